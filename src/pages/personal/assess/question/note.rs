//! The user's note on an answer, and the warning about what not to write down.

use super::answer::Question;
use crate::components::{Element, FieldError, details, element, text_area, view_of};
use crate::pages::shared::draft::text_draft;
use crate::record::{Command, Key, Record};
use leptos::prelude::*;

impl Question {
    /// The note field.
    pub fn notes(self, errors: RwSignal<Vec<FieldError>>) -> [AnyView; 2] {
        [view_of(self.note_field(errors.into())), view_of(self.versions(Key::Note))]
    }

    fn note_field(self, errors: Signal<Vec<FieldError>>) -> Option<Element> {
        let stored = move |record: &Record| self.note(record);
        let (assessment, practice) = self.about(|id, practice| (id, practice))?;
        let command = move |text| Command::SetNote(assessment.clone(), practice.clone(), text);
        let (text, write) = text_draft(self.state, stored, command, "Note removed.");
        let explanation = "For your own memory, and in your report unless you leave notes out there. No names of participants or ministers, nothing confidential.";
        let name = ("govuk-label--s", "What shows this? (optional)");
        Some(text_area(self.field("note"), name, explanation, "3", text, write, errors))
    }
}

/// A disclosure with the note, open if there is one: with many questions, every field shown would be a wall.
pub fn folded_note(question: Question, errors: RwSignal<Vec<FieldError>>) -> Element {
    let has_note = question.state.peek(|record| question.note(record).is_some());
    let inside = element("div").child(Vec::from(question.notes(errors)));
    let folded = details("Add a note", vec![inside]);
    if has_note { folded.attr("open", "") } else { folded }
}

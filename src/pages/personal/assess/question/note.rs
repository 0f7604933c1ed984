//! The user's note on an answer, and the warning about what not to write down.

use super::Question;
use crate::components::{Element, FieldError, details, element, text_area};
use crate::pages::shared::versions;
use crate::record::{Command, Key, Record};
use leptos::prelude::*;

impl Question {
    /// The note field.
    pub fn notes(&self, errors: RwSignal<Vec<FieldError>>) -> [AnyView; 2] {
        [
            self.note(errors.into()).into_any(),
            versions::view(self.state, Key::Note(self.id.clone(), self.practice.id.clone())),
        ]
    }

    fn note(&self, errors: Signal<Vec<FieldError>>) -> Element {
        let question = self.clone();
        let kept =
            move |record: &Record| record.note(&question.id, &question.practice.id).unwrap_or_default().to_string();
        let text = RwSignal::new(self.state.peek(&kept));
        let state = self.state;
        // Changes from another tab, a file or an undo show at once; what is being typed here already matches the
        // record, except for spaces around an emptied note.
        Effect::new(move |_| {
            let kept = state.with(&kept);
            if text
                .with_untracked(|text| text.trim().is_empty() != kept.is_empty() || !kept.is_empty() && *text != kept)
            {
                text.set(kept);
            }
        });
        let question = self.clone();
        let write = move |written: String| {
            let before = text.get_untracked();
            text.set(written.clone());
            let emptied = written.trim().is_empty() && !before.trim().is_empty();
            let command = Command::SetNote(question.id.clone(), question.practice.id.clone(), written);
            if emptied {
                question.state.dispatch_with_undo(command, "Note removed.");
            } else {
                question.state.dispatch(command);
            }
        };
        let explanation = "For your own memory, and in your report unless you leave notes out there. No names of participants or ministers, nothing confidential.";
        let id = self.field("note");
        text_area(id, ("govuk-label--s", "What shows this? (optional)"), explanation, "3", text.into(), write, errors)
    }
}

/// A disclosure with the note, open if there is one: with many questions, every field shown would be a wall.
pub fn folded_note(question: &Question, errors: RwSignal<Vec<FieldError>>) -> Element {
    let has_note = question.state.peek(|record| record.note(&question.id, &question.practice.id).is_some());
    let [note, versions] = question.notes(errors);
    let inside = element("div").child(note).child(versions);
    let folded = details("Add a note", vec![inside]);
    if has_note { folded.attr("open", "") } else { folded }
}

//! What lies on the desk: the texts of what was opened, in this tab's memory, so that they are there again after a step
//! was added to the plan.

use crate::exchange::{
    FileKind, WorkshopFile, read_second_view, read_view_code, read_workshop_code, read_workshop_file,
};
use crate::framework::Framework;
use crate::insight::{ViewLevels, levels_of};
use crate::pages::Navigator;
use crate::record::Month;
use crate::state::AppState;
use leptos::prelude::*;

const PERSON: &str = "person";
const OWN: &str = "own";
const OTHER: &str = "other";

#[derive(Clone, Copy)]
pub struct Desk {
    pub state: AppState,
    pub go: Navigator,
    /// The file of the person who is answered about.
    pub person: RwSignal<String>,
    /// One's own answers, from a file.
    pub own: RwSignal<String>,
    /// What the other answered.
    pub other: RwSignal<String>,
}

impl Desk {
    pub fn new(state: AppState, go: Navigator) -> Self {
        let kept = |name| RwSignal::new(state.held.text(name));
        Self { state, go, person: kept(PERSON), own: kept(OWN), other: kept(OTHER) }
    }

    pub fn put_person(self, text: String) {
        self.put(PERSON, self.person, text);
    }

    pub fn put_own(self, text: String) {
        self.put(OWN, self.own, text);
    }

    pub fn put_other(self, text: String) {
        self.put(OTHER, self.other, text);
    }

    fn put(self, name: &'static str, place: RwSignal<String>, text: String) {
        self.state.held.set_text(name, text.clone());
        place.set(text);
    }

    /// Whether both sides are here.
    pub fn is_laid(self) -> bool {
        let has_other = self.other.with(|text| !text.is_empty());
        has_other && (self.own.with(|text| !text.is_empty()) || !self.levels_here().is_empty())
    }

    /// The levels of the assessment that this browser shows; none if there is none, or it has no level.
    pub fn levels_here(self) -> ViewLevels {
        self.state.with(|record| {
            let shown = record.shown_assessment();
            shown.map_or_else(Vec::new, |(id, _)| levels_of(self.state.framework, record, id))
        })
    }

    /// One's own side: the opened file, or else what is recorded here, in the month the assessment was begun.
    pub fn own_side(self) -> Option<(ViewLevels, Month)> {
        let opened = self.own.with(|text| read(text, FileKind::Workshop, self.state.framework));
        if let Some(file) = opened {
            return Some((file.levels, file.month));
        }
        let (_, assessment) = self.state.shown_assessment()?;
        Some((self.levels_here(), Month::of(assessment.started)))
    }

    pub fn other_side(self) -> Option<WorkshopFile> {
        self.other.with(|text| read(text, FileKind::SecondView, self.state.framework))
    }
}

/// What a text that was opened before says.
pub fn read(text: &str, kind: FileKind, framework: &Framework) -> Option<WorkshopFile> {
    if text.is_empty() { None } else { read_or_refuse(text, kind, framework).ok() }
}

/// A file's text, or whatever holds a code, or why it is neither.
pub fn read_or_refuse(text: &str, kind: FileKind, framework: &Framework) -> Result<WorkshopFile, String> {
    let bytes = text.as_bytes();
    let is_file = text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']);
    match (kind, is_file) {
        (FileKind::SecondView, true) => {
            read_second_view(bytes, framework).map(|view| view.0).map_err(|why| why.to_string())
        }
        (FileKind::SecondView, false) => {
            read_view_code(text, framework).map(|view| view.0).map_err(|why| why.to_string())
        }
        (_, true) => read_workshop_file(bytes, framework).map_err(|why| why.to_string()),
        (_, false) => read_workshop_code(text, framework).map_err(|why| why.to_string()),
    }
}

//! What the pages of the start work with, and what they do.

use crate::components::say_in;
use crate::exchange::{Chosen, WorkshopLink, read_workshop_link, write_workshop_link};
use crate::framework::{GradeId, TrackId};
use crate::pages::personal::assess::hub::href;
use crate::pages::shared::left::{day_of, finish_left};
use crate::pages::{Navigator, SlotContext};
use crate::record::{Command, Profile};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// Marks the choice of last time.
pub fn mark_chosen(value: &str) {
    say_in(&format!("button[value={value}] .app-choice__chosen"), "You chose this");
}

/// What a page of the start works with.
#[derive(Clone, Copy)]
pub struct Starting {
    pub state: AppState,
    pub query: Memo<String>,
    pub go: Navigator,
}

impl Starting {
    pub fn new(state: AppState, at: SlotContext) -> Self {
        Self { state, query: at.query, go: at.go }
    }

    /// The settings that the address brings.
    pub fn link(self) -> WorkshopLink {
        read_workshop_link(&self.query.get_untracked(), self.state.framework).0
    }

    /// The role: as the address says, or as it was chosen before.
    pub fn track(self) -> Option<TrackId> {
        self.link().track.or_else(|| self.state.peek(|record| record.profile().track))
    }

    /// Keeps the role, so that Back and a reload find it, and asks for the grade.
    pub fn choose_track(self, track: TrackId) {
        let profile = self.state.peek(|record| record.profile());
        self.state.dispatch(Command::SetProfile(Profile { track: Some(track), ..profile }));
        let rest = WorkshopLink { track: None, ..self.link() };
        self.go.follow.run(Route::Grade.href_with(&write_workshop_link(&rest)));
    }

    /// Starts an assessment, or changes the settings of the one under way and keeps its answers; then the first
    /// question that is open.
    pub fn start(self, track: TrackId, grade: Option<GradeId>) {
        let state = self.state;
        // The page may have stood open for months.
        finish_left(state);
        let profile = state.peek(|record| record.profile());
        state.dispatch(Command::SetProfile(Profile { track: Some(track.clone()), grade, ..profile }));
        let link = self.link();
        let commands = state.peek(|record| {
            let newest = record.assessments().pop();
            // The same role twice is one role.
            let second = newest.and_then(|(_, found)| found.second.clone()).filter(|second| *second != track);
            let chosen = Chosen { track, second, grade };
            link.start(state.framework, record, chosen, state.new_id(), state.today(), &day_of(state))
        });
        for command in commands {
            state.dispatch(command);
        }
        if let Some((id, _)) = state.current_assessment().filter(|_| link.is_for_workshop()) {
            state.keep_workshop(&id, &write_workshop_link(&link));
        }
        let next = state.progress().and_then(|progress| progress.next);
        let first = next.map_or_else(|| Route::Assess.href(), |practice| href(state, &practice));
        self.go.follow.run(first);
    }
}

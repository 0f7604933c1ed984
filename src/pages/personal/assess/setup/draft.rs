//! What has been chosen on the setup page so far.

use crate::components::FieldError;
use crate::exchange::{Chosen, WorkshopLink};
use crate::framework::{Framework, GradeId, TrackId};
use crate::state::AppState;
use leptos::prelude::*;

/// The id of the field for the track.
pub const TRACK: &str = "track";
/// The id of the field for the grade.
pub const GRADE: &str = "grade";
/// Its value for someone who is not sure.
pub const UNSURE: &str = "unsure";

/// The settings chosen so far.
#[derive(Clone, Copy)]
pub struct Draft {
    pub track: RwSignal<Option<String>>,
    pub grade: RwSignal<Option<String>>,
    /// The track to go to next; empty if that is not decided.
    pub next: RwSignal<String>,
    /// The second track of dual-role staff; empty for everyone else.
    pub second: RwSignal<String>,
}

impl Draft {
    /// What the link brings, or else what was chosen before.
    pub fn new(state: AppState, link: &WorkshopLink) -> Self {
        let (profile, before) =
            state.peek(|record| (record.profile(), record.assessments().pop().map(|(_, a)| a.clone())));
        let track = link.track.clone().or(before.as_ref().map(|a| a.track.clone())).or(profile.track);
        let unsure = before.as_ref().is_some_and(|a| a.grade.is_none()).then(|| UNSURE.to_string());
        let second = before.as_ref().and_then(|a| a.second.as_ref()).map(|id| id.to_string());
        let grade = link.grade.or(before.and_then(|a| a.grade)).map(|grade| grade.id().to_string()).or(unsure);
        Self {
            track: RwSignal::new(track.map(|id| id.to_string())),
            grade: RwSignal::new(grade),
            second: RwSignal::new(second.unwrap_or_default()),
            next: RwSignal::new(profile.next_track.map(|id| id.to_string()).unwrap_or_default()),
        }
    }

    /// What was chosen, or the errors if something is missing.
    pub fn check(&self, framework: &Framework) -> Result<Chosen, Vec<FieldError>> {
        let track = self.track.get_untracked().and_then(|id| track(framework, &id));
        let grade = self.grade.get_untracked();
        match (track, grade) {
            (Some(main), Some(grade)) => {
                // The same track twice is one role.
                let second = track_of(framework, self.second).filter(|second| *second != main);
                Ok(Chosen { track: main, second, grade: GradeId::parse(&grade) })
            }
            (track, grade) => {
                let track =
                    track.is_none().then(|| FieldError::new(TRACK, "Select the track that sounds most like your week"));
                let grade = grade
                    .is_none()
                    .then(|| FieldError::new(GRADE, "Select how much responsibility you carry, or \"Not sure\""));
                Err(track.into_iter().chain(grade).collect())
            }
        }
    }

    /// The track to go to next, if it is decided.
    pub fn next_track(&self, framework: &Framework) -> Option<TrackId> {
        track_of(framework, self.next)
    }
}

fn track_of(framework: &Framework, chosen: RwSignal<String>) -> Option<TrackId> {
    track(framework, &chosen.get_untracked())
}

fn track(framework: &Framework, id: &str) -> Option<TrackId> {
    framework.track(id).map(|track| track.id.clone())
}

//! What the framework has changed since somebody answered: nothing of theirs is lost, and all of it is named.

use crate::framework::{Framework, Practice, PracticeId, TrackId};
use crate::record::{Answer, Assessment, Id, Record};

/// An answer to words that have changed since.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reworded<'a> {
    pub practice: &'static Practice,
    pub answer: &'a Answer,
}

/// The answers of an assessment that were given to an older wording: the person may keep the level
/// ([`crate::record::Command::KeepRating`]) or answer anew. What a newer version of the content asked is left alone.
pub fn reworded<'a>(framework: &Framework, record: &'a Record, id: &Id) -> Vec<Reworded<'a>> {
    let mut found = Vec::new();
    for practice in framework.practices() {
        if let Some(answer) = record.answer(id, &practice.id).filter(|answer| answer.wording < practice.wording) {
            found.push(Reworded { practice, answer });
        }
    }
    found
}

/// Practices that an assessment answered and the framework no longer has.
pub fn retired<'a>(framework: &Framework, record: &'a Record, id: &Id) -> Vec<&'a PracticeId> {
    let answered = record.answers(id).into_iter().map(|(practice, _)| practice);
    answered.filter(|practice| framework.practice(practice).is_none()).collect()
}

/// The tracks of an assessment, main and second, that the framework no longer has.
pub fn retired_tracks<'a>(framework: &Framework, assessment: &'a Assessment) -> Vec<&'a TrackId> {
    let mut tracks = vec![&assessment.track];
    tracks.extend(&assessment.second);
    tracks.retain(|track| framework.track(track.as_str()).is_none());
    tracks
}

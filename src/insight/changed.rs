//! What the framework has changed since somebody answered: nothing of theirs is lost, and all of it is named.

use crate::framework::{Framework, PracticeId, TrackId};
use crate::record::{Assessment, Id, Record};

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

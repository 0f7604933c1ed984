//! Practices and tracks retired from the framework since the user answered: none of their answers are lost, and all of
//! them are listed (docs/rules.md, CHANGE-3).

use crate::framework::{Framework, PracticeId, TrackId};
use crate::record::{Assessment, Id, Record};

/// Practices answered in an assessment that the framework no longer has.
pub fn retired_practices<'a>(framework: &Framework, record: &'a Record, id: &Id) -> Vec<&'a PracticeId> {
    let answered = record.answers(id).into_iter().map(|(practice, _)| practice);
    answered.filter(|practice| framework.practice(practice).is_none()).collect()
}

/// The tracks of an assessment, main and second, that are no longer in the framework.
pub fn retired_tracks<'a>(framework: &Framework, assessment: &'a Assessment) -> Vec<&'a TrackId> {
    let mut tracks = vec![&assessment.track];
    tracks.extend(&assessment.second);
    tracks.retain(|track| framework.track(track.as_str()).is_none());
    tracks
}

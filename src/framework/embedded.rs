//! The framework's content, embedded when the app is built.

#[allow(clippy::wildcard_imports, reason = "the generated data names every type of the model")]
#[allow(unused_imports, reason = "the running app leaves out some of the content, and with it some types")]
use super::model::{Fits::*, GradeId::*, Level::*, Mode::*, TeTiritiPlace::*, Weight::*, *};
use super::{List, PracticeId, PrincipleId, Text, TrackId};
use Activities::Embedded;
use std::borrow::Cow::Borrowed;
use std::ops::Deref;

/// The whole framework as static data, which `build.rs` generates from `public/framework/`. In the running app (`csr`),
/// fields that only documents show are empty.
pub static FRAMEWORK: Framework = include!(concat!(env!("OUT_DIR"), "/framework.rs"));

/// The practices with the words that [`FRAMEWORK`] lacks in the running app; elsewhere it lacks none, and this is empty.
static WORDED: List<Practice> = include!(concat!(env!("OUT_DIR"), "/practices.rs"));

impl Practice {
    /// The same practice with its words: statement, levels, earlier wordings, chance. In the running app they stand
    /// apart, so that only the parts that show them download them, and this is the one way to them.
    pub fn worded(&'static self) -> &'static Practice {
        WORDED.0.iter().find(|found| found.id == self.id).unwrap_or(self)
    }

    /// The anchor of a level in the wording the user answered; `None` for "Not yet", and for wordings no longer kept.
    pub fn anchor_at(&'static self, wording: u32, level: Level) -> Option<&'static str> {
        let words = self.worded();
        if wording == words.wording {
            return words.levels.anchor(level);
        }
        words.earlier.iter().find(|earlier| earlier.wording == wording)?.levels.anchor(level)
    }
}

/// The awards and what to judge by, for drafts of nominations. They stand apart, so that only those parts download them.
pub static AWARDS: Awards = include!(concat!(env!("OUT_DIR"), "/awards.rs"));

static ACTIVITIES: List<Activity> = include!(concat!(env!("OUT_DIR"), "/activities.rs"));

impl Deref for Activities {
    type Target = List<Activity>;

    fn deref(&self) -> &List<Activity> {
        match self {
            Activities::Embedded => &ACTIVITIES,
            Activities::Read(read) => read,
        }
    }
}

//! Development activities: things to do that build a practice (docs/rules.md, CONTENT-3).

use super::level::Level;
use crate::framework::choices::choices;
use crate::framework::ids::{PracticeId, PrincipleId};
use crate::framework::list::{List, Text};
use serde::{Deserialize, Serialize};

/// One development activity.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Unique among activities.
    pub id: Text,
    /// Its title.
    pub title: Text,
    /// What it is.
    pub about: Text,
    /// How people learn by it.
    pub mode: Mode,
    /// Which principles it belongs to.
    pub fits: Fits,
    /// The principles it builds; empty unless it fits `Principles`.
    pub principles: List<PrincipleId>,
    /// The practices it builds most directly; may be empty.
    pub practices: List<PracticeId>,
    /// The levels it can lead to; may be empty.
    pub reaches: List<Level>,
    /// How long it takes, in words.
    pub time: Text,
    /// Whether most people could begin within three months without asking for money or a post (CONTENT-4).
    pub soon: bool,
    /// A first step that takes a quarter of an hour.
    pub first_step: Text,
    /// Who offers it; empty if no one needs to.
    pub provider: Text,
    /// Ids of sources.
    pub cites: List<Text>,
    /// Whether it rests on general knowledge that no one has checked.
    pub unverified: bool,
}

/// The development activities. Few pages show them, so the running app reaches them through code and not through a
/// pointer in the framework: then they are downloaded with the pages that do (docs/design.md, "Parts").
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Activities {
    /// Those embedded when the app was built.
    #[default]
    Embedded,
    /// Those of a content folder.
    Read(List<Activity>),
}

/// Which principles an activity belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fits {
    /// The principles it names.
    Principles,
    /// Any principle the user works on.
    Any,
    /// None in particular: unscored guidance on Te Tiriti, beside them all (REO-3).
    TeTiriti,
}

impl Activity {
    /// Whether it builds this principle.
    pub fn builds(&self, principle: &PrincipleId) -> bool {
        match self.fits {
            Fits::Principles => self.principles.contains(principle),
            Fits::Any => true,
            Fits::TeTiriti => false,
        }
    }
}

/// A way of learning: on the job, with peers or formal. A plan draws on all three, in no fixed shares (CONTENT-3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// On the job.
    OnTheJob,
    /// With peers.
    WithPeers,
    /// Formal learning, such as a course.
    Formal,
}

choices! {
    /// Every mode, in the order shown.
    Mode {
        OnTheJob = ("on-the-job", "On the job"),
        WithPeers = ("with-peers", "With peers"),
        Formal = ("formal", "Formal learning"),
    }
}

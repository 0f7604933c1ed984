//! Development activities: things to do that build a practice (domain.md C1).

use super::super::ids::{PracticeId, PrincipleId};
use super::super::list::{List, Text};
use super::level::Level;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    pub id: Text,
    pub title: Text,
    pub about: Text,
    pub mode: Mode,
    pub fits: Fits,
    /// Those it builds; empty where it fits any.
    pub principles: List<PrincipleId>,
    /// The practices that it builds most directly; empty where it builds none in particular.
    pub practices: List<PracticeId>,
    /// The levels it can take somebody to; empty where it takes to no level.
    pub reaches: List<Level>,
    pub time: Text,
    /// Whether most people could begin within three months without asking for money or a post (domain.md C2).
    pub soon: bool,
    /// Something that takes a quarter of an hour.
    pub first_step: Text,
    /// Who offers it; empty where nobody need to.
    pub provider: Text,
    pub cites: List<Text>,
    /// Whether it rests on general knowledge that nobody has checked.
    pub unverified: bool,
}

/// What an activity belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fits {
    /// The principles that it names.
    Principles,
    /// Whichever principle somebody works on.
    Any,
    /// Beside them all: guidance on Te Tiriti, unscored (domain.md A4).
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

/// How somebody learns: on the job, with peers, formally (domain.md C1). The three are a prompt for a mix, no formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    OnTheJob,
    WithPeers,
    Formal,
}

impl Mode {
    pub const ALL: [Mode; 3] = [Mode::OnTheJob, Mode::WithPeers, Mode::Formal];

    /// As it stands in files, addresses and form values.
    pub fn id(self) -> &'static str {
        match self {
            Mode::OnTheJob => "on-the-job",
            Mode::WithPeers => "with-peers",
            Mode::Formal => "formal",
        }
    }

    /// As the page says it.
    pub fn name(self) -> &'static str {
        match self {
            Mode::OnTheJob => "On the job",
            Mode::WithPeers => "With peers",
            Mode::Formal => "Formal learning",
        }
    }
}

//! What a pack holds. An empty text is one that the file left out.

use crate::framework::{Fits, Level, Mode, PrincipleId};

/// One agency's own entries, checked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pack {
    /// Whose pack it is.
    pub name: String,
    pub activities: Vec<Activity>,
    pub contacts: Vec<Contact>,
    pub meetings: Vec<Meeting>,
    pub awards: Vec<Award>,
    /// What is called otherwise here: `track.{id}`, `grade.{id}`, `family.{id}` or `setting.{id}`, and the name.
    pub wording: Vec<(String, String)>,
    pub hide: Hidden,
}

/// An activity of the agency. One with the id of an activity of the framework stands in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    pub id: String,
    pub title: String,
    pub about: String,
    pub mode: Mode,
    /// By its principles; without any it fits whichever principle somebody works on, unless it stands in the place of one
    /// that stands beside them all.
    pub fits: Fits,
    pub principles: Vec<PrincipleId>,
    /// The levels it can take somebody to; empty where it takes to no level.
    pub reaches: Vec<Level>,
    pub time: String,
    /// Whether most people could begin within three months without asking for money or a post.
    pub soon: bool,
    /// Something that takes a quarter of an hour.
    pub first_step: String,
    /// Who offers it.
    pub provider: String,
    /// Where to read more or book.
    pub link: String,
}

/// Somebody to turn to.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    pub name: String,
    pub role: String,
    /// A link (`Site::is_link`) or words, such as a telephone number.
    pub how: String,
}

/// A date of the network's meetings.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// A real day, written `2026-11-23`.
    pub date: String,
    pub time: String,
    /// In the file: `where`.
    pub place: String,
    pub title: String,
    pub link: String,
    pub note: String,
}

/// An award of the agency. One with the id of an award of the framework stands in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Award {
    pub id: String,
    pub name: String,
    pub honours: String,
    /// The last day to nominate somebody, written `2026-11-23`.
    pub closes: String,
    pub link: String,
}

/// Entries of the framework that this copy of the site does not show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hidden {
    pub activities: Vec<String>,
    pub awards: Vec<String>,
}

impl Pack {
    /// The pack's own activity with this id.
    pub fn activity(&self, id: &str) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.id == id)
    }

    /// The pack's own award with this id.
    pub fn award(&self, id: &str) -> Option<&Award> {
        self.awards.iter().find(|award| award.id == id)
    }

    /// What the thing with this key, such as `grade.g3`, is called here; `name` where it keeps its own name.
    pub fn word<'a>(&'a self, key: &str, name: &'a str) -> &'a str {
        self.wording.iter().find(|(other, _)| other == key).map_or(name, |(_, here)| here)
    }
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

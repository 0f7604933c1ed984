//! The contents of an agency pack. An empty text means that the file left it out.

use crate::framework::{Fits, Level, Mode, PrincipleId};

/// One agency's own entries, validated.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pack {
    /// The name of the agency.
    pub name: String,
    /// The agency's own activities.
    pub activities: Vec<Activity>,
    /// People to turn to.
    pub contacts: Vec<Contact>,
    /// Dates of the network's meetings.
    pub meetings: Vec<Meeting>,
    /// The agency's own awards.
    pub awards: Vec<Award>,
    /// Local names by key: `track.{id}`, `grade.{id}`, `family.{id}` or `setting.{id}`.
    pub wording: Vec<(String, String)>,
    /// Entries of the framework to hide.
    pub hide: Hidden,
}

/// An activity of the agency. It replaces any activity of the framework with the same id.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// Lower-case letters, digits and hyphens.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is.
    pub about: String,
    /// How people learn by it.
    pub mode: Mode,
    /// The named principles; if none are named, any principle, unless it replaces an activity beside them all.
    pub fits: Fits,
    /// The principles it builds.
    pub principles: Vec<PrincipleId>,
    /// The levels it can lead to; may be empty.
    pub reaches: Vec<Level>,
    /// How long it takes, in words.
    pub time: String,
    /// Whether most people could begin within three months without asking for money or a post.
    pub soon: bool,
    /// A first step that takes a quarter of an hour.
    pub first_step: String,
    /// Who offers it.
    pub provider: String,
    /// Where to read more or book.
    pub link: String,
}

/// Someone to turn to.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// A person or team.
    pub name: String,
    /// What they do or help with.
    pub role: String,
    /// A link (`Site::is_link`) or words, such as a telephone number.
    pub how: String,
}

/// One dated meeting of the network.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// A real day, written `2026-11-23`.
    pub date: String,
    /// The time of day, in words.
    pub time: String,
    /// The place; `where` in the file.
    pub place: String,
    /// What it is about.
    pub title: String,
    /// Where to read more or join.
    pub link: String,
    /// Anything else to know.
    pub note: String,
}

/// An award of the agency. It replaces any award of the framework with the same id.
#[derive(Clone, Debug, PartialEq)]
pub struct Award {
    /// Lower-case letters, digits and hyphens.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is given for.
    pub honours: String,
    /// The last day for nominations, written `2026-11-23`.
    pub closes: String,
    /// Where to read more or nominate.
    pub link: String,
}

/// Entries of the framework hidden in this copy of the site.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hidden {
    /// Ids of activities.
    pub activities: Vec<String>,
    /// Ids of awards.
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

    /// The local name for this key, such as `grade.g3`; `name` if the pack does not change it.
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

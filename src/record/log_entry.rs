//! An engagement that somebody worked on: written once, while it is fresh, and pointed to from the answers that it shows.

use super::month::Month;
use serde::{Deserialize, Serialize};

/// One engagement. Only the month is always known: it begins as this month. Texts are kept as they were typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogEntry {
    /// When it was, or ended.
    pub month: Month,
    /// What it was called or for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What the person did in it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub part: String,
    /// How people took part; each once, in the order of [`Method::ALL`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<Method>,
    /// How much their input could change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub influence: Option<Influence>,
    /// Who took part, and who was missing: groups, never names.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub people: String,
    /// Whether they have heard what came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<Heard>,
    /// Where something of it can be found: an address, a file number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub found: String,
}

impl LogEntry {
    /// One of which nothing has been said but when it was.
    pub fn new(month: Month) -> Self {
        Self {
            month,
            title: String::new(),
            part: String::new(),
            methods: Vec::new(),
            influence: None,
            people: String::new(),
            heard: None,
            found: String::new(),
        }
    }

    /// Whether nothing has been said, a month alone being nothing yet.
    pub fn is_empty(&self) -> bool {
        let texts = [&self.title, &self.part, &self.people, &self.found];
        texts.iter().all(|text| text.trim().is_empty())
            && self.methods.is_empty()
            && self.influence.is_none()
            && self.heard.is_none()
    }

    /// Adds a method, or takes it away.
    pub fn set_method(&mut self, method: Method, used: bool) {
        let wanted = |other: &Method| if *other == method { used } else { self.methods.contains(other) };
        self.methods = Method::ALL.into_iter().filter(wanted).collect();
    }
}

/// How people took part, by what is done with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    Submissions,
    Survey,
    Interviews,
    Meeting,
    Workshop,
    Online,
    MiniPublic,
    Partnership,
    Other,
}

impl Method {
    /// In the order in which they are asked.
    pub const ALL: [Method; 9] = [
        Method::Submissions,
        Method::Survey,
        Method::Interviews,
        Method::Meeting,
        Method::Workshop,
        Method::Online,
        Method::MiniPublic,
        Method::Partnership,
        Method::Other,
    ];

    /// As it stands in files and form values.
    pub fn id(self) -> &'static str {
        match self {
            Method::Submissions => "submissions",
            Method::Survey => "survey",
            Method::Interviews => "interviews",
            Method::Meeting => "meeting",
            Method::Workshop => "workshop",
            Method::Online => "online",
            Method::MiniPublic => "mini-public",
            Method::Partnership => "partnership",
            Method::Other => "other",
        }
    }

    /// As the page says it.
    pub fn name(self) -> &'static str {
        match self {
            Method::Submissions => "Written submissions",
            Method::Survey => "Survey or poll",
            Method::Interviews => "Interviews or focus groups",
            Method::Meeting => "Meeting, hui or drop-in",
            Method::Workshop => "Workshop",
            Method::Online => "Discussion online",
            Method::MiniPublic => "Mini-public, such as a citizens' assembly",
            Method::Partnership => "Working group or partnership over time",
            Method::Other => "Something else",
        }
    }
}

/// How much the input could change, in four steps (the glossary's "Level of influence"). Our words: those of published
/// scales are their owners' (domain.md, "Copyright").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Influence {
    Told,
    Asked,
    WorkedOut,
    Shared,
}

impl Influence {
    /// From the least influence up.
    pub const ALL: [Influence; 4] = [Influence::Told, Influence::Asked, Influence::WorkedOut, Influence::Shared];

    /// As it stands in files and form values.
    pub fn id(self) -> &'static str {
        match self {
            Influence::Told => "told",
            Influence::Asked => "asked",
            Influence::WorkedOut => "worked-out",
            Influence::Shared => "shared",
        }
    }

    /// As the page says it.
    pub fn name(self) -> &'static str {
        match self {
            Influence::Told => "People were told what was happening",
            Influence::Asked => "People were asked for their views",
            Influence::WorkedOut => "People worked out options with us",
            Influence::Shared => "People shared in the decision",
        }
    }

    /// The step that a form value names.
    pub fn parse(id: &str) -> Option<Influence> {
        Self::ALL.into_iter().find(|influence| influence.id() == id)
    }
}

/// Whether people have heard what came of their input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Heard {
    NotYet,
    Yes,
}

impl Heard {
    pub const ALL: [Heard; 2] = [Heard::NotYet, Heard::Yes];

    /// As it stands in files and form values.
    pub fn id(self) -> &'static str {
        match self {
            Heard::NotYet => "not-yet",
            Heard::Yes => "yes",
        }
    }

    /// As the page says it.
    pub fn name(self) -> &'static str {
        match self {
            Heard::NotYet => "Not yet",
            Heard::Yes => "Yes",
        }
    }

    /// The answer that a form value names.
    pub fn parse(id: &str) -> Option<Heard> {
        Self::ALL.into_iter().find(|heard| heard.id() == id)
    }
}

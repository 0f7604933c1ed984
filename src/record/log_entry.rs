//! Entries of the engagement log: written once, while fresh, and linked from the answers they are evidence for.

use super::month::Month;
use crate::framework::choices;
use serde::{Deserialize, Serialize};

/// One engagement. Only the month is always set: it starts as the current month. Texts are kept as typed.
///
/// ```
/// use engagement_career_path::record::{Command, Date, Id, LogEntry, Month, Record, Stamp};
///
/// let entry = LogEntry::new(Month::of(Date::EPOCH));
/// assert!(entry.is_empty(), "a month alone says nothing");
/// let mut record = Record::default();
/// assert!(record.apply(Command::SetLogEntry(Id::new(1), entry), Stamp::default()).is_empty(), "and is not kept");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogEntry {
    /// When it took place or ended.
    pub month: Month,
    /// Its name or purpose.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The user's part in it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub part: String,
    /// How people took part; each method once, in the order of [`Method::ALL`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<Method>,
    /// How much their input could change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub influence: Option<Influence>,
    /// Who took part and who was missing: groups, never names.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub people: String,
    /// Whether they have heard the outcome.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<Heard>,
    /// Where to find material from it: a web address, a file number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub found: String,
}

impl LogEntry {
    /// An entry with only a month.
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

    /// Whether the entry has no content; a month alone does not count.
    pub fn is_empty(&self) -> bool {
        let texts = [&self.title, &self.part, &self.people, &self.found];
        texts.iter().all(|text| text.trim().is_empty())
            && self.methods.is_empty()
            && self.influence.is_none()
            && self.heard.is_none()
    }

    /// Adds or removes a method.
    pub fn set_method(&mut self, method: Method, used: bool) {
        let wanted = |other: &Method| if *other == method { used } else { self.methods.contains(other) };
        self.methods = Method::ALL.into_iter().filter(wanted).collect();
    }
}

/// How people took part, by kind of method.
///
/// ```
/// use engagement_career_path::record::{Date, LogEntry, Method, Month};
///
/// let mut entry = LogEntry::new(Month::of(Date::EPOCH));
/// for method in [Method::Workshop, Method::Survey, Method::Workshop] {
///     entry.set_method(method, true);
/// }
/// assert_eq!(entry.methods, [Method::Survey, Method::Workshop], "whatever the order of the clicks");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Written submissions.
    Submissions,
    /// A survey or poll.
    Survey,
    /// Interviews or focus groups.
    Interviews,
    /// A meeting, hui or drop-in.
    Meeting,
    /// A workshop.
    Workshop,
    /// A discussion online.
    Online,
    /// A mini-public, such as a citizens' assembly.
    MiniPublic,
    /// A working group or partnership over time.
    Partnership,
    /// Something else.
    Other,
}

choices! {
    /// Every method, in the order shown in the form.
    Method {
        Submissions = ("submissions", "Written submissions"),
        Survey = ("survey", "Survey or poll"),
        Interviews = ("interviews", "Interviews or focus groups"),
        Meeting = ("meeting", "Meeting, hui or drop-in"),
        Workshop = ("workshop", "Workshop"),
        Online = ("online", "Discussion online"),
        MiniPublic = ("mini-public", "Mini-public, such as a citizens' assembly"),
        Partnership = ("partnership", "Working group or partnership over time"),
        Other = ("other", "Something else"),
    }
}

/// How much the input could change, in four steps (the glossary's "Level of influence"). The wording is our own: that
/// of published scales belongs to their owners (docs/rules.md, CONTENT-8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Influence {
    /// People were told what was happening.
    Told,
    /// People were asked for their views.
    Asked,
    /// People worked out options with the team.
    WorkedOut,
    /// People shared in the decision.
    Shared,
}

choices! {
    /// Every step, least influence first.
    Influence {
        Told = ("told", "People were told what was happening"),
        Asked = ("asked", "People were asked for their views"),
        WorkedOut = ("worked-out", "People worked out options with us"),
        Shared = ("shared", "People shared in the decision"),
    }
}

/// Whether people have heard the outcome of their input.
///
/// ```
/// use engagement_career_path::insight::entries_to_report_back;
/// use engagement_career_path::record::{Date, Heard, Id, LogEntry, Month};
///
/// let unsaid = LogEntry::new(Month::of(Date::EPOCH));
/// let [yes, not_yet] = [Heard::Yes, Heard::NotYet].map(|heard| LogEntry { heard: Some(heard), ..unsaid.clone() });
/// let (first, second, third) = (Id::new(1), Id::new(2), Id::new(3));
/// let listed = entries_to_report_back(&[(&first, &unsaid), (&second, &yes), (&third, &not_yet)]);
/// assert_eq!(listed, [(&third, &not_yet)], "saying nothing is not saying \"not yet\"");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Heard {
    /// Not yet.
    NotYet,
    /// They have heard.
    Yes,
}

choices! {
    /// Both answers, in the order shown in the form.
    Heard { NotYet = ("not-yet", "Not yet"), Yes = ("yes", "Yes") }
}

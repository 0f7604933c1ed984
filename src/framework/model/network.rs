//! Monthly meetings, the yearly retreat and awards (domain.md C2).

use super::super::ids::PrincipleId;
use super::super::list::{List, Text};
use serde::Deserialize;

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    #[serde(rename = "$schema")]
    pub schema: Text,
    pub meetings: Meetings,
    pub retreat: Retreat,
    pub awards: Awards,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meetings {
    pub purpose: Text,
    pub agenda: List<Session>,
    /// Twelve months, a principle each.
    pub programme: List<Month>,
    pub variants: List<Named>,
    /// What keeps a network alive.
    pub care: List<Text>,
    pub manager_note: List<Text>,
    pub invitation: List<Text>,
    pub cites: List<Text>,
}

/// A part of a meeting or a day.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    pub time: Text,
    pub title: Text,
    pub how: Text,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Month {
    pub month: Text,
    pub principle: PrincipleId,
    pub question: Text,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    pub name: Text,
    pub text: Text,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retreat {
    pub purpose: Text,
    pub days: List<Day>,
    pub alternative: Text,
    pub prepare: List<Text>,
    /// What must outlast it.
    pub carry: List<Text>,
    pub invitation: List<Text>,
    pub cites: List<Text>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Day {
    pub name: Text,
    pub sessions: List<Session>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Awards {
    pub purpose: Text,
    pub awards: List<Award>,
    pub criteria: List<Criterion>,
    pub how: List<Passage>,
    pub thank_you: List<Text>,
    pub invitation: List<Text>,
    /// Awards that exist elsewhere.
    pub existing: List<Prize>,
    pub cites: List<Text>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Award {
    pub id: Text,
    pub name: Text,
    pub honours: Text,
    pub principles: List<PrincipleId>,
    /// A made-up example.
    pub looks_like: Text,
    /// What to ask of those who were served.
    pub evidence: Text,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    pub name: Text,
    pub question: Text,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    pub title: Text,
    pub text: Text,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prize {
    pub name: Text,
    pub text: Text,
    pub source: Text,
}

//! The practitioner network: monthly meetings, the yearly retreat and awards (docs/rules.md, CONTENT-6).

use super::blank::Blank;
use crate::framework::ids::PrincipleId;
use crate::framework::list::{List, Text};
use serde::Deserialize;

/// The network's content, as in `network.json`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// The JSON Schema of the file, for editors.
    #[serde(rename = "$schema")]
    pub schema: Text,
    /// The monthly meetings.
    pub meetings: Meetings,
    /// The yearly retreat.
    pub retreat: Retreat,
    /// The awards.
    pub awards: Awards,
}

/// How to run monthly meetings.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meetings {
    /// What they are for.
    pub purpose: Text,
    /// The parts of a meeting, in order.
    pub agenda: List<AgendaPart>,
    /// What the host does.
    pub host: Host,
    /// Twelve meetings, a principle each, which may begin in any month.
    pub programme: List<MonthlyMeeting>,
    /// Other forms a meeting can take.
    pub variants: List<Variant>,
    /// What keeps a network alive.
    pub care: List<Text>,
    /// A note to a manager, by paragraph.
    pub manager_note: List<Text>,
    /// An invitation, by paragraph.
    pub invitation: List<Text>,
    /// New Zealand bodies where people may meet already.
    pub bodies: List<Prize>,
    /// Who could look after the network, by paragraph.
    pub owners: List<Text>,
    /// Ids of sources.
    pub cites: List<Text>,
}

/// A part of a meeting.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaPart {
    /// Which part it is: what a meeting adds of its own goes there.
    pub id: Text,
    /// How long it takes.
    pub minutes: u32,
    /// Its title.
    pub title: Text,
    /// How to run it.
    pub how: Text,
    /// The same in a line, for the host's sheet.
    pub sheet: Text,
}

/// What the host of a meeting does.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Host {
    /// In the weeks before.
    pub before: List<Text>,
    /// In the hour itself.
    pub during: List<Text>,
    /// In the days after.
    pub after: List<Text>,
}

/// A part of a day.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// How long, or from when to when, in words.
    pub time: Text,
    /// Its title.
    pub title: Text,
    /// How to run it.
    pub how: Text,
}

/// One meeting of the programme.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthlyMeeting {
    /// The principle it is about.
    pub principle: PrincipleId,
    /// The question it opens with.
    pub question: Text,
    /// What kind of story to ask for, and from whom.
    pub story: Text,
    /// Questions about the story, which everyone can answer from their own work.
    pub prompts: List<Text>,
    /// A made-up problem, if nobody brings one.
    pub clinic: Text,
    /// An example of a commitment that can be kept within a month.
    pub promise: Text,
}

/// Another form that a meeting can take.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// Its name.
    pub name: Text,
    /// For how many people.
    pub size: Text,
    /// How long, and how often.
    pub time: Text,
    /// What to do, in order.
    pub steps: List<Text>,
}

/// How to run the yearly retreat.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retreat {
    /// What it is for.
    pub purpose: Text,
    /// Its days, in order.
    pub days: List<Day>,
    /// The same in one day.
    pub one_day: Day,
    /// How to prepare it.
    pub prepare: Preparation,
    /// The note of outcomes, to fill in.
    pub outcomes: Blank,
    /// What must last after it.
    pub carry: List<Text>,
    /// An invitation, by paragraph.
    pub invitation: List<Text>,
    /// Ids of sources.
    pub cites: List<Text>,
}

/// How to prepare the retreat.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preparation {
    /// Assessing oneself again.
    pub again: List<Text>,
    /// What each person brings.
    pub gather: List<Text>,
    /// How to choose the strategic question.
    pub question: List<Text>,
    /// Strategic questions, as examples.
    pub examples: List<Text>,
    /// What the organisers see to.
    pub organise: List<Text>,
}

/// One day of the retreat.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Day {
    /// Its title.
    pub name: Text,
    /// Its sessions, in order.
    pub sessions: List<Session>,
}

/// The awards and how to run them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Awards {
    /// What they are for.
    pub purpose: Text,
    /// The awards proposed here.
    pub awards: List<Award>,
    /// What to judge by.
    pub criteria: List<Criterion>,
    /// How to run them.
    pub how: List<Passage>,
    /// A thank-you letter, by paragraph.
    pub thank_you: List<Text>,
    /// An invitation to nominate, by paragraph.
    pub invitation: List<Text>,
    /// Existing awards elsewhere.
    pub existing: List<Prize>,
    /// Ids of sources.
    pub cites: List<Text>,
}

/// One award.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// Unique among awards.
    pub id: Text,
    /// Its name, as shown.
    pub name: Text,
    /// What it is given for.
    pub honours: Text,
    /// The principles it honours.
    pub principles: List<PrincipleId>,
    /// A made-up example.
    pub looks_like: Text,
    /// What to ask the people who were served.
    pub evidence: Text,
}

/// One criterion for judging.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Unique among criteria: drafts of nominations refer to it.
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// The question judges ask.
    pub question: Text,
}

/// A titled paragraph.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// Its title.
    pub title: Text,
    /// The text.
    pub text: Text,
}

/// An existing award or body elsewhere.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prize {
    /// Its name.
    pub name: Text,
    /// What it is.
    pub text: Text,
    /// The id of its source.
    pub source: Text,
}

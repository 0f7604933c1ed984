//! An agenda for the group's next meeting, from what its picture tells (docs/rules.md, COHORT-12).

use super::told::{Share, Told};
use crate::framework::Framework;

/// How long the group meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingLength {
    /// Sixty minutes.
    Hour,
    /// Half a day: 210 minutes, with a break.
    HalfDay,
}

impl MeetingLength {
    /// The minutes of all items together.
    pub fn minutes(self) -> u32 {
        match self {
            MeetingLength::Hour => 60,
            MeetingLength::HalfDay => 210,
        }
    }
}

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// How long it takes.
    pub minutes: u32,
    /// What the group does.
    pub line: String,
}

/// The agenda.
///
/// ```
/// use engagement_career_path::cohort::{MeetingLength, Told, agenda};
/// use engagement_career_path::framework::FRAMEWORK;
///
/// for length in [MeetingLength::Hour, MeetingLength::HalfDay] {
///     let items = agenda(&FRAMEWORK, &Told::default(), length);
///     assert_eq!(items.iter().map(|item| item.minutes).sum::<u32>(), length.minutes());
/// }
/// ```
pub fn agenda(framework: &Framework, told: &Told, length: MeetingLength) -> Vec<AgendaItem> {
    let name = |share: &Share| framework.principle(share.principle.as_str()).map(|principle| principle.name.as_str());
    let stories = match told.strength.as_ref().and_then(name) {
        Some(name) => format!("{name}: two short stories from those who do it unaided"),
        None => "Two short stories: work that went well, and what made the difference".into(),
    };
    let work = match told.gap.as_ref().and_then(|gap| Some((name(gap)?, task(gap.principle.as_str())))) {
        Some((name, task)) => format!("{name}: read its lesson together, then {task}"),
        None => {
            "Choose a principle that comes up this month: read its lesson together, then use it on real work".into()
        }
    };
    let apart = match told.spread.as_ref().and_then(name) {
        Some(name) => format!("{name}: we are far apart here. What does each of us do, and what would help?"),
        None => "What gets in the way of good work here, and who can change it?".into(),
    };
    let welcome = "Welcome newcomers, and what was promised last time".to_string();
    let pairs = "In pairs, mixed: one thing to learn from each other".to_string();
    let steps = "Each names one step and a date".to_string();
    let items = match length {
        MeetingLength::Hour => vec![(5, welcome), (10, stories), (25, work), (10, pairs), (10, steps)],
        MeetingLength::HalfDay => {
            vec![(10, welcome), (30, stories), (60, work), (15, "Break".into()), (45, apart), (30, pairs), (20, steps)]
        }
    };
    items.into_iter().map(|(minutes, line)| AgendaItem { minutes, line }).collect()
}

/// What a group can do with a principle in 25 minutes, after its lesson's page to copy. The running app has no texts of
/// lessons, so these short ones are here.
fn task(principle: &str) -> &'static str {
    match principle {
        "decision-maker-partnership" => "write the one-page brief that one of us owes a decision-maker",
        "honest-scope" => "write down what is off the table in one live project, with the reasons",
        "right-issue" => "fill in a go/no-go sheet for one issue that is waiting",
        "diverse-reach" => "name who is missing from one live project, and who could ask them",
        "equal-voice" => "rewrite the running sheet of one coming meeting",
        "constructive-deliberation" => "plan the sessions for one hard question",
        "impartial-connection" => "list who has not been heard on one live project",
        "faithful-record" => "mark a page of real notes: words, summary or interpretation",
        "rigorous-analysis" => "write the one-page method note for one live analysis",
        "open-results" => "write the publishing plan for one set of results",
        "reasoned-response" => "draft the reply that one of us owes",
        "learning-profession" => "write the handover sheet for one finished project",
        _ => "use it on something that one of us is working on",
    }
}

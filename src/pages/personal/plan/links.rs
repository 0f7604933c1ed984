//! Addresses of the forms of the plan.

use crate::framework::PracticeId;
use crate::record::Id;

/// What the query of the plan asks for.
#[derive(Clone, PartialEq)]
pub enum PlanForm {
    /// A step in a practice, towards the next level.
    Practice(PracticeId),
    /// A goal in the person's own words, with its first step.
    Own,
    /// What was promised at a meeting, as a step.
    Promise(Id),
    /// Another step towards a goal.
    Another(Id),
    /// A planned step, to change it.
    Change(Id),
    /// Something that no id can name.
    Unknown,
}

impl PlanForm {
    /// Reads a query; `None` if it asks for no form.
    pub fn read(query: &str) -> Option<Self> {
        let (name, value) = query.split_once('=').unwrap_or((query, ""));
        let of = |form: fn(Id) -> Self| Id::try_from(value.to_string()).map_or(Self::Unknown, form);
        Some(match name {
            "add" => Self::Practice(value.into()),
            "own" => Self::Own,
            "promise" => of(Self::Promise),
            "another" => of(Self::Another),
            "change" => of(Self::Change),
            _ => return None,
        })
    }

    /// The query that opens it.
    pub fn query(&self) -> String {
        match self {
            Self::Practice(practice) => format!("add={practice}"),
            Self::Own => "own".into(),
            Self::Promise(id) => format!("promise={}", id.as_str()),
            Self::Another(id) => format!("another={}", id.as_str()),
            Self::Change(id) => format!("change={}", id.as_str()),
            Self::Unknown => String::new(),
        }
    }

    /// What it names.
    pub fn what(&self) -> &'static str {
        match self {
            Self::Practice(_) => "a practice",
            Self::Own | Self::Another(_) => "a goal",
            Self::Promise(_) => "a meeting",
            Self::Change(_) | Self::Unknown => "a step",
        }
    }

    /// The heading of the form.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Practice(_) | Self::Another(_) => "Plan a step",
            Self::Own => "Plan a goal of your own",
            Self::Promise(_) => "Make your promise a step",
            Self::Change(_) | Self::Unknown => "Change a step",
        }
    }
}

/// The id of a goal's heading in the plan.
pub fn goal_place(goal: &Id) -> String {
    format!("goal-{}", goal.as_str())
}

/// The query that opens the form for a step in this practice.
pub fn add_query(practice: &PracticeId) -> String {
    PlanForm::Practice(practice.clone()).query()
}

/// The query that opens the form for a planned action.
pub fn change_query(action: &Id) -> String {
    PlanForm::Change(action.clone()).query()
}

//! What home says to someone who comes back: what to do first, where they stand, and the next step (docs/rules.md,
//! RETURN-1 to RETURN-3).

use super::answers::Answers;
use super::evidence::EvidenceStatus;
use super::expectation::Expectation;
use super::goals::{PlannedStep, next_planned};
use super::left::{DayOf, last_answered_on};
use super::practice_results::{AGAIN_AFTER_MONTHS, PracticeResult, practice_results};
use super::questions::practices_in_assessment;
use super::suggest::suggestions;
use crate::framework::{Framework, Level, PracticeId};
use crate::record::{Assessment, Date, Id, Record};

/// For so many months "Not now" hides the invitation (RETURN-2).
pub const PUT_OFF_MONTHS: u8 = 1;

/// What comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invitation {
    /// An assessment is begun: the first question without an answer, and its place among them.
    GoOn {
        /// The practice that it asks about.
        practice: PracticeId,
        /// Its place, from 1.
        question: usize,
        /// How many there are.
        asked: usize,
    },
    /// The last assessment is long enough ago to look again.
    LookAgain {
        /// The day it was finished or last answered on.
        on: Date,
        /// How many questions it asked.
        asked: usize,
    },
}

/// Where someone stands: the answers of the newest assessment with one.
#[derive(Clone, Debug, PartialEq)]
pub struct Stood {
    /// The answered practices, as in the results.
    pub practices: Vec<PracticeResult>,
    /// A row for each principle with a level, in the framework's order: its name and its dots, each with whether there
    /// is little to show for it.
    pub rows: Vec<(&'static str, Vec<(Level, bool)>)>,
}

/// The next step.
#[derive(Clone, Debug, PartialEq)]
pub enum NextStep {
    /// The nearest of the plan.
    Planned(PlannedStep),
    /// Nothing is open in the plan: the first of the results that was never in it, and the level that it leads to.
    Offered(PracticeId, Level),
    /// Nothing to offer.
    Nothing,
}

/// What comes first today. `put_off` is the day until which the person wants no invitation.
pub fn invitation(
    framework: &Framework,
    record: &Record,
    today: Date,
    put_off: Option<Date>,
    day_of: DayOf,
) -> Option<Invitation> {
    let (id, assessment) = record.shown_assessment()?;
    let asked = practices_in_assessment(framework, record, id, assessment);
    let is_current = record.current_assessment().is_some_and(|(current, _)| current == id);
    if is_current && let Some(at) = asked.iter().position(|practice| record.answer(id, practice).is_none()) {
        let practice = asked.get(at)?.clone();
        return Some(Invitation::GoOn { practice, question: at + 1, asked: asked.len() });
    }
    let answered = last_answered_on(record, (id, assessment), day_of);
    let on = assessment.finished.map_or(answered, |finished| finished.max(answered));
    let is_due = on.months_later(AGAIN_AFTER_MONTHS) <= today && put_off.is_none_or(|until| until <= today);
    is_due.then_some(Invitation::LookAgain { on, asked: asked.len() })
}

/// Where the person stands, by the newest assessment with an answer.
pub fn stood(framework: &'static Framework, record: &Record, today: Date) -> Option<Stood> {
    let (id, assessment) = record.answered_assessments().pop()?;
    let expectation = Expectation::of(framework, assessment);
    let practices = practice_results(framework, Answers { record, id, today }, expectation.as_ref());
    let mut rows = Vec::new();
    for principle in framework.principles.0 {
        let mine = practices.iter().filter(|result| result.practice.id.parts().0 == principle.id.as_str());
        let dot = |result: &PracticeResult| Some((result.level?, result.support == EvidenceStatus::Thin));
        let dots: Vec<(Level, bool)> = mine.filter_map(dot).collect();
        if !dots.is_empty() {
            rows.push((principle.name.as_str(), dots));
        }
    }
    Some(Stood { practices, rows })
}

/// The next step of the plan, or of the results if nothing is open there.
pub fn next_step(framework: &Framework, record: &Record) -> NextStep {
    if let Some(planned) = next_planned(record) {
        return NextStep::Planned(planned);
    }
    offered(framework, record).map_or(NextStep::Nothing, |(practice, to)| NextStep::Offered(practice, to))
}

fn offered(framework: &Framework, record: &Record) -> Option<(PracticeId, Level)> {
    let (id, assessment): (&Id, &Assessment) = record.answered_assessments().pop()?;
    let expectation = Expectation::of(framework, assessment)?;
    let rating = |practice: &PracticeId| record.answer(id, practice).map(|answer| answer.rating);
    let planned =
        |practice: &PracticeId| record.goals().iter().any(|(_, goal)| goal.practice.as_ref() == Some(practice));
    let mut open = suggestions(framework, &expectation, rating).into_iter().map(|found| found.step);
    let first = open.find(|step| !planned(&step.practice))?;
    Some((first.practice.clone(), first.level.next()?))
}

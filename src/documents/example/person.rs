//! The made-up person: what the link asked for, what was answered, and the step that was planned. Built by the commands
//! that a real person's clicks become, so that what follows from it is what would follow for anyone.

use crate::exchange::{Chosen, WorkshopLink};
use crate::framework::{Framework, GradeId};
use crate::insight::{ResultsModel, STEP_MONTHS, practices_in_assessment};
use crate::record::{Action, Answer, Assessment, Command, Date, Goal, Id, Rating, Record, Replica, Scope};

/// The role and the grade.
pub const WHO: (&str, GradeId) = ("public-input-designer", GradeId::G2);
/// In the order of the questions.
const ANSWERS: [Rating; 9] = [
    Rating::Aware,
    Rating::Practising,
    Rating::Developing,
    Rating::Practising,
    Rating::Aware,
    Rating::NoChance,
    Rating::Developing,
    Rating::Practising,
    Rating::Developing,
];

/// The day of the workshop, which is made up too.
pub fn day() -> Date {
    Date::new(2026, 11, 24).unwrap_or(Date::EPOCH)
}

/// What the trainer chose.
pub fn link() -> WorkshopLink {
    WorkshopLink {
        track: Some(WHO.0.into()),
        grade: Some(WHO.1),
        scope: Some(Scope::Start),
        title: Some("Regional day".into()),
        closing: Some("What could we help each other with?".into()),
        asks_for_file: true,
        ..WorkshopLink::default()
    }
}

/// The record after the last question.
pub fn answered(framework: &'static Framework) -> Record {
    let mut record = Record::default();
    let chosen = Chosen { track: WHO.0.into(), second: None, grade: Some(WHO.1) };
    for command in link().start(framework, &record.clone(), chosen, Id::new(1), day(), &|_| day()) {
        apply(&mut record, command);
    }
    let Some((id, assessment)) = assessment(&record) else { return record };
    let asked = practices_in_assessment(framework, &record, &id, &assessment);
    for (practice, rating) in asked.into_iter().zip(ANSWERS) {
        let wording = framework.practice(&practice).map_or(1, |found| found.wording);
        apply(&mut record, Command::SetAnswer(id.clone(), practice, Answer::new(rating, wording)));
    }
    record
}

/// The assessment that the link started.
pub fn assessment(record: &Record) -> Option<(Id, Assessment)> {
    record.shown_assessment().map(|(id, found)| (id.clone(), found.clone()))
}

/// The record once the first step that the results suggest is in the plan, with its proposed date.
pub fn planned(framework: &'static Framework, mut record: Record) -> Record {
    let Some((id, assessment)) = assessment(&record) else { return record };
    let read = record.clone();
    let results = ResultsModel::new(framework, &read, (&id, &assessment), day());
    let step = results.suggested.first().and_then(|found| {
        let (practice, from) = (found.step.practice.clone(), found.step.level);
        Some((Goal::of_practice(day(), practice, Some(from), from.next()?), found.activity?))
    });
    if let Some((goal, activity)) = step {
        let due = Some(day().months_later(STEP_MONTHS));
        apply(&mut record, Command::add_goal(Id::new(2), goal));
        let action = Action::planned(Id::new(2), activity.title.to_string(), activity.mode, due);
        apply(&mut record, Command::add_action(Id::new(3), action));
    }
    record
}

fn apply(record: &mut Record, command: Command) {
    let stamp = record.next_stamp(1, Replica(1));
    record.apply(command, stamp);
}

//! Which activities lead to somebody's next steps (domain.md C2).

use super::answers::{Ratings, Support};
use super::expectation::Expectation;
use super::standing::{Status, standing};
use super::steps::{Step, next_steps, rank};
use crate::framework::{Activity, Fits, Framework, Level, Mode, PracticeId, PrincipleId, Weight};
use crate::order::ordered;
use crate::record::Rating;

/// At most so many are brought to the front: a list of twenty is no advice.
const NEAREST: usize = 5;
/// "Show at most three" (domain.md C2).
const SUGGESTED: usize = 3;

/// Activities that build the principle of a step and can take somebody to the level above theirs, in the order of the
/// steps; for each step those first that can begin soon. None that fits any principle: that is no answer to a gap.
pub fn activities_for(framework: &Framework, steps: &[Step]) -> Vec<&'static Activity> {
    let mut found: Vec<&'static Activity> = Vec::new();
    for step in steps {
        for activity in leading_to(framework, step) {
            if !taken(&found, activity) {
                found.push(activity);
            }
        }
    }
    found.truncate(NEAREST);
    found
}

/// The activities of one step, those first that can begin soon; of each first those that build the very practice, then those that
/// build its principle and no practice in particular, then those made for another practice of it.
fn leading_to(framework: &Framework, step: &Step) -> Vec<&'static Activity> {
    let principle = step.practice.parts().0.into();
    let leads = |activity: &&'static Activity| {
        names(activity, &principle) && step.level.next().is_some_and(|next| activity.reaches.contains(&next))
    };
    ordered(framework.activities.0.iter().filter(leads).collect(), |activity| {
        i64::from(!activity.soon) * 3 + aside(activity, &step.practice)
    })
}

/// Whether it was made for this principle.
fn names(activity: &Activity, principle: &PrincipleId) -> bool {
    activity.fits == Fits::Principles && activity.builds(principle)
}

/// How far from a practice an activity of its principle lies: 0 where it builds it, 1 where it builds none in particular, 2
/// where it builds another.
fn aside(activity: &Activity, practice: &PracticeId) -> i64 {
    match (activity.practices.is_empty(), activity.practices.contains(practice)) {
        (_, true) => 0,
        (true, false) => 1,
        (false, false) => 2,
    }
}

/// The activity for a step, if there is one that fits it and nobody has taken.
fn way(framework: &Framework, step: &Step, given: &[&'static Activity]) -> Option<&'static Activity> {
    let fits =
        |activity: &&'static Activity| !step.has_chance() || activity.soon && aside(activity, &step.practice) < 2;
    leading_to(framework, step).into_iter().filter(fits).find(|activity| !taken(given, activity))
}

fn taken(found: &[&Activity], activity: &Activity) -> bool {
    found.iter().any(|other| other.id == activity.id)
}

/// A step that is worth taking next, with the activity that lies nearest.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    pub step: Step,
    /// None where no activity leads one level up or another suggestion has it already. Up to Practising also where none that was made
    /// for the practice, or for its principle as a whole, can begin soon: the practice's own `chance` is then the better way.
    pub activity: Option<&'static Activity>,
}

/// At most three steps: the largest gap times weight, doubled where an activity that leads to the next level can begin
/// within three months (domain.md C2). One of each principle comes first; only where there are fewer than three such does
/// a second one of the same follow. A principle that is met suggests nothing, even where one of its practices lies lower.
pub fn suggestions(
    framework: &Framework,
    expectation: &Expectation,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
) -> Vec<Suggestion> {
    suggested(framework, expectation, &rating)
}

fn suggested(framework: &Framework, expectation: &Expectation, rating: &Ratings) -> Vec<Suggestion> {
    let mut met = standing(framework, expectation, rating, |_| Support::NotAsked).rows;
    met.retain(|row| row.status == Status::Met);
    let mut open = next_steps(framework, expectation, rating);
    open.retain(|step| !met.iter().any(|row| row.principle.as_str() == step.practice.parts().0));
    let open = ordered(open, |step| {
        let soon = leading_to(framework, step).first().is_some_and(|activity| activity.soon);
        rank(step.gap() * step.weight.factor() * if soon { 2 } else { 1 }, step.weight)
    });
    let mut chosen: Vec<Step> = Vec::new();
    for again in [false, true] {
        for step in &open {
            let same = |other: &Step| other.practice.parts().0 == step.practice.parts().0;
            let fits = if again { !chosen.contains(step) } else { !chosen.iter().any(same) };
            if chosen.len() < SUGGESTED && fits {
                chosen.push(step.clone());
            }
        }
    }
    let mut given = Vec::new();
    let suggestion = |step: Step| {
        let activity = way(framework, &step, &given);
        given.extend(activity);
        Suggestion { step, activity }
    };
    chosen.into_iter().map(suggestion).collect()
}

/// A practice that is core to the track and that somebody's work has given no chance to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    pub practice: PracticeId,
    /// The activity that brings somebody nearest to it.
    pub activity: Option<&'static Activity>,
}

/// Practices of core principles answered "no chance yet", in the framework's order: they stay visible, and suggest
/// exposure such as shadowing or a swap (domain.md A3), which each practice says of itself (`Practice::chance`). Which activity
/// of its principle goes with it is ours: by preference one outside a course and open to somebody who starts from nothing (it
/// reaches Aware: watching, sitting in, swapping); then one outside a course that can begin soon, the lowest level first; then
/// any other.
pub fn chances(
    framework: &Framework,
    expectation: &Expectation,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
) -> Vec<Chance> {
    let mut found = Vec::new();
    for practice in framework.practices() {
        let principle = practice.id.parts().0.into();
        let is_core = expectation.weight(&principle) == Some(Weight::Core);
        if is_core && rating(&practice.id) == Some(Rating::NoChance) {
            found.push(Chance { practice: practice.id.clone(), activity: exposure(framework, &principle) });
        }
    }
    found
}

fn exposure(framework: &Framework, principle: &PrincipleId) -> Option<&'static Activity> {
    let fitting = framework.activities.0.iter().filter(|activity| names(activity, principle)).collect();
    let far = |activity: &&'static Activity| {
        let lowest = activity.reaches.iter().min().copied().unwrap_or(Level::Leading);
        let formal = activity.mode == Mode::Formal;
        let rank = match (formal, activity.soon) {
            (false, _) if lowest == Level::Aware => 0,
            (false, true) => 1,
            (true, true) => 2,
            (_, false) => 3,
        };
        rank * 8 + i64::from(lowest.number())
    };
    ordered(fitting, far).into_iter().next()
}

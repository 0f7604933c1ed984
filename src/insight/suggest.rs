//! Suggestions: which activities lead to the user's next steps (docs/rules.md, STEP-3 to STEP-6).

use super::evidence::EvidenceStatus;
use super::expectation::Expectation;
use super::level::Ratings;
use super::standing::{Status, standing};
use super::steps::{Step, next_steps, rank, strengths};
use crate::framework::{Activity, Fits, Framework, GradeId, Level, Mode, PracticeId, PrincipleId, Weight};
use crate::order::sorted_by_key;
use crate::record::Rating;

/// At most this many activities are put first: a list of twenty is not advice.
const NEAREST: usize = 5;
/// At most this many steps are suggested (STEP-3).
const SUGGESTED: usize = 3;

/// Activities that build the principle of a step and can lead to the level above, in the order of the steps; within a
/// step, those that can begin soon come first. Activities that fit any principle are left out: they do not close a gap.
pub fn activities_for(framework: &Framework, steps: &[Step]) -> Vec<&'static Activity> {
    let mut found: Vec<&'static Activity> = Vec::new();
    for step in steps {
        for activity in activities_from(framework, &step.practice, step.level) {
            if !taken(&found, activity) {
                found.push(activity);
            }
        }
    }
    found.truncate(NEAREST);
    found
}

/// The activities that lead on from a level of a practice, those that can begin soon first; within those, first activities that build this
/// practice, then those that build its principle but no particular practice, then those for another of its practices.
pub fn activities_from(framework: &Framework, practice: &PracticeId, level: Level) -> Vec<&'static Activity> {
    let principle = practice.parts().0.into();
    let leads = |activity: &&'static Activity| {
        names(activity, &principle) && level.next().is_some_and(|next| activity.reaches.contains(&next))
    };
    sorted_by_key(framework.activities.0.iter().filter(leads).collect(), |activity| {
        i64::from(!activity.soon) * 3 + distance_from_practice(activity, practice)
    })
}

/// Whether the activity was made for this principle.
fn names(activity: &Activity, principle: &PrincipleId) -> bool {
    activity.fits == Fits::Principles && activity.builds(principle)
}

/// How closely an activity of the principle matches a practice: 0 if it builds that practice, 1 if it builds none in
/// particular, 2 if it builds another.
fn distance_from_practice(activity: &Activity, practice: &PracticeId) -> i64 {
    match (activity.practices.is_empty(), activity.practices.contains(practice)) {
        (_, true) => 0,
        (true, false) => 1,
        (false, false) => 2,
    }
}

/// The first fitting activity for a step that no other suggestion has.
fn way(framework: &Framework, step: &Step, given: &[&'static Activity]) -> Option<&'static Activity> {
    let fits = |activity: &&'static Activity| {
        !step.has_chance() || activity.soon && distance_from_practice(activity, &step.practice) < 2
    };
    activities_from(framework, &step.practice, step.level)
        .into_iter()
        .filter(fits)
        .find(|activity| !taken(given, activity))
}

fn taken(found: &[&Activity], activity: &Activity) -> bool {
    found.iter().any(|other| other.id == activity.id)
}

/// A step worth taking next, with the closest activity.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::{Expectation, suggestions};
/// use engagement_career_path::record::Rating;
/// use std::collections::BTreeSet;
///
/// let asked = Expectation::named(&FRAMEWORK, "public-input-designer", "g2")?;
/// let found = suggestions(&FRAMEWORK, &asked, |_| Some(Rating::NotYet));
/// let principles: BTreeSet<&str> = found.iter().map(|suggestion| suggestion.step.practice.parts().0).collect();
/// assert_eq!((found.len(), principles.len()), (3, 3), "three at most, each of another principle");
/// # Ok::<(), engagement_career_path::insight::Unknown>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The step.
    pub step: Step,
    /// `None` if no activity leads one level up, or another suggestion already has it. Up to Practising, also `None` if
    /// no activity for the practice, or for its principle as a whole, can begin soon: the practice's own `chance` is
    /// then the better way.
    pub activity: Option<&'static Activity>,
}

/// At most three steps: largest gap times weight first, doubled if an activity that leads to the next level can begin
/// within three months (STEP-3). One step a principle comes first; a second from the same principle is added only if
/// there are fewer than three. A principle that is met suggests nothing, even if one of its practices is lower.
pub fn suggestions(
    framework: &Framework,
    expectation: &Expectation,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
) -> Vec<Suggestion> {
    suggested(framework, expectation, &rating)
}

fn suggested(framework: &Framework, expectation: &Expectation, rating: &Ratings) -> Vec<Suggestion> {
    let mut met = standing(framework, expectation, rating, |_| EvidenceStatus::NotAsked).rows;
    met.retain(|row| row.status == Status::Met);
    let mut open = next_steps(framework, expectation, rating);
    open.retain(|step| !met.iter().any(|row| row.principle.as_str() == step.practice.parts().0));
    let open = sorted_by_key(open, |step| {
        let soon = activities_from(framework, &step.practice, step.level).first().is_some_and(|activity| activity.soon);
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

/// A step for people who reach the target in all they answered (STEP-9): the first for the next grade of their track, with that
/// grade; if that asks for no more, from the highest level below Leading, the weightiest practice first.
pub fn step_beyond(
    framework: &Framework,
    expectation: &Expectation,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
) -> Option<(Suggestion, Option<GradeId>)> {
    let rating: &Ratings = &rating;
    let above = GradeId::ALL.into_iter().find(|grade| *grade > expectation.grade);
    let next = above.and_then(|grade| Expectation::new(expectation.track, expectation.second, Some(grade)));
    if let Some(next) = next.filter(|next| next.grade > expectation.grade)
        && let Some(first) = suggested(framework, &next, rating).into_iter().next()
    {
        return Some((first, Some(next.grade)));
    }
    let mut open = strengths(framework, expectation, rating);
    open.retain(|step| step.level < Level::Leading);
    let open = sorted_by_key(open, |step| -i64::from(step.weight.factor()));
    let step = Step { target: Level::Leading, ..open.into_iter().next()? };
    let activity = way(framework, &step, &[]);
    Some((Suggestion { step, activity }, None))
}

/// A core practice that the user's work has given them no chance to do.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::{Expectation, chances, suggestions};
/// use engagement_career_path::record::Rating;
///
/// let asked = Expectation::named(&FRAMEWORK, "public-input-designer", "g2")?;
/// let never = |_: &_| Some(Rating::NoChance);
/// assert!(suggestions(&FRAMEWORK, &asked, never).is_empty(), "no chance is not a gap");
/// assert!(!chances(&FRAMEWORK, &asked, never).is_empty(), "and stays in view");
/// # Ok::<(), engagement_career_path::insight::Unknown>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// The practice.
    pub practice: PracticeId,
    /// The activity that brings the user closest to it.
    pub activity: Option<&'static Activity>,
}

/// Practices of core principles answered "no chance yet", in the framework's order: they stay visible, and suggest
/// exposure such as shadowing or a swap (STEP-6), which each practice describes itself (`Practice::chance`). The
/// activity of its principle shown with it is preferably one outside a course and open to beginners (it reaches Aware:
/// watching, sitting in, swapping); then one outside a course that can begin soon, lowest level first; then any other.
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
    sorted_by_key(fitting, far).into_iter().next()
}

//! The answers as a picture, a row a practice, under the sentence that says what it shows (docs/rules.md, RESULT-6 to
//! RESULT-10).

use super::words::level_names;
use crate::components::{Child, Element, LevelGroup, LevelMark, LevelRow, element, level_key, level_picture, link};
use crate::framework::{Framework, Practice, Principle, Weight};
use crate::insight::{EvidenceStatus, PracticeResult, ResultsModel, change_since_last_time, practices_in_words};
use crate::pages::personal::assess::href_from_results;
use crate::route::Route;
use crate::state::AppState;

/// Said in the scale in place of a level.
const CHANCE: &str = "Look for a chance";
/// With more rows than this, only the principles at the core of the role are open.
const OPEN_ROWS: usize = 18;

pub fn view(shown: &ResultsModel, state: AppState) -> Element {
    let picture = level_picture(level_names(shown.framework), "h3", groups(shown, state));
    let head = element("figcaption").child(sentence(shown)).child(key(shown));
    // A heading for the groups to be under; everyone else sees the sentence.
    let title = element("h2").class("govuk-visually-hidden").child("Your answers");
    element("figure")
        .class("app-results__picture")
        .attr("aria-labelledby", "sum")
        .child(title)
        .child(head)
        .child(picture)
        .child(notes(shown))
}

fn sentence(shown: &ResultsModel) -> Element {
    let (lead, finding) = practices_in_words(&shown.practices, false);
    let finding = (!finding.is_empty()).then(|| element("strong").child(finding));
    let sentence = element("p").class("app-results__sentence").attr("id", "sum").child(lead).child(finding).child(".");
    match change_since_last_time(&shown.practices, shown.assessment.started) {
        None => sentence,
        Some(change) => sentence.child(format!(" {change}. ")).child(link(Route::Progress.href(), "See your progress")),
    }
}

/// The commonest marks; the rows say all of them in words.
fn key(shown: &ResultsModel) -> Element {
    let any = |holds: fn(&PracticeResult) -> bool| shown.practices.iter().any(holds);
    let marks = [
        (any(|row| row.level.is_some()), LevelMark::Now, "You now"),
        (any(|row| row.asked.is_some()), LevelMark::Target, "Your role asks"),
        (any(|row| row.last.is_some()), LevelMark::Last, "Last time"),
    ];
    level_key(used(marks)).attr("aria-hidden", "true")
}

/// What the rarer marks mean, and what is left out.
fn notes(shown: &ResultsModel) -> Vec<Element> {
    let any = |holds: fn(&PracticeResult) -> bool| shown.practices.iter().any(holds);
    let marks = [
        (any(|row| row.support == EvidenceStatus::Thin), LevelMark::Thin, "Little to show for it yet"),
        (any(|row| row.support == EvidenceStatus::Outdated), LevelMark::Old, "Examples older than three years"),
        (any(|row| row.gap().is_some_and(|gap| gap > 0)), LevelMark::Way, "Still to go"),
    ];
    let marks = used(marks);
    let mut parts = Vec::new();
    if !marks.is_empty() {
        parts.push(level_key(marks).attr("aria-hidden", "true"));
    }
    let chance = any(|row| row.level.is_none()).then(|| {
        [
            element("strong").child("Look for a chance:"),
            element("span").child(" your work has not called for it yet. It is left out of your levels. "),
        ]
    });
    let same = any(|row| row.last.is_some_and(|(last, _)| Some(last) == row.level));
    let same = same.then_some("A ring round the dot: the same as last time. ");
    let opens = if shown.is_current() { "Each row opens its question." } else { "Each row opens its practice." };
    parts.push(note(chance.map(Vec::from)).child(same).child(opens));
    parts.extend(unsure(shown));
    parts
}

fn used<const N: usize>(marks: [(bool, LevelMark, &'static str); N]) -> Vec<(LevelMark, &'static str)> {
    marks.into_iter().filter(|(is_used, ..)| *is_used).map(|(_, shape, words)| (shape, words)).collect()
}

/// Whose targets are shown to a user who was not sure of their grade (docs/rules.md, TARGET-4), or why there are none.
fn unsure(shown: &ResultsModel) -> Option<Element> {
    if shown.expectation.is_none() {
        let words = "The role of this assessment is no longer in the framework, so there are no targets to compare with. Your answers are kept.";
        return Some(note(words));
    }
    if shown.assessment.grade.is_some() {
        return None;
    }
    let unsure = note("You were not sure of your grade, so this compares with an Advisor (G2). ");
    Some(if shown.is_current() { unsure.child(link(Route::Role.href(), "Change it")) } else { unsure })
}

/// The rows under their principles.
fn groups(shown: &ResultsModel, state: AppState) -> Vec<LevelGroup> {
    let many = shown.practices.len() > OPEN_ROWS;
    let group = |principle: &'static Principle| {
        let mine = shown.practices.iter().filter(|row| row.practice.id.parts().0 == principle.id.as_str());
        let mine: Vec<&PracticeResult> = mine.collect();
        let is_core = mine.first()?.asked.is_none_or(|(weight, _)| weight == Weight::Core);
        Some(LevelGroup {
            heading: principle.name.to_string(),
            is_folded: many && !is_core,
            rows: mine.into_iter().map(|result| row(shown, state, result)).collect(),
        })
    };
    shown.framework.principles.0.iter().filter_map(group).collect()
}

fn row(shown: &ResultsModel, state: AppState, result: &PracticeResult) -> LevelRow {
    let dot = match result.support {
        EvidenceStatus::Thin => LevelMark::Thin,
        EvidenceStatus::Outdated => LevelMark::Old,
        EvidenceStatus::NotAsked | EvidenceStatus::Current => LevelMark::Now,
    };
    LevelRow {
        title: result.practice.title.to_string(),
        href: Some(if shown.is_current() {
            href_from_results(state, &result.practice.id)
        } else {
            described(result.practice)
        }),
        now: result.level.map(|level| (level.number(), dot)).into_iter().collect(),
        target: result.asked.map(|(_, target)| target.number()),
        last: result.last.map(|(level, _)| level.number()),
        chance: result.level.is_none().then_some(CHANCE),
        words: in_words(shown.framework, result),
    }
}

/// Where the framework describes a practice: an assessment that is over has no questions.
fn described(practice: &Practice) -> String {
    let (principle, letter) = practice.id.parts();
    Route::Principle(principle.into()).href_to(&format!("practice-{letter}"))
}

/// "Practising, little to show for it yet. Your role asks for Practising. Last time: Developing."
fn in_words(framework: &Framework, result: &PracticeResult) -> String {
    let now = result.level.map_or("No chance yet: look for one", |level| framework.level_name(level));
    let shown = match result.support {
        EvidenceStatus::Thin => ", little to show for it yet",
        EvidenceStatus::Outdated => ", with examples older than three years",
        EvidenceStatus::NotAsked | EvidenceStatus::Current => "",
    };
    let target = result.asked.map(|(_, target)| format!(" Your role asks for {}.", framework.level_name(target)));
    let last = result.last.map(|(last, _)| format!(" Last time: {}.", framework.level_name(last)));
    format!("{now}{shown}.{}{}", target.unwrap_or_default(), last.unwrap_or_default())
}

fn note(words: impl Child) -> Element {
    element("p").class("govuk-body-s").child(words)
}

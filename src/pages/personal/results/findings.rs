//! Findings: what the user does well, the nearest step, a quarter of an hour to try, and what all of it rests on.

use super::steps::STEPS;
use super::words::{SiteActivity, level, section, small};
use crate::components::{Element, details, element, link, paragraph};
use crate::insight::{AssessmentProgress, ResultsModel, Status, Step, Suggestion, strengths, wider_scopes};
use crate::pages::personal::assess::{MORE, minutes};
use crate::pages::shared::words::{OTHER_WORDS, count};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// At most this many strengths are named: a list of thirty says nothing.
const NAMED: usize = 3;

pub fn view(shown: &ResultsModel, state: AppState, query: Memo<String>) -> Vec<Element> {
    let mut parts = Vec::new();
    if let Some(held) = &shown.expectation {
        let rating = |practice: &_| shown.rating(practice);
        parts.push(section("strengths", "What you already do well"));
        parts.extend(strong(shown, &strengths(shown.framework, held, rating)));
        parts.push(section("next", "Your next step"));
        parts.push(nearest(shown, shown.suggested.first(), query));
        let steps = shown.suggested.iter().filter_map(|found| found.activity);
        let activities = steps.chain(shown.chances.iter().filter_map(|chance| chance.activity));
        if let Some(activity) = activities.filter_map(|activity| SiteActivity::of(state, activity)).next() {
            parts.push(section("fifteen-minutes", "Fifteen minutes to try"));
            parts.push(paragraph(activity.first_step.clone()));
            parts.push(small("With this you begin: ").child(activity.link()).child("."));
        }
    } else {
        let words = "The track of this assessment is no longer in the framework, so there are no targets to compare with. Your answers are kept, and your levels show below.";
        parts.push(element("div").class("govuk-inset-text").child(words));
    }
    parts.push(section("answered", "How much is answered"));
    parts.extend(answered(shown));
    parts.extend(unsure(shown));
    parts
}

/// In the words that the answers were given to, because today's may say what nobody chose (docs/rules.md, CHANGE-2).
fn strong(shown: &ResultsModel, strong: &[Step]) -> Vec<Element> {
    let framework = shown.framework;
    if strong.is_empty() {
        let words = "You have begun to look at your practice, and that is where everybody starts. The step below is chosen to give you something to show soon.";
        return vec![paragraph(words)];
    }
    let item = |step: &Step| {
        let practice = framework.practice(&step.practice)?;
        let wording = shown.record.answer(shown.id, &step.practice)?.wording;
        let words = practice.anchor_at(wording, step.level).map(|anchor| format!(" {anchor}."));
        let item = element("li")
            .child(element("strong").child(practice.title))
            .child(".")
            .child(words)
            .child((wording != practice.wording).then_some(OTHER_WORDS))
            .child(" ")
            .child(level(framework, step.level));
        Some(item)
    };
    let items: Vec<Element> = strong.iter().take(NAMED).filter_map(item).collect();
    let rest = strong.len().saturating_sub(NAMED);
    let named = |step: &Step| {
        let practice = framework.practice(&step.practice)?;
        Some(element("li").child(practice.title).child(": ").child(framework.level_name(step.level)))
    };
    let more = (rest > 0).then(|| {
        let title = format!("And {} at Developing or above", count(rest, "more practice", "more practices"));
        let names: Vec<Element> = strong.iter().skip(NAMED).filter_map(named).collect();
        details(title, vec![element("ul").class("govuk-list govuk-list--bullet").child(names)])
    });
    let list = element("ul").class("govuk-list govuk-list--spaced app-findings").child(items);
    [list].into_iter().chain(more).collect()
}

/// The first of the steps below, in a sentence.
fn nearest(shown: &ResultsModel, first: Option<&Suggestion>, query: Memo<String>) -> Element {
    // With the query, because without it the address would be another page's.
    let below = move || Some(format!("{}#{STEPS}", Route::Results.href_with(&query.get())));
    let framework = shown.framework;
    let told = first.and_then(|found| {
        let practice = framework.practice(&found.step.practice)?;
        let to = found.step.level.next()?;
        let from_to = format!(". From {} to {}: ", framework.level_name(found.step.level), framework.level_name(to));
        Some(
            paragraph(element("strong").child(practice.title))
                .child(from_to)
                .child(element("q").child(practice.worded().levels.anchor(to)))
                .child(". ")
                .child(
                    element("a")
                        .class("govuk-link app-no-print")
                        .attr_live("href", below)
                        .child("Put it into your plan"),
                ),
        )
    });
    let known = shown.standing.rows.iter().any(|row| row.status != Status::TooLittle);
    told.unwrap_or_else(|| {
        paragraph(if known {
            "You reach the target in everything you answered. Look at the grade above, at another track, or at helping somebody else to get there."
        } else {
            "There is no step to suggest from these answers yet. A few more will show one."
        })
    })
}

/// How far the assessment has come, and what to do next: answer what is open in it, or add what else it could ask.
fn answered(shown: &ResultsModel) -> Vec<Element> {
    let (framework, record, id) = (shown.framework, shown.record, shown.id);
    let progress = AssessmentProgress::of(framework, record, id, shown.assessment);
    let words = format!("{} of {} answered.", progress.answered, count(progress.asked, "question", "questions"));
    let mut parts = vec![paragraph(words)];
    if !shown.is_current() {
        return parts;
    }
    let left = progress.asked - progress.answered;
    let (href, on) = match wider_scopes(framework, record, id, shown.assessment).first() {
        _ if left == 1 => (Route::Assess.href(), Some("Answer the last one, in about a minute".to_string())),
        _ if left > 1 => (Route::Assess.href(), Some(format!("Answer the other {left}, in about {}", minutes(left)))),
        Some((_, more)) => {
            (Route::Assess.href_to(MORE), Some(format!("Go on with {more} more, in about {}", minutes(*more))))
        }
        None => (String::new(), None),
    };
    let change = link(Route::Check.href(), "See or change your answers");
    let ways = element("p").class("govuk-body app-no-print");
    parts.push(match on {
        Some(on) => ways.child(link(href, on)).child(" or ").child(change).child("."),
        None => ways.child(change).child("."),
    });
    parts
}

/// Whose targets are shown to a user who was not sure of their grade (docs/rules.md, TARGET-4).
fn unsure(shown: &ResultsModel) -> Option<Element> {
    if shown.assessment.grade.is_some() || shown.expectation.is_none() {
        return None;
    }
    let unsure = small("You were not sure of your grade, so this compares with an Advisor (G2). ");
    Some(if shown.is_current() { unsure.child(link(Route::Role.href(), "Change it")) } else { unsure })
}

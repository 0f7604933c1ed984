//! The "Check your answers" page, before the results.

use super::question::change_link;
use crate::components::{
    Element, back_link, button_link, element, fragment, heading, heading_m, level_tag, link, paragraph, reactive,
    summary_row, view_of, visually_hidden,
};
use crate::framework::{Framework, Practice, PracticeId, Principle};
use crate::insight::{AssessmentProgress, asks_for_evidence, practices_in_assessment, rating_name, retired_practices};
use crate::pages::Page;
use crate::pages::shared::words::evidence_in_words;
use crate::record::{Evidence, Id, Key, Rating, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::CHECK;

pub fn page(state: AppState) -> Page {
    let said = move || {
        state.with(|record| {
            let of_answers = |key: &Key| {
                matches!(
                    key,
                    Key::Profile
                        | Key::Assessment(_)
                        | Key::Answer(..)
                        | Key::Note(..)
                        | Key::Evidence(..)
                        | Key::Needs(_)
                        | Key::LogEntry(_)
                )
            };
            record.only(of_answers)
        })
    };
    let main = reactive(said, move |record| answers(state.framework, &record).unwrap_or_else(nothing));
    let back = back_link(Route::Assess.href(), "Back to your self-assessment");
    Page::under(back.into_any(), fragment([heading(CHECK).into_any(), main]))
}

fn nothing() -> Vec<Element> {
    let start = link(Route::Assess.href(), "Start your self-assessment");
    vec![paragraph("There is nothing to check yet. ").child(start)]
}

fn answers(framework: &'static Framework, record: &Record) -> Option<Vec<Element>> {
    let (id, assessment) = record.current_assessment()?;
    let progress = AssessmentProgress::of(framework, record, id, assessment);
    let asked = practices_in_assessment(framework, record, id, assessment);
    let group = |principle: &'static Principle| {
        let mine = principle.practices.0.iter().filter(|practice| asked.contains(&practice.id));
        let rows: Vec<Element> = mine.map(|practice| row(framework, record, id, practice)).collect();
        let list = (!rows.is_empty()).then(|| element("dl").class("govuk-summary-list").child(rows));
        list.map(|list| [heading_m(principle.name), list])
    };
    let mut parts: Vec<Element> = framework.principles.0.iter().filter_map(group).flatten().collect();
    parts.extend(gone(framework, record, id));
    parts.push(paragraph(format!("{} of {} answered.", progress.answered, progress.asked)));
    parts.push(button_link(Route::Results.href(), "See your results"));
    Some(parts)
}

/// Answers to practices no longer in the framework: kept, but left out of every count.
fn gone(framework: &Framework, record: &Record, id: &Id) -> Vec<Element> {
    let row = |practice: &&PracticeId| {
        let name = record.answer(id, practice).map(|answer| rating_name(framework, answer.rating));
        summary_row(practice.to_string(), name)
    };
    let rows: Vec<Element> = retired_practices(framework, record, id).iter().map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![heading_m("No longer in the framework"), element("dl").class("govuk-summary-list").child(rows)]
}

/// The evidence, and the engagements in the log that show it.
fn evidence_lines(record: &Record, evidence: &Evidence) -> Vec<Element> {
    let line = || element("p").class("govuk-body-s app-note");
    let (words, linked) = evidence_in_words(record, evidence);
    let mut lines = Vec::from_iter((!words.is_empty()).then(|| line().child(words)));
    lines.extend(linked.into_iter().map(|name| line().attr("data-own", "").child(name)));
    lines
}

fn row(framework: &Framework, record: &Record, id: &Id, practice: &'static Practice) -> Element {
    let rating = record.answer(id, &practice.id).map(|answer| answer.rating);
    let evidence = record.evidence(id, &practice.id).filter(|_| asks_for_evidence(rating));
    let evidence = evidence.map(|evidence| evidence_lines(record, evidence)).unwrap_or_default();
    let note = record.note(id, &practice.id).map(|note| element("p").class("govuk-body-s app-note").child(note));
    let open = |words: &'static str| {
        link(change_link(&practice.id), words).child(visually_hidden(format!(": {}", practice.title)))
    };
    let value = match rating {
        Some(Rating::NoChance) => view_of(framework.no_chance.name),
        Some(rating) => view_of(rating.level().map(|level| level_tag(level.number(), framework.level_name(level)))),
        None => open("Answer this question").into_any(),
    };
    let change = element("dd").class("govuk-summary-list__actions").child(rating.map(|_| open("Change")));
    summary_row(practice.title, fragment([value, view_of(evidence), view_of(note)])).child(change)
}

//! Where the person stands: a row for each principle, with a dot for each practice.

use super::boxed::boxed;
use crate::components::{
    Element, LevelGroup, LevelMark, LevelRow, element, level_picture, link, paragraph, reactive, reactive_text,
};
use crate::framework::{Framework, Level};
use crate::insight::{AGAIN_AFTER_MONTHS, Stood, finished_on, practices_in_words, stood};
use crate::pages::shared::left::day_of;
use crate::route::Route;
use crate::state::AppState;

pub fn view(state: AppState) -> Element {
    let is_past = move || {
        state.with(|record| {
            let on = finished_on(record, record.answered_assessments().pop()?, &day_of(state))?;
            Some(on.months_later(AGAIN_AFTER_MONTHS) <= state.today())
        })
    };
    let title = move || if is_past() == Some(true) { "Where you stood" } else { "Where you stand" }.to_string();
    let shown = move || {
        let shown = state.with(|record| stood(state.framework, record, state.today()));
        shown.map(|shown| (shown, is_past() == Some(true)))
    };
    let inside = reactive(shown, move |shown| match shown {
        Some((shown, is_past)) => picture(state.framework, &shown, is_past),
        None => vec![paragraph("Your first answers show here.")],
    });
    boxed(reactive_text(title), vec![inside])
}

fn picture(framework: &'static Framework, shown: &Stood, is_past: bool) -> Vec<Element> {
    let row = |(principle, dots): &(&'static str, Vec<(Level, bool)>)| {
        let mark = |(level, is_thin): &(Level, bool)| {
            (level.number(), if *is_thin { LevelMark::Thin } else { LevelMark::Now })
        };
        let word = |(level, is_thin): &(Level, bool)| {
            let thin = if *is_thin { " (little to show)" } else { "" };
            format!("{}{thin}", framework.level_name(*level))
        };
        LevelRow {
            title: (*principle).into(),
            now: dots.iter().map(mark).collect(),
            words: dots.iter().map(word).collect::<Vec<_>>().join(", "),
            ..LevelRow::default()
        }
    };
    let rows = shown.rows.iter().map(row).collect();
    let names = Level::ALL.map(|level| framework.level_name(level).to_string());
    let group = LevelGroup { rows, ..LevelGroup::default() };
    let (lead, finding) = practices_in_words(&shown.practices, is_past);
    let is_hatched = shown.rows.iter().any(|(_, dots)| dots.iter().any(|(_, is_thin)| *is_thin));
    let hatched = is_hatched.then(|| element("p").class("govuk-body-s").child("Hatched: little to show for it yet."));
    vec![
        element("p").class("govuk-body-s").child(format!("{lead}{finding}.")),
        element("div").class("app-strip").child(level_picture(names.to_vec(), "h3", vec![group])),
        element("div").child(hatched),
        element("p").class("govuk-body app-tight").child(link(Route::Results.href(), "See your results")),
    ]
}

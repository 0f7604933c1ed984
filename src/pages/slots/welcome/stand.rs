//! Where the person stands: a row for each principle, with a dot for each practice.

use super::boxed::boxed;
use crate::components::{
    Element, LevelGroup, LevelMark, LevelRow, element, level_picture, link, paragraph, reactive, view_of,
};
use crate::framework::{Framework, Level};
use crate::insight::{INVITED_AFTER_MONTHS, Stood, finished_on, stood};
use crate::pages::shared::left::day_of;
use crate::pages::shared::words::count;
use crate::route::Route;
use crate::state::AppState;

pub fn view(state: AppState) -> Element {
    let title = move || {
        let is_past = state.with(|record| {
            let newest = record.answered_assessments().pop()?;
            let on = finished_on(record, newest, &day_of(state))?;
            Some(on.months_later(INVITED_AFTER_MONTHS) <= state.today())
        });
        if is_past == Some(true) { "Where you stood" } else { "Where you stand" }.to_string()
    };
    let shown = move || state.with(|record| stood(state.framework, record, state.today()));
    let inside = reactive(shown, move |shown| match shown {
        Some(shown) => picture(state.framework, &shown),
        None => vec![paragraph("Your first answers show here.")],
    });
    boxed(reactive(title, view_of), vec![inside])
}

fn picture(framework: &'static Framework, shown: &Stood) -> Vec<Element> {
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
    let practices = count(shown.known, "practice", "practices");
    let words = match shown.met {
        _ if shown.known == 0 => "No practice has a level yet.".into(),
        Some(met) => format!("{met} of {practices} at the level that your role asks for, or above."),
        None => format!("{practices} answered."),
    };
    vec![
        element("p").class("govuk-body-s").child(words),
        element("div").class("app-strip").child(level_picture(names.to_vec(), "h3", vec![group])),
        element("p").class("govuk-body app-tight").child(link(Route::Results.href(), "See your results")),
    ]
}

//! The year at one glance, the person's meetings, and the forms for a meeting, a review or the retreat.

mod form;
mod item;
mod late;
mod lead;
mod meetings;
mod months;
mod picture;
mod strip;
mod view;

pub use meetings::page as my_meetings;
pub use strip::strip;

use crate::components::{caption, fragment, heading, reactive};
use crate::pages::Navigator;
use crate::pages::Page;
use crate::pages::shared::later::{NotLoaded, later, loaded};
use crate::pages::shared::year_links::YearQuery;
use crate::record::OccasionKind;
use crate::state::AppState;
use crate::title::YEAR;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// The year, or one of its forms.
pub fn page(state: AppState, query: Memo<String>, go: Navigator) -> Page {
    Page::new(reactive(
        move || YearQuery::read(&query.get()),
        move |asked| match asked {
            YearQuery::Show(from) => view::view(state, from, go),
            asked => {
                let title = fragment([caption(YEAR.into()).into_any(), heading(title(state, &asked)).into_any()]);
                let form =
                    later(async { load_occasion().await.is_ok() }, move || loaded(occasion(asked.clone(), state, go)));
                fragment([title, form])
            }
        },
    ))
}

fn title(state: AppState, asked: &YearQuery) -> String {
    match asked {
        YearQuery::Add(OccasionKind::Meeting, ..) => "Plan a meeting".into(),
        YearQuery::Add(OccasionKind::Review, ..) => "Plan a review".into(),
        YearQuery::Add(OccasionKind::Retreat, ..) => "Plan the retreat".into(),
        YearQuery::Change(Some(id)) => {
            let found = state.peek(|record| record.occasion(id));
            found.map_or_else(|| YEAR.into(), |found| format!("{} on {}", found.kind.name(), found.day.in_words()))
        }
        _ => YEAR.into(),
    }
}

/// The forms are a part of their own, because most visits only look at the year.
#[wasm_split(occasion, wasm_split_path = leptos::wasm_split, fallible, preload(load_occasion))]
fn occasion(asked: YearQuery, state: AppState, go: Navigator) -> Result<AnyView, NotLoaded> {
    Ok(form::view(state, asked, go))
}

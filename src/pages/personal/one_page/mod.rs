//! One page for the talk with a manager: strengths, what the user wants to try, what they need. They choose what is on
//! it, so nothing below target is shown unless they tick it.

mod needs;
mod sheet;

use crate::components::{
    Element, back_link, button_link, checkbox, element, fragment, heading, paragraph, reactive, view_of,
};
use crate::pages::Page;
use crate::pages::personal::report::paper::{Paper, aside};
use crate::pages::personal::report::which;
use crate::record::Id;
use crate::route::Route;
use crate::state::AppState;
use crate::title::ONE_PAGE;
use leptos::prelude::*;
use sheet::Sheet;

/// The element that is printed and saved.
const ID: &str = "one-page";
/// Its title on paper.
const NAME: &str = "For our talk about my development";

pub fn page(state: AppState, query: Memo<String>) -> Page {
    let main = reactive(
        move || which::shown(state, query),
        move |shown| match shown {
            None => view_of(nothing()),
            Some(id) => one_page(state, id, query),
        },
    );
    Page::under(back_link(Route::Results.href(), "Back to your results").into_any(), main)
}

fn nothing() -> Vec<Element> {
    vec![
        heading(ONE_PAGE),
        paragraph("You have not started an assessment yet, so there is nothing to put on the page."),
        button_link(Route::Assess.href(), "Go to your self-assessment"),
    ]
}

fn one_page(state: AppState, id: Id, query: Memo<String>) -> AnyView {
    let below = RwSignal::new(false);
    let paper = Paper { id: ID, name: NAME, title: format!("Engagement one page {}", state.today()) };
    let own = id.clone();
    let sheet = reactive(
        move || (state.with(|record| record.only(|_| true)), below.get()),
        move |(record, below)| {
            let today = state.today();
            let assessment = record.assessment(&own)?;
            let sheet = Sheet { framework: state.framework, record: &record, id: &own, assessment, today, below };
            Some(sheet.parts())
        },
    );
    fragment([
        paper.heading(ONE_PAGE).into_any(),
        view_of(which::others(state, &id, query, Route::OnePage)),
        aside("For a talk about your development: what you do well, what you want to try, and what would help. Nobody sees it until you hand it over.").into_any(),
        needs::field(state, id),
        element("div")
            .class("govuk-form-group app-no-print")
            .child(checkbox("below", "Also show where I have levels to go to the target", below))
            .into_any(),
        view_of(paper.buttons(move || {
            state.with(|_| ());
            below.track();
        })),
        element("article").class("app-paper app-paper--one").attr("id", ID).attr("aria-label", NAME).child(sheet).into_any(),
    ])
}

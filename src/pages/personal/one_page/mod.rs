//! One page for the talk with a manager: strengths, what has changed, what the user works on, what they need. They
//! choose what is on it: no principle below target is shown, and no note, unless they tick it.

mod changes;
mod examples;
mod needs;
mod parts;
mod sheet;
mod steps;

use crate::components::{
    Element, back_link, button_link, checkbox, element, follow, fragment, heading, paragraph, reactive, site_address,
    view_of,
};
use crate::pages::Page;
use crate::pages::personal::report::paper::{Paper, aside};
use crate::pages::personal::report::which;
use crate::record::{Id, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::ONE_PAGE;
use examples::{fields, offers, ticked};
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
    let (below, address) = (RwSignal::new(false), RwSignal::new(String::new()));
    // The browser alone knows it.
    follow(move || address.set(site_address()));
    let paper = Paper { id: ID, name: NAME, title: format!("Engagement one page {}", state.today()) };
    let (offers, fields) = state.peek(|record| match sheet(state, record, &id) {
        Some(sheet) => {
            let offers = offers(&sheet);
            let fields = fields(&sheet, &offers);
            (offers, fields)
        }
        None => (Vec::new(), None),
    });
    let own = id.clone();
    let (drawn, weighed) = (offers.clone(), offers);
    let article = reactive(
        move || (state.with(|record| record.only(|_| true)), below.get(), ticked(&drawn), address.get()),
        move |(record, below, examples, address)| {
            Some(Sheet { below, examples, address, ..sheet(state, &record, &own)? }.parts())
        },
    );
    fragment([
        paper.heading(ONE_PAGE).into_any(),
        view_of(which::others(state, &id, query, Route::OnePage)),
        aside("For a talk about your development: what you do well, what has changed, and what would help. Nobody sees it until you hand it over.").into_any(),
        needs::field(state, id),
        view_of(fields),
        element("div")
            .class("govuk-form-group app-no-print")
            .child(checkbox("below", "Also show where I am below the target", below))
            .into_any(),
        view_of(paper.buttons(move || {
            state.with(|_| ());
            below.track();
            address.track();
            ticked(&weighed);
        })),
        element("article").class("app-paper app-paper--one").attr("id", ID).attr("aria-label", NAME).child(article).into_any(),
    ])
}

/// The sheet before anything is chosen.
fn sheet<'a>(state: AppState, record: &'a Record, id: &'a Id) -> Option<Sheet<'a>> {
    Some(Sheet {
        framework: state.framework,
        record,
        id,
        assessment: record.assessment(id)?,
        today: state.today(),
        below: false,
        examples: Vec::new(),
        address: String::new(),
    })
}

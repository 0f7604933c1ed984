//! The search page: one field, with results as the user types. It knows nothing of what a person has said, so it runs in
//! the app, and alone on a page that needs nothing else (`src/bin/search.rs`).

mod found_in;
mod results;

use crate::components::{
    Child, Element, element, input_of, label, mark, reactive, reactive_text, set_hidden, value_of,
};
use crate::route::Route;
use crate::search::Index;
use found_in::{Adapted, FetchText, FoundIn};
use leptos::prelude::*;
use results::SHOWN;

pub use found_in::INDEX;

const FIELD: &str = "q";
/// The place of the search in its page.
pub const PLACE: &str = "search";
/// The list of everything, which makes way for results.
pub const EVERYTHING: &str = "everything";
/// What the search gets from where it runs.
pub struct Surroundings {
    /// The query of the address.
    pub query: Memo<String>,
    /// Makes an address of this page the current one, without a new history entry.
    pub set_query: Callback<String>,
    /// Fetches the text of a file on this site; `None` if that fails.
    pub fetch_text: FetchText,
    /// The entries as the agency has them. What it reads is followed.
    pub adapted: Adapted,
}

/// The search as it stands in the page: sent as usual without the app, it loads the page again with a query.
pub fn written() -> AnyView {
    framed(form(""), element("p"), None::<Element>).into_any()
}

fn framed(form: impl Child, told: Element, found: impl Child) -> Element {
    // What is said has its place from the start, so that nothing moves when it is.
    let told = told.class("govuk-body app-search__told").attr("role", "status");
    element("div").child(element("div").child(form)).child(told).child(element("div").child(found))
}

fn form(query: &str) -> Element {
    let field = element("input")
        .class("govuk-input app-search__field")
        .attr("type", "search")
        .attr("id", FIELD)
        .attr("name", FIELD)
        .attr("value", query)
        .attr("maxlength", "80")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search");
    let row = element("div").class("app-search__row").child(field);
    let row =
        row.child(element("button").class("govuk-button app-search__button").attr("type", "submit").child("Search"));
    element("form")
        .class("app-search app-no-print")
        .attr("role", "search")
        .attr("aria-label", "This page")
        .attr("action", Route::Search.href())
        .attr("method", "get")
        .child(label(FIELD, "govuk-label--s", "Search roles, principles, activities and words"))
        .child(row)
}

/// The working search.
pub fn search(around: Surroundings) -> AnyView {
    let address = around.query;
    let found_in = FoundIn::load(around.fetch_text, around.adapted);
    // Keep what was typed while the search was loading.
    let typed = input_of(FIELD).unwrap_or_else(|| asked(&address.get_untracked()));
    let query = RwSignal::new(typed.clone());
    let keep = move |event: web_sys::Event| {
        event.prevent_default();
        around.set_query.run(Route::Search.href_with(&write(&query.get_untracked())));
    };
    // Redrawn for Back, Forward and the header's field, but not for typing here, so that the field keeps the focus.
    let outside = Memo::new(move |before: Option<&String>| {
        let asked = self::asked(&address.get());
        match before {
            None => typed.clone(),
            Some(before) if query.with_untracked(|query| query.trim() == asked) => before.clone(),
            Some(_) => asked,
        }
    });
    let form = reactive(
        move || outside.get(),
        move |asked| {
            query.set(asked.clone());
            let form = form(&asked).on("submit", keep).on("change", keep);
            form.on("input", move |event| query.set(value_of(&event)))
        },
    );
    let told = reactive_text(move || {
        let query = query.get();
        let missing = found_in.missing.get();
        // Without a query, or an index, the full list is all there is.
        show_everything(query.trim().is_empty() || found_in.has_failed());
        if missing.is_empty() { found_in.with(|index| told(index, query.trim())) } else { missing }
    });
    let found = reactive(
        move || (query.get(), found_in.built.get()),
        move |(query, _)| {
            found_in.with(|index| index.map(|index| results::list(index, query.trim(), &found_in.maori())))
        },
    );
    framed(form, element("p").child(told), found).into_any()
}

fn show_everything(is_shown: bool) {
    let list = format!("#{EVERYTHING}");
    set_hidden(&list, !is_shown);
    if is_shown {
        mark(&list, "app-everything--shown");
    }
}

fn asked(query: &str) -> String {
    let found = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == FIELD);
    found.map_or_else(String::new, |(_, value)| value.trim().to_string())
}

fn write(query: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair(FIELD, query.trim()).finish()
}

/// The result count, announced as the user types.
fn told(index: Option<&Index>, query: &str) -> String {
    let Some(index) = index else { return String::new() };
    if query.is_empty() {
        return "Type a word, or look through the list. Accents and capitals do not matter.".into();
    }
    let answer = index.answer(query, 0);
    let instead = answer.read_as.map(|read_as| format!(" for \"{read_as}\", as nothing says \"{query}\""));
    let instead = instead.as_deref().unwrap_or_default();
    match answer.count {
        0 => format!("Nothing found for \"{query}\"."),
        1 => format!("1 result{instead}."),
        found if found > SHOWN => {
            format!("{found} results{instead}, the first {SHOWN} shown. Another word narrows them down.")
        }
        found => format!("{found} results{instead}."),
    }
}

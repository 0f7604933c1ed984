//! Comparing tracks at a grade, or the grades of one track: the form and its result.

mod closest;
mod result;
mod words;

use crate::components::{element, input_of, paragraph, reactive, reactive_text};
use crate::exchange::{COMPARED_AT_ONCE, CompareLink, read_compare_link, write_compare_link};
use crate::framework::Framework;
use crate::pages::SlotContext;
use crate::pages::shared::query_form::{QueryField, asking};
use crate::pages::shared::words::{grades, tracks};
use crate::record::Key;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;
use std::rc::Rc;

const GRADE: &str = "grade";

/// The form. Without the app it is submitted as usual, and the page reloads with the app to answer.
pub fn compare_form(
    framework: &'static Framework,
    compared: &CompareLink,
    change: Option<Callback<String>>,
) -> AnyView {
    let field = |index: usize| {
        let (id, words) = FIELDS[index];
        let first = if index == 0 { "Choose a role" } else { "None" };
        let options = [vec![(String::new(), first.to_string())], tracks(framework)].concat();
        let chosen = compared.tracks.get(index).map(ToString::to_string).unwrap_or_default();
        QueryField { id, name: "tracks", words, options, chosen }
    };
    let all = vec![(String::new(), "My grade, or G2".to_string())];
    let chosen = compared.grade.map_or(String::new(), |grade| grade.id().to_string());
    let grade =
        QueryField { id: GRADE, name: GRADE, words: "Grade", options: [all, grades(framework)].concat(), chosen };
    let fields = (0..COMPARED_AT_ONCE).map(field).chain([grade]).collect();
    let answer =
        change.map(|change| -> Rc<dyn Fn()> { Rc::new(move || change.run(write_compare_link(&as_chosen(framework)))) });
    asking(Route::Compare, "Choose what to compare", "Compare", fields, None, answer)
}

const FIELDS: [(&str, &str); COMPARED_AT_ONCE] =
    [("track-1", "First role"), ("track-2", "Second role"), ("track-3", "Third role")];

/// The form's current values.
fn as_chosen(framework: &'static Framework) -> CompareLink {
    let tracks = FIELDS.iter().filter_map(|(id, _)| input_of(id)).collect::<Vec<_>>().join(",");
    let grade = input_of(GRADE).unwrap_or_default();
    read_compare_link(&format!("tracks={tracks}&grade={grade}"), framework).0
}

/// The form that answers at once, and its result.
pub fn compare(state: AppState, at: SlotContext) -> AnyView {
    let framework = state.framework;
    let read = move || read_compare_link(&at.query.get(), framework);
    let change = Callback::new(move |query: String| at.go.set_query.run(Route::Compare.href_with(&query)));
    // Keep what was chosen while the app was loading.
    let chosen = as_chosen(framework);
    if chosen != CompareLink::default() && untrack(read).0 == CompareLink::default() {
        change.run(write_compare_link(&chosen));
    }
    // Redrawn only if the choice did not come from the form itself, so that the form keeps the focus.
    let outside = Memo::new(move |before: Option<&String>| match before {
        Some(before) if as_chosen(framework) == read().0 => before.clone(),
        _ => at.query.get(),
    });
    let form = reactive(
        move || read_compare_link(&outside.get(), framework).0,
        move |compared| element("div").child(compare_form(framework, &compared, Some(change))),
    );
    let ignored = reactive(
        move || read().1.join("; "),
        |ignored| {
            let words = format!("The link names what cannot be compared: {ignored}.");
            (!ignored.is_empty()).then(|| element("div").class("govuk-inset-text").child(words))
        },
    );
    // The user's own levels stand beside what is compared.
    let own = move || state.with(|record| record.only(|key| matches!(key, Key::Assessment(_) | Key::Answer(..))));
    let authored = words::of(at.go.fetch_text, move || read().0);
    let parts = vec![
        element("div").child(form),
        element("div").child(ignored),
        paragraph(reactive_text(move || result::told(state, &read().0))).attr("role", "status"),
        element("div").child(reactive(
            move || (read().0, authored.get(), own()),
            move |(compared, authored, _)| result::view(state, &compared, &authored),
        )),
        element("div").child(reactive(own, move |_| closest::view(state))),
    ];
    element("div").child(parts).into_any()
}

//! Comparing two roles at a grade, or the grades of one: the form, its result, and the marks in the grid below.

mod closest;
mod marks;
mod new;
mod result;
mod sides;
mod table;
mod words;

use crate::components::{
    Element, button, element, focus_in_place, follow, input_of, paragraph, reactive, reactive_text,
};
use crate::exchange::{COMPARED_AT_ONCE, CompareLink, read_compare_link, write_compare_link};
use crate::framework::Framework;
use crate::pages::SlotContext;
use crate::pages::shared::query_form::{QueryField, asking, sends};
use crate::pages::shared::words::{grades, tracks};
use crate::record::Key;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;
use std::rc::Rc;

pub use result::CHOOSE;

const GRADE: &str = "grade";
const SWAP: &str = "swap";

const FIELDS: [(&str, &str); COMPARED_AT_ONCE] = [("from", "From"), ("to", "To")];

/// The form. Without the app it is submitted as usual, and the page reloads with the app to answer.
pub fn compare_form(
    framework: &'static Framework,
    compared: &CompareLink,
    change: Option<Callback<String>>,
) -> AnyView {
    let field = |index: usize| {
        let (id, words) = FIELDS[index];
        let options = [vec![(String::new(), "Choose a role".to_string())], tracks(framework)].concat();
        // A link that names one role asks for its grades, as the same role twice does.
        let chosen = compared.tracks.get(index).or(compared.tracks.first());
        QueryField { id, name: "tracks", words, options, chosen: chosen.map(ToString::to_string).unwrap_or_default() }
    };
    let all = vec![(String::new(), "My grade, or G2".to_string())];
    let chosen = compared.grade.map_or(String::new(), |grade| grade.id().to_string());
    let grade =
        QueryField { id: GRADE, name: GRADE, words: "Grade", options: [all, grades(framework)].concat(), chosen };
    let fields = (0..COMPARED_AT_ONCE).map(field).chain([grade]).collect();
    // One button in one place, so that nothing moves when the app takes the form over.
    let beside = change.map_or_else(|| sends("Compare"), |change| swap(framework, change));
    let answer =
        change.map(|change| -> Rc<dyn Fn()> { Rc::new(move || change.run(write_compare_link(&as_chosen(framework)))) });
    asking(Route::Compare, "Choose what to compare", fields, (Some(beside), None), answer)
}

/// Changes the direction. The form is drawn again then, and the focus goes to its new button.
fn swap(framework: &'static Framework, change: Callback<String>) -> Element {
    button("govuk-button govuk-button--secondary", "Swap").attr("id", SWAP).on("click", move |_| {
        let mut chosen = as_chosen(framework);
        chosen.tracks.reverse();
        change.run(write_compare_link(&chosen));
        focus_in_place(SWAP);
    })
}

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
    follow(move || marks::mark_chosen(framework, &read().0));
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

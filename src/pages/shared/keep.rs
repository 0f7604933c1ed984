//! How long the browser keeps the answers: until they are deleted, or until this tab is closed.

use super::later::{NotLoaded, later, loaded};
use crate::components::{Choice, Element, details, element, link, paragraph, radios};
use crate::persistence::StorageArea;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

const IN_BROWSER: &str = "browser";
const IN_TAB: &str = "tab";

/// The same behind one line.
pub fn keep_folded(state: AppState) -> Element {
    let inside = later(async { load_kept().await.is_ok() }, move || loaded(kept(state)));
    details("On a shared computer?", vec![element("div").child(inside)])
}

#[wasm_split(folds, wasm_split_path = leptos::wasm_split, fallible, preload(load_kept))]
fn kept(state: AppState) -> Result<AnyView, NotLoaded> {
    Ok(keep(state))
}

/// The choice.
pub fn keep(state: AppState) -> AnyView {
    // Where people use a device one after another, each turn ends at its start.
    if let Some(start) = state.shared_link() {
        let clear = link(Route::Assess.href_with(&start), "Clear it for the next person");
        return paragraph("This device is shared. ").child(clear).into_any();
    }
    let chosen = Signal::derive(move || {
        Some(if state.keep() == StorageArea::Session { IN_TAB } else { IN_BROWSER }.to_string())
    });
    let choose = Callback::new(move |value: String| {
        state.keep_in(if value == IN_TAB { StorageArea::Session } else { StorageArea::Local });
    });
    let choices = vec![
        Choice::new(IN_BROWSER, "Keep my answers in this browser"),
        Choice::new(IN_TAB, "Forget when I close this tab").hint(
            "For a shared computer. Some browsers can open a closed tab again, so save a copy and delete everything before you leave",
        ),
    ];
    let errors = RwSignal::new(Vec::new());
    radios("keep", "How long should your answers be kept?", "", choices, chosen, choose, errors.into()).into_any()
}

//! Lazy loading (code splitting): code fetched when a page first needs it. Each function is the entry point of one
//! WebAssembly file: code that only it reaches is left out of the first download (docs/design.md, "Parts").

use super::{
    Navigator, Page, SlotContext, activities, assess, compare, data, dom_names, log, one_page, pack, plan, progress,
    report, results, search,
};
use crate::framework::PracticeId;
use crate::route::{Route, Section};
use crate::state::AppState;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// A file could not be fetched. Trying again fetches it again.
pub type NotLoaded = SplitLoaderError;

/// The file that the page at this address needs besides the app itself.
pub fn name(route: &Route) -> Option<&'static str> {
    match route {
        Route::Compare | Route::Activities | Route::Search => Some("asking"),
        Route::Data | Route::Delete | Route::Finish => Some("data"),
        Route::Assess => Some("assess"),
        Route::Question(..) | Route::Questions(_) | Route::AllQuestions | Route::Check => Some("questions"),
        Route::Results | Route::Report | Route::OnePage | Route::Progress | Route::Plan | Route::Log => Some("path"),
        _ => None,
    }
}

/// Fetches what the page at this address needs, if it is not loaded yet. Call before `page` and `slot`.
pub async fn load(route: Option<&Route>) -> Result<(), NotLoaded> {
    match route.and_then(name) {
        Some("asking") => load_asking().await,
        Some("data") => load_data().await,
        Some("assess") => load_assess().await,
        Some("questions") => load_questions().await,
        Some("path") => load_path().await,
        _ => Ok(()),
    }
}

/// Fetches the code of every page about the user's own record, one file after the other, so that nothing the user is
/// doing waits for it.
pub async fn load_personal() {
    // A file that fails is fetched again when it is needed.
    let _ = load_assess().await;
    let _ = load_questions().await;
    let _ = load_path().await;
    let _ = load_data().await;
}

/// The result of an entry point, if its file is loaded.
pub fn loaded<T>(asked: impl Future<Output = Result<T, NotLoaded>>) -> Option<T> {
    match pin!(asked).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(found)) => Some(found),
        _ => None,
    }
}

#[wasm_split(asking, wasm_split_path = leptos::wasm_split, fallible, preload(load_asking))]
pub fn asking(name: &'static str, state: AppState, at: SlotContext) -> Result<AnyView, NotLoaded> {
    Ok(match name {
        dom_names::COMPARE => compare::compare(state, at),
        dom_names::FILTER => activities::filter(state, at),
        _ => search::search(state, at),
    })
}

#[wasm_split(data, wasm_split_path = leptos::wasm_split, fallible, preload(load_data))]
pub fn data(name: &'static str, state: AppState) -> Result<AnyView, NotLoaded> {
    Ok(match name {
        dom_names::OPEN => data::open(state),
        dom_names::STORED => data::stored(state),
        dom_names::SNAPSHOTS => data::snapshots(state),
        dom_names::KEEP => data::keep(state),
        dom_names::DELETE => data::delete(state),
        _ => data::finish(state),
    })
}

#[wasm_split(assess, wasm_split_path = leptos::wasm_split, fallible, preload(load_assess))]
pub fn assess(query: Memo<String>, state: AppState, go: Navigator) -> Result<Page, NotLoaded> {
    Ok(assess::page(state, query, go).in_section(Section::MyPath, &Route::Assess))
}

#[wasm_split(questions, wasm_split_path = leptos::wasm_split, fallible, preload(load_questions))]
pub fn questions(route: Route, query: Memo<String>, state: AppState, go: Navigator) -> Result<Page, NotLoaded> {
    Ok(match &route {
        Route::Question(principle, letter) => {
            assess::question(state, &PracticeId::within(principle, letter), query, go)
        }
        Route::Questions(principle) => assess::principle(state, principle, go),
        Route::AllQuestions => assess::everything(state, go),
        _ => assess::check(state),
    })
}

#[wasm_split(path, wasm_split_path = leptos::wasm_split, fallible, preload(load_path))]
pub fn path(route: Route, query: Memo<String>, state: AppState, go: Navigator) -> Result<Page, NotLoaded> {
    let page = match route {
        Route::Plan => plan::page(state, query, go),
        Route::Log => log::page(state, query, go),
        Route::Report => report::page(state, query),
        Route::OnePage => one_page::page(state, query),
        Route::Progress => progress::page(state, query),
        _ => results::page(state, query, go),
    };
    Ok(page.in_section(Section::MyPath, &route))
}

#[wasm_split(pack, wasm_split_path = leptos::wasm_split, fallible, preload(load_pack))]
pub fn pack(name: &'static str, state: AppState) -> Result<Option<AnyView>, NotLoaded> {
    Ok(if name == dom_names::DATES { pack::dates(state) } else { pack::contacts(state) })
}

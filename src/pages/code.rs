//! Code that is fetched when a page first asks for it. Each function here is the way into one file of WebAssembly:
//! whatever only it reaches is left out of the first download (ARCHITECTURE.md, "Size").

use super::{
    At, Go, Page, activities, assess, compare, data, log, one_page, pack, place, plan, progress, report, results,
    search,
};
use crate::framework::PracticeId;
use crate::route::{Route, Section};
use crate::state::AppState;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// A file could not be fetched. Asking again fetches again.
pub type NotLoaded = SplitLoaderError;

/// The name of the file that the page at this address needs beside the app itself.
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

/// Fetches what the page at this address needs, if it is not there yet. Call before `page` and `slot`.
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

/// Fetches the code of every page about somebody's own record, one after the other, so that nothing that somebody is
/// doing waits for it. What cannot be fetched is asked for again when it is needed.
pub async fn load_personal() {
    let _ = load_assess().await;
    let _ = load_questions().await;
    let _ = load_path().await;
    let _ = load_data().await;
}

/// What a way into a file gives, if the file is there.
pub fn loaded<T>(asked: impl Future<Output = Result<T, NotLoaded>>) -> Option<T> {
    match pin!(asked).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(found)) => Some(found),
        _ => None,
    }
}

#[wasm_split(asking, wasm_split_path = leptos::wasm_split, fallible, preload(load_asking))]
pub fn asking(name: &'static str, state: AppState, at: At) -> Result<AnyView, NotLoaded> {
    Ok(match name {
        place::COMPARE => compare::compare(state, at),
        place::FILTER => activities::filter(state, at),
        _ => search::search(state, at),
    })
}

#[wasm_split(data, wasm_split_path = leptos::wasm_split, fallible, preload(load_data))]
pub fn data(name: &'static str, state: AppState) -> Result<AnyView, NotLoaded> {
    Ok(match name {
        place::OPEN => data::open(state),
        place::STORED => data::stored(state),
        place::SNAPSHOTS => data::snapshots(state),
        place::KEEP => data::keep(state),
        place::DELETE => data::delete(state),
        _ => data::finish(state),
    })
}

#[wasm_split(assess, wasm_split_path = leptos::wasm_split, fallible, preload(load_assess))]
pub fn assess(query: Memo<String>, state: AppState, go: Go) -> Result<Page, NotLoaded> {
    Ok(assess::page(state, query, go).in_section(Section::MyPath, &Route::Assess))
}

#[wasm_split(questions, wasm_split_path = leptos::wasm_split, fallible, preload(load_questions))]
pub fn questions(route: Route, query: Memo<String>, state: AppState, go: Go) -> Result<Page, NotLoaded> {
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
pub fn path(route: Route, query: Memo<String>, state: AppState, go: Go) -> Result<Page, NotLoaded> {
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
    Ok(if name == place::DATES { pack::dates(state) } else { pack::contacts(state) })
}

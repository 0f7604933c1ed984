//! Lazy loading (code splitting): code fetched when a page first needs it. Each function is the entry point of one
//! WebAssembly file: code that only it reaches is left out of the first download (docs/design.md, "Parts").

use super::personal::{assess, log, one_page, plan, progress, report, results};
use super::shared::{elsewhere, keep::keep, not_found};
use super::slots::{activities, compare, data, pack, search, welcome};
use super::{AssessSlot, DataSlot, FormSlot, Navigator, PackSlot, Page, QuestionSlot, SlotContext};
use crate::components::reactive;
use crate::route::{Route, Section};
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// A file could not be fetched. Trying again fetches it again.
pub type NotLoaded = SplitLoaderError;

/// The files that pages need besides the app itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LazyCode {
    /// Forms that choose what part of a document is shown.
    Forms,
    /// The pages about your data.
    Data,
    /// The start of an assessment, and its list of questions.
    Assess,
    Questions,
    /// What home says to someone who comes back.
    Home,
    /// The results, and the whole table.
    Results,
    /// Progress, plan and log.
    Path,
    /// What is printed: the report, and the page for a manager.
    Paper,
}

impl LazyCode {
    /// The file that the page at this address needs.
    pub fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Home => Some(Self::Home),
            Route::Compare | Route::Activities | Route::Search => Some(Self::Forms),
            Route::Data | Route::Delete | Route::Finish => Some(Self::Data),
            Route::Assess | Route::Role | Route::RoleFinder | Route::Grade => Some(Self::Assess),
            Route::Question(..) | Route::Questions(_) | Route::AllQuestions | Route::Check => Some(Self::Questions),
            Route::Results | Route::ResultsTable => Some(Self::Results),
            Route::Progress | Route::Plan | Route::Log => Some(Self::Path),
            Route::Report | Route::OnePage => Some(Self::Paper),
            _ => None,
        }
    }

    /// The name of the file, as the macros below give it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Forms => "forms",
            Self::Data => "data",
            Self::Assess => "assess",
            Self::Questions => "questions",
            Self::Home => "home",
            Self::Results => "results",
            Self::Path => "path",
            Self::Paper => "paper",
        }
    }

    async fn load(self) -> Result<(), NotLoaded> {
        match self {
            Self::Forms => load_forms().await,
            Self::Data => load_data().await,
            // One file, with an entry for what is drawn and one for places in written pages.
            Self::Assess => load_assess().await.and(load_start().await),
            Self::Questions => load_questions().await.and(load_question().await),
            Self::Home => load_home().await,
            Self::Results => load_results().await,
            Self::Path => load_path().await,
            Self::Paper => load_paper().await,
        }
    }
}

/// Fetches what the page at this address needs, if it is not loaded yet. Call before `page` and `slot`.
pub async fn load(route: Option<&Route>) -> Result<(), NotLoaded> {
    match route.and_then(LazyCode::of) {
        Some(code) => code.load().await,
        None => Ok(()),
    }
}

/// Fetches the code of every page about the user's own record, one file after the other, so that nothing the user is
/// doing waits for it.
pub async fn load_personal() {
    for code in
        [LazyCode::Assess, LazyCode::Questions, LazyCode::Results, LazyCode::Path, LazyCode::Paper, LazyCode::Data]
    {
        // A file that fails is fetched again when it is needed.
        let _ = code.load().await;
    }
}

/// The result of an entry point, if its file is loaded.
pub fn loaded<T>(asked: impl Future<Output = Result<T, NotLoaded>>) -> Option<T> {
    match pin!(asked).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(found)) => Some(found),
        _ => None,
    }
}

#[wasm_split(forms, wasm_split_path = leptos::wasm_split, fallible, preload(load_forms))]
pub fn forms(slot: FormSlot, state: AppState, at: SlotContext) -> Result<AnyView, NotLoaded> {
    Ok(match slot {
        FormSlot::Compare => compare::compare(state, at),
        FormSlot::Filter => activities::filter(state, at),
        FormSlot::Search => search::search(state, at),
    })
}

#[wasm_split(data, wasm_split_path = leptos::wasm_split, fallible, preload(load_data))]
pub fn data(slot: DataSlot, state: AppState) -> Result<AnyView, NotLoaded> {
    Ok(match slot {
        DataSlot::Elsewhere => elsewhere::offer(state),
        DataSlot::Copies => data::copies(state),
        DataSlot::Open => data::open(state),
        DataSlot::Stored => data::stored(state),
        DataSlot::Snapshots => data::snapshots(state),
        DataSlot::EarlierWords => data::earlier_words(state),
        DataSlot::Keep => keep(state),
        DataSlot::Delete => data::delete(state),
        DataSlot::Finish => data::finish(state),
    })
}

#[wasm_split(assess, wasm_split_path = leptos::wasm_split, fallible, preload(load_assess))]
pub fn assess(state: AppState, go: Navigator) -> Result<Page, NotLoaded> {
    Ok(assess::page(state, go).in_section(Section::MyPath, &Route::Assess, "page"))
}

#[wasm_split(assess, wasm_split_path = leptos::wasm_split, fallible, preload(load_start))]
pub fn start(slot: AssessSlot, state: AppState, at: SlotContext) -> Result<AnyView, NotLoaded> {
    Ok(assess::start_slot(slot, state, at, elsewhere_at_start))
}

/// What other addresses hold, where an assessment starts. Its code is that of Your data, and only people for whom there
/// is something fetch it here.
fn elsewhere_at_start(state: AppState) -> AnyView {
    // The name of the part, once it is here: a signal of another type would cost everyone a kilobyte.
    let here = RwSignal::new(String::new());
    if state.holds_elsewhere() {
        spawn_local(async move {
            if load_elsewhere_question().await.is_ok() {
                here.set(LazyCode::Data.name().into());
            }
        });
    }
    reactive(move || here.get(), move |here| (!here.is_empty()).then(|| loaded(elsewhere_question(state))).flatten())
}

#[wasm_split(data, wasm_split_path = leptos::wasm_split, fallible, preload(load_elsewhere_question))]
fn elsewhere_question(state: AppState) -> Result<AnyView, NotLoaded> {
    Ok(elsewhere::question(state))
}

#[wasm_split(questions, wasm_split_path = leptos::wasm_split, fallible, preload(load_questions))]
pub fn questions(route: Route, state: AppState, go: Navigator) -> Result<Page, NotLoaded> {
    Ok(match &route {
        Route::Questions(principle) => assess::principle(state, principle, go),
        Route::AllQuestions => assess::everything(state, go),
        Route::Check => assess::check(state),
        _ => not_found::page(),
    })
}

#[wasm_split(questions, wasm_split_path = leptos::wasm_split, fallible, preload(load_question))]
pub fn question(slot: QuestionSlot, state: AppState, at: SlotContext) -> Result<Option<AnyView>, NotLoaded> {
    Ok(assess::question_slot(slot, state, at))
}

#[wasm_split(home, wasm_split_path = leptos::wasm_split, fallible, preload(load_home))]
pub fn home(state: AppState) -> Result<AnyView, NotLoaded> {
    Ok(welcome::view(state))
}

#[wasm_split(results, wasm_split_path = leptos::wasm_split, fallible, preload(load_results))]
pub fn results(route: Route, query: Memo<String>, state: AppState, go: Navigator) -> Result<Page, NotLoaded> {
    let (page, mark) = match route {
        Route::Results => (results::page(state, query), "page"),
        _ => (results::table_page(state, query, go), "true"),
    };
    Ok(page.in_section(Section::MyPath, &Route::Results, mark))
}

#[wasm_split(path, wasm_split_path = leptos::wasm_split, fallible, preload(load_path))]
pub fn path(route: Route, query: Memo<String>, state: AppState, go: Navigator) -> Result<Page, NotLoaded> {
    let page = match route {
        Route::Progress => progress::page(state, query),
        Route::Plan => plan::page(state, query, go),
        Route::Log => log::page(state, query, go),
        _ => not_found::page(),
    };
    Ok(page.in_section(Section::MyPath, &route, "page"))
}

#[wasm_split(paper, wasm_split_path = leptos::wasm_split, fallible, preload(load_paper))]
pub fn paper(route: Route, query: Memo<String>, state: AppState) -> Result<Page, NotLoaded> {
    Ok(match route {
        Route::Report => report::page(state, query),
        Route::OnePage => one_page::page(state, query),
        _ => not_found::page(),
    })
}

#[wasm_split(pack, wasm_split_path = leptos::wasm_split, fallible, preload(load_pack))]
pub fn pack(slot: PackSlot, state: AppState) -> Result<Option<AnyView>, NotLoaded> {
    Ok(match slot {
        PackSlot::Dates => pack::dates(state),
        PackSlot::Contacts => pack::contacts(state),
    })
}

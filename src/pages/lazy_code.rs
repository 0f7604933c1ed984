//! Lazy loading (code splitting): code fetched when a page first needs it. Each function is the entry point of one
//! WebAssembly file: code that only it reaches is left out of the first download (docs/design.md, "Parts").

use super::personal::{assess, log, nominate, one_page, plan, progress, report, results, year};
use super::shared::{elsewhere, keep::keep, not_found};
use super::slots::{activities, compare, data, pack, search, welcome, workshop};
use super::{AssessSlot, DataSlot, Navigator, PackSlot, Page, QuestionSlot, SlotContext};
use crate::components::reactive;
use crate::route::{Route, Section};
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::wasm_split;

pub use super::shared::later::{NotLoaded, loaded};

/// The files that pages need besides the app itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LazyCode {
    /// Which roles are compared.
    Compare,
    /// Which activities are shown.
    Filter,
    Search,
    /// The pages about your data.
    Data,
    /// The start of an assessment, and its list of questions.
    Assess,
    /// A question that has its own page.
    Question,
    /// Several questions on one page, and the check.
    Questions,
    /// What home says to someone who comes back.
    Home,
    Results,
    /// The whole table of the results.
    Table,
    Progress,
    Plan,
    Log,
    /// The year, and the meetings in it.
    Year,
    Nominate,
    Report,
    /// The page for a manager.
    OnePage,
    /// The link that a trainer makes, and its poster.
    Trainers,
}

impl LazyCode {
    /// The file that the page at this address needs.
    pub fn of(route: &Route) -> Option<Self> {
        Some(match route {
            Route::Home => Self::Home,
            Route::Compare => Self::Compare,
            Route::Activities => Self::Filter,
            Route::Search => Self::Search,
            Route::Trainers | Route::Poster => Self::Trainers,
            Route::Data | Route::Delete | Route::Finish => Self::Data,
            Route::Assess | Route::Role | Route::RoleFinder | Route::Grade => Self::Assess,
            Route::Question(..) => Self::Question,
            Route::Questions(_) | Route::AllQuestions | Route::Check => Self::Questions,
            Route::Results => Self::Results,
            Route::ResultsTable => Self::Table,
            Route::Progress => Self::Progress,
            Route::Plan => Self::Plan,
            Route::Log => Self::Log,
            Route::Year | Route::MyMeetings => Self::Year,
            Route::Nominate => Self::Nominate,
            Route::Report => Self::Report,
            Route::OnePage => Self::OnePage,
            _ => return None,
        })
    }

    /// The name of the file, as the macros below give it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::Filter => "filter",
            Self::Search => "search",
            Self::Data => "data",
            Self::Assess => "assess",
            Self::Question => "question",
            Self::Questions => "questions",
            Self::Home => "home",
            Self::Results => "results",
            Self::Table => "table",
            Self::Progress => "progress",
            Self::Plan => "plan",
            Self::Log => "log",
            Self::Year => "year",
            Self::Nominate => "nominate",
            Self::Report => "report",
            Self::OnePage => "one_page",
            Self::Trainers => "trainers",
        }
    }

    async fn load(self) -> Result<(), NotLoaded> {
        match self {
            Self::Compare => load_compare().await,
            Self::Filter => load_filter().await,
            Self::Search => load_search().await,
            Self::Data => load_data().await,
            // One file, with an entry for what is drawn and one for places in written pages.
            Self::Assess => load_assess().await.and(load_start().await),
            Self::Question => load_question().await,
            Self::Questions => load_questions().await,
            Self::Home => load_home().await,
            Self::Results => load_results().await,
            Self::Table => load_table().await,
            Self::Progress => load_progress().await,
            Self::Plan => load_plan().await,
            Self::Log => load_log().await,
            Self::Year => load_year().await,
            Self::Nominate => load_nominate().await,
            Self::Report => load_report().await,
            Self::OnePage => load_one_page().await,
            // One file, with an entry for each page.
            Self::Trainers => load_trainers().await.and(load_poster().await),
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

/// The code of every page about the user's own record, in one file: `scripts/pack-parts.mjs` packs those parts with this
/// one, which does nothing.
#[wasm_split(personal, wasm_split_path = leptos::wasm_split, fallible)]
pub fn personal() -> Result<(), NotLoaded> {
    Ok(())
}

#[wasm_split(compare, wasm_split_path = leptos::wasm_split, fallible, preload(load_compare))]
pub fn compare(state: AppState, at: SlotContext) -> Result<AnyView, NotLoaded> {
    Ok(compare::compare(state, at))
}

#[wasm_split(filter, wasm_split_path = leptos::wasm_split, fallible, preload(load_filter))]
pub fn filter(state: AppState, at: SlotContext) -> Result<AnyView, NotLoaded> {
    Ok(activities::filter(state, at))
}

#[wasm_split(search, wasm_split_path = leptos::wasm_split, fallible, preload(load_search))]
pub fn search(state: AppState, at: SlotContext) -> Result<AnyView, NotLoaded> {
    Ok(search::search(state, at))
}

#[wasm_split(trainers, wasm_split_path = leptos::wasm_split, fallible, preload(load_trainers))]
pub fn trainers(state: AppState, at: SlotContext) -> Result<AnyView, NotLoaded> {
    Ok(workshop::link(state, &at))
}

#[wasm_split(trainers, wasm_split_path = leptos::wasm_split, fallible, preload(load_poster))]
pub fn poster(state: AppState, at: SlotContext) -> Result<AnyView, NotLoaded> {
    Ok(workshop::poster(state, &at))
}

#[wasm_split(data, wasm_split_path = leptos::wasm_split, fallible, preload(load_data))]
pub fn data(slot: DataSlot, state: AppState) -> Result<AnyView, NotLoaded> {
    Ok(match slot {
        DataSlot::Elsewhere => elsewhere::offer(state),
        DataSlot::Trouble => data::trouble(state),
        DataSlot::Save => data::save(state),
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

#[wasm_split(question, wasm_split_path = leptos::wasm_split, fallible, preload(load_question))]
pub fn question(slot: QuestionSlot, state: AppState, at: SlotContext) -> Result<Option<AnyView>, NotLoaded> {
    Ok(assess::question_slot(slot, state, at))
}

#[wasm_split(home, wasm_split_path = leptos::wasm_split, fallible, preload(load_home))]
pub fn home(state: AppState) -> Result<AnyView, NotLoaded> {
    Ok(welcome::view(state))
}

#[wasm_split(results, wasm_split_path = leptos::wasm_split, fallible, preload(load_results))]
pub fn results(query: Memo<String>, state: AppState) -> Result<Page, NotLoaded> {
    Ok(results::page(state, query).in_section(Section::MyPath, &Route::Results, "page"))
}

#[wasm_split(table, wasm_split_path = leptos::wasm_split, fallible, preload(load_table))]
pub fn table(query: Memo<String>, state: AppState, go: Navigator) -> Result<Page, NotLoaded> {
    Ok(results::table_page(state, query, go).in_section(Section::MyPath, &Route::Results, "true"))
}

#[wasm_split(progress, wasm_split_path = leptos::wasm_split, fallible, preload(load_progress))]
pub fn progress(query: Memo<String>, state: AppState) -> Result<Page, NotLoaded> {
    Ok(progress::page(state, query).in_section(Section::MyPath, &Route::Progress, "page"))
}

#[wasm_split(plan, wasm_split_path = leptos::wasm_split, fallible, preload(load_plan))]
pub fn plan(query: Memo<String>, state: AppState, go: Navigator) -> Result<Page, NotLoaded> {
    Ok(plan::page(state, query, go).in_section(Section::MyPath, &Route::Plan, "page"))
}

#[wasm_split(log, wasm_split_path = leptos::wasm_split, fallible, preload(load_log))]
pub fn log(query: Memo<String>, state: AppState, go: Navigator) -> Result<Page, NotLoaded> {
    Ok(log::page(state, query, go).in_section(Section::MyPath, &Route::Log, "page"))
}

#[wasm_split(year, wasm_split_path = leptos::wasm_split, fallible, preload(load_year))]
pub fn year(route: Route, query: Memo<String>, state: AppState, go: Navigator) -> Result<Page, NotLoaded> {
    Ok(match &route {
        Route::MyMeetings => year::my_meetings(state).in_section(Section::Network, &route, "page"),
        _ => year::page(state, query, go).in_section(Section::MyPath, &Route::Plan, "true"),
    })
}

#[wasm_split(nominate, wasm_split_path = leptos::wasm_split, fallible, preload(load_nominate))]
pub fn nominate(query: Memo<String>, state: AppState, go: Navigator) -> Result<Page, NotLoaded> {
    Ok(nominate::page(state, query, go).in_section(Section::Network, &Route::Awards, "true"))
}

#[wasm_split(report, wasm_split_path = leptos::wasm_split, fallible, preload(load_report))]
pub fn report(query: Memo<String>, state: AppState) -> Result<Page, NotLoaded> {
    Ok(report::page(state, query))
}

#[wasm_split(one_page, wasm_split_path = leptos::wasm_split, fallible, preload(load_one_page))]
pub fn one_page(query: Memo<String>, state: AppState) -> Result<Page, NotLoaded> {
    Ok(one_page::page(state, query))
}

#[wasm_split(pack, wasm_split_path = leptos::wasm_split, fallible, preload(load_pack))]
pub fn pack(slot: PackSlot, state: AppState) -> Result<Option<AnyView>, NotLoaded> {
    Ok(match slot {
        PackSlot::Dates => pack::dates(state),
        PackSlot::Contacts => pack::contacts(state),
    })
}

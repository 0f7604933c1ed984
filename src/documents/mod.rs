//! Documents: pages that are the same for everyone, prerendered as HTML when the site is built and never part of the
//! app that people download. The running app fetches them as HTML, so content adds nothing to the first load.

mod about;
mod accessibility;
mod activities;
mod artefact;
mod assess;
mod card_sort;
mod career_map;
mod cohort;
mod compare;
mod conversation;
mod data;
mod example;
mod form;
mod frame;
mod glossary;
mod guide;
mod handout;
mod home;
mod lesson;
mod lessons;
mod level_table;
mod moving_jobs;
mod network;
mod open_data;
mod parts;
mod poster;
mod principle;
mod principles;
mod privacy;
mod proposal;
mod question_help;
mod search;
mod search_index;
mod situations;
mod sources;
mod track;
mod tracks;
mod trainers;
mod waiting;
mod words;
mod worksheet;

use crate::framework::{Framework, Practice, PracticeId, Principle, Site};
use crate::pages::Page;
use crate::route::Route;
use leptos::prelude::*;

/// The page without its frame, as HTML, with glossary terms marked.
pub fn written(route: &Route, framework: &'static Framework, site: &Site) -> String {
    let html = page(route, framework, site).view().to_html();
    if route.is_personal() { html } else { words::marked(&html, framework, route) }
}

/// A prerendered page in its frame.
pub fn framed(route: &Route, framework: &'static Framework, site: &Site, page: &str) -> Result<String, String> {
    const HERE: &str = "the page stands here";
    let frame = frame::frame(route, framework, site, HERE.into_any()).to_html();
    match frame.matches(HERE).count() {
        1 => Ok(frame.replacen(HERE, page, 1)),
        found => Err(format!("the frame has {found} places for the page")),
    }
}

/// The search index, in the form that the running app reads.
pub fn search_index(framework: &'static Framework) -> Result<String, String> {
    serde_json::to_string(&search_index::everything(framework)).map_err(|error| error.to_string())
}

/// The help beside the question about a practice, as the running app fetches it.
pub fn question_help(framework: &'static Framework, practice: &'static Practice) -> String {
    question_help::written(framework, practice)
}

/// The page of work to copy that belongs to a lesson, as a plain file: its path from the site's root, and its text.
pub fn artefact_file(framework: &Framework, principle: &Principle) -> (String, String) {
    (artefact::path(principle), artefact::plain(framework, principle))
}

/// The plain files of pages to fill in: each path from the site's root, and its text.
pub fn form_files(framework: &'static Framework) -> Vec<(String, String)> {
    form::files(framework)
}

/// The page at an address. A personal page says that the app is about to show it.
fn page(route: &Route, framework: &'static Framework, site: &Site) -> Page {
    let waiting = || waiting::page(route, framework);
    let page = match route {
        Route::Home => home::page(framework, site),
        Route::Tracks => tracks::page(framework, site),
        Route::Track(id) => framework.track(id).map_or_else(waiting, |track| track::page(framework, site, track)),
        Route::Compare => compare::page(framework, site),
        Route::Principles => principles::page(framework, site),
        Route::Principle(id) => {
            framework.principle(id).map_or_else(waiting, |found| principle::page(framework, site, found))
        }
        Route::Lessons => lessons::page(framework, site),
        Route::Lesson(id) => framework.principle(id).map_or_else(waiting, |found| lesson::page(framework, site, found)),
        Route::Activities => activities::page(framework, site),
        Route::Glossary => glossary::page(framework, site),
        Route::Search => search::page(framework),
        Route::Assess | Route::Role => assess::role::page(framework),
        Route::RoleFinder => assess::role_finder::page(),
        Route::Grade => assess::grade::page(framework),
        Route::Question(id, letter) => {
            let practice = framework.practice(&PracticeId::within(id, letter));
            let asked = framework.principle(id).zip(practice);
            asked.map_or_else(waiting, |(principle, practice)| assess::question::page(framework, principle, practice))
        }
        Route::Meetings => network::meetings::page(framework, site),
        Route::Meeting(id) => {
            let found = framework.principle(id).and_then(|found| network::meeting::page(framework, site, found));
            found.unwrap_or_else(waiting)
        }
        Route::Retreat => network::retreat::page(framework, site),
        Route::Awards => network::awards::page(framework, site),
        Route::MovingJobs => moving_jobs::page(framework, site),
        Route::Conversation => conversation::page(site),
        Route::Trainers => trainers::page(),
        Route::Poster => poster::page(site),
        Route::Example => example::page(framework, site),
        Route::Guide => guide::page(site),
        Route::Handouts => handout::list(framework, site),
        Route::Handout(id) => {
            let track = framework.track(id).filter(|track| track.is_assessable());
            track.map_or_else(waiting, |track| handout::page(framework, site, track))
        }
        Route::Cohort => cohort::page(site),
        Route::CardSort => card_sort::page(framework, site),
        Route::Data => data::page(),
        Route::Delete => data::delete(),
        Route::Finish => data::finish(),
        Route::Privacy => privacy::page(),
        Route::Accessibility => accessibility::page(),
        Route::About => about::page(framework, site),
        Route::Proposal => proposal::page(framework, site),
        Route::Sources => sources::page(framework, site),
        Route::OpenData => open_data::page(framework, site),
        Route::Worksheet => worksheet::page(framework, site),
        _ => waiting(),
    };
    match route.section() {
        Some(section) if matches!(route, Route::ResultsTable | Route::WorkshopFile | Route::Conversation) => {
            page.in_section(section, &Route::Results, "true")
        }
        Some(section) if matches!(route, Route::Meeting(_)) => page.in_section(section, &Route::Meetings, "true"),
        Some(section) => page.in_section(section, route, "page"),
        None => page,
    }
}

//! Pages that say the same to everybody: written as HTML files when the site is built, and never part of the app that
//! people download. The running app fetches them like the documents they are, so content costs nothing at first load.

mod about;
mod accessibility;
mod data;
mod frame;
mod home;
mod level_table;
mod meetings;
mod principle;
mod principles;
mod privacy;
mod track;
mod tracks;
mod trainers;
mod waiting;

pub use frame::frame;

use crate::framework::{Framework, Site};
use crate::pages::Page;
use crate::route::Route;

/// What is written for an address. A personal page says that the app is about to show it.
pub fn page(route: &Route, framework: &'static Framework, site: &Site) -> Page {
    let waiting = || waiting::page(route, framework);
    match route {
        Route::Home => home::page(framework, site),
        Route::Tracks => tracks::page(framework),
        Route::Track(id) => framework.track(id).map_or_else(waiting, |track| track::page(framework, track)),
        Route::Principles => principles::page(framework),
        Route::Principle(id) => framework.principle(id).map_or_else(waiting, |found| principle::page(framework, found)),
        Route::Meetings => meetings::page(),
        Route::Trainers => trainers::page(),
        Route::Data => data::page(),
        Route::Delete => data::delete(),
        Route::Finish => data::finish(),
        Route::Privacy => privacy::page(),
        Route::Accessibility => accessibility::page(),
        Route::About => about::page(framework),
        Route::Assess | Route::Question(..) | Route::Check | Route::Results | Route::Plan => waiting(),
    }
}

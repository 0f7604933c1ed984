//! Pages that say the same to everybody: written as HTML files when the site is built, and never part of the app that
//! people download. The running app fetches them like the documents they are, so content costs nothing at first load.

mod about;
mod accessibility;
mod home;
mod level_table;
mod meetings;
mod principle;
mod principles;
mod privacy;
mod track;
mod tracks;
mod trainers;

use crate::framework::Framework;
use crate::pages::Page;
use crate::route::Route;

/// The document at an address; none for a personal page.
pub fn page(route: &Route, framework: &'static Framework) -> Option<Page> {
    Some(match route {
        Route::Home => home::page(framework),
        Route::Tracks => tracks::page(framework),
        Route::Track(id) => track::page(framework, framework.track(id)?),
        Route::Principles => principles::page(framework),
        Route::Principle(id) => principle::page(framework, framework.principle(id)?),
        Route::Meetings => meetings::page(),
        Route::Trainers => trainers::page(),
        Route::Privacy => privacy::page(),
        Route::Accessibility => accessibility::page(),
        Route::About => about::page(framework),
        Route::Assess | Route::Question(..) | Route::Check | Route::Results | Route::Plan | Route::Data => return None,
    })
}

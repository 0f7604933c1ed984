//! Filling the region with the page that the address names next: one that the app draws, or a document that it fetches.

use super::address::Address;
use crate::app::document::{self, Ahead, Fetched};
use crate::app::frame;
use crate::app::navigation::Navigation;
use crate::app::region::Region;
use crate::app::style_sheet::whole_style;
use crate::app::{missing, pack, release};
use crate::components::set_title;
use crate::pages::{self, lazy_code};
use crate::route::Route;
use crate::title::window_title;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How long after a question is shown the others are fetched.
const QUIET: Duration = Duration::from_secs(1);

/// What shows the next page.
#[derive(Clone, Copy)]
pub struct Onward {
    navigation: Navigation,
    region: Region,
    address: Address,
    ahead: Ahead,
    /// Counts navigations, so that a document that arrives late does not replace a newer page.
    turn: StoredValue<u32>,
}

/// A navigation under way.
#[derive(Clone, Copy)]
struct Step {
    turn: u32,
    /// Whether it began in the search field of the frame, which is then left for the page.
    from_search: bool,
}

impl Onward {
    pub fn new(navigation: Navigation, region: Region, address: Address) -> Self {
        Self { navigation, region, address, ahead: Ahead::new(), turn: StoredValue::new(0) }
    }

    /// Shows a page whenever the address names another. The first one is there.
    pub fn start(self) {
        self.fetch_ahead();
        // Known now: what was asked meanwhile is led to before the effect first runs.
        let first = self.navigation.route.get_untracked();
        Effect::new(move |before: Option<Option<Route>>| {
            let here = self.navigation.route.get();
            if before.unwrap_or_else(|| first.clone()) != here {
                untrack(|| self.show(here.as_ref()));
            }
            here
        });
    }

    fn show(self, route: Option<&Route>) {
        self.region.state.clear_notice();
        // After the notice is gone: what it could undo is settled. A tab may have stood open for months.
        pages::finish_left(self.region.state);
        self.turn.update_value(|turn| *turn += 1);
        let step = Step { turn: self.turn.get_value(), from_search: frame::has_focus_in_search() };
        match route {
            Some(route) if !self.region.draws(route) => self.fetch(route.clone(), step),
            _ => self.open(route.cloned(), step),
        }
    }

    /// Shows a personal page as soon as its code is loaded.
    fn open(self, route: Option<Route>, step: Step) {
        spawn_local(async move {
            whole_style().await;
            match (lazy_code::load(route.as_ref()).await, route) {
                (Err(_), Some(route)) => self.miss(route, step),
                (_, route) if self.is_at(step) => {
                    self.region.draw(route.as_ref());
                    self.arrive(route.as_ref(), step);
                }
                _ => {}
            }
        });
    }

    fn fetch(self, route: Route, step: Step) {
        let path = self.navigation.path(&route);
        spawn_local(async move {
            whole_style().await;
            let fetched = document::fetch(&path, self.ahead).await;
            let code = lazy_code::load(Some(&route)).await;
            match fetched {
                _ if !self.is_at(step) => {}
                Fetched::Page(page) if code.is_ok() => {
                    self.region.place(&page);
                    self.fetch_ahead();
                    self.arrive(Some(&route), step);
                }
                // The host's own "page not found" says more than this app could.
                Fetched::Missing => drop(window().location().assign(&path)),
                _ => self.miss(route, step),
            }
        });
    }

    /// Someone who answers goes on at once, and without a connection.
    fn fetch_ahead(self) {
        if matches!(self.navigation.route.get_untracked(), Some(Route::Question(..))) {
            let questions = move || pages::questions(self.region.state);
            let paths = move || questions().iter().map(|route| self.navigation.path(route)).collect();
            set_timeout(move || spawn_local(self.ahead.fetch(paths())), QUIET);
        }
    }

    /// What cannot be fetched may be gone for good, because the host has a newer version. Then that is loaded: at once if
    /// nothing is in this tab alone, and otherwise when the person says so. Without an answer, trying again may help.
    fn miss(self, route: Route, step: Step) {
        spawn_local(async move {
            let is_newer = release::is_newer(&self.navigation.path(&route)).await;
            match is_newer {
                _ if !self.is_at(step) => {}
                true if !self.region.state.has_something_to_lose() => release::load(),
                _ => {
                    self.fail(&route, is_newer);
                    self.arrive(Some(&route), step);
                }
            }
        });
    }

    fn fail(self, route: &Route, is_newer: bool) {
        let (state, route) = (self.region.state, route.clone());
        self.region.fill(move |element| {
            mount_to(element, move || {
                // The page with the button may be the one that cannot be fetched.
                let save = pages::save_copy(state);
                match is_newer {
                    true => missing::outdated(save),
                    false => {
                        let again = move || untrack(|| self.show(Some(&route)));
                        missing::unreachable(again, save, state.holds_unsaved())
                    }
                }
            })
        });
    }

    /// Whether the person has not gone elsewhere since.
    fn is_at(self, step: Step) -> bool {
        self.turn.get_value() == step.turn
    }

    fn arrive(self, route: Option<&Route>, step: Step) {
        set_title(&pack::named(window_title(route, self.region.state.framework), self.region.state));
        frame::follow(route);
        // Whoever has begun to type in the header while the page was on its way goes on typing.
        if step.from_search || !frame::has_focus_in_search() {
            self.address.arrive();
        }
    }
}

//! Filling the region inside the frame: with a personal page that the app draws, or a document that it fetches.

use super::context::{context, here};
use super::document::{self, Ahead, Fetched};
use super::frame;
use super::missing;
use super::mounted::Mounted;
use super::navigation::Navigation;
use super::pack;
use super::release;
use super::slots::slots;
use super::style_sheet::whole_style;
use crate::components::set_title;
use crate::pages::{self, Slot, lazy_code};
use crate::route::Route;
use crate::state::AppState;
use crate::title::window_title;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use web_sys::{Element, HtmlElement};

/// How long after a question is shown the others are fetched.
const QUIET: Duration = Duration::from_secs(1);

/// The element that holds the page, and how it is filled.
#[derive(Clone, Copy)]
pub struct Region {
    state: AppState,
    navigation: Navigation,
    /// The app's owner: what is drawn lives under it, not under the effect that requested it.
    owner: StoredValue<Owner>,
    element: StoredValue<HtmlElement, LocalStorage>,
    /// What is drawn now, each with its slot in the prerendered page, if it fills one.
    drawn: StoredValue<Vec<(Option<Slot>, Mounted)>, LocalStorage>,
    /// Whether the region holds a prerendered page rather than one the app drew.
    written: StoredValue<bool>,
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

impl Region {
    /// Call inside the app's owner.
    pub fn new(state: AppState, navigation: Navigation, element: HtmlElement) -> Self {
        Self {
            state,
            navigation,
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            element: StoredValue::new_local(element),
            drawn: StoredValue::new_local(Vec::new()),
            written: StoredValue::new(false),
            ahead: Ahead::new(),
            turn: StoredValue::new(0),
        }
    }

    /// Fills the region the first time, and again whenever the address names another page. A document is already in it,
    /// and the code of the first page is loaded.
    pub fn start(self) {
        pages::finish_left(self.state);
        match self.navigation.route.get_untracked() {
            Some(route) if !self.draws(&route) => self.fill_slots(),
            route => self.draw(route.as_ref()),
        }
        self.follow_assessment();
        Effect::new(move |before: Option<Option<Route>>| {
            let here = self.navigation.route.get();
            if before.is_some_and(|before| before != here) {
                untrack(|| self.show(here.as_ref()));
            }
            here
        });
    }

    fn show(&self, route: Option<&Route>) {
        self.state.clear_notice();
        // After the notice is gone: what it could undo is settled. A tab may have stood open for months.
        pages::finish_left(self.state);
        self.turn.update_value(|turn| *turn += 1);
        let step = Step { turn: self.turn.get_value(), from_search: frame::has_focus_in_search() };
        match route {
            Some(route) if !self.draws(route) => self.fetch(route.clone(), step),
            _ => self.open(route.cloned(), step),
        }
    }

    /// Where an assessment starts, the one under way takes the place of the roles once there is one: it was opened again,
    /// brought here, or the address no longer asks for another. Nothing is announced, and no notice goes.
    fn follow_assessment(self) {
        Effect::new(move |_| {
            let query = self.navigation.query.get();
            let is_under_way = self.state.with(|record| record.current_assessment().is_some());
            let here = untrack(|| self.navigation.route.get());
            let is_here = here == Some(Route::Assess) && self.written.get_value();
            if is_here && is_under_way && pages::is_drawn(&Route::Assess, &query, self.state) {
                untrack(|| self.draw(here.as_ref()));
            }
        });
    }

    fn draws(&self, route: &Route) -> bool {
        pages::is_drawn(route, &self.navigation.query.get_untracked(), self.state)
    }

    /// Shows a personal page as soon as its code is loaded.
    fn open(&self, route: Option<Route>, step: Step) {
        let region = *self;
        spawn_local(async move {
            whole_style().await;
            match (lazy_code::load(route.as_ref()).await, route) {
                (Err(_), Some(route)) => region.miss(route, step),
                (_, route) if region.is_at(step) => {
                    region.draw(route.as_ref());
                    region.arrive(route.as_ref(), step);
                }
                _ => {}
            }
        });
    }

    fn fetch(&self, route: Route, step: Step) {
        let region = *self;
        let path = self.navigation.path(&route);
        spawn_local(async move {
            whole_style().await;
            let fetched = document::fetch(&path, region.ahead).await;
            let code = lazy_code::load(Some(&route)).await;
            match fetched {
                _ if !region.is_at(step) => {}
                Fetched::Page(page) if code.is_ok() => {
                    region.place(&page);
                    region.arrive(Some(&route), step);
                }
                // The host's own "page not found" says more than this app could.
                Fetched::Missing => drop(window().location().assign(&path)),
                _ => region.miss(route, step),
            }
        });
    }

    /// What cannot be fetched may be gone for good, because the host has a newer version. Then that is loaded: at once if
    /// nothing is in this tab alone, and otherwise when the person says so. Without an answer, trying again may help.
    fn miss(&self, route: Route, step: Step) {
        let region = *self;
        spawn_local(async move {
            let is_newer = release::is_newer(&region.navigation.path(&route)).await;
            match is_newer {
                _ if !region.is_at(step) => {}
                true if !region.state.has_something_to_lose() => release::load(),
                _ => {
                    region.fail(&route, is_newer);
                    region.arrive(Some(&route), step);
                }
            }
        });
    }

    /// Whether the person has not gone elsewhere since.
    fn is_at(&self, step: Step) -> bool {
        self.turn.get_value() == step.turn
    }

    /// Draws a personal page.
    fn draw(&self, route: Option<&Route>) {
        let (state, navigation, route) = (self.state, self.navigation, route.cloned());
        self.fill(move |element| {
            mount_to(element, move || {
                let at = context(navigation, route);
                pages::page(at.route.as_ref(), at.query, state, at.go).view()
            })
        });
    }

    fn fail(&self, route: &Route, is_newer: bool) {
        let (region, route, state, navigation) = (*self, route.clone(), self.state, self.navigation);
        self.fill(move |element| {
            mount_to(element, move || {
                // The page with the button may be the one that cannot be fetched.
                let save = pages::slot(Slot::Save, state, here(navigation)).unwrap_or_else(|| ().into_any());
                match is_newer {
                    true => missing::outdated(save),
                    false => {
                        let again = move || untrack(|| region.show(Some(&route)));
                        missing::unreachable(again, save, state.holds_unsaved())
                    }
                }
            })
        });
    }

    fn fill(&self, draw: impl FnOnce(HtmlElement) -> Mounted) {
        let element = self.clear();
        let drawn = self.owner.get_value().with(|| draw(element));
        self.drawn.update_value(|all| all.push((None, drawn)));
    }

    /// Moves a document's page into the region, and fills its slots for personal content.
    fn place(&self, from: &Element) {
        document::move_page(from, &self.clear());
        self.fill_slots();
    }

    fn fill_slots(&self) {
        self.written.set_value(true);
        self.fill_places(&Slot::IN_DOCUMENTS);
        if matches!(self.navigation.route.get_untracked(), Some(Route::Question(..))) {
            let (ahead, navigation, state) = (self.ahead, self.navigation, self.state);
            let paths = move || pages::questions(state).iter().map(|route| navigation.path(route)).collect();
            set_timeout(move || spawn_local(ahead.fetch(paths())), QUIET);
        }
    }

    fn fill_places(&self, wanted: &[Slot]) {
        let element = self.element.get_value();
        let drawn = self.owner.get_value().with(|| {
            // The agency's entries first, because the filter counts them.
            let dressed = pack::dress(&element, self.state).into_iter().map(|entry| (None, entry));
            dressed
                .chain(
                    slots(&element, wanted, self.state, self.navigation)
                        .into_iter()
                        .map(|(slot, view)| (Some(slot), view)),
                )
                .collect::<Vec<_>>()
        });
        self.drawn.update_value(|all| all.extend(drawn));
    }

    /// Puts the entries of a newly loaded agency pack into the prerendered page shown, and leaves everything else
    /// alone: the user may be in the middle of it.
    pub fn dress(&self) {
        if self.written.get_value() {
            self.drawn
                .update_value(|all| all.retain(|(slot, _)| !slot.is_some_and(|slot| Slot::OF_PACKS.contains(&slot))));
            self.fill_places(&Slot::OF_PACKS);
        }
    }

    fn clear(&self) -> HtmlElement {
        self.drawn.update_value(Vec::clear);
        self.written.set_value(false);
        let element = self.element.get_value();
        element.replace_children_with_node_0();
        element
    }

    fn arrive(&self, route: Option<&Route>, step: Step) {
        set_title(&pack::named(window_title(route, self.state.framework), self.state));
        frame::follow(route);
        // Whoever has begun to type in the header while the page was on its way goes on typing.
        if step.from_search || !frame::has_focus_in_search() {
            self.navigation.arrive();
        }
    }
}

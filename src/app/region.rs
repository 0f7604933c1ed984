//! Filling the region inside the frame: with a personal page that the app draws, or a document that it fetches.

use super::context::context;
use super::document;
use super::mounted::Mounted;
use super::navigation::Navigation;
use super::pack;
use super::slots::slots;
use crate::components::follow;
use crate::pages::{self, Slot};
use crate::route::Route;
use crate::state::AppState;
use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

/// The element that holds the page, and how it is filled.
#[derive(Clone, Copy)]
pub struct Region {
    pub state: AppState,
    navigation: Navigation,
    /// The app's owner: what is drawn lives under it, not under the effect that requested it.
    owner: StoredValue<Owner>,
    element: StoredValue<HtmlElement, LocalStorage>,
    /// What is drawn now, each with its slot in the prerendered page, if it fills one.
    drawn: StoredValue<Vec<(Option<Slot>, Mounted)>, LocalStorage>,
    /// Whether the region holds a prerendered page rather than one the app drew.
    written: StoredValue<bool>,
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
        }
    }

    /// Fills the region the first time: a document is already in it, and the code of the first page is loaded.
    pub fn start(self) {
        pages::finish_left(self.state);
        match self.navigation.route.get_untracked() {
            Some(route) if !self.draws(&route) => self.fill_slots(),
            route => self.draw(route.as_ref()),
        }
        self.follow_assessment();
    }

    /// Where an assessment starts, the one under way takes the place of the roles once there is one: it was opened again,
    /// brought here, or the address no longer asks for another. Nothing is announced, and no notice goes.
    fn follow_assessment(self) {
        follow(move || {
            let query = self.navigation.query.get();
            let is_under_way = self.state.with(|record| record.current_assessment().is_some());
            let here = untrack(|| self.navigation.route.get());
            let is_here = here == Some(Route::Assess) && self.written.get_value();
            if is_here && is_under_way && pages::is_drawn(&Route::Assess, &query, self.state) {
                untrack(|| self.draw(here.as_ref()));
            }
        });
    }

    /// Whether the app draws the page at this address, as things are now.
    pub fn draws(&self, route: &Route) -> bool {
        pages::is_drawn(route, &self.navigation.query.get_untracked(), self.state)
    }

    /// Draws a personal page.
    pub fn draw(&self, route: Option<&Route>) {
        let (state, navigation, route) = (self.state, self.navigation, route.cloned());
        self.fill(move |element| {
            mount_to(element, move || {
                let at = context(navigation, route);
                pages::page(at.route.as_ref(), at.query, state, at.go).view()
            })
        });
    }

    /// Draws something in place of what is there.
    pub fn fill(&self, draw: impl FnOnce(HtmlElement) -> Mounted) {
        let element = self.clear();
        let drawn = self.owner.get_value().with(|| draw(element));
        self.drawn.update_value(|all| all.push((None, drawn)));
    }

    /// Moves a document's page into the region, and fills its slots for personal content.
    pub fn place(&self, from: &Element) {
        document::move_page(from, &self.clear());
        self.fill_slots();
    }

    fn fill_slots(&self) {
        self.written.set_value(true);
        self.fill_places(&Slot::IN_DOCUMENTS);
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
}

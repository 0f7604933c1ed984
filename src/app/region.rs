//! What fills the frame: a personal page that the app draws, or a document that it fetches.

use super::document::{self, Fetched};
use super::navigation::Navigation;
use crate::components::set_title;
use crate::pages::{self, Go};
use crate::route::Route;
use crate::state::AppState;
use crate::title::window_title;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use std::any::Any;
use web_sys::{Element, HtmlElement};

/// The element that holds the page, and how it is filled.
#[derive(Clone, Copy)]
pub struct Region {
    state: AppState,
    navigation: Navigation,
    /// The app's owner: what is drawn lives under it, not under the effect that asked for it.
    owner: StoredValue<Option<Owner>>,
    element: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// What is drawn now; dropping it takes it out of the page and disposes of its signals.
    drawn: StoredValue<Vec<Box<dyn Any>>, LocalStorage>,
    /// Counts navigations, so that a document that arrives late is not shown over a newer page.
    turn: StoredValue<u32>,
}

impl Region {
    /// Call inside the app's owner.
    pub fn new(state: AppState, navigation: Navigation) -> Self {
        Self {
            state,
            navigation,
            owner: StoredValue::new(Owner::current()),
            element: StoredValue::new_local(None),
            drawn: StoredValue::new_local(Vec::new()),
            turn: StoredValue::new(0),
        }
    }

    /// Fills the region for the first time, and again whenever the address names another page. A document is already
    /// in the written page, so it moves over as it is.
    pub fn start(&self, element: HtmlElement, written: &Element) {
        let region = *self;
        self.element.set_value(Some(element));
        let route = self.navigation.route.get_untracked();
        match route.as_ref() {
            Some(document) if !document.is_personal() => self.place(written),
            _ => self.draw(route.as_ref()),
        }
        let route = self.navigation.route;
        let owner = self.owner.get_value();
        let follow = move || {
            Effect::new(move |before: Option<Option<Route>>| {
                let here = route.get();
                if before.is_some_and(|before| before != here) {
                    untrack(|| region.show(here.as_ref()));
                }
                here
            });
        };
        match owner {
            Some(owner) => owner.with(follow),
            None => follow(),
        }
    }

    fn show(&self, route: Option<&Route>) {
        self.turn.update_value(|turn| *turn += 1);
        match route {
            Some(document) if !document.is_personal() => self.fetch(document.clone()),
            _ => {
                self.draw(route);
                self.arrive(route);
            }
        }
    }

    fn fetch(&self, route: Route) {
        let region = *self;
        let turn = self.turn.get_value();
        let path = self.navigation.path(&route);
        spawn_local(async move {
            let fetched = document::fetch(&path).await;
            if region.turn.get_value() != turn {
                return;
            }
            match fetched {
                Fetched::Page(page) => region.place(&page),
                // The host's own "page not found" says more than this app could.
                Fetched::Missing => return drop(window().location().assign(&path)),
                Fetched::Failed => region.fail(&path),
            }
            region.arrive(Some(&route));
        });
    }

    /// Draws a personal page.
    fn draw(&self, route: Option<&Route>) {
        let (state, navigation, route) = (self.state, self.navigation, route.cloned());
        let go = Go {
            to: Callback::new(move |route: Route| navigation.go(&route)),
            replace: Callback::new(move |route: Route| navigation.replace(&route)),
        };
        self.fill(move |element| {
            mount_to(element, move || {
                // Frozen once the address names another page: this one may still stand while that one is fetched.
                let own = route.clone();
                let query = Memo::new(move |before: Option<&String>| {
                    let query = navigation.query.get();
                    match before {
                        Some(before) if navigation.route.get_untracked() != own => before.clone(),
                        _ => query,
                    }
                });
                pages::page(route.as_ref(), query, state, go).view()
            })
        });
    }

    fn fail(&self, path: &str) {
        let path = path.to_string();
        self.fill(move |element| mount_to(element, move || document::failed(path)));
    }

    fn fill<T: Any>(&self, draw: impl FnOnce(HtmlElement) -> T) {
        let Some(element) = self.element.get_value() else { return };
        self.clear(&element);
        let drawn = match self.owner.get_value() {
            Some(owner) => owner.with(|| draw(element)),
            None => draw(element),
        };
        self.drawn.update_value(|all| all.push(Box::new(drawn)));
    }

    /// Moves a document's page over, and fills its places for what is personal.
    fn place(&self, from: &Element) {
        let Some(element) = self.element.get_value() else { return };
        self.clear(&element);
        document::move_page(from, &element);
        let Ok(slots) = element.query_selector_all("[data-slot]") else { return };
        for slot in (0..slots.length()).filter_map(|index| slots.get(index)?.dyn_into::<HtmlElement>().ok()) {
            let name = slot.get_attribute("data-slot").unwrap_or_default();
            let state = self.state;
            let mount = || {
                let view = pages::slot(&name, state)?;
                slot.replace_children_with_node_0();
                Some(mount_to(slot, move || view))
            };
            let drawn = match self.owner.get_value() {
                Some(owner) => owner.with(mount),
                None => mount(),
            };
            if let Some(drawn) = drawn {
                self.drawn.update_value(|all| all.push(Box::new(drawn)));
            }
        }
    }

    fn clear(&self, element: &HtmlElement) {
        self.drawn.update_value(Vec::clear);
        element.replace_children_with_node_0();
    }

    fn arrive(&self, route: Option<&Route>) {
        set_title(&window_title(route, self.state.framework));
        self.navigation.arrive();
    }
}

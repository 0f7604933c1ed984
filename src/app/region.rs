//! Filling the region inside the frame: with a personal page that the app draws, or a document that it fetches.

use super::document::{self, Fetched};
use super::frame;
use super::mounted::Mounted;
use super::navigation::Navigation;
use super::pack;
use crate::components::set_title;
use crate::pages::{self, Navigator, Received, Slot, SlotContext, lazy_code};
use crate::route::Route;
use crate::state::AppState;
use crate::title::window_title;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

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
    /// Counts navigations, so that a document that arrives late does not replace a newer page.
    turn: StoredValue<u32>,
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
            turn: StoredValue::new(0),
        }
    }

    /// Fills the region the first time, and again whenever the address names another page. A document is already in it,
    /// and the code of the first page is loaded.
    pub fn start(self) {
        pages::finish_left(self.state);
        match self.navigation.route.get_untracked() {
            Some(document) if !document.is_personal() => self.fill_slots(),
            route => self.draw(route.as_ref()),
        }
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
        match route {
            Some(document) if !document.is_personal() => self.fetch(document.clone()),
            _ => self.open(route.cloned()),
        }
    }

    /// Shows a personal page as soon as its code is loaded.
    fn open(&self, route: Option<Route>) {
        let region = *self;
        let turn = self.turn.get_value();
        spawn_local(async move {
            let code = lazy_code::load(route.as_ref()).await;
            if region.turn.get_value() != turn {
                return;
            }
            match (code, &route) {
                (Err(_), Some(route)) => region.fail(route),
                _ => region.draw(route.as_ref()),
            }
            region.arrive(route.as_ref());
        });
    }

    fn fetch(&self, route: Route) {
        let region = *self;
        let turn = self.turn.get_value();
        let path = self.navigation.path(&route);
        spawn_local(async move {
            let fetched = document::fetch(&path).await;
            let code = lazy_code::load(Some(&route)).await;
            if region.turn.get_value() != turn {
                return;
            }
            match fetched {
                Fetched::Page(page) if code.is_ok() => region.place(&page),
                // The host's own "page not found" says more than this app could.
                Fetched::Missing => return drop(window().location().assign(&path)),
                _ => region.fail(&route),
            }
            region.arrive(Some(&route));
        });
    }

    /// Draws a personal page.
    fn draw(&self, route: Option<&Route>) {
        let (state, navigation, route) = (self.state, self.navigation, route.cloned());
        let go = go(navigation, route.clone());
        self.fill(move |element| {
            mount_to(element, move || pages::page(route.as_ref(), query(navigation, route.clone()), state, go).view())
        });
    }

    fn fail(&self, route: &Route) {
        let (region, route, state, navigation) = (*self, route.clone(), self.state, self.navigation);
        self.fill(move |element| {
            mount_to(element, move || {
                // The page with the button may be the one that cannot be fetched.
                let save = pages::slot(Slot::Save, state, at(navigation)).unwrap_or_else(|| ().into_any());
                let again = move || untrack(|| region.show(Some(&route)));
                document::failed(again, save)
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

    fn arrive(&self, route: Option<&Route>) {
        set_title(&pack::named(window_title(route, self.state.framework), self.state));
        frame::follow(route);
        self.navigation.arrive();
    }
}

/// Mounts views in the slots found in `within`, if there is something to show.
pub fn slots(within: &Element, wanted: &[Slot], state: AppState, navigation: Navigation) -> Vec<(Slot, Mounted)> {
    // The user may be in the middle of a prerendered form when the app arrives and redraws it.
    let focused = document().active_element().map(|element| element.id()).filter(|id| !id.is_empty());
    let fill = |slot: &Slot| {
        let place =
            within.query_selector(&format!("[data-slot={}]", slot.name())).ok()??.dyn_into::<HtmlElement>().ok()?;
        // Under its own owner, dropped with the view: the state outlives many pages.
        let owner = Owner::new();
        let view = owner.with(|| pages::slot(*slot, state, at(navigation)))?;
        place.replace_children_with_node_0();
        let mounted = mount_to(place, move || {
            on_cleanup(move || drop(owner));
            view
        });
        Some((*slot, mounted))
    };
    let mounted = wanted.iter().filter_map(fill).collect();
    if let Some(element) =
        focused.and_then(|id| document().get_element_by_id(&id)).filter(|found| within.contains(Some(found)))
        && document().active_element().as_ref() != Some(&element)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        // An element that is gone needs no focus.
        let _ = element.focus();
    }
    mounted
}

/// How the current page navigates elsewhere.
fn go(navigation: Navigation, own: Option<Route>) -> Navigator {
    Navigator {
        to: Callback::new(move |route: Route| navigation.go(&route)),
        replace: Callback::new(move |route: Route| navigation.replace(&route)),
        // A field removed with its page may still report a change when the address already names another page.
        set_query: Callback::new(move |link: String| {
            if navigation.route.get_untracked() == own {
                navigation.replace_query(&link);
            }
        }),
        // A link on this site, which the page's <base> resolves.
        fetch_text: |file: String, received: Received| {
            spawn_local(async move { received(document::text(&file).await) })
        },
    }
}

/// The query of the page at `own`. Frozen once the address names another page, because this one may stay visible while
/// that one is fetched.
fn query(navigation: Navigation, own: Option<Route>) -> Memo<String> {
    Memo::new(move |before: Option<&String>| {
        let query = navigation.query.get();
        match before {
            Some(before) if navigation.route.get_untracked() != own => before.clone(),
            _ => query,
        }
    })
}

/// What a slot in the current prerendered page can reach.
fn at(navigation: Navigation) -> SlotContext {
    let route = navigation.route.get_untracked();
    SlotContext { query: query(navigation, route.clone()), route: route.clone(), go: go(navigation, route) }
}

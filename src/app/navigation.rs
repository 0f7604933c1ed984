//! Following links without a reload, and everything that leptos_router leaves to the app.
//!
//! The router gives the location and reacts to Back and Forward. Its own click handler is kept out, because it cancels
//! links to `#main` and to files, never moves focus, and without `Routes` does not even change the address. So a click
//! is taken here, before the router's listener on the window sees it.

use super::window::on_window;
use crate::components::{focus, take_heading};
use crate::route::{Base, Route};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::{NavigateOptions, location::State};
use std::collections::HashMap;
use web_sys::{HtmlAnchorElement, ScrollRestoration};

/// Where the app is, and how it goes elsewhere.
#[derive(Clone, Copy)]
pub struct Navigation {
    /// The page shown; none where there is no such page.
    pub route: Memo<Option<Route>>,
    /// The address after `?`.
    pub query: Memo<String>,
    base: StoredValue<Base>,
    places: StoredValue<Places>,
    /// The router's own, taken while its context is at hand: an event handler has none.
    navigate: StoredValue<Navigate>,
}

type Navigate = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

/// How far down each history entry was scrolled. Entries are told apart by a number in their history state.
#[derive(Default)]
struct Places {
    current: f64,
    scrolled: HashMap<u64, f64>,
    /// Set by Back and Forward: scroll to where the entry was, instead of to the top.
    returning: bool,
}

impl Navigation {
    /// Call inside the router.
    pub fn new(base: Base) -> Self {
        let location = use_location();
        let base = StoredValue::new(base);
        let route = Memo::new(move |_| {
            let path = location.pathname.get();
            base.with_value(|base| base.strip(&path).and_then(Route::parse))
        });
        let query = Memo::new(move |_| location.search.get());
        let navigate: Navigate = Box::new(use_navigate());
        Self { route, query, base, places: StoredValue::new(Places::default()), navigate: StoredValue::new(navigate) }
    }

    /// Begins to keep scroll positions, which the browser would restore before a page has been drawn.
    pub fn start(&self) {
        let navigation = *self;
        let Ok(history) = window().history() else { return };
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        navigation.number_entry();
        // On the document, so that it comes before the router's listener on the window.
        let click = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| navigation.click(&event));
        let _ = document().add_event_listener_with_callback("click", click.as_ref().unchecked_ref());
        click.forget();
        // On a reload the browser itself knows best where the page was.
        on_window("pagehide", move |_| {
            if let Ok(history) = window().history() {
                let _ = history.set_scroll_restoration(ScrollRestoration::Auto);
            }
        });
        on_window("pageshow", move |_| {
            if let Ok(history) = window().history() {
                let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
            }
        });
        on_window("popstate", move |_| {
            navigation.remember_scroll();
            navigation.number_entry();
            navigation.places.update_value(|places| places.returning = true);
        });
    }

    /// Takes clicks on links to the app's own pages; all others are the browser's.
    fn click(&self, event: &MouseEvent) {
        let Some(link) = link_of(event) else { return };
        let plain =
            event.button() == 0 && !event.meta_key() && !event.ctrl_key() && !event.shift_key() && !event.alt_key();
        let ours = link.target().is_empty() && !link.has_attribute("download");
        if event.default_prevented() {
            return;
        }
        let here = window().location();
        let same_page = Ok(link.pathname()) == here.pathname() && Ok(link.search()) == here.search();
        let jump = same_page && !link.hash().is_empty();
        let inside = Ok(link.origin()) == here.origin()
            && self.base.with_value(|base| base.strip(&link.pathname()).and_then(Route::parse)).is_some();
        if plain && ours && jump {
            event.prevent_default();
            focus(&link.hash()[1..]);
        } else if plain && ours && inside {
            event.prevent_default();
            self.go_to(&format!("{}{}{}", link.pathname(), link.search(), link.hash()), false);
        }
        // Else the router's listener would cancel links to files.
        event.stop_propagation();
    }

    /// Goes to a page of the app.
    pub fn go(&self, route: &Route) {
        self.go_to(&self.path(route), false);
    }

    /// The full path of a page.
    pub fn path(&self, route: &Route) -> String {
        self.base.with_value(|base| base.join(route))
    }

    /// Shows another address for the page that is shown, without a new history entry.
    pub fn replace(&self, route: &Route) {
        self.go_to(&self.path(route), true);
    }

    fn go_to(&self, target: &str, replace: bool) {
        if !replace {
            self.remember_scroll();
        }
        let number = if replace { self.places.with_value(|places| places.current) } else { new_number() };
        self.places.update_value(|places| {
            places.current = number;
            places.returning = false;
        });
        let options = NavigateOptions {
            resolve: false,
            replace,
            scroll: false,
            state: State::new(Some(JsValue::from_f64(number))),
        };
        self.navigate.with_value(|navigate| navigate(target, options));
        // After Back and Forward the router's own list of pages is off by one, and it leaves the address as it was:
        // the page would be right and a reload would show another.
        let location = window().location();
        let address =
            [location.pathname(), location.search(), location.hash()].into_iter().flatten().collect::<String>();
        if address != target
            && let Ok(history) = window().history()
        {
            let _ = history.push_state_with_url(&JsValue::from_f64(number), "", Some(target));
        }
    }

    /// After a page has been drawn: focus its heading, and scroll to the top or to where somebody comes back to.
    pub fn arrive(&self) {
        let navigation = *self;
        request_animation_frame(move || {
            take_heading();
            let returning = navigation.places.with_value(|places| places.returning);
            let scrolled =
                navigation.places.with_value(|places| places.scrolled.get(&places.current.to_bits()).copied());
            let target = window().location().hash().ok().filter(|hash| hash.len() > 1);
            let target = target.and_then(|hash| document().get_element_by_id(&hash[1..]));
            match (returning, scrolled, target) {
                (true, Some(y), _) => window().scroll_to_with_x_and_y(0.0, y),
                (false, _, Some(element)) => element.scroll_into_view(),
                _ => window().scroll_to_with_x_and_y(0.0, 0.0),
            }
        });
    }

    fn remember_scroll(&self) {
        let y = window().scroll_y().unwrap_or(0.0);
        self.places.update_value(|places| {
            places.scrolled.insert(places.current.to_bits(), y);
        });
    }

    /// Takes the number of the history entry that is shown, or gives it one.
    fn number_entry(&self) {
        let Ok(history) = window().history() else { return };
        let number = history.state().ok().and_then(|state| state.as_f64()).unwrap_or_else(|| {
            let number = new_number();
            let _ = history.replace_state(&JsValue::from_f64(number), "");
            number
        });
        self.places.update_value(|places| places.current = number);
    }
}

/// Unlike any other in this tab, also after a reload.
fn new_number() -> f64 {
    js_sys::Date::now() + js_sys::Math::random()
}

fn link_of(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest("a[href]").ok().flatten()?.dyn_into().ok()
}

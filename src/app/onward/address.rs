//! The address: changed through leptos_router, which also says where Back and Forward lead. Its own click handler is kept
//! out, because it cancels links to `#main` and to files, never moves focus, and without `Routes` does not even change
//! the address.

use super::places::{Places, number_of_entry};
use crate::app::navigation::Navigation;
use crate::app::window::on_window;
use crate::components::{focus, follow, take_heading};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::{NavigateOptions, location::State};
use web_sys::ScrollRestoration;

/// How the app's address changes, and what happens to focus and scroll then.
#[derive(Clone, Copy)]
pub struct Address {
    navigation: Navigation,
    places: StoredValue<Places>,
    /// The router's path and query.
    path: Memo<String>,
    query: Memo<String>,
    /// The router's navigate function, stored while its context is available: event handlers have no context.
    navigate: StoredValue<Navigate>,
}

type Navigate = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

impl Address {
    /// Call inside the router.
    pub fn new(navigation: Navigation) -> Self {
        let location = use_location();
        let navigate: Navigate = Box::new(use_navigate());
        Self {
            navigation,
            places: StoredValue::new(Places::default()),
            path: location.pathname,
            query: location.search,
            navigate: StoredValue::new(navigate),
        }
    }

    /// Starts saving scroll positions, because the browser would restore them before the page is drawn.
    pub fn start(self) {
        restore_scroll(ScrollRestoration::Manual);
        self.places.update_value(|places| places.current = number_of_entry());
        // On a reload the browser knows best where the page was.
        on_window("pagehide", move |_| restore_scroll(ScrollRestoration::Auto));
        on_window("pageshow", move |_| restore_scroll(ScrollRestoration::Manual));
        follow(move || self.navigation.arrived_at(&self.path.get(), &self.query.get()));
        on_window("popstate", move |_| {
            self.places.update_value(|places| {
                places.remember();
                places.current = number_of_entry();
                places.returning = true;
            });
            // A page whose query alone changes is not redrawn, so nothing else reports its arrival.
            let before = self.navigation.route.get_untracked();
            request_animation_frame(move || {
                if self.navigation.route.get_untracked() == before {
                    self.arrive();
                }
            });
        });
    }

    /// Goes where a link or a form leads.
    pub fn follow(self, target: &str) {
        let before = self.navigation.route.get_untracked();
        self.go_to(target, false);
        if self.navigation.route.get_untracked() == before {
            self.arrive();
        }
    }

    /// Goes to another address of the app.
    pub fn go_to(self, target: &str, replace: bool) {
        let number = self.places.try_update_value(|places| places.step(replace)).unwrap_or_default();
        let options = NavigateOptions {
            resolve: false,
            replace,
            scroll: false,
            state: State::new(Some(JsValue::from_f64(number))),
        };
        self.navigate.with_value(|navigate| navigate(target, options));
        // After Back and Forward the router's own list of pages is off by one and it leaves the address unchanged: the
        // page would be right, but a reload would show another.
        let location = window().location();
        let address =
            [location.pathname(), location.search(), location.hash()].into_iter().flatten().collect::<String>();
        if address != target
            && let Ok(history) = window().history()
        {
            let entry = JsValue::from_f64(number);
            // If the browser refuses, only the address is out of date: the page itself is right.
            let _ = match replace {
                true => history.replace_state_with_url(&entry, "", Some(target)),
                false => history.push_state_with_url(&entry, "", Some(target)),
            };
        }
        self.navigation.arrived_at(&self.path.get_untracked(), &self.query.get_untracked());
    }

    /// After a page has been drawn: focuses its heading, or the place in it that a link named, and scrolls there or,
    /// after Back or Forward, to where the user was.
    pub fn arrive(self) {
        request_animation_frame(move || {
            take_heading();
            let scrolled = self.places.with_value(|places| places.returning.then(|| places.scrolled()).flatten());
            let returning = self.places.with_value(|places| places.returning);
            let target = window().location().hash().ok().filter(|hash| hash.len() > 1);
            let target = target.and_then(|hash| document().get_element_by_id(&hash[1..]));
            match (scrolled, target) {
                (Some(y), _) => window().scroll_to_with_x_and_y(0.0, y),
                (None, Some(element)) if !returning => focus(element.id()),
                _ => window().scroll_to_with_x_and_y(0.0, 0.0),
            }
        });
    }
}

fn restore_scroll(by: ScrollRestoration) {
    if let Ok(history) = window().history() {
        // Without it the browser restores scroll positions itself, only less well.
        let _ = history.set_scroll_restoration(by);
    }
}

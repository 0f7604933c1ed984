//! Client-side navigation: following links without a reload, and everything that leptos_router leaves to the app.
//!
//! The router supplies the location and reacts to Back and Forward. Its own click handler is kept out, because it
//! cancels links to `#main` and to files, never moves focus, and without `Routes` does not even change the address. So
//! clicks are handled here, before the router's listener on the window sees them.

use super::window::on_window;
use crate::components::{focus, take_heading};
use crate::route::{Base, Route};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::{NavigateOptions, location::State};
use std::collections::HashMap;
use web_sys::{Event, HtmlFormElement, ScrollRestoration, Url};

/// Where the app is, and how it navigates.
#[derive(Clone, Copy)]
pub struct Navigation {
    /// The page shown, or `None` if there is no such page.
    pub route: Memo<Option<Route>>,
    /// The query string: the address after `?`.
    pub query: Memo<String>,
    base: StoredValue<Base>,
    places: StoredValue<Places>,
    /// The router's navigate function, stored while its context is available: event handlers have no context.
    navigate: StoredValue<Navigate>,
}

type Navigate = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

/// The scroll position of each history entry. A number in their history state tells entries apart.
#[derive(Default)]
struct Places {
    current: f64,
    scrolled: HashMap<u64, f64>,
    /// Set by Back and Forward: return to the entry's scroll position instead of the top.
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

    /// Starts saving scroll positions, because the browser would restore them before the page is drawn.
    pub fn start(&self) {
        let navigation = *self;
        let Ok(history) = window().history() else { return };
        // Without it the browser restores scroll positions itself, only less well.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        navigation.number_entry();
        // On the document, so that it comes before the router's listener on the window.
        let click = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| navigation.click(&event));
        // Adding a listener to the document cannot fail.
        let _ = document().add_event_listener_with_callback("click", click.as_ref().unchecked_ref());
        click.forget();
        let submit = Closure::<dyn Fn(Event)>::new(move |event: Event| navigation.submit(&event));
        let _ = document().add_event_listener_with_callback("submit", submit.as_ref().unchecked_ref());
        submit.forget();
        // On a reload the browser knows best where the page was.
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
            // A page whose query alone changes is not redrawn, so nothing else reports its arrival.
            let before = navigation.route.get_untracked();
            request_animation_frame(move || {
                if navigation.route.get_untracked() == before {
                    navigation.arrive();
                }
            });
        });
    }

    /// Handles clicks on links to the app's own pages; all others are left to the browser.
    fn click(&self, event: &MouseEvent) {
        let Some((link, to)) = link_of(event) else { return };
        let plain =
            event.button() == 0 && !event.meta_key() && !event.ctrl_key() && !event.shift_key() && !event.alt_key();
        let ours = !link.has_attribute("target") && !link.has_attribute("download");
        if event.default_prevented() {
            return;
        }
        let here = window().location();
        let same_page = Ok(to.pathname()) == here.pathname();
        let place = to.hash().get(1..).unwrap_or_default().to_string();
        // A link to a place carries no query. Following it must not drop what the address asks for: workshop settings,
        // a filter, a comparison.
        let same_query = Ok(to.search()) == here.search() || to.search().is_empty();
        let jump = same_page && same_query && document().get_element_by_id(&place).is_some();
        let inside = Ok(to.origin()) == here.origin()
            && self.base.with_value(|base| base.strip(&to.pathname()).and_then(Route::parse)).is_some();
        if plain && ours && jump {
            event.prevent_default();
            focus(place);
        } else if plain && ours && inside {
            event.prevent_default();
            self.follow(&format!("{}{}{}", to.pathname(), to.search(), to.hash()));
        }
        // Otherwise the router's listener would cancel links to files.
        event.stop_propagation();
    }

    /// Handles forms that ask for one of the app's own pages, such as the search in the header: if the browser sent
    /// them, they would reload the app and lose whatever is only in memory.
    fn submit(&self, event: &Event) {
        let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form.filter(|form| form.method() == "get" && !event.default_prevented()) else { return };
        let Ok(url) = Url::new(&form.action()) else { return };
        if self.base.with_value(|base| base.strip(&url.pathname()).and_then(Route::parse)).is_some() {
            event.prevent_default();
            let query = sent_by(&form);
            self.follow(&if query.is_empty() { url.pathname() } else { format!("{}?{query}", url.pathname()) });
        }
    }

    /// Goes where a link or a form leads. The same page with another query counts as a step too: to its heading.
    pub fn follow(&self, target: &str) {
        let before = self.route.get_untracked();
        self.go_to(target, false);
        if self.route.get_untracked() == before {
            self.arrive();
        }
    }

    /// Goes to a page of the app.
    pub fn go(&self, route: &Route) {
        self.go_to(&self.path(route), false);
    }

    /// The full path of a page.
    pub fn path(&self, route: &Route) -> String {
        self.base.with_value(|base| base.join(route))
    }

    /// The full path of a file of this site.
    pub fn path_to(&self, file: &str) -> String {
        self.base.with_value(|base| format!("{}{file}", base.as_str()))
    }

    /// Goes to another address of the app in place of the current history entry.
    pub fn replace(&self, route: &Route) {
        self.go_to(&self.path(route), true);
    }

    /// Changes the query of the current page, without a new history entry: focus and scroll position stay.
    pub fn replace_query(&self, link: &str) {
        self.go_to(&self.path_to(link), true);
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
    }

    /// After a page has been drawn: focuses its heading, or the place in it that a link named, and scrolls there or,
    /// after Back or Forward, to where the user was.
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
                (false, _, Some(element)) => focus(element.id()),
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

    /// Reads the number of the current history entry, or gives it one.
    fn number_entry(&self) {
        let Ok(history) = window().history() else { return };
        let number = history.state().ok().and_then(|state| state.as_f64()).unwrap_or_else(|| {
            let number = new_number();
            // Without the number, only the scroll position of this entry is lost.
            let _ = history.replace_state(&JsValue::from_f64(number), "");
            number
        });
        self.places.update_value(|places| places.current = number);
    }
}

/// Unique within this tab, even after a reload.
fn new_number() -> f64 {
    js_sys::Date::now() + js_sys::Math::random()
}

/// The query that a form sends: its named fields that have a value.
fn sent_by(form: &HtmlFormElement) -> String {
    let Ok(data) = web_sys::FormData::new_with_form(form) else { return String::new() };
    let mut query = form_urlencoded::Serializer::new(String::new());
    for pair in js_sys::try_iter(&data).ok().flatten().into_iter().flatten().flatten() {
        let pair = js_sys::Array::from(&pair);
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string().filter(|v| !v.is_empty()))
        {
            query.append_pair(&name, &value);
        }
    }
    query.finish()
}

/// The link that was clicked, and its target. A link in an SVG is a different element type from one in text.
fn link_of(event: &MouseEvent) -> Option<(web_sys::Element, Url)> {
    let link = event.target()?.dyn_into::<web_sys::Element>().ok()?.closest("a[href]").ok().flatten()?;
    let base = document().base_uri().ok().flatten()?;
    let to = Url::new_with_base(&link.get_attribute("href")?, &base).ok()?;
    Some((link, to))
}

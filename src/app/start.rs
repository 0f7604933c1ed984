//! From a written page to the running app.

use super::navigation::Navigation;
use super::region::Region;
use super::{REGION, Shell};
use crate::framework::{FRAMEWORK, Site};
use crate::record::{Date, Loaded, Replica, load};
use crate::route::Base;
use crate::state::{AppState, Moment, Start};
use crate::store::Store;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos_router::components::Router;
use std::sync::{Arc, OnceLock};
use web_sys::{Element, FocusOptions, HtmlElement};

/// Builds the app beside the written page and swaps it in. No hydration: a mismatch there is fatal.
pub fn start() {
    console_error_panic_hook::set_once();
    let page = document();
    let (Some(old), Ok(new)) = (page.get_element_by_id("app"), page.create_element("div")) else { return };
    let Ok(new) = new.dyn_into::<HtmlElement>() else { return };
    new.set_id("app");
    let Some((start, base)) = collect() else { return };
    let place = Place::of(&old);
    let region = Arc::new(OnceLock::new());
    let made = region.clone();
    mount_to(new.clone(), move || {
        let router_base = base.as_str().trim_end_matches('/').to_string();
        view! { <Router base=router_base>{run(start, base, &made)}</Router> }
    })
    .forget();
    let element = new.query_selector(&format!("#{REGION}")).ok().flatten().and_then(|found| found.dyn_into().ok());
    if let (Some(region), Some(element)) = (region.get(), element) {
        region.start(element, &old);
    }
    let _ = old.replace_with_with_node_1(&new);
    place.take_up(&new);
    if let Some(root) = page.document_element() {
        let _ = root.set_attribute("data-app", "live");
    }
}

/// Inside the router: the state, the frame, and what will fill it.
fn run(start: Start, base: Base, made: &OnceLock<Region>) -> impl IntoView + use<> {
    let state = AppState::new(start);
    let navigation = Navigation::new(base);
    navigation.start();
    let _ = made.set(Region::new(state, navigation));
    view! {
        <div on:click=move |event| navigation.click(&event)>
            <Shell state=state route=navigation.route>""</Shell>
        </div>
    }
}

/// Nothing where the browser does not even say where the page is: then the written page stays.
fn collect() -> Option<(Start, Base)> {
    let path = document().base_uri().ok().flatten().and_then(|uri| web_sys::Url::new(&uri).ok())?.pathname();
    let base = Base::new(&path);
    let (store, loaded) = match Store::open(&base) {
        Ok(store) => {
            let loaded = load(&store.read_all());
            (Some(store), loaded)
        }
        Err(why) => (None, Loaded::Unavailable(why)),
    };
    let start = Start {
        framework: &FRAMEWORK,
        site: Box::leak(Box::new(Site::embedded())),
        loaded,
        store,
        live: true,
        now,
        random,
        replica: Replica(random()),
    };
    Some((start, base))
}

/// The focus and the scroll position that somebody had reached in the written page.
struct Place {
    focused: Option<String>,
    x: f64,
    y: f64,
}

impl Place {
    fn of(old: &Element) -> Self {
        let focused = document().active_element().filter(|element| old.contains(Some(element)));
        Self {
            focused: focused.and_then(|element| selector(&element)),
            x: window().scroll_x().unwrap_or(0.0),
            y: window().scroll_y().unwrap_or(0.0),
        }
    }

    fn take_up(self, new: &HtmlElement) {
        let again = self.focused.and_then(|selector| new.query_selector(&selector).ok().flatten());
        if let Some(element) = again.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let quietly = FocusOptions::new();
            quietly.set_prevent_scroll(true);
            let _ = element.focus_with_options(&quietly);
        }
        window().scroll_to_with_x_and_y(self.x, self.y);
    }
}

/// Finds an element again in the new page: by its id, or as the link it is.
fn selector(element: &Element) -> Option<String> {
    match (element.id(), element.get_attribute("href")) {
        (id, _) if !id.is_empty() => Some(format!("[id=\"{id}\"]")),
        (_, Some(href)) if !href.contains('"') => Some(format!("a[href=\"{href}\"]")),
        _ => None,
    }
}

fn now() -> Moment {
    let now = js_sys::Date::new_0();
    let day = u8::try_from(now.get_date()).unwrap_or(1);
    let month = u8::try_from(now.get_month() + 1).unwrap_or(1);
    let today = Date::new(now.get_full_year().cast_signed(), month, day).unwrap_or(Date::EPOCH);
    Moment { millis: now.get_time() as u64, today, clock: format!("{:02}:{:02}", now.get_hours(), now.get_minutes()) }
}

/// 64 random bits. `randomUUID` would be shorter, but plain-http intranets do not have it.
fn random() -> u64 {
    let mut bytes = [0; 8];
    match window().crypto().map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes)) {
        Ok(Ok(_)) => u64::from_le_bytes(bytes),
        _ => (js_sys::Math::random() * u64::MAX as f64) as u64,
    }
}

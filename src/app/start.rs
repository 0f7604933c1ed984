//! From a written page to the running app.

use super::navigation::Navigation;
use super::region::{Mounted, Region, slots};
use crate::framework::FRAMEWORK;
use crate::pages::place;
use crate::record::{Date, Loaded, Replica, load};
use crate::route::Base;
use crate::state::{AppState, Moment, Start};
use crate::store::Store;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos_router::components::Router;
use web_sys::HtmlElement;

/// Takes the written page over: it stays as it is, and its places come alive. No hydration: a mismatch there is fatal.
pub fn start() {
    let Some((start, base)) = collect() else { return };
    // The router is a component, so it needs a place to stand, though it shows nothing.
    let Some(nowhere) = document().create_element("div").ok().and_then(|made| made.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    mount_to(nowhere, move || {
        let router_base = base.as_str().trim_end_matches('/').to_string();
        view! { <Router base=router_base>{run(start, base)}</Router> }
    })
    .forget();
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-app", "live");
    }
}

/// Inside the router: the state, the navigation, and what fills the page.
fn run(start: Start, base: Base) {
    let state = AppState::new(start);
    let navigation = Navigation::new(base);
    navigation.start();
    if let Some(frame) = document().body() {
        // The frame outlives every page, so these two are never dropped.
        slots(&frame, &[place::SAVED, place::NOTICES], state).into_iter().for_each(Mounted::forget);
    }
    if let Some(page) = document().get_element_by_id(place::PAGE).and_then(|found| found.dyn_into().ok()) {
        Region::new(state, navigation, page).start();
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
    let start = Start { framework: &FRAMEWORK, loaded, store, now, random, replica: Replica(random()) };
    Some((start, base))
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

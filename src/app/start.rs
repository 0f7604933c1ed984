//! Startup: turning a prerendered page into the running app.

use super::mounted::Mounted;
use super::navigation::Navigation;
use super::onward;
use super::region::Region;
use super::slots::slots;
use super::style_sheet::{has_rules, whole_style};
use super::window::on_window;
use crate::framework::FRAMEWORK;
use crate::pages::{Slot, dom_names, lazy_code};
use crate::persistence::{Area, Begin, Moment};
use crate::record::{Date, Loaded, Replica, StoredKey, load, texts_set_aside};
use crate::route::{Base, Route};
use crate::state::{AppState, Start, read_device};
use crate::store::Stores;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement, PageTransitionEvent};

/// How long after the start the rest of the code is fetched.
const QUIET: Duration = Duration::from_secs(2);

/// Fired when the app has started, or cannot start; `data-app` says which.
const STARTED: &str = "started";

/// Fetches the code of the current page, then starts: the page is drawn whole or not at all.
pub fn start() {
    // Not Leptos's own: it has no executor before the app is mounted.
    spawn_local(async {
        let base = base();
        let route = base.as_ref().and_then(|base| base.strip(&here()).and_then(Route::parse));
        if let Some(base) = base
            && lazy_code::load(route.as_ref()).await.is_ok()
        {
            if !has_rules() {
                whole_style().await;
            }
            // Read after the wait, because another tab may have written in the meantime.
            let start = collect(&base);
            if start.begin.area.is_err() {
                onward::ahead().await;
            }
            take_over(start, base);
        }
        if let Ok(event) = Event::new(STARTED) {
            // Fails only for an event that is already being dispatched, and this one is new.
            let _ = window().dispatch_event(&event);
        }
        if route.is_some_and(|route| route.is_personal()) {
            // People working on their own record can carry on even if the connection drops. Fetched once the page is
            // quiet, because compiling would slow down what the user is doing.
            // What fails is fetched again when it is needed.
            let quietly = async {
                whole_style().await;
                drop(lazy_code::personal().await);
            };
            set_timeout(|| spawn_local(quietly), QUIET);
        }
    });
}

/// The path of the address.
fn here() -> String {
    window().location().pathname().unwrap_or_default()
}

/// Takes over the prerendered page: it stays as it is, and its slots are filled. No hydration, because a mismatch there
/// is fatal.
fn take_over(start: Start, base: Base) {
    let Some(page) = document().get_element_by_id(dom_names::PAGE).and_then(|found| found.dyn_into().ok()) else {
        return;
    };
    // Everything that the app makes is owned here, and nothing is shown.
    let Some(nowhere) = document().create_element("div").ok().and_then(|made| made.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    mount_to(nowhere, move || run(start, base, page)).forget();
    if let Some(root) = document().document_element() {
        // The attribute's name is a valid constant.
        let _ = root.set_attribute("data-app", "live");
    }
}

/// The state, the navigation, and what fills the page.
fn run(start: Start, base: Base, page: HtmlElement) {
    let state = AppState::new(start);
    let navigation = Navigation::new(base);
    guard(state);
    if let Some(frame) = document().body() {
        // The frame outlives every page, so these two are never dropped.
        slots(&frame, &Slot::IN_FRAME, state, navigation).into_iter().for_each(|(_, view)| Mounted::forget(view));
    }
    let region = Region::new(state, navigation, page);
    // First, because what is drawn may lead elsewhere at once.
    onward::bring(navigation, region);
    region.start();
    super::pack::start(state, navigation, move || region.dress());
}

/// What the browser itself does with the page: restoring it from the cache, and closing it.
fn guard(state: AppState) {
    // The back/forward cache restores it unchanged, and what it shows may have been deleted since.
    on_window("pageshow", move |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            state.wake();
        }
    });
    on_window("beforeunload", move |event| {
        if state.has_something_to_lose() {
            event.prevent_default();
        }
    });
}

/// `None` if the browser does not even say where the page is: then the prerendered page stays.
fn base() -> Option<Base> {
    let path = document().base_uri().ok().flatten().and_then(|uri| web_sys::Url::new(&uri).ok())?.pathname();
    Some(Base::new(&path))
}

/// What this browser has stored, and what the app gets from the browser.
fn collect(base: &Base) -> Start {
    let stores = Stores::of(base);
    let (area, other) = stores.find();
    let read = area.as_ref().map(Area::read_all).unwrap_or_default();
    let loaded = match &area {
        Ok(_) => load(&read),
        Err(why) => Loaded::Unavailable(why.clone().into()),
    };
    let begin = Begin {
        loaded,
        aside: texts_set_aside(&read),
        device: read_device(
            area.as_ref().ok().into_iter().chain(&other).find_map(|area| area.read(&StoredKey::Device)),
        ),
        area: area.map(|store| Arc::new(store) as _),
        other: other.map(|store| Arc::new(store) as _),
        read,
        replica: Replica(random()),
    };
    Start { framework: &FRAMEWORK, stores, begin, moment, random, evicts_storage: is_safari() }
}

/// The moment this many milliseconds after 1970, or the current one, in the user's time zone.
fn moment(millis: Option<u64>) -> Moment {
    let then = millis.map_or_else(js_sys::Date::new_0, |millis| js_sys::Date::new(&(millis as f64).into()));
    let day = u8::try_from(then.get_date()).unwrap_or(1);
    let month = u8::try_from(then.get_month() + 1).unwrap_or(1);
    let today = Date::new(then.get_full_year().cast_signed(), month, day).unwrap_or(Date::EPOCH);
    let clock = format!("{:02}:{:02}", then.get_hours(), then.get_minutes());
    Moment { millis: then.get_time() as u64, today, clock }
}

/// Every browser on iOS is Safari underneath and says so; on other systems Chrome and Edge say so too.
fn is_safari() -> bool {
    let agent = window().navigator().user_agent().unwrap_or_default();
    agent.contains("Safari/") && !agent.contains("Chrome/") && !agent.contains("Android")
}

/// 64 random bits. `randomUUID` would be shorter, but plain-http intranets do not have it.
fn random() -> u64 {
    let mut bytes = [0; 8];
    match window().crypto().map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes)) {
        Ok(Ok(_)) => u64::from_le_bytes(bytes),
        _ => (js_sys::Math::random() * u64::MAX as f64) as u64,
    }
}

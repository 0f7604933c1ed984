//! Starts the search alone, on its page, for people of whom this browser keeps nothing: half of what the app weighs.
//! Links and forms load pages as usual. Once the app starts after all, because the site has an agency pack, it takes over.

#![forbid(unsafe_code)]

use engagement_career_path::search_page::{PLACE, Surroundings, search};
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, Response};

/// Fired when the app has started (`src/app/start.rs`).
const STARTED: &str = "started";
/// As for the app: everything on the page works.
const LIVE: (&str, &str) = ("data-app", "live");

fn main() {
    let root = document().document_element();
    if root.as_ref().is_some_and(|root| root.get_attribute(LIVE.0).as_deref() == Some(LIVE.1)) {
        // The app was quicker.
        return;
    }
    let place = document().query_selector(&format!("[data-slot={PLACE}]")).ok().flatten();
    let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) else { return };
    let focused = document().active_element().map(|element| element.id()).filter(|id| !id.is_empty());
    let empty = place.clone();
    let mounted = mount_to(place, move || {
        let query = RwSignal::new(address_query());
        window_event_listener_untyped("popstate", move |_| query.set(address_query()));
        let view = search(Surroundings {
            query: Memo::new(move |_| query.get()),
            set_query: Callback::new(move |link: String| {
                if let Ok(history) = window().history() {
                    // If the browser refuses, only the address is out of date.
                    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&link));
                }
                query.set(address_query());
            }),
            fetch_text: |file, received| spawn_local(async move { received(text(&file).await) }),
            adapted: Box::new(|entries| entries),
        });
        // What was typed is read; the form as it was written makes way.
        empty.replace_children_with_node_0();
        view
    });
    let mounted = StoredValue::new_local(Some(mounted));
    window_event_listener_untyped(STARTED, move |_| drop(mounted.try_update_value(Option::take)));
    if let Some(field) =
        focused.and_then(|id| document().get_element_by_id(&id)).and_then(|it| it.dyn_into::<HtmlElement>().ok())
    {
        // An element that is gone needs no focus.
        let _ = field.focus();
    }
    if let Some(root) = root {
        // The attribute's name is a valid constant.
        let _ = root.set_attribute(LIVE.0, LIVE.1);
    }
}

/// Without its question mark.
fn address_query() -> String {
    window().location().search().unwrap_or_default().trim_start_matches('?').to_string()
}

async fn text(file: &str) -> Option<String> {
    let response: Response = JsFuture::from(window().fetch_with_str(file)).await.ok()?.dyn_into().ok()?;
    let text = response.ok().then(|| response.text().ok())??;
    JsFuture::from(text).await.ok()?.as_string()
}

//! What leads from page to page: the router, links, and fetching what comes next. It comes in a part of its own once the
//! page answers, because every page is a file: until then a link loads it, as without the app.

mod address;
mod links;
mod pages;
mod places;

use super::navigation::{Lead, Navigation, Way};
use super::region::Region;
use crate::pages::lazy_code::{NotLoaded, loaded};
use address::Address;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_split::wasm_split;
use leptos_router::components::Router;
use pages::Onward;
use web_sys::HtmlElement;

/// Set on the root once links are followed here, for `boot.js`.
const LEADS: &str = "data-leads";

/// Fetches the part, and keeps what is asked for meanwhile. If it cannot be fetched, the browser leads on.
pub fn bring(navigation: Navigation, region: Region) {
    let waiting = StoredValue::new(Vec::<(String, Way)>::new());
    let begun = StoredValue::new(false);
    let fetch = move || {
        spawn_local(async move {
            let is_here = load_onward().await.is_ok();
            let asked = waiting.try_update_value(std::mem::take).unwrap_or_default();
            if is_here && !begun.get_value() {
                begun.set_value(true);
                let _ = loaded(begin(navigation, region));
            }
            for (target, way) in asked {
                match is_here {
                    true => navigation.lead(target, way),
                    // What fails is said by the browser.
                    false => drop(window().location().assign(&target)),
                }
            }
        });
    };
    navigation.lead_with(Box::new(move |target, way| {
        // Another query of this page needs nothing that is on its way.
        if way == Way::Replace && navigation.asks_here(&target) {
            return;
        }
        waiting.update_value(|waiting| waiting.push((target, way)));
        fetch();
    }));
    fetch();
}

/// Fetches the part before the app starts: where nothing can be stored, loading another page would lose what is there.
pub async fn ahead() {
    // Without it, leaving the page asks first.
    let _ = load_onward().await;
}

#[wasm_split(onward, wasm_split_path = leptos::wasm_split, fallible, preload(load_onward))]
fn begin(navigation: Navigation, region: Region) -> Result<(), NotLoaded> {
    // The router is a component, so it has to be mounted somewhere, though it shows nothing.
    if let Some(nowhere) = document().create_element("div").ok().and_then(|made| made.dyn_into::<HtmlElement>().ok()) {
        mount_to(nowhere, move || {
            let base = navigation.base().trim_end_matches('/').to_string();
            view! { <Router base=base>{lead(navigation, region)}</Router> }
        })
        .forget();
    }
    if let Some(root) = document().document_element() {
        // The attribute's name is a valid constant.
        let _ = root.set_attribute(LEADS, "");
    }
    Ok(())
}

/// Inside the router.
fn lead(navigation: Navigation, region: Region) {
    let address = Address::new(navigation);
    address.start();
    links::follow_clicks(navigation);
    let lead: Lead = Box::new(move |target, way| match way {
        Way::Follow => address.follow(&target),
        Way::Go => address.go_to(&target, false),
        Way::Replace => address.go_to(&target, true),
    });
    navigation.lead_with(lead);
    Onward::new(navigation, region, address).start();
}

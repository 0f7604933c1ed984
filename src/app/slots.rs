//! Filling the slots of a document with small views.

use super::context::here;
use super::mounted::Mounted;
use super::navigation::Navigation;
use crate::pages::{self, Slot};
use crate::state::AppState;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Mounts views in the slots found in `within`, if there is something to show.
pub fn slots(within: &Element, wanted: &[Slot], state: AppState, navigation: Navigation) -> Vec<(Slot, Mounted)> {
    // The user may be in the middle of a prerendered form when the app arrives and redraws it.
    let focused = document().active_element().map(|element| element.id()).filter(|id| !id.is_empty());
    let fill = |slot: &Slot| {
        let place =
            within.query_selector(&format!("[data-slot={}]", slot.name())).ok()??.dyn_into::<HtmlElement>().ok()?;
        // Under its own owner, dropped with the view: the state outlives many pages.
        let owner = Owner::new();
        let view = owner.with(|| pages::slot(*slot, state, here(navigation)))?;
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

//! An agency pack in the running app: fetched, accepted or refused as a whole, and put into the pages.

use super::document;
use super::mounted::Mounted;
use super::navigation::Navigation;
use crate::components::Element as Built;
use crate::framework::Framework;
use crate::pack::{Pack, names, read, renamed};
use crate::pages;
use crate::pages::lazy_code::{NotLoaded, load_pack, loaded};
use crate::route::Route;
use crate::state::AppState;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use leptos::wasm_split::wasm_split;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit, Node, RequestCache};

/// Set by `boot.js` when `site.json` names a pack.
const NAME: &str = "data-pack";
/// Text the user wrote.
const OWN: &str = "textarea, .app-note, .app-wrap, [data-own]";
const LABEL: &str = "aria-label";
/// Fired by `boot.js` when it names a pack, in case the app started first.
const NAMED: &str = "pack";

/// Waits for the name of a pack, fetches it, and calls `arrived` once it can be used.
pub fn start(state: AppState, navigation: Navigation, arrived: impl Fn() + Copy + 'static) {
    let load = move || {
        let Some(name) = document().document_element().and_then(|root| root.get_attribute(NAME)) else { return };
        spawn_local(async move {
            match document::text(&navigation.path_to(&name), RequestCache::Default).await {
                None => state.refuse_pack(format!("{name} could not be fetched: check its name in site.json.")),
                Some(text) => match taken(&name, text, state).await {
                    Err(_) => state.refuse_pack(format!(
                        "{name} could not be read, because a part of the app could not be fetched."
                    )),
                    Ok(true) => arrived(),
                    Ok(false) => {}
                },
            }
        });
    };
    super::window::on_window(NAMED, move |_| load());
    load();
}

/// Reads the pack once every entry point into its lazily loaded code is ready: they share one file, but each only knows
/// whether it has itself been loaded.
async fn taken(name: &str, text: String, state: AppState) -> Result<bool, NotLoaded> {
    load_dressed().await?;
    load_pack().await?;
    take(name.to_string(), text, state).await
}

/// Reads a pack and puts it to use, or says why not. Returns whether it is now in use. Only sites with a pack fetch
/// this code.
#[wasm_split(pack, wasm_split_path = leptos::wasm_split, fallible)]
fn take(name: String, text: String, state: AppState) -> Result<bool, NotLoaded> {
    Ok(match read(&name, &text, state.framework) {
        Err(refusal) => {
            state.refuse_pack(refusal.to_string());
            false
        }
        Ok(pack) => {
            rename(state.framework, &pack);
            state.take_pack(pack);
            true
        }
    })
}

/// Puts the pack's activities and awards into a prerendered page, and removes what it hides, including links to it.
pub fn dress(page: &Element, state: AppState) -> Vec<Mounted> {
    // A pack that is in use has already loaded its code.
    let dressed = state.with_pack(|_| ()).and_then(|()| loaded(dressed(page.clone(), state)));
    dressed.unwrap_or_default()
}

#[wasm_split(pack, wasm_split_path = leptos::wasm_split, fallible, preload(load_dressed))]
fn dressed(page: Element, state: AppState) -> Result<Vec<Mounted>, NotLoaded> {
    let page = &page;
    let mut mounted = Vec::new();
    state.with_pack(|pack| {
        for (route, ids) in [(Route::Activities, &pack.hide.activities), (Route::Awards, &pack.hide.awards)] {
            for id in ids {
                all(page, &format!("li#{id}"), Element::remove);
                links(page, &route, id, |link| {
                    if let Ok(Some(item)) = link.closest("li") {
                        item.remove();
                    }
                });
            }
        }
        for activity in &pack.activities {
            let group = pages::dom_names::activity_group(activity.fits, &activity.principles);
            let list = format!("[data-group={group}] .app-activities");
            let parts = pages::pack_activity(state.framework, activity, pack);
            mounted.extend(put(page, &activity.id, ("app-activity", &list), parts));
            links(page, &Route::Activities, &activity.id, |link| link.set_text_content(Some(&activity.title)));
        }
        for award in &pack.awards {
            let parts = pages::pack_award(award, pack, state.today());
            mounted.extend(put(page, &award.id, ("app-award", ".app-awards"), parts));
            links(page, &Route::Awards, &award.id, |link| link.set_text_content(Some(&award.name)));
        }
    });
    Ok(mounted)
}

/// Every link of the page to the entry with this id.
fn links(page: &Element, route: &Route, id: &str, each: impl Fn(&Element)) {
    all(page, &format!("a[href=\"{}\"]", route.href_to(id)), each);
}

fn all(page: &Element, selector: &str, each: impl Fn(&Element)) {
    let Ok(found) = page.query_selector_all(selector) else { return };
    let elements = (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<Element>().ok());
    elements.for_each(|element| each(&element));
}

/// Fills the entry with this id, or appends a new one to its list; `None` if the page has no such list.
fn put(page: &Element, id: &str, (class, list): (&'static str, &str), parts: Vec<Built>) -> Option<Mounted> {
    let list = page.query_selector(list).ok().flatten()?;
    let there = page.query_selector(&format!("li#{id}.{class}")).ok().flatten();
    let entry = match there {
        Some(entry) => entry,
        None => {
            let entry = document().create_element("li").ok()?;
            entry.set_id(id);
            entry.set_class_name(class);
            entry
        }
    };
    // If its kind differs from that of the framework's entry, it moves to the list of its own kind.
    if !list.contains(Some(&entry)) {
        list.append_child(&entry).ok()?;
    }
    entry.replace_children_with_node_0();
    let entry = entry.dyn_into::<HtmlElement>().ok()?;
    Some(mount_to(entry, move || crate::components::view_of(parts)))
}

/// Replaces the framework's names with those used here, now and in whatever is shown later.
fn rename(framework: &Framework, pack: &Pack) {
    let names = names(pack, framework);
    let Some(body) = document().body().filter(|_| !names.is_empty()) else { return };
    replace(&body, &names);
    if let Some(title) = renamed(&document().title(), &names) {
        document().set_title(&title);
    }
    watch(body, names);
}

/// A title with the names used here.
pub fn named(title: String, state: AppState) -> String {
    let here = state.with_pack(|pack| renamed(&title, &names(pack, state.framework)));
    here.flatten().unwrap_or(title)
}

/// Renames text that appears later. The observer ignores its own changes, because a new name may contain the old one.
fn watch(body: HtmlElement, names: Vec<(String, String)>) {
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    options.set_character_data(true);
    let (shown, again) = (body.clone(), options.clone());
    let changed = Closure::<dyn Fn(js_sys::Array, MutationObserver)>::new(
        move |records: js_sys::Array, observer: MutationObserver| {
            observer.disconnect();
            for record in records.iter().filter_map(|record| record.dyn_into::<web_sys::MutationRecord>().ok()) {
                let added = record.added_nodes();
                match record.type_().as_str() {
                    "childList" => {
                        (0..added.length()).filter_map(|index| added.get(index)).for_each(|node| replace(&node, &names))
                    }
                    _ => record.target().iter().for_each(|node| replace(node, &names)),
                }
            }
            let _ = observer.observe_with_options(&shown, &again);
        },
    );
    if let Ok(observer) = MutationObserver::new(changed.as_ref().unchecked_ref()) {
        // If it cannot observe, here or above, later text keeps the framework's own names.
        let _ = observer.observe_with_options(&body, &options);
        // For as long as the page lives.
        changed.forget();
    }
}

/// In text and labels, but never in what the user wrote.
fn replace(node: &Node, names: &[(String, String)]) {
    let around = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
    if around.is_some_and(|element| element.closest(OWN).ok().flatten().is_some()) {
        return;
    }
    if node.node_type() == Node::TEXT_NODE {
        if let Some(renamed) = renamed(&node.node_value().unwrap_or_default(), names) {
            node.set_node_value(Some(&renamed));
        }
        return;
    }
    if let Some(element) = node.dyn_ref::<Element>()
        && let Some(renamed) = element.get_attribute(LABEL).and_then(|label| renamed(&label, names))
    {
        // The attribute's name is a valid constant.
        let _ = element.set_attribute(LABEL, &renamed);
    }
    let children = node.child_nodes();
    (0..children.length()).filter_map(|index| children.get(index)).for_each(|child| replace(&child, names));
}

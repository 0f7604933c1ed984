//! Earlier words: what items were before, and removed ones, which stay in this browser until they are removed for good.

use crate::components::{Element, button, details, element, focus, paragraph, reactive, visually_hidden};
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::pages::shared::versions;
use crate::pages::shared::words::count;
use crate::record::Key;
use crate::state::AppState;
use leptos::prelude::*;

/// The list, folded, if there is anything in it.
pub fn earlier_words(state: AppState) -> AnyView {
    let found = move || -> Vec<Key> {
        state.with(|record| {
            let with_history = record.entries().filter(|(_, entry)| entry.has_history());
            with_history.map(|(key, _)| key.clone()).collect()
        })
    };
    reactive(found, move |keys| (!keys.is_empty()).then(|| list(state, &keys)))
}

fn list(state: AppState, keys: &[Key]) -> Element {
    let why = "What you wrote before, and items that you removed, stay in this browser so that nothing is lost by mistake, and travel in the copies that you keep. Removing them for good takes them out of this browser and of every copy that you save from now on. The earlier states go too, because they hold them. It cannot be undone, and files that you saved before stay as they are.";
    let all = keys.to_vec();
    let title = format!("Earlier words of {}", count(keys.len(), "item", "items"));
    let items: Vec<Element> = keys.iter().map(|key| item(state, key)).collect();
    details(
        title,
        vec![
            paragraph(why),
            element("ul").class("govuk-list app-rows").child(items),
            button("govuk-button govuk-button--warning", "Remove all of them for good")
                .on("click", move |_| purge(state, all.clone())),
        ],
    )
}

fn item(state: AppState, key: &Key) -> Element {
    let name = versions::name(state, key);
    let is_removed = state.peek(|record| record.entry(key).is_some_and(|entry| entry.current().is_none()));
    let words = if is_removed { format!("{name}, removed") } else { name.clone() };
    let own = vec![key.clone()];
    let remove = button("app-link-button", "Remove for good").child(visually_hidden(format!(": {name}")));
    element("li").child(element("span").child(words)).child(remove.on("click", move |_| purge(state, own.clone())))
}

fn purge(state: AppState, keys: Vec<Key>) {
    state.purge(keys);
    focus(DONE_NOTICE);
}

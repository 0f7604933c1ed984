//! The whole style. Each page's file carries only the rules that it uses (`scripts/page-head.mjs`), so what the app draws
//! elsewhere needs the rest.

use super::document;
use crate::pages::dom_names;
use js_sys::{Array, Reflect};
use leptos::prelude::document as shown;
use leptos::wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, RequestCache};

/// Set on the tag that starts the app, once the whole style is there.
const WHOLE: &str = "data-whole-style";

/// Whether this page's own file has the rules for what the app draws in it: that of a page that needs the app, or that
/// has a form which the app answers.
pub fn has_rules() -> bool {
    shown().query_selector("[data-needs-app],[data-asks][data-part]").ok().flatten().is_some()
}

/// Fetches the style, unless it is there already. What is shown looks the same with it. Without a connection another page
/// may lack some of its looks, and has all of its words.
pub async fn whole_style() {
    let Some(tag) = shown().get_element_by_id(dom_names::BOOT).filter(|tag| !tag.has_attribute(WHOLE)) else { return };
    let Some(folder) = tag.get_attribute("data-js").and_then(|js| Some(js.rsplit_once('/')?.0.to_string())) else {
        return;
    };
    let css = document::text(&format!("{folder}/style.css"), RequestCache::Default).await;
    if css.is_some_and(|css| adopt(&css).is_ok()) {
        // The attribute's name is a valid constant.
        let _ = tag.set_attribute(WHOLE, "");
    }
}

/// A sheet made by a script takes effect at once, where a linked one would leave the next page without it for a moment.
/// Fails in a browser of before 2023.
fn adopt(css: &str) -> Result<(), JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(css)?;
    Reflect::set(&shown(), &"adoptedStyleSheets".into(), &Array::of1(&sheet)).map(drop)
}

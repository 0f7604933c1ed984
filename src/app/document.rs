//! Fetching documents: the pages written as HTML files at build time.

use crate::pages::dom_names;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomParser, Element, HtmlElement, RequestCache, RequestInit, Response, SupportedType};

/// The result of fetching a document.
pub enum Fetched {
    /// The document, of which only the region is used.
    Page(Element),
    /// The host has no such page.
    Missing,
    /// No connection, or the response is not one of this site's pages.
    Failed,
}

/// Pages that were fetched before they are asked for, each with its path: whoever is in the middle of an assessment goes
/// on at once, and without a connection.
#[derive(Clone, Copy)]
pub struct Ahead {
    pages: StoredValue<Vec<(String, String)>>,
    /// Whether some are on their way: every question asks for the others.
    is_busy: StoredValue<bool>,
}

impl Ahead {
    /// Call inside the app's owner.
    pub fn new() -> Self {
        Self { pages: StoredValue::new(Vec::new()), is_busy: StoredValue::new(false) }
    }

    /// Fetches those of these pages that are not here yet, one after the other, so that nothing waits for them.
    pub async fn fetch(self, paths: Vec<String>) {
        if self.is_busy.get_value() {
            return;
        }
        self.is_busy.set_value(true);
        for path in paths {
            if self.text(&path).is_none()
                && let Some(text) = text(&format!("{path}{}", dom_names::FRAGMENT), RequestCache::Default).await
            {
                self.pages.update_value(|pages| pages.push((path, text)));
            }
        }
        self.is_busy.set_value(false);
    }

    fn text(self, path: &str) -> Option<String> {
        self.pages.with_value(|pages| pages.iter().find(|(own, _)| own == path).map(|(_, text)| text.clone()))
    }
}

/// A page from the host, unless it was fetched ahead.
pub async fn fetch(path: &str, ahead: Ahead) -> Fetched {
    if let Some(page) = ahead.text(path).and_then(|text| parsed(&text)) {
        return Fetched::Page(page);
    }
    let response = answer(&format!("{path}{}", dom_names::FRAGMENT), RequestCache::Default).await;
    let Some(response) = response else { return Fetched::Failed };
    if response.status() == 404 {
        return Fetched::Missing;
    }
    match page_of(&response).await {
        Some(page) if response.ok() => Fetched::Page(page),
        _ => Fetched::Failed,
    }
}

/// The text of a file on this site, or `None` if it could not be fetched. With `NoStore` as the host has it now, whatever
/// the browser keeps of it.
pub async fn text(path: &str, cache: RequestCache) -> Option<String> {
    let response = answer(path, cache).await.filter(Response::ok)?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

async fn answer(path: &str, cache: RequestCache) -> Option<Response> {
    let how = RequestInit::new();
    how.set_cache(cache);
    JsFuture::from(window().fetch_with_str_and_init(path, &how)).await.ok()?.dyn_into().ok()
}

/// Parsed as a separate document: nothing in it runs, and no text becomes markup here.
async fn page_of(response: &Response) -> Option<Element> {
    parsed(&JsFuture::from(response.text().ok()?).await.ok()?.as_string()?)
}

fn parsed(text: &str) -> Option<Element> {
    let parsed = DomParser::new().ok()?.parse_from_string(text, SupportedType::TextHtml).ok()?;
    parsed.document_element().filter(|page| region_of(page).is_some())
}

fn region_of(page: &Element) -> Option<Element> {
    page.query_selector(&format!("#{}", dom_names::PAGE)).ok().flatten()
}

/// Moves the contents of the region of `from` into `to`.
pub fn move_page(from: &Element, to: &HtmlElement) {
    if let Some(region) = region_of(from) {
        while let Some(node) = region.first_child() {
            // The nodes come from a page of this site, and a failed move costs one node, not the page.
            let _ = to.append_child(&node);
        }
    }
}

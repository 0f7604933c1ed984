//! Fetching documents: the pages written as HTML files at build time.

use crate::components::{element, fragment, heading, paragraph};
use crate::pages::{Page, dom_names};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomParser, Element, HtmlElement, Response, SupportedType};

/// The result of fetching a document.
pub enum Fetched {
    /// The document, of which only the region is used.
    Page(Element),
    /// The host has no such page.
    Missing,
    /// No connection, or the response is not one of this site's pages.
    Failed,
}

/// Fetches a page from the host.
pub async fn fetch(path: &str) -> Fetched {
    let Some(response) = answer(&format!("{path}{}", dom_names::FRAGMENT)).await else { return Fetched::Failed };
    if response.status() == 404 {
        return Fetched::Missing;
    }
    match page_of(&response).await {
        Some(page) if response.ok() => Fetched::Page(page),
        _ => Fetched::Failed,
    }
}

/// The text of a file on this site, or `None` if it could not be fetched.
pub async fn text(path: &str) -> Option<String> {
    let response = answer(path).await.filter(Response::ok)?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

async fn answer(path: &str) -> Option<Response> {
    JsFuture::from(window().fetch_with_str(path)).await.ok()?.dyn_into().ok()
}

/// Parsed as a separate document: nothing in it runs, and no text becomes markup here.
async fn page_of(response: &Response) -> Option<Element> {
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    let parsed = DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()?;
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

/// What happened, what is safe, and the one next step.
pub fn failed(again: impl Fn() + 'static, save: AnyView) -> AnyView {
    let dropped = "The connection may have dropped. Your answers are safe in this browser.";
    Page::new(fragment([
        heading("This page could not be loaded").into_any(),
        paragraph(dropped).into_any(),
        // Not a link that reloads the page: where nothing can be stored, that would lose what is in memory.
        element("button")
            .class("govuk-button")
            .attr("type", "button")
            .on("click", move |_| again())
            .child("Try again")
            .into_any(),
        paragraph("You can save a copy without a connection:").into_any(),
        save,
    ]))
    .view()
}

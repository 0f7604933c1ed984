//! Fetching the pages that were written as files.

use crate::components::{all, element, heading, paragraph};
use crate::pages::{Page, place};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomParser, Element, HtmlElement, Response, SupportedType};

/// What came of asking for a document.
pub enum Fetched {
    /// The document, of which the region counts.
    Page(Element),
    /// The host has no such page.
    Missing,
    /// No connection, or something other than a page of ours.
    Failed,
}

/// Asks the host for a page.
pub async fn fetch(path: &str) -> Fetched {
    let Some(response) = answer(&format!("{path}{}", place::FRAGMENT)).await else { return Fetched::Failed };
    if response.status() == 404 {
        return Fetched::Missing;
    }
    match page_of(&response).await {
        Some(page) if response.ok() => Fetched::Page(page),
        _ => Fetched::Failed,
    }
}

/// The text of a file of this site; nothing where it could not be fetched.
pub async fn text(path: &str) -> Option<String> {
    let response = answer(path).await.filter(Response::ok)?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

async fn answer(path: &str) -> Option<Response> {
    JsFuture::from(window().fetch_with_str(path)).await.ok()?.dyn_into().ok()
}

/// Parsed as a document of its own: nothing in it runs, and no text becomes markup here.
async fn page_of(response: &Response) -> Option<Element> {
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    let parsed = DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()?;
    parsed.document_element().filter(|page| region_of(page).is_some())
}

fn region_of(page: &Element) -> Option<Element> {
    page.query_selector(&format!("#{}", place::PAGE)).ok().flatten()
}

/// Moves what stands in the region of `from` into `to`.
pub fn move_page(from: &Element, to: &HtmlElement) {
    if let Some(region) = region_of(from) {
        while let Some(node) = region.first_child() {
            let _ = to.append_child(&node);
        }
    }
}

/// What happened, what is safe, and the one next step.
pub fn failed(again: impl Fn() + 'static, save: AnyView) -> AnyView {
    let dropped = "The connection may have dropped. Your answers are safe in this browser.";
    Page::new(all([
        heading("This page could not be loaded").done(),
        paragraph(dropped).done(),
        // Not a link that loads the page anew: where nothing can be stored, that would lose what is in memory.
        element("button")
            .class("govuk-button")
            .set("type", "button")
            .on("click", move |_| again())
            .child("Try again")
            .done(),
        paragraph("You can save a copy without a connection:").done(),
        save,
    ]))
    .view()
}

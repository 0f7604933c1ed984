//! Browser helpers that parts of a page share: focus, downloads, printing, reading fields, moving elements.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{FocusOptions, HtmlElement, HtmlTextAreaElement};

/// Moves focus to the element with this id, after the page has been drawn. An element that is not focusable gets a
/// `tabindex`, as the GOV.UK components do.
pub fn focus(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        let Some(element) = document().get_element_by_id(&id).and_then(|found| found.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        if element.tab_index() < 0 && !element.has_attribute("tabindex") {
            // The attribute's name is a valid constant.
            let _ = element.set_attribute("tabindex", "-1");
        }
        // A place that a link names may be in a line that opens.
        let line = element.closest("details").ok().flatten();
        if let Some(line) = line.or_else(|| element.query_selector(":scope > details").ok().flatten()) {
            // The attribute's name is a valid constant.
            let _ = line.set_attribute("open", "");
        }
        // For a radio or a date the whole question has to be in view, not just the field. A checkbox may be the last of
        // many.
        let is_box = element.get_attribute("type").is_some_and(|kind| kind == "checkbox");
        match element.closest("fieldset").ok().flatten().filter(|_| !is_box) {
            Some(group) => group.scroll_into_view(),
            None => element.scroll_into_view(),
        }
        focus_quietly(&element);
    });
}

/// Whether the browser has translated this page: it wraps what it replaced in `font`, an element that no page of this
/// site has.
pub fn is_translated() -> bool {
    document().query_selector("font").is_ok_and(|found| found.is_some())
}

/// Sets the window's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The type of a file offered for download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileType {
    /// A saved copy.
    Json,
    /// A web page.
    Html,
    /// A day for a calendar.
    Calendar,
    /// A drawing.
    Svg,
    /// A sheet.
    Csv,
    /// Plain text, which begins with a byte order mark so that macrons survive any program.
    Text,
}

/// Offers a file for download. False if the browser refused.
pub fn download(name: &str, file_type: FileType, text: &str) -> bool {
    try_download(name, file_type, text).is_some()
}

fn try_download(name: &str, file_type: FileType, text: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&text.into());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(match file_type {
        FileType::Json => "application/json",
        FileType::Html => "text/html;charset=utf-8",
        FileType::Calendar => "text/calendar;charset=utf-8",
        FileType::Svg => "image/svg+xml",
        FileType::Csv => "text/csv;charset=utf-8",
        FileType::Text => "text/plain;charset=utf-8",
    });
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Not at once, because some browsers read the file only after this task.
    set_timeout(move || drop(web_sys::Url::revoke_object_url(&url)), std::time::Duration::from_secs(60));
    Some(())
}

/// Puts `text`, which the field with this id shows, on the clipboard. False if the browser does not let a page do that;
/// then the text in the field is selected, so that a person can copy it.
pub async fn copy_text(text: &str, field: &str) -> bool {
    // Only pages that came over a secure connection have a clipboard.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok();
    if let Some(clipboard) = clipboard.filter(|found| !found.is_undefined()) {
        let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
        if JsFuture::from(clipboard.write_text(text)).await.is_ok() {
            return true;
        }
    }
    let found = document().get_element_by_id(field).and_then(|found| found.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(field) = found else { return false };
    focus_quietly(&field);
    field.select();
    // The older way, which also works without a secure connection. It is no longer in the standard, so it may be gone.
    let page = document().dyn_into::<web_sys::HtmlDocument>().ok();
    page.is_some_and(|page| page.exec_command("copy").unwrap_or(false))
}

/// The whole address of this site, as far as the page says it.
pub fn site_url() -> String {
    document().base_uri().ok().flatten().unwrap_or_default()
}

/// Where this site is, as people write it: host and folder, without the scheme.
pub fn site_address() -> String {
    let url = site_url();
    let address = url.split_once("://").map_or(url.as_str(), |(_, address)| address);
    address.trim_end_matches('/').into()
}

/// Loads this page again, at its own address.
pub fn reload() {
    // A browser that refuses leaves the page as it is, which says what is wrong.
    let _ = window().location().reload();
}

/// Opens a link of this site in place of this page, from its file: nothing of this page is taken along.
pub fn open_in_place(link: &str) {
    // A browser that refuses leaves the page as it is, which says what is wrong.
    let _ = window().location().replace(link);
}

/// Opens the browser's print window. Does nothing if the browser has none.
pub fn print() {
    let _ = window().print();
}

/// The current HTML of the element with this id, in which text the user wrote is escaped. Leaves out the empty comments
/// by which Leptos finds reactive parts.
pub fn html_of(id: &str) -> Option<String> {
    Some(document().get_element_by_id(id)?.outer_html().replace("<!---->", ""))
}

/// Moves focus to the page's heading and scrolls to the top, after the page has been drawn.
pub fn focus_heading() {
    request_animation_frame(|| {
        take_heading();
        window().scroll_to_with_x_and_y(0.0, 0.0);
    });
}

/// Moves focus to the page's current heading, without scrolling.
pub fn take_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        focus_quietly(&heading);
    }
}

/// Moves focus to the element with this id, after the page has been drawn, and leaves the page where it is.
pub fn focus_in_place(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        let found = document().get_element_by_id(&id).and_then(|found| found.dyn_into::<HtmlElement>().ok());
        if let Some(element) = found {
            focus_quietly(&element);
        }
    });
}

fn focus_quietly(element: &HtmlElement) {
    let quietly = FocusOptions::new();
    quietly.set_prevent_scroll(true);
    // An element that is gone needs no focus.
    let _ = element.focus_with_options(&quietly);
}

/// The value of the field that fired the event.
pub fn value_of(event: &web_sys::Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    // Input, select and textarea are three types with one property in common.
    let value = js_sys::Reflect::get(&target, &"value".into());
    value.ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// Hides or shows the first element that matches this selector.
pub fn set_hidden(selector: &str, hidden: bool) {
    if let Some(element) = first(selector) {
        // The attribute's name is a valid constant.
        let _ = if hidden { element.set_attribute("hidden", "") } else { element.remove_attribute("hidden") };
    }
}

/// How many elements that match this selector are not hidden themselves.
pub fn count_visible(selector: &str) -> u32 {
    let shown = format!("{selector}:not([hidden])");
    document().query_selector_all(&shown).map_or(0, |found| found.length())
}

/// Moves an element to the end of another.
pub fn move_into(selector: &str, into: &str) {
    if let (Some(element), Some(into)) = (first(selector), first(into)) {
        // Fails only if an element would contain itself: then it stays where it is.
        let _ = into.append_child(&element);
    }
}

/// Adds a class to the elements that match this selector.
pub fn mark(selector: &str, class: &str) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    for index in 0..found.length() {
        if let Some(element) = found.get(index).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
            // Fails only if the class is empty or contains a space, and callers pass constants.
            let _ = element.class_list().add_1(class);
        }
    }
}

/// Adds a class to the elements that match this selector, and takes it from all others. Nothing matches `""`.
pub fn mark_only(selector: &str, class: &str) {
    if let Ok(found) = document().query_selector_all(&format!(".{class}")) {
        for index in 0..found.length() {
            if let Some(element) = found.get(index).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
                // As in `mark`.
                let _ = element.class_list().remove_1(class);
            }
        }
    }
    mark(selector, class);
}

/// What the field with this id would send: `None` if it is empty, or an unticked checkbox.
pub fn input_of(id: &str) -> Option<String> {
    let field = document().get_element_by_id(id)?;
    if let Some(input) = field.dyn_ref::<web_sys::HtmlInputElement>()
        && input.type_() == "checkbox"
        && !input.checked()
    {
        return None;
    }
    let value = js_sys::Reflect::get(&field, &"value".into()).ok()?.as_string()?;
    (!value.is_empty()).then_some(value)
}

fn first(selector: &str) -> Option<web_sys::Element> {
    document().query_selector(selector).ok().flatten()
}

/// Puts a fetched fragment of one of this site's pages into the element with this id. It is parsed as a separate
/// document, so nothing in it runs.
pub fn adopt(html: &str, into: &str) -> Option<()> {
    let into = document().get_element_by_id(into)?;
    let parsed = web_sys::DomParser::new().ok()?.parse_from_string(html, web_sys::SupportedType::TextHtml).ok()?;
    let body = parsed.body()?;
    while let Some(node) = body.first_child() {
        into.append_child(&node).ok()?;
    }
    Some(())
}

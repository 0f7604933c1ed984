//! Clicks on links and forms that lead to the app's own pages; all others are left to the browser.

use crate::app::navigation::Navigation;
use crate::components::focus;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, HtmlFormElement, Url};

/// On the document, so that it comes before the router's listener on the window.
pub fn follow_clicks(navigation: Navigation) {
    let click = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| follow_link(navigation, &event));
    // Adding a listener to the document cannot fail.
    let _ = document().add_event_listener_with_callback("click", click.as_ref().unchecked_ref());
    click.forget();
    let submit = Closure::<dyn Fn(Event)>::new(move |event: Event| follow_form(navigation, &event));
    let _ = document().add_event_listener_with_callback("submit", submit.as_ref().unchecked_ref());
    submit.forget();
}

fn follow_link(navigation: Navigation, event: &MouseEvent) {
    let Some((link, to)) = link_of(event) else { return };
    let plain = event.button() == 0 && !event.meta_key() && !event.ctrl_key() && !event.shift_key() && !event.alt_key();
    let ours = !link.has_attribute("target") && !link.has_attribute("download");
    if event.default_prevented() {
        return;
    }
    let here = window().location();
    let same_page = Ok(to.pathname()) == here.pathname();
    let place = to.hash().get(1..).unwrap_or_default().to_string();
    // A link to a place carries no query. Following it must not drop what the address asks for: workshop settings, a
    // filter, a comparison.
    let same_query = Ok(to.search()) == here.search() || to.search().is_empty();
    let jump = same_page && same_query && document().get_element_by_id(&place).is_some();
    let inside = Ok(to.origin()) == here.origin() && navigation.route_at(&to.pathname()).is_some();
    if plain && ours && jump {
        event.prevent_default();
        focus(place);
    } else if plain && ours && inside {
        event.prevent_default();
        navigation.follow(format!("{}{}{}", to.pathname(), to.search(), to.hash()));
    }
    // Otherwise the router's listener would cancel links to files.
    event.stop_propagation();
}

/// A form that asks for one of the app's own pages, such as the search in the header: if the browser sent it, it would
/// reload the app and lose whatever is only in memory.
fn follow_form(navigation: Navigation, event: &Event) {
    let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let Some(form) = form.filter(|form| form.method() == "get" && !event.default_prevented()) else { return };
    let Ok(url) = Url::new(&form.action()) else { return };
    if navigation.route_at(&url.pathname()).is_some() {
        event.prevent_default();
        let query = sent_by(&form);
        navigation.follow(if query.is_empty() { url.pathname() } else { format!("{}?{query}", url.pathname()) });
    }
}

/// The query that a form sends: its named fields that have a value.
fn sent_by(form: &HtmlFormElement) -> String {
    let Ok(data) = web_sys::FormData::new_with_form(form) else { return String::new() };
    let mut query = form_urlencoded::Serializer::new(String::new());
    for pair in js_sys::try_iter(&data).ok().flatten().into_iter().flatten().flatten() {
        let pair = js_sys::Array::from(&pair);
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string().filter(|v| !v.is_empty()))
        {
            query.append_pair(&name, &value);
        }
    }
    query.finish()
}

/// The link that was clicked, and its target. A link in an SVG is a different element type from one in text.
fn link_of(event: &MouseEvent) -> Option<(web_sys::Element, Url)> {
    let link = event.target()?.dyn_into::<web_sys::Element>().ok()?.closest("a[href]").ok().flatten()?;
    let base = document().base_uri().ok().flatten()?;
    let to = Url::new_with_base(&link.get_attribute("href")?, &base).ok()?;
    Some((link, to))
}

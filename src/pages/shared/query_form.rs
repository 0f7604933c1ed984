//! A query form that selects part of a page. It is in the static page too: without the app it is submitted as usual and
//! the page reloads with the app to answer; in the running app each choice takes effect at once.

use crate::components::{Element, element, label, select};
use crate::route::Route;
use leptos::prelude::*;
use std::rc::Rc;

/// A list to choose from.
pub struct QueryField {
    pub id: &'static str,
    /// Its name in the address.
    pub name: &'static str,
    pub words: &'static str,
    pub options: Vec<(String, String)>,
    pub chosen: String,
}

/// The form for `route`, with `beside` after its lists and `below` under them: the button that sends it, or what takes
/// its place. `answer` runs on each choice.
pub fn asking(
    route: Route,
    title: &'static str,
    fields: Vec<QueryField>,
    (beside, below): (Option<Element>, Option<Element>),
    answer: Option<Rc<dyn Fn()>>,
) -> AnyView {
    let fields: Vec<Element> = fields.into_iter().map(field).collect();
    let form = element("form")
        .class("app-filter app-no-print")
        .attr("action", route.href())
        .attr("method", "get")
        .attr("aria-label", title)
        .child(element("div").class("app-filter__fields").child(fields).child(beside))
        .child(below);
    match answer {
        None => form,
        Some(answer) => {
            let sent = answer.clone();
            form.on("change", move |_| answer()).on("submit", move |event| {
                event.prevent_default();
                sent();
            })
        }
    }
    .into_any()
}

/// The button that sends a form without the app.
pub fn sends(words: &'static str) -> Element {
    element("button").class("govuk-button govuk-button--secondary").attr("type", "submit").child(words)
}

fn field(asked: QueryField) -> Element {
    let QueryField { id, name, words, options, chosen } = asked;
    let select = select(id.into(), options, &chosen, |_| ()).attr("name", name);
    element("div").class("govuk-form-group").child(label(id, "govuk-label--s", words)).child(select)
}

//! A form that asks for a part of a page. It stands in the written page too: sent as it is without the app, the page comes
//! back with the app to answer; in the running app each choice is answered at once.

use crate::components::{Element, element, label, select};
use crate::route::Route;
use leptos::prelude::*;
use std::rc::Rc;

/// A list to choose from.
pub struct Asked {
    pub id: &'static str,
    /// What it is called in the address.
    pub name: &'static str,
    pub words: &'static str,
    pub options: Vec<(String, String)>,
    pub chosen: String,
}

/// The form for `route`. `answer` is what a choice does; without it there is a button with these words instead.
pub fn asking(
    route: Route,
    title: &'static str,
    button: &'static str,
    fields: Vec<Asked>,
    more: Option<Element>,
    answer: Option<Rc<dyn Fn()>>,
) -> AnyView {
    let fields: Vec<Element> = fields.into_iter().map(field).collect();
    let form = element("form")
        .class("app-filter app-no-print")
        .set("action", route.href())
        .set("method", "get")
        .set("aria-label", title)
        .child(element("div").class("app-filter__fields").child(fields))
        .child(more);
    match answer {
        None => form
            .child(element("button").class("govuk-button govuk-button--secondary").set("type", "submit").child(button)),
        Some(answer) => {
            let sent = answer.clone();
            form.on("change", move |_| answer()).on("submit", move |event| {
                event.prevent_default();
                sent();
            })
        }
    }
    .done()
}

fn field(asked: Asked) -> Element {
    let Asked { id, name, words, options, chosen } = asked;
    let select = select(id.into(), options, &chosen, |_| ()).set("name", name);
    element("div").class("govuk-form-group").child(label(id, "govuk-label--s", words)).child(select)
}

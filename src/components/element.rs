//! A builder for HTML elements, all of one type: what the app uses in place of Leptos's `view!`.
//!
//! The pages that people download are written this way and not with `view!`, which generates separate code for each
//! combination of tag, attribute and value: measured, 32 KB (brotli) less of the download. Documents use `view!`.
//!
//! ```ignore
//! element("button")                                             // <button
//!     .class("govuk-button")                                    //   class="govuk-button"
//!     .attr("type", "button")                                   //   type="button"
//!     .attr_live("aria-pressed", move || pressed.get())         //   aria-pressed=move || pressed.get()
//!     .on("click", move |_| save())                             //   on:click=move |_| save()>
//!     .child("Saved ")                                          //   "Saved "
//!     .child(reactive(move || count.get().to_string()))         //   {move || count.get().to_string()}
//!     .child(times.then(|| visually_hidden(" times")))          //   {times.then(|| view! { <span ...> })}
//!     .into_any()                                               // </button>, then .into_any()
//!
//! element("input")                                              // <input
//!     .value(move || name.get())                                //   prop:value=move || name.get()
//!     .checked(move || ticked.get())                            //   prop:checked=move || ticked.get()
//!
//! fragment([heading, list])                                     // <>{heading}{list}</>
//! ```
//!
//! `into_any` is needed only for an `AnyView`: `child` takes an [`Element`] as it is.
//!
//! When a [`reactive`] part changes, its elements are built again, so a control in use must be outside it, or in a part
//! that its own use does not change.

use crate::framework::Text;
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::html::{ElementChild, custom};
use leptos::prelude::*;
use leptos::tachys::html::{event::on, property::prop};
use web_sys::Event;

/// An element under construction. Boxed, so that each call in a chain passes on one pointer instead of eight words,
/// which is most of what a chain compiles to.
#[must_use]
pub struct Element(Box<Parts>);

struct Parts {
    name: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element without attributes or children.
pub fn element(name: &'static str) -> Element {
    Element(Box::new(Parts { name, attributes: Vec::new(), children: Vec::new() }))
}

impl Element {
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Sets an attribute to a fixed value: `""` for an attribute that needs none.
    pub fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        self.attribute(custom_attribute(name, value.into()).into_any_attr())
    }

    /// Sets an attribute that follows the signals it reads, and is absent while the closure returns `None`.
    pub fn attr_live(self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Self {
        let value: Box<dyn Fn() -> Option<String> + Send> = Box::new(value);
        self.attribute(custom_attribute(name, value).into_any_attr())
    }

    /// Keeps a field's value equal to a signal.
    pub fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        let value: Box<dyn Fn() -> String + Send> = Box::new(value);
        self.attribute(prop("value", value).into_any_attr())
    }

    /// Keeps a radio button's state equal to a signal.
    pub fn checked(self, value: impl Fn() -> bool + Send + 'static) -> Self {
        let value: Box<dyn Fn() -> bool + Send> = Box::new(value);
        self.attribute(prop("checked", value).into_any_attr())
    }

    /// Runs on every event of this name.
    pub fn on(self, event: &'static str, run: impl FnMut(Event) + 'static) -> Self {
        let run: Box<dyn FnMut(Event)> = Box::new(run);
        self.attribute(on(ev::Custom::new(event), run).into_any_attr())
    }

    /// Appends a child: text, an element, a view, or an `Option` or `Vec` of them.
    pub fn child(mut self, child: impl Child) -> Self {
        child.add_to(&mut self.0.children);
        self
    }

    fn attribute(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// The finished element.
    pub fn into_any(self) -> AnyView {
        let Parts { name, attributes, children } = *self.0;
        custom(name).add_any_attr(attributes).child(children).into_any()
    }
}

impl IntoRender for Element {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.into_any()
    }
}

/// What can be a child of an element.
pub trait Child {
    fn add_to(self, children: &mut Vec<AnyView>);
}

impl Child for AnyView {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl Child for Element {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl Child for String {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl Child for &str {
    fn add_to(self, children: &mut Vec<AnyView>) {
        self.to_string().add_to(children);
    }
}

impl Child for Text {
    fn add_to(self, children: &mut Vec<AnyView>) {
        self.as_str().add_to(children);
    }
}

impl<C: Child> Child for Option<C> {
    fn add_to(self, children: &mut Vec<AnyView>) {
        if let Some(child) = self {
            child.add_to(children);
        }
    }
}

impl<C: Child> Child for Vec<C> {
    fn add_to(self, children: &mut Vec<AnyView>) {
        for child in self {
            child.add_to(children);
        }
    }
}

/// Several views side by side, without an element around them.
pub fn fragment<const N: usize>(parts: [AnyView; N]) -> AnyView {
    Vec::from(parts).into_any()
}

/// Any child as a view; empty if the child is.
pub fn view_of(child: impl Child) -> AnyView {
    let mut children = Vec::new();
    child.add_to(&mut children);
    children.into_any()
}

/// A paragraph.
pub fn paragraph(child: impl Child) -> Element {
    element("p").class("govuk-body").child(child)
}

/// A paragraph of less weight.
pub fn small(child: impl Child) -> Element {
    element("p").class("govuk-body-s").child(child)
}

/// A link.
pub fn link(href: String, child: impl Child) -> Element {
    element("a").class("govuk-link").attr("href", href).child(child)
}

/// A button that acts on this page.
pub fn button(class: &'static str, words: impl Child) -> Element {
    element("button").class(class).attr("type", "button").child(words)
}

/// A link styled as a button: the page's next step.
pub fn button_link(href: String, child: impl Child) -> Element {
    element("a").class("govuk-button app-button").attr("href", href).child(child)
}

/// A heading within the page.
pub fn heading_m(child: impl Child) -> Element {
    element("h2").class("govuk-heading-m").child(child)
}

/// A disclosure: a title that opens the content below it.
pub fn details(title: impl Into<String>, inside: Vec<Element>) -> Element {
    let title = element("span").class("govuk-details__summary-text").child(title.into());
    element("details")
        .class("govuk-details")
        .child(element("summary").class("govuk-details__summary").child(title))
        .child(element("div").class("govuk-details__text").child(inside))
}

/// Text for screen readers only, where the look of the page tells everyone else.
pub fn visually_hidden(child: impl Child) -> Element {
    element("span").class("govuk-visually-hidden").child(child)
}

/// One row of a summary list.
pub fn summary_row(key: impl Child, value: impl Child) -> Element {
    element("div")
        .class("govuk-summary-list__row")
        .child(element("dt").class("govuk-summary-list__key").child(key))
        .child(element("dd").class("govuk-summary-list__value").child(value))
}

//! HTML elements in builder form, all of one type.
//!
//! The pages that people download are written this way and not with `view!`, which gives each combination of tag,
//! attribute and value its own code: measured, 32 KB (brotli) less of the download. Documents use `view!`.
//!
//! When a [`live`] part changes, its elements are made anew, so a control that somebody is using must stand outside it
//! or in a part that its own use does not change.

use crate::framework::Text;
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::html::{ElementChild, custom};
use leptos::prelude::*;
use leptos::tachys::html::{event::on, property::prop};
use web_sys::Event;

/// An element under construction. Boxed: each step of a chain then hands on one pointer and not eight words, which is
/// most of what a chain compiles to.
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
        self.set("class", class)
    }

    /// Sets an attribute once and for all. Without a value where it stands for itself: `""`.
    pub fn set(self, name: &'static str, value: impl Into<String>) -> Self {
        self.attribute(custom_attribute(name, value.into()).into_any_attr())
    }

    /// Sets an attribute that follows the signals it reads, and is absent while there is no value.
    pub fn set_live(self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Self {
        let value: Box<dyn Fn() -> Option<String> + Send> = Box::new(value);
        self.attribute(custom_attribute(name, value).into_any_attr())
    }

    /// Keeps what a field holds equal to a signal.
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

    /// Adds what stands inside, after what is there.
    pub fn child(mut self, child: impl Child) -> Self {
        child.add_to(&mut self.0.children);
        self
    }

    fn attribute(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// The finished element.
    pub fn done(self) -> AnyView {
        let Parts { name, attributes, children } = *self.0;
        custom(name).add_any_attr(attributes).child(children).into_any()
    }
}

impl IntoRender for Element {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.done()
    }
}

/// What can stand inside an element.
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
        children.push(self.done());
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

/// Several things side by side, without an element around them.
pub fn all<const N: usize>(parts: [AnyView; N]) -> AnyView {
    Vec::from(parts).into_any()
}

/// Anything as a view of its own; nothing where there is nothing.
pub fn view_of(child: impl Child) -> AnyView {
    let mut children = Vec::new();
    child.add_to(&mut children);
    children.into_any()
}

/// A part that is made anew whenever a signal that it reads changes.
pub fn live<C: Child>(part: impl Fn() -> C + Send + 'static) -> AnyView {
    let part: Box<dyn Fn() -> AnyView + Send> = Box::new(move || view_of(part()));
    part.into_any()
}

/// A paragraph.
pub fn paragraph(child: impl Child) -> Element {
    element("p").class("govuk-body").child(child)
}

/// A link.
pub fn link(href: String, child: impl Child) -> Element {
    element("a").class("govuk-link").set("href", href).child(child)
}

/// A link that looks like a button: the page's next step.
pub fn button_link(href: String, child: impl Child) -> Element {
    element("a").class("govuk-button app-button").set("href", href).child(child)
}

/// A heading within the page.
pub fn heading_m(child: impl Child) -> Element {
    element("h2").class("govuk-heading-m").child(child)
}

/// Something to open.
pub fn details(title: impl Into<String>, inside: Vec<Element>) -> Element {
    let title = element("span").class("govuk-details__summary-text").child(title.into());
    element("details")
        .class("govuk-details")
        .child(element("summary").class("govuk-details__summary").child(title))
        .child(element("div").class("govuk-details__text").child(inside))
}

/// What only a screen reader says, where the look of the page says it to others.
pub fn unseen(child: impl Child) -> Element {
    element("span").class("govuk-visually-hidden").child(child)
}

/// One row of a summary list.
pub fn summary_row(key: impl Child, value: impl Child) -> Element {
    element("div")
        .class("govuk-summary-list__row")
        .child(element("dt").class("govuk-summary-list__key").child(key))
        .child(element("dd").class("govuk-summary-list__value").child(value))
}

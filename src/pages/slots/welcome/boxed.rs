//! What the boxes on home have in common.

use crate::components::{Element, element};
use leptos::prelude::*;

/// A heading, and what is under it.
pub fn boxed(title: AnyView, inside: Vec<AnyView>) -> Element {
    let heading = element("h2").class("govuk-heading-s").child(title);
    element("section").class("app-box").child(heading).child(inside)
}

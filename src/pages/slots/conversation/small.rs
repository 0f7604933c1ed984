//! A paragraph of less weight.

use crate::components::{Child, Element, element};

pub fn small(words: impl Child) -> Element {
    element("p").class("govuk-body-s").child(words)
}

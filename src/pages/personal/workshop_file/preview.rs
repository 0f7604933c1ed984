//! Everything that is in the file: in words, and as it is.

use crate::components::{Element, details, element, heading_m};
use crate::exchange::WorkshopFile;
use crate::framework::Framework;

pub fn view(file: &WorkshopFile, framework: &Framework) -> Element {
    let row = |(name, value): (String, String)| {
        element("div").child(element("dt").child(name)).child(element("dd").child(value))
    };
    let rows: Vec<Element> = file.in_words(framework).into_iter().map(row).collect();
    let as_it_is = element("pre").class("app-code app-file__text").attr("tabindex", "0").child(file.text());
    element("section")
        .attr("aria-labelledby", "in-the-file")
        .child(heading_m("Everything that is in the file").attr("id", "in-the-file"))
        .child(element("dl").class("app-file__words").child(rows))
        .child(details("The file as it is", vec![as_it_is]))
}

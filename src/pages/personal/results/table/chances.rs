//! Core practices that the user's work has given them no chance to do, each with a way to get one.

use crate::components::{Element, element, paragraph};
use crate::framework::Framework;
use crate::insight::{Chance, ResultsModel};
use crate::pages::personal::results::words::section;

pub fn view(shown: &ResultsModel) -> Vec<Element> {
    let items: Vec<Element> = shown.chances.iter().filter_map(|chance| item(shown.framework, chance)).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let words = "These are core to your role, and your work has not given you the chance so far. That says nothing about you. Each has a way to get one.";
    vec![
        section("chances", "Look for a chance"),
        paragraph(words),
        element("ul").class("govuk-list govuk-list--spaced app-findings").child(items),
    ]
}

fn item(framework: &'static Framework, chance: &Chance) -> Option<Element> {
    let practice = framework.practice(&chance.practice)?;
    Some(element("li").child(element("strong").child(practice.title)).child(". ").child(practice.worded().chance))
}

//! What goes well: three strengths in the person's own answers, the rest folded.

use super::words::{level, section};
use crate::components::{Element, element, paragraph};
use crate::insight::{ResultsModel, Step};
use crate::pages::shared::words::{OTHER_WORDS, count};

/// So many are shown in full: a list of thirty says nothing.
const NAMED: usize = 3;

pub fn view(shown: &ResultsModel) -> Vec<Element> {
    let strong = shown.going_well();
    if strong.is_empty() {
        return Vec::new();
    }
    let items: Vec<Element> = strong.iter().take(NAMED).filter_map(|step| item(shown, step)).collect();
    let list = element("ul").class("app-well").child(items);
    let rest = strong.get(NAMED..).unwrap_or_default();
    [section("strengths", "What goes well"), list].into_iter().chain(folded(shown, rest)).collect()
}

/// In the words that the answer was given to, because today's may say what nobody chose (docs/rules.md, CHANGE-2).
fn item(shown: &ResultsModel, step: &Step) -> Option<Element> {
    let framework = shown.framework;
    let practice = framework.practice(&step.practice)?;
    let wording = shown.record.answer(shown.id, &step.practice)?.wording;
    let words = practice.anchor_at(wording, step.level).map(|anchor| element("q").child(format!("{anchor}.")));
    let other = (wording != practice.wording).then_some(OTHER_WORDS);
    let item = element("li")
        .child(element("h3").class("govuk-heading-s app-tight").child(practice.title))
        .child(element("p").class("govuk-body-s app-tight").child(level(framework, step.level)))
        .child(paragraph(words).child(other));
    Some(item)
}

/// The rest by name: printed all the same.
fn folded(shown: &ResultsModel, rest: &[Step]) -> Option<Element> {
    let framework = shown.framework;
    let name = |step: &Step| {
        let practice = framework.practice(&step.practice)?;
        Some(element("li").child(practice.title).child(": ").child(framework.level_name(step.level)))
    };
    let names: Vec<Element> = rest.iter().filter_map(name).collect();
    let is_reached = rest.first()?.gap() == 0;
    let place = if is_reached { "where your role asks" } else { "at Developing or above" };
    let title = format!("And {} {place}", count(rest.len(), "more practice", "more practices"));
    let title = element("span").class("govuk-details__summary-text").child(title);
    let names = element("ul").class("govuk-list govuk-list--bullet").child(names);
    let details = element("details")
        .class("govuk-details app-folded")
        .child(element("summary").class("govuk-details__summary").child(title))
        .child(element("div").class("govuk-details__text").child(names));
    Some(details)
}

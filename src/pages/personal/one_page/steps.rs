//! "What I am working on": the open steps of the plan, or the nearest steps if nothing is planned.

use super::sheet::{Sheet, list};
use crate::components::{Element, element, paragraph};
use crate::insight::{Expectation, OpenStep, Step, next_review, open_steps, suggestions};
use crate::pages::shared::words::{count, goal_title};

/// At most this many: more does not fit on a page, and no talk covers ten things.
const NAMED: usize = 4;

pub fn view(sheet: &Sheet, expectation: Option<&Expectation>) -> Vec<Element> {
    let steps = open_steps(sheet.framework, sheet.record, sheet.id, sheet.today);
    if steps.is_empty() {
        return nearest(sheet, expectation);
    }
    let more = steps.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| paragraph(format!("And {} in my plan.", count(more, "more step", "more steps"))));
    let rows: Vec<Element> = steps.iter().take(NAMED).map(|step| row(sheet, step)).collect();
    let head = |name: &'static str| element("th").attr("scope", "col").class("govuk-table__header").child(name);
    let heads: Vec<Element> = ["Towards", "Step", "By"].map(head).into();
    let table = element("table")
        .class("govuk-table app-paper__steps")
        .child(element("thead").class("govuk-table__head").child(element("tr").class("govuk-table__row").child(heads)))
        .child(element("tbody").class("govuk-table__body").child(rows));
    [table].into_iter().chain(more).chain(review(sheet)).collect()
}

/// When the plan is looked at again: a manager can put it into their calendar.
fn review(sheet: &Sheet) -> Option<Element> {
    let (_, review) = next_review(sheet.record)?;
    let is_ahead = review.day >= sheet.today;
    is_ahead.then(|| paragraph(format!("We look at this plan again on {}.", review.day.in_words())))
}

fn row(sheet: &Sheet, step: &OpenStep) -> Element {
    let cell = || element("td").class("govuk-table__cell");
    let name = |level| sheet.framework.level_name(level);
    let from = step.from.map_or_else(String::new, |from| format!("{} to ", name(from)));
    let level = step.goal.to.map(|to| format!(": {from}{}", name(to)));
    let support =
        step.action.as_ref().map(|action| action.support.as_str()).filter(|support| !support.trim().is_empty());
    let support = support.map(|support| {
        let own = element("span").class("app-note").attr("data-own", "").child(support);
        element("div").child(element("b").child("I need: ")).child(own)
    });
    let due = step.action.as_ref().and_then(|action| action.due);
    let late = element("span").class("app-late").child(element("b").child("Late:")).child(" new date to agree");
    element("tr")
        .class("govuk-table__row")
        .child(cell().child(goal_title(sheet.framework, &step.goal)).child(level))
        .child(match &step.action {
            Some(action) => {
                let own = element("span").class("app-note").attr("data-own", "").child(action.text.as_str());
                cell().child(own).child(support)
            }
            None => cell().child("Still to choose"),
        })
        .child(
            cell()
                .child(due.map_or_else(|| "No date yet".into(), |due| due.in_words()))
                .child(" ")
                .child(step.is_late.then_some(late)),
        )
}

fn nearest(sheet: &Sheet, expectation: Option<&Expectation>) -> Vec<Element> {
    let answers = sheet.answers();
    let found = expectation.map(|expectation| suggestions(sheet.framework, expectation, |id| answers.rating(id)));
    let item = |step: Step| {
        let practice = sheet.framework.practice(&step.practice)?;
        let next = practice.worded().levels.anchor(step.level.next()?)?;
        let title = element("strong").child(practice.title);
        Some(element("li").child(title).child(". So that I can say: ").child(element("q").child(next)))
    };
    let items: Vec<Element> =
        found.unwrap_or_default().into_iter().filter_map(|suggestion| item(suggestion.step)).collect();
    match items.is_empty() {
        true => vec![paragraph("I would like to talk about what comes next.")],
        false => vec![paragraph("My plan is still open. The nearest steps:"), list(items)],
    }
}

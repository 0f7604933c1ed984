//! The plan in the report: what the user wants to reach, and what they are doing about it.

use super::Report;
use crate::components::{Element, element, heading_m, paragraph};
use crate::pages::shared::words::goal_title;
use crate::record::{Action, Goal, Id};

impl Report<'_> {
    pub(super) fn plan(&self) -> Vec<Element> {
        let mut parts = vec![heading_m("Plan")];
        let goals = self.record.goals();
        if goals.is_empty() {
            parts.push(paragraph("Nothing planned yet."));
        }
        parts.extend(goals.into_iter().map(|(id, goal)| self.goal(id, &goal)));
        parts
    }

    fn goal(&self, id: &Id, goal: &Goal) -> Element {
        let practice = goal.practice.as_ref().and_then(|practice| self.framework.practice(practice));
        let towards = goal.to.map(|to| {
            let towards = format!("Towards {}", self.framework.level_name(to));
            let anchor = practice.and_then(|found| found.worded().levels.anchor(to));
            anchor.map_or_else(|| format!("{towards}."), |anchor| format!("{towards}: {anchor}."))
        });
        let actions: Vec<Element> = self.record.actions(id).into_iter().map(|(_, action)| item(&action)).collect();
        element("section")
            .class("app-paper__item")
            .child(element("h3").class("govuk-heading-s app-card__name").child(goal_title(self.framework, goal)))
            .child(towards.map(|towards| element("p").class("govuk-body app-tight").child(towards)))
            .child((!actions.is_empty()).then(|| element("ul").class("govuk-list govuk-list--bullet").child(actions)))
    }
}

fn item(action: &Action) -> Element {
    let due = action.due.map_or_else(|| "no date yet".into(), |due| format!("by {}", due.in_words()));
    element("li")
        .child(element("span").class("app-note").attr("data-own", "").child(action.text.as_str()))
        .child(format!(" ({}, {due}) ", action.mode.name()))
        .child(element("strong").child(action.state.name()))
        .child(own_line("Needs", &action.support))
        .child(own_line("What came of it", &action.outcome))
}

/// "Needs: an hour a week", or nothing.
pub fn own_line(name: &'static str, text: &str) -> Option<Element> {
    let own = element("span").class("app-note").attr("data-own", "").child(text);
    (!text.trim().is_empty()).then(|| element("div").child(format!("{name}: ")).child(own))
}

//! The content of the one-page sheet for the talk with a manager.

use crate::components::{Element, element, paragraph};
use crate::framework::{Framework, lower_first};
use crate::insight::{Answers, Expectation, PrincipleStanding, Step, gap_in_words, strengths, suggestions};
use crate::pages::personal::report::paper::name_line;
use crate::pages::shared::words::{count, grade_name};
use crate::record::{Action, ActionState, Assessment, Date, Goal, Id, Record};

/// At most this many of each: more does not fit on a page, and no talk covers ten things.
const NAMED: usize = 3;
/// At most this many actions per step: the next ones.
const STEPS: usize = 2;
/// At most this many principles below target.
const BELOW: usize = 5;

pub struct Sheet<'a> {
    pub framework: &'static Framework,
    pub record: &'a Record,
    pub id: &'a Id,
    pub assessment: &'a Assessment,
    pub today: Date,
    /// Whether the person shows where they have levels to go.
    pub below: bool,
}

impl Sheet<'_> {
    pub fn parts(&self) -> Vec<Element> {
        let expectation = Expectation::of(self.framework, self.assessment);
        let mut parts = vec![name_line(), paragraph(self.whose(expectation.as_ref()))];
        parts.push(section("What I do well"));
        parts.push(self.strengths(expectation.as_ref()));
        parts.push(section("What I want to try"));
        parts.extend(self.tries(expectation.as_ref()));
        parts.push(section("What I need from you"));
        parts.extend(self.needs());
        if self.below {
            parts.push(section("Where I have levels to go"));
            parts.push(self.open(expectation.as_ref()));
        }
        let version = format!("Framework version {}. {}", self.framework.version, self.framework.status);
        parts.push(
            element("p").class("govuk-body app-paper__end").child("This supports a conversation. It is no appraisal."),
        );
        parts.push(element("p").class("govuk-body-s app-tight").child(version));
        parts
    }

    /// "Public Input Designer, Advisor (G2). 24 November 2026."
    fn whose(&self, expectation: Option<&Expectation>) -> String {
        let track = match expectation {
            Some(expectation) => {
                let second =
                    expectation.second.map_or(String::new(), |second| format!(" and {}", lower_first(&second.name)));
                format!("{}{second}", expectation.track.name)
            }
            None => self.assessment.track.to_string(),
        };
        let grade = self.assessment.grade.and_then(|grade| self.framework.grade(grade));
        let grade = grade.map_or(String::new(), |grade| format!(", {}", grade_name(grade)));
        format!("{track}{grade}. {}.", self.today.in_words())
    }

    fn answers(&self) -> Answers<'_> {
        Answers { record: self.record, id: self.id, today: self.today }
    }

    /// In the words that were chosen (docs/rules.md, CHANGE-2), without the names of the levels: those at target first,
    /// because a level below target is nobody's business unless the person says so.
    fn strengths(&self, expectation: Option<&Expectation>) -> Element {
        let answers = self.answers();
        let found = expectation.map(|expectation| strengths(self.framework, expectation, |id| answers.rating(id)));
        let (at_target, below): (Vec<Step>, Vec<Step>) =
            found.unwrap_or_default().into_iter().partition(|step| step.gap() == 0);
        let item = |step: Step| {
            let practice = self.framework.practice(&step.practice)?;
            let wording = self.record.answer(self.id, &step.practice)?.wording;
            let words = match practice.anchor_at(wording, step.level) {
                Some(anchor) => format!(": {anchor}."),
                None => ". I chose my level by other words, which are no longer kept.".into(),
            };
            Some(element("li").child(element("strong").child(practice.title)).child(words))
        };
        let items: Vec<Element> = at_target.into_iter().chain(below).take(NAMED).filter_map(item).collect();
        match items.is_empty() {
            true => paragraph("I have begun to look closely at how I work."),
            false => list(items),
        }
    }

    /// The steps of the plan that are not done, or the nearest steps if nothing is planned.
    fn tries(&self, expectation: Option<&Expectation>) -> Vec<Element> {
        let planned = self.record.goals().into_iter().filter_map(|(id, goal)| {
            let actions: Vec<&Action> = self.record.actions(id).into_iter().map(|(_, action)| action).collect();
            let is_done = !actions.is_empty() && actions.iter().all(|action| action.state == ActionState::Done);
            (!is_done).then(|| self.goal(goal, &actions)).flatten()
        });
        let planned: Vec<Element> = planned.collect();
        if !planned.is_empty() {
            let more = planned.len().saturating_sub(NAMED);
            let more =
                (more > 0).then(|| paragraph(format!("And {} in my plan.", count(more, "more step", "more steps"))));
            let planned = list(planned.into_iter().take(NAMED).collect());
            return [planned].into_iter().chain(more).collect();
        }
        let answers = self.answers();
        let found = expectation.map(|expectation| suggestions(self.framework, expectation, |id| answers.rating(id)));
        let item = |step: Step| {
            let practice = self.framework.practice(&step.practice)?;
            let next = practice.worded().levels.anchor(step.level.next()?)?;
            Some(try_item(practice.title.as_str(), next))
        };
        let items: Vec<Element> =
            found.unwrap_or_default().into_iter().filter_map(|suggestion| item(suggestion.step)).collect();
        match items.is_empty() {
            true => vec![paragraph("I would like to talk about what comes next.")],
            false => vec![paragraph("My plan is still open. These lie near:"), list(items)],
        }
    }

    /// Leaves out a goal for a practice that is no longer in the framework: there are no words for what it asks.
    fn goal(&self, goal: &Goal, actions: &[&Action]) -> Option<Element> {
        let practice = self.framework.practice(&goal.practice)?;
        let open = actions.iter().filter(|action| action.state != ActionState::Done);
        let steps: Vec<Element> = open.take(STEPS).map(|action| step(action)).collect();
        Some(try_item(practice.title.as_str(), practice.worded().levels.anchor(goal.to)?).child(steps))
    }

    fn needs(&self) -> Vec<Element> {
        match self.record.needs(self.id) {
            Some(needs) => vec![element("p").class("govuk-body app-note").attr("data-own", "").child(needs)],
            // To be written by hand.
            None => vec![
                element("p").class("govuk-hint app-no-print").child(
                    "What you write in the field above shows here. Left empty, the paper has lines to write on.",
                ),
                element("div").class("app-paper__lines").attr("aria-hidden", "true"),
            ],
        }
    }

    fn open(&self, expectation: Option<&Expectation>) -> Element {
        let standing = expectation.map(|expectation| self.answers().standing(self.framework, expectation));
        let mut rows = standing.map(|standing| standing.rows).unwrap_or_default();
        rows.retain(|row| row.gap() > 0);
        let more = rows.len().saturating_sub(BELOW);
        let item = |row: &PrincipleStanding| {
            let principle = self.framework.principle(row.principle.as_str())?;
            let now = self.framework.level_name(row.reached.level?);
            let words = format!(
                ": {now} now, the target is {} ({}).",
                self.framework.level_name(row.target),
                lower_first(gap_in_words(row.gap()))
            );
            Some(element("li").child(element("strong").child(principle.name)).child(words))
        };
        let mut items: Vec<Element> = rows.iter().take(BELOW).filter_map(item).collect();
        if more > 0 {
            items.push(element("li").child(format!("And {}.", count(more, "more principle", "more principles"))));
        }
        match items.is_empty() {
            true => paragraph("None in what I have answered."),
            false => list(items),
        }
    }
}

fn section(words: &'static str) -> Element {
    element("h2").class("govuk-heading-m").child(words)
}

fn list(items: Vec<Element>) -> Element {
    element("ul").class("govuk-list govuk-list--bullet").child(items)
}

fn try_item(title: &str, anchor: &str) -> Element {
    element("li").child(element("strong").child(title)).child(". So that I can say: ").child(element("q").child(anchor))
}

fn step(action: &Action) -> Element {
    let due = action.due.map_or_else(String::new, |due| format!(", by {}", due.in_words()));
    element("div")
        .child("Step: ")
        .child(element("span").class("app-note").attr("data-own", "").child(action.text.as_str()))
        .child(due)
}

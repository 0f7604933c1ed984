//! The content of the one-page sheet for the talk with a manager: it can be read by someone who has never seen the site.

use super::examples::example;
use super::sheet::{Sheet, list};
use super::{changes, steps};
use crate::components::{Element, element, heading_m, level_tag, paragraph, summary_row};
use crate::framework::{Level, Weight, lower_first};
use crate::insight::{Expectation, PrincipleStanding, Step, gap_in_words};
use crate::pages::shared::words::{count, grade_name, role};
use crate::title::APP;

/// At most this many principles below target.
const BELOW: usize = 5;

impl Sheet<'_> {
    pub fn parts(&self) -> Vec<Element> {
        let expectation = Expectation::of(self.framework, self.assessment);
        let expectation = expectation.as_ref();
        let mut parts = self.head(expectation);
        parts.push(heading_m("How to read this page"));
        parts.push(self.levels());
        parts.push(heading_m("What I do well"));
        parts.push(self.strengths());
        let changes = changes::view(self);
        // Without a picture there is room to write.
        let room = changes.is_none();
        parts.extend(changes.into_iter().flatten());
        parts.push(heading_m("What I am working on"));
        parts.extend(steps::view(self, expectation));
        parts.push(heading_m("What I need from you"));
        parts.extend(self.needs());
        if self.below {
            parts.push(heading_m("Where I am below the target"));
            parts.push(self.open(expectation));
        }
        if room {
            parts.push(heading_m("What we agree"));
            parts.push(lines());
        }
        parts.push(self.foot());
        parts
    }

    /// Whose site this is, a line for the name, and as whom the person sees themselves.
    fn head(&self, expectation: Option<&Expectation>) -> Vec<Element> {
        let site = element("p").class("govuk-body app-paper__site").child(element("b").child(APP));
        let names = element("p").class("govuk-body app-paper__site").child(element("span").child("Name:"));
        let who = element("b").child(format!("{}. ", role(self.framework, self.assessment)));
        let means = expectation.map(|expectation| self.means(expectation));
        vec![
            site.child(element("span").child(self.address.as_str())),
            names.child(element("span").child(self.today.in_words())),
            element("p").class("govuk-body").child(who).child(means),
        ]
    }

    /// What the grade means, in the framework's words, and what it asks for.
    fn means(&self, expectation: &Expectation) -> String {
        let grade = self.framework.grade(expectation.grade);
        let compared = match grade.filter(|grade| self.assessment.grade != Some(grade.id)) {
            Some(grade) => format!("Compared with {}. ", grade_name(grade)),
            None => String::new(),
        };
        let means = grade.map_or_else(String::new, |grade| format!("“{}” ", grade.responsibility));
        let core = self.framework.targets.level(Weight::Core, expectation.grade);
        let core = core.map(|level| format!("The core of this role asks for {}.", self.framework.level_name(level)));
        format!("{compared}{means}{}", core.unwrap_or_default())
    }

    fn levels(&self) -> Element {
        let row = |level: Level| {
            let info = self.framework.levels.iter().find(|info| info.id == level)?;
            let tag = level_tag(level.number(), self.framework.level_name(level));
            let meaning = info.meaning.as_str();
            // The first sentence is enough for someone who answers no question.
            let first = meaning.find(". ").map_or(meaning, |end| meaning.get(..=end).unwrap_or(meaning));
            Some(summary_row(tag, first))
        };
        let rows: Vec<Element> = Level::ALL.into_iter().skip(1).filter_map(row).collect();
        element("dl").class("govuk-summary-list app-paper__facts").child(rows)
    }

    /// Each with its level, and one example; without one, what the level means in the words that were chosen
    /// (docs/rules.md, CHANGE-2).
    fn strengths(&self) -> Element {
        let item = |step: Step| {
            let practice = self.framework.practice(&step.practice)?;
            let wording = self.record.answer(self.id, &step.practice)?.wording;
            let words = match example(self, &step.practice) {
                Some(own) => element("p").class("govuk-body app-note").attr("data-own", "").child(own),
                None => paragraph(match practice.anchor_at(wording, step.level) {
                    Some(anchor) => format!("{anchor}."),
                    None => "I chose my level by words that have changed since.".into(),
                }),
            };
            let tag = level_tag(step.level.number(), self.framework.level_name(step.level));
            let name = element("h3").class("govuk-heading-s app-card__name").child(practice.title);
            Some(element("li").child(name).child(tag).child(words))
        };
        let items: Vec<Element> = self.named().into_iter().filter_map(item).collect();
        match items.is_empty() {
            true => paragraph("I have begun to look closely at how I work."),
            false => element("ul").class("govuk-list app-paper__strengths").child(items),
        }
    }

    fn needs(&self) -> Vec<Element> {
        match self.record.needs(self.id) {
            Some(needs) => vec![element("p").class("govuk-body app-note").attr("data-own", "").child(needs)],
            // To be written by hand.
            None => vec![
                element("p").class("govuk-hint app-no-print").child(
                    "What you write in the field above shows here. If it is empty, the paper has lines to write on.",
                ),
                lines(),
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

    fn foot(&self) -> Element {
        let framework = self.framework;
        let site = match self.address.as_str() {
            "" => String::new(),
            address => format!(" All practices and levels: {address}."),
        };
        element("p").class("govuk-body-s app-paper__end").child(format!(
            "My own view of my work, to support a conversation. It is not an appraisal.{site} Version {}. {}",
            framework.version, framework.status
        ))
    }
}

fn lines() -> Element {
    element("div").class("app-paper__lines").attr("aria-hidden", "true")
}

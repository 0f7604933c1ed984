//! The report's summary table by principle: level, range, target, levels to go, evidence.

use super::Report;
use crate::components::{Element, element, heading_m, level_tag, paragraph};
use crate::framework::{Framework, Principle};
use crate::insight::{
    Expectation, PrincipleLevel, PrincipleStanding, Standing, Status, WeightCount, gap_in_words, principle_level,
};
use crate::pages::shared::words::{range, support, too_little};

const HEADING: &str = "principle-by-principle";

impl Report<'_> {
    pub(super) fn summary(&self) -> Vec<Element> {
        let answers = self.answers_of();
        let standing = Expectation::of(self.framework, self.assessment)
            .map(|expectation| answers.standing(self.framework, &expectation));
        let rule = "A principle's level is the highest that at least two of its three practices reach. Evidence is asked for at Practising and above.";
        let mut parts = vec![heading_m("Principle by principle").attr("id", HEADING)];
        match &standing {
            Some(standing) => {
                parts.push(paragraph(rule));
                parts.push(self.table(standing));
                let counts: Vec<String> = standing.counts().iter().map(WeightCount::sentence).collect();
                parts.push(paragraph(counts.join(" ")));
            }
            None => {
                let words = "The role of this assessment is no longer in the framework, so there are no targets to compare with.";
                parts.push(paragraph(words));
                parts.push(self.levels_alone());
            }
        }
        parts
    }

    fn table(&self, standing: &Standing) -> Element {
        let framework = self.framework;
        let evidence = !self.left_out.evidence;
        let row = |row: &PrincipleStanding| {
            let principle = framework.principle(row.principle.as_str())?;
            let name = name(principle).child(element("span").class("app-table__range").child(row.weight.name()));
            let known = row.status != Status::TooLittle;
            Some(
                element("tr")
                    .class("govuk-table__row")
                    .child(name)
                    .child(level(framework, &row.reached))
                    .child(cell().child(level_tag(row.target.number(), framework.level_name(row.target))))
                    .child(cell().child(if known { gap_in_words(row.gap()) } else { "Not known yet" }))
                    .child(evidence.then(|| cell().child(support(&row.reached, row.support)))),
            )
        };
        let mut heads = vec!["Principle", "Level", "Target", "Levels to go"];
        if evidence {
            heads.push("Evidence");
        }
        whole(
            "Level, target and levels to go in each principle",
            &heads,
            standing.rows.iter().filter_map(row).collect(),
        )
    }

    /// The table without targets, if there are none.
    fn levels_alone(&self) -> Element {
        let answers = self.answers_of();
        let row = |principle: &Principle| {
            let reached = principle_level(principle.practices.iter().map(|practice| answers.rating(&practice.id)));
            element("tr").class("govuk-table__row").child(name(principle)).child(level(self.framework, &reached))
        };
        whole("Level in each principle", &["Principle", "Level"], self.framework.principles.iter().map(row).collect())
    }
}

fn cell() -> Element {
    element("td").class("govuk-table__cell")
}

fn name(principle: &Principle) -> Element {
    element("th").attr("scope", "row").class("govuk-table__header").child(principle.name)
}

/// The level, and the range of its practices if they differ.
fn level(framework: &Framework, reached: &PrincipleLevel) -> Element {
    let Some(level) = reached.level else { return cell().child(too_little(reached)) };
    let range = range(framework, reached).map(|words| element("span").class("app-table__range").child(words));
    cell().child(level_tag(level.number(), framework.level_name(level))).child(range)
}

fn whole(caption: &'static str, heads: &[&'static str], rows: Vec<Element>) -> Element {
    let head = |name: &&'static str| element("th").attr("scope", "col").class("govuk-table__header").child(*name);
    let heads: Vec<Element> = heads.iter().map(head).collect();
    let table = element("table")
        .class("govuk-table")
        .child(element("caption").class("govuk-visually-hidden").child(caption))
        .child(element("thead").class("govuk-table__head").child(element("tr").class("govuk-table__row").child(heads)))
        .child(element("tbody").class("govuk-table__body").child(rows));
    // Focusable, so that keyboard users can scroll it if it is wider than the screen.
    let scroll = element("div").class("app-scroll").attr("role", "region").attr("tabindex", "0");
    scroll.attr("aria-labelledby", HEADING).child(table)
}

//! The table of all principles by assessment. Many assessments are split into several tables, so that each fits a page
//! and a sheet of paper.

use super::assessments::results;
use super::history::{History, Line, NEWEST, Taken};
use crate::components::{Element, element, heading_m, link, paragraph};
use crate::framework::Framework;
use crate::insight::PrincipleResult;
use crate::route::Route;

pub fn view(framework: &Framework, history: &History) -> Vec<Element> {
    let words = "The same as above. Each month leads to the results of that assessment.";
    let mut parts = vec![heading_m("All principles by assessment"), paragraph(words)];
    let mut end = history.shown().len();
    while end > 0 {
        let begin = end.saturating_sub(NEWEST);
        parts.push(table(framework, history, begin..end));
        end = begin;
    }
    parts
}

fn table(framework: &Framework, history: &History, columns: std::ops::Range<usize>) -> Element {
    let taken = history.shown().get(columns.clone()).unwrap_or_default();
    let name = |at: Option<&Taken>| at.map_or("", |taken| taken.name.as_str()).to_string();
    let (first, last) = (name(taken.first()), name(taken.last()));
    let caption = match first == last {
        true => format!("Levels in {first}"),
        false => format!("Levels from {first} to {last}"),
    };
    let head = |taken: &Taken| {
        let link = link(results(&taken.id), taken.name.as_str());
        element("th").attr("scope", "col").class("govuk-table__header").child(link)
    };
    let corner = element("th").attr("scope", "col").class("govuk-table__header").child("Principle");
    let head = element("tr").class("govuk-table__row").child(corner).child(taken.iter().map(head).collect::<Vec<_>>());
    let rows: Vec<Element> = history.lines.iter().map(|line| row(framework, line, columns.clone())).collect();
    let id = format!("levels-{}", columns.start);
    let table = element("table")
        .class("govuk-table app-by-assessment")
        .child(element("caption").class("app-by-assessment__caption").attr("id", id.clone()).child(caption))
        .child(element("thead").class("govuk-table__head").child(head))
        .child(element("tbody").class("govuk-table__body").child(rows));
    // Focusable, so that keyboard users can scroll it if it is wider than the screen.
    let scroll =
        element("div").class("app-scroll").attr("role", "region").attr("aria-labelledby", id).attr("tabindex", "0");
    scroll.child(table)
}

fn row(framework: &Framework, line: &Line, columns: std::ops::Range<usize>) -> Element {
    let principle = line.principle;
    let name = element("th")
        .attr("scope", "row")
        .class("govuk-table__header")
        .child(link(Route::Principle(principle.id.to_string()).href(), principle.name));
    let cells = line.seen.get(columns).unwrap_or_default().iter().map(|seen| cell(framework, seen));
    element("tr").class("govuk-table__row").child(name).child(cells.collect::<Vec<_>>())
}

fn cell(framework: &Framework, seen: &PrincipleResult) -> Element {
    let small = |words: String| element("span").class("app-table__range").child(words);
    let cell = element("td").class("govuk-table__cell");
    match seen {
        PrincipleResult::NotAsked => cell.child(small("Not asked then".into())),
        PrincipleResult::Unanswered => cell.child(small("Not answered".into())),
        PrincipleResult::NoLevel => cell.child(small("No level".into())),
        PrincipleResult::OtherWording => cell.child(small("Other words".into())),
        PrincipleResult::Level(known) => {
            let then = known.then.map(|then| small(format!("Looking back: {}", framework.level_name(then))));
            let partly = (known.left_out > 0).then(|| small("Partly other words".into()));
            cell.child(framework.level_name(known.level)).child(then).child(partly)
        }
    }
}

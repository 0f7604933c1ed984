//! Each principle's path over time: a small drawing, with the same in words beside it.

use super::history::{History, Line};
use crate::components::{Element, Mark, element, fragment, heading_m, link, paragraph, path_drawing};
use crate::framework::{Framework, Level};
use crate::insight::{PrincipleResult, path_in_words};
use crate::route::Route;

/// `changed` is the link to where answers to earlier wordings can be kept, if there are any.
pub fn view(framework: &Framework, history: &History, changed: Option<String>) -> Vec<Element> {
    let names: Vec<String> = history.shown().iter().map(|taken| taken.name.clone()).collect();
    let (drawn, bare): (Vec<&Line>, Vec<&Line>) = history.lines.iter().partition(|line| says_something(line));
    let mut parts = vec![heading_m("Each principle over time")];
    if !drawn.is_empty() {
        let changed = changed.map(|there| {
            let link = link(there, "see whether they still fit");
            element("span").class("app-no-print").child("Some answers are to other words: ").child(link).child(".")
        });
        parts.push(paragraph(legend(&drawn)).child(" ").child(changed));
    }
    parts.extend(drawn.iter().map(|line| path(framework, &names, line)));
    if !bare.is_empty() {
        let names: Vec<&str> = bare.iter().map(|line| line.principle.name.as_str()).collect();
        let words = "No level in these assessments, since fewer than two of their practices have one";
        parts.push(paragraph(format!("{words}: {}.", names.join(", "))));
    }
    parts
}

fn says_something(line: &Line) -> bool {
    line.seen.iter().any(|seen| matches!(seen, PrincipleResult::Level(_) | PrincipleResult::OtherWording))
}

/// The legend, for only what the drawings show.
fn legend(drawn: &[&Line]) -> String {
    let any = |fits: fn(&Line) -> bool| drawn.iter().any(|line| fits(line));
    let mut words = "Each dot is an assessment, the oldest on the left.".to_string();
    if any(|line| line.seen.iter().any(|seen| seen.known().is_some_and(|known| known.then.is_some()))) {
        words.push_str(" A ring is where you say now that you were then.");
    }
    if any(has_hole) {
        words.push_str(" A dashed line passes over an assessment without a level.");
    }
    words
}

/// Whether an assessment without a level is between two that have one.
fn has_hole(line: &Line) -> bool {
    let known = || line.seen.iter().map(|seen| seen.known().is_some());
    let ends = known().position(|known| known).zip(known().rposition(|known| known));
    ends.is_some_and(|(first, last)| known().take(last).skip(first).any(|known| !known))
}

fn path(framework: &Framework, names: &[String], line: &Line) -> Element {
    let principle = line.principle;
    let id = format!("path-{}", principle.id);
    let name = element("h3")
        .class("govuk-heading-s app-path__name")
        .attr("id", id.clone())
        .child(link(Route::Principle(principle.id.to_string()).href(), principle.name));
    let mark = |seen: &PrincipleResult| {
        seen.known().map(|known| Mark { at: known.level.number(), ring: known.then.map(Level::number) })
    };
    let marks: Vec<Option<Mark>> = line.seen.iter().map(mark).collect();
    let level = |level: Level| element("span").child(framework.level_name(level));
    let levels: Vec<Element> = Level::ALL.into_iter().rev().map(level).collect();
    let drawing = element("div")
        .class("app-path__drawing")
        .attr("aria-hidden", "true")
        .child(element("div").class("app-path__levels").child(levels))
        .child(path_drawing(&marks));
    let words =
        element("figcaption").class("app-path__words").child(path_in_words(framework, names, &line.seen).join(" "));
    let figure = element("figure").class("app-path").attr("aria-labelledby", id);
    figure.child(fragment([name.into_any(), drawing.into_any(), words.into_any()]))
}

//! Principles, where at least two of their practices can be compared.

use super::history::History;
use crate::components::{Element, element, heading_m, level_tag, link, paragraph};
use crate::framework::{Framework, Level, Principle};
use crate::insight::{PathPoint, PrinciplePath, is_comparable, number_at_start, paths};
use crate::record::Record;
use crate::route::Route;

pub fn view(framework: &'static Framework, record: &Record, history: &History) -> Option<Element> {
    let paths = paths(framework, record);
    let rows = framework.principles.0.iter().zip(&paths);
    let rows: Vec<Element> = rows.filter_map(|(principle, path)| row(framework, history, principle, path)).collect();
    let words = match rows.len() {
        0 => return None,
        1 => "One can be compared: at least two of its practices were answered both times.".to_string(),
        more => {
            let number = number_at_start(more);
            format!("{number} can be compared: at least two of their practices were answered both times.")
        }
    };
    let list = element("ul").class("govuk-list app-rows").child(rows);
    Some(element("section").child(heading_m("Principles")).child(paragraph(words)).child(list))
}

/// "Not yet to Developing"; of several assessments, every level that it has been at.
fn row(framework: &Framework, history: &History, principle: &Principle, path: &PrinciplePath) -> Option<Element> {
    if !is_comparable(&history.changes, principle.id.as_str()) {
        return None;
    }
    let shown = |point: &&PathPoint| history.shown().iter().any(|taken| taken.id == point.assessment);
    let points: Vec<&PathPoint> = path.points.iter().filter(shown).filter(|point| point.level.is_some()).collect();
    let mut levels: Vec<Level> = points.iter().filter_map(|point| point.level).collect();
    let known = levels.len();
    levels.dedup();
    let (now, before) = levels.split_last().filter(|_| known > 1)?;
    let name = |level: &Level| framework.level_name(*level);
    let from: String = before.iter().map(|level| format!("{} to ", name(level))).collect();
    let from = if from.is_empty() { "Still ".into() } else { from };
    let looks_back = points.iter().rev().nth(1).and_then(|point| point.then_level);
    let looks_back = looks_back.map(|then| format!("; looking back, {} then", name(&then)));
    Some(
        element("li")
            .child(link(Route::Principle(principle.id.to_string()).href(), principle.name))
            .child(element("span").child(from).child(level_tag(now.number(), name(now))).child(looks_back)),
    )
}

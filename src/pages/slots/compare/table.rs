//! All twelve principles side by side: a table if it fits, otherwise a list of the same, with the user's own levels.

use super::sides::{Line, Side};
use crate::components::{Element, element, level_tag, link};
use crate::framework::{Framework, Level, Weight, lower_first};
use crate::insight::gap_in_words;
use crate::route::Route;

fn asked(framework: &Framework, ask: Option<(Weight, Level)>) -> Vec<Element> {
    let Some((weight, level)) = ask else { return vec![element("span").child("Nothing")] };
    let tag = level_tag(level.number(), framework.level_name(level));
    vec![element("span").child(tag), element("span").class("app-table__range").child(weight.name())]
}

/// The user's own level, and how far it is from each side: equally far sides share a line, named if distances differ.
fn own(framework: &Framework, sides: &[Side], line: &Line, one_track: bool) -> Vec<Element> {
    let Some(mine) = line.mine else { return vec![element("span").child("Not known yet")] };
    let gap = |ask: &Option<(Weight, Level)>| ask.map(|(_, level)| level.number().saturating_sub(mine.number()));
    let gaps: Vec<(u8, &Side)> =
        line.asks.iter().zip(sides).filter_map(|(ask, side)| Some((gap(ask)?, side))).collect();
    let mut parts = vec![element("span").child(level_tag(mine.number(), framework.level_name(mine)))];
    let said = |words: String| element("span").class("app-table__range").child(words);
    if gaps.windows(2).all(|pair| pair[0].0 == pair[1].0) {
        parts.extend(gaps.first().map(|(gap, _)| said(gap_in_words(*gap).into())));
        return parts;
    }
    let mut levels: Vec<u8> = gaps.iter().map(|(gap, _)| *gap).collect();
    levels.sort_unstable();
    levels.dedup();
    for level in levels {
        let name = |side: &Side| if one_track { side.grade.label().to_string() } else { side.track.name.to_string() };
        let names: Vec<String> = gaps.iter().filter(|(gap, _)| *gap == level).map(|(_, side)| name(side)).collect();
        parts.push(said(format!("{}: {}", names.join(", "), lower_first(gap_in_words(level)))));
    }
    parts
}

fn has_own(lines: &[Line]) -> bool {
    lines.iter().any(|line| line.mine.is_some())
}

pub fn table(framework: &Framework, sides: &[Side], lines: &[Line], one_track: bool, name: &str) -> Element {
    let with_own = has_own(lines);
    let column = |words: String| element("th").attr("scope", "col").class("govuk-table__header").child(words);
    let mut head = vec![column("Principle".into())];
    head.extend(sides.iter().map(|side| column(side.name(framework, one_track))));
    head.extend(with_own.then(|| column("You".into())));
    let cell = |inside: Vec<Element>| element("td").class("govuk-table__cell").child(inside);
    let row = |line: &Line| {
        let name = link(Route::Principle(line.principle.id.to_string()).href(), line.principle.name);
        let name = element("th").attr("scope", "row").class("govuk-table__header").child(name);
        let asks: Vec<Element> = line.asks.iter().map(|ask| cell(asked(framework, *ask))).collect();
        let own = with_own.then(|| cell(own(framework, sides, line, one_track)));
        element("tr").class("govuk-table__row").child(name).child(asks).child(own)
    };
    let body: Vec<Element> = lines.iter().map(row).collect();
    let table = element("table")
        .class("govuk-table")
        .child(element("caption").class("govuk-visually-hidden").child(name))
        .child(element("thead").class("govuk-table__head").child(element("tr").class("govuk-table__row").child(head)))
        .child(element("tbody").class("govuk-table__body").child(body));
    element("div").class("app-compare__table").child(table)
}

/// The same comparison as a list, if a table would not fit.
pub fn list(framework: &Framework, sides: &[Side], lines: &[Line], one_track: bool) -> Element {
    // If all sides have the same grade, the sentence above has named it.
    let same = sides.windows(2).all(|pair| pair[0].grade == pair[1].grade);
    let side_name = |side: &Side| {
        if same && !one_track { side.track.name.to_string() } else { side.name(framework, one_track) }
    };
    let item = |line: &Line| {
        let pair = |key: String, value: Vec<Element>| {
            element("div").class("app-compare__pair").child(element("dt").child(key)).child(element("dd").child(value))
        };
        let mut pairs: Vec<Element> =
            sides.iter().zip(&line.asks).map(|(side, ask)| pair(side_name(side), asked(framework, *ask))).collect();
        pairs.extend(line.mine.map(|_| pair("You".into(), own(framework, sides, line, one_track))));
        let name = link(Route::Principle(line.principle.id.to_string()).href(), line.principle.name);
        element("div")
            .child(element("h3").class("govuk-heading-s app-card__name").child(name))
            .child(element("dl").class("app-compare__pairs").child(pairs))
    };
    element("div").class("app-compare__list").child(lines.iter().map(item).collect::<Vec<_>>())
}

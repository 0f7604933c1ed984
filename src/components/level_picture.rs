//! A picture of levels: a row each, on one scale from the lowest level to the highest. Made of boxes and borders, so
//! that words keep their size on a narrow screen and shapes print. Each row says in hidden words what it shows.

use super::element::{Element, element, visually_hidden};

/// A shape in the picture. They differ in form before they differ in colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelMark {
    /// A filled dot: the level now.
    Now,
    /// A hatched dot: the level now, with little to show for it.
    Thin,
    /// A half dot: the level now, with evidence that is old.
    Old,
    /// An open ring: last time.
    Last,
    /// An upright bar: what is asked for.
    Target,
    /// A dotted line: the levels still to go.
    Way,
}

impl LevelMark {
    const fn class(self) -> &'static str {
        match self {
            Self::Now => "app-mark app-mark--now",
            Self::Thin => "app-mark app-mark--now app-mark--thin",
            Self::Old => "app-mark app-mark--now app-mark--old",
            Self::Last => "app-mark app-mark--last",
            Self::Target => "app-mark app-mark--target",
            Self::Way => "app-mark app-mark--way",
        }
    }
}

/// One row. A level is its number, 0 to 4.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelRow {
    /// What the row is about.
    pub title: String,
    /// Where the row leads; `None` for a row to look at.
    pub href: Option<String>,
    /// The dots, each with `Now`, `Thin` or `Old`: one for a practice, several for the practices of a principle. Dots
    /// at the same level are drawn side by side.
    pub now: Vec<(u8, LevelMark)>,
    /// What is asked for.
    pub target: Option<u8>,
    /// The level last time.
    pub last: Option<u8>,
    /// Said in the scale, where there is no dot: "Look for a chance".
    pub chance: Option<&'static str>,
    /// All of this in words, for people who do not see it.
    pub words: String,
}

/// Rows under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelGroup {
    /// Empty for rows without a heading.
    pub heading: String,
    /// Whether the rows open at a press on the heading, which shows their dots, small.
    pub is_folded: bool,
    /// The rows.
    pub rows: Vec<LevelRow>,
}

/// The picture, as wide as what holds it, which must give it a width. `names` are the five levels, `heading` is the
/// element of the groups' headings.
pub fn level_picture(names: Vec<String>, heading: &'static str, groups: Vec<LevelGroup>) -> Element {
    let names: Vec<Element> = names.into_iter().map(|name| element("span").child(name)).collect();
    let names = element("div")
        .class("app-picture__names")
        .attr("aria-hidden", "true")
        .child(element("div").class("app-picture__grid").child(names));
    let groups: Vec<Element> = groups.into_iter().flat_map(|shown| group(heading, shown)).collect();
    element("div").class("app-picture").child(names).child(groups)
}

/// The marks with their meaning, in words beside them.
pub fn level_key(marks: Vec<(LevelMark, &'static str)>) -> Element {
    let item = |(shape, words): (LevelMark, &'static str)| {
        element("li").child(element("span").class(shape.class()).attr("aria-hidden", "true")).child(words)
    };
    element("ul").class("app-picture__key").child(marks.into_iter().map(item).collect::<Vec<_>>())
}

fn group(heading: &'static str, shown: LevelGroup) -> Vec<Element> {
    let name = (!shown.heading.is_empty()).then(|| element(heading).class("app-picture__group").child(shown.heading));
    let small = shown.is_folded.then(|| {
        let dots = shown.rows.iter().flat_map(|row| row.now.clone()).collect();
        element("span")
            .class("app-picture__grid app-picture__grid--small")
            .attr("aria-hidden", "true")
            .child(dots_of(dots))
    });
    let rows: Vec<Element> = shown.rows.into_iter().map(|shown| element("li").child(row(shown))).collect();
    let rows = element("ul").class("app-picture__list").child(rows);
    match small {
        None => name.into_iter().chain([rows]).collect(),
        Some(small) => {
            let summary = element("summary").class("app-picture__summary").child(name).child(small);
            vec![element("details").class("app-picture__folded").child(summary).child(rows)]
        }
    }
}

fn row(shown: LevelRow) -> Element {
    let row = match shown.href {
        Some(href) => element("a").class("app-picture__row app-picture__row--link").attr("href", href),
        None => element("div").class("app-picture__row"),
    };
    let lowest = shown.now.iter().map(|(level, _)| *level).min();
    let way = lowest.zip(shown.target).filter(|(now, target)| now < target);
    let moved = lowest.zip(shown.last).filter(|(now, last)| now != last);
    let scale = element("span")
        .class("app-picture__scale app-picture__grid")
        .attr("aria-hidden", "true")
        .child(way.map(|(now, target)| line(LevelMark::Way.class(), now, target)))
        .child(moved.map(|(now, last)| line("app-mark app-mark--moved", now.min(last), now.max(last))))
        .child(shown.target.map(|target| at(LevelMark::Target.class(), target)))
        .child(shown.last.map(|last| at(LevelMark::Last.class(), last)))
        .child(dots_of(shown.now))
        .child(shown.chance.map(|words| {
            // On the side where the bar is not.
            let is_left = shown.target.is_none_or(|target| target > 2);
            element("span").class(if is_left { "app-chance" } else { "app-chance app-chance--right" }).child(words)
        }));
    row.child(element("span").class("app-picture__title").child(shown.title))
        .child(scale)
        .child(visually_hidden(format!(": {}", shown.words)))
}

/// The dots, those at the same level side by side.
fn dots_of(dots: Vec<(u8, LevelMark)>) -> Vec<Element> {
    let at_level = |level: u8| {
        let here = dots.iter().filter(|(other, _)| *other == level);
        let here: Vec<Element> = here.map(|(_, shape)| element("span").class(shape.class())).collect();
        (!here.is_empty()).then(|| at("app-picture__dots", level).child(here))
    };
    (0..5).filter_map(at_level).collect()
}

fn at(class: &str, level: u8) -> Element {
    element("span").attr("class", format!("{class} app-at-{level}"))
}

fn line(class: &str, from: u8, to: u8) -> Element {
    element("span").attr("class", format!("{class} app-from-{from} app-to-{to}"))
}

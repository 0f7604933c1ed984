//! A picture of a year: a lane each for what there is in it, and twelve months from left to right. Made of boxes and
//! borders, so that shapes print. What it shows stands in words elsewhere on the page, so it is hidden from screen
//! readers.

use super::element::{Element, element};

/// A shape in a lane. They differ in form before they differ in colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearShape {
    /// A circle.
    Assessment,
    /// A square.
    Meeting,
    /// A diamond.
    Review,
    /// A bar over its months.
    Step,
    /// A house.
    Retreat,
}

impl YearShape {
    const fn class(self) -> &'static str {
        match self {
            Self::Assessment => "app-year__mark app-year__mark--assessment",
            Self::Meeting => "app-year__mark app-year__mark--meeting",
            Self::Review => "app-year__mark app-year__mark--review",
            Self::Step => "app-year__mark app-year__mark--step",
            Self::Retreat => "app-year__mark app-year__mark--retreat",
        }
    }
}

/// One shape at its place: months are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearMark {
    /// The first month that it covers.
    pub from: usize,
    /// The last.
    pub to: usize,
    /// Whether it has been or is done: filled.
    pub is_done: bool,
    /// Whether its day has passed: striking, and said so.
    pub is_late: bool,
    /// Whether it is only proposed: dashed.
    pub is_offered: bool,
    /// A word beside it; for a step, in it.
    pub words: String,
}

/// The picture. Each month has its name, short, and its first letter for a narrow screen; `now` is framed.
pub fn year_picture(
    months: &[&'static str],
    now: Option<usize>,
    lanes: Vec<(&'static str, YearShape, Vec<YearMark>)>,
) -> Element {
    let name = |(month, place): (&&'static str, usize)| {
        let letter = element("span").class("app-year__letter").child(month.get(..1).unwrap_or_default());
        let rest = element("span").class("app-year__rest").child(month.get(1..).unwrap_or_default());
        let is_now = now == Some(place);
        at(if is_now { "app-year__month app-year__month--now" } else { "app-year__month" }, place, place)
            .child(letter)
            .child(rest)
    };
    let names: Vec<Element> = months.iter().zip(0..).map(name).collect();
    let frame = now.map(|now| at("app-year__now", now, now));
    let head = element("div").class("app-year__lane").child(element("span")).child(line(names));
    let lanes: Vec<Element> = lanes.into_iter().map(lane).collect();
    element("div")
        .class("app-year")
        .attr("aria-hidden", "true")
        .child(element("div").class("app-year__frame").child(line(frame.into_iter().collect())))
        .child(head)
        .child(lanes)
}

/// The shapes with their meaning, in words beside them.
pub fn year_key(shapes: &[(YearShape, &'static str)], and: &'static str) -> Element {
    let item = |(shape, words): &(YearShape, &'static str)| element("li").child(shape_of(*shape, false)).child(*words);
    let items: Vec<Element> = shapes.iter().map(item).collect();
    element("ul").class("app-year__key").child(items).child(element("li").child(and))
}

/// A shape by itself, to stand before words.
pub fn shape_of(shape: YearShape, is_done: bool) -> Element {
    let done = if is_done { " app-year__mark--done" } else { "" };
    element("span").attr("class", format!("{}{done}", shape.class())).attr("aria-hidden", "true")
}

fn lane((name, shape, marks): (&'static str, YearShape, Vec<YearMark>)) -> Element {
    let mark = |mark: YearMark| {
        let state = match (mark.is_done, mark.is_late, mark.is_offered) {
            (true, ..) => " app-year__mark--done",
            (_, true, _) => " app-year__mark--late",
            (_, _, true) => " app-year__mark--offered",
            _ => "",
        };
        let own = element("span").attr("data-own", "").child(mark.words.clone());
        let late = (mark.is_late && shape == YearShape::Step).then(|| element("b").child("Late: "));
        let inside =
            (shape == YearShape::Step).then(|| element("span").class("app-year__words").child(late).child(own));
        let beside = (shape != YearShape::Step && !mark.words.is_empty())
            .then(|| element("span").class("app-year__words").child(mark.words.clone()));
        let drawn = element("span").attr("class", format!("{}{state}", shape.class())).child(inside);
        at("app-year__place", mark.from, mark.to).child(beside).child(drawn)
    };
    let marks: Vec<Element> = marks.into_iter().map(mark).collect();
    element("div")
        .class("app-year__lane")
        .child(element("span").class("app-year__name").child(name))
        .child(line(marks).attr("data-lane", name))
}

fn line(inside: Vec<Element>) -> Element {
    element("div").class("app-year__line").child(inside)
}

fn at(class: &str, from: usize, to: usize) -> Element {
    element("span").attr("class", format!("{class} app-month-from-{from} app-month-to-{to}"))
}

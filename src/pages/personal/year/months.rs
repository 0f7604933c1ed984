//! The year in words: a box a month, those that are over folded.

use super::item::{shape, words};
use crate::components::{Element, details, element, shape_of};
use crate::framework::Framework;
use crate::insight::{Year, YearItem, YearState};
use crate::record::{Date, Month};

pub fn months(framework: &'static Framework, year: &Year, today: Date) -> Vec<Element> {
    let this = Month::of(today);
    let (past, ahead): (Vec<_>, Vec<_>) = year.months.iter().partition(|(month, _)| *month < this);
    let one = |(month, items): &&(Month, Vec<YearItem>)| box_of(framework, *month, items, today);
    let grid = |months: &[&(Month, Vec<YearItem>)]| {
        element("ul").class("govuk-list app-months").child(months.iter().map(one).collect::<Vec<_>>())
    };
    let earlier = past.first().zip(past.last()).map(|((first, _), (last, _))| {
        let span =
            if first == last { first.in_words() } else { format!("{} to {}", first.in_words(), last.in_words()) };
        details(format!("Earlier: {span}"), vec![grid(&past)])
    });
    earlier.into_iter().chain((!ahead.is_empty()).then(|| grid(&ahead))).collect()
}

fn box_of(framework: &'static Framework, month: Month, items: &[YearItem], today: Date) -> Element {
    let is_now = month == Month::of(today);
    let now = is_now.then(|| element("strong").class("govuk-tag").child("this month"));
    let name = if month.number() == 1 || is_now { month.in_words() } else { month.name().into() };
    let item = |item: &YearItem| {
        let is_done = item.state(today) == YearState::Done;
        element("li").child(shape_of(shape(item), is_done)).child(words(framework, item, month, today))
    };
    let items: Vec<Element> = items.iter().map(item).collect();
    let none = items.is_empty().then(|| element("p").class("govuk-body-s app-tight").child("Nothing planned."));
    element("li")
        .class(if is_now { "app-months__one app-months__one--now" } else { "app-months__one" })
        .child(element("h2").class("govuk-heading-s app-tight").child(format!("{name} ")).child(now))
        .child(none)
        .child((!items.is_empty()).then(|| element("ul").class("govuk-list app-months__list").child(items)))
}

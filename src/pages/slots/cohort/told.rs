//! What stands out in the picture that is shown: a gap that many share, where people are far apart, a strength.

use super::board::Board;
use super::which::Which;
use crate::cohort::{RoomRows, Share, Told, room_picture, told_to_others, told_to_the_room};
use crate::components::{Element, element, reactive};
use crate::framework::{Framework, Level};
use crate::insight::number_at_start;

/// What the room's picture tells, of everyone and by principle.
pub fn told_here(board: Board) -> Told {
    let picture = board.with(|made| room_picture(board.state.framework, &made.group, RoomRows::Principles, None));
    picture.map(|picture| told_to_the_room(&picture)).unwrap_or_default()
}

fn told_elsewhere(board: Board) -> Told {
    board.for_others().map(|picture| told_to_others(&picture)).unwrap_or_default()
}

pub fn view(board: Board) -> Element {
    let here = reactive(move || board.changes(), move |_| boxes(&told_here(board), board.state.framework));
    let elsewhere = reactive(move || board.changes(), move |_| boxes(&told_elsewhere(board), board.state.framework));
    element("div")
        .child(Which::Room.part(board.is_for_others, element("div").child(here)))
        .child(Which::Others.part(board.is_for_others, element("div").child(elsewhere)))
}

fn boxes(told: &Told, framework: &Framework) -> Element {
    let name = |level| framework.level_name(level);
    let (low, high) = (
        format!("{} or {}", name(Level::Aware), name(Level::NotYet)),
        format!("{} or {}", name(Level::Practising), name(Level::Leading)),
    );
    let of = |share: &Share| format!("{} of {}", number_at_start(share.people as usize), share.of);
    let gap = told.gap.as_ref().map(|share| {
        let unasked = if share.or_not_asked { ", or were not asked" } else { "" };
        one("A gap many share", share, framework, format!("{} are at {low}{unasked}. Work on it together.", of(share)))
    });
    let spread = told
        .spread
        .as_ref()
        .map(|share| one("Far apart", share, framework, format!("{} or more at each end: pair people up.", of(share))));
    let strength = told.strength.as_ref().map(|share| {
        one("Teach each other", share, framework, format!("{} are at {high}. Ask for a story.", of(share)))
    });
    let found: Vec<Element> = [gap, spread, strength].into_iter().flatten().collect();
    match found.is_empty() {
        true => element("div"),
        false => element("div").class("app-group__told").child(found),
    }
}

fn one(title: &'static str, share: &Share, framework: &Framework, words: String) -> Element {
    let name = framework.principle(share.principle.as_str()).map_or("", |found| found.name.as_str());
    element("section")
        .child(element("h3").class("govuk-heading-s app-tight").child(title))
        .child(element("p").class("govuk-body").child(element("strong").child(name)).child(". ").child(words))
}

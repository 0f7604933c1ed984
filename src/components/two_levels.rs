//! Two people's levels on one scale. The marks differ in form, and each has its word below it.

use super::element::{Element, element};

/// Whose mark it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelSide {
    /// A filled dot.
    You,
    /// An open diamond.
    They,
}

impl LevelSide {
    /// The word below the mark.
    pub const fn name(self) -> &'static str {
        match self {
            Self::You => "You",
            Self::They => "They",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::You => "app-mark app-mark--now",
            Self::They => "app-mark app-mark--they",
        }
    }
}

/// The mark alone, beside words.
pub fn side_mark(of: LevelSide) -> Element {
    element("span").class(of.class()).attr("aria-hidden", "true")
}

/// The scale from its lowest level to its highest, which `ends` names, with two different levels by their numbers, 0 to
/// 4. Screen readers skip it: what it shows is said beside it.
pub fn two_levels(ends: (&'static str, &'static str), you: u8, they: u8) -> Element {
    let at = |class: &str, level: u8| element("span").attr("class", format!("{class} app-at-{level}"));
    let mark = |of: LevelSide, level: u8| at("app-two__mark", level).child(side_mark(of));
    let word = |of: LevelSide, level: u8| at("app-two__word", level).child(of.name());
    let (low, high) = (you.min(they), you.max(they));
    let way = element("span").attr("class", format!("app-mark app-mark--moved app-from-{low} app-to-{high}"));
    let scale = element("div")
        .class("app-picture__scale app-picture__grid")
        .child(way)
        .child(mark(LevelSide::You, you))
        .child(mark(LevelSide::They, they));
    let words =
        element("div").class("app-picture__grid").child(word(LevelSide::You, you)).child(word(LevelSide::They, they));
    let ends =
        element("div").class("app-two__ends").child(element("span").child(ends.0)).child(element("span").child(ends.1));
    element("div").class("app-two").attr("aria-hidden", "true").child(ends).child(scale).child(words)
}

//! Laying both views side by side: one's own answers, and what the other handed over.

use super::desk::Desk;
use super::open::{Opening, opening};
use super::side_by_side::side_by_side;
use crate::components::{Element, button, details, element, focus, paragraph, print, reactive, small, view_of};
use crate::exchange::FileKind;
use crate::insight::{Reader, ViewLevels, conversation, number_in_words};
use crate::record::Month;
use leptos::prelude::*;

/// The heading of both views, which takes the focus.
pub const HEADING: &str = "both";

/// Whose levels, and of which month.
#[derive(Clone, PartialEq)]
pub struct Sides {
    /// Those of the person whose work it is.
    pub own: (ViewLevels, Option<Month>),
    /// What the other says, `None` for a month that is now.
    pub other: (ViewLevels, Option<Month>),
    pub reader: Reader,
}

/// What is needed for it.
pub fn begin(desk: Desk) -> AnyView {
    let framework = desk.state.framework;
    let own = Opening {
        file: "own-file",
        code: "own-code-text",
        words: "Open the file with your own answers",
        kind: FileKind::Workshop,
    };
    let other = Opening {
        file: "other-file",
        code: "other-code",
        words: "Open the file that the other made on this page",
        kind: FileKind::SecondView,
    };
    let take_own = move |text: String| {
        desk.put_own(text);
        focus(if desk.is_laid() { HEADING } else { other.file });
    };
    let take_other = move |text: String| {
        desk.put_other(text);
        focus(if desk.is_laid() { HEADING } else { own.file });
    };
    let has_other = move || desk.other.with(|text| !text.is_empty());
    let other_place = reactive(has_other, move |has| match has {
        false => opening(other, framework, take_other),
        true => paragraph("The other view is here. What is missing is your own. ").child(
            button("app-link-button", "Put it away").on("click", move |_| {
                desk.put_other(String::new());
                focus(other.file);
            }),
        ),
    });
    let has_own = move || desk.own.with(|text| !text.is_empty()) || !desk.levels_here().is_empty();
    let own_place = reactive(has_own, move |has| match has {
        false => opening(own, framework, take_own),
        true => {
            let instead = opening(Opening { words: "Open a file with their own answers", ..own }, framework, take_own);
            let is_record = desk.own.with_untracked(String::is_empty);
            let instead = is_record.then(|| details("Lay out someone else's answers instead of yours", vec![instead]));
            element("div").child(paragraph(own_words(desk))).child(instead)
        }
    });
    view_of(vec![
        paragraph(
            "Then you can print them, take over an answer if they have seen more, and put what you agree on into your plan.",
        ),
        element("div").child(own_place),
        element("div").child(other_place),
    ])
}

fn own_words(desk: Desk) -> String {
    let Some((levels, month)) = desk.own_side() else { return String::new() };
    let levels = match levels.len() {
        1 => "one level".to_string(),
        number => format!("{} levels", number_in_words(number)),
    };
    let place = if desk.own.get_untracked().is_empty() { "in this browser" } else { "from your file" };
    format!("Your side is here: {levels} of {}, {place}.", month.in_words())
}

/// Both sides, as they are on the desk; they follow the record.
pub fn both(desk: Desk) -> AnyView {
    let sides = move || {
        let (own, other) = (desk.own_side()?, desk.other_side()?);
        let other = (other.levels, Some(other.month));
        Some(Sides { own: (own.0, Some(own.1)), other, reader: Reader::Person })
    };
    reactive(sides, move |sides| {
        sides.map(|sides| {
            let away = move |_| {
                desk.put_own(String::new());
                desk.put_other(String::new());
                focus("lay");
            };
            view(desk, sides, Some(button("app-link-button", "Put both away").on("click", away)))
        })
    })
}

/// The two sides with the ways on this page.
pub fn view(desk: Desk, sides: Sides, way: Option<Element>) -> AnyView {
    let ways = element("div")
        .class("govuk-button-group app-no-print")
        .child(button("govuk-button govuk-button--secondary app-tight", "Print both").on("click", |_| print()))
        .child(way);
    let found = conversation(desk.state.framework, &sides.own.0, &sides.other.0);
    let takes_over = sides.reader == Reader::Person && desk.own.with_untracked(String::is_empty);
    let heading =
        element("h2").class("govuk-heading-l").attr("id", HEADING).attr("tabindex", "-1").child("Side by side");
    view_of(vec![
        heading,
        small(whose(&sides)),
        paragraph("Each difference is something to ask each other about."),
        ways,
        side_by_side(takes_over.then_some(desk.state), desk.state.framework, &found, sides.reader),
    ])
}

/// Whose the two are, and from when.
fn whose(sides: &Sides) -> String {
    let of =
        |month: Option<Month>| month.map_or_else(|| "today".to_string(), |month| format!("of {}", month.in_words()));
    match sides.reader {
        Reader::Person => {
            format!(
                "You: your own answers {}. They: what someone answered about you, {}.",
                of(sides.own.1),
                of(sides.other.1)
            )
        }
        Reader::Other => {
            format!("You: what you answered {}. They: their own answers, {}.", of(sides.other.1), of(sides.own.1))
        }
    }
}

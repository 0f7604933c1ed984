//! The picture for people who were not there: neighbouring levels in boxes of five people or more.

use super::board::Board;
use super::which::Which;
use crate::cohort::{LevelBox, OthersHidden, OthersPicture, OthersRow};
use crate::components::{Element, dots, element, paragraph, reactive};
use crate::framework::{Framework, Level};

pub fn view(board: Board) -> Element {
    let picture = reactive(
        move || board.changes(),
        move |_| match board.for_others() {
            Ok(picture) => shown(&picture, board.state.framework),
            Err(why) => vec![hidden(why)],
        },
    );
    Which::Others.part(board.is_for_others, element("div").child(picture))
}

fn hidden(why: OthersHidden) -> Element {
    element("div").class("govuk-inset-text").child(paragraph(why.to_string())).child(instead())
}

/// What can be handed on where little can be shown.
fn instead() -> Element {
    paragraph("What you can take along instead: the talk in the room, what stands out in words, and the agenda.")
}

fn shown(picture: &OthersPicture, framework: &Framework) -> Vec<Element> {
    let (apart, joined): (Vec<&OthersRow>, Vec<&OthersRow>) = picture.rows.iter().partition(|row| row.boxes.len() > 1);
    if apart.is_empty() {
        let words = format!(
            "{} people are too few to tell levels apart for people who were not there: no box would hold five, or a smaller number could be worked out from the rest.",
            picture.people
        );
        return vec![element("div").class("govuk-inset-text").child(paragraph(words)).child(instead())];
    }
    let most = apart.iter().flat_map(|row| row.boxes.iter().map(|found| found.people)).max().unwrap_or(0);
    let names = Level::ALL.map(|level| element("span").child(framework.level_name(level)));
    let rows: Vec<Element> = apart.into_iter().map(|row| boxes(row, framework, most)).collect();
    let mut parts = vec![
        element("div").class("app-joined__names").attr("aria-hidden", "true").child(Vec::from(names)),
        element("ul").class("app-joined").child(rows),
    ];
    if !joined.is_empty() {
        let names: Vec<&str> = joined.iter().map(|row| row.principle.name.as_str()).collect();
        parts.push(paragraph(format!("Too few at each level to tell apart: {}.", names.join(", "))));
    }
    parts.push(paragraph(
        "\"Or not asked\" stands in each lowest box, because roles have different questions: how many were asked would tell how many have which role.",
    ));
    parts
}

fn boxes(row: &OthersRow, framework: &Framework, most: u32) -> Element {
    let one = |found: &LevelBox| {
        let (lowest, highest) = (found.lowest.number(), found.highest.number());
        element("span")
            .attr("class", format!("app-joined__box app-box-from-{lowest} app-box-to-{highest}"))
            .child(element("span").child(format!("{}: {}", found.people, found.in_words(framework))))
            .child(dots(found.people, most))
    };
    element("li")
        .child(element("span").class("app-joined__name").child(row.principle.name))
        .child(element("span").class("app-joined__row").child(row.boxes.iter().map(one).collect::<Vec<_>>()))
}

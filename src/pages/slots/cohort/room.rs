//! The picture for the room: a row for each principle or practice, a dot for each person.

use super::board::Board;
use super::which::Which;
use crate::cohort::{FamiliesHidden, RoomCounts, RoomPicture, RoomRow, RoomRows, room_picture};
use crate::components::{Element, check, dots, element, label, link, reactive, select, visually_hidden};
use crate::framework::{Framework, Level};
use crate::pages::shared::words::count;
use crate::route::Route;
use leptos::prelude::*;

const FAMILY: &str = "group-family";

pub fn view(board: Board) -> Element {
    let picture = reactive(
        move || format!("{}{}{}", board.changes(), board.by_practice.get(), board.family.get()),
        move |_| match picture(board) {
            Ok(picture) => table(&picture, board.state.framework),
            Err(why) => element("p").class("govuk-inset-text").child(why.to_string()),
        },
    );
    Which::Room.part(board.is_for_others, element("div").child(picture).child(choices(board)))
}

fn picture(board: Board) -> Result<RoomPicture, FamiliesHidden> {
    let rows = if board.by_practice.get() { RoomRows::Practices } else { RoomRows::Principles };
    let family = Some(board.family.get()).filter(|family| !family.is_empty());
    board.peek(|made| room_picture(board.state.framework, &made.group, rows, family.as_deref()))
}

/// What the rows are, and of whom.
fn choices(board: Board) -> Element {
    let families = board.state.framework.families.iter();
    let families = families.map(|family| (family.id.to_string(), family.name.to_string()));
    let everyone = [(String::new(), "Everyone".to_string())];
    let options = everyone.into_iter().chain(families).collect();
    let list = select(FAMILY.into(), options, &board.family.get_untracked(), move |chosen| board.family.set(chosen));
    element("div")
        .class("app-group__choices")
        .child(check(
            "group-by-practice".into(),
            "By practice",
            move || board.by_practice.get(),
            move |is_on| {
                board.by_practice.set(is_on);
            },
        ))
        .child(element("div").child(label(FAMILY, "", "Of the family")).child(list))
}

fn table(picture: &RoomPicture, framework: &Framework) -> Element {
    let names = Level::ALL.map(|level| framework.level_name(level).to_string());
    let name = |name: &String| element("th").attr("scope", "col").attr("role", "columnheader").child(name.clone());
    let corner = element("td").attr("role", "cell");
    let people = element("th").attr("scope", "col").attr("role", "columnheader").child(visually_hidden("People"));
    let head =
        element("tr").attr("role", "row").child(corner).child(names.iter().map(name).collect::<Vec<_>>()).child(people);
    let most = picture.rows.iter().filter_map(|found| match found.counts {
        RoomCounts::Shown(counts) => counts.into_iter().max(),
        _ => None,
    });
    let most = most.max().unwrap_or(0);
    let rows: Vec<Element> = picture.rows.iter().map(|found| row(found, &names, most)).collect();
    element("table")
        .class("app-board")
        .attr("role", "table")
        .child(visually_hidden_caption("How many people are at each level"))
        .child(element("thead").attr("role", "rowgroup").child(head))
        .child(element("tbody").attr("role", "rowgroup").child(rows))
}

fn visually_hidden_caption(words: &str) -> Element {
    element("caption").class("govuk-visually-hidden").child(words)
}

fn row(row: &RoomRow, names: &[String; 5], most: u32) -> Element {
    let name = match row.practice {
        Some(practice) => link(Route::question(&practice.id).href(), practice.title),
        None => link(Route::Principle(row.principle.id.to_string()).href(), row.principle.name),
    };
    let head = element("th").attr("scope", "row").attr("role", "rowheader").child(name);
    let people = |words: String| element("td").class("app-board__people").attr("role", "cell").child(words);
    let across = |class, words: &str| {
        element("td").class(class).attr("role", "cell").attr("colspan", "5").child(element("span").child(words))
    };
    let (cells, of) = match row.counts {
        RoomCounts::Nobody => (vec![across("app-board__none", "Nobody answered this")], String::new()),
        RoomCounts::TooFew => {
            (vec![across("app-board__hidden", "Fewer than five people answered: not shown")], String::new())
        }
        RoomCounts::Shown(counts) => {
            let cells = counts.into_iter().zip(names).map(|(people, name)| cell(people, name, most)).collect();
            (cells, count(row.counts.people().unwrap_or(0) as usize, "person", "people"))
        }
    };
    element("tr").attr("role", "row").child(head).child(cells).child(people(of))
}

fn cell(people: u32, name: &str, most: u32) -> Element {
    let number = if people == 0 { "none".to_string() } else { people.to_string() };
    let narrow = element("span").class("app-board__level").attr("aria-hidden", "true").child(name);
    let drawn = (people > 0).then(|| dots(people, most));
    element("td").attr("role", "cell").child(narrow).child(
        element("span")
            .class("app-board__box")
            .child(drawn)
            .child(element("span").class("app-board__number").child(number)),
    )
}

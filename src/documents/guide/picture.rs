//! How to read the group's picture with a room.

use super::parts::{sentences, small};
use crate::documents::parts::section_heading;
use leptos::prelude::*;

/// The part on the group's picture.
pub fn section() -> AnyView {
    view! {
        {section_heading("picture", "The group's picture, in five to ten minutes")}
        <p class="govuk-body">"A wall with a row for each question or principle, a column for each level, a dot for each person. Those who like write their levels on a slip without a name; you mix the slips and put up the dots. It is there to find a topic and some stories, and for nothing else."</p>
        {small("How to read it")}
        {sentences([
            "Count the dots, and don't work out averages. Two people at Not yet and two at Leading are not four in the middle: they are two pairs who could help each other.",
            "Rank nobody: no person, no team, no earlier group. The rows stand in the order of the questions.",
            "Rows have different numbers of people, because each role starts with its own nine questions. A short row says little.",
            "A row with fewer than five people stays empty: with so few, a dot has a name.",
        ])}
        {small("What to ask")}
        {sentences([
            "Where many share a gap: “What makes this hard here?”",
            "Where the dots lie far apart: “Who would like to learn this, and from whom?” Let people come forward, and point at no dot.",
            "Where many are at Practising or Leading: “Who has a story? What did you do first?”",
            "At the end: “What do we want to work on together?” A gap in the picture is not by itself a reason to choose it.",
        ])}
    }
    .into_any()
}

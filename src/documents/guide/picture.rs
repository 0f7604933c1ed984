//! How to read the group's picture with a room.

use super::parts::{sentences, small};
use crate::components::link;
use crate::documents::parts::section_heading;
use crate::route::Route;
use leptos::prelude::*;

/// The part on the group's picture.
pub fn section() -> AnyView {
    let board = link(Route::Cohort.href(), "page of the group's picture").into_any();
    view! {
        {section_heading("picture", "The group's picture, in five to ten minutes")}
        <p class="govuk-body">"A row for each principle, a column for each level, a dot for each person. It is there to find a topic and some stories, and for nothing else."</p>
        <ul class="govuk-list govuk-list--bullet">
            <li>"With computers: those who like hand over a file or a code without their name. The "{board}" adds them up in your browser, to project."</li>
            <li>"On paper: those who like write their levels on a slip without a name. You mix the slips and put up dots on a wall. The same page takes the dots, if you type them in."</li>
        </ul>
        {small("How to read it")}
        {sentences([
            "Count the dots, and don't work out averages. Two people at Not yet and two at Leading are not four in the middle: they are two pairs who could help each other.",
            "Rank nobody: no person, no team, no earlier group. The rows stand in the order of the questions.",
            "Rows have different numbers of people, because each role starts with its own nine questions. A short row says little.",
            "A row with fewer than five people stays empty: with so few, a dot has a name.",
            "What you print or save is another picture: people who were not there see no number below five. In a small group little is left of it, so take along the agenda instead.",
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

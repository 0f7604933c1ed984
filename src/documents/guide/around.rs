//! What stands around the hours of a workshop: before, what to watch for, afterwards.

use super::parts::{sentences, small};
use crate::components::link;
use crate::documents::parts::{row, section_heading};
use crate::route::Route;
use leptos::prelude::*;

/// Who decides what.
const DECIDES: [(&str, &str); 3] = [
    ("You", "The clock, and when to move on."),
    ("Each person", "What they tell, whether they hand in a file or a slip, and their own step."),
    ("The group", "The topic of the next meeting. A manager in the room has one voice, and speaks last."),
];

/// What to watch for, and what to do or say.
const WATCH: [(&str, &str); 8] = [
    (
        "The most senior answers first",
        "Ask them beforehand to speak last. If it happens all the same: “Thank you. Let us hear the others, and come back to you.”",
    ),
    (
        "Someone calls it an appraisal",
        "“It is not one. Your answers are in your own browser or on your own sheet, and you need show them to nobody.” If a manager wants the levels, the answer is no; each person can print a page for that talk, and chooses what is on it.",
    ),
    (
        "A level becomes a boast",
        "“When did you last do it, and what did it look like?” An example helps the others, and a level alone does not.",
    ),
    (
        "A level becomes a confession",
        "“A level says what your work has let you do so far.” Ask what would give them the chance, and go on.",
    ),
    ("Someone is named", "A colleague, a minister, a participant: stop it kindly, and talk about the work instead."),
    (
        "A room of four",
        "Make no picture with fewer than five people: everyone would know whose dot is whose. Stay in pairs, and choose the topic by talking.",
    ),
    (
        "One tablet for the room",
        "Make the link for one device, and open it there in a tab of its own, with no other tab beside it: what someone opens in another tab is not cleared. Each person starts clean, takes their file, and presses “Done”. If someone walks away, the next person is asked. Afterwards, delete the files among the downloads.",
    ),
    ("No computers", "Use one handout for the whole room, and slips and dots for the picture."),
];

/// The part before the workshop.
pub fn before() -> AnyView {
    let handouts = link(Route::Handouts.href(), "a handout").into_any();
    let cards = link(Route::CardSort.href(), "level cards").into_any();
    let make = link(Route::Trainers.href(), "Make the link").into_any();
    let decides = |(who, what): (&'static str, &'static str)| row(who, what);
    view! {
        {section_heading("before", "Before")}
        {small("Two weeks before")}
        <ul class="govuk-list govuk-list--bullet">
            <li>{make}", and answer the nine questions yourself."</li>
            <li>"Ask the most senior person who will come to speak last, and say why."</li>
            <li>"If you want the group's picture, decide who collects the files or slips: someone whom the room trusts, and nobody's manager."</li>
        </ul>
        {small("A week before, send this")}
        <blockquote class="app-letter">
            <p class="govuk-body">"On [day] at [time] we take an hour for how we run engagement. You answer nine questions about your own work, on your computer or on paper, and talk about them with one other person. Then we choose what to work on together."</p>
            <p class="govuk-body">"It is not an appraisal. Your answers stay in your browser. If you like, you add a file or a slip without your name to a picture of the whole group."</p>
            <p class="govuk-body">"Please bring one piece of engagement work from the last year to think of. The link: [link]"</p>
        </blockquote>
        {small("The day before")}
        <ul class="govuk-list govuk-list--bullet">
            <li>"Open the link on the network of the room. Some networks block pages."</li>
            <li>"Print "{handouts}" for everyone, even if there are computers, and two to spare. Print this guide for yourself. For a picture on paper, cut slips with the names of the nine questions."</li>
            <li>"If the words of the levels are new to the room, print the "{cards}" of one principle, and let early arrivals sort them."</li>
            <li>"Room: tables for two, and a projector, or a wall that all can see with a row for each question, five columns, and dots to stick on."</li>
            <li>"For files, decide the way: a shared folder, a message to you, or codes in the chat. Tell people who else can look there."</li>
        </ul>
        {small("Who decides what")}
        <dl class="govuk-summary-list app-sessions">{DECIDES.map(decides).into_iter().collect_view()}</dl>
        {small("What to tell people before they hand anything in")}
        {sentences([
            "“Nobody has to hand anything in, or say why not.”",
            "“A file or a slip holds your levels, and no name, agency or note. Read your file first: every word of it is shown to you.”",
            "“Whoever collects can open each file and reads each slip. Today that is me.”",
            "“The room sees dots and no names, and nobody can be followed from row to row. In a small room someone may still guess.”",
            "“I delete the files and shred the slips before I leave the room.”",
        ])}
    }
    .into_any()
}

/// What to watch for.
pub fn watch() -> AnyView {
    let one = |(what, how): (&'static str, &'static str)| row(what, how);
    view! {
        {section_heading("watch", "What to watch for")}
        <dl class="govuk-summary-list app-sessions">{WATCH.map(one).into_iter().collect_view()}</dl>
    }
    .into_any()
}

/// The part after the workshop.
pub fn after() -> AnyView {
    let meetings = link(Route::Meetings.href(), "monthly meetings").into_any();
    view! {
        {section_heading("after", "Afterwards")}
        <ul class="govuk-list govuk-list--bullet">
            <li>"The same day, send the agenda for the next meeting: the topic, who brings what, and when and where you meet again. Send no levels with it."</li>
            <li>"Delete the files and codes, also where they were sent; take the dots off the wall, and shred the slips. A photo of the wall is for the group, and for nobody else."</li>
            <li>"Send nothing up. If someone asks what came of it, tell them the topic that the group chose."</li>
            <li>"Open the next meeting with the steps: what was done, and what got in the way. The "{meetings}" have an hour ready for each principle."</li>
            <li>"After a year, do it again. Levels may go down as people learn what a practice asks; tell them so beforehand."</li>
        </ul>
    }
    .into_any()
}

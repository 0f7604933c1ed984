//! What someone can hand over of their own levels: to a workshop, for the picture of a group, or to whoever answers about
//! their work. Seen in every byte first.

use crate::components::{Element, button_link, element, heading, heading_m, paragraph, reactive};
use crate::exchange::{NothingToHandOver, WorkshopFile, write_workshop_code};
use crate::framework::Framework;
use crate::pages::Page;
use crate::pages::shared::hand_over::HandOver;
use crate::record::{Key, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::WORKSHOP_FILE;

pub fn page(state: AppState) -> Page {
    // One number a visit: what is saved twice here counts once, and nothing ties it to a file of another day.
    let number = state.random();
    Page::new(reactive(move || state.with(|record| record.only(is_shown)), move |record| view(state, &record, number)))
}

fn is_shown(key: &Key) -> bool {
    matches!(key, Key::Assessment(_) | Key::Answer(..))
}

fn view(state: AppState, record: &Record, number: u64) -> Vec<Element> {
    let shown = record.shown_assessment().ok_or(NothingToHandOver::NoAssessment);
    match shown.and_then(|(id, _)| WorkshopFile::of(state.framework, record, id, state.today(), number)) {
        Ok(file) => file_page(&file, state.framework),
        Err(why) => vec![
            heading(WORKSHOP_FILE),
            paragraph(why.to_string()),
            button_link(Route::Assess.href(), "Go to your self-assessment"),
        ],
    }
}

fn file_page(file: &WorkshopFile, framework: &'static Framework) -> Vec<Element> {
    let lead = "Your levels, without your name, for the picture of a group. Nothing leaves this page until you hand it over yourself, and you may leave it out.";
    let it = HandOver {
        // The number's first digits, so that the files of a group stand side by side in one folder.
        file_name: format!("workshop-file-{:04x}.json", file.number >> 48),
        in_words: file.in_words(framework),
        text: file.text(),
        code: write_workshop_code(file, framework),
        field: "workshop-code",
        button: "Save my file",
    };
    let preview = element("section")
        .attr("aria-labelledby", "in-the-file")
        .child(heading_m("Everything that is in the file").attr("id", "in-the-file"))
        .child(it.in_words())
        .child(it.as_it_is());
    let ways = element("section")
        .class("app-panel")
        .attr("aria-labelledby", "hand-over")
        .child(heading_m("Hand it over").attr("id", "hand-over"))
        .child(it.ways(|| {}));
    let split =
        element("div").class("app-file__split").child(preview).child(element("div").child(what_happens()).child(ways));
    vec![heading(WORKSHOP_FILE), element("p").class("govuk-body-l").child(lead), split]
}

/// What becomes of it, said before it is handed over (docs/rules.md, COHORT-4 and COHORT-5).
fn what_happens() -> Vec<Element> {
    let line = |words: &str| element("li").child(words);
    let lines = vec![
        line(
            "The room sees a dot for each person at each level. Nobody can be followed from row to row, and a row with fewer than five people is not shown.",
        ),
        line("People who were not there see no number below five, and none that could be worked out from the rest."),
        line(
            "Whoever collects the files can open each of them. The file does not say that it is yours; the way you hand it over may.",
        ),
    ];
    vec![
        heading_m("What becomes of it"),
        element("ul").class("govuk-list govuk-list--bullet").child(lines),
        paragraph(
            "The number is new each time you open this page, so nobody can tell that two files of two days are yours.",
        ),
    ]
}

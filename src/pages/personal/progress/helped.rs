//! "What helped?": the engagements logged between the two assessments that stand behind a practice that went up, and the
//! way to the talk about them.

use super::history::{History, Taken};
use crate::components::{Element, element, heading_m, link, paragraph};
use crate::insight::{LoggedBetween, number_at_start, number_in_words};
use crate::pages::shared::words::entry_title;
use crate::record::{LogEntry, Month, Record};
use crate::route::Route;

pub fn view(record: &Record, history: &History, newest: &Taken) -> Element {
    let onward = element("div")
        .class("govuk-button-group app-no-print")
        .child(
            element("a")
                .class("govuk-button govuk-button--secondary")
                .attr("href", Route::OnePage.href())
                .child("Take this to your manager"),
        )
        .child(link(Route::Log.href(), "Open your log"));
    let logged = LoggedBetween::of(record, &history.changes, Month::of(newest.assessment.started));
    let items: Vec<Element> = logged.behind.iter().map(|(_, entry)| item(entry)).collect();
    let list = (!items.is_empty()).then(|| element("ul").class("govuk-list app-rows").child(items));
    element("section")
        .class("app-panel")
        .child(heading_m("What helped?"))
        .child(paragraph(words(&logged)))
        .child(list)
        .child(onward)
}

fn words(logged: &LoggedBetween) -> String {
    let entries = |number: usize| match number {
        1 => "one entry".to_string(),
        _ => format!("{} entries", number_in_words(number)),
    };
    let all = entries(logged.all);
    match (logged.all, logged.behind.len()) {
        (0, _) => {
            "Your log has nothing from the time between. A few lines on each engagement would show what helped.".into()
        }
        (_, 0) => format!("Between the two, your log holds {all}. None supports a practice that went up."),
        (1, _) => "Between the two, your log holds one entry. It supports a practice that went up.".into(),
        (_, 1) => format!("Between the two, your log holds {all}. One of them supports a practice that went up."),
        (_, more) => {
            let more = number_at_start(more);
            format!("Between the two, your log holds {all}. {more} of them support a practice that went up.")
        }
    }
}

fn item(entry: &LogEntry) -> Element {
    let month = element("b").child(entry.month.in_words());
    element("li").child(month).child(element("span").attr("data-own", "").child(entry_title(entry)))
}

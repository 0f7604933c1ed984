//! Levels that came out lower: said calmly, with a way to say where the user was then, given what they know now
//! (docs/rules.md, CHANGE-4, CHANGE-5).

use super::history::History;
use crate::components::{Element, element, focus, heading_m, link, paragraph};
use crate::framework::Framework;
use crate::insight::{DroppedLevel, dropped_levels, rating_name};
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::record::{Command, Record};
use crate::route::Route;
use crate::state::AppState;

pub fn view(state: AppState, record: &Record, history: &History) -> Vec<Element> {
    let Some(newest) = history.newest() else { return Vec::new() };
    let fallen = dropped_levels(state.framework, record, &newest.id);
    if fallen.is_empty() {
        return Vec::new();
    }
    let calm = "A lower level need not be a step back. People who learn may place themselves lower than before, because they see more of what there is to do.";
    let ask = "Knowing what you know now, where were you then? Your answer stands beside the old one and does not replace it.";
    let items: Vec<Element> = fallen.iter().map(|fallen| item(state.framework, history, fallen)).collect();
    let mut parts = vec![
        heading_m("Where you placed yourself lower"),
        paragraph(calm),
        paragraph(ask),
        element("ul").class("govuk-list govuk-list--bullet").child(items),
    ];
    parts.extend((!history.is_open()).then(|| open_again(state, history)).flatten());
    parts
}

fn item(framework: &'static Framework, history: &History, fallen: &DroppedLevel) -> Element {
    let practice = fallen.practice;
    let name = match history.is_open() {
        true => element("span").child(link(Route::question(&practice.id).href(), practice.title)),
        false => element("span").child(practice.title),
    };
    let said = fallen.now.then.map_or_else(String::new, |then| format!(": {} then", rating_name(framework, then)));
    element("li").child(name).child(said)
}

/// A finished assessment accepts answers again once it is reopened.
pub fn open_again(state: AppState, history: &History) -> Option<Element> {
    let id = history.newest()?.id.clone();
    let open = move |_| {
        state.dispatch_with_undo(
            Command::ReopenAssessment(id.clone()),
            "The assessment is open again. Its questions can be answered.",
        );
        focus(DONE_NOTICE);
    };
    let button = element("button").class("app-link-button").attr("type", "button").on("click", open);
    let words = element("span").class("app-no-print").child("This assessment is finished. ");
    Some(element("p").class("govuk-body app-no-print").child(words).child(button.child("Open it again to answer")))
}

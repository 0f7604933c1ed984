//! The field "What I need from you", saved to the record as it is written.

use crate::components::{element, text_area};
use crate::pages::shared::versions;
use crate::record::{Command, Id, Key, Record};
use crate::state::AppState;
use leptos::prelude::*;

const NEEDS: &str = "needs";

pub fn field(state: AppState, id: Id) -> AnyView {
    let own = id.clone();
    let kept = move |record: &Record| record.needs(&own).unwrap_or_default().to_string();
    let text = RwSignal::new(state.peek(&kept));
    // Changes from another tab, a file or an undo show at once; what is being typed here already matches the record,
    // except for spaces around an emptied text.
    Effect::new(move |_| {
        let kept = state.with(&kept);
        if text.with_untracked(|text| text.trim().is_empty() != kept.is_empty() || !kept.is_empty() && *text != kept) {
            text.set(kept);
        }
    });
    let own = id.clone();
    let write = move |written: String| {
        let emptied = written.trim().is_empty() && text.with_untracked(|text| !text.trim().is_empty());
        text.set(written.clone());
        let command = Command::SetNeeds(own.clone(), written);
        if emptied {
            state.dispatch_with_undo(command, "What you need is removed from the page.");
        } else {
            state.dispatch(command);
        }
    };
    let hint = "Time, an introduction, somebody to check your work, a chance to try something. A few lines, so that it fits on one page. Leave out names.";
    let name = ("govuk-label--m", "What do you need from your manager?");
    let area = text_area(NEEDS, name, hint, "4", text.into(), write, RwSignal::new(Vec::new()).into());
    element("div").class("app-no-print").child(area).child(versions::view(state, Key::Needs(id))).into_any()
}

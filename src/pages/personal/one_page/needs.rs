//! The field "What I need from you", saved to the record as it is written.

use crate::components::{element, text_area};
use crate::pages::shared::draft::text_draft;
use crate::pages::shared::versions;
use crate::record::{Command, Id, Key, Record};
use crate::state::AppState;
use leptos::prelude::*;

const NEEDS: &str = "needs";

pub fn field(state: AppState, id: Id) -> AnyView {
    let (own, written) = (id.clone(), id.clone());
    let stored = move |record: &Record| record.needs(&own).map(String::from);
    let command = move |text| Command::SetNeeds(written.clone(), text);
    let (text, write) = text_draft(state, stored, command, "What you need is removed from the page.");
    let hint = "Time, an introduction, someone to check your work, a chance to try something. A few lines, so that it fits on one page. Leave out names.";
    let name = ("govuk-label--m", "What do you need from your manager?");
    let area = text_area(NEEDS, name, hint, "4", text, write, RwSignal::new(Vec::new()).into());
    element("div").class("app-no-print").child(area).child(versions::view(state, Key::Needs(id))).into_any()
}

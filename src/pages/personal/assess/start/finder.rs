//! The role that three answers propose, and why.

use super::starting::Starting;
use crate::components::{Element, button, chosen_in, element, focus, on_form, paragraph, reactive};
use crate::framework::TrackId;
use crate::insight::{GENERALIST, ROLE_QUESTIONS, propose_role};
use crate::pages::{SlotContext, dom_names};
use crate::state::AppState;
use leptos::prelude::*;

/// The id of the proposal.
const PROPOSAL: &str = "proposal";

pub fn view(state: AppState, at: SlotContext) -> AnyView {
    let starting = Starting::new(state, at);
    // Each proposal is a new one, also of the same role: the focus goes there again.
    let asked = RwSignal::new(0_u32);
    on_form(dom_names::ROLE_FINDER, "submit", move |event| {
        event.prevent_default();
        asked.update(|asked| *asked += 1);
        focus(PROPOSAL);
    });
    reactive(move || asked.get(), move |asked| (asked > 0).then(|| proposal(starting)))
}

fn proposal(starting: Starting) -> Element {
    let framework = starting.state.framework;
    let place = |name: &str| chosen_in(name).and_then(|value| value.parse().ok());
    let chosen = ROLE_QUESTIONS.each_ref().map(|question| place(question.id));
    let panel = element("div").class("app-panel").attr("id", PROPOSAL).attr("tabindex", "-1");
    let choose = move |id: TrackId, class: &'static str, words: String| {
        button(class, words).on("click", move |_| starting.choose_track(id.clone()))
    };
    let generalist = framework.track(GENERALIST).map(|track| track.id.clone());
    let for_now = |class| generalist.clone().map(|id| choose(id, class, "Take the generalist for now".into()));
    let buttons = element("div").class("govuk-button-group");
    match propose_role(framework, &chosen) {
        Some((track, why)) => {
            let other = (track.id.as_str() != GENERALIST).then(|| for_now("app-link-button")).flatten();
            panel
                .child(paragraph(element("strong").child(track.name)).child(format!(", because {why}.")))
                .child(
                    buttons
                        .child(choose(track.id.clone(), "govuk-button app-tight", "Choose this role".into()))
                        .child(other),
                )
        }
        None => panel
            .child(paragraph("Nothing is chosen yet. Answer one of the questions, or begin with the role that does a little of everything."))
            .child(buttons.child(for_now("govuk-button app-tight"))),
    }
}

//! One draft: its parts to write, what is missing, and the ways to hand it on. Saved as it is written.

use super::awards::{award_name, awards, honours};
use super::change::change;
use super::{held, paper};
use crate::components::{
    Element, button, caption, element, focus, fragment, heading, label, link, reactive, select, text_area, text_field,
    view_of,
};
use crate::framework::AWARDS;
use crate::insight::{WORDS_ON_A_PAGE, missing_parts, words_in};
use crate::pages::Navigator;
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::pages::shared::draft::text_draft;
use crate::pages::shared::saved_line::saved_line;
use crate::pages::shared::versions;
use crate::record::{Command, Id, Key, Nomination, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::NOMINATE;
use leptos::prelude::*;

const AWARD: &str = "award";

pub fn view(state: AppState, id: Id, go: Navigator) -> AnyView {
    let of = id.clone();
    let award =
        move || state.with(|record| record.nomination(&of).map(|draft| draft.award.clone()).unwrap_or_default());
    let title = reactive(award.clone(), move |award| {
        vec![heading(format!("Nomination: {}", award_name(state, &award)))]
            .into_iter()
            .chain(honours(&award))
            .collect::<Vec<_>>()
    });
    let fields = element("div").class("app-no-print").child(fields(state, &id));
    fragment([
        caption(NOMINATE.into()).into_any(),
        title,
        versions::view(state, Key::Nomination(id.clone())),
        fields.into_any(),
        missing(state, &id),
        paper::view(state, &id),
        remove(state, &id, go).into_any(),
        element("div")
            .class("app-no-print")
            .child(saved_line(state, "Everything is saved in this browser as you write it.", |_| String::new()))
            .into_any(),
    ])
}

fn fields(state: AppState, id: &Id) -> Vec<Element> {
    let is_own = state.peek(|record| record.nomination(id).is_some_and(|draft| draft.own));
    let own = id.clone();
    let current = state.peek(|record| record.nomination(id).map(|draft| draft.award.clone()).unwrap_or_default());
    let choose = move |award: String| state.dispatch(change(state, &own, |draft| draft.award = award));
    let award = element("div").class("govuk-form-group").child(label(AWARD, "govuk-label--s", "Award")).child(select(
        AWARD.into(),
        awards(state),
        &current,
        choose,
    ));
    let who = if is_own { "You, as you would like to be named." } else { "A person or a small team. Ask them first." };
    let story = "What was at stake, what was done, and what it took. No names of participants.";
    let mut parts = vec![
        award,
        nominee(state, id, who),
        area(
            state,
            id,
            ("nomination-story", "What was done?", story),
            |draft| draft.story.clone(),
            |draft, text| {
                draft.story = text;
            },
        ),
        element("div").child(held::view(state, id, is_own)),
    ];
    parts.extend(AWARDS.criteria.iter().map(|criterion| {
        let asked = (criterion.id.as_str(), criterion.name.as_str(), criterion.question.as_str());
        area(
            state,
            id,
            asked,
            |draft| draft.answer(&criterion.id).into(),
            |draft, text| {
                draft.set_answer(&criterion.id, text);
            },
        )
    }));
    parts
}

fn nominee(state: AppState, id: &Id, hint: &'static str) -> Element {
    let (text, write) = kept(state, id, |draft| draft.nominee.clone(), |draft, text| draft.nominee = text);
    text_field("nominee", ("govuk-label--s", "Who is nominated?"), hint, move || text.get(), write)
}

fn area(
    state: AppState,
    id: &Id,
    (field, name, hint): (&'static str, &'static str, &'static str),
    read: impl Fn(&Nomination) -> String + 'static,
    set: impl Fn(&mut Nomination, String) + 'static,
) -> Element {
    let (text, write) = kept(state, id, read, set);
    text_area(field, ("govuk-label--s", name), hint, "4", text, write, RwSignal::new(Vec::new()).into())
}

/// A text of the draft, saved as it is written.
fn kept(
    state: AppState,
    id: &Id,
    read: impl Fn(&Nomination) -> String + 'static,
    set: impl Fn(&mut Nomination, String) + 'static,
) -> (Signal<String>, impl Fn(String) + 'static) {
    let (own, written) = (id.clone(), id.clone());
    let stored = move |record: &Record| record.nomination(&own).map(|draft| read(&draft));
    let command = move |text| change(state, &written, |draft| set(draft, text));
    text_draft(state, stored, command, "The text is removed.")
}

/// What is still missing, and whether it fits on a page.
fn missing(state: AppState, id: &Id) -> AnyView {
    let own = id.clone();
    let found = move || {
        let draft = state.with(|record| record.nomination(&own).unwrap_or_default());
        (missing_parts(&AWARDS, &draft), words_in(&draft))
    };
    reactive(found, move |(missing, words)| {
        let says = match missing.is_empty() {
            true => "Every part is there.".to_string(),
            false => format!("Still missing: {}.", missing.join(", ")),
        };
        let long = (words > WORDS_ON_A_PAGE)
            .then(|| format!(" It has {words} words, and about {WORDS_ON_A_PAGE} fit on a page: what could go?"));
        element("div").class("govuk-inset-text app-no-print").child(says).child(long)
    })
}

fn remove(state: AppState, id: &Id, go: Navigator) -> AnyView {
    let id = id.clone();
    let remove = move |_| {
        go.replace.run(Route::Nominate);
        state.dispatch_with_undo(Command::set_nomination(id.clone(), None), "Draft removed.");
        focus(DONE_NOTICE);
    };
    let ways = element("p")
        .class("govuk-body app-results__ways app-no-print")
        .child(link(Route::Nominate.href(), "All drafts"))
        .child(button("app-link-button", "Remove this draft").on("click", remove));
    view_of(ways)
}

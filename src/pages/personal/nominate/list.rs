//! The drafts that are there, and the start of one.

use super::awards::{award_name, awards};
use super::links::draft_query;
use crate::components::{Choice, Element, element, fragment, heading, label, link, radios, reactive, select};
use crate::pages::Navigator;
use crate::pages::shared::saved_line::stays_here;
use crate::record::{Command, Id, Nomination};
use crate::route::Route;
use crate::state::AppState;
use crate::title::NOMINATE;
use leptos::prelude::*;

const AWARD: &str = "award";
const WHOSE: &str = "whose";
const COLLEAGUE: &str = "colleague";
const MINE: &str = "mine";

pub fn view(state: AppState, go: Navigator) -> AnyView {
    let words = "Careful work is easily overlooked. Choose an award, write one page, and send it yourself to whoever runs the awards near you. Nothing is sent from here.";
    let about = link(Route::Awards.href(), "See the seven awards and what they are judged by");
    fragment([
        heading(NOMINATE).into_any(),
        element("p").class("govuk-body-l").child(words).into_any(),
        element("p").class("govuk-body app-no-print").child(about).into_any(),
        drafts(state),
        begin(state, go).into_any(),
        stays_here("Drafts stay in this browser.").into_any(),
    ])
}

fn drafts(state: AppState) -> AnyView {
    let found = move || {
        state.with(|record| {
            let all = record.nominations().into_iter();
            all.map(|(id, draft)| (id.clone(), draft.clone())).collect::<Vec<(Id, Nomination)>>()
        })
    };
    reactive(found, move |found| {
        let item = |(id, draft): &(Id, Nomination)| {
            let there = link(Route::Nominate.href_with(&draft_query(id)), award_name(state, &draft.award));
            let who = element("span").attr("data-own", "").child(draft.nominee.as_str());
            let who = (!draft.nominee.trim().is_empty()).then(|| element("span").child(": ").child(who));
            element("li").child(there).child(who).child(format!(", begun on {}", draft.made.in_words()))
        };
        (!found.is_empty()).then(|| {
            let list = element("ul").class("govuk-list govuk-list--bullet");
            vec![
                element("h2").class("govuk-heading-m").child("Your drafts"),
                list.child(found.iter().map(item).collect::<Vec<_>>()),
            ]
        })
    })
}

fn begin(state: AppState, go: Navigator) -> Element {
    let awards = awards(state);
    let first = awards.first().map(|(id, _)| id.clone()).unwrap_or_default();
    let (award, whose) = (RwSignal::new(first.clone()), RwSignal::new(Some(COLLEAGUE.to_string())));
    let choices = vec![
        Choice::new(COLLEAGUE, "A colleague or a small team").hint("They have to agree before it is sent"),
        Choice::new(MINE, "My own work").hint("Say so openly, and let someone who saw it speak"),
    ];
    let start = move |event: web_sys::Event| {
        event.prevent_default();
        let own = whose.get_untracked().as_deref() == Some(MINE);
        let draft = Nomination { made: state.today(), award: award.get_untracked(), own, ..Nomination::default() };
        let id = state.new_id();
        state.dispatch(Command::set_nomination(id.clone(), Some(draft)));
        go.follow.run(Route::Nominate.href_with(&draft_query(&id)));
    };
    let choose = Callback::new(move |value| whose.set(Some(value)));
    let no_errors = RwSignal::new(Vec::new()).into();
    element("form")
        .class("app-no-print")
        .attr("novalidate", "")
        .child(element("h2").class("govuk-heading-m").child("Begin a draft"))
        .child(
            element("div")
                .class("govuk-form-group")
                .child(label(AWARD, "govuk-label--s", "For which award?"))
                .child(select(AWARD.into(), awards, &first, move |chosen| award.set(chosen))),
        )
        .child(radios(WHOSE, "Whose work is it?", "", choices, whose.into(), choose, no_errors))
        .child(element("button").class("govuk-button").attr("type", "submit").child("Begin"))
        .on("submit", start)
}

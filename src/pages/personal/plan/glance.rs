//! The plan at one glance: late, this month and later, and the mix of ways to learn as a bar with the same in words.

use super::links::goal_place;
use crate::components::{Element, element, link, reactive, view_of};
use crate::framework::Mode;
use crate::insight::{PlannedStep, glance, missing_mode, mix};
use crate::pages::shared::words::count;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// So few steps are seen at one glance as they are.
const FEW: usize = 1;
/// Of each part, so many are named.
const NAMED: usize = 4;

pub fn view(state: AppState) -> AnyView {
    let source = move || {
        let today = state.today();
        let (glance, mix) = state.with(|record| (glance(record, today), mix(record)));
        (glance, mix)
    };
    reactive(source, move |(glance, mix)| {
        let all = glance.late.len() + glance.this_month.len() + glance.later.len();
        (all > FEW).then(|| {
            let parts = [("Late", &glance.late), ("This month", &glance.this_month), ("Later", &glance.later)];
            let parts: Vec<Element> = parts.into_iter().map(|(name, steps)| part(name, steps)).collect();
            let asked = asked([&glance.late, &glance.this_month, &glance.later]);
            vec![element("div").class("app-glance").child(parts), mix_of(&mix)]
                .into_iter()
                .chain(asked)
                .collect::<Vec<_>>()
        })
    })
}

fn part(name: &'static str, steps: &[PlannedStep]) -> Element {
    let item = |step: &PlannedStep| {
        let words = element("span").attr("data-own", "").child(view_of(step.action.text.as_str()));
        let there = element("a")
            .class("govuk-link")
            .attr("href", Route::Plan.href_to(&goal_place(&step.action.goal)))
            .child(words);
        let due = step.action.due.map_or_else(|| "no date yet".into(), |due| due.in_words());
        element("li").child(there).child(element("span").child(format!(" {due}")))
    };
    let more = steps.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| element("p").child(format!("and {more} more")));
    let none =
        steps.is_empty().then(|| element("p").child(if name == "Late" { "Nothing is late." } else { "Nothing." }));
    let class = if name == "Late" && !steps.is_empty() {
        "app-glance__part app-glance__part--late"
    } else {
        "app-glance__part"
    };
    element("section")
        .class(class)
        .child(element("h2").class("govuk-heading-s app-tight").child(format!("{name} ({})", steps.len())))
        .child(none)
        .child(
            (!steps.is_empty()).then(|| {
                element("ul").class("govuk-list").child(steps.iter().take(NAMED).map(item).collect::<Vec<_>>())
            }),
        )
        .child(more)
}

/// What the steps need from others, in one place for the talk with a manager.
fn asked(parts: [&Vec<PlannedStep>; 3]) -> Option<Element> {
    let asked =
        parts.into_iter().flatten().map(|step| step.action.support.trim()).filter(|support| !support.is_empty());
    let items: Vec<Element> = asked.map(|support| element("li").attr("data-own", "").child(support)).collect();
    let page = link(Route::OnePage.href(), "Your page for a manager");
    (!items.is_empty()).then(|| {
        element("div")
            .class("govuk-form-group")
            .child(element("p").class("govuk-body-s app-tight").child(page).child(" asks for:"))
            .child(element("ul").class("govuk-list govuk-list--bullet app-note").child(items))
    })
}

/// A square a step, each way to learn in its own shape; under it the same in words, and what is missing.
fn mix_of(mix: &[(Mode, usize); 3]) -> Element {
    let squares = mix.iter().flat_map(|(mode, number)| {
        let class = match mode {
            Mode::OnTheJob => "app-mix__step app-mix__step--on-the-job",
            Mode::WithPeers => "app-mix__step app-mix__step--with-peers",
            Mode::Formal => "app-mix__step",
        };
        let square = move |_| element("span").class(class);
        (0..*number).map(square)
    });
    let picture = element("div").class("app-mix").attr("aria-hidden", "true").child(squares.collect::<Vec<_>>());
    let named = mix.iter().filter(|(_, number)| *number > 0);
    let named: Vec<String> = named.map(|(mode, number)| format!("{number} {}", mode.name().to_lowercase())).collect();
    let all: usize = mix.iter().map(|(_, number)| number).sum();
    let words = format!("{}: {}.", count(all, "open step", "open steps"), named.join(", "));
    let lacks = missing_mode(mix).map(|mode| match mode {
        Mode::WithPeers => " Nothing with peers yet: could someone look over one of these?",
        _ => " Nothing on the job yet: which of these could you try in live work?",
    });
    element("div").child(picture).child(element("p").class("govuk-body-s").child(words).child(lacks))
}

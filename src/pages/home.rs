//! Home: what this is and the one button; for somebody who has been here, where they were.

use super::Page;
use super::words::{count, lower_first};
use crate::components::{Heading, LinkCard, LinkCards};
use crate::record::{Action, ActionState, Goal};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

pub const TITLE: &str = "Get better at public engagement, and see where it can take you";

pub fn page(state: AppState) -> Page {
    let returning = Memo::new(move |_| state.live && state.with(|record| record.current_assessment().is_some()));
    Page::new(move || {
        let start = if returning.get() { welcome_back(state).into_any() } else { begin().into_any() };
        view! {
            <Heading text=TITLE />
            {start}
            {ways()}
            {story()}
            {provenance(state)}
        }
    })
}

fn begin() -> impl IntoView {
    view! {
        <p class="govuk-body-l">
            "For people in government who ask the public what they think: find your role, see where you stand against twelve principles, and plan your next step."
        </p>
        <a class="govuk-button app-button app-button--start" href=Route::Assess.href()>"Find my starting point (10 minutes)"</a>
        <p class="govuk-body">
            "No account. Your answers stay in this browser. Stop any time. "
            <a class="govuk-link" href=Route::Privacy.href_to("shared-computer")>"Using a shared computer?"</a>
        </p>
    }
}

/// Where somebody was, the next dated step, and the copy to keep.
fn welcome_back(state: AppState) -> impl IntoView {
    let progress = move || {
        state.progress().map(|progress| {
            let (words, button, route) = match &progress.next {
                Some(next) => (
                    format!("{} of {} answered.", progress.answered, progress.asked),
                    "Continue your self-assessment",
                    Route::question(next),
                ),
                None => (
                    format!("All {} questions answered.", progress.asked),
                    "See your results",
                    Route::Results,
                ),
            };
            view! {
                <p class="govuk-body-l">{words}</p>
                <a class="govuk-button app-button app-button--start" href=route.href()>{button}</a>
            }
        })
    };
    let step = move || {
        next_step(state).map(|(goal, action)| {
            let practice = state.framework.practice(&goal.practice).map_or("", |found| &found.title);
            let due = action.due.map(|due| format!("By {}", due.in_words())).unwrap_or_default();
            view! {
                <h3 class="govuk-heading-s app-card__name">{due}</h3>
                <p class="govuk-body app-tight">{action.text}</p>
                <p class="govuk-body-s">{format!("Towards: {}. ", lower_first(practice))}<a class="govuk-link" href=Route::Plan.href()>"Open your plan"</a></p>
            }
        })
    };
    let saved = move || {
        let kept = state.with(|record| record.entities().count());
        format!("{} in this browser.", count(kept, "item is kept", "items are kept"))
    };
    view! {
        <section class="app-panel" aria-labelledby="welcome-back">
            <h2 class="govuk-heading-m" id="welcome-back">"Welcome back"</h2>
            {progress}
            {step}
            <p class="govuk-body-s app-tight">
                {saved}
                " A browser can lose data. "
                <a class="govuk-link" href=Route::Data.href()>"Save a copy"</a>
            </p>
        </section>
    }
}

/// The open action with the nearest date.
fn next_step(state: AppState) -> Option<(Goal, Action)> {
    state.with(|record| {
        let goals = record.goals();
        let open = goals.iter().flat_map(|(id, goal)| {
            let actions = record.actions(id).into_iter().filter(|(_, action)| action.state != ActionState::Done);
            actions.map(|(_, action)| ((*goal).clone(), action.clone()))
        });
        open.filter(|(_, action)| action.due.is_some()).min_by_key(|(_, action)| action.due)
    })
}

fn ways() -> impl IntoView {
    let cards = [
        ("Explore the roles", Route::Tracks, "Ten tracks, from government liaison to leadership response, and what each grade asks."),
        ("Learn the principles", Route::Principles, "What good engagement looks like, in levels you can recognise yourself in."),
        ("Meet others", Route::Meetings, "How monthly meetings, a yearly retreat and awards can keep a scattered profession together."),
        ("Run a workshop", Route::Trainers, "One link opens the right questions for your group. Nobody's answers leave their browser."),
    ];
    let cards = cards.map(|(name, route, text)| LinkCard { name: name.into(), href: route.href(), text: text.into() });
    view! { <LinkCards cards=cards.to_vec() level=2 /> }
}

fn story() -> impl IntoView {
    view! {
        <section class="app-story" aria-labelledby="story">
            <h2 class="govuk-heading-m" id="story">"One practitioner's story (an example we made up)"</h2>
            <p class="govuk-body">
                "Ana answers the press from Monday to Wednesday and runs engagement in the hours that are left. Nine questions showed her something she had not seen: she reports back well, but never states what is off the table before people come. Her next step was one page for the next library drop-in: what is open, what is closed, and why. Her manager signed it off in a day."
            </p>
        </section>
    }
}

fn provenance(state: AppState) -> impl IntoView {
    let points = [
        "Roles that differ: liaison with government, collecting public input, processing it",
        "Training in gold-standard principles of engagement",
        "Awards for best practice",
        "Monthly meetings across government, among supportive peers",
        "A yearly retreat for long-term strategy",
    ];
    view! {
        <section aria-labelledby="provenance">
            <h2 class="govuk-heading-m" id="provenance">"Where this comes from"</h2>
            <p class="govuk-body">
                "A proposal to New Zealand's Open Government Partnership in 2016 asked for a career path that trains, develops and rewards engagement staff across government. Its five points:"
            </p>
            <ol class="govuk-list govuk-list--number">{points.map(|point| view! { <li>{point}</li> }).collect_view()}</ol>
            <p class="govuk-body">
                {state.framework.status.as_str()}
                " "
                <a class="govuk-link" href=Route::About.href()>"More about this site"</a>
            </p>
        </section>
    }
}

//! Filtering development activities: the form, which the written page holds too, and what it shows of that page.

use super::At;
use super::asking::{Asked, asking};
use super::words::count;
use crate::components::{Element, element, focus, input_of, live, move_into, set_hidden, shown};
use crate::exchange::{ActivityFilter, read_activity_filter, write_activity_filter};
use crate::framework::{Framework, Level, Mode};
use crate::insight::{Expectation, activities_for, next_steps};
use crate::pages::place;
use crate::record::Rating;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;
use std::rc::Rc;

const PRINCIPLE: &str = "principle";
const MODE: &str = "mode";
const REACHES: &str = "reaches";
const SOON: &str = "soon";

/// The form. Without the app it is sent as it is, and the page comes back with the app to answer.
pub fn activity_filter(
    framework: &'static Framework,
    filter: &ActivityFilter,
    change: Option<Callback<String>>,
) -> AnyView {
    let any = |words: &str| vec![(String::new(), words.to_string())];
    let principles = framework.principles.iter().map(|found| (found.id.to_string(), found.name.to_string()));
    let modes = Mode::ALL.map(|mode| (mode.id().to_string(), mode.name().to_string()));
    let levels = framework.levels.iter().filter(|info| info.id > Level::NotYet);
    let levels = levels.map(|info| (info.id.id().to_string(), info.name.to_string()));
    let field = |name: &'static str, words: &'static str, options: Vec<(String, String)>, chosen: &str| Asked {
        id: name,
        name,
        words,
        options,
        chosen: chosen.to_string(),
    };
    let chosen = filter.principle.as_ref().map_or("", |principle| principle.as_str());
    let fields = vec![
        field(PRINCIPLE, "Principle", [any("Any principle"), principles.collect()].concat(), chosen),
        field(MODE, "How", [any("Any way"), modes.to_vec()].concat(), filter.mode.map_or("", Mode::id)),
        field(
            REACHES,
            "Takes you to",
            [any("Any level"), levels.collect()].concat(),
            filter.reaches.map_or("", Level::id),
        ),
    ];
    let answer = change
        .map(|change| -> Rc<dyn Fn()> { Rc::new(move || change.run(write_activity_filter(&as_chosen(framework)))) });
    asking(Route::Activities, "Filter activities", "Show these", fields, Some(soon(filter.soon)), answer)
}

fn soon(checked: bool) -> Element {
    let input = element("input")
        .class("app-check__box")
        .set("type", "checkbox")
        .set("id", SOON)
        .set("name", SOON)
        .set("value", "yes");
    let input = if checked { input.set("checked", "") } else { input };
    let label = element("label").class("govuk-label").set("for", SOON);
    let label = label.child("Only what most people can begin within three months");
    element("div").class("app-check").child(input).child(label)
}

/// What the form says now.
fn as_chosen(framework: &'static Framework) -> ActivityFilter {
    let part = |id: &str| input_of(id).map(|value| format!("{id}={value}"));
    let query: Vec<String> = [PRINCIPLE, MODE, REACHES, SOON].into_iter().filter_map(part).collect();
    read_activity_filter(&query.join("&"), framework)
}

/// The form that answers at once, and what it does to the activities of the written page.
pub fn filter(state: AppState, at: At) -> AnyView {
    let framework = state.framework;
    let read = move || read_activity_filter(&at.query.get(), framework);
    bring_nearest(state);
    let change = Callback::new(move |query: String| at.go.query.run(Route::Activities.href_with(&query)));
    // What was chosen while the app was on its way counts.
    let chosen = as_chosen(framework);
    if chosen != ActivityFilter::default() && untrack(read) == ActivityFilter::default() {
        change.run(write_activity_filter(&chosen));
    }
    // Drawn anew only where the choice did not come from the form itself, so that the focus stays in it.
    let outside = Memo::new(move |before: Option<&String>| match before {
        Some(before) if as_chosen(framework) == read() => before.clone(),
        _ => at.query.get(),
    });
    let form = live(move || {
        let filter = read_activity_filter(&outside.get(), framework);
        element("div").child(activity_filter(framework, &filter, Some(change)))
    });
    let told = live(move || format!("{} shown.", count(show(state, &read()), "activity", "activities")));
    let clear = element("button")
        .class("app-link-button")
        .set("type", "button")
        .set_live("hidden", move || (read() == ActivityFilter::default()).then(String::new))
        .on("click", move |_| {
            change.run(String::new());
            // The button goes; the first field of the form is where somebody goes on.
            focus(PRINCIPLE);
        })
        .child("Show all");
    let told = element("p").class("govuk-body app-tight").set("role", "status").child(told);
    element("div").child(element("div").child(form)).child(told).child(clear).done()
}

/// Shows those that the filter lets through, and the groups that hold any.
fn show(state: AppState, filter: &ActivityFilter) -> usize {
    for activity in state.framework.activities.iter() {
        set_hidden(&format!("li#{}", activity.id), !filter.lets_through(activity));
    }
    state.with_pack(|pack| {
        for activity in &pack.activities {
            let builds = |principle: &_| activity.builds(principle);
            let passes = filter.passes(builds, activity.mode, &activity.reaches, activity.soon);
            set_hidden(&format!("li#{}", activity.id), !passes);
        }
    });
    for mode in Mode::ALL {
        let group = format!("[data-group={}]", mode.id());
        let none = shown(&format!("{group} .app-activity")) == 0;
        set_hidden(&group, none);
        // No way to a group that is not there.
        set_hidden(&format!(".app-contents__list li:has([href$='#{}'])", mode.id()), none);
    }
    let nearest = format!("#{}", place::NEAREST);
    set_hidden(&nearest, shown(&format!("{nearest} .app-activity")) == 0);
    shown(".app-activity") as usize
}

/// Puts the activities that lead to somebody's own next steps on top, where there are results.
fn bring_nearest(state: AppState) {
    let Some((id, assessment)) = untrack(|| state.shown()) else { return };
    let Some(expectation) = Expectation::of(state.framework, &assessment) else { return };
    let rating = |practice: &_| -> Option<Rating> {
        state.peek(|record| record.answer(&id, practice).map(|answer| answer.rating))
    };
    let steps = next_steps(state.framework, &expectation, rating);
    let list = format!("#{} .app-activities", place::NEAREST);
    for activity in activities_for(state.framework, &steps) {
        move_into(&format!("li#{}", activity.id), &list);
    }
}

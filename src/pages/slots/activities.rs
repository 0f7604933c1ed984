//! Filtering development activities: the form, which is in the static page too, and what it shows of that page.

use crate::components::{
    Element, button, count_visible, element, focus, input_of, move_into, reactive, reactive_text, set_hidden,
};
use crate::exchange::{ActivityFilter, read_activity_filter, write_activity_filter};
use crate::framework::{Framework, Level, Mode};
use crate::insight::{Expectation, activities_for, next_steps};
use crate::pages::SlotContext;
use crate::pages::shared::dom_names;
use crate::pages::shared::query_form::{QueryField, asking, sends};
use crate::pages::shared::words::count;
use crate::record::Rating;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;
use std::rc::Rc;

const PRINCIPLE: &str = "principle";
const MODE: &str = "mode";
const REACHES: &str = "reaches";
const SOON: &str = "soon";

/// The form. Without the app it is submitted as usual, and the page reloads with the app to answer.
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
    let field = |name: &'static str, words: &'static str, options: Vec<(String, String)>, chosen: &str| QueryField {
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
    let send = change.is_none().then(|| element("div").class("app-filter__foot").child(sends("Show these")));
    let below = element("div").child(soon(filter.soon)).child(send);
    asking(Route::Activities, "Filter activities", fields, (None, Some(below)), answer)
}

fn soon(checked: bool) -> Element {
    let input = element("input")
        .class("app-check__box")
        .attr("type", "checkbox")
        .attr("id", SOON)
        .attr("name", SOON)
        .attr("value", "yes");
    let input = if checked { input.attr("checked", "") } else { input };
    let label = element("label").class("govuk-label").attr("for", SOON);
    let label = label.child("Only what most people can begin within three months");
    element("div").class("app-check").child(input).child(label)
}

/// The form's current values.
fn as_chosen(framework: &'static Framework) -> ActivityFilter {
    let part = |id: &str| input_of(id).map(|value| format!("{id}={value}"));
    let query: Vec<String> = [PRINCIPLE, MODE, REACHES, SOON].into_iter().filter_map(part).collect();
    read_activity_filter(&query.join("&"), framework)
}

/// The form that answers at once, and its effect on the activities of the static page.
pub fn filter(state: AppState, at: SlotContext) -> AnyView {
    let framework = state.framework;
    let read = move || read_activity_filter(&at.query.get(), framework);
    bring_nearest(state);
    let change = Callback::new(move |query: String| at.go.set_query.run(Route::Activities.href_with(&query)));
    // Keep what was chosen while the app was loading.
    let chosen = as_chosen(framework);
    if chosen != ActivityFilter::default() && untrack(read) == ActivityFilter::default() {
        change.run(write_activity_filter(&chosen));
    }
    // Redrawn only if the choice did not come from the form itself, so that the form keeps the focus.
    let outside = Memo::new(move |before: Option<&String>| match before {
        Some(before) if as_chosen(framework) == read() => before.clone(),
        _ => at.query.get(),
    });
    let form = reactive(
        move || read_activity_filter(&outside.get(), framework),
        move |filter| element("div").child(activity_filter(framework, &filter, Some(change))),
    );
    let told = reactive_text(move || format!("{} shown.", count(show(state, &read()), "activity", "activities")));
    let clear = button("app-link-button", "Show all")
        .attr_live("hidden", move || (read() == ActivityFilter::default()).then(String::new))
        .on("click", move |_| {
            change.run(String::new());
            // The button disappears, so focus moves to the first field of the form.
            focus(PRINCIPLE);
        });
    let told = element("p").class("govuk-body app-tight").attr("role", "status").child(told);
    // As high as the button that the form no longer needs, so that nothing below moves when the app takes it over.
    let foot = element("div").class("app-filter__foot").child(told).child(clear);
    element("div").child(element("div").child(form)).child(foot).into_any()
}

/// Shows the activities that pass the filter, and the groups that contain any.
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
    let principles = state.framework.principles.iter().map(|principle| principle.id.as_str());
    for group in principles.chain([dom_names::ANY_PRINCIPLE, dom_names::TE_TIRITI]) {
        let group = format!("[data-group={group}]");
        set_hidden(&group, count_visible(&format!("{group} .app-activity")) == 0);
    }
    let nearest = format!("#{}", dom_names::NEAREST);
    set_hidden(&nearest, count_visible(&format!("{nearest} .app-activity")) == 0);
    count_visible(".app-activity") as usize
}

/// Moves the activities that lead to the user's own next steps to the top, if there are results.
fn bring_nearest(state: AppState) {
    let Some((id, assessment)) = untrack(|| state.shown_assessment()) else { return };
    let Some(expectation) = Expectation::of(state.framework, &assessment) else { return };
    let rating = |practice: &_| -> Option<Rating> {
        state.peek(|record| record.answer(&id, practice).map(|answer| answer.rating))
    };
    let steps = next_steps(state.framework, &expectation, rating);
    let list = format!("#{} .app-activities", dom_names::NEAREST);
    for activity in activities_for(state.framework, &steps) {
        move_into(&format!("li#{}", activity.id), &list);
    }
}

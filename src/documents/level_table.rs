//! A table of the four anchored levels of a practice.

use crate::components::level_tag;
use crate::framework::{Framework, Level, Practice};
use leptos::prelude::*;

/// Levels from the lowest up, each with its anchor and what is new in it.
pub fn level_table(framework: &'static Framework, practice: &'static Practice) -> impl IntoView {
    let rows = Level::ALL.into_iter().filter_map(move |level| {
        let anchor = practice.levels.anchor(level)?;
        let new = practice.steps.to(level).map(|new| {
            view! { <p class="govuk-body-s app-tight app-new"><strong>"What changes: "</strong>{new}</p> }
        });
        Some(view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">
                    {level_tag(level.number(), framework.level_name(level))}
                </dt>
                <dd class="govuk-summary-list__value"><p class="govuk-body app-tight">{anchor}"."</p>{new}</dd>
            </div>
        })
    });
    view! { <dl class="govuk-summary-list app-levels">{rows.collect_view()}</dl> }
}

//! The results of the made-up person: the picture, what goes well, and what to do next.

use super::parts::part;
use crate::components::{LevelGroup, LevelMark, LevelRow, level_key, level_picture, level_tag};
use crate::framework::{Framework, Level};
use crate::insight::{PracticeResult, ResultsModel, Suggestion, practices_in_words};
use leptos::prelude::*;

/// Said in the scale in place of a level.
const CHANCE: &str = "Look for a chance";
/// So many strengths are named, as on the page of results.
const NAMED: usize = 3;

pub fn section(shown: &ResultsModel) -> AnyView {
    let framework = shown.framework;
    let (lead, finding) = practices_in_words(&shown.practices, false);
    let group = LevelGroup {
        rows: shown.practices.iter().map(|found| row(framework, found)).collect(),
        ..LevelGroup::default()
    };
    let names = Level::ALL.map(|level| framework.level_name(level).to_string());
    let marks = vec![(LevelMark::Now, "Now"), (LevelMark::Target, "The role asks"), (LevelMark::Way, "Still to go")];
    let seen = view! {
        <div class="app-sample__results">
            <figure class="app-sample__figure app-results__picture" aria-labelledby="sum">
                <figcaption>
                    <p class="app-results__sentence" id="sum">{lead}<strong>{finding}</strong>"."</p>
                    {level_key(marks).into_any()}
                </figcaption>
                {level_picture(names.to_vec(), "h3", vec![group]).into_any()}
            </figure>
            {shown.suggested.first().and_then(|found| next_step(framework, found))}
        </div>
        {going_well(shown)}
    };
    part(
        "found",
        "The results, and what to do next",
        "This is what the last question leads to: a row for each practice beside what the role asks, and no total or rank."
            .into(),
        seen,
    )
}

fn row(framework: &Framework, found: &PracticeResult) -> LevelRow {
    let now = found.level.map_or("No chance yet: look for one", |level| framework.level_name(level));
    let target = found.asked.map(|(_, target)| format!(" The role asks for {}.", framework.level_name(target)));
    LevelRow {
        title: found.practice.title.to_string(),
        now: found.level.map(|level| (level.number(), LevelMark::Now)).into_iter().collect(),
        target: found.asked.map(|(_, target)| target.number()),
        chance: found.level.is_none().then_some(CHANCE),
        words: format!("{now}.{}", target.unwrap_or_default()),
        ..LevelRow::default()
    }
}

/// The first step that the rules suggest.
fn next_step(framework: &'static Framework, found: &Suggestion) -> Option<AnyView> {
    let practice = framework.practice(&found.step.practice)?;
    let to = found.step.level.next()?;
    let tag = |level: Level| level_tag(level.number(), framework.level_name(level));
    let activity = found.activity.map(|activity| {
        view! {
            <p class="govuk-body">
                <strong>"A quarter of an hour to try: "</strong>
                {format!("{}. {}", activity.title, activity.first_step)}
            </p>
        }
    });
    let seen = view! {
        <section class="app-panel app-next" aria-labelledby="next">
            <h3 class="govuk-heading-m" id="next">"The next step"</h3>
            <h4 class="govuk-heading-s">{practice.title.as_str()}</h4>
            <p class="app-next__levels"><span>"From " {tag(found.step.level)}</span>" "<span>"to " {tag(to)}</span></p>
            <p class="govuk-body">"To be able to say: " <q>{practice.levels.anchor(to).map(|words| format!("{words}."))}</q></p>
            {activity}
        </section>
    };
    Some(seen.into_any())
}

fn going_well(shown: &ResultsModel) -> AnyView {
    let strong = shown.going_well();
    let item = |step: &crate::insight::Step| {
        let practice = shown.framework.practice(&step.practice)?;
        let words = practice.levels.anchor(step.level).map(|words| view! { <q>{format!("{words}.")}</q> });
        Some(view! { <li><strong>{practice.title.as_str()}</strong>" "{words}</li> })
    };
    view! {
        <h3 class="govuk-heading-s">"What goes well"</h3>
        <ul class="govuk-list govuk-list--bullet">{strong.iter().take(NAMED).filter_map(item).collect_view()}</ul>
    }
    .into_any()
}

//! Results, in order: strengths, the next step, the table, where somebody stands for now and next.

use super::Page;
use super::words::{count, lower_first, to_go};
use crate::components::{Heading, LevelTag};
use crate::framework::{Framework, Level, PracticeId, Track};
use crate::insight::{Count, Expectation, Row, Standing, Status, Step, next_steps, standing, strengths};
use crate::record::{Assessment, Id, Rating};
use crate::route::Route;
use crate::state::AppState;
use crate::title::RESULTS;
use leptos::prelude::*;

/// At most so many strengths, and as many steps, are named: a list of thirty is no advice.
const NAMED: usize = 3;

pub fn page(state: AppState) -> Page {
    Page::new(move || match state.assessment() {
        None => nothing("You have not started an assessment yet.").into_any(),
        Some((id, assessment)) => match Expectation::of(state.framework, &assessment) {
            None => nothing("The track of this assessment is no longer in the framework. Your answers are kept.").into_any(),
            Some(_) if state.progress().is_none_or(|progress| progress.answered == 0) => {
                nothing("You have not answered a question yet. Results show from the first answer.").into_any()
            }
            Some(expectation) => results(state, &id, &assessment, expectation).into_any(),
        },
    })
}

fn nothing(why: &'static str) -> impl IntoView {
    view! {
        <Heading text=RESULTS />
        <p class="govuk-body">{why}</p>
        <a class="govuk-button app-button" href=Route::Assess.href()>"Go to your self-assessment"</a>
    }
}

fn results(state: AppState, id: &Id, assessment: &Assessment, expectation: Expectation<'static>) -> impl IntoView + use<> {
    let framework = state.framework;
    let rating = |practice: &PracticeId| -> Option<Rating> {
        state.with(|record| record.answer(id, practice).map(|answer| answer.rating))
    };
    let strong = strengths(framework, &expectation, rating);
    let steps = next_steps(framework, &expectation, rating);
    let now = standing(framework, &expectation, rating);
    let next = state.with(|record| record.profile().next_track);
    let next = next.and_then(|id| framework.track(id.as_str())).filter(|track| track.id != expectation.track.id);
    let next = next.and_then(|track| Expectation::new(track, None, assessment.grade));
    let next = next.map(|next| (next.track, next.grade, standing(framework, &next, rating)));
    let progress = state.progress();
    let answered = progress.map(|progress| {
        let more = (progress.answered < progress.asked).then(|| {
            view! { " "<a class="govuk-link" href=Route::Assess.href()>"Answer the rest"</a> }
        });
        view! {
            <p class="govuk-body">
                {format!("Based on {} of {} questions.", progress.answered, progress.asked)}
                {more}
            </p>
        }
    });
    view! {
        <Heading text=RESULTS caption=for_whom(framework, &expectation) />
        {answered}
        <h2 class="govuk-heading-m">"What you already do well"</h2>
        {strengths_in_words(framework, &strong)}
        <h2 class="govuk-heading-m">"Your next step"</h2>
        {next_in_words(framework, &steps, &now)}
        <h2 class="govuk-heading-m" id="table">"Principle by principle"</h2>
        {table(framework, &now)}
        <h2 class="govuk-heading-m">"Where you stand"</h2>
        <p class="govuk-body">"These counts support a conversation. They predict no appointment."</p>
        {stands(format!("Now: {}", label(framework, expectation.track, expectation.grade)), &now)}
        {next.map(|(track, grade, next)| stands(format!("Next: {}", label(framework, track, grade)), &next))}
        {assessment.grade.is_none().then(|| view! {
            <p class="govuk-body-s">
                "You were not sure of your grade, so this compares with an Advisor (G2). "
                <a class="govuk-link" href=Route::Assess.href_with("change")>"Change it"</a>
            </p>
        })}
        <p class="govuk-body-s app-no-print">"To keep these results on paper or as a PDF, print this page."</p>
    }
}

fn for_whom(framework: &Framework, expectation: &Expectation) -> String {
    label(framework, expectation.track, expectation.grade)
}

fn label(framework: &Framework, track: &Track, grade: crate::framework::GradeId) -> String {
    let grade = framework.grade(grade).map_or(String::new(), |found| format!(", {} ({})", found.name, grade.label()));
    format!("{}{grade}", track.name)
}

fn strengths_in_words(framework: &'static Framework, strong: &[Step]) -> AnyView {
    if strong.is_empty() {
        return view! {
            <p class="govuk-body">
                "You have begun to look at your practice, and that is where everybody starts. The step below is chosen to give you something to show soon."
            </p>
        }
        .into_any();
    }
    let item = |step: &Step| {
        let practice = framework.practice(&step.practice)?;
        let anchor = practice.levels.anchor(step.level)?;
        Some(view! {
            <li>
                <strong>{practice.title.as_str()}</strong>
                ". "
                {format!("{anchor}. ")}
                <LevelTag number=step.level.number() name=framework.level_name(step.level) />
            </li>
        })
    };
    let rest = strong.len().saturating_sub(NAMED);
    view! {
        <ul class="govuk-list govuk-list--spaced app-findings">{strong.iter().take(NAMED).map(item).collect_view()}</ul>
        {(rest > 0).then(|| view! { <p class="govuk-body">{format!("And {} at Developing or above.", count(rest, "more practice", "more practices"))}</p> })}
    }
    .into_any()
}

fn next_in_words(framework: &'static Framework, steps: &[Step], now: &Standing) -> AnyView {
    let known = now.rows.iter().any(|row| row.status != Status::TooLittle);
    if steps.is_empty() {
        let words = if known {
            "You reach the target in everything you answered. Look at the grade above, at another track, or at helping somebody else to get there."
        } else {
            "There is no step to suggest from these answers yet. A few more will show one."
        };
        return view! { <p class="govuk-body">{words}</p> }.into_any();
    }
    let item = |step: &Step| {
        let practice = framework.practice(&step.practice)?;
        let to = step.level.next()?;
        let principle = framework.principle(practice.id.parts().0)?;
        Some(view! {
            <li class="app-step">
                <h3 class="govuk-heading-s app-card__name">{practice.title.as_str()}</h3>
                <p class="govuk-body app-tight">
                    {format!("From {} to {}: ", framework.level_name(step.level), framework.level_name(to))}
                    <q>{practice.levels.anchor(to)}</q>
                </p>
                <p class="govuk-body-s app-tight">
                    {format!("{} ({}). The target is {}.", principle.name, step.weight.name().to_lowercase(), framework.level_name(step.target))}
                </p>
                <a class="govuk-link" href=Route::Plan.href_with(&super::plan::add_query(&practice.id))>
                    "Plan this step"
                    <span class="govuk-visually-hidden">{format!(": {}", practice.title)}</span>
                </a>
            </li>
        })
    };
    view! { <ol class="govuk-list app-steps-list">{steps.iter().take(NAMED).map(item).collect_view()}</ol> }.into_any()
}

/// The same findings, principle by principle, in the framework's order.
fn table(framework: &'static Framework, now: &Standing) -> impl IntoView + use<> {
    let row = |row: &Row| {
        let principle = framework.principle(row.principle.as_str())?;
        let level = match row.reached.level {
            Some(level) => view! { <LevelTag number=level.number() name=framework.level_name(level) /> }.into_any(),
            None => too_little(row).into_any(),
        };
        let range = row.reached.level.and(row.reached.range).filter(|(low, high)| low != high).map(|(low, high)| {
            let words = format!("{} to {}", framework.level_name(low), lower_first(framework.level_name(high)));
            view! { <span class="app-table__range">{words}</span> }
        });
        let gap = match row.status {
            Status::Met => to_go(0),
            Status::Close => to_go(1),
            Status::Building(gap) => to_go(gap),
            Status::TooLittle => "Not known yet".into(),
        };
        Some(view! {
            <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                    <a class="govuk-link" href=Route::Principle(principle.id.to_string()).href()>{principle.name.as_str()}</a>
                    <span class="app-table__range">{row.weight.name()}</span>
                </th>
                <td class="govuk-table__cell">{level}{range}</td>
                <td class="govuk-table__cell">
                    <LevelTag number=row.target.number() name=framework.level_name(row.target) />
                </td>
                <td class="govuk-table__cell">{gap}</td>
            </tr>
        })
    };
    let head = ["Principle", "Your level", "Target", "Steps to go"];
    view! {
        <p class="govuk-body">
            "A principle's level is the highest that at least two of its three practices reach. Strengths in one never cancel a gap in another."
        </p>
        <div class="app-scroll" role="region" aria-labelledby="table" tabindex="0">
            <table class="govuk-table">
                <caption class="govuk-visually-hidden">"Your level, the target and the steps to go for each principle"</caption>
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        {head.map(|name| view! { <th scope="col" class="govuk-table__header">{name}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody class="govuk-table__body">{now.rows.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn too_little(row: &Row) -> String {
    match (row.reached.with_level, row.reached.no_chance) {
        (0, 0) => "Not asked or answered".into(),
        (_, 0) => "Not enough answered yet".into(),
        (0, no_chance) => format!("No chance yet in {}", count(no_chance, "practice", "practices")),
        (_, no_chance) => format!("Not enough answered yet; no chance yet in {no_chance}"),
    }
}

fn stands(heading: String, standing: &Standing) -> impl IntoView + use<> {
    let sentence = |count: Count| {
        let unknown = count.all - count.known;
        let open = match unknown {
            0 => String::new(),
            unknown => format!("; {unknown} not known yet"),
        };
        view! { <li>{format!("{}: {} of {} met{open}.", count.weight.name(), count.met, count.all)}</li> }
    };
    view! {
        <h3 class="govuk-heading-s">{heading}</h3>
        <ul class="govuk-list govuk-list--bullet">{standing.counts().into_iter().map(sentence).collect_view()}</ul>
    }
}

/// The level that a first step leads to, for somebody at `level`.
pub fn step_up(level: Option<Level>) -> Level {
    level.and_then(Level::next).unwrap_or(Level::Aware)
}

//! Results, in order: strengths, the next step, the table, where somebody stands for now and next.

use super::Page;
use super::words::{count, lower_first, to_go};
use crate::components::{
    Element, button_link, caption, element, heading, heading_m, level_tag, link, live, paragraph, unseen, view_of,
};
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
    Page::new(live(move || match state.assessment() {
        None => nothing("You have not started an assessment yet."),
        Some((id, assessment)) => match Expectation::of(state.framework, &assessment) {
            None => nothing("The track of this assessment is no longer in the framework. Your answers are kept."),
            Some(_) if state.progress().is_none_or(|progress| progress.answered == 0) => {
                nothing("You have not answered a question yet. Results show from the first answer.")
            }
            Some(expectation) => results(state, &id, &assessment, expectation),
        },
    }))
}

fn nothing(why: &'static str) -> Vec<Element> {
    vec![heading(RESULTS), paragraph(why), button_link(Route::Assess.href(), "Go to your self-assessment")]
}

fn results(state: AppState, id: &Id, assessment: &Assessment, expectation: Expectation<'static>) -> Vec<Element> {
    let framework = state.framework;
    let rating = |practice: &PracticeId| -> Option<Rating> {
        state.with(|record| record.answer(id, practice).map(|answer| answer.rating))
    };
    let now = standing(framework, &expectation, rating);
    let mut parts = vec![
        caption(label(framework, expectation.track, expectation.grade)),
        heading(RESULTS),
        answered(state),
        heading_m("What you already do well"),
    ];
    parts.extend(strengths_in_words(framework, &strengths(framework, &expectation, rating)));
    parts.push(heading_m("Your next step"));
    parts.extend(next_in_words(framework, &next_steps(framework, &expectation, rating), &now));
    parts.push(heading_m("Principle by principle").set("id", "table"));
    parts.extend(table(framework, &now));
    parts.push(heading_m("Where you stand"));
    parts.push(paragraph("These counts support a conversation. They predict no appointment."));
    parts.extend(stands(format!("Now: {}", label(framework, expectation.track, expectation.grade)), &now));
    if let Some(next) = next_expectation(state, assessment, &expectation) {
        let heading = format!("Next: {}", label(framework, next.track, next.grade));
        parts.extend(stands(heading, &standing(framework, &next, rating)));
    }
    if assessment.grade.is_none() {
        let unsure = "You were not sure of your grade, so this compares with an Advisor (G2). ";
        let change = link(Route::Assess.href_with(super::assess::CHANGE), "Change it");
        parts.push(element("p").class("govuk-body-s").child(unsure).child(change));
    }
    let print = "To keep these results on paper or as a PDF, print this page.";
    parts.push(element("p").class("govuk-body-s app-no-print").child(print));
    parts
}

/// The track that somebody would like to go to, at the grade they have now.
fn next_expectation(state: AppState, assessment: &Assessment, now: &Expectation) -> Option<Expectation<'static>> {
    let next = state.with(|record| record.profile().next_track)?;
    let track = state.framework.track(next.as_str()).filter(|track| track.id != now.track.id)?;
    Expectation::new(track, None, assessment.grade)
}

fn answered(state: AppState) -> Element {
    let (answered, asked) = state.progress().map_or((0, 0), |progress| (progress.answered, progress.asked));
    let rest = (answered < asked).then(|| link(Route::Assess.href(), "Answer the rest"));
    paragraph(format!("Based on {answered} of {asked} questions. ")).child(rest)
}

fn label(framework: &Framework, track: &Track, grade: crate::framework::GradeId) -> String {
    let grade = framework.grade(grade).map_or(String::new(), |found| format!(", {} ({})", found.name, grade.label()));
    format!("{}{grade}", track.name)
}

fn strengths_in_words(framework: &'static Framework, strong: &[Step]) -> Vec<Element> {
    if strong.is_empty() {
        let words = "You have begun to look at your practice, and that is where everybody starts. The step below is chosen to give you something to show soon.";
        return vec![paragraph(words)];
    }
    let item = |step: &Step| {
        let practice = framework.practice(&step.practice)?;
        let item = element("li")
            .child(element("strong").child(practice.title))
            .child(format!(". {}. ", practice.levels.anchor(step.level)?))
            .child(level(framework, step.level));
        Some(item)
    };
    let items: Vec<Element> = strong.iter().take(NAMED).filter_map(item).collect();
    let rest = strong.len().saturating_sub(NAMED);
    let more = (rest > 0)
        .then(|| paragraph(format!("And {} at Developing or above.", count(rest, "more practice", "more practices"))));
    let list = element("ul").class("govuk-list govuk-list--spaced app-findings").child(items);
    [list].into_iter().chain(more).collect()
}

fn next_in_words(framework: &'static Framework, steps: &[Step], now: &Standing) -> Vec<Element> {
    if steps.is_empty() {
        let known = now.rows.iter().any(|row| row.status != Status::TooLittle);
        return vec![paragraph(if known {
            "You reach the target in everything you answered. Look at the grade above, at another track, or at helping somebody else to get there."
        } else {
            "There is no step to suggest from these answers yet. A few more will show one."
        })];
    }
    let items: Vec<Element> = steps.iter().take(NAMED).filter_map(|step| next_item(framework, step)).collect();
    let one = (items.len() > 1)
        .then(|| paragraph("Start with the first. One step at a time is enough; the others can wait."));
    one.into_iter().chain([element("ol").class("govuk-list app-steps-list").child(items)]).collect()
}

fn next_item(framework: &'static Framework, step: &Step) -> Option<Element> {
    let practice = framework.practice(&step.practice)?;
    let to = step.level.next()?;
    let principle = framework.principle(practice.id.parts().0)?;
    let from_to = format!("From {} to {}: ", framework.level_name(step.level), framework.level_name(to));
    let target = format!(
        "{} ({}). The target is {}.",
        principle.name,
        lower_first(step.weight.name()),
        framework.level_name(step.target)
    );
    let plan = link(Route::Plan.href_with(&super::plan::add_query(&practice.id)), "Plan this step");
    let item = element("li")
        .class("app-step")
        .child(element("h3").class("govuk-heading-s app-card__name").child(practice.title))
        .child(
            element("p")
                .class("govuk-body app-tight")
                .child(from_to)
                .child(element("q").child(practice.levels.anchor(to))),
        )
        .child(element("p").class("govuk-body-s app-tight").child(target))
        .child(plan.child(unseen(format!(": {}", practice.title))));
    Some(item)
}

fn level(framework: &Framework, level: Level) -> AnyView {
    level_tag(level.number(), framework.level_name(level))
}

/// The same findings, principle by principle, in the framework's order.
fn table(framework: &'static Framework, now: &Standing) -> [Element; 2] {
    let cell = || element("td").class("govuk-table__cell");
    let row = |row: &Row| {
        let principle = framework.principle(row.principle.as_str())?;
        let reached = match row.reached.level {
            Some(reached) => level(framework, reached),
            None => view_of(too_little(row)),
        };
        let range = row.reached.level.and(row.reached.range).filter(|(low, high)| low != high).map(|(low, high)| {
            let words = format!("{} to {}", framework.level_name(low), lower_first(framework.level_name(high)));
            element("span").class("app-table__range").child(words)
        });
        let gap = match row.status {
            Status::Met => to_go(0),
            Status::Close => to_go(1),
            Status::Building(gap) => to_go(gap),
            Status::TooLittle => "Not known yet",
        };
        let name = element("th")
            .set("scope", "row")
            .class("govuk-table__header")
            .child(link(Route::Principle(principle.id.to_string()).href(), principle.name))
            .child(element("span").class("app-table__range").child(row.weight.name()));
        let target = cell().child(level(framework, row.target));
        Some(
            element("tr")
                .class("govuk-table__row")
                .child(name)
                .child(cell().child(reached).child(range))
                .child(target)
                .child(cell().child(gap)),
        )
    };
    let head = |name: &'static str| element("th").set("scope", "col").class("govuk-table__header").child(name);
    let head = ["Principle", "Your level", "Target", "Steps to go"].map(head);
    let caption = "Your level, the target and the steps to go for each principle";
    let table = element("table")
        .class("govuk-table")
        .child(element("caption").class("govuk-visually-hidden").child(caption))
        .child(
            element("thead")
                .class("govuk-table__head")
                .child(element("tr").class("govuk-table__row").child(Vec::from(head))),
        )
        .child(element("tbody").class("govuk-table__body").child(now.rows.iter().filter_map(row).collect::<Vec<_>>()));
    let rule = "A principle's level is the highest that at least two of its three practices reach. Strengths in one never cancel a gap in another.";
    // Can take focus, so that a keyboard can scroll it where it is wider than the screen.
    let scroll =
        element("div").class("app-scroll").set("role", "region").set("aria-labelledby", "table").set("tabindex", "0");
    [paragraph(rule), scroll.child(table)]
}

fn too_little(row: &Row) -> String {
    match (row.reached.with_level, row.reached.no_chance) {
        (0, 0) => "Not asked or answered".into(),
        (_, 0) => "Not enough answered yet".into(),
        (0, no_chance) => format!("No chance yet in {}", count(no_chance, "practice", "practices")),
        (_, no_chance) => format!("Not enough answered yet; no chance yet in {no_chance}"),
    }
}

fn stands(heading: String, standing: &Standing) -> [Element; 2] {
    let sentence = |count: Count| {
        let open = match count.all - count.known {
            0 => String::new(),
            unknown => format!("; {unknown} not known yet"),
        };
        element("li").child(format!("{}: {} of {} met{open}.", count.weight.name(), count.met, count.all))
    };
    let sentences: Vec<Element> = standing.counts().into_iter().map(sentence).collect();
    [
        element("h3").class("govuk-heading-s").child(heading),
        element("ul").class("govuk-list govuk-list--bullet").child(sentences),
    ]
}

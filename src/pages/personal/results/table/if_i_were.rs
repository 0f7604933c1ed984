//! "If I were": the same answers compared with any track and grade, at once.

use super::standing::{counts, steps_to_go};
use crate::components::{Element, element, input_of, paragraph, reactive};
use crate::exchange::{ResultsLink, read_results_link, write_results_link};
use crate::framework::{Framework, GradeId};
use crate::insight::{ASSUMED_GRADE, Answers, Expectation, ResultsModel};
use crate::pages::Navigator;
use crate::pages::personal::results::words::{expectation_in_words, section};
use crate::pages::shared::query_form::{QueryField, asking};
use crate::pages::shared::words::{grade_name, grades, tracks};
use crate::record::Id;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;
use std::rc::Rc;

const TRACK: &str = "as-track";
const GRADE: &str = "as-grade";

/// The user's own assessment, for the comparison.
#[derive(Clone)]
struct OwnAssessment {
    state: AppState,
    id: Id,
    /// The grade to use if the form leaves it open.
    grade: Option<GradeId>,
}

pub fn view(shown: &ResultsModel, state: AppState, query: Memo<String>, go: Navigator) -> Element {
    let framework = shown.framework;
    let mine = OwnAssessment { state, id: shown.id.clone(), grade: shown.assessment.grade };
    // Drawn once, so that it keeps the focus: its next values go into the address, and from there into the answer.
    let form = form(
        framework,
        &query.get_untracked(),
        mine.grade,
        Rc::new(move || {
            let before = read_results_link(&query.get_untracked()).assessment;
            let chosen = |id: &str| input_of(id).unwrap_or_default();
            let link = ResultsLink { assessment: before, track: chosen(TRACK), grade: chosen(GRADE) };
            go.set_query.run(Route::ResultsTable.href_with(&write_results_link(&link)));
        }),
    );
    let answer = reactive(move || read_results_link(&query.get()), move |link| answer(&mine, &link));
    let words =
        "Choose any role and grade, and your answers are compared with it at once. Nothing changes in your assessment.";
    element("div")
        .class("app-held")
        .child(section("if-i-were", "If I were in another role"))
        .child(element("p").class("govuk-body app-no-print").child(words))
        .child(form)
        .child(element("div").attr("role", "status").child(answer))
}

fn form(framework: &'static Framework, query: &str, own: Option<GradeId>, answer: Rc<dyn Fn()>) -> AnyView {
    let link = read_results_link(query);
    let own = framework.grade(own.unwrap_or(ASSUMED_GRADE)).map_or_else(String::new, grade_name);
    let mine = format!("{own}, as now");
    let first = |words: &str| vec![(String::new(), words.to_string())];
    let fields = vec![
        QueryField {
            id: TRACK,
            name: "as",
            words: "If I were",
            options: [first("Choose a role"), tracks(framework)].concat(),
            chosen: link.track,
        },
        QueryField {
            id: GRADE,
            name: "grade",
            words: "At grade",
            options: [first(&mine), grades(framework)].concat(),
            chosen: link.grade,
        },
    ];
    asking(Route::ResultsTable, "Compare my answers with another role", fields, (None, None), Some(answer))
}

/// What the link names that is not here, and the counts for what is.
fn answer(mine: &OwnAssessment, link: &ResultsLink) -> Vec<Element> {
    let framework = mine.state.framework;
    let wanted = GradeId::parse(&link.grade).filter(|grade| *grade != GradeId::G5);
    let mut in_vain = Vec::new();
    if !link.track.is_empty() && framework.track(&link.track).is_none() {
        in_vain.push(format!("role \"{}\"", link.track));
    }
    if !link.grade.is_empty() && wanted.is_none() {
        in_vain.push(format!("grade \"{}\"", link.grade));
    }
    let mut parts = Vec::new();
    if !in_vain.is_empty() {
        let words = format!("The link names what is not here: {}.", in_vain.join("; "));
        parts.push(element("div").class("govuk-inset-text").child(words));
    }
    let Some(track) = framework.track(&link.track) else { return parts };
    let grade = wanted.or(mine.grade);
    let Some(held) = Expectation::new(track, None, grade) else {
        parts.push(paragraph(format!("{} is described in words and has no targets.", track.name)));
        return parts;
    };
    let today = mine.state.today();
    let there = mine.state.peek(|record| Answers { record, id: &mine.id, today }.standing(framework, &held));
    parts.push(element("h3").class("govuk-heading-s").child(format!("As {}", expectation_in_words(framework, &held))));
    if wanted.is_some_and(|wanted| wanted != held.grade) {
        parts.push(paragraph("This role has no targets at the grade you chose, so the nearest one is shown."));
    }
    parts.push(counts(&there));
    parts.push(paragraph(steps_to_go(framework, &there)));
    parts
}

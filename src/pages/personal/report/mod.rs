//! The report: everything the user said in one assessment, to print or save. Anything left out is not in the page at
//! all, so it cannot end up in a file that they pass on.

mod answer;
mod answers;
pub mod file;
mod log;
mod meetings;
pub mod paper;
mod plan;
mod retired;
mod settings;
mod summary;
pub mod which;

use crate::components::{
    Element, back_link, button_link, checkbox, element, fragment, heading, heading_m, paragraph, reactive, view_of,
};
use crate::framework::Framework;
use crate::insight::Answers;
use crate::pages::Page;
use crate::record::{Assessment, Date, Id, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::REPORT;
use leptos::prelude::*;
use paper::{Paper, aside, name_line};

/// The element that is printed and saved.
const ID: &str = "report";
/// Its title on paper.
const NAME: &str = "Engagement self-assessment";

pub fn page(state: AppState, query: Memo<String>) -> Page {
    let main = reactive(
        move || which::shown(state, query),
        move |shown| match shown {
            None => view_of(nothing()),
            Some(id) => report(state, id, query),
        },
    );
    Page::under(back_link(Route::Results.href(), "Back to your results").into_any(), main)
}

fn nothing() -> Vec<Element> {
    vec![
        heading(REPORT),
        paragraph("You have not started an assessment yet, so there is nothing to report."),
        button_link(Route::Assess.href(), "Go to your self-assessment"),
    ]
}

/// What the user leaves out.
#[derive(Clone, Copy)]
struct Choice {
    notes: RwSignal<bool>,
    evidence: RwSignal<bool>,
    plan: RwSignal<bool>,
    log: RwSignal<bool>,
    earlier: RwSignal<bool>,
}

fn report(state: AppState, id: Id, query: Memo<String>) -> AnyView {
    let kept = || RwSignal::new(false);
    let choice = Choice { notes: kept(), evidence: kept(), plan: kept(), log: kept(), earlier: kept() };
    let started = state.peek(|record| record.assessment(&id).map_or(state.today(), |found| found.started));
    let paper = Paper { id: ID, name: NAME, title: format!("{NAME} {started}") };
    let others = state.peek(|record| record.answered_assessments().into_iter().any(|(other, _)| *other != id));
    let own = id.clone();
    let left_out = move || LeftOut {
        notes: choice.notes.get(),
        evidence: choice.evidence.get(),
        plan: choice.plan.get(),
        log: choice.log.get(),
        earlier: choice.earlier.get(),
    };
    let article = reactive(
        move || (state.with(|record| record.only(|_| true)), left_out()),
        move |(record, left_out)| {
            let (framework, today) = (state.framework, state.today());
            let assessment = record.assessment(&id)?;
            Some(Report { framework, record: &record, id: &id, assessment, today, left_out }.parts())
        },
    );
    fragment([
        paper.heading(REPORT).into_any(),
        view_of(which::others(state, &own, query, Route::Report)),
        aside("Read it through first: it shows what is printed and saved. It goes nowhere unless you hand it on.")
            .into_any(),
        leave_out(choice, others).into_any(),
        view_of(paper.buttons(move || {
            state.with(|_| ());
            left_out();
        })),
        element("article").class("app-paper").attr("id", ID).attr("aria-label", NAME).child(article).into_any(),
    ])
}

fn leave_out(choice: Choice, others: bool) -> Element {
    let legend = element("legend").class("govuk-fieldset__legend govuk-fieldset__legend--m").child("What to leave out");
    element("fieldset")
        .class("govuk-fieldset app-paper__choice app-no-print")
        .child(legend)
        .child(checkbox("no-notes", "My notes", choice.notes))
        .child(checkbox("no-evidence", "What shows my levels, and how sure I am", choice.evidence))
        .child(checkbox("no-plan", "My plan and my meetings", choice.plan))
        .child(checkbox("no-log", "My engagement log", choice.log))
        .child(others.then(|| checkbox("no-earlier", "What I said last time", choice.earlier)))
}

/// Which parts are not in the report.
#[derive(Clone, Copy, PartialEq)]
struct LeftOut {
    notes: bool,
    evidence: bool,
    plan: bool,
    log: bool,
    earlier: bool,
}

/// One assessment, as reported on a given day.
struct Report<'a> {
    framework: &'static Framework,
    record: &'a Record,
    id: &'a Id,
    assessment: &'a Assessment,
    today: Date,
    left_out: LeftOut,
}

impl<'a> Report<'a> {
    fn answers_of(&self) -> Answers<'a> {
        Answers { record: self.record, id: self.id, today: self.today }
    }

    fn parts(&self) -> Vec<Element> {
        let mut parts = vec![name_line(), heading_m("About this self-assessment"), self.settings()];
        parts.push(paragraph(
            "The levels are the person's own, chosen from descriptions of what they did lately: Not yet, Aware, Developing, Practising or Leading. They support a conversation and do not predict an appointment.",
        ));
        parts.extend(self.summary());
        parts.extend(self.answers());
        if !self.left_out.plan {
            parts.extend(self.plan());
            parts.extend(self.meetings());
        }
        if !self.left_out.log {
            parts.extend(self.log());
        }
        parts.extend(self.retired());
        parts
    }
}

//! Asking someone: a link that carries settings only.

use crate::components::{
    Choice, Element, element, group, label, link as anchor, paragraph, radios, reactive, select, site_url, small,
    view_of,
};
use crate::exchange::{WorkshopLink, write_view_link};
use crate::framework::GradeId;
use crate::pages::shared::copy_button::copy_button;
use crate::pages::shared::words::{grades, tracks};
use crate::pages::shared::workshop_words::{for_whom, questions};
use crate::record::Scope;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// The field with the link.
const LINK: &str = "view-link";
const TRACK: &str = "view-track";
const GRADE: &str = "view-grade";
const SMALL: &str = "govuk-label--s";

/// The link: for the assessment that is shown, or before one by choice.
pub fn view(state: AppState) -> Vec<AnyView> {
    let shown = state.shown_assessment();
    let intro = paragraph(
        "Choose someone who has seen you work. Tell them what you would like to learn, and send them this link.",
    );
    let Some((_, assessment)) = shown else {
        return vec![intro.into_any(), view_of(by_choice(state))];
    };
    let link = WorkshopLink {
        track: Some(assessment.track),
        grade: assessment.grade,
        scope: Some(assessment.scope),
        ..WorkshopLink::default()
    };
    let file = small("If they are to see your answers once they have given theirs, send ")
        .child(anchor(Route::WorkshopFile.href(), "a file of your levels"))
        .child(" instead of the link.");
    vec![intro.into_any(), view_of(made(state, &link)), file.into_any()]
}

/// The link, in words what it does, and the button that copies it.
fn made(state: AppState, link: &WorkshopLink) -> Vec<Element> {
    let address =
        format!("{}{}", site_url().trim_end_matches("./"), Route::Conversation.href_with(&write_view_link(link)));
    let shown = address.clone();
    let field = element("textarea")
        .class("govuk-textarea app-code")
        .attr("id", LINK)
        .attr("rows", "3")
        .attr("readonly", "")
        .value(move || shown.clone());
    let whom = for_whom(link, state.framework).unwrap_or_default();
    let line = |words: String| element("li").child(words);
    let does = vec![
        line(format!("Asks {}, for {whom}", questions(link, state.framework))),
        line("Carries no answer of yours and no name".into()),
        line("Shows nothing to anyone: they send you what they answered, if they want to".into()),
    ];
    vec![
        label(LINK, SMALL, "The link"),
        field,
        copy_button("Copy the link", "link", LINK, move || address.clone()),
        element("ul").class("govuk-list govuk-list--bullet").child(does),
    ]
}

/// Before an assessment the person says which questions: by the role.
fn by_choice(state: AppState) -> Vec<Element> {
    let framework = state.framework;
    let options = [vec![(String::new(), "Choose your role".to_string())], tracks(framework)].concat();
    let (track, grade) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let scope = RwSignal::new(Some("start".to_string()));
    let roles = select(TRACK.into(), options, "", move |chosen| track.set(chosen));
    let not_said = vec![(String::new(), "Not said".to_string())];
    let grades = select(GRADE.into(), [not_said, grades(framework)].concat(), "", move |chosen| grade.set(chosen));
    let choices = vec![
        Choice::new("start", "The nine to start with"),
        Choice::new("core", "Those and the core of the role"),
        Choice::new("all", "All 36"),
    ];
    let choose = Callback::new(move |value| scope.set(Some(value)));
    let none = || Signal::stored(Vec::new());
    let source = move || (track.get(), grade.get(), scope.get());
    let link = reactive(source, move |(track, grade, scope)| {
        let scope = match scope.as_deref() {
            Some("core") => Scope::Core,
            Some("all") => Scope::All,
            _ => Scope::Start,
        };
        let Some(track) = framework.track(&track).map(|found| found.id.clone()) else {
            return vec![paragraph("Choose your role, and the link is here.")];
        };
        let (grade, scope) = (GradeId::parse(&grade), Some(scope));
        made(state, &WorkshopLink { track: Some(track), grade, scope, ..WorkshopLink::default() })
    });
    vec![
        group(none(), TRACK).child(label(TRACK, SMALL, "Your role")).child(roles),
        group(none(), GRADE).child(label(GRADE, SMALL, "Your grade (optional)")).child(grades),
        radios("view-scope", "Which questions?", "", choices, scope.into(), choose, none()),
        element("div").child(link),
    ]
}

//! The form that makes a workshop link, in its slot on the page for trainers.

use crate::components::{Choice, element, group, hint, label, radios, select, value_of};
use crate::exchange::{WorkshopLink, write_workshop_link};
use crate::framework::{Framework, GradeId};
use crate::pages::shared::words::{grades, tracks};
use crate::record::Scope;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

const TITLE: &str = "workshop-title";
const TRACK: &str = "workshop-track";
const GRADE: &str = "workshop-grade";
const LINK: &str = "workshop-link";
const SMALL: &str = "govuk-label--s";

/// The settings as chosen so far.
#[derive(Clone, Copy)]
struct Draft {
    title: RwSignal<String>,
    track: RwSignal<String>,
    grade: RwSignal<String>,
    scope: RwSignal<Option<String>>,
}

pub fn view(state: AppState) -> AnyView {
    let framework = state.framework;
    let empty = || RwSignal::new(String::new());
    let draft = Draft { title: empty(), track: empty(), grade: empty(), scope: RwSignal::new(Some("start".into())) };
    let address = move || address(framework, draft);
    let none = Signal::stored(Vec::new());
    let everybody = || vec![(String::new(), "Each person chooses".to_string())];
    let scopes = vec![
        Choice::new("start", "Nine questions")
            .hint("The start-here practices of each person's role, about ten minutes"),
        Choice::new("all", "All 36 questions").hint("About thirty minutes"),
    ];
    let title = element("input").class("govuk-input").attr("id", TITLE).attr("type", "text").attr("maxlength", "80");
    let title = title.on("input", move |event| draft.title.set(value_of(&event)));
    let track = select(TRACK.into(), [everybody(), tracks(framework)].concat(), "", move |id| draft.track.set(id));
    let grade = select(GRADE.into(), [everybody(), grades(framework)].concat(), "", move |id| draft.grade.set(id));
    let link = element("textarea")
        .class("govuk-textarea app-code")
        .attr("id", LINK)
        .attr("rows", "3")
        .attr("readonly", "")
        .attr("aria-describedby", format!("{LINK}-hint"))
        .value(address);
    let open = element("a")
        .class("govuk-link")
        .attr_live("href", move || Some(address()))
        .child("Open it, to see what people will see");
    element("div")
        .child(group(none, TITLE).child(label(TITLE, SMALL, "What is the workshop called? (optional)")).child(title))
        .child(group(none, TRACK).child(label(TRACK, SMALL, "Role")).child(track))
        .child(group(none, GRADE).child(label(GRADE, SMALL, "Grade")).child(grade))
        .child(radios(
            "workshop-scope",
            "How many questions?",
            "",
            scopes,
            draft.scope.into(),
            Callback::new(move |scope| draft.scope.set(Some(scope))),
            none,
        ))
        .child(
            group(none, LINK)
                .child(label(LINK, SMALL, "Your link"))
                .child(hint(LINK, "It changes as you choose. Copy it from here."))
                .child(link),
        )
        .child(element("p").class("govuk-body").child(open))
        .into_any()
}

/// The whole address, for an email: it opens the assessment on whichever host serves this copy of the site.
fn address(framework: &Framework, draft: Draft) -> String {
    let title = draft.title.get().trim().to_string();
    let query = write_workshop_link(&WorkshopLink {
        track: framework.track(&draft.track.get()).map(|track| track.id.clone()),
        grade: GradeId::parse(&draft.grade.get()),
        scope: Some(if draft.scope.get().as_deref() == Some("all") { Scope::All } else { Scope::Start }),
        title: (!title.is_empty()).then_some(title),
    });
    let site = document().base_uri().ok().flatten().unwrap_or_default();
    format!("{}{}", site.trim_end_matches("./"), Route::Assess.href_with(&query))
}

//! Answering about someone: through their link, or with the file that they handed over. Their own levels show only after
//! one's own answers (docs/rules.md, CONVERSATION-5).

use super::about::About;
use super::answers::Answers;
use super::desk::Desk;
use super::lay;
use super::open::{Opening, opening};
use super::questions::questions;
use crate::components::{
    Element, button, details, element, focus, group, heading_m, label, link as link_to, paragraph, reactive,
    reactive_text, select, view_of,
};
use crate::exchange::{FileKind, WorkshopLink, read_view_link, write_view_code, write_view_link};
use crate::framework::{Framework, PracticeId};
use crate::insight::{Reader, number_at_start, number_in_words};
use crate::pages::Navigator;
use crate::pages::shared::hand_over::HandOver;
use crate::pages::shared::words::tracks;
use crate::route::Route;
use leptos::prelude::*;

/// The heading, which takes the focus.
const ABOUT: &str = "about-someone";
const TRACK: &str = "view-track";

/// Without a link: opening what the person handed over.
pub fn begin(desk: Desk) -> AnyView {
    let at = Opening {
        file: "person-file",
        code: "person-code",
        words: "Open the file of the person who asks you",
        kind: FileKind::Workshop,
    };
    let take = move |text: String| {
        desk.put_person(text);
        focus(ABOUT);
    };
    view_of(vec![
        paragraph(
            "If they sent you a link, open it. If they sent you a file, open it here: you answer first, and then see both views.",
        ),
        opening(at, desk.state.framework, take),
    ])
}

/// Opened through a link; one that lost its role on the way asks for it.
pub fn by_link(desk: Desk, query: &str) -> AnyView {
    let framework = desk.state.framework;
    let Some((link, unknown)) = read_view_link(query, framework) else {
        return link_to(Route::Conversation.href(), "See what this page is for").into_any();
    };
    let inset = |words: String| element("div").class("govuk-inset-text app-no-print").child(words);
    let left_out = (!unknown.is_empty()).then(|| {
        let named = unknown.join("; ");
        inset(format!("Part of the link could not be understood, so it was left out: {named}. Ask the person who sent it whether these are the questions they meant."))
    });
    if link.track.is_none() {
        return view_of(vec![left_out, Some(choose_role(framework, desk.go, link))]);
    }
    view_of(vec![left_out, Some(element("div").child(view(desk, About::link(link, framework))))])
}

fn choose_role(framework: &'static Framework, go: Navigator, link: WorkshopLink) -> Element {
    let options = [vec![(String::new(), "Choose a role".to_string())], tracks(framework)].concat();
    let choose = move |chosen: String| {
        let track = framework.track(&chosen).map(|found| found.id.clone());
        let query = write_view_link(&WorkshopLink { track, ..link.clone() });
        go.set_query.run(Route::Conversation.href_with(&query));
    };
    group(Signal::stored(Vec::new()), TRACK)
        .child(label(TRACK, "govuk-label--s", "Which role does the person have? The link does not say."))
        .child(select(TRACK.into(), options, "", choose))
}

/// The questions; then what the answers make, or both views if the person's own are here.
pub fn view(desk: Desk, about: About) -> Vec<AnyView> {
    let answers = Answers::about(desk.state, about.whom.clone());
    let shows_both = RwSignal::new(String::new());
    let role = about.role.clone();
    let has_file = about.file.is_some();
    let shown = reactive(
        move || shows_both.get(),
        move |both| match (&about.file, both.is_empty()) {
            (Some(file), false) => {
                let back = button("app-link-button", "Change my answers").on("click", move |_| {
                    shows_both.set(String::new());
                    focus(ABOUT);
                });
                let other = answers.levels(&about.asked);
                let sides = lay::Sides {
                    own: (file.levels.clone(), Some(file.month)),
                    other: (other, None),
                    reader: Reader::Other,
                };
                let mut parts = vec![lay::view(desk, sides, Some(back))];
                parts.push(view_of(give(desk, &about, answers)));
                view_of(parts)
            }
            _ => {
                let mut parts = questions(desk.state.framework, &about.asked, answers);
                parts.push(end(desk, about.clone(), answers, shows_both));
                view_of(parts)
            }
        },
    );
    let put_away = has_file.then(|| {
        let away = move |_| desk.put_person(String::new());
        element("p").class("govuk-body").child(button("app-link-button", "Put this file away").on("click", away))
    });
    let heading = heading_m("Answer about someone").attr("id", ABOUT).attr("tabindex", "-1");
    let whom = paragraph(format!("Someone asks how you see their work{role}."));
    let kept = paragraph(
        "What you choose is kept in this tab only, until you close it. It goes into no record of yours, and they see it only if you hand it over.",
    );
    let top = element("div").class("app-no-print").child(heading).child(whom).child(kept).child(put_away);
    vec![top.into_any(), element("div").child(shown).into_any()]
}

/// Below the questions: how many are left, and what comes of them.
fn end(desk: Desk, about: About, answers: Answers, shows_both: RwSignal<String>) -> Element {
    let asked = about.asked.clone();
    let left = move || {
        let left = asked.len() - answers.count(&asked);
        match left {
            0 => "Every question is answered.".to_string(),
            1 => "One question is left.".into(),
            left => format!("{} questions are left.", number_at_start(left)),
        }
    };
    let status = element("p").class("govuk-body").attr("role", "status").child(reactive_text(left));
    let next: AnyView = match about.file.is_some() {
        true => show_both(about.asked.clone(), answers, shows_both).into_any(),
        false => {
            let asked = about.asked.clone();
            let source = move || answers.levels(&asked);
            reactive(source, move |levels| match levels.is_empty() {
                true => vec![paragraph("Once you have chosen a level, you can hand your view over here.")],
                false => give(desk, &about, answers),
            })
        }
    };
    element("section")
        .class("app-panel app-views__end")
        .attr("aria-labelledby", "hand-over")
        .child(heading_m("Your view").attr("id", "hand-over"))
        .child(status)
        .child(element("div").child(next))
}

/// Only once everything is answered, so that nobody's answers follow what they read.
fn show_both(asked: Vec<PracticeId>, answers: Answers, shows_both: RwSignal<String>) -> Element {
    let missing = RwSignal::new(String::new());
    let press = move |_| match asked.len() - answers.count(&asked) {
        0 => {
            shows_both.set("both".into());
            focus(lay::HEADING);
        }
        left => missing.set(format!(
            "Answer {} more first, so that their view does not change yours. \"I can't say\" counts.",
            number_in_words(left)
        )),
    };
    let said = reactive_text(move || missing.get());
    element("div")
        .child(button("govuk-button app-tight", "Show both views").on("click", press))
        .child(element("p").class("govuk-body").attr("role", "status").child(said))
}

/// The file and the code.
fn give(desk: Desk, about: &About, answers: Answers) -> Vec<Element> {
    let framework = desk.state.framework;
    let view = about.view(desk, answers.levels(&about.asked), desk.state.random());
    let Some(view) = view else { return Vec::new() };
    let it = HandOver {
        file_name: format!("second-view-{}.json", view.0.month),
        in_words: view.in_words(framework),
        text: view.text(),
        code: write_view_code(&view, framework),
        field: "view-code",
        button: "Make my file",
    };
    let words = "Hand it to the person whom it is about. It says what you answered and for which role, never your name or theirs.";
    let mut parts =
        vec![paragraph(words), details("Everything that is in the file", vec![it.in_words()]), it.as_it_is()];
    parts.extend(it.ways(move || answers.are_handed_over()));
    vec![element("div").class("app-no-print").child(parts)]
}

//! The poster: the code, the link and the steps, on one page of paper or on the wall.

use super::qr_code;
use crate::components::{Element, button, element, link, print, reactive, site_url};
use crate::exchange::{WorkshopLink, read_workshop_link, write_workshop_link};
use crate::framework::Framework;
use crate::pages::SlotContext;
use crate::pages::shared::workshop_words::{for_whom, questions};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

pub fn view(state: AppState, at: &SlotContext) -> AnyView {
    let (framework, query) = (state.framework, at.query);
    let asked = move || read_workshop_link(&query.get(), framework).0;
    reactive(asked, move |asked| poster(asked, framework))
}

fn poster(asked: WorkshopLink, framework: &Framework) -> Element {
    let query = write_workshop_link(&asked);
    let address = format!("{}{}", site_url().trim_end_matches("./"), Route::Assess.href_with(&query));
    let shown = address.clone();
    let title = asked.title.clone().unwrap_or_else(|| "Where do we stand?".into());
    let steps: Vec<Element> = steps(&asked, framework).into_iter().map(|step| element("li").child(step)).collect();
    let ways = element("div")
        .class("govuk-button-group app-no-print")
        .child(button("govuk-button app-tight", "Print the poster").on("click", |_| print()))
        .child(link(Route::Trainers.href_with(&query), "Change the link"));
    element("div")
        .class("app-poster")
        .child(ways)
        .child(element("h2").class("govuk-heading-l app-tight").attr("data-own", "").child(title))
        .child(qr_code::alone(move || address.clone()))
        .child(element("p").class("app-poster__link").child(shown))
        .child(element("ol").class("govuk-list govuk-list--number app-poster__steps").child(steps))
}

fn steps(asked: &WorkshopLink, framework: &Framework) -> Vec<String> {
    let role = match (for_whom(asked, framework), asked.track.is_some() && asked.grade.is_some()) {
        (Some(whom), true) => format!("Confirm {whom}, or choose another role."),
        (Some(whom), false) => format!("Choose your role and grade. The link suggests {whom}."),
        (None, _) => "Choose the week that sounds most like yours, and your grade.".into(),
    };
    let mut steps = vec![
        "Scan the code, or type the address below it.".into(),
        role,
        format!("Answer {}, by yourself. Your answers stay in your browser.", questions(asked, framework)),
    ];
    steps.push(match &asked.closing {
        Some(closing) => format!("Talk with your neighbour: {closing}"),
        None => "Talk with your neighbour: one thing you do well, and one step you would like to take.".into(),
    });
    steps
}

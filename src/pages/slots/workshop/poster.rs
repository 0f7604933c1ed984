//! The poster: the code, the link and the steps, on one page of paper or on the wall.

use super::qr_code;
use super::settings::address_of;
use crate::components::{Element, button, element, link, print, reactive};
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
    let address = address_of(&asked);
    let shown = address.clone();
    let title = asked.title.clone().unwrap_or_else(|| "Where do we stand?".into());
    let ways = element("div")
        .class("govuk-button-group app-no-print")
        .child(button("govuk-button app-tight", "Print the poster").on("click", |_| print()))
        .child(link(Route::Trainers.href_with(&write_workshop_link(&asked)), "Change the link"));
    element("div")
        .class("app-poster")
        .child(ways)
        .child(element("h2").class("govuk-heading-l app-tight").attr("data-own", "").child(title))
        .child(qr_code::alone(move || address.clone()))
        .child(element("p").class("app-poster__link").attr("data-own", "").child(shown))
        .child(element("ol").class("govuk-list govuk-list--number app-poster__steps").child(steps(&asked, framework)))
}

fn steps(asked: &WorkshopLink, framework: &Framework) -> Vec<Element> {
    let step = |words: String| element("li").child(words);
    let role = match (for_whom(asked, framework), asked.track.is_some() && asked.grade.is_some()) {
        (Some(whom), true) => format!("Confirm {whom}, or choose another role."),
        (Some(whom), false) => format!("Choose your role and grade. The link suggests {whom}."),
        (None, _) => "Choose the week that sounds most like yours, and your grade.".into(),
    };
    let talk = match asked.closing.clone() {
        Some(closing) => {
            step("Talk with your neighbour: ".into()).child(element("span").attr("data-own", "").child(closing))
        }
        None => step("Talk with your neighbour: one thing you do well, and one step you would like to take.".into()),
    };
    let file = asked.asks_for_file.then(|| {
        step("If you like, make your file for the group's picture and hand it over. It has no name in it.".into())
    });
    let clear = asked.shared.then(|| step("Clear the device for the next person.".into()));
    let (first, stay) = match asked.shared {
        false => ("Scan the code, or type the address below it.", " Your answers stay in your browser."),
        true => ("When it is your turn, sit down at the device that we share.", ""),
    };
    let steps = vec![
        step(first.into()),
        step(role),
        step(format!("Answer {}, by yourself.{stay}", questions(asked, framework))),
        talk,
    ];
    steps.into_iter().chain(file).chain(clear).collect()
}

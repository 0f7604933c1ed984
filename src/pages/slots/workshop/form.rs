//! What the link asks: each choice takes effect at once.

use super::settings::{PRINCIPLES, SAME, SHARED, Settings};
use crate::components::{
    Choice, Element, check, checkbox, checks, element, group, heading_m, label, radios, reactive, select, value_of,
};
use crate::pages::shared::words::{grades, tracks};
use leptos::prelude::*;

const TITLE: &str = "workshop-title";
const TRACK: &str = "workshop-track";
const GRADE: &str = "workshop-grade";
const CLOSING: &str = "workshop-closing";
const SMALL: &str = "govuk-label--s";

pub fn view(settings: Settings) -> Element {
    element("form")
        .class("app-workshop__settings")
        .attr("aria-label", "What the link asks")
        .on("submit", |event| event.prevent_default())
        // Once a field is left: an address that changes with each letter is refused by some browsers.
        .on("change", move |_| settings.keep())
        .child(heading_m("What the link asks"))
        .child(text(TITLE, "What is the workshop called? (optional)", settings.title))
        .child(who(settings))
        .child(how_many(settings))
        .child(on_what(settings))
        .child(at_the_end(settings))
}

fn text(id: &'static str, words: &'static str, typed: RwSignal<String>) -> Element {
    let field = element("input")
        .class("govuk-input")
        .attr("id", id)
        .attr("type", "text")
        .attr("maxlength", "80")
        .attr("autocomplete", "off")
        .value(move || typed.get())
        .on("input", move |event| typed.set(value_of(&event)));
    group(no_errors(), id).child(label(id, SMALL, words)).child(field)
}

fn no_errors() -> Signal<Vec<crate::components::FieldError>> {
    Signal::stored(Vec::new())
}

fn chosen(settings: RwSignal<Option<String>>) -> Callback<String> {
    Callback::new(move |value| settings.set(Some(value)))
}

fn who(settings: Settings) -> Element {
    let choices = vec![
        Choice::new("each", "Each person chooses"),
        Choice::new(SAME, "The same for all").hint("Then one line shows it, to confirm or change"),
    ];
    let framework = settings.framework;
    let lists = reactive(
        move || settings.who.get(),
        move |who| {
            (who.as_deref() == Some(SAME)).then(|| {
                let each = || vec![(String::new(), "Each person chooses".to_string())];
                let list = |id: &'static str, words, options: Vec<(String, String)>, value: RwSignal<String>| {
                    let options = [each(), options].concat();
                    let list = select(id.into(), options, &value.get_untracked(), move |chosen| value.set(chosen));
                    group(no_errors(), id).child(label(id, SMALL, words)).child(list)
                };
                element("div")
                    .class("app-workshop__within")
                    .child(list(TRACK, "Role", tracks(framework), settings.track))
                    .child(list(GRADE, "Grade", grades(framework), settings.grade))
            })
        },
    );
    element("div")
        .child(radios(
            "workshop-who",
            "Role and grade",
            "",
            choices,
            settings.who.into(),
            chosen(settings.who),
            no_errors(),
        ))
        .child(lists)
}

fn how_many(settings: Settings) -> Element {
    let choices = vec![
        Choice::new("start", "Nine").hint("The ones to start with in each role, about ten minutes"),
        Choice::new("core", "The core of each role").hint("About fifteen minutes"),
        Choice::new("all", "All 36").hint("About thirty minutes"),
        Choice::new(PRINCIPLES, "Chosen principles").hint("Three questions each, about three minutes"),
    ];
    let boxes = reactive(
        move || settings.scope.get(),
        move |scope| (scope.as_deref() == Some(PRINCIPLES)).then(|| principles(settings)),
    );
    let (scope, choose) = (settings.scope.into(), chosen(settings.scope));
    element("div")
        .child(radios("workshop-scope", "How many questions?", "", choices, scope, choose, no_errors()))
        .child(boxes)
}

fn principles(settings: Settings) -> Element {
    let one = |(id, name): (String, &'static str)| {
        let with_comma = format!("{id},");
        let own = with_comma.clone();
        let change = move |is_on| {
            settings.principles.update(|all| match is_on {
                true => all.push_str(&with_comma),
                false => *all = all.replace(&with_comma, ""),
            });
        };
        check(format!("workshop-{id}"), name, move || settings.principles.with(|all| all.contains(&own)), change)
    };
    let all = settings.framework.principles.iter();
    let boxes = all.map(|found| one((found.id.to_string(), found.name.as_str()))).collect();
    element("div").class("app-workshop__within").child(checks("Which principles?", boxes))
}

fn on_what(settings: Settings) -> Element {
    let choices = vec![
        Choice::new("each", "Each on a device of their own"),
        Choice::new(SHARED, "On one device, one after another")
            .hint("Each person starts clean there, and their answers are removed for the next"),
    ];
    let (device, choose) = (settings.device.into(), chosen(settings.device));
    radios("workshop-device", "How will people answer?", "", choices, device, choose, no_errors())
}

fn at_the_end(settings: Settings) -> Element {
    let question = reactive(
        move || settings.asks_closing.get(),
        move |asks| {
            asks.then(|| {
                let field = text(CLOSING, "The closing question", settings.closing);
                element("div").class("app-workshop__within").child(field)
            })
        },
    );
    let boxes = vec![
        checkbox("workshop-asks-closing", "Ask a closing question", settings.asks_closing),
        element("div").child(question),
        checkbox("workshop-asks-for-file", "Ask for a file for the group's picture", settings.asks_for_file),
        element("p")
            .class("govuk-hint app-workshop__within")
            .child("Each person sees every word of it first, and may leave it out"),
    ];
    checks("At the end", boxes)
}

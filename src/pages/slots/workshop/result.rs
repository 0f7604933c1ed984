//! What the settings make: the link, its code to scan, and in words what it does.

use super::qr_code;
use super::settings::Settings;
use crate::components::{Element, element, heading_m, label, reactive};
use crate::exchange::WorkshopLink;
use crate::framework::Framework;
use crate::pages::shared::copy_button::copy_button;
use crate::pages::shared::workshop_words::{for_whom, questions};

/// The field with the link.
const LINK: &str = "workshop-link";

pub fn view(settings: Settings) -> Element {
    let address = move || settings.address();
    let field = element("textarea")
        .class("govuk-textarea app-code")
        .attr("id", LINK)
        .attr("rows", "5")
        .attr("readonly", "")
        .value(address);
    let open = element("a")
        .class("govuk-link")
        .attr_live("href", move || Some(address()))
        .child("Open it, to see what people will see");
    let poster = element("a")
        .class("govuk-link")
        .attr_live("href", move || Some(settings.poster()))
        .child("Make a poster of it");
    let does = reactive(
        move || settings.link(),
        move |asked| {
            element("ul")
                .class("govuk-list govuk-list--bullet app-workshop__does")
                .child(does(&asked, settings.framework))
        },
    );
    element("section")
        .class("app-panel app-workshop__link")
        .attr("aria-labelledby", "your-link")
        .child(heading_m("Your link").attr("id", "your-link"))
        .child(qr_code::with_file(address))
        .child(label(LINK, "govuk-label--s", "The link"))
        .child(field)
        .child(copy_button("Copy the link", "link", LINK, address))
        .child(element("h3").class("govuk-heading-s app-tight").child("What it does"))
        .child(does)
        .child(element("p").class("govuk-body").child(open))
        .child(element("p").class("govuk-body app-tight").child(poster))
}

/// In words exactly what the link will do. What a trainer wrote is marked as such.
fn does(asked: &WorkshopLink, framework: &Framework) -> Vec<Element> {
    let line = |words: String| element("li").child(words);
    let own = |words: &str| element("strong").attr("data-own", "").child(words.to_string());
    let who = match (for_whom(asked, framework), asked.track.is_some(), asked.grade.is_some()) {
        (Some(whom), true, true) => format!("Is for {whom}: each person confirms it or chooses another role"),
        (Some(whom), true, false) => {
            format!("Is for {whom}: each person confirms it or chooses another role, and chooses a grade")
        }
        (Some(whom), false, _) => format!("Each person chooses a role and a grade; it suggests {whom}"),
        (None, ..) => "Each person chooses a role and a grade".into(),
    };
    let mut lines: Vec<Element> = Vec::new();
    lines.extend(asked.title.as_deref().map(|title| element("li").child("Opens with its name: ").child(own(title))));
    lines.push(line(format!("Asks {}", questions(asked, framework))));
    lines.push(line(who));
    lines.push(line(match asked.shared {
        false => "Keeps what a person has: it starts an assessment of its own, or goes on with one that asks the same".into(),
        true => "Is for one device, one person after another: each starts clean, and their answers are removed for the next. What you have answered in that browser yourself is left alone".into(),
    }));
    let closing = |words| {
        element("li").child("Ends with a question to talk about, which nobody answers here: ").child(own(words))
    };
    lines.extend(asked.closing.as_deref().map(closing));
    if asked.asks_for_file {
        lines.push(line("Then offers each person a file for you, which a person may leave out".into()));
    }
    lines.push(line("Carries settings only, never answers".into()));
    lines
}

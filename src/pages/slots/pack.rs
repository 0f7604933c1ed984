//! What an agency pack adds to the pages: dates, contacts, activities and awards.

use crate::components::{Element, element, heading_m, level_tag, link, paragraph, view_of};
use crate::framework::{Fits, Framework, Site};
use crate::pack::{Activity, Award, Contact, Meeting, Pack};
use crate::pages::shared::year_links::{When, YearQuery};
use crate::record::{Date, OccasionKind};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// The next meetings, nearest first; `None` if the pack has none, so that the page's own words stay.
pub fn dates(state: AppState) -> Option<AnyView> {
    let today = state.today();
    let found = state.with_pack(|pack| {
        if pack.meetings.is_empty() {
            return None;
        }
        let coming = |meeting: &Meeting| Some((meeting.date.parse().ok()?, meeting.clone()));
        let mut coming: Vec<(Date, Meeting)> = pack.meetings.iter().filter_map(coming).collect();
        coming.retain(|(date, _)| date.days_since(today) >= 0);
        let coming = crate::order::sorted_by_key(coming, |(date, _)| i64::from(date.day_number()));
        let items: Vec<Element> = coming.iter().map(|(date, meeting)| meeting_item(*date, meeting)).collect();
        let inside = match items.is_empty() {
            true => paragraph("The dates that were set have passed. Ask for the next one."),
            false => element("ul").class("govuk-list govuk-list--spaced").child(items),
        };
        Some((source(pack), inside))
    });
    let (source, inside) = found??;
    Some(view_of(vec![heading_m("Next meetings").attr("id", "dates"), inside, source]))
}

fn meeting_item(date: Date, meeting: &Meeting) -> Element {
    let title = element("strong").child(format!("{}: {}", date.in_words(), meeting.title));
    let plan = YearQuery::Add(OccasionKind::Meeting, None, When::Day(date)).href();
    let unseen = crate::components::visually_hidden(format!(": {}", meeting.title));
    let plan = element("p").class("govuk-body app-tight").child(link(plan, "Put it in my year").child(unseen));
    let details = [&meeting.time, &meeting.place, &meeting.note].into_iter().filter(|text| !text.is_empty());
    let details = details.map(String::as_str).collect::<Vec<_>>().join(". ");
    element("li")
        .child(title)
        .child(sentence(&details))
        .child(more(&meeting.link, "Join or read more", &meeting.title))
        .child(plan)
}

/// Whom to ask.
pub fn contacts(state: AppState) -> Option<AnyView> {
    let item = |contact: &Contact| {
        let role = if contact.role.is_empty() { String::new() } else { format!(", {}", contact.role) };
        let how: AnyView = match Site::is_link(&contact.how) {
            true => {
                let words = contact.how.strip_prefix("mailto:").unwrap_or(&contact.how).to_string();
                link(contact.how.clone(), words).attr("rel", "external").into_any()
            }
            false => contact.how.clone().into_any(),
        };
        element("li").child(format!("{}{role}: ", contact.name)).child(how)
    };
    let found = state.with_pack(|pack| {
        let items: Vec<Element> = pack.contacts.iter().map(item).collect();
        (!items.is_empty()).then(|| (source(pack), items))
    });
    let (source, items) = found??;
    let list = element("ul").class("govuk-list govuk-list--bullet").child(items);
    Some(view_of(vec![heading_m("Whom to ask").attr("id", "contacts"), list, source]))
}

/// What an activity shows in the list.
pub fn activity(framework: &'static Framework, activity: &Activity, pack: &Pack) -> Vec<Element> {
    let line = |text: String| element("p").class("govuk-body-s app-tight").child(text);
    let builds = match activity.fits {
        Fits::Principles => {
            let names = activity.principles.iter().filter_map(|id| framework.principle(id.as_str()));
            names.map(|principle| principle.name.to_string()).collect::<Vec<_>>().join(", ")
        }
        Fits::Any => "whichever principle you work on".into(),
        Fits::TeTiriti => "a pointer to guidance by others; not part of the levels".into(),
    };
    let soon = if activity.soon { " Can begin within three months." } else { "" };
    let provider =
        if activity.provider.is_empty() { String::new() } else { format!(" Provider: {}.", activity.provider) };
    let level = |level: &crate::framework::Level| {
        element("span").class("app-activity__level").child(level_tag(level.number(), framework.level_name(*level)))
    };
    let levels: Vec<Element> = activity.reaches.iter().map(level).collect();
    let mut parts = vec![element("p").class("govuk-body app-tight").child(activity.about.clone())];
    if !activity.first_step.is_empty() {
        let first = element("strong").child("First step: ");
        parts.push(element("p").class("govuk-body app-tight").child(first).child(activity.first_step.clone()));
    }
    parts.push(line(format!("Builds: {builds}.{}{provider}{soon}", sentence_of("Time: ", &activity.time))));
    if !levels.is_empty() {
        parts.push(element("p").class("govuk-body-s app-tight").child("Can take you to: ").child(levels));
    }
    parts.extend(more(&activity.link, "Read more or book", &activity.title));
    parts.push(source(pack));
    vec![opened(&activity.title, parts)]
}

/// A line that opens, as the framework's own entries have it; what the agency adds is open.
fn opened(title: &str, inside: Vec<Element>) -> Element {
    let title = element("h3").class("govuk-heading-s app-tight").child(title.to_string());
    element("details").class("app-fold").attr("open", "").child(element("summary").child(title)).child(inside)
}

/// What an award shows in the list.
pub fn award(award: &Award, pack: &Pack, today: Date) -> Vec<Element> {
    let closes = award.closes.parse::<Date>().ok();
    let closes = closes.map(|date| {
        let close = if date.days_since(today) < 0 { "closed" } else { "close" };
        format!(" Nominations {close} on {}.", date.in_words())
    });
    let words = format!("{}{}", award.honours, closes.unwrap_or_default());
    let mut parts = vec![element("p").class("govuk-body app-tight").child(words)];
    parts.extend(more(&award.link, "Nominate or read more", &award.name));
    parts.push(source(pack));
    vec![opened(&award.name, parts)]
}

/// Says that these are the pack's words and not the framework's.
fn source(pack: &Pack) -> Element {
    element("p").class("govuk-body-s app-tight").child(format!("From {}.", pack.name))
}

fn more(href: &str, words: &'static str, what: &str) -> Option<Element> {
    let unseen = crate::components::visually_hidden(format!(": {what}"));
    (!href.is_empty()).then(|| {
        element("p")
            .class("govuk-body app-tight")
            .child(link(href.to_string(), words).attr("rel", "external").child(unseen))
    })
}

fn sentence(text: &str) -> String {
    sentence_of("", text)
}

/// " Time: two hours."; empty if there is no text.
fn sentence_of(name: &str, text: &str) -> String {
    let end = if text.ends_with('.') { "" } else { "." };
    if text.is_empty() { String::new() } else { format!(" {name}{text}{end}") }
}

/// The notice about a pack that was refused.
pub fn refused(fault: &str) -> Option<Element> {
    let words = element("p").class("govuk-body app-notice__text");
    let words = words.child(element("strong").child("This copy's own settings could not be used. "));
    let about = link(Route::About.href(), "whoever maintains this copy");
    (!fault.is_empty()).then(|| {
        let words = words.child(format!("{fault} The site works without them. Please tell ")).child(about).child(".");
        element("div").class("app-notice").child(words)
    })
}

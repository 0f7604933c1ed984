//! What was found, or what to try when nothing was.

use crate::components::{Element, element, link, view_of};
use crate::route::Route;
use crate::search::{Entry, Index, Kind, pieces};
use leptos::prelude::*;

/// At most this many are shown: people who have not found it by then type another word.
pub const SHOWN: usize = 30;

/// The first results, each with a sentence; if there are none, what to try.
pub fn list(index: &Index, query: &str, maori: &[String]) -> Element {
    let item = |(entry, snippet): (&Entry, String)| {
        let kind = element("span").class("app-search__kind").child(kind(entry.kind));
        let title =
            element("p").class("govuk-body app-tight").child(link(entry.href.clone(), spoken(&entry.title, maori)));
        let snippet = element("p").class("govuk-body-s app-tight").child(spoken(&snippet, maori));
        element("li").class("app-found").child(title.child(" ").child(kind)).child(snippet)
    };
    let items: Vec<Element> = index.answer(query, SHOWN).first.into_iter().map(item).collect();
    match items.is_empty() && !query.is_empty() {
        true => what_to_try(),
        false => element("ol").class("govuk-list").child(items),
    }
}

/// Nothing else is put before someone who found nothing (docs/rules.md, SEARCH-7).
fn what_to_try() -> Element {
    let item = |before: &'static str, link: Option<Element>, after: &'static str| {
        element("li").child(before).child(link).child(after)
    };
    let list = element("ul").class("govuk-list govuk-list--bullet").child(vec![
        item("Ask for one thing, in one or two words: promotion, privacy, facilitation.", None, ""),
        item(
            "Try another word for it. The ",
            Some(link(Route::Glossary.href(), "glossary")),
            " has those that this site uses.",
        ),
        item("Look through the ", Some(link(Route::Search.href(), "list of everything")), " that can be found here."),
    ]);
    element("div").child(element("p").class("govuk-body").child("What you can try:")).child(list)
}

/// A text with its te reo Māori words marked, as in the static pages.
fn spoken(text: &str, maori: &[String]) -> Vec<AnyView> {
    let piece = |(piece, is_maori): (&str, bool)| match is_maori {
        true => element("span").attr("lang", "mi").child(piece).into_any(),
        false => view_of(piece),
    };
    pieces(text, maori).into_iter().map(piece).collect()
}

/// The name for one item of this kind.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Track => "Role",
        Kind::Principle => "Principle",
        Kind::Practice => "Practice",
        Kind::Lesson => "Lesson",
        Kind::Activity => "Activity",
        Kind::Meeting => "Meeting",
        Kind::Award => "Award",
        Kind::Word => "Word",
        Kind::Page => "Page",
    }
}

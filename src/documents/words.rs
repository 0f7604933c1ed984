//! Marks glossary terms in a prerendered page: te reo Māori with its language, so that a screen reader can change its
//! voice, and the first use of any term with a link to its meaning at the foot of the page.
//!
//! Works on the finished HTML, so that no page can forget it. The HTML is our own and well formed.

use super::parts::folded;
use crate::components::{Element, element};
use crate::framework::{Framework, Term};
use crate::route::Route;
use crate::search::begins_with;
use leptos::prelude::*;

/// Elements in which a link is invalid, or would be noise.
const NO_LINKS: [&str; 13] =
    ["a", "h1", "h2", "h3", "h4", "button", "label", "summary", "select", "svg", "th", "blockquote", "nav"];
/// Elements that must not contain other elements.
const NO_MARKUP: [&str; 4] = ["svg", "select", "textarea", "option"];
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// The page with its terms marked, and their meanings before its end.
pub fn marked(html: &str, framework: &'static Framework, route: &Route) -> String {
    let mut marker = Marker { forms: forms(framework), linked: Vec::new(), route, links: explains(route) };
    let page = marker.page(html);
    if marker.linked.is_empty() {
        return page;
    }
    marker.links = false;
    let meanings = meanings(&marker.linked).to_html();
    let meanings = marker.page(&meanings);
    // Before the draft notice that ends a page, or else at the end of the main part.
    let end = page.rfind("<p class=\"govuk-body-s app-draft\"").or_else(|| page.rfind("</main>")).unwrap_or(page.len());
    format!("{}{meanings}{}", &page[..end], &page[end..])
}

/// An HTML fragment with its terms marked, followed by the meanings of its terms and those in `beside`: for a place
/// where no link should lead away.
pub fn explained(html: &str, beside: &str, framework: &'static Framework) -> String {
    let route = Route::Glossary;
    let mut marker = Marker { forms: forms(framework), linked: Vec::new(), route: &route, links: false };
    let piece = marker.page(html);
    let mut terms: Vec<&'static Term> = Vec::new();
    for text in [&piece, beside] {
        for (form, term) in &marker.forms {
            let found = text
                .match_indices(form)
                .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric) && begins_with(&text[at..], form));
            if found && !terms.contains(term) {
                terms.push(term);
            }
        }
    }
    if terms.is_empty() {
        return piece;
    }
    let row = |term: &&'static Term| {
        let language = (!term.language.is_empty()).then_some(term.language.as_str());
        view! { <dt lang=language>{term.term.as_str()}</dt><dd>{term.definition.as_str()}</dd> }
    };
    terms.sort_by_key(|term| term.term.to_lowercase());
    let meanings = view! {
        <p class="govuk-body"><strong>"Words"</strong></p>
        <dl class="app-meanings">{terms.iter().map(row).collect_view()}</dl>
    };
    format!("{piece}{}", marker.page(&meanings.to_html()))
}

/// Whether a page explains its terms: those for reading and learning do.
fn explains(route: &Route) -> bool {
    use Route::{
        Activities, Awards, Guide, Lesson, Meetings, MovingJobs, Principle, Principles, Retreat, Track, Tracks,
        Trainers,
    };
    matches!(
        route,
        Activities
            | Awards
            | Guide
            | Lesson(_)
            | Meetings
            | MovingJobs
            | Principle(_)
            | Principles
            | Retreat
            | Track(_)
            | Tracks
            | Trainers
    )
}

/// The forms of te reo Māori terms, longest first.
pub fn maori(framework: &'static Framework) -> Vec<String> {
    let maori = forms(framework).into_iter().filter(|(_, term)| term.language.as_str() == "mi");
    maori.map(|(form, _)| form.to_string()).collect()
}

/// Every form of every term, longest first, so that "mana whenua" is not taken for "mana".
fn forms(framework: &'static Framework) -> Vec<(&'static str, &'static Term)> {
    let of = |term: &'static Term| term.forms.0.iter().map(move |form| (form.0, term));
    let mut forms: Vec<_> = framework.glossary.0.iter().flat_map(of).collect();
    forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    forms
}

struct Marker<'a> {
    forms: Vec<(&'static str, &'static Term)>,
    /// In the order of their first use.
    linked: Vec<&'static Term>,
    route: &'a Route,
    links: bool,
}

impl Marker<'_> {
    fn page(&mut self, html: &str) -> String {
        let mut out = String::with_capacity(html.len() * 5 / 4);
        // Open elements, and whether each declares its own language.
        let mut open: Vec<(String, bool)> = Vec::new();
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            self.text(&rest[..at], &open, &mut out);
            let end = end_of_tag(&rest[at..]).map_or(rest.len(), |end| at + end);
            let tag = &rest[at..end];
            let name: String = tag[1..].chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
            if tag.starts_with("</") {
                open.pop();
            } else if !name.is_empty() && !tag.ends_with("/>") && !VOID.contains(&name.as_str()) {
                open.push((name, tag.contains(" lang=\"")));
            }
            out.push_str(tag);
            rest = &rest[end..];
        }
        self.text(rest, &open, &mut out);
        out
    }

    fn text(&mut self, text: &str, open: &[(String, bool)], out: &mut String) {
        let within = |names: &[&str]| open.iter().any(|(name, _)| names.contains(&name.as_str()));
        let in_main = within(&["main", "dl"]);
        if within(&NO_MARKUP) || open.iter().any(|(_, language)| *language) {
            return out.push_str(text);
        }
        let may_link = self.links && in_main && !within(&NO_LINKS);
        let mut from = 0;
        let mut before = ' ';
        for (at, letter) in text.char_indices() {
            if at >= from
                && !before.is_alphanumeric()
                && let Some((length, term)) = self.form_at(&text[at..])
            {
                out.push_str(&text[from..at]);
                self.word(&text[at..at + length], term, may_link, out);
                from = at + length;
            }
            before = letter;
        }
        out.push_str(&text[from..]);
    }

    /// The glossary term that the text begins with.
    fn form_at(&self, text: &str) -> Option<(usize, &'static Term)> {
        let found = self.forms.iter().find(|(form, _)| begins_with(text, form));
        found.map(|(form, term)| (form.len(), *term))
    }

    fn word(&mut self, word: &str, term: &'static Term, may_link: bool, out: &mut String) {
        if may_link && !self.linked.contains(&term) {
            self.linked.push(term);
            let href = self.route.href_to(&format!("word-{}", term.id));
            out.push_str(&spoken(element("a").class("app-term").attr("href", href), word, term));
        } else if term.language.is_empty() {
            out.push_str(word);
        } else {
            out.push_str(&spoken(element("span"), word, term));
        }
    }
}

/// The term inside an element that declares its language.
fn spoken(around: Element, word: &str, term: &Term) -> String {
    let around = if term.language.is_empty() { around } else { around.attr("lang", term.language) };
    around.child(word).into_any().to_html()
}

/// The position just past the `>` that ends the tag; its values may contain others.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quoted = false;
    tag.char_indices().find_map(|(at, letter)| {
        quoted ^= letter == '"';
        (letter == '>' && !quoted).then_some(at + 1)
    })
}

fn meanings(terms: &[&'static Term]) -> impl IntoView + use<> {
    let mut terms = terms.to_vec();
    terms.sort_by_key(|term| term.term.to_lowercase());
    let row = |term: &'static Term| {
        let language = (!term.language.is_empty()).then_some(term.language.as_str());
        view! {
            <div class="govuk-summary-list__row" id=format!("word-{}", term.id)>
                <dt class="govuk-summary-list__key" lang=language>{term.term.as_str()}</dt>
                <dd class="govuk-summary-list__value">
                    {term.definition.as_str()}
                    {term.ask_locally.then_some(" Ask locally: practice differs.")}
                </dd>
            </div>
        }
    };
    let meanings = view! { <dl class="govuk-summary-list app-pair">{terms.into_iter().map(row).collect_view()}</dl> };
    // A word in the text leads to its meaning, which opens.
    folded("Words on this page", meanings)
}

//! The help beside a question, fetched when the user opens it: what the practice is, situations that tell neighbouring
//! levels apart, and what the question's terms mean.

use super::situations::situations;
use super::words;
use crate::framework::{Framework, Level, Practice};
use leptos::prelude::*;

/// An HTML fragment without a frame, with glossary terms marked.
pub fn written(framework: &'static Framework, practice: &'static Practice) -> String {
    let help = view! {
        <p class="govuk-body">{practice.about.as_str()}</p>
        <p class="govuk-body">"Something to point to: "{practice.evidence.as_str()}</p>
        <p class="govuk-body"><strong>"Which level is it? Two made-up situations"</strong></p>
        {situations(framework, practice)}
    };
    let anchors: Vec<_> = Level::ALL.into_iter().filter_map(|level| practice.levels.anchor(level)).collect();
    words::explained(&help.to_html(), &format!("{} {}", practice.statement, anchors.join(" ")), framework)
}

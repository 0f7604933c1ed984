//! The network pages on meetings (together and one by one), retreat and awards: what keeps a scattered profession together, and how to start.

pub mod awards;
pub mod meeting;
pub mod meetings;
pub mod retreat;

use super::{Page, form, parts};
use crate::framework::{AgendaPart, List, Session, Text};
use leptos::prelude::*;

/// The parts of a meeting.
fn agenda(parts: &List<AgendaPart>) -> AnyView {
    let part = |part: &'static AgendaPart| {
        let words = view! { <strong>{part.title.as_str()}</strong>". "{part.how.as_str()} };
        parts::row(minutes(part.minutes), words)
    };
    view! { <dl class="govuk-summary-list app-sessions">{parts.0.iter().map(part).collect_view()}</dl> }.into_any()
}

fn minutes(count: u32) -> String {
    format!("{count} minutes")
}

/// The parts of a day.
fn sessions(sessions: &List<Session>) -> AnyView {
    let session = |session: &'static Session| {
        let words = view! { <strong>{session.title.as_str()}</strong>". "{session.how.as_str()} };
        parts::row(session.time.as_str(), words)
    };
    view! { <dl class="govuk-summary-list app-sessions">{sessions.0.iter().map(session).collect_view()}</dl> }
        .into_any()
}

/// A text to copy and adapt, set apart from the page's own text.
fn letter(paragraphs: &List<Text>) -> AnyView {
    view! { <blockquote class="app-letter">{parts::paragraphs(paragraphs)}</blockquote> }.into_any()
}

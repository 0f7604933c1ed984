//! The pages on which someone assesses themselves, as they stand in their files: each can be read, and an answer
//! chosen, before the app takes its form over.

pub mod grade;
pub mod question;
pub mod role;
pub mod role_finder;

use crate::components::link;
use crate::pages::Page;
use crate::route::Route;
use leptos::prelude::*;

/// What cannot be had without the app, and what can.
fn without_the_app(readable: Route) -> AnyView {
    view! {
        <noscript>
            <div class="govuk-inset-text">
                "Your answers stay in your browser, so this page needs JavaScript and WebAssembly. Everything else can be read without: "
                {link(readable.href(), "the principles and their levels").into_any()} ", "
                {link(Route::Tracks.href(), "the career map").into_any()} ", and the "
                {link(Route::Worksheet.href(), "36 questions as a worksheet").into_any()} " to print."
            </div>
        </noscript>
    }
    .into_any()
}

/// A button that chooses: what it stands for in someone's week first, its name second.
fn card(value: &str, family: &'static str, week: String, name: String) -> AnyView {
    view! {
        <button class=format!("app-choice app-choice--{family}") value=value.to_string()>
            <span class="app-choice__week">{week}</span>
            <span class="app-choice__name">{name}</span>
            <span class="app-choice__chosen"></span>
        </button>
    }
    .into_any()
}

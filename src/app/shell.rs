//! The frame around whatever page the address names.

use super::notices::Notices;
use crate::components::{Frame, NavEntry};
use crate::route::{Route, Section};
use crate::state::{AppState, NotSaving, Saving};
use leptos::prelude::*;

/// The id of the element that holds the page.
pub const REGION: &str = "page";

/// Header, navigation and footer; the page goes into the region.
#[component]
pub fn Shell(state: AppState, #[prop(into)] route: Signal<Option<Route>>, children: Children) -> impl IntoView {
    let skip = Signal::derive(move || route.get().unwrap_or(Route::Home).href_to("main"));
    let entries = Signal::derive(move || {
        let here = route.get();
        Section::ALL.map(|section| NavEntry {
            name: section.name().into(),
            href: section.route().href(),
            current: match here.as_ref() {
                Some(route) if *route == section.route() => Some("page"),
                Some(route) if route.section() == Some(section) => Some("true"),
                _ => None,
            },
        })
        .to_vec()
    });
    let footer = [("About and licence", Route::About), ("Privacy", Route::Privacy), ("Accessibility", Route::Accessibility)];
    let footer = footer.map(|(name, route)| NavEntry { name: name.into(), href: route.href(), current: None }).to_vec();
    view! {
        <Frame
            home=Route::Home.href()
            skip=skip
            navigation=entries
            footer=footer
            record=move || view! { <RecordLine state=state /> }
            imprint=move || view! { <Imprint state=state /> }
            notices=move || view! { <Notices state=state /> }
        >
            <div id=REGION>{children()}</div>
        </Frame>
    }
}

/// Says where the record is kept, and leads to saving a copy.
#[component]
fn RecordLine(state: AppState) -> impl IntoView {
    let words = move || match state.saving() {
        Saving::Not(NotSaving::Blocked(_)) => "Not saved in this browser".to_string(),
        Saving::Not(_) => "Saving has stopped".into(),
        Saving::Failed(_) => "Last change not saved".into(),
        Saving::Saved(clock) => format!("Saved in this browser at {clock}"),
        Saving::Unchanged if state.live && state.with(|record| !record.is_empty()) => "Saved in this browser".into(),
        Saving::Unchanged => "Answers stay in this browser".into(),
    };
    view! {
        <span class="app-header__saved">{words}</span>
        <a class="app-header__link" href=Route::Data.href()>"Save a copy"</a>
    }
}

/// Who maintains this copy, and what it is not.
#[component]
fn Imprint(state: AppState) -> impl IntoView {
    let site = state.site;
    let status = if site.status.is_empty() { state.framework.status.as_str() } else { site.status.as_str() };
    let maintainer = (!site.maintainer.is_empty()).then(|| format!("This copy is maintained by {}.", site.maintainer));
    let contact = (!site.contact.is_empty()).then(|| format!(" Questions: {}.", site.contact));
    view! {
        <p class="app-footer__imprint">{status}</p>
        <p class="app-footer__imprint">{maintainer}{contact}" Content: CC BY 4.0."</p>
    }
}

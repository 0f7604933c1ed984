//! The frame around whichever page the address names.

use super::navigation::Navigation;
use super::notices::Notices;
use crate::components::{Frame, NavEntry};
use crate::pages::{self, Go, Page};
use crate::route::{Base, Route, Section};
use crate::state::{AppState, NotSaving, Saving, Start};
use leptos::prelude::*;
use leptos_router::components::Router;

const NAME: &str = "Engagement Career Path";

/// The whole app.
#[component]
pub fn App(start: Start, base: Base) -> impl IntoView {
    let state = AppState::new(start);
    let router_base = base.as_str().trim_end_matches('/').to_string();
    view! {
        <Router base=router_base>
            <Shell state=state base=base />
        </Router>
    }
}

#[component]
fn Shell(state: AppState, base: Base) -> impl IntoView {
    let navigation = Navigation::new(base);
    let (route, query) = (navigation.route, navigation.query);
    let title = Signal::derive(move || title(&pages::title(route.get().as_ref(), state.framework), route.get().as_ref()));
    if state.live {
        navigation.start(title);
    }
    let go = Go {
        to: Callback::new(move |route: Route| navigation.go(&route)),
        with: Callback::new(move |(route, query): (Route, String)| navigation.go_with(&route, &query)),
        replace: Callback::new(move |route: Route| navigation.replace(&route)),
    };
    // The query goes along untracked: a page that lives on its query subscribes to it itself.
    let page = move || {
        let Page { above, main } = pages::page(route.get(), query, state, go);
        view! {
            {above}
            <main class="govuk-main-wrapper" id="main">{main}</main>
        }
    };
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
        <div on:click=move |event| navigation.click(&event)>
            <Frame
                home=Route::Home.href()
                skip=skip
                navigation=entries
                footer=footer
                record=move || view! { <RecordLine state=state /> }
                imprint=move || view! { <Imprint state=state /> }
                notices=move || view! { <Notices state=state /> }
            >
                {page}
            </Frame>
        </div>
    }
}

/// "{page} – {section} – Engagement Career Path"; the home page is the app's name alone.
pub fn title(page: &str, route: Option<&Route>) -> String {
    if route == Some(&Route::Home) {
        return NAME.into();
    }
    match route.and_then(Route::section).map(Section::name).filter(|section| *section != page) {
        Some(section) => format!("{page} – {section} – {NAME}"),
        None => format!("{page} – {NAME}"),
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
    let status = if site.status.is_empty() { &state.framework.status } else { &site.status };
    let maintainer = (!site.maintainer.is_empty()).then(|| format!("This copy is maintained by {}.", site.maintainer));
    let contact = (!site.contact.is_empty()).then(|| format!(" Questions: {}.", site.contact));
    view! {
        <p class="app-footer__imprint">{status.as_str()}</p>
        <p class="app-footer__imprint">{maintainer}{contact}" Content: CC BY 4.0."</p>
    }
}

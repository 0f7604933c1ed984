//! The frame around every page: skip link, header, navigation, footer. Prerendered once into each file; the running app
//! only fills its slots and keeps its marks up to date (`app/frame.rs`).

use super::parts::filled_in;
use crate::framework::{Framework, Site};
use crate::pages::{Slot, dom_names};
use crate::route::{Route, Section};
use crate::title::APP;
use leptos::prelude::*;

/// The frame, with the page in it.
pub fn frame(route: &Route, framework: &'static Framework, site: &Site, page: AnyView) -> impl IntoView + use<> {
    view! {
        <header class=if route.is_question() { "app-header app-header--quiet" } else { "app-header" } id=dom_names::HEADER>
            // Inside the header, because everything a screen reader comes across should be in a landmark.
            <a class="govuk-skip-link" href=route.href_to("main") id=dom_names::SKIP>"Skip to main content"</a>
            <div class="govuk-width-container app-header__row">
                <a class="app-header__name" href=Route::Home.href()>
                    <svg class="app-header__mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
                        <path d="M4 28V20h7v-7h7V6h10" fill="none" stroke="currentColor" stroke-width="4" />
                        <circle cx="28" cy="6" r="4" fill="currentColor" />
                    </svg>
                    {APP}
                </a>
                <button class="app-menu-button" type="button" id="menu-button" aria-controls="menu" aria-expanded="false">"Menu"</button>
                <form class="app-header__search" role="search" aria-label="Every page" action=Route::Search.href() method="get">
                    <label class="govuk-visually-hidden" for=dom_names::SEARCH_FIELD>"Search this site"</label>
                    <input class="app-header__field" type="search" id=dom_names::SEARCH_FIELD name="q" maxlength="80" autocomplete="off" enterkeyhint="search" placeholder="Search" />
                    <button class="app-header__go">"Search"</button>
                </form>
                <div class="app-header__record">
                    <span data-slot=Slot::Saved.name()><span class="app-header__long">"Answers stay in this browser"</span></span>
                    <a class="app-header__link" href=Route::Data.href()>"Save a copy"</a>
                </div>
            </div>
            {navigation(route)}
        </header>
        <div class="govuk-width-container">
            // In the page from the start, so that a screen reader announces what is put into it.
            <div role="status" class="app-notices" data-slot=Slot::Notices.name()></div>
            <div id=dom_names::PAGE>{page}</div>
        </div>
        {footer(framework, site)}
    }
}

fn navigation(route: &Route) -> impl IntoView + use<> {
    let here = route.clone();
    let entry = move |section: Section| {
        view! {
            <li class="govuk-service-navigation__item">
                <a
                    class="govuk-service-navigation__link"
                    href=section.route().href()
                    aria-current=section.mark(Some(&here))
                    data-leads-to-app=(section == Section::MyPath).then_some("true")
                >
                    {section.name()}
                </a>
            </li>
        }
    };
    view! {
        <div class="govuk-service-navigation">
            <div class="govuk-width-container">
                <nav class="govuk-service-navigation__wrapper" aria-label="Main">
                    <ul class="govuk-service-navigation__list" id=dom_names::MENU>{Section::ALL.map(entry).collect_view()}</ul>
                </nav>
            </div>
        </div>
    }
}

/// Who maintains this copy, and what it is not; on every page.
fn footer(framework: &'static Framework, site: &Site) -> impl IntoView + use<> {
    let links = [
        ("About and licence", Route::About),
        ("Where this comes from", Route::Proposal),
        ("Sources", Route::Sources),
        ("Open data", Route::OpenData),
        ("Privacy", Route::Privacy),
        ("Accessibility", Route::Accessibility),
    ];
    let link = |(name, route): (&'static str, Route)| {
        view! { <li class="app-footer__item"><a class="govuk-link" href=route.href()>{name}</a></li> }
    };
    let status = if site.status.is_empty() { framework.status.to_string() } else { site.status.clone() };
    // The operator's own links (`public/site.json`): left out if empty, kept up to date by `boot.js` after the build.
    let own = [
        ("home", &site.home, "Home page of the organisation"),
        ("privacy", &site.privacy, "Privacy statement of the organisation"),
        ("accessibility", &site.accessibility, "Accessibility statement of the organisation"),
    ];
    let own = own.map(|(name, href, words)| {
        view! {
            <li class="app-footer__item" data-site-if=name hidden=href.is_empty()>
                <a class="govuk-link" data-site=name href=href.clone() rel="external">{words}</a>
            </li>
        }
    });
    view! {
        <footer class="app-footer">
            <div class="govuk-width-container">
                <nav aria-label="About this site">
                    <ul class="app-footer__list">{links.map(link).collect_view()}{own.collect_view()}</ul>
                </nav>
                <p class="app-footer__imprint" data-site="status">{status}</p>
                <p class="app-footer__imprint">
                    {filled_in("organisation", "Run by ", &site.organisation)}
                    {filled_in("maintainer", "This copy is maintained by ", &site.maintainer)}
                    {filled_in("contact", "Questions: ", &site.contact)}
                    "Content: CC BY 4.0."
                </p>
            </div>
        </footer>
    }
}

//! The frame around every page: skip link, header, navigation, footer.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// A link of the main or the footer navigation.
#[derive(Clone, Debug, PartialEq)]
pub struct NavEntry {
    pub name: String,
    pub href: String,
    /// The page that is shown stands behind this entry: the page itself, or one of its section.
    pub current: Option<&'static str>,
}

/// Everything that is the same on every page.
#[component]
pub fn Frame(
    /// The link to the home page.
    home: String,
    /// The page's own link to its main part.
    skip: Signal<String>,
    navigation: Signal<Vec<NavEntry>>,
    footer: Vec<NavEntry>,
    /// Says where the record is kept and leads to it.
    #[prop(into)]
    record: ViewFn,
    /// Who maintains this copy, and its status.
    #[prop(into)]
    imprint: ViewFn,
    /// Warnings on top of the page.
    #[prop(into)]
    notices: ViewFn,
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let close_on_escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            super::focus("menu-button");
        }
    };
    let nav_item = move |entry: NavEntry| {
        let active = entry.current.is_some();
        view! {
            <li class="govuk-service-navigation__item" class=("govuk-service-navigation__item--active", active)>
                <a
                    class="govuk-service-navigation__link"
                    href=entry.href
                    aria-current=entry.current
                    on:click=move |_| open.set(false)
                >
                    {entry.name}
                </a>
            </li>
        }
    };
    let footer_item = |entry: NavEntry| {
        view! {
            <li class="app-footer__item">
                <a class="govuk-link" href=entry.href aria-current=entry.current>{entry.name}</a>
            </li>
        }
    };
    view! {
        <a
            class="govuk-skip-link"
            href=move || skip.get()
            on:click=move |event| {
                event.prevent_default();
                super::focus("main");
            }
        >
            "Skip to main content"
        </a>
        <header class="app-header">
            <div class="govuk-width-container app-header__row">
                <a class="app-header__name" href=home>
                    <svg class="app-header__mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
                        <path d="M4 28V20h7v-7h7V6h10" fill="none" stroke="currentColor" stroke-width="4" />
                        <circle cx="28" cy="6" r="4" fill="currentColor" />
                    </svg>
                    "Engagement Career Path"
                </a>
                <div class="app-header__record">{record.run()}</div>
            </div>
            <div class="govuk-service-navigation">
                <div class="govuk-width-container">
                    <nav class="govuk-service-navigation__wrapper" aria-label="Main" on:keydown=close_on_escape>
                        <button
                            class="govuk-service-navigation__toggle app-menu-button"
                            type="button"
                            id="menu-button"
                            aria-controls="menu"
                            aria-expanded=move || open.get().to_string()
                            on:click=move |_| open.update(|open| *open = !*open)
                        >
                            "Menu"
                        </button>
                        <ul class="govuk-service-navigation__list app-menu" class=("app-menu--open", move || open.get()) id="menu">
                            {move || navigation.get().into_iter().map(nav_item).collect_view()}
                        </ul>
                    </nav>
                </div>
            </div>
        </header>
        <div class="govuk-width-container">
            {notices.run()}
            {children()}
        </div>
        <footer class="app-footer">
            <div class="govuk-width-container">
                <nav aria-label="About this site">
                    <ul class="app-footer__list">{footer.into_iter().map(footer_item).collect_view()}</ul>
                </nav>
                {imprint.run()}
            </div>
        </footer>
    }
}

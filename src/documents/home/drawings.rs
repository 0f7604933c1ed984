//! A small drawing for each card on home. They say nothing that the words do not, so screen readers pass them by. Rows of
//! dots and boxes are dashed lines: a dash of no length with round ends is a dot.

use leptos::prelude::*;

/// Three lines that meet: the families of roles and the summit.
pub fn roles() -> AnyView {
    let line = |class: &'static str, line: &'static str, stops: &'static str| {
        view! {
            <path class=class d=line stroke-width="4" />
            <path class=class d=stops stroke-width="14" stroke-dasharray="0 36" />
            <path class="app-drawing__inside" d=stops stroke-width="8" stroke-dasharray="0 36" />
        }
    };
    drawing(view! {
        {line("app-drawing__liaison", "M8 14H130Q160 14 182 36", "M20 14H130")}
        {line("app-drawing__collection", "M8 36H182", "M20 36H130")}
        {line("app-drawing__processing", "M8 58H130Q160 58 182 36", "M20 58H130")}
        <path class="app-drawing__text" d="M186 36h0" stroke-width="23" />
        <path class="app-drawing__inside" d="M186 36h0" stroke-width="17" />
    })
}

/// Twelve columns of levels, filled up to some.
pub fn principles() -> AnyView {
    drawing(view! {
        <g stroke-width="12" stroke-dasharray="13 3" stroke-linecap="butt">
            <path class="app-drawing__line" d="M10 67V6m16 61V6m16 61V6m16 61V6m16 61V6m16 61V6m16 61V6m16 61V6m16 61V6m16 61V6m16 61V6m16 61V6" />
            <path class="app-drawing__on" d="M10 67V22m16 45V38m16 29V54m16 13V22m16 45V38m16 29V54m16 13V38m16 29V6m16 61V38m16 29V38m16 29V22m16 45V38" />
        </g>
    })
}

/// Twelve months with a meeting each, and one with a retreat.
pub fn network() -> AnyView {
    drawing(view! {
        <path class="app-drawing__line" d="M3.5 36H198" stroke-width="44" stroke-dasharray="13 3.2" stroke-linecap="butt" />
        <path class="app-drawing__on" d="M10 36H190" stroke-width="9" stroke-dasharray="0 16.2" />
        <path class="app-drawing__special" d="M107.2 20l8 16-8 16-8-16z" stroke="none" />
    })
}

/// A dot for each person at their level.
pub fn workshop() -> AnyView {
    drawing(view! {
        <path class="app-drawing__line" d="M4 66H196" stroke-width="2" />
        <path class="app-drawing__on" d="M24 57v-1m38 1v-25m38 25v-49m38 49v-37m38 37v-1" stroke-width="10" stroke-dasharray="0 12" />
    })
}

fn drawing(inside: impl IntoView + 'static) -> AnyView {
    view! {
        <svg class="app-drawing" viewBox="0 0 200 72" aria-hidden="true" focusable="false" fill="none" stroke-linecap="round">{inside}</svg>
    }
    .into_any()
}

//! The accessibility statement: what was checked, what was not, and what to do when something does not work.

use super::Page;
use crate::components::heading;
use crate::title::ACCESSIBILITY;
use leptos::prelude::*;

pub fn page() -> Page {
    Page::new(view! {
        {heading(ACCESSIBILITY)}
        <p class="govuk-body-l">"Everybody should be able to use this site. We build to WCAG 2.2 at level AA, which the New Zealand Government Web Accessibility Standard 1.2 asks for."</p>
        <h2 class="govuk-heading-m">"What works"</h2>
        <ul class="govuk-list govuk-list--bullet">
            <li>"everything by keyboard alone, with the focus always in sight"</li>
            <li>"text at 200% and a screen 320 pixels wide, without scrolling sideways except inside tables"</li>
            <li>"light, dark and high-contrast colours, as your system is set"</li>
            <li>"reading without JavaScript, except for your own answers"</li>
            <li>"no time limits, no movement, nothing that needs dragging"</li>
        </ul>
        <h2 class="govuk-heading-m">"How it is checked"</h2>
        <p class="govuk-body">"Every change is tested in Chromium: axe-core on every page in light and dark, and the whole path from the first question to the plan by keyboard. Automated tools find only part of what can be wrong."</p>
        <h2 class="govuk-heading-m">"What is not checked yet"</h2>
        <p class="govuk-body">"Nobody has yet tested it with NVDA, JAWS, VoiceOver, TalkBack or Dragon, in Firefox or Safari, or with disabled staff. Until then, take this page as what we aim at and have measured, not as a certificate."</p>
        <h2 class="govuk-heading-m">"If something does not work for you"</h2>
        <p class="govuk-body">"Tell whoever gave you the link: the foot of every page says who maintains this copy. Say what you wanted to do and what happened. Everything on the pages can also be printed or read aloud with someone."</p>
    })
}

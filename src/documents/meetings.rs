//! Meetings, retreat and awards: what the proposal asks for, to read.

use super::Page;
use crate::components::heading;
use crate::title::MEETINGS;
use leptos::prelude::*;

pub fn page() -> Page {
    let agenda = [
        ("5 minutes", "Welcome newcomers"),
        ("10 minutes", "One minute each: what I am working on"),
        ("15 minutes", "A story from practice"),
        ("20 minutes", "A problem somebody brings, with open questions and no advice at first"),
        ("10 minutes", "What each of us will try before the next meeting"),
    ];
    let row = |(time, what): (&'static str, &'static str)| {
        view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{time}</dt>
                <dd class="govuk-summary-list__value">{what}</dd>
            </div>
        }
    };
    Page::new(view! {
        {heading(MEETINGS)}
        <p class="govuk-body-l">"People who do this work are few, spread out, and often alone with it. The proposal asks for three things that keep them together."</p>
        <h2 class="govuk-heading-m">"Monthly meetings"</h2>
        <p class="govuk-body">"An hour a month, across agencies and tracks. Twelve principles make a programme for a year. An agenda that works as a start:"</p>
        <dl class="govuk-summary-list app-summary">{agenda.map(row).collect_view()}</dl>
        <p class="govuk-body">"Rotate the host, so that nobody burns out, and begin with what people said they would try. No meeting near you? Find three people and start."</p>
        <h2 class="govuk-heading-m">"A yearly retreat"</h2>
        <p class="govuk-body">"Two days for long-term strategy. On the first, share what did not work and take one strategic question as participants do. On the second, choose three moves across government, name who owns them, and turn to personal plans."</p>
        <h2 class="govuk-heading-m">"Awards for best practice"</h2>
        <p class="govuk-body">"Honour craft that usually stays hidden: a scope stated clearly, a missing group brought in, a no explained honestly, a lesson shared. Ask for evidence from the people who were served. A thank-you note is a form of award too."</p>
        <p class="govuk-body-s">"The agenda and the ideas on this page are this project's own drafts. No dates are published here; ask your agency."</p>
    })
}

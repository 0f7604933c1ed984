//! The page about two views of one person's work: what it is, for both who read it; the app does the rest.

use super::Page;
use super::parts::draft;
use crate::components::heading;
use crate::framework::Site;
use crate::pages::Slot;
use crate::title::CONVERSATION;
use leptos::prelude::*;

pub fn page(site: &Site) -> Page {
    Page::new(view! {
        {heading(CONVERSATION)}
        <div class="app-no-print">
            <p class="govuk-body-l">"A colleague or manager answers the same questions about someone's work. Then both views are laid side by side, as questions to talk about."</p>
            <p class="govuk-body">"Nothing is scored, neither view is the right one, and it is not an appraisal. Nothing is uploaded either: people hand each other a link, a file or a code, and choose to whom."</p>
        </div>
        <div class="app-views__place" data-slot=Slot::Conversation.name() data-needs-app="true">
            <p class="govuk-body">"This page needs JavaScript, because both views are read in this browser and nowhere else. Without it, each of you can answer on the worksheet, and you can lay the two sheets side by side."</p>
        </div>
        <div class="app-no-print">{draft(site)}</div>
    })
}

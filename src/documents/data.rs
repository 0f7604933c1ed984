//! The "Your data" page: the text is a document, and the app fills its slots with personal content.

use super::Page;
use crate::components::heading;
use crate::pages::{DataSlot, Slot};
use crate::route::Route;
use crate::title::{DATA, DELETE, FINISH};
use leptos::prelude::*;

pub fn page() -> Page {
    Page::new(view! {
        {heading(DATA)}
        <p class="govuk-body-l">"Everything you write here stays in this browser. Nobody else receives it unless you hand on a copy."</p>
        // What stands here can grow from the top: it shows once the app has said what there is.
        <div class="app-after-answer">
        <div data-slot=Slot::Data(DataSlot::Trouble).name()></div>
        <div data-slot=Slot::Data(DataSlot::Elsewhere).name()></div>
        <h2 class="govuk-heading-m" id="save">"Save a copy"</h2>
        <p class="govuk-body">
            "A browser can lose what it keeps: when someone clears it, when a managed computer resets, and in Safari after seven days without a visit. A saved file is the record that lasts, and it opens on any computer."
        </p>
        {needs_script(Slot::Data(DataSlot::Save))}
        <div data-slot=Slot::Data(DataSlot::Copies).name()></div>
        <h2 class="govuk-heading-m" id="open">"Open a saved file"</h2>
        <p class="govuk-body">"You see what is in it before anything changes. Nothing is sent anywhere."</p>
        {needs_script(Slot::Data(DataSlot::Open))}
        <h2 class="govuk-heading-m">"What is stored"</h2>
        {needs_script(Slot::Data(DataSlot::Stored))}
        <div data-slot=Slot::Data(DataSlot::EarlierWords).name()></div>
        <h2 class="govuk-heading-m" id="shared">"Using a shared computer"</h2>
        <div data-slot=Slot::Data(DataSlot::Keep).name()></div>
        <p class="govuk-body">
            "On a computer that others use, "
            <a class="govuk-link" href=Route::Finish.href()>"finish on this computer"</a>
            " when you leave: save a copy, delete, done."
        </p>
        <p class="govuk-body">
            "You change jobs? "
            <a class="govuk-link" href=Route::MovingJobs.href()>"Moving jobs"</a>
            " says what you may take along, and what stays."
        </p>
        <p class="govuk-body"><a class="govuk-link" href=Route::Delete.href()>"Delete everything from this browser"</a></p>
        <p class="govuk-body"><a class="govuk-link" href=Route::Privacy.href()>"Privacy: what is stored, and who could see it"</a></p>
        // Last, because they come with the second copy, which may answer late.
        <div data-slot=Slot::Data(DataSlot::Snapshots).name()></div>
        </div>
    })
}

pub fn delete() -> Page {
    Page::under(
        back(),
        view! {
            {heading(DELETE)}
            <p class="govuk-body-l">"This deletes every answer, note, step, meeting, draft and log entry that this site keeps in this browser, in every tab, with their earlier states. Only files that you saved are left."</p>
            <p class="govuk-body">"Only a mark stays behind, with no answers in it: it stops another tab from bringing them back."</p>
            {needs_script(Slot::Data(DataSlot::Delete))}
        },
    )
}

pub fn finish() -> Page {
    Page::under(
        back(),
        view! {
            {heading(FINISH)}
            <p class="govuk-body-l">"Two steps, so that nothing of yours is left for the next person, and nothing is lost to you."</p>
            {needs_script(Slot::Data(DataSlot::Finish))}
        },
    )
}

fn back() -> AnyView {
    crate::components::back_link(Route::Data.href(), "Back to your data").into_any()
}

/// A slot that the running app fills, and the fallback shown without it.
fn needs_script(slot: Slot) -> impl IntoView {
    view! {
        <div data-slot=slot.name() data-needs-app="true">
            <noscript>
                <p class="govuk-body">"This part works with your own answers, so it needs JavaScript and WebAssembly."</p>
            </noscript>
        </div>
    }
}

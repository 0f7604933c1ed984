//! The privacy page: what is stored where, and who could see it.

use super::Page;
use crate::components::heading;
use crate::route::Route;
use crate::title::PRIVACY;
use leptos::prelude::*;

pub fn page() -> Page {
    Page::new(view! {
        {heading(PRIVACY)}
        <p class="govuk-body-l">"This site has no account and no server that receives your answers. It sets no cookies, counts no visits, and asks nothing of any other site."</p>
        <h2 class="govuk-heading-m">"What is stored, and where"</h2>
        <p class="govuk-body">"Your role and grade, answers and notes, plan, engagement log, meetings and what you promised there, drafts of nominations, finished lessons, and what you are writing into a form of the plan: in this browser's local storage and, as a second copy with earlier states, in its database (IndexedDB). Both use names that begin with engagement-career-path. You are not asked for your name or agency, except for whom you nominate for an award."</p>
        <p class="govuk-body">"What you wrote before, and what you removed, stays there as earlier words until you "<a class="govuk-link" href=Route::Data.href()>"remove it for good"</a>" or delete everything, and is in the copies that you save for yourself."</p>
        <p class="govuk-body">"What you answer "<a class="govuk-link" href=Route::Conversation.href()>"about someone else's work"</a>", and a view of yours that you open there, is kept in the tab's memory and gone when you close it."</p>
        <h2 class="govuk-heading-m">"Who could see it"</h2>
        <p class="govuk-body">"Anyone who uses this browser profile, administrators of a managed computer, and extensions that you let read pages. Other sites on this host, if it has any, could read and change it too, so whoever runs this site should give it a host name of its own."</p>
        <p class="govuk-body">"The people who host this site see which page was fetched, when, and from which network address, as with any site. What you search for, and what a link sets (a role, a grade, a workshop's title and questions), stands in the page's address, so they may see that as well. What you answer and write is never sent."</p>
        <p class="govuk-body">"Your browser may send what you type to its maker if you have switched on an online check of your spelling (in Edge and Chrome, under the settings for languages). This site cannot see or change that."</p>
        <h2 class="govuk-heading-m">"How long"</h2>
        <p class="govuk-body">"Until you delete it or your browser clears it. Safari removes it after seven days without a visit, and a managed computer may do so when you sign out. So "<a class="govuk-link" href=Route::Data.href()>"save a copy"</a>"."</p>
        <h2 class="govuk-heading-m" id="shared-computer">"Using a shared computer"</h2>
        <p class="govuk-body">"Choose "<a class="govuk-link" href=Route::Data.href_to("shared")>"Forget when I close this tab"</a>" before you begin. When you leave, "<a class="govuk-link" href=Route::Finish.href()>"finish on this computer"</a>": save a copy to a place of your own, delete, done. Where a trainer's link lets people answer on one device, each person's answers stay in one tab, apart from everything else in that browser, and are removed for the next person."</p>
        <h2 class="govuk-heading-m">"If you give someone your file"</h2>
        <p class="govuk-body">"A saved file holds your notes; your own copy also holds their earlier words. "<a class="govuk-link" href=Route::Data.href_to("save")>"A copy to hand on"</a>" holds what shows now and nothing else. Once you hand it to a manager or trainer, it is information that their agency has collected and holds, and privacy and official information law applies to it. Leave out names of participants or ministers, and confidential advice. What you keep on a work computer may be official information too, before you hand it to anyone."</p>
        <h2 class="govuk-heading-m">"If you take part in a workshop"</h2>
        <p class="govuk-body">"A "<a class="govuk-link" href=Route::WorkshopFile.href()>"file for the workshop"</a>" holds the month, the family of your role, your grade, your levels and a number that is new each time: no name, agency or note. You see every word first, and may leave it out. Whoever collects the files can open each of them. The room sees no row of fewer than five people; people who were not there see no number below five."</p>
        <h2 class="govuk-heading-m">"For agencies"</h2>
        <p class="govuk-body">"This is for people's own development. It is not a measure of performance, and asking staff for their files is a collection of personal information."</p>
    })
}

//! A lesson in an hour: on paper, a sheet of its own.

use crate::documents::parts::row;
use leptos::prelude::*;

/// Where the notes for whoever leads a lesson are.
pub const LESSON_HOUR: &str = "lesson-hour";

/// A lesson in an hour: minutes, what you do, what you ask.
const HOUR: [(&str, &str, &str); 6] = [
    (
        "0 to 5",
        "Say what it is for: to get better at the work. Nobody is judged.",
        "What would make this hour worth your while?",
    ),
    (
        "5 to 15",
        "Everyone reads the story alone, with a pen.",
        "At which line would you have stopped, or done something else?",
    ),
    (
        "15 to 25",
        "In pairs: the common mistake. Then judge one situation, before you look at its verdict.",
        "When did we last do this, and what made it look sensible that day?",
    ),
    (
        "25 to 45",
        "In pairs: look at the page to copy for two minutes. Then fill in the empty one for real work.",
        "Which line can you not fill in, and who could?",
    ),
    (
        "45 to 55",
        "All together: the question to discuss. Let the quietest pair begin.",
        "What would have to change for us to do this as a matter of course?",
    ),
    (
        "55 to 60",
        "Each says one thing to do, and by which day. Open the next meeting with them.",
        "Who will ask you how it went?",
    ),
];

/// The notes for whoever leads a lesson.
pub fn section() -> AnyView {
    let minutes = |(minutes, what, ask): (&'static str, &'static str, &'static str)| {
        row(format!("{minutes} minutes"), view! { {what} " " <strong>"Ask: "</strong> {ask} })
    };
    view! {
        <section class="app-artefact app-artefact--last" aria-labelledby=LESSON_HOUR>
            <h2 class="govuk-heading-m" id=LESSON_HOUR>"Run a lesson in an hour"</h2>
            <p class="govuk-body">"For any of the twelve lessons, and four to twelve people. You need the hour and these notes, and no training in the subject."</p>
            <h3 class="govuk-heading-s">"Before"</h3>
            <ul class="govuk-list govuk-list--bullet">
                <li>"Print the lesson for each person. Print the empty half of its plain file for each pair."</li>
                <li>"Ask two people to bring a live piece of work."</li>
                <li>"Find the paragraph where your own agency would have acted differently."</li>
                <li>"In some stories and situations mana whenua, iwi or hapū are a party. Don't use them to teach how to work with Māori: that is to be written with Māori advisers. Ask your agency's Māori engagement lead beforehand whether to use them at all."</li>
            </ul>
            <h3 class="govuk-heading-s">"The hour"</h3>
            <dl class="govuk-summary-list app-sessions">{HOUR.map(minutes).into_iter().collect_view()}</dl>
            <h3 class="govuk-heading-s">"What to watch"</h3>
            <ul class="govuk-list govuk-list--bullet">
                <li>"The most senior person answers first. Ask them beforehand to speak last."</li>
                <li>"A colleague, a minister or a participant is named. Stop it kindly, and talk about the work instead."</li>
                <li>"Someone says, \"We do this already.\" Ask for the latest example, and what it looked like on paper."</li>
                <li>"The page fills up with what ought to be true. Ask where each line is written down today."</li>
                <li>"The group decides that the people in the story were lucky. Ask what they could have done after a no."</li>
            </ul>
            <p class="govuk-body">"Afterwards, send nothing up. A page that was filled in for real work belongs with that work's records."</p>
        </section>
    }
    .into_any()
}

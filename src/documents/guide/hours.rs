//! The 60 and the 120 minutes, by the clock: what you do, and what you say or ask.

use crate::documents::parts::{row, section_heading};
use leptos::prelude::*;

/// A stretch of the workshop.
struct Stretch {
    /// When it begins and ends, in minutes.
    from: u32,
    to: u32,
    title: &'static str,
    /// What you do.
    what: &'static str,
    /// What you say or ask, word for word.
    words: &'static str,
}

const fn stretch(from: u32, to: u32, title: &'static str, what: &'static str, words: &'static str) -> Stretch {
    Stretch { from, to, title, what, words }
}

const SIXTY: [Stretch; 6] = [
    stretch(
        0,
        5,
        "What it is for",
        "Say who you are, what happens in this hour, and what becomes of what people hand in.",
        "This is for getting better at the work. Nobody adds anything up, nobody is ranked, and it is not an appraisal. You decide what you tell, and to whom.",
    ),
    stretch(
        5,
        15,
        "Nine questions, each alone",
        "Everyone opens the link or takes a handout. Answer them yourself, and keep quiet. At minute 13, say that two minutes are left. Unfinished is fine.",
        "Think of your last year of work. Between two levels, choose the lower. If your work has not given you the chance, say so: that is an answer too.",
    ),
    stretch(
        15,
        25,
        "In pairs",
        "Five minutes each way. One talks, and the other only asks. Meanwhile collect the files or slips of those who want to give one, and add them up or put up the dots.",
        "What is one thing you do well, and when did you last do it? What is one step that you would like to take?",
    ),
    stretch(
        25,
        33,
        "The group's picture",
        "Let people look for a minute before anyone speaks. Then ask for stories.",
        "What surprises you? Where many dots are on the right, who would tell us how they began?",
    ),
    stretch(
        33,
        48,
        "The agenda for the next meeting",
        "Each names one topic, the quietest pair first. Choose one together, and write down who brings what, and the day.",
        "Which of these could we help each other with before we meet again? Who has a real piece of work that we could look at?",
    ),
    stretch(
        48,
        60,
        "One step each, with a date",
        "Three minutes to write it down, in the plan or on the handout. Then everyone reads out their step, if they wish. Remind those at a computer to save a copy.",
        "What will you do, by which day, and who will ask you how it went?",
    ),
];

const TWO_HOURS: [Stretch; 8] = [
    stretch(
        0,
        10,
        "What it is for, and a round",
        "As in the hour. Then one sentence from everyone; the most senior person last.",
        "Which moment of your last year in engagement would you happily have again?",
    ),
    stretch(
        10,
        20,
        "Nine questions, each alone",
        "As in the hour.",
        "Take the time you need for each. If you finish early, write down the latest example for one of them.",
    ),
    stretch(
        20,
        40,
        "In pairs",
        "Ten minutes each way, in pairs who don't work together if you can.",
        "What is one thing you do well, and what did it look like the last time? What got in the way of the next step, and what would have helped?",
    ),
    stretch(
        40,
        50,
        "A break",
        "Collect the files or slips of those who want to give one, and add them up or put up the dots. On a wall, leave out any row with fewer than five.",
        "Nobody has to hand anything in, and I won't ask who did.",
    ),
    stretch(
        50,
        60,
        "The group's picture",
        "As in the hour. Choose the principle that the room would most like to work on.",
        "What surprises you? Who could tell us about a time when this went well, or badly?",
    ),
    stretch(
        60,
        90,
        "A lesson on it",
        "Five minutes to read the story alone, five in pairs on the common mistake, fifteen to fill in the page to copy for real work, five all together.",
        "At which line would you have stopped? Which line of the page can you not fill in, and who could?",
    ),
    stretch(
        90,
        105,
        "The agenda for the next meeting",
        "As in the hour.",
        "Which of these could we help each other with before we meet again? Who brings what, and when do we meet?",
    ),
    stretch(
        105,
        120,
        "One step each, with a date",
        "In new pairs: each writes the step down and says it aloud. End with a round of one sentence.",
        "What will you do, by which day, and who will ask you how it went? What should we do differently next time?",
    ),
];

/// The 60 minutes.
pub fn sixty() -> AnyView {
    view! {
        <section class="app-guide__plan" aria-labelledby="sixty">
            {section_heading("sixty", "60 minutes")}
            {stretches(&SIXTY)}
        </section>
    }
    .into_any()
}

/// The 120 minutes.
pub fn two_hours() -> AnyView {
    view! {
        <section class="app-guide__plan" aria-labelledby="two-hours">
            {section_heading("two-hours", "120 minutes")}
            <p class="govuk-body">"The hour with more time in pairs, a break, and a lesson on what the room finds hardest. Print three lessons that may fit, and choose when you see the picture."</p>
            {stretches(&TWO_HOURS)}
        </section>
    }
    .into_any()
}

fn stretches(list: &'static [Stretch]) -> AnyView {
    let one = |stretch: &'static Stretch| {
        let words = view! {
            <p class="app-tight"><strong>{stretch.title}</strong>". "{stretch.what}</p>
            <p class="app-tight">"“"{stretch.words}"”"</p>
        };
        row(format!("{} to {} minutes", stretch.from, stretch.to), words)
    };
    view! { <dl class="govuk-summary-list app-sessions">{list.iter().map(one).collect_view()}</dl> }.into_any()
}

//! How the user compares with their role now and their next one, in words and counts.

use crate::components::{Element, element, paragraph};
use crate::framework::{Framework, lower_first};
use crate::insight::{Expectation, ResultsModel, Standing, gap_in_words};
use crate::pages::personal::results::words::{expectation_in_words, section};

pub fn view(shown: &ResultsModel) -> Vec<Element> {
    let Some(held) = &shown.expectation else { return Vec::new() };
    let framework = shown.framework;
    let mut parts = vec![
        section("stand", "Where you stand"),
        paragraph(
            "Core principles matter most to a role and have its highest targets; then come supporting, then baseline. These counts support a conversation. They do not predict an appointment.",
        ),
        heading(format!("Now: {}", expectation_in_words(framework, held))),
    ];
    if held.second.is_some() {
        parts.push(paragraph("You hold two roles, so each target is the higher of the two."));
    }
    parts.push(counts(&shown.standing));
    if let Some(next) = next(shown, held) {
        let there = shown.answers().standing(framework, &next);
        parts.push(heading(format!("Next: {}", expectation_in_words(framework, &next))));
        parts.push(counts(&there));
        parts.push(paragraph(steps_to_go(framework, &there)));
    }
    parts
}

fn heading(words: String) -> Element {
    element("h3").class("govuk-heading-s").child(words)
}

/// The track that the user would like to move to, at the grade they would like or have now.
fn next(shown: &ResultsModel, now: &Expectation) -> Option<Expectation<'static>> {
    let profile = shown.record.profile();
    let track = shown.framework.track(profile.next_track?.as_str())?;
    let next = Expectation::new(track, None, profile.next_grade.or(shown.assessment.grade))?;
    (track.id != now.track.id || next.grade != now.grade).then_some(next)
}

/// "Core: 2 of 3 met, 1 with evidence.", one line per weight.
pub fn counts(standing: &Standing) -> Element {
    let items: Vec<Element> = standing.counts().iter().map(|count| element("li").child(count.sentence())).collect();
    element("ul").class("govuk-list govuk-list--bullet").child(items)
}

/// The principles with levels to go, each with how many.
pub fn steps_to_go(framework: &Framework, standing: &Standing) -> String {
    let open = standing.rows.iter().filter(|row| row.gap() > 0);
    let open: Vec<String> = open
        .filter_map(|row| {
            let principle = framework.principle(row.principle.as_str())?;
            Some(format!("{} ({})", principle.name, lower_first(gap_in_words(row.gap()))))
        })
        .collect();
    match (open.is_empty(), standing.counts().iter().any(|count| count.known > 0)) {
        (false, _) => format!("Levels to go: {}.", open.join(", ")),
        (true, true) => "No levels to go in what you answered.".into(),
        (true, false) => "Answer more questions to see what is left to go.".into(),
    }
}

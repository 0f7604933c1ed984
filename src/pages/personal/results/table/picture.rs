//! The principles as a picture: where the user is, was last time, and is asked to be. A level over two practices shows
//! both of them. The table says the same (docs/rules.md, RESULT-6, RESULT-7, RESULT-9).

use crate::components::{Element, LevelGroup, LevelMark, LevelRow, element, level_key, level_picture, paragraph};
use crate::framework::{Framework, Level};
use crate::insight::{EvidenceStatus, ResultsLine, ResultsModel, standing_in_words};
use crate::pages::personal::results::words::{level_names, section};

pub fn view(shown: &ResultsModel) -> Vec<Element> {
    let framework = shown.framework;
    let known: Vec<&ResultsLine> = shown.lines.iter().filter(|line| line.reached.level.is_some()).collect();
    if known.is_empty() {
        return Vec::new();
    }
    let rows = known.iter().map(|line| row(framework, line)).collect();
    let group = LevelGroup { rows, ..LevelGroup::default() };
    let words = shown.expectation.as_ref().map(|_| paragraph(standing_in_words(&shown.standing, framework).join(" ")));
    let figure = element("figure")
        .class("app-results__picture")
        .attr("aria-labelledby", "picture")
        .child(element("figcaption").child(words).child(key(&known)))
        .child(level_picture(level_names(framework), "h3", vec![group]));
    vec![section("picture", "The same as a picture"), figure]
}

fn key(lines: &[&ResultsLine]) -> Element {
    let any = |holds: fn(&ResultsLine) -> bool| lines.iter().any(|line| holds(line));
    let marks = [
        (true, LevelMark::Now, "You now; two dots are two practices"),
        (any(|line| line.support == EvidenceStatus::Thin), LevelMark::Thin, "Little to show for it yet"),
        (any(|line| line.support == EvidenceStatus::Outdated), LevelMark::Old, "Evidence to refresh"),
        (any(|line| line.last.is_some()), LevelMark::Last, "Last time"),
        (any(|line| line.asked.is_some()), LevelMark::Target, "Your role asks"),
        (any(|line| line.gap.is_some_and(|gap| gap > 0)), LevelMark::Way, "Still to go"),
    ];
    let marks = marks.into_iter().filter(|(is_used, ..)| *is_used).map(|(_, shape, words)| (shape, words));
    level_key(marks.collect()).attr("aria-hidden", "true")
}

fn row(framework: &Framework, line: &ResultsLine) -> LevelRow {
    let dot = match line.support {
        EvidenceStatus::Thin => LevelMark::Thin,
        EvidenceStatus::Outdated => LevelMark::Old,
        EvidenceStatus::NotAsked | EvidenceStatus::Current => LevelMark::Now,
    };
    let levels: Vec<Level> = line.pair.map(Vec::from).unwrap_or_else(|| line.reached.level.into_iter().collect());
    LevelRow {
        title: line.principle.name.to_string(),
        href: None,
        now: levels.iter().map(|level| (level.number(), dot)).collect(),
        target: line.asked.map(|(_, target)| target.number()),
        last: line.last.map(Level::number),
        chance: None,
        words: in_words(framework, line),
    }
}

/// The row in words: "Practising; target Practising; last time Aware".
fn in_words(framework: &Framework, line: &ResultsLine) -> String {
    let target = line.asked.map(|(_, target)| target);
    let parts = [("", line.reached.level), ("target ", target), ("last time ", line.last)];
    let say = |(words, level): (&str, Option<Level>)| Some(format!("{words}{}", framework.level_name(level?)));
    parts.into_iter().filter_map(say).collect::<Vec<_>>().join("; ")
}

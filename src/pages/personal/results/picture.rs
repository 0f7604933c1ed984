//! The results picture: where the user is, was last time, and is asked to be, on one scale, a row per principle. Made
//! of boxes and borders, so that words keep their size on a narrow screen and shapes print. The table says the same
//! (docs/rules.md, RESULT-6, RESULT-7).

use super::words::section;
use crate::components::{Element, element, paragraph};
use crate::framework::{Framework, Level};
use crate::insight::{EvidenceStatus, ResultsLine, ResultsModel, standing_in_words};
use crate::pages::shared::words::too_little;

pub fn view(shown: &ResultsModel) -> Vec<Element> {
    let framework = shown.framework;
    if shown.lines.iter().all(|line| line.reached.level.is_none() && line.asked.is_none()) {
        return Vec::new();
    }
    let scale = framework.levels.iter().map(|info| element("span").child(info.name)).collect::<Vec<_>>();
    let head = element("div")
        .class("app-chart__row app-chart__head")
        .child(element("span"))
        .child(element("span").class("app-chart__names").child(scale));
    let rows: Vec<Element> = shown.lines.iter().map(|line| row(framework, line)).collect();
    let drawing = element("div").class("app-chart__drawing").attr("aria-hidden", "true").child(head).child(rows);
    let says = element("figcaption").class("app-chart__caption").child(sentences(shown));
    let figure = element("figure")
        .class("app-chart")
        .attr("aria-labelledby", "picture")
        .child(says)
        .child(key(&shown.lines))
        .child(drawing);
    vec![section("picture", "The same as a picture"), figure]
}

/// What the picture shows, in words.
fn sentences(shown: &ResultsModel) -> Vec<Element> {
    let mut all = Vec::new();
    if shown.expectation.is_some() {
        all.extend(standing_in_words(&shown.standing, shown.framework));
    }
    all.extend(change(&shown.lines));
    vec![paragraph(all.join(" "))]
}

/// How the levels compare with last time's, if both are known.
fn change(lines: &[ResultsLine]) -> Option<String> {
    let (mut higher, mut same, mut lower) = (0_usize, 0_usize, 0_usize);
    for (now, last) in lines.iter().filter_map(|line| line.reached.level.zip(line.last)) {
        match now.cmp(&last) {
            std::cmp::Ordering::Greater => higher += 1,
            std::cmp::Ordering::Equal => same += 1,
            std::cmp::Ordering::Less => lower += 1,
        }
    }
    let parts = [(higher, "higher"), (same, "the same"), (lower, "lower")];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, words)| format!("{number} {words}"))
        .collect();
    (!parts.is_empty()).then(|| format!("Levels against last time: {}.", parts.join(", ")))
}

/// The key in words, for only those marks that appear in the picture.
fn key(lines: &[ResultsLine]) -> Element {
    let any = |holds: fn(&ResultsLine) -> bool| lines.iter().any(holds);
    let marks = [
        (true, NOW, "A filled dot: your level now"),
        (any(|line| line.support == EvidenceStatus::Thin), THIN, "A hatched dot: your level now, with thin evidence"),
        (
            any(|line| line.support == EvidenceStatus::Outdated),
            REFRESH,
            "A half dot: your level now, with evidence to refresh",
        ),
        (any(|line| line.last.is_some()), LAST, "An open ring: last time"),
        (any(|line| line.asked.is_some()), TARGET, "An upright line: the target"),
        (any(|line| line.gap.is_some_and(|gap| gap > 0)), WAY, "A dotted line: the steps to go"),
    ];
    let item = |(holds, class, words): (bool, &'static str, &'static str)| {
        let mark = element("span").class(class);
        let sample = element("span").class("app-chart__sample").attr("aria-hidden", "true").child(mark);
        holds.then(|| element("li").child(sample).child(element("span").child(words)))
    };
    let items: Vec<Element> = marks.into_iter().filter_map(item).collect();
    element("ul").class("app-chart__key").child(items)
}

const NOW: &str = "app-mark app-mark--now";
const THIN: &str = "app-mark app-mark--now app-mark--thin";
const REFRESH: &str = "app-mark app-mark--now app-mark--refresh";
const LAST: &str = "app-mark app-mark--last";
const TARGET: &str = "app-mark app-mark--target";
const WAY: &str = "app-mark app-mark--way";

fn row(framework: &Framework, line: &ResultsLine) -> Element {
    let target = line.asked.map(|(_, target)| target);
    let now = line.reached.level;
    let place = |class: &str, level: Level| element("span").attr("class", format!("{class} app-at-{}", level.number()));
    let way = now.zip(target).filter(|(now, target)| now < target).map(|(now, target)| {
        element("span").attr("class", format!("{WAY} app-from-{} app-to-{}", now.number(), target.number()))
    });
    let dot = match line.support {
        EvidenceStatus::Thin => THIN,
        EvidenceStatus::Outdated => REFRESH,
        EvidenceStatus::NotAsked | EvidenceStatus::Current => NOW,
    };
    let scale = element("span")
        .class("app-chart__scale")
        .child(way)
        .child(target.map(|target| place(TARGET, target)))
        .child(line.last.map(|last| place(LAST, last)))
        .child(now.map(|now| place(dot, now)));
    let why = now.is_none().then(|| element("span").class("app-chart__why").child(too_little(&line.reached)));
    let words = element("span").class("app-chart__words").child(said(framework, line, target));
    let name = element("span")
        .class("app-chart__name")
        .child(element("strong").child(line.principle.name))
        .child(why)
        .child(words);
    element("div").class("app-chart__row").child(name).child(scale)
}

/// The row in words, because the scale's names may be far away.
fn said(framework: &Framework, line: &ResultsLine, target: Option<Level>) -> String {
    let parts = [("", line.reached.level), ("target ", target), ("last time ", line.last)];
    let say = |(words, level): (&str, Option<Level>)| Some(format!("{words}{}", framework.level_name(level?)));
    parts.into_iter().filter_map(say).collect::<Vec<_>>().join("; ")
}

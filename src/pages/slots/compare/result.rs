//! The result of a comparison: what is shared, differs or would be new, and the user's own levels beside it.

use super::words;
use crate::components::{Element, element, heading_m, level_tag, link, summary_row};
use crate::exchange::CompareLink;
use crate::framework::{Framework, GradeId, Level, Principle, Track, Weight, lower_first};
use crate::insight::{ASSUMED_GRADE, gap_in_words, principle_level};
use crate::pages::shared::words::{count, grade_name};
use crate::record::Rating;
use crate::route::Route;
use crate::state::AppState;

/// One side of the comparison: a track at a grade.
#[derive(Clone, Copy)]
struct Side {
    track: &'static Track,
    grade: GradeId,
}

/// What each side asks of a principle, and the user's level in it.
struct Line {
    principle: &'static Principle,
    asks: Vec<Option<(Weight, Level)>>,
    mine: Option<Level>,
}

impl Line {
    fn is_shared(&self) -> bool {
        self.asks.windows(2).all(|pair| pair[0].map(|(_, level)| level) == pair[1].map(|(_, level)| level))
    }
}

/// The finding in a sentence, announced when the choice changes.
pub fn told(state: AppState, compared: &CompareLink) -> String {
    let sides = sides(state, compared);
    let [first, ..] = sides.as_slice() else {
        return "Choose a role to see its grades side by side, or two or three to compare them.".into();
    };
    let lines = lines(state, &sides);
    let shared = lines.iter().filter(|line| line.is_shared()).count();
    let differ = lines.len() - shared;
    let what = match compared.tracks.len() {
        1 => format!("The grades of {}", first.track.name),
        _ if sides.iter().all(|side| side.grade == first.grade) => {
            let names: Vec<&str> = sides.iter().map(|side| side.track.name.as_str()).collect();
            format!("{} at {}", names.join(", "), grade(state.framework, first.grade))
        }
        // The generalist track ends a grade earlier.
        _ => sides.iter().map(|side| head_of(state.framework, side, false)).collect::<Vec<_>>().join("; "),
    };
    let wanted = wanted_grade(state, compared);
    let ends = |side: &&Side| compared.tracks.len() > 1 && side.grade != wanted;
    let ends = sides.iter().filter(ends).map(|side| {
        format!(" {} has no targets at {}, so {} is shown.", side.track.name, wanted.label(), side.grade.label())
    });
    let ends: String = ends.collect();
    format!("{what}: {} ask the same level, {differ} differ.{ends}", count(shared, "principle", "principles"))
}

/// The comparison: a table on a wide screen, a list on a narrow one.
pub fn view(state: AppState, compared: &CompareLink, authored: &str) -> Vec<Element> {
    let sides = sides(state, compared);
    if sides.is_empty() {
        return Vec::new();
    }
    let (shared, differ): (Vec<Line>, Vec<Line>) = lines(state, &sides).into_iter().partition(Line::is_shared);
    let one_track = compared.tracks.len() == 1;
    let mut parts = new_in_words(state.framework, &sides, &differ, one_track);
    let groups = [("What differs", differ), ("What is shared", shared)];
    for (name, lines) in groups.iter().filter(|(_, lines)| !lines.is_empty()) {
        parts.push(heading_m(*name));
        parts.push(table(state.framework, &sides, lines, one_track, name));
        parts.push(list(state.framework, &sides, lines, one_track));
    }
    parts.extend(in_words(state.framework, &sides, authored, one_track));
    parts
}

/// The tracks at the chosen grade, or the user's own grade; for a single track, its grades.
fn sides(state: AppState, compared: &CompareLink) -> Vec<Side> {
    let framework = state.framework;
    let tracks: Vec<&'static Track> = compared.tracks.iter().filter_map(|id| framework.track(id.as_str())).collect();
    if let [track] = tracks.as_slice() {
        return track.grades.iter().map(|grade| Side { track, grade: *grade }).collect();
    }
    let wanted = wanted_grade(state, compared);
    let side = |track: &'static Track| Some(Side { track, grade: track.nearest_grade(wanted)? });
    tracks.into_iter().filter_map(side).collect()
}

/// The chosen grade, or the user's own.
fn wanted_grade(state: AppState, compared: &CompareLink) -> GradeId {
    let own = || state.shown_assessment().and_then(|(_, assessment)| assessment.grade);
    compared.grade.or_else(own).unwrap_or(ASSUMED_GRADE)
}

fn lines(state: AppState, sides: &[Side]) -> Vec<Line> {
    let framework = state.framework;
    let line = |principle: &'static Principle| {
        let asks = sides.iter().map(|side| {
            let level = framework.target(side.track, &principle.id, side.grade)?;
            Some((side.track.weight(&principle.id)?, level))
        });
        Line { principle, asks: asks.collect(), mine: mine(state, principle) }
    };
    framework.principles.0.iter().map(line).collect()
}

fn mine(state: AppState, principle: &Principle) -> Option<Level> {
    let (id, _) = state.shown_assessment()?;
    let rating = |practice: &crate::framework::PracticeId| -> Option<Rating> {
        state.with(|record| record.answer(&id, practice).map(|answer| answer.rating))
    };
    principle_level(principle.practices.iter().map(|practice| rating(&practice.id))).level
}

/// What would be new, from the first side to each of the others; between grades of one track, from each to the next.
fn new_in_words(framework: &Framework, sides: &[Side], differ: &[Line], one_track: bool) -> Vec<Element> {
    let pairs: Vec<(usize, usize)> = (1..sides.len()).map(|to| (if one_track { to - 1 } else { 0 }, to)).collect();
    let item = |(from, to): (usize, usize)| {
        let rises = differ.iter().filter_map(|line| {
            let level = |side: usize| line.asks.get(side).copied().flatten().map(|(_, level)| level);
            let after = level(to).filter(|after| Some(*after) > level(from))?;
            Some(format!("{} ({})", line.principle.name, lower_first(framework.level_name(after))))
        });
        let rises: Vec<String> = rises.collect();
        let name = |side: &Side| if one_track { grade(framework, side.grade) } else { side.track.name.to_string() };
        let words = match rises.is_empty() {
            true => "nothing is asked at a higher level".to_string(),
            false => format!("more is asked in {}", rises.join(", ")),
        };
        element("li")
            .child(element("strong").child(format!("From {} to {}: ", name(&sides[from]), name(&sides[to]))))
            .child(words)
            .child(".")
    };
    let items: Vec<Element> = pairs.into_iter().map(item).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![heading_m("What would be new"), element("ul").class("govuk-list govuk-list--bullet").child(items)]
}

/// What the tracks themselves say about these grades; links to it until it has been fetched.
fn in_words(framework: &Framework, sides: &[Side], authored: &str, one_track: bool) -> Vec<Element> {
    let words = words::read(authored);
    let entry = |side: &Side| {
        let place = Route::Track(side.track.id.to_string()).href_to(side.grade.id());
        let name = element("h3")
            .class("govuk-heading-s app-card__name")
            .child(link(place, head_of(framework, side, one_track)));
        let found = words.iter().find(|found| found.track == side.track.id.as_str() && found.grade == side.grade);
        let said = found.map(|found| {
            element("dl")
                .class("govuk-summary-list app-pair")
                .child(summary_row("What matters most", found.matters.clone()))
                .child(summary_row("What is new", found.new.clone()))
        });
        element("div").child(name).child(said)
    };
    vec![heading_m("In words"), element("div").child(sides.iter().map(entry).collect::<Vec<_>>())]
}

fn head_of(framework: &Framework, side: &Side, one_track: bool) -> String {
    let grade = grade(framework, side.grade);
    if one_track { grade } else { format!("{}, {grade}", side.track.name) }
}

fn asked(framework: &Framework, ask: Option<(Weight, Level)>) -> Vec<Element> {
    let Some((weight, level)) = ask else { return vec![element("span").child("Nothing")] };
    let tag = level_tag(level.number(), framework.level_name(level));
    vec![element("span").child(tag), element("span").class("app-table__range").child(weight.name())]
}

/// The user's own level, and how far it is from each side: equally far sides share a line, named if distances differ.
fn own(framework: &Framework, sides: &[Side], line: &Line, one_track: bool) -> Vec<Element> {
    let Some(mine) = line.mine else { return vec![element("span").child("Not known yet")] };
    let gap = |ask: &Option<(Weight, Level)>| ask.map(|(_, level)| level.number().saturating_sub(mine.number()));
    let gaps: Vec<(u8, &Side)> =
        line.asks.iter().zip(sides).filter_map(|(ask, side)| Some((gap(ask)?, side))).collect();
    let mut parts = vec![element("span").child(level_tag(mine.number(), framework.level_name(mine)))];
    let said = |words: String| element("span").class("app-table__range").child(words);
    if gaps.windows(2).all(|pair| pair[0].0 == pair[1].0) {
        parts.extend(gaps.first().map(|(gap, _)| said(gap_in_words(*gap).into())));
        return parts;
    }
    let mut levels: Vec<u8> = gaps.iter().map(|(gap, _)| *gap).collect();
    levels.sort_unstable();
    levels.dedup();
    for level in levels {
        let name = |side: &Side| if one_track { side.grade.label().to_string() } else { side.track.name.to_string() };
        let names: Vec<String> = gaps.iter().filter(|(gap, _)| *gap == level).map(|(_, side)| name(side)).collect();
        parts.push(said(format!("{}: {}", names.join(", "), lower_first(gap_in_words(level)))));
    }
    parts
}

fn has_own(lines: &[Line]) -> bool {
    lines.iter().any(|line| line.mine.is_some())
}

fn table(framework: &Framework, sides: &[Side], lines: &[Line], one_track: bool, name: &str) -> Element {
    let with_own = has_own(lines);
    let column = |words: String| element("th").attr("scope", "col").class("govuk-table__header").child(words);
    let mut head = vec![column("Principle".into())];
    head.extend(sides.iter().map(|side| column(head_of(framework, side, one_track))));
    head.extend(with_own.then(|| column("You".into())));
    let cell = |inside: Vec<Element>| element("td").class("govuk-table__cell").child(inside);
    let row = |line: &Line| {
        let name = link(Route::Principle(line.principle.id.to_string()).href(), line.principle.name);
        let name = element("th").attr("scope", "row").class("govuk-table__header").child(name);
        let asks: Vec<Element> = line.asks.iter().map(|ask| cell(asked(framework, *ask))).collect();
        let own = with_own.then(|| cell(own(framework, sides, line, one_track)));
        element("tr").class("govuk-table__row").child(name).child(asks).child(own)
    };
    let body: Vec<Element> = lines.iter().map(row).collect();
    let table = element("table")
        .class("govuk-table")
        .child(element("caption").class("govuk-visually-hidden").child(name))
        .child(element("thead").class("govuk-table__head").child(element("tr").class("govuk-table__row").child(head)))
        .child(element("tbody").class("govuk-table__body").child(body));
    element("div").class("app-compare__table").child(table)
}

/// The same comparison as a list, if a table would not fit.
fn list(framework: &Framework, sides: &[Side], lines: &[Line], one_track: bool) -> Element {
    // If all sides have the same grade, the sentence above has named it.
    let same = sides.windows(2).all(|pair| pair[0].grade == pair[1].grade);
    let side_name = |side: &Side| {
        if same && !one_track { side.track.name.to_string() } else { head_of(framework, side, one_track) }
    };
    let item = |line: &Line| {
        let pair = |key: String, value: Vec<Element>| {
            element("div").class("app-compare__pair").child(element("dt").child(key)).child(element("dd").child(value))
        };
        let mut pairs: Vec<Element> =
            sides.iter().zip(&line.asks).map(|(side, ask)| pair(side_name(side), asked(framework, *ask))).collect();
        pairs.extend(line.mine.map(|_| pair("You".into(), own(framework, sides, line, one_track))));
        let name = link(Route::Principle(line.principle.id.to_string()).href(), line.principle.name);
        element("div")
            .child(element("h3").class("govuk-heading-s app-card__name").child(name))
            .child(element("dl").class("app-compare__pairs").child(pairs))
    };
    element("div").class("app-compare__list").child(lines.iter().map(item).collect::<Vec<_>>())
}

fn grade(framework: &Framework, id: GradeId) -> String {
    framework.grade(id).map(grade_name).unwrap_or_default()
}

//! The career map: families, tracks and grades as one SVG picture that we draw ourselves.
//!
//! A track is a line leading to the right and up to Head of Profession, which has its own place beyond the families; a
//! grade is a station on it; arrows with two heads are moves sideways. The tracks are ordered so that those with a move
//! between them are adjacent. The picture is drawn twice, wide and narrow, and CSS shows the one that fits: text in a
//! picture that shrinks would be unreadable.

mod layout;

use crate::framework::{Family, Framework, GradeId, Track, TrackId};
use crate::pages::Slot;
use crate::pages::dom_names::map_node;
use crate::route::Route;
use layout::{Layout, Line, NARROW, WIDE, place};
use leptos::prelude::*;

/// The picture, in both widths, and beside it how to read it and where the user is.
pub fn career_map(framework: &'static Framework) -> impl IntoView {
    let grades = framework.grades.iter().map(|grade| format!("{} {}", grade.id.label(), grade.name));
    let grades = format!("{}.", grades.collect::<Vec<_>>().join(", "));
    view! {
        <figure class="app-map">
            {picture(framework, &WIDE)}
            {picture(framework, &NARROW)}
            <figcaption class="app-map__caption govuk-body-s">
                <p class="govuk-body-s">"Each line is a role and each circle a grade: "{grades}</p>
                <p class="govuk-body-s">
                    "An arrow with two heads joins roles that are close: a move sideways, at any grade. From the generalist's role a dashed line leads into all."
                </p>
                <p class="govuk-body-s">"Every circle and name is a link. The list below says the same."</p>
                // The app says here where the user is. Last, so that nothing moves.
                <div data-slot=Slot::Map.name()></div>
            </figcaption>
        </figure>
    }
}

fn picture(framework: &'static Framework, layout: &'static Layout) -> impl IntoView {
    let placed = place(framework, layout);
    let lines = &placed.lines;
    let specialists: Vec<&Line> = lines.iter().filter(|line| line.leads_up()).collect();
    let way = |line: &&Line| {
        let class = format!("app-map__line app-map__line--{}", line.track.family);
        view! { <path class=class d=placed.way(layout, line) /> }
    };
    let head = layout.wide.then(|| {
        framework.grades.0.iter().zip(layout.stations).map(move |(grade, x)| {
            view! { <text class="app-map__grade" x=text(x) y=text(layout.top - 14) text-anchor="middle">{grade.name.as_str()}</text> }
        }).collect_view()
    });
    view! {
        <svg
            class=format!("app-map__picture app-map__picture--{}", layout.name)
            viewBox=format!("0 0 {} {}", layout.width, placed.height)
            role="group"
            aria-label="Career map: roles, grades and moves between them"
        >
            {placed.bands.iter().map(|(_, above, below)| band(layout, *above, *below)).collect_view()}
            {head}
            {specialists.iter().map(way).collect_view()}
            {sideways(layout, &specialists)}
            {lines.iter().filter(|line| !line.leads_up()).map(|line| into_any(layout, line, &specialists)).collect_view()}
            {placed.bands.iter().map(|(family, above, _)| family_name(layout, family, *above)).collect_view()}
            {lines.iter().map(|line| stations(framework, layout, line)).collect_view()}
            {framework.tracks.0.iter().filter(|track| !track.is_assessable()).map(|track| top(layout, track, placed.summit)).collect_view()}
        </svg>
    }
}

fn band(layout: &'static Layout, above: i32, below: i32) -> impl IntoView {
    view! {
        <rect class="app-map__band" x="1" y=text(above) width=text(layout.band_end) height=text(below - above) rx="6" />
    }
}

fn family_name(layout: &'static Layout, family: &'static Family, above: i32) -> impl IntoView {
    view! {
        <text class=format!("app-map__family app-map__family--{}", family.id) x=text(layout.label.0) y=text(above + 20)>
            {family.name.as_str()}
        </text>
    }
}

/// Arrows with two heads between tracks with a move between them: straight between adjacent lines, around any lines in
/// between.
fn sideways(layout: &'static Layout, lines: &[&Line]) -> impl IntoView + use<> {
    let place = |id: &TrackId| lines.iter().position(|line| line.track.id == *id);
    let mut paths = Vec::new();
    for (from, line) in lines.iter().enumerate() {
        for to in line.track.sideways.0.iter().filter_map(|step| place(&step.track)).filter(|to| *to > from) {
            let moves = format!("{} {}", line.track.id, lines[to].track.id);
            let way = arrow(layout, (from, line.y), (to, lines[to].y));
            paths.push(view! { <path class="app-map__move" d=way data-move=moves /> });
        }
    }
    paths
}

/// Between two stations, each pair of lines beside the last, so that a row of arrows does not read as one line.
fn arrow(layout: &Layout, (from, above): (usize, i32), (to, below): (usize, i32)) -> String {
    let between = |at: usize| (layout.stations[at] + layout.stations[at + 1]) / 2;
    let (top, bottom) = (above + 4, below - 4);
    let (x, bulge) = match to - from {
        1 => (between(from % 2), 0),
        2 => (between(2), 26),
        _ => ((layout.begin + layout.stations[0]) / 2, 0),
    };
    let heads = format!("M{} {}l5 -7l5 7M{} {}l5 7l5 -7", x - 5, top + 7, x - 5, bottom - 7);
    let out = x + bulge;
    format!("M{x} {top}C{out} {} {out} {} {x} {bottom}{heads}", top + 20, bottom - 20)
}

/// The generalist's route: from its own line, up along the beginnings of all the others.
fn into_any(layout: &'static Layout, line: &Line, others: &[&Line]) -> impl IntoView + use<> {
    let last = line.track.grades.iter().filter_map(|grade| layout.stations.get(*grade as usize)).max().copied();
    let top = others.first().map_or(line.y, |other| other.y);
    let arrows = others.iter().map(|other| format!("M{} {}l7 5l-7 5z", layout.begin, other.y - 5)).collect::<String>();
    view! {
        <path class="app-map__line app-map__line--across" d=format!("M{} {y}H{}", layout.begin, last.unwrap_or(layout.begin), y = line.y) />
        <path class="app-map__sideways" d=format!("M{} {}V{top}", layout.begin, line.y) />
        <path class="app-map__arrow" d=arrows />
    }
}

fn stations(framework: &'static Framework, layout: &'static Layout, line: &Line) -> impl IntoView + use<> {
    let track = line.track;
    let (x, up) = layout.label;
    let y = line.y;
    // Between the name and the line on a narrow screen, beside each other on a wide one.
    let baseline = if layout.wide { y - up } else { y - up - 2 };
    let station = move |grade: &GradeId| {
        let x = layout.stations.get(*grade as usize).copied()?;
        Some(node(framework, layout, track, *grade, (x, y)))
    };
    view! {
        <a class="app-map__name" href=Route::Track(track.id.to_string()).href()>
            <text x=text(x) y=text(baseline)>{track.name.as_str()}</text>
        </a>
        {track.grades.iter().filter_map(station).collect_view()}
    }
}

/// A station. It already holds the "you are here" and "near you" marks, hidden until the app shows them.
fn node(
    framework: &'static Framework,
    layout: &'static Layout,
    track: &'static Track,
    grade: GradeId,
    (x, y): (i32, i32),
) -> impl IntoView {
    let name = framework.grade(grade).map_or("", |grade| grade.name.as_str());
    view! {
        <a
            class=format!("app-map__node app-map__node--{}", track.family)
            href=Route::Track(track.id.to_string()).href_to(grade.id())
            aria-label=format!("{}, {} {name}", track.name, grade.label())
            data-node=map_node(&track.id, grade)
        >
            <circle class="app-map__near" cx=text(x) cy=text(y) r=text(layout.radius + 6) />
            <circle class="app-map__station" cx=text(x) cy=text(y) r=text(layout.radius) />
            <text class="app-map__label" x=text(x) y=text(y + 5) text-anchor="middle">{grade.label()}</text>
            <path class="app-map__here" d=format!("M{x} {}l-8 -10h16z", y - layout.radius - 2) />
        </a>
    }
}

/// The shared summit of all tracks. Its name is below it, or beside it where nowhere else is clear of lines.
fn top(layout: &'static Layout, track: &'static Track, y: i32) -> impl IntoView {
    let x = layout.summit;
    let beside = layout.radius + 9;
    let (edge, anchor, below) = if layout.wide { (x, "middle", layout.radius + 26) } else { (x - beside, "end", -4) };
    let words = ["Head of ", "profession"].into_iter().zip(0..).map(move |(word, line)| {
        view! { <tspan x=text(edge) y=text(y + below + 20 * line)>{word}</tspan> }
    });
    view! {
        <a
            class="app-map__node app-map__node--across"
            href=Route::Track(track.id.to_string()).href_to(GradeId::G5.id())
            aria-label=format!("{}, {}", track.name, GradeId::G5.label())
            data-node=map_node(&track.id, GradeId::G5)
        >
            <circle class="app-map__near" cx=text(x) cy=text(y) r=text(layout.radius + 8) />
            <circle class="app-map__station" cx=text(x) cy=text(y) r=text(layout.radius + 3) />
            // In the order of the link's name, with spaces, because people who use speech input say the text that they
            // see.
            <text class="app-map__summit" text-anchor=anchor>{words.collect_view()}</text>
            " "
            <text class="app-map__label" x=text(x) y=text(y + 5) text-anchor="middle">{GradeId::G5.label()}</text>
            <path class="app-map__here" d=format!("M{x} {}l-8 -10h16z", y - layout.radius - 5) />
        </a>
    }
}

fn text(number: i32) -> String {
    number.to_string()
}

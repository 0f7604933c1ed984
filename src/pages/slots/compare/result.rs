//! The result of a comparison: what would be new in each direction, what is the same, and all twelve in words.

use super::sides::{Line, Side, grade, lines, sides, wanted_grade};
use super::{new, table, words};
use crate::components::{Element, details, element, heading_m, link, paragraph, summary_row};
use crate::exchange::CompareLink;
use crate::framework::{Framework, lower_first};
use crate::pages::shared::words::count;
use crate::route::Route;
use crate::state::AppState;

/// What is said while nothing is chosen, also in the static page.
pub const CHOOSE: &str =
    "Choose two roles to see what would be new in each direction. The same role twice compares its grades.";

/// The finding in a sentence, announced when the choice changes.
pub fn told(state: AppState, compared: &CompareLink) -> String {
    let sides = sides(state, compared);
    let [first, ..] = sides.as_slice() else {
        return CHOOSE.into();
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
        _ => sides.iter().map(|side| side.name(state.framework, false)).collect::<Vec<_>>().join("; "),
    };
    let wanted = wanted_grade(state, compared);
    let ends = |side: &&Side| compared.tracks.len() > 1 && side.grade != wanted;
    let ends = sides.iter().filter(ends).map(|side| {
        format!(" {} has no targets at {}, so {} is shown.", side.track.name, wanted.label(), side.grade.label())
    });
    let ends: String = ends.collect();
    format!(
        "{what}: the same level is asked for in {}, {differ} differ.{ends}",
        count(shared, "principle", "principles")
    )
}

/// What would be new first; then what stays; the whole of it folds.
pub fn view(state: AppState, compared: &CompareLink, authored: &str) -> Vec<Element> {
    let sides = sides(state, compared);
    if sides.is_empty() {
        return Vec::new();
    }
    let one_track = compared.tracks.len() == 1;
    let (shared, differ): (Vec<Line>, Vec<Line>) = lines(state, &sides).into_iter().partition(Line::is_shared);
    let mut whole = Vec::new();
    for (name, lines) in [("What differs", &differ), ("What is shared", &shared)] {
        if !lines.is_empty() {
            whole.push(heading_m(name));
            whole.push(table::table(state.framework, &sides, lines, one_track, name));
            whole.push(table::list(state.framework, &sides, lines, one_track));
        }
    }
    whole.extend(in_words(state.framework, &sides, authored, one_track));
    let same: Vec<String> = shared.iter().map(|line| lower_first(&line.principle.name)).collect();
    let same = (!same.is_empty()).then(|| {
        let name = if one_track { "The same at every grade: " } else { "The same in both: " };
        paragraph(element("strong").child(name)).child(same.join(", ")).child(".")
    });
    let mut parts = vec![new::view(state, &sides, one_track)];
    parts.extend(same);
    parts.push(details("All twelve in words", whole));
    parts
}

/// What the tracks themselves say about these grades; links to it until it has been fetched.
fn in_words(framework: &Framework, sides: &[Side], authored: &str, one_track: bool) -> Vec<Element> {
    let words = words::read(authored);
    let entry = |side: &Side| {
        let place = Route::Track(side.track.id.to_string()).href_to(side.grade.id());
        let name =
            element("h3").class("govuk-heading-s app-card__name").child(link(place, side.name(framework, one_track)));
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

//! What would be new: from each of two roles to the other, or from each grade of a role to the next.

use super::sides::{Side, grade, mine};
use crate::components::{Element, element, link};
use crate::framework::lower_first;
use crate::insight::{Rise, rises};
use crate::route::Route;
use crate::state::AppState;

/// A panel for each direction, side by side if there is room.
pub fn view(state: AppState, sides: &[Side], one_track: bool) -> Element {
    let steps: Vec<(Side, Side)> = match sides {
        [one, other] if !one_track => vec![(*one, *other), (*other, *one)],
        grades => grades.windows(2).map(|pair| (pair[0], pair[1])).collect(),
    };
    let panels: Vec<Element> = steps.into_iter().map(|(from, to)| panel(state, from, to, one_track)).collect();
    element("div").class("app-both").child(panels)
}

fn panel(state: AppState, from: Side, to: Side, one_track: bool) -> Element {
    let title = match one_track {
        true => format!("New at {}", grade(state.framework, to.grade)),
        false => format!("New for {} who becomes {}", someone(from), someone(to)),
    };
    let rises = rises(state.framework, (from.track, from.grade), (to.track, to.grade));
    let inside = match rises.is_empty() {
        true => element("p").class("govuk-body").child("Nothing is asked at a higher level."),
        false => {
            let items: Vec<Element> = rises.iter().map(|rise| item(state, rise, one_track)).collect();
            element("ul").class("app-rises").child(items)
        }
    };
    element("section").class("app-panel").child(element("h2").class("govuk-heading-s").child(title)).child(inside)
}

/// "Rigorous analysis: Aware to Practising, core".
fn item(state: AppState, rise: &Rise, one_track: bool) -> Element {
    let name = |level| state.framework.level_name(level);
    let own = mine(state, rise.principle).map(|level| format!(" You: {}.", lower_first(name(level))));
    let core = (rise.weight == crate::framework::Weight::Core && !one_track)
        .then(|| element("span").class("govuk-tag").child("core"));
    element("li")
        .child(link(Route::Principle(rise.principle.id.to_string()).href(), rise.principle.name))
        .child(
            element("span")
                .child(format!("{} to ", name(rise.from)))
                .child(element("strong").child(name(rise.to)))
                .child(own),
        )
        .child(core)
}

/// "an issue selection strategist".
fn someone(side: Side) -> String {
    let name = lower_first(&side.track.name);
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {name}")
}

//! One thing in the year: its shape, and what it says.

use crate::components::{Element, YearShape, element, link, visually_hidden};
use crate::framework::{Framework, PrincipleId, lower_first};
use crate::insight::{YearItem, YearState, occasion_name};
use crate::pages::personal::plan::goal_place;
use crate::pages::shared::year_links::{When, YearQuery};
use crate::record::{Date, Month, OccasionKind};
use crate::route::Route;

pub fn shape(item: &YearItem) -> YearShape {
    match item {
        YearItem::Assessment(..) | YearItem::LookAgain(_) | YearItem::Begin => YearShape::Assessment,
        YearItem::Offered(_) => YearShape::Meeting,
        YearItem::Step(..) => YearShape::Step,
        YearItem::Occasion(_, occasion) => match occasion.kind {
            OccasionKind::Meeting => YearShape::Meeting,
            OccasionKind::Review => YearShape::Review,
            OccasionKind::Retreat => YearShape::Retreat,
        },
    }
}

/// What it says in the list, as a link to where it can be changed, with how it stands.
pub fn words(framework: &'static Framework, item: &YearItem, month: Month, today: Date) -> Element {
    let state = match item.state(today) {
        YearState::Done if matches!(item, YearItem::Occasion(..)) => ": been",
        YearState::Done => ": done",
        YearState::Missed => ": missed",
        YearState::Late if matches!(item, YearItem::Step(..)) => ": late",
        YearState::Late if matches!(item, YearItem::LookAgain(_)) => ": due",
        YearState::Late => ": were you there?",
        YearState::Ahead | YearState::Offered => "",
    };
    let words = match item {
        YearItem::Assessment(on, _) => on_day(link(Route::Results.href(), "Assessment"), *on),
        YearItem::LookAgain(on) => on_day(link(Route::Assess.href(), "Look again"), *on),
        YearItem::Begin => link(Route::Assess.href(), "Assess yourself"),
        YearItem::Occasion(id, occasion) => {
            let there = link(YearQuery::Change(Some(id.clone())).href(), occasion_name(framework, occasion));
            on_day(there, occasion.day)
        }
        YearItem::Offered(principle) => {
            let plan = YearQuery::Add(OccasionKind::Meeting, Some(principle.clone()), When::Month(month));
            let name = principle_name(framework, principle);
            let unseen = visually_hidden(format!(": meeting on {name}"));
            let plan = element("span").class("app-no-print").child(link(plan.href(), "Plan this").child(unseen));
            element("span").child(format!("Meeting on {name}. ")).child(plan)
        }
        YearItem::Step(_, action, _, _) => {
            let own = element("span").attr("data-own", "").child(action.text.as_str());
            let there = link(Route::Plan.href_to(&goal_place(&action.goal)), "");
            element("span").child(there.child(own)).child(action.due.map(|due| format!(", by {}", due.day_in_words())))
        }
    };
    element("span").child(words).child(state)
}

fn on_day(there: Element, day: Date) -> Element {
    element("span").child(there).child(format!(", {}", day.day_in_words()))
}

/// In the middle of a sentence: "honest scope".
fn principle_name(framework: &'static Framework, id: &PrincipleId) -> String {
    framework.principle(id.as_str()).map_or_else(|| id.to_string(), |found| lower_first(&found.name))
}

//! What the year says in a sentence: when it begins, what this month holds, and what is late.

use crate::framework::{Framework, lower_first};
use crate::insight::{Year, YearItem, YearState, occasion_name};
use crate::pages::shared::words::count;
use crate::record::{Date, Month};

/// "From November 2026. This month: the meeting on honest scope, on 18 March. One step is late."
pub fn lead(framework: &'static Framework, year: &Year, today: Date) -> String {
    let items = || year.months.iter().flat_map(|(month, items)| items.iter().map(move |item| (*month, item)));
    let this: Vec<String> = items()
        .filter(|(month, item)| *month == Month::of(today) && item.state(today) == YearState::Ahead)
        .filter_map(|(_, item)| ahead(framework, item))
        .collect();
    let this = if this.is_empty() { String::new() } else { format!(" This month: {}.", this.join("; ")) };
    let late =
        items().filter(|(_, item)| matches!(item, YearItem::Step(..)) && item.state(today) == YearState::Late).count();
    let late = if late == 0 { String::new() } else { format!(" {} late.", count(late, "step is", "steps are")) };
    let undated = match year.undated {
        0 => String::new(),
        number => format!(" {} no date yet.", count(number, "step has", "steps have")),
    };
    format!("From {}.{this}{late}{undated}", year.start.in_words())
}

fn ahead(framework: &'static Framework, item: &YearItem) -> Option<String> {
    Some(match item {
        YearItem::Occasion(_, occasion) => {
            let title = lower_first(&occasion_name(framework, occasion));
            format!("the {title}, on {}", occasion.day.day_in_words())
        }
        YearItem::LookAgain(on) => format!("look again, from {}", on.day_in_words()),
        YearItem::Begin => "assess yourself, ten minutes".into(),
        YearItem::Step(_, action, ..) => format!("a step by {}", action.due?.day_in_words()),
        YearItem::Assessment(..) | YearItem::Offered(_) => return None,
    })
}

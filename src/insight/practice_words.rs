//! The results of the practices in sentences that fit what was asked (docs/rules.md, RESULT-8).

use super::numbers::{number_at_start, number_in_words};
use super::practice_results::PracticeResult;
use crate::record::Date;

/// "Of nine practices, " and "five are where your role asks or above": the second part is the finding. Of an assessment
/// of long ago it says "were".
pub fn practices_in_words(rows: &[PracticeResult], is_past: bool) -> (String, String) {
    let all = rows.len();
    let counted = |holds: fn(&PracticeResult) -> bool| rows.iter().filter(|row| holds(row)).count();
    let reached = counted(PracticeResult::is_reached);
    let close = counted(|row| row.gap() == Some(1));
    let are = |number: usize| match (number, is_past) {
        (1, false) => "is",
        (1, true) => "was",
        (_, false) => "are",
        (_, true) => "were",
    };
    let found = |number: usize, rest: &str| {
        let are = are(number);
        (format!("Of {} practices, ", number_in_words(all)), format!("{} {are} {rest}", number_in_words(number)))
    };
    let answered = |rest: &str| {
        let practices = if all == 1 { "practice" } else { "practices" };
        (format!("{} {practices} answered{rest}", number_at_start(all)), String::new())
    };
    match (reached, close) {
        _ if all <= 1 => answered(""),
        _ if rows.iter().all(|row| row.level.is_none()) => answered(": your work has called for none of them yet"),
        _ if rows.iter().all(|row| row.asked.is_none()) => answered(""),
        _ if reached == all => {
            (String::new(), format!("All {} {} where your role asks or above", practices(all), are(all)))
        }
        (0, 0) => answered(": now you know where to start"),
        (0, close) => found(close, "within one level of what your role asks"),
        (reached, _) => found(reached, "where your role asks or above"),
    }
}

fn practices(all: usize) -> String {
    format!("{} practices", number_in_words(all))
}

/// "Four are up and one is down since November 2026"; `None` if nothing was answered before in the same words. `started`
/// is the day of this assessment.
pub fn change_since_last_time(rows: &[PracticeResult], started: Date) -> Option<String> {
    let compared: Vec<_> = rows.iter().filter_map(|row| Some((row.level?, row.last?))).collect();
    let (_, (_, first)) = compared.first()?;
    let month = first.month_in_words();
    let is_one = compared.iter().all(|(_, (_, then))| then.month_in_words() == month);
    let since = if is_one && month != started.month_in_words() { month } else { "last time".into() };
    let up = compared.iter().filter(|(now, (last, _))| now > last).count();
    let down = compared.iter().filter(|(now, (last, _))| now < last).count();
    let are = |number: usize| if number == 1 { "is" } else { "are" };
    Some(match (up, down) {
        (0, 0) => format!("No level has changed since {since}"),
        (up, 0) => format!("{} {} up since {since}", number_at_start(up), are(up)),
        (0, down) => format!("{} {} down since {since}", number_at_start(down), are(down)),
        (up, down) => {
            format!(
                "{} {} up and {} {} down since {since}",
                number_at_start(up),
                are(up),
                number_in_words(down),
                are(down)
            )
        }
    })
}

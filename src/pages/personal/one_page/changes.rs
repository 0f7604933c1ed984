//! "What changed": the small slope chart since the last assessment, with the same in words for those who don't see it.

use super::sheet::Sheet;
use crate::components::{Element, element, heading_m, paragraph};
use crate::insight::{PracticeChange, changes_headline, changes_in_words, practice_changes};
use crate::pages::shared::slope::{chart, drawn, short};

/// The id of the heading.
const HEADING: &str = "since";

/// Nothing before there is something to compare with.
pub fn view(sheet: &Sheet) -> Option<Vec<Element>> {
    let all = sheet.record.answered_assessments();
    let last = all.iter().take_while(|(id, _)| *id != sheet.id).last()?;
    let changes = practice_changes(sheet.framework, sheet.record, &[last.0, sheet.id]);
    let is_last = |change: &PracticeChange| change.before.is_none_or(|before| before.id == last.0);
    // Otherwise some answers before are from an older assessment still.
    let (since, name) = match changes.iter().all(is_last) {
        true => (last.1.started.month_in_words(), last.1.started.month_in_words()),
        false => ("I last answered".into(), "Last time".into()),
    };
    let lines = drawn(&changes);
    let columns = [(0, short(&name)), (1, short(&sheet.assessment.started.month_in_words()))];
    let picture = |narrow| chart(sheet.framework, &lines, &columns, narrow).view(HEADING);
    let words = |(name, words): (&'static str, String)| format!("{name}: {words}");
    let words: Vec<String> = changes_in_words(sheet.framework, &changes).into_iter().map(words).collect();
    let heading = format!("What changed since {since}: {}", changes_headline(&changes));
    let mut parts = vec![heading_m(heading).attr("id", HEADING)];
    if !lines.is_empty() {
        parts.extend([picture(false), picture(true)]);
    }
    parts.extend(held(&changes, &lines));
    parts.push(element("p").class("govuk-visually-hidden").child(words.join(" ")));
    Some(parts)
}

/// If there is too much to draw, how many stand where they stood.
fn held(changes: &[PracticeChange], lines: &[&PracticeChange]) -> Option<Element> {
    let held = changes.iter().filter(|change| change.is_held()).count();
    let is_drawn = lines.iter().any(|change| change.is_held());
    (held > 0 && !is_drawn).then(|| paragraph(format!("{held} more are the same.")))
}

//! Renaming: replaces the framework's names in texts with an agency's own.

use super::model::Pack;
use crate::framework::Framework;
use crate::order::sorted_by_key;

/// The names the pack changes, each with its local name, longest first.
pub fn names(pack: &Pack, framework: &Framework) -> Vec<(String, String)> {
    let mut names = Vec::new();
    let mut add = |key: String, name: &str| {
        let here = pack.word(&key, name);
        if here != name {
            names.push((name.to_string(), here.to_string()));
        }
    };
    framework.tracks.iter().for_each(|track| add(format!("track.{}", track.id), &track.name));
    framework.grades.iter().for_each(|grade| add(format!("grade.{}", grade.id.id()), &grade.name));
    framework.families.iter().for_each(|family| add(format!("family.{}", family.id), &family.name));
    framework.settings.iter().for_each(|setting| add(format!("setting.{}", setting.id), &setting.name));
    sorted_by_key(names, |(name, _)| -i64::try_from(name.len()).unwrap_or(0))
}

/// The text with `names` replaced, as whole words: "Senior Advisor" is not taken for "Advisor", and a new name that
/// contains an old one is left alone, now and when the same text is processed again. `None` if nothing changed.
pub fn renamed(text: &str, names: &[(String, String)]) -> Option<String> {
    let mut out = String::new();
    let mut from = 0;
    let mut before = None;
    for (at, letter) in text.char_indices() {
        if at >= from && !before.is_some_and(char::is_alphanumeric) {
            let rest = &text[at..];
            let whole = |name: &str| !rest[name.len()..].starts_with(char::is_alphanumeric);
            // A text moved within the page is processed again.
            let done = |name: &str, here: &str| {
                let begin = here.find(name).and_then(|within| at.checked_sub(within));
                begin.and_then(|begin| text.get(begin..)).is_some_and(|around| around.starts_with(here))
            };
            let fits = |name: &str, here: &str| rest.starts_with(name) && whole(name) && !done(name, here);
            if let Some((name, here)) = names.iter().find(|(name, here)| fits(name, here)) {
                out.push_str(&text[from..at]);
                out.push_str(here);
                from = at + name.len();
            }
        }
        before = Some(letter);
    }
    (from > 0).then(|| out + &text[from..])
}

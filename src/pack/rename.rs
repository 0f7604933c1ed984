//! Calling things as they are called here.

use super::model::Pack;
use crate::framework::Framework;
use crate::order::ordered;

/// The names that the pack changes, each with the one used here; the longest first.
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
    ordered(names, |(name, _)| -i64::try_from(name.len()).unwrap_or(0))
}

/// The text with the names of `names` in place, as whole words: "Senior Advisor" is not taken for "Advisor", and a new
/// name that holds an old one is left alone, now and when the text comes by again. Nothing where no name is in it.
pub fn renamed(text: &str, names: &[(String, String)]) -> Option<String> {
    let mut out = String::new();
    let mut from = 0;
    let mut before = None;
    for (at, letter) in text.char_indices() {
        if at >= from && !before.is_some_and(char::is_alphanumeric) {
            let rest = &text[at..];
            let whole = |name: &str| !rest[name.len()..].starts_with(char::is_alphanumeric);
            // A text that is moved within the page comes by again.
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

//! A nomination, and a thank-you note made from it, as plain text to send.

use crate::framework::{Awards, lower_first};
use crate::insight::{Witness, witness};
use crate::record::Nomination;

/// The parts of a nomination, each with its name; empty ones are left out.
pub fn nomination_parts<'a>(awards: &'a Awards, draft: &'a Nomination) -> Vec<(&'a str, &'a str)> {
    let criteria = awards.criteria.iter().map(|criterion| (criterion.name.as_str(), draft.answer(&criterion.id)));
    let head = [("Who is nominated", draft.nominee.as_str()), ("What was done", draft.story.as_str())];
    let all = head.into_iter().chain(criteria).map(|(name, text)| (name, text.trim()));
    all.filter(|(_, text)| !text.is_empty()).chain([("What it rests on", rests_on(draft))]).collect()
}

/// The nomination as a file. It begins with a byte order mark, because a program may not know that it is UTF-8, and then
/// macrons would be lost.
pub fn write_nomination(awards: &Awards, award: &str, draft: &Nomination) -> String {
    let title = format!("NOMINATION FOR THE AWARD \u{201c}{award}\u{201d}");
    let parts = nomination_parts(awards, draft).into_iter();
    let parts = parts.map(|(name, text)| format!("{}\n{text}", name.to_uppercase()));
    as_file(&[title].into_iter().chain(parts).collect::<Vec<_>>().join("\n\n"))
}

/// A text as a file, whatever the line breaks in it.
pub fn as_file(text: &str) -> String {
    format!("\u{feff}{}\r\n", text.replace("\r\n", "\n").replace('\n', "\r\n"))
}

/// Whose word it is, for whoever judges.
fn rests_on(draft: &Nomination) -> &'static str {
    match witness(draft) {
        Witness::SelfAsserted => "My own word alone: nobody who saw the work is quoted.",
        Witness::Nominator => "My word alone: nobody who was served is quoted.",
        Witness::Witnessed => "My word, and that of the people quoted.",
    }
}

/// A thank-you note from what the draft says; what it does not say stays in brackets, to fill in.
pub fn thank_you(draft: &Nomination) -> String {
    let or = |text: &str, gap: &str| if text.trim().is_empty() { gap.to_string() } else { text.trim().to_string() };
    let effect = draft.answer("effect");
    [
        format!("Dear {},", or(&draft.nominee, "[name]")),
        format!("thank you. {}", or(&draft.story, "[What you saw the person do.]")),
        format!(
            "Because of it: {}",
            lower_first(&or(effect, "[what became possible for participants, or for the decision]"))
        ),
        or(draft.answer("participants"), "[What someone who took part said, and may be passed on.]"),
        "Keep this note if it is of use to you as evidence.".into(),
        "[Your name]".into(),
    ]
    .join("\n\n")
}

//! A nomination, and a thank-you note made from it, as plain text to send.

use crate::framework::{Awards, lower_first};
use crate::insight::{Witness, witness};
use crate::record::Nomination;

/// The nomination as a file: each part under its name, empty ones left out. It begins with a byte order mark, because a
/// program may not know that it is UTF-8, and then macrons would be lost.
pub fn write_nomination(awards: &Awards, award: &str, draft: &Nomination) -> String {
    let mut parts = vec![format!("NOMINATION FOR THE AWARD \u{201c}{award}\u{201d}")];
    let mut part = |name: &str, text: &str| {
        if !text.trim().is_empty() {
            parts.push(format!("{}\n{}", name.to_uppercase(), text.trim()));
        }
    };
    part("Who is nominated", &draft.nominee);
    part("What they did", &draft.story);
    for criterion in awards.criteria.iter() {
        part(&criterion.name, draft.answer(&criterion.id));
    }
    part("What it rests on", rests_on(draft));
    let text = parts.join("\n\n").replace("\r\n", "\n").replace('\n', "\r\n");
    format!("\u{feff}{text}\r\n")
}

/// Whose word it is, for whoever judges.
pub fn rests_on(draft: &Nomination) -> &'static str {
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
        or(draft.answer("participants"), "[What somebody who took part said, and may be passed on.]"),
        "Keep this note if it is of use to you as evidence.".into(),
        "[Your name]".into(),
    ]
    .join("\n\n")
}

//! Claims about this site's own reach that no page can keep: what stands here is said exactly (docs/rules.md,
//! SOURCE-4).

use super::find::Part::{self, Whole};
use super::find::stands;

/// Words that claim more than anyone can check, and what to say instead.
const CLAIMS: [(&str, Part, &str); 5] = [
    ("beside every", Whole, "say what stands where"),
    ("every claim is", Whole, "say which claims have a source"),
    ("fully sourced", Whole, "say which claims have a source"),
    ("best practice in every", Whole, "say whose practice, and where"),
    ("proven", Whole, "say who found it, and cite it"),
];

pub(super) fn faults(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let found = CLAIMS.iter().filter(|(words, part, _)| stands(&text, words, *part, &[]));
    found.map(|(words, _, instead)| format!("\"{words}\" claims more than stands here: {instead}")).collect()
}

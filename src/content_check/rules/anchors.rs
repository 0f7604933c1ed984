//! Anchors: what people at a level say of themselves. The form reads each out in full beside its radio button. The
//! schema checks their length.

use crate::content_check::file::Text;

pub(super) fn faults(file: &str, text: &Text) -> Vec<String> {
    let mut messages = Vec::new();
    if !is_anchor(file, &text.path) {
        return messages;
    }
    if !text.text.starts_with("I ") {
        messages.push("an anchor begins with \"I \"".into());
    }
    if text.text.ends_with(['.', '!', '?', ';', ',']) {
        messages.push("an anchor ends without a mark".into());
    }
    messages
}

/// Whether a text is the anchor of a level.
pub(in crate::content_check) fn is_anchor(file: &str, path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    file.starts_with("principles/") && matches!(parts.as_slice(), ["practices", _, "levels", _])
}

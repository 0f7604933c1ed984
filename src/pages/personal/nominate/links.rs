//! Addresses of drafts.

use crate::record::Id;

/// The query names a draft.
pub const DRAFT: &str = "draft=";

/// The query that opens a draft.
pub fn draft_query(id: &Id) -> String {
    format!("{DRAFT}{}", id.as_str())
}

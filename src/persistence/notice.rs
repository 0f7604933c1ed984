//! What was just done, as the page says it.

/// The last action. Shown until the user moves on or does something else.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// "Step removed from your plan."
    pub said: String,
    /// Whether "Undo" is on offer.
    pub can_be_undone: bool,
    /// Differs from that of the notice before, so that the same words twice are two notices.
    pub(super) number: u32,
}

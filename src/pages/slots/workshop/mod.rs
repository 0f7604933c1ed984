//! What a trainer makes for a workshop: the link with its code to scan, and the poster.

mod form;
mod poster;
mod qr_code;
mod result;
mod settings;

pub use poster::view as poster;

use crate::components::element;
use crate::pages::SlotContext;
use crate::state::AppState;
use leptos::prelude::*;
use settings::Settings;

/// The settings, and beside them what they make.
pub fn link(state: AppState, at: &SlotContext) -> AnyView {
    let settings = Settings::new(state.framework, at);
    element("div").class("app-workshop").child(form::view(settings)).child(result::view(settings)).into_any()
}

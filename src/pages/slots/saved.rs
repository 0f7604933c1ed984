//! Where the record is saved, and how old its last saved copy is, in the header of every page.

use crate::components::{element, reactive};
use crate::insight::Backup;
use crate::pages::shared::words::count;
use crate::persistence::{NotSaving, Saving, StorageArea};
use crate::state::AppState;
use leptos::prelude::*;

pub fn view(state: AppState) -> AnyView {
    reactive(
        move || (place(state), words(&state.backup())),
        |(place, backup)| {
            let place = element("span").child(place);
            let backup = backup.map(|(words, urgent)| {
                element("span").class(if urgent { "app-backup app-backup--urgent" } else { "app-backup" }).child(words)
            });
            vec![Some(place), backup]
        },
    )
}

fn place(state: AppState) -> String {
    let in_tab = state.keep() == StorageArea::Session;
    match state.saving() {
        Saving::Not(NotSaving::Blocked(_)) => "Not saved in this browser".into(),
        Saving::Not(_) => "Saving has stopped".into(),
        Saving::Failed(_) => "Last change not saved".into(),
        _ if in_tab => "Kept until you close this tab".into(),
        Saving::Saved(clock) => format!("Saved in this browser at {clock}"),
        Saving::Unchanged if state.with(|record| !record.is_empty()) => "Saved in this browser".into(),
        Saving::Unchanged => "Answers stay in this browser".into(),
    }
}

/// The backup line, and whether it is prominent.
pub fn words(backup: &Backup) -> Option<(String, bool)> {
    match backup {
        Backup::Nothing => None,
        Backup::Copied(on) => Some((format!("All of it is in your copy of {}", on.in_words()), false)),
        Backup::Behind { changes, days, urgent } => {
            let changes = count(*changes, "change", "changes");
            let words = match days {
                None => format!("{changes}, and no saved copy yet"),
                Some(0) => format!("{changes} since your last saved copy (today)"),
                Some(1) => format!("{changes} since your last saved copy (yesterday)"),
                Some(days) => format!("{changes} since your last saved copy ({days} days ago)"),
            };
            Some((words, *urgent))
        }
    }
}

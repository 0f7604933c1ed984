//! The line that says how old the last saved copy is, and speaks up when much would be lost (docs/rules.md, BACKUP-1 to
//! BACKUP-3): on home and Your data, and never in the middle of answering.

use super::words::count;
use crate::components::{element, link, reactive};
use crate::insight::Backup;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// The line; nothing while there is nothing to lose. `to_save` adds the way to a copy, where it does not stand beside it.
pub fn backup_line(state: AppState, to_save: bool) -> AnyView {
    reactive(
        move || words(&state.backup()),
        move |words| {
            let save = || to_save.then(|| link(Route::Data.href_to("save"), "Save a copy"));
            words.map(|(words, urgent)| {
                let line = element("p").class("govuk-body-s app-backup");
                match urgent {
                    None => line.child(words),
                    Some(false) => line.child(words).child(save()),
                    Some(true) => {
                        line.child(element("strong").child(words)).child("A browser can lose data. ").child(save())
                    }
                }
            })
        },
    )
}

/// The words, and whether they are urgent; `None` in place of that if everything is in the copy.
fn words(backup: &Backup) -> Option<(String, Option<bool>)> {
    match backup {
        Backup::Nothing => None,
        Backup::Copied(on) => Some((format!("Nothing has changed since your copy of {}.", on.in_words()), None)),
        Backup::Behind { changes, days, urgent } => {
            let changes = count(*changes, "change", "changes");
            let words = match days {
                None => format!("{changes}, and no saved copy yet. "),
                Some(0) => format!("{changes} since your last saved copy (today). "),
                Some(1) => format!("{changes} since your last saved copy (yesterday). "),
                Some(days) => format!("{changes} since your last saved copy ({days} days ago). "),
            };
            Some((words, Some(*urgent)))
        }
    }
}

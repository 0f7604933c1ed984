//! Carrying out what persistence asks for: the database, which takes its time to answer.

use super::AppState;
use crate::exchange::{open, write_record};
use crate::persistence::{Effect, Event, MirrorError, Operation, Snapshot, Texts};
use crate::record::Record;
use crate::store::Mirror;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;

impl AppState {
    pub(super) fn carry_out(self, effect: Effect) {
        match effect {
            Effect::OpenMirror { mark } => spawn_local(async move {
                let event = self.open_mirror(mark).await;
                self.handle(event.unwrap_or_else(Event::MirrorMissing));
            }),
            Effect::WriteMirror { texts, anew } => self.write_mirror(texts, anew),
            Effect::KeepSnapshot { record, before } => self.keep_snapshot(record, before),
            Effect::ForgetSnapshots => self.forget_snapshots(),
            Effect::EraseMirror { tombstone } => spawn_local(async move {
                let erased = async {
                    let mirror = self.any_mirror().await?;
                    mirror.erase(tombstone).await
                };
                let erased = erased.await;
                self.handle(Event::MirrorErased(erased));
            }),
        }
    }

    async fn open_mirror(self, mark: Option<String>) -> Result<Event, MirrorError> {
        let mirror = self.any_mirror().await?;
        let is_same = mark.is_some() && mirror.mark().await? == mark;
        let texts = if is_same { None } else { Some(mirror.read_all().await?) };
        Ok(Event::MirrorOpened { texts, snapshots: mirror.snapshots().await })
    }

    /// The open database, or a newly opened one.
    async fn any_mirror(self) -> Result<Rc<Mirror>, MirrorError> {
        if let Some(mirror) = self.mirror.try_get_value().flatten() {
            return Ok(mirror);
        }
        let stores = self.stores.get_value();
        let mirror = Rc::new(stores.open_mirror().await?);
        self.mirror.set_value(Some(mirror.clone()));
        Ok(mirror)
    }

    fn write_mirror(self, texts: Texts, anew: bool) {
        let Some(mirror) = self.mirror.get_value() else { return };
        let names = texts.iter().map(|(name, _)| name.clone()).collect();
        spawn_local(async move {
            let result = mirror.write(texts, anew).await;
            self.handle(Event::MirrorWritten { names, result });
        });
    }

    fn keep_snapshot(self, record: Record, before: &'static str) {
        let Some(mirror) = self.mirror.get_value() else { return };
        let snapshot = Snapshot { made: self.now().millis, items: record.entities().count(), before: before.into() };
        let text = write_record(&record, self.framework, self.today());
        spawn_local(async move {
            let result = match text {
                Ok(text) => mirror.add_snapshot(snapshot, text).await,
                Err(error) => Err(error.into()),
            };
            let snapshots = mirror.snapshots().await;
            self.handle(Event::SnapshotKept { result, snapshots });
        });
    }

    fn forget_snapshots(self) {
        let Some(mirror) = self.mirror.get_value() else { return };
        spawn_local(async move {
            let result = mirror.forget_snapshots().await;
            let snapshots = mirror.snapshots().await;
            self.handle(Event::SnapshotKept { result, snapshots });
        });
    }

    /// Goes back to an earlier state, and offers undo.
    pub fn restore(self, snapshot: Snapshot) {
        let Some(mirror) = self.mirror.get_value() else { return };
        spawn_local(async move {
            let text = mirror.snapshot(&snapshot).await.unwrap_or_default();
            match open(&text) {
                Ok(opened) if opened.unreadable.is_empty() => self.operate(Operation::Restored(opened.record)),
                Ok(opened) => {
                    let items = opened.unreadable.len();
                    self.show_notice(format!(
                        "{items} of the items of that state can't be read, so nothing was changed."
                    ));
                }
                Err(why) => self.show_notice(format!("That state can't be read, so nothing was changed. {why}.")),
            }
        });
    }
}

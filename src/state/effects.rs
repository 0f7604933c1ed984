//! Carrying out what persistence asks for: the database, which takes its time to answer. The code comes after the page
//! (docs/design.md, "Parts"): until then what is asked waits, as it does while the database opens.

use super::AppState;
use super::opening::read_copy;
use crate::exchange::write_record;
use crate::persistence::{Answer, Effect, Event, MirrorError, Operation, Snapshot, Texts};
use crate::record::{Record, Stamp};
use crate::store::Mirror;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::rc::Rc;

const MISSING: &str = "a part of the app could not be fetched";

impl AppState {
    /// Carries these out in their order, once the code for it is here.
    pub(super) fn carry_out(self, effects: Vec<Effect>) {
        let waiting = self.asked.try_update_value(|asked| {
            let waiting = asked.len();
            asked.extend(effects);
            (waiting, asked.len())
        });
        // Whoever asked first carries out what is asked meanwhile.
        let Some((0, 1..)) = waiting else { return };
        spawn_local(async move {
            let is_here = load_database().await.is_ok();
            let asked = self.asked.try_update_value(std::mem::take).unwrap_or_default();
            for effect in asked {
                if !is_here || database(self, effect).await.is_err() {
                    self.handle(Event::MirrorMissing(MirrorError::Unavailable(MISSING.into())));
                }
            }
        });
    }

    fn hear_answer(&self, answer: Answer) {
        let mut answer = Some(answer);
        self.hand_in(&mut |persistence, record, now| {
            answer.take().map(|answer| persistence.answer(record, answer, now)).unwrap_or_default()
        });
    }
}

#[wasm_split(database, wasm_split_path = leptos::wasm_split, fallible, preload(load_database))]
fn database(state: AppState, effect: Effect) -> Result<(), SplitLoaderError> {
    match effect {
        Effect::OpenMirror { mark } => spawn_local(async move {
            match open_mirror(state, mark).await {
                Ok(answer) => state.hear_answer(answer),
                Err(why) => state.handle(Event::MirrorMissing(why)),
            }
        }),
        Effect::WriteMirror { texts, anew } => write_mirror(state, texts, anew),
        Effect::KeepSnapshot { record, before } => keep_snapshot(state, record, before),
        Effect::ForgetSnapshots => forget_snapshots(state),
        Effect::EraseMirror { generation } => spawn_local(async move {
            let erased = async { any_mirror(state).await?.erase(generation).await };
            let erased = erased.await;
            state.hear_answer(Answer::MirrorErased(erased));
        }),
    }
    Ok(())
}

async fn open_mirror(state: AppState, mark: Option<String>) -> Result<Answer, MirrorError> {
    let mirror = any_mirror(state).await?;
    let is_same = mark.is_some() && mirror.mark().await? == mark;
    let texts = if is_same { None } else { Some(mirror.read_all().await?) };
    Ok(Answer::MirrorOpened { texts, snapshots: mirror.snapshots().await })
}

/// The open database, or a newly opened one.
async fn any_mirror(state: AppState) -> Result<Rc<Mirror>, MirrorError> {
    if let Some(mirror) = state.mirror.try_get_value().flatten() {
        return Ok(mirror);
    }
    let stores = state.stores.get_value();
    let mirror = Rc::new(stores.open_mirror().await?);
    state.mirror.set_value(Some(mirror.clone()));
    Ok(mirror)
}

fn write_mirror(state: AppState, texts: Texts, anew: Option<Stamp>) {
    let Some(mirror) = state.mirror.get_value() else { return };
    let names = texts.iter().map(|(name, _)| name.clone()).collect();
    spawn_local(async move {
        let result = mirror.write(texts, anew).await;
        state.hear_answer(Answer::MirrorWritten { names, result });
    });
}

fn keep_snapshot(state: AppState, record: Record, before: &'static str) {
    let Some(mirror) = state.mirror.get_value() else { return };
    spawn_local(async move {
        if write_snapshot(state, mirror.clone(), record, before).await.is_err() {
            let result = Err(MirrorError::Unavailable(MISSING.into()));
            state.hear_answer(Answer::SnapshotKept { result, snapshots: mirror.snapshots().await });
        }
    });
}

/// A part of its own, because earlier states are kept once in many visits, and the writer of whole records is large.
#[wasm_split(snapshots, wasm_split_path = leptos::wasm_split, fallible)]
fn write_snapshot(
    state: AppState,
    mirror: Rc<Mirror>,
    record: Record,
    before: &'static str,
) -> Result<(), SplitLoaderError> {
    let snapshot = Snapshot { made: state.now().millis, items: record.entities().count(), before: before.into() };
    let text = write_record(&record, state.framework, state.today());
    spawn_local(async move {
        let result = match text {
            Ok(text) => mirror.add_snapshot(snapshot, text).await,
            Err(error) => Err(error.into()),
        };
        let snapshots = mirror.snapshots().await;
        state.hear_answer(Answer::SnapshotKept { result, snapshots });
    });
    Ok(())
}

fn forget_snapshots(state: AppState) {
    let Some(mirror) = state.mirror.get_value() else { return };
    spawn_local(async move {
        let result = mirror.forget_snapshots().await;
        let snapshots = mirror.snapshots().await;
        state.hear_answer(Answer::SnapshotKept { result, snapshots });
    });
}

impl AppState {
    /// Goes back to an earlier state, and offers undo.
    pub fn restore(self, snapshot: Snapshot) {
        let Some(mirror) = self.mirror.get_value() else { return };
        spawn_local(async move {
            let text = mirror.snapshot(&snapshot).await.unwrap_or_default();
            let Ok(read) = read_copy(text).await else {
                self.show_notice("A part of this site could not be fetched, so nothing was changed. Try again.");
                return;
            };
            match read {
                Ok(opened) if opened.unreadable.is_empty() => self.operate(Operation::Restored(opened.record)),
                Ok(opened) => {
                    let items = opened.unreadable.len();
                    let words = format!("{items} of the items of that state can't be read, so nothing was changed.");
                    self.show_notice(words);
                }
                Err(why) => self.show_notice(format!("That state can't be read, so nothing was changed. {why}.")),
            }
        });
    }
}

//! The app's state: its signals, and the one way to change them. What is kept where is decided in `persistence/`; here
//! events are handed in, and effects are carried out.

mod copies;
mod effects;
mod elsewhere;
mod held;
mod opening;
mod start;

pub use copies::read_device;
pub use elsewhere::Elsewhere;
pub use opening::{load_reader, read_copy};
pub use start::Start;

use crate::exchange::Opened;
use crate::framework::Framework;
use crate::insight::{AssessmentProgress, Backup, backup};
use crate::pack::Pack;
use crate::persistence::{
    Deletion, Effect, Event, MirrorStatus, Moment, Notice, Operation, Persistence, Saving, Snapshot, Status,
    StorageArea,
};
use crate::record::{Assessment, Command, Damaged, Date, Entry, Id, Key, Record};
use crate::store::{Mirror, Stores};
use held::Held;
use leptos::prelude::*;
use std::rc::Rc;

/// What every page reads, and how it dispatches commands. Cheap to copy; its signals live as long as the app.
#[derive(Clone, Copy)]
pub struct AppState {
    pub framework: &'static Framework,
    /// Whether the browser deletes a site's storage after a week without a visit.
    pub evicts_storage: bool,
    record: RwSignal<Record>,
    status: RwSignal<Status>,
    persistence: StoredValue<Persistence, LocalStorage>,
    stores: StoredValue<Stores>,
    mirror: StoredValue<Option<Rc<Mirror>>, LocalStorage>,
    /// What the database is to be asked, until the code for it is here.
    asked: StoredValue<Vec<Effect>>,
    /// The agency's own entries, once they have loaded.
    pack: StoredValue<Option<Pack>>,
    pack_fault: RwSignal<String>,
    /// What pages keep in this tab alone.
    pub held: Held,
    moment: fn(Option<u64>) -> Moment,
    random: fn() -> u64,
}

impl AppState {
    /// Builds the state, starts listening to other tabs, and opens the second copy. Call it inside the app's owner, so
    /// that the signals live as long as the app: reading a disposed signal panics.
    pub fn new(start: Start) -> Self {
        let Start { framework, stores, begin, moment, random, evicts_storage } = start;
        let can_store = begin.area.is_ok();
        let (persistence, record, effects) = Persistence::begin(begin, &moment(None));
        let state = Self {
            framework,
            evicts_storage,
            record: RwSignal::new(record),
            status: RwSignal::new(persistence.status().clone()),
            persistence: StoredValue::new_local(persistence),
            stores: StoredValue::new(stores),
            mirror: StoredValue::new_local(None),
            asked: StoredValue::new(Vec::new()),
            pack: StoredValue::new(None),
            pack_fault: RwSignal::new(String::new()),
            held: Held::empty(),
            moment,
            random,
        };
        if can_store {
            state.stores.with_value(|stores| stores.listen(move |change| state.handle(Event::Heard(change))));
        }
        state.carry_out(effects);
        state
    }

    /// Hands in what happened, shows what came of it, and carries out what is to be done.
    pub(super) fn handle(&self, event: Event) {
        let mut event = Some(event);
        self.hand_in(&mut |persistence, record, now| {
            event.take().map(|event| persistence.handle(record, event, now)).unwrap_or_default()
        });
    }

    /// The same for what is done to the record as a whole.
    pub(super) fn operate(&self, operation: Operation) {
        let mut operation = Some(operation);
        self.hand_in(&mut |persistence, record, now| {
            operation.take().map(|operation| persistence.operate(record, operation, now)).unwrap_or_default()
        });
    }

    pub(super) fn hand_in(&self, what: &mut dyn FnMut(&mut Persistence, &mut Record, &Moment) -> Vec<Effect>) {
        let now = self.now();
        let handled = self.record.try_maybe_update(|record| {
            let before = record.checksum();
            let effects = self.persistence.try_update_value(|own| {
                let effects = what(own, record, &now);
                (effects, own.status().clone())
            });
            (record.checksum() != before, effects)
        });
        let Some((effects, status)) = handled.flatten() else { return };
        if self.status.with_untracked(|shown| *shown != status) {
            self.status.set(status);
        }
        self.carry_out(effects);
    }

    /// Executes the command, shows the result and saves it: the only way to change an item of the record.
    ///
    /// Saved at once, without debouncing: one entity takes 0.01 ms to write, and a tab that closes right after a
    /// keystroke has lost nothing.
    pub fn dispatch(&self, command: Command) {
        self.handle(Event::Command(command));
        self.ask_to_keep();
    }

    /// Executes the command at once, and offers undo.
    pub fn dispatch_with_undo(&self, command: Command, said: impl Into<String>) {
        self.handle(Event::CommandWithUndo(command, said.into()));
        self.ask_to_keep();
    }

    /// Undoes the last action. If that cannot be stored, undo stays on offer.
    pub fn undo(&self) {
        self.handle(Event::Undo);
    }

    /// The last action, if its notice is still shown.
    pub fn done(&self) -> Option<Notice> {
        self.status.with(|status| status.notice.clone())
    }

    /// Says what was done, without offering undo.
    pub fn show_notice(&self, said: impl Into<String>) {
        self.handle(Event::Say(said.into()));
    }

    /// Removes the notice, because the user has moved on.
    pub fn clear_notice(&self) {
        self.handle(Event::MovedOn);
    }

    /// Merges the contents of a file, and offers undo.
    pub fn merge_file(&self, opened: Opened) {
        self.merge(opened, "The file is merged into what was here.");
    }

    pub(super) fn merge(&self, opened: Opened, said: &'static str) {
        self.operate(Operation::Merged { other: opened.record, copied: opened.saved.map(|saved| saved.on), said });
    }

    /// Replaces the record with the contents of a file, and offers undo.
    pub fn replace_with_file(&self, opened: Opened) {
        self.operate(Operation::Replaced { next: opened.record, copied: opened.saved.map(|saved| saved.on) });
    }

    /// Removes for good what these items were before, and removed items altogether.
    pub fn purge(&self, keys: Vec<Key>) {
        self.operate(Operation::Purged(keys));
    }

    /// Deletes everything that this site has stored in this browser, earlier states included. With `undo` it can be
    /// restored from memory until the user moves on. [`AppState::deletion`] says what is known of it.
    pub fn delete_everything(&self, undo: bool) {
        self.held.clear();
        self.operate(Operation::Deleted { undo });
    }

    /// Removes everything of the person whose turn it was on a shared device, and says whether it is gone.
    pub fn clear(&self, stays_shared: bool) -> bool {
        self.operate(Operation::Cleared { stays_shared });
        self.status.with_untracked(|status| status.deletion == Some(Deletion::Done))
    }

    /// The query of the link that opens the start for the next person on a shared device.
    pub fn shared_link(&self) -> Option<String> {
        self.persistence.with_value(Persistence::shared_link)
    }

    /// Lets people use this device one after another from the next load of a page on, by this link. False if the browser
    /// keeps nothing for a tab alone.
    pub fn share(&self, link: &str) -> bool {
        self.stores.with_value(|stores| stores.share(link))
    }

    /// Whether people use this device one after another. Set before the app starts.
    pub fn is_shared(&self) -> bool {
        self.status.with_untracked(|status| status.keep == StorageArea::Shared)
    }

    /// What the last deletion has been seen to do.
    pub fn deletion(&self) -> Option<Deletion> {
        self.status.with(|status| status.deletion.clone())
    }

    /// Keeps the answers in the browser from now on, or only until this tab is closed.
    pub fn keep_in(&self, keep: StorageArea) {
        self.operate(Operation::KeptIn(keep));
    }

    /// Saves everything again after something else emptied the storage.
    pub fn save_again(&self) {
        self.handle(Event::SaveAgain);
    }

    /// Deletes a text that was set aside, and offers undo.
    pub fn delete_aside(&self, found: Damaged) {
        self.operate(Operation::AsideDeleted(found));
    }

    /// Looks at the stores again, after the browser has brought back a frozen page.
    pub fn wake(&self) {
        self.handle(Event::Woke);
    }

    /// Reads the record and subscribes to it.
    pub fn with<T>(&self, read: impl FnOnce(&Record) -> T) -> T {
        self.record.with(read)
    }

    /// Reads the record as it is now, without subscribing.
    pub fn peek<T>(&self, read: impl FnOnce(&Record) -> T) -> T {
        self.record.with_untracked(read)
    }

    /// Whether and when the record was saved.
    pub fn saving(&self) -> Saving {
        self.status.with(|status| status.saving.clone())
    }

    /// Whether there is a copy that survives a crash of the browser.
    pub fn second_copy(&self) -> MirrorStatus {
        self.status.with(|status| status.mirror.clone())
    }

    /// How long the browser keeps what is stored.
    pub fn keep(&self) -> StorageArea {
        self.status.with(|status| status.keep)
    }

    /// What could not be read, or was not written by this app, and is kept until the user deletes it.
    pub fn aside(&self) -> Vec<Damaged> {
        self.status.with(|status| status.aside.clone())
    }

    /// The snapshots that the user can go back to, newest first.
    pub fn snapshots(&self) -> Vec<Snapshot> {
        self.status.with(|status| status.snapshots.clone())
    }

    /// How far the record is from its last saved copy.
    pub fn backup(&self) -> Backup {
        self.status.with(|status| self.with(|record| backup(record, &status.device, self.today(), self.evicts_storage)))
    }

    /// Reads the agency pack; `None` if there is none.
    pub fn with_pack<T>(&self, read: impl FnOnce(&Pack) -> T) -> Option<T> {
        self.pack.with_value(|pack| pack.as_ref().map(read))
    }

    /// Installs the agency pack, for pages shown from now on.
    pub fn take_pack(&self, pack: Pack) {
        self.pack.set_value(Some(pack));
        // Notifies readers that found no pack, so that they look again.
        self.pack_fault.set(String::new());
    }

    /// Why the agency pack could not be used; empty if it could, or there is none.
    pub fn pack_fault(&self) -> String {
        self.pack_fault.get()
    }

    /// Says why the agency pack could not be used.
    pub fn refuse_pack(&self, why: String) {
        self.pack_fault.set(why);
    }

    pub fn today(&self) -> Date {
        self.now().today
    }

    pub(crate) fn now(&self) -> Moment {
        (self.moment)(None)
    }

    /// The day and time of a timestamp, in the user's time zone.
    pub fn moment(&self, millis: u64) -> Moment {
        (self.moment)(Some(millis))
    }

    /// A fresh identifier.
    pub fn new_id(&self) -> Id {
        Id::new((self.random)())
    }

    /// 64 random bits.
    pub fn random(&self) -> u64 {
        (self.random)()
    }

    /// One item with its versions.
    pub fn entry(&self, key: &Key) -> Option<Entry> {
        self.with(|record| record.entry(key).cloned())
    }

    /// The assessment that new answers go to.
    pub fn current_assessment(&self) -> Option<(Id, Assessment)> {
        self.with(|record| record.current_assessment().map(|(id, found)| (id.clone(), found.clone())))
    }

    /// The same, or if all are finished the newest of them: the one whose levels are shown.
    pub fn shown_assessment(&self) -> Option<(Id, Assessment)> {
        self.with(|record| record.shown_assessment().map(|(id, found)| (id.clone(), found.clone())))
    }

    /// How far the current assessment has come.
    pub fn progress(&self) -> Option<AssessmentProgress> {
        self.with(|record| {
            let (id, assessment) = record.current_assessment()?;
            Some(AssessmentProgress::of(self.framework, record, id, assessment))
        })
    }
}

//! The stores that tabs share: web storage, which may lose its last seconds, and the database, which may not.

use engagement_career_path::persistence::{Answer, Change, Effect, MirrorError, Snapshot, Texts, beside, tombstone};
use engagement_career_path::record::{Record, Stamp, StoredKey, encode_entry};
use std::collections::{BTreeMap, VecDeque};

type Names = BTreeMap<String, String>;

/// What is outside all tabs.
#[derive(Debug, Default)]
pub struct Stores {
    pub local: Names,
    /// Web storage as it is on disk: a killed browser comes back with this, and some of `log`.
    disk: Names,
    /// Writes since then, in their order.
    log: Vec<(String, Option<String>)>,
    pub database: Names,
    pub snapshots: Vec<(Snapshot, Record)>,
    /// Storage events that are on their way, each with the tab that it goes to.
    pub events: Vec<(usize, Change)>,
    /// What tabs have asked of the database, in the order in which it answers.
    pub queue: VecDeque<(usize, Effect)>,
    /// The tabs that hear of changes.
    pub listeners: Vec<usize>,
    /// How many bytes web storage has room for, if it is full.
    pub room: Option<usize>,
    /// Whether the next write is accepted and not kept.
    pub forgets: bool,
}

impl Stores {
    /// How many bytes are stored.
    pub fn size(&self) -> usize {
        self.local.iter().map(|(name, text)| name.len() + text.len()).sum()
    }

    /// Whether there is room for this text under this name.
    pub fn has_room(&self, name: &str, text: &str) -> bool {
        let before = self.local.get(name).map_or(0, |text| name.len() + text.len());
        self.room.is_none_or(|room| self.size() + name.len() + text.len() <= room + before)
    }

    pub fn write(&mut self, tab: usize, name: &str, text: &str) {
        if self.local.insert(name.into(), text.into()).as_deref() != Some(text) {
            self.log.push((name.into(), Some(text.into())));
            self.tell(tab, Change::Wrote(StoredKey::parse(name), text.into()));
        }
    }

    pub fn remove(&mut self, tab: usize, name: &str) {
        if self.local.remove(name).is_some() {
            self.log.push((name.into(), None));
            self.tell(tab, Change::Removed(StoredKey::parse(name)));
        }
    }

    /// Web storage holds this record in the made-up schema 0, which calls the text of a note "words".
    pub fn hold_older(&mut self, record: &Record) {
        let generation = record.generation;
        self.write(usize::MAX, "head", &format!(r#"{{"schema":0,"generation":"{generation}"}}"#));
        for (key, entry) in record.entries() {
            let text = encode_entry(entry).expect("a note").replace(r#""text":"#, r#""words":"#);
            self.write(usize::MAX, &StoredKey::Entity(generation, key.clone()).text(), &text);
        }
    }

    /// Someone empties the storage of the whole site.
    pub fn clear(&mut self) {
        for name in std::mem::take(&mut self.local).into_keys() {
            self.log.push((name, None));
        }
        self.tell(usize::MAX, Change::Cleared);
    }

    fn tell(&mut self, from: usize, change: Change) {
        let to: Vec<usize> = self.listeners.iter().copied().filter(|tab| *tab != from).collect();
        self.events.extend(to.into_iter().map(|tab| (tab, change.clone())));
    }

    /// Web storage reaches the disk.
    pub fn flush(&mut self) {
        self.disk = self.local.clone();
        self.log.clear();
    }

    /// The browser is killed: so many of the last writes are lost.
    pub fn kill(&mut self, lost: usize) {
        let kept = self.log.len() - lost.min(self.log.len());
        self.local = std::mem::take(&mut self.disk);
        for (name, text) in self.log.drain(..).take(kept) {
            match text {
                Some(text) => self.local.insert(name, text),
                None => self.local.remove(&name),
            };
        }
        self.disk = self.local.clone();
        self.events.clear();
        self.queue.clear();
        self.listeners.clear();
    }

    /// How many writes a kill could lose.
    pub fn at_risk(&self) -> usize {
        self.log.len()
    }

    /// The earlier states, newest first.
    pub fn earlier(&self) -> Vec<Snapshot> {
        self.snapshots.iter().map(|(snapshot, _)| snapshot.clone()).collect()
    }

    /// The database answers the oldest question, well or not: the tab that asked, and what it is told.
    pub fn answer(&mut self, fails: bool, now: u64) -> Option<(usize, Answer)> {
        let (tab, asked) = self.queue.pop_front()?;
        let result = if fails { Err(MirrorError::Refused("no room".into())) } else { Ok(()) };
        let event = match asked {
            Effect::OpenMirror { .. } => return None,
            Effect::WriteMirror { texts, anew } => {
                let names = texts.iter().map(|(name, _)| name.clone()).collect();
                if !fails {
                    if let Some(own) = anew {
                        self.keep_only(own);
                    }
                    self.write_database(texts);
                }
                Answer::MirrorWritten { names, result }
            }
            Effect::KeepSnapshot { record, before } => {
                if !fails {
                    let items = record.entities().count();
                    self.snapshots.insert(0, (Snapshot { made: now, items, before: before.into() }, record));
                    self.snapshots.truncate(5);
                }
                Answer::SnapshotKept { result, snapshots: self.earlier() }
            }
            Effect::ForgetSnapshots => {
                if !fails {
                    self.snapshots.clear();
                }
                Answer::SnapshotKept { result, snapshots: self.earlier() }
            }
            Effect::EraseMirror { generation } => {
                if !fails {
                    self.keep_only(generation);
                    self.write_database(tombstone(generation));
                    self.snapshots.clear();
                }
                Answer::MirrorErased(result)
            }
        };
        Some((tab, event))
    }

    fn keep_only(&mut self, generation: Stamp) {
        let own = StoredKey::of_generation(generation);
        self.database.retain(|name, _| name.starts_with(&own) || name == "debt");
    }

    fn write_database(&mut self, texts: Texts) {
        for (name, text) in texts {
            match text {
                Some(text) => {
                    let text = beside(&name, text, self.database.get(&name).map(String::as_str));
                    self.database.insert(name, text)
                }
                None => self.database.remove(&name),
            };
        }
    }
}

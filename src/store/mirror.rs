//! The second copy of the record, in IndexedDB, and the snapshots.
//!
//! Browsers write local storage to disk late: a killed one lost up to the last 144 of 150 writes, IndexedDB none.

use crate::persistence::{MirrorError, Snapshot, Texts, beside, tombstone};
use crate::record::{SCHEMA, Stamp, StoredKey, decode_head};
use idb::{Database, DatabaseEvent, Factory, ObjectStore, ObjectStoreParams, Transaction, TransactionMode};
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Stored keys and their texts, as in local storage.
const RECORD: &str = "record";
/// Snapshots by name, as saved copies.
const SNAPSHOTS: &str = "snapshots";
/// How many snapshots are kept.
const SNAPSHOTS_KEPT: usize = 5;

/// What becomes of the rest when something is written.
enum Rest {
    Stays,
    Goes,
    /// All of it goes, except for names that begin like this, and the debt.
    GoesExcept(String),
}

/// An open database.
#[derive(Debug)]
pub struct Mirror {
    database: Database,
}

fn name_of(snapshot: &Snapshot) -> String {
    format!("{}/{}/{}", snapshot.made, snapshot.items, snapshot.before)
}

fn snapshot_named(name: &str) -> Option<Snapshot> {
    let mut parts = name.splitn(3, '/');
    let (made, items) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some(Snapshot { made, items, before: parts.next()?.into() })
}

impl Mirror {
    /// Opens the database with this name, or says why it could not.
    pub(super) async fn open(name: &str) -> Result<Mirror, MirrorError> {
        let factory = Factory::new().map_err(|error| MirrorError::None(error.to_string()))?;
        Self::open_in(factory, name).await.map_err(|error| MirrorError::Unavailable(error.to_string()))
    }

    async fn open_in(factory: Factory, name: &str) -> Result<Mirror, idb::Error> {
        let mut request = factory.open(name, Some(1))?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                for name in [RECORD, SNAPSHOTS] {
                    // If it fails, the first transaction does too, and its error is reported.
                    let _ = database.create_object_store(name, ObjectStoreParams::new());
                }
            }
        });
        let mut database = request.await?;
        // Another tab may delete the database or open a newer version; keeping it open would block that tab.
        database.on_version_change(|event| {
            if let Ok(database) = event.database() {
                database.close();
            }
        });
        Ok(Mirror { database })
    }

    /// Everything in the second copy: keys and texts.
    pub async fn read_all(&self) -> Result<Vec<(String, String)>, MirrorError> {
        let read = async {
            let transaction = self.database.transaction(&[RECORD], TransactionMode::ReadOnly)?;
            all_of(&transaction.object_store(RECORD)?).await
        };
        read.await.map_err(refused)
    }

    /// The mark of the last write; `None` if there is none, or the other store may lack something.
    pub async fn mark(&self) -> Result<Option<String>, MirrorError> {
        let read = async {
            let transaction = self.database.transaction(&[RECORD], TransactionMode::ReadOnly)?;
            let store = transaction.object_store(RECORD)?;
            let text = |key: StoredKey| store.get(JsValue::from_str(&key.text()));
            Ok((text(StoredKey::Mark)?.await?, text(StoredKey::Debt)?.await?))
        };
        let (mark, debt) = read.await.map_err(refused)?;
        Ok(mark.filter(|_| debt.is_none()).and_then(|mark| mark.as_string()))
    }

    /// Writes texts under keys, beside what is there ([`beside`]), and removes keys that have no text, all or nothing.
    /// `anew`: other generations than this one are removed.
    pub async fn write(&self, changes: Texts, anew: Option<Stamp>) -> Result<(), MirrorError> {
        let rest = anew.map_or(Rest::Stays, |own| Rest::GoesExcept(StoredKey::of_generation(own)));
        self.change(RECORD, changes, rest).await
    }

    /// The snapshots, newest first.
    pub async fn snapshots(&self) -> Vec<Snapshot> {
        let read = async {
            let transaction = self.database.transaction(&[SNAPSHOTS], TransactionMode::ReadOnly)?;
            transaction.object_store(SNAPSHOTS)?.get_all_keys(None, None)?.await
        };
        let names = read.await.unwrap_or_default();
        // Names begin with their time, in 13 digits until the year 2286, so they are in order.
        names.iter().rev().filter_map(|name| snapshot_named(&name.as_string()?)).collect()
    }

    /// A snapshot's text, in the format of a saved copy.
    pub async fn snapshot(&self, snapshot: &Snapshot) -> Option<String> {
        let read = async {
            let transaction = self.database.transaction(&[SNAPSHOTS], TransactionMode::ReadOnly)?;
            transaction.object_store(SNAPSHOTS)?.get(JsValue::from(name_of(snapshot)))?.await
        };
        read.await.ok()??.as_string()
    }

    /// Adds a snapshot, and drops the oldest.
    pub async fn add_snapshot(&self, snapshot: Snapshot, text: String) -> Result<(), MirrorError> {
        let old = self.snapshots().await.into_iter().skip(SNAPSHOTS_KEPT - 1).map(|old| (name_of(&old), None));
        let changes = [(name_of(&snapshot), Some(text))].into_iter().chain(old).collect();
        self.change(SNAPSHOTS, changes, Rest::Stays).await
    }

    /// Removes every snapshot.
    pub async fn forget_snapshots(&self) -> Result<(), MirrorError> {
        self.change(SNAPSHOTS, Vec::new(), Rest::Goes).await
    }

    /// Empties the database except for a tombstone and what is there of the generation that it begins, and reads it back.
    pub async fn erase(&self, generation: Stamp) -> Result<(), MirrorError> {
        let head = self.read_all().await?.into_iter().find(|(name, _)| *name == StoredKey::Head.text());
        if head.and_then(|(_, text)| decode_head(&text)).is_some_and(|(schema, _)| schema > SCHEMA) {
            return Err(MirrorError::Refused("a newer version of this site has stored there".into()));
        }
        let own = StoredKey::of_generation(generation);
        self.change(RECORD, tombstone(generation), Rest::GoesExcept(own.clone())).await?;
        self.forget_snapshots().await?;
        let kept =
            |name: &str| name.starts_with(&own) || matches!(StoredKey::parse(name), StoredKey::Head | StoredKey::Debt);
        match self.read_all().await?.iter().all(|(name, _)| kept(name)) && self.snapshots().await.is_empty() {
            true => Ok(()),
            false => Err(MirrorError::Refused("texts are still there".into())),
        }
    }

    async fn change(&self, store: &str, changes: Texts, rest: Rest) -> Result<(), MirrorError> {
        let change = async {
            let transaction = self.database.transaction(&[store], TransactionMode::ReadWrite)?;
            let store = transaction.object_store(store)?;
            // Read at once: awaiting thousands of items one by one takes so long that the page may be left meanwhile.
            let mut all = None;
            match rest {
                Rest::Stays => {}
                Rest::Goes => drop(store.clear()?),
                Rest::GoesExcept(start) => {
                    let there = all.insert(all_of(&store).await?);
                    for (name, _) in there {
                        if !name.starts_with(&start) && StoredKey::parse(name) != StoredKey::Debt {
                            drop(store.delete(JsValue::from_str(name))?);
                        }
                    }
                }
            }
            for (name, text) in changes {
                let key = JsValue::from_str(&name);
                match text {
                    Some(text) => {
                        let there = match &all {
                            None => store.get(key.clone())?.await?.and_then(|text| text.as_string()),
                            Some(all) => text_of(all, &name),
                        };
                        let text = JsValue::from_str(&beside(&name, text, there.as_deref()));
                        drop(store.put(&text, Some(&key))?);
                    }
                    None => drop(store.delete(key)?),
                }
            }
            transaction.commit()
        };
        ended(change.await.map_err(refused)?).await
    }
}

/// Waits until a transaction is kept, or taken back: a disk without room may show after every request has succeeded.
///
/// idb's own waiting says that one taken back is done, and it listens to errors as well. Each request of such a
/// transaction sends one, and the second stops the app, because nobody is there any more to hear it.
async fn ended(mut transaction: Transaction) -> Result<(), MirrorError> {
    // One of the two comes, once, and nothing after it.
    let end = Promise::new(&mut |kept, taken_back| {
        transaction.on_complete(move |_| drop(kept.call0(&JsValue::NULL)));
        transaction.on_abort(move |_| drop(taken_back.call0(&JsValue::NULL)));
    });
    JsFuture::from(end).await.map(drop).map_err(|_| {
        let why = transaction.error().map(|why| why.message()).filter(|why| !why.is_empty());
        MirrorError::Refused(why.unwrap_or_else(|| "the browser took the change back".into()))
    })
}

/// All names and texts, in the order of the names.
async fn all_of(store: &ObjectStore) -> Result<Vec<(String, String)>, idb::Error> {
    // One after the other, so that none is answered before someone listens. The transaction keeps them together.
    let keys = store.get_all_keys(None, None)?.await?;
    let texts = store.get_all(None, None)?.await?;
    let pair = |(key, text): (JsValue, JsValue)| Some((key.as_string()?, text.as_string()?));
    Ok(keys.into_iter().zip(texts).filter_map(pair).collect())
}

fn text_of(all: &[(String, String)], name: &str) -> Option<String> {
    let at = all.binary_search_by(|(other, _)| other.as_str().cmp(name)).ok()?;
    Some(all[at].1.clone())
}

fn refused(error: idb::Error) -> MirrorError {
    MirrorError::Refused(error.to_string())
}

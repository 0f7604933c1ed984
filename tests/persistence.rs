//! Persistence, fault by fault: each of these once lost something, or said what was not so. The simulation
//! (`persistence_simulated.rs`) finds most of them by chance as well.

#[allow(dead_code, reason = "the simulation uses all of it")]
mod simulation;

use engagement_career_path::persistence::{
    Answer, Deletion, Effect, Event, MirrorError, MirrorStatus, NotSaving, Operation, Saving, StorageArea,
};
use engagement_career_path::record::{
    Command, Damaged, Id, Key, Record, Replica, SCHEMA, Stamp, StoredKey, encode_entry, encode_head, load,
};
use simulation::area::{Shared, lock};
use simulation::tab::{Input, Tab};

const PRACTICE: &str = "honest-scope.a";

fn note(practice: &str, text: &str) -> Command {
    Command::SetNote(Id::new(1), practice.into(), text.into())
}

fn key(practice: &str) -> Key {
    Key::Note(Id::new(1), practice.into())
}

fn text(record: &Record, practice: &str) -> Option<String> {
    record.note(&Id::new(1), &practice.into()).map(String::from)
}

/// What a fresh start would read.
fn stored(stores: &Shared) -> Record {
    let texts: Vec<(String, String)> = lock(stores).local.clone().into_iter().collect();
    load(&texts).record()
}

fn said(tab: &Tab) -> String {
    tab.persistence.status().notice.as_ref().map(|notice| notice.said.clone()).unwrap_or_default()
}

/// The database opens for this tab, and answers everything.
fn settle(tab: &mut Tab, stores: &Shared) {
    tab.open_database(false, 5_000);
    loop {
        let answer = lock(stores).answer(false, 5_000);
        let Some((_, event)) = answer else { return };
        tab.handle(event, 5_000);
    }
}

/// Two tabs over one storage that holds a note, both with an open database.
fn two_tabs() -> (Shared, Tab, Tab) {
    let stores = Shared::default();
    let mut one = Tab::open(0, &stores, false, 1_000);
    settle(&mut one, &stores);
    one.handle(Event::Command(note(PRACTICE, "first")), 1_010);
    let mut other = Tab::open(1, &stores, false, 1_020);
    settle(&mut other, &stores);
    (stores, one, other)
}

/// A newer version of the app stores here, and no tab hears of it.
fn store_newer(stores: &Shared) -> Vec<(String, String)> {
    let generation = Stamp { time: 9_000, replica: Replica(9) };
    let mut all = lock(stores);
    all.local.insert(format!("{generation}/badge/1"), r#"[{"new":"kind"}]"#.into());
    all.local.insert("head".into(), format!(r#"{{"schema":{},"generation":"{generation}","more":1}}"#, SCHEMA + 1));
    all.local.clone().into_iter().collect()
}

#[test]
fn a_tab_that_heard_nothing_of_a_newer_version_touches_nothing_of_it() {
    let events: [Input; 10] = [
        Event::Command(note(PRACTICE, "typed")).into(),
        Operation::KeptIn(StorageArea::Session).into(),
        Operation::Deleted { undo: true }.into(),
        Event::Undo.into(),
        Operation::Merged { other: Record::default(), copied: None, said: "Merged." }.into(),
        Operation::Replaced { next: Record::default(), copied: None }.into(),
        Operation::Restored(Record::default()).into(),
        Operation::Purged(vec![key(PRACTICE)]).into(),
        Event::SaveAgain.into(),
        Event::Woke.into(),
    ];
    for event in events {
        let (stores, _, mut tab) = two_tabs();
        let newer = store_newer(&stores);
        tab.handle(event.clone(), 10_000);
        settle(&mut tab, &stores);
        let after: Vec<(String, String)> = lock(&stores).local.clone().into_iter().collect();
        assert_eq!(after, newer, "{event:?}");
    }
}

#[test]
fn nothing_moves_to_the_tab_while_writing_is_stopped() {
    let (stores, _, mut tab) = two_tabs();
    store_newer(&stores);
    tab.handle(Operation::KeptIn(StorageArea::Session), 10_000);
    assert_eq!(tab.persistence.status().keep, StorageArea::Local);
    assert_eq!(tab.persistence.status().saving, Saving::Not(NotSaving::TooNew));
    assert!(said(&tab).contains("nothing has changed"), "{}", said(&tab));
}

#[test]
fn undo_takes_back_a_file_and_leaves_what_another_tab_wrote_since() {
    let (stores, mut one, mut other) = two_tabs();
    let mut file = Record::default();
    file.apply(note("honest-scope.b", "from the file"), Stamp { time: 900, replica: Replica(7) });
    one.handle(Operation::Merged { other: file, copied: None, said: "Merged." }, 2_000);
    other.handle(Event::Command(note("honest-scope.c", "heard of")), 2_010);
    one.handle(Event::Woke, 2_012);
    other.handle(Event::Command(note("honest-scope.d", "not heard of")), 2_014);
    one.handle(Event::Undo, 2_020);
    let record = stored(&stores);
    assert_eq!(said(&one), "Undone.");
    assert_eq!(text(&record, "honest-scope.b"), None, "the file is taken back");
    assert_eq!(text(&record, "honest-scope.c").as_deref(), Some("heard of"));
    assert_eq!(text(&record, "honest-scope.d").as_deref(), Some("not heard of"));
    assert_eq!(text(&record, PRACTICE).as_deref(), Some("first"));
}

#[test]
fn undo_spares_an_item_that_another_tab_has_changed_since() {
    let (_, mut one, mut other) = two_tabs();
    one.handle(Event::CommandWithUndo(note(PRACTICE, "mine"), "Changed.".into()), 2_000);
    other.handle(Event::Woke, 2_005);
    other.handle(Event::Command(note(PRACTICE, "theirs")), 2_010);
    one.handle(Event::Woke, 2_015);
    one.handle(Event::Undo, 2_020);
    assert_eq!(text(&one.record, PRACTICE).as_deref(), Some("theirs"));
    assert!(said(&one).contains("changed in another tab"), "{}", said(&one));
}

#[test]
fn undo_lapses_in_words_if_another_tab_has_deleted_everything() {
    let (stores, mut one, mut other) = two_tabs();
    one.handle(Operation::Replaced { next: Record::default(), copied: None }, 2_000);
    other.handle(Operation::Deleted { undo: false }, 2_010);
    one.handle(Event::Undo, 2_020);
    assert!(stored(&stores).is_empty(), "what was deleted stays deleted");
    assert!(said(&one).contains("replaced or deleted in another tab"), "{}", said(&one));
}

#[test]
fn a_tab_that_heard_nothing_writes_beside_a_newer_text_and_not_over_it() {
    let (stores, mut one, mut other) = two_tabs();
    one.handle(Event::Command(note(PRACTICE, "one")), 2_000);
    other.handle(Event::Command(note(PRACTICE, "other")), 2_010);
    let record = stored(&stores);
    let entry = record.entry(&key(PRACTICE)).expect("stored");
    let texts: Vec<_> = entry.versions().iter().filter_map(|version| version.value.clone()).collect();
    assert_eq!(text(&record, PRACTICE).as_deref(), Some("other"));
    assert_eq!(texts.len(), 2, "the other stays readable: {texts:?}");
}

#[test]
fn what_replaces_a_damaged_record_is_stored_whole_once_it_may_be() {
    let (stores, mut one, _) = two_tabs();
    let name = StoredKey::Entity(one.record.generation, key(PRACTICE)).text();
    one.handle(Event::Command(note("honest-scope.b", "second")), 2_000);
    {
        let mut all = lock(&stores);
        all.local.insert(name.clone(), "[{".into());
        all.room = Some(all.size());
    }
    let mut tab = Tab::open(2, &stores, true, 3_000);
    assert_eq!(tab.persistence.status().saving, Saving::Not(NotSaving::Damaged));
    let mut file = Record::default();
    for practice in ["reasoned-response.a", "reasoned-response.b"] {
        file.apply(note(practice, "from the file"), Stamp { time: 900, replica: Replica(7) });
    }
    tab.handle(Operation::Replaced { next: file, copied: None }, 3_010);
    lock(&stores).room = None;
    tab.handle(Operation::AsideDeleted(Damaged { key: StoredKey::parse(&name), text: "[{".into() }), 3_020);
    tab.handle(Event::Command(note(PRACTICE, "afterwards")), 3_030);
    let record = stored(&stores);
    assert_eq!(record.entities().count(), 3, "the file and the answer after it: {record:?}");
}

/// A storage that holds a note in an older schema.
fn older() -> Shared {
    let (stores, mut record) = (Shared::default(), Record::default());
    record.apply(note(PRACTICE, "older"), Stamp { time: 500, replica: Replica(9) });
    lock(&stores).hold_older(&record);
    stores
}

#[test]
fn a_migration_that_could_not_be_stored_is_stored_whole_with_the_next_change() {
    let stores = older();
    let before = lock(&stores).local.clone();
    lock(&stores).room = Some(0);
    let mut tab = Tab::open(0, &stores, false, 1_000);
    assert!(matches!(tab.persistence.status().saving, Saving::Failed(_)), "{:?}", tab.persistence.status().saving);
    assert_eq!(lock(&stores).local, before, "the old texts and their head are as they were");
    assert_eq!(text(&tab.record, PRACTICE).as_deref(), Some("older"));
    lock(&stores).room = None;
    tab.handle(Event::Command(note("honest-scope.b", "next")), 1_010);
    assert_eq!(stored(&stores), tab.record, "everything is in the new generation");
    assert_eq!(tab.record.entities().count(), 2);
}

#[test]
fn two_tabs_that_migrate_before_either_can_store_it_merge() {
    let stores = older();
    lock(&stores).room = Some(0);
    let mut one = Tab::open(0, &stores, true, 1_000);
    one.handle(Event::Command(note("honest-scope.b", "here")), 1_010);
    let mut other = Tab::open(1, &stores, true, 1_020);
    lock(&stores).room = None;
    one.handle(Event::Woke, 1_030);
    other.handle(Event::Command(note("honest-scope.c", "there")), 1_040);
    assert_eq!(stored(&stores).entities().count(), 3, "{:?}", stored(&stores));
}

#[test]
fn a_second_copy_in_an_older_schema_brings_back_what_web_storage_lost() {
    let stores = older();
    let mut held = lock(&stores);
    held.database = std::mem::take(&mut held.local);
    drop(held);
    let mut tab = Tab::open(0, &stores, false, 1_000);
    settle(&mut tab, &stores);
    assert_eq!(text(&tab.record, PRACTICE).as_deref(), Some("older"));
    assert_eq!(stored(&stores), tab.record);
}

#[test]
fn a_change_is_one_item_for_the_second_copy_each_time() {
    let (stores, mut one, _) = two_tabs();
    for (time, practice) in [(2_000, "honest-scope.b"), (2_010, "honest-scope.c"), (2_020, "honest-scope.d")] {
        one.handle(Event::Command(note(practice, "next")), time);
        let asked = lock(&stores).queue.pop_back();
        let Some((_, Effect::WriteMirror { texts, anew })) = asked else { panic!("{practice} is not written") };
        assert_eq!(anew, None, "a write of everything removes what only another tab has written there");
        assert_eq!(texts.iter().filter(|(name, _)| name.contains("/note/")).count(), 1);
    }
}

#[test]
fn what_two_tabs_had_room_for_in_the_second_copy_only_is_merged_there() {
    let (stores, mut one, mut other) = two_tabs();
    let size = lock(&stores).size();
    lock(&stores).room = Some(size);
    one.handle(Event::Command(note("honest-scope.b", "one tab, and far too long for the room that is left")), 2_000);
    other
        .handle(Event::Command(note("honest-scope.b", "the other, and far too long for the room that is left")), 2_010);
    settle(&mut one, &stores);
    let name = StoredKey::Entity(one.record.generation, key("honest-scope.b")).text();
    let held = lock(&stores).database.get(&name).cloned().unwrap_or_default();
    assert!(held.contains("one tab") && held.contains("the other"), "{held}");
}

#[test]
fn deleted_is_said_once_both_stores_read_back_empty() {
    let (stores, mut one, _) = two_tabs();
    one.handle(Operation::Deleted { undo: false }, 2_000);
    assert_eq!(one.persistence.status().deletion, Some(Deletion::Pending));
    settle(&mut one, &stores);
    assert_eq!(one.persistence.status().deletion, Some(Deletion::Done));
    assert!(lock(&stores).snapshots.is_empty());
}

#[test]
fn a_database_that_does_not_open_is_named_and_emptied_at_the_next_start() {
    let (stores, mut one, _) = two_tabs();
    one.handle(Operation::Replaced { next: Record::default(), copied: None }, 2_000);
    settle(&mut one, &stores);
    let mut tab = Tab::open(2, &stores, true, 3_000);
    tab.handle(Operation::Deleted { undo: false }, 3_010);
    assert_eq!(tab.persistence.status().deletion, Some(Deletion::Pending), "while it is opening");
    let locked = MirrorError::Unavailable("locked".into());
    tab.handle(Event::MirrorMissing(locked.clone()), 3_020);
    assert_eq!(tab.persistence.status().deletion, Some(Deletion::Left { stored: 0, mirror: Some(locked) }));
    assert!(!lock(&stores).snapshots.is_empty(), "it still holds earlier states");
    let mut next = Tab::open(3, &stores, false, 4_000);
    settle(&mut next, &stores);
    assert!(lock(&stores).snapshots.is_empty());
    assert!(next.persistence.status().snapshots.is_empty(), "and the next person is offered none of them");
}

#[test]
fn a_deletion_in_a_full_storage_is_finished_at_the_next_start() {
    let (stores, mut one, _) = two_tabs();
    one.handle(Operation::Replaced { next: Record::default(), copied: None }, 2_000);
    settle(&mut one, &stores);
    let mut tab = Tab::open(2, &stores, true, 3_000);
    tab.handle(Event::MirrorMissing(MirrorError::Unavailable("locked".into())), 3_010);
    let size = lock(&stores).size();
    lock(&stores).room = Some(size);
    tab.handle(Operation::Deleted { undo: false }, 3_020);
    let mut next = Tab::open(3, &stores, false, 4_000);
    settle(&mut next, &stores);
    assert!(lock(&stores).snapshots.is_empty());
}

#[test]
fn what_the_database_answered_in_a_sleep_is_asked_again() {
    let (stores, mut one, _) = two_tabs();
    one.handle(Operation::Deleted { undo: false }, 2_000);
    while lock(&stores).answer(false, 2_010).is_some() {}
    one.handle(Event::Woke, 2_020);
    settle(&mut one, &stores);
    assert_eq!(one.persistence.status().deletion, Some(Deletion::Done));
}

#[test]
fn a_browser_without_a_database_has_nothing_in_it() {
    let stores = Shared::default();
    let mut tab = Tab::open(0, &stores, true, 1_000);
    tab.handle(Event::MirrorMissing(MirrorError::None("no indexedDB".into())), 1_010);
    tab.handle(Event::Command(note(PRACTICE, "first")), 1_020);
    tab.handle(Operation::Deleted { undo: false }, 1_030);
    tab.handle(Answer::MirrorErased(Err(MirrorError::None("no indexedDB".into()))), 1_040);
    assert_eq!(tab.persistence.status().deletion, Some(Deletion::Done));
}

/// The third tab could not store what it has, and hears of both at once.
#[test]
fn a_deletion_holds_although_a_file_has_replaced_it_since() {
    let (stores, mut one, mut other) = two_tabs();
    let size = lock(&stores).size();
    lock(&stores).room = Some(size);
    other.handle(Event::Command(note(PRACTICE, "deleted with everything else, and never stored")), 2_000);
    lock(&stores).room = None;
    one.handle(Operation::Deleted { undo: false }, 2_010);
    one.handle(Operation::Replaced { next: Record::default(), copied: None }, 2_020);
    other.handle(Event::Woke, 2_030);
    assert!(other.record.is_empty(), "{:?}", other.record);
    assert!(stored(&stores).is_empty());
}

/// But what was taken back was not deleted.
#[test]
fn a_deletion_that_was_taken_back_takes_nothing_from_another_tab() {
    let (stores, mut one, mut other) = two_tabs();
    let size = lock(&stores).size();
    lock(&stores).room = Some(size);
    other.handle(Event::Command(note("honest-scope.b", "kept in this tab, and never stored until now")), 2_000);
    lock(&stores).room = None;
    one.handle(Operation::Deleted { undo: true }, 2_010);
    one.handle(Event::Undo, 2_020);
    other.handle(Event::Woke, 2_030);
    assert_eq!(stored(&stores).entities().count(), 2, "{:?}", stored(&stores));
}

#[test]
fn a_killed_browser_does_not_bring_back_what_was_said_to_be_deleted() {
    let (stores, mut one, _) = two_tabs();
    lock(&stores).flush();
    one.handle(Operation::Deleted { undo: false }, 2_000);
    settle(&mut one, &stores);
    let at_risk = lock(&stores).at_risk();
    lock(&stores).kill(at_risk);
    let mut next = Tab::open(2, &stores, false, 3_000);
    settle(&mut next, &stores);
    assert!(next.record.is_empty(), "{:?}", next.record);
    assert!(stored(&stores).is_empty());
}

#[test]
fn an_earlier_state_waits_for_the_database_to_open() {
    let (stores, _, _) = two_tabs();
    let mut tab = Tab::open(2, &stores, false, 3_000);
    tab.handle(Operation::Replaced { next: Record::default(), copied: None }, 3_010);
    assert_eq!(tab.persistence.status().mirror, MirrorStatus::Opening);
    settle(&mut tab, &stores);
    assert_eq!(lock(&stores).snapshots.len(), 1, "what was replaced is kept");
}

#[test]
fn a_tab_opened_after_forget_when_i_close_this_tab_forgets_too() {
    let (stores, mut one, _) = two_tabs();
    one.handle(Operation::KeptIn(StorageArea::Session), 2_000);
    settle(&mut one, &stores);
    assert!(stored(&stores).is_empty());
    let mut next = Tab::open(2, &stores, false, 3_000);
    next.handle(Event::Command(note(PRACTICE, "in the new tab")), 3_010);
    assert_eq!(next.persistence.status().keep, StorageArea::Session);
    assert!(stored(&stores).is_empty(), "nothing is kept in the browser for good");
}

#[test]
fn a_storage_that_was_emptied_and_begun_again_stops_a_tab_that_knew_the_old_one() {
    let (stores, mut one, mut other) = two_tabs();
    lock(&stores).clear();
    other.handle(Event::Command(note(PRACTICE, "begun again")), 2_000);
    assert_eq!(other.persistence.status().saving, Saving::Not(NotSaving::Cleared));
    let mut new = Tab::open(2, &stores, true, 3_000);
    new.handle(Event::Command(note("honest-scope.b", "the next person")), 3_010);
    one.handle(Event::Command(note("honest-scope.c", "mine")), 3_020);
    assert_eq!(one.persistence.status().saving, Saving::Not(NotSaving::Cleared));
    assert_eq!(stored(&stores).entities().count(), 1, "nobody's words are mixed unasked");
    one.handle(Event::SaveAgain, 3_030);
    assert_eq!(stored(&stores).entities().count(), 3, "asked, both are there");
}

#[test]
fn removed_for_good_is_gone_from_both_stores_and_the_earlier_states() {
    let (stores, mut one, _) = two_tabs();
    let mut again = Tab::open(2, &stores, false, 2_000);
    settle(&mut again, &stores);
    again.handle(Operation::Replaced { next: one.record.clone(), copied: None }, 2_010);
    settle(&mut again, &stores);
    again.handle(Event::Command(note(PRACTICE, "corrected")), 2_020);
    again.handle(Operation::Purged(vec![key(PRACTICE)]), 2_030);
    settle(&mut again, &stores);
    one.handle(Event::Woke, 2_040);
    settle(&mut one, &stores);
    let all = lock(&stores);
    let first = |text: &str| text.contains("first");
    assert!(!all.local.values().chain(all.database.values()).any(|text| first(text)), "{:?}", all.local);
    let in_states = all.snapshots.iter().flat_map(|(_, record)| record.entries());
    let texts: Vec<String> = in_states.filter_map(|(_, entry)| encode_entry(entry).ok()).collect();
    assert!(!texts.iter().any(|text| first(text)), "{texts:?}");
    assert_eq!(text(&one.record, PRACTICE).as_deref(), Some("corrected"));
}

#[test]
fn equal_marks_mean_that_nothing_has_to_be_read() {
    let (stores, mut one, _) = two_tabs();
    one.handle(Event::Command(note(PRACTICE, "second")), 2_000);
    settle(&mut one, &stores);
    let mark = lock(&stores).local.get("mark").cloned();
    assert!(mark.is_some() && lock(&stores).database.get("mark") == mark.as_ref());
    let next = Tab::open(2, &stores, false, 3_000);
    assert_eq!(next.opening, Some(Effect::OpenMirror { mark }));
}

#[test]
fn a_write_that_fails_halfway_takes_away_nothing_that_was_there() {
    let (stores, mut one, _) = two_tabs();
    let before = lock(&stores).local.clone();
    let head = encode_head(one.record.generation);
    let size = lock(&stores).size();
    lock(&stores).room = Some(size + 150);
    let mut next = one.record.clone();
    next.apply(note("honest-scope.b", "for which there is no room"), Stamp { time: 900, replica: Replica(7) });
    one.handle(Operation::Replaced { next, copied: None }, 2_000);
    assert_eq!(said(&one), "It could not be stored, so nothing has changed.");
    let after = lock(&stores).local.clone();
    let entities = |names: &std::collections::BTreeMap<String, String>| {
        names
            .iter()
            .filter(|(name, _)| name.contains("/note/"))
            .map(|(name, text)| (name.clone(), text.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(entities(&after), entities(&before));
    assert_eq!(after.get("head"), Some(&head));
}

/// The person may be quicker than the database.
#[test]
fn removed_for_good_while_the_second_copy_opens_is_gone_from_it_too() {
    let (stores, mut one, _) = two_tabs();
    one.handle(Event::Command(note(PRACTICE, "corrected")), 2_000);
    settle(&mut one, &stores);
    let mut again = Tab::open(2, &stores, false, 3_000);
    again.handle(Operation::Purged(vec![key(PRACTICE)]), 3_010);
    assert!(!said(&again).contains("Removed"), "{}", said(&again));
    settle(&mut again, &stores);
    let all = lock(&stores);
    assert!(!all.database.values().any(|text| text.contains("first")), "{:?}", all.database);
    drop(all);
    assert!(said(&again).starts_with("Removed for good"), "{}", said(&again));
}

#[test]
fn what_could_not_be_removed_for_good_is_not_said_to_be() {
    let (stores, mut one, _) = two_tabs();
    one.handle(Event::Command(note(PRACTICE, "corrected")), 2_000);
    settle(&mut one, &stores);
    one.handle(Operation::Purged(vec![key(PRACTICE)]), 3_010);
    while let Some((_, event)) = { lock(&stores).answer(true, 3_020) } {
        one.handle(event, 3_020);
    }
    assert!(said(&one).starts_with("Not everything could be removed for good"), "{}", said(&one));
}

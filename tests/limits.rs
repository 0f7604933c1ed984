//! Times at their limits: whatever a file claims, the next change, its undo, a saved copy and opening it again lose
//! nothing.

mod common;

use common::{day, full, stored};
use engagement_career_path::exchange::{open, write_record};
use engagement_career_path::framework::FRAMEWORK;
use engagement_career_path::record::{Command, Entity, Id, Key, Loaded, Record, Replica, Stamp, load};
use proptest::prelude::*;

/// No stamp from here on can be read.
const END: u64 = 1 << 60;
/// The last time for which a date can be written.
const END_OF_9999: u64 = 253_402_300_799_999;
/// Before, at and after each time at which something changes.
const LIMITS: [u64; 10] = [
    Stamp::LAST_IN_FILE - 1,
    Stamp::LAST_IN_FILE,
    Stamp::LAST_IN_FILE + 1,
    END_OF_9999 - 1,
    END_OF_9999,
    END_OF_9999 + 1,
    1 << 53,
    END - 3,
    END - 2,
    END - 1,
];

fn saved(record: &Record) -> String {
    write_record(record, &FRAMEWORK, day("2026-11-23")).expect("a text")
}

/// The same record in each kind of file.
fn both_kinds(record: &Record) -> [(&'static str, String); 2] {
    let texts: serde_json::Map<String, serde_json::Value> =
        stored(record).into_iter().map(|(key, text)| (key, text.into())).collect();
    let texts = serde_json::json!({"type": "engagement-career-path/stored-text", "stored": texts}).to_string();
    [("saved copy", saved(record)), ("stored text", texts)]
}

fn shown(record: &Record) -> Vec<(Key, Entity)> {
    record.entities().map(|(key, entity)| (key.clone(), entity.clone())).collect()
}

fn needs(id: u64, text: &str) -> Command {
    Command::SetNeeds(Id::new(id), text.into())
}

/// Opening what was saved or stored gives what is shown here, and nothing is left out.
fn is_kept(here: &Record, words: &str) {
    let text = saved(here);
    let again = open(&text).expect(words);
    assert_eq!(again.unreadable, Vec::<String>::new(), "{words}: {text}");
    assert_eq!(shown(&again.record), shown(here), "{words}");
    assert_eq!(load(&stored(here)), Loaded::Current(here.clone()), "{words}");
    let mut merged = here.clone();
    merged.absorb(again.record);
    assert_eq!(shown(&merged), shown(here), "{words}: merged into where it was saved");
}

/// Goes on with the record: a change of something old, of something new, and both undone.
fn goes_on(mut here: Record, words: &str) {
    let before = shown(&here);
    let commands = [needs(1, "Two hours a week"), needs(9, "Someone to ask"), Command::RemoveLogEntry(Id::new(4))];
    for command in commands {
        let undo = here.inverse(&command);
        for (command, replica) in [(command, 7), (undo, 8)] {
            let stamp = here.next_stamp(0, Replica(replica));
            assert!(stamp > here.entries().map(|(_, entry)| entry.latest()).max().unwrap_or_default(), "{words}");
            assert!(stamp.to_string().parse::<Stamp>().is_ok(), "{words}: {stamp} can't be read");
            assert!(!here.apply(command, stamp).is_empty(), "{words}");
            is_kept(&here, words);
        }
        assert_eq!(shown(&here), before, "{words}: undone");
    }
}

#[test]
fn at_each_limit_of_stamp_and_generation_the_next_change_its_undo_and_a_copy_lose_nothing() {
    let stamp = |time: u64| format!("{time}-0000000000000001");
    let no_generation = "0-0000000000000000";
    for limit in LIMITS {
        for (kind, text) in both_kinds(&full()) {
            let table = [
                ("the newest item", text.replace(&stamp(1012), &stamp(limit))),
                ("an older item", text.replace(&stamp(1011), &stamp(limit))),
                ("two items", text.replace(&stamp(1012), &stamp(limit)).replace(&stamp(1001), &stamp(limit - 5))),
                ("what a version replaces", text.replace(&stamp(1003), &stamp(limit))),
                ("the generation", text.replace(no_generation, &stamp(limit))),
                ("both", text.replace(no_generation, &stamp(limit)).replace(&stamp(1012), &stamp(limit))),
            ];
            for (what, file) in table {
                let words = format!("{what} at {limit} in a {kind}");
                let opened = open(&file).expect(&words);
                assert_eq!(opened.unreadable, Vec::<String>::new(), "{words}");
                goes_on(opened.record.clone(), &words);
                let mut merged = full();
                merged.absorb(opened.record.clone());
                goes_on(merged, &words);
                let here = full();
                goes_on(opened.record.renewed(here.next_stamp(0, Replica(6))), &words);
            }
        }
    }
}

/// What was late in the file is late in the record: the order of all times stays.
#[test]
fn late_times_keep_their_order_and_leave_room() {
    let text = saved(&full())
        .replace("1012-0000000000000001", &format!("{}-0000000000000001", END - 1))
        .replace("1011-0000000000000001", &format!("{}-0000000000000001", END - 7))
        .replace("1010-0000000000000001", &format!("{}-0000000000000001", Stamp::LAST_IN_FILE + 30));
    let opened = open(&text).expect("it opens");
    let time = |key: Key| opened.record.entry(&key).map(|entry| entry.latest().time);
    let times = [Key::Answer(Id::new(1), "honest-scope.c".into()), Key::Needs(Id::new(1)), Key::LogEntry(Id::new(4))];
    let last = Stamp::LAST_IN_FILE;
    assert_eq!(times.map(time), [Some(last + 1), Some(last + 2), Some(last + 3)]);
    assert_eq!(time(Key::Profile), Some(1001), "what is not late stays as it is");
}

/// A copy saved after such a file is one's own, and its times are taken as they are: the later of two changes shows,
/// whichever computer it was made on.
#[test]
fn copies_go_back_and_forth_after_a_file_with_late_times() {
    let text = saved(&full()).replace("1012-0000000000000001", &format!("{}-0000000000000001", END - 1));
    let mut here = open(&text).expect("it opens").record;
    for round in 0..20 {
        here.apply(needs(1, &round.to_string()), here.next_stamp(0, Replica(7)));
    }
    let mut there = open(&saved(&here)).expect("it opens").record;
    assert_eq!(there, here);
    there.apply(needs(1, "Said there"), there.next_stamp(0, Replica(8)));
    assert_eq!(here.absorb(open(&saved(&there)).expect("it opens").record).len(), 1);
    assert_eq!(here.needs(&Id::new(1)), Some("Said there"));
    assert!(here.conflicts().is_empty());
}

/// A clock that is far off, and a record that an earlier version filled to the end.
#[test]
fn the_next_stamp_can_always_be_read_and_is_the_latest() {
    let at = |time, replica| Stamp { time, replica: Replica(replica) };
    for time in LIMITS {
        for clock in [0, Stamp::LAST_IN_FILE, END - 1, END, u64::MAX] {
            let seen = Record::begin(at(time, 5));
            for replica in [0, 5, 9, u64::MAX] {
                let next = seen.next_stamp(clock, Replica(replica));
                assert_eq!(next.to_string().parse(), Ok(next), "{next}");
                assert!(next > at(time, 5), "{next} after {time}");
            }
        }
    }
    let clock = Record::default().next_stamp(u64::MAX, Replica(1));
    assert!(clock.time <= Stamp::LAST_IN_FILE + 1, "a clock that is far off takes no room");
}

/// A time near a limit, or an ordinary one.
fn time() -> impl Strategy<Value = u64> {
    let near = (prop::sample::select(&LIMITS[..]), 0u64..3).prop_map(|(limit, more)| (limit + more).min(END - 1));
    prop_oneof![1 => 1u64..9, 2 => near]
}

/// An item of "what I need" with any times, in order or not, and any number of versions.
fn item() -> impl Strategy<Value = String> {
    let stamp = || (time(), 0u64..3).prop_map(|(time, replica)| Stamp { time, replica: Replica(replica) }.to_string());
    let value =
        prop_oneof![Just("null".to_string()), (0u8..3).prop_map(|words| format!(r#"{{"note":{{"text":"{words}"}}}}"#))];
    let version =
        (stamp(), stamp(), prop::collection::vec(stamp(), 0..3), value).prop_map(|(stamp, run, replaces, value)| {
            let replaces = serde_json::to_string(&replaces).expect("a text");
            format!(r#"{{"stamp":"{stamp}","run":"{run}","replaces":{replaces},"value":{value}}}"#)
        });
    prop::collection::vec(version, 1..7).prop_map(|versions| versions.join(","))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_times_in_a_file_leave_room_for_what_comes_after(
        items in prop::collection::vec((0u64..3, item()), 1..4),
        generation in time(),
        is_stored in any::<bool>(),
        into_full in any::<bool>(),
        (changed, removes) in (0u64..3, any::<bool>()),
    ) {
        let generation = Stamp { time: generation, replica: Replica(1) }.to_string();
        let file = if is_stored {
            let texts = items.iter().map(|(id, versions)| (format!("{generation}/needs/{id}"), format!("[{versions}]").into()));
            let head = ("head".to_string(), format!(r#"{{"schema":1,"generation":"{generation}"}}"#).into());
            let texts: serde_json::Map<String, serde_json::Value> = texts.chain([head]).collect();
            serde_json::json!({"type": "engagement-career-path/stored-text", "stored": texts}).to_string()
        } else {
            let lines: Vec<String> = items.iter().map(|(id, versions)| format!("\"needs/{id}\": [{versions}]")).collect();
            let empty = saved(&Record::default()).replace("0-0000000000000000", &generation);
            empty.replacen("\"entries\": {", &format!("\"entries\": {{{}", lines.join(",")), 1)
        };
        let opened = open(&file).expect("a file with odd times opens");
        prop_assert!(opened.unreadable.is_empty());
        let mut here = if into_full { full() } else { Record::default() };
        here.absorb(opened.record);
        let before = shown(&here);
        let id = Id::try_from(changed.to_string()).expect("an id");
        let command = Command::SetNeeds(id, if removes { String::new() } else { "Another".into() });
        let undo = here.inverse(&command);
        for command in [command, undo] {
            here.apply(command, here.next_stamp(0, Replica(7)));
            let again = open(&saved(&here)).expect("our own file");
            prop_assert!(again.unreadable.is_empty());
            prop_assert_eq!(shown(&again.record), shown(&here));
            prop_assert_eq!(load(&stored(&here)), Loaded::Current(here.clone()));
        }
        prop_assert_eq!(shown(&here), before, "undone");
    }
}

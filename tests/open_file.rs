//! Opening untrusted files: either a clear sentence or a record, never a panic, never a change.

mod common;

use common::{day, full, stored};
use engagement_career_path::exchange::{Comparison, MAX_BYTES, OpenError, compare, open, write_record};
use engagement_career_path::framework::FRAMEWORK;
use engagement_career_path::record::{Answer, Command, Id, Key, Rating, Record, Replica, SCHEMA, Stamp};

fn saved(record: &Record) -> String {
    write_record(record, &FRAMEWORK, day("2026-11-23")).expect("a text")
}

fn answer(practice: &str, rating: Rating) -> Command {
    Command::SetAnswer(Id::new(1), practice.into(), Answer::new(rating, 1))
}

#[test]
fn what_is_wrong_with_a_file_is_one_sentence() {
    let good = saved(&full());
    let version = format!("\"version\": {SCHEMA}");
    let table: [(String, &str); 12] = [
        ("".into(), "The file is empty"),
        ("\u{feff} \n ".into(), "The file is empty"),
        ("Kia ora".into(), "it stops making sense at line 1, character 1"),
        (good[..90].into(), "it stops making sense at line"),
        (
            good.replacen(&version, "", 1).trim_end_matches(['}', '\n']).into(),
            "The first lines of the file are missing",
        ),
        ("[1, 2]".into(), "was not saved by this site"),
        ("{\"type\": 7}".into(), "was not saved by this site"),
        ("{\"type\": \"excalidraw\", \"version\": 2}".into(), "was not saved by this site"),
        (good.replace(&version, &format!("\"version\": {}", SCHEMA + 1)), "saved by a newer version"),
        (good.replace(&version, &format!("{version}, \"extra\": 1")), "The file is damaged: unknown field `extra`"),
        (
            good.replace("\"exported_at\": \"2026-11-23\"", "\"exported_at\": \"soon\""),
            "The file is damaged: \"soon\" is not a date",
        ),
        (" ".repeat(MAX_BYTES + 1), "must be smaller than 20 MB"),
    ];
    for (text, expected) in table {
        let said = open(&text).expect_err(expected).to_string();
        assert!(said.contains(expected), "{said}");
    }
    let said = OpenError::Unreadable.to_string();
    assert_eq!(
        said,
        "This file could not be read. It may still be in the cloud, or have been moved: open it there once, then choose it again"
    );
}

#[test]
fn a_saved_copy_opens_exactly_also_after_an_editor_has_saved_it() {
    for text in [saved(&full()), format!("\u{feff}{}", saved(&full())), saved(&full()).replace('\n', "\r\n")] {
        let opened = open(&text).expect("it opens");
        assert_eq!((opened.record, opened.unreadable.len()), (full(), 0));
        assert_eq!(opened.saved.map(|saved| saved.on), Some(day("2026-11-23")));
    }
}

#[test]
fn one_damaged_item_is_named_and_the_others_open() {
    let broken = saved(&full()).replacen("\"rating\":\"leading\"", "\"rating\":\"superb\"", 1);
    let opened = open(&broken).expect("it opens");
    assert_eq!(opened.unreadable, ["answer/0000000000000001/honest-scope.b"]);
    assert_eq!(opened.record.entries().count(), full().entries().count() - 1);
}

#[test]
fn a_name_that_stands_twice_is_merged_and_not_dropped() {
    let mut later = full();
    later.apply(answer("honest-scope.b", Rating::Aware), Stamp { time: 9000, replica: Replica(9) });
    let line =
        saved(&later).lines().find(|line| line.contains("answer/") && line.contains("scope.b")).map(String::from);
    let line = line.expect("the answer").trim_end_matches(',').to_string();
    let twice = saved(&full()).replacen("\"entries\": {", &format!("\"entries\": {{\n{line},"), 1);
    let opened = open(&twice).expect("it opens").record;
    assert_eq!(opened.answer(&Id::new(1), &"honest-scope.b".into()).map(|found| found.rating), Some(Rating::Aware));
}

#[test]
fn an_item_from_beyond_any_calendar_is_read_and_its_time_brought_back() {
    for stamp in ["99999999999999", "999999999999999"] {
        let forged = saved(&full()).replacen("\"stamp\":\"1", &format!("\"stamp\":\"{stamp}"), 1);
        let opened = open(&forged).expect("it opens");
        assert!(opened.unreadable.is_empty());
        assert_eq!(opened.record.latest_time(), Stamp::LAST_IN_FILE + 1);
        assert_eq!(opened.record.profile(), full().profile());
    }
}

#[test]
fn the_stored_texts_open_too_and_damaged_ones_are_named() {
    let mut texts = stored(&full());
    let at = texts.iter().position(|(key, _)| key.contains("/note/")).expect("a note");
    texts[at].1 = "{\"broken".into();
    let texts: serde_json::Map<String, serde_json::Value> =
        texts.into_iter().map(|(key, text)| (key, text.into())).collect();
    let file = serde_json::json!({"type": "engagement-career-path/stored-text", "stored": texts}).to_string();
    let opened = open(&file).expect("it opens");
    assert_eq!(opened.unreadable.len(), 1);
    assert_eq!(opened.record.entries().count(), full().entries().count() - 1);
    let empty = r#"{"type": "engagement-career-path/stored-text", "stored": {"head": "x"}}"#;
    assert_eq!(open(empty), Err(OpenError::Nothing));
}

#[test]
fn opening_says_what_would_change() {
    let here = full();
    assert_eq!(compare(&here, &full()), Comparison { kept: here.entities().count(), ..Comparison::default() });
    let nothing = Record::default();
    assert_eq!(compare(&nothing, &here), Comparison { added: here.entities().count(), ..Comparison::default() });
    assert_eq!(compare(&here, &nothing), Comparison { only_here: here.entities().count(), ..Comparison::default() });

    // The other computer continued from here: one change, one removal, one addition.
    let mut file = full();
    let stamp = |record: &Record| record.next_stamp(10_000, Replica(5));
    let stamp_here = |record: &Record| record.next_stamp(10_000, Replica(6));
    file.apply(answer("honest-scope.b", Rating::Aware), stamp(&file));
    file.apply(Command::RemoveGoal(Id::new(2)), stamp(&file));
    file.apply(answer("right-issue.a", Rating::Aware), stamp(&file));
    let found = compare(&here, &file);
    assert_eq!((found.added, found.updated, found.removed, found.conflicts), (1, 1, 2, 0));

    // Meanwhile the same answer was changed here.
    let mut changed = here;
    changed.apply(answer("honest-scope.b", Rating::Practising), stamp_here(&changed));
    assert_eq!(compare(&changed, &file).conflicts, 1);
}

#[test]
fn what_was_removed_here_stays_removed_when_an_older_file_is_merged() {
    let file = full();
    let mut here = full();
    here.apply(Command::RemoveGoal(Id::new(2)), here.next_stamp(20_000, Replica(3)));
    let before = here.clone();
    assert!(here.absorb(file).is_empty());
    assert_eq!(here, before);
}

#[test]
fn a_file_of_any_generation_is_merged_on_request() {
    let mut here = Record::begin(Stamp { time: 50_000, replica: Replica(1) });
    assert_eq!(here.absorb(full()).len(), full().entries().count());
    assert_eq!(here.generation.time, 50_000);
    assert!(here.entry(&Key::Profile).is_some());
}

/// xorshift: the same on every machine, so a failure can be reproduced.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

fn mutate(dice: &mut Dice, text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = |dice: &mut Dice, bytes: &[u8]| dice.below(bytes.len());
    for _ in 0..=dice.below(4) {
        match dice.below(9) {
            0 => {
                let at = at(dice, &bytes);
                bytes[at] ^= 1 << dice.below(8);
            }
            1 => bytes.truncate(at(dice, &bytes).max(1)),
            2 => {
                let (from, to) = (at(dice, &bytes), at(dice, &bytes));
                bytes.drain(from.min(to)..from.max(to).min(from.min(to) + 200));
            }
            3 => {
                // A piece twice: duplicate names, and values in odd places.
                let from = at(dice, &bytes);
                let piece = bytes[from..(from + dice.below(400)).min(bytes.len())].to_vec();
                let to = at(dice, &bytes);
                bytes.splice(to..to, piece);
            }
            4 => {
                let to = at(dice, &bytes);
                let deep = [b'[', b'{', b'"'][dice.below(3)];
                bytes.splice(to..to, vec![deep; 1 + dice.below(100_000)]);
            }
            5 => {
                let to = at(dice, &bytes);
                bytes.splice(to..to, vec![b'a'; 1 + dice.below(1_000_000)]);
            }
            6 => {
                // A value of another type, after a colon.
                let other: [&[u8]; 8] =
                    [b"null", b"[]", b"{}", b"-1", b"1e999", b"\"\"", b"true", b"18446744073709551616"];
                let colons: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b':').collect();
                if !colons.is_empty() {
                    let at = colons[dice.below(colons.len())] + 1;
                    bytes.splice(at..at, other[dice.below(8)].iter().copied().chain(*b","));
                }
            }
            7 => {
                let at = at(dice, &bytes);
                bytes[at] = *b"0123456789{}[],:\"\\e-+.".get(dice.below(22)).unwrap_or(&b'0');
            }
            _ => {
                let to = at(dice, &bytes);
                bytes.splice(to..to, "\\ud800ā\u{0}\u{202e}".bytes());
            }
        }
        if bytes.is_empty() {
            bytes.push(b'{');
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// 10,000 mutated files, and JSON from other programs: none panics, none changes the record before the person says so,
/// and anything that opens can be saved, opened and merged again.
#[test]
fn no_file_breaks_the_app_or_the_record() {
    let seed = 0x5eed_2026_1123_0001;
    let mut dice = Dice(seed);
    let mut texts = serde_json::Map::new();
    texts.extend(stored(&full()).into_iter().map(|(key, text)| (key, text.into())));
    let sources = [
        saved(&full()),
        serde_json::json!({"type": "engagement-career-path/stored-text", "stored": texts}).to_string(),
        r#"{"type":"excalidraw","version":2,"source":"x","elements":[{"id":"a","x":1.5}],"appState":{}}"#.into(),
        r#"{"nbformat":4,"cells":[],"metadata":{"kernelspec":{"name":"python3"}}}"#.into(),
        r#"[{"record":{"generation":"0-0000000000000000","entries":{}}}]"#.into(),
    ];
    let before = full();
    let (mut opened, mut refused) = (0, 0);
    for round in 0..10_500 {
        let source = &sources[if round % 5 < 4 { round % 2 } else { round % sources.len() }];
        let text = mutate(&mut dice, source);
        let here = before.clone();
        match open(&text) {
            Ok(found) => {
                opened += 1;
                assert_eq!(open(&saved(&found.record)).map(|again| again.record.clone()), Ok(found.record.clone()));
                let mut merged = here.clone();
                merged.absorb(found.record.clone());
                let mut again = merged.clone();
                again.absorb(found.record);
                assert_eq!(again, merged);
                let next = merged.next_stamp(0, Replica(1));
                assert!(next.to_string().parse::<Stamp>().is_ok(), "the next change can be stored");
            }
            Err(why) => {
                refused += 1;
                assert!(!why.to_string().is_empty() && why.to_string().len() < 400, "{why}");
            }
        }
        assert_eq!(here, before);
    }
    assert!(opened > 500 && refused > 500, "{opened} opened and {refused} refused: both ways were walked");
}

/// A file may be very long in one place: each of these, 10 to 20 MB, is read once from start to end. A reader that goes
/// back over what it has read would need minutes here (one did); `make bench` measures the time.
#[test]
fn a_file_that_is_long_in_one_place_opens_like_any_other() {
    let file =
        |entries: &str| saved(&Record::default()).replacen("\"entries\": {", &format!("\"entries\": {{{entries}"), 1);
    let version = |time: usize, run: usize| {
        format!(
            r#"{{"stamp":"{time}-0000000000000001","run":"{run}-0000000000000001","value":{{"note":{{"text":"{time}"}}}}}}"#
        )
    };
    let many = |one: &dyn Fn(usize) -> String| (1..=100_000).map(one).collect::<Vec<_>>().join(",");
    let key = "note/0000000000000001/honest-scope.b";
    let same = version(1, 1);
    let table = [
        ("versions of one item", format!("\"{key}\": [{}]", many(&|at| version(at, at))), "100000", 0),
        ("versions of one run", format!("\"{key}\": [{}]", many(&|at| version(at, 1))), "100000", 0),
        ("one version again and again", format!("\"{key}\": [{}]", many(&|_| same.clone())), "1", 0),
        ("one item again and again", many(&|at| format!("\"{key}\": [{}]", version(at, at))), "100000", 0),
        (
            "names that nobody knows",
            format!("\"{key}\": [{same}], {}", many(&|at| format!("\"item/{at}\": [{same}]"))),
            "1",
            100_000,
        ),
    ];
    for (words, entries, note, unreadable) in table {
        let opened = open(&file(&entries)).expect(words);
        assert_eq!(opened.record.note(&Id::new(1), &"honest-scope.b".into()), Some(note), "{words}");
        assert_eq!(opened.unreadable.len(), unreadable, "{words}");
        assert!(opened.record.entries().all(|(_, entry)| entry.earlier().len() < 5), "{words}");
    }
}

//! The work of opening the worst files: counted, not timed. Reading a file again and again, or copying what is long for
//! each of many, shows in the bytes that are asked for; a file of twice the length may ask for twice as many.
//! `make bench` measures the time.

mod common;

use common::day;
use engagement_career_path::exchange::{OpenError, Opened, compare, open, write_record};
use engagement_career_path::framework::FRAMEWORK;
use engagement_career_path::record::{Entry, Record, Version};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

struct Counting;

thread_local! {
    static ASKED: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: everything is handed to the system's allocator; the count is not part of it.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ASKED.set(ASKED.get() + layout.size());
        // SAFETY: as promised by the caller.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as promised by the caller.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// How long each file is, about.
const LENGTH: usize = 3_000_000;
/// How many bytes may be asked for, for each byte of the file: opening, comparing, merging twice.
const MOST: usize = 60;

fn saved(entries: &str) -> String {
    let empty = write_record(&Record::default(), &FRAMEWORK, day("2026-11-23")).expect("a text");
    empty.replacen("\"entries\": {", &format!("\"entries\": {{\n{entries}"), 1)
}

/// The same entries as stored texts.
fn stored(entries: &[(String, String)]) -> String {
    let named = entries.iter().map(|(key, text)| (format!("0-0000000000000000/{key}"), text.clone().into()));
    let texts: serde_json::Map<String, serde_json::Value> = named.collect();
    serde_json::json!({"type": "engagement-career-path/stored-text", "stored": texts}).to_string()
}

fn version(time: usize, run: usize, value: &str) -> String {
    format!(r#"{{"stamp":"{time}-0000000000000001","run":"{run}-0000000000000001","value":{value}}}"#)
}

fn note(text: &str) -> String {
    format!(r#"{{"note":{{"text":"{text}"}}}}"#)
}

/// So many that the file has its length.
fn many(one: impl Fn(usize) -> String) -> Vec<String> {
    let count = LENGTH / one(10_000).len();
    (1..=count).map(one).collect()
}

/// Opens the file as a page does, and counts.
fn work(file: &str) -> (usize, Result<Opened, OpenError>) {
    ASKED.set(0);
    let opened = open(file);
    if let Ok(opened) = &opened {
        let mut here = Record::default();
        here.absorb(opened.record.clone());
        compare(&here, &opened.record);
        here.absorb(opened.record.clone());
    }
    (ASKED.get() / file.len(), opened)
}

#[test]
fn the_worst_files_cost_no_more_than_their_length() {
    const KEY: &str = "note/0000000000000001/honest-scope.b";
    let long = "a".repeat(LENGTH);
    let item = |versions: &[String]| format!("\"{KEY}\": [{}]", versions.join(","));
    let single = |time: usize, run: usize, text: &str| item(&[version(time, run, &note(text))]);
    let replaces: Vec<String> = many(|at| format!("\"{at}-0000000000000009\""));
    let replaces = format!(
        r#"{{"stamp":"9-0000000000000001","run":"9-0000000000000001","replaces":[{}],"value":null}}"#,
        replaces.join(",")
    );
    let half = "a".repeat(LENGTH / 2);
    // One very long text, and many short ones that claim the very same stamp: which of them counts?
    let mut ties = many(|at| version(5, 5, &note(&at.to_string())));
    ties.insert(0, version(5, 5, &note(&half)));
    let mut ties_apart = many(|at| single(5, 5, &at.to_string()));
    ties_apart.insert(0, single(5, 5, &half));
    let texts: Vec<(String, String)> = (0..LENGTH / 300)
        .map(|at| (format!("needs/{at}"), format!("[{}]", version(at, at, &note("An hour")))))
        .collect();
    let beside = |entry: String| saved(&format!("\"needs/1\": [{}],\n{entry}", version(1, 1, "null")));
    let table: Vec<(&str, String, usize)> = vec![
        ("many items", saved(&many(|at| format!("\"needs/{at}\": [{}]", version(at, at, "null"))).join(",\n")), 0),
        ("many stored items", stored(&texts), 0),
        ("versions of one item", saved(&item(&many(|at| version(at, at, "null")))), 0),
        ("versions of one run", saved(&item(&many(|at| version(at, 1, "null")))), 0),
        ("one item again and again", saved(&many(|at| single(at, at, "")).join(",\n")), 0),
        ("versions of one stamp, one long", saved(&item(&ties)), 0),
        ("items of one stamp, one long", saved(&ties_apart.join(",\n")), 0),
        ("one long text", saved(&single(1, 1, &long)), 0),
        ("one long list of what is replaced", saved(&format!("\"{KEY}\": [{replaces}]")), 0),
        ("items that can't be read", saved(&many(|at| format!("\"{KEY}\": [{at}]")).join(",\n")), 20_000),
        ("names that nobody knows", saved(&many(|at| format!("\"item/{at}\": []")).join(",\n")), 20_000),
        ("one long name", beside(format!("\"{long}\": []")), 1),
        ("one name of many parts", beside(format!("\"{}\": []", "/".repeat(LENGTH))), 1),
        ("nothing but brackets", saved(&format!("\"{KEY}\": {}{}", "[".repeat(LENGTH / 2), "]".repeat(LENGTH / 2))), 1),
    ];
    for (words, file, unreadable) in table {
        is_cheap(words, &file, unreadable);
        // The same, cut and folded: read item by item.
        is_cheap(words, file.trim_end().trim_end_matches('}'), unreadable.min(1));
        is_cheap(words, &folded(&file), unreadable.min(1));
    }
}

/// Lines of 76 bytes.
fn folded(text: &str) -> String {
    let pieces = |line: &str| line.as_bytes().chunks(76).map(String::from_utf8_lossy).collect::<Vec<_>>().join("\n");
    text.lines().map(pieces).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_worst_damage_costs_no_more_than_the_length_of_the_file() {
    let header = saved("");
    let header = header.trim_end().trim_end_matches(['}', '\n']);
    let fill = |piece: &str| format!("{header}{}", piece.repeat(LENGTH / piece.len()));
    let table = [
        ("items in items", fill("\"profile\":[{\"stamp\":\"1-0000000000000001\",")),
        ("items that never end", fill("\"profile\":[\"")),
        ("one item, and then lists", fill("[") + "\"profile\":["),
        ("an item of nothing but lists", format!("{header}\"profile\":{}", "[".repeat(LENGTH))),
        ("an item that never ends", format!("{header}\"profile\":[\"{}", "a".repeat(LENGTH))),
        ("quotes", fill("\"")),
        ("names and spaces", fill("\"profile\"  :           ")),
        ("spaces", fill("                \n  ")),
        ("quotation marks", ">".repeat(LENGTH / 2) + &fill("a\n").replacen("{\n", "", 1)),
        ("equals signs", fill("=\n")),
        ("lines", fill("a\n")),
        ("braces", fill("\"profile\":[]}") + &"}".repeat(LENGTH)),
    ];
    for (words, file) in table {
        is_cheap(words, &file, 0);
    }
}

fn is_cheap(words: &str, file: &str, unreadable: usize) {
    let (asked, opened) = work(file);
    assert!(asked <= MOST, "{words}: {asked} bytes are asked for, for each of the {} in the file", file.len());
    match opened {
        Ok(opened) => {
            let nameless = opened.damage.map_or(0, |damage| damage.nameless);
            assert!(opened.unreadable.len() + nameless >= unreadable, "{words}");
            assert!(opened.unreadable.iter().all(|name| name.len() <= 200), "{words}: short enough to show");
            opened.record.entries().for_each(|(_, entry)| is_short(entry));
        }
        Err(OpenError::NotJson { .. }) if unreadable == 0 => {}
        Err(why) => assert_eq!(why, OpenError::Nothing, "{words}"),
    }
}

/// What every later change goes through.
fn is_short(entry: &Entry) {
    let versions: Vec<Version> = entry.clone().into();
    assert!(versions.len() <= 5 && versions.iter().all(|version| version.replaces.len() <= 5));
}

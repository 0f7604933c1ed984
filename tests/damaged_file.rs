//! Copies that were damaged on their way, by an e-mail or a broken download: what can be read is read, item by item,
//! what can't is named, and nothing comes out that was not in the file.

mod common;

use common::{day, full, stored};
use engagement_career_path::exchange::{Damage, OpenError, Opened, open, write_record};
use engagement_career_path::framework::FRAMEWORK;
use engagement_career_path::record::{Command, Id, Key, Record, Replica, SCHEMA};
use proptest::prelude::*;
use std::fmt::Write;

const LONG: &str = "We held the drop-ins at the library, \"because it is warm\", and wrote down what people said about the \
                    harbour.\n\nKōrero with the marae committee came first; the notes are in C:\\work\\2026 = \"file 12\". \
                    Few renters came 🙂, so we went to the markets as well: <them> & us -> https://example.org/?a=b#c";

/// One of everything, and a long note.
fn record() -> Record {
    let mut record = full();
    for (practice, text) in [("honest-scope.c", LONG), ("right-issue.a", "Short.\nTwo lines.")] {
        let stamp = record.next_stamp(0, Replica(1));
        record.apply(Command::SetNote(Id::new(1), practice.into(), text.into()), stamp);
    }
    record
}

fn saved(record: &Record) -> String {
    write_record(record, &FRAMEWORK, day("2026-11-23")).expect("a text")
}

/// As `public/boot.js` writes it.
fn stored_text(record: &Record) -> String {
    let mut lines = String::new();
    for (key, text) in stored(record) {
        let (key, text) = (serde_json::Value::from(key), serde_json::Value::from(text));
        write!(lines, "{}  {key}: {text}", if lines.is_empty() { "" } else { ",\n" }).expect("a text");
    }
    format!("{{\n \"type\": \"engagement-career-path/stored-text\",\n \"stored\": {{\n{lines}\n }}\n}}")
}

/// Breaks each line at this many signs, wherever that is.
fn folded(text: &str, width: usize) -> String {
    let pieces = |line: &str| {
        let signs: Vec<char> = line.chars().collect();
        signs.chunks(width).map(|piece| piece.iter().collect::<String>()).collect::<Vec<_>>().join("\n")
    };
    text.lines().map(pieces).collect::<Vec<_>>().join("\n")
}

/// Breaks lines at spaces where there are some, which the break replaces, or stands after.
fn wrapped(text: &str, width: usize, keeps: bool) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        let mut short = String::new();
        for word in line.split(' ') {
            if short.is_empty() {
                short = word.to_string();
            } else if short.chars().count() + 1 + word.chars().count() > width {
                lines.push(if keeps { short + " " } else { short });
                short = word.to_string();
            } else {
                short = short + " " + word;
            }
        }
        lines.push(short);
    }
    lines.join("\n")
}

fn quoted(text: &str, mark: &str) -> String {
    text.lines().map(|line| format!("{mark}{line}\n")).collect()
}

/// As the body of an e-mail in quoted-printable.
fn quoted_printable(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut length = 0;
        for byte in line.bytes() {
            let sign = match byte {
                b' '..=b'~' if byte != b'=' => char::from(byte).to_string(),
                _ => format!("={byte:02X}"),
            };
            if length + sign.len() > 75 {
                out += "=\n";
                length = 0;
            }
            length += sign.len();
            out += &sign;
        }
        out += "\n";
    }
    out
}

fn in_a_mail(copy: &str) -> String {
    format!(
        "Kia ora Ana,\n\nhere is \"my copy\" {{as promised}}:\n\n{copy}\n--\nNgā mihi\nAna \"Q\" Smith, +64 4 123, ana@example.org\n"
    )
}

fn read(text: &str, words: &str) -> Opened {
    open(text).unwrap_or_else(|why| panic!("{words}: {why}\n{text}"))
}

#[test]
fn a_copy_that_an_e_mail_has_changed_opens_as_it_was() {
    for (kind, copy) in [("saved copy", saved(&record())), ("stored text", stored_text(&record()))] {
        let value: serde_json::Value = serde_json::from_str(&copy).expect("our own file");
        let pretty = serde_json::to_string_pretty(&value).expect("a text");
        let table = [
            ("indented, then folded", folded(&pretty, 76)),
            ("indented with tabs, in a mail", in_a_mail(&pretty.replace("\n  ", "\n\t"))),
            ("in one line, then folded", folded(&value.to_string(), 76)),
            ("in one line, in a line of a mail", format!("the \"type\" is -> {value} <- as you see")),
            ("folded at 76", folded(&copy, 76)),
            ("folded at 76 with CRLF", folded(&copy, 76).replace('\n', "\r\n")),
            ("folded at 76, in a mail", in_a_mail(&folded(&copy, 76))),
            ("folded at 300", folded(&copy, 300)),
            ("folded at 60 and quoted", quoted(&folded(&copy, 60), "> ")),
            ("wrapped at spaces", wrapped(&copy, 76, false)),
            ("wrapped at spaces, which stay", wrapped(&copy, 76, true)),
            ("wrapped and quoted, in a mail", in_a_mail(&quoted(&wrapped(&copy, 72, false), ">> "))),
            ("quoted", quoted(&copy, "> ")),
            ("quoted twice", quoted(&copy, "> > ")),
            ("with a greeting and a signature", in_a_mail(&copy)),
            ("with a byte-order mark and a greeting", format!("\u{feff}{}", in_a_mail(&copy)).replace('\n', "\r\n")),
            ("quoted-printable", quoted_printable(&copy)),
            ("quoted-printable with CRLF", quoted_printable(&in_a_mail(&copy)).replace('\n', "\r\n")),
            ("with an empty line after each", folded(&copy, 76).replace('\n', "\n\n")),
            ("with spaces that do not break", copy.replacen("\": \"", "\":\u{a0}\"", 1)),
        ];
        for (words, text) in table {
            let words = format!("{kind} {words}");
            let opened = read(&text, &words);
            assert_eq!(opened.record, record(), "{words}");
            assert_eq!(opened.unreadable, Vec::<String>::new(), "{words}");
            assert_eq!(opened.damage, Some(Damage { ends_early: false, nameless: 0 }), "{words}");
            let on = opened.saved.map(|saved| saved.on);
            assert_eq!(on, (kind == "saved copy").then(|| day("2026-11-23")), "{words}");
        }
    }
}

/// The longest line ends inside the next one's name, as one that a program has broken would.
#[test]
fn a_break_after_the_quote_of_a_name_is_taken_out() {
    let copy = saved(&record());
    let (before, after) =
        copy.split_once(",\n\"note/0000000000000001/right-issue.a\"").expect("the note after the long one");
    let text = format!("{before},\"\nnote/0000000000000001/right-issue.a\"{after}");
    let opened = read(&text, "a break after a quote");
    assert_eq!(opened.record, record());
}

/// One line was broken, and the others are longer.
#[test]
fn a_break_in_one_note_alone_is_taken_out() {
    let copy = saved(&record());
    let key = "note/0000000000000001/honest-scope.c";
    let line = copy.lines().find(|line| line.contains(key)).expect("the note");
    for broken in
        [folded(line, 76), line.replace("the library", "the\nlibrary"), line.replace("the library", "the \nlibrary")]
    {
        assert_ne!(broken, line);
        let opened = read(&copy.replacen(line, &broken, 1), "one broken note");
        assert_eq!(opened.record, record(), "{broken}");
    }
}

#[test]
fn a_sound_file_is_not_called_damaged() {
    for text in [saved(&record()), stored_text(&record()), saved(&record()).replace('\n', "\r\n")] {
        let opened = read(&text, "sound");
        assert_eq!((opened.damage, opened.record), (None, record()));
    }
}

#[test]
fn the_damage_is_said_in_words() {
    let said = |ends_early, nameless| Damage { ends_early, nameless }.to_string();
    let on_its_way = "This copy was damaged on its way, as can happen in email; what could be read is shown here";
    assert_eq!(said(false, 0), on_its_way);
    assert_eq!(said(false, 1), format!("{on_its_way}. In one place there is something that can't be read"));
    assert_eq!(
        said(true, 2),
        format!(
            "{on_its_way}. In 2 places there is something that can't be read. The end is missing, so there may have been more"
        )
    );
}

#[test]
fn one_missing_sign_at_the_end_loses_nothing() {
    for (copy, closing) in [(saved(&record()), 3), (stored_text(&record()), 2)] {
        let mut text = copy.trim_end();
        for _ in 0..closing {
            text = text.strip_suffix('}').expect("a brace");
            let opened = read(text, "cut");
            assert_eq!(opened.record, record());
            assert_eq!(opened.damage, Some(Damage { ends_early: true, nameless: 0 }));
            assert!(opened.unreadable.is_empty());
            text = text.trim_end();
        }
    }
    let without_the_first = saved(&record()).replacen("{\n", "", 1);
    assert_eq!(read(&without_the_first, "without the first brace").record, record());
}

#[test]
fn of_half_a_copy_half_is_read_and_the_item_at_the_cut_is_named() {
    let copy = saved(&record());
    let key = "note/0000000000000001/honest-scope.b";
    let at = copy.find(key).expect("the note");
    for (more, unreadable, nameless) in [(key.len() + 60, vec![key.to_string()], 0), (9, vec![], 1)] {
        let opened = read(&copy[..at + more], "half");
        let found: Vec<&Key> = opened.record.entries().map(|(key, _)| key).collect();
        let whole = record();
        let before: Vec<&Key> = whole.entries().map(|(key, _)| key).take(found.len()).collect();
        assert_eq!(found, before);
        assert!(found.len() >= 5);
        assert_eq!(opened.unreadable, unreadable);
        assert_eq!(opened.damage, Some(Damage { ends_early: true, nameless }));
    }
}

#[test]
fn damage_inside_an_item_costs_that_item_alone() {
    let copy = saved(&record());
    let answer = "answer/0000000000000001/honest-scope.b";
    let table = [
        ("a quote is gone", copy.replacen("\"leading\"", "\"leading", 1), vec![answer.to_string()], 0),
        (
            "a bracket is gone",
            copy.replacen(
                "\"wording\":1}}}],\n\"answer/0000000000000001/honest-scope.c",
                "\"wording\":1}},\n\"answer/0000000000000001/honest-scope.c",
                1,
            ),
            vec![answer.to_string()],
            0,
        ),
        ("a comma between two is gone", copy.replacen("}}],\n", "}}]\n", 1), vec![], 0),
        ("a name has lost its quote", copy.replacen(&format!("\"{answer}"), answer, 1), vec![], 1),
        (
            "a name has a wrong letter, and the file ends early",
            copy.replacen(answer, "answor/0000000000000001/honest-scope.b", 1)
                .trim_end()
                .trim_end_matches('}')
                .to_string(),
            vec!["answor/0000000000000001/honest-scope.b".to_string()],
            0,
        ),
    ];
    for (words, text, unreadable, nameless) in table {
        let opened = read(&text, words);
        assert_eq!(opened.unreadable, unreadable, "{words}");
        assert_eq!(opened.damage.map(|damage| damage.nameless), Some(nameless), "{words}");
        let lost = unreadable.len() + nameless;
        assert_eq!(opened.record.entries().count(), record().entries().count() - lost, "{words}");
        for (key, entry) in opened.record.entries() {
            assert_eq!(record().entry(key), Some(entry), "{words}");
        }
    }
    let stored = stored_text(&record()).replacen("honest-scope.b\": \"[", "honest-scope.b\": [", 1);
    let opened = read(&stored, "a stored text");
    assert_eq!(opened.damage.map(|damage| damage.nameless), Some(1));
    assert_eq!(opened.record.entries().count(), record().entries().count() - 1);
}

#[test]
fn without_its_first_lines_a_copy_is_refused_in_words() {
    let copy = saved(&record());
    let (line, version) = ("\"type\": \"engagement-career-path/record\",\n", format!("\"version\": {SCHEMA},\n"));
    let cut = copy.trim_end().trim_end_matches('}');
    for text in
        [cut.replacen(line, "", 1), cut.replacen(&version, "", 1), cut.replacen(&version, "\"version\": ,\n", 1)]
    {
        assert_eq!(open(&text), Err(OpenError::NoHeader));
    }
    assert!(OpenError::NoHeader.to_string().contains("first lines"));
    let newer = cut.replacen(&version, &format!("\"version\": {},\n", SCHEMA + 1), 1);
    assert_eq!(open(&newer), Err(OpenError::Newer));
    let foreign = cut.replacen("engagement-career-path/record", "excalidraw", 1);
    assert!(matches!(open(&foreign), Err(OpenError::NotJson { .. })));
    // With nothing of the items, there is nothing to open.
    let header = &copy[..copy.find("\"profile\"").expect("the first item")];
    assert!(matches!(open(header), Err(OpenError::NotJson { .. })));
    // What only describes the copy may be missing.
    let opened = read(&cut.replacen("\"exported_at\": \"2026-11-23\"", "\"exported_at\": \"20", 1), "no day");
    assert_eq!((opened.saved, opened.record), (None, record()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Cut anywhere, folded or not, quoted or not: every item that comes out was in the file, and all that were whole
    /// come out.
    #[test]
    fn what_is_left_after_a_cut_is_what_was_there(
        at in any::<prop::sample::Index>(),
        width in prop::option::of(20usize..200),
        is_stored in any::<bool>(),
        is_quoted in any::<bool>(),
    ) {
        let record = record();
        let copy = if is_stored { stored_text(&record) } else { saved(&record) };
        let end = (0..=at.index(copy.len())).rev().find(|at| copy.is_char_boundary(*at)).unwrap_or(0);
        let cut = &copy[..end];
        let mut text = width.map_or(cut.to_string(), |width| folded(cut, width));
        if is_quoted {
            text = quoted(&text, "> ");
        }
        let whole = |key: &Key| {
            let line = copy.lines().find(|line| line.contains(&format!("{key}\":"))).unwrap_or("nowhere");
            cut.contains(line.trim_end_matches(','))
        };
        match open(&text) {
            Ok(opened) => {
                for (key, entry) in opened.record.entries() {
                    prop_assert_eq!(record.entry(key), Some(entry));
                }
                for (key, _) in record.entries().filter(|(key, _)| whole(key)) {
                    prop_assert!(opened.record.entry(key).is_some(), "{key}");
                }
            }
            Err(_) => prop_assert!(!record.entries().any(|(key, _)| whole(key))),
        }
    }

    /// A note of any text comes out of a folded copy as it was.
    #[test]
    fn a_folded_note_of_any_text_comes_out_as_it_was(
        notes in prop::collection::vec("\\PC{1,300}|[\\x00-\\x7f]{1,120}|[a-z ]{100,300}", 1..4),
        width in 30usize..120,
        crlf in any::<bool>(),
    ) {
        let mut record = record();
        for (id, note) in (1..).zip(&notes) {
            let stamp = record.next_stamp(0, Replica(1));
            record.apply(Command::SetNeeds(Id::new(id), note.clone()), stamp);
        }
        let text = folded(&saved(&record), width);
        let opened = open(&if crlf { text.replace('\n', "\r\n") } else { text });
        prop_assert_eq!(opened.map(|opened| opened.record), Ok(record));
    }

    /// Pieces taken out and put in anywhere, also in the middle of a name: never a panic, and never an item under a name
    /// that reads otherwise than in the text. A break, put in on the way, is not part of a name.
    #[test]
    fn no_damage_is_too_much(
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0usize..300, "\\PC{0,8}|[\"\\[\\]{},:>= \n]{0,6}"), 1..6),
        width in prop::option::of(20usize..200),
    ) {
        let mut signs: Vec<char> = saved(&record()).chars().collect();
        for (at, length, instead) in cuts {
            let at = at.index(signs.len());
            let end = (at + length).min(signs.len());
            signs.splice(at..end, instead.chars());
            signs.push('\n');
        }
        let text: String = signs.into_iter().collect();
        let unbroken = text.replace('\n', "");
        if let Ok(opened) = open(&width.map_or(text.clone(), |width| folded(&text, width))) {
            for (key, _) in opened.record.entries() {
                prop_assert!(unbroken.contains(&format!("\"{key}\"")), "{key}");
            }
        }
    }
}

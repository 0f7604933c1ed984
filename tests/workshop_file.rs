//! What a participant hands over, as a file and as a code: it holds what it should and no more, and whatever is opened
//! or pasted is read or refused with a reason (docs/rules.md, GROUP-2, COHORT-1, COHORT-2).

mod common;

use common::{assessment, day, full, stored, with_new_words};
use engagement_career_path::exchange::{
    CodeError, FileKind, Refused, WorkshopFile, open, read_workshop_code, read_workshop_codes, read_workshop_file,
    write_record, write_workshop_code,
};
use engagement_career_path::framework::{FRAMEWORK, GradeId, Level, PracticeId};
use engagement_career_path::record::{Answer, Command, Id, Month, Rating, Record, Replica, Scope};
use proptest::prelude::*;

/// The example in docs/workshop-file.md is what this site writes, and it is read.
#[test]
fn the_example_in_the_documentation_is_true() {
    let page = std::fs::read_to_string("docs/workshop-file.md").expect("the page");
    let example = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    assert_eq!(read_workshop_file(example.as_bytes(), &FRAMEWORK).map(|file| file.text()), Ok(example.to_string()));
}

fn number(text: &str) -> u64 {
    u64::from_str_radix(text, 16).expect("a number")
}

/// The nine first questions of the generalist, one of them without a chance.
fn record() -> Record {
    let mut record = Record::default();
    let of = assessment("2026-11-23", Scope::Start);
    let track = FRAMEWORK.track(of.track.as_str()).expect("a track");
    let mut commands = vec![Command::SetAssessment(Id::new(1), of.clone())];
    commands.push(Command::SetNote(Id::new(1), "honest-scope.a".into(), "Ana said so".into()));
    for (practice, rating) in track.start_here.iter().zip([Rating::NotYet, Rating::Practising].into_iter().cycle()) {
        commands.push(Command::SetAnswer(Id::new(1), practice.clone(), Answer::new(rating, 1)));
    }
    commands.push(Command::SetAnswer(Id::new(1), "diverse-reach.a".into(), Answer::new(Rating::NoChance, 1)));
    for command in commands {
        let stamp = record.next_stamp(1, Replica(1));
        record.apply(command, stamp);
    }
    record
}

fn file() -> WorkshopFile {
    WorkshopFile::of(&FRAMEWORK, &record(), &Id::new(1), day("2026-11-23"), number("0123456789abcdef")).expect("a file")
}

const TEXT: &str = r#"{
  "type": "engagement-career-path/workshop-file",
  "schema": 1,
  "month": "2026-11",
  "family": "across",
  "levels": {
    "honest-scope.a": "not-yet",
    "honest-scope.b": "practising",
    "faithful-record.a": "practising",
    "faithful-record.b": "not-yet",
    "reasoned-response.b": "practising",
    "reasoned-response.c": "not-yet",
    "learning-profession.b": "practising",
    "learning-profession.c": "not-yet"
  },
  "number": "0123456789abcdef"
}
"#;

#[test]
fn cohort_1_the_file_holds_month_family_grade_levels_and_number_and_nothing_else() {
    assert_eq!(file().text(), TEXT);
    assert_eq!(read_workshop_file(TEXT.as_bytes(), &FRAMEWORK), Ok(file()));
    let with_mark = format!("\u{feff}{TEXT}");
    assert_eq!(read_workshop_file(with_mark.as_bytes(), &FRAMEWORK), Ok(file()));
}

#[test]
fn the_preview_says_everything_that_the_file_holds() {
    let file = WorkshopFile { grade: Some(GradeId::G2), ..file() };
    let words = file.in_words(&FRAMEWORK);
    let said = |word: &str| words.iter().any(|(name, value)| name.contains(word) || value.contains(word));
    for word in ["engagement-career-path/workshop-file", "version 1", "November 2026", "Across the families", "G2"] {
        assert!(said(word), "{word}");
    }
    assert!(said("0123456789abcdef"));
    for (practice, level) in &file.levels {
        let title = FRAMEWORK.practice(practice).expect("a practice").title.as_str();
        assert!(words.contains(&(title.into(), FRAMEWORK.level_name(*level).into())), "{practice}");
    }
    // Seven fields, levels among them, which are a line each.
    assert_eq!(words.len(), 5 - 1 + 1 + file.levels.len());
}

#[test]
fn change_1_answers_to_earlier_words_stay_at_home() {
    let framework = with_new_words("honest-scope", &["a"]);
    let file = WorkshopFile::of(&framework, &record(), &Id::new(1), day("2026-11-23"), 1).expect("a file");
    assert!(file.levels.iter().all(|(practice, _)| practice.as_str() != "honest-scope.a"));
    assert_eq!(file.levels.len(), 7);
}

#[test]
fn a_saved_copy_is_refused_and_can_be_reduced() {
    let saved = write_record(&record(), &FRAMEWORK, day("2026-10-31")).expect("a text");
    assert_eq!(read_workshop_file(saved.as_bytes(), &FRAMEWORK), Err(Refused::SavedRecord));
    let texts: serde_json::Map<String, serde_json::Value> =
        stored(&record()).into_iter().map(|(key, text)| (key, text.into())).collect();
    let texts = serde_json::json!({"type": "engagement-career-path/stored-text", "stored": texts}).to_string();
    assert_eq!(read_workshop_file(texts.as_bytes(), &FRAMEWORK), Err(Refused::SavedRecord));
    let opened = open(&saved).expect("a record");
    let reduced = WorkshopFile::of_opened(&FRAMEWORK, &opened, day("2026-11-23"), file().number).expect("a file");
    assert_eq!(reduced, WorkshopFile { month: Month::new(2026, 10).expect("a month"), ..file() });
    let reduced = WorkshopFile::of_opened(&FRAMEWORK, &open(&texts).expect("a record"), day("2026-11-23"), 1);
    assert_eq!(reduced.map(|file| file.month.to_string()), Ok("2026-11".into()));
    let full = open(&write_record(&full(), &FRAMEWORK, day("2026-11-23")).expect("a text")).expect("a record");
    let reduced = WorkshopFile::of_opened(&FRAMEWORK, &full, day("2026-11-23"), 1).expect("a file").text();
    assert!(!reduced.contains("Ana") && !reduced.contains("Spring") && !reduced.contains("generalist"), "{reduced}");
}

#[test]
fn cohort_2_what_does_not_belong_refuses_the_file_with_a_reason() {
    let change = |from: &str, to: &str| {
        assert!(TEXT.contains(from), "{from}");
        read_workshop_file(TEXT.replacen(from, to, 1).as_bytes(), &FRAMEWORK).expect_err("a refusal")
    };
    let impossible =
        |field: &str, value: &str| Refused::Impossible { field: field.into(), value: format!("\"{value}\"") };
    let table = [
        ("\"practising\"", "\"expert\"", impossible("honest-scope.b", "expert")),
        ("2026-11", "2026-13", impossible("month", "2026-13")),
        ("2026-11", "2026-11-23", impossible("month", "2026-11-23")),
        ("across", "kitchen", impossible("family", "kitchen")),
        ("\"levels\"", "\"grade\": \"g9\", \"levels\"", impossible("grade", "g9")),
        ("0123456789abcdef", "0123456789ABCDEF", impossible("number", "0123456789ABCDEF")),
        ("0123456789abcdef", "123", impossible("number", "123")),
        ("honest-scope.a", "honest-scope.d", Refused::Unknown("honest-scope.d".into())),
        ("\"month\"", "\"name\": \"Ana\", \"month\"", Refused::UnknownField("name".into())),
        ("honest-scope.b", "honest-scope.a", Refused::Twice("honest-scope.a".into())),
        ("\"month\"", "\"family\": \"across\", \"month\"", Refused::Twice("family".into())),
        ("\"month\"", "\"schema\": 1, \"month\"", Refused::Twice("schema".into())),
        ("\"schema\": 1", "\"schema\": 2, \"more\": 1", Refused::Newer),
        ("\"schema\": 1,", "", Refused::Missing("schema")),
        ("\"number\"", "\"Number\"", Refused::Missing("number")),
    ];
    for (from, to, refused) in table {
        assert_eq!(change(from, to), refused, "{from} → {to}");
    }
    let start = TEXT.find("\"honest-scope.a\"").expect("a level");
    let end = TEXT.find("\n  },").expect("the end");
    let bare = format!("{}{}", &TEXT[..start], &TEXT[end..]);
    let whole = [
        (bare.as_bytes(), "No level is in the file"),
        (b" \n".as_slice(), "The file is empty"),
        (b"\xff\xfe{\0".as_slice(), "This is not a workshop file: it is not plain text"),
        (b"Dear Ana".as_slice(), "This is not a workshop file, or part of it"),
        (&TEXT.as_bytes()[..200], "This is not a workshop file, or part of it"),
        (b"[1]".as_slice(), "This file is of another kind. Choose a workshop file."),
        (
            b"{\"type\": \"engagement-career-path/group-picture\"}".as_slice(),
            "This is a picture of a group. Choose a workshop file.",
        ),
        (&[b' '; 70_000], "The file is too large"),
    ];
    for (bytes, words) in whole {
        let refused = read_workshop_file(bytes, &FRAMEWORK).expect_err("a refusal").to_string();
        assert!(refused.starts_with(words), "{refused}");
    }
    assert!(read_workshop_file(TEXT.replace("2026-11", "9999-12").as_bytes(), &FRAMEWORK).is_ok());
    let long = change("across", &"x".repeat(1000)).to_string();
    assert!(long.len() < 250, "{long}");
}

/// Any file: some practices, any values.
fn files() -> impl Strategy<Value = WorkshopFile> {
    let practices: Vec<PracticeId> = FRAMEWORK.practices().map(|practice| practice.id.clone()).collect();
    let levels = prop::collection::vec(prop::option::of(0_u8..5), practices.len());
    let nine = prop::collection::vec(prop::option::weighted(0.25, 0_u8..5), practices.len());
    let month = (2026_u16..2100, 1_u8..=12);
    let rest = (0..FRAMEWORK.families.len(), prop::option::of(0..GradeId::ALL.len()), any::<u64>());
    (prop_oneof![levels, nine], month, rest).prop_filter_map("no levels", move |(levels, month, rest)| {
        let levels: Vec<(PracticeId, Level)> = practices
            .iter()
            .zip(levels)
            .filter_map(|(practice, level)| Some((practice.clone(), Level::from_number(level?)?)))
            .collect();
        (!levels.is_empty()).then(|| WorkshopFile {
            month: Month::new(month.0, month.1).expect("a month"),
            family: FRAMEWORK.families.0[rest.0].id.as_str(),
            grade: rest.1.map(|at| GradeId::ALL[at]),
            levels,
            number: rest.2,
        })
    })
}

fn code(file: &WorkshopFile) -> String {
    write_workshop_code(file, &FRAMEWORK).expect("a code")
}

#[test]
fn a_code_is_short() {
    let nine = WorkshopFile { grade: Some(GradeId::G3), ..file() };
    assert_eq!(code(&nine).len(), 5 * 5 + 4, "{}", code(&nine));
    let all = FRAMEWORK.practices().map(|practice| (practice.id.clone(), Level::Leading)).collect();
    let all = WorkshopFile { levels: all, ..nine };
    assert_eq!(code(&all).len(), 6 * 5 + 5, "{}", code(&all));
}

#[test]
fn codes_are_found_in_whatever_was_pasted() {
    let (one, two) = (file(), WorkshopFile { number: 5, grade: Some(GradeId::G1), ..file() });
    let short = |file: &WorkshopFile| WorkshopFile { number: file.number % (1 << 20), ..file.clone() };
    let (first, second) = (code(&one), code(&two));
    let read = |text: &str| -> Vec<Result<WorkshopFile, CodeError>> {
        read_workshop_codes(text, &FRAMEWORK).into_iter().map(|found| found.read).collect()
    };
    let both = vec![Ok(short(&one)), Ok(short(&two))];
    let dashed = first.replace('-', "\u{2013}\u{200b}");
    let spelled: String = second.chars().filter(|sign| *sign != '-').flat_map(|sign| [sign, ' ']).collect();
    let wrapped = first.replacen('-', "-\n", 2);
    for text in [
        format!("{first}\n{second}"),
        format!("Kia ora,\nwe are late. Mine is {first}, hers: {second}.\nNgā mihi, Wiremu"),
        format!("{},{}", first.to_lowercase(), second.replace('1', "l").replace('0', "o")),
        format!("{dashed} {second}"),
        format!("{wrapped}\n\n{second}"),
        format!("{first}{}", format!(" {second}").replace('-', "\u{ad}-")),
    ] {
        assert_eq!(read(&text), both, "{text}");
    }
    assert_eq!(read_workshop_code(&spelled, &FRAMEWORK), Ok(short(&two)));
    let part = &first[..17];
    let incomplete = || Err(CodeError::Incomplete { groups: 5 });
    assert_eq!(read(part), [incomplete()]);
    assert_eq!(read(&format!("{part}\n{second}")), [incomplete(), Ok(short(&two))]);
    assert_eq!(read(&format!("{part}\nThanks for the lovely day everyone")), [incomplete()]);
    assert_eq!(read(&format!("{first}0")), [Err(CodeError::TooLong { groups: 5 })]);
    assert_eq!(read(&format!("{}U{}", &first[..8], &first[9..])), [Err(CodeError::WrongLetter('U'))]);
    assert_eq!(read(&first.replacen('W', "Y", 1)), [Err(CodeError::Newer)]);
    assert_eq!(read("Nothing here"), []);
    assert_eq!(read_workshop_code("", &FRAMEWORK), Err(CodeError::NotFound(FileKind::Workshop)));
    let other = with_new_words("honest-scope", &["a"]);
    assert!(read_workshop_code(&first, &other).is_ok(), "the same ids");
    let mut fewer = FRAMEWORK.clone();
    fewer.principles = FRAMEWORK.principles[1..].to_vec().into();
    assert_eq!(read_workshop_code(&first, &fewer), Err(CodeError::Mistyped));
    let early = WorkshopFile { month: Month::new(2025, 12).expect("a month"), ..file() };
    assert_eq!(write_workshop_code(&early, &FRAMEWORK), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_reads_back_as_it_was(file in files()) {
        prop_assert!(file.text().len() < 4_000);
        prop_assert_eq!(read_workshop_file(file.text().as_bytes(), &FRAMEWORK), Ok(file));
    }

    #[test]
    fn a_code_reads_back_with_a_short_number(file in files()) {
        let short = WorkshopFile { number: file.number % (1 << 20), ..file.clone() };
        prop_assert_eq!(read_workshop_code(&code(&file), &FRAMEWORK), Ok(short));
    }

    #[test]
    fn whatever_is_opened_or_pasted_stops_nothing(bytes in prop::collection::vec(any::<u8>(), 0..300), text in ".*") {
        let _ = read_workshop_file(&bytes, &FRAMEWORK).map_err(|why| why.to_string());
        let _ = read_workshop_file(text.as_bytes(), &FRAMEWORK).map_err(|why| why.to_string());
        let _ = read_workshop_codes(&text, &FRAMEWORK);
        let _ = read_workshop_codes(&format!("W5{text} X6{text}"), &FRAMEWORK);
    }

    #[test]
    fn a_changed_file_is_refused_or_says_what_it_says(file in files(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = file.text().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(read) = read_workshop_file(&bytes, &FRAMEWORK) {
            let again = read_workshop_file(read.text().as_bytes(), &FRAMEWORK);
            prop_assert_eq!(again, Ok(read));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 25, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every sign in turn becomes every letter and some others; neighbours change places.
    #[test]
    fn a_code_with_one_wrong_letter_or_two_swapped_is_refused(file in files()) {
        let signs: Vec<char> = code(&file).chars().collect();
        let right = read_workshop_code(&code(&file), &FRAMEWORK).expect("a file");
        let holds = |changed: &[char]| {
            let text: String = changed.iter().collect();
            let found = read_workshop_codes(&text, &FRAMEWORK);
            found.iter().filter_map(|found| found.read.as_ref().ok()).all(|read| *read == right)
        };
        for at in 0..signs.len() {
            for wrong in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ- ,.ā".chars() {
                let mut changed = signs.clone();
                changed[at] = wrong;
                prop_assert!(holds(&changed), "{changed:?}");
            }
            let mut changed = signs.clone();
            changed.swap(at, (at + 1).min(signs.len() - 1));
            prop_assert!(holds(&changed), "{changed:?}");
        }
    }
}

//! A conversation about two views of one person's work: what is laid side by side in which order, which question it
//! becomes, and what is handed over for it (docs/rules.md, CONVERSATION-1 to CONVERSATION-6).

mod common;

use common::{assessment, day, full, stored, with_new_words};
use engagement_career_path::exchange::{
    CodeError, FileKind, Refused, SecondView, WorkshopFile, WorkshopLink, asked_in_view, read_second_view,
    read_view_code, read_view_link, read_workshop_code, read_workshop_codes, read_workshop_file, write_record,
    write_view_code, write_view_link, write_workshop_code,
};
use engagement_career_path::framework::{FRAMEWORK, GradeId, Level, PracticeId};
use engagement_career_path::insight::{
    Conversation, ConversationRow, Reader, conversation, example_views, levels_of, talk_question,
};
use engagement_career_path::record::{Answer, Command, Id, Rating, Record, Replica, Scope};
use proptest::prelude::*;

use Level::{Aware, Developing, Leading, NotYet, Practising};

type View = Vec<(PracticeId, Level)>;

fn view(levels: &[(&str, Level)]) -> View {
    levels.iter().map(|(practice, level)| ((*practice).into(), *level)).collect()
}

fn ids(rows: &[ConversationRow]) -> Vec<&str> {
    rows.iter().map(|row| row.practice.id.as_str()).collect()
}

fn second() -> SecondView {
    let levels = view(&[("honest-scope.a", Practising), ("equal-voice.b", NotYet)]);
    let month = "2026-11".parse().expect("a month");
    SecondView(WorkshopFile { month, family: "collection", grade: Some(GradeId::G3), levels, number: 0x1_2345 })
}

#[test]
fn conversation_1_only_levels_to_todays_words_are_compared() {
    let mut record = Record::default();
    let id = Id::new(1);
    let answers = [("honest-scope.a", Rating::Aware, 1), ("honest-scope.b", Rating::NoChance, 1)];
    let mut commands = vec![Command::SetAssessment(id.clone(), assessment("2026-11-23", Scope::Start))];
    commands.extend(answers.map(|(practice, rating, wording)| {
        Command::SetAnswer(id.clone(), practice.into(), Answer::new(rating, wording))
    }));
    for command in commands {
        let stamp = record.next_stamp(1, Replica(1));
        record.apply(command, stamp);
    }
    assert_eq!(levels_of(&FRAMEWORK, &record, &id), view(&[("honest-scope.a", Aware)]));
    assert_eq!(levels_of(&with_new_words("honest-scope", &["a"]), &record, &id), Vec::new());
    let own = levels_of(&FRAMEWORK, &record, &id);
    let found = conversation(&FRAMEWORK, &own, &view(&[("honest-scope.b", Leading)]));
    assert_eq!((ids(&found.only_own), ids(&found.only_other)), (vec!["honest-scope.a"], vec!["honest-scope.b"]));
    assert!(found.differing.is_empty() && found.agreed.is_empty());
    assert_eq!(conversation(&FRAMEWORK, &[], &[]), Conversation::default());
}

#[test]
fn conversation_2_the_largest_differences_come_first_then_the_frameworks_order() {
    let own = [
        ("honest-scope.a", Aware),
        ("honest-scope.b", Leading),
        ("honest-scope.c", Practising),
        ("equal-voice.a", NotYet),
        ("equal-voice.b", Developing),
        ("equal-voice.c", Developing),
    ];
    let other = [
        ("honest-scope.a", Developing),
        ("honest-scope.b", Practising),
        ("honest-scope.c", Aware),
        ("equal-voice.a", Leading),
        ("equal-voice.b", Developing),
    ];
    let found = conversation(&FRAMEWORK, &view(&own), &view(&other));
    assert_eq!(ids(&found.differing), ["equal-voice.a", "honest-scope.c", "honest-scope.a", "honest-scope.b"]);
    let differences: Vec<_> = found.differing.iter().map(ConversationRow::difference).collect();
    assert_eq!(differences, [Some(4), Some(2), Some(1), Some(1)]);
    assert_eq!((ids(&found.agreed), ids(&found.only_own)), (vec!["equal-voice.b"], vec!["equal-voice.c"]));
    assert_eq!(found.only_own[0].difference(), None);
}

#[test]
fn conversation_3_the_question_follows_from_who_is_higher_and_from_nothing_else() {
    for own in Level::ALL {
        for other in Level::ALL.into_iter().filter(|other| *other != own) {
            let asked = [Reader::Person, Reader::Other].map(|reader| talk_question(own, other, reader));
            let wanted = match own < other {
                true => ["What have they seen that you leave out?", "What have you seen that they leave out?"],
                false => ["What would they need to see?", "What would you need to see?"],
            };
            assert_eq!(asked, wanted, "{own:?} {other:?}");
        }
    }
}

#[test]
fn the_example_shows_each_kind_of_row() {
    let [own, other] = example_views(&FRAMEWORK);
    let found = conversation(&FRAMEWORK, &own, &other);
    assert_eq!(found.differing.iter().filter_map(ConversationRow::difference).collect::<Vec<_>>(), [2, 1, 1]);
    assert_eq!([found.agreed.len(), found.only_own.len(), found.only_other.len()], [2, 1, 1]);
}

#[test]
fn conversation_5_a_second_view_is_a_kind_of_its_own_both_ways() {
    let view = second();
    let text = view.text();
    assert!(text.starts_with("{\n  \"type\": \"engagement-career-path/second-view\",\n  \"schema\": 1,"), "{text}");
    assert_eq!(read_second_view(text.as_bytes(), &FRAMEWORK), Ok(view.clone()));
    let other_kind = |found, wanted| Refused::OtherKind { found, wanted };
    let (seen, shown) = (FileKind::SecondView, FileKind::Workshop);
    assert_eq!(read_workshop_file(text.as_bytes(), &FRAMEWORK), Err(other_kind(seen, shown)));
    assert_eq!(read_second_view(view.0.text().as_bytes(), &FRAMEWORK), Err(other_kind(shown, seen)));
    let words = other_kind(shown, seen).to_string();
    assert_eq!(words, "This is a workshop file. Choose a second view for a conversation.");

    let code = write_view_code(&view, &FRAMEWORK).expect("a code");
    let shown_code = write_workshop_code(&view.0, &FRAMEWORK).expect("a code");
    assert!(code.starts_with('J') && shown_code.starts_with('W'), "{code} {shown_code}");
    assert_eq!(read_view_code(&format!("Here it is: {}.", code.to_lowercase()), &FRAMEWORK), Ok(view.clone()));
    let other_kind = |found, wanted| CodeError::OtherKind { found, wanted };
    assert_eq!(read_workshop_code(&code, &FRAMEWORK), Err(other_kind(seen, shown)));
    assert_eq!(read_view_code(&shown_code, &FRAMEWORK), Err(other_kind(shown, seen)));
    // Only whole codes of another kind are named: what looks like the beginning of one is no fault.
    assert_eq!(read_workshop_codes("Form J5, dated today", &FRAMEWORK), []);
    let none = read_view_code("Good morning", &FRAMEWORK).expect_err("no code");
    assert_eq!(none.to_string(), "No code was found in this text. A code begins with J or K and a digit.");
    let all = FRAMEWORK.practices().map(|practice| (practice.id.clone(), Leading)).collect();
    let all = SecondView(WorkshopFile { levels: all, ..view.0 });
    assert!(write_view_code(&all, &FRAMEWORK).is_some_and(|code| code.starts_with('K')));
}

#[test]
fn the_example_in_the_documentation_is_true() {
    let page = std::fs::read_to_string("docs/second-view.md").expect("the page");
    let example = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    assert_eq!(read_second_view(example.as_bytes(), &FRAMEWORK).map(|view| view.text()), Ok(example.to_string()));
}

#[test]
fn conversation_5_the_preview_says_everything_and_no_more() {
    let words = second().in_words(&FRAMEWORK);
    let names: Vec<&str> = words.iter().map(|(name, _)| name.as_str()).collect();
    let titles = ["honest-scope.a", "equal-voice.b"].map(|id| FRAMEWORK.practice(&id.into()).expect("one").title.0);
    assert_eq!(names, ["Kind of file", "Month", "Family of roles", "Grade", titles[0], titles[1], "Number"]);
    assert_eq!(words[0].1, "engagement-career-path/second-view, version 1");
    assert!(words[6].1.ends_with("random, so that the same answers are known again"), "{}", words[6].1);
}

#[test]
fn what_is_no_second_view_is_refused_with_its_reason() {
    let text = second().text();
    let saved = write_record(&full(), &FRAMEWORK, day("2026-11-23")).expect("a text");
    let texts: serde_json::Map<String, serde_json::Value> =
        stored(&full()).into_iter().map(|(key, text)| (key, text.into())).collect();
    let texts = serde_json::json!({"type": "engagement-career-path/stored-text", "stored": texts}).to_string();
    let group = r#"{"type": "engagement-career-path/group-picture"}"#.to_string();
    let table = [
        (
            saved,
            "This is a saved copy of everything someone has recorded here, which is more than a conversation needs.",
        ),
        (texts, "This is a saved copy of everything"),
        (group, "This is a picture of a group. Choose a second view for a conversation."),
        (String::new(), "The file is empty."),
        ("Kia ora".into(), "This is not a second view for a conversation, or part of it is missing or damaged."),
        (text[..90].into(), "This is not a second view for a conversation, or part of it is missing"),
        ("[1]".into(), "This file is of another kind. Choose a second view for a conversation."),
        (text.replacen("\"month\"", "\"name\": \"Ana\", \"month\"", 1), "Someone has added \"name\""),
        (text.replacen("\"month\"", "\"note\": \"x\", \"month\"", 1), "Someone has added \"note\""),
        (text.replacen("2026-11", "2026-11-23", 1), "\"month\" can't be \"2026-11-23\""),
        (text.replacen("practising", "expert", 1), "\"honest-scope.a\" can't be \"expert\""),
        (text.replacen("honest-scope.a", "honest-scope.z", 1), "The file names \"honest-scope.z\""),
        (text.replacen("\"schema\": 1", "\"schema\": 9", 1), "The file was made by a newer version"),
        ("x".repeat(70_000), "The file is too large to be a second view for a conversation."),
    ];
    for (text, words) in table {
        let refused = read_second_view(text.as_bytes(), &FRAMEWORK).expect_err("a refusal").to_string();
        assert!(refused.starts_with(words), "{words}\n{refused}");
        assert!(refused.len() < 300, "{refused}");
    }
}

#[test]
fn conversation_6_the_link_carries_settings_alone_and_survives_the_post() {
    let link = WorkshopLink {
        track: Some("public-input-designer".into()),
        grade: Some(GradeId::G3),
        scope: Some(Scope::Core),
        ..WorkshopLink::default()
    };
    let query = write_view_link(&link);
    assert_eq!(query, "about=1&track=public-input-designer&grade=g3&scope=core");
    let named = WorkshopLink { title: Some("Ana".into()), closing: Some("Why?".into()), ..link.clone() };
    assert_eq!(write_view_link(&named), query);
    for hurt in [query.clone(), query.replace('&', "&amp;"), format!("{query})."), query.replace('=', "%3D")] {
        assert_eq!(read_view_link(&hurt, &FRAMEWORK), Some((link.clone(), Vec::new())), "{hurt}");
    }
    let (read, unknown) = read_view_link(&format!("title=Ana&{query}&name=Ana"), &FRAMEWORK).expect("a link");
    assert_eq!((read, unknown.len()), (link.clone(), 2), "{unknown:?}");
    assert_eq!(read_view_link("track=public-input-designer", &FRAMEWORK), None);
    let (_, unknown) = read_view_link("about=1&track=public-input-designer", &FRAMEWORK).expect("a link");
    assert_eq!(unknown, ["questions, which are missing: perhaps the end of the link was cut off"]);

    let of = |scope| asked_in_view(&WorkshopLink { scope, ..link.clone() }, &FRAMEWORK).len();
    assert_eq!((of(None), of(Some(Scope::Start)), of(Some(Scope::All))), (9, 9, 36));
    let without_role = WorkshopLink { track: None, ..link.clone() };
    assert_eq!(asked_in_view(&without_role, &FRAMEWORK), Vec::new(), "what is handed over names its family");
    let whole = WorkshopLink { scope: Some(Scope::Principles(vec!["equal-voice".into()])), ..link };
    assert_eq!(asked_in_view(&whole, &FRAMEWORK).len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_opened_pasted_or_linked_stops_nothing(bytes in prop::collection::vec(any::<u8>(), 0..300), text in ".*") {
        let _ = read_second_view(&bytes, &FRAMEWORK).map_err(|why| why.to_string());
        let _ = read_view_code(&text, &FRAMEWORK).map_err(|why| why.to_string());
        let _ = read_view_code(&format!("J5{text} K6{text}"), &FRAMEWORK);
        let _ = read_view_link(&format!("about=1&{text}"), &FRAMEWORK);
    }

    #[test]
    fn conversation_1_every_level_is_in_one_list(own in prop::collection::vec(0_u8..6, 36), other in prop::collection::vec(0_u8..6, 36)) {
        let of = |levels: &[u8]| -> View {
            let practices = FRAMEWORK.practices().zip(levels);
            practices.filter_map(|(practice, level)| Some((practice.id.clone(), Level::from_number(*level)?))).collect()
        };
        let (own, other) = (of(&own), of(&other));
        let found = conversation(&FRAMEWORK, &own, &other);
        let rows = [&found.differing, &found.agreed, &found.only_own, &found.only_other];
        let known = FRAMEWORK.practices().filter(|practice| own.iter().chain(&other).any(|(id, _)| *id == practice.id));
        prop_assert_eq!(rows.iter().map(|rows| rows.len()).sum::<usize>(), known.count());
        prop_assert!(found.differing.windows(2).all(|pair| pair[0].difference() >= pair[1].difference()));
    }
}

//! Agency packs and site settings: what is accepted, and the error sentence for each thing that is not.

use engagement_career_path::framework::{FRAMEWORK, Fits, Framework, Level, List, Mode, Network, Site};
use engagement_career_path::pack::{
    MAX_BYTES, MAX_DEPTH, MAX_ENTRIES, MAX_ID, MAX_TEXT, MAX_TITLE, Pack, Refusal, read,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;

fn example() -> String {
    fs::read_to_string("public/pack-example.json").expect("the example")
}

/// Reads a handwritten pack.
fn of(text: &str) -> Result<Pack, Refusal> {
    read("pack.json", text, &FRAMEWORK)
}

/// A pack with a name and one more field.
fn with(field: &str, value: Value) -> String {
    json!({"name": "Ministry", field: value}).to_string()
}

fn changed(mut entry: Value, field: &str, value: Value) -> Value {
    entry[field] = value;
    entry
}

fn without(mut entry: Value, field: &str) -> Value {
    entry.as_object_mut().expect("an object").remove(field);
    entry
}

fn activity() -> Value {
    json!({"id": "walk", "title": "Walk", "about": "Walk along.", "mode": "on-the-job", "time": "A day", "first_step": "Ask."})
}

fn meeting() -> Value {
    json!({"date": "2028-02-29", "time": "Noon", "where": "Online", "title": "First"})
}

fn award() -> Value {
    json!({"id": "boots", "name": "Boots", "honours": "Someone."})
}

fn contact(how: &str) -> Value {
    json!([{"name": "Sam", "how": how}])
}

#[test]
fn the_example_is_accepted_and_has_every_kind_of_entry() {
    let pack = of(&example()).expect("the example");
    assert!(pack.name.contains("example"), "it says that it is one");
    let first = pack.activity("sit-in-on-river-day").expect("an activity");
    assert_eq!((first.mode, first.soon, first.fits), (Mode::OnTheJob, true, Fits::Principles));
    assert_eq!(first.principles, vec!["diverse-reach".into(), "faithful-record".into()]);
    assert_eq!(first.reaches, [Level::Aware, Level::Developing]);
    assert!(first.builds(&"faithful-record".into()) && !first.builds(&"honest-scope".into()));
    let any = pack.activity("find-a-second-reader").expect("an activity");
    assert_eq!((any.fits, any.provider.as_str(), any.link.as_str()), (Fits::Any, "", ""));
    assert!(any.builds(&"honest-scope".into()));
    assert!(pack.contacts.iter().any(|contact| Site::is_link(&contact.how)));
    assert!(pack.contacts.iter().any(|contact| !Site::is_link(&contact.how)));
    assert_eq!(pack.meetings[0].place, "Map room, and online");
    assert!(pack.meetings.iter().any(|meeting| meeting.note.is_empty() && meeting.link.is_empty()));
    assert_eq!(pack.award("muddy-boots").map(|award| award.closes.as_str()), Some("2027-09-30"));
    let kinds: Vec<&str> = pack.wording.iter().filter_map(|(key, _)| key.split('.').next()).collect();
    assert!(["track", "grade", "family", "setting"].iter().all(|kind| kinds.contains(kind)));
    assert!(!pack.hide.activities.is_empty() && !pack.hide.awards.is_empty());
}

fn schema(name: &str) -> Value {
    let text = fs::read_to_string(format!("public/framework/schema/{name}.schema.json")).expect("a schema");
    serde_json::from_str(&text).expect("JSON")
}

/// Accepted by the app, and by the schema that a text editor checks it with.
fn accepted(text: &str) -> Pack {
    let value: Value = serde_json::from_str(text).expect("JSON");
    let validator = jsonschema::validator_for(&schema("pack")).expect("a schema");
    let faults: Vec<String> =
        validator.iter_errors(&value).map(|fault| format!("{fault} at {}", fault.instance_path)).collect();
    assert_eq!(faults, Vec::<String>::new());
    of(text).expect("a pack")
}

#[test]
fn the_schemas_say_what_the_files_are() {
    let parse = |text: &str| -> Value { serde_json::from_str(text).expect("JSON") };
    let file = |path: &str| parse(&fs::read_to_string(path).expect("a file"));
    for (name, path) in [("pack", "public/pack-example.json"), ("site", "public/site.json")] {
        let validator = jsonschema::validator_for(&schema(name)).expect("a schema");
        let faults: Vec<String> = validator
            .iter_errors(&file(path))
            .map(|fault| format!("{path}: {fault} at {}", fault.instance_path))
            .collect();
        assert_eq!(faults, Vec::<String>::new());
    }
    // The schema too refuses anything that depends on no other file, so that a text editor shows it while the user
    // types.
    let schema = schema("pack");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let beyond = [
        "sense",
        "ends too early",
        "the file is empty",
        "a day that there is",
        "stands twice",
        "the same id",
        "be read",
    ];
    let beyond =
        [&beyond[..], &["which the framework", "names nothing", "the pack itself", "too deep", "at most 256"]].concat();
    for (text, path, words) in refusals() {
        if !beyond.iter().any(|other| words.contains(other)) {
            assert!(!validator.is_valid(&parse(&text)), "the schema accepts what is refused at {path:?}: {words}");
        }
    }
    // Its lists of ids are the framework's.
    let ids = |list: &Value| {
        list.as_array().map(|ids| ids.iter().filter_map(Value::as_str).map(String::from).collect::<Vec<_>>())
    };
    let principles = &schema["properties"]["activities"]["items"]["properties"]["principles"]["items"]["enum"];
    assert_eq!(ids(principles), Some(FRAMEWORK.principle_ids.iter().map(ToString::to_string).collect()));
}

/// A text, the path that the refusal names, and words that it contains.
fn refusals() -> Vec<(String, &'static str, &'static str)> {
    let list = |field: &str, entry: Value| with(field, json!([entry]));
    let activities = |field: &str, value: Value| list("activities", changed(activity(), field, value));
    let meetings = |field: &str, value: Value| list("meetings", changed(meeting(), field, value));
    let awards = |field: &str, value: Value| list("awards", changed(award(), field, value));
    let wording = |key: &str, name: Value| with("wording", json!({key: name}));
    let long = |count: usize| json!("ā".repeat(count));
    let many = |entry: Value| json!(vec![entry; MAX_ENTRIES + 1]);
    vec![
        // The file.
        ("".into(), "", "pack.json: the file is empty: begin with a copy"),
        ("\u{feff} \n".into(), "", "pack.json: the file is empty"),
        (with("name", json!("x".repeat(MAX_BYTES))), "", "pack.json: the file must be at most 256 KB"),
        (
            format!("{}{}", "[".repeat(MAX_DEPTH + 1), "]".repeat(MAX_DEPTH + 1)),
            "",
            "the file has brackets too deep in each other",
        ),
        ("Kia ora".into(), "", "pack.json, line 1, character 1: the file makes no sense here"),
        (
            "{\n  \"name\": \"Tāmaki\" \"x\"\n}".into(),
            "",
            "pack.json, line 2, character 20: the file makes no sense here",
        ),
        ("{\n  \"name\": \"Ministry\",\n}".into(), "", "pack.json, line 3, character 1: the file makes no sense here"),
        ("{\"name\": \"Ministry\"".into(), "", "pack.json: the file ends too early"),
        ("{\"name\": \"Ministry\"} {".into(), "", "line 1, character 22: the file makes no sense here"),
        ("[]".into(), "", "line 1, character 1: the file must be an object in curly brackets"),
        // Fields.
        ("{}".into(), "name", "line 1, character 1: name is missing: add it"),
        (
            "{\"name\": \"A\", \"name\": \"B\"}".into(),
            "name",
            "line 1, character 23: name stands twice: keep one of the two",
        ),
        (
            with("principles", json!([])),
            "principles",
            "is not known: take it out, or use one of $schema, name, activities,",
        ),
        (with("targets", json!({})), "targets", "is not known"),
        (json!({"name": 7}).to_string(), "name", "must be text in quotation marks"),
        (json!({"name": " "}).to_string(), "name", "must not be empty"),
        (json!({"name": long(MAX_TITLE + 1)}).to_string(), "name", "must have at most 120 characters: shorten it"),
        (json!({"name": "A\nB"}).to_string(), "name", "must be one line"),
        ("{\"name\": \"\\ud800\"}".into(), "name", "has a character that cannot be read"),
        (with("activities", json!({})), "activities", "must be a list in square brackets"),
        (with("activities", json!(["walk"])), "activities[0]", "must be an object in curly brackets"),
        // Activities.
        (activities("id", json!("Walk Along")), "activities[0].id", "must be an id: small letters"),
        (activities("id", json!("2-walks")), "activities[0].id", "must be an id"),
        (activities("id", json!("walk-")), "activities[0].id", "must be an id"),
        (activities("id", json!("a".repeat(MAX_ID + 1))), "activities[0].id", "must have at most 60 characters"),
        (with("activities", json!([activity(), activity()])), "activities[1]", "has the same id as an entry before it"),
        (list("activities", without(activity(), "title")), "activities[0].title", "is missing"),
        (activities("title", long(MAX_TITLE + 1)), "activities[0].title", "must have at most 120 characters"),
        (
            activities("about", long(MAX_TEXT + 1)),
            "activities[0].about",
            "must have at most 600 characters: shorten it",
        ),
        (list("activities", without(activity(), "mode")), "activities[0].mode", "is missing"),
        (
            activities("mode", json!("formall")),
            "activities[0].mode",
            "must be one of on-the-job, with-peers, formal, and is \"formall\"",
        ),
        (activities("principles", json!("honest-scope")), "activities[0].principles", "must be a list"),
        (
            activities("principles", json!(["open"])),
            "activities[0].principles[0]",
            "must be one of decision-maker-partnership,",
        ),
        (
            activities("principles", json!(["honest-scope", "honest-scope"])),
            "activities[0].principles[1]",
            "stands twice",
        ),
        (activities("reaches", json!(["not-yet"])), "activities[0].reaches[0]", "must be one of aware, developing,"),
        (activities("reaches", json!(["aware", "aware"])), "activities[0].reaches[1]", "stands twice"),
        (list("activities", without(activity(), "time")), "activities[0].time", "is missing"),
        (list("activities", without(activity(), "first_step")), "activities[0].first_step", "is missing"),
        (activities("soon", json!("yes")), "activities[0].soon", "must be true or false"),
        (activities("provider", json!(null)), "activities[0].provider", "must be text in quotation marks"),
        (
            activities("link", json!("javascript:alert(1)")),
            "activities[0].link",
            "must be a link that begins with https:",
        ),
        (activities("link", json!("www.rivers.example")), "activities[0].link", "must be a link"),
        (activities("link", json!("https://rivers.example/a b")), "activities[0].link", "must be a link"),
        (activities("cites", json!([])), "activities[0].cites", "is not known"),
        (activities("levels", json!({})), "activities[0].levels", "is not known"),
        (with("activities", many(activity())), "activities", "must have at most 200 entries: take some out"),
        // Contacts.
        (with("contacts", json!([{"name": "Sam"}])), "contacts[0].how", "is missing"),
        (with("contacts", contact("")), "contacts[0].how", "must not be empty"),
        (with("contacts", contact("tel:+6441234567")), "contacts[0].how", "or words with a space after each colon"),
        (with("contacts", contact("javascript:alert(1)")), "contacts[0].how", "must be a link that begins with https:"),
        (with("contacts", contact("https://rivers.example/a b")), "contacts[0].how", "must be a link"),
        (with("contacts", json!([{"how": "Ask"}])), "contacts[0].name", "is missing"),
        (with("contacts", json!([{"name": "Sam", "how": "Ask", "phone": "1"}])), "contacts[0].phone", "is not known"),
        (with("contacts", many(contact("Ask")[0].clone())), "contacts", "at most 200 entries"),
        // Meetings.
        (meetings("date", json!("2027-02-29")), "meetings[0].date", "must be a day that there is"),
        (meetings("date", json!("2027-04-31")), "meetings[0].date", "must be a day that there is"),
        (meetings("date", json!("9 March 2027")), "meetings[0].date", "written as year-month-day, such as 2027-03-09"),
        (meetings("date", json!("27-03-09")), "meetings[0].date", "written as year-month-day"),
        (meetings("date", json!("1927-03-09")), "meetings[0].date", "written as year-month-day"),
        (meetings("date", json!("2027-3-9")), "meetings[0].date", "written as year-month-day"),
        (meetings("date", json!("2027-+3-09")), "meetings[0].date", "written as year-month-day"),
        (meetings("date", json!("2027-03-09T12:30")), "meetings[0].date", "written as year-month-day"),
        (list("meetings", without(meeting(), "where")), "meetings[0].where", "is missing"),
        (list("meetings", without(meeting(), "time")), "meetings[0].time", "is missing"),
        (list("meetings", without(meeting(), "title")), "meetings[0].title", "is missing"),
        (meetings("link", json!("ftp://rivers.example")), "meetings[0].link", "must be a link"),
        (meetings("note", long(MAX_TEXT + 1)), "meetings[0].note", "at most 600 characters"),
        (with("meetings", many(meeting())), "meetings", "at most 200 entries"),
        // Awards.
        (awards("id", json!("boots.")), "awards[0].id", "must be an id"),
        (list("awards", without(award(), "honours")), "awards[0].honours", "is missing"),
        (awards("closes", json!("soon")), "awards[0].closes", "written as year-month-day"),
        (awards("closes", json!("2027-11-31")), "awards[0].closes", "must be a day that there is"),
        (awards("link", json!("data:text/html,x")), "awards[0].link", "must be a link"),
        (awards("principles", json!([])), "awards[0].principles", "is not known"),
        (with("awards", json!([award(), award()])), "awards[1]", "has the same id"),
        (with("awards", many(award())), "awards", "at most 200 entries"),
        // Wording.
        (wording("principle.honest-scope", json!("Scope")), "wording.principle.honest-scope", "names nothing"),
        (wording("track.nobody", json!("Nobody")), "wording.track.nobody", "names nothing"),
        (wording("grade.g6", json!("Chief")), "wording.grade.g6", "names nothing"),
        (wording("family.nobody", json!("Nobody")), "wording.family.nobody", "names nothing"),
        (wording("setting.nobody", json!("Nobody")), "wording.setting.nobody", "names nothing"),
        (wording("g1", json!("Graduate")), "wording.g1", "use track., grade., family. or setting."),
        (wording("grade.g1", json!("")), "wording.grade.g1", "must not be empty"),
        (wording("grade.g1", json!(1)), "wording.grade.g1", "must be text"),
        (wording("grade.g1", long(MAX_TITLE + 1)), "wording.grade.g1", "at most 120 characters"),
        (
            "{\"name\": \"A\", \"wording\": {\"grade.g1\": \"A\", \"grade.g1\": \"B\"}}".into(),
            "wording.grade.g1",
            "stands twice",
        ),
        (with("wording", json!([])), "wording", "must be an object"),
        // Hiding.
        (
            with("hide", json!({"tracks": []})),
            "hide.tracks",
            "is not known: take it out, or use one of activities, awards",
        ),
        (
            with("hide", json!({"activities": ["shadow-a-brefing"]})),
            "hide.activities[0]",
            "hides \"shadow-a-brefing\", which the framework does not have",
        ),
        (
            with("hide", json!({"awards": ["nobody"]})),
            "hide.awards[0]",
            "hides \"nobody\", which the framework does not have",
        ),
        (with("hide", json!({"awards": ["No Body"]})), "hide.awards[0]", "must be an id"),
        (
            with("hide", json!({"activities": ["shadow-a-briefing", "shadow-a-briefing"]})),
            "hide.activities[1]",
            "stands twice",
        ),
        (
            json!({"name": "A", "activities": [changed(activity(), "id", json!("shadow-a-briefing"))],
                "hide": {"activities": ["shadow-a-briefing"]}})
            .to_string(),
            "hide.activities[0]",
            "hides an entry that the pack itself brings",
        ),
    ]
}

#[test]
fn what_is_wrong_with_a_pack_is_one_sentence_with_its_place() {
    for (text, path, words) in refusals() {
        let refusal = of(&text).expect_err(words);
        let said = refusal.to_string();
        assert_eq!(refusal.path, path, "{said}");
        assert!(said.contains(words), "{words:?} not in {said:?}");
        assert!(said.starts_with("pack.json") && said.contains(path) && said.ends_with('.'), "{said}");
        assert!(said.len() < 500 && !said.contains(char::is_control), "{said}");
    }
}

#[test]
fn a_refusal_names_the_line_and_counts_characters() {
    let text = example().replacen("\"with-peers\"", "\"peers\"", 1);
    let line = text.lines().position(|line| line.contains("\"peers\"")).expect("the line") + 1;
    let refusal = of(&text).expect_err("a mode that there is not");
    assert_eq!((refusal.line, refusal.path.as_str()), (line, "activities[1].mode"));
    assert_eq!(
        refusal.to_string(),
        format!(
            "pack.json, line {line}, character 15: activities[1].mode must be one of on-the-job, with-peers, formal, and is \"peers\"."
        )
    );
    let after_macrons = of("\u{feff}{\"name\": \"Kōrero ā\", \"hide\": 1}").expect_err("no object");
    assert_eq!((after_macrons.line, after_macrons.column), (1, 30));
}

#[test]
fn what_stands_at_a_limit_is_accepted() {
    let entries: Vec<Value> =
        (0..MAX_ENTRIES).map(|at| changed(activity(), "id", json!(format!("walk-{at}")))).collect();
    assert_eq!(accepted(&with("activities", json!(entries))).activities.len(), MAX_ENTRIES);
    let longest = json!({"name": "ā".repeat(MAX_TITLE), "activities": [{
        "id": "a".repeat(MAX_ID), "title": "ā".repeat(MAX_TITLE), "about": "ā".repeat(MAX_TEXT), "mode": "formal",
        "time": "ā".repeat(MAX_TITLE), "first_step": "ā".repeat(MAX_TEXT),
    }]});
    accepted(&longest.to_string());
    let bare = r#"{"name": "Ministry"}"#;
    assert!(of(&format!("{bare}{}", " ".repeat(MAX_BYTES - bare.len()))).is_ok());
    let deep = format!("{}{}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
    assert!(of(&deep).expect_err("no object").reason.starts_with("must be an object"), "it was parsed");
    // Brackets inside quotation marks are text.
    accepted(&with("name", json!("[{".repeat(40) + "\\\"")));
    accepted(&with("awards", json!([changed(award(), "closes", json!("2028-02-29"))])));
}

#[test]
fn what_may_be_left_out_may_be_empty_too() {
    let empty = json!([{"id": "boots", "name": "Boots", "honours": "Someone.", "closes": "", "link": ""}]);
    let pack = accepted(&with("awards", empty));
    assert_eq!((pack.awards[0].closes.as_str(), pack.awards[0].link.as_str()), ("", ""));
    let nothing = json!({"name": "Ministry", "activities": [], "wording": {}, "hide": {}}).to_string();
    assert_eq!(of(&nothing), Ok(Pack { name: "Ministry".into(), ..Pack::default() }));
    assert_eq!(of(&example().replace('\n', "\r\n")), of(&example()));
    assert_eq!(of(&format!("\u{feff}{}", example())), of(&example()));
}

#[test]
fn ways_to_reach_someone() {
    let ways = ["https://rivers.example/a?b=c#d", "http://intranet/", "MAILTO:sam@rivers.example", "Extension 555"];
    for how in ways.into_iter().chain(["Phone: 04 555 0100", "sam@rivers.example", "Ask at the desk: third floor"]) {
        let pack = accepted(&with("contacts", contact(how)));
        assert_eq!((pack.contacts[0].how.as_str(), pack.contacts[0].role.as_str()), (how, ""));
    }
}

#[test]
fn a_pack_replaces_adds_and_hides() {
    let pack = of(&example()).expect("the example");
    let keeps = |id: &str| pack.activity(id).is_none() && !pack.hide.activities.iter().any(|hidden| hidden == id);
    let shown: Vec<&str> =
        FRAMEWORK.activities.iter().map(|activity| activity.id.as_str()).filter(|id| keeps(id)).collect();
    assert_eq!(shown.len(), FRAMEWORK.activities.len() - 3, "one is replaced, two are hidden");
    for gone in ["take-iap2-certificate", "train-in-deliberative-facilitation", "read-one-chapter"] {
        assert!(FRAMEWORK.activities.iter().any(|activity| *activity.id == *gone) && !shown.contains(&gone), "{gone}");
    }
    let replaced = pack.activity("take-iap2-certificate").expect("the one instead");
    assert_eq!(replaced.provider, "IAP2, booked by the learning team");
    let added = pack.activities.iter().filter(|own| FRAMEWORK.activities.iter().all(|other| *other.id != *own.id));
    assert_eq!(added.count(), 2);
    assert!(pack.award("clear-table").is_some(), "replaced");
    assert!(pack.award("learning-out-loud").is_none() && pack.hide.awards == ["learning-out-loud"], "hidden");
    assert_eq!(pack.word("grade.g1", "Assistant Advisor"), "Graduate advisor");
    assert_eq!(pack.word("grade.g2", "Advisor"), "Advisor");
}

#[test]
fn what_stands_beside_all_principles_stays_beside_them() {
    let beside = FRAMEWORK.activities.iter().find(|activity| activity.fits == Fits::TeTiriti).expect("one");
    let own = changed(activity(), "id", json!(beside.id.as_str()));
    let pack = of(&with("activities", json!([own]))).expect("a pack");
    assert_eq!(pack.activities[0].fits, Fits::TeTiriti);
    assert!(!pack.activities[0].builds(&"honest-scope".into()));
}

#[test]
fn the_running_app_takes_ids_that_it_does_not_have_as_known() {
    let app = Framework { settings: List::EMPTY, network: Network::default(), ..FRAMEWORK.clone() };
    assert_eq!(read("pack.json", &example(), &app), of(&example()));
    let unknown = json!({"name": "A", "wording": {"setting.night-shift": "Nights"}, "hide": {"awards": ["nobody"]}});
    assert!(read("pack.json", &unknown.to_string(), &app).is_ok());
    for (text, path) in [
        (with("wording", json!({"setting.Night Shift": "Nights"})), "wording.setting.Night Shift"),
        (with("hide", json!({"awards": ["No Body"]})), "hide.awards[0]"),
        (with("hide", json!({"activities": ["nobody"]})), "hide.activities[0]"),
    ] {
        assert_eq!(read("pack.json", &text, &app).expect_err(path).path, path);
    }
}

#[test]
fn principles_practices_anchors_and_targets_are_out_of_reach() {
    for field in ["principles", "practices", "levels", "anchors", "targets", "weights", "tracks", "framework"] {
        assert_eq!(of(&with(field, json!([]))).expect_err(field).path, field);
    }
}

/// Each value of the example with its path, as refusals write it and as JSON does.
fn values(value: &Value, path: &str, pointer: &str, found: &mut Vec<(String, String)>) {
    found.push((path.into(), pointer.into()));
    if let Value::Object(fields) = value {
        for (name, field) in fields {
            let dot = if path.is_empty() { "" } else { "." };
            values(field, &format!("{path}{dot}{name}"), &format!("{pointer}/{name}"), found);
        }
    }
    for (at, entry) in value.as_array().into_iter().flatten().enumerate() {
        values(entry, &format!("{path}[{at}]"), &format!("{pointer}/{at}"), found);
    }
}

#[test]
fn any_value_in_the_place_of_another_is_refused_at_its_place() {
    let whole: Value = serde_json::from_str(&example()).expect("JSON");
    let mut found = Vec::new();
    values(&whole, "", "", &mut found);
    assert!(found.len() > 80, "all of the example");
    for (path, pointer) in found.iter().filter(|(path, _)| path != "$schema") {
        let mut odd: Vec<Value> =
            serde_json::from_str(r#"[null, -1e999, 7, [[]], {"a": {}}, "\u0000"]"#.replace("-1e999", "-1e99").as_str())
                .expect("JSON");
        odd.push(json!("x".repeat(1000)));
        for value in odd {
            let mut changed = whole.clone();
            *changed.pointer_mut(pointer).expect("a value") = value.clone();
            let refusal = of(&changed.to_string()).expect_err(path);
            // A list may be refused at its entry, an object at its field.
            assert!(refusal.path.starts_with(path.as_str()), "{value} at {path}: {refusal}");
        }
    }
}

/// Mutates the text: a piece is removed, repeated or replaced with another.
fn mutation() -> impl Strategy<Value = (usize, usize, usize, String)> {
    const PIECES: &[&str] =
        &["", "\"", "{", "}", "[", "]", ",", ":", "null", "-1e999", "\\ud800", "ā", "\u{202e}", "\u{0}", "\\"];
    const DEEP: &[&str] = &["[", "{\"a\":", "\"", "a"];
    let piece = prop_oneof![
        proptest::sample::select(PIECES).prop_map(String::from),
        proptest::sample::select(DEEP).prop_map(|piece| piece.repeat(5000)),
        any::<String>(),
    ];
    (any::<proptest::sample::Index>(), 0..80_usize, 0..200_usize, piece)
        .prop_map(|(at, cut, again, piece)| (at.index(1 << 20), cut, again, piece))
}

fn mutate(text: &str, (at, cut, again, piece): &(usize, usize, usize, String)) -> String {
    let chars: Vec<char> = text.chars().collect();
    let at = at % (chars.len() + 1);
    let to = |end: usize| end.min(chars.len());
    let part = |from: usize, end: usize| chars[to(from)..to(end)].iter().collect::<String>();
    [part(0, at), piece.clone(), part(at + cut, at + cut + again), part(at + cut, usize::MAX)].concat()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_mutated_from_the_example_panics(mutations in proptest::collection::vec(mutation(), 1..4)) {
        let text = mutations.iter().fold(example(), |text, mutation| mutate(&text, mutation));
        match of(&text) {
            Ok(pack) => prop_assert!(!pack.name.is_empty()),
            Err(refusal) => {
                let said = refusal.to_string();
                prop_assert!(said.starts_with("pack.json") && said.ends_with('.') && said.len() < 1000, "{}", said);
                let line = text.split('\n').nth(refusal.line.saturating_sub(1));
                prop_assert!(line.is_some_and(|line| refusal.column <= line.chars().count() + 1), "{}", said);
            }
        }
    }

    #[test]
    fn no_text_at_all_panics(text in any::<String>()) {
        prop_assert!(of(&text).is_err());
    }
}

/// The page that trainers read: each field has its row, the example is accepted, and the refusal matches.
#[test]
fn the_documentation_is_true() {
    let text = fs::read_to_string("docs/agency-pack.md").expect("the documentation");
    let block = |language: &str| {
        let start = format!("```{language}\n");
        text.split(&start).nth(1).and_then(|rest| rest.split("```").next()).expect("a block")
    };
    let limits = format!(
        "{MAX_TITLE} characters, texts {MAX_TEXT}, ids {MAX_ID}; a list has at most {MAX_ENTRIES} entries, and the file {} KB",
        MAX_BYTES / 1024
    );
    assert!(text.contains(&limits), "{limits}");
    let example = block("json");
    accepted(example);
    let wrong = example.replacen("on-the-job", "on the job", 1);
    assert_eq!(of(&wrong).expect_err("a mode that there is not").to_string(), block("text").trim());
    for (name, entries) in [("pack", ["activities", "contacts", "meetings", "awards"].as_slice()), ("site", &[])] {
        let fields = &schema(name)["properties"];
        let lists = entries.iter().map(|entry| &fields[entry]["items"]["properties"]);
        for name in lists.chain([fields]).filter_map(Value::as_object).flat_map(|fields| fields.keys()) {
            assert!(name == "$schema" || text.contains(&format!("| `{name}` | ")), "{name} has no row");
        }
    }
    for (kind, ids) in [
        ("family", FRAMEWORK.families.iter().map(|family| family.id).collect::<Vec<_>>()),
        ("setting", FRAMEWORK.settings.iter().map(|setting| setting.id).collect()),
    ] {
        let ids: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
        assert!(text.contains(&format!("| `{kind}.…` | {}.", ids.join(", "))), "{kind}: {ids:?}");
    }
}

#[test]
fn the_settings_of_this_copy_are_whole() {
    let text = fs::read_to_string("public/site.json").expect("a file");
    let site: Site = serde_json::from_str(&text).expect("the settings");
    assert_eq!((&site, site.faults()), (&Site::embedded(), Vec::new()));
    assert!(!site.maintainer.is_empty());
    assert!(serde_json::from_str::<Site>(r#"{"organization": "Ministry"}"#).is_err(), "unknown fields are refused");
}

#[test]
fn what_is_wrong_with_the_settings_is_a_sentence() {
    let good = r#"{"home": "https://rivers.example", "contact": "engagement@rivers.example", "privacy": "http://intranet/privacy",
        "accessibility": "HTTPS://rivers.example/a", "suggest": "mailto:a@rivers.example?subject=B", "pack": "packs/pack-1.json"}"#;
    let site: Site = serde_json::from_str(good).expect("settings");
    assert_eq!(site.faults(), Vec::<String>::new());
    let validator = jsonschema::validator_for(&schema("site")).expect("a schema");
    let follows = |text: &str| validator.is_valid(&serde_json::from_str(text).expect("JSON"));
    assert!(follows(good));
    assert_eq!(Site { contact: "https://rivers.example".into(), ..Site::default() }.faults(), Vec::<String>::new());
    assert_eq!(Site::default().faults(), Vec::<String>::new(), "what is empty is left out");
    let table = [
        (r#"{"home": "www.rivers.example"}"#, "site.json: home must be a web address"),
        (r#"{"home": "mailto:a@rivers.example"}"#, "site.json: home must be a web address"),
        (r#"{"home": "https:///path"}"#, "site.json: home must be"),
        (r#"{"contact": "Ask Sam"}"#, "site.json: contact must be an e-mail address"),
        (r#"{"contact": "javascript:a@b"}"#, "site.json: contact must be"),
        (r#"{"privacy": "privacy.html"}"#, "site.json: privacy must be"),
        (r#"{"accessibility": "//rivers.example"}"#, "site.json: accessibility must be"),
        (r#"{"suggest": "javascript:alert(1)"}"#, "site.json: suggest must be"),
        (r#"{"suggest": "engagement@rivers.example"}"#, "with mailto: in front, and is \"engagement@rivers.example\""),
        (
            r#"{"pack": "https://rivers.example/pack.json"}"#,
            "site.json: pack must be the name of a file beside the site",
        ),
        (r#"{"pack": "../pack.json"}"#, "site.json: pack must be"),
        (r#"{"pack": "/pack.json"}"#, "site.json: pack must be"),
        (r#"{"pack": "packs//pack.json"}"#, "site.json: pack must be"),
        (r#"{"pack": "packs\\pack.json"}"#, "site.json: pack must be"),
        (r#"{"pack": "%2e%2e/pack.json"}"#, "site.json: pack must be"),
    ];
    for (text, words) in table {
        let site: Site = serde_json::from_str(text).expect("settings");
        let faults = site.faults();
        assert!(faults.len() == 1 && faults[0].contains(words), "{words:?} not in {faults:?}");
        assert!(!follows(text), "the schema accepts {text}");
    }
}

/// Whole words, longest first: a grade's new name must not change part of another grade's, and nothing is renamed
/// twice.
#[test]
fn names_change_as_whole_words_and_once() {
    let text = r#"{"name": "Ours", "wording": {"grade.g2": "Senior Advisor", "grade.g3": "Lead", "track.public-input-designer": "Engagement designer"}}"#;
    let pack = read("pack.json", text, &FRAMEWORK).expect("a pack");
    let names = engagement_career_path::pack::names(&pack, &FRAMEWORK);
    let renamed = |text: &str| engagement_career_path::pack::renamed(text, &names);
    let table = [
        ("Public input designer, Advisor (G2)", Some("Engagement designer, Senior Advisor (G2)")),
        ("Senior Advisor", Some("Lead")),
        ("G2 Advisor, G3 Senior Advisor", Some("G2 Senior Advisor, G3 Lead")),
        ("Results dissemination advisor", None),
        ("Advisors meet", None),
        ("", None),
        ("Māori Advisor", Some("Māori Senior Advisor")),
    ];
    for (text, expected) in table {
        assert_eq!(renamed(text).as_deref(), expected, "{text:?}");
    }
    // A new name that contains the old one, and a text that is seen twice because it was moved.
    let text = r#"{"name": "Ours", "wording": {"track.public-input-analyst": "Lead Public input analyst"}}"#;
    let pack = read("pack.json", text, &FRAMEWORK).expect("a pack");
    let names = engagement_career_path::pack::names(&pack, &FRAMEWORK);
    let once = engagement_career_path::pack::renamed("Public input analyst, G1", &names).expect("renamed");
    assert_eq!(once, "Lead Public input analyst, G1");
    assert_eq!(engagement_career_path::pack::renamed(&once, &names), None);
}

//! The content is fit to be published, and the check that says so can fail: each kind of fault is put into a copy of
//! the real content, and found with its file, its line and what is wrong.

use engagement_career_path::content_check::{Fault, Report, check, grade, sentences, syllables};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const CONTENT: &str = "public/framework";

#[test]
fn the_content_is_fit_to_be_published() {
    let report = check(Path::new(CONTENT));
    assert!(report.faults.is_empty() && report.whole, "{}\n{report}", lines(&report.faults));
    assert!(report.files >= 28 && report.words > 20_000, "the content was read: {report}");
}

fn lines(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("{CONTENT}/{fault}")).collect::<Vec<_>>().join("\n")
}

/// A temporary copy of the content.
struct Copy {
    folder: PathBuf,
    /// Files that were changed as values, written by `check`.
    values: BTreeMap<String, Value>,
}

impl Copy {
    fn new(name: &str) -> Copy {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("content-check-{name}"));
        let _ = fs::remove_dir_all(&folder);
        for below in ["", "principles", "tracks", "schema"] {
            fs::create_dir_all(folder.join(below)).expect("a folder");
            for entry in fs::read_dir(Path::new(CONTENT).join(below)).expect("the content") {
                let path = entry.expect("an entry").path();
                if path.is_file() {
                    fs::copy(&path, folder.join(below).join(path.file_name().expect("a name"))).expect("a copy");
                }
            }
        }
        Copy { folder, values: BTreeMap::new() }
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).expect("a file")
    }

    fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        fs::write(self.folder.join(file), text).expect("a file is written");
    }

    fn value(&mut self, file: &str) -> &mut Value {
        if !self.values.contains_key(file) {
            let value = serde_json::from_str(&self.text(file)).expect("JSON");
            self.values.insert(file.into(), value);
        }
        self.values.get_mut(file).expect("the value")
    }

    /// Replaces a value, or adds one to an object.
    fn set(&mut self, file: &str, path: &str, value: Value) {
        let root = self.value(file);
        let (around, name) = path.rsplit_once('/').unwrap_or(("", path));
        let pointer = if around.is_empty() { String::new() } else { format!("/{around}") };
        match root.pointer_mut(&pointer) {
            Some(Value::Object(object)) => {
                object.insert(name.into(), value);
            }
            Some(Value::Array(items)) => items[name.parse::<usize>().expect("a place in a list")] = value,
            _ => panic!("{file} has nothing at {around:?}"),
        }
    }

    fn get(&mut self, file: &str, path: &str) -> Value {
        self.value(file).pointer(&format!("/{path}")).unwrap_or_else(|| panic!("{file} has no {path}")).clone()
    }

    fn remove(&mut self, file: &str, path: &str) {
        let (around, name) = path.rsplit_once('/').unwrap_or(("", path));
        let pointer = if around.is_empty() { String::new() } else { format!("/{around}") };
        match self.value(file).pointer_mut(&pointer) {
            Some(Value::Object(object)) => {
                object.remove(name).expect("a value to remove");
            }
            Some(Value::Array(items)) => {
                items.remove(name.parse::<usize>().expect("a place in a list"));
            }
            _ => panic!("{file} has nothing at {around:?}"),
        }
    }

    fn check(&self) -> Report {
        for (file, value) in &self.values {
            self.write(file, serde_json::to_string_pretty(value).expect("JSON"));
        }
        check(&self.folder)
    }

    /// The line of a value in a changed file, found without the check: by a marker in its place.
    fn line(&mut self, file: &str, path: &str) -> usize {
        if path.is_empty() {
            return 1;
        }
        const MARK: &str = "\"the value stands here\"";
        let mut value = self.value(file).clone();
        *value.pointer_mut(&format!("/{path}")).unwrap_or_else(|| panic!("{file} has no {path}")) =
            json!(MARK.trim_matches('"'));
        let text = serde_json::to_string_pretty(&value).expect("JSON");
        text.lines().position(|line| line.contains(MARK)).expect("the mark") + 1
    }

    /// Finds a fault in what the check reported.
    fn expect(&mut self, report: &Report, file: &str, path: &str, says: &str) {
        let line = self.line(file, path);
        expect(report, file, line, path, says);
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn expect(report: &Report, file: &str, line: usize, path: &str, says: &str) {
    let found = report
        .faults
        .iter()
        .any(|fault| fault.file == file && fault.line == line && fault.path == path && fault.message.contains(says));
    assert!(found, "not found: {file}:{line}: {path}: {says}\n{}", lines(&report.faults));
}

const PRINCIPLE: &str = "principles/honest-scope.json";
const TRACK: &str = "tracks/public-input-designer.json";

#[test]
fn broken_files_are_named_with_their_line() {
    let copy = Copy::new("files");
    let syntax = copy.text(PRINCIPLE).replacen("\n  \"name\": ", "\n  \"name\" ", 1);
    let line = syntax.lines().position(|line| line.starts_with("  \"name\" ")).expect("the line") + 1;
    copy.write(PRINCIPLE, &syntax);
    copy.write(TRACK, copy.text(TRACK).replacen('{', "{\n  \"family\": \"across\",", 1));
    copy.write("tracks/public-input-analyst.json", [0xff, 0xfe]);
    copy.write("tracks/stray.json", "{}");
    copy.write("principles/notes.txt", "Later");
    copy.write("more.json", "{}");
    copy.write("schema/glossary.schema.json", "{");
    copy.write("schema/network.schema.json", "{\"type\": 7}");
    fs::remove_file(copy.folder.join("activities.json")).expect("a file to remove");
    fs::remove_file(copy.folder.join("tracks/head-of-profession.json")).expect("a file to remove");
    let report = copy.check();
    let family = copy.text(TRACK).lines().skip(2).position(|line| line.contains("\"family\"")).expect("the line") + 3;
    expect(&report, PRINCIPLE, line, "", "no JSON from column");
    expect(&report, TRACK, family, "family", "stands twice in its object");
    expect(&report, "tracks/public-input-analyst.json", 1, "", "unreadable");
    expect(&report, "tracks/stray.json", 1, "", "framework.json does not list this file");
    expect(&report, "principles/notes.txt", 1, "", "framework.json does not list this file");
    expect(&report, "more.json", 1, "", "nothing reads a file of this name");
    expect(&report, "schema/glossary.schema.json", 1, "", "no JSON");
    expect(&report, "schema/network.schema.json", 1, "", "no JSON Schema");
    expect(&report, "activities.json", 1, "", "the file is missing");
    let listed = copy.text("framework.json").lines().position(|line| line.contains("\"head-of-profession\""));
    expect(&report, "framework.json", listed.expect("the line") + 1, "tracks/9", "head-of-profession.json is missing");
    assert!(!report.whole && report.to_string().contains("wait until every file is there"));
}

#[test]
fn what_the_schemas_ask_for_is_found() {
    let mut copy = Copy::new("form");
    let long = "word ".repeat(90);
    copy.set(PRINCIPLE, "statement", json!(long.trim()));
    copy.set(PRINCIPLE, "why", json!("Too short."));
    copy.set(PRINCIPLE, "practices/0/levels/aware", json!("I can explain why it matters".repeat(6)));
    copy.set(PRINCIPLE, "practices/0/levels/leading", json!("I lead on this"));
    copy.set(
        PRINCIPLE,
        "lesson/story",
        json!(["One paragraph is no story, however long the writer made it out to be, word by word."]),
    );
    let situation = copy.get(PRINCIPLE, "practices/1/situations/0");
    copy.set(PRINCIPLE, "practices/1/situations", json!([situation, situation, situation]));
    copy.remove(PRINCIPLE, "practices/2/evidence");
    copy.set(PRINCIPLE, "practices/2/extra", json!("unknown"));
    copy.set(PRINCIPLE, "practices/2/situations/0/level", json!("expert"));
    copy.set(PRINCIPLE, "cites", json!(["12"]));
    copy.set(TRACK, "up", json!(3));
    copy.set("framework.json", "targets/core/0", json!(9));
    copy.set("framework.json", "te_tiriti/awaiting/0/place", json!("home"));
    copy.remove("sources.json", "sources/0/checked");
    copy.set("sources.json", "sources/1/checked", json!("last spring"));
    copy.set("sources.json", "sources/2/checked", json!("2026-13-01"));
    copy.remove("sources.json", "sources/3/stored_copy");
    let report = copy.check();
    for (file, path, says) in [
        (PRINCIPLE, "statement", "449 characters, 220 at most: \"word word"),
        (PRINCIPLE, "why", "10 characters, 150 at least: \"Too short.\""),
        (PRINCIPLE, "practices/0/levels/aware", "168 characters, 160 at most"),
        (PRINCIPLE, "practices/0/levels/leading", "14 characters, 20 at least"),
        (PRINCIPLE, "lesson/story", "1 items, 2 at least"),
        (PRINCIPLE, "practices/1/situations", "3 items, 2 at most"),
        (PRINCIPLE, "practices/1/situations", "an item stands twice"),
        (PRINCIPLE, "practices/2", "\"evidence\" is missing"),
        (PRINCIPLE, "practices/2/extra", "the schema knows no such name"),
        (PRINCIPLE, "practices/2/situations/0/level", "\"expert\" is none of"),
        (PRINCIPLE, "cites/0", "\"12\" has not the form ^S[0-9]+$"),
        (TRACK, "up", "is not of the type string"),
        ("framework.json", "targets/core/0", "greater than the maximum of 4"),
        ("framework.json", "te_tiriti/awaiting/0/place", "\"home\" is none of"),
        // A source without a day on which someone looked at it (SOURCE-1).
        ("sources.json", "sources/0", "\"checked\" is missing"),
        ("sources.json", "sources/1/checked", "\"last spring\" has not the form"),
        ("sources.json", "sources/2/checked", "\"2026-13-01\" has not the form"),
        ("sources.json", "sources/3", "\"stored_copy\" is missing"),
    ] {
        copy.expect(&report, file, path, says);
    }
    assert!(!report.whole, "a file that has not its form keeps references from being checked");
}

#[test]
fn a_schema_that_allows_what_the_app_cannot_read_is_found() {
    let mut copy = Copy::new("unfit");
    copy.set("schema/principle.schema.json", "required", json!([]));
    copy.remove(PRINCIPLE, "statement");
    let report = copy.check();
    copy.expect(&report, PRINCIPLE, "", "the app cannot read this file: missing field `statement`");
    assert_eq!(report.faults.len(), 1, "{}", lines(&report.faults));
    assert!(!report.whole);
}

#[test]
fn references_that_lead_nowhere_are_found() {
    let mut copy = Copy::new("references");
    let to_change = [
        (PRINCIPLE, "cites", json!(["S999"]), "cites/0", "no source \"S999\""),
        (PRINCIPLE, "lesson/cites", json!(["S998"]), "lesson/cites/0", "no source \"S998\""),
        (PRINCIPLE, "related/0/source", json!("S997"), "related/0/source", "no source \"S997\""),
        (PRINCIPLE, "proposal", json!(["N99"]), "proposal/0", "no statement \"N99\""),
        (TRACK, "cites", json!(["S996"]), "cites/0", "no source \"S996\""),
        (TRACK, "proposal", json!(["N98"]), "proposal/0", "no statement \"N98\""),
        (TRACK, "family", json!("nobody"), "family", "no family \"nobody\""),
        (TRACK, "sideways/0/track", json!("nobody"), "sideways/0/track", "no track \"nobody\""),
        (TRACK, "sideways/1/track", json!("public-input-designer"), "sideways/1/track", "leads to another track"),
        (
            "tracks/public-input-analyst.json",
            "sideways/0/track",
            json!("government-liaison"),
            "sideways/1/track",
            "stands twice",
        ),
        (
            "tracks/public-input-analyst.json",
            "sideways/1/track",
            json!("government-liaison"),
            "sideways/1/track",
            "stands twice",
        ),
        (TRACK, "weights/nothing", json!("core"), "weights/nothing", "no principle \"nothing\""),
        (TRACK, "start_here/4", json!("nothing.a"), "start_here/4", "no practice \"nothing.a\""),
        (TRACK, "posts/0/source", json!("S995"), "posts/0/source", "no source \"S995\""),
        ("activities.json", "activities/0/principles/0", json!("nothing"), "activities/0/principles/0", "no principle"),
        ("activities.json", "activities/1/cites", json!(["S994"]), "activities/1/cites/0", "no source \"S994\""),
        ("activities.json", "activities/2/fits", json!("any"), "activities/2/principles", "only an activity that fits"),
        ("activities.json", "activities/3/principles", json!([]), "activities/3/principles", "names at least one"),
        ("glossary.json", "terms/0/cites", json!(["S993"]), "terms/0/cites/0", "no source \"S993\""),
        ("moving-jobs.json", "cites", json!(["S982"]), "cites/0", "no source \"S982\""),
        ("network.json", "meetings/cites", json!(["S992"]), "meetings/cites/0", "no source \"S992\""),
        ("network.json", "retreat/cites", json!(["S991"]), "retreat/cites/0", "no source \"S991\""),
        ("network.json", "awards/cites", json!(["S990"]), "awards/cites/0", "no source \"S990\""),
        ("network.json", "awards/existing/0/source", json!("S989"), "awards/existing/0/source", "no source \"S989\""),
        (
            "network.json",
            "awards/awards/0/principles",
            json!(["nothing"]),
            "awards/awards/0/principles/0",
            "no principle",
        ),
        (
            "network.json",
            "meetings/programme/0/principle",
            json!("nothing"),
            "meetings/programme/0/principle",
            "no principle",
        ),
        ("proposal.json", "source", json!("S988"), "source", "no source \"S988\""),
        ("proposal.json", "research", json!("S987"), "research", "no source \"S987\""),
        ("proposal.json", "outcome/0/cites", json!(["S986"]), "outcome/0/cites/0", "no source \"S986\""),
        ("network.json", "meetings/bodies/0/source", json!("S985"), "meetings/bodies/0/source", "no source \"S985\""),
        (
            "framework.json",
            "te_tiriti/guidance/0/source",
            json!("S984"),
            "te_tiriti/guidance/0/source",
            "no source \"S984\"",
        ),
        ("framework.json", "grounds/0/cites", json!(["S983"]), "grounds/0/cites/0", "no source \"S983\""),
        ("proposal.json", "points/0/where", json!(["nowhere"]), "points/0/where/0", "no page \"nowhere\""),
        ("proposal.json", "statements/0/point", json!("nothing"), "statements/0/point", "no point \"nothing\""),
    ];
    for (file, at, value, ..) in &to_change {
        copy.set(file, at, value.clone());
    }
    let report = copy.check();
    assert!(report.whole);
    for (file, _, _, path, says) in to_change {
        copy.expect(&report, file, path, says);
    }
}

#[test]
fn ids_that_are_wrong_or_stand_twice_are_found() {
    let mut copy = Copy::new("ids");
    let first = copy.get("framework.json", "principles/0");
    let name = copy.get("principles/right-issue.json", "name");
    let title = copy.get("principles/right-issue.json", "practices/0/title");
    let to_change = [
        ("framework.json", "principles/5", first, "principles/5", "stands twice"),
        ("framework.json", "tracks/9", json!("government-liaison"), "tracks/9", "stands twice"),
        ("framework.json", "families/1/id", json!("liaison"), "families/1/id", "\"liaison\" stands twice"),
        ("framework.json", "te_tiriti/awaiting/1/id", json!("principles"), "te_tiriti/awaiting/1/id", "stands twice"),
        ("framework.json", "settings/1/id", json!("unit"), "settings/1/id", "\"unit\" stands twice"),
        ("framework.json", "settings/0/id", json!("unit"), "settings/1/id", "\"unit\" stands twice"),
        (PRINCIPLE, "id", json!("honest-range"), "id", "the file's name says \"honest-scope\""),
        (
            "principles/diverse-reach.json",
            "practices/1/id",
            json!("diverse-reach.c"),
            "practices",
            "the practices must be",
        ),
        ("principles/diverse-reach.json", "name", name, "name", "stands twice"),
        ("principles/equal-voice.json", "practices/2/title", title, "practices/2/title", "stands twice"),
        (TRACK, "id", json!("designer"), "id", "the file's name says \"public-input-designer\""),
        ("tracks/public-input-analyst.json", "start_here/1", json!("honest-scope.a"), "start_here/2", "stands twice"),
        ("tracks/public-input-analyst.json", "start_here/2", json!("honest-scope.a"), "start_here/2", "stands twice"),
        ("activities.json", "activities/0/id", json!("same"), "activities/1/id", "\"same\" stands twice"),
        ("activities.json", "activities/1/id", json!("same"), "activities/1/id", "\"same\" stands twice"),
        ("glossary.json", "terms/0/id", json!("same"), "terms/1/id", "\"same\" stands twice"),
        ("glossary.json", "terms/1/id", json!("same"), "terms/1/id", "\"same\" stands twice"),
        ("network.json", "awards/awards/0/id", json!("same"), "awards/awards/1/id", "\"same\" stands twice"),
        ("network.json", "awards/awards/1/id", json!("same"), "awards/awards/1/id", "\"same\" stands twice"),
        ("proposal.json", "points/0/id", json!("same"), "points/1/id", "\"same\" stands twice"),
        ("proposal.json", "points/1/id", json!("same"), "points/1/id", "\"same\" stands twice"),
        ("proposal.json", "statements/4/id", json!("N4"), "statements/4/id", "stands where N5 is expected"),
        ("sources.json", "sources/1/id", json!("S1"), "sources/1/id", "\"S1\" stands twice"),
        ("sources.json", "sources/0/id", json!("S1"), "sources/1/id", "\"S1\" stands twice"),
    ];
    for (file, at, value, ..) in &to_change {
        copy.set(file, at, value.clone());
    }
    let report = copy.check();
    assert!(report.whole);
    for (file, _, _, path, says) in to_change {
        copy.expect(&report, file, path, says);
    }
}

#[test]
fn counts_that_are_wrong_are_found() {
    let mut copy = Copy::new("counts");
    copy.remove(TRACK, "start_here/0");
    copy.remove(TRACK, "weights/honest-scope");
    copy.remove(TRACK, "at_grades/1");
    copy.set("tracks/public-input-analyst.json", "grades", json!(["g1", "g5"]));
    let programmed = copy.get("network.json", "meetings/programme/1/principle");
    copy.set("network.json", "meetings/programme/0/principle", programmed);
    copy.set("network.json", "meetings/agenda/0/minutes", json!(6));
    copy.set("network.json", "awards/criteria/1/id", json!("evidence"));
    copy.set("moving-jobs.json", "sections/1/id", json!("take"));
    copy.set("framework.json", "levels/1/id", json!("leading"));
    copy.remove("framework.json", "grades/4");
    copy.set("principles/right-issue.json", "practices/0/wording", json!(0));
    let mut earlier = [1, 1, 3].map(|wording| {
        let of =
            |copy: &mut Copy, field: &str| copy.get("principles/right-issue.json", &format!("practices/1/{field}"));
        json!({ "wording": wording, "statement": of(&mut copy, "statement"), "levels": of(&mut copy, "levels") })
    });
    // The same item twice would not fit the schema.
    earlier[1]["statement"] = json!("I said this once before, in these words.");
    copy.set("principles/right-issue.json", "practices/1/wording", json!(3));
    copy.set("principles/right-issue.json", "practices/1/earlier", json!(earlier));
    let report = copy.check();
    assert!(report.whole);
    for (file, path, says) in [
        ("principles/right-issue.json", "practices/1/earlier/1/wording", "the wording 1 stands twice"),
        ("principles/right-issue.json", "practices/1/earlier/2/wording", "from 1 to below the practice's own"),
        (TRACK, "start_here", "must name 9 practices, and names 8"),
        (TRACK, "weights", "no weight for the principle \"honest-scope\""),
        (TRACK, "at_grades", "one entry for each of the track's grades"),
        ("tracks/public-input-analyst.json", "at_grades", "one entry for each of the track's grades"),
        ("tracks/public-input-analyst.json", "grades/1", "there are no targets at g5"),
        ("network.json", "meetings/programme/1/principle", "stands twice"),
        ("network.json", "meetings/programme", "no meeting for the principle"),
        ("network.json", "meetings/agenda", "a meeting takes 60 minutes, and the parts take 61"),
        ("network.json", "awards/criteria/1/id", "stands twice"),
        ("moving-jobs.json", "sections/1/id", "stands twice"),
        ("framework.json", "levels", "the levels must be the five"),
        ("framework.json", "grades", "the grades must be the five"),
        ("principles/right-issue.json", "practices/0/wording", "a wording counts from 1"),
    ] {
        copy.expect(&report, file, path, says);
    }
}

/// The names of the files in a folder of the content.
fn files(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new(CONTENT).join(folder)).expect("the content");
    entries.map(|entry| format!("{folder}/{}", entry.expect("an entry").file_name().to_string_lossy())).collect()
}

#[test]
fn what_is_promised_and_not_covered_is_found() {
    let mut copy = Copy::new("coverage");
    let activities = copy.get("activities.json", "activities").as_array().map_or(0, Vec::len);
    for n in 0..activities {
        copy.set("activities.json", &format!("activities/{n}/reaches"), json!(["aware", "developing", "leading"]));
    }
    for file in files("principles").into_iter().chain(files("tracks")) {
        copy.set(&file, "proposal", json!(["N1"]));
    }
    for n in 0..2 {
        copy.set("proposal.json", &format!("statements/{n}/point"), json!(""));
    }
    let situations = [("practising", "aware"), ("developing", "developing")];
    for (n, (level, neighbour)) in situations.into_iter().enumerate() {
        copy.set(PRINCIPLE, &format!("practices/0/situations/{n}/level"), json!(level));
        copy.set(PRINCIPLE, &format!("practices/0/situations/{n}/neighbour"), json!(neighbour));
    }
    // A source that nothing names (SOURCE-2); all the others are named.
    let sources = copy.get("sources.json", "sources");
    let uncited = sources.as_array().map_or(0, Vec::len);
    let mut source = sources[0].clone();
    source["id"] = json!("S999");
    copy.value("sources.json")["sources"].as_array_mut().expect("a list").push(source);
    // The same two levels, the other way round.
    for (n, (level, neighbour)) in [("aware", "developing"), ("developing", "aware")].into_iter().enumerate() {
        copy.set(PRINCIPLE, &format!("practices/1/situations/{n}/level"), json!(level));
        copy.set(PRINCIPLE, &format!("practices/1/situations/{n}/neighbour"), json!(neighbour));
    }
    let report = copy.check();
    assert!(report.whole);
    copy.expect(&report, "sources.json", &format!("sources/{uncited}"), "nothing cites S999");
    let found = report.faults.iter().filter(|fault| fault.message.contains("nothing cites")).count();
    assert_eq!(found, 1, "{}", lines(&report.faults));
    for (file, path, says) in [
        ("activities.json", "activities", "no activity takes someone to practising on \"honest-scope\""),
        ("activities.json", "activities", "no activity takes someone to practising on \"learning-profession\""),
        ("proposal.json", "statements/1", "N2 belongs to no point, and no principle or track names it"),
        (PRINCIPLE, "practices/0/situations/0/neighbour", "aware is not beside practising"),
        (PRINCIPLE, "practices/0/situations/1/neighbour", "developing is not beside developing"),
        (PRINCIPLE, "practices/1/situations/1", "told apart twice in one practice"),
    ] {
        copy.expect(&report, file, path, says);
    }
    assert!(!lines(&report.faults).contains("N1 belongs to no point"), "a statement that is named needs no point");
}

/// ACTIVITY-1: each practice has an activity of its own, not only its principle. LESSON-1: each lesson has a page to
/// copy, one a principle, and its rows are as wide as their table.
#[test]
fn a_practice_without_an_activity_and_a_lesson_without_its_artefact_are_found() {
    let mut copy = Copy::new("own");
    let activities = copy.get("activities.json", "activities").as_array().map_or(0, Vec::len);
    for n in 0..activities {
        let named = copy.get("activities.json", &format!("activities/{n}/practices"));
        let left: Vec<&Value> =
            named.as_array().expect("a list").iter().filter(|id| **id != "honest-scope.c").collect();
        copy.set("activities.json", &format!("activities/{n}/practices"), json!(left));
    }
    let other = "principles/right-issue.json";
    let id = copy.get(PRINCIPLE, "lesson/artefact/id");
    copy.set(other, "lesson/artefact/id", id);
    copy.set(other, "lesson/artefact/parts/0/rows/1", json!(["Where should the bus stop?", "Go"]));
    let report = copy.check();
    assert!(report.whole);
    for (file, path, says) in [
        (PRINCIPLE, "practices/2/id", "no activity names the practice \"honest-scope.c\""),
        (other, "lesson/artefact/id", "another lesson has the artefact \"scope-statement\""),
        (other, "lesson/artefact/parts/0/rows/1/0", "a row of 2 cells, and not of 3"),
    ] {
        copy.expect(&report, file, path, says);
    }
    assert_eq!(report.faults.len(), 3, "{}", lines(&report.faults));

    let mut copy = Copy::new("without");
    copy.remove(PRINCIPLE, "lesson/artefact");
    let report = copy.check();
    copy.expect(&report, PRINCIPLE, "lesson", "\"artefact\" is missing");
}

/// As many places for texts as a table of them needs.
fn places() -> impl Iterator<Item = (String, String)> {
    let mut principles = files("principles");
    principles.sort();
    principles.into_iter().flat_map(|file| {
        let steps = ["developing", "practising", "leading"];
        let places = (0..3).flat_map(move |n| steps.map(|step| format!("practices/{n}/steps/{step}")));
        places.map(move |path| (file.clone(), path))
    })
}

const LONG_SENTENCE: &str = "You ask one person and then the next one and then the next one until you have asked all of them and can say at last what it is that they all want.";

/// Words that must be found, and what is said about each.
const WRONG: &[(&str, &str)] = &[
    (LONG_SENTENCE, "sentence of 33 words, 30 at most: \"You ask one person"),
    // Words to avoid, whatever their ending.
    ("You look at scores and then talk about them.", "\"score\" is a word to avoid: levels are not scores"),
    ("You stop scoring people.", "\"scoring\" is a word to avoid"),
    ("Nobody knows the pass mark.", "\"pass mark\""),
    ("You learn from Failure, and say so.", "\"fail\" is a word to avoid: say \"not yet\""),
    ("You name two weaknesses.", "\"weakness\""),
    ("You find deficiencies.", "\"deficien\""),
    ("You call it a deficit.", "\"deficit\""),
    ("You know the Dunning effect.", "\"dunning\""),
    ("You get buy-in early.", "\"buy-in\""),
    ("You sell the plan.", "\"sell\""),
    ("You are good at managing stakeholders.", "\"managing stakeholder\""),
    ("You learn stakeholder management.", "\"stakeholder manage\""),
    ("You find hard-to-reach groups.", "\"hard-to-reach\""),
    ("They are hard to reach.", "\"hard to reach\""),
    ("You name the target audience.", "\"target audience\""),
    ("It is a tick-box exercise.", "\"tick-box\""),
    ("You ask lay people.", "\"lay people\""),
    ("You invite citizens to an evening.", "\"citizens\" is a word to avoid: say \"residents\""),
    ("You empower the group.", "\"empower\""),
    ("You brief the deciders.", "\"decider\""),
    ("You ask somebody else.", "\"somebody\" is a word to avoid: say \"someone\""),
    ("Somebody's view is missing.", "\"somebody\""),
    ("It is no guide to the rest.", "\"is no guide\" reads as translated: say \"is not\""),
    ("That was no answer.", "\"was no answer\""),
    ("You leverage what you have.", "\"leverag\""),
    ("You utilise what you have.", "\"utilis\""),
    ("You write it down in order to remember.", "\"in order to\""),
    ("You do so going forward.", "\"going forward\""),
    ("It is best-in-class.", "\"best-in-class\""),
    ("You look for synergies.", "\"synerg\""),
    ("You go on a journey.", "\"journey\""),
    ("You choose a hashtag.", "\"hashtag\""),
    ("You delve into it.", "\"delve\""),
    ("You write a robust plan.", "\"robust\""),
    ("It is seamless.", "\"seamless\""),
    ("You think holistically.", "\"holistic\""),
    // Spelling.
    ("You organize the evening.", "\"organize\" is written \"organise\" here"),
    ("You like the organization.", "\"organisation\""),
    ("You are analyzing notes.", "\"analysing\""),
    ("You see the behaviors.", "\"behaviours\""),
    ("You paint it in color.", "\"colour\""),
    ("You meet in the center.", "\"centre\""),
    ("You print the program.", "\"programme\""),
    ("You practiced it once.", "\"practised\""),
    ("You keep an artifact.", "\"artefact\""),
    ("You were traveling.", "\"travelling\""),
    // Te reo Māori.
    ("You read about Maori history.", "\"maori\" needs its macron: \"Māori\""),
    ("You ask a hapu and wait.", "\"hapū\""),
    ("You meet a whanau.", "\"whānau\""),
    ("You go to two huis.", "\"huis\" takes no \"s\": \"hui\""),
    ("You know three iwis.", "\"iwis\" takes no \"s\""),
    ("You know three hapūs.", "\"hapūs\" takes no \"s\""),
    ("You write Ma\u{304}ori.", "a macron stands beside its letter"),
    ("You meet iwi and other stakeholders.", "Treaty partners are not stakeholders"),
    // Marks.
    ("You wait \u{2014} and then ask.", "a dash"),
    ("You wait from 3\u{2013}5 days.", "a dash"),
    ("You wait - and then ask.", "a dash"),
    ("You don\u{2019}t wait.", "a curly quote"),
    ("You say \u{201c}yes\u{201d} to it.", "a curly quote"),
    ("You did it!", "an exclamation mark"),
    ("You wait  for it.", "a space too many"),
    ("You wait. ", "a space too many"),
    ("You wait TODO for it.", "\"todo\" was left in the text"),
    ("You wait, as S12 says.", "\"S12\" belongs into cites"),
    ("You wait, as in N7.", "\"N7\" belongs into cites"),
    // Claims to be official.
    ("You use the official career path.", "\"official\" may claim"),
    ("It is officially in use.", "\"officially\" may claim"),
    ("Agencies endorsed these levels.", "\"endorse\" may claim"),
    ("It was approved by the commission.", "\"approved by\" may claim"),
    // Claims about this site's own reach (SOURCE-4).
    ("Guidance stands beside every principle.", "\"beside every\" claims more than stands here: say what stands where"),
    ("The page is fully sourced.", "\"fully sourced\" claims more"),
    ("The method is proven.", "\"proven\" claims more"),
    // What says of itself that nobody has checked it (SOURCE-3).
    ("You read what we have not checked.", "\"not checked\" is nothing to publish"),
    ("It has not been checked yet.", "\"not been checked\" is nothing to publish"),
    ("You use an unverified list.", "\"unverified\" is nothing to publish"),
];

/// Texts that are close to the wrong ones but fine.
const FINE: &[&str] = &[
    "You underscore the size of the prize, and seize the chance to resize the room with a wizened citizens' assembly.",
    "You work in a laboratory with a rigorous and honorary programmer, and read about citizen participation.",
    "You sit with officials and ask for official information, and say that no agency has endorsed a word of it.",
    "You meet iwi, hapū and whānau, who are Treaty partners and not stakeholders, at two hui on a marae.",
    "There is no fee, and it was no longer open. The answer is no. Is no one here? It is no more than a list, this nobody.",
    "You unfailingly practise; an undersold plan is a plan. The well-known part-time group has 1,900 notes.",
    "You check the list beside the door, and every name of unproven provenance on it is checked twice.",
    "He asked: \"Will it change a thing? and if so, when?\" You answer the one, and then you answer the other, as it comes.",
];

#[test]
fn words_that_must_not_stand_are_found_and_those_near_them_are_not() {
    let mut copy = Copy::new("words");
    let texts = WRONG.iter().map(|(text, _)| *text).chain(FINE.iter().copied());
    let placed: Vec<(String, String)> = places().take(WRONG.len() + FINE.len()).collect();
    assert_eq!(placed.len(), WRONG.len() + FINE.len(), "there is a place for each");
    for (text, (file, path)) in texts.zip(&placed) {
        copy.set(file, path, json!(text));
    }
    let report = copy.check();
    for ((_, says), (file, path)) in WRONG.iter().zip(&placed) {
        copy.expect(&report, file, path, says);
    }
    for (text, (file, path)) in FINE.iter().zip(&placed[WRONG.len()..]) {
        let found: Vec<_> = report.faults.iter().filter(|fault| fault.file == *file && fault.path == *path).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn what_others_call_their_own_is_theirs_to_choose() {
    let mut copy = Copy::new("others");
    copy.set("sources.json", "sources/0/title", json!("Organizing Citizens: a Robust Program of the Official Center"));
    copy.set("sources.json", "sources/1/title", json!("Maori \u{201c}values\u{201d}"));
    let report = copy.check();
    copy.expect(&report, "sources.json", "sources/1/title", "needs its macron");
    copy.expect(&report, "sources.json", "sources/1/title", "a curly quote");
    assert_eq!(report.faults.len(), 2, "{}", lines(&report.faults));
}

/// Wording that people answered is shown as it was, whatever we think of it now, even if it is repeated.
#[test]
fn earlier_wordings_are_kept_as_they_were() {
    let mut copy = Copy::new("earlier");
    let mut levels = copy.get(PRINCIPLE, "practices/0/levels");
    levels["leading"] = json!("I organize buy-in from every hard-to-reach citizen, at the center of it all");
    let statement = copy.get(PRINCIPLE, "practices/0/statement");
    copy.set(PRINCIPLE, "practices/0/wording", json!(2));
    copy.set(PRINCIPLE, "practices/0/earlier", json!([{ "wording": 1, "statement": statement, "levels": levels }]));
    let report = copy.check();
    assert!(report.whole && report.faults.is_empty(), "{}", lines(&report.faults));
}

#[test]
fn anchors_claims_and_repetitions_are_found() {
    let mut copy = Copy::new("claims");
    let other = "principles/right-issue.json";
    let repeated = "You write down what was said, and by whom, before you go home.";
    copy.set(PRINCIPLE, "practices/0/levels/aware", json!("Can explain why scope matters"));
    copy.set(PRINCIPLE, "practices/0/levels/developing", json!("I draft a scope statement."));
    copy.set(PRINCIPLE, "practices/1/levels/aware", json!("I know it when told"));
    copy.set(other, "practices/1/levels/aware", json!("I know it when told"));
    copy.set(PRINCIPLE, "lesson/this_week", json!(format!("Take ten minutes. {repeated}")));
    copy.set(other, "lesson/this_week", json!(format!("{} Then rest.", repeated.to_uppercase().replace(',', ""))));
    copy.set(PRINCIPLE, "cites", json!([]));
    copy.set(PRINCIPLE, "why", json!("False openness costs trust. Research says so."));
    copy.set(other, "cites", json!([]));
    copy.set(other, "why", json!("Late questions waste goodwill. A team found that most people stop answering."));
    copy.set("glossary.json", "terms/0/cites", json!([]));
    copy.set("glossary.json", "terms/0/unverified", json!(false));
    copy.set("glossary.json", "terms/0/definition", json!("A word that came into use in 1985 or so."));
    copy.set("glossary.json", "terms/1/cites", json!([]));
    copy.set("glossary.json", "terms/1/unverified", json!(false));
    copy.set("glossary.json", "terms/1/definition", json!("A word that 42% of people know and use."));
    copy.set("glossary.json", "terms/2/cites", json!([]));
    copy.set("glossary.json", "terms/2/unverified", json!(true));
    copy.set("activities.json", "activities/2/unverified", json!(true));
    copy.set("glossary.json", "terms/2/definition", json!("A word that 43% of people know and use."));
    copy.set("activities.json", "activities/0/cites", json!([]));
    copy.set("activities.json", "activities/0/unverified", json!(false));
    copy.set(
        "activities.json",
        "activities/0/about",
        json!("A course that was first held in 2018, as far as we know."),
    );
    copy.set("activities.json", "activities/1/cites", json!([]));
    copy.set("activities.json", "activities/1/about", json!("Research names for a list, and put them in order."));
    let report = copy.check();
    let first = copy.line(PRINCIPLE, "lesson/this_week");
    for (file, path, says) in [
        (PRINCIPLE, "practices/0/levels/aware", "an anchor begins with \"I \""),
        (PRINCIPLE, "practices/0/levels/developing", "an anchor ends without a mark"),
        (other, "practices/1/levels/aware", "stands in principles/honest-scope.json:"),
        (other, "lesson/this_week", &format!("stands in {PRINCIPLE}:{first} too: \"YOU WRITE DOWN")),
        (PRINCIPLE, "why", "\"research\" needs a source in cites"),
        (other, "why", "\"found that\" needs a source in cites"),
        ("glossary.json", "terms/0/definition", "\"1985\" needs a source in cites"),
        ("glossary.json", "terms/1/definition", "\"42%\" needs a source in cites"),
        ("activities.json", "activities/0/about", "\"2018\" needs a source in cites"),
        ("glossary.json", "terms/2/definition", "\"43%\" needs a source in cites"),
        ("glossary.json", "terms/2/unverified", "marked as unverified: check it, hedge it"),
        ("activities.json", "activities/2/unverified", "marked as unverified"),
    ] {
        copy.expect(&report, file, path, says);
    }
    let claims = report.faults.iter().filter(|fault| fault.message.contains("needs a source")).count();
    assert_eq!(claims, 6, "research to do needs no source\n{}", lines(&report.faults));
}

/// LEVEL-8: what each level must say, or must not claim, and what is said about it.
const ANCHORS: &[(&str, &str, &str)] = &[
    // A craft claimed through others.
    ("practising", "I build the rules for sorting in two engagements, or have them built", "\"or have them\" claims"),
    ("practising", "I state the scope in two engagements, or see that it is stated", "\"or see that\" claims"),
    ("practising", "I lead heated sessions time after time, or make sure that they are led", "\"or make sure\" claims"),
    ("practising", "I remove barriers in two projects, or get them removed", "\"or get them\" claims"),
    ("practising", "I see that checking is built into two or more engagements", "\"i see that\" claims"),
    ("leading", "I coach other teams, or have it done, until they listen", "\"or have it\" claims"),
    // What a level says.
    ("aware", "I have seen a scope statement once", "an Aware anchor begins with \"I can \""),
    ("aware", "I know why scope matters", "an Aware anchor begins"),
    ("developing", "I have drafted a scope statement and put it online", "a Developing anchor says which help"),
    ("developing", "I have run the invitations to a panel", "a Developing anchor says which help"),
    ("practising", "I build a map from several sources and name the gaps that it shows", "was done more than once"),
    ("practising", "I have had two people sort the same sample in an engagement", "was done more than once"),
    ("practising", "I negotiate a scope statement before anyone is invited", "was done more than once"),
    (
        "leading",
        "I take on the heated sessions and write down what I learn",
        "a Leading anchor says who works differently",
    ),
    ("leading", "I devise methods for hard cases and publish them", "a Leading anchor says who works differently"),
    // A manager's power.
    ("leading", "I win changes for other teams so that input comes earlier", "\"win\" takes a manager's power"),
    ("leading", "I have moved the timetable so that other teams ask sooner", "\"timetable\" takes a manager's power"),
    ("leading", "I have had exercises stopped in other teams", "\"exercises stopped\" takes a manager's power"),
    ("leading", "I have found the budgets for work that other agencies rely on", "\"budgets\" takes a manager's power"),
];

/// Anchors that are close to the wrong ones and are fine.
const FINE_ANCHORS: &[(&str, &str)] = &[
    ("aware", "I can point to what is missing, or have seen it happen"),
    ("developing", "I have drafted a scope statement from a template"),
    ("developing", "I have led a small session, with a lead to turn to"),
    ("practising", "I have led two or more heated sessions to the end"),
    ("practising", "I have had a sample sorted twice in more than one engagement"),
    ("practising", "I regularly read the plans of a peer at another agency"),
    ("practising", "I have matched the effort to two different kinds of issue"),
    ("practising", "I have done it in one engagement after another, or had to say why not"),
    ("leading", "I have helped colleagues who had stopped asking to begin again"),
    ("leading", "I have shared it with other agencies, and their winter plans have changed"),
];

#[test]
fn an_anchor_says_what_its_level_says_and_claims_no_more() {
    let mut copy = Copy::new("anchors");
    let mut principles = files("principles");
    principles.sort();
    let places: Vec<_> = principles.iter().flat_map(|file| (0..3).map(move |n| (file.clone(), n))).collect();
    let texts = ANCHORS.iter().map(|(level, text, _)| (*level, *text)).chain(FINE_ANCHORS.iter().copied());
    let placed: Vec<_> = texts.zip(&places).collect();
    assert_eq!(placed.len(), ANCHORS.len() + FINE_ANCHORS.len(), "there is a place for each");
    let path = |n: &i32, level: &str| format!("practices/{n}/levels/{level}");
    for ((level, text), (file, n)) in &placed {
        copy.set(file, &path(n, level), json!(text));
    }
    // The same claim in what a practice is and in what is new at a level. A story may tell of it.
    let last = principles.last().expect("a principle").clone();
    let claim = "You write the rules for sorting, or have them written, and keep to them to the end.";
    let told = copy.get(&last, "practices/2/situations/0/story").as_str().expect("a story").to_string();
    copy.set(&last, "practices/2/statement", json!("I write the rules for sorting, or see it done by others."));
    copy.set(&last, "practices/2/steps/practising", json!(claim));
    copy.set(&last, "practices/2/situations/0/story", json!(format!("{told} He said: or have it your way.")));
    let report = copy.check();
    for ((level, _, says), (file, n)) in ANCHORS.iter().zip(&places) {
        copy.expect(&report, file, &path(n, level), says);
    }
    for ((level, text), (file, n)) in &placed[ANCHORS.len()..] {
        let path = path(n, level);
        let found: Vec<_> = report.faults.iter().filter(|fault| fault.file == *file && fault.path == path).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
    copy.expect(&report, &last, "practices/2/statement", "\"or see it\" claims what others do");
    copy.expect(&report, &last, "practices/2/steps/practising", "\"or have them\" claims what others do");
    let story = report.faults.iter().find(|fault| fault.path.ends_with("/story"));
    assert!(story.is_none(), "{story:?}");
    assert_eq!(report.faults.len(), ANCHORS.len() + 2, "{}", lines(&report.faults));
}

#[test]
fn a_file_that_is_hard_to_read_is_found_with_its_hardest_text() {
    let mut copy = Copy::new("reading");
    let hard = "Organisational accountability necessitates participatory methodologies";
    for n in 0..3 {
        for step in ["developing", "practising", "leading"] {
            let path = format!("practices/{n}/steps/{step}");
            copy.set(PRINCIPLE, &path, json!(format!("{hard} {}.", "institutionally ".repeat(20).trim())));
        }
    }
    let report = copy.check();
    let line = copy.line(PRINCIPLE, "practices/0/steps/developing");
    copy.expect(&report, PRINCIPLE, "", ", 9.0 at most; the hardest: practices/0/steps/developing in line ");
    copy.expect(&report, PRINCIPLE, "", &format!("developing in line {line} ("));
}

#[test]
fn the_program_prints_faults_as_file_line_and_path_and_says_no() {
    let run = |folder: &Path| {
        let output = Command::new(env!("CARGO_BIN_EXE_check-content")).arg(folder).output().expect("the program runs");
        (output.status.code(), String::from_utf8(output.stdout).expect("text"))
    };
    let mut copy = Copy::new("program");
    copy.set(PRINCIPLE, "statement", json!(LONG_SENTENCE));
    copy.check();
    let line = copy.line(PRINCIPLE, "statement");
    let (code, text) = run(&copy.folder);
    let expected = format!(
        "{}/{PRINCIPLE}:{line}: statement: sentence of 33 words, 30 at most: \"You ask one person and then the next one and then the next...\"",
        copy.folder.display()
    );
    assert_eq!(code, Some(1));
    assert_eq!(text.lines().next(), Some(expected.as_str()));
    assert!(text.ends_with("1 fault.\n"), "{text}");
    let nothing = Path::new(env!("CARGO_TARGET_TMPDIR")).join("content-check-nothing");
    let (code, text) = run(&nothing);
    assert_eq!(code, Some(1));
    assert!(text.contains("framework.json:1: the file is missing"), "{text}");
}

#[test]
fn sentences_end_where_a_new_one_begins() {
    assert_eq!(sentences("One. Two? Three"), ["One.", "Two?", "Three"]);
    assert_eq!(
        sentences("She asked \"Why?\" and left. \"So.\" Then 3.5 hours passed."),
        ["She asked \"Why?\" and left.", "\"So.\"", "Then 3.5 hours passed."]
    );
    assert_eq!(sentences(""), Vec::<&str>::new());
}

#[test]
fn syllables_are_counted_as_they_are_said() {
    let known = [
        (1, "a the I you rule rules ruled asked called based times through queue friend don't can't eyes played"),
        (2, "people table tables settled handled needed voices changes boxes being saying trying something framework"),
        (
            2,
            "statements namely useful careless placement baseline timeline didn't wouldn't quiet science client create region",
        ),
        (2, "nation special patient cautious colleague unique centre hundred beyond layout eighteen friendly hui iwi"),
        (
            3,
            "management engagement area idea media period various everyone anyone stakeholder audience awareness reopen",
        ),
        (3, "government ministry dialogue processes deliver element implement settlement barrier video usual actual"),
        (4, "experience society variety evaluate negotiate continuous priority communicate February IAP2 OECD"),
        (5, "evaluation deliberation communication organisation university"),
        (6, "accountability responsibility participatory"),
        (7, "whakawhanaungatanga"),
    ];
    for (count, words) in known {
        for word in words.split(' ') {
            assert_eq!(syllables(word), count, "{word}");
        }
    }
}

#[test]
fn the_reading_grade_is_flesch_and_kincaids() {
    let near = |text: &str, expected: f64| {
        let found = grade(text).expect("a grade");
        assert!((found - expected).abs() < 0.01, "{text}: {found}");
    };
    // 6 words of 1 syllable; 5 words of 9 syllables in 1 sentence; 8 words of 10 syllables in 2 sentences.
    near("The cat sat on the mat.", 0.39 * 6.0 + 11.8 - 15.59);
    near("Residents answer in 40 different ways.", 0.39 * 5.0 + 11.8 * 10.0 / 5.0 - 15.59);
    near("We ask people. They tell us what matters.", 0.39 * 4.0 + 11.8 * 10.0 / 8.0 - 15.59);
    assert_eq!(grade("1, 2, 3"), None);
}

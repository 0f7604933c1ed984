//! The open data is complete, conforms to its schema, and opens in a spreadsheet. Run with `--features open-data`.
//! `scripts/read-exports.mjs` reads the built files with independent parsers.
#![cfg(feature = "open-data")]

use engagement_career_path::open_data::{FILES, files, guarded};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const CONTENT: &str = "public/framework";

fn made() -> Vec<(String, Vec<u8>)> {
    files(Path::new(CONTENT)).expect("the open data")
}

fn text(name: &str) -> String {
    let (_, bytes) = made().into_iter().find(|(path, _)| path.ends_with(name)).expect("a file of that name");
    String::from_utf8(bytes).expect("UTF-8")
}

fn read(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(format!("{CONTENT}/{path}")).expect("a file")).expect("JSON")
}

fn bundle() -> Value {
    serde_json::from_str(&text("framework.json")).expect("JSON")
}

fn sheets() -> Vec<(&'static str, String)> {
    let names = FILES.iter().map(|(path, ..)| *path).filter(|path| path.ends_with(".csv"));
    names.map(|path| (path, text(path))).collect()
}

/// Heading and rows, without the byte order mark.
fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(String::from).collect()).collect()
}

fn column(name: &str, heading: &str) -> Vec<String> {
    let rows = rows(&text(name));
    let at = rows[0].iter().position(|other| other == heading).expect("the heading");
    rows[1..].iter().map(|row| row[at].clone()).collect()
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().map(|item| item["id"].as_str().expect("an id")).collect()
}

#[test]
fn every_listed_file_is_made_and_no_other() {
    let paths: Vec<String> = made().into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths, FILES.map(|(path, ..)| path));
}

/// What is left to Māori authors is said to whoever reuses the data (REO-5), and so is the day of each look (SOURCE-1).
#[test]
fn what_awaits_maori_authors_and_when_sources_were_looked_at_is_in_the_data() {
    let awaiting = &bundle()["te_tiriti"]["awaiting"];
    for place in ["principles", "tracks", "retreat", "glossary"] {
        let there = awaiting.as_array().expect("a list").iter().any(|awaited| awaited["place"] == place);
        assert!(there, "{place}: {awaiting}");
    }
    let days = column("sources.csv", "Looked at on");
    assert!(days.iter().all(|day| day.len() == 10), "{days:?}");
    assert!(column("sources.csv", "Stored copy").iter().all(|it| it == "Yes" || it == "No"));
    for sheet in ["activities.csv", "glossary.csv"] {
        assert!(!column(sheet, "Unverified").is_empty(), "the column stays");
    }
}

#[test]
fn the_bundle_holds_every_file_as_it_is_and_begins_with_what_it_is() {
    let bundle = bundle();
    let hand_edited = read("framework.json");
    for (key, value) in hand_edited.as_object().expect("an object") {
        match key.as_str() {
            "$schema" => {}
            "principles" | "tracks" => {
                let whole = value.as_array().expect("ids").iter();
                let whole: Vec<Value> =
                    whole.map(|id| read(&format!("{key}/{}.json", id.as_str().expect("an id")))).collect();
                assert_eq!(bundle[key], Value::Array(whole), "{key}");
            }
            _ => assert_eq!(&bundle[key], value, "{key}"),
        }
    }
    for (key, inner) in [("activities", "activities"), ("glossary", "terms"), ("sources", "sources")] {
        assert_eq!(bundle[key], read(&format!("{key}.json"))[inner], "{key}");
    }
    for (key, name) in [("network", "network"), ("moving_jobs", "moving-jobs"), ("proposal", "proposal")] {
        let mut file = read(&format!("{name}.json"));
        file.as_object_mut().expect("an object").remove("$schema");
        assert_eq!(bundle[key], file, "{key}");
    }
    let keys: Vec<&String> = bundle.as_object().expect("an object").keys().collect();
    assert_eq!(keys[..4], ["$schema", "id", "version", "title"]);
    assert_eq!(bundle["$schema"], "bundle.schema.json");
}

#[test]
fn the_bundle_follows_its_schema_and_a_broken_one_does_not() {
    let schema: Value = serde_json::from_str(&text("bundle.schema.json")).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let faults: Vec<String> =
        validator.iter_errors(&bundle()).map(|error| format!("{error} at {}", error.instance_path)).collect();
    assert_eq!(faults, Vec::<String>::new());
    for definition in schema["$defs"].as_object().expect("definitions").values() {
        assert!(definition.get("$schema").is_none(), "the dialect is named once");
    }

    let broken = [
        ("", "surplus", json!(1)),
        ("", "activities", json!([])),
        ("", "principles", json!([])),
        ("", "tracks", json!(["public-input-designer"])),
        ("/principles/3", "id", json!("Not an id")),
        ("/principles/0/practices/1/levels", "leading", json!(4)),
        ("/tracks/0/weights", "honest-scope", json!("most")),
        ("/activities/5", "soon", json!("yes")),
        ("/glossary/0", "definition", json!("Short")),
        ("/sources/0", "url", json!("javascript:alert(1)")),
        ("/network/meetings", "surplus", json!("")),
        ("/network/meetings/programme/3", "prompts", json!(["Only one question to talk about, and not three?"])),
        ("/network/awards/criteria/0", "id", json!("Not an id")),
        ("/moving_jobs/handover/parts/0", "times", json!(0)),
        ("/proposal", "$schema", json!("a line that the bundle leaves out")),
    ];
    for (place, key, value) in broken {
        let mut bundle = bundle();
        bundle.pointer_mut(place).expect("the place")[key] = value;
        assert!(!validator.is_valid(&bundle), "{place}/{key}");
    }
    for key in bundle().as_object().expect("an object").keys() {
        let mut bundle = bundle();
        bundle.as_object_mut().expect("an object").remove(key);
        assert!(!validator.is_valid(&bundle), "without {key}");
    }
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_guarded() {
    let cases = [
        ("=1+1", "'=1+1"),
        ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
        ("+64 4 000 0000", "'+64 4 000 0000"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("Māori", "Māori"),
        ("a = b", "a = b"),
        ("on/off the table", "on/off the table"),
        ("'quoted'", "'quoted'"),
        ("", ""),
    ];
    for (cell, expected) in cases {
        assert_eq!(guarded(cell), expected, "{cell:?}");
    }
}

/// Written independently, the rows give the same bytes: the mark, every field in quotes, quotes doubled, CRLF.
#[test]
fn sheets_are_written_for_excel() {
    for (path, text) in sheets() {
        let line = |row: Vec<String>| {
            let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            cells.join(",") + "\r\n"
        };
        let again: String = rows(&text).into_iter().map(line).collect();
        assert!(format!("\u{feff}{again}") == text, "{path}");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{path}: bare line feeds");
    }
}

#[test]
fn sheets_keep_away_from_the_traps_of_excel() {
    for (path, text) in sheets() {
        let rows = rows(&text);
        let headings: BTreeSet<&String> = rows[0].iter().collect();
        assert_eq!(headings.len(), rows[0].len(), "{path}: a heading stands twice");
        assert!(!rows[0][0].to_uppercase().starts_with("ID"), "{path}: Excel would take it for another format");
        assert!(rows.len() > 1, "{path} has rows");
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{path}: {cell:?}");
            assert!(cell.encode_utf16().count() <= 32_767, "{path}: longer than a cell of Excel");
            assert!(cell.parse::<f64>().is_err(), "{path}: {cell:?} would become a number");
        }
        // The first column says what the row is about, so it is never empty.
        assert!(rows.iter().all(|row| !row[0].is_empty()), "{path}: a row without an id");
    }
}

#[test]
fn every_item_of_the_framework_is_in_its_sheet() {
    let bundle = bundle();
    let principles = bundle["principles"].as_array().expect("principles");
    let practices: Vec<&str> = principles.iter().flat_map(|principle| ids(&principle["practices"])).collect();
    let each = |times: usize, ids: &[&str]| -> Vec<String> {
        ids.iter().flat_map(|id| std::iter::repeat_n((*id).to_string(), times)).collect()
    };
    assert_eq!(column("practices.csv", "Practice id"), each(4, &practices));
    let levels = ["Aware", "Developing", "Practising", "Leading"].repeat(practices.len());
    assert_eq!(column("practices.csv", "Level"), levels);
    assert_eq!(column("activities.csv", "Activity id"), ids(&bundle["activities"]));
    assert_eq!(column("glossary.csv", "Term id"), ids(&bundle["glossary"]));
    assert_eq!(column("sources.csv", "Source id"), ids(&bundle["sources"]));
    let (mut targets, mut grades) = (Vec::new(), Vec::new());
    for track in bundle["tracks"].as_array().expect("tracks") {
        let id = [track["id"].as_str().expect("an id")];
        targets.extend(each(track["weights"].as_object().expect("weights").len(), &id));
        grades.extend(each(track["at_grades"].as_array().expect("grades").len(), &id));
    }
    assert_eq!(column("targets.csv", "Track id"), targets);
    assert_eq!(column("tracks.csv", "Track id"), grades);
}

/// A target is the name of a level, and is there exactly if the track has the grade.
#[test]
fn targets_are_names_of_levels_where_the_track_has_the_grade() {
    let bundle = bundle();
    let names: BTreeSet<&str> =
        bundle["levels"].as_array().expect("levels").iter().filter_map(|level| level["name"].as_str()).collect();
    let tracks = column("targets.csv", "Track id");
    for grade in ["G1", "G2", "G3", "G4"] {
        let targets = column("targets.csv", &format!("Target at {grade}"));
        for (track, target) in tracks.iter().zip(&targets) {
            let all = bundle["tracks"].as_array().expect("tracks");
            let entry = all.iter().find(|entry| entry["id"] == track.as_str()).expect("the track");
            let has = entry["grades"].as_array().expect("grades").contains(&json!(grade.to_lowercase()));
            assert_eq!(has, !target.is_empty(), "{track} at {grade}");
            assert!(!has || names.contains(target.as_str()), "{track} at {grade}: {target:?}");
        }
    }
    // One row by hand: core asks for Developing, Practising, Practising, Leading.
    let sheet = rows(&text("targets.csv"));
    let row = sheet.iter().find(|row| row[0] == "public-input-designer" && row[3] == "honest-scope");
    assert_eq!(row.expect("the row")[5..], ["Core", "Developing", "Practising", "Practising", "Leading"]);
}

/// Splitting a list at "; " gives its items back.
#[test]
fn no_item_of_a_joined_list_holds_the_separator() {
    let bundle = bundle();
    let lists = [("glossary", "forms"), ("glossary", "cites"), ("activities", "principles"), ("activities", "cites")];
    for (list, key) in lists {
        for item in bundle[list].as_array().expect("a list") {
            for part in item[key].as_array().expect("a list") {
                assert!(!part.as_str().expect("a text").contains(';'), "{list}/{key}: {part}");
            }
        }
    }
    for principle in bundle["principles"].as_array().expect("principles") {
        assert!(!principle["name"].as_str().expect("a name").contains(';'));
    }
}

/// The page about open data names every file, and every column of a sheet in its order.
#[test]
fn every_file_and_column_is_described() {
    let docs = fs::read_to_string("docs/open-data.md").expect("a file");
    for (path, ..) in FILES {
        assert!(docs.contains(&format!("| `{path}` |")), "{path}");
    }
    for (path, text) in sheets() {
        let name = path.rsplit('/').next().expect("a name");
        let section = docs.split("\n## ").find(|section| section.starts_with(name)).expect("a section");
        let cells = section.lines().filter_map(|line| line.strip_prefix("| ")?.split(" |").next());
        let described: Vec<&str> = cells.filter(|cell| *cell != "Column").collect();
        assert_eq!(described, rows(&text)[0], "{path}");
    }
}

#[test]
fn content_that_cannot_be_read_is_named() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("open-data");
    let copy = |from: &str| {
        let to = folder.join(from);
        fs::create_dir_all(&to).expect("a folder");
        for entry in fs::read_dir(format!("{CONTENT}/{from}")).expect("the content") {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_file() {
                fs::copy(&path, to.join(path.file_name().expect("a name"))).expect("a copy");
            }
        }
    };
    let whole = || ["", "principles", "tracks", "schema"].into_iter().for_each(copy);
    whole();
    assert!(files(&folder).is_ok());

    let broken = [
        ("sources.json", "no JSON", "sources.json: expected"),
        ("glossary.json", "{}", "glossary.json: holds no terms"),
        ("framework.json", "{}", "framework.json lists no principles"),
        ("principles/honest-scope.json", "{}", "principles: missing field"),
        ("schema/track.schema.json", r##"{"items": [{"$ref": "#/$defs/part"}]}"##, "track.schema.json: has \"$ref\""),
        ("schema/glossary.schema.json", "{}", "glossary.schema.json has no properties"),
    ];
    for (path, instead, expected) in broken {
        fs::write(folder.join(path), instead).expect("written");
        let why = files(&folder).expect_err(path);
        assert!(why.contains(expected), "{why}");
        whole();
    }
    assert!(files(&folder.join("nowhere")).expect_err("no folder").contains("framework.json"));
}

/// For trying the Node reader without a build: writes the files into the folder that `OPEN_DATA_OUT` names.
#[test]
#[ignore = "writes files for scripts/read-exports.mjs"]
fn write_the_files() {
    let out = PathBuf::from(std::env::var("OPEN_DATA_OUT").expect("OPEN_DATA_OUT names a folder"));
    for (path, bytes) in made() {
        let path = out.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }
}

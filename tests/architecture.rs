//! The dependency rules between modules ("rooms", ARCHITECTURE.md), read from the source. Each rule is also tried on a
//! snippet that breaks it, because a rule that finds nothing might be checking nothing.

mod common;

use common::circles::{Files, circles};
use common::source::{room, rooms_named, rust_files, without_comments};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const NONE: Vec<String> = Vec::new();

fn all() -> Vec<(String, String)> {
    let files = rust_files(Path::new("src")).into_iter().map(|(name, text)| (name, without_comments(&text)));
    let files: Vec<_> = files.collect();
    assert!(files.len() > 50, "the source was found");
    files
}

/// Words that only some files may contain.
struct Rule {
    words: &'static [&'static str],
    allowed: fn(&str) -> bool,
    /// A file that breaks the rule: its name and its text.
    broken: (&'static str, &'static str),
}

impl Rule {
    fn offence(&self, file: &str, code: &str) -> Option<String> {
        let word = self.words.iter().find(|word| code.contains(**word))?;
        (!(self.allowed)(file)).then(|| format!("{file}: {word}"))
    }

    fn holds(&self) {
        let (file, text) = self.broken;
        assert!(self.offence(file, &without_comments(text)).is_some(), "{file} breaks the rule and is let through");
        let found: Vec<String> = all().iter().filter_map(|(file, code)| self.offence(file, code)).collect();
        assert_eq!(found, NONE);
    }
}

const PURE: [&str; 11] =
    ["framework", "record", "insight", "exchange", "cohort", "pack", "search", "json", "order", "route", "title"];

#[test]
fn comments_are_left_out_and_strings_are_not() {
    let table = [
        ("a(); // b()", "a(); "),
        ("\"http://x\"; c // d", "\"http://x\"; c "),
        ("'\"'; // \"", "'\"'; "),
        ("'\\''; // b", "'\\''; "),
        ("fn f<'a>(x: &'a str) {} // b", "fn f<'a>(x: &'a str) {} "),
        ("r#\"a \" // b\"# // c", "r#\"a \" // b\"# "),
        ("a /* b \" */ c", "a  c"),
        ("\"a \\\" // b\" // c", "\"a \\\" // b\" "),
    ];
    for (text, code) in table {
        assert_eq!(without_comments(text), code);
    }
}

#[test]
fn pure_rooms_name_no_browser_no_clock_and_no_randomness() {
    Rule {
        words: &[
            "leptos",
            "web_sys",
            "gloo",
            "js_sys",
            "wasm_bindgen",
            "SystemTime",
            "Instant::now",
            "std::fs",
            "rand::",
            "println!",
        ],
        allowed: |file| !PURE.contains(&room(file)),
        broken: ("src/record/date.rs", "let today = \"http://x\"; SystemTime::now()"),
    }
    .holds();
}

/// The rooms that each room may name: the table in ARCHITECTURE.md.
fn table() -> BTreeMap<String, Vec<String>> {
    let page = fs::read_to_string("ARCHITECTURE.md").expect("a file");
    let (_, rows) = page.split_once("| Room | What it is | May name |\n").expect("the table of rooms");
    let rows = rows.lines().skip(1).take_while(|line| line.starts_with('|'));
    let names = |cell: &str| -> Vec<String> {
        cell.split(',').map(|name| room(name.trim().trim_matches('`').trim_end_matches('/')).to_string()).collect()
    };
    let mut table = BTreeMap::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let [rooms, _, below] = cells.as_slice() else { panic!("three cells in {row}") };
        for room in names(rooms) {
            table.insert(room, names(below).into_iter().filter(|name| !name.is_empty()).collect());
        }
    }
    table
}

/// Rooms that a file names although the table does not allow it.
fn forbidden(table: &BTreeMap<String, Vec<String>>, file: &str, code: &str) -> Vec<String> {
    let own = room(file);
    let may = |named: &String| named == own || table.get(own).is_none_or(|below| below.contains(named));
    let rooms = rooms_named(file, code).into_iter().filter(|named| table.contains_key(named));
    rooms.filter(|named| !may(named)).map(|named| format!("{file} names {named}")).collect()
}

#[test]
fn arrows_between_rooms_run_one_way() {
    let table = table();
    let rooms: Vec<String> = all().iter().map(|(file, _)| room(file).to_string()).collect();
    let unlisted =
        rooms.iter().filter(|room| !table.contains_key(*room) && !["lib", "main", "bin"].contains(&&***room));
    assert_eq!(unlisted.collect::<Vec<_>>(), Vec::<&String>::new(), "each room has its row");
    for (file, code) in [
        ("src/record/key.rs", "use crate::insight::standing;"),
        ("src/record/key.rs", "use crate::{framework::Level, insight::{Standing, Status}};"),
        ("src/record/key.rs", "use super::super::insight::Standing;"),
        ("src/record/mod.rs", "use super::insight::Standing;"),
        ("src/order.rs", "let address = \"https://x\"; crate::record::Record::default();"),
        ("src/components/field.rs", "use crate::state::AppState;"),
    ] {
        assert_eq!(forbidden(&table, file, code).len(), 1, "{file}: {code} is let through");
    }
    for (file, code) in [("src/insight/mod.rs", "use crate::record::Key;"), ("src/record/key.rs", "use super::Id;")] {
        assert_eq!(forbidden(&table, file, code), NONE);
    }
    let found: Vec<String> = all().iter().flat_map(|(file, code)| forbidden(&table, file, code)).collect();
    assert_eq!(found, NONE);
}

/// What a folder's files share is in a file beside them, not in the `mod.rs` that uses them.
#[test]
fn files_run_in_no_circles() {
    let files = |files: &[(&str, &str)]| -> Files {
        let all = [("src/lib.rs", "pub mod record;\npub mod pages;")].into_iter().chain(files.iter().copied());
        all.map(|(file, code)| (file.to_string(), code.to_string())).collect()
    };
    let beside = files(&[
        ("src/record/mod.rs", "mod day;\nmod month;\npub use day::Day;\npub use month::Month as Moon;"),
        ("src/record/day.rs", "use super::{Moon, other};\npub struct Day(Moon);"),
        ("src/record/month.rs", "const SAID: &str = \"; use\";\npub struct Month(crate::record::Day);"),
    ]);
    let both = ["src/record/day.rs → src/record/month.rs", "src/record/month.rs → src/record/day.rs"];
    assert_eq!(circles(&beside), both);
    let row = "use super::Cell;\npub fn row() -> Cell {}";
    for (folder, code, expected) in [
        ("record", "mod row;\npub struct Cell;\nfn all() { row::row() }", 2),
        ("record", "mod row;\npub struct Cell;\npub use row::row;\nfn all() { row() }", 2),
        ("record", "mod row;\npub struct Cell;\npub use row::row;", 0),
    ] {
        let (above, below) = (format!("src/{folder}/mod.rs"), format!("src/{folder}/row.rs"));
        let found = circles(&files(&[(above.as_str(), code), (below.as_str(), row)]));
        assert_eq!(found.len(), expected, "{folder}: {code}");
    }
    assert_eq!(circles(&all().into_iter().collect()), NONE);
}

#[test]
fn parents_are_named_from_the_top() {
    Rule {
        words: &["super::super"],
        allowed: |_| false,
        broken: ("src/pages/plan/list.rs", "use super::super::words;"),
    }
    .holds();
}

#[test]
fn web_storage_is_touched_in_store_alone() {
    Rule {
        words: &["gloo_storage", "local_storage", "LocalStorage::", "session_storage", "indexed_db"],
        // Leptos has a signal storage of the same name.
        allowed: |file| room(file) == "store" || file == "src/app/region.rs",
        broken: ("src/state/saving.rs", "window.local_storage()"),
    }
    .holds();
}

#[test]
fn web_storage_is_never_cleared() {
    Rule {
        words: &["storage.clear()", "raw().clear()", "LocalStorage::clear"],
        allowed: |_| false,
        broken: ("src/store/mod.rs", "LocalStorage::raw().clear()"),
    }
    .holds();
}

#[test]
fn addresses_are_spelled_in_route_alone() {
    Rule {
        words: &[
            "href=\"",
            "\"tracks/",
            "\"principles/",
            "\"assess/",
            "\"results/",
            "\"plan/",
            "\"data/",
            "http://",
            "https://",
        ],
        // The content checks name files, not addresses.
        allowed: |file| {
            room(file) == "route" || file.starts_with("src/framework/check") || room(file) == "content_check"
        },
        broken: ("src/pages/lesson.rs", "link(\"https://example.org\") // as a test"),
    }
    .holds();
}

#[test]
fn nothing_becomes_markup_or_an_inline_style() {
    Rule {
        words: &[
            "inner_html",
            "insert_adjacent_html",
            "set_outer_html",
            "style=",
            "style:",
            "set_css_text",
            ".style()",
            "\"style\"",
        ],
        allowed: |_| false,
        broken: ("src/pages/lesson.rs", "element.set_inner_html(text)"),
    }
    .holds();
}

#[test]
fn errors_are_values() {
    Rule {
        words: &[".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("],
        allowed: |_| false,
        broken: ("src/record/date.rs", "\"https://x\".parse().unwrap()"),
    }
    .holds();
}

#[test]
fn the_router_gives_location_and_navigation_only() {
    Rule {
        words: &["leptos_router"],
        allowed: |file| room(file) == "app",
        broken: ("src/pages/lesson.rs", "use leptos_router::hooks::use_location;"),
    }
    .holds();
    Rule {
        words: &["<Routes", "<Route ", "<A ", "ParentRoute", "<Form"],
        allowed: |_| false,
        broken: ("src/app/mod.rs", "view! { <A href=there>\"x\"</A> }"),
    }
    .holds();
}

#[test]
fn nothing_asks_another_origin() {
    Rule {
        words: &["XmlHttpRequest", "WebSocket", "send_beacon", "EventSource"],
        allowed: |_| false,
        broken: ("src/store/mod.rs", "WebSocket::new(address)"),
    }
    .holds();
    Rule {
        words: &["fetch_with"],
        allowed: |file| ["src/app/document.rs", "src/bin/search.rs"].contains(&file),
        broken: ("src/state/mod.rs", "window.fetch_with_str(address)"),
    }
    .holds();
    let scripts = ["address", "early", "sharing", "stopped", "boot"].map(|name| format!("public/{name}.js"));
    for file in scripts.into_iter().chain(["index.html".to_string()]) {
        let text = fs::read_to_string(&file).expect("a file");
        assert!(!text.contains("http:") && !text.contains("https:") && !text.contains("\"//"), "{file}");
    }
}

#[test]
fn default_features_are_empty_and_rendering_is_chosen_by_name() {
    let manifest = fs::read_to_string("Cargo.toml").expect("a file");
    assert!(manifest.contains("\ndefault = []\n"));
    let features: Vec<&str> =
        manifest.lines().filter(|line| line.contains("leptos/csr") || line.contains("leptos/ssr")).collect();
    assert_eq!(features.len(), 3, "csr and ssr are never on together: the app, the search alone, the pages");
}

/// Every program and library of this project that people run or build with. Counting allocations in `tests/work.rs` can't
/// do without.
#[test]
fn no_code_is_unsafe() {
    let mut roots: Vec<String> =
        ["src/lib.rs", "src/main.rs", "build.rs", "tools/server/src/lib.rs", "tools/wasm/src/lib.rs"]
            .map(str::to_string)
            .into();
    for folder in ["src/bin", "tools/server/src/bin", "tools/wasm/src/bin"] {
        let programs = fs::read_dir(folder).expect("a folder").flatten();
        roots.extend(programs.map(|entry| entry.path().to_string_lossy().into_owned()));
    }
    assert_eq!(roots.len(), 11);
    for root in roots {
        let text = fs::read_to_string(&root).expect("a file");
        assert!(text.contains("\n#![forbid(unsafe_code)]\n"), "{root}");
    }
}

#[test]
fn the_policy_is_strict_and_stands_in_every_page() {
    let script = fs::read_to_string("scripts/page-head.mjs").expect("a file");
    let policy = script.split("const rules = `").nth(1).and_then(|rest| rest.split('`').next()).expect("the policy");
    assert!(policy.starts_with("default-src 'none'; script-src ${script}; style-src ${style};"));
    for inline in
        ["const style = `'self' ${hashed(css)}`;", "const script = `'self' 'wasm-unsafe-eval' ${hashed(early)}`;"]
    {
        assert!(script.contains(inline), "what stands in the page by its hash, and files beside it");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains("http"));
    for page in ["index.html", "public/404.html"] {
        let text = fs::read_to_string(page).expect("a file");
        assert!(text.contains("<meta name=\"referrer\" content=\"same-origin\">"), "{page}");
    }
    // Only a header can refuse framing; anything more in it would have to name the hash of each release's style.
    let headers = fs::read_to_string("public/_headers").expect("a file");
    assert!(headers.contains("Content-Security-Policy: frame-ancestors 'none'\n"));
}

/// Commands install only what a lock file names, and nothing that is installed runs a script of its own.
#[test]
fn what_is_installed_is_what_was_meant() {
    let mut wrong = Vec::new();
    for entry in fs::read_dir("scripts").expect("a folder").flatten() {
        let (name, text) = (entry.path(), fs::read_to_string(entry.path()).expect("a file"));
        for line in text.lines().filter(|line| !line.trim_start().starts_with(['#', '/'])) {
            let verbs = ["build ", "run ", "test ", "clippy ", "install ", "fetch "];
            let cargo = verbs.iter().any(|verb| line.contains(&format!("cargo {verb}"))) && !line.contains("echo ");
            let npm = line.trim_start().starts_with("npm ") && !line.contains("--version");
            if cargo && !line.contains("--locked")
                || npm && !line.contains("npm ci --prefix \"$place\" --ignore-scripts")
            {
                wrong.push(format!("{}: {line}", name.display()));
            }
        }
    }
    assert_eq!(wrong, NONE);
    assert!(fs::read_to_string("Trunk.toml").expect("a file").contains("\nlocked = true\n"));
}

/// A busy machine makes tests slower, but does not fail them: no test looks at a clock. `make bench` measures time.
#[test]
fn no_test_reads_a_clock() {
    let words = ["Instant::now", "SystemTime::now", "sleep(", "performance.now"];
    let files = rust_files(Path::new("tests")).into_iter().filter(|(file, _)| {
        // This file contains the words.
        !file.contains("/bin/bench/") && file != "tests/architecture.rs"
    });
    let hit = |(file, text): (String, String)| {
        let word = words.iter().find(|word| without_comments(&text).contains(**word))?;
        Some(format!("{file}: {word}"))
    };
    let found: Vec<String> = files.filter_map(hit).collect();
    assert_eq!(found, NONE);
}

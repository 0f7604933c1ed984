//! The rules between the rooms of the house (ARCHITECTURE.md), read from the source.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).expect("a folder of the source");
    let paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    for path in paths {
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push((path.to_string_lossy().into_owned(), fs::read_to_string(&path).expect("a file")));
        }
    }
    found
}

/// Code without comments, since comments may name what the code must not.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

fn all() -> Vec<(String, String)> {
    let files: Vec<_> = sources(Path::new("src")).into_iter().map(|(name, text)| (name, code(&text))).collect();
    assert!(files.len() > 50, "the source was found");
    files
}

/// A room: a folder of `src/`, or a file beside the folders.
fn room(file: &str) -> &str {
    let rest = file.trim_start_matches("src/");
    rest.split('/').next().unwrap_or(rest).trim_end_matches(".rs")
}

/// Files outside `allowed` that hold any of `words`.
fn offenders(words: &[&str], allowed: impl Fn(&str) -> bool) -> Vec<String> {
    let hit = |(file, text): (String, String)| {
        let word = words.iter().find(|word| text.contains(**word))?;
        (!allowed(&file)).then(|| format!("{file}: {word}"))
    };
    all().into_iter().filter_map(hit).collect()
}

const NONE: Vec<String> = Vec::new();

#[test]
fn pure_rooms_name_no_browser_no_clock_and_no_randomness() {
    let pure = ["framework", "record", "insight", "exchange", "pack", "search", "json", "order", "route", "title"];
    let words = [
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
    ];
    assert_eq!(offenders(&words, |file| !pure.contains(&room(file))), NONE);
}

#[test]
fn arrows_between_rooms_run_one_way() {
    let below = |room: &str| -> &[&str] {
        match room {
            "app" => &[
                "pack",
                "pages",
                "components",
                "state",
                "store",
                "insight",
                "exchange",
                "record",
                "framework",
                "route",
                "title",
            ],
            "pages" => &[
                "components",
                "state",
                "store",
                "insight",
                "exchange",
                "pack",
                "record",
                "search",
                "framework",
                "order",
                "route",
                "title",
            ],
            "documents" => &["pages", "components", "exchange", "open_data", "search", "framework", "route", "title"],
            "open_data" => &["framework"],
            "state" => &["store", "exchange", "insight", "pack", "record", "framework"],
            "components" => &["framework"],
            "exchange" => &["insight", "record", "framework", "json"],
            // A pack knows nobody's answers.
            "pack" => &["framework", "json", "order"],
            "search" => &["order"],
            "insight" => &["record", "framework", "order"],
            "store" => &["record", "route"],
            "record" => &["framework", "order"],
            "route" | "title" => &["framework", "route"],
            "content_check" => &["framework"],
            "framework" | "json" | "order" => &[],
            // The programs: `main`, and those in `bin/`.
            _ => &["app", "content_check", "documents", "framework", "open_data", "pages", "route", "title"],
        }
    };
    let mut wrong = Vec::new();
    for (file, text) in all() {
        let own = room(&file);
        for part in text.split("crate::").skip(1) {
            let named = part.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("");
            let is_room =
                Path::new(&format!("src/{named}")).is_dir() || Path::new(&format!("src/{named}.rs")).is_file();
            if is_room && named != own && !below(own).contains(&named) {
                wrong.push(format!("{file} names {named}"));
            }
        }
    }
    assert_eq!(wrong, NONE);
}

#[test]
fn web_storage_is_touched_in_store_alone_and_never_cleared() {
    let words = ["gloo_storage", "local_storage", "LocalStorage::", "session_storage", "indexed_db"];
    // Leptos has a signal storage of the same name.
    let signals = |file: &str| room(file) == "store" || file == "src/app/region.rs";
    assert_eq!(offenders(&words, signals), NONE);
    assert_eq!(offenders(&["storage.clear()", "raw().clear()", "LocalStorage::clear"], |_| false), NONE);
}

#[test]
fn addresses_are_spelled_in_route_alone() {
    // The checks of the content name files, not addresses.
    let words = [
        "href=\"",
        "\"tracks/",
        "\"principles/",
        "\"assess/",
        "\"results/",
        "\"plan/",
        "\"data/",
        "http://",
        "https://",
    ];
    assert_eq!(
        offenders(&words, |file| {
            room(file) == "route" || file.starts_with("src/framework/check") || room(file) == "content_check"
        }),
        NONE
    );
}

#[test]
fn nothing_becomes_markup_or_an_inline_style() {
    let words = [
        "inner_html",
        "insert_adjacent_html",
        "set_outer_html",
        "style=",
        "style:",
        "set_css_text",
        ".style()",
        "\"style\"",
    ];
    assert_eq!(offenders(&words, |_| false), NONE);
}

#[test]
fn errors_are_values() {
    let words = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("];
    assert_eq!(offenders(&words, |_| false), NONE);
}

#[test]
fn the_router_gives_location_and_navigation_only() {
    assert_eq!(offenders(&["leptos_router"], |file| room(file) == "app"), NONE);
    assert_eq!(offenders(&["<Routes", "<Route ", "<A ", "ParentRoute", "<Form"], |_| false), NONE);
}

#[test]
fn nothing_asks_another_origin() {
    let words = ["XmlHttpRequest", "WebSocket", "send_beacon", "EventSource"];
    assert_eq!(offenders(&words, |_| false), NONE);
    assert_eq!(offenders(&["fetch_with"], |file| file == "src/app/document.rs"), NONE);
    for file in ["index.html", "public/boot.js"] {
        let text = fs::read_to_string(file).expect("a file");
        assert!(!text.contains("http:") && !text.contains("https:") && !text.contains("\"//"), "{file}");
    }
}

#[test]
fn default_features_are_empty_and_rendering_is_chosen_by_name() {
    let manifest = fs::read_to_string("Cargo.toml").expect("a file");
    assert!(manifest.contains("\ndefault = []\n"));
    let features: Vec<&str> =
        manifest.lines().filter(|line| line.contains("leptos/csr") || line.contains("leptos/ssr")).collect();
    assert_eq!(features.len(), 2, "csr and ssr are never on together");
}

#[test]
fn the_policy_is_strict_and_stands_in_every_page() {
    let prerender = fs::read_to_string("src/bin/prerender.rs").expect("a file");
    let policy = prerender.split("const POLICY: &str = \"").nth(1).and_then(|rest| rest.split('"').next());
    let policy = policy.expect("the policy");
    assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src '{style}';"));
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains("http"));
    // Only a header can refuse to be framed; more in it would have to name the hash of each release's style.
    let headers = fs::read_to_string("public/_headers").expect("a file");
    assert!(headers.contains("Content-Security-Policy: frame-ancestors 'none'\n"));
}

/// What a command installs is what a lock file says, and nothing that is installed runs a script of its own.
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

/// A busy machine makes tests slower and not red: no test looks at a clock. Time is measured by `make bench`.
#[test]
fn no_test_reads_a_clock() {
    let words = ["Instant::now", "SystemTime::now", "sleep(", "performance.now"];
    let files = sources(Path::new("tests")).into_iter().filter(|(file, _)| {
        // This file names the words.
        !file.contains("/bin/bench/") && file != "tests/architecture.rs"
    });
    let hit = |(file, text): (String, String)| {
        let word = words.iter().find(|word| code(&text).contains(**word))?;
        Some(format!("{file}: {word}"))
    };
    let found: Vec<String> = files.filter_map(hit).collect();
    assert_eq!(found, NONE);
}

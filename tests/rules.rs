//! The rules in docs/rules.md are the ones that the code and the tests cite, and each of them is cited.

mod common;

use common::source::rust_files;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Rules that no code and no test can hold, each with its reason.
const UNCITED: [(&str, &str); 0] = [];

/// What looks like the id of a rule and is none.
const NO_RULES: [&str; 2] = ["UTF-8", "FNV-1"];

/// Everything like LEVEL-3 in a text: capitals, a hyphen and a number.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').filter_map(|word| {
        let (family, rest) = word.split_once('-')?;
        let digits = rest.len() - rest.trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
        let shaped = family.len() > 1 && family.bytes().all(|letter| letter.is_ascii_uppercase()) && digits > 0;
        shaped.then(|| &word[..family.len() + 1 + digits])
    })
}

/// The rules of a page: the ids that begin a row of a table.
fn rules(page: &str) -> Vec<&str> {
    page.lines().filter_map(|line| ids(line.strip_prefix("| ")?.split(" |").next()?).next()).collect()
}

/// What is wrong between the page with the rules and the files that cite them.
fn faults(page: &str, files: &[(String, String)], uncited: &[(&str, &str)]) -> Vec<String> {
    let listed = rules(page);
    let known: BTreeSet<&str> = listed.iter().copied().collect();
    let mut cited: BTreeMap<&str, &str> = BTreeMap::new();
    for (file, text) in files {
        cited.extend(ids(text).filter(|id| !NO_RULES.contains(id)).map(|id| (id, file.as_str())));
    }
    let is_excused = |id: &str| uncited.iter().any(|(excused, _)| *excused == id);
    let mut found = Vec::new();
    if known.len() < listed.len() {
        found.push("an id stands twice".to_string());
    }
    found.extend(cited.iter().filter(|(id, _)| !known.contains(*id)).map(|(id, file)| format!("{file}: no rule {id}")));
    for id in known {
        match (cited.contains_key(id), is_excused(id)) {
            (false, false) => found.push(format!("{id} is cited nowhere")),
            (true, true) => found.push(format!("{id} is cited after all")),
            _ => {}
        }
    }
    found
}

#[test]
fn every_rule_is_cited_and_every_cited_rule_exists() {
    let page = std::fs::read_to_string("docs/rules.md").expect("the page with the rules");
    assert!(rules(&page).len() > 50, "the rules were found");
    let mut files = rust_files(Path::new("src"));
    files.extend(rust_files(Path::new("tests")).into_iter().filter(|(file, _)| file != "tests/rules.rs"));
    assert_eq!(faults(&page, &files, &UNCITED), Vec::<String>::new());
}

#[test]
fn a_rule_without_a_place_and_a_place_without_a_rule_are_found() {
    let page = "| Id | Rule | Source |\n|---|---|---|\n| LEVEL-1 | As in STEP-9. | S19 |\n| LEVEL-2 | Text. | S1 |\n";
    let with = |text: &str| faults(page, &[("a.rs".to_string(), text.to_string())], &[]);
    assert_eq!(with("// UTF-8 (docs/rules.md, LEVEL-1 and LEVEL-2)."), Vec::<String>::new());
    assert_eq!(with("/// LEVEL-1, LEVLE-2."), ["a.rs: no rule LEVLE-2", "LEVEL-2 is cited nowhere"]);
    assert_eq!(with("/// LEVEL-1 to LEVEL-22."), ["a.rs: no rule LEVEL-22", "LEVEL-2 is cited nowhere"]);
    let twice = format!("{page}| LEVEL-2 | Again. | S1 |\n| GROUP-1 | Later. | S1 |\n");
    let later = [("GROUP-1", "not built yet")];
    let found = faults(&twice, &[("a.rs".into(), "LEVEL-1, LEVEL-2, GROUP-1".into())], &later);
    assert_eq!(found, ["an id stands twice", "GROUP-1 is cited after all"]);
}

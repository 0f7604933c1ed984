//! The content folder: which files it has, and which it should have.

use super::fault::Fault;
use super::file::File;
use std::fs;
use std::path::Path;

/// The file that lists principles and tracks.
pub(super) const FRAMEWORK: &str = "framework.json";

/// The files outside the two folders.
const SINGLE: [&str; 8] = [
    FRAMEWORK,
    "activities.json",
    "glossary.json",
    "moving-jobs.json",
    "network.json",
    "proposal.json",
    "search.json",
    "sources.json",
];

/// Folders with one file per entry; `framework.json` lists the entries under the same name.
const LISTED: [&str; 2] = ["principles", "tracks"];

/// Every JSON content file, in name order, and what was wrong with the others.
pub(super) fn read(folder: &Path) -> (Vec<File>, Vec<Fault>) {
    let mut files = Vec::new();
    let mut faults = Vec::new();
    for name in names(folder) {
        let text = fs::read_to_string(folder.join(&name)).map_err(|error| whole(&name, format!("unreadable: {error}")));
        match text.and_then(|text| File::parse(&name, &text)) {
            Ok((file, twice)) => {
                files.push(file);
                faults.extend(twice);
            }
            Err(fault) => faults.push(fault),
        }
    }
    faults.extend(listing(folder, &files));
    (files, faults)
}

/// The JSON files in the folder, leaving out the schemas.
fn names(folder: &Path) -> Vec<String> {
    let mut names = entries(folder, "");
    for listed in LISTED {
        names.extend(entries(folder, listed).into_iter().map(|name| format!("{listed}/{name}")));
    }
    names.retain(|name| name.ends_with(".json"));
    names
}

/// A folder's entries, sorted: the order must not depend on the file system.
fn entries(folder: &Path, below: &str) -> Vec<String> {
    let entries = fs::read_dir(folder.join(below)).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Missing files, and files that nothing reads.
fn listing(folder: &Path, files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let there = entries(folder, "");
    for name in SINGLE.iter().filter(|name| !there.iter().any(|there| there == *name)) {
        faults.push(whole(name, "the file is missing"));
    }
    for name in there.iter().filter(|name| name.ends_with(".json") && !SINGLE.contains(&name.as_str())) {
        faults.push(whole(name, "nothing reads a file of this name"));
    }
    let Some(framework) = files.iter().find(|file| file.name == FRAMEWORK) else { return faults };
    for listed in LISTED {
        let ids = framework.at(listed).and_then(|ids| ids.as_array()).map(Vec::as_slice).unwrap_or_default();
        let expected: Vec<String> = ids.iter().filter_map(|id| Some(format!("{}.json", id.as_str()?))).collect();
        let there = entries(folder, listed);
        for (n, name) in expected.iter().enumerate().filter(|(_, name)| !there.contains(name)) {
            faults.push(framework.fault(&format!("{listed}/{n}"), format!("the file {listed}/{name} is missing")));
        }
        for name in there.iter().filter(|name| !expected.contains(name)) {
            faults.push(whole(&format!("{listed}/{name}"), format!("{FRAMEWORK} does not list this file")));
        }
    }
    faults
}

fn whole(file: &str, message: impl Into<String>) -> Fault {
    Fault { file: file.into(), line: 1, path: String::new(), message: message.into() }
}

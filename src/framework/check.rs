//! Content validation beyond JSON Schema: references that resolve, unique ids, and the counts that pages rely on.
//!
//! All these rules are here. They read the model and no files, so that the prerender can refuse the content the program
//! was built with; `content_check/` runs them on files and finds the line of each fault.

mod others;
mod principles;
mod tracks;

use super::ids::PrincipleId;
use super::list::{List, Text};
use super::model::{Framework, GradeId, Level};
use std::collections::BTreeSet;
use std::fmt;

/// The file that lists the others.
const FRAMEWORK_FILE: &str = "framework.json";

/// Something wrong with the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, relative to `public/framework/`.
    pub file: String,
    /// The path of the value in the file: names and list indexes from 0, joined by `/`. Empty for the whole file.
    pub path: String,
    /// What is wrong, in a sentence.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = if self.path.is_empty() { "" } else { ": " };
        write!(f, "{}: {}{colon}{}", self.file, self.path, self.message)
    }
}

/// Every fault as a sentence; empty if the content is valid.
pub fn check(framework: &Framework) -> Vec<String> {
    framework.faults().iter().map(ToString::to_string).collect()
}

impl Framework {
    /// Every broken reference, duplicate id and wrong count; empty if the content is valid.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults { framework: self, found: Vec::new() };
        framework_file(self, &mut faults);
        principles::check(self, &mut faults);
        tracks::check(self, &mut faults);
        others::check(self, &mut faults);
        faults.found
    }
}

fn framework_file(framework: &Framework, faults: &mut Faults) {
    if framework.levels.iter().map(|info| info.id).collect::<Vec<_>>() != Level::ALL {
        faults.add(FRAMEWORK_FILE, "levels", "the levels must be the five, from not-yet to leading");
    }
    if framework.grades.iter().map(|grade| grade.id).collect::<Vec<_>>() != GradeId::ALL {
        faults.add(FRAMEWORK_FILE, "grades", "the grades must be the five, from g1 to g5");
    }
    faults
        .unique(FRAMEWORK_FILE, framework.principle_ids.iter().map(PrincipleId::as_str), |n| format!("principles/{n}"));
    faults.unique(FRAMEWORK_FILE, framework.track_ids.iter().map(|id| id.as_str()), |n| format!("tracks/{n}"));
    faults.unique(FRAMEWORK_FILE, framework.families.iter().map(|it| &*it.id), |n| format!("families/{n}/id"));
    faults.unique(FRAMEWORK_FILE, framework.settings.iter().map(|it| &*it.id), |n| format!("settings/{n}/id"));
}

/// The faults found so far, and the checks common to all files.
struct Faults<'a> {
    framework: &'a Framework,
    found: Vec<Fault>,
}

impl Faults<'_> {
    fn add(&mut self, file: &str, path: impl Into<String>, message: impl Into<String>) {
        self.found.push(Fault { file: file.into(), path: path.into(), message: message.into() });
    }

    /// Checks that names of one kind are unique in a file.
    fn unique<'n>(&mut self, file: &str, names: impl Iterator<Item = &'n str>, path: impl Fn(usize) -> String) {
        let mut seen = BTreeSet::new();
        for (n, name) in names.enumerate() {
            if !seen.insert(name) {
                self.add(file, path(n), format!("\"{name}\" stands twice"));
            }
        }
    }

    fn source(&mut self, file: &str, path: String, id: &str) {
        if self.framework.source(id).is_none() {
            self.add(file, path, format!("no source \"{id}\" in sources.json"));
        }
    }

    fn cites(&mut self, file: &str, path: &str, ids: &List<Text>) {
        for (n, id) in ids.iter().enumerate() {
            self.source(file, format!("{path}/{n}"), id);
        }
    }

    fn proposal(&mut self, file: &str, ids: &List<Text>) {
        for (n, id) in ids.iter().enumerate() {
            if self.framework.proposal.statement(id).is_none() {
                self.add(file, format!("proposal/{n}"), format!("no statement \"{id}\" in proposal.json"));
            }
        }
    }

    fn principle(&mut self, file: &str, path: String, id: &PrincipleId) {
        if self.framework.principle(id.as_str()).is_none() {
            self.add(file, path, format!("no principle \"{id}\""));
        }
    }

    fn principles(&mut self, file: &str, path: &str, ids: &List<PrincipleId>) {
        for (n, id) in ids.iter().enumerate() {
            self.principle(file, format!("{path}/{n}"), id);
        }
    }
}

//! A fault in the content, and the checks that several files of it need.

use crate::framework::ids::PrincipleId;
use crate::framework::list::{List, Text};
use crate::framework::model::Framework;
use std::collections::BTreeSet;
use std::fmt;

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

/// The faults found so far, and the checks common to all files.
pub(super) struct Faults<'a> {
    pub(super) framework: &'a Framework,
    pub(super) found: Vec<Fault>,
}

impl Faults<'_> {
    pub(super) fn add(&mut self, file: &str, path: impl Into<String>, message: impl Into<String>) {
        self.found.push(Fault { file: file.into(), path: path.into(), message: message.into() });
    }

    /// Checks that names of one kind are unique in a file.
    pub(super) fn unique<'n>(
        &mut self,
        file: &str,
        names: impl Iterator<Item = &'n str>,
        path: impl Fn(usize) -> String,
    ) {
        let mut seen = BTreeSet::new();
        for (n, name) in names.enumerate() {
            if !seen.insert(name) {
                self.add(file, path(n), format!("\"{name}\" stands twice"));
            }
        }
    }

    pub(super) fn source(&mut self, file: &str, path: String, id: &str) {
        if self.framework.source(id).is_none() {
            self.add(file, path, format!("no source \"{id}\" in sources.json"));
        }
    }

    pub(super) fn cites(&mut self, file: &str, path: &str, ids: &List<Text>) {
        for (n, id) in ids.iter().enumerate() {
            self.source(file, format!("{path}/{n}"), id);
        }
    }

    pub(super) fn proposal(&mut self, file: &str, ids: &List<Text>) {
        for (n, id) in ids.iter().enumerate() {
            if self.framework.proposal.statement(id).is_none() {
                self.add(file, format!("proposal/{n}"), format!("no statement \"{id}\" in proposal.json"));
            }
        }
    }

    pub(super) fn principle(&mut self, file: &str, path: String, id: &PrincipleId) {
        if self.framework.principle(id.as_str()).is_none() {
            self.add(file, path, format!("no principle \"{id}\""));
        }
    }

    pub(super) fn principles(&mut self, file: &str, path: &str, ids: &List<PrincipleId>) {
        for (n, id) in ids.iter().enumerate() {
            self.principle(file, format!("{path}/{n}"), id);
        }
    }
}

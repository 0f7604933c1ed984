//! Sources that nothing cites (docs/rules.md, SOURCE-2). No page breaks with one, so the prerender does not check it.

use super::fault::Fault;
use super::file::File;
use super::prose;
use crate::framework::Framework;
use std::collections::BTreeSet;

/// The sources that no entry names, each at its place in the list.
pub(super) fn check(framework: &Framework, files: &[File]) -> Vec<Fault> {
    let Some(list) = files.iter().find(|file| file.name == "sources.json") else { return Vec::new() };
    let named = named(files);
    let uncited = framework.sources.iter().enumerate().filter(|(_, source)| !named.contains(source.id.as_str()));
    uncited
        .map(|(n, source)| {
            let message = format!("nothing cites {}: cite it where it bears, or take it out", source.id);
            list.fault(&format!("sources/{n}"), message)
        })
        .collect()
}

/// The sources that the content names, whatever the entry.
fn named(files: &[File]) -> BTreeSet<&str> {
    let texts = files.iter().filter(|file| file.name != "sources.json").flat_map(|file| &file.texts);
    let naming = texts.filter(|text| matches!(prose::key(&text.path), "cites" | "source" | "research"));
    naming.map(|text| text.text.as_str()).collect()
}

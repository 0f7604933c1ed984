//! The framework as open data: one JSON file with its schema, and CSV sheets that open in Excel.
//!
//! Native only: the files are written beside the pages when the site is built. docs/open-data.md describes what each
//! contains.

mod bundle;
mod content;
mod schema;
mod sheet;
mod tables;

pub use sheet::guarded;

use content::Content;
use std::path::Path;

/// Every file: its path from the site's root; its title; what one row or entry of it is.
pub const FILES: [(&str, &str, &str); 8] = [
    (
        "open-data/framework.json",
        "The whole framework (JSON)",
        "Everything in one file: each principle, track, activity, term and source is one entry",
    ),
    (
        "open-data/bundle.schema.json",
        "The schema of the whole framework (JSON Schema)",
        "Each property says what an entry of the JSON file holds",
    ),
    ("open-data/practices.csv", "Practices and levels (CSV)", "One row is one practice at one level"),
    (
        "open-data/targets.csv",
        "Targets (CSV)",
        "One row is one principle in one track, with the level asked for at each grade",
    ),
    ("open-data/tracks.csv", "Tracks and grades (CSV)", "One row is one track at one grade"),
    ("open-data/activities.csv", "Development activities (CSV)", "One row is one activity"),
    ("open-data/glossary.csv", "Glossary (CSV)", "One row is one term"),
    ("open-data/sources.csv", "Sources (CSV)", "One row is one document that the content draws on"),
];

/// The contents of [`FILES`], in that order, made from the folder of hand-edited content: path and bytes.
pub fn files(content: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let read = Content::read(content)?;
    let framework = read.typed()?;
    let bytes = [
        bundle::text(&bundle::bundle(read))?,
        bundle::text(&schema::schema(content)?)?,
        tables::practices(&framework)?,
        tables::targets(&framework)?,
        tables::tracks(&framework)?,
        tables::activities(&framework)?,
        tables::glossary(&framework)?,
        tables::sources(&framework)?,
    ];
    Ok(FILES.iter().zip(bytes).map(|((path, ..), bytes)| ((*path).to_string(), bytes)).collect())
}

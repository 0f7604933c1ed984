//! Content check: whether the content is fit to publish in structure, references and wording. Each fault is reported
//! with its file and line.
//!
//! Native, and behind the feature `check`: neither the app nor the prerender needs schemas or positions in files. What
//! holds the content together (references, ids, counts) is checked in `framework/check.rs`, which the prerender uses
//! too; this module runs it on the files and finds the lines.

mod coverage;
mod duplicates;
mod fault;
mod file;
mod folder;
mod form;
mod model;
mod prose;
mod reading;
mod rules;
mod syllables;
mod uncited;

pub use fault::Fault;
pub use prose::sentences;
pub use reading::grade;
pub use syllables::syllables;

use std::fmt;
use std::path::Path;

/// What was read and found.
#[derive(Debug, Default)]
pub struct Report {
    /// Sorted by file, and by line within it.
    pub faults: Vec<Fault>,
    /// How many files could be read.
    pub files: usize,
    /// How many words of our own they hold.
    pub words: usize,
    /// The hardest file to read, and its grade.
    pub hardest: Option<(String, f64)>,
    /// Whether references, ids and counts were checked: only possible if every file has the right structure.
    pub whole: bool,
}

/// Checks the content in a folder such as `public/framework`.
pub fn check(folder: &Path) -> Report {
    let mut report = Report::default();
    let (files, faults) = folder::read(folder);
    report.files = files.len();
    report.faults = faults;
    report.faults.extend(form::check(folder, &files));
    match model::framework(&files) {
        Ok(framework) => {
            report.whole = true;
            let broken = framework.faults().into_iter();
            report.faults.extend(broken.map(|fault| locate(&files, &fault.file, fault.path, fault.message)));
            report.faults.extend(coverage::check(&framework, &files));
            report.faults.extend(uncited::check(&framework, &files));
        }
        // Left out if its schema has already reported the file, because that fault has a line.
        Err(Some(unfit)) if !report.faults.iter().any(|fault| fault.file == unfit.file) => report.faults.push(unfit),
        Err(_) => {}
    }
    report.faults.extend(duplicates::check(&files));
    for file in &files {
        report.faults.extend(rules::check(file));
        let reading = reading::read(file);
        report.words += reading.words;
        report.faults.extend(reading.fault);
        if let Some(grade) = reading.grade.filter(|grade| report.hardest.as_ref().is_none_or(|(_, most)| grade > most))
        {
            report.hardest = Some((file.name.clone(), grade));
        }
    }
    report.faults.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    report
}

/// A fault found in the model, with its line in the file.
fn locate(files: &[file::File], name: &str, path: String, message: String) -> Fault {
    let line = files.iter().find(|file| file.name == name).map_or(1, |file| file.line(&path));
    Fault { file: name.into(), line, path, message }
}

impl fmt::Display for Report {
    /// The closing summary.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} content files, {} words", self.files, self.words)?;
        if let Some((file, grade)) = &self.hardest {
            write!(f, ", hardest to read: {file} (grade {grade:.1})")?;
        }
        if !self.whole {
            f.write_str(". References and counts wait until every file is there and has its form")?;
        }
        match self.faults.len() {
            0 => f.write_str(". No faults."),
            1 => f.write_str(". 1 fault."),
            found => write!(f, ". {found} faults."),
        }
    }
}

//! Command that checks the content files and prints each fault as `file:line: path: message`, which editors turn into
//! links.
//!
//! Takes the content folder as its argument; the default is `public/framework`.

#![forbid(unsafe_code)]

use engagement_career_path::content_check::check;
use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = env::args().nth(1).unwrap_or_else(|| "public/framework".into());
    let folder = folder.trim_end_matches('/');
    let report = check(Path::new(folder));
    for fault in &report.faults {
        println!("{folder}/{fault}");
    }
    println!("{report}");
    if report.faults.is_empty() && report.whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

//! Turns the content files in `public/framework/` into Rust data.
//!
//! So the app starts without parsing anything, carries no parser for its content (a tenth of the download), and a
//! broken file stops the build with its name and line.

#[allow(dead_code, reason = "the build uses the shape of the content, not its accessors")]
#[path = "src/framework/"]
mod framework {
    #[path = "ids.rs"]
    pub mod ids;
    #[path = "list.rs"]
    pub mod list;
    #[path = "model.rs"]
    pub mod model;
}

use framework::list::{List, Text};
use framework::model::{Framework, Principle, Track};
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

const CONTENT: &str = "public/framework";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={CONTENT}");
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), String> {
    let mut framework: Framework = read(&Path::new(CONTENT).join("framework.json"))?;
    let principles = framework.principle_ids.iter().map(|id| read(&file("principles", id.as_str())));
    framework.principles = principles.collect::<Result<Vec<Principle>, _>>()?.into();
    let tracks = framework.track_ids.iter().map(|id| read(&file("tracks", id.as_str())));
    framework.tracks = tracks.collect::<Result<Vec<Track>, _>>()?.into();
    if env::var_os("CARGO_FEATURE_CSR").is_some() {
        leave_out_documents(&mut framework);
    }
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let path = Path::new(&out).join("framework.rs");
    // The types' `Debug` writes Rust: see `list.rs` and `ids.rs`.
    fs::write(&path, format!("Framework {}", format!("{framework:?}").trim_start_matches("Framework ")))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// The running app fetches documents as pages, so what only they say need not be in the download: a tenth of it.
fn leave_out_documents(framework: &mut Framework) {
    let principle = |principle: &Principle| Principle {
        statement: Text::default(),
        why: Text::default(),
        proposal: List::EMPTY,
        related: List::EMPTY,
        evidence: List::EMPTY,
        ..principle.clone()
    };
    let track = |track: &Track| Track {
        purpose: Text::default(),
        what_you_do: List::EMPTY,
        week: List::EMPTY,
        ways_in: Text::default(),
        sideways: List::EMPTY,
        up: Text::default(),
        ready: Text::default(),
        ..track.clone()
    };
    framework.principles = framework.principles.iter().map(principle).collect::<Vec<_>>().into();
    framework.tracks = framework.tracks.iter().map(track).collect::<Vec<_>>().into();
    framework.sources = List::EMPTY;
    framework.families = List::EMPTY;
    framework.basis = Text::default();
}

fn file(folder: &str, id: &str) -> PathBuf {
    Path::new(CONTENT).join(folder).join(format!("{id}.json"))
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

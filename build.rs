//! Turns the JSON content files in `public/framework/` into Rust data at build time.
//!
//! The app therefore starts without parsing anything and carries no parser for its content (a tenth of the download),
//! and a broken file stops the build with its name and line.

#![forbid(unsafe_code)]

#[allow(dead_code, unused_imports, reason = "the build uses the shape of the content, not its accessors")]
#[path = "src/framework/"]
mod framework {
    #[path = "choices.rs"]
    pub mod choices;
    #[path = "ids.rs"]
    pub mod ids;
    #[path = "list.rs"]
    pub mod list;
    #[path = "model/mod.rs"]
    pub mod model;
}

use framework::list::{List, Text};
use framework::model::{
    Activity, Awards, Family, Framework, Grade, Lesson, LevelInfo, Levels, Move, MovingJobs, Network, Practice,
    Principle, Proposal, SearchWords, Setting, SourceEntry, TeTiritiText, Term, Track,
};
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

const CONTENT: &str = "public/framework";

/// Files that hold one list under one name.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed<T: 'static> {
    #[serde(rename = "$schema")]
    _schema: Text,
    #[serde(alias = "activities", alias = "terms", alias = "sources")]
    items: List<T>,
}

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
    let mut activities = listed::<Activity>("activities")?;
    framework.glossary = listed::<Term>("glossary")?;
    framework.sources = listed::<SourceEntry>("sources")?;
    framework.network = read::<Network>(&Path::new(CONTENT).join("network.json"))?;
    framework.moving_jobs = read::<MovingJobs>(&Path::new(CONTENT).join("moving-jobs.json"))?;
    framework.proposal = read::<Proposal>(&Path::new(CONTENT).join("proposal.json"))?;
    framework.search = read::<SearchWords>(&Path::new(CONTENT).join("search.json"))?;
    // Drafts of nominations need the awards, and not what is said about running them.
    let (how, invitation, existing, cites) = Default::default();
    let awards = Awards { how, invitation, existing, cites, ..framework.network.awards.clone() };
    let mut worded = List::EMPTY;
    if env::var_os("CARGO_FEATURE_CSR").is_some() {
        leave_out_documents(&mut framework, &mut activities);
        worded = set_words_apart(&mut framework);
    }
    // The types' `Debug` writes Rust: see `list.rs` and `ids.rs`.
    write("framework.rs", &format!("{framework:?}"))?;
    write("practices.rs", &format!("{worded:?}"))?;
    write("awards.rs", &format!("{awards:?}"))?;
    write("activities.rs", &format!("{activities:?}"))
}

fn write(name: &str, code: &str) -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let path = Path::new(&out).join(name);
    fs::write(&path, code).map_err(|error| format!("{}: {error}", path.display()))
}

/// Takes the words of the practices out of the framework, and returns the practices with them. The page of a question has
/// its words in its file; other pages of the app reach them through `Practice::worded`.
fn set_words_apart(framework: &mut Framework) -> List<Practice> {
    let worded: Vec<Practice> = framework.practices().cloned().collect();
    let bare = |practice: &Practice| Practice {
        statement: Text::default(),
        earlier: List::EMPTY,
        levels: Levels::default(),
        chance: Text::default(),
        ..practice.clone()
    };
    let principle =
        |principle: &Principle| Principle { practices: mapped(&principle.practices, bare), ..principle.clone() };
    framework.principles = mapped(&framework.principles, principle);
    worded.into()
}

/// The running app fetches documents as pages, so text that only documents show, which is most of the content, is left
/// out of the download.
fn leave_out_documents(framework: &mut Framework, activities: &mut List<Activity>) {
    let practice = |practice: &Practice| Practice {
        about: Text::default(),
        steps: Default::default(),
        evidence: Text::default(),
        situations: List::EMPTY,
        ..practice.clone()
    };
    let principle = |principle: &Principle| Principle {
        title: Text::default(),
        statement: Text::default(),
        why: Text::default(),
        cites: List::EMPTY,
        proposal: List::EMPTY,
        related: List::EMPTY,
        evidence: List::EMPTY,
        // The running app names the lesson in the window's title.
        lesson: Lesson { title: principle.lesson.title, ..Lesson::default() },
        practices: mapped(&principle.practices, practice),
        ..principle.clone()
    };
    let step = |step: &Move| Move { why: Text::default(), ..step.clone() };
    let track = |track: &Track| Track {
        purpose: Text::default(),
        sounds_like_your_week: List::EMPTY,
        about: Text::default(),
        proposal: List::EMPTY,
        cites: List::EMPTY,
        what_you_do: List::EMPTY,
        week: List::EMPTY,
        enjoy: List::EMPTY,
        sits: Text::default(),
        ways_in: List::EMPTY,
        sideways: mapped(&track.sideways, step),
        up: Text::default(),
        ready: List::EMPTY,
        caution: Text::default(),
        posts: List::EMPTY,
        at_grades: List::EMPTY,
        ..track.clone()
    };
    // An activity's title is shown with the step it leads to, and its first step as the quarter of an hour to try.
    let activity = |activity: &Activity| Activity {
        about: Text::default(),
        time: Text::default(),
        provider: Text::default(),
        cites: List::EMPTY,
        ..activity.clone()
    };
    framework.principles = mapped(&framework.principles, principle);
    framework.tracks = mapped(&framework.tracks, track);
    *activities = mapped(activities, activity);
    framework.glossary = List::EMPTY;
    framework.network = Network::default();
    framework.moving_jobs = MovingJobs::default();
    framework.proposal = Proposal::default();
    framework.sources = List::EMPTY;
    framework.te_tiriti = TeTiritiText::default();
    framework.grounds = List::EMPTY;
    framework.search = SearchWords::default();
    // An agency may rename a setting, so the app has to know the name used here.
    framework.settings = mapped(&framework.settings, |setting| Setting {
        what: Text::default(),
        gives: Text::default(),
        watch: Text::default(),
        develop: Text::default(),
        ..setting.clone()
    });
    framework.grades = mapped(&framework.grades, |grade| Grade {
        sounds_like: Text::default(),
        new: Text::default(),
        ..grade.clone()
    });
    framework.levels = mapped(&framework.levels, |info| LevelInfo { new: Text::default(), ..info.clone() });
    for text in [&mut framework.basis, &mut framework.schema, &mut framework.licence] {
        *text = Text::default();
    }
    framework.families = mapped(&framework.families, |family| Family { purpose: Text::default(), ..family.clone() });
    framework.track_ids = List::EMPTY;
}

fn mapped<T>(list: &List<T>, change: impl Fn(&T) -> T) -> List<T> {
    list.iter().map(change).collect::<Vec<_>>().into()
}

fn listed<T: DeserializeOwned>(name: &str) -> Result<List<T>, String> {
    read::<Listed<T>>(&Path::new(CONTENT).join(format!("{name}.json"))).map(|listed| listed.items)
}

fn file(folder: &str, id: &str) -> PathBuf {
    Path::new(CONTENT).join(folder).join(format!("{id}.json"))
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

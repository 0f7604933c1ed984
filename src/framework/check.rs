//! Content validation beyond JSON Schema: references that resolve, unique ids, and the counts that pages rely on.
//!
//! All these rules are here. They read the model and no files, so that the prerender can refuse the content the program
//! was built with; `content_check/` runs them on files and finds the line of each fault.

mod faults;
mod others;
mod principles;
mod tracks;

use super::ids::PrincipleId;
use super::model::{Framework, GradeId, Level};
use faults::{Fault, Faults};

/// The file that lists the others.
const FRAMEWORK_FILE: &str = "framework.json";

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
    for (n, guidance) in framework.te_tiriti.guidance.iter().enumerate() {
        faults.source(FRAMEWORK_FILE, format!("te_tiriti/guidance/{n}/source"), &guidance.source);
    }
    for (n, ground) in framework.grounds.iter().enumerate() {
        faults.cites(FRAMEWORK_FILE, &format!("grounds/{n}/cites"), &ground.cites);
    }
    let awaiting = framework.te_tiriti.awaiting.iter();
    faults.unique(FRAMEWORK_FILE, awaiting.map(|it| &*it.id), |n| format!("te_tiriti/awaiting/{n}/id"));
    faults.unique(FRAMEWORK_FILE, framework.settings.iter().map(|it| &*it.id), |n| format!("settings/{n}/id"));
}

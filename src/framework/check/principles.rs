//! Checks of the files in `principles/`.

use super::faults::Faults;
use crate::framework::model::{Framework, Principle};

pub(super) fn check(framework: &Framework, faults: &mut Faults) {
    for (id, principle) in framework.principle_ids.iter().zip(framework.principles.iter()) {
        let file = format!("principles/{id}.json");
        if *id != principle.id {
            faults.add(&file, "id", format!("the id is \"{}\", and the file's name says \"{id}\"", principle.id));
        }
        faults.cites(&file, "cites", &principle.cites);
        faults.cites(&file, "lesson/cites", &principle.lesson.cites);
        faults.proposal(&file, &principle.proposal);
        for (n, related) in principle.related.iter().enumerate() {
            faults.source(&file, format!("related/{n}/source"), &related.source);
        }
        practices(&file, principle, faults);
    }
    names(framework, faults);
}

fn practices(file: &str, principle: &Principle, faults: &mut Faults) {
    let expected = ["a", "b", "c"].map(|letter| format!("{}.{letter}", principle.id));
    let found: Vec<&str> = principle.practices.iter().map(|practice| practice.id.as_str()).collect();
    if found != expected {
        faults.add(file, "practices", format!("the practices must be {}", expected.join(", ")));
    }
    for (n, practice) in principle.practices.iter().enumerate() {
        if practice.wording == 0 {
            faults.add(file, format!("practices/{n}/wording"), "a wording counts from 1");
        }
        for (at, earlier) in practice.earlier.iter().enumerate() {
            let path = format!("practices/{n}/earlier/{at}/wording");
            if earlier.wording == 0 || earlier.wording >= practice.wording {
                faults.add(file, &path, "an earlier wording has a number from 1 to below the practice's own");
            }
            if practice.earlier.iter().take(at).any(|other| other.wording == earlier.wording) {
                faults.add(file, &path, format!("the wording {} stands twice", earlier.wording));
            }
        }
    }
}

/// Names shown together in lists and tables must be unique.
fn names(framework: &Framework, faults: &mut Faults) {
    let mut names = Vec::new();
    let mut titles = Vec::new();
    for principle in framework.principles.iter() {
        let file = format!("principles/{}.json", principle.id);
        for (n, practice) in principle.practices.iter().enumerate() {
            twice(&mut titles, &practice.title, &file, &format!("practices/{n}/title"), faults);
        }
        twice(&mut names, &principle.name, &file, "name", faults);
    }
}

fn twice<'a>(seen: &mut Vec<&'a str>, name: &'a str, file: &str, path: &str, faults: &mut Faults) {
    if seen.contains(&name) {
        faults.add(file, path, format!("\"{name}\" stands twice"));
    }
    seen.push(name);
}

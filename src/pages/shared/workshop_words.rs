//! What a workshop link asks for, in words: for the trainer who makes it, and for whoever opens it.

use super::words::grade_name;
use crate::exchange::WorkshopLink;
use crate::framework::{Framework, PrincipleId};
use crate::insight::number_in_words;
use crate::record::Scope;

/// How many questions, and how long they take: "nine questions, about ten minutes".
pub fn questions(link: &WorkshopLink, framework: &Framework) -> String {
    match &link.scope {
        None | Some(Scope::Start) => "nine questions, about ten minutes".into(),
        Some(Scope::Core) => {
            "the first nine questions and those at the core of each role, about fifteen minutes".into()
        }
        Some(Scope::All) => "36 questions, about thirty minutes".into(),
        Some(Scope::Principles(ids)) => {
            let name = |id: &PrincipleId| framework.principle(id.as_str()).map(|found| found.name.as_str());
            let names: Vec<&str> = ids.iter().filter_map(name).collect();
            let listed = match names.split_last() {
                Some((last, [])) => (*last).to_string(),
                Some((last, first)) => format!("{} and {last}", first.join(", ")),
                None => String::new(),
            };
            // Three questions a principle, a minute each.
            let number = number_in_words(3 * names.len());
            format!("{number} questions on {listed}, about {number} minutes")
        }
    }
}

/// What becomes of the answers, for whoever opens the link.
pub fn what_it_brings(link: &WorkshopLink) -> String {
    let answers = match link.shared {
        false => "Nobody sees your answers: they stay in this browser.",
        true => "Nobody sees your answers, unless you show them.",
    };
    let file = match link.asks_for_file {
        false => "",
        true => " At the end you may make a file of your levels for the group, without your name, or leave it out.",
    };
    format!("It brings settings only. {answers}{file}")
}

/// For whom; `None` if each person chooses.
pub fn for_whom(link: &WorkshopLink, framework: &Framework) -> Option<String> {
    let track = link.track.as_ref().and_then(|id| framework.track(id.as_str())).map(|track| track.name.to_string());
    let grade = link.grade.and_then(|id| framework.grade(id)).map(grade_name);
    match (track, grade) {
        (Some(track), Some(grade)) => Some(format!("{track}, {grade}")),
        (found, None) | (None, found) => found,
    }
}

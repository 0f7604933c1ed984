//! Fifty questions, and some since, as people type them, asked of the site's own index: what answers each is within the first three.
#![cfg(feature = "ssr")]

use engagement_career_path::documents::search_index;
use engagement_career_path::framework::FRAMEWORK;
use engagement_career_path::search::{Everything, Index};

fn everything() -> Everything {
    serde_json::from_str(&search_index(&FRAMEWORK).expect("the index")).expect("our own file")
}

/// A question, and what answers it: one of these addresses must be within the first three.
type Question = (&'static str, &'static [&'static str]);

/// Plain questions, whole or in a word or two.
const ASKED: [Question; 30] = [
    ("how do I get promoted", &["tracks/#grades", "tracks/"]),
    ("promotion", &["tracks/#grades", "tracks/"]),
    ("trainer", &["trainers/"]),
    ("export", &["data/"]),
    ("backup", &["data/"]),
    ("codesign", &["glossary/#co-design"]),
    ("e-mail", &["data/", "about/"]),
    ("focus group", &["principles/constructive-deliberation/#practice-a", "activities/#redesign-a-survey-only-plan"]),
    ("OIA", &["glossary/#official-information"]),
    ("awards", &["awards/"]),
    ("how do I write a consultation plan", &["activities/#write-a-scope-statement", "activities/#get-a-plan-critique"]),
    ("what level should a senior advisor be", &["tracks/#grades"]),
    ("privacy of my answers", &["privacy/"]),
    ("print for my manager", &["results/one-page/"]),
    ("Who can see my answers?", &["privacy/"]),
    ("how do I move my answers to a new laptop", &["data/"]),
    ("delete everything", &["data/delete/"]),
    ("which role am I", &["assess/role-finder/"]),
    ("public input designer at G3", &["tracks/public-input-designer/#g3"]),
    ("courses on facilitation", &["activities/#train-in-deliberative-facilitation"]),
    ("run a workshop with my team", &["trainers/"]),
    ("what does co-design mean", &["glossary/#co-design"]),
    (
        "how do I tell people what happened with their feedback",
        &["principles/reasoned-response/#practice-c", "glossary/#close-the-loop", "activities/#report-six-months-on"],
    ),
    (
        "angry people at a public meeting",
        &["principles/equal-voice/#practice-b", "activities/#lead-a-contested-session"],
    ),
    ("engaging with iwi", &["activities/#turn-to-official-guidance", "glossary/#iwi"]),
    ("development plan", &["plan/"]),
    ("can I use AI to analyse submissions", &["activities/#audit-ai-themes"]),
    ("nominate a colleague for an award", &["awards/"]),
    ("when is the next network meeting", &["meetings/"]),
    ("what is the difference between core and supporting", &["glossary/#weight"]),
];

/// Asked since the fifty, which docs/design.md compares with another search.
const SINCE: [Question; 13] = [
    ("new job", &["moving-jobs/"]),
    ("leaving", &["moving-jobs/"]),
    ("handover", &["moving-jobs/"]),
    ("take my data with me", &["moving-jobs/"]),
    ("moving jobs", &["moving-jobs/"]),
    ("secondment", &["moving-jobs/"]),
    ("meeting agenda", &["meetings/"]),
    ("host sheet", &["meetings/"]),
    ("one day retreat", &["retreat/"]),
    ("facilitator guide", &["trainers/guide/"]),
    ("show me an example", &["trainers/example/"]),
    ("handout", &["trainers/handout/"]),
    ("no computers in the room", &["trainers/handout/"]),
];

/// Near misses: letters swapped, missing, doubled, wrong; capitals, macrons, hyphens; other forms of a word.
const MISSPELT: [Question; 20] = [
    ("consultaton", &["glossary/#consultation"]),
    ("facilitater", &["glossary/#facilitator"]),
    ("delibration", &["glossary/#deliberation"]),
    ("stakehodler", &["glossary/#stakeholder"]),
    ("acessibility", &["accessibility/"]),
    ("comittee subbmission", &["glossary/#submission"]),
    ("promtion", &["tracks/#grades", "tracks/"]),
    ("secondmant", &["activities/#second-to-another-track", "glossary/#secondment"]),
    ("glosary", &["glossary/"]),
    ("MAORI KNOWLEDGE", &["glossary/#matauranga-maori"]),
    ("mātauranga maaori", &["glossary/#matauranga-maori"]),
    ("whanau", &["glossary/#whanau"]),
    ("hui", &["glossary/#hui"]),
    ("seldom heard", &["glossary/#seldom-heard"]),
    ("co design", &["glossary/#co-design"]),
    ("decisionmaker", &["glossary/#decision-maker", "principles/decision-maker-partnership/"]),
    ("evaluating", &["glossary/#evaluation", "principles/learning-profession/#practice-a"]),
    ("shadowed", &["glossary/#shadowing", "activities/#shadow-a-briefing"]),
    ("closing the lop", &["glossary/#close-the-loop"]),
    ("whats a mini public", &["glossary/#mini-public"]),
];

#[test]
fn questions_find_what_answers_them() {
    let index = Index::of(everything());
    let mut missed = Vec::new();
    for (question, answers) in ASKED.iter().chain(&MISSPELT).chain(&SINCE) {
        let found: Vec<&str> = index.find(question).iter().take(3).map(|entry| entry.href.as_str()).collect();
        if !found.iter().any(|href| answers.contains(href)) {
            missed.push(format!("{question}: {found:?}, and not {answers:?}"));
        }
    }
    assert!(
        missed.is_empty(),
        "{} of {} missed:\n{}",
        missed.len(),
        ASKED.len() + MISSPELT.len() + SINCE.len(),
        missed.join("\n")
    );
}

/// Whatever has a title is the first answer to it, in capitals and without macrons too.
#[test]
fn an_exact_title_comes_first() {
    let everything = everything();
    let index = Index::of(everything.clone());
    for entry in &everything.entries {
        for query in [entry.title.clone(), entry.title.to_uppercase()] {
            let found = index.find(&query);
            let first = found.first().map_or("", |first| first.title.as_str());
            let names = found.first().map_or(&[][..], |first| &first.names);
            // A role and a word may have the same title, but for a capital.
            let is_title = first.to_lowercase() == entry.title.to_lowercase();
            assert!(is_title || names.contains(&entry.title), "{query}: {first}");
        }
    }
}

/// Every address that the words lead to is one that can be found.
#[test]
fn what_people_type_leads_somewhere() {
    let everything = everything();
    for found in FRAMEWORK.search.found_by.0 {
        assert!(everything.entries.iter().any(|entry| entry.href == found.link.0), "{}", found.link.0);
    }
    for entry in &everything.entries {
        assert!(entry.kind != engagement_career_path::search::Kind::Page || !entry.about.is_empty(), "{}", entry.href);
    }
}

/// What is shown under a title is a sentence, for every question.
#[test]
fn every_snippet_is_a_sentence() {
    let index = Index::of(everything());
    for (question, _) in ASKED.iter().chain(&MISSPELT).chain(&SINCE) {
        for (entry, snippet) in index.answer(question, 30).first {
            let ends = snippet.trim_end_matches(['"', ')', '\'']).ends_with(['.', '?', '!']);
            assert!(ends && !snippet.contains('\n'), "{question}: {}: {snippet}", entry.title);
        }
    }
}

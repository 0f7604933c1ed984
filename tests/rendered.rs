//! What stands in the HTML of every page, written and personal. Run with `--features ssr`.
#![cfg(feature = "ssr")]

use engagement_career_path::documents;
use engagement_career_path::framework::{FRAMEWORK, Site};
use engagement_career_path::insight::questions;
use engagement_career_path::pages::{self, Go};
use engagement_career_path::record::{
    Answer, Assessment, Command, Date, Device, Id, Loaded, Rating, Record, Replica, Scope,
};
use engagement_career_path::route::{Base, Route};
use engagement_career_path::state::{AppState, Moment, Start};
use engagement_career_path::store::Stores;
use leptos::prelude::*;
use std::collections::BTreeSet;

fn written(route: &Route) -> String {
    let page = documents::page(route, &FRAMEWORK, &Site::embedded()).view();
    documents::frame(route, &FRAMEWORK, &Site::embedded(), page).to_html()
}

fn personal(route: Option<&Route>, query: &str, record: Record) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let state = AppState::new(Start {
            framework: &FRAMEWORK,
            stores: Stores::of(&Base::new("/")),
            loaded: Loaded::Current(record),
            aside: Vec::new(),
            device: Device::default(),
            store: None,
            moment: |_| Moment { millis: 0, today: Date::EPOCH, clock: "12:00".into() },
            random: || 1,
            replica: Replica(1),
            forgetful: false,
        });
        let query = query.to_string();
        let query = Memo::new(move |_| query.clone());
        let go = Go { to: Callback::new(|_| ()), replace: Callback::new(|_| ()) };
        pages::page(route, query, state, go).view().to_html()
    })
}

/// Somebody who has answered some of the nine questions of their track.
fn begun() -> Record {
    let mut record = Record::default();
    let assessment = Assessment {
        started: Date::EPOCH,
        track: "engagement-generalist".into(),
        second: None,
        grade: None,
        scope: Scope::Start,
        title: None,
        framework: FRAMEWORK.version.to_string(),
        finished: None,
    };
    let mut commands = vec![Command::SetAssessment(Id::new(1), assessment.clone())];
    for (practice, rating) in
        questions(&FRAMEWORK, &assessment).into_iter().zip([Rating::NotYet, Rating::Leading, Rating::NoChance])
    {
        commands.push(Command::SetAnswer(Id::new(1), practice, Answer { rating, wording: 1 }));
    }
    for command in commands {
        let stamp = record.next_stamp(0, Replica(1));
        record.apply(command, stamp);
    }
    record
}

/// Every page: name and HTML.
fn everything() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> =
        Route::all(&FRAMEWORK).iter().map(|route| (route.path(), written(route))).collect();
    for (state, record) in [("empty", Record::default()), ("begun", begun())] {
        for route in Route::all(&FRAMEWORK).iter().filter(|route| route.is_personal()) {
            all.push((format!("{state} {}", route.path()), personal(Some(route), "", record.clone())));
        }
        all.push((format!("{state} plan form"), personal(Some(&Route::Plan), "add=honest-scope.a", record.clone())));
        all.push((format!("{state} plan of nothing"), personal(Some(&Route::Plan), "add=nonsense", record.clone())));
        all.push((format!("{state} settings"), personal(Some(&Route::Assess), "change", record)));
    }
    all.push(("not found".into(), personal(None, "", Record::default())));
    all
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!(" {attribute}=\"");
    html.split(&mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_page_has_one_h1_and_one_main() {
    for (page, html) in everything() {
        assert_eq!(html.matches("<h1").count(), 1, "{page}: {html}");
        assert_eq!(html.matches("<main").count(), 1, "{page}");
    }
}

#[test]
fn ids_are_unique_and_whatever_is_referred_to_is_there() {
    for (page, html) in everything() {
        let ids = values(&html, "id");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{page}: {ids:?}");
        for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            for id in values(&html, attribute).iter().flat_map(|value| value.split(' ')) {
                assert!(unique.contains(id), "{page}: {attribute} names \"{id}\"");
            }
        }
    }
}

#[test]
fn every_field_has_a_label() {
    for (page, html) in everything() {
        let labels: BTreeSet<&str> = values(&html, "for").into_iter().collect();
        for tag in ["<input", "<select", "<textarea"] {
            for field in html.split(tag).skip(1) {
                let field = field.split('>').next().unwrap_or_default();
                let id = values(field, "id").first().copied().unwrap_or_default();
                assert!(labels.contains(id), "{page}: {tag} \"{id}\" has no label");
            }
        }
    }
}

#[test]
fn links_lead_to_pages_that_exist() {
    for (page, html) in everything() {
        for href in values(&html, "href") {
            if href.starts_with("https://") || href.starts_with("mailto:") {
                continue;
            }
            assert!(!href.starts_with('#'), "{page}: {href} would lead to the home page, because of <base>");
            let path = href.split(['#', '?']).next().unwrap_or_default().trim_start_matches("./");
            let route = Route::parse(path);
            let known = route.as_ref().is_some_and(|route| Route::all(&FRAMEWORK).contains(route));
            assert!(known, "{page}: {href}");
        }
    }
}

#[test]
fn links_to_a_place_within_a_page_find_it() {
    for (page, html) in everything().into_iter().filter(|(page, _)| !page.contains(' ')) {
        for (path, id) in values(&html, "href").iter().filter_map(|href| href.split_once('#')) {
            if let Some(route) = Route::parse(path.split('?').next().unwrap_or_default().trim_start_matches("./")) {
                assert!(values(&written(&route), "id").contains(&id), "{page}: {path}#{id}");
            }
        }
    }
}

#[test]
fn nothing_is_styled_in_place_and_headings_skip_no_level() {
    for (page, html) in everything() {
        assert!(!html.contains(" style=\"") && !html.contains("<style") && !html.contains("<script"), "{page}");
        let levels: Vec<u32> = html.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10)).collect();
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{page}: h{} after h{}", pair[1], pair[0]);
        }
    }
}

#[test]
fn every_page_says_what_it_is_not() {
    for route in Route::all(&FRAMEWORK) {
        assert!(
            written(&route)
                .contains("Draft: not endorsed by any agency. Grades are not pay bands, tracks are not vacancies.")
        );
    }
}

#[test]
fn content_stands_in_the_file_and_needs_no_script() {
    for principle in FRAMEWORK.principles.iter() {
        let html = written(&Route::Principle(principle.id.to_string()));
        for practice in principle.practices.iter() {
            for text in
                [practice.levels.aware, practice.levels.developing, practice.levels.practising, practice.levels.leading]
            {
                assert!(html.contains(&*text.replace('&', "&amp;")), "{}: {text}", practice.id);
            }
        }
    }
}

#[test]
fn numbers_of_levels_and_words_that_judge_stay_out_of_sight() {
    let html = personal(Some(&Route::Results), "", begun())
        + &personal(Some(&Route::question(&"honest-scope.a".into())), "", begun());
    for word in ["score", "Score", "fail", "%", "weakness", "Level 1", "Level 2", "Level 3", "Level 4"] {
        assert!(!html.contains(word), "{word}");
    }
}

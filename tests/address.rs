//! Addresses both ways: routes, where the site is hosted, and the workshop link.

use engagement_career_path::exchange::{WorkshopLink, read_workshop_link, write_workshop_link};
use engagement_career_path::framework::{FRAMEWORK, GradeId};
use engagement_career_path::record::Scope;
use engagement_career_path::route::{Base, Route};
use engagement_career_path::title::{heading, window_title};
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn every_page_has_one_address_and_is_found_by_it() {
    let routes = Route::all(&FRAMEWORK);
    for route in &routes {
        let path = route.path();
        assert_eq!(Route::parse(&path).as_ref(), Some(route));
        assert!(path.is_empty() || path.ends_with('/'), "hosts redirect to a last slash, and <base> counts on it");
        assert_eq!(Route::parse(path.trim_end_matches('/')).as_ref(), Some(route));
        assert_eq!(Route::parse(&format!("{path}index.html")).as_ref(), Some(route));
    }
    let paths: BTreeSet<String> = routes.iter().map(Route::path).collect();
    assert_eq!(paths.len(), routes.len());
    assert_eq!(routes.len(), 15 + 10 + 12 + 36);
    for path in ["nowhere", "assess/one/two/three", "tracks/a/b", "//", "assess//"] {
        assert!(Route::parse(path).is_none_or(|route| !routes.contains(&route) || path.contains("//")), "{path}");
    }
}

#[test]
fn every_page_has_a_title_of_its_own() {
    let routes = Route::all(&FRAMEWORK);
    let titles: BTreeSet<String> = routes.iter().map(|route| window_title(Some(route), &FRAMEWORK)).collect();
    assert_eq!(titles.len(), routes.len());
    assert_eq!(heading(None, &FRAMEWORK), "Page not found");
    assert_eq!(heading(Some(&Route::Track("nobody".into())), &FRAMEWORK), "Page not found");
}

#[test]
fn a_site_can_be_hosted_anywhere() {
    for (hosted, page, inside) in [
        ("/", "/tracks/", Some("tracks/")),
        ("/any/sub/path/", "/any/sub/path/tracks/", Some("tracks/")),
        ("/any/sub/path/", "/any/sub/path", Some("")),
        ("/any/sub/path/", "/any/sub/other/", None),
        ("/any/sub/path/", "/", None),
    ] {
        assert_eq!(Base::new(hosted).strip(page), inside, "{hosted} {page}");
    }
    assert_eq!(Base::new("/any/sub/path/index.html").join(&Route::Tracks), "/any/sub/path/tracks/");
    assert_eq!(Base::new("").as_str(), "/");
}

fn link() -> impl Strategy<Value = WorkshopLink> {
    let tracks: Vec<_> =
        FRAMEWORK.tracks.iter().filter(|track| track.is_assessable()).map(|track| track.id.clone()).collect();
    let principles: Vec<_> = FRAMEWORK.principles.iter().map(|principle| principle.id.clone()).collect();
    let grades = [GradeId::G1, GradeId::G2, GradeId::G3, GradeId::G4];
    let scope = prop_oneof![
        Just(Scope::Start),
        Just(Scope::All),
        prop::sample::subsequence(principles, 1..5).prop_map(Scope::Principles),
    ];
    (
        prop::option::of(prop::sample::select(tracks)),
        prop::option::of(prop::sample::select(grades.to_vec())),
        prop::option::of(scope),
        prop::option::of("[a-zA-Zāēīōū&=?#%+/,;\"' ]{1,70}[a-z]".prop_map(|title| title.trim().to_string())),
    )
        .prop_map(|(track, grade, scope, title)| WorkshopLink { track, grade, scope, title })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_workshop_link_says_what_it_was_made_from(link in link()) {
        let (read, ignored) = read_workshop_link(&write_workshop_link(&link), &FRAMEWORK);
        prop_assert_eq!(read, link);
        prop_assert!(ignored.is_empty());
    }

    #[test]
    fn reading_any_query_or_path_is_safe(text in ".{0,80}") {
        let _ = read_workshop_link(&text, &FRAMEWORK);
        let _ = Route::parse(&text);
    }
}

#[test]
fn what_a_link_names_in_vain_is_named_and_left_out() {
    let (link, ignored) = read_workshop_link(
        "?track=nobody&grade=g5&scope=honest-scope,nonsense&title=%20&utm=x".trim_start_matches('?'),
        &FRAMEWORK,
    );
    assert_eq!(link.track, None);
    assert_eq!(link.grade, None, "head of profession is a destination, with no targets");
    assert_eq!(link.scope, Some(Scope::Principles(vec!["honest-scope".into()])));
    assert_eq!(link.title, None);
    assert_eq!(ignored, ["track \"nobody\"", "grade \"g5\"", "principle \"nonsense\""]);
}

#[test]
fn a_long_title_is_shortened_and_carries_no_control_characters() {
    let (link, _) = read_workshop_link(&format!("title={}%00%0A{}", "a".repeat(40), "b".repeat(90)), &FRAMEWORK);
    assert_eq!(link.title, Some(format!("{}{}", "a".repeat(40), "b".repeat(40))));
}

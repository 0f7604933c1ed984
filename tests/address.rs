//! Addresses both ways: routes, the path that the site is hosted under, and links with a query.

use engagement_career_path::exchange::{
    ActivityFilter, COMPARED_AT_ONCE, CompareLink, LogLink, ResultsLink, WorkshopLink, read_activity_filter,
    read_compare_link, read_log_link, read_results_link, read_workshop_link, write_activity_filter, write_compare_link,
    write_log_link, write_results_link, write_workshop_link,
};
use engagement_career_path::framework::{FRAMEWORK, GradeId, Level, Mode};
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
    // The top-level pages, ten tracks (nine with a handout), twelve principles (each with a lesson, a page of questions
    // and a meeting), and thirty-six questions.
    assert_eq!(routes.len(), 47 + 10 + 9 + 4 * 12 + 36);
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
        Just(Scope::Core),
        Just(Scope::All),
        prop::sample::subsequence(principles, 1..5).prop_map(Scope::Principles),
    ];
    (
        prop::option::of(prop::sample::select(tracks)),
        prop::option::of(prop::sample::select(grades.to_vec())),
        prop::option::of(scope),
        prop::option::of(text()),
        prop::option::of(text()),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(track, grade, scope, title, closing, shared, asks_for_file)| WorkshopLink {
            track,
            grade,
            scope,
            title,
            closing,
            shared,
            asks_for_file,
        })
}

/// What someone may type as a title.
fn text() -> impl Strategy<Value = String> {
    "[a-zA-Zāēīōū&=?#%+/,;\"' ]{1,70}[a-z]".prop_map(|title| title.trim().to_string())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_workshop_link_says_what_it_was_made_from(link in link()) {
        let (read, ignored) = read_workshop_link(&write_workshop_link(&link), &FRAMEWORK);
        // A link for a group always says which questions, so one without them has been cut.
        let is_whole = link.scope.is_some() || !link.is_for_workshop();
        prop_assert_eq!(read, link);
        prop_assert_eq!(ignored.is_empty(), is_whole);
    }

    #[test]
    fn a_comparison_says_what_it_was_made_from(
        places in prop::sample::subsequence((0..9usize).collect::<Vec<_>>(), 0..=COMPARED_AT_ONCE),
        grade in prop::option::of(prop::sample::select(&GradeId::ALL[..4])),
    ) {
        let compared = CompareLink { tracks: places.iter().map(|at| FRAMEWORK.tracks[*at].id.clone()).collect(), grade };
        let (read, ignored) = read_compare_link(&write_compare_link(&compared), &FRAMEWORK);
        prop_assert_eq!(read, compared);
        prop_assert!(ignored.is_empty());
    }

    #[test]
    fn a_filter_says_what_it_was_made_from(
        principle in prop::option::of(0..12usize),
        mode in prop::option::of(prop::sample::select(&Mode::ALL[..])),
        reaches in prop::option::of(prop::sample::select(&Level::ALL[..])),
        soon in any::<bool>(),
    ) {
        let principle = principle.map(|at| FRAMEWORK.principles[at].id.clone());
        let filter = ActivityFilter { principle, mode, reaches, soon };
        prop_assert_eq!(read_activity_filter(&write_activity_filter(&filter), &FRAMEWORK), filter);
    }

    /// As it was written, known or not: the page names what does not exist.
    #[test]
    fn a_link_to_results_says_what_it_was_made_from(
        assessment in "[a-z0-9]{0,16}",
        track in "[a-zā&=+% -]{0,40}",
        grade in "(g[1-9])?",
    ) {
        let link = ResultsLink { assessment, track: track.trim().into(), grade };
        prop_assert_eq!(read_results_link(&write_results_link(&link)), link);
    }

    /// As it was written too.
    #[test]
    fn a_link_to_the_log_says_what_it_was_made_from(entry in "[a-z0-9]{0,16}", practice in "[a-zā.&=+%-]{0,40}") {
        let link = LogLink { entry, practice };
        prop_assert_eq!(read_log_link(&write_log_link(&link)), link);
    }

    #[test]
    fn reading_any_query_or_path_is_safe(text in ".{0,80}") {
        let _ = read_results_link(&text);
        let _ = read_log_link(&text);
        let _ = read_compare_link(&text, &FRAMEWORK);
        let _ = read_activity_filter(&text, &FRAMEWORK);
        let _ = read_workshop_link(&text, &FRAMEWORK);
        let _ = Route::parse(&text);
    }
}

/// The words in an address never change, because links are out in the world.
#[test]
fn a_link_names_its_scope_in_one_word() {
    for (word, scope) in [("start", Scope::Start), ("core", Scope::Core), ("all", Scope::All)] {
        let (link, ignored) = read_workshop_link(&format!("scope={word}"), &FRAMEWORK);
        assert_eq!((link.scope.as_ref(), ignored.len()), (Some(&scope), 0));
        assert_eq!(write_workshop_link(&link), format!("scope={word}"));
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
    assert_eq!(ignored, ["role \"nobody\"", "grade \"g5\"", "questions \"nonsense\""]);
}

#[test]
fn a_long_title_is_shortened_and_carries_no_control_characters() {
    let (link, _) = read_workshop_link(&format!("title={}%00%0A{}", "a".repeat(40), "b".repeat(90)), &FRAMEWORK);
    assert_eq!(link.title, Some(format!("{}{}", "a".repeat(40), "b".repeat(40))));
}

/// A form repeats the name, a handwritten link lists them; both may name too many, or none.
#[test]
fn a_comparison_takes_two_tracks_and_names_what_it_leaves_out() {
    let (compared, ignored) = read_compare_link(
        "tracks=public-input-designer&tracks=&tracks=government-liaison,public-input-designer&tracks=nobody,head-of-profession,public-input-analyst,engagement-generalist&grade=g9",
        &FRAMEWORK,
    );
    let tracks: Vec<&str> = compared.tracks.iter().map(|track| track.as_str()).collect();
    assert_eq!(tracks, ["public-input-designer", "government-liaison"]);
    assert_eq!(compared.grade, None);
    assert_eq!(
        ignored,
        [
            "role \"nobody\"",
            "role \"head-of-profession\"",
            "Public input analyst, since two is the most",
            "Engagement generalist, since two is the most",
            "grade \"g9\""
        ]
    );
}

#[test]
fn a_filter_lets_through_what_it_says() {
    let through = |query: &str| {
        let filter = read_activity_filter(query, &FRAMEWORK);
        FRAMEWORK.activities.iter().filter(|activity| filter.lets_through(activity)).count()
    };
    let all = FRAMEWORK.activities.len();
    assert_eq!(through(""), all);
    assert_eq!(
        through("mode=nonsense&principle=nobody&reaches=&soon=no"),
        all,
        "what it does not know lets all through"
    );
    let by_mode: Vec<usize> = Mode::ALL.iter().map(|mode| through(&format!("mode={}", mode.id()))).collect();
    assert_eq!(by_mode, [34, 11, 9], "on the job, with peers, formal (docs/rules.md, CONTENT-3)");
    assert!((1..all).contains(&through("principle=honest-scope")));
    assert!(through("principle=honest-scope&reaches=aware&soon=yes") < through("principle=honest-scope"));
    // Beside every principle, and part of none.
    let lens =
        FRAMEWORK.activities.iter().find(|activity| activity.fits == engagement_career_path::framework::Fits::TeTiriti);
    let lens = lens.expect("the pointer to guidance on Te Tiriti");
    assert!(FRAMEWORK.principles.iter().all(|principle| !lens.builds(&principle.id)));
}

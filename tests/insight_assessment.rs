//! The rules of self-assessment, one test each, with its id in docs/rules.md; then properties that hold for any
//! answers.

mod common;

use common::day;
use engagement_career_path::framework::{
    Activities, Activity, FRAMEWORK, Fits, Framework, GradeId, Level, Mode, PracticeId, Weight,
};
use engagement_career_path::insight::{
    Answers, AssessmentProgress, EvidenceStatus, Expectation, PrincipleStanding, Standing, Status, Unknown,
    WeightCount, chances, level_dropped, practices_in_assessment, practices_in_scope, previous_answer, principle_level,
    standing, standing_in_words, suggestions, support, wider_scopes,
};
use engagement_career_path::record::Rating::{self, *};
use engagement_career_path::record::{
    Answer, Assessment, Command, Confidence, Date, Evidence, EvidenceKind, Id, Month, Record, Replica, Scope,
};
use proptest::prelude::*;

const DESIGNER: &str = "public-input-designer";

fn today() -> Date {
    day("2026-11-23")
}

fn expectation(grade: GradeId) -> Expectation<'static> {
    Expectation::new(FRAMEWORK.track(DESIGNER).expect("a track"), None, Some(grade)).expect("targets")
}

fn shown(month: Option<&str>) -> Evidence {
    Evidence {
        month: month.map(|text| text.parse().expect("a month")),
        kind: Some(EvidenceKind::Artefact),
        ..Evidence::default()
    }
}

fn assessment(scope: Scope, second: Option<&str>) -> Assessment {
    Assessment {
        started: today(),
        track: DESIGNER.into(),
        second: second.map(Into::into),
        grade: Some(GradeId::G2),
        scope,
        title: None,
        framework: FRAMEWORK.version.to_string(),
        finished: None,
    }
}

/// A record with one assessment, all of one principle's practices answered in turn, each with its evidence.
fn answered(principle: &str, answers: [(Option<Rating>, Option<&Evidence>); 3]) -> Record {
    let mut record = Record::default();
    let id = Id::new(1);
    let mut commands = vec![Command::SetAssessment(id.clone(), assessment(Scope::All, None))];
    for (letter, (rating, evidence)) in ["a", "b", "c"].into_iter().zip(answers) {
        let practice = PracticeId::within(principle, letter);
        commands.extend(rating.map(|rating| Command::SetAnswer(id.clone(), practice.clone(), Answer::new(rating, 1))));
        commands.extend(evidence.map(|evidence| Command::SetEvidence(id.clone(), practice, evidence.clone())));
    }
    for command in commands {
        let stamp = record.next_stamp(1, Replica(1));
        record.apply(command, stamp);
    }
    record
}

fn stand(record: &Record, grade: GradeId) -> Standing {
    Answers { record, id: &Id::new(1), today: today() }.standing(&FRAMEWORK, &expectation(grade))
}

fn row(principle: &str, grade: GradeId, answers: [(Option<Rating>, Option<&Evidence>); 3]) -> PrincipleStanding {
    let rows = stand(&answered(principle, answers), grade).rows;
    rows.into_iter().find(|row| row.principle.as_str() == principle).expect("the principle")
}

/// A principle that is core to the designer, so that its targets are the highest.
fn core() -> &'static str {
    let track = FRAMEWORK.track(DESIGNER).expect("a track");
    let core = FRAMEWORK.principles.0.iter().find(|principle| track.weight(&principle.id) == Some(Weight::Core));
    core.expect("a core principle").id.as_str()
}

/// Everything that these rules put into words, for answers of every kind.
fn words() -> Vec<String> {
    let mut said = Vec::new();
    for level in Level::ALL {
        for grade in [GradeId::G1, GradeId::G4] {
            let found = standing(
                &FRAMEWORK,
                &expectation(grade),
                |practice| (practice.parts().0 != "honest-scope").then_some(level.into()),
                |practice| if practice.parts().1 == "a" { EvidenceStatus::Thin } else { EvidenceStatus::Current },
            );
            said.extend(standing_in_words(&found, &FRAMEWORK));
            said.extend(found.counts().iter().map(WeightCount::sentence));
            said.extend(found.rows.iter().map(|row| row.label().to_string()));
        }
    }
    said
}

/// LEVEL-5.
#[test]
fn every_level_above_not_yet_has_a_description() {
    for practice in FRAMEWORK.practices() {
        let anchors = Level::ALL.map(|level| practice.levels.anchor(level));
        assert!(anchors[0].is_none() && anchors[1..].iter().all(|anchor| anchor.is_some_and(|text| !text.is_empty())));
    }
}

/// LEVEL-5.
#[test]
fn people_choose_between_words_and_see_no_numbers() {
    for level in FRAMEWORK.levels.iter() {
        assert!(![level.name.0, level.answer.0].iter().any(|text| text.contains(|c: char| c.is_ascii_digit())));
    }
}

/// EVIDENCE-1.
#[test]
fn the_month_of_the_latest_example_is_kept_even_alone() {
    let one = Evidence { month: Month::new(2026, 9), ..Evidence::default() };
    assert!(!one.is_empty(), "a month alone is worth keeping");
}

/// EVIDENCE-1.
#[test]
fn evidence_is_something_made_feedback_something_seen_or_nothing_yet() {
    assert_eq!(EvidenceKind::ALL.map(EvidenceKind::id), ["artefact", "feedback", "observed", "none"]);
}

/// EVIDENCE-1.
#[test]
fn confidence_has_three_steps_and_changes_no_evidence() {
    assert_eq!(Confidence::ALL.len(), 3);
    for sure in Confidence::ALL {
        let evidence = Evidence { sure: Some(sure), ..shown(None) };
        let found = support(Practising, Some(&evidence), None, today());
        assert_eq!(found, EvidenceStatus::Current, "and it weighs nothing");
    }
}

/// QUESTION-3.
#[test]
fn an_assessment_goes_on_at_an_unanswered_question() {
    let record = answered(core(), [(Some(Aware), None), (None, None), (Some(NoChance), None)]);
    let progress = AssessmentProgress::of(&FRAMEWORK, &record, &Id::new(1), &assessment(Scope::All, None));
    assert_eq!((progress.answered, progress.asked), (2, 36));
    assert!(progress.next.is_some_and(|next| record.answer(&Id::new(1), &next).is_none()));
}

/// QUESTION-3.
#[test]
fn examples_and_a_glossary_are_at_hand() {
    assert!(FRAMEWORK.principles.iter().all(|principle| principle.evidence.len() >= 3));
    assert!(!FRAMEWORK.glossary.is_empty());
}

/// RESULT-1.
#[test]
fn no_count_covers_all_principles_and_no_percentage_is_said() {
    let all = standing(&FRAMEWORK, &expectation(GradeId::G2), |_| Some(Leading), |_| EvidenceStatus::Current);
    assert!(all.counts().iter().all(|count| count.all < all.rows.len()), "no count is over all principles");
    assert!(words().iter().all(|said| !said.contains('%') && !said.contains("per cent")));
}

/// RESULT-5.
#[test]
fn nothing_that_is_said_judges_or_ranks_a_person() {
    for said in words().iter().map(|said| said.to_lowercase()) {
        for word in ["pass", "fail", "score", "rank", "pay", "weak", "gap"] {
            assert!(!said.split(|c: char| !c.is_alphabetic()).any(|found| found.starts_with(word)), "{said}: {word}");
        }
    }
}

/// CHANGE-4.
#[test]
fn a_level_drops_only_between_two_levels_for_the_same_wording() {
    let table = [
        (Developing, 1, Practising, 1, true),
        (Rating::NotYet, 1, Aware, 1, true),
        (Practising, 1, Practising, 1, false),
        (Leading, 1, Practising, 1, false),
        // Different wording: they cannot be compared.
        (Developing, 2, Practising, 1, false),
        // No level on one side.
        (NoChance, 1, Practising, 1, false),
        (Rating::NotYet, 1, NoChance, 1, false),
    ];
    for (now, wording, before, then, expected) in table {
        let found = level_dropped(&Answer::new(now, wording), &Answer::new(before, then));
        assert_eq!(found, expected, "{now:?} {wording} after {before:?} {then}");
    }
}

/// CHANGE-5.
#[test]
fn a_look_back_stands_beside_the_answer() {
    let answer = Answer { then: Some(Aware), ..Answer::new(Developing, 1) };
    assert_eq!((answer.rating, answer.then), (Developing, Some(Aware)), "beside the answer, never in its place");
}

/// LEVEL-3.
#[test]
fn a_principles_level_is_the_highest_that_two_of_its_three_practices_reach() {
    for (ratings, level) in [
        ([Leading, Practising, Aware], Level::Practising),
        ([Leading, Leading, Rating::NotYet], Level::Leading),
        ([Aware, Rating::NotYet, Rating::NotYet], Level::NotYet),
    ] {
        assert_eq!(principle_level(ratings.map(Some)).level, Some(level), "{ratings:?}");
    }
}

/// LEVEL-4.
#[test]
fn the_lowest_and_the_highest_level_given_are_known() {
    let found = principle_level([Some(Leading), Some(Aware), Some(NoChance)]);
    assert_eq!(found.range, Some((Level::Aware, Level::Leading)));
}

/// LEVEL-3.
#[test]
fn of_two_levels_the_lower_decides() {
    assert_eq!(principle_level([Some(Leading), None, Some(Developing)]).level, Some(Level::Developing));
}

/// LEVEL-3, RESULT-4.
#[test]
fn one_level_alone_is_too_little() {
    assert_eq!(principle_level([Some(Leading), None, None]).level, None);
    assert_eq!(
        row(core(), GradeId::G1, [(Some(Leading), None), (None, None), (None, None)]).label(),
        "Too little answered"
    );
}

/// LEVEL-1, LEVEL-2.
#[test]
fn no_chance_yet_is_left_out_and_not_yet_counts() {
    assert_eq!(principle_level([Some(Leading), Some(NoChance), Some(Leading)]).level, Some(Level::Leading));
    assert_eq!(principle_level([Some(Leading), Some(Rating::NotYet), None]).level, Some(Level::NotYet));
}

/// RESULT-2.
#[test]
fn the_way_to_a_target_is_never_less_than_none() {
    // Core at G2 asks for Practising.
    for (rating, gap) in [(Rating::NotYet, 3), (Aware, 2), (Developing, 1), (Practising, 0), (Leading, 0)] {
        let found = row(core(), GradeId::G2, [(Some(rating), None); 3]);
        assert_eq!((found.target, found.gap()), (Level::Practising, gap), "{rating:?}");
    }
}

/// RESULT-2.
#[test]
fn a_strength_makes_up_for_nothing_elsewhere() {
    let leads = |practice: &PracticeId| Some(if practice.parts().0 == core() { Aware } else { Leading });
    let found = standing(&FRAMEWORK, &expectation(GradeId::G2), leads, |_| EvidenceStatus::NotAsked);
    let row = found.rows.iter().find(|row| row.principle.as_str() == core()).expect("the principle");
    assert_eq!(row.gap(), 2);
}

/// RESULT-3.
#[test]
fn the_distance_to_a_target_is_said_in_words() {
    let record = answered(core(), [(Some(Developing), None); 3]);
    let said = standing_in_words(&stand(&record, GradeId::G2), &FRAMEWORK).join(" ");
    assert!(said.contains("(one level to go)"), "{said}");
}

/// RESULT-1.
#[test]
fn each_weight_has_counts_that_are_said_in_words() {
    let count =
        |met, asked, evidenced, known| WeightCount { weight: Weight::Core, met, asked, evidenced, known, all: 3 };
    for (count, sentence) in [
        (count(2, 2, 1, 2), "Core: 2 of 3 met, 1 with evidence; 1 not known yet."),
        (count(2, 2, 1, 3), "Core: 2 of 3 met, 1 with evidence."),
        (count(2, 1, 0, 3), "Core: 2 of 3 met, none with evidence."),
        (count(2, 0, 0, 3), "Core: 2 of 3 met."),
        (count(0, 0, 0, 0), "Core: none of the three is known yet."),
        (count(0, 0, 0, 2), "Core: 2 known, with levels to go; 1 not known yet."),
        (count(0, 0, 0, 3), "Core: none of 3 met."),
    ] {
        assert_eq!(count.sentence(), sentence);
    }
    let record = answered(core(), [(Some(Practising), Some(&shown(None))); 3]);
    let counts = stand(&record, GradeId::G2).counts();
    assert_eq!((counts[0].met, counts[0].asked, counts[0].evidenced, counts[0].known), (1, 1, 1, 1));
}

/// RESULT-4.
#[test]
fn each_principle_has_one_label() {
    let (show, old) = (shown(None), shown(Some("2023-10")));
    let (show, old) = (Some(&show), Some(&old));
    let table = [
        ([(Some(Practising), show); 3], "Met and evidenced"),
        ([(Some(Practising), None); 3], "Met, little to show"),
        ([(Some(Practising), old); 3], "Met, evidence to refresh"),
        ([(Some(Developing), show); 3], "Close"),
        ([(Some(Aware), None); 3], "Building"),
        ([(Some(NoChance), None); 3], "Too little answered"),
    ];
    for (answers, label) in table {
        assert_eq!(row(core(), GradeId::G2, answers).label(), label, "{answers:?}");
    }
    // Core at G1 asks for Developing, which needs no evidence.
    assert_eq!(row(core(), GradeId::G1, [(Some(Developing), None); 3]).label(), "Met");
}

/// EVIDENCE-2.
#[test]
fn a_level_without_evidence_is_thin_and_still_met() {
    let nothing = Evidence { kind: Some(EvidenceKind::Nothing), ..Evidence::default() };
    let unsaid = Evidence { month: Month::new(2026, 9), sure: Some(Confidence::Sure), ..Evidence::default() };
    let (show, now) = (shown(Some("2026-09")), today());
    let table = [
        (Practising, None, EvidenceStatus::Thin),
        (Leading, Some(&nothing), EvidenceStatus::Thin),
        (Leading, Some(&unsaid), EvidenceStatus::Thin),
        (Practising, Some(&show), EvidenceStatus::Current),
        (Developing, Some(&show), EvidenceStatus::NotAsked),
        (Rating::NotYet, None, EvidenceStatus::NotAsked),
        (NoChance, Some(&show), EvidenceStatus::NotAsked),
    ];
    for (rating, evidence, expected) in table {
        assert_eq!(support(rating, evidence, None, now), expected, "{rating:?} {evidence:?}");
    }
    let found = row(core(), GradeId::G2, [(Some(Practising), None); 3]);
    assert_eq!((found.status, found.support), (Status::Met, EvidenceStatus::Thin), "not blocked");
}

/// EVIDENCE-3.
#[test]
fn evidence_older_than_three_years_is_due_for_a_refresh() {
    let table = [
        (Some("2023-11"), EvidenceStatus::Current),
        (Some("2023-10"), EvidenceStatus::Outdated),
        (Some("0001-01"), EvidenceStatus::Outdated),
        (Some("2026-11"), EvidenceStatus::Current),
        (Some("2099-12"), EvidenceStatus::Current),
        (None, EvidenceStatus::Current),
    ];
    for (month, expected) in table {
        assert_eq!(support(Practising, Some(&shown(month)), None, today()), expected, "{month:?}");
    }
}

/// EVIDENCE-4.
#[test]
fn a_principles_evidence_comes_from_two_practices_that_reach_its_level() {
    let (show, old) = (shown(None), shown(Some("2020-01")));
    let (p, show, old) = (Some(Practising), Some(&show), Some(&old));
    let table = [
        ([(p, show), (p, show), (p, None)], EvidenceStatus::Current),
        ([(p, show), (p, old), (p, None)], EvidenceStatus::Outdated),
        ([(p, show), (p, None), (p, None)], EvidenceStatus::Thin),
        // Evidence for a practice that does not reach the level says nothing about it.
        ([(p, show), (p, None), (Some(Developing), show)], EvidenceStatus::Thin),
        ([(Some(Leading), show), (p, show), (Some(Aware), None)], EvidenceStatus::Current),
        ([(Some(Leading), show), (Some(Leading), None), (p, show)], EvidenceStatus::Thin),
        ([(p, show), (Some(Developing), None), (Some(Developing), None)], EvidenceStatus::NotAsked),
        ([(p, show), (None, None), (None, None)], EvidenceStatus::NotAsked),
    ];
    for (answers, expected) in table {
        assert_eq!(row(core(), GradeId::G2, answers).support, expected, "{answers:?}");
    }
}

/// RESULT-7: what the picture shows is in words too.
#[test]
fn the_picture_in_words_names_two_and_two_and_how_many_are_open() {
    let track = FRAMEWORK.track(DESIGNER).expect("a track");
    let of =
        |weight| FRAMEWORK.principles.0.iter().filter(move |principle| track.weight(&principle.id) == Some(weight));
    let (core, supporting): (Vec<_>, Vec<_>) = (of(Weight::Core).collect(), of(Weight::Supporting).collect());
    let rating = |practice: &PracticeId| match practice.parts().0 {
        id if id == core[0].id.as_str() => Some(Rating::NotYet),
        id if id == core[1].id.as_str() => Some(Leading),
        id if id == core[2].id.as_str() => Some(Practising),
        id if id == supporting[0].id.as_str() => Some(Practising),
        id if id == supporting[1].id.as_str() => Some(Aware),
        _ => None,
    };
    let found = standing(&FRAMEWORK, &expectation(GradeId::G3), rating, |_| EvidenceStatus::NotAsked);
    let gap = found.rows.iter().find(|row| row.principle == supporting[1].id).expect("a row").gap();
    assert_eq!(gap, 2, "supporting asks for Practising at G3");
    let said = standing_in_words(&found, &FRAMEWORK);
    assert_eq!(
        said,
        [
            format!("Highest: {} (Leading) and {} (Practising).", core[1].name, core[2].name),
            format!(
                "Most levels to go: {} (three levels to go) and {} (two levels to go).",
                core[0].name, supporting[1].name
            ),
            "7 principles have too few answers to show a level.".to_string(),
        ]
    );
    let none = standing(&FRAMEWORK, &expectation(GradeId::G2), |_| None, |_| EvidenceStatus::NotAsked);
    assert_eq!(standing_in_words(&none, &FRAMEWORK), ["No principle has enough answers yet to show a level."]);
    let all = standing(&FRAMEWORK, &expectation(GradeId::G2), |_| Some(Leading), |_| EvidenceStatus::NotAsked);
    assert_eq!(standing_in_words(&all, &FRAMEWORK).len(), 2);
    assert_eq!(standing_in_words(&all, &FRAMEWORK)[1], "The target is reached in every principle with a level.");
    // Being aware is a start, not something to call highest.
    let aware = standing(&FRAMEWORK, &expectation(GradeId::G2), |_| Some(Aware), |_| EvidenceStatus::NotAsked);
    assert!(standing_in_words(&aware, &FRAMEWORK)[0].starts_with("Most levels to go"));
}

/// QUESTION-1. Which questions a scope asks: the nine are the main track's, the core is both tracks'.
#[test]
fn the_core_is_the_nine_and_the_core_principles_of_both_tracks() {
    let second = "public-input-analyst";
    let is_core = |track: &str, practice: &PracticeId| {
        FRAMEWORK.track(track).and_then(|track| track.weight(&practice.parts().0.into())) == Some(Weight::Core)
    };
    let of = |scope, second| practices_in_scope(&FRAMEWORK, &assessment(scope, second));
    let nine = of(Scope::Start, None);
    let ids = || FRAMEWORK.practices().map(|practice| practice.id.clone());
    let both: Vec<_> = ids().filter(|id| nine.contains(id) || is_core(DESIGNER, id) || is_core(second, id)).collect();
    assert_eq!(of(Scope::Core, Some(second)), both);
    assert!(nine.len() == 9 && both.len() == 18, "three core principles each, none of them shared");
    // Where the core is three principles, its questions are the nine; the generalist's core is four.
    assert_eq!(of(Scope::Core, None), nine);
    let generalist = Assessment { track: "engagement-generalist".into(), ..assessment(Scope::Core, None) };
    assert_eq!(practices_in_scope(&FRAMEWORK, &generalist).len(), 13);
    assert_eq!(of(Scope::Start, Some(second)), of(Scope::Start, None));
    // A track that no longer exists asks no questions of its own.
    let gone = Assessment { track: "nobody".into(), ..assessment(Scope::Core, None) };
    assert!(practices_in_scope(&FRAMEWORK, &gone).is_empty());
}

/// TARGET-3, TARGET-4, TARGET-5. "If I were a G3 analyst": unknown names are reported, and nothing is guessed.
#[test]
fn a_track_and_grade_given_as_text() {
    let named = |track: &str, grade: &str| {
        Expectation::named(&FRAMEWORK, track, grade).map(|found| (found.track.id.to_string(), found.grade))
    };
    let analyst = |grade| Ok(("public-input-analyst".to_string(), grade));
    assert_eq!(named("public-input-analyst", "g3"), analyst(GradeId::G3));
    assert_eq!(named("public-input-analyst", ""), analyst(GradeId::G2));
    assert_eq!(named("engagement-generalist", "g4").map(|(_, grade)| grade), Ok(GradeId::G3), "its nearest");
    assert_eq!(named("nobody", "g3"), Err(Unknown::Track));
    assert_eq!(named("", ""), Err(Unknown::Track));
    assert_eq!(named("public-input-analyst", "g5"), Err(Unknown::Grade));
    assert_eq!(named("public-input-analyst", "G3"), Err(Unknown::Grade));
    assert_eq!(named("head-of-profession", "g2"), Err(Unknown::Targets));
}

/// STEP-6: on a core practice "no chance yet" stays visible and suggests exposure.
#[test]
fn no_chance_yet_on_a_core_practice_suggests_exposure() {
    for track in FRAMEWORK.tracks.0.iter().filter(|track| track.is_assessable()) {
        let expectation = Expectation::new(track, None, None).expect("targets");
        let found = chances(&FRAMEWORK, &expectation, |_| Some(NoChance));
        let core: Vec<&PracticeId> = FRAMEWORK
            .practices()
            .map(|practice| &practice.id)
            .filter(|id| track.weight(&id.parts().0.into()) == Some(Weight::Core))
            .collect();
        assert_eq!(found.iter().map(|chance| &chance.practice).collect::<Vec<_>>(), core, "{}", track.id);
        for chance in &found {
            let principle = chance.practice.parts().0.into();
            let activity = chance.activity.unwrap_or_else(|| panic!("{principle} has an activity"));
            assert!(activity.fits == Fits::Principles && activity.builds(&principle), "{}", activity.id);
            let better = |other: &&engagement_career_path::framework::Activity| {
                other.fits == Fits::Principles
                    && other.builds(&principle)
                    && other.mode != Mode::Formal
                    && other.reaches.contains(&Level::Aware)
            };
            let open_to_all = activity.mode != Mode::Formal && activity.reaches.contains(&Level::Aware);
            let any = FRAMEWORK.activities.iter().find(better);
            assert_eq!(open_to_all, any.is_some(), "{principle}: {}", activity.id);
        }
    }
    let one = |practice: &str| {
        let rating = |id: &PracticeId| Some(if id.as_str() == practice { NoChance } else { Aware });
        let liaison = FRAMEWORK.track("government-liaison").expect("a track");
        chances(&FRAMEWORK, &Expectation::new(liaison, None, None).expect("targets"), rating)
    };
    let briefing = one("decision-maker-partnership.b");
    assert_eq!(briefing.len(), 1);
    assert_eq!(briefing[0].activity.map(|activity| activity.id.as_str()), Some("shadow-a-briefing"));
    let collector = Expectation::named(&FRAMEWORK, "objective-public-input-collector", "").expect("targets");
    let swap = chances(&FRAMEWORK, &collector, |id| (id.as_str() == "equal-voice.a").then_some(NoChance));
    let ids: Vec<_> = swap.iter().filter_map(|chance| chance.activity).map(|activity| activity.id.as_str()).collect();
    assert_eq!(ids, ["swap-observers"]);
    assert!(one("nothing").is_empty());
}

/// STEP-2 and STEP-3: levels to go × weight × what can begin within three months.
#[test]
fn what_can_begin_soon_counts_double_and_one_of_each_principle_comes_first() {
    let expectation = expectation(GradeId::G3);
    let found = suggestions(&FRAMEWORK, &expectation, |_| Some(Aware));
    assert_eq!(found.len(), 3);
    let principles: Vec<&str> = found.iter().map(|suggestion| suggestion.step.practice.parts().0).collect();
    assert!(principles[0] != principles[1] && principles[1] != principles[2] && principles[0] != principles[2]);
    // One principle alone: all three are its own, and no activity appears twice.
    let one = |practice: &PracticeId| (practice.parts().0 == core()).then_some(Aware);
    let found = suggestions(&FRAMEWORK, &expectation, one);
    assert_eq!(found.len(), 3);
    let activities: Vec<&str> =
        found.iter().filter_map(|it| it.activity).map(|activity| activity.id.as_str()).collect();
    for (at, id) in activities.iter().enumerate() {
        assert!(!activities[..at].contains(id), "{id} stands twice");
    }
    // The factor: between two gaps of equal size and weight, the one that can begin soon goes first. All the content's
    // own steps can, so here nothing that builds one principle does.
    let late = |activity: &Activity| Activity {
        soon: activity.soon && !activity.principles.iter().any(|principle| principle.as_str() == core()),
        ..activity.clone()
    };
    let activities: Vec<Activity> = FRAMEWORK.activities.iter().map(late).collect();
    let framework: &'static Framework =
        Box::leak(Box::new(Framework { activities: Activities::Read(activities.into()), ..FRAMEWORK.clone() }));
    let soon = |principle: &str, next: Level| {
        framework.activities.iter().any(|activity| {
            activity.fits == Fits::Principles
                && activity.soon
                && activity.builds(&principle.into())
                && activity.reaches.contains(&next)
        })
    };
    let mut seen = 0;
    for track in FRAMEWORK.tracks.0.iter().filter(|track| track.is_assessable()) {
        let expectation = Expectation::new(track, None, Some(GradeId::G3)).expect("targets");
        for level in [Level::NotYet, Level::Aware, Level::Developing] {
            let next = level.next().expect("a next level");
            let of = |weight| {
                FRAMEWORK.principles.0.iter().filter(move |principle| track.weight(&principle.id) == Some(weight))
            };
            for later in of(Weight::Core).filter(|principle| soon(principle.id.as_str(), next)) {
                for earlier in of(Weight::Core).filter(|principle| !soon(principle.id.as_str(), next)) {
                    let two = [later.id.as_str(), earlier.id.as_str()];
                    let rating = |practice: &PracticeId| two.contains(&practice.parts().0).then_some(level.into());
                    let first = suggestions(framework, &expectation, rating).into_iter().next().expect("a suggestion");
                    assert_eq!(first.step.practice.parts().0, two[0]);
                    // What is suggested can begin soon: an activity, or else the practice's own way to meet it.
                    assert!(first.activity.is_none_or(|activity| activity.soon));
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 0, "there is such a pair");
}

/// STEP-5: an activity made for another practice of the principle is not suggested if there is a better one. A
/// statement of scope does not teach anyone to report its changes.
#[test]
fn a_step_is_given_what_builds_its_own_practice() {
    let of = |practice: &str, level: Level| {
        let principle = practice.split_once('.').expect("a practice").0;
        let track = FRAMEWORK.tracks.iter().find(|track| track.weight(&principle.into()) == Some(Weight::Core));
        let held = Expectation::new(track.expect("a track"), None, Some(GradeId::G4)).expect("targets");
        let found = suggestions(&FRAMEWORK, &held, |id| (id.as_str() == practice).then_some(level.into()));
        found.into_iter().next().expect("a suggestion").activity.map(|activity| activity.id.as_str())
    };
    assert_eq!(of("honest-scope.a", Level::Aware), Some("write-a-scope-statement"));
    assert_eq!(of("honest-scope.c", Level::Aware), Some("publish-a-change-of-scope"));
    assert_eq!(of("honest-scope.c", Level::NotYet), None, "its own way to meet it");
    let mut given = 0;
    for practice in FRAMEWORK.practices() {
        for level in [Level::NotYet, Level::Aware, Level::Developing] {
            let activity = of(practice.id.as_str(), level);
            let activity = FRAMEWORK.activities.iter().find(|other| Some(other.id.as_str()) == activity);
            given += usize::from(activity.is_some());
            assert!(activity.is_none_or(|it| it.practices.is_empty() || it.practices.contains(&practice.id)));
        }
    }
    assert!(given > 20, "{given} steps have an activity");
}

/// STEP-3.
#[test]
fn a_met_principle_suggests_nothing_even_where_one_practice_lies_lower() {
    let rating = |practice: &PracticeId| {
        (practice.parts().0 == core()).then(|| if practice.parts().1 == "a" { Aware } else { Practising })
    };
    assert_eq!(
        row(core(), GradeId::G2, [(Some(Aware), None), (Some(Practising), None), (Some(Practising), None)]).status,
        Status::Met
    );
    assert!(suggestions(&FRAMEWORK, &expectation(GradeId::G2), rating).is_empty());
}

/// QUESTION-5.
#[test]
fn last_time_is_the_newest_earlier_answer_and_is_never_copied() {
    let mut record = Record::default();
    let practice: PracticeId = "honest-scope.a".into();
    let mut write = |command| {
        let stamp = record.next_stamp(1, Replica(1));
        record.apply(command, stamp);
    };
    for (id, started) in [(8, "2024-01-10"), (5, "2025-01-10"), (7, "2026-01-10"), (6, "2027-01-10")] {
        let found = Assessment { started: day(started), ..assessment(Scope::All, None) };
        write(Command::SetAssessment(Id::new(id), found));
    }
    write(Command::SetAnswer(Id::new(8), practice.clone(), Answer::new(Aware, 1)));
    write(Command::SetAnswer(Id::new(5), practice.clone(), Answer::new(NoChance, 1)));
    write(Command::SetAnswer(Id::new(6), practice.clone(), Answer::new(Leading, 1)));
    let last = |id: u64| {
        previous_answer(&record, &Id::new(id), &practice)
            .map(|last| (last.id.clone(), last.started, last.answer.rating))
    };
    assert_eq!(last(7), Some((Id::new(5), day("2025-01-10"), NoChance)), "the newest before it, not the one after");
    assert_eq!(last(6), Some((Id::new(5), day("2025-01-10"), NoChance)), "one that did not answer is passed over");
    assert_eq!(last(5), Some((Id::new(8), day("2024-01-10"), Aware)));
    assert_eq!(last(8), None);
    assert_eq!(last(99), None, "an assessment that is not there");
    assert_eq!(record.answer(&Id::new(7), &practice), None, "nothing was copied");
}

fn rating() -> impl Strategy<Value = Option<Rating>> {
    prop::sample::select(vec![
        None,
        Some(Rating::NotYet),
        Some(Aware),
        Some(Developing),
        Some(Practising),
        Some(Leading),
        Some(NoChance),
    ])
}

fn all_ratings() -> impl Strategy<Value = Vec<Option<Rating>>> {
    prop::collection::vec(rating(), 36)
}

fn lookup(ratings: &[Option<Rating>]) -> impl Fn(&PracticeId) -> Option<Rating> + '_ {
    |practice| ratings[FRAMEWORK.practices().position(|other| other.id == *practice).expect("a practice")]
}

fn supports() -> impl Strategy<Value = Vec<EvidenceStatus>> {
    let all = [EvidenceStatus::NotAsked, EvidenceStatus::Thin, EvidenceStatus::Current, EvidenceStatus::Outdated];
    prop::collection::vec(prop::sample::select(all.to_vec()), 36)
}

fn any_expectation() -> impl Strategy<Value = Expectation<'static>> {
    let tracks: Vec<_> = FRAMEWORK.tracks.0.iter().filter(|track| track.is_assessable()).collect();
    (prop::sample::select(tracks.clone()), prop::option::of(prop::sample::select(tracks)), 0usize..4)
        .prop_map(|(track, second, grade)| Expectation::new(track, second, Some(GradeId::ALL[grade])).expect("targets"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// RESULT-2: whatever changes in one practice, every other principle's row stays as it was.
    #[test]
    fn an_answer_changes_its_own_principle_alone(
        before in all_ratings(), supports in supports(), at in 0usize..36, to in rating(), expectation in any_expectation(),
    ) {
        let mut after = before.clone();
        after[at] = to;
        let support = |practice: &PracticeId| supports[FRAMEWORK.practices().position(|other| other.id == *practice).expect("a practice")];
        let rows = |ratings: &[Option<Rating>]| standing(&FRAMEWORK, &expectation, lookup(ratings), support).rows;
        for (was, is) in rows(&before).iter().zip(rows(&after).iter()) {
            if was.principle != FRAMEWORK.principles[at / 3].id {
                prop_assert_eq!(was, is);
            }
        }
    }

    #[test]
    fn a_raised_answer_lowers_no_level_and_adds_no_step(
        ratings in all_ratings(), at in 0usize..36, expectation in any_expectation(),
    ) {
        let mut raised = ratings.clone();
        raised[at] = raised[at].map(|rating| rating.level().and_then(Level::next).map_or(rating, Rating::from));
        let rows = |ratings: &[Option<Rating>]| standing(&FRAMEWORK, &expectation, lookup(ratings), |_| EvidenceStatus::NotAsked).rows;
        for (was, is) in rows(&ratings).iter().zip(rows(&raised).iter()) {
            prop_assert!(was.reached.level <= is.reached.level && was.gap() >= is.gap());
        }
    }

    #[test]
    fn no_chance_is_for_the_level_as_if_unanswered(ratings in prop::array::uniform3(rating())) {
        let unanswered = ratings.map(|rating| rating.filter(|rating| *rating != NoChance));
        let (found, without) = (principle_level(ratings), principle_level(unanswered));
        prop_assert_eq!((found.level, found.range, found.with_level), (without.level, without.range, without.with_level));
    }

    /// EVIDENCE-2: the evidence behind a level changes the words and the count of evidence, and no status.
    #[test]
    fn evidence_blocks_nothing(ratings in all_ratings(), supports in supports(), expectation in any_expectation()) {
        let support = |practice: &PracticeId| supports[FRAMEWORK.practices().position(|other| other.id == *practice).expect("a practice")];
        let with = standing(&FRAMEWORK, &expectation, lookup(&ratings), support);
        let without = standing(&FRAMEWORK, &expectation, lookup(&ratings), |_| EvidenceStatus::NotAsked);
        for (with, without) in with.rows.iter().zip(&without.rows) {
            prop_assert_eq!((with.status, with.reached), (without.status, without.reached));
            let practising = with.reached.level.is_some_and(|level| level >= Level::Practising);
            prop_assert_eq!(with.support == EvidenceStatus::NotAsked, !practising);
        }
        for count in with.counts() {
            prop_assert!(count.evidenced <= count.asked && count.asked <= count.met);
            prop_assert!(count.met <= count.known && count.known <= count.all);
        }
        prop_assert_eq!(with.counts().iter().map(|count| count.all).sum::<usize>(), with.rows.len());
    }

    #[test]
    fn suggestions_are_few_open_and_lead_one_level_up(ratings in all_ratings(), expectation in any_expectation()) {
        let found = suggestions(&FRAMEWORK, &expectation, lookup(&ratings));
        prop_assert!(found.len() <= 3);
        let rows = standing(&FRAMEWORK, &expectation, lookup(&ratings), |_| EvidenceStatus::NotAsked).rows;
        let mut practices = Vec::new();
        let mut activities = Vec::new();
        for suggestion in &found {
            let principle = suggestion.step.practice.parts().0;
            let row = rows.iter().find(|row| row.principle.as_str() == principle).expect("its row");
            prop_assert!(suggestion.step.gap() > 0 && row.status != Status::Met);
            prop_assert!(!practices.contains(&&suggestion.step.practice));
            practices.push(&suggestion.step.practice);
            if let Some(activity) = suggestion.activity {
                prop_assert!(activity.builds(&principle.into()));
                prop_assert!(activity.reaches.contains(&suggestion.step.level.next().expect("below the top")));
                prop_assert!(!activities.contains(&activity.id));
                activities.push(activity.id);
            }
        }
        // A principle comes twice only if fewer than three have anything to suggest.
        let open: Vec<_> = rows.iter().filter(|row| row.status != Status::Met && {
            let practices = FRAMEWORK.practices().filter(|practice| practice.id.parts().0 == row.principle.as_str());
            practices.filter_map(|practice| lookup(&ratings)(&practice.id)?.level()).any(|level| level < row.target)
        }).collect();
        let mut distinct: Vec<&str> = found.iter().map(|suggestion| suggestion.step.practice.parts().0).collect();
        distinct.sort_unstable();
        distinct.dedup();
        prop_assert_eq!(distinct.len(), open.len().min(3));
    }

    #[test]
    fn chances_are_core_and_had_no_chance(ratings in all_ratings(), expectation in any_expectation()) {
        let found = chances(&FRAMEWORK, &expectation, lookup(&ratings));
        for practice in FRAMEWORK.practices() {
            let core = expectation.weight(&practice.id.parts().0.into()) == Some(Weight::Core);
            let expected = core && lookup(&ratings)(&practice.id) == Some(NoChance);
            prop_assert_eq!(found.iter().filter(|chance| chance.practice == practice.id).count(), usize::from(expected));
        }
    }
}

/// QUESTION-2: people who change track or scope keep their answers: in the list, in the counts and in what more
/// questions would add.
#[test]
fn what_was_answered_stays_asked() {
    let id = Id::new(1);
    let practice = PracticeId::from("equal-voice.b");
    let own = assessment(Scope::Principles(vec!["honest-scope".into()]), None);
    let mut record = Record::default();
    for command in [
        Command::SetAssessment(id.clone(), own.clone()),
        Command::SetAnswer(id.clone(), practice.clone(), Answer::new(Leading, 1)),
    ] {
        let stamp = record.next_stamp(1, Replica(1));
        record.apply(command, stamp);
    }
    let found = practices_in_assessment(&FRAMEWORK, &record, &id, &own);
    assert_eq!(found.len(), 4);
    assert!(found.contains(&practice));
    let progress = AssessmentProgress::of(&FRAMEWORK, &record, &id, &own);
    assert_eq!((progress.answered, progress.asked), (1, 4));
    let more: Vec<(Scope, usize)> =
        wider_scopes(&FRAMEWORK, &record, &id, &own).into_iter().map(|(wider, more)| (wider.scope, more)).collect();
    assert_eq!(more.last(), Some(&(Scope::All, 32)), "36 without the four that are asked already");
}

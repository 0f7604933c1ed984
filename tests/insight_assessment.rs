//! Domain.md D, "Self-assessment, done honestly", sentence by sentence; then what must hold whatever is answered.

mod common;

use common::day;
use engagement_career_path::framework::{FRAMEWORK, Fits, GradeId, Level, Mode, PracticeId, Weight};
use engagement_career_path::insight::{
    Answers, Count, Expectation, Progress, Row, Standing, Status, Support, Unknown, asked, chances, fell, in_words,
    last_time, principle_level, questions, standing, suggestions, support, wider,
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

fn row(principle: &str, grade: GradeId, answers: [(Option<Rating>, Option<&Evidence>); 3]) -> Row {
    let rows = stand(&answered(principle, answers), grade).rows;
    rows.into_iter().find(|row| row.principle.as_str() == principle).expect("the principle")
}

/// A principle that is core to the designer, so that its targets are the highest.
fn core() -> &'static str {
    let track = FRAMEWORK.track(DESIGNER).expect("a track");
    let core = FRAMEWORK.principles.0.iter().find(|principle| track.weight(&principle.id) == Some(Weight::Core));
    core.expect("a core principle").id.as_str()
}

/// Everything that these rules say in words, over answers of every kind.
fn words() -> Vec<String> {
    let mut said = Vec::new();
    for level in Level::ALL {
        for grade in [GradeId::G1, GradeId::G4] {
            let found = standing(
                &FRAMEWORK,
                &expectation(grade),
                |practice| (practice.parts().0 != "honest-scope").then_some(level.into()),
                |practice| if practice.parts().1 == "a" { Support::Thin } else { Support::Shown },
            );
            said.extend(in_words(&found, &FRAMEWORK));
            said.extend(found.counts().iter().map(Count::sentence));
            said.extend(found.rows.iter().map(|row| row.label().to_string()));
        }
    }
    said
}

type Case = (&'static str, fn());

/// Do and Don't.
const HONEST: [Case; 9] = [
    ("item-level anchors", || {
        for practice in FRAMEWORK.practices() {
            let anchors = Level::ALL.map(|level| practice.levels.anchor(level));
            assert!(
                anchors[0].is_none() && anchors[1..].iter().all(|anchor| anchor.is_some_and(|text| !text.is_empty()))
            );
        }
    }),
    ("hide numbers while answering", || {
        for level in FRAMEWORK.levels.iter() {
            assert!(![level.name.0, level.answer.0].iter().any(|text| text.contains(|c: char| c.is_ascii_digit())));
        }
    }),
    ("latest example?", || {
        let one = Evidence { month: Month::new(2026, 9), ..Evidence::default() };
        assert!(!one.is_empty(), "a month alone is worth keeping");
    }),
    ("evidence kind (artefact, feedback, observed, none)", || {
        assert_eq!(EvidenceKind::ALL.map(EvidenceKind::id), ["artefact", "feedback", "observed", "none"]);
    }),
    ("three-step confidence", || {
        assert_eq!(Confidence::ALL.len(), 3);
        for sure in Confidence::ALL {
            let evidence = Evidence { sure: Some(sure), ..shown(None) };
            assert_eq!(support(Practising, Some(&evidence), None, today()), Support::Shown, "and it weighs nothing");
        }
    }),
    ("save and resume", || {
        let record = answered(core(), [(Some(Aware), None), (None, None), (Some(NoChance), None)]);
        let progress = Progress::of(&FRAMEWORK, &record, &Id::new(1), &assessment(Scope::All, None));
        assert_eq!((progress.answered, progress.asked), (2, 36));
        assert!(progress.next.is_some_and(|next| record.answer(&Id::new(1), &next).is_none()));
    }),
    ("glossary and examples", || {
        assert!(FRAMEWORK.principles.iter().all(|principle| principle.evidence.len() >= 3));
        assert!(!FRAMEWORK.glossary.is_empty());
    }),
    ("Don't: one overall score, percentages", || {
        let all = standing(&FRAMEWORK, &expectation(GradeId::G2), |_| Some(Leading), |_| Support::Shown);
        assert!(all.counts().iter().all(|count| count.all < all.rows.len()), "no count is over all principles");
        assert!(words().iter().all(|said| !said.contains('%') && !said.contains("per cent")));
    }),
    ("Don't: pass/fail, leaderboards, pay links", || {
        for said in words().iter().map(|said| said.to_lowercase()) {
            for word in ["pass", "fail", "score", "rank", "pay", "weak", "gap"] {
                assert!(
                    !said.split(|c: char| !c.is_alphabetic()).any(|found| found.starts_with(word)),
                    "{said}: {word}"
                );
            }
        }
    }),
];

/// Falling levels.
const FALLING: [Case; 2] = [
    ("Learners may rate themselves lower once they know more (response shift)", || {
        let table = [
            (Developing, 1, Practising, 1, true),
            (Rating::NotYet, 1, Aware, 1, true),
            (Practising, 1, Practising, 1, false),
            (Leading, 1, Practising, 1, false),
            // Other words: nobody can say.
            (Developing, 2, Practising, 1, false),
            // No level on one side.
            (NoChance, 1, Practising, 1, false),
            (Rating::NotYet, 1, NoChance, 1, false),
        ];
        for (now, wording, before, then, expected) in table {
            let found = fell(&Answer::new(now, wording), &Answer::new(before, then));
            assert_eq!(found, expected, "{now:?} {wording} after {before:?} {then}");
        }
    }),
    ("Say so; offer \"knowing what you know now, where were you then?\"", || {
        let answer = Answer { then: Some(Aware), ..Answer::new(Developing, 1) };
        assert_eq!((answer.rating, answer.then), (Developing, Some(Aware)), "beside the answer, never in its place");
    }),
];

/// Calculation, 1 to 4; 5 has a file of its own.
const CALCULATION: [Case; 13] = [
    ("1. Principle level = highest level reached by at least two of three items", || {
        for (ratings, level) in [
            ([Leading, Practising, Aware], Level::Practising),
            ([Leading, Leading, Rating::NotYet], Level::Leading),
            ([Aware, Rating::NotYet, Rating::NotYet], Level::NotYet),
        ] {
            assert_eq!(principle_level(ratings.map(Some)).level, Some(level), "{ratings:?}");
        }
    }),
    ("1. show item range", || {
        let found = principle_level([Some(Leading), Some(Aware), Some(NoChance)]);
        assert_eq!(found.range, Some((Level::Aware, Level::Leading)));
    }),
    ("1. with only two answers both must reach it", || {
        assert_eq!(principle_level([Some(Leading), None, Some(Developing)]).level, Some(Level::Developing));
    }),
    ("1. fewer = \"not enough yet\"", || {
        assert_eq!(principle_level([Some(Leading), None, None]).level, None);
        assert_eq!(
            row(core(), GradeId::G1, [(Some(Leading), None), (None, None), (None, None)]).label(),
            "Too little answered"
        );
    }),
    ("1. X is excluded, 0 counts", || {
        assert_eq!(principle_level([Some(Leading), Some(NoChance), Some(Leading)]).level, Some(Level::Leading));
        assert_eq!(principle_level([Some(Leading), Some(Rating::NotYet), None]).level, Some(Level::NotYet));
    }),
    ("2. Gap = target − level, never below zero", || {
        // Core at G2 asks for Practising.
        for (rating, gap) in [(Rating::NotYet, 3), (Aware, 2), (Developing, 1), (Practising, 0), (Leading, 0)] {
            let found = row(core(), GradeId::G2, [(Some(rating), None); 3]);
            assert_eq!((found.target, found.gap()), (Level::Practising, gap), "{rating:?}");
        }
    }),
    ("2. strengths never cancel gaps", || {
        let leads = |practice: &PracticeId| Some(if practice.parts().0 == core() { Aware } else { Leading });
        let found = standing(&FRAMEWORK, &expectation(GradeId::G2), leads, |_| Support::NotAsked);
        let row = found.rows.iter().find(|row| row.principle.as_str() == core()).expect("the principle");
        assert_eq!(row.gap(), 2);
    }),
    ("2. Express as \"one level to go\"", || {
        let record = answered(core(), [(Some(Developing), None); 3]);
        let said = in_words(&stand(&record, GradeId::G2), &FRAMEWORK).join(" ");
        assert!(said.contains("(one level to go)"), "{said}");
    }),
    ("3. Readiness = counts: \"core 2 of 3 met, 1 evidenced; supporting 4 of 5\"", || {
        let count = |met, asked, evidenced, known| Count { weight: Weight::Core, met, asked, evidenced, known, all: 3 };
        for (count, sentence) in [
            (count(2, 2, 1, 2), "Core: 2 of 3 met, 1 with evidence; 1 not known yet."),
            (count(2, 2, 1, 3), "Core: 2 of 3 met, 1 with evidence."),
            (count(2, 1, 0, 3), "Core: 2 of 3 met, none with evidence."),
            (count(2, 0, 0, 3), "Core: 2 of 3 met."),
            (count(0, 0, 0, 0), "Core: 0 of 3 met; 3 not known yet."),
        ] {
            assert_eq!(count.sentence(), sentence);
        }
        let record = answered(core(), [(Some(Practising), Some(&shown(None))); 3]);
        let counts = stand(&record, GradeId::G2).counts();
        assert_eq!((counts[0].met, counts[0].asked, counts[0].evidenced, counts[0].known), (1, 1, 1, 1));
    }),
    ("3. Labels: Met and evidenced / Met, evidence thin / Close / Building / Too little answered", || {
        let (show, old) = (shown(None), shown(Some("2023-10")));
        let (show, old) = (Some(&show), Some(&old));
        let table = [
            ([(Some(Practising), show); 3], "Met and evidenced"),
            ([(Some(Practising), None); 3], "Met, evidence thin"),
            ([(Some(Practising), old); 3], "Met, evidence to refresh"),
            ([(Some(Developing), show); 3], "Close"),
            ([(Some(Aware), None); 3], "Building"),
            ([(Some(NoChance), None); 3], "Too little answered"),
        ];
        for (answers, label) in table {
            assert_eq!(row(core(), GradeId::G2, answers).label(), label, "{answers:?}");
        }
        // Core at G1 asks for Developing, at which nobody is asked for evidence.
        assert_eq!(row(core(), GradeId::G1, [(Some(Developing), None); 3]).label(), "Met");
    }),
    ("4. Level 3–4 without evidence is displayed hatched, not blocked", || {
        let nothing = Evidence { kind: Some(EvidenceKind::Nothing), ..Evidence::default() };
        let unsaid = Evidence { month: Month::new(2026, 9), sure: Some(Confidence::Sure), ..Evidence::default() };
        let (show, now) = (shown(Some("2026-09")), today());
        let table = [
            (Practising, None, Support::Thin),
            (Leading, Some(&nothing), Support::Thin),
            (Leading, Some(&unsaid), Support::Thin),
            (Practising, Some(&show), Support::Shown),
            (Developing, Some(&show), Support::NotAsked),
            (Rating::NotYet, None, Support::NotAsked),
            (NoChance, Some(&show), Support::NotAsked),
        ];
        for (rating, evidence, expected) in table {
            assert_eq!(support(rating, evidence, None, now), expected, "{rating:?} {evidence:?}");
        }
        let found = row(core(), GradeId::G2, [(Some(Practising), None); 3]);
        assert_eq!((found.status, found.support), (Status::Met, Support::Thin), "not blocked");
    }),
    ("4. evidence older than three years is \"refresh\"", || {
        let table = [
            (Some("2023-11"), Support::Shown),
            (Some("2023-10"), Support::Refresh),
            (Some("0001-01"), Support::Refresh),
            (Some("2026-11"), Support::Shown),
            (Some("2099-12"), Support::Shown),
            (None, Support::Shown),
        ];
        for (month, expected) in table {
            assert_eq!(support(Practising, Some(&shown(month)), None, today()), expected, "{month:?}");
        }
    }),
    ("4. for a principle: the same two of three as its level (ours)", || {
        let (show, old) = (shown(None), shown(Some("2020-01")));
        let (p, show, old) = (Some(Practising), Some(&show), Some(&old));
        let table = [
            ([(p, show), (p, show), (p, None)], Support::Shown),
            ([(p, show), (p, old), (p, None)], Support::Refresh),
            ([(p, show), (p, None), (p, None)], Support::Thin),
            // Evidence of a practice that does not reach the level says nothing about it.
            ([(p, show), (p, None), (Some(Developing), show)], Support::Thin),
            ([(Some(Leading), show), (p, show), (Some(Aware), None)], Support::Shown),
            ([(Some(Leading), show), (Some(Leading), None), (p, show)], Support::Thin),
            ([(p, show), (Some(Developing), None), (Some(Developing), None)], Support::NotAsked),
            ([(p, show), (None, None), (None, None)], Support::NotAsked),
        ];
        for (answers, expected) in table {
            assert_eq!(row(core(), GradeId::G2, answers).support, expected, "{answers:?}");
        }
    }),
];

#[test]
fn each_sentence_of_the_rules_holds() {
    for (sentence, holds) in HONEST.into_iter().chain(FALLING).chain(CALCULATION) {
        println!("{sentence}");
        holds();
    }
}

/// Domain.md D, "Presentation": the picture is said in words too.
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
    let found = standing(&FRAMEWORK, &expectation(GradeId::G3), rating, |_| Support::NotAsked);
    let gap = found.rows.iter().find(|row| row.principle == supporting[1].id).expect("a row").gap();
    assert_eq!(gap, 2, "supporting asks for Practising at G3");
    let said = in_words(&found, &FRAMEWORK);
    assert_eq!(
        said,
        [
            format!("Highest: {} (Leading) and {} (Practising).", core[1].name, core[2].name),
            format!(
                "Most steps to go: {} (three levels to go) and {} (two levels to go).",
                core[0].name, supporting[1].name
            ),
            "7 principles have too little answered to show a level.".to_string(),
        ]
    );
    let none = standing(&FRAMEWORK, &expectation(GradeId::G2), |_| None, |_| Support::NotAsked);
    assert_eq!(in_words(&none, &FRAMEWORK), ["No principle has enough answers yet to show a level."]);
    let all = standing(&FRAMEWORK, &expectation(GradeId::G2), |_| Some(Leading), |_| Support::NotAsked);
    assert_eq!(in_words(&all, &FRAMEWORK).len(), 2);
    assert_eq!(in_words(&all, &FRAMEWORK)[1], "The target is reached in every principle with a level.");
    // Being aware is a start, and nothing to be called highest.
    let aware = standing(&FRAMEWORK, &expectation(GradeId::G2), |_| Some(Aware), |_| Support::NotAsked);
    assert!(in_words(&aware, &FRAMEWORK)[0].starts_with("Most steps to go"));
}

/// Which questions a scope asks: the nine are the main track's, the core is that of both.
#[test]
fn the_core_is_the_nine_and_the_core_principles_of_both_tracks() {
    let second = "public-input-analyst";
    let is_core = |track: &str, practice: &PracticeId| {
        FRAMEWORK.track(track).and_then(|track| track.weight(&practice.parts().0.into())) == Some(Weight::Core)
    };
    let of = |scope, second| questions(&FRAMEWORK, &assessment(scope, second));
    let nine = of(Scope::Start, None);
    let ids = || FRAMEWORK.practices().map(|practice| practice.id.clone());
    let both: Vec<_> = ids().filter(|id| nine.contains(id) || is_core(DESIGNER, id) || is_core(second, id)).collect();
    assert_eq!(of(Scope::Core, Some(second)), both);
    assert!(nine.len() == 9 && both.len() == 18, "three core principles each, none of them shared");
    // Where the core is three principles, its questions are the nine; the generalist's is four.
    assert_eq!(of(Scope::Core, None), nine);
    let generalist = Assessment { track: "engagement-generalist".into(), ..assessment(Scope::Core, None) };
    assert_eq!(questions(&FRAMEWORK, &generalist).len(), 13);
    assert_eq!(of(Scope::Start, Some(second)), of(Scope::Start, None));
    // A track that is gone asks nothing of its own.
    let gone = Assessment { track: "nobody".into(), ..assessment(Scope::Core, None) };
    assert!(questions(&FRAMEWORK, &gone).is_empty());
}

/// "If I were a G3 analyst": what is named in vain is said, and nothing is guessed.
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

/// Domain.md A3: on a core practice "no chance yet" stays visible and suggests exposure.
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

/// Domain.md C2: gap × weight × what can be tried within three months.
#[test]
fn what_can_begin_soon_counts_double_and_one_of_each_principle_comes_first() {
    let expectation = expectation(GradeId::G3);
    let found = suggestions(&FRAMEWORK, &expectation, |_| Some(Aware));
    assert_eq!(found.len(), 3);
    let principles: Vec<&str> = found.iter().map(|suggestion| suggestion.step.practice.parts().0).collect();
    assert!(principles[0] != principles[1] && principles[1] != principles[2] && principles[0] != principles[2]);
    // One principle alone: all three are its own, and no activity stands twice.
    let one = |practice: &PracticeId| (practice.parts().0 == core()).then_some(Aware);
    let found = suggestions(&FRAMEWORK, &expectation, one);
    assert_eq!(found.len(), 3);
    let activities: Vec<&str> =
        found.iter().filter_map(|it| it.activity).map(|activity| activity.id.as_str()).collect();
    for (at, id) in activities.iter().enumerate() {
        assert!(!activities[..at].contains(id), "{id} stands twice");
    }
    // The factor: between two gaps of equal size and weight, the one with something to begin soon goes first.
    let soon = |principle: &str, next: Level| {
        FRAMEWORK.activities.iter().any(|activity| {
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
                    let first = suggestions(&FRAMEWORK, &expectation, rating).into_iter().next().expect("a suggestion");
                    assert_eq!(first.step.practice.parts().0, two[0]);
                    // What is suggested can begin soon: an activity, or else the practice's own way to meet it.
                    assert!(first.activity.is_none_or(|activity| activity.soon));
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 0, "the content has such a pair");
}

/// An activity that was made for another practice of the principle is no answer, as long as there is a better one: a statement of
/// scope does not teach to report its changes.
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
    assert_eq!(of("honest-scope.c", Level::Aware), None, "its own way to meet it");
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
        last_time(&record, &Id::new(id), &practice).map(|last| (last.id.clone(), last.started, last.answer.rating))
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

fn supports() -> impl Strategy<Value = Vec<Support>> {
    prop::collection::vec(
        prop::sample::select(vec![Support::NotAsked, Support::Thin, Support::Shown, Support::Refresh]),
        36,
    )
}

fn any_expectation() -> impl Strategy<Value = Expectation<'static>> {
    let tracks: Vec<_> = FRAMEWORK.tracks.0.iter().filter(|track| track.is_assessable()).collect();
    (prop::sample::select(tracks.clone()), prop::option::of(prop::sample::select(tracks)), 0usize..4)
        .prop_map(|(track, second, grade)| Expectation::new(track, second, Some(GradeId::ALL[grade])).expect("targets"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Strengths never cancel gaps: whatever changes in one practice, every other principle's row stays as it was.
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
        let rows = |ratings: &[Option<Rating>]| standing(&FRAMEWORK, &expectation, lookup(ratings), |_| Support::NotAsked).rows;
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

    /// What stands behind a level is beside it: it changes the words and the count of evidence, and no status.
    #[test]
    fn evidence_blocks_nothing(ratings in all_ratings(), supports in supports(), expectation in any_expectation()) {
        let support = |practice: &PracticeId| supports[FRAMEWORK.practices().position(|other| other.id == *practice).expect("a practice")];
        let with = standing(&FRAMEWORK, &expectation, lookup(&ratings), support);
        let without = standing(&FRAMEWORK, &expectation, lookup(&ratings), |_| Support::NotAsked);
        for (with, without) in with.rows.iter().zip(&without.rows) {
            prop_assert_eq!((with.status, with.reached), (without.status, without.reached));
            let practising = with.reached.level.is_some_and(|level| level >= Level::Practising);
            prop_assert_eq!(with.support == Support::NotAsked, !practising);
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
        let rows = standing(&FRAMEWORK, &expectation, lookup(&ratings), |_| Support::NotAsked).rows;
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
        // A principle comes twice only where fewer than three have anything to suggest.
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

/// Whoever changes track or scope keeps what they answered: on the list, in the counts, and in what more questions would add.
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
    let found = asked(&FRAMEWORK, &record, &id, &own);
    assert_eq!(found.len(), 4);
    assert!(found.contains(&practice));
    let progress = Progress::of(&FRAMEWORK, &record, &id, &own);
    assert_eq!((progress.answered, progress.asked), (1, 4));
    let more: Vec<(Scope, usize)> =
        wider(&FRAMEWORK, &record, &id, &own).into_iter().map(|(wider, more)| (wider.scope, more)).collect();
    assert_eq!(more.last(), Some(&(Scope::All, 32)), "36 without the four that are asked already");
}

//! The rules for levels, targets and next steps (docs/rules.md, LEVEL, TARGET and STEP), as tables.

use engagement_career_path::framework::{FRAMEWORK, GradeId, Level, PracticeId, Weight};
use engagement_career_path::insight::{
    EvidenceStatus, Expectation, MIN_KNOWN_PRINCIPLES, Status, activities_for, close_moves, next_steps,
    principle_level, standing, strengths,
};
use engagement_career_path::record::Rating::{self, *};

fn level_of(ratings: [Option<Rating>; 3]) -> Option<Level> {
    principle_level(ratings).level
}

#[test]
fn a_principles_level_is_the_highest_that_two_of_three_practices_reach() {
    let table = [
        ([Some(Leading), Some(Practising), Some(Aware)], Some(Level::Practising)),
        ([Some(Leading), Some(Leading), Some(Rating::NotYet)], Some(Level::Leading)),
        ([Some(Aware), Some(Aware), Some(Aware)], Some(Level::Aware)),
        ([Some(Rating::NotYet), Some(Rating::NotYet), Some(Leading)], Some(Level::NotYet)),
        // With two answers, both must reach it.
        ([Some(Leading), Some(Aware), None], Some(Level::Aware)),
        // "No chance yet" is left out, like an unanswered one.
        ([Some(Leading), Some(Developing), Some(NoChance)], Some(Level::Developing)),
        // Fewer than two: not enough answered yet.
        ([Some(Leading), None, None], None),
        ([Some(Leading), Some(NoChance), Some(NoChance)], None),
        ([None, None, None], None),
    ];
    for (ratings, expected) in table {
        assert_eq!(level_of(ratings), expected, "{ratings:?}");
    }
}

#[test]
fn the_order_of_answers_does_not_matter() {
    let all =
        [None, Some(Rating::NotYet), Some(Aware), Some(Developing), Some(Practising), Some(Leading), Some(NoChance)];
    for a in all {
        for b in all {
            for c in all {
                assert_eq!(level_of([a, b, c]), level_of([c, a, b]));
                assert_eq!(level_of([a, b, c]), level_of([b, a, c]));
            }
        }
    }
}

#[test]
fn range_and_counts_say_what_was_answered() {
    let found = principle_level([Some(Leading), Some(Rating::NotYet), Some(NoChance)]);
    assert_eq!(found.range, Some((Level::NotYet, Level::Leading)));
    assert_eq!((found.with_level, found.no_chance), (2, 1));
    assert_eq!(principle_level([Some(NoChance), None, None]).range, None);
}

fn expectation(track: &str, grade: Option<GradeId>) -> Expectation<'static> {
    Expectation::new(FRAMEWORK.track(track).expect("a track"), None, grade).expect("targets")
}

#[test]
fn targets_follow_weight_and_grade() {
    // TARGET-2: core, supporting, baseline at g1 to g4.
    let table = [(Weight::Core, [2, 3, 3, 4]), (Weight::Supporting, [1, 2, 3, 3]), (Weight::Baseline, [1, 1, 2, 2])];
    for (weight, levels) in table {
        for (grade, level) in GradeId::ALL.into_iter().zip(levels) {
            assert_eq!(FRAMEWORK.targets.level(weight, grade), Level::from_number(level), "{weight:?} {grade:?}");
        }
        assert_eq!(FRAMEWORK.targets.level(weight, GradeId::G5), None, "head of profession is a destination in words");
    }
}

#[test]
fn an_unsure_grade_is_an_advisor_and_a_grade_beyond_the_track_is_its_highest() {
    assert_eq!(expectation("public-input-analyst", None).grade, GradeId::G2);
    assert_eq!(expectation("engagement-generalist", Some(GradeId::G4)).grade, GradeId::G3);
    let head = FRAMEWORK.track("head-of-profession").expect("a track");
    assert!(Expectation::new(head, None, None).is_none());
}

#[test]
fn dual_role_staff_get_the_higher_target_and_the_heavier_weight() {
    for first in FRAMEWORK.tracks.iter().filter(|track| track.is_assessable()) {
        for second in FRAMEWORK.tracks.iter().filter(|track| track.is_assessable()) {
            let both = Expectation::new(first, Some(second), Some(GradeId::G2)).expect("targets");
            for principle in FRAMEWORK.principles.iter() {
                let alone = |track| Expectation::new(track, None, Some(GradeId::G2)).expect("targets");
                let targets = [first, second].map(|track| alone(track).target(&FRAMEWORK, &principle.id));
                assert_eq!(both.target(&FRAMEWORK, &principle.id), targets[0].max(targets[1]));
                let weights = [first, second].map(|track| track.weight(&principle.id));
                assert_eq!(both.weight(&principle.id), weights[0].min(weights[1]), "the heavier comes first");
            }
        }
    }
}

#[test]
fn a_gap_is_never_below_zero_and_strengths_never_cancel_gaps() {
    let expectation = expectation("public-input-designer", Some(GradeId::G1));
    // Leading in everything but one principle, which is at "Not yet".
    let rating = |id: &PracticeId| Some(if id.parts().0 == "honest-scope" { Rating::NotYet } else { Leading });
    let found = standing(&FRAMEWORK, &expectation, rating, |_| EvidenceStatus::NotAsked);
    for row in &found.rows {
        let expected = if row.principle.as_str() == "honest-scope" {
            match row.target.number() {
                1 => Status::Close,
                gap => Status::Building(gap),
            }
        } else {
            Status::Met
        };
        assert_eq!(row.status, expected, "{:?}", row.principle);
    }
    let counts = found.counts();
    assert_eq!(counts.iter().map(|count| count.all).sum::<usize>(), 12);
    assert_eq!(counts.iter().map(|count| count.met).sum::<usize>(), 11);
}

#[test]
fn nothing_answered_is_nothing_known_and_nothing_met() {
    let found =
        standing(&FRAMEWORK, &expectation("public-input-designer", None), |_| None, |_| EvidenceStatus::NotAsked);
    assert!(found.rows.iter().all(|row| row.status == Status::TooLittle));
    assert!(found.counts().iter().all(|count| count.met == 0 && count.known == 0));
}

#[test]
fn the_next_step_is_the_largest_gap_times_weight_and_then_the_weightier() {
    let expectation = expectation("public-input-designer", Some(GradeId::G3));
    let steps = next_steps(&FRAMEWORK, &expectation, |_| Some(Rating::NotYet));
    assert_eq!(steps.len(), 36);
    let product = |index: usize| steps[index].gap() * steps[index].weight.factor();
    for index in 1..steps.len() {
        assert!(product(index - 1) >= product(index));
        if product(index - 1) == product(index) {
            assert!(steps[index - 1].weight <= steps[index].weight, "core comes before supporting");
        }
    }
    assert!(next_steps(&FRAMEWORK, &expectation, |_| Some(Leading)).is_empty(), "no gap, no step");
}

#[test]
fn strengths_come_from_the_highest_level_down_and_being_aware_is_none() {
    let expectation = expectation("public-input-designer", Some(GradeId::G3));
    let rating = |id: &PracticeId| match id.parts().1 {
        "a" => Some(Aware),
        "b" => Some(Developing),
        _ => Some(Leading),
    };
    let found = strengths(&FRAMEWORK, &expectation, rating);
    assert_eq!(found.len(), 24);
    assert!(found.iter().take(12).all(|step| step.level == Level::Leading));
    assert!(found.iter().skip(12).all(|step| step.level == Level::Developing));
}

/// STEP-4: an activity answers a gap if it builds the principle and can take someone one level up.
#[test]
fn activities_for_a_gap_build_its_principle_and_lead_one_level_up() {
    let expectation = expectation("public-input-designer", Some(GradeId::G3));
    let one = |practice: &PracticeId| (practice.parts().0 == "honest-scope").then_some(Developing);
    let found = activities_for(&FRAMEWORK, &next_steps(&FRAMEWORK, &expectation, one));
    assert!(!found.is_empty() && found.len() <= 5);
    for activity in &found {
        assert!(activity.principles.iter().any(|principle| principle.as_str() == "honest-scope"), "{}", activity.id);
        assert!(activity.reaches.contains(&Level::Practising), "{}", activity.id);
    }
    assert!(found.is_sorted_by_key(|activity| !activity.soon), "what can begin soon comes first");
    assert!(activities_for(&FRAMEWORK, &next_steps(&FRAMEWORK, &expectation, |_| Some(Leading))).is_empty());
}

/// Strengths never shorten the way: closeness is counted in levels to go, and never below zero.
#[test]
fn the_closest_move_has_the_fewest_levels_to_go() {
    let now = FRAMEWORK.track("results-dissemination-advisor").expect("a track");
    let rating = |practice: &PracticeId| match practice.parts().0 {
        "open-results" | "reasoned-response" => Some(Leading),
        _ => Some(Aware),
    };
    let moves = close_moves(&FRAMEWORK, &[now], GradeId::G2, rating);
    assert_eq!(moves.len(), 8, "every other track");
    let second = FRAMEWORK.track("engagement-generalist").expect("a track");
    let of_two = close_moves(&FRAMEWORK, &[now, second], GradeId::G2, rating);
    assert!(
        of_two.len() == 7 && of_two.iter().all(|held| held.track.id != second.id),
        "nor the second of dual-role staff"
    );
    assert!(moves.iter().all(|held| held.track.id != now.id && held.known == 12));
    assert!(moves.is_sorted_by_key(|held| held.to_go));
    // Government liaison at G2: core in three practised from Aware is two levels each but for the reached response.
    let liaison = moves.iter().find(|held| held.track.id.as_str() == "government-liaison").expect("the liaison");
    let by_hand: u32 = FRAMEWORK
        .principles
        .iter()
        .map(|principle| {
            let target = FRAMEWORK.target(liaison.track, &principle.id, GradeId::G2).expect("a target").number();
            let level = rating(&principle.practices[0].id).and_then(Rating::level).expect("a level").number();
            u32::from(target.saturating_sub(level))
        })
        .sum();
    assert_eq!(liaison.to_go, by_hand);
    assert_eq!(liaison.met, FRAMEWORK.principles.len() - standing_gaps(liaison.track, rating));
}

fn standing_gaps(
    track: &'static engagement_career_path::framework::Track,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
) -> usize {
    let expectation = Expectation::new(track, None, Some(GradeId::G2)).expect("targets");
    standing(&FRAMEWORK, &expectation, rating, |_| EvidenceStatus::NotAsked)
        .rows
        .iter()
        .filter(|row| row.status != Status::Met)
        .count()
}

#[test]
fn too_few_answers_name_no_close_move() {
    let now = FRAMEWORK.track("public-input-designer").expect("a track");
    let known = |principles: usize| {
        let ids: Vec<&str> =
            FRAMEWORK.principles.iter().take(principles).map(|principle| principle.id.as_str()).collect();
        close_moves(&FRAMEWORK, &[now], GradeId::G2, |practice| ids.contains(&practice.parts().0).then_some(Developing))
            .len()
    };
    assert_eq!(known(MIN_KNOWN_PRINCIPLES - 1), 0);
    assert_eq!(known(MIN_KNOWN_PRINCIPLES), 8);
}

//! Merging records: commutative, associative, idempotent, and nothing newer is ever lost.

use engagement_career_path::framework::Level;
use engagement_career_path::framework::{GradeId, TrackId};
use engagement_career_path::record::{
    Action, ActionState, Answer, Command, Entity, Entry, Goal, Id, Key, Mode, Profile, Rating, Record, Replica, Stamp,
    Version,
};
use proptest::prelude::*;

fn stamp() -> impl Strategy<Value = Stamp> {
    (0u64..6, 0u64..3).prop_map(|(time, replica)| Stamp { time, replica: Replica(replica) })
}

fn value() -> impl Strategy<Value = Option<Entity>> {
    let ratings = [Rating::NotYet, Rating::Aware, Rating::Leading, Rating::NoChance];
    prop_oneof![
        Just(None),
        (0usize..4).prop_map(move |at| Some(Entity::Answer(Answer { rating: ratings[at], wording: 1 }))),
    ]
}

/// Any versions at all, equal stamps with different values too: a forged file may hold them.
fn entry() -> impl Strategy<Value = Entry> {
    let version = (stamp(), stamp(), prop::collection::vec(stamp(), 0..2), value())
        .prop_map(|(stamp, run, replaces, value)| Version { stamp, run, replaces, value });
    prop::collection::vec(version, 1..9).prop_map(|versions| Entry::try_from(versions).expect("not empty"))
}

fn record() -> impl Strategy<Value = Record> {
    let key = |n: u8| Key::Answer(Id::new(u64::from(n)), "honest-scope.a".into());
    let entries = prop::collection::vec((0u8..3, entry()), 0..4);
    ((0u64..2).prop_map(|time| Stamp { time, replica: Replica(0) }), entries).prop_map(move |(generation, entries)| {
        let mut record = Record::begin(generation);
        for (n, entry) in entries {
            record.merge_entry(key(n), entry);
        }
        record
    })
}

fn merged(mut a: Record, b: &Record) -> Record {
    a.merge(b.clone());
    a
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn merge_is_commutative(a in record(), b in record()) {
        prop_assert_eq!(merged(a.clone(), &b), merged(b, &a));
    }

    #[test]
    fn merge_is_associative(a in record(), b in record(), c in record()) {
        prop_assert_eq!(merged(merged(a.clone(), &b), &c), merged(a, &merged(b, &c)));
    }

    #[test]
    fn merge_is_idempotent(a in record(), b in record()) {
        let once = merged(a.clone(), &b);
        prop_assert_eq!(merged(a.clone(), &a), a);
        prop_assert_eq!(merged(once.clone(), &b), once);
    }

    #[test]
    fn a_higher_generation_replaces(a in record(), b in record()) {
        let newer = Record::begin(Stamp { time: 9, replica: Replica(1) });
        prop_assert_eq!(merged(newer.clone(), &a), newer.clone());
        prop_assert_eq!(merged(b, &newer), newer);
    }

    /// Whatever two tabs do, in whatever order the changes arrive, both end with the same record, and the later of two
    /// writes to one entity shows.
    #[test]
    fn two_tabs_end_with_the_same_record(writes in prop::collection::vec((any::<bool>(), 0u8..3, 0usize..4, any::<bool>()), 1..40)) {
        let mut tabs = [Record::default(), Record::default()];
        let mut waiting: [Vec<(Key, Entry)>; 2] = Default::default();
        let ratings = [Rating::NotYet, Rating::Aware, Rating::Developing, Rating::Leading];
        let mut now = 0;
        for (first, practice, rating, deliver) in writes {
            now += 1;
            let own = usize::from(first);
            let key = Id::new(1);
            let practice = ["honest-scope.a", "honest-scope.b", "honest-scope.c"][usize::from(practice)];
            let answer = Answer { rating: ratings[rating], wording: 1 };
            let stamp = tabs[own].next_stamp(now, Replica(own as u64 + 1));
            for key in tabs[own].apply(Command::SetAnswer(key, practice.into(), answer), stamp) {
                let entry = tabs[own].entry(&key).expect("just written").clone();
                waiting[1 - own].push((key, entry));
            }
            if deliver {
                for (key, entry) in waiting[1 - own].drain(..) {
                    tabs[1 - own].merge_entry(key, entry);
                }
            }
        }
        for own in [0, 1] {
            for (key, entry) in waiting[own].drain(..) {
                tabs[own].merge_entry(key, entry);
            }
        }
        prop_assert_eq!(&tabs[0], &tabs[1]);
        for (_, entry) in tabs[0].entries() {
            prop_assert!(entry.earlier().iter().all(|version| version.stamp <= entry.latest()));
        }
    }
}

fn at(time: u64, replica: u64) -> Stamp {
    Stamp { time, replica: Replica(replica) }
}

fn answer(rating: Rating) -> Option<Entity> {
    Some(Entity::Answer(Answer { rating, wording: 1 }))
}

#[test]
fn typing_makes_one_version_and_not_fifty() {
    let mut entry = Entry::new(answer(Rating::Aware), at(1, 1));
    for time in 2..50 {
        entry.write(answer(Rating::Developing), at(time, 1));
    }
    assert!(entry.earlier().is_empty());
}

#[test]
fn two_writes_without_sight_of_each_other_are_a_conflict_until_somebody_replaces_both() {
    let mut one = Entry::new(answer(Rating::Aware), at(1, 1));
    let other = Entry::new(answer(Rating::Leading), at(2, 2));
    one.merge(other);
    assert_eq!(one.current(), answer(Rating::Leading).as_ref(), "the later shows");
    assert_eq!(one.conflicts().len(), 1, "the other stays readable");
    one.write(answer(Rating::Developing), at(3, 1));
    assert!(one.conflicts().is_empty());
    assert_eq!(one.earlier().len(), 2, "and in the history");
}

#[test]
fn what_was_seen_and_replaced_is_no_conflict() {
    let mut entry = Entry::new(answer(Rating::Aware), at(1, 1));
    entry.write(answer(Rating::Leading), at(2, 2));
    assert!(entry.conflicts().is_empty());
    assert_eq!(entry.earlier().len(), 1);
}

#[test]
fn a_removed_entity_stays_removed_when_an_old_copy_comes_back() {
    let goal = Goal {
        made: "2026-11-23".parse().expect("a date"),
        practice: "honest-scope.a".into(),
        from: None,
        to: Level::Aware,
    };
    let action = Action {
        goal: Id::new(1),
        text: "Draft it".into(),
        mode: Mode::OnTheJob,
        due: None,
        state: ActionState::Planned,
    };
    let mut record = Record::default();
    record.apply(Command::AddGoal(Id::new(1), goal), at(1, 1));
    record.apply(Command::AddAction(Id::new(2), action), at(2, 1));
    let before = record.clone();
    assert_eq!(record.apply(Command::RemoveGoal(Id::new(1)), at(3, 1)).len(), 2, "its actions go with it");
    record.merge(before);
    assert!(record.goals().is_empty() && record.actions(&Id::new(1)).is_empty());
}

#[test]
fn a_command_that_changes_nothing_writes_nothing() {
    let mut record = Record::default();
    let profile =
        Profile { track: Some(TrackId::from("public-input-analyst")), grade: Some(GradeId::G2), ..Profile::default() };
    assert_eq!(record.apply(Command::SetProfile(profile.clone()), at(1, 1)), [Key::Profile]);
    assert!(record.apply(Command::SetProfile(profile), at(2, 1)).is_empty());
    assert!(record.apply(Command::ClearAnswer(Id::new(1), "honest-scope.a".into()), at(3, 1)).is_empty());
    assert!(record.apply(Command::SetActionState(Id::new(1), ActionState::Done), at(4, 1)).is_empty());
}

#[test]
fn the_next_stamp_is_later_than_the_clock_and_than_everything_seen() {
    let mut record = Record::default();
    assert_eq!(record.next_stamp(100, Replica(7)), at(101, 7));
    record.apply(Command::SetProfile(Profile { grade: Some(GradeId::G1), ..Profile::default() }), at(5000, 1));
    assert_eq!(
        record.next_stamp(100, Replica(7)),
        at(5001, 7),
        "a clock that runs behind does not lose the later write"
    );
}

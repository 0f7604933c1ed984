//! Merging records: commutative, associative, idempotent, and nothing newer is ever lost.

use engagement_career_path::framework::{GradeId, Level, Mode, PracticeId, TrackId};
use engagement_career_path::record::{
    Action, ActionState, Answer, Command, Confidence, Date, Entity, Entry, Evidence, EvidenceKind, Goal, Id, Key,
    LogEntry, Month, Nomination, Note, Occasion, OccasionKind, Profile, Rating, Record, Replica, Stamp, Version,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn stamp() -> impl Strategy<Value = Stamp> {
    (0u64..6, 0u64..3).prop_map(|(time, replica)| Stamp { time, replica: Replica(replica) })
}

fn value() -> impl Strategy<Value = Option<Entity>> {
    let ratings = [Rating::NotYet, Rating::Aware, Rating::Leading, Rating::NoChance];
    prop_oneof![
        Just(None),
        (0usize..4, 0usize..5).prop_map(move |(at, then)| {
            let then = ratings.get(then).copied();
            Some(Entity::Answer(Answer { then, ..Answer::new(ratings[at], 1) }))
        }),
        // A value of the wrong kind for an answer's key, which merging must tolerate.
        evidence().prop_map(|evidence| Some(Entity::Evidence(evidence))),
    ]
}

fn evidence() -> impl Strategy<Value = Evidence> {
    let kind = prop::option::of(prop::sample::select(&EvidenceKind::ALL[..]));
    let sure = prop::option::of(prop::sample::select(&Confidence::ALL[..]));
    let month = prop::option::of((0u16..=9999, 1u8..=12));
    let log = prop::collection::vec((0u64..3).prop_map(Id::new), 0..3);
    (month, kind, sure, log).prop_map(|(month, kind, sure, log)| Evidence {
        month: month.and_then(|(year, number)| Month::new(year, number)),
        kind,
        sure,
        log,
    })
}

/// Arbitrary versions, including equal stamps with different values: a forged file may hold them.
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
}

/// An edit in one of three replicas, or a delivery from one to another.
#[derive(Clone, Debug)]
enum Step {
    Do(usize, u8, usize),
    /// One waiting message, not always the oldest.
    Deliver(usize, usize, prop::sample::Index),
    /// A whole copy, as from the second store; what is waiting may arrive after it, again.
    Copy(usize, usize),
    /// A whole copy opened as a file; what it changes is told to the others.
    Open(usize, usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (0usize..3, 0u8..6, 0..COMMANDS.len()).prop_map(|(at, item, kind)| Step::Do(at, item, kind)),
        4 => (0usize..3, 0usize..3, any::<prop::sample::Index>()).prop_map(|(from, to, which)| Step::Deliver(from, to, which)),
        1 => (0usize..3, 0usize..3).prop_map(|(from, to)| Step::Copy(from, to)),
        1 => (0usize..3, 0usize..3).prop_map(|(from, to)| Step::Open(from, to)),
    ]
}

/// What a command is made of.
struct Made {
    assessment: Id,
    practice: PracticeId,
    /// A goal or a log entry.
    id: Id,
    day: Date,
    number: u64,
    /// Empty now and then, which removes what is said.
    text: String,
}

impl Made {
    fn of(item: u8, number: u64) -> Self {
        Self {
            assessment: Id::new(1),
            practice: ["honest-scope.a", "honest-scope.b", "open-results.c"][usize::from(item % 3)].into(),
            id: Id::new(u64::from(item)),
            day: "2026-11-23".parse().expect("a date"),
            number,
            text: if number.is_multiple_of(5) { String::new() } else { number.to_string() },
        }
    }
}

/// The commands that the replicas choose from: one that is in the list twice is chosen twice as often.
const COMMANDS: &[fn(Made) -> Command] = &[
    |made| Command::SetAnswer(made.assessment, made.practice, Answer::new(Rating::Developing, made.number as u32)),
    |made| Command::SetAnswer(made.assessment, made.practice, Answer::new(Rating::Aware, made.number as u32)),
    |made| Command::ClearAnswer(made.assessment, made.practice),
    |made| Command::SetNote(made.assessment, made.practice, made.text),
    |made| Command::SetNote(made.assessment, made.practice, made.text),
    |made| Command::add_goal(made.id, Goal::of_practice(made.day, made.practice, None, Level::Aware)),
    |made| Command::add_goal(made.id, Goal { place: Some(1), ..Goal::in_own_words(made.day, made.text) }),
    |made| Command::add_action(made.id.clone(), Action::planned(made.id, made.text, Mode::OnTheJob, None)),
    |made| Command::SetActionState(made.id, ActionState::LetGo),
    |made| Command::SetOutcome(made.id, made.text),
    |made| {
        let meeting = Occasion { promise: made.text.clone(), ..Occasion::on(OccasionKind::Meeting, made.day) };
        Command::set_occasion(made.id, (!made.text.is_empty()).then_some(meeting))
    },
    |made| {
        let draft = Nomination { story: made.text.clone(), ..Nomination::default() };
        Command::set_nomination(made.id, (!made.text.is_empty()).then_some(draft))
    },
    |made| Command::RemoveGoal(made.id),
    |made| {
        let month = Month::new(2026, (made.number % 12) as u8);
        Command::SetEvidence(made.assessment, made.practice, Evidence { month, ..Evidence::default() })
    },
    |made| Command::SetNeeds(made.assessment, made.text),
    |made| Command::KeepRating(made.assessment, made.practice, made.number as u32),
    |made| Command::SetLogEntry(made.id, LogEntry { title: made.text, ..LogEntry::new(Month::of(made.day)) }),
    |made| Command::RemoveLogEntry(made.id),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Three replicas, 200 edits each on average, messages late, out of order, duplicated, and whole copies: all end
    /// with the same record, the last write to each item wins, and each replica's last write to an item is still
    /// readable or was replaced by someone who had seen it, or by newer versions than are kept. Opening a file takes
    /// nothing away that was shown.
    #[test]
    fn three_replicas_end_with_the_same_record(steps in prop::collection::vec(step(), 1100..=1200)) {
        let mut replicas = [Record::default(), Record::default(), Record::default()];
        let mut waiting: [[Vec<(Key, Entry)>; 3]; 3] = Default::default();
        let mut last: BTreeMap<Key, (Stamp, Option<Entity>)> = BTreeMap::new();
        // The last write of each replica to each item, and the writes replaced by someone who had seen them.
        let mut last_words: BTreeMap<(Key, usize), Stamp> = BTreeMap::new();
        let mut replaced: BTreeSet<(Key, Stamp)> = BTreeSet::new();
        for (now, step) in steps.into_iter().enumerate() {
            match step {
                Step::Do(at, item, kind) => {
                    // Clocks differ: replica 1 runs behind.
                    let clock = if at == 1 { now as u64 / 2 } else { now as u64 };
                    let stamp = replicas[at].next_stamp(clock, Replica(at as u64 + 1));
                    let before = replicas[at].clone();
                    for key in replicas[at].apply(COMMANDS[kind](Made::of(item, now as u64)), stamp) {
                        let entry = replicas[at].entry(&key).expect("just written").clone();
                        let seen = before.entry(&key).into_iter().flat_map(stamps);
                        replaced.extend(seen.map(|stamp| (key.clone(), stamp)));
                        last_words.insert((key.clone(), at), stamp);
                        let written = (stamp, entry.current().cloned());
                        let newest = last.entry(key.clone()).or_insert_with(|| written.clone());
                        if newest.0 < stamp {
                            *newest = written;
                        }
                        for to in (0..3).filter(|to| *to != at) {
                            waiting[at][to].push((key.clone(), entry.clone()));
                        }
                    }
                }
                Step::Deliver(from, to, which) if !waiting[from][to].is_empty() => {
                    let at = which.index(waiting[from][to].len());
                    let (key, entry) = waiting[from][to].remove(at);
                    replicas[to].merge_entry(key, entry);
                }
                Step::Copy(from, to) => {
                    let copy = replicas[from].clone();
                    replicas[to].merge(copy);
                }
                Step::Open(from, to) => {
                    let (copy, before) = (replicas[from].clone(), replicas[to].clone());
                    for key in replicas[to].absorb(copy) {
                        let entry = replicas[to].entry(&key).expect("just merged").clone();
                        let shown = before.entry(&key).map(|entry| entry.current().cloned());
                        prop_assert!(shown.is_none_or(|shown| values(&entry).contains(&shown)), "what was shown");
                        for other in (0..3).filter(|other| *other != to) {
                            waiting[to][other].push((key.clone(), entry.clone()));
                        }
                    }
                }
                Step::Deliver(..) => {}
            }
        }
        for (from, to) in (0..3).flat_map(|from| (0..3).map(move |to| (from, to))) {
            for (key, entry) in std::mem::take(&mut waiting[from][to]) {
                replicas[to].merge_entry(key, entry);
            }
        }
        prop_assert_eq!(&replicas[0], &replicas[1]);
        prop_assert_eq!(&replicas[1], &replicas[2]);
        for (key, (stamp, value)) in last {
            let entry = replicas[0].entry(&key).expect("nothing is lost");
            prop_assert_eq!(entry.latest(), stamp);
            prop_assert_eq!(entry.current(), value.as_ref(), "the last write shows");
        }
        for ((key, _), word) in last_words {
            let kept: Vec<Stamp> = replicas[0].entry(&key).into_iter().flat_map(stamps).collect();
            let fell_out = kept.len() == 5 && kept.iter().all(|stamp| *stamp > word);
            let readable = kept.contains(&word);
            prop_assert!(readable || replaced.contains(&(key.clone(), word)) || fell_out, "{key}: {word} in {kept:?}");
        }
    }
}

/// The stamps of an entry's versions, newest first.
fn stamps(entry: &Entry) -> Vec<Stamp> {
    [entry.latest()].into_iter().chain(entry.earlier().iter().map(|version| version.stamp)).collect()
}

fn at(time: u64, replica: u64) -> Stamp {
    Stamp { time, replica: Replica(replica) }
}

fn answer(rating: Rating) -> Option<Entity> {
    Some(Entity::Answer(Answer::new(rating, 1)))
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
fn two_writes_without_sight_of_each_other_are_a_conflict_until_someone_replaces_both() {
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
fn what_was_seen_and_replaced_is_not_a_conflict() {
    let mut entry = Entry::new(answer(Rating::Aware), at(1, 1));
    entry.write(answer(Rating::Leading), at(2, 2));
    assert!(entry.conflicts().is_empty());
    assert_eq!(entry.earlier().len(), 1);
}

#[test]
fn a_removed_entity_stays_removed_when_an_old_copy_comes_back() {
    let made = "2026-11-23".parse().expect("a date");
    let goal = Goal::of_practice(made, "honest-scope.a".into(), None, Level::Aware);
    let action = Action::planned(Id::new(1), "Draft it".into(), Mode::OnTheJob, None);
    let mut record = Record::default();
    record.apply(Command::add_goal(Id::new(1), goal), at(1, 1));
    record.apply(Command::add_action(Id::new(2), action), at(2, 1));
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

#[test]
fn the_same_change_in_two_places_is_not_a_conflict() {
    let mut one = Entry::new(answer(Rating::Aware), at(1, 1));
    one.merge(Entry::new(answer(Rating::Aware), at(2, 2)));
    assert!(one.conflicts().is_empty());
}

/// Two devices put a plan in another order: nobody is asked which of two equal texts is right.
#[test]
fn another_place_in_the_plan_is_not_a_conflict() {
    let made = "2026-11-23".parse().expect("a date");
    let goal = |text: &str, place| Some(Entity::Goal(Goal { place, ..Goal::in_own_words(made, text.into()) }.fields()));
    let mut one = Entry::new(goal("Host a meeting", None), at(1, 1));
    one.write(goal("Host a meeting", Some(2)), at(2, 1));
    let mut other = one.clone();
    one.write(goal("Host a meeting", Some(1)), at(3, 1));
    other.write(goal("Host a meeting", Some(3)), at(4, 2));
    one.merge(other.clone());
    assert!(one.conflicts().is_empty());
    assert_eq!(one.current(), goal("Host a meeting", Some(3)).as_ref(), "the last order stands");
    other.write(goal("Host two meetings", Some(3)), at(5, 2));
    one.write(goal("Host none", Some(3)), at(6, 1));
    one.merge(other);
    assert_eq!(one.conflicts().len(), 1, "other words still are");
}

#[test]
fn a_conflict_is_settled_by_saying_the_same_again() {
    let key = Key::Answer(Id::new(1), "honest-scope.a".into());
    let mut record = Record::default();
    record.merge_entry(key.clone(), Entry::new(answer(Rating::Aware), at(1, 1)));
    record.merge_entry(key.clone(), Entry::new(answer(Rating::Leading), at(2, 2)));
    assert_eq!(record.conflicts(), [&key]);
    assert_eq!(record.apply(Command::Put(vec![(key, answer(Rating::Leading))]), at(3, 3)).len(), 1);
    assert!(record.conflicts().is_empty());
}

#[test]
fn undoing_is_the_inverse_command() {
    let made = "2026-11-23".parse().expect("a date");
    let goal = Goal::of_practice(made, "honest-scope.a".into(), None, Level::Aware);
    let mut record = Record::default();
    record.apply(Command::add_goal(Id::new(1), goal), at(1, 1));
    record.apply(Command::SetNote(Id::new(9), "honest-scope.a".into(), "The drop-in".into()), at(2, 1));
    let shown =
        |record: &Record| record.entities().map(|(key, entity)| (key.clone(), entity.clone())).collect::<Vec<_>>();
    let before = shown(&record);
    for command in [
        Command::RemoveGoal(Id::new(1)),
        Command::SetNote(Id::new(9), "honest-scope.a".into(), String::new()),
        Command::SetProfile(Profile { grade: Some(GradeId::G1), ..Profile::default() }),
    ] {
        let inverse = record.inverse(&command);
        record.apply(command, record.next_stamp(0, Replica(1)));
        assert_ne!(shown(&record), before);
        record.apply(inverse, record.next_stamp(0, Replica(1)));
        assert_eq!(shown(&record), before);
    }
}

fn note(text: &str) -> Option<Entity> {
    Some(Entity::Note(Note { text: text.into() }))
}

/// A record with one item, and its key.
fn with_item(entry: Entry) -> (Key, Record) {
    let (key, mut record) = (Key::Needs(Id::new(1)), Record::default());
    record.merge_entry(key.clone(), entry);
    (key, record)
}

fn values(entry: &Entry) -> Vec<Option<Entity>> {
    Vec::from(entry.clone()).into_iter().map(|version| version.value).collect()
}

/// Whoever made the file says that it is the same run, gone on. So it shows, and is not a conflict; but it may be forged,
/// and what was here can be read beside it.
#[test]
fn a_later_version_of_the_same_run_in_a_file_leaves_what_was_here_readable() {
    for (written, stamp) in [(1, 1), (4, 9), (4, 5)] {
        let mut entry = Entry::new(note("Mine"), at(1, 1));
        entry.write(note("Mine"), at(written, 1));
        let (key, here) = with_item(entry);
        let forged =
            Version { stamp: at(stamp.max(written + 1), 1), run: at(1, 1), replaces: vec![], value: note("Theirs") };
        let (_, file) = with_item(Entry::try_from(vec![forged]).expect("a version"));
        let mut merged = here.clone();
        assert_eq!(merged.absorb(file.clone()).as_slice(), std::slice::from_ref(&key));
        let entry = merged.entry(&key).expect("the item").clone();
        assert_eq!(values(&entry), [note("Theirs"), note("Mine")]);
        assert!(entry.conflicts().is_empty(), "a run that goes on is not a conflict");
        assert!(merged.absorb(file).is_empty(), "opened again, it changes nothing");
        assert!(merged.absorb(here.clone()).is_empty(), "nor does what was here");
        // Another tab, which has not opened the file, ends with the same.
        let mut tab = here.clone();
        tab.merge_entry(key.clone(), entry.clone());
        assert_eq!(tab.entry(&key), Some(&entry));
        // And what is written next keeps both.
        merged.apply(Command::SetNeeds(Id::new(1), "Next".into()), merged.next_stamp(0, Replica(7)));
        let entry = merged.entry(&key).expect("the item");
        assert_eq!(values(entry), [note("Next"), note("Theirs"), note("Mine")]);
        assert!(entry.conflicts().is_empty());
    }
}

#[test]
fn a_conflict_stays_readable_when_a_file_goes_on_with_its_run() {
    let mut entry = Entry::new(note("Mine"), at(1, 1));
    entry.merge(Entry::new(note("Later"), at(2, 2)));
    let (key, mut here) = with_item(entry);
    let forged = Version { stamp: at(9, 1), run: at(1, 1), replaces: vec![], value: note("Theirs") };
    here.absorb(with_item(Entry::try_from(vec![forged]).expect("a version")).1);
    assert_eq!(values(here.entry(&key).expect("the item")), ["Theirs", "Later", "Mine"].map(note));
}

/// A run belongs to one writer: another's version in it is in a run of its own.
#[test]
fn a_run_claimed_by_another_writer_is_a_conflict_and_erases_nothing() {
    for (stamp, run) in [(at(5, 2), at(1, 1)), (at(5, 1), at(6, 1)), (at(5, 2), at(9, 2))] {
        let (key, mut here) = with_item(Entry::new(note("Mine"), at(1, 1)));
        let forged = Version { stamp, run, replaces: vec![], value: note("Theirs") };
        here.absorb(with_item(Entry::try_from(vec![forged]).expect("a version")).1);
        let entry = here.entry(&key).expect("the item");
        assert_eq!(entry.current(), note("Theirs").as_ref());
        assert_eq!(entry.conflicts().into_iter().map(|other| &other.value).collect::<Vec<_>>(), [&note("Mine")]);
    }
}

/// Versions that claim to have replaced everything, now and later, hide no conflict that comes after them.
#[test]
fn nothing_is_replaced_before_it_is_written() {
    let forged = Version { stamp: at(2, 2), run: at(2, 2), replaces: vec![at(u64::MAX, 1)], value: note("Theirs") };
    let (key, mut here) = with_item(Entry::try_from(vec![forged]).expect("a version"));
    let (_, file) = with_item(Entry::new(note("Mine"), at(3, 1)));
    here.absorb(file);
    assert_eq!(here.entry(&key).map(|entry| entry.conflicts().len()), Some(1));
}

#[test]
fn five_newer_versions_in_a_file_do_not_push_out_what_was_shown_here() {
    let (key, mut here) = with_item(Entry::new(note("Mine"), at(1, 1)));
    let newer = |number: u64| Version {
        stamp: at(10 + number, number),
        run: at(10 + number, number),
        replaces: vec![],
        value: note(&number.to_string()),
    };
    let (_, file) = with_item(Entry::try_from((2..=6).map(newer).collect::<Vec<_>>()).expect("versions"));
    here.absorb(file.clone());
    let entry = here.entry(&key).expect("the item").clone();
    assert_eq!(values(&entry), ["6", "5", "4", "3", "Mine"].map(note));
    assert!(entry.conflicts().iter().any(|other| other.value == note("Mine")), "nobody says to have seen it");
    assert!(here.absorb(file).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is in the file: what was shown here and what wins can both be read afterwards, opening it again changes
    /// nothing, and other tabs, which merge the result, end with the same.
    #[test]
    fn opening_a_file_keeps_what_was_shown_readable(here in record(), tab in record(), file in record()) {
        let mut opened = here.clone();
        let changed = opened.absorb(file.clone());
        for (key, entry) in opened.entries() {
            let mut plain = here.entry(key).or(file.entry(key)).expect("from one of them").clone();
            file.entry(key).cloned().into_iter().for_each(|other| plain.merge(other));
            let kept = values(entry);
            prop_assert!(kept.contains(&plain.current().cloned()), "what wins");
            prop_assert!(here.entry(key).is_none_or(|own| kept.contains(&own.current().cloned())), "what was shown");
            prop_assert_eq!(changed.contains(key), here.entry(key) != Some(entry));
            let again = Entry::try_from(Vec::from(entry.clone()));
            prop_assert_eq!(again.as_ref(), Ok(entry), "it reads back as it is");
        }
        let mut again = opened.clone();
        prop_assert_eq!(again.absorb(file), Vec::<Key>::new());
        prop_assert_eq!(&again, &opened);
        prop_assert_eq!(merged(opened.clone(), &tab), merged(tab.clone(), &opened));
        let through_old = merged(merged(here.clone(), &opened), &tab);
        prop_assert_eq!(through_old, merged(opened, &merged(here, &tab)));
    }

    /// The sum and the newest stamp are kept up with each change, and are what one would find by looking at every item.
    #[test]
    fn what_is_kept_about_all_items_is_true_of_them(here in record(), other in record(), way in 0..6, later in 7_u64..9) {
        let mut record = here.clone();
        let key = |n: u64| Key::Answer(Id::new(n), "honest-scope.a".into());
        match way {
            0 => record.merge(other),
            1 => drop(record.absorb(other)),
            2 => record = record.without_history(&[key(0), key(2)]),
            3 => record = record.as_it_shows(),
            4 => {
                let forged = Stamp { time: (1 << 60) - 1, replica: Replica(1) };
                record.apply(Command::SetNeeds(Id::new(1), "An hour a week".into()), forged);
                record = record.with_room();
            }
            _ => {
                let (replica, practice) = (Replica(later), "honest-scope.a".into());
                record.apply(Command::SetAnswer(Id::new(1), practice, Answer::new(Rating::Aware, 1)), record.next_stamp(0, replica));
                record.apply(Command::SetNeeds(Id::new(1), "An hour a week".into()), record.next_stamp(0, replica));
            }
        }
        let mut looked_at = Record::begin(record.generation);
        for (key, entry) in record.entries() {
            looked_at.merge_entry(key.clone(), entry.clone());
        }
        prop_assert_eq!(&looked_at, &record);
        let newest = record.entries().map(|(_, entry)| entry.latest()).max().unwrap_or_default();
        prop_assert_eq!(record.latest_time(), newest.time);
        prop_assert_eq!(looked_at.checksum(), record.checksum());
    }
}

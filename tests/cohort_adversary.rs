//! What someone could work out who knows the rules, what each role is asked, and every picture that was published: all
//! groups are enumerated that would have given the same pictures, and no count about people is known to be between one
//! and four (docs/rules.md, COHORT-7 to COHORT-9).

mod common;

use common::cohort::{groups, person, roles};
use engagement_career_path::cohort::{KeptPicture, KeptRow, LevelBox, best_split, split_rows};
use engagement_career_path::framework::FRAMEWORK;
use engagement_career_path::insight::principle_level;
use engagement_career_path::record::{Month, Rating};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Every way to put so many people into places.
fn ways(people: u32, places: usize) -> Vec<Vec<u32>> {
    if places == 1 {
        return vec![vec![people]];
    }
    let with = |first: u32| ways(people - first, places - 1).into_iter().map(move |rest| [vec![first], rest].concat());
    (0..=people).flat_map(with).collect()
}

/// By what was published, for each count whether it could also be nothing, or five or more.
#[derive(Default)]
struct Adversary {
    seen: BTreeMap<Vec<(u8, u32)>, Vec<bool>>,
}

impl Adversary {
    fn see(&mut self, published: &[&[LevelBox]], counts: &[u32]) {
        let boxes = published.iter().flat_map(|boxes| boxes.iter());
        let key = boxes.map(|found| (found.highest.number(), found.people)).collect();
        let safe = self.seen.entry(key).or_insert_with(|| vec![false; counts.len()]);
        for (safe, count) in safe.iter_mut().zip(counts) {
            *safe |= *count == 0 || *count >= 5;
        }
    }

    fn learns_nothing(&self) {
        assert!(self.seen.values().any(|_| true));
        for (published, safe) in &self.seen {
            for (count, safe) in safe.iter().enumerate() {
                assert!(safe, "{published:?} tells that count {count} is from one to four");
            }
        }
    }
}

/// The counts from each place to each later one.
fn runs(places: &[u32]) -> Vec<u32> {
    let from = 0..places.len();
    from.flat_map(|from| (from..places.len()).map(move |to| places[from..=to].iter().sum())).collect()
}

fn row(levels: &[u32]) -> [u32; 5] {
    std::array::from_fn(|at| levels.get(at).copied().unwrap_or(0))
}

#[test]
fn cohort_7_one_row_tells_of_no_few_people() {
    for people in 10..=15 {
        let mut adversary = Adversary::default();
        // First those without a level.
        for places in ways(people, 6) {
            let mut counts = row(&places[1..]);
            counts[0] += places[0];
            adversary.see(&[&best_split(counts, &[])], &runs(&places));
        }
        adversary.learns_nothing();
    }
}

/// The earlier group is part of the later one, or the later of the earlier.
fn two_pictures(people: u32, more: u32, levels: usize) {
    let (mut grown, mut shrunk) = (Adversary::default(), Adversary::default());
    let later = ways(more, levels);
    for part in ways(people, levels) {
        let of_part = best_split(row(&part), &[]);
        for more in &later {
            let all: Vec<u32> = part.iter().zip(more).map(|(one, other)| one + other).collect();
            let counts = [runs(&part), runs(more), runs(&all)].concat();
            grown.see(&[&of_part, &best_split(row(&all), &of_part)], &counts);
            let of_all = best_split(row(&all), &[]);
            shrunk.see(&[&of_all, &best_split(row(&part), &of_all)], &counts);
        }
    }
    grown.learns_nothing();
    shrunk.learns_nothing();
}

#[test]
fn cohort_8_two_pictures_of_ten_and_more_tell_of_no_few_people() {
    for (people, more) in [(10, 0), (10, 5), (10, 6), (11, 7), (12, 5)] {
        two_pictures(people, more, 4);
    }
}

#[test]
fn cohort_8_two_pictures_with_three_boxes_tell_of_no_few_people() {
    for (people, more) in [(15, 5), (16, 6), (15, 9)] {
        two_pictures(people, more, 3);
    }
    two_pictures(15, 5, 4);
    two_pictures(10, 10, 3);
    two_pictures(10, 11, 4);
    two_pictures(15, 15, 3);
}

#[test]
fn cohort_8_two_pictures_of_all_levels_tell_of_no_few_people() {
    two_pictures(10, 5, 5);
}

/// Where the principle is in the framework.
fn at(principle: &str) -> usize {
    FRAMEWORK.number_of(&principle.into()) - 1
}

/// Two roles: one is asked about learning and scope, the other about deliberation and scope. For each role, people who
/// are above the lowest box in neither of its rows, in one, in the other, in both.
#[test]
fn cohort_9_rows_of_two_roles_tell_of_no_few_people() {
    let (learning, deliberation, scope) =
        (at("learning-profession"), at("constructive-deliberation"), at("honest-scope"));
    for people in [10, 11] {
        let mut adversary = Adversary::default();
        for places in ways(people, 8) {
            let mut counts = vec![[people, 0, 0, 0, 0]; FRAMEWORK.principles.len()];
            let first: u32 = places[..4].iter().sum();
            let mut raise = |row: usize, high: u32| counts[row] = [people - high, 0, 0, 0, high];
            raise(learning, places[1] + places[3]);
            raise(deliberation, places[5] + places[7]);
            raise(scope, places[2] + places[3] + places[6] + places[7]);
            let rows = split_rows(&FRAMEWORK, &counts, None);
            // Whoever has the other role was not asked. The levels of each role in each row are counts as well.
            let sensitive = [
                first,
                people - first,
                places[1] + places[3],
                places[5] + places[7],
                places[2] + places[3],
                places[6] + places[7],
            ];
            adversary.see(&[&rows[learning], &rows[deliberation], &rows[scope]], &sensitive);
        }
        adversary.learns_nothing();
    }
}

/// For each principle, which roles are asked about it by their first questions.
fn asking() -> Vec<Vec<bool>> {
    let asks = |principle: &engagement_career_path::framework::Principle| {
        let asked = |role: &engagement_career_path::framework::Track| {
            principle.practices.iter().filter(|practice| role.start_here.contains(&practice.id)).count() >= 2
        };
        roles().into_iter().map(asked).collect()
    };
    FRAMEWORK.principles.iter().map(asks).collect()
}

/// Whether the number of people with a role, of a family, or asked or not asked about a principle is known to be from
/// one to four, if everyone answered the first questions of a role. `needs` is how many were asked at least.
fn tells_of_roles(people: u32, needs: &[u32]) -> bool {
    let asking = asking();
    let roles = roles();
    let mut sets: Vec<Vec<bool>> =
        (0..roles.len()).map(|role| (0..roles.len()).map(|other| other == role).collect()).collect();
    for family in FRAMEWORK.families.iter() {
        sets.push(roles.iter().map(|role| role.family == family.id).collect());
    }
    sets.extend(asking.iter().cloned());
    sets.extend(asking.iter().map(|row| row.iter().map(|asks| !asks).collect::<Vec<_>>()));
    let sum = |set: &[bool], places: &[u32]| -> u32 {
        set.iter().zip(places).filter(|(is_in, _)| **is_in).map(|(_, count)| count).sum()
    };
    let mut safe = vec![false; sets.len()];
    let mut any = false;
    let mut places = vec![0; roles.len()];
    each(people, 0, &mut places, &mut |places| {
        if asking.iter().zip(needs).all(|(row, need)| sum(row, places) >= *need) {
            any = true;
            for (safe, set) in safe.iter_mut().zip(&sets) {
                let count = sum(set, places);
                *safe |= count == 0 || count >= 5;
            }
        }
    });
    // If there is no such group, the questions of the roles say nothing.
    any && safe.contains(&false)
}

fn each(people: u32, at: usize, places: &mut Vec<u32>, see: &mut dyn FnMut(&[u32])) {
    if at + 1 == places.len() {
        places[at] = people;
        see(places);
        return;
    }
    for count in 0..=people {
        places[at] = count;
        each(people - count, at + 1, places, see);
    }
}

/// How many people each row says were asked.
fn needs(rows: &[Vec<LevelBox>]) -> Vec<u32> {
    let asked = |boxes: &Vec<LevelBox>| match boxes.as_slice() {
        [_] => 0,
        [lowest, above @ ..] => {
            above.iter().map(|found| found.people).sum::<u32>() + u32::from(lowest.highest.number() > 0)
        }
        [] => 0,
    };
    rows.iter().map(asked).collect()
}

/// Analysts 6, generalists 5, and one who makes results known: the rows by themselves tell of that one.
#[test]
fn cohort_9_rows_that_together_tell_of_a_role_are_joined() {
    let mut counts = vec![[12, 0, 0, 0, 0]; FRAMEWORK.principles.len()];
    for (principle, high) in
        [("open-results", 7), ("reasoned-response", 6), ("rigorous-analysis", 5), ("learning-profession", 5)]
    {
        counts[at(principle)] = [12 - high, 0, 0, 0, high];
    }
    let alone: Vec<Vec<LevelBox>> = counts.iter().map(|row| best_split(*row, &[])).collect();
    assert!(tells_of_roles(12, &needs(&alone)), "without the rule it shows");
    let together = split_rows(&FRAMEWORK, &counts, None);
    assert!(!tells_of_roles(12, &needs(&together)));
    assert!(together.iter().any(|boxes| boxes.len() > 1), "some are still told apart");
}

/// People of few roles, so that rows have enough to be told apart, with their counts by level.
fn counts(files: &[engagement_career_path::exchange::WorkshopFile]) -> Vec<[u32; 5]> {
    let row = |principle: &engagement_career_path::framework::Principle| {
        let mut counts = [0; 5];
        for file in files {
            let given = |id| file.levels.iter().find(|(other, _)| *other == id).map(|(_, level)| Rating::from(*level));
            let level = principle_level(principle.practices.iter().map(|practice| given(practice.id.clone()))).level;
            counts[level.map_or(0, |level| usize::from(level.number()))] += 1;
        }
        counts
    };
    FRAMEWORK.principles.iter().map(row).collect()
}

fn starters() -> impl Strategy<Value = Vec<engagement_career_path::exchange::WorkshopFile>> {
    let few = prop::sample::subsequence((0..roles().len()).collect::<Vec<_>>(), 2..=4);
    (few, prop::collection::vec((any::<prop::sample::Index>(), any::<u64>()), 10..=13)).prop_map(|(few, people)| {
        let numbered = people.into_iter().zip(0..);
        numbered.map(|((role, seed), number)| person(number, *role.get(&few), 7, seed)).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cohort_9_no_group_that_answered_its_first_questions_gives_its_roles_away(files in starters()) {
        let people = files.len() as u32;
        prop_assert!(!tells_of_roles(people, &needs(&split_rows(&FRAMEWORK, &counts(&files), None))));
    }

    #[test]
    fn cohort_9_nor_do_the_people_who_came_later(files in starters(), late in starters(), few in 5..=13_usize) {
        let late = &late[..few.min(late.len())];
        let part = split_rows(&FRAMEWORK, &counts(&files), None);
        let ids = FRAMEWORK.principles.iter().map(|principle| principle.id.clone());
        let rows = ids.zip(&part).map(|(principle, boxes)| KeptRow { principle, boxes: boxes.clone() }).collect();
        let month = Month::new(2026, 11).expect("a month");
        let kept = KeptPicture { month, title: String::new(), people: files.len() as u32, rows };
        let all = split_rows(&FRAMEWORK, &counts(&[&files, late].concat()), Some(&kept));
        let above = |boxes: &[LevelBox], from: u8| -> Option<u32> {
            let shared = boxes.iter().any(|found| found.lowest.number() == from);
            shared.then(|| boxes.iter().filter(|found| found.lowest.number() >= from).map(|found| found.people).sum())
        };
        let came = |(before, after): (&Vec<LevelBox>, &Vec<LevelBox>)| {
            (1..5).filter_map(|from| Some(above(after, from)? - above(before, from)?)).max().unwrap_or(0)
        };
        let needs: Vec<u32> = part.iter().zip(&all).map(came).collect();
        prop_assert!(!tells_of_roles(late.len() as u32, &needs), "{needs:?}");
    }

    #[test]
    fn a_group_of_any_size_and_choice_gets_a_picture(files in groups(10..60)) {
        prop_assert_eq!(split_rows(&FRAMEWORK, &counts(&files), None).len(), FRAMEWORK.principles.len());
    }
}

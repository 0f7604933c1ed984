//! What the files of a group add up to: nothing is shown of fewer than five people, and nothing follows about so few
//! from what is shown to others (docs/rules.md, COHORT-3 to COHORT-12). What an adversary could work out is in
//! `cohort_adversary.rs`.

mod common;

use common::cohort::{file, groups, small_file};
use engagement_career_path::cohort::{
    FamiliesHidden, Group, KeptPicture, LevelBox, MeetingLength, OthersHidden, Reason, RoomCounts, RoomRows, agenda,
    best_split, compared, example_group, others_picture, picture_csv, read_kept_picture, room_picture, told_to_others,
    told_to_the_room,
};
use engagement_career_path::exchange::{CodeError, FileKind, Refused, WorkshopFile, write_workshop_code};
use engagement_career_path::framework::{FRAMEWORK, Level};
use engagement_career_path::record::Month;
use proptest::prelude::*;

fn month() -> Month {
    Month::new(2026, 11).expect("a month")
}

fn group(files: &[WorkshopFile]) -> Group {
    let mut group = Group::default();
    for (number, file) in files.iter().enumerate() {
        group.add_file(&format!("{number}.json"), file.text().as_bytes(), &FRAMEWORK);
    }
    group
}

/// People at these levels of every practice.
fn at_levels(levels: &[(usize, Level)]) -> Group {
    let people = levels.iter().flat_map(|(people, level)| std::iter::repeat_n(*level, *people));
    let files: Vec<WorkshopFile> = people.enumerate().map(|(number, level)| file(number as u64, level)).collect();
    group(&files)
}

fn boxes(group: &Group, earlier: Option<&KeptPicture>) -> Vec<(u32, String)> {
    let picture = others_picture(&FRAMEWORK, group, earlier).expect("a picture");
    picture.rows[0].boxes.iter().map(|found| (found.people, found.in_words(&FRAMEWORK))).collect()
}

#[test]
fn cohort_3_the_same_file_or_code_counts_once_and_the_others_are_named() {
    let one = file(7, Level::Aware);
    let code = write_workshop_code(&one, &FRAMEWORK).expect("a code");
    let mut group = group(std::slice::from_ref(&one));
    group.add_file("again.json", one.text().as_bytes(), &FRAMEWORK);
    group.add_code(&format!("{code}, and W5ABC"), &FRAMEWORK);
    group.add_code("Nothing", &FRAMEWORK);
    group.add_file("note.txt", b"Kia ora", &FRAMEWORK);
    group.add_file("two.json", WorkshopFile { number: 8, ..one }.text().as_bytes(), &FRAMEWORK);
    let names: Vec<&str> = group.counted().iter().map(|counted| counted.name.as_str()).collect();
    assert_eq!(names, ["0.json", "two.json"]);
    let reasons: Vec<(&str, &Reason)> = group.left_out().iter().map(|out| (out.name.as_str(), &out.reason)).collect();
    assert_eq!(reasons[0], ("again.json", &Reason::SameAs("0.json".into())));
    assert_eq!(reasons[1], (code.as_str(), &Reason::SameAs("0.json".into())));
    assert_eq!(reasons[2], ("W5ABC", &Reason::Code(CodeError::Incomplete { groups: 5 })));
    assert_eq!(reasons[3], ("Nothing", &Reason::Code(CodeError::NotFound(FileKind::Workshop))));
    assert!(matches!(reasons[4], ("note.txt", Reason::File(Refused::NotJson(_)))));
    assert_eq!(reasons[0].1.to_string(), "This is the same as 0.json, which is counted already.");
}

#[test]
fn cohort_3_a_code_counts_as_its_file_whichever_comes_first() {
    let one = file(u64::MAX, Level::Aware);
    let mut group = Group::default();
    group.add_code(&write_workshop_code(&one, &FRAMEWORK).expect("a code"), &FRAMEWORK);
    group.add_file("one.json", one.text().as_bytes(), &FRAMEWORK);
    assert_eq!((group.counted().len(), group.left_out().len()), (1, 1));
}

/// A saved copy of years is larger than any workshop file, and is still known for what it is.
#[test]
fn a_saved_copy_of_any_size_can_be_reduced() {
    let notes = "x".repeat(200_000);
    let copy = format!("{{\"type\": \"engagement-career-path/record\", \"notes\": \"{notes}\"}}");
    let large = format!("{{\"type\": \"a film\", \"notes\": \"{notes}\"}}");
    let mut group = group(&[file(7, Level::Aware)]);
    group.add_file("copy.json", copy.as_bytes(), &FRAMEWORK);
    group.add_file("film.json", large.as_bytes(), &FRAMEWORK);
    group.leave_out("cloud.json".into(), Reason::Unreadable);
    let reasons: Vec<&Reason> = group.left_out().iter().map(|left| &left.reason).collect();
    let too_large = Reason::File(Refused::TooLarge(FileKind::Workshop));
    assert_eq!(reasons, [&Reason::File(Refused::SavedRecord), &too_large, &Reason::Unreadable]);
    // What it is reduced to takes the reason's place, and counts once.
    group.add_reduced("copy.json", file(8, Level::Aware));
    group.add_reduced("copy.json", file(8, Level::Aware));
    assert_eq!(group.counted().len(), 2);
    let names: Vec<&str> = group.left_out().iter().map(|left| left.name.as_str()).collect();
    assert_eq!(names, ["film.json", "cloud.json", "copy.json"]);
    assert_eq!(group.left_out()[2].reason, Reason::SameAs("copy.json".into()));
}

#[test]
fn a_thousand_files_are_counted() {
    let mut group = Group::default();
    for number in 0..1000 {
        group.add_file("one.json", file(number, Level::Aware).text().as_bytes(), &FRAMEWORK);
    }
    assert_eq!(group.counted().len(), 1000);
    assert_eq!(boxes(&group, None).len(), 1);
}

#[test]
fn cohort_4_the_room_sees_no_row_of_fewer_than_five_and_dots_count() {
    let counts = |group: &Group| {
        let picture = room_picture(&FRAMEWORK, group, RoomRows::Principles, None).expect("a picture");
        picture.rows[0].counts
    };
    let mut group = at_levels(&[(4, Level::Aware)]);
    assert_eq!(counts(&Group::default()), RoomCounts::Nobody);
    assert_eq!(counts(&group), RoomCounts::TooFew);
    assert!(group.add_tally(&FRAMEWORK.principles[0].id, [0, 0, 0, 2, 1]));
    assert_eq!(counts(&group), RoomCounts::Shown([0, 4, 0, 2, 1]));
    assert_eq!(others_picture(&FRAMEWORK, &group, None), Err(OthersHidden::TooFew), "dots stay in the room");
}

#[test]
fn cohort_4_families_are_shown_only_if_each_has_five_people() {
    let mut files: Vec<WorkshopFile> = (0..9).map(|number| file(number, Level::Aware)).collect();
    files.iter_mut().skip(5).for_each(|file| file.family = "liaison");
    let by = |files: &[WorkshopFile], family| room_picture(&FRAMEWORK, &group(files), RoomRows::Practices, family);
    assert_eq!(by(&files, Some("across")), Err(FamiliesHidden));
    assert!(!FamiliesHidden.to_string().contains(['1', '2', '3', '4']));
    assert!(by(&files, None).is_ok());
    let more = WorkshopFile { family: "liaison", ..file(9, Level::Leading) };
    files.push(more);
    let picture = by(&files, Some("liaison")).expect("a picture");
    assert_eq!(picture.rows.len(), 36);
    assert_eq!(picture.rows[0].counts, RoomCounts::Shown([0, 4, 0, 0, 1]));
}

#[test]
fn cohort_5_others_see_nothing_of_fewer_than_five_and_no_levels_of_fewer_than_ten() {
    assert_eq!(others_picture(&FRAMEWORK, &at_levels(&[(4, Level::Aware)]), None), Err(OthersHidden::TooFew));
    let nine = at_levels(&[(4, Level::Aware), (5, Level::Leading)]);
    assert_eq!(boxes(&nine, None), [(9, "Too few at each level to tell apart".to_string())]);
    let ten = at_levels(&[(5, Level::Aware), (5, Level::Leading)]);
    let expected = [(5, "Aware or below, or not asked".to_string()), (5, "Developing or above".to_string())];
    assert_eq!(boxes(&ten, None), expected);
}

#[test]
fn cohort_6_whoever_has_no_level_is_in_the_lowest_box() {
    let mut files: Vec<WorkshopFile> = (0..6).map(|number| file(number, Level::Leading)).collect();
    files.extend((6..12).map(|number| small_file(number, "learning-profession", Level::Leading)));
    let expected = [(6, "Not yet, or not asked".to_string()), (6, "Aware or above".to_string())];
    assert_eq!(boxes(&group(&files), None), expected);
    let picture = others_picture(&FRAMEWORK, &group(&files), None).expect("a picture");
    assert_eq!(picture.rows[11].boxes.len(), 1, "everyone is at one level");
}

#[test]
fn cohort_7_of_the_most_boxes_the_most_even_then_the_lowest() {
    let people = |counts| best_split(counts, &[]).iter().map(|found| found.people).collect::<Vec<_>>();
    assert_eq!(people([5, 5, 5, 5, 5]), [5, 5, 5, 5, 5]);
    assert_eq!(people([3, 3, 4, 2, 2]), [6, 8]);
    assert_eq!(people([5, 4, 0, 4, 4]), [9, 8]);
    assert_eq!(people([1, 6, 0, 0, 8]), [7, 8]);
    let lowest = best_split([7, 0, 0, 0, 7], &[]);
    assert_eq!(lowest[0].highest, Level::NotYet);
}

fn kept(group: &Group) -> KeptPicture {
    others_picture(&FRAMEWORK, group, None).expect("a picture").kept(month(), "Spring").expect("a picture to keep")
}

#[test]
fn cohort_8_beside_an_earlier_picture_nothing_new_shows_what_a_few_late_files_say() {
    let earlier = at_levels(&[(6, Level::Aware), (8, Level::Developing)]);
    let three_more = at_levels(&[(6, Level::Aware), (8, Level::Developing), (3, Level::Leading)]);
    let found = others_picture(&FRAMEWORK, &three_more, Some(&kept(&earlier)));
    assert_eq!(found, Err(OthersHidden::NearEarlier));
    // Five more, three of them at Aware and two at Leading.
    let five_more = at_levels(&[(9, Level::Aware), (8, Level::Developing), (2, Level::Leading)]);
    assert_eq!(boxes(&five_more, None).len(), 2);
    assert_eq!(boxes(&five_more, Some(&kept(&earlier))).len(), 1);
    let only_above = at_levels(&[(6, Level::Aware), (8, Level::Developing), (6, Level::Leading)]);
    assert_eq!(boxes(&only_above, None).len(), 3);
    assert_eq!(boxes(&only_above, Some(&kept(&earlier))).len(), 1, "or a joined box would mean one to four");
    let twelve_more = at_levels(&[(11, Level::Aware), (8, Level::Developing), (7, Level::Leading)]);
    assert_eq!(boxes(&twelve_more, Some(&kept(&earlier))).iter().map(|found| found.0).collect::<Vec<_>>(), [11, 15]);
    assert_eq!(boxes(&earlier, Some(&kept(&earlier))), boxes(&earlier, None), "the same again shows the same");
}

#[test]
fn cohort_10_a_kept_picture_reads_back_and_what_it_never_shows_is_refused() {
    let picture = kept(&at_levels(&[(6, Level::Aware), (8, Level::Developing)]));
    let text = picture.text().expect("a text");
    assert!(
        text.contains("\"people\": 14") && text.contains("\"honest-scope\": { \"aware\": 6, \"leading\": 8 }"),
        "{text}"
    );
    assert_eq!(read_kept_picture(text.as_bytes(), &FRAMEWORK), Ok(picture));
    for (from, to, word) in [
        ("\"aware\": 6, \"leading\": 8", "\"aware\": 4, \"leading\": 10", "can't be 4"),
        ("\"aware\": 6, \"leading\": 8", "\"aware\": 6, \"leading\": 9", "honest-scope"),
        ("\"aware\": 6, \"leading\": 8", "\"aware\": 6, \"practising\": 8", "honest-scope"),
        ("\"aware\": 6, \"leading\": 8", "\"aware\": 6, \"expert\": 8, \"leading\": 8", "expert"),
        ("\"people\": 14", "\"people\": 3", "\"people\" can't be 3"),
        ("\"Spring\"", "3", "\"title\" can't be 3"),
        ("honest-scope", "honesty", "honesty"),
        ("\"month\"", "\"names\": [], \"month\"", "names"),
        ("\"schema\": 1", "\"schema\": 2", "newer version"),
        ("group-picture", "workshop-file", "Choose a picture of a group"),
    ] {
        // The first of the rows is another principle's.
        let at = text.find("\"honest-scope\"").filter(|_| from.contains("aware")).unwrap_or(0);
        let changed = format!("{}{}", &text[..at], text[at..].replacen(from, to, 1));
        assert_ne!(changed, text, "{from}");
        let refused = read_kept_picture(changed.as_bytes(), &FRAMEWORK).expect_err("a refusal").to_string();
        assert!(refused.contains(word), "{to}: {refused}");
    }
    let picture = others_picture(&FRAMEWORK, &at_levels(&[(6, Level::Aware)]), None).expect("a picture");
    assert_eq!(picture.kept(month(), "Two\nlines"), None);
    let quoted = picture.kept(month(), "The \"first\" year").expect("a picture");
    assert_eq!(read_kept_picture(quoted.text().expect("a text").as_bytes(), &FRAMEWORK), Ok(quoted));
}

#[test]
fn a_sheet_says_what_the_picture_says_and_runs_nothing() {
    let picture = others_picture(&FRAMEWORK, &at_levels(&[(6, Level::Aware), (8, Level::Developing)]), None);
    let sheet = picture_csv(&FRAMEWORK, &picture.expect("a picture"));
    assert!(sheet.starts_with("\u{feff}\"Principle\",\"Level\",\"People\",\"Of\"\r\n"), "{sheet}");
    assert!(sheet.contains("\"Honest scope\",\"Aware or below, or not asked\",\"6\",\"14\"\r\n"), "{sheet}");
    let mut renamed = FRAMEWORK.clone();
    let mut principles = renamed.principles.to_vec();
    principles[0].name = engagement_career_path::framework::Text("=cmd|\"/c\"!A1");
    renamed.principles = principles.into();
    let picture = others_picture(&renamed, &at_levels(&[(6, Level::Aware)]), None).expect("a picture");
    assert!(picture_csv(&renamed, &picture).contains("\"'=cmd|\"\"/c\"\"!A1\""));
}

#[test]
fn what_changed_is_said_at_the_boundaries_that_both_pictures_have() {
    let before = kept(&at_levels(&[(6, Level::Aware), (8, Level::Developing)]));
    let now = at_levels(&[(11, Level::Aware), (8, Level::Developing), (6, Level::Leading)]);
    let picture = others_picture(&FRAMEWORK, &now, Some(&before)).expect("a picture");
    let changes = compared(&picture, &before);
    let first: Vec<_> = changes[0].boundaries.iter().map(|found| (found.from, found.before, found.now)).collect();
    assert_eq!(first, [(Level::Developing, 8, 14)]);
}

#[test]
fn cohort_11_a_gap_a_spread_and_a_strength_are_told_from_what_is_shown() {
    let picture = |group: &Group| room_picture(&FRAMEWORK, group, RoomRows::Principles, None).expect("a picture");
    let told =
        told_to_the_room(&picture(&at_levels(&[(7, Level::Aware), (1, Level::Developing), (6, Level::Leading)])));
    let first = &FRAMEWORK.principles[0].id;
    let share = |found: Option<engagement_career_path::cohort::Share>| {
        found.map(|found| (found.principle, found.people, found.of))
    };
    assert_eq!(share(told.gap), Some((first.clone(), 7, 14)));
    assert_eq!(share(told.spread), Some((first.clone(), 6, 14)));
    assert_eq!(share(told.strength), Some((first.clone(), 6, 14)));
    let few = told_to_the_room(&picture(&at_levels(&[(2, Level::Aware), (2, Level::Leading)])));
    assert_eq!(few, Default::default(), "what is hidden is not told");
    let middle =
        told_to_the_room(&picture(&at_levels(&[(3, Level::Aware), (8, Level::Developing), (3, Level::Leading)])));
    assert_eq!(middle, Default::default());
    let group = at_levels(&[(7, Level::Aware), (7, Level::Leading)]);
    let told = told_to_others(&others_picture(&FRAMEWORK, &group, None).expect("a picture"));
    assert!(told.gap.is_some_and(|gap| gap.people == 7 && gap.or_not_asked));
    assert_eq!(told.strength, None, "the boundary is lower, so this does not show");
}

#[test]
fn cohort_12_an_agenda_fits_its_time_and_names_what_stands_out() {
    let group = at_levels(&[(7, Level::Aware), (7, Level::Leading)]);
    let told = told_to_the_room(&room_picture(&FRAMEWORK, &group, RoomRows::Principles, None).expect("a picture"));
    for length in [MeetingLength::Hour, MeetingLength::HalfDay] {
        let items = agenda(&FRAMEWORK, &told, length);
        assert_eq!(items.iter().map(|item| item.minutes).sum::<u32>(), length.minutes());
        let name = FRAMEWORK.principles[0].name.as_str();
        assert!(items.iter().filter(|item| item.line.starts_with(name)).count() >= 2, "{items:?}");
    }
    for principle in FRAMEWORK.principles.iter() {
        let mut told = told.clone();
        told.gap.as_mut().expect("a gap").principle = principle.id.clone();
        let work = &agenda(&FRAMEWORK, &told, MeetingLength::Hour)[2].line;
        assert!(!work.contains("something that one of us"), "{work}");
    }
}

#[test]
fn the_example_is_marked_and_stays_apart() {
    let mut example = example_group(&FRAMEWORK, month());
    assert!(example.is_example() && example.counted().len() == 14);
    assert_eq!(example, example_group(&FRAMEWORK, month()));
    example.add_file("one.json", file(99, Level::Aware).text().as_bytes(), &FRAMEWORK);
    assert!(!example.add_tally(&FRAMEWORK.principles[0].id, [9; 5]));
    assert_eq!((example.counted().len(), &example.left_out()[0].reason), (14, &Reason::Example));
    let picture = others_picture(&FRAMEWORK, &example, None).expect("a picture");
    assert!(picture.is_example && picture.kept(month(), "").is_none());
    assert!(picture.rows.iter().filter(|row| row.boxes.len() > 1).count() > 5, "there is something to see");
}

fn sums(boxes: &[LevelBox]) -> Vec<(Level, Level, u32)> {
    let mut found = Vec::new();
    for from in 0..boxes.len() {
        for to in from..boxes.len() {
            let people = boxes[from..=to].iter().map(|one| one.people).sum();
            found.push((boxes[from].lowest, boxes[to].highest, people));
        }
    }
    found
}

fn is_few(people: u32) -> bool {
    (1..5).contains(&people)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    /// COHORT-6, COHORT-7: every box, every run of boxes, and the rest of the group.
    #[test]
    fn no_count_under_five_is_in_a_picture_for_others(files in groups(5..40)) {
        let picture = others_picture(&FRAMEWORK, &group(&files), None).expect("a picture");
        for row in &picture.rows {
            for (_, _, people) in sums(&row.boxes) {
                prop_assert!(!is_few(people) && !is_few(picture.people - people), "{row:?}");
            }
            prop_assert_eq!(row.boxes.iter().map(|found| found.people).sum::<u32>(), picture.people);
        }
    }

    /// COHORT-8: nor between a picture and one of part of the group.
    #[test]
    fn no_count_under_five_is_between_two_pictures(files in groups(10..40), part in 10..40_usize, grows in any::<bool>()) {
        let (all, part) = (group(&files), group(&files[..part.min(files.len())]));
        let (earlier, later) = if grows { (&part, &all) } else { (&all, &part) };
        let before = kept(earlier);
        let Ok(picture) = others_picture(&FRAMEWORK, later, Some(&before)) else {
            prop_assert!(is_few(all.counted().len() as u32 - part.counted().len() as u32));
            return Ok(());
        };
        for (row, before) in picture.rows.iter().zip(&before.rows) {
            let (few, many) = if grows { (&before.boxes, &row.boxes) } else { (&row.boxes, &before.boxes) };
            for (from, to, people) in sums(many) {
                for (first, last, others) in sums(few) {
                    if from <= first && to >= last {
                        prop_assert!(!is_few(people - others), "{row:?} {before:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn cohort_4_no_row_and_no_family_of_fewer_than_five_is_in_the_room(files in groups(0..30), by_practice in any::<bool>()) {
        let by = if by_practice { RoomRows::Practices } else { RoomRows::Principles };
        let group = group(&files);
        let mut families: Vec<Option<&str>> = vec![None];
        families.extend(FRAMEWORK.families.iter().map(|family| Some(family.id.as_str())));
        for family in families {
            let Ok(picture) = room_picture(&FRAMEWORK, &group, by, family) else { continue };
            let of = group.counted().iter().filter(|person| Some(person.file.family) == family).count();
            prop_assert!(family.is_none() || !is_few(of as u32));
            for row in picture.rows {
                if let RoomCounts::Shown(counts) = row.counts {
                    prop_assert!(counts.iter().sum::<u32>() >= 5);
                }
            }
        }
    }

    #[test]
    fn the_order_of_the_files_changes_no_picture(
        (files, other) in groups(5..30).prop_flat_map(|files| (Just(files.clone()), Just(files).prop_shuffle())),
    ) {
        let (one, other) = (group(&files), group(&other));
        prop_assert_eq!(others_picture(&FRAMEWORK, &one, None), others_picture(&FRAMEWORK, &other, None));
        for by in [RoomRows::Principles, RoomRows::Practices] {
            for family in [None, Some("collection")] {
                let picture = |group| room_picture(&FRAMEWORK, group, by, family);
                prop_assert_eq!(picture(&one), picture(&other));
            }
        }
    }

    #[test]
    fn whatever_is_opened_as_a_kept_picture_stops_nothing(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let _ = read_kept_picture(&bytes, &FRAMEWORK).map_err(|why| why.to_string());
        let picture = kept(&at_levels(&[(6, Level::Aware), (8, Level::Developing)]));
        let mut bytes = picture.text().expect("a text").into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read_kept_picture(&bytes, &FRAMEWORK).map_err(|why| why.to_string());
    }
}

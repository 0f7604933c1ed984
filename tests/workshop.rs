//! What a workshop link does to the assessment under way: it never renames, narrows or otherwise changes one that has
//! answers (docs/rules.md, ASSESSMENT-3 and ASSESSMENT-4).

mod common;

use common::day;
use engagement_career_path::exchange::{Chosen, WorkshopLink, read_workshop_link};
use engagement_career_path::framework::{FRAMEWORK, GradeId};
use engagement_career_path::record::{Answer, Assessment, Command, Date, Id, Rating, Record, Replica, Scope};

/// Every stamp is of this day.
fn last_day(_: u64) -> Date {
    day("2026-03-12")
}

fn link(query: &str) -> WorkshopLink {
    let (link, unknown) = read_workshop_link(query, &FRAMEWORK);
    // Here a title may stand alone, to see what it does.
    let named = unknown.iter().map(String::as_str).collect::<Vec<_>>().join("; ");
    let is_cut = link.is_for_workshop() && link.scope.is_none();
    assert_eq!(
        named,
        if is_cut { "questions, which are missing: perhaps the end of the link was cut off" } else { "" }
    );
    link
}

fn designer(scope: Scope, title: Option<&str>) -> Assessment {
    Assessment {
        started: day("2026-03-02"),
        track: "public-input-designer".into(),
        second: Some("public-input-analyst".into()),
        grade: Some(GradeId::G2),
        scope,
        title: title.map(Into::into),
        framework: "1".into(),
        finished: None,
    }
}

fn apply(record: &mut Record, command: Command) {
    let stamp = record.next_stamp(1, Replica(1));
    record.apply(command, stamp);
}

/// An assessment under way, with so many answers.
fn under_way(assessment: Assessment, answers: usize) -> Record {
    let mut record = Record::default();
    apply(&mut record, Command::SetAssessment(Id::new(1), assessment));
    for practice in FRAMEWORK.practices().take(answers) {
        let answer = Answer::new(Rating::Aware, practice.wording);
        apply(&mut record, Command::SetAnswer(Id::new(1), practice.id.clone(), answer));
    }
    record
}

/// "Continue" on the fourth of May, with a track and a grade of the person's choice.
fn continues(record: &mut Record, link: &WorkshopLink, track: &str) {
    let chosen = Chosen { track: track.into(), second: None, grade: Some(GradeId::G3) };
    for command in link.start(&FRAMEWORK, record, chosen, Id::new(2), day("2026-05-04"), &last_day) {
        apply(record, command);
    }
}

fn other(record: &Record, query: &str) -> bool {
    link(query).asks_for_another(record).is_some()
}

/// ASSESSMENT-4.
#[test]
fn a_link_that_asks_for_something_else_asks_for_another_assessment() {
    let mut named = under_way(designer(Scope::All, Some("Spring day")), 2);
    for query in [
        "track=public-input-analyst",
        "grade=g3",
        "scope=start",
        "scope=core",
        "scope=honest-scope",
        "title=Autumn+day",
        "track=public-input-designer&grade=g2&scope=all&title=Autumn+day",
    ] {
        assert!(other(&named, query), "{query}");
    }
    for query in ["", "track=public-input-designer", "grade=g2", "scope=all", "title=Spring+day"] {
        assert!(!other(&named, query), "{query}");
    }
    apply(&mut named, Command::FinishAssessment(Id::new(1), last_day(0)));
    assert!(!other(&named, "grade=g3"), "nothing is under way");
}

/// ASSESSMENT-4.
#[test]
fn a_link_adds_questions_only_where_nothing_else_changes() {
    let unnamed = under_way(designer(Scope::Start, None), 2);
    assert!(!other(&unnamed, "scope=core") && !other(&unnamed, "track=public-input-designer&scope=all"));
    assert!(other(&unnamed, "scope=all&title=Spring+day"), "it would be renamed");
    assert!(other(&unnamed, "scope=all&grade=g4"));
    assert!(other(&under_way(designer(Scope::Core, None), 1), "scope=start"), "it would be narrowed");
    let named = under_way(designer(Scope::Start, Some("Spring day")), 2);
    assert!(other(&named, "scope=all"), "a workshop keeps its questions");

    let mut record = unnamed;
    continues(&mut record, &link("scope=all"), "public-input-designer");
    let own = record.assessment(&Id::new(1)).expect("still there");
    let expected = Assessment { second: None, grade: Some(GradeId::G3), ..designer(Scope::All, None) };
    assert_eq!((own, record.assessments().len()), (&expected, 1));
}

/// ASSESSMENT-4: what is there is finished on the day of its last answer, and kept as it is.
#[test]
fn starting_another_one_leaves_what_is_there_as_it_is() {
    for title in [None, Some("Autumn day")] {
        let before = designer(Scope::All, title);
        let mut record = under_way(before.clone(), 2);
        continues(&mut record, &link("scope=start&title=Spring+day"), "public-input-analyst");
        let kept = record.assessment(&Id::new(1)).expect("kept");
        assert_eq!(*kept, Assessment { finished: Some(day("2026-03-12")), ..before });
        let (id, started) = record.current_assessment().expect("another one");
        assert_eq!((id, started.title.as_deref()), (&Id::new(2), Some("Spring day")));
        assert_eq!((started.started, &started.scope), (day("2026-05-04"), &Scope::Start));
        assert!(record.answers(id).is_empty() && record.answers(&Id::new(1)).len() == 2);
    }
    let mut record = under_way(designer(Scope::All, Some("Autumn day")), 2);
    continues(&mut record, &link("grade=g3"), "public-input-analyst");
    let (_, started) = record.current_assessment().expect("another one");
    assert_eq!((started.title.as_ref(), &started.scope), (None, &Scope::Start), "nothing is taken over");
}

/// A person who changes track or grade in their own assessment keeps its answers, name, questions and start.
#[test]
fn changing_the_settings_changes_nothing_else() {
    let mut record = under_way(designer(Scope::Core, Some("Spring day")), 2);
    continues(&mut record, &WorkshopLink::default(), "public-input-analyst");
    let expected = Assessment {
        track: "public-input-analyst".into(),
        second: None,
        grade: Some(GradeId::G3),
        ..designer(Scope::Core, Some("Spring day"))
    };
    assert_eq!(record.assessment(&Id::new(1)), Some(&expected));
}

/// ASSESSMENT-3.
#[test]
fn an_assessment_without_an_answer_is_used_for_the_next_start() {
    let mut record = under_way(designer(Scope::All, None), 0);
    apply(&mut record, Command::SetNote(Id::new(1), "honest-scope.a".into(), "The drop-ins".into()));
    let spring = link("scope=core&title=Spring+day");
    assert!(spring.asks_for_another(&record).is_none());
    continues(&mut record, &spring, "public-input-analyst");
    let (id, found) = record.current_assessment().expect("under way");
    assert_eq!((id, found.title.as_deref(), &found.scope), (&Id::new(1), Some("Spring day"), &Scope::Core));
    assert_eq!(found.started, day("2026-05-04"), "it begins today");

    // Left without an answer: used as well, but nothing of the workshop it was meant for.
    apply(&mut record, Command::FinishAssessment(Id::new(1), day("2026-05-04")));
    continues(&mut record, &WorkshopLink::default(), "public-input-designer");
    let (id, found) = record.current_assessment().expect("under way");
    assert_eq!((id, found.title.as_deref(), &found.scope), (&Id::new(1), None, &Scope::Start));
    assert_eq!(record.note(id, &"honest-scope.a".into()), Some("The drop-ins"));
}

/// ASSESSMENT-1: an assessment started in Auckland is a day ahead of a clock in Honolulu.
#[test]
fn what_is_started_now_is_the_newest_on_any_clock() {
    let ahead =
        Assessment { started: day("2026-05-05"), finished: Some(day("2026-05-05")), ..designer(Scope::All, None) };
    let mut record = under_way(ahead, 2);
    continues(&mut record, &WorkshopLink::default(), "public-input-designer");
    assert_eq!(
        record.current_assessment().map(|(id, found)| (id, found.started)),
        Some((&Id::new(2), day("2026-05-05")))
    );
}

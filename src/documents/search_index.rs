//! The search index: written beside the pages when the site is built, fetched when the user searches.

use super::words;
use crate::framework::{AtGrade, Framework, Level, List, Principle, Term, Text, Track, lower_first};
use crate::route::{Route, Section};
use crate::search::{Entry, Everything, Kind};
use crate::title;

/// The file, with what the app needs to display its entries.
pub fn everything(framework: &'static Framework) -> Everything {
    let group = |group: &List<Text>| each(group).map(String::from).collect();
    Everything {
        entries: entries(framework),
        same: framework.search.same.0.iter().map(group).collect(),
        maori: words::maori(framework),
    }
}

/// Everything that can be found, kind by kind.
pub fn entries(framework: &'static Framework) -> Vec<Entry> {
    let mut all: Vec<Entry> = framework.tracks.0.iter().map(track).collect();
    all.extend(framework.tracks.0.iter().flat_map(|track| at_grades(framework, track)));
    all.extend(framework.principles.0.iter().flat_map(|found| principle(framework, found)));
    all.extend(framework.activities.0.iter().map(|activity| {
        let text = lines([activity.first_step.0, activity.provider.0]);
        Entry::new(Kind::Activity, activity.title, Route::Activities.href_to(&activity.id), text).about(activity.about)
    }));
    all.extend(framework.network.meetings.programme.0.iter().map(|meeting| {
        let route = Route::Meeting(meeting.principle.to_string());
        let parts = [meeting.story.0, meeting.clinic.0, meeting.promise.0].into_iter();
        let text = lines(each(&meeting.prompts).chain(parts));
        Entry::new(Kind::Meeting, title::heading(Some(&route), framework), route.href(), text).about(meeting.question)
    }));
    all.extend(framework.network.awards.awards.0.iter().map(|award| {
        let text = lines([award.looks_like.0, award.evidence.0]);
        Entry::new(Kind::Award, award.name, Route::Awards.href_to(&award.id), text).about(award.honours)
    }));
    let term =
        |term: &Term| Entry::new(Kind::Word, term.term, Route::Glossary.href_to(&term.id), "").about(term.definition);
    all.extend(framework.glossary.0.iter().map(term));
    all.extend(Route::all(framework).iter().filter(|route| is_found(route)).map(|route| page(framework, route)));
    all.extend([grades(framework), settings(framework)]);
    for entry in &mut all {
        found_by(framework, entry);
    }
    all
}

/// With what people type when they look for it.
fn found_by(framework: &Framework, entry: &mut Entry) {
    if let Some(found) = framework.search.found_by.0.iter().find(|found| found.link.0 == entry.href) {
        entry.words = each(&found.words).map(String::from).collect();
        if entry.about.is_empty() {
            entry.about = found.about.to_string();
        }
    }
}

/// Whether a page stands for itself: not one on the way to another, and none that the content lists.
fn is_found(route: &Route) -> bool {
    use Route::{
        AllQuestions, Check, Grade, Handout, Home, Lesson, Meeting, Principle, Question, Questions, Role, Search, Track,
    };
    let is_on_the_way = matches!(route, Home | Search | Role | Grade | AllQuestions | Check);
    !is_on_the_way
        && !matches!(route, Track(_) | Principle(_) | Lesson(_) | Meeting(_) | Handout(_) | Questions(_) | Question(..))
}

/// A page: beside its title it has the name by which the navigation calls it.
fn page(framework: &Framework, route: &Route) -> Entry {
    let sections = Section::ALL.into_iter().map(|section| (section.name(), section.route()));
    let names = sections.chain(Section::ALL.into_iter().flat_map(Section::pages));
    let names = names.filter(|(_, page)| page == route).map(|(name, _)| name.to_string());
    let entry = Entry::new(Kind::Page, title::heading(Some(route), framework), route.href(), "");
    Entry { names: names.collect(), ..entry }
}

/// The part of the career map about grades.
fn grades(framework: &'static Framework) -> Entry {
    let each = framework.grades.0.iter().flat_map(|grade| [grade.name.0, grade.responsibility.0, grade.new.0]);
    Entry::new(Kind::Page, "Grades", Route::Tracks.href_to("grades"), lines(each))
}

/// The part of the career map about how the work is organised.
fn settings(framework: &'static Framework) -> Entry {
    let each = framework.settings.0.iter().flat_map(|setting| [setting.name.0, setting.what.0, setting.develop.0]);
    Entry::new(Kind::Page, "Three settings", Route::Tracks.href_to("settings"), lines(each))
}

fn track(track: &'static Track) -> Entry {
    let week = track.week.iter().map(|day| day.text.0);
    let posts = track.posts.iter().map(|post| post.title.0);
    let lists = [&track.what_you_do, &track.enjoy, &track.ways_in, &track.ready, &track.sounds_like_your_week];
    let parts = [track.about.0, track.sits.0, track.up.0].into_iter();
    let text = lines(parts.chain(lists.into_iter().flat_map(each)).chain(week).chain(posts));
    Entry::new(Kind::Track, track.name, Route::Track(track.id.to_string()).href(), text).about(track.purpose)
}

/// What a track asks at each grade, linked to that part of the page: people search for "public input designer G3" as
/// often as for the track.
fn at_grades(framework: &'static Framework, track: &'static Track) -> Vec<Entry> {
    let entry = |at: &'static AtGrade| {
        let grade = framework.grade(at.grade).map_or("", |grade| grade.name.as_str());
        let title = format!("{} at {} ({grade})", track.name, at.grade.label());
        let place = Route::Track(track.id.to_string()).href_to(at.grade.id());
        Entry::new(Kind::Track, title, place, lines([at.matters.0, at.new.0]))
    };
    track.at_grades.iter().map(entry).collect()
}

/// The principle, its lesson and its practices.
fn principle(framework: &'static Framework, principle: &'static Principle) -> Vec<Entry> {
    let route = Route::Principle(principle.id.to_string());
    let lesson = &principle.lesson;
    let artefact = [lesson.artefact.title.0, lesson.artefact.purpose.0];
    let words = [lesson.mistake.0, lesson.this_week.0, lesson.discuss.0].into_iter().chain(artefact);
    let story = lines(each(&lesson.story).chain(words));
    let why = lines([principle.why.0].into_iter().chain(each(&principle.evidence)));
    let mut found = vec![
        Entry::new(
            Kind::Principle,
            format!("{}: {}", principle.name, lower_first(&principle.title)),
            route.href(),
            why,
        )
        .about(principle.statement),
        Entry::new(Kind::Lesson, lesson.title, Route::Lesson(principle.id.to_string()).href(), story),
    ];
    if let Some(found) = found.first_mut() {
        found.names = vec![principle.name.to_string()];
    }
    found.extend(principle.practices.0.iter().map(|practice| {
        // With their names and the principle's, so that "Developing honest scope" finds them.
        let levels = Level::ALL
            .into_iter()
            .filter_map(|level| Some(format!("{}: {}.", framework.level_name(level), practice.levels.anchor(level)?)));
        let levels: Vec<String> = levels.collect();
        let situations = practice.situations.iter().map(|situation| situation.story.0);
        let parts = [practice.about.0, practice.evidence.0, practice.chance.0].into_iter();
        let levels = levels.iter().map(String::as_str);
        let place = route.href_to(&format!("practice-{}", practice.id.parts().1));
        let text = lines(parts.chain(levels).chain(situations).chain([principle.name.0]));
        Entry::new(Kind::Practice, practice.title, place, text).about(practice.statement)
    }));
    found
}

fn each(list: &List<Text>) -> impl Iterator<Item = &'static str> + use<> {
    list.0.iter().map(|text| text.0)
}

/// A paragraph a line, so that a sentence of one never runs into the next.
fn lines<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().collect::<Vec<_>>().join("\n")
}

//! The search index: written beside the pages when the site is built, fetched when the user searches.

use super::words;
use crate::framework::{AtGrade, Framework, Level, List, Principle, Text, Track, lower_first};
use crate::route::Route;
use crate::search::{Entry, Everything, Kind};
use crate::title;

/// The file, with what the app needs to display its entries.
pub fn everything(framework: &'static Framework) -> Everything {
    Everything { entries: entries(framework), maori: words::maori(framework) }
}

/// Everything that can be found, kind by kind.
pub fn entries(framework: &'static Framework) -> Vec<Entry> {
    let pages = [
        (
            Route::Tracks,
            "Tracks, grades, families, settings, moves sideways and up; pay, salary and pay bands are no part of it",
        ),
        (Route::Compare, "Roles and grades side by side; closest moves"),
        (Route::Principles, "Principles, levels, lessons"),
        (
            Route::Lessons,
            "Training in ten minutes: a story, the common mistake, something to try, a question to discuss",
        ),
        (Route::Activities, "Things to do: on the job, with peers, formal learning, courses"),
        (Route::Glossary, "Words and their meaning"),
        (Route::Assess, "Self-assessment, questions, levels"),
        (Route::Worksheet, "All questions to print, on paper, with boxes to tick"),
        (Route::Progress, "Change over time, levels across assessments"),
        (Route::Report, "Print, PDF, HTML, everything you said"),
        (Route::OnePage, "Talk with a manager: strengths, what I want to try, what I need"),
        (Route::Results, "Results, strengths, next step"),
        (Route::ResultsTable, "Results by principle, targets, if I were in another role, suggested steps"),
        (Route::Plan, "Development plan, goals, actions, dates"),
        (Route::Log, "Engagements you worked on, examples, evidence, methods, who took part"),
        (Route::Meetings, "Monthly meetings, hui, agenda, programme, invitation, peer network"),
        (Route::Retreat, "Yearly retreat, programme, long-term strategy"),
        (Route::Awards, "Awards for best practice, nominations, recognition, thank-you note"),
        (Route::Trainers, "Workshop, link, training"),
        (Route::CardSort, "Cards, blind sort of the levels"),
        (Route::Data, "Save, open, undo, delete, shared computer"),
        (Route::Finish, "Leave a shared computer: save a copy, then delete"),
        (Route::Delete, "Take away everything that this browser keeps"),
        (Route::Privacy, "What is stored, who can see it"),
        (Route::Accessibility, "Accessibility statement"),
        (Route::About, "About, licence, version"),
        (Route::Proposal, "The 2016 proposal, point by point"),
        (Route::Sources, "Sources, references"),
        (Route::OpenData, "JSON, CSV, download the framework"),
    ];
    let page = |(route, text): (Route, &str)| {
        Entry::new(Kind::Page, title::heading(Some(&route), framework), route.href(), text)
    };
    let mut all: Vec<Entry> = framework.tracks.0.iter().map(track).collect();
    all.extend(framework.tracks.0.iter().flat_map(|track| at_grades(framework, track)));
    all.extend(framework.principles.0.iter().flat_map(|found| principle(framework, found)));
    all.extend(framework.activities.0.iter().map(|activity| {
        let text = format!("{} {} {}", activity.about, activity.first_step, activity.provider);
        Entry::new(Kind::Activity, activity.title, Route::Activities.href_to(&activity.id), text)
    }));
    all.extend(framework.network.awards.awards.0.iter().map(|award| {
        let text = format!("{} {} {}", award.honours, award.looks_like, award.evidence);
        Entry::new(Kind::Award, award.name, Route::Awards.href_to(&award.id), text)
    }));
    all.extend(
        framework
            .glossary
            .0
            .iter()
            .map(|term| Entry::new(Kind::Word, term.term, Route::Glossary.href_to(&term.id), term.definition)),
    );
    all.extend(pages.map(page));
    all
}

fn track(track: &'static Track) -> Entry {
    let week = track.week.iter().map(|day| day.text.0);
    let posts = track.posts.iter().map(|post| post.title.0);
    let lists = [&track.what_you_do, &track.enjoy, &track.ways_in, &track.ready, &track.sounds_like_your_week];
    let parts = [track.purpose.0, track.about.0, track.sits.0, track.up.0].into_iter();
    let text = joined(parts.chain(lists.into_iter().flat_map(each)).chain(week).chain(posts));
    Entry::new(Kind::Track, track.name, Route::Track(track.id.to_string()).href(), text)
}

/// What a track asks at each grade, linked to that part of the page: people search for "public input designer G3" as
/// often as for the track.
fn at_grades(framework: &'static Framework, track: &'static Track) -> Vec<Entry> {
    let entry = |at: &'static AtGrade| {
        let grade = framework.grade(at.grade).map_or("", |grade| grade.name.as_str());
        let title = format!("{} at {} ({grade})", track.name, at.grade.label());
        let place = Route::Track(track.id.to_string()).href_to(at.grade.id());
        Entry::new(Kind::Track, title, place, joined([at.matters.0, at.new.0].into_iter()))
    };
    track.at_grades.iter().map(entry).collect()
}

/// The principle, its lesson and its practices.
fn principle(framework: &'static Framework, principle: &'static Principle) -> Vec<Entry> {
    let route = Route::Principle(principle.id.to_string());
    let lesson = &principle.lesson;
    let story = joined(each(&lesson.story).chain([lesson.mistake.0, lesson.this_week.0, lesson.discuss.0]));
    let about =
        joined([principle.name.0, principle.statement.0, principle.why.0].into_iter().chain(each(&principle.evidence)));
    let mut found = vec![
        Entry::new(
            Kind::Principle,
            format!("{}: {}", principle.name, lower_first(&principle.title)),
            route.href(),
            about,
        ),
        Entry::new(Kind::Lesson, lesson.title, Route::Lesson(principle.id.to_string()).href(), story),
    ];
    found.extend(principle.practices.0.iter().map(|practice| {
        // With their names and the principle's, so that "Developing honest scope" finds them.
        let levels = Level::ALL
            .into_iter()
            .filter_map(|level| Some(format!("{}: {}.", framework.level_name(level), practice.levels.anchor(level)?)));
        let levels: Vec<String> = levels.collect();
        let situations = practice.situations.iter().map(|situation| situation.story.0);
        let parts = [practice.statement.0, practice.about.0, practice.evidence.0, practice.chance.0].into_iter();
        let levels = levels.iter().map(String::as_str);
        let place = route.href_to(&format!("practice-{}", practice.id.parts().1));
        Entry::new(
            Kind::Practice,
            practice.title,
            place,
            joined(parts.chain(levels).chain(situations).chain([principle.name.0])),
        )
    }));
    found
}

fn each(list: &List<Text>) -> impl Iterator<Item = &'static str> + use<> {
    list.0.iter().map(|text| text.0)
}

fn joined<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    parts.collect::<Vec<_>>().join(" ")
}

//! Checks of the single-list files, the network and the proposal.

use super::faults::Faults;
use crate::framework::model::{Fits, Framework, Network};

const ACTIVITIES: &str = "activities.json";
const GLOSSARY: &str = "glossary.json";
const NETWORK: &str = "network.json";
const MOVING_JOBS: &str = "moving-jobs.json";
const PROPOSAL: &str = "proposal.json";
const SOURCES: &str = "sources.json";

/// The pages that a point of the proposal may name as answering it.
const PAGES: [&str; 11] = [
    "tracks",
    "compare",
    "principles",
    "activities",
    "assess",
    "plan",
    "meetings",
    "retreat",
    "awards",
    "trainers",
    "glossary",
];

/// How many minutes a meeting takes.
const HOUR: u32 = 60;

pub(super) fn check(framework: &Framework, faults: &mut Faults) {
    activities(framework, faults);
    faults.unique(GLOSSARY, framework.glossary.iter().map(|term| &*term.id), |n| format!("terms/{n}/id"));
    for (n, term) in framework.glossary.iter().enumerate() {
        faults.cites(GLOSSARY, &format!("terms/{n}/cites"), &term.cites);
    }
    network(framework, &framework.network, faults);
    let moving = &framework.moving_jobs;
    faults.cites(MOVING_JOBS, "cites", &moving.cites);
    faults.unique(MOVING_JOBS, moving.sections.iter().map(|section| &*section.id), |n| format!("sections/{n}/id"));
    proposal(framework, faults);
    faults.unique(SOURCES, framework.sources.iter().map(|source| &*source.id), |n| format!("sources/{n}/id"));
}

fn activities(framework: &Framework, faults: &mut Faults) {
    faults.unique(ACTIVITIES, framework.activities.iter().map(|activity| &*activity.id), |n| {
        format!("activities/{n}/id")
    });
    for (n, activity) in framework.activities.iter().enumerate() {
        let path = format!("activities/{n}/principles");
        faults.principles(ACTIVITIES, &path, &activity.principles);
        faults.cites(ACTIVITIES, &format!("activities/{n}/cites"), &activity.cites);
        for (at, practice) in activity.practices.iter().enumerate() {
            let known = framework.practice(practice).is_some();
            if !known || !activity.principles.contains(&practice.parts().0.into()) {
                let words = format!("\"{practice}\" is not a practice of a principle that the activity names");
                faults.add(ACTIVITIES, format!("activities/{n}/practices/{at}"), words);
            }
        }
        if activity.fits == Fits::Principles && activity.principles.is_empty() {
            faults.add(ACTIVITIES, path, "an activity that fits principles names at least one");
        } else if activity.fits != Fits::Principles && !activity.principles.is_empty() {
            faults.add(ACTIVITIES, path, "only an activity that fits principles names any");
        }
    }
}

fn network(framework: &Framework, network: &Network, faults: &mut Faults) {
    faults.cites(NETWORK, "meetings/cites", &network.meetings.cites);
    faults.cites(NETWORK, "retreat/cites", &network.retreat.cites);
    faults.cites(NETWORK, "awards/cites", &network.awards.cites);
    let agenda = network.meetings.agenda.iter();
    faults.unique(NETWORK, agenda.clone().map(|part| &*part.id), |n| format!("meetings/agenda/{n}/id"));
    let minutes: u32 = agenda.map(|part| part.minutes).sum();
    if minutes != HOUR {
        faults.add(NETWORK, "meetings/agenda", format!("a meeting takes {HOUR} minutes, and the parts take {minutes}"));
    }
    let meetings = network.meetings.programme.iter();
    faults.unique(NETWORK, meetings.clone().map(|meeting| meeting.principle.as_str()), |n| {
        format!("meetings/programme/{n}/principle")
    });
    for (n, meeting) in meetings.clone().enumerate() {
        faults.principle(NETWORK, format!("meetings/programme/{n}/principle"), &meeting.principle);
    }
    for id in framework.principle_ids.iter().filter(|id| !meetings.clone().any(|meeting| meeting.principle == **id)) {
        faults.add(NETWORK, "meetings/programme", format!("no meeting for the principle \"{id}\""));
    }
    faults.unique(NETWORK, network.awards.criteria.iter().map(|it| &*it.id), |n| format!("awards/criteria/{n}/id"));
    faults.unique(NETWORK, network.awards.awards.iter().map(|award| &*award.id), |n| format!("awards/awards/{n}/id"));
    for (n, award) in network.awards.awards.iter().enumerate() {
        faults.principles(NETWORK, &format!("awards/awards/{n}/principles"), &award.principles);
    }
    for (n, body) in network.meetings.bodies.iter().enumerate() {
        faults.source(NETWORK, format!("meetings/bodies/{n}/source"), &body.source);
    }
    for (n, prize) in network.awards.existing.iter().enumerate() {
        faults.source(NETWORK, format!("awards/existing/{n}/source"), &prize.source);
    }
}

fn proposal(framework: &Framework, faults: &mut Faults) {
    let proposal = &framework.proposal;
    faults.source(PROPOSAL, "source".into(), &proposal.source);
    faults.source(PROPOSAL, "research".into(), &proposal.research);
    for (n, outcome) in proposal.outcome.iter().enumerate() {
        faults.cites(PROPOSAL, &format!("outcome/{n}/cites"), &outcome.cites);
    }
    faults.unique(PROPOSAL, proposal.points.iter().map(|point| &*point.id), |n| format!("points/{n}/id"));
    for (n, point) in proposal.points.iter().enumerate() {
        for (at, page) in point.pages.iter().enumerate().filter(|(_, page)| !PAGES.contains(&&***page)) {
            faults.add(PROPOSAL, format!("points/{n}/where/{at}"), format!("no page \"{page}\""));
        }
    }
    for (n, statement) in proposal.statements.iter().enumerate() {
        let expected = format!("N{}", n + 1);
        if *statement.id != *expected {
            let id = &statement.id;
            faults.add(PROPOSAL, format!("statements/{n}/id"), format!("\"{id}\" stands where {expected} is expected"));
        }
        if !statement.point.is_empty() && !proposal.points.iter().any(|point| point.id == statement.point) {
            faults.add(
                PROPOSAL,
                format!("statements/{n}/point"),
                format!("no point \"{}\" in points", statement.point),
            );
        }
    }
}

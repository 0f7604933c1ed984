//! The pages of the network and of moving jobs: a meeting for each principle, the host's sheet, and pages to fill in.
//! Run with `--features ssr`.
#![cfg(feature = "ssr")]

use engagement_career_path::documents;
use engagement_career_path::framework::{Blank, FRAMEWORK, Site};
use engagement_career_path::route::Route;
use std::collections::BTreeSet;

/// What fits one side of A4 as `style/print.css` sets it.
const WORDS_ON_ONE_SIDE: usize = 380;

fn written(route: &Route) -> String {
    // Without the marks that rendering leaves between texts; the build takes them out too.
    documents::written(route, &FRAMEWORK, &Site::embedded()).replace("<!>", "")
}

fn without_tags(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
}

/// What is left of a page on paper: without the way to it, and without what is not printed.
fn on_paper(html: &str) -> String {
    let (_, html) = html.split_once("<main").expect("the page itself");
    let (first, rest) = html.split_once("<p class=\"govuk-body app-no-print\">").expect("what stays on the screen");
    let kept = rest
        .split("<p class=\"govuk-body app-no-print\">")
        .map(|part| part.split_once("</p>").map_or("", |(_, kept)| kept));
    without_tags(&format!("<main{first}{}", kept.collect::<String>()))
}

#[test]
fn each_principle_has_one_meeting_and_its_page_says_all_of_it() {
    let programme = FRAMEWORK.network.meetings.programme.0;
    let principles: BTreeSet<&str> = programme.iter().map(|meeting| meeting.principle.as_str()).collect();
    assert_eq!((programme.len(), principles.len()), (12, 12));
    for meeting in programme {
        let route = Route::Meeting(meeting.principle.to_string());
        let (html, list) = (written(&route), written(&Route::Meetings));
        assert!(list.contains(&format!("href=\"{}\"", route.href())), "{}: the list leads there", route.path());
        assert!(html.contains(&format!("href=\"principles/{}/\"", meeting.principle)), "{}", route.path());
        let text = without_tags(&html);
        let own = [meeting.question, meeting.story, meeting.clinic, meeting.promise];
        assert_eq!(meeting.prompts.len(), 3, "{}", route.path());
        for words in own.iter().chain(meeting.prompts.0) {
            assert!(text.contains(words.0), "{}: {words}", route.path());
        }
        assert!(meeting.prompts.iter().all(|prompt| prompt.ends_with('?')), "{}: questions", route.path());
        for time in ["0 to 5 minutes", "5 to 15", "15 to 30", "30 to 50", "50 to 60 minutes"] {
            assert!(text.contains(time), "{}: {time}", route.path());
        }
    }
}

/// CONTENT-6
#[test]
fn what_is_printed_of_a_meeting_fits_one_side() {
    for meeting in FRAMEWORK.network.meetings.programme.0 {
        let paper = on_paper(&written(&Route::Meeting(meeting.principle.to_string())));
        let words = paper.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        assert!(words <= WORDS_ON_ONE_SIDE, "{}: {words} words: {paper}", meeting.principle);
        assert!(words > 250 && paper.contains("Hand this sheet to the next host."), "{}: {paper}", meeting.principle);
        assert!(!paper.contains("Print this page"), "{}: {paper}", meeting.principle);
    }
}

#[test]
fn meetings_lead_to_the_one_before_and_after() {
    let programme = FRAMEWORK.network.meetings.programme.0;
    for pair in programme.windows(2) {
        let [first, second] = [0, 1].map(|at| Route::Meeting(pair[at].principle.to_string()));
        assert!(written(&first).contains(&format!("Next meeting: <a class=\"govuk-link\" href=\"{}\"", second.href())));
        assert!(
            written(&second).contains(&format!("Meeting before: <a class=\"govuk-link\" href=\"{}\"", first.href()))
        );
    }
    let ends = [programme.first(), programme.last()].map(|meeting| meeting.expect("a meeting").principle.to_string());
    assert!(!written(&Route::Meeting(ends[0].clone())).contains("Meeting before:"));
    assert!(!written(&Route::Meeting(ends[1].clone())).contains("Next meeting:"));
    assert!(written(&Route::Meeting("nothing".into())).contains("Page not found"));
}

/// CONTENT-6: the programme starts in any month.
#[test]
fn no_meeting_is_bound_to_a_month() {
    let months = ["January", "February", "March", "April", "June", "July", "August", "October", "November", "December"];
    for meeting in FRAMEWORK.network.meetings.programme.0 {
        let text = without_tags(&written(&Route::Meeting(meeting.principle.to_string())));
        assert!(months.iter().all(|month| !text.contains(month)), "{}", meeting.principle);
    }
}

#[test]
fn each_form_stands_on_its_page_and_in_a_plain_file() {
    let forms: [(&Blank, Route); 2] =
        [(&FRAMEWORK.network.retreat.outcomes, Route::Retreat), (&FRAMEWORK.moving_jobs.handover, Route::MovingJobs)];
    let files = documents::form_files(&FRAMEWORK);
    assert_eq!(files.len(), forms.len());
    for ((form, route), (path, text)) in forms.into_iter().zip(files) {
        let html = written(&route);
        assert_eq!(path, format!("{}{}.txt", route.path(), form.id));
        assert!(html.contains(&format!("href=\"{path}\" download")), "{path}: {html}");
        assert!(text.starts_with('\u{feff}') && text.contains("Māori"), "a host may not say that it is UTF-8: {text}");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{path}");
        for part in form.parts.iter() {
            for heading in part.headings() {
                assert!(html.contains(&format!("<h3 class=\"govuk-heading-s\">{heading}</h3>")), "{path}: {heading}");
                assert!(text.contains(&heading.to_uppercase()), "{path}: {heading}");
            }
            for field in part.fields.iter() {
                let line = format!("{field}:\r\n");
                assert_eq!(text.matches(&line).count(), part.times as usize, "{path}: {field}");
            }
        }
    }
}

#[test]
fn each_other_form_says_for_whom_how_long_and_what_to_do() {
    let (html, variants) = (without_tags(&written(&Route::Meetings)), FRAMEWORK.network.meetings.variants.0);
    let names: Vec<&str> = variants.iter().map(|variant| variant.name.as_str()).collect();
    assert_eq!(names, ["Action learning set", "Plan critique", "Observe and note", "Shared calendar check"]);
    for variant in variants {
        assert!(html.contains(&format!("{}. {}.", variant.size, variant.time)), "{}: {html}", variant.name);
    }
    assert!(html.contains("the organiser says who the observer is"), "{html}");
}

#[test]
fn the_retreat_has_what_to_prepare_two_days_and_one() {
    let html = written(&Route::Retreat);
    for id in ["prepare", "days", "one-day", "note-of-outcomes", "carry", "invitation"] {
        assert!(html.contains(&format!("id=\"{id}\"")) && html.contains(&format!("retreat/#{id}\"")), "{id}: {html}");
    }
    let retreat = &FRAMEWORK.network.retreat;
    let prepare = &retreat.prepare;
    let lists = [&prepare.again, &prepare.gather, &prepare.question, &prepare.examples, &prepare.organise];
    let prepared = lists.into_iter().flat_map(|list| list.0.first());
    let sessions = retreat.one_day.sessions.0.iter().map(|session| &session.time);
    for words in prepared.chain(sessions) {
        assert!(html.contains(words.0), "{words}: {html}");
    }
    assert!(html.contains("is not for this site to say"), "how the day opens");
    assert!(html.contains("href=\"assess/\""), "assess again");
}

#[test]
fn the_outcomes_have_three_moves_and_what_was_set_aside() {
    let (_, text) = documents::form_files(&FRAMEWORK).into_iter().next().expect("the note of outcomes");
    for words in ["MOVE 1", "MOVE 3", "WHAT WAS NOT CHOSEN", "MY OWN PART"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("MOVE 4"));
}

/// CONTENT-10: the law, and whom to ask, stand beside what does not move with a person.
#[test]
fn moving_jobs_names_the_acts_and_whom_to_ask() {
    let html = written(&Route::MovingJobs);
    for words in ["Public Records Act 2005", "Official Information Act 1982", "Privacy Act 2020", "Meetings Act 1987"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(without_tags(&html).replace("  ", " ").contains("ask your agency's Māori engagement lead how"), "{html}");
    for source in FRAMEWORK.moving_jobs.cites.iter() {
        assert!(html.contains(&format!("href=\"sources/#{source}\"")), "{source}");
    }
    assert!(written(&Route::Data).contains("href=\"moving-jobs/\""));
}

#[test]
fn drafts_can_name_each_criterion_for_good() {
    let ids: Vec<&str> = FRAMEWORK.network.awards.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
    assert_eq!(ids, ["evidence", "participants", "effect", "transfer", "candour"]);
}

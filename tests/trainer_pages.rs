//! The pages for the room: the facilitator's guide, and a handout for each role. Run with `--features ssr`.
#![cfg(feature = "ssr")]

use engagement_career_path::documents;
use engagement_career_path::exchange::read_workshop_file;
use engagement_career_path::framework::{FRAMEWORK, Level, Site, Track};
use engagement_career_path::route::Route;

/// What fits two sides of A4 as `style/print.css` sets it.
const WORDS_ON_TWO_SIDES: usize = 1300;

fn written(route: &Route) -> String {
    // Without the marks that rendering leaves between texts; the build takes them out too.
    documents::written(route, &FRAMEWORK, &Site::embedded()).replace("<!>", "")
}

fn without_tags(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
}

fn handed_out() -> impl Iterator<Item = (&'static Track, Route)> {
    let tracks = FRAMEWORK.tracks.iter().filter(|track| track.is_assessable());
    tracks.map(|track| (track, Route::Handout(track.id.to_string())))
}

/// CONTENT-11
#[test]
fn a_handout_asks_the_nine_questions_of_its_role_each_once() {
    for (track, route) in handed_out() {
        let html = written(&route);
        let text = without_tags(&html);
        assert_eq!(html.matches("class=\"app-sheet__practice\"").count(), 9, "{}", route.path());
        for practice in FRAMEWORK.practices() {
            let asked = track.start_here.contains(&practice.id);
            assert_eq!(text.matches(practice.statement.0).count(), usize::from(asked), "{}: {}", track.id, practice.id);
            for anchor in Level::ALL.into_iter().filter_map(|level| practice.levels.anchor(level)) {
                assert_eq!(text.contains(anchor), asked, "{}: {anchor}", track.id);
            }
        }
        for line in
            ["One thing I do well:", "One step, and by when:", "Who will ask me how it went:", "It stays with you"]
        {
            assert_eq!(text.matches(line).count(), 1, "{}: {line}", track.id);
        }
        let year = "Think of your last year of work";
        assert!(text.contains(year) && text.contains("between two levels, tick the lower"), "{}", track.id);
        let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        assert!((900..=WORDS_ON_TWO_SIDES).contains(&words), "{}: {words} words", track.id);
    }
}

#[test]
fn every_role_with_questions_has_a_handout_and_the_list_leads_there() {
    let list = written(&Route::Handouts);
    let all = Route::all(&FRAMEWORK);
    for (track, route) in handed_out() {
        assert!(list.contains(&format!("href=\"{}\"", route.href())), "{}", track.id);
        assert!(all.contains(&route) && Route::parse(&route.path()) == Some(route), "{}", track.id);
    }
    for track in FRAMEWORK.tracks.iter().filter(|track| !track.is_assessable()) {
        let route = Route::Handout(track.id.to_string());
        assert!(!all.contains(&route) && !list.contains(&route.href()), "{}", track.id);
    }
}

/// No minute is left out or given twice.
#[test]
fn the_guide_fills_its_60_and_its_120_minutes() {
    let html = written(&Route::Guide);
    for (id, length) in [("sixty", 60), ("two-hours", 120)] {
        let (_, plan) = html.split_once(&format!("id=\"{id}\"")).expect("the plan");
        let (plan, _) = plan.split_once("</dl>").expect("its end");
        let times = plan.split("__key\">").skip(1).filter_map(|row| row.split_once(" minutes")?.0.split_once(" to "));
        let end = times.fold(0, |end, (from, to)| {
            let [from, to] = [from, to].map(|minute| minute.parse::<u32>().expect("a minute"));
            assert!(from == end && to > from, "{id}: {from} to {to}");
            to
        });
        assert_eq!(end, length, "{id}");
    }
}

/// What people are told before they give a file, and below which number there is no picture.
#[test]
fn the_guide_says_what_becomes_of_what_is_handed_in() {
    let text = without_tags(&written(&Route::Guide));
    for words in [
        "Nobody has to hand anything in",
        "Whoever collects can open each file and reads each slip",
        "The room sees dots and no names",
        "Make no picture with fewer than five people",
        "our own proposal",
        "mana whenua",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn the_page_for_trainers_leads_to_what_the_room_needs() {
    let html = written(&Route::Trainers);
    for route in [Route::Example, Route::Guide, Route::Handouts, Route::Cohort, Route::CardSort] {
        assert!(html.contains(&format!("href=\"{}\"", route.href())), "{}", route.path());
    }
}

/// Wherever someone begins to read, it says that it is made up; and the file that it shows is one that this site reads.
#[test]
fn the_example_is_marked_in_each_part_and_shows_a_whole_file() {
    let html = written(&Route::Example);
    // The order of attributes differs between builds.
    let is_part = |part: &&str| part.split('>').next().is_some_and(|tag| tag.contains("app-sample__part"));
    let parts: Vec<&str> = html.split("<section").filter(is_part).collect();
    assert_eq!(parts.len(), 5);
    for part in &parts {
        assert_eq!(part.matches(">Made up</strong>").count(), 1, "{part}");
    }
    let text = without_tags(&html).replace("&quot;", "\"");
    let file = &text[text.find("{\n").expect("a file")..=text.rfind('}').expect("its end")];
    let read = read_workshop_file(format!("{file}\n").as_bytes(), &FRAMEWORK).expect("a file of this site");
    assert_eq!(read.text(), format!("{file}\n"), "to the last letter");
    for (name, words) in read.in_words(&FRAMEWORK) {
        assert!(text.contains(&name) && text.contains(&words), "{name}: {words}");
    }
    // One of nine was no level, and the step is towards the next level of one that is.
    assert_eq!(read.levels.len(), 8);
    assert!(text.contains("Look for a chance") && text.contains("24 February 2027"), "{text}");
}

//! The HTML of every page, content and personal. Run with `--features ssr`.
#![cfg(feature = "ssr")]

mod common;

use common::{full, with_new_words};
use engagement_career_path::components::{LevelGroup, LevelMark, LevelRow, level_picture};
use engagement_career_path::documents;
use engagement_career_path::exchange::{LogLink, write_log_link};
use engagement_career_path::framework::{FRAMEWORK, Framework, GradeId, Level, PracticeId, Site};
use engagement_career_path::insight::{LEFT_AFTER_MONTHS, practices_in_scope};
use engagement_career_path::pages::{self, Navigator, Slot, SlotContext};
use engagement_career_path::persistence::{Begin, Moment, OpenError};
use engagement_career_path::record::{
    Answer, Assessment, Command, Date, Device, Id, Loaded, Rating, Record, Replica, Scope,
};
use engagement_career_path::route::{Base, Route};
use engagement_career_path::state::{AppState, Start};
use engagement_career_path::store::Stores;
use engagement_career_path::title::NOT_FOUND;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn written(route: &Route) -> String {
    let site = Site::embedded();
    let page = documents::written(route, &FRAMEWORK, &site);
    documents::framed(route, &FRAMEWORK, &site, &page).expect("one place for the page")
}

fn personal(route: Option<&Route>, query: &str, record: Record) -> String {
    personal_of(&FRAMEWORK, route, query, record)
}

fn personal_of(framework: &'static Framework, route: Option<&Route>, query: &str, record: Record) -> String {
    Owner::new().with(|| {
        let state = state(framework, Loaded::Current(record));
        let at = SlotContext { route: route.cloned(), ..context(query) };
        match route {
            Some(form) if form.is_written_form() && !pages::is_drawn(form, query, state) => {
                let page = documents::written(form, framework, &Site::default());
                Slot::IN_DOCUMENTS.iter().fold(page, |page, slot| filled(page, *slot, state, &at))
            }
            _ => pages::page(route, at.query, state, at.go).view().to_html(),
        }
    })
}

/// A page whose place for this slot holds what the app puts there.
fn filled(page: String, slot: Slot, state: AppState, at: &SlotContext) -> String {
    let Some(place) = page.find(&format!("data-slot=\"{}\"", slot.name())) else { return page };
    let Some(view) = pages::slot(slot, state, at.clone()) else { return page };
    let start = place + page[place..].find('>').expect("the end of its tag") + 1;
    let name = if page[..place].rfind("<nav") > page[..place].rfind("<div") { "nav" } else { "div" };
    let mut open = 1;
    let ends = page[start..].match_indices(name).map(|(at, _)| start + at).find(|at| {
        match page[..*at].chars().next_back() {
            Some('<') => open += 1,
            Some('/') if page[..*at].ends_with("</") => open -= 1,
            _ => {}
        }
        open == 0
    });
    let end = ends.expect("its end") - "</".len();
    format!("{}{}{}", &page[..start], view.to_html(), &page[end..])
}

/// The notices at the top of every page.
fn notices(loaded: Loaded) -> String {
    Owner::new().with(|| {
        pages::slot(Slot::Notices, state(&FRAMEWORK, loaded), context("")).expect("a place for them").to_html()
    })
}

fn state(framework: &'static Framework, loaded: Loaded) -> AppState {
    AppState::new(Start {
        framework,
        stores: Stores::of(&Base::new("/")),
        begin: Begin {
            area: Err(OpenError::SwitchedOff),
            other: None,
            loaded,
            read: Vec::new(),
            aside: Vec::new(),
            device: Device::default(),
            replica: Replica(1),
        },
        moment: |_| Moment { millis: 0, today: Date::EPOCH, clock: "12:00".into() },
        random: || 1,
        evicts_storage: false,
    })
}

fn context(query: &str) -> SlotContext {
    let query = query.to_string();
    let go = Navigator {
        to: Callback::new(|_| ()),
        follow: Callback::new(|_| ()),
        replace: Callback::new(|_| ()),
        set_query: Callback::new(|_| ()),
        fetch_text: |_, _| (),
    };
    SlotContext { route: None, query: Memo::new(move |_| query.clone()), go }
}

/// A person who has answered some of the nine questions of their track.
fn begun() -> Record {
    let mut record = Record::default();
    let assessment = Assessment {
        started: Date::EPOCH,
        track: "engagement-generalist".into(),
        second: None,
        grade: None,
        scope: Scope::Start,
        title: None,
        framework: FRAMEWORK.version.to_string(),
        finished: None,
    };
    let mut commands = vec![Command::SetAssessment(Id::new(1), assessment.clone())];
    for (practice, rating) in
        practices_in_scope(&FRAMEWORK, &assessment).into_iter().zip([Rating::NotYet, Rating::Leading, Rating::NoChance])
    {
        commands.push(Command::SetAnswer(Id::new(1), practice, Answer::new(rating, 1)));
    }
    for command in commands {
        let stamp = record.next_stamp(0, Replica(1));
        record.apply(command, stamp);
    }
    record
}

/// The same person, with one thing changed.
fn after(command: Command) -> Record {
    let mut record = begun();
    let stamp = record.next_stamp(0, Replica(1));
    assert!(!record.apply(command, stamp).is_empty());
    record
}

/// The same person, once that assessment is finished.
fn finished() -> Record {
    after(Command::FinishAssessment(Id::new(1), Date::EPOCH))
}

/// Nine assessments over as many years: different wording in the first, a track and a practice that no longer exist, a
/// look back in the last.
fn over_years() -> Record {
    let mut record = Record::default();
    let mut run = |command| {
        let stamp = record.next_stamp(0, Replica(1));
        record.apply(command, stamp);
    };
    for number in 1..10_u8 {
        let id = Id::new(number.into());
        let assessment = Assessment {
            started: Date::new(2020 + i32::from(number), 5, 10).expect("a day"),
            track: if number == 8 { "engagement-archivist" } else { "engagement-generalist" }.into(),
            second: None,
            grade: None,
            scope: Scope::All,
            title: (number == 9).then(|| "Spring workshop".into()),
            framework: FRAMEWORK.version.to_string(),
            finished: None,
        };
        run(Command::SetAssessment(id.clone(), assessment));
        for practice in FRAMEWORK.practices() {
            let rating = if number == 9 { Rating::Aware } else { Rating::Practising };
            let wording = u32::from(number != 8);
            let then = (number == 9).then_some(Rating::Developing);
            run(Command::SetAnswer(id.clone(), practice.id.clone(), Answer { rating, wording, then }));
        }
        run(Command::SetAnswer(id, "old-principle.b".into(), Answer::new(Rating::Leading, 1)));
    }
    record
}

/// The query of a workshop link that asks for something else than [`begun`].
const WORKSHOP: &str = "track=public-input-designer&grade=g3&title=Spring+day";

/// Every page: name and HTML.
fn everything() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> =
        Route::all(&FRAMEWORK).iter().map(|route| (route.path(), written(route))).collect();
    for (state, record) in [("empty", Record::default()), ("begun", begun()), ("finished", finished())] {
        for route in Route::all(&FRAMEWORK).iter().filter(|route| route.is_personal()) {
            all.push((format!("{state} {}", route.path()), personal(Some(route), "", record.clone())));
        }
        all.push((format!("{state} plan form"), personal(Some(&Route::Plan), "add=honest-scope.a", record.clone())));
        all.push((format!("{state} plan of nothing"), personal(Some(&Route::Plan), "add=nonsense", record.clone())));
        all.push((format!("{state} workshop"), personal(Some(&Route::Assess), WORKSHOP, record)));
    }
    for query in ["", "all"] {
        all.push((format!("over years progress {query}"), personal(Some(&Route::Progress), query, over_years())));
    }
    all.push(("not found".into(), personal(None, "", Record::default())));
    all
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!(" {attribute}=\"");
    html.split(&mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_page_has_one_h1_and_one_main() {
    for (page, html) in everything() {
        assert_eq!(html.matches("<h1").count(), 1, "{page}: {html}");
        assert_eq!(html.matches("<main").count(), 1, "{page}");
    }
}

/// A page that `LazyCode::of` does not know is not found; one that `is_personal` does not know waits for ever.
#[test]
fn every_address_leads_to_its_page() {
    const WAITING: &str = "Opening your record";
    for route in Route::all(&FRAMEWORK) {
        let html = match route.is_personal() {
            true => personal(Some(&route), "", Record::default()) + &personal(Some(&route), "", begun()),
            false => written(&route),
        };
        assert!(!html.contains(NOT_FOUND) && !html.contains(WAITING), "{}", route.path());
    }
    assert!(personal(None, "", begun()).contains(NOT_FOUND) && written(&Route::Plan).contains(WAITING));
}

/// The app fills the first place with a slot's name, and no other.
#[test]
fn every_slot_has_one_place_on_some_page() {
    let names = |slots: &[Slot]| slots.iter().map(|slot| slot.name()).collect::<Vec<_>>();
    let (in_frame, in_documents) = (names(&Slot::IN_FRAME), names(&Slot::IN_DOCUMENTS));
    let mut found = BTreeSet::new();
    for route in Route::all(&FRAMEWORK) {
        let html = written(&route);
        let (frame, page): (Vec<&str>, Vec<&str>) =
            values(&html, "data-slot").into_iter().partition(|name| in_frame.contains(name));
        assert_eq!(frame, in_frame, "{}", route.path());
        assert_eq!(page.iter().collect::<BTreeSet<_>>().len(), page.len(), "{}: {page:?}", route.path());
        found.extend(page.into_iter().map(String::from));
    }
    assert_eq!(found, in_documents.iter().map(ToString::to_string).collect());
    assert_eq!(found.len(), in_documents.len(), "names of their own");
}

#[test]
fn ids_are_unique_and_whatever_is_referred_to_is_there() {
    for (page, html) in everything() {
        let ids = values(&html, "id");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{page}: {ids:?}");
        for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            for id in values(&html, attribute).iter().flat_map(|value| value.split(' ')) {
                assert!(unique.contains(id), "{page}: {attribute} names \"{id}\"");
            }
        }
    }
}

#[test]
fn every_field_has_a_label() {
    for (page, html) in everything() {
        let labels: BTreeSet<&str> = values(&html, "for").into_iter().collect();
        for tag in ["<input", "<select", "<textarea"] {
            for field in html.split(tag).skip(1) {
                let field = field.split('>').next().unwrap_or_default();
                let id = values(field, "id").first().copied().unwrap_or_default();
                assert!(labels.contains(id), "{page}: {tag} \"{id}\" has no label");
            }
        }
    }
}

/// Every page has a `<base>`, so an address that is empty, or a place alone, would lead to the home page.
#[test]
fn no_link_leads_home_by_mistake() {
    let mut pages = everything();
    for loaded in [Loaded::TooNew { schema: 99 }, Loaded::Unavailable("blocked".into())] {
        pages.push(("notices".into(), notices(loaded)));
    }
    for (page, html) in pages {
        let links = html.split("<a ").skip(1).filter_map(|rest| rest.split('>').next());
        for link in links.map(|link| format!(" {link}")) {
            // What the operator has not filled in is hidden.
            let leads = values(&link, "href").first().is_some_and(|href| !href.is_empty() && !href.starts_with('#'));
            assert!(leads || link.contains("data-site="), "{page}: <a{link}>");
        }
    }
}

#[test]
fn links_lead_to_pages_that_exist() {
    for (page, html) in everything() {
        for href in values(&html, "href") {
            let is_file = href.starts_with("open-data/") && href != "open-data/" || href.ends_with(".txt");
            // Empty elements wait, hidden, for what an operator fills in.
            if href.is_empty() || href.starts_with("http") || href.starts_with("mailto:") || is_file {
                continue;
            }
            assert!(!href.starts_with('#'), "{page}: {href} would lead to the home page, because of <base>");
            let path = href.split(['#', '?']).next().unwrap_or_default().trim_start_matches("./");
            let route = Route::parse(path);
            let known = route.as_ref().is_some_and(|route| Route::all(&FRAMEWORK).contains(route));
            assert!(known, "{page}: {href}");
        }
    }
}

#[test]
fn links_to_a_place_within_a_page_find_it() {
    let ids = |route: &Route| values(&written(route), "id").into_iter().map(String::from).collect::<BTreeSet<_>>();
    let mut places = BTreeMap::new();
    for (page, html) in everything().into_iter().filter(|(page, _)| !page.contains(' ')) {
        for (path, id) in values(&html, "href").iter().filter_map(|href| href.split_once('#')) {
            if let Some(route) = Route::parse(path.split('?').next().unwrap_or_default().trim_start_matches("./")) {
                let places = places.entry(route.path()).or_insert_with(|| ids(&route));
                assert!(places.contains(id), "{page}: {path}#{id}");
            }
        }
    }
}

#[test]
fn nothing_is_styled_in_place_and_headings_skip_no_level() {
    for (page, html) in everything() {
        assert!(!html.contains(" style=\"") && !html.contains("<style") && !html.contains("<script"), "{page}");
        let levels: Vec<u32> = html.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10)).collect();
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{page}: h{} after h{}", pair[1], pair[0]);
        }
    }
}

/// CONTENT-9.
#[test]
fn every_page_says_what_it_is_not() {
    for route in Route::all(&FRAMEWORK) {
        assert!(
            written(&route)
                .contains("Draft: not endorsed by any agency. Grades are not pay bands, roles are not vacancies.")
        );
    }
}

#[test]
fn content_stands_in_the_file_and_needs_no_script() {
    for principle in FRAMEWORK.principles.iter() {
        let html = without_tags(&written(&Route::Principle(principle.id.to_string())));
        for practice in principle.practices.iter() {
            for text in
                [practice.levels.aware, practice.levels.developing, practice.levels.practising, practice.levels.leading]
            {
                assert!(html.contains(&*text), "{}: {text}", practice.id);
            }
        }
    }
}

#[test]
fn numbers_of_levels_and_words_that_judge_stay_out_of_sight() {
    let html = personal(Some(&Route::Results), "", begun())
        + &personal(Some(&Route::question(&"honest-scope.a".into())), "", begun());
    for word in ["score", "Score", "fail", "%", "weakness", "Level 1", "Level 2", "Level 3", "Level 4"] {
        assert!(!html.contains(word), "{word}");
    }
}

/// CHANGE-2: what a page says of an answer is what the person chose, and not what the practice says today.
#[test]
fn a_strength_stands_in_the_words_that_were_chosen() {
    let (practice, id) = (PracticeId::from("honest-scope.a"), Id::new(1));
    let framework: &'static Framework = Box::leak(Box::new(with_new_words("honest-scope", &["a"])));
    let today = framework.practice(&practice).and_then(|found| found.levels.anchor(Level::Practising));
    let (today, then) = (today.expect("today's words"), "I did it in the old words");
    let other = "The question's words have changed since this answer.";
    let gone = "I chose my level by words that have changed since.";
    for (wording, words) in [(2, [today; 3]), (1, [then; 3]), (9, [other, gone, other])] {
        let mut record = begun();
        let answer = Answer::new(Rating::Practising, wording);
        let stamp = record.next_stamp(0, Replica(1));
        record.apply(Command::SetAnswer(id.clone(), practice.clone(), answer), stamp);
        for (route, said) in [Route::Results, Route::OnePage, Route::Report].into_iter().zip(words) {
            let text = without_tags(&personal_of(framework, Some(&route), "", record.clone()));
            let place = format!("wording {wording}, {}", route.path());
            assert!(text.contains(said), "{place}");
            assert_eq!(text.contains(other), wording != 2 && route != Route::OnePage, "{place}");
            for unchosen in [today, then].into_iter().filter(|words| *words != said) {
                assert!(!text.contains(unchosen), "{place}");
            }
        }
    }
}

/// Texts of more than one word in a stored item: a person wrote them, because ids, days and choices are one word.
fn written_by_a_person(stored: &serde_json::Value) -> Vec<String> {
    match stored {
        serde_json::Value::String(text) if text.contains(char::is_whitespace) => vec![text.clone()],
        serde_json::Value::Array(items) => items.iter().flat_map(written_by_a_person).collect(),
        serde_json::Value::Object(fields) => fields.values().flat_map(written_by_a_person).collect(),
        _ => Vec::new(),
    }
}

/// What a person wrote is marked, so that no agency's names replace words in it (`OWN` in `src/app/pack.rs`).
#[test]
fn a_persons_own_words_are_marked() {
    let is_mark = |tag: &String| {
        tag.starts_with("textarea") || ["data-own", "app-note", "app-wrap"].iter().any(|mark| tag.contains(mark))
    };
    let stored = serde_json::to_value(full().entities().map(|(_, entity)| entity.clone()).collect::<Vec<_>>());
    let written = written_by_a_person(&stored.expect("a record as it is stored"));
    assert!(written.len() > 7, "{written:?}");
    let routes = Route::all(&FRAMEWORK).into_iter().filter(Route::is_personal);
    let entry = write_log_link(&LogLink { entry: Id::new(4).into(), practice: String::new() });
    let draft = format!("draft={}", Id::new(8).as_str());
    let mut seen = BTreeSet::new();
    for (route, query) in
        routes.map(|route| (route, "")).chain([(Route::Log, entry.as_str()), (Route::Nominate, draft.as_str())])
    {
        let html = personal(Some(&route), query, full());
        for (open, text) in texts(&html) {
            let text = without_tags(&text);
            for words in written.iter().filter(|words| text.contains(*words)) {
                assert!(open.iter().any(is_mark), "{}: {text} in {open:?}", route.path());
                seen.insert(words);
            }
        }
        for label in values(&html, "aria-label") {
            assert!(!written.iter().any(|words| without_tags(label).contains(words)), "{}: {label}", route.path());
        }
    }
    assert_eq!(seen, written.iter().collect(), "each is on some page");
}

/// QUESTION-4: on the screen and on paper, so that answers mean the same on both.
#[test]
fn every_page_of_questions_says_how_to_choose() {
    let of = |route: Route| personal(Some(&route), "", begun());
    let (year, lower) = ("Think of your last year of work", "Between two levels, choose the lower.");
    // With a page each, the year is said once, before the first.
    assert!(of(Route::Grade).contains(year) && of(Route::question(&"honest-scope.a".into())).contains(lower));
    for html in [Route::Questions("honest-scope".into()), Route::AllQuestions].map(of) {
        assert!(html.contains(year) && html.contains(lower));
    }
    let on_paper = written(&Route::Worksheet);
    assert!(on_paper.contains(year) && on_paper.contains("If you are between two levels, tick the lower."));
}

/// ASSESSMENT-4: two ways in words, going on first; without answers the link only sets up.
#[test]
fn a_link_that_asks_for_something_else_offers_two_ways() {
    let text = without_tags(&personal(Some(&Route::Assess), WORKSHOP, begun()));
    let ways = ["Go on with the one under way, as it is", "Start another one for the workshop"];
    let at = ways.map(|words| text.find(words).unwrap_or_else(|| panic!("{words} in {text}")));
    assert!(at.is_sorted());
    assert!(text.contains("You have an assessment under way: 3 answers since 1 January 1970."), "{text}");
    assert!(text.contains("finished on 1 January 1970, the day of its last answer, and kept as it is."), "{text}");
    for (query, record) in [(WORKSHOP, Record::default()), (WORKSHOP, finished()), ("change", begun())] {
        assert!(!personal(Some(&Route::Assess), query, record).contains("Start another one"), "{query}");
    }
}

/// ASSESSMENT-2.
#[test]
fn the_page_says_after_how_many_months_an_assessment_is_finished_by_itself() {
    let html = personal(Some(&Route::Assess), "", begun());
    assert!(LEFT_AFTER_MONTHS == 3 && html.contains("If you change nothing in it for three months"));
}

/// ASSESSMENT-2: a new start first, then the way back.
#[test]
fn a_finished_assessment_is_kept_and_can_be_gone_on_with() {
    let text = without_tags(&personal(Some(&Route::Assess), "", finished()));
    let said = [
        "Your assessment of January 1970 is finished and kept, as you left it then.",
        "Start again as Engagement generalist",
        "Reopen that assessment",
        "Results of 1 January 1970",
    ];
    let at = said.map(|words| text.find(words).unwrap_or_else(|| panic!("{words} in {text}")));
    assert!(at.is_sorted());
}

/// ASSESSMENT-1 and ASSESSMENT-3: the newest is under way, the older one counts as finished, and can be gone on with
/// while nothing is lost by it.
#[test]
fn of_two_unfinished_assessments_the_older_stands_among_the_earlier() {
    let newer =
        begun().assessment(&Id::new(1)).cloned().map(|found| Assessment { title: Some("Spring day".into()), ..found });
    let mut record = after(Command::SetAssessment(Id::new(2), newer.expect("an assessment")));
    let (results, back) = ("Results of 1 January 1970", "Reopen that assessment");
    let text = without_tags(&personal(Some(&Route::Assess), "", record.clone()));
    assert!(text.contains("Spring day") && text.contains("Start") && text.contains(results), "{text}");
    assert!(text.contains(back), "nothing is answered in the newer one: {text}");
    let answer = Command::SetAnswer(Id::new(2), "honest-scope.a".into(), Answer::new(Rating::Aware, 1));
    record.apply(answer, record.next_stamp(0, Replica(1)));
    let text = without_tags(&personal(Some(&Route::Assess), "", record.clone()));
    assert!(text.contains(results) && !text.contains(back), "{text}");
    record.apply(Command::FinishAssessment(Id::new(2), Date::EPOCH), record.next_stamp(0, Replica(1)));
    let text = without_tags(&personal(Some(&Route::Assess), "", record));
    assert!(text.contains("is finished and kept") && text.contains("(Spring day)"), "{text}");
    assert_eq!(text.matches(results).count(), 2, "{text}");
}

/// The text that people read, with language and other word-level tags removed.
fn without_tags(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
}

fn with_site(route: &Route, site: &Site) -> String {
    let page = documents::written(route, &FRAMEWORK, site);
    documents::framed(route, &FRAMEWORK, site, &page).expect("one place for the page")
}

/// Every piece of text with the tags that are open around it.
fn texts(html: &str) -> Vec<(Vec<String>, String)> {
    let mut open: Vec<String> = Vec::new();
    let mut found = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        match tag.strip_prefix('/') {
            Some(_) => drop(open.pop()),
            None if ["br", "input", "hr", "!", "!--"].contains(&name) || tag.ends_with('/') || tag.starts_with('!') => {
            }
            None => open.push(tag.to_string()),
        }
        if !text.trim().is_empty() {
            found.push((open.clone(), text.to_string()));
        }
    }
    found
}

/// WCAG 3.1.2: a screen reader changes its voice for te reo Māori. Not in a picture or a `select`, which allow no
/// element there.
#[test]
fn every_te_reo_word_says_its_language() {
    let forms: Vec<&str> = FRAMEWORK
        .glossary
        .iter()
        .filter(|term| term.language.as_str() == "mi")
        .flat_map(|term| term.forms.0.iter().map(|form| form.as_str()))
        .collect();
    assert!(forms.len() > 20);
    let mut marked = 0;
    for route in Route::all(&FRAMEWORK).into_iter().filter(|route| !route.is_personal()) {
        for (open, text) in texts(&written(&route)) {
            let says = open.iter().any(|tag| tag.contains("lang=\"mi\""));
            marked += usize::from(says);
            if says || open.iter().any(|tag| tag.starts_with("svg") || tag.starts_with("option")) {
                continue;
            }
            for form in &forms {
                let alone = format!(" {} ", text.replace(|c: char| !c.is_alphabetic(), " "));
                assert!(!alone.contains(&format!(" {form} ")), "{}: \"{form}\" in \"{text}\"", route.path());
            }
        }
    }
    assert!(marked > 50, "{marked}");
}

/// A glossary word links to its meaning on the same page, once.
#[test]
fn words_are_explained_where_they_are_used() {
    let html = written(&Route::Principle("honest-scope".into()));
    assert_eq!(html.matches("principles/honest-scope/#word-scope-statement").count(), 1);
    assert!(html.contains("id=\"word-scope-statement\"") && html.contains("Words on this page"));
    assert!(!written(&Route::Glossary).contains("Words on this page"), "there they stand already");
}

/// Everything from the proposal says where it is from, and nothing of the project's own claims to be.
#[test]
fn everything_says_where_it_comes_from() {
    for principle in FRAMEWORK.principles.iter() {
        let html = written(&Route::Principle(principle.id.to_string()));
        for id in principle.proposal.iter() {
            assert!(html.contains(&format!("about/proposal/#{id}")), "{}: {id}", principle.id);
        }
        for related in principle.related.iter() {
            assert!(html.contains(&format!("sources/#{}", related.source)), "{}: {}", principle.id, related.source);
        }
    }
    let proposal = written(&Route::Proposal);
    for statement in FRAMEWORK.proposal.statements.iter() {
        assert!(proposal.contains(&format!("id=\"{}\"", statement.id)), "{}", statement.id);
    }
    for point in FRAMEWORK.proposal.points.iter() {
        assert!(!point.pages.is_empty() && proposal.contains(&format!("id=\"{}\"", point.id)), "{}", point.id);
    }
    for route in Route::all(&FRAMEWORK).iter().filter(|route| route.section().is_some() && !route.is_personal()) {
        let html = written(route);
        assert!(*route == Route::Trainers || html.contains("nobody has adopted them"), "{}", route.path());
    }
}

/// Each place that awaits Māori authors carries the mark (REO-5), and no page claims guidance that is not there
/// (REO-3), or shows what nobody has checked (SOURCE-3).
#[test]
fn what_awaits_maori_authors_is_marked_and_nothing_unchecked_is_shown() {
    let mark = FRAMEWORK.te_tiriti.mark.as_str();
    let of_principles = FRAMEWORK.principles.iter().map(|it| Route::Principle(it.id.to_string()));
    let others = [Route::Tracks, Route::Retreat, Route::Glossary, Route::About];
    for route in of_principles.chain(others) {
        let words: String = texts(&written(&route)).into_iter().map(|(_, text)| text).collect();
        assert!(words.contains(mark), "{}", route.path());
    }
    for route in Route::all(&FRAMEWORK).into_iter().filter(|route| !route.is_personal()) {
        let words: String = texts(&written(&route)).into_iter().map(|(_, text)| text.to_lowercase()).collect();
        for claim in ["beside every principle", "(not checked)", "not checked:", "not checked."] {
            assert!(!words.contains(claim), "{}: {claim}", route.path());
        }
    }
    for route in [Route::About, Route::Principle("honest-scope".into())] {
        let html = written(&route);
        for guidance in FRAMEWORK.te_tiriti.guidance.iter() {
            let source = FRAMEWORK.source(&guidance.source).expect("a source");
            assert!(html.contains(source.url.as_str()), "{}: {}", route.path(), source.id);
        }
    }
}

/// SOURCE-1 on the page, and what became of the proposal with its sources.
#[test]
fn sources_say_when_they_were_looked_at() {
    let sources: String = texts(&written(&Route::Sources)).into_iter().map(|(_, text)| text).collect();
    let dated = sources.matches("Looked at on ").count();
    assert_eq!(dated, FRAMEWORK.sources.len());
    assert!(sources.contains("Looked at on 29 November 2026, in a stored copy."), "{sources}");
    let proposal = written(&Route::Proposal);
    for outcome in FRAMEWORK.proposal.outcome.iter() {
        assert!(outcome.cites.iter().all(|id| proposal.contains(&format!("sources/#{id}"))), "{}", outcome.title);
    }
}

/// The map and the list below it say the same.
#[test]
fn the_career_map_and_its_list_say_the_same() {
    let html = written(&Route::Tracks);
    let (map, list) = html.split_once("id=\"list\"").expect("the list");
    for track in FRAMEWORK.tracks.iter() {
        for grade in track.grades.iter() {
            let place = format!("tracks/{}/#{}", track.id, grade.id());
            assert!(list.contains(&format!("\"{place}\"")), "{place} in the list");
            let node = format!("data-node=\"{}.{}\"", track.id, grade.id());
            assert_eq!(map.matches(&node).count(), 2, "{node}: once in each width");
        }
    }
    let stations: usize = FRAMEWORK.tracks.iter().map(|track| track.grades.len()).sum();
    assert_eq!(map.matches("data-node=").count(), 2 * stations, "and no more");
}

/// The order of the cards follows no level, so that people who sort them cannot guess.
#[test]
fn the_card_sort_gives_no_level_away() {
    let html = written(&Route::CardSort);
    let cards: Vec<&str> = html.split("app-sort-card__code\">").skip(1).collect();
    assert_eq!(cards.len(), 36 * 4);
    let codes: BTreeSet<&str> = cards.iter().filter_map(|card| card.split('<').next()).collect();
    assert_eq!(codes.len(), 36 * 4, "a code each");
    let mut rising = 0;
    let mut first_place = [0; 4];
    for (practice, dealt) in FRAMEWORK.practices().zip(cards.chunks(4)) {
        let level_of = |card: &&str| {
            let text = without_tags(card.split_once("</span>").expect("a card").1.split("</li>").next().unwrap_or(""));
            Level::ALL
                .into_iter()
                .find(|level| practice.levels.anchor(*level).is_some_and(|anchor| text == format!("{anchor}.")))
        };
        let levels: Vec<u8> = dealt.iter().map(|card| level_of(card).expect("a level").number()).collect();
        rising += usize::from(levels.is_sorted());
        first_place[usize::from(levels[0]) - 1] += 1;
    }
    assert!(rising <= 4, "{rising} of 36 packs lie in order");
    assert!(first_place.iter().all(|count| (2..=20).contains(count)), "{first_place:?}");
}

/// `site.json`: empty fields are left out of the page, and the others are links only if they are safe.
#[test]
fn what_the_operator_filled_in_stands_in_the_page() {
    let route = Route::Principle("honest-scope".into());
    let empty = with_site(&route, &Site::default());
    for name in ["suggest", "home", "privacy", "accessibility", "organisation", "maintainer", "contact"] {
        let place = empty.split(&format!("data-site-if=\"{name}\"")).nth(1).expect("a place");
        assert!(place.starts_with(" hidden"), "{name} is left out");
    }
    let site = Site {
        suggest: "mailto:words@example.govt.nz".into(),
        organisation: "Ministry of Examples".into(),
        ..Site::default()
    };
    let filled = with_site(&route, &site);
    assert!(filled.contains("href=\"mailto:words@example.govt.nz\"") && filled.contains("Ministry of Examples"));
    let place = filled.split("data-site-if=\"suggest\"").nth(1).expect("a place");
    assert!(!place.starts_with(" hidden"));
}

#[test]
fn a_picture_of_levels_places_each_mark_and_says_the_row_in_words() {
    let row = |title: &str, now: &[(u8, LevelMark)]| LevelRow {
        title: title.into(),
        now: now.to_vec(),
        target: Some(3),
        last: Some(1),
        words: "as it stands".into(),
        ..LevelRow::default()
    };
    let two = row("Two dots", &[(3, LevelMark::Now), (3, LevelMark::Thin)]);
    let linked = LevelRow { href: Some("/there/".into()), ..row("One dot", &[(2, LevelMark::Now)]) };
    let none = LevelRow { chance: Some("Look for a chance"), last: None, ..row("No dot", &[]) };
    let folded = LevelGroup { heading: "Folded".into(), is_folded: true, rows: vec![linked, none] };
    let names = FRAMEWORK.levels.iter().map(|info| info.name.to_string()).collect();
    let open = LevelGroup { rows: vec![two], ..LevelGroup::default() };
    let html = Owner::new().with(|| level_picture(names, "h3", vec![open, folded]).into_any().to_html());
    let html = html.replace("<!>", "");
    for wanted in [
        // From last time to now, then the bar and the ring.
        r#"app-mark--moved app-from-1 app-to-3"></span><span class="app-mark app-mark--target app-at-3"#,
        r#"app-mark--way app-from-2 app-to-3"#,
        r#"app-picture__dots app-at-3"><span class="app-mark app-mark--now"></span><span class="app-mark app-mark--now app-mark--thin"#,
        r#"<a class="app-picture__row" href="/there/">"#,
        r#"<span class="app-chance">Look for a chance</span>"#,
        r#"<summary class="govuk-details__summary"><h3 class="app-picture__group">Folded</h3>"#,
        r#"<span class="govuk-visually-hidden">: as it stands</span>"#,
    ] {
        assert!(html.contains(wanted), "{wanted} in {html}");
    }
    assert_eq!(html.matches("<details").count(), 1, "{html}");
    assert_eq!(html.matches("<h3").count(), 1, "a group without a name has no heading: {html}");
}

/// The example on home is made up, and says so wherever it stands; what it shows is what the framework asks, about
/// questions that such a person meets, and its next step leads one level up (STEP-2).
#[test]
fn the_example_on_home_is_made_up_and_true_to_the_framework() {
    let page = written(&Route::Home);
    assert_eq!(page.matches("an example we made up").count(), 2);
    assert!(page.contains(">Find my starting point<"));
    let example = page.split_once("app-example").and_then(|(_, rest)| rest.split_once("</figure>")).expect("it").0;
    let track = FRAMEWORK.track("engagement-generalist").expect("the generalist");
    let shown: Vec<_> = track
        .start_here
        .iter()
        .filter_map(|id| FRAMEWORK.practice(id))
        .filter(|p| example.contains(p.title.0))
        .collect();
    assert_eq!(shown.len(), 4, "four of the nine questions");
    for practice in shown {
        let weight = track.weight(&practice.id.parts().0.into()).expect("a weight");
        let asked = FRAMEWORK.targets.level(weight, GradeId::G2).expect("a target");
        let (_, row) = example.split_once(practice.title.0).expect("its row");
        let asked = format!("Her role asks for {}.", FRAMEWORK.level_name(asked));
        assert!(row.split("</li>").next().is_some_and(|row| row.contains(&asked)), "{}: {asked}", practice.id);
    }
    let (now, next) = (Level::Aware, Level::Aware.next().expect("a next level"));
    let practice = FRAMEWORK.practice(&"honest-scope.a".into()).expect("a practice");
    assert!(example.contains(&format!("{}. Her role asks", FRAMEWORK.level_name(now))));
    assert!(page.contains(practice.levels.anchor(next).expect("its words")), "the step leads one level up");
}

/// LESSON-1: the page to copy stands in the lesson and in a plain file beside it, filled in and then empty. A host need
/// not say that the file is UTF-8.
#[test]
fn each_lesson_has_a_page_to_copy_and_its_plain_file() {
    let mut paths = BTreeSet::new();
    for principle in FRAMEWORK.principles.0 {
        let route = Route::Lesson(principle.id.to_string());
        let artefact = &principle.lesson.artefact;
        let html = written(&route);
        let (path, text) = documents::artefact_file(&FRAMEWORK, principle);
        assert_eq!(path, format!("{}{}.txt", route.path(), artefact.id));
        assert!(html.contains(&format!("href=\"{path}\" download")), "{path}: {html}");
        assert!(html.contains(&format!("{} to copy", artefact.title)), "{path}: {html}");
        assert!(text.starts_with('\u{feff}') && text.lines().count() > 20, "{path}: {text}");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{path}");
        let (filled, empty) = text.split_once("=== EMPTY").expect("both");
        for part in artefact.parts.0 {
            let heading = part.heading.to_uppercase();
            assert!(filled.contains(&heading) && empty.contains(&heading), "{path}: {heading}");
            for cells in part.rows.0 {
                let last = cells.last().expect("a cell").0;
                assert!(
                    filled.contains(&format!(": {last}")) && !empty.contains(&format!(": {last}")),
                    "{path}: {last}"
                );
            }
            for line in part.lines.0 {
                assert!(filled.contains(&format!("- {line}")) && !empty.contains(line.0), "{path}: {line}");
            }
        }
        assert!(paths.insert(path));
    }
    assert_eq!(paths.len(), 12);
    assert!(written(&Route::Guide).contains("id=\"lesson-hour\""));
}

/// LESSON-2: a question for each practice, whose choices are the words of the levels, in a group of their own. Nothing is
/// chosen before, sent or kept, and the verdict stands nowhere but in what is folded.
#[test]
fn each_lesson_asks_for_a_verdict_and_folds_its_own_away() {
    for principle in FRAMEWORK.principles.0 {
        let html = written(&Route::Lesson(principle.id.to_string()));
        let (_, quiz) = html.split_once("id=\"judge\"").expect("the quiz");
        let (quiz, _) = quiz.split_once("</form>").expect("its end");
        assert!(quiz.contains("<form method=\"dialog\" autocomplete=\"off\">"), "{}: {quiz}", principle.id);
        let questions: Vec<&str> = quiz.split("class=\"app-judge\"").skip(1).collect();
        assert_eq!(questions.len(), principle.practices.len(), "{}", principle.id);
        let mut groups = BTreeSet::new();
        let in_sight: String =
            html.split("<details").map(|part| part.split_once("</details>").map_or(part, |(_, rest)| rest)).collect();
        let in_sight = without_tags(&in_sight);
        for (practice, question) in principle.practices.iter().zip(questions) {
            let situation = practice.situations.first().expect("a situation");
            let (before, group) = question.split_once("<fieldset").expect("a group");
            let before = without_tags(before);
            assert!(before.contains(situation.story.0) && before.contains(practice.statement.0), "{before}");
            let (_, group) = group.split_once('>').expect("its tag");
            assert!(group.starts_with("<legend"), "{}: {group}", practice.id);
            let (choices, folded) = group.split_once("<details").expect("a verdict");
            let described: Vec<Level> =
                Level::ALL.into_iter().filter(|it| practice.levels.anchor(*it).is_some()).collect();
            assert_eq!(values(choices, "value"), described.iter().map(|level| level.id()).collect::<Vec<_>>());
            let names: BTreeSet<&str> = values(choices, "name").into_iter().collect();
            assert_eq!(names.len(), 1, "{}: one choice of the four", practice.id);
            assert!(groups.insert(names), "{}: a choice of its own", practice.id);
            let tags: Vec<&str> = question.split('<').filter_map(|part| part.split('>').next()).collect();
            assert!(tags.iter().all(|tag| !tag.contains(" checked") && !tag.contains(" open")), "{}", practice.id);
            for level in described {
                let words =
                    format!("{} {}", FRAMEWORK.level_name(level), practice.levels.anchor(level).expect("words"));
                assert!(without_tags(choices).contains(&words), "{}: {words}", practice.id);
            }
            let verdict = format!(
                "{}, not {}. {}",
                FRAMEWORK.level_name(situation.level),
                FRAMEWORK.level_name(situation.neighbour),
                situation.because
            );
            assert!(without_tags(folded).contains(&verdict), "{verdict} in {folded}");
            assert!(!in_sight.contains(situation.because.0), "{}: the verdict stands open", practice.id);
        }
    }
}

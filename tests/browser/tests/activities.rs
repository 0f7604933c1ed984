//! Finding something to do: the filter by keyboard and by link, the order of the list, and how little a reader
//! downloads.

use browser_tests::{BEGUN, Options, Outcome, Person, Server};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

const ALL: usize = 54;

/// The activities on the page, those that are shown, and what the filter says about them.
const PAGE: &str = "const all = [...document.querySelectorAll('.app-activity')];
    const shown = all.filter((item) => item.getClientRects().length > 0);
    const told = document.querySelector('main [role=status]')?.innerText ?? '';
    const says = (item, words) => item.textContent.includes(words);
    const builds = (item, principle) => item.querySelector(`a[href='principles/${principle}/']`) !== null || says(item, 'whichever principle you work on');
    const group = (item, mode) => item.dataset.mode === mode;";

/// A script that returns whether the app has been fetched.
const FETCHED: &str =
    "return performance.getEntriesByType('resource').some((entry) => /wasm|career-path-/.test(entry.name))";

/// Waits until the page shows the activities for which this expression of an `item` is true (at least one and not all),
/// says how many, shows no empty group, and has the filter in its address.
async fn shows(person: &Person, fits: &str, query: &str) -> Outcome {
    let right = format!(
        "const right = all.filter((item) => {fits});
        const groups = [...document.querySelectorAll('[data-group]')];
        return right.length > 0 && right.length < {ALL} && all.length === {ALL}
            && right.length === shown.length && right.every((item) => shown.includes(item))
            && told.startsWith(right.length === 1 ? '1 activity shown' : `${{right.length}} activities shown`)
            && groups.every((group) => (group.getClientRects().length > 0) === shown.some((item) => group.contains(item)))
            && location.search === {query};",
        query = json!(query)
    );
    person.until(&format!("{PAGE} {right}")).await
}

async fn shows_all(person: &Person) -> Outcome {
    let right = format!(
        "return shown.length === {ALL} && told.startsWith('{ALL} activities shown') && document.querySelector('[data-slot=filter] .app-link-button[hidden]') !== null && location.search === ''"
    );
    person.until(&format!("{PAGE} {right}")).await
}

/// Each choice made by keyboard shows what fits, says how many and is in the address, with the focus where it was; a
/// reload keeps it, "Show all" clears it, and Back leaves the list.
async fn filter_by_keyboard(person: &Person) -> Outcome {
    person.go("principles/").await?;
    person.tabs_to("nav[aria-label=Learn] a[href='activities/']").await?;
    person.types(Key::Enter).await?;
    person.arrives("Development activities", true).await?;

    // Once the app has taken over the form, keep each field's element: a redrawn one would lose a screen reader's
    // focus.
    person.tabs_to("#principle").await?;
    answers_at_once(person).await?;
    person
        .ask("window.held = ['principle', 'mode', 'reaches', 'soon'].map((id) => document.getElementById(id))")
        .await?;
    shows_all(person).await?;
    let keeps = |id: &str| {
        format!(
            "return document.activeElement === window.held.find(({{ id }}) => id === '{id}') && document.activeElement.isConnected"
        )
    };

    person.types("Equal voice").await?;
    let equal = "builds(item, 'equal-voice')";
    shows(person, equal, "?principle=equal-voice").await?;
    person.until(&keeps("principle")).await?;
    person.types(Key::Tab).await?;
    person.types("Formal").await?;
    let formal = format!("{equal} && group(item, 'formal')");
    shows(person, &formal, "?principle=equal-voice&mode=formal").await?;
    person.until(&keeps("mode")).await?;
    person.types(Key::Tab).await?;
    person.types("Practising").await?;
    let practising = format!(
        "{formal} && [...item.querySelectorAll('.app-activity__level')].some((tag) => says(tag, 'Practising'))"
    );
    shows(person, &practising, "?principle=equal-voice&mode=formal&reaches=practising").await?;
    person.until(&keeps("reaches")).await?;

    person.driver.refresh().await?;
    shows(person, &practising, "?principle=equal-voice&mode=formal&reaches=practising").await?;
    let chosen = "return ['principle', 'mode', 'reaches'].map((id) => document.getElementById(id).selectedOptions[0].text).concat(document.getElementById('soon').checked)";
    person.finds(chosen, json!(["Equal voice", "Formal learning", "Practising", false])).await?;

    person.driver.back().await?;
    person.arrives("Twelve principles of good engagement", false).await?;
    assert_eq!(person.path().await?, "principles/");
    person.driver.forward().await?;
    shows(person, &practising, "?principle=equal-voice&mode=formal&reaches=practising").await?;

    person.tabs_to("[data-slot=filter] .app-link-button").await?;
    person.until("return document.activeElement.innerText === 'Show all'").await?;
    person.types(Key::Enter).await?;
    shows_all(person).await?;
    person
        .until("return ['principle', 'mode', 'reaches'].every((id) => document.getElementById(id).value === '')")
        .await?;

    person.tabs_to("#soon").await?;
    person.types(Key::Space).await?;
    shows(person, "says(item, 'Can begin within three months')", "?soon=yes").await?;
    person.until("return document.activeElement.id === 'soon' && document.activeElement.checked").await
}

/// Waits until the form needs no button, because the app answers each choice.
async fn answers_at_once(person: &Person) -> Outcome {
    person.until("return document.querySelector('#principle') !== null && document.querySelector('main form [type=submit]') === null").await
}

#[tokio::test(flavor = "multi_thread")]
async fn activities_are_filtered_by_keyboard_by_someone_who_only_reads() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    filter_by_keyboard(&person).await?;
    person.leaves().await
}

#[tokio::test(flavor = "multi_thread")]
async fn activities_are_filtered_by_keyboard_in_the_running_app() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.seed_storage(&BEGUN).await?;
    filter_by_keyboard(&person).await?;
    person.leaves().await
}

/// Clearing the filter by keyboard keeps the focus there, and does not send it to the top of the page.
#[tokio::test(flavor = "multi_thread")]
async fn showing_all_keeps_the_place_of_the_focus() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.read("activities/?mode=with-peers").await?;
    shows(&person, "group(item, 'with-peers')", "?mode=with-peers").await?;
    person.tabs_to("[data-slot=filter] .app-link-button").await?;
    person.types(Key::Enter).await?;
    shows_all(&person).await?;
    person.until("return document.activeElement.closest('main') !== null").await?;
    person.leaves().await
}

/// A link with a filter opens filtered, also in a browser that keeps nothing; unknown names in it are ignored.
#[tokio::test(flavor = "multi_thread")]
async fn a_link_with_a_filter_opens_filtered() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    let query = "?principle=honest-scope&mode=with-peers&soon=yes";
    person.read(&format!("activities/{query}")).await?;
    let fits =
        "builds(item, 'honest-scope') && group(item, 'with-peers') && says(item, 'Can begin within three months')";
    shows(&person, fits, query).await?;
    let chosen = "return [document.getElementById('principle').value, document.getElementById('mode').value, document.getElementById('reaches').value, document.getElementById('soon').checked]";
    person.finds(chosen, json!(["honest-scope", "with-peers", "", true])).await?;

    let query = "?principle=good-luck&mode=with-peers";
    person.read(&format!("activities/{query}")).await?;
    shows(&person, "group(item, 'with-peers')", query).await?;
    person.leaves().await
}

/// Without JavaScript every activity is there.
#[tokio::test(flavor = "multi_thread")]
async fn every_activity_is_there_without_javascript() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options { without_script: true, ..Options::default() }).await?;
    person.read("activities/").await?;
    let items = person.driver.find_all(By::Css(".app-activity")).await?;
    assert_eq!(items.len(), ALL);
    let mut names = Vec::new();
    for item in items {
        assert!(item.is_displayed().await?);
        // Folded, and the browser opens it by itself.
        let words = item.prop("textContent").await?.unwrap_or_default();
        assert!(words.contains("First step: ") && words.contains("Builds: "), "{words}");
        names.push(item.find(By::Css("h3")).await?.text().await?);
    }
    names.sort();
    names.dedup();
    assert_eq!(names.len(), ALL);
    person.leaves().await
}

/// With results, the activities for the user's next steps come first, and every activity appears once.
#[tokio::test(flavor = "multi_thread")]
async fn the_activities_for_the_next_steps_come_first() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    // Core at G2, which asks for Practising: so the step is from Aware to Developing.
    person.answers("honest-scope/a", 1).await?;
    person.go("").await?;
    person.follows("Learn").await?;
    person.arrives("Twelve principles of good engagement", true).await?;
    // Twice: the page is rendered again, and the activities have to be moved again.
    for _ in 0..2 {
        person.follows("Activities").await?;
        person.arrives("Development activities", true).await?;
        shows_all(&person).await?;
        let once = format!(
            "return new Set(all.map((item) => item.id)).size === {ALL} && new Set(all.map((item) => item.querySelector('h3').innerText)).size === {ALL}"
        );
        assert_eq!(person.ask(&format!("{PAGE} {once}")).await?, true);
        let first =
            "return [...document.querySelectorAll('main h2')].find((it) => it.getClientRects().length > 0).innerText";
        assert_eq!(person.ask(first).await?, "For your next steps");
        let nearest = person.ask(&format!("{PAGE} const nearest = shown.filter((item) => item.closest('#nearest'));
            return [nearest.length, shown.slice(0, nearest.length).every((item, index) => item === nearest[index]), nearest.every((item) => builds(item, 'honest-scope') && says(item.querySelector('p:has(.app-activity__level)'), 'Developing'))]")).await?;
        assert!(nearest[0].as_u64().is_some_and(|count| (1..=5).contains(&count)), "{nearest}");
        assert_eq!(
            (&nearest[1], &nearest[2]),
            (&Value::Bool(true), &Value::Bool(true)),
            "first, and what the step asks"
        );
        person.follows("Principles").await?;
        person.arrives("Twelve principles of good engagement", true).await?;
    }
    // The filter applies to those too, and a heading without any goes.
    person.go("activities/?principle=open-results").await?;
    person
        .until(&format!(
            "{PAGE} return told !== '' && shown.length > 0 && shown.every((item) => builds(item, 'open-results'))"
        ))
        .await?;
    let empty =
        "return document.getElementById('nearest').hidden === shown.every((item) => item.closest('#nearest') === null)";
    person.finds(&format!("{PAGE} {empty}"), true).await?;
    person.leaves().await
}

/// A browser that keeps nothing reads the activities without the app. The app comes when the user enters the form, and
/// leaves the focus in the field where it was.
#[tokio::test(flavor = "multi_thread")]
async fn reading_activities_needs_no_app_until_someone_turns_to_the_form() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.go("activities/").await?;
    person.until(&format!("{PAGE} return shown.length === {ALL}")).await?;
    person.ask("scrollTo(0, document.body.scrollHeight)").await?;
    // The last place before the form.
    person.tabs_to("#skip").await?;
    person.types(Key::Enter).await?;
    person.until("return document.activeElement.id === 'main'").await?;
    assert_eq!(person.ask(FETCHED).await?, false);
    person.types(Key::Tab).await?;
    person.until("return document.activeElement.id === 'principle'").await?;
    person.until(FETCHED).await?;
    answers_at_once(&person).await?;
    shows_all(&person).await?;
    assert_eq!(person.ask("return document.activeElement.id").await?, "principle");
    person.types("Open results").await?;
    shows(&person, "builds(item, 'open-results')", "?principle=open-results").await?;
    person.leaves().await
}

/// A choice made while the app was loading stays, and is answered once the app has come.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_chosen_before_the_app_came_stays() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.go("activities/").await?;
    // A slow connection, so that the app takes some seconds to load.
    person.devtools("Network.enable", json!({})).await?;
    let slow = json!({"offline": false, "latency": 1000, "downloadThroughput": 400_000, "uploadThroughput": 400_000});
    person.devtools("Network.emulateNetworkConditions", slow).await?;
    person.tabs_to("#principle").await?;
    person.types("Open results").await?;
    let before = "return document.querySelector('main form [type=submit]') !== null && document.getElementById('principle').value === 'open-results'";
    assert_eq!(person.ask(before).await?, true, "the app came too soon to test this");
    answers_at_once(&person).await?;
    person.finds("return document.getElementById('principle').value", "open-results").await?;
    shows(&person, "builds(item, 'open-results')", "?principle=open-results").await?;
    person.leaves().await
}

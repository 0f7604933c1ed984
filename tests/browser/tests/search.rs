//! The search: from every page, by keyboard, in any spelling, and without the app at least a list of everything.

use browser_tests::{BEGUN, CONTENT, Options, Outcome, PERSONAL, Person, Server};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// The titles of the results.
const FOUND: &str = "return [...document.querySelectorAll('.app-found a')].map((link) => link.innerText)";

/// How often the page fetched the search index.
const FETCHED: &str =
    "return performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('search.json')).length";

/// Whether the list of everything is visible.
const EVERYTHING: &str = "return document.getElementById('everything').getClientRects().length > 0";

async fn open() -> WebDriverResult<(Server, Person)> {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    Ok((server, person))
}

/// Searches from the header, with the keyboard alone.
async fn asks_in_header(person: &Person, words: &str) -> Outcome {
    person.tabs_to("#search-field").await?;
    person.types(Key::Control + "a").await?;
    person.types(words).await?;
    person.types(Key::Enter).await
}

/// Replaces the text in the field of the search page.
async fn asks_on_page(person: &Person, words: &str) -> Outcome {
    person.tabs_to("#q").await?;
    person.types(Key::Control + "a").await?;
    person.types(words).await
}

async fn empties_field(person: &Person) -> Outcome {
    person.tabs_to("#q").await?;
    person.types(Key::Control + "a").await?;
    person.types(Key::Backspace).await?;
    person.until(&format!("{EVERYTHING} && document.querySelector('.app-found') === null")).await
}

async fn finds(person: &Person, title: &str) -> Outcome {
    let title = json!(title);
    person
        .until(&format!(
            "return [...document.querySelectorAll('.app-found a')].some((link) => link.innerText === {title})"
        ))
        .await
}

/// The status line, read out as the user types.
async fn is_spoken(person: &Person, words: &str) -> Outcome {
    let words = json!(words);
    person.until(&format!("return document.querySelector('main [role=status]')?.innerText.trim() === {words}")).await
}

/// Whether someone answers there: the header is quiet, without a search.
fn is_question(page: &str) -> bool {
    page == "assess/all/" || page.starts_with("assess/") && page.contains('-') && !page.contains("role-finder")
}

/// One field on every page gives the same answer, by keyboard, from any page.
#[tokio::test(flavor = "multi_thread")]
async fn the_header_searches_from_every_page() -> Outcome {
    let (_server, person) = open().await?;
    for page in CONTENT.into_iter().chain(PERSONAL).filter(|page| !is_question(page)) {
        person.go(page).await?;
        asks_in_header(&person, "Maori").await?;
        person.arrives("Search", true).await?;
        finds(&person, "Mātauranga Māori").await?;
        assert_eq!(person.path().await?, "search/?q=Maori", "from {page}");
        person.until("return document.querySelector('#q').value === 'Maori'").await?;
        assert_eq!(person.ask(EVERYTHING).await?, false, "from {page}");
    }
    person.leaves().await
}

/// Macrons, capitals and double vowels do not matter: all spellings of a word find the same.
#[tokio::test(flavor = "multi_thread")]
async fn every_spelling_finds_the_same() -> Outcome {
    let (_server, person) = open().await?;
    person.go("search/?q=Maori").await?;
    finds(&person, "Mātauranga Māori").await?;
    let found = person.ask(FOUND).await?;
    assert!(found.as_array().is_some_and(|found| found.len() > 1), "{found}");
    // The last with its macron as a combining mark, as some systems write it.
    for words in ["maaori", "MĀORI", "Māori", "MAAORI", "Ma\u{304}ori"] {
        empties_field(&person).await?;
        asks_on_page(&person, words).await?;
        finds(&person, "Mātauranga Māori").await?;
        person.finds(FOUND, found.clone()).await?;
    }
    // A screen reader changes its voice for te reo Māori, in titles and in excerpts.
    let spoken = "return [...document.querySelectorAll('.app-found [lang=mi]')].map((part) => part.innerText)";
    let spoken = person.ask(spoken).await?;
    assert!(spoken.as_array().is_some_and(|words| words.contains(&json!("Mātauranga Māori"))), "{spoken}");
    person.leaves().await
}

/// Within the running app a search loads no new page, can be changed from the header, and Back leads to the one before.
#[tokio::test(flavor = "multi_thread")]
async fn within_the_app_a_search_loads_no_new_page() -> Outcome {
    let (_server, person) = open().await?;
    person.seed_storage(&BEGUN).await?;
    person.go("").await?;
    person.ask("window.stillHere = true").await?;
    assert_eq!(person.ask(FETCHED).await?, 0, "nobody has searched yet");
    asks_in_header(&person, "Maori").await?;
    person.arrives("Search", true).await?;
    finds(&person, "Mātauranga Māori").await?;
    assert_eq!(person.ask(FETCHED).await?, 1);
    assert_eq!(person.path().await?, "search/?q=Maori");
    // Another word from the header, on the search page itself: the heading has the focus, so the field is reached by
    // going back.
    for _ in 0..20 {
        person.types(Key::Shift + Key::Tab).await?;
    }
    asks_in_header(&person, "CSV").await?;
    finds(&person, "Open data").await?;
    person.until("return document.querySelector('#q').value === 'CSV'").await?;
    assert_eq!(person.path().await?, "search/?q=CSV");
    person.driver.back().await?;
    finds(&person, "Mātauranga Māori").await?;
    assert_eq!(person.path().await?, "search/?q=Maori");
    person.until("return document.querySelector('#q').value === 'Maori'").await?;
    // A result is a link like any other: it leads to the place that it names.
    person.follows("Mātauranga Māori").await?;
    person.arrives("Glossary", false).await?;
    person.until("return document.activeElement.id === 'matauranga-maori'").await?;
    person.until("const word = document.getElementById('matauranga-maori').getBoundingClientRect(); return word.bottom > 0 && word.top < innerHeight").await?;
    person.until("return window.stillHere === true").await?;
    person.leaves().await
}

/// Each letter changes the results and the status line; the field keeps the focus; an empty field brings back the list
/// of everything; Enter makes an address that shows the same again.
#[tokio::test(flavor = "multi_thread")]
async fn typing_updates_results_and_status() -> Outcome {
    let (_server, person) = open().await?;
    person.go("search/").await?;
    assert_eq!(person.ask(EVERYTHING).await?, true);
    let told = "parseInt(document.querySelector('main [role=status]').innerText)";
    let focused = "document.querySelector('#q') === document.activeElement";
    // The app comes once the user enters the field.
    person.tabs_to("#q").await?;
    is_spoken(&person, "Type a word, or look through the list. Accents and capitals do not matter.").await?;
    person.types("s").await?;
    person.until(&format!("return {focused} && {told} > 30")).await?;
    person.sees_text(" results, the first 30 shown. Another word narrows them down.").await?;
    person.until("return document.querySelectorAll('.app-found').length === 30").await?;
    assert_eq!(person.ask(EVERYTHING).await?, false);
    person.types("cope statement").await?;
    person.until(&format!("return {focused} && {told} <= 30")).await?;
    person
        .until("return /^[0-9]+ results?\\.$/.test(document.querySelector('main [role=status]').innerText.trim())")
        .await?;
    // The status line says what is shown.
    person.until(&format!("return document.querySelectorAll('.app-found').length === {told}")).await?;
    finds(&person, "Write an on and off the table statement").await?;
    person.types(Key::Enter).await?;
    person.until("return location.search === '?q=scope+statement'").await?;
    person.until("return document.activeElement.id === 'q'").await?;
    let found = person.ask(FOUND).await?;
    person.driver.refresh().await?;
    finds(&person, "Write an on and off the table statement").await?;
    person.finds(FOUND, found.clone()).await?;
    empties_field(&person).await?;
    is_spoken(&person, "Type a word, or look through the list. Accents and capitals do not matter.").await?;
    person.until("return document.activeElement.id === 'q'").await?;
    person.leaves().await
}

/// Users who type while the app is still loading lose no letter.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_before_the_app_came_is_kept() -> Outcome {
    let (_server, person) = open().await?;
    person.go("search/").await?;
    person.devtools("Network.enable", json!({})).await?;
    let slow = json!({"offline": false, "latency": 3000, "downloadThroughput": -1, "uploadThroughput": -1});
    person.devtools("Network.emulateNetworkConditions", slow).await?;
    person.click("#q").await?;
    person.types("Maori").await?;
    person.until("return document.documentElement.dataset.app === 'live'").await?;
    finds(&person, "Mātauranga Māori").await?;
    person.until("return document.activeElement.id === 'q' && document.activeElement.value === 'Maori'").await?;
    person.leaves().await
}

/// Without JavaScript the page lists everything that could be found, and the form in the header leads to it.
#[tokio::test(flavor = "multi_thread")]
async fn without_javascript_everything_is_listed() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options { without_script: true, ..Options::default() }).await?;
    for page in ["", "principles/honest-scope/", "plan/"] {
        person.read(page).await?;
        let field = person.driver.find(By::Css("#search-field")).await?;
        field.send_keys("Maori" + Key::Enter).await?;
        person.arrives("Search", false).await?;
        assert_eq!(person.path().await?, "search/?q=Maori", "from {page}");
        let listed = person.driver.find_all(By::Css("#everything li a")).await?;
        assert!(listed.len() > 200, "{} links", listed.len());
        person.driver.find(By::LinkText("Mātauranga Māori")).await?;
    }
    // Everything in the index, and nothing else.
    person.read("search/").await?;
    let mut listed = Vec::new();
    for link in person.driver.find_all(By::Css("#everything li a")).await? {
        listed.push(link.attr("href").await?.unwrap_or_default());
    }
    let index = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist/search/search.json"));
    let index: Value = serde_json::from_slice(&index.expect("the index")).expect("our own file");
    let mut wanted: Vec<String> = index["entries"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry["href"].as_str()?.into()))
        .collect();
    listed.sort();
    wanted.sort();
    assert_eq!(listed, wanted);
    person.follows("Mātauranga Māori").await?;
    person.arrives("Glossary", false).await?;
    person.leaves().await
}

/// The search index is not downloaded until the user searches, with or without the app on the page.
#[tokio::test(flavor = "multi_thread")]
async fn the_index_is_fetched_on_the_search_page_alone() -> Outcome {
    let (_server, person) = open().await?;
    for begun in [false, true] {
        if begun {
            person.seed_storage(&BEGUN).await?;
        }
        for page in
            CONTENT.into_iter().chain(PERSONAL).filter(|page| !page.starts_with("search/") && !is_question(page))
        {
            person.go(page).await?;
            // Not even when the field is entered.
            person.tabs_to("#search-field").await?;
            assert_eq!(person.ask(FETCHED).await?, 0, "{page} (begun: {begun})");
        }
        person.go("search/?q=Maori").await?;
        finds(&person, "Mātauranga Māori").await?;
        assert_eq!(person.ask(FETCHED).await?, 1, "begun: {begun}");
    }
    person.leaves().await
}

/// If nothing is found the page says so, and what to try, with links; nothing else is put before the person.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_found_says_what_to_try() -> Outcome {
    let (_server, person) = open().await?;
    person.go("").await?;
    asks_in_header(&person, "zzyzx <b>").await?;
    person.arrives("Search", true).await?;
    is_spoken(&person, "Nothing found for \"zzyzx <b>\".").await?;
    person.finds(FOUND, json!([])).await?;
    person.sees_text("What you can try:").await?;
    assert_eq!(person.ask(EVERYTHING).await?, false, "no list of everything");
    asks_on_page(&person, "Maori").await?;
    finds(&person, "Mātauranga Māori").await?;
    person.go("search/?q=zzyzx").await?;
    person.sees_text("What you can try:").await?;
    person.follows("list of everything").await?;
    person.until(EVERYTHING).await?;
    assert_eq!(person.path().await?, "search/");
    person.go("search/?q=zzyzx").await?;
    person.sees_text("What you can try:").await?;
    person.follows("glossary").await?;
    person.arrives("Glossary", false).await?;
    person.leaves().await
}

/// A slip of the finger finds what was meant, and the page says how it read the query.
#[tokio::test(flavor = "multi_thread")]
async fn a_slip_of_the_finger_is_read_as_what_was_meant() -> Outcome {
    let (_server, person) = open().await?;
    person.go("search/?q=consultaton").await?;
    finds(&person, "Consultation").await?;
    person.sees_text(" for \"consultation\", as nothing says \"consultaton\"").await?;
    person.leaves().await
}

/// Someone of whom nothing is kept fetches the search alone, and not the app with its record; what comes moves nothing
/// that is there.
#[tokio::test(flavor = "multi_thread")]
async fn a_reader_fetches_the_search_alone_and_nothing_moves() -> Outcome {
    let server = Server::start().await;
    for narrow in [false, true] {
        let person = Person::open(&server.sub_path(), Options { narrow, ..Options::default() }).await?;
        person.devtools("Network.enable", json!({})).await?;
        let slow =
            json!({"offline": false, "latency": 100, "downloadThroughput": 200_000, "uploadThroughput": 200_000});
        person.devtools("Network.emulateNetworkConditions", slow).await?;
        for page in ["search/?q=Maori", "search/?q=zzyzx", "search/?q=consultaton", "search/"] {
            person.go(page).await?;
            if page == "search/" {
                person.until(EVERYTHING).await?;
            } else {
                person.until("return document.querySelector('main [role=status]').innerText.includes('ound') || document.querySelector('.app-found') !== null").await?;
            }
            let code = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => name.endsWith('career-path_bg.wasm'))";
            assert_eq!(person.ask(code).await?, json!([]), "{page}");
            let moved = "const shifts = new PerformanceObserver(() => {});
                shifts.observe({ type: 'layout-shift', buffered: true });
                return shifts.takeRecords().reduce((sum, shift) => sum + shift.value, 0)";
            let moved = person.ask(moved).await?.as_f64().unwrap_or(1.0);
            assert!(moved < 0.01, "{page} (narrow: {narrow}): {moved}");
        }
        person.leaves().await?;
    }
    Ok(())
}

/// If the index cannot be fetched the page says so, and the list of everything stays to look through.
#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_cannot_be_loaded_says_so() -> Outcome {
    let (_server, person) = open().await?;
    person.devtools("Network.enable", json!({})).await?;
    person.devtools("Network.setBlockedURLs", json!({"urls": ["*search.json"]})).await?;
    person.go("").await?;
    asks_in_header(&person, "Maori").await?;
    person.arrives("Search", true).await?;
    person.sees_text("The search could not be loaded. The connection may have dropped").await?;
    person.finds(FOUND, json!([])).await?;
    person.until(EVERYTHING).await?;
    // As the page says: once the connection is back, a reload answers.
    person.devtools("Network.setBlockedURLs", json!({"urls": []})).await?;
    person.driver.refresh().await?;
    finds(&person, "Mātauranga Māori").await?;
    person.leaves().await
}

/// axe-core finds no fault in the search page, whatever it shows: the list, results, no results, and no index.
#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_on_the_search_page() -> Outcome {
    let (_server, person) = open().await?;
    let mut found = Vec::new();
    person.go("search/").await?;
    found.extend(person.axe().await?.into_iter().map(|fault| format!("everything: {fault}")));
    person.go("search/?q=Maori").await?;
    finds(&person, "Mātauranga Māori").await?;
    found.extend(person.axe().await?.into_iter().map(|fault| format!("results: {fault}")));
    person.go("search/?q=zzyzx").await?;
    person.sees_text("Nothing found").await?;
    found.extend(person.axe().await?.into_iter().map(|fault| format!("none: {fault}")));
    person.devtools("Network.enable", json!({})).await?;
    person.devtools("Network.setBlockedURLs", json!({"urls": ["*search.json"]})).await?;
    person.driver.refresh().await?;
    person.sees_text("The search could not be loaded.").await?;
    found.extend(person.axe().await?.into_iter().map(|fault| format!("no index: {fault}")));
    assert!(found.is_empty(), "{found:#?}");
    person.leaves().await
}

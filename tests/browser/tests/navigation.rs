//! Client-side navigation and its pitfalls: base path, history, swallowed links, focus, title, scroll.

use browser_tests::{BEGUN, Options, Outcome, Person, Server};
use serde_json::json;
use thirtyfour::prelude::*;

async fn open() -> WebDriverResult<(Server, Person)> {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    // For a user with a record: others need no app to read a page.
    person.seed_storage(&BEGUN).await?;
    person.go("").await?;
    person.ask("window.stillHere = true").await?;
    Ok((server, person))
}

async fn follow(person: &Person, words: &str, heading: &str) -> Outcome {
    person.follows(words).await?;
    person.arrives(heading, true).await
}

/// Following a link loads no new page, moves focus to the heading, sets the title and the address, and marks the
/// section.
#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_followed_without_a_reload_under_a_sub_path() -> Outcome {
    let (_server, person) = open().await?;
    follow(&person, "Learn", "Twelve principles of good engagement").await?;
    follow(&person, "My path", "Which week sounds most like yours?").await?;
    follow(&person, "Roles", "Career map").await?;
    assert_eq!(person.path().await?, "tracks/");
    assert_eq!(person.driver.title().await?, "Career map – Roles – Engagement Career Path");
    person.until("return window.stillHere === true").await?;
    person.until("return document.querySelector('#menu [aria-current=page]').innerText === 'Roles'").await?;
    person.until("return document.getElementById('skip').getAttribute('href') === 'tracks/#main'").await?;
    person.leaves().await
}

/// The router's own page list is off by one after Back and Forward: a link to the previous page showed it but left the
/// address as it was, so that a reload showed another page.
#[tokio::test(flavor = "multi_thread")]
async fn back_forward_and_on_keep_page_and_address_together() -> Outcome {
    let (_server, person) = open().await?;
    follow(&person, "Roles", "Career map").await?;
    follow(&person, "Learn", "Twelve principles of good engagement").await?;
    person.driver.back().await?;
    person.arrives("Career map", false).await?;
    assert_eq!(person.path().await?, "tracks/");
    person.driver.forward().await?;
    person.arrives("Twelve principles of good engagement", false).await?;
    follow(&person, "Roles", "Career map").await?;
    assert_eq!(person.path().await?, "tracks/");
    person.driver.refresh().await?;
    person.arrives("Career map", false).await?;
    // And onwards from there, both ways.
    person.until("return document.documentElement.dataset.app === 'live'").await?;
    person.driver.back().await?;
    person.arrives("Twelve principles of good engagement", false).await?;
    follow(&person, "Network", "Monthly meetings").await?;
    assert_eq!(person.path().await?, "meetings/");
    person.driver.back().await?;
    person.arrives("Twelve principles of good engagement", false).await?;
    assert_eq!(person.path().await?, "principles/");
    person.leaves().await
}

/// A new page starts at the top; going back restores the scroll position.
#[tokio::test(flavor = "multi_thread")]
async fn scroll_is_kept_on_the_way_back() -> Outcome {
    let (_server, person) = open().await?;
    follow(&person, "Learn", "Twelve principles of good engagement").await?;
    person.ask("scrollTo(0, 400)").await?;
    person.until("return scrollY === 400").await?;
    person.ask("document.querySelector('.app-cards a').click()").await?;
    person.sees(".app-practice").await?;
    person.until("return scrollY === 0").await?;
    person.driver.back().await?;
    person.arrives("Twelve principles of good engagement", false).await?;
    person.until("return scrollY === 400").await?;
    person.leaves().await
}

/// The skip link moves focus into the page and stays on it, although every page has a `<base>`.
#[tokio::test(flavor = "multi_thread")]
async fn the_skip_link_moves_focus() -> Outcome {
    let (_server, person) = open().await?;
    follow(&person, "Roles", "Career map").await?;
    person.go("tracks/").await?;
    person.tabs_to("#skip").await?;
    person.types(Key::Enter).await?;
    person.until("return document.activeElement.id === 'main'").await?;
    person.types(Key::Tab).await?;
    person.until("return document.activeElement.closest('main') !== null").await?;
    person.arrives("Career map", false).await?;
    assert!(person.path().await?.starts_with("tracks/"));
    person.leaves().await
}

/// Links to a place within a page (where the focus goes too), to files and with a modifier key are left to the browser,
/// and none is swallowed.
#[tokio::test(flavor = "multi_thread")]
async fn no_link_is_swallowed() -> Outcome {
    let (_server, person) = open().await?;
    person.follows("Using a shared computer?").await?;
    person.arrives("Your data", false).await?;
    assert_eq!(person.path().await?, "data/#shared");
    person.until("return document.activeElement.id === 'shared'").await?;
    person.until("return document.getElementById('shared').getBoundingClientRect().top < innerHeight").await?;
    person.ask("const a = document.createElement('a'); a.href = 'site.json'; a.id = 'file'; a.textContent = 'file'; document.querySelector('main').prepend(a)").await?;
    person.click("#file").await?;
    person.until("return location.pathname.endsWith('/site.json')").await?;
    person.leaves().await
}

/// Without the app, for people who only read, links behave the same: focus at the heading, and Back to where they were.
/// The app comes with the first page that needs it.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_to_read_needs_no_app() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.go("").await?;
    assert_eq!(person.ask(FETCHED_APP).await?, false);
    follow(&person, "Learn", "Twelve principles of good engagement").await?;
    assert_eq!(person.ask(FETCHED_APP).await?, false);
    follow(&person, "My path", "Which week sounds most like yours?").await?;
    person.driver.back().await?;
    person.arrives("Twelve principles of good engagement", false).await?;
    person.leaves().await
}

const FETCHED_APP: &str =
    "return performance.getEntriesByType('resource').some((entry) => /wasm|career-path-/.test(entry.name))";

/// Deleting everything leaves a mark, and settings may be left as well. Neither is anything to show: pages to read fetch
/// no app, and say what they say to everybody.
#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_holds_no_answers_reads_without_the_app() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    let reads = async || -> Outcome {
        for page in ["", "principles/", "principles/honest-scope/lesson/"] {
            person.go(page).await?;
            assert_eq!(person.ask(FETCHED_APP).await?, false, "{page}");
            person.reads_in_header("Answers stay in this browser").await?;
            let text = person.text("main").await?;
            assert!(!text.contains("Your path"), "{text}");
        }
        Ok(())
    };
    person.seed_storage(&[BEGUN[0], ("device", r#"{"asked_to_persist":true}"#)]).await?;
    reads().await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.go("").await?;
    person.sees_text("Your path").await?;
    person.go("data/delete/").await?;
    person.presses("Delete everything from this browser").await?;
    person.sees_text("There is nothing of yours in this browser.").await?;
    // The app that deleted says the same as a page without it.
    person.reads_in_header("Answers stay in this browser").await?;
    reads().await?;
    // Someone who wants to be forgotten has chosen something, before any answer: every page says so.
    person.go("assess/grade/").await?;
    person.presses_summary("On a shared computer?").await?;
    person.tabs_to("#keep").await?;
    person.types(Key::Down).await?;
    person.reads_in_header("Kept until you close this tab").await?;
    person.go("principles/").await?;
    person.reads_in_header("Kept until you close this tab").await?;
    person.leaves().await
}

/// Whoever has begun to type while the app was on its way goes on typing: the heading takes the focus only if nothing
/// has it.
#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_arrives_late_leaves_the_focus_in_the_search_field() -> Outcome {
    let server = Server::start().await;
    let script = "window.go = new Promise((go) => { window.letGo = go; });
        for (const name of ['instantiate', 'instantiateStreaming']) {
            const make = WebAssembly[name];
            WebAssembly[name] = async (...all) => { await window.go; return make.apply(WebAssembly, all); };
        }";
    let person = Person::open(&server.sub_path(), Options { script, ..Options::default() }).await?;
    person.go("").await?;
    // A link from another page of this site: the app would move the focus to the heading.
    person.follows("My path").await?;
    person.sees_text("Which week sounds most like yours?").await?;
    person.click("#search-field").await?;
    person.types("scope").await?;
    person.ask("window.letGo()").await?;
    person.sees_text("Which week sounds most like yours?").await?;
    person.until("return document.documentElement.dataset.app === 'live'").await?;
    person.types(" and more").await?;
    person.until("return document.getElementById('search-field').value === 'scope and more'").await?;
    person.until("return document.activeElement.id === 'search-field'").await?;
    person.leaves().await
}

/// The same within the app, while the next page is on its way.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_arrives_late_leaves_the_focus_in_the_search_field() -> Outcome {
    let (_server, person) = open().await?;
    person.ask("window.go = new Promise((go) => { window.letGo = go; }); const get = window.fetch; window.fetch = async (...all) => { await window.go; return get.apply(window, all); }").await?;
    person.follows("Roles").await?;
    person.click("#search-field").await?;
    person.types("scope").await?;
    person.ask("window.letGo()").await?;
    person.arrives("Career map", false).await?;
    person.until("return document.title.startsWith('Career map')").await?;
    person.types(" and more").await?;
    person.until("return document.getElementById('search-field').value === 'scope and more'").await?;
    // A search is a step like any other: from the field to the heading of what it found.
    person.types(Key::Enter).await?;
    person.arrives("Search", true).await?;
    person.leaves().await
}

/// An address that leads nowhere: from inside the app, and from the host.
#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_says_so_and_has_a_way_on() -> Outcome {
    let (_server, person) = open().await?;
    person.read("no/such/page/").await?;
    person.until("return document.querySelector('h1').innerText === 'Page not found'").await?;
    person.until("return !document.getElementById('ways').hidden").await?;
    person.follows("the roles").await?;
    person.arrives("Career map", false).await?;
    assert_eq!(person.path().await?, "tracks/");
    // A principle that does not exist: the app asks the host, and the host says so.
    person.until("return document.documentElement.dataset.app === 'live'").await?;
    person.ask("const a = document.createElement('a'); a.href = 'principles/nonsense/'; a.id = 'gone'; a.textContent = 'gone'; document.querySelector('main').prepend(a)").await?;
    person.click("#gone").await?;
    person.until("return document.querySelector('h1').innerText === 'Page not found'").await?;
    person.leaves().await
}

/// If a lazy-loaded part of the app cannot be fetched, the page says that it could not be loaded, and the app goes on.
#[tokio::test(flavor = "multi_thread")]
async fn code_that_cannot_be_fetched_is_told() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.devtools("Network.enable", json!({})).await?;
    person.devtools("Network.setBlockedURLs", json!({"urls": ["*/compare.wasm"]})).await?;
    person.ask("window.before = 1; document.querySelector('main').insertAdjacentHTML('beforeend', '<a id=\"there\" href=\"tracks/compare/\">There</a>'); document.querySelector('#there').click()").await?;
    person.sees_text("This page could not be loaded").await?;
    person.devtools("Network.setBlockedURLs", json!({"urls": []})).await?;
    person.presses("Try again").await?;
    person.arrives("Compare roles", true).await?;
    assert_eq!(person.ask("return window.before").await?, 1);
    person.leaves().await
}

/// A user who has begun can go on without a connection: question after question, check, results, plan, report.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_begun_goes_on_without_a_connection() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.begins().await?;
    person.until("return ['/personal.wasm', 'learning-profession/c/page.html'].every((name) => performance.getEntriesByType('resource').some((entry) => entry.name.endsWith(name) && entry.responseEnd > 0))").await?;
    person.loses_connection().await?;
    for question in 1..=9 {
        person.sees_text(&format!("Question {question} of 9")).await?;
        person.click("#level-3").await?;
        person.click("main button[type=submit]").await?;
    }
    person.arrives("Your results", true).await?;
    person.presses("one page for a talk with your manager").await?;
    person.arrives("One page for your manager", true).await?;
    person.leaves().await
}

/// A link to a place in the page, above all the skip link, keeps the query of the address: a workshop's settings, a
/// comparison, a filter. By keyboard, because keyboard users lost them.
#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_a_place_keeps_what_the_address_asks_for() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    for (address, told) in [
        ("assess/?track=public-input-analyst&grade=g3&title=Spring", "You opened a workshop link: Spring"),
        (
            "tracks/compare/?tracks=public-input-analyst%2Cgovernment-liaison",
            "Public input analyst, Government liaison at",
        ),
        ("activities/?mode=with-peers", "11 activities shown."),
    ] {
        person.go(address).await?;
        person.sees_text(told).await?;
        person.ask("window.stands = true").await?;
        person.types(Key::Tab).await?;
        person.until("return document.activeElement.id === 'skip'").await?;
        person.types(Key::Enter).await?;
        person.until("return document.activeElement.id === 'main'").await?;
        person.sees_text(told).await?;
        assert_eq!(person.path().await?, address);
        assert_eq!(person.ask("return window.stands").await?, true);
    }
    // So does a link to a place in the page, in the running app.
    person.seed_storage(&BEGUN).await?;
    person.go("meetings/?from=mail").await?;
    person.follows("Other forms").await?;
    person.until("return document.activeElement.id === 'variants' && location.search === '?from=mail'").await?;
    person.leaves().await
}

/// The same before the app has started, or if it never does.
#[tokio::test(flavor = "multi_thread")]
async fn the_skip_link_keeps_the_address_without_the_app() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.devtools("Network.enable", json!({})).await?;
    person.devtools("Network.setBlockedURLs", json!({"urls": ["*_bg.wasm"]})).await?;
    person.read("assess/?track=public-input-analyst&title=Spring").await?;
    person.until("return document.documentElement.dataset.app === 'stopped'").await?;
    person.tabs_to("#skip").await?;
    person.types(Key::Enter).await?;
    person.until("return document.activeElement.id === 'main'").await?;
    assert_eq!(person.path().await?, "assess/?track=public-input-analyst&title=Spring#main");
    person.leaves().await
}

//! Every page: accessible by axe-core, readable without JavaScript, no wider than the screen, no external requests.

use browser_tests::{CONTENT, Options, Outcome, PERSONAL, Person, Server};
use serde_json::Value;

fn all() -> impl Iterator<Item = &'static str> {
    CONTENT.into_iter().chain(["accessibility/"]).chain(PERSONAL)
}

/// Starts an assessment and answers its first question, by clicking.
async fn begin(person: &Person) -> Outcome {
    person.begins().await?;
    for practice in ["honest-scope/a/", "honest-scope/b/"] {
        person.go(&format!("assess/{practice}")).await?;
        person.click("#level-3").await?;
        person.sees_text("Saved in this browser").await?;
    }
    person.go("plan/?add=honest-scope.a").await?;
    for (field, value) in [("#action-text", "Draft a scope statement"), ("#action-due", "1 March 2090")] {
        person.click(field).await?;
        person.types(value).await?;
    }
    person.click("#action-mode").await?;
    person.click("button[type=submit]").await?;
    person.sees(".app-step select").await
}

async fn axe_finds_nothing(options: Options) -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), options).await?;
    let mut found = Vec::new();
    for full in [false, true] {
        if full {
            begin(&person).await?;
        }
        for page in all() {
            person.go(page).await?;
            found.extend(person.axe().await?.into_iter().map(|fault| format!("{page} (full: {full}): {fault}")));
        }
    }
    // The states in between: an error, and a page that does not exist.
    person.go("plan/?add=honest-scope.b").await?;
    person.click("button[type=submit]").await?;
    person.sees("#error-summary").await?;
    found.extend(person.axe().await?.into_iter().map(|fault| format!("errors: {fault}")));
    person.read("nowhere/at/all/").await?;
    person.until("return !document.getElementById('ways').hidden").await?;
    found.extend(person.axe().await?.into_iter().map(|fault| format!("404: {fault}")));
    assert!(found.is_empty(), "{found:#?}");
    person.leaves().await
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_light() -> Outcome {
    axe_finds_nothing(Options::default()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_dark_and_narrow() -> Outcome {
    axe_finds_nothing(Options { dark: true, narrow: true, ..Options::default() }).await
}

/// WCAG 1.4.10: at 320 CSS pixels the page itself never scrolls sideways.
#[tokio::test(flavor = "multi_thread")]
async fn pages_reflow_at_320_pixels() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options { narrow: true, ..Options::default() }).await?;
    begin(&person).await?;
    for page in all() {
        person.go(page).await?;
        let over =
            person.ask("const page = document.documentElement; return page.scrollWidth - page.clientWidth").await?;
        assert_eq!(over, 0, "{page}");
    }
    person.leaves().await
}

/// The menu on narrow screens opens, navigates and closes, with the keyboard.
#[tokio::test(flavor = "multi_thread")]
async fn the_menu_opens_and_closes_on_a_narrow_screen() -> Outcome {
    use thirtyfour::prelude::*;
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options { narrow: true, ..Options::default() }).await?;
    person.go("").await?;
    let shown = "return document.getElementById('menu').getClientRects().length > 0";
    assert_eq!(person.ask(shown).await?, false);
    person.tabs_to("#menu-button").await?;
    person.types(Key::Enter).await?;
    person.until(&format!("{shown} && document.getElementById('menu-button').ariaExpanded === 'true'")).await?;
    person.types(Key::Escape).await?;
    person.until("return document.getElementById('menu').getClientRects().length === 0").await?;
    person.types(Key::Enter).await?;
    person.tabs_to("#menu a").await?;
    person.types(Key::Enter).await?;
    person.arrives("Career map", true).await?;
    assert_eq!(person.ask(shown).await?, false, "the menu does not lie over the page it led to");
    person.leaves().await
}

#[tokio::test(flavor = "multi_thread")]
async fn content_reads_well_without_javascript() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options { without_script: true, ..Options::default() }).await?;
    for page in CONTENT {
        person.read(page).await?;
        let main = person.text("main").await?;
        assert!(main.len() > 300, "{page}: {main}");
        assert!(!main.contains("Opening your record"), "{page}");
        assert!(person.text("footer").await?.contains("Draft: not endorsed by any agency"), "{page}");
    }
    // Links work, whatever the path that the site is hosted under.
    person.read("").await?;
    person.follows("Explore the roles").await?;
    assert!(person.text("main").await?.contains("Public input designer"));
    person.follows("Public input designer").await?;
    assert_eq!(person.path().await?, "tracks/public-input-designer/");
    assert!(person.text("main").await?.contains("What each grade asks"));
    // A personal page says what it needs, and links to what can be read.
    person.read("assess/honest-scope/a/").await?;
    assert!(person.text("main").await?.contains("needs JavaScript and WebAssembly"));
    person.leaves().await
}

/// No server, no account, no external request, ever: neither attempted nor refused by the page's policy.
#[tokio::test(flavor = "multi_thread")]
async fn no_request_leaves_the_origin() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    let watch = "addEventListener('securitypolicyviolation', (e) => { (window.refused ??= []).push(e.violatedDirective + ' ' + e.blockedURI); }, true);";
    person.devtools("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({"source": watch})).await?;
    begin(&person).await?;
    for page in all() {
        person.go(page).await?;
        let elsewhere = "return performance.getEntriesByType('resource').map((e) => e.name).filter((name) => !name.startsWith(location.origin + '/')).concat(window.refused ?? [])";
        assert_eq!(person.ask(elsewhere).await?, Value::Array(Vec::new()), "{page}");
    }
    person.leaves().await
}

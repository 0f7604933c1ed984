//! Networks that hold the app back, or put something else in its place.

use browser_tests::{BEGUN, CATCH, Options, Outcome, Person, Server, dist};
use std::fs;
use std::sync::Arc;
use thirtyfour::prelude::*;
use tokio::sync::Semaphore;

/// Ten seconds pass at once.
const SOON: &str = "{
    const wait = window.setTimeout;
    window.setTimeout = (act, time, ...given) => wait(act, time >= 8000 ? 0 : time, ...given);
}";

async fn told(person: &Person) -> WebDriverResult<String> {
    person.until("return document.querySelector('#stopped')?.hidden === false").await?;
    person.text("#stopped").await
}

/// The path of a file of the app from the site's first folder on.
fn in_app(file: &str) -> String {
    let folders = fs::read_dir(dist()).expect("a folder").flatten().map(|entry| entry.file_name());
    let folder =
        folders.filter_map(|name| name.into_string().ok()).find(|name| name.starts_with("engagement-career-path-"));
    format!("{}/{file}", folder.expect("the app"))
}

/// A proxy that never answers: within ten seconds the page says so and hands out what is stored. If the file comes after
/// all, everything works and the note goes.
#[tokio::test(flavor = "multi_thread")]
async fn what_never_comes_is_said_and_may_still_come() -> Outcome {
    for held in ["engagement-career-path_bg.wasm", "engagement-career-path.js", "plan.wasm", "boot.js"] {
        let gate = Arc::new(Semaphore::new(0));
        let server = Server::on(|site| site.held_back = Some((held.into(), gate.clone()))).await;
        let person =
            Person::open(&server.root(), Options { script: SOON, is_impatient: true, ..Options::default() }).await?;
        person.seed_storage(&BEGUN).await?;
        person.read("plan/").await?;
        let said = told(&person).await?;
        for words in ["within ten seconds", "You can read every page", "enhanced security in Edge", "not affected"] {
            assert!(said.contains(words), "{held}: {said}");
        }
        let stored = "return document.querySelector('[data-text]').value.includes('lesson/honest-scope')";
        assert_eq!(person.ask(stored).await?, true, "{held}");
        assert_eq!(person.text("main h1").await?, "Your plan", "{held}");
        let again = person.ask("return document.querySelector('[data-retry]').href === location.href").await?;
        assert_eq!(again, true, "{held}: reloading is of this page");
        person.ask(CATCH).await?;
        person.ask("document.querySelector('#stopped [data-stored-text]').click()").await?;
        person.until("return (window.saved ?? '').includes('lesson/honest-scope')").await?;
        gate.close();
        person.until("return document.documentElement.dataset.app === 'live'").await?;
        person.until("return document.querySelector('#stopped').hidden").await?;
        person.leaves().await?;
    }
    Ok(())
}

/// A filter that answers with its own page: the reason is given in words.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_in_place_of_the_app_is_named() -> Outcome {
    let wasm = in_app("engagement-career-path_bg.wasm");
    let server = Server::with(&[(&wasm, "<!doctype html><title>Blocked by policy</title>")]).await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.seed_storage(&BEGUN).await?;
    person.read("plan/").await?;
    let said = told(&person).await?;
    assert!(said.contains("Reason: something else came in place of the app"), "{said}");
    assert_eq!(person.ask("return document.documentElement.dataset.app").await?, "stopped");
    person.leaves().await
}

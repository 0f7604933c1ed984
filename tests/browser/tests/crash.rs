//! Recovery from crashes: of the app, and of the browser.

use browser_tests::{BEGUN, CATCH, Options, Outcome, Person, Server};
use serde_json::json;
use std::path::Path;
use std::process::Command;

/// Without WebAssembly the page stays readable, says why, and offers what is stored as a file.
#[tokio::test(flavor = "multi_thread")]
async fn without_webassembly_the_page_stays_and_says_why() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options { script: CATCH, ..Options::default() }).await?;
    person.begins().await?;
    let gone = json!({"source": "delete globalThis.WebAssembly"});
    person.devtools("Page.addScriptToEvaluateOnNewDocument", gone).await?;
    person.read("principles/honest-scope/").await?;
    person.until("return document.documentElement.dataset.app === 'stopped'").await?;
    person.until("return document.querySelector('#stopped').innerText.includes('WebAssembly is switched off')").await?;
    person.sees_text("State what is open and closed").await?;
    person.click("#stopped [data-stored-text]").await?;
    person.until("return (window.saved ?? '').includes('engagement-generalist')").await?;
    person.leaves().await
}

/// What would move when the app comes is held back for moments only: a proxy may never let it through.
#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_the_app_shows_without_it() -> Outcome {
    let server = Server::start().await;
    let script = "WebAssembly.instantiate = WebAssembly.instantiateStreaming = () => new Promise(() => {})";
    let person = Person::open(&server.sub_path(), Options { script, ..Options::default() }).await?;
    person.seed_storage(&BEGUN).await?;
    let held = "return getComputedStyle(document.querySelector('.app-after-answer, .app-after-record')).visibility";
    for page in ["activities/", "tracks/compare/", "assess/role/", "data/"] {
        person.read(page).await?;
        person.finds(held, "visible").await?;
        assert_eq!(person.ask("return document.documentElement.dataset.app").await?, "coming", "{page}");
    }
    person.leaves().await
}

/// Parts that come in one file start piece by piece, and someone may go on meanwhile: the app stopped on a slow computer,
/// because it called a piece that had not started.
#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_comes_with_others_waits_for_what_it_calls() -> Outcome {
    let server = Server::start().await;
    // The pieces that several parts share come first. Some of them are held back.
    let script = "const fetches = fetch, begins = WebAssembly.instantiate;
        const released = new Promise((done) => { window.release = done; });
        let together = false;
        window.held = 0;
        window.fetch = (asked, ...rest) => { together ||= String(asked).endsWith('/personal.wasm'); return fetches(asked, ...rest); };
        WebAssembly.instantiate = async (...piece) => {
            if (together && window.held < 60) { window.held += 1; await released; }
            return begins(...piece);
        };";
    let person = Person::open(&server.sub_path(), Options { script, ..Options::default() }).await?;
    person.seed_storage(&BEGUN).await?;
    person.go("log/").await?;
    person.finds("return window.held", 60).await?;
    person.follows("Results").await?;
    // Time enough to draw the page if nothing is waited for.
    person.turns(100).await?;
    assert_eq!(person.ask("return document.documentElement.dataset.app").await?, "live");
    person.ask("window.release()").await?;
    person.until("return location.pathname.endsWith('/results/') && document.activeElement.localName === 'h1'").await?;
    person.leaves().await
}

/// The running app stops: a plain page, what is stored as a file that opens again, and a reload that finds
/// everything.
#[tokio::test(flavor = "multi_thread")]
async fn a_panic_gives_out_the_stored_data_and_a_way_on() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options { script: CATCH, ..Options::default() }).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.go("assess/honest-scope/b/").await?;
    // A browser that takes away something that the app calls: it stops in the middle of a change. Not before the click,
    // which would move the focus away: an answer of the database may come at any time.
    person.ask("addEventListener('click', () => { Date.prototype.getMonth = undefined; }, true)").await?;
    person.click("#level-2").await?;
    person.until("return document.documentElement.dataset.app === 'stopped'").await?;
    person.until("return document.activeElement.id === 'stopped'").await?;
    person
        .until("return document.querySelector('#stopped').innerText.includes('the app stopped unexpectedly')")
        .await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.click("#stopped [data-stored-text]").await?;
    person.until("return (window.saved ?? '').includes('/answer/')").await?;
    let saved = person.ask("return window.saved").await?;
    assert_eq!(person.ask("return document.querySelector('#stored-text').value").await?, saved);
    person.click("#stopped [data-retry]").await?;
    person.until("return document.documentElement.dataset.app === 'live'").await?;
    person.go("assess/honest-scope/a/").await?;
    person.until("return document.querySelector('#level-4')?.checked").await?;
    person.leaves().await?;

    // The saved text opens elsewhere.
    let other = Person::open(&server.root(), Options::default()).await?;
    other.go("data/").await?;
    other.click("main #open ~ div details summary").await?;
    other.ask(&format!("const field = document.querySelector('#text'); field.value = {saved}; field.dispatchEvent(new Event('input', {{bubbles: true}}))")).await?;
    other.presses("Open this text").await?;
    other.presses("Open it").await?;
    other.go("assess/honest-scope/a/").await?;
    other.until("return document.querySelector('#level-4')?.checked").await?;
    other.leaves().await
}

/// The browser is killed and restarted 20 times: each edit that had reached the second copy is there.
#[tokio::test(flavor = "multi_thread")]
async fn killed_browsers_lose_no_saved_edit() -> Outcome {
    let server = Server::start().await;
    let profile = std::env::temp_dir().join(format!("engagement-career-path-killed-{}", std::process::id()));
    let options = Options { profile: Some(profile.clone()), ..Options::default() };
    let mut written = String::new();
    for round in 0..=20 {
        let person = Person::open(&server.root(), options.clone()).await?;
        if round == 0 {
            person.begins().await?;
        }
        person.go("assess/honest-scope/a/").await?;
        let kept = json!(written);
        person.until(&format!("return document.querySelector('#note')?.value === {kept}")).await?;
        if round == 20 {
            person.leaves().await?;
            break;
        }
        let more = format!("round {round}, ");
        // At the end of the text: a click would put the caret where it lands.
        person.ask("document.querySelector('form details').open = true; const note = document.querySelector('#note'); note.focus(); note.setSelectionRange(note.value.length, note.value.length)").await?;
        person.types(more.as_str()).await?;
        person.sees_text("Saved in this browser at ").await?;
        written.push_str(&more);
        // As soon as it is there.
        person.finds_second_copy(&format!("all.some(({{ text }}) => text.includes({}))", json!(more))).await?;
        kill(&profile);
        drop(person);
    }
    std::fs::remove_dir_all(&profile).ok();
    Ok(())
}

/// Ends every process of the browser with this profile, with no chance to tidy up.
fn kill(profile: &Path) {
    let killed = Command::new("pkill").args(["-KILL", "-f", &format!("user-data-dir={}", profile.display())]).status();
    assert!(killed.expect("pkill").success(), "the browser was running");
}

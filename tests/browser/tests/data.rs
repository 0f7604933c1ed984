//! Your data: save, open, undo, go back, delete, finish, forget.

use browser_tests::{CATCH, Options, Outcome, Person, Server};
use serde_json::Value;
use std::path::PathBuf;
use thirtyfour::prelude::*;

fn catching() -> Options {
    Options { script: CATCH, ..Options::default() }
}

/// Saves a copy and returns its text.
async fn save(person: &Person) -> WebDriverResult<String> {
    person.go("data/").await?;
    person.presses("Save a copy (JSON").await?;
    person.hears("Look in your downloads.").await?;
    person.until("return (window.saved ?? '') !== ''").await?;
    Ok(person.ask("return window.saved").await?.as_str().unwrap_or_default().to_string())
}

/// Writes a file to choose.
fn file(name: &str, text: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("{}-{name}", std::process::id()));
    std::fs::write(&path, text).expect("a file to choose");
    path
}

async fn choose(person: &Person, name: &str, text: &str) -> Outcome {
    person.sees("#file").await?;
    person.names_file("#file", &file(name, text)).await
}

fn entries(text: &str) -> Value {
    serde_json::from_str::<Value>(text).expect("our own file")["record"]["entries"].clone()
}

/// A copy opened in another browser brings exactly what was in the first; saved there again it is the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_saved_copy_opens_exactly_on_another_computer() -> Outcome {
    let server = Server::start().await;
    let first = Person::open(&server.root(), catching()).await?;
    first.begins().await?;
    first.answers("honest-scope/a", 3).await?;
    first.click("#note").await?;
    first.types("Kōrero in the library").await?;
    first.reads_in_header("4 changes, and no saved copy yet").await?;
    let saved = save(&first).await?;
    first.reads_in_header("All of it is in your copy of ").await?;
    first.leaves().await?;

    // The other copy of the site, at a sub-path: files do not mind.
    let second = Person::open(&server.sub_path(), catching()).await?;
    second.go("data/").await?;
    choose(&second, "exact.json", &saved).await?;
    second.until("return document.activeElement.id === 'preview'").await?;
    second.hears("What is in the file").await?;
    assert_eq!(second.axe().await?, Vec::<String>::new());
    second.presses("Open it").await?;
    second.is_told("The file is merged into what was here.").await?;
    second.reads_in_header("All of it is in your copy of ").await?;
    assert_eq!(entries(&save(&second).await?), entries(&saved));
    second.go("assess/honest-scope/a/").await?;
    second.until("return document.querySelector('#level-4').checked && document.querySelector('#note').value === 'Kōrero in the library'").await?;
    second.leaves().await
}

/// Opening says what would change before it does; merging keeps what is newer here; undo takes it back; the state before
/// is listed and can be gone back to.
#[tokio::test(flavor = "multi_thread")]
async fn merging_replacing_undoing_and_going_back() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), catching()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    let old = save(&person).await?;
    person.answers("honest-scope/a", 1).await?;
    person.answers("honest-scope/b", 2).await?;
    let new = save(&person).await?;

    choose(&person, "old.json", &old).await?;
    person.hears("Merging changes nothing: everything in the file is here already.").await?;
    person.hears("Replacing takes away 1 item that the file does not have.").await?;
    person.presses("Merge it into what is here").await?;
    person.is_told("The file is merged").await?;
    assert_eq!(entries(&save(&person).await?), entries(&new));

    choose(&person, "old.json", &old).await?;
    person.presses("Replace what is here").await?;
    person.is_told("What was here is replaced by what is in the file.").await?;
    person.hears("1 answer and 0 notes").await?;
    person.hears("before opening a file: 4 items").await?;
    assert_eq!(entries(&save(&person).await?), entries(&old));
    person.go("data/").await?;
    person.hears("before opening a file: 4 items").await?;
    // In an order that a person takes: look, then go back.
    person.go("assess/check/").await?;
    person.hears("1 of 9 answered").await?;
    person.go("data/").await?;
    person.presses("Go back to this").await?;
    person.is_told("Your answers are as they were then.").await?;
    person.hears("2 answers and 0 notes").await?;
    assert_eq!(entries(&save(&person).await?), entries(&new));
    person.go("assess/check/").await?;
    person.hears("2 of 9 answered").await?;

    choose_and_undo(&person, &old, &new).await?;
    person.leaves().await
}

async fn choose_and_undo(person: &Person, old: &str, new: &str) -> Outcome {
    person.go("data/").await?;
    choose(person, "old.json", old).await?;
    person.presses("Replace what is here").await?;
    person.hears("1 answer and 0 notes").await?;
    person.presses("Undo").await?;
    person.is_told("Undone.").await?;
    person.hears("2 answers and 0 notes").await?;
    person.driver.refresh().await?;
    person.hears("2 answers and 0 notes").await?;
    assert_eq!(entries(&save(person).await?), entries(new));
    // Never more than five states.
    person.until("return document.querySelectorAll('.app-rows li').length <= 5").await
}

/// A file that is no copy of ours: the error pattern, and nothing has changed.
#[tokio::test(flavor = "multi_thread")]
async fn a_bad_file_is_refused_in_one_sentence() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), catching()).await?;
    person.begins().await?;
    person.go("data/").await?;
    let before = person.stored().await?;
    for (text, said) in [
        ("", "The file is empty. Nothing has changed."),
        ("Kia ora", "it stops making sense at line 1, character 1. Nothing has changed."),
        ("{\"type\":\"excalidraw\"}", "The file was not saved by this site."),
        ("{\"type\":\"engagement-career-path/record\",\"version\":99}", "saved by a newer version of this site."),
    ] {
        choose(&person, "bad.json", text).await?;
        person.hears(said).await?;
        person.until("return document.activeElement.id === 'error-summary'").await?;
        assert_eq!(person.stored().await?, before);
    }
    assert_eq!(person.axe().await?, Vec::<String>::new());
    // The text of a copy does as well as the file, where files are blocked.
    let copy = person.ask("return document.querySelector('#copy').value").await?;
    person.clicks(By::XPath("//main//summary[contains(., 'text of a copy')]")).await?;
    person.ask(&format!("const field = document.querySelector('#text'); field.value = {copy}; field.dispatchEvent(new Event('input', {{bubbles: true}}))")).await?;
    person.presses("Open this text").await?;
    person.hears("Merging changes nothing").await?;
    person.until("return document.querySelector('#error-summary') === null").await?;
    person.presses("Leave it").await?;
    person.until("return document.querySelector('#preview') === null").await?;
    person.leaves().await
}

/// Removing an answer, a note and a step happens at once, and each comes back.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_removed_comes_back() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.presses("Clear this answer").await?;
    person.hears("Answer cleared.").await?;
    person.until("return document.querySelector('input:checked') === null").await?;
    person.presses("Undo").await?;
    person.until("return document.querySelector('#level-4').checked").await?;

    person.click("#note").await?;
    person.types("A").await?;
    person.types(Key::Backspace).await?;
    person.is_told("Note removed.").await?;
    person.presses("Undo").await?;
    person.until("return document.querySelector('#note').value === 'A'").await?;
    // Once something else is written, taking the old back would take the new away: the offer goes.
    person.click("#note").await?;
    person.types(Key::Backspace).await?;
    person.is_told("Note removed.").await?;
    person.types("B").await?;
    person.until("return !document.querySelector('.app-notices').innerText.includes('Note removed.')").await?;

    person.go("plan/?add=honest-scope.a").await?;
    for (field, value) in
        [("#action-text", "Draft it"), ("#action-due", "1"), ("#action-due-month", "3"), ("#action-due-year", "2090")]
    {
        person.click(field).await?;
        person.types(value).await?;
    }
    person.click("#action-mode").await?;
    person.click("button[type=submit]").await?;
    person.hears("Draft it").await?;
    // With the keyboard: focus is at what was said, and the next stop is the way back.
    person.tabs_to(".app-step .app-link-button").await?;
    person.types(Key::Enter).await?;
    person.is_told("Step removed from your plan.").await?;
    person.hears("Nothing planned yet.").await?;
    person.until("return document.activeElement.id === 'done'").await?;
    person.types(Key::Tab).await?;
    person.types(Key::Enter).await?;
    person.hears("Draft it").await?;
    // It stands until one goes on.
    person.is_told("Undone.").await?;
    person.follows("Results").await?;
    person.arrives("Your results", true).await?;
    person.until("return !document.querySelector('.app-notices').innerText.includes('Undone.')").await?;
    person.leaves().await
}

/// Deleting everything asks on its own page, leaves no answer in either store, and can be undone until one goes on.
#[tokio::test(flavor = "multi_thread")]
async fn deleting_everything_leaves_nothing() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.go("data/").await?;
    person.hears("In the browser's database.").await?;
    person.follows("Delete everything from this browser").await?;
    person.arrives("Delete everything", true).await?;
    person.hears("Keep my data").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.presses("Delete everything from this browser").await?;
    person.hears("There is nothing of yours in this browser.").await?;
    person.presses("Undo").await?;
    person.hears("Save a copy first").await?;
    person.presses("Delete everything from this browser").await?;
    person.hears("There is nothing of yours in this browser.").await?;
    let stored = person.stored().await?;
    assert_eq!(stored.as_object().map(|all| all.keys().cloned().collect::<Vec<_>>()), Some(vec!["head".to_string()]));
    person.finds_second_copy("all.map(({ key }) => key).join() === 'head'").await?;
    // Back, a reload, and a new start bring nothing back.
    person.driver.back().await?;
    person.arrives("Your data", false).await?;
    person.hears("None yet").await?;
    person.driver.refresh().await?;
    person.hears("None yet").await?;
    person.go("assess/").await?;
    person.hears("Which sounds like your week?").await?;
    person.leaves().await
}

/// The page that the browser kept frozen for Back does not show what was deleted since.
#[tokio::test(flavor = "multi_thread")]
async fn going_back_does_not_show_deleted_answers() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.go("assess/check/").await?;
    person.hears("1 of 9 answered").await?;
    // By the address bar: the page goes as a whole.
    person.go("data/finish/").await?;
    person.hears("1. Save a copy to a place of your own").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.presses("Delete everything from this browser").await?;
    person.hears("Done. Nothing of yours is left in this browser: you can close this tab.").await?;
    person.until("return !document.querySelector('.app-notices').innerText.includes('Undo')").await?;
    person.driver.back().await?;
    person.arrives("Check your answers", false).await?;
    person.hears("There is nothing to check yet.").await?;

    // A driven browser loads the page anew on Back, so the cache's own case is played: the store changed while the page
    // was frozen, no event told it, and it is shown again.
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.go("assess/check/").await?;
    person.hears("1 of 9 answered").await?;
    person.ask("for (const key of Object.keys(localStorage)) { if (key.endsWith(':head')) localStorage.setItem(key, JSON.stringify({schema: 1, generation: (Date.now() + 1000) + '-0000000000000001'})); else localStorage.removeItem(key); }").await?;
    person.ask("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))").await?;
    person.hears("There is nothing to check yet.").await?;
    person.is_told("Your answers were replaced or deleted in another tab.").await?;
    person.leaves().await
}

/// The browser is asked for lasting storage once, when a whole assessment is answered, and never again.
#[tokio::test(flavor = "multi_thread")]
async fn lasting_storage_is_asked_for_once() -> Outcome {
    let server = Server::start().await;
    let script = "navigator.storage.persist = () => { localStorage.asked = Number(localStorage.asked ?? 0) + 1; return Promise.resolve(true); }; navigator.storage.persisted = () => Promise.resolve('asked' in localStorage);";
    let person = Person::open(&server.root(), Options { script, ..Options::default() }).await?;
    person.begins().await?;
    for question in 1..=9 {
        assert_eq!(person.ask("return localStorage.asked ?? null").await?, Value::Null, "before question {question}");
        person.click(if question == 1 { "main .govuk-button" } else { "button[type=submit]" }).await?;
        person.hears(&format!("Question {question} of 9")).await?;
        person.click("#level-3").await?;
    }
    person.until("return localStorage.asked === '1'").await?;
    person.click("#level-4").await?;
    person.driver.refresh().await?;
    person.click("#level-2").await?;
    person.hears("Saved in this browser").await?;
    person.go("data/").await?;
    person.hears("The browser has promised not to clear it by itself.").await?;
    assert_eq!(person.ask("return localStorage.asked").await?, "1");
    person.leaves().await
}

/// "Forget when I close this tab": a reload keeps the answers, the browser holds none, and a new tab knows nothing.
#[tokio::test(flavor = "multi_thread")]
async fn forget_when_i_close_this_tab() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    // Chosen on the way in, with the keyboard.
    person.go("assess/?track=engagement-generalist&grade=g2").await?;
    person.tabs_to("main summary").await?;
    person.types(Key::Enter).await?;
    person.tabs_to("#keep").await?;
    person.types(Key::Down).await?;
    person.reads_in_header("Kept until you close this tab").await?;
    person.click("button[type=submit]").await?;
    person.hears("9 questions").await?;
    person.go("assess/honest-scope/a/").await?;
    person.click("#level-4").await?;
    person.driver.refresh().await?;
    person.until("return document.querySelector('#level-4')?.checked").await?;
    person.until("return Object.keys(localStorage).length === 0").await?;
    let first = person.driver.window().await?;
    let second = person.driver.new_tab().await?;
    person.driver.switch_to_window(second).await?;
    person.go("assess/").await?;
    person.hears("Which sounds like your week?").await?;
    person.driver.close_window().await?;
    person.driver.switch_to_window(first).await?;
    // And back to keeping: nothing is lost on the way.
    person.go("data/").await?;
    person.hears("Until you close this tab.").await?;
    person.click("#keep").await?;
    person.reads_in_header("Saved in this browser").await?;
    person.hears("In the browser's database.").await?;
    person.until("return sessionStorage.length === 0").await?;
    person.go("assess/honest-scope/a/").await?;
    person.until("return document.querySelector('#level-4')?.checked").await?;
    person.leaves().await
}

/// Without a connection the page that saves a copy cannot be fetched, and a copy can be saved all the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_can_be_saved_without_a_connection() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), catching()).await?;
    person.begins().await?;
    person.devtools("Network.enable", serde_json::json!({})).await?;
    let offline = serde_json::json!({"offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    person.devtools("Network.emulateNetworkConditions", offline).await?;
    person.click(".app-header__link").await?;
    person.arrives("This page could not be loaded", true).await?;
    person.presses("Save a copy (JSON").await?;
    person.until("return (window.saved ?? '').includes('engagement-generalist')").await?;
    person.leaves().await
}

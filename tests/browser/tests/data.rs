//! Your data: save, open, undo, go back, delete, finish, forget.

use browser_tests::{CATCH, Options, Outcome, Person, Server};
use serde_json::Value;
use std::path::PathBuf;
use thirtyfour::prelude::*;

pub fn catching() -> Options {
    Options { script: CATCH, ..Options::default() }
}

/// Saves a copy and returns its text.
pub async fn save(person: &Person) -> WebDriverResult<String> {
    person.go("data/").await?;
    person.presses("Save a copy (JSON").await?;
    person.sees_text("look in your downloads").await?;
    person.until("return (window.saved ?? '') !== ''").await?;
    person.presses("I have seen the file").await?;
    person.sees_notice("Noted: this is your last saved copy.").await?;
    Ok(person.ask("return window.saved").await?.as_str().unwrap_or_default().to_string())
}

/// Writes a file for the file field.
pub fn file(name: &str, text: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("{}-{name}", std::process::id()));
    std::fs::write(&path, text).expect("a file to choose");
    path
}

pub async fn choose(person: &Person, name: &str, text: &str) -> Outcome {
    person.sees("#file").await?;
    person.names_file("#file", &file(name, text)).await
}

pub fn entries(text: &str) -> Value {
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
    // Nobody is nagged in the middle of answering: home says it.
    first.go("").await?;
    first.sees_text("4 changes, and no saved copy yet.").await?;
    let saved = save(&first).await?;
    first.sees_text("Nothing has changed since your copy of ").await?;
    first.go("").await?;
    first.sees_text("Nothing has changed since your copy of ").await?;
    first.until("return !document.querySelector('main').innerText.includes('A browser can lose data')").await?;
    first.leaves().await?;

    // The other copy of the site, at a sub-path: files work in both.
    let second = Person::open(&server.sub_path(), catching()).await?;
    second.go("data/").await?;
    choose(&second, "exact.json", &saved).await?;
    second.until("return document.activeElement.id === 'preview'").await?;
    second.sees_text("What is in the file").await?;
    assert_eq!(second.axe().await?, Vec::<String>::new());
    second.presses("Open it").await?;
    second.sees_notice("The file is merged into what was here.").await?;
    second.sees_text("Nothing has changed since your copy of ").await?;
    assert_eq!(entries(&save(&second).await?), entries(&saved));
    second.go("assess/honest-scope/a/").await?;
    second.until("return document.querySelector('#level-4').checked && document.querySelector('#note').value === 'Kōrero in the library'").await?;
    second.leaves().await
}

/// Opening says what would change before it does; merging keeps what is newer here; undo takes it back; the earlier
/// state is listed and can be restored.
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
    person.sees_text("Merging changes nothing: everything in the file is here already.").await?;
    person.sees_text("Replacing takes away 1 item that the file does not have.").await?;
    person.presses("Merge it into what is here").await?;
    person.sees_notice("The file is merged").await?;
    assert_eq!(entries(&save(&person).await?), entries(&new));

    choose(&person, "old.json", &old).await?;
    person.presses("Replace what is here").await?;
    person.sees_notice("What was here is replaced by what is in the file.").await?;
    person.sees_text("1 answer and 0 notes").await?;
    person.sees_text("before opening a file: 4 items").await?;
    assert_eq!(entries(&save(&person).await?), entries(&old));
    person.go("data/").await?;
    person.sees_text("before opening a file: 4 items").await?;
    // In the order that a person would: look, then go back.
    person.go("assess/check/").await?;
    person.sees_text("1 of 9 answered").await?;
    person.go("data/").await?;
    person.presses("Go back to this").await?;
    person.sees_notice("Your answers are as they were then.").await?;
    person.sees_text("2 answers and 0 notes").await?;
    assert_eq!(entries(&save(&person).await?), entries(&new));
    person.go("assess/check/").await?;
    person.sees_text("2 of 9 answered").await?;

    choose_and_undo(&person, &old, &new).await?;
    person.leaves().await
}

async fn choose_and_undo(person: &Person, old: &str, new: &str) -> Outcome {
    person.go("data/").await?;
    choose(person, "old.json", old).await?;
    person.presses("Replace what is here").await?;
    person.sees_text("1 answer and 0 notes").await?;
    person.presses("Undo").await?;
    person.sees_notice("Undone.").await?;
    person.sees_text("2 answers and 0 notes").await?;
    person.driver.refresh().await?;
    person.sees_text("2 answers and 0 notes").await?;
    assert_eq!(entries(&save(person).await?), entries(new));
    // Never more than five states.
    person.until("return [...document.querySelectorAll('button')].filter((button) => button.innerText.startsWith('Go back to this')).length <= 5").await
}

/// A file that the browser can't read, such as a placeholder for one in the cloud: the page says so, and the same file
/// can be chosen again.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_read_is_said_and_can_be_chosen_again() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), catching()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    let copy = save(&person).await?;
    let before = person.stored().await?;
    person.ask("window.reads = File.prototype.text; File.prototype.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'))").await?;
    for _ in 0..2 {
        choose(&person, "cloud.json", &copy).await?;
        person.sees_text("This file could not be read. It may still be in the cloud, or have been moved: open it there once, then choose it again. Nothing has changed.").await?;
        person.until("return document.activeElement.id === 'error-summary'").await?;
        person.until("return document.querySelector('#file').value === ''").await?;
        person.ask("document.querySelector('#file').focus()").await?;
        assert_eq!(person.stored().await?, before);
    }
    person.ask("File.prototype.text = window.reads").await?;
    choose(&person, "cloud.json", &copy).await?;
    person.sees_text("Merging changes nothing: everything in the file is here already.").await?;
    person.leaves().await
}

/// A copy that an e-mail has folded and cut: the preview says what is missing, and nothing has changed by then; what
/// could be read opens.
#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_copy_shows_what_is_left_before_it_opens() -> Outcome {
    let server = Server::start().await;
    let first = Person::open(&server.root(), catching()).await?;
    first.begins().await?;
    first.answers("honest-scope/a", 3).await?;
    first.click("#note").await?;
    first.types("Kōrero in the library, and afterwards in the market hall").await?;
    first.finds_second_copy("JSON.stringify(all).includes('market hall')").await?;
    let copy = save(&first).await?;
    first.leaves().await?;
    let fold = |line: &str| {
        line.chars()
            .collect::<Vec<_>>()
            .chunks(76)
            .map(|piece| piece.iter().collect())
            .collect::<Vec<String>>()
            .join("\r\n")
    };
    let folded: Vec<String> = copy.lines().map(fold).collect();
    let folded = format!("Kia ora,\r\nhere it is:\r\n\r\n{}", folded.join("\r\n"));

    let second = Person::open(&server.root(), catching()).await?;
    second.go("data/").await?;
    let before = second.stored().await?;
    // Cut within the note.
    let cut = folded.find("market").expect("the note");
    choose(&second, "cut.json", &folded[..cut]).await?;
    second.sees_text("This copy was damaged on its way, as can happen in email; what could be read is shown here. The end is missing, so there may have been more.").await?;
    second.sees_text("1 item in the file can't be read and would be left out: Your note on ").await?;
    assert_eq!(second.axe().await?, Vec::<String>::new());
    assert_eq!(second.stored().await?, before);
    second.presses("Cancel").await?;
    choose(&second, "folded.json", &folded).await?;
    second.sees_text("what could be read is shown here.").await?;
    second.presses("Open it").await?;
    second.sees_notice("The file is merged into what was here.").await?;
    assert_eq!(entries(&save(&second).await?), entries(&copy));
    second.leaves().await
}

/// A file that is not a saved copy: the error pattern, and nothing has changed.
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
        person.sees_text(said).await?;
        person.until("return document.activeElement.id === 'error-summary'").await?;
        assert_eq!(person.stored().await?, before);
    }
    assert_eq!(person.axe().await?, Vec::<String>::new());
    // The text of a copy works as well as the file, for places where files are blocked.
    let copy = person.ask("return document.querySelector('#copy').value").await?;
    person.click_by(By::XPath("//main//summary[contains(., 'text of a copy')]")).await?;
    person.ask(&format!("const field = document.querySelector('#text'); field.value = {copy}; field.dispatchEvent(new Event('input', {{bubbles: true}}))")).await?;
    person.presses("Open this text").await?;
    person.sees_text("Merging changes nothing").await?;
    person.until("return document.querySelector('#error-summary') === null").await?;
    person.presses("Cancel").await?;
    person.until("return document.querySelector('#preview') === null").await?;
    person.leaves().await
}

/// Removing an answer, a note and a step happens at once, and each can be undone.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_removed_comes_back() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.presses("Clear this answer").await?;
    person.sees_text("Answer cleared.").await?;
    person.until("return document.querySelector('input:checked') === null").await?;
    person.presses("Undo").await?;
    person.until("return document.querySelector('#level-4').checked").await?;

    person.click("#note").await?;
    person.types("A").await?;
    person.types(Key::Backspace).await?;
    person.sees_notice("Note removed.").await?;
    person.presses("Undo").await?;
    person.until("return document.querySelector('#note').value === 'A'").await?;
    // Once something else is written, restoring the old would lose the new, so the offer goes.
    person.click("#note").await?;
    person.types(Key::Backspace).await?;
    person.sees_notice("Note removed.").await?;
    person.types("B").await?;
    person.until("return !document.querySelector('.app-notices').innerText.includes('Note removed.')").await?;

    person.go("plan/?add=honest-scope.a").await?;
    for (field, value) in [("#action-text", "Draft it"), ("#action-due", "1/3/2090")] {
        person.click(field).await?;
        person.types(value).await?;
    }
    person.click("#action-mode").await?;
    person.click("button[type=submit]").await?;
    person.sees_text("Draft it").await?;
    // With the keyboard: focus is on the notice, and the next stop is Undo.
    person.tabs_to(".app-step .app-results__ways > button:last-of-type").await?;
    person.types(Key::Enter).await?;
    person.sees_notice("Goal removed from your plan.").await?;
    person.sees_text("Nothing planned yet.").await?;
    person.until("return document.activeElement.id === 'done'").await?;
    person.types(Key::Tab).await?;
    person.types(Key::Enter).await?;
    person.sees_text("Draft it").await?;
    // It stays until the user moves on.
    person.sees_notice("Undone.").await?;
    person.follows("Results").await?;
    person.arrives("Your results", true).await?;
    person.until("return !document.querySelector('.app-notices').innerText.includes('Undone.')").await?;
    person.leaves().await
}

/// Deleting everything asks on its own page, leaves no answer in either store, and can be undone until the user moves
/// on.
#[tokio::test(flavor = "multi_thread")]
async fn deleting_everything_leaves_nothing() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.go("data/").await?;
    person.sees_text("In the browser's database.").await?;
    person.follows("Delete everything from this browser").await?;
    person.arrives("Delete everything", true).await?;
    person.sees_text("Keep my data").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.presses("Delete everything from this browser").await?;
    person.sees_text("There is nothing of yours in this browser.").await?;
    person.presses("Undo").await?;
    person.sees_text("Save a copy first").await?;
    person.presses("Delete everything from this browser").await?;
    person.sees_text("There is nothing of yours in this browser.").await?;
    person.sees_notice("Everything is deleted from this browser.").await?;
    // A tombstone with no answers in it stays in both.
    let stored = person.stored().await?;
    let names = stored.as_object().map(|all| all.keys().filter(|name| !name.ends_with("/deletion")).cloned().collect());
    assert_eq!(names, Some(vec!["head".to_string()]));
    person
        .finds_second_copy("all.map(({ key }) => key).filter((key) => !key.endsWith('/deletion')).join() === 'head'")
        .await?;
    // Back, a reload, and a new start bring nothing back.
    person.driver.back().await?;
    person.arrives("Your data", false).await?;
    person.sees_text("None yet").await?;
    person.driver.refresh().await?;
    person.sees_text("None yet").await?;
    person.go("assess/").await?;
    person.sees_text("Which week sounds most like yours?").await?;
    person.leaves().await
}

/// A page that the browser kept frozen for Back (bfcache) does not show what was deleted since.
#[tokio::test(flavor = "multi_thread")]
async fn going_back_does_not_show_deleted_answers() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.go("assess/check/").await?;
    person.sees_text("1 of 9 answered").await?;
    // By the address bar, so that the whole page is left.
    person.go("data/finish/").await?;
    person.sees_text("1. Save a copy to a place of your own").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.presses("Delete everything from this browser").await?;
    person.sees_text("Done. Nothing of yours is left in this browser: you can close this tab.").await?;
    person.until("return !document.querySelector('.app-notices').innerText.includes('Undo')").await?;
    person.driver.back().await?;
    person.arrives("Check your answers", false).await?;
    person.sees_text("There is nothing to check yet.").await?;

    // A driven browser reloads the page on Back, so the bfcache case is simulated: the store changed while the page was
    // frozen, no event told it, and it is shown again.
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.go("assess/check/").await?;
    person.sees_text("1 of 9 answered").await?;
    person.ask("for (const key of Object.keys(localStorage)) { if (key.endsWith(':head')) localStorage.setItem(key, JSON.stringify({schema: 2, generation: (Date.now() + 1000) + '-0000000000000001'})); else localStorage.removeItem(key); }").await?;
    person.ask("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))").await?;
    person.sees_text("There is nothing to check yet.").await?;
    person.sees_notice("Your answers were replaced or deleted in another tab.").await?;
    person.leaves().await
}

/// The browser is asked for persistent storage once, when a whole assessment is answered, and never again.
#[tokio::test(flavor = "multi_thread")]
async fn lasting_storage_is_asked_for_once() -> Outcome {
    let server = Server::start().await;
    let script = "navigator.storage.persist = () => { localStorage.asked = Number(localStorage.asked ?? 0) + 1; return Promise.resolve(true); }; navigator.storage.persisted = () => Promise.resolve('asked' in localStorage);";
    let person = Person::open(&server.root(), Options { script, ..Options::default() }).await?;
    person.begins().await?;
    for question in 1..=9 {
        assert_eq!(person.ask("return localStorage.asked ?? null").await?, Value::Null, "before question {question}");
        if question > 1 {
            person.click("button[type=submit]").await?;
        }
        person.sees_text(&format!("Question {question} of 9")).await?;
        person.click("#level-3").await?;
    }
    person.until("return localStorage.asked === '1'").await?;
    person.click("#level-4").await?;
    person.driver.refresh().await?;
    person.click("#level-2").await?;
    person.sees_text("Saved in this browser").await?;
    person.go("data/").await?;
    person.sees_text("The browser has promised not to clear it by itself.").await?;
    assert_eq!(person.ask("return localStorage.asked").await?, "1");
    person.leaves().await
}

/// "Forget when I close this tab": a reload keeps the answers, the browser holds none, and a new tab knows nothing.
#[tokio::test(flavor = "multi_thread")]
async fn forget_when_i_close_this_tab() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    // Chosen at the start, with the keyboard.
    person.go("assess/").await?;
    person.click("button[value=engagement-generalist]").await?;
    person.sees_text("Your role: Engagement generalist.").await?;
    person.tabs_to("main summary").await?;
    person.types(Key::Enter).await?;
    person.tabs_to("#keep").await?;
    person.types(Key::Down).await?;
    person.reads_in_header("Kept until you close this tab").await?;
    person.click("button[value=g2]").await?;
    person.sees_text("Question 1 of 9").await?;
    person.go("assess/honest-scope/a/").await?;
    person.click("#level-4").await?;
    person.driver.refresh().await?;
    person.until("return document.querySelector('#level-4')?.checked").await?;
    let none = "return Object.keys(localStorage).every((name) => /:(head|device|.*\\/deletion)$/.test(name))";
    person.until(none).await?;
    let first = person.driver.window().await?;
    let second = person.driver.new_tab().await?;
    person.driver.switch_to_window(second).await?;
    person.go("assess/").await?;
    person.sees_text("Which week sounds most like yours?").await?;
    // It forgets too: what is answered in it is in that tab alone.
    person.reads_in_header("Kept until you close this tab").await?;
    person.begins().await?;
    person.until(none).await?;
    person.driver.close_window().await?;
    person.driver.switch_to_window(first).await?;
    // And back to keeping: nothing is lost on the way.
    person.go("data/").await?;
    person.sees_text("Until you close this tab.").await?;
    person.click("#keep").await?;
    person.reads_in_header("Saved in this browser").await?;
    person.sees_text("In the browser's database.").await?;
    person.until("return sessionStorage.length === 0").await?;
    person.go("assess/honest-scope/a/").await?;
    person.until("return document.querySelector('#level-4')?.checked").await?;
    person.leaves().await
}

/// Without a connection the page that saves a copy cannot be fetched, but a copy can still be saved; and what is said to
/// be safe is.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_can_be_saved_without_a_connection() -> Outcome {
    let server = Server::start().await;
    let safe = "Your answers are safe in this browser.";
    for (storage_blocked, said) in [(false, safe), (true, "is in this tab only, so keep it open.")] {
        let person = Person::open(&server.root(), Options { storage_blocked, ..catching() }).await?;
        person.begins().await?;
        person.presses("Stop here").await?;
        person.sees_text("You have not answered a question yet.").await?;
        person.loses_connection().await?;
        person.click(".app-header__link").await?;
        person.arrives("This page could not be loaded", true).await?;
        person.sees_text(said).await?;
        person.presses("Save a copy (JSON").await?;
        person.until("return (window.saved ?? '').includes('engagement-generalist')").await?;
        person.leaves().await?;
    }
    Ok(())
}

//! Damaged storage: the app opens, nothing stored is overwritten or dropped, the person is told, and has one next step.

use browser_tests::{CATCH, Options, Outcome, Person, Server};
use serde_json::{Value, json};

const GENERATION: &str = "0-0000000000000000";
const HEAD: &str = r#"{"schema":2,"generation":"0-0000000000000000"}"#;
const PROFILE: &str = r#"[{"stamp":"5-0000000000000001","run":"5-0000000000000001","value":{"profile":{"track":"engagement-generalist","grade":"g2"}}}]"#;
const ASSESSMENT: &str = r#"[{"stamp":"6-0000000000000001","run":"6-0000000000000001","value":{"assessment":{"started":"2026-11-23","track":"engagement-generalist","grade":"g2","scope":"start","framework":"x"}}}]"#;
const ANSWER: &str = r#"[{"stamp":"7-0000000000000001","run":"7-0000000000000001","value":{"answer":{"rating":"practising","wording":1}}}]"#;

/// A sound record with one answer, and what else is stored.
fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(String, String)> {
    let own = [
        ("head".to_string(), HEAD),
        (format!("{GENERATION}/profile"), PROFILE),
        (format!("{GENERATION}/assessment/a1"), ASSESSMENT),
        (format!("{GENERATION}/answer/a1/honest-scope.a"), ANSWER),
    ];
    let mut all: Vec<(String, String)> = own.into_iter().map(|(key, text)| (key, text.to_string())).collect();
    for (key, text) in more {
        all.retain(|(own, _)| own != key);
        all.push((key.to_string(), text.to_string()));
    }
    all
}

async fn keep(person: &Person, all: &[(String, String)]) -> Outcome {
    let all: Vec<(&str, &str)> = all.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    person.seed_storage(&all).await
}

/// Where saving has stopped, "What is stored" promises no more than this tab.
async fn says_until_the_tab_closes(person: &Person) -> Outcome {
    person.sees_text("Until you close this tab.").await?;
    let main = person.text("main").await?;
    assert!(!main.contains("Until you delete it"), "{main}");
    Ok(())
}

/// Damaged, truncated, emptied, foreign, of another kind, and far too large: the rest loads, saving goes on, and the
/// text is there until the user deletes it.
#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_text_is_set_aside_and_the_rest_works() -> Outcome {
    let server = Server::start().await;
    let note = "0-0000000000000000/note/a1/honest-scope.b";
    let large = "x".repeat(1_500_000);
    let nested = "[".repeat(100_000);
    let cases: [(&str, &str, &str); 8] = [
        (note, "{half", "Your note on"),
        (note, "", "Your note on"),
        (note, "null", "Your note on"),
        (note, ANSWER, "Your note on"),
        (note, &large, "Your note on"),
        (note, &nested, "Your note on"),
        ("head", "{", "head"),
        ("notes-of-another-app", "{\"x\": 1}", "notes-of-another-app"),
    ];
    for (key, text, name) in cases {
        let person = Person::open(&server.root(), Options::default()).await?;
        keep(&person, &with(&[(key, text)])).await?;
        person.go("assess/").await?;
        person.sees_notice("1 item was set aside unchanged; everything else is here.").await?;
        person.sees_text("1 of 9 answered").await?;
        let held = |stored: &Value| {
            let beside = |key: &str| key.starts_with("damaged/") || key == name;
            let all = stored.as_object().expect("names and texts");
            all.iter().any(|(key, held)| beside(key) && held.as_str() == Some(text))
        };
        assert!(held(&person.stored().await?), "{name}: the text is kept");
        // Saving goes on, and a second start says the same.
        person.answers("honest-scope/b", 3).await?;
        person.go("data/").await?;
        person.sees_text("2 answers").await?;
        person.sees_text(name).await?;
        assert!(held(&person.stored().await?), "{name}: the text is still kept");
        person.click(".app-rows .app-link-button").await?;
        person.sees_notice("The text is deleted.").await?;
        assert!(!held(&person.stored().await?), "{name}: until someone deletes it");
        person.presses("Undo").await?;
        person.sees_text(name).await?;
        assert!(held(&person.stored().await?), "{name}: which can be undone");
        person.leaves().await?;
    }
    Ok(())
}

/// Unreadable text too large to store twice: nothing is written at all, and the text can be saved as it is.
#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_set_aside_stops_all_writing() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options { script: CATCH, ..Options::default() }).await?;
    let large = "x".repeat(3_000_000);
    keep(&person, &with(&[("0-0000000000000000/note/a1/honest-scope.b", &large)])).await?;
    let before = person.stored().await?;
    person.go("assess/honest-scope/b/").await?;
    person.sees_notice("Some of what is stored here can't be read, and there is no room to set it aside.").await?;
    person.click("#level-3").await?;
    person.sees_text("Not saved: see the message at the top of the page.").await?;
    assert_eq!(person.stored().await?, before);
    person.presses("See what can't be read").await?;
    person.presses("Save the stored text as it is").await?;
    person.until("return (window.saved ?? '').startsWith('{') && JSON.parse(window.saved).stored['0-0000000000000000/note/a1/honest-scope.b'].length === 3000000").await?;
    // Once the person deletes it, it is out of the way: the pending changes are saved.
    person.click(".app-rows .app-link-button").await?;
    person.sees_notice("The text is deleted.").await?;
    person.reads_in_header("Saved in this browser").await?;
    person.go("assess/honest-scope/b/").await?;
    person.until("return document.querySelector('#level-3')?.checked").await?;
    person.leaves().await
}

/// A start that migrates, through both stores: the made-up schema 0 calls the text of a note "words". The second time
/// web storage is empty, and only the second copy is left, in the older schema too.
#[tokio::test(flavor = "multi_thread")]
async fn an_older_schema_is_brought_up_in_both_stores() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    let head = r#"{"schema":0,"generation":"0-0000000000000000"}"#;
    let note =
        r#"[{"stamp":"8-0000000000000001","run":"8-0000000000000001","value":{"note":{"words":"Held the scope"}}}]"#;
    let older = with(&[("head", head), ("0-0000000000000000/note/a1/honest-scope.a", note)]);
    keep(&person, &older).await?;
    let shows = "return [...document.querySelectorAll('textarea')].some((note) => note.value === 'Held the scope')";
    let migrated = "all.some(({ key, text }) => key === 'head' && text.includes('\"schema\":2'))
        && all.some(({ key, text }) => key.endsWith('/note/a1/honest-scope.a') && text.includes('\"text\"'))
        && !all.some(({ key }) => key.startsWith('0-0000000000000000/'))";
    person.go("assess/honest-scope/a/").await?;
    person.until(shows).await?;
    person.finds_second_copy(migrated).await?;
    let stored = person.stored().await?;
    assert_eq!(stored["head"], r#"{"schema":2,"generation":"0-0000000000000001"}"#);
    let names = stored.as_object().expect("names and texts");
    assert!(!names.keys().any(|name| name.starts_with("0-0000000000000000/")), "the older texts have gone: {names:?}");
    person.go("data/").await?;
    person.sees_text("an update of this site").await?;

    person.read("site.json").await?;
    person
        .until(&format!(
            "return (async () => {{
                const name = 'engagement-career-path:' + location.pathname.replace('site.json', '') + ':';
                const done = (request) => new Promise((done) => {{ request.onsuccess = () => done(request.result); }});
                const database = await done(indexedDB.open(name));
                const store = database.transaction('record', 'readwrite').objectStore('record');
                await done(store.clear());
                for (const [key, text] of {}) await done(store.put(text, key));
                database.close();
                localStorage.clear();
                return true;
            }})()",
            json!(older)
        ))
        .await?;
    person.go("assess/honest-scope/a/").await?;
    person.until(shows).await?;
    person.sees_notice("It is back, from the second copy that this site keeps.").await?;
    person.finds_second_copy(migrated).await?;
    assert!(person.stored().await?["head"].is_string());
    person.leaves().await
}

/// Data from a newer version: the page opens, and nothing stored changes.
#[tokio::test(flavor = "multi_thread")]
async fn newer_data_is_left_alone() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    let newer = r#"{"schema":99,"generation":"7-0000000000000000","new":true}"#;
    keep(&person, &with(&[("head", newer), ("7-0000000000000000/answer/a1/x.a", "{\"new\":1}")])).await?;
    let before = person.stored().await?;
    person.go("assess/?track=engagement-generalist&grade=g2").await?;
    person.sees_notice("A newer version of this site has saved data here. Nothing stored was changed").await?;
    person.presses("Confirm").await?;
    person.sees_text("Question 1 of 9").await?;
    assert_eq!(person.stored().await?, before);
    person.go("data/").await?;
    person.sees_text("Save the stored text as it is").await?;
    says_until_the_tab_closes(&person).await?;
    person.go("data/delete/").await?;
    person.sees_text("Reload the page, then delete.").await?;
    assert_eq!(person.stored().await?, before);
    person.leaves().await
}

/// Blocked storage: the page works, says plainly that nothing is kept, and offers a copy.
#[tokio::test(flavor = "multi_thread")]
async fn blocked_storage_is_a_working_page_and_a_plain_warning() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options { storage_blocked: true, ..Options::default() }).await?;
    // On a page to read too, although nothing there needs the app.
    person.go("principles/").await?;
    person.sees_notice("This browser is not letting us save your answers.").await?;
    person.follows("My path").await?;
    person.arrives("Which week sounds most like yours?", true).await?;
    let blocked = "try { return localStorage === null } catch (error) { return error.name === 'SecurityError' }";
    person.until(blocked).await?;
    person.sees_notice("This browser is not letting us save your answers.").await?;
    person.reads_in_header("Not saved in this browser").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    // Within the tab everything works; links do not reload, so nothing is lost on the way.
    person.click("button[value=public-input-designer]").await?;
    person.click("button[value=g2]").await?;
    person.sees_text("Question 1 of 9").await?;
    person.click("#level-2").await?;
    person.click("button[type=submit]").await?;
    person.sees_text("Question 2 of 9").await?;
    person.presses("Stop here").await?;
    person.sees_text("One practice answered").await?;
    // Closing the tab would lose it, so the browser asks.
    let leaving = "return !dispatchEvent(new Event('beforeunload', {cancelable: true}))";
    assert_eq!(person.ask(leaving).await?, true);
    person.click(".app-notice a").await?;
    person.sees_text("In this tab only").await?;
    says_until_the_tab_closes(&person).await?;
    person.until("return JSON.parse(document.querySelector('#copy').value).version === 2").await?;
    // With a copy that the user has seen there is nothing left to lose.
    person.presses("Save a copy (JSON").await?;
    person.sees_text("look in your downloads").await?;
    assert_eq!(person.ask(leaving).await?, true);
    person.presses("I have seen the file").await?;
    person.sees_notice("Noted: this is your last saved copy.").await?;
    assert_eq!(person.ask(leaving).await?, false);
    person.leaves().await
}

/// A full storage, filled by real writes from another page of this origin: the change stays in the tab and in the
/// second copy, the page says so, and the next change after there is room stores both.
#[tokio::test(flavor = "multi_thread")]
async fn a_full_storage_loses_nothing() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    let fill = "let size = 1 << 20; for (let n = 0; size > 0; n++) { try { localStorage.setItem('other' + n, 'x'.repeat(size)); } catch { size >>= 1; } }";
    person.ask(fill).await?;
    person.go("assess/honest-scope/b/").await?;
    person.click("#level-4").await?;
    person.sees_notice("This browser has no room left for this site. Your last change is in this tab only.").await?;
    person.reads_in_header("Not saved").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    // Reloaded in this state, the second copy brings it back.
    person.finds_second_copy("all.some(({ key }) => key.endsWith('honest-scope.b'))").await?;
    person.go("assess/honest-scope/b/").await?;
    person.until("return document.querySelector('#level-4')?.checked").await?;
    // Room again: the next change stores both.
    person
        .ask("for (const key of Object.keys(localStorage)) if (key.startsWith('other')) localStorage.removeItem(key)")
        .await?;
    person.click("#level-5").await?;
    person.sees_text("Saved in this browser").await?;
    let stored = person.stored().await?.to_string();
    assert!(stored.contains("honest-scope.b") && stored.contains("leading"), "{stored}");
    person.leaves().await
}

/// Another tab, or a cleaning program, empties the storage while the page is open: memory stays, nothing is written
/// until the person says so, and then all of it is.
#[tokio::test(flavor = "multi_thread")]
async fn storage_cleared_by_someone_else_can_be_saved_again() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    let first = person.driver.window().await?;
    let second = person.driver.new_tab().await?;
    person.driver.switch_to_window(second).await?;
    person.read("site.json").await?;
    person.ask("localStorage.clear()").await?;
    person.driver.switch_to_window(first).await?;
    person.sees_notice("Your saved answers were cleared from this browser.").await?;
    person.click("#level-4").await?;
    person.sees_text("Not saved: see the message at the top of the page.").await?;
    assert_eq!(person.stored().await?, json!({}));
    person.presses("Save them here again").await?;
    person.sees_text("Saved in this browser").await?;
    person.driver.refresh().await?;
    person.until("return document.querySelector('#level-4')?.checked").await?;
    person.leaves().await
}

/// A storage that returns something other than it was given.
#[tokio::test(flavor = "multi_thread")]
async fn a_write_that_reads_back_differently_is_not_a_save() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.go("assess/honest-scope/a/").await?;
    person.ask("const get = Storage.prototype.getItem; Storage.prototype.getItem = function (key) { const text = get.call(this, key); return key.includes('/answer/') ? text?.slice(0, -1) : text; }").await?;
    person.click("#level-4").await?;
    person.sees_notice("Your last change could not be saved.").await?;
    person.sees_text("Not saved: see the message at the top of the page.").await?;
    person.leaves().await
}

/// Emptied before the page opened, as by a browser that lost its local storage in a crash: the second copy brings it
/// all back, and the page says so.
#[tokio::test(flavor = "multi_thread")]
async fn the_second_copy_brings_back_what_was_lost() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    person.go("data/").await?;
    person.sees_text("In the browser's database.").await?;
    person.read("site.json").await?;
    person.ask("localStorage.clear()").await?;
    person.go("assess/").await?;
    person.sees_text("1 of 9 answered").await?;
    person.sees_notice("Something was missing from this browser's storage. It is back").await?;
    let stored = person.stored().await?.to_string();
    assert!(stored.contains("/answer/") && stored.contains("head"), "{stored}");
    person.leaves().await
}

/// A database that takes a change back at the end, when every request has succeeded: as on a disk without room.
#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_the_database_takes_back_is_not_said_to_be_kept() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.go("data/").await?;
    person.sees_text("In the browser's database.").await?;
    person.go("assess/honest-scope/a/").await?;
    person.until("return document.documentElement.dataset.app === 'live'").await?;
    person.ask("IDBTransaction.prototype.commit = function () { this.abort(); }").await?;
    person.click("#level-2").await?;
    // Within this page: a new one would have a sound database again.
    person.ask("document.querySelector('a[href=\"data/\"]').click()").await?;
    person.sees_text("None: the browser gives no database (the browser took the change back).").await?;
    person.finds_second_copy("!all.some(({ key }) => key.endsWith('honest-scope.a'))").await?;
    // What was owed is written once the database takes it.
    person.go("data/").await?;
    person.sees_text("In the browser's database.").await?;
    person.finds_second_copy("all.some(({ key }) => key.endsWith('honest-scope.a'))").await?;
    person.leaves().await
}

/// Without IndexedDB everything works, and the page says what it cannot promise.
#[tokio::test(flavor = "multi_thread")]
async fn without_a_database_the_page_says_what_it_cannot_promise() -> Outcome {
    let server = Server::start().await;
    let script = "Object.defineProperty(window, 'indexedDB', { get: () => undefined });";
    let person = Person::open(&server.root(), Options { script, ..Options::default() }).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    person.go("data/").await?;
    person.sees_text("None: the browser gives no database").await?;
    person.sees_text("Save a copy more often.").await?;
    person.go("data/delete/").await?;
    person.presses("Delete everything from this browser").await?;
    person.sees_text("There is nothing of yours in this browser.").await?;
    person.presses("Undo").await?;
    person.go("assess/").await?;
    person.sees_text("1 of 9 answered").await?;
    person.leaves().await
}

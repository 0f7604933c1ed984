//! Nothing is lost, and every failure says what happened, what is safe, and the next step.

use browser_tests::{Options, Outcome, Person, Server};
use thirtyfour::prelude::*;

async fn begin(person: &Person) -> Outcome {
    person.go("assess/?track=engagement-generalist&grade=g2").await?;
    person.click("button[type=submit]").await?;
    person.hears("9 questions").await
}

/// Two tabs that rate different practices keep both, in both tabs and after a reload.
#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_rating_different_practices_keep_both() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    begin(&person).await?;
    let first = person.driver.window().await?;
    person.go("assess/honest-scope/a/").await?;
    let second = person.driver.new_tab().await?;
    person.driver.switch_to_window(second.clone()).await?;
    person.go("assess/honest-scope/b/").await?;
    person.click("#level-4").await?;
    person.hears("8 questions left").await?;
    person.driver.switch_to_window(first).await?;
    person.click("#level-2").await?;
    person.hears("7 questions left").await?;
    person.driver.switch_to_window(second).await?;
    person.hears("7 questions left").await?;
    person.go("assess/check/").await?;
    person.hears("2 of 9 answered").await?;
    person.hears("Practising").await?;
    person.hears("Aware").await?;
    person.leaves().await
}

/// Blocked storage: the page works, says plainly that nothing is kept, and offers a copy.
#[tokio::test(flavor = "multi_thread")]
async fn blocked_storage_is_a_working_page_and_a_plain_warning() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options { storage_blocked: true, ..Options::default() }).await?;
    person.go("").await?;
    let blocked = "try { return localStorage === null } catch (error) { return error.name === 'SecurityError' }";
    person.until(blocked).await?;
    person.until("return document.querySelector('.app-notices').innerText.includes('This browser is not letting us save your answers.')").await?;
    person
        .until("return document.querySelector('.app-header').innerText.includes('Not saved in this browser')")
        .await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    // Within the tab everything works; links do not reload, so nothing is lost on the way.
    person.click(".app-button--start").await?;
    person.click("#track-9").await?;
    person.click("#grade-2").await?;
    person.click("button[type=submit]").await?;
    person.hears("9 questions").await?;
    person.click("main .govuk-button").await?;
    person.click("#level-2").await?;
    person.click("button[type=submit]").await?;
    person.hears("Question 2 of 9").await?;
    person.click(".govuk-back-link").await?;
    person.hears("1 of 9 answered").await?;
    person.click(".app-notice a").await?;
    person.hears("In this tab only").await?;
    person.until("return JSON.parse(document.querySelector('#copy').value).version === 1").await?;
    person.leaves().await
}

/// A damaged entity is set aside under a key of its own, the others load, and the page says so.
#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_entity_is_kept_aside_and_named() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    begin(&person).await?;
    person.go("assess/honest-scope/a/").await?;
    person.click("#level-2").await?;
    person.hears("8 questions left").await?;
    person.ask("const key = Object.keys(localStorage).find((k) => k.includes('/answer/')); localStorage.setItem(key, '{half')").await?;
    person.go("assess/").await?;
    person.until("return document.querySelector('.app-notices').innerText.includes('1 item was set aside unchanged; everything else is here.')").await?;
    person.hears("Engagement generalist").await?;
    person
        .until(
            "return Object.entries(localStorage).some(([key, text]) => key.includes(':damaged/') && text === '{half')",
        )
        .await?;
    person.leaves().await
}

/// Another tab, or a cleaning program, empties the storage while the page is open: memory stays, and the page says so.
#[tokio::test(flavor = "multi_thread")]
async fn storage_cleared_by_somebody_else_is_said_and_not_written_over() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    begin(&person).await?;
    let first = person.driver.window().await?;
    let second = person.driver.new_tab().await?;
    person.driver.switch_to_window(second).await?;
    person.read("site.json").await?;
    person.ask("localStorage.clear()").await?;
    person.driver.switch_to_window(first).await?;
    person
        .until("return document.querySelector('.app-notices').innerText.includes('Your saved answers were cleared')")
        .await?;
    person.hears("9 questions").await?;
    person.leaves().await
}

/// The GOV.UK error pattern: focus on the summary, its links lead to the fields, the title says so, typed text stays.
#[tokio::test(flavor = "multi_thread")]
async fn an_invalid_date_or_an_empty_field_gets_the_error_pattern() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    begin(&person).await?;
    person.go("plan/?add=honest-scope.a").await?;
    person.click("#action-due").await?;
    person.types("31").await?;
    person.click("#action-due-month").await?;
    person.types("2").await?;
    person.click("#action-due-year").await?;
    person.types("2090").await?;
    person.click("button[type=submit]").await?;
    person.until("return document.activeElement.id === 'error-summary'").await?;
    person.until("return document.title.startsWith('Error: ')").await?;
    let said = "return document.querySelector('#error-summary').innerText";
    let said = person.ask(said).await?.to_string();
    for words in ["Enter what you will do", "Select how you will learn it", "The date must be a real date, like "] {
        assert!(said.contains(words), "{words:?} in {said}");
    }
    person.driver.find(By::Css("#error-summary li:last-child a")).await?.click().await?;
    person.until("return document.activeElement.id === 'action-due' && document.activeElement.value === '31'").await?;
    person.until("return document.querySelector('fieldset[role=group]').getAttribute('aria-describedby') === 'action-due-hint action-due-error'").await?;
    assert_eq!(person.path().await?, "plan/?add=honest-scope.a");
    person.leaves().await
}

/// What a link names and the framework does not have is named and ignored; what it has is prepared.
#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_link_prepares_what_it_can_and_names_the_rest() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.go("assess/?track=public-input-designer&grade=g9&scope=start&title=Spring%20day").await?;
    person.hears("You opened a workshop link: Spring day.").await?;
    person.hears("so it was left out: grade \"g9\".").await?;
    person
        .until("return document.querySelector('input[name=track]:checked').value === 'public-input-designer'")
        .await?;
    person.until("return document.querySelector('input[name=grade]:checked') === null").await?;
    // The trainer's page makes such a link.
    person.go("trainers/").await?;
    person.click("#workshop-title").await?;
    person.types("Spring day").await?;
    person.tabs_to("#workshop-track").await?;
    person.types("Public input designer").await?;
    let link = "return document.querySelector('#workshop-link').value.endsWith('/assess/?track=public-input-designer&scope=start&title=Spring+day')";
    person.until(link).await?;
    person.leaves().await
}

/// A crash or a missing WebAssembly leaves the page readable and says why.
#[tokio::test(flavor = "multi_thread")]
async fn without_webassembly_the_page_stays_and_says_why() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person
        .devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            serde_json::json!({"source": "delete globalThis.WebAssembly"}),
        )
        .await?;
    person.read("principles/honest-scope/").await?;
    person.until("return document.documentElement.dataset.app === 'stopped'").await?;
    person.until("return document.querySelector('#stopped').innerText.includes('WebAssembly is switched off')").await?;
    person.hears("State what is open and closed").await?;
    person.leaves().await
}

/// Removing a step can be undone.
#[tokio::test(flavor = "multi_thread")]
async fn a_removed_step_comes_back() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
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
    person.click(".app-step .app-link-button").await?;
    person.hears("Step removed from your plan.").await?;
    person.hears("Nothing planned yet.").await?;
    person.click(".app-undo button").await?;
    person.hears("Draft it").await?;
    person.leaves().await
}

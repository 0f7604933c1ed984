//! The engagement log: saved from the first word, and linked from answers.

use browser_tests::{Options, Outcome, Person, Server};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// A user with an assessment and this many engagements, the last of them the newest.
async fn open(logged: usize) -> WebDriverResult<(Server, Person)> {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    let generation = "1790000000000-0000000000000001";
    let entry = |kind: &str, value: Value, time: usize| {
        let stamp = format!("{}-0000000000000001", 1_790_000_000_001 + time as u64);
        json!([{"stamp": stamp, "run": stamp, "value": {kind: value}}]).to_string()
    };
    let mut stored = vec![("head".to_string(), json!({"schema": 2, "generation": generation}).to_string())];
    let settings = json!({"started": "2026-11-23", "track": "engagement-generalist", "grade": "g2", "scope": "start", "framework": "0.1.0"});
    stored.push((format!("{generation}/assessment/a1"), entry("assessment", settings, 0)));
    let answer = json!({"rating": "practising", "wording": 1});
    stored.push((format!("{generation}/answer/a1/honest-scope.a"), entry("answer", answer, 1)));
    for at in 0..logged {
        let value = json!({"month": format!("{}-01", 2000 + at), "title": format!("Engagement {at}")});
        stored.push((format!("{generation}/log/e{at}"), entry("log-entry", value, 2 + at)));
    }
    let stored: Vec<(&str, &str)> = stored.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    person.seed_storage(&stored).await?;
    Ok((server, person))
}

async fn evidence(person: &Person) -> WebDriverResult<Value> {
    let stored = person.stored().await?;
    let found = stored.as_object().into_iter().flatten().find(|(key, _)| key.ends_with("evidence/a1/honest-scope.a"));
    let text = found.and_then(|(_, text)| text.as_str()).unwrap_or("[{}]");
    let versions: Value = serde_json::from_str(text).expect("our own text");
    Ok(versions[0]["value"]["evidence"].clone())
}

/// From a question to a new engagement and back, by keyboard alone: it is linked to the answer from its first word, and
/// both sides name each other.
#[tokio::test(flavor = "multi_thread")]
async fn an_engagement_written_for_a_question_stands_behind_its_answer() -> Outcome {
    let (_server, person) = open(0).await?;
    person.go("assess/honest-scope/a/").await?;
    person.tabs_to(".app-evidence__log summary").await?;
    person.types(Key::Enter).await?;
    person.sees_text("Your log is empty").await?;
    person.tabs_to(".app-evidence__log a").await?;
    person.types(Key::Enter).await?;
    person.arrives("An engagement you worked on", true).await?;
    person.sees_text("It becomes evidence for").await?;
    person.tabs_to("#log-title").await?;
    person.types("Harbour drop-ins").await?;
    person.tabs_to("#log-method-meeting").await?;
    person.types(" ").await?;
    person.sees_text("Saved in this browser at").await?;
    person.tabs_to("main a.govuk-button").await?;
    person.types(Key::Enter).await?;
    person.until("return document.querySelector('main legend h1') === document.activeElement").await?;
    person
        .until("return document.querySelector('.app-evidence__log li').innerText.startsWith('Harbour drop-ins (')")
        .await?;
    assert_eq!(evidence(&person).await?["log"].as_array().map(Vec::len), Some(1));
    // A linked engagement counts as evidence, whatever kind was chosen.
    person.tabs_to("#kind").await?;
    person.types("Nothing to point to").await?;
    person.go("assess/check/").await?;
    person.sees_text("Harbour drop-ins (").await?;
    person.go("results/report/").await?;
    person.sees_text("Evidence: From the engagement log: Harbour drop-ins (").await?;
    person.go("log/").await?;
    person.sees_text("Meeting, hui or drop-in.").await?;
    person.sees_text("Supports, in the assessment of November 2026:").await?;
    person.sees("main li a[href='assess/honest-scope/a/']").await?;
    person.leaves().await
}

/// Ticking links at once, and unticking unlinks; removing the engagement takes it from the question, and undoing that
/// brings it back.
#[tokio::test(flavor = "multi_thread")]
async fn links_are_made_by_ticking_and_outlive_a_removal_that_is_undone() -> Outcome {
    let (_server, person) = open(2).await?;
    person.go("assess/honest-scope/a/").await?;
    person.tabs_to(".app-evidence__log summary").await?;
    person.types(Key::Enter).await?;
    for title in ["Engagement 1 (January 2001)", "Engagement 0 (January 2000)"] {
        person.sees_text(title).await?;
    }
    person.tabs_to("#log-e1").await?;
    person.types(" ").await?;
    person
        .until("return document.querySelector('.app-evidence__log li')?.innerText === 'Engagement 1 (January 2001)'")
        .await?;
    person.types(" ").await?;
    person
        .until(
            "return document.querySelector('.app-evidence__log li') === null && document.activeElement.id === 'log-e1'",
        )
        .await?;
    person.types(" ").await?;
    person.sees(".app-evidence__log li a").await?;
    assert_eq!(evidence(&person).await?, json!({"log": ["e1"]}));
    person.go("log/").await?;
    person.click("main li:first-child button.app-link-button").await?;
    person.sees_notice("Engagement removed from your log.").await?;
    person.until("return document.activeElement.id === 'done' && !document.querySelector('main').innerText.includes('Engagement 1')").await?;
    assert_eq!(evidence(&person).await?, json!({"log": ["e1"]}), "nobody's answer was changed");
    person.presses("Undo").await?;
    person.sees_text("Supports, in the assessment of").await?;
    person.leaves().await
}

/// An entry removed in one tab does not stay on the screen of another, where the next letter would save it again.
#[tokio::test(flavor = "multi_thread")]
async fn an_engagement_removed_in_one_tab_is_gone_in_the_other() -> Outcome {
    let (_server, person) = open(1).await?;
    let first = person.driver.window().await?;
    person.go("log/?entry=e0").await?;
    person.until("return document.querySelector('#log-title').value === 'Engagement 0'").await?;
    let second = person.driver.new_tab().await?;
    person.driver.switch_to_window(second.clone()).await?;
    person.go("log/").await?;
    person.click("main li button.app-link-button").await?;
    person.sees_notice("Engagement removed from your log.").await?;
    person.driver.switch_to_window(first).await?;
    person.until("return document.querySelector('#log-title').value === ''").await?;
    person.click("#log-part").await?;
    person.types("Another").await?;
    person.sees_text("Saved in this browser at").await?;
    person.driver.switch_to_window(second).await?;
    person.sees_text("An engagement in ").await?;
    person.until("return !document.querySelector('main').innerText.includes('Engagement 0')").await?;
    person.leaves().await
}

/// With a long log the newest are offered, and the others on request: the focus moves to the first of them.
#[tokio::test(flavor = "multi_thread")]
async fn older_engagements_come_when_asked_for() -> Outcome {
    let (_server, person) = open(60).await?;
    person.go("assess/honest-scope/a/").await?;
    person.tabs_to(".app-evidence__log summary").await?;
    person.types(Key::Enter).await?;
    person.until("return document.querySelectorAll('.app-evidence__log input').length === 10").await?;
    person.tabs_to(".app-evidence__log button").await?;
    person.types(Key::Enter).await?;
    person.until("return document.querySelectorAll('.app-evidence__log input').length === 60").await?;
    person.until("return document.activeElement.id === 'log-e49'").await?;
    person.leaves().await
}

/// No button saves an engagement: what was written is there after a reload at the same address, in another tab too, and
/// one whose words are all removed is gone.
#[tokio::test(flavor = "multi_thread")]
async fn an_engagement_is_kept_from_its_first_word_on() -> Outcome {
    let (_server, person) = open(0).await?;
    person.go("log/").await?;
    person.sees_text("Nothing in your log yet").await?;
    person.tabs_to("main a.govuk-button").await?;
    person.types(Key::Enter).await?;
    person.arrives("An engagement you worked on", true).await?;
    let address = person.path().await?;
    // A month alone is not an entry yet, but is not forgotten when the first word comes.
    person.tabs_to("#log-month").await?;
    person.types("January 2024").await?;
    assert!(!person.stored().await?.to_string().contains("/log/"));
    person.tabs_to("#log-people").await?;
    person.types("Forty renters").await?;
    person.sees_text("Saved in this browser at").await?;
    person.go(&address).await?;
    person.until("return document.querySelector('#log-people').value === 'Forty renters' && document.querySelector('#log-month').value === '2024-01'").await?;
    person.go("log/").await?;
    person.sees_text("An engagement in January 2024").await?;
    person.go(&address).await?;
    person.tabs_to("#log-people").await?;
    person.types(Key::Control + "a").await?;
    person.types(Key::Delete).await?;
    person.until("return [...document.querySelectorAll('main button')].every((button) => !button.innerText.includes('Remove'))").await?;
    person.presses("Undo").await?;
    person.until("return document.querySelector('#log-people').value === 'Forty renters'").await?;
    person.click("#log-people").await?;
    person.types(Key::Control + "a").await?;
    person.types(Key::Delete).await?;
    person.sees_notice("Engagement removed from your log.").await?;
    person.go("log/").await?;
    person.sees_text("Nothing in your log yet").await?;
    person.leaves().await
}

/// A log says which people are waiting to hear, and how broad it is, in words and counts.
#[tokio::test(flavor = "multi_thread")]
async fn a_log_says_what_it_shows_as_a_whole() -> Outcome {
    let (_server, person) = open(2).await?;
    for (entry, method, heard) in [("e0", "survey", "Not yet"), ("e1", "workshop", "Yes")] {
        person.go(&format!("log/?entry={entry}")).await?;
        person.click(&format!("#log-method-{method}")).await?;
        person.tabs_to("#log-influence").await?;
        person.types("People were asked").await?;
        person.tabs_to("#log-heard").await?;
        person.types(heard).await?;
    }
    person.go("log/").await?;
    person
        .until("return document.querySelector('#waiting').closest('section').innerText.trim().endsWith('Engagement 0')")
        .await?;
    person.sees_text("2 engagements from January 2000 to January 2001, with 2 ways of taking part").await?;
    person.sees_text("Survey or poll: 1 engagement (people were asked for their views: 1)").await?;
    // A link with an unknown id says so.
    person.go("log/?entry=no%20such").await?;
    person.sees_text("The link names a log entry that is not here").await?;
    person.leaves().await
}

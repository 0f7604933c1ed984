//! The days of a plan as files for a calendar.

use crate::home::{begun, seed};
use browser_tests::{CATCH, Options, Outcome, Person, Server};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// The plan of someone with two steps, each with its day.
async fn planned(server: &Server) -> WebDriverResult<Person> {
    let person = Person::open(&server.sub_path(), Options { script: CATCH, ..Options::default() }).await?;
    let mut stored = begun();
    let (_, goal) = stored.iter().find(|(key, _)| key.ends_with("/goal/b1")).cloned().expect("the goal");
    let (key, action) = stored.iter().find(|(key, _)| key.ends_with("/action/c1")).cloned().expect("the step");
    stored.push((key.replace("action/c1", "goal/b2"), goal.replace("honest-scope.a", "faithful-record.b")));
    let other = action.replace("b1", "b2").replace("Have a peer critique my plan", "Kōrero; he pātai, he whakautu 🎉");
    stored.push((key.replace("c1", "c2"), other.replace("2027-02-28", "2027-06-30")));
    seed(&person, &stored).await?;
    person.is_on("2026-11-28").await?;
    person.go("plan/").await?;
    Ok(person)
}

/// Waits for a file with these words, and returns its lines, unfolded.
async fn file(person: &Person, words: &str) -> WebDriverResult<Vec<String>> {
    let words = json!(words);
    person.until(&format!("return (window.saved ?? '').replaceAll('\\r\\n ', '').includes({words})")).await?;
    let text = person.ask("return window.saved.replaceAll('\\r\\n ', '')").await?;
    Ok(text.as_str().unwrap_or_default().split("\r\n").map(String::from).collect())
}

fn all<'a>(file: &'a [String], name: &str) -> Vec<&'a str> {
    file.iter().filter_map(|line| line.strip_prefix(name)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_one_file_that_a_calendar_can_open_again() -> Outcome {
    let server = Server::start().await;
    let person = planned(&server).await?;
    person.sees_text("Put all my dates in a calendar").await?;
    assert_eq!(person.axe().await?, [""; 0]);
    let is_it = "return document.activeElement.innerText === 'Put all my dates in a calendar'";
    for _ in 0..60 {
        if person.ask(is_it).await? == Value::Bool(true) {
            break;
        }
        person.types(Key::Tab).await?;
    }
    person.until(is_it).await?;
    person.types(Key::Enter).await?;
    let first = file(&person, "UID:look-again-a1").await?;
    assert_eq!(all(&first, "UID:step-"), ["c1@engagement-career-path", "c2@engagement-career-path"]);
    assert_eq!(all(&first, "DTSTART"), [";VALUE=DATE:20270228", ";VALUE=DATE:20270630", ";VALUE=DATE:20270928"]);
    assert_eq!(all(&first, "SUMMARY:")[1], "Kōrero\\; he pātai\\, he whakautu 🎉");
    person.sees_text("Look in your downloads, and open the file to add it.").await?;
    person.until(is_it).await?;

    person.ask("window.saved = undefined").await?;
    person.types(Key::Enter).await?;
    assert_eq!(file(&person, "UID:look-again-a1").await?, first, "again, and nothing has changed");

    person.presses("Put it in my calendar: Have a peer critique my plan").await?;
    let one = file(&person, "Have a peer critique").await?;
    person.until("return !window.saved.includes('look-again')").await?;
    assert_eq!(all(&one, "BEGIN:VEVENT").len(), 1);

    // Let go, the last step too: the calendar is told.
    person.presses("Remove: ").await?;
    person.sees_notice("Goal removed from your plan.").await?;
    person.ask("document.querySelectorAll('main details').forEach((folded) => { folded.open = true; })").await?;
    person.presses("Remove: ").await?;
    person.sees_text("Nothing planned yet.").await?;
    person.ask("window.saved = undefined").await?;
    person.presses("Put all my dates in a calendar").await?;
    let gone = file(&person, "UID:look-again-a1").await?;
    assert_eq!(all(&gone, "UID:step-"), all(&first, "UID:step-"));
    assert_eq!(all(&gone, "STATUS:"), ["CANCELLED", "CANCELLED", "CONFIRMED"]);
    let number = |file: &[String]| all(file, "SEQUENCE:")[0].parse::<i64>().unwrap_or_default();
    assert!(number(&gone) > number(&first));
    person.leaves().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_that_cannot_be_fetched_says_so_and_can_be_asked_again() -> Outcome {
    let server = Server::start().await;
    let person = planned(&server).await?;
    person.sees_text("Put all my dates in a calendar").await?;
    person.devtools("Network.enable", json!({})).await?;
    person.devtools("Network.setBlockedURLs", json!({"urls": ["*calendar.wasm*"]})).await?;
    person.presses("Put all my dates in a calendar").await?;
    person.sees_text("A part of this site could not be fetched. Try again.").await?;
    person.devtools("Network.setBlockedURLs", json!({"urls": []})).await?;
    person.presses("Put all my dates in a calendar").await?;
    file(&person, "UID:look-again-a1").await?;
    person.sees_text("Look in your downloads, and open the file to add it.").await?;
    person.leaves().await
}

//! Assessments that nobody finished, seen by moving the clock: what is answered next year is another assessment, and
//! nothing that a link asks for changes what is there.

use browser_tests::{Options, Outcome, Person, Server};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

const SPRING: &str = "assess/?track=public-input-designer&grade=g3&scope=all&title=Spring%20day";

/// A person who answered two of nine questions on the second of March 2026.
async fn in_march() -> WebDriverResult<(Server, Person)> {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.is_on("2026-03-02").await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.answers("honest-scope/b", 3).await?;
    Ok((server, person))
}

/// The assessments as they are stored, oldest first.
async fn assessments(person: &Person) -> WebDriverResult<Vec<Value>> {
    let stored = person.stored().await?;
    let texts = stored.as_object().into_iter().flatten().filter(|(key, _)| key.contains("/assessment/"));
    let values = texts.map(|(_, text)| {
        let versions: Value = serde_json::from_str(text.as_str().unwrap_or_default()).expect("our own text");
        versions[0]["value"]["assessment"].clone()
    });
    let mut all: Vec<Value> = values.collect();
    all.sort_by_key(|found| found["started"].to_string());
    Ok(all)
}

/// After a year, last year's assessment is finished on the day of its last answer: home, list and results say so, and
/// the new one is another.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_answered_next_year_is_another_assessment() -> Outcome {
    let (_server, person) = in_march().await?;
    person.is_on("2027-03-08").await?;
    person.go("").await?;
    person.sees_text("It has been a year. What has changed?").await?;
    person.go("assess/").await?;
    person.sees_text("Your assessment of March 2026 is finished and kept, as you left it then.").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    // By keyboard: the new start comes first, and leads to the first question.
    person.tabs_to("main button").await?;
    let again = "Start again as Engagement generalist, Advisor (G2)";
    assert_eq!(person.ask("return document.activeElement.innerText").await?, again);
    person.types(Key::Enter).await?;
    person.sees_text("Question 1 of 9").await?;
    person.go("assess/").await?;
    person.sees_text("8 March 2027").await?;
    person.answers("honest-scope/a", 4).await?;
    person.sees_text("Last time ").await?;

    let all = assessments(&person).await?;
    let days: Vec<_> = all.iter().map(|found| (&found["started"], &found["finished"])).collect();
    assert_eq!(days, [(&json!("2026-03-02"), &json!("2026-03-02")), (&json!("2027-03-08"), &Value::Null)]);
    person.go("assess/").await?;
    person.presses_summary("Earlier assessments").await?;
    person.presses("Results of 2 March 2026").await?;
    person.sees_text("From March 2026. Later: March 2027.").await?;
    person.sees_text("All two practices are where your role asks or above.").await?;
    person.leaves().await
}

/// A break of some weeks costs nothing; after months, going on with the old one is a press away, and can be undone.
#[tokio::test(flavor = "multi_thread")]
async fn an_assessment_that_was_left_can_be_gone_on_with() -> Outcome {
    let (_server, person) = in_march().await?;
    person.is_on("2026-05-20").await?;
    person.go("assess/").await?;
    person.sees_text("2 of 9 answered. 7 to go").await?;
    person.is_on("2026-12-01").await?;
    person.go("assess/").await?;
    let on = "Reopen that assessment";
    person.presses(on).await?;
    person.sees_notice("That assessment is open again").await?;
    person.sees_text("2 of 9 answered. 7 to go").await?;
    person.presses("Undo").await?;
    // Also from a new one, while nothing is answered in it.
    person.presses("start the next one").await?;
    person.presses("Start again as").await?;
    person.sees_text("Question 1 of 9").await?;
    person.go("assess/").await?;
    person.sees_text("9 questions, about 10 minutes").await?;
    person.presses(on).await?;
    person.sees_text("2 of 9 answered. 7 to go").await?;
    person.driver.refresh().await?;
    person.sees_text("2 of 9 answered. 7 to go").await?;
    person.sees_text("2 March 2026").await?;
    person.leaves().await
}

/// A tab that stood open for months is the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_tab_left_open_for_months_asks_for_a_new_start() -> Outcome {
    let (_server, person) = in_march().await?;
    person.ask("window.stands = true").await?;
    person.stays_until("2026-09-01").await?;
    person.presses("Stop here").await?;
    person.follows("My path").await?;
    person.sees_text("Your assessment of March 2026 is finished and kept, as you left it then.").await?;
    assert_eq!(person.ask("return window.stands").await?, true, "the page was not loaded again");
    person.leaves().await
}

/// A workshop's link opened in the middle of an assessment: two ways in words, neither of which renames, narrows or
/// widens what is there.
#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_link_changes_nothing_that_is_answered() -> Outcome {
    let (_server, person) = in_march().await?;
    let before = assessments(&person).await?;
    person.is_on("2026-04-10").await?;
    person.go(SPRING).await?;
    person.sees_text("You opened a workshop link: Spring day.").await?;
    person.sees_text("You have an assessment under way: 2 answers since 2 March 2026.").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.presses("Go on with the one under way, as it is").await?;
    person.sees_text("2 of 9 answered. 7 to go").await?;
    assert_eq!(assessments(&person).await?, before);

    person.go(SPRING).await?;
    person.presses("Start another one for the workshop").await?;
    person.presses("Confirm").await?;
    person.sees_text("of 36").await?;
    person.go("assess/").await?;
    person.sees_text("36 questions").await?;
    person.sees_text("Spring day").await?;
    let mut kept = before[0].clone();
    kept["finished"] = json!("2026-03-02");
    let all = assessments(&person).await?;
    assert_eq!((&all[0], &all[1]["title"]), (&kept, &json!("Spring day")));
    assert_eq!(all[1]["scope"], "all");
    person.presses_summary("Earlier assessments").await?;
    person.presses("Results of 2 March 2026").await?;
    person.sees_text("All two practices are where your role asks or above.").await?;
    person.leaves().await
}

/// Two unfinished assessments, as after a merge: finishing the newer one leads back to neither.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_assessments_the_newer_is_under_way_and_then_shown() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    let generation = "0-0000000000000000";
    let mut stored = vec![("head".to_string(), json!({"schema": 2, "generation": generation}).to_string())];
    let mut put = |time: u64, key: String, value: Value| {
        let stamp = format!("{time}-0000000000000001");
        let text = json!([{"stamp": stamp, "run": stamp, "value": value}]).to_string();
        stored.push((format!("{generation}/{key}"), text));
    };
    // The tenth of September and the tenth of October 2026.
    for (id, started, time, practices) in [
        ("a1", "2026-09-10", 1_789_000_000_000, &["honest-scope.a"][..]),
        ("a2", "2026-10-10", 1_791_600_000_000, &["honest-scope.a", "honest-scope.b"][..]),
    ] {
        let settings = json!({"started": started, "track": "engagement-generalist", "grade": "g2", "scope": "start", "framework": "x"});
        put(time, format!("assessment/{id}"), json!({"assessment": settings}));
        for practice in practices {
            let answer = json!({"answer": {"rating": "practising", "wording": 1}});
            put(time, format!("answer/{id}/{practice}"), answer);
        }
    }
    let stored: Vec<(&str, &str)> = stored.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    person.seed_storage(&stored).await?;
    person.go("assess/").await?;
    person.sees_text("2 of 9 answered").await?;
    person.presses_summary("Earlier assessments").await?;
    person.sees_text("Results of 10 September 2026").await?;
    person.go("results/").await?;
    person.presses("Finish this assessment").await?;
    person.go("assess/").await?;
    person.sees_text("Your assessment of October 2026 is finished and kept, as you left it then.").await?;
    let all = assessments(&person).await?;
    let days: Vec<_> = all.iter().map(|found| &found["finished"]).collect();
    assert_eq!(days, ["2026-09-10", "2026-11-28"]);
    person.go("results/").await?;
    person.sees_text("From October 2026. Earlier: September 2026.").await?;
    person.leaves().await
}

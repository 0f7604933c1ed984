//! A year of one person, on a phone: nine answers, a step, the log, a copy; a year later the same again, what has changed,
//! and what goes to the manager.

use crate::home::{SIDEWAYS, sized};
use browser_tests::{CATCH, Options, Outcome, Person, Server};

/// Answers the nine questions from the first on; a level is its place in the list, from 1.
async fn answers_nine(person: &Person, levels: [u8; 9]) -> Outcome {
    for (question, level) in (1..).zip(levels) {
        person.sees_text(&format!("Question {question} of 9")).await?;
        person.click(&if level == 1 { "#level".to_string() } else { format!("#level-{level}") }).await?;
        person.click("form [type=submit]").await?;
    }
    person.arrives("Your results", true).await
}

/// What stands on this page, and that nothing of it is beyond the edge and nothing fails axe.
async fn shows(person: &Person, all: &[&str]) -> Outcome {
    for words in all {
        person.sees_text(words).await?;
    }
    assert_eq!(person.ask(SIDEWAYS).await?, 0, "{all:?}");
    assert_eq!(person.axe().await?, [""; 0], "{all:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_year_pays() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options { script: CATCH, ..Options::default() }).await?;
    sized(&person, 375, 812).await?;
    person.is_on("2026-11-28").await?;
    person.go("").await?;
    person.presses("Find my starting point").await?;
    person.arrives("Which week sounds most like yours?", true).await?;
    person.click("button[value=engagement-generalist]").await?;
    person.arrives("How much responsibility do you carry?", true).await?;
    person.click("button[value=g2]").await?;
    answers_nine(&person, [4, 1, 4, 4, 3, 4, 2, 6, 4]).await?;
    shows(&person, &["Of nine practices, five are where your role asks or above.", "Your next step"]).await?;
    person.presses("Add to my plan").await?;
    person.sees_text("In your plan, by 28 February 2027").await?;

    person.go("log/").await?;
    person.presses("Add an engagement").await?;
    person.click("#log-title").await?;
    person.types("Library drop-ins").await?;
    person.sees_text("Saved in this browser at").await?;
    person.go("data/").await?;
    person.presses("Save a copy (JSON").await?;
    person.until("return (window.saved ?? '').includes('Library drop-ins')").await?;
    person.presses("I have seen the file").await?;
    person.go("results/").await?;
    person.presses("Finish this assessment").await?;
    shows(&person, &["Finished on 28 November 2026", "From September 2027, or when your job changes."]).await?;

    // A year later: home invites, and says what is late.
    person.is_on("2027-12-01").await?;
    person.go("").await?;
    shows(&person, &["It has been a year. What has changed?", "it was due on 28 February 2027"]).await?;
    person.presses("Look again").await?;
    person.presses("Start again as Engagement generalist, Advisor (G2)").await?;
    person.sees_text("Last time").await?;
    person
        .until("return document.querySelector('[data-last-when=practising]').textContent === 'November 2026'")
        .await?;
    answers_nine(&person, [4, 3, 4, 5, 4, 4, 3, 2, 4]).await?;
    shows(&person, &["Four are up since November 2026", "Last time"]).await?;
    person.presses("See your progress").await?;
    person.arrives("4 practices up", true).await?;
    shows(&person, &["four up, one new, four the same", "What helped?"]).await?;
    person.go("plan/").await?;
    shows(&person, &["Match methods to the influence promised"]).await?;
    person.go("results/report/").await?;
    shows(&person, &["Library drop-ins"]).await?;
    person.go("results/one-page/").await?;
    shows(&person, &["What changed since November 2026: 4 practices up", "How to read this page"]).await?;
    person.leaves().await
}

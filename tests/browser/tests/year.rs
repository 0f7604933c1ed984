//! A year of one person, on a phone: nine answers, a step, the log, a copy; a year later the same again, what has changed,
//! and what goes to the manager.

use crate::home::{SIDEWAYS, sized};
use browser_tests::{CATCH, Options, Outcome, Person, Server};
use thirtyfour::Key;

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

    the_months_between(&person).await?;

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
    // What was not finished is carried over on purpose, one by one.
    person.go("plan/").await?;
    shows(&person, &["This goal is from before your last assessment. Is it still yours?", "2 goals done or let go"])
        .await?;
    person.presses("Carry it over").await?;
    person.sees_notice("Carried over into this year.").await?;
    person.until("return document.activeElement.id === 'done'").await?;
    person.until("return !document.querySelector('main').innerText.includes('Is it still yours?')").await?;
    person.go("results/report/").await?;
    shows(&person, &["Library drop-ins", "Ask the policy lead which two options are open", "They wrote it down"])
        .await?;
    person.go("year/").await?;
    shows(&person, &["From December 2027.", "Assessment, 1 December"]).await?;
    person.go("results/one-page/").await?;
    shows(&person, &["What changed since November 2026: 4 practices up", "How to read this page"]).await?;
    person.leaves().await
}

/// Chooses in a list.
async fn chooses(person: &Person, select: &str, value: &str) -> Outcome {
    person.sees(select).await?;
    let choose = format!(
        "const list = document.querySelector('{select}'); list.value = '{value}'; list.dispatchEvent(new Event('change', {{bubbles: true}}));"
    );
    person.ask(&choose).await?;
    Ok(())
}

async fn fills(person: &Person, fields: &[(&str, &str)]) -> Outcome {
    for (field, words) in fields {
        person.click(field).await?;
        person.types(Key::Control + "a").await?;
        person.types(*words).await?;
    }
    Ok(())
}

/// Plans a review and a meeting, goes there, promises, makes it a step, finishes it, and nominates a colleague.
async fn the_months_between(person: &Person) -> Outcome {
    person.go("plan/").await?;
    person.presses("6 months").await?;
    person.sees_text("The next review of this plan is on 28 May 2027.").await?;
    person.until("return document.activeElement.id === 'review'").await?;
    person.go("year/").await?;
    shows(person, &["From November 2026.", "Review of the plan, 28 May"]).await?;
    person.presses("Plan this: meeting on honest scope").await?;
    person.arrives("Plan a meeting", true).await?;
    // The month is known, and the day is asked for.
    person.click("form [type=submit]").await?;
    shows(person, &["Add the day, like 15 December 2026"]).await?;
    fills(person, &[("#occasion-day", "16 dec"), ("#occasion-time", "10.30am"), ("#occasion-place", "Room 4")]).await?;
    person.sees_text("16 December 2026").await?;
    person.click("form [type=submit]").await?;
    person.arrives("Your year", false).await?;
    person.sees_notice("Planned for 16 December 2026.").await?;

    person.is_on("2026-12-17").await?;
    person.go("meetings/mine/").await?;
    shows(person, &["16 December 2026. Were you there?"]).await?;
    person.presses("I was there").await?;
    person.sees_notice("Noted: you were there.").await?;
    person.presses("Write down what you promised").await?;
    fills(person, &[("#occasion-promise", "Ask the policy lead which two options are open")]).await?;
    person.presses("Make it a step of my plan").await?;
    person.arrives("Make your promise a step", true).await?;
    person
        .until(
            "return document.querySelector('#action-text')?.value === 'Ask the policy lead which two options are open'",
        )
        .await?;
    fills(person, &[("#action-due", "end of January")]).await?;
    person.click("form [type=submit]").await?;
    person.arrives("Your plan", true).await?;
    shows(person, &["Keep what I promised at the meeting on 16 December 2026", "by 31 January 2027", "Later (2)"])
        .await?;
    chooses(person, ".app-step:nth-child(2) select", "done").await?;
    person.sees_text("What came of it?").await?;
    fills(person, &[(".app-step:nth-child(2) textarea", "They wrote it down, and two options are open.")]).await?;
    person.sees_text("Write it in your log").await?;
    person.presses("Move up: Keep what I promised").await?;
    person.until("return document.querySelector('.app-step h2').innerText.startsWith('Keep what I promised')").await?;

    person.presses("Plan a goal of your own").await?;
    fills(person, &[("#goal-words", "Run a hui with confidence"), ("#action-text", "Sit in on one")]).await?;
    fills(person, &[("#action-due", "next March"), ("#action-support", "An introduction")]).await?;
    shows(person, &["31 March 2027, the end of the month"]).await?;
    person.click("#action-mode-2").await?;
    person.click("form [type=submit]").await?;
    shows(person, &["by 31 March 2027", "asks for:", "2 open steps: 1 with peers, 1 formal learning."]).await?;

    person.go("awards/nominate/").await?;
    person.click("form [type=submit]").await?;
    person.arrives("Nomination: Clear Table", false).await?;
    fills(person, &[("#nominee", "Mere"), ("#nomination-story", "She said at once what could not change.")]).await?;
    shows(person, &["Still missing: evidence of the principle, the participants' view"]).await?;
    person.ask("window.saved = undefined").await?;
    person.presses("Save as a text file").await?;
    let file = "const file = window.saved ?? ''; return file.includes('She said at once what could not change.') && file.includes('nobody who was served is quoted')";
    person.until(file).await?;
    person.go("awards/nominate/").await?;
    shows(person, &["Clear Table: Mere, begun on 17 December 2026"]).await
}

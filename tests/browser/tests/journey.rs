//! The main journey end to end, with the keyboard alone, at both paths where the site may be hosted.

use browser_tests::{Options, Outcome, Person, Server};
use thirtyfour::prelude::*;

#[tokio::test(flavor = "multi_thread")]
async fn the_main_job_with_the_keyboard_alone_at_the_root() -> Outcome {
    let server = Server::start().await;
    walk(&server.root()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_main_job_with_the_keyboard_alone_at_a_sub_path() -> Outcome {
    let server = Server::start().await;
    walk(&server.sub_path()).await
}

/// The user finds their track, answers the nine questions, reloads in the middle, reads where they stand, plans a step
/// with a date, leaves, comes back, and everything is there.
async fn walk(home: &str) -> Outcome {
    let person = Person::open(home, Options::default()).await?;
    person.go("").await?;
    person.tabs_to(".app-button--start").await?;
    person.types(Key::Enter).await?;
    choose_role(&person).await?;
    answer_four(&person).await?;

    // A reload in the middle: the current answer and those before it are all there.
    person.driver.refresh().await?;
    person.until("return document.documentElement.dataset.app === 'live'").await?;
    person.sees_text("Question 5 of 9").await?;
    person.go("assess/").await?;
    person.sees_text("4 of 9 answered. 5 to go").await?;
    person.tabs_to("#next-role").await?;
    person.types("Public input designer").await?;
    person.tabs_to("main .govuk-button").await?;
    person.types(Key::Enter).await?;
    person.sees_text("Question 5 of 9").await?;
    for question in 5..=9 {
        person.sees_text(&format!("Question {question} of 9")).await?;
        person.until("return document.activeElement.tagName === 'H1'").await?;
        choose_level(&person, 2).await?;
        go_on(&person).await?;
    }
    read_results(&person).await?;
    plan_a_step(&person).await?;
    come_back(&person).await?;
    person.leaves().await
}

async fn choose_role(person: &Person) -> Outcome {
    person.arrives("Which week sounds most like yours?", true).await?;
    person.tabs_to("button[value=engagement-generalist]").await?;
    person.types(Key::Enter).await?;
    person.arrives("How much responsibility do you carry?", true).await?;
    person.sees_text("Your role: Engagement generalist.").await?;
    person.tabs_to("button[value=g2]").await?;
    person.types(Key::Enter).await
}

/// Four questions: one at "Leading", one at "Not yet", one "no chance yet", one with a note.
async fn answer_four(person: &Person) -> Outcome {
    for (question, steps) in [(1, 4), (2, 0), (3, 5), (4, 3)] {
        person.sees_text(&format!("Question {question} of 9")).await?;
        person.until("return document.activeElement.tagName === 'H1'").await?;
        choose_level(person, steps).await?;
        if question == 4 {
            person.tabs_to("form summary").await?;
            person.types(Key::Enter).await?;
            person.tabs_to("#note").await?;
            person.types("The library drop-in in Ōtaki").await?;
        }
        go_on(person).await?;
    }
    person.sees_text("Question 5 of 9").await
}

/// Chooses the radio button that many below the first.
async fn choose_level(person: &Person, steps: usize) -> Outcome {
    person.tabs_to("input[name=level]").await?;
    person.types(Key::Space).await?;
    for _ in 0..steps {
        person.types(Key::Down).await?;
    }
    person
        .until(&format!(
            "return [...document.querySelectorAll('input[name=level]')].findIndex((r) => r.checked) === {steps}"
        ))
        .await
}

async fn go_on(person: &Person) -> Outcome {
    person.tabs_to("button[type=submit]").await?;
    person.types(Key::Enter).await
}

async fn read_results(person: &Person) -> Outcome {
    person.arrives("Your results", true).await?;
    let order = "const at = (words) => document.querySelector('main').innerText.indexOf(words);
        return 0 < at('Of nine practices') && at('Of nine practices') < at('Your next step')
            && at('Your next step') < at('What goes well') && at('What goes well') < at('Finish here?')";
    person.until(order).await?;
    person.until("return document.querySelectorAll('.app-picture__row').length === 9").await?;
    person.presses("Show the whole table").await?;
    person.arrives("Principle by principle", true).await?;
    person.sees_text("Now: Engagement generalist, Advisor (G2)").await?;
    person.sees_text("Next: Public input designer, Advisor (G2)").await?;
    person.until("return /Core: /.test(document.querySelector('main').innerText)").await
}

async fn plan_a_step(person: &Person) -> Outcome {
    person.tabs_to(".app-step a[href^='plan/?add=']").await?;
    person.types(Key::Enter).await?;
    person.arrives("Plan a step", true).await?;
    person.tabs_to("#action-text").await?;
    person.types("Write a one-page promise").await?;
    person.tabs_to("input[name=action-mode]").await?;
    person.types(Key::Space).await?;
    person.tabs_to("#action-due").await?;
    person.types("1 march 2090").await?;
    go_on(person).await?;
    person.arrives("Your plan", true).await?;
    person.sees_text("On the job, by 1 March 2090").await?;
    person.tabs_to(".app-step select").await?;
    person.types("Doing").await?;
    // Changing it must not remove the list that the user is in.
    person.until("return document.activeElement.value === 'doing'").await
}

async fn come_back(person: &Person) -> Outcome {
    person.driver.goto("about:blank").await?;
    person.go("").await?;
    person.arrives("Your path", false).await?;
    person.sees_text("Write a one-page promise").await?;
    person.sees_text("are where your role asks or above").await?;
    person.go("plan/").await?;
    person.sees_text("Write a one-page promise").await?;
    person.until("return document.querySelector('.app-step select').value === 'doing'").await?;
    person.go("assess/check/").await?;
    person.sees_text("9 of 9 answered").await?;
    person.sees_text("The library drop-in in Ōtaki").await?;
    person.go("data/").await?;
    person.sees_text("9 answers and 1 note in 1 assessment").await?;
    person.sees_text("1 goal").await?;
    let file = person.ask("return JSON.parse(document.querySelector('#copy').value)").await?;
    assert_eq!(file["type"], "engagement-career-path/record");
    assert!(file["record"]["entries"].as_object().is_some_and(|entries| entries.len() == 14));
    Ok(())
}

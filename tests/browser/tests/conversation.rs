//! Two views of the same work: asked for by link or file, answered by someone else, and laid side by side. Nothing of the
//! other's goes into a record by itself (docs/rules.md, CONVERSATION-1 to CONVERSATION-6).

use browser_tests::{CATCH, Options, Outcome, Person, Server};
use serde_json::{Value, json};
use std::path::PathBuf;
use thirtyfour::prelude::*;

fn catching() -> Options {
    Options { script: CATCH, ..Options::default() }
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("{}-conversation-{name}", std::process::id()));
    std::fs::write(&path, text).expect("a file to choose");
    path
}

async fn value_of(person: &Person, selector: &str) -> WebDriverResult<String> {
    person.sees(selector).await?;
    let value = person.ask(&format!("return document.querySelector({}).value", json!(selector))).await?;
    Ok(value.as_str().unwrap_or_default().to_string())
}

/// What was given as a file.
async fn saved(person: &Person) -> WebDriverResult<String> {
    person.until("return (window.saved ?? '') !== ''").await?;
    Ok(person.ask("return window.saved").await?.as_str().unwrap_or_default().to_string())
}

/// Whether closing the tab would ask.
async fn asks_before_closing(person: &Person) -> WebDriverResult<Value> {
    person.ask("return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))").await
}

/// Chooses one of the five levels, 0 to 4, with the keyboard; the sixth is "I can't say".
async fn chooses(person: &Person, practice: &str, place: usize) -> Outcome {
    person.tabs_to(&format!("[name='view-{practice}']")).await?;
    person.types(Key::Space).await?;
    for _ in 0..place {
        person.types(Key::Down).await?;
    }
    let value = ["not-yet", "aware", "developing", "practising", "leading", "cannot-say"][place];
    person
        .until(&format!("return document.querySelector('[name=\"view-{practice}\"]:checked')?.value === '{value}'"))
        .await
}

/// Answers everything that is asked with "I can't say", but these.
async fn answers(person: &Person, levels: &[(&str, usize)]) -> Outcome {
    let asked = "return [...new Set([...document.querySelectorAll('[name^=view-][type=radio]')].map((radio) => radio.name.slice(5)))]";
    person.until(&format!("{}.length > 0", asked)).await?;
    let asked = person.ask(asked).await?;
    for practice in asked.as_array().into_iter().flatten().filter_map(Value::as_str) {
        let place = levels.iter().find(|(own, _)| *own == practice).map_or(5, |(_, place)| *place);
        chooses(person, practice, place).await?;
    }
    Ok(())
}

/// Someone with two answers of their own.
async fn with_two_answers(server: &Server) -> WebDriverResult<Person> {
    let person = Person::open(&server.sub_path(), catching()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    person.answers("honest-scope/b", 3).await?;
    Ok(person)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colleague_answers_by_link_and_one_answer_is_taken_over() -> Outcome {
    let server = Server::start().await;
    let person = with_two_answers(&server).await?;
    person.go("results/").await?;
    person.presses("talk it through with someone").await?;
    person.arrives("Two views of the same work", true).await?;
    person.sees_text("Asks nine questions, about ten minutes, for Engagement generalist, Advisor (G2)").await?;
    let link = value_of(&person, "#view-link").await?;
    let query = "conversation/?about=1&track=engagement-generalist&grade=g2&scope=start";
    assert_eq!(link, format!("{}{query}", server.sub_path()));

    // Another browser: the colleague answers with the keyboard, and hands over a file.
    let colleague = Person::open(&server.sub_path(), catching()).await?;
    colleague.go(query).await?;
    colleague.sees_text("Someone asks how you see their work as engagement generalist, Advisor (G2).").await?;
    let before = colleague.stored().await?;
    assert_eq!(asks_before_closing(&colleague).await?, false);
    answers(&colleague, &[("honest-scope.a", 4), ("honest-scope.b", 2), ("faithful-record.a", 1)]).await?;
    colleague.sees_text("Every question is answered.").await?;
    assert_eq!(asks_before_closing(&colleague).await?, true);
    assert_eq!(colleague.axe().await?, Vec::<String>::new());
    colleague.presses_summary("Everything that is in the file").await?;
    colleague.sees_text("engagement-career-path/second-view, version 1").await?;
    // Back finds what was chosen.
    colleague.follows("Privacy").await?;
    colleague.arrives("Privacy", true).await?;
    colleague.driver.back().await?;
    colleague.sees_text("Every question is answered.").await?;
    colleague.presses("Make my file").await?;
    colleague.sees_text("Look in your downloads, then").await?;
    let view = saved(&colleague).await?;
    assert!(view.contains("\"honest-scope.a\": \"leading\"") && !view.contains("cannot-say"), "{view}");
    assert_eq!(asks_before_closing(&colleague).await?, false);
    assert_eq!(colleague.stored().await?, before, "nothing of it is kept");
    colleague.leaves().await?;

    // Both side by side: the largest difference first, as questions.
    let own = person.stored().await?;
    person.names_file("#other-file", &file("view.json", &view)).await?;
    person.sees_text("You say Developing, they say Leading. What have they seen that you leave out?").await?;
    person.sees_text("You say Practising, they say Developing. What would they need to see?").await?;
    person.sees_text("Only they chose a level").await?;
    person.until("return document.activeElement.id === 'both'").await?;
    assert_eq!(person.stored().await?, own, "nothing went over by itself");
    assert_eq!(person.axe().await?, Vec::<String>::new());

    // One answer, at a press, with a way back.
    person.presses("Use Leading as my answer").await?;
    person.sees_notice("is now Leading.").await?;
    person.until("return document.querySelectorAll('.app-talk').length === 1").await?;
    person.sees_text("Where you both say the same").await?;
    person.presses("Undo").await?;
    person.until("return document.querySelectorAll('.app-talk').length === 2").await?;
    assert_eq!(person.stored().await?.to_string().matches("\"leading\"").count(), 0);
    person.presses("Use Leading as my answer").await?;
    person.until("return document.querySelectorAll('.app-talk').length === 1").await?;

    // What they agree on goes into the plan, and both views are still there.
    person.presses("Add a step to my plan").await?;
    person.arrives("Plan a step", true).await?;
    person.click("#action-text").await?;
    person.types("Show Mere the scope statement first").await?;
    person.click("#action-due").await?;
    person.types("1 March 2090").await?;
    person.click("#action-mode").await?;
    person.click("button[type=submit]").await?;
    person.sees_text("Show Mere the scope statement first").await?;
    person.driver.back().await?;
    person.sees_text("What would they need to see?").await?;
    person.sees_text("In your plan").await?;
    let stored = person.stored().await?.to_string();
    assert!(!stored.contains("faithful-record.a") && !stored.contains("second-view"), "{stored}");
    person.presses("Put both away").await?;
    person.sees("#other-file").await?;
    person.leaves().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_does_as_well_and_what_is_no_view_is_named() -> Outcome {
    let server = Server::start().await;
    let person = with_two_answers(&server).await?;
    let colleague = Person::open(&server.sub_path(), catching()).await?;
    colleague
        .go("conversation/?about=1&amp;track=ENGAGEMENT-GENERALIST&amp;grade=g2&amp;title=Ana&amp;scope=start).")
        .await?;
    colleague.sees_text("it was left out: setting \"title\"").await?;
    colleague.until("return !document.querySelector('main').innerText.includes('Ana')").await?;
    answers(&colleague, &[("honest-scope.b", 0)]).await?;
    let code = value_of(&colleague, "#view-code").await?;
    colleague.leaves().await?;

    person.go("data/").await?;
    person.presses("Save a copy (JSON").await?;
    let copy = saved(&person).await?;
    person.go("conversation/").await?;
    person.follows("a file of your levels").await?;
    person.presses("Save my file").await?;
    let own = saved(&person).await?;
    person.driver.back().await?;
    person.sees("#other-file").await?;
    for (name, text, why) in [
        ("copy.json", copy.as_str(), "This is a saved copy of everything someone has recorded here"),
        ("own.json", &own, "This is a workshop file. Choose a second view for a conversation."),
        ("note.json", "Kia ora", "This is not a second view for a conversation, or part of it is missing"),
        (
            "added.json",
            &own.replace("workshop-file", "second-view").replacen("\"month\"", "\"name\": \"Ana\", \"month\"", 1),
            "Someone has added \"name\"",
        ),
    ] {
        person.names_file("#other-file", &file(name, text)).await?;
        person
            .until(&format!("return document.querySelector('#other-file-error')?.innerText.includes({})", json!(why)))
            .await?;
    }
    assert_eq!(person.axe().await?, Vec::<String>::new());
    let open = ".govuk-form-group:has(#other-code) + button";
    person.click("#other-code").await?;
    person.types("Good morning").await?;
    person.click(open).await?;
    person.sees_text("No code was found in this text. A code begins with J or K and a digit.").await?;
    person.ask("document.querySelector('#other-code').value = ''").await?;
    person.click("#other-code").await?;
    person.types(format!("Here it is: {}.", code.to_lowercase())).await?;
    person.click(open).await?;
    person.sees_text("You say Practising, they say Not yet. What would they need to see?").await?;
    person.sees_text("Only you chose a level").await?;
    person.leaves().await
}

/// Whoever opens the person's own file sees nothing of it before their own answers.
#[tokio::test(flavor = "multi_thread")]
async fn the_persons_own_levels_show_after_ones_own_answers() -> Outcome {
    let server = Server::start().await;
    let person = with_two_answers(&server).await?;
    person.go("conversation/").await?;
    person.follows("a file of your levels").await?;
    person.presses("Save my file").await?;
    let own = saved(&person).await?;
    assert!(own.contains("engagement-career-path/workshop-file"), "{own}");
    person.leaves().await?;

    let manager = Person::open(&server.sub_path(), catching()).await?;
    manager.go("conversation/").await?;
    manager.sees("#person-file").await?;
    // Once the page is open, all of it works without a connection.
    manager.loses_connection().await?;
    manager.names_file("#person-file", &file("person.json", &own)).await?;
    manager.until("return document.querySelectorAll('fieldset').length === 2").await?;
    manager.until("return document.activeElement.id === 'about-someone'").await?;
    manager.until("return document.querySelector('input:checked') === null").await?;
    manager.presses("Show both views").await?;
    manager.sees_text("Answer two more first").await?;
    manager.until("return document.querySelector('.app-talk') === null").await?;
    answers(&manager, &[("honest-scope.a", 0)]).await?;
    manager.presses("Show both views").await?;
    manager.sees_text("You say Not yet, they say Developing. What would you need to see?").await?;
    manager.sees_text("Only they chose a level").await?;
    manager.until("return ![...document.querySelectorAll('.app-talk button, .app-talk a')].length").await?;
    assert_eq!(manager.axe().await?, Vec::<String>::new());
    manager.presses("Make my file").await?;
    let view = saved(&manager).await?;
    assert!(view.contains("second-view") && view.contains("\"honest-scope.a\": \"not-yet\""), "{view}");
    assert!(!view.contains("developing"), "{view}");
    manager.presses("Change my answers").await?;
    manager.until("return document.querySelector('[value=not-yet]:checked') !== null").await?;
    manager.presses("Put this file away").await?;
    manager.sees("#person-file").await?;
    manager.leaves().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_is_marked_and_gives_nothing_to_take_over() -> Outcome {
    let server = Server::start().await;
    let person = with_two_answers(&server).await?;
    let before = person.stored().await?;
    person.go("conversation/").await?;
    person.presses("See an example").await?;
    person.sees_text("An example: both views are made up.").await?;
    person.sees_text("You say Developing, they say Leading. What have they seen that you leave out?").await?;
    person.until("return document.querySelectorAll('.app-talk').length === 3").await?;
    person.until("return !document.querySelector('.app-talk button, .app-talk a')").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.presses("Back to your own").await?;
    person.sees("#view-link").await?;
    assert_eq!(person.stored().await?, before);
    person.leaves().await
}

//! A workshop with files: what people hand over, and what a trainer's browser makes of it.

use crate::data::file;
use browser_tests::{CATCH, Options, Outcome, Person, Server};
use serde_json::Value;
use std::path::{Path, PathBuf};

const GROUP: &str = "trainers/cohort/";

/// A workshop file, as this site makes it, with one level for each practice of a principle.
fn workshop_file(number: u64, principle: &str, level: &str) -> String {
    let levels: Vec<String> = ["a", "b", "c"].map(|at| format!("\"{principle}.{at}\": \"{level}\"")).into();
    format!(
        "{{\"type\": \"engagement-career-path/workshop-file\", \"schema\": 1, \"month\": \"2026-11\", \"family\": \"collection\", \"levels\": {{{}}}, \"number\": \"{number:016x}\"}}",
        levels.join(", ")
    )
}

fn files(name: &str, texts: &[String]) -> Vec<PathBuf> {
    texts.iter().enumerate().map(|(at, text)| file(&format!("{name}-{at}.json"), text)).collect()
}

async fn hands_in(trainer: &Person, files: &[PathBuf]) -> Outcome {
    let paths: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    trainer.sees("#group-files").await?;
    trainer.names_files("#group-files", &paths).await
}

async fn saved(person: &Person) -> Result<String, thirtyfour::error::WebDriverError> {
    person.until("return (window.saved ?? '') !== ''").await?;
    let text = person.ask("const text = window.saved; window.saved = ''; return text").await?;
    Ok(text.as_str().unwrap_or_default().to_string())
}

/// What one participant does: opens the link, answers, looks at what they hand over, and hands it over.
async fn takes_part(
    server: &Server,
    query: &str,
    levels: [u8; 3],
    by_code: bool,
) -> Result<String, thirtyfour::error::WebDriverError> {
    let person = Person::open(&server.root(), Options { script: CATCH, ..Options::default() }).await?;
    person.go(&format!("assess/?{query}")).await?;
    person.sees_text("You opened a workshop link: Regional day.").await?;
    person.sees_text("At the end you may make a file of your levels for the group, without your name").await?;
    person.presses("Confirm").await?;
    person.sees_text("Question 1 of 3").await?;
    for (letter, level) in ["a", "b", "c"].into_iter().zip(levels) {
        person.answers(&format!("faithful-record/{letter}"), level).await?;
    }
    person.go("results/").await?;
    person.follows("Make my file for the workshop").await?;
    person.arrives("Your file for the workshop", true).await?;
    // Every word of it is there to read, and what the room will see is said first.
    person.sees_text("Everything that is in the file").await?;
    person.sees_text("a row with fewer than five people is not shown").await?;
    let shown = person.ask("return document.querySelector('.app-file__text').textContent").await?;
    let handed = if by_code {
        person
            .ask("return document.querySelector('#workshop-code').value")
            .await?
            .as_str()
            .unwrap_or_default()
            .to_string()
    } else {
        person.presses("Save my file").await?;
        person.sees_text("Your browser was given workshop-file-").await?;
        let text = saved(&person).await?;
        assert_eq!(shown, Value::from(text.clone()), "what was shown is what was given");
        text
    };
    person.leaves().await?;
    Ok(handed)
}

/// From the link to the agenda, with six people, one of whom can't save files.
#[tokio::test(flavor = "multi_thread")]
async fn six_people_make_a_picture_and_an_agenda() -> Outcome {
    let server = Server::start().await;
    let trainer = Person::open(&server.root(), Options { script: CATCH, ..Options::default() }).await?;
    trainer.go("trainers/?title=Regional+day&track=public-input-analyst&grade=g2&file=1&scope=faithful-record").await?;
    trainer.sees_text("Then offers each person a file for you, which a person may leave out").await?;
    let link = trainer.ask("return document.querySelector('#workshop-link').value").await?;
    let query = link.as_str().and_then(|link| link.split_once('?')).expect("a query").1.to_string();

    let mut handed = Vec::new();
    for (at, levels) in [[1, 1, 1], [1, 1, 1], [1, 1, 1], [3, 3, 3], [4, 3, 4], [0, 0, 1]].into_iter().enumerate() {
        handed.push(takes_part(&server, &query, levels, at == 5).await?);
    }
    let code = handed.pop().expect("the last by code");
    for text in &handed {
        let read: Value = serde_json::from_str(text).expect("JSON");
        let mut names: Vec<&String> = read.as_object().expect("an object").keys().collect();
        names.sort();
        assert_eq!(names, ["family", "grade", "levels", "month", "number", "schema", "type"], "and nothing else");
    }

    trainer.go(GROUP).await?;
    hands_in(&trainer, &files("six", &handed)).await?;
    trainer.sees_text("This group: 5 people").await?;
    trainer.presses_summary("Add files or codes").await?;
    trainer.click("#group-codes").await?;
    trainer.types(format!("Kia ora, here is mine: {code}. See you!")).await?;
    trainer.presses("Add codes").await?;
    trainer.sees_text("This group: 6 people").await?;
    trainer.sees_text("6 files and codes: all counted.").await?;
    let row = "[...document.querySelectorAll('.app-board tbody tr')].find((row) => row.innerText.includes('Faithful record'))";
    let cells =
        format!("return [...{row}.querySelectorAll('.app-board__number')].map((cell) => cell.textContent).join(' ')");
    trainer.finds(&cells, "1 3 none 1 1").await?;
    trainer.sees_text("Nobody answered this").await?;
    trainer.sees_text("Four of 6 are at Aware or Not yet. Work on it together.").await?;

    // The agenda follows from it, and is the trainer's to change, by keyboard.
    trainer.sees_text("Agenda for the next meeting (60 minutes)").await?;
    let lines = "[...document.querySelectorAll('.app-agenda__words')].map((field) => field.value)";
    trainer.until(&format!("return {lines}[2].startsWith('Faithful record: read its lesson together')")).await?;
    let third = trainer.ask(&format!("return {lines}[2]")).await?;
    trainer.ask("document.querySelectorAll('.app-agenda li')[2].querySelector('button').focus()").await?;
    trainer.types(thirtyfour::Key::Enter + "").await?;
    trainer.until(&format!("return {lines}[1] === {third} && document.activeElement.textContent === 'Up'")).await?;
    trainer.presses("Add a line").await?;
    trainer.until(&format!("return {lines}.length === 6")).await?;
    // A look at another page loses nothing.
    trainer.follows("Faithful record").await?;
    trainer.arrives("Faithful record", true).await?;
    trainer.driver.back().await?;
    trainer.until(&format!("return {lines}.length === 6 && {lines}[1] === {third}")).await?;
    trainer.sees_text("This group: 6 people").await?;
    assert_eq!(trainer.axe().await?, Vec::<String>::new());

    // For others: six are too few to tell apart, and the page says what to take along instead.
    trainer.presses("For others").await?;
    trainer.sees_text("6 people are too few to tell levels apart").await?;
    trainer.until("return document.querySelector('.app-board').offsetParent === null").await?;
    assert_eq!(trainer.axe().await?, Vec::<String>::new());
    // Nothing of it is stored.
    trainer
        .until("return Object.keys(localStorage).every((name) => !localStorage[name].includes('workshop-file'))")
        .await?;
    trainer.leaves().await
}

/// Whatever is wrong with a file, it is named with the reason, and the rest counts.
#[tokio::test(flavor = "multi_thread")]
async fn what_can_t_be_counted_is_named_and_the_rest_counts() -> Outcome {
    let server = Server::start().await;
    let trainer = Person::open(&server.sub_path(), Options::default()).await?;
    trainer.go(GROUP).await?;
    let mut texts: Vec<String> = (1..=5).map(|number| workshop_file(number, "honest-scope", "aware")).collect();
    texts.push(workshop_file(1, "honest-scope", "aware"));
    texts.push(workshop_file(9, "honest-scope", "wise"));
    texts.push(workshop_file(9, "honest-scope", "aware").replace("\"schema\": 1", "\"schema\": 2"));
    texts.push(workshop_file(9, "honest-scope", "aware").replace("\"family\"", "\"name\": \"Aroha\", \"family\""));
    texts.push("Kia ora".into());
    hands_in(&trainer, &files("kinds", &texts)).await?;
    trainer.sees_text("This group: 5 people").await?;
    trainer.sees_text("10 files and codes: 5 counted, 5 left out.").await?;
    trainer.presses_summary("What was left out, and why (5)").await?;
    for reason in [
        "This is the same as",
        "can't be \"wise\"",
        "The file was made by a newer version of this site.",
        "Someone has added \"name\", which does not belong in the file.",
        "This is not a workshop file",
    ] {
        trainer.sees_text(reason).await?;
    }
    trainer.presses_summary("Add files or codes").await?;
    trainer.click("#group-codes").await?;
    trainer.types("W5ABC-DEF").await?;
    trainer.presses("Add codes").await?;
    trainer.sees_text("Part of the code is missing: it has 5 groups of five.").await?;
    trainer.leaves().await
}

/// A saved copy of everything is reduced here, and nothing else of it stays.
#[tokio::test(flavor = "multi_thread")]
async fn a_saved_copy_is_reduced_before_it_counts() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options { script: CATCH, ..Options::default() }).await?;
    person.begins().await?;
    for letter in ["a", "b", "c"] {
        person.answers(&format!("honest-scope/{letter}"), 2).await?;
    }
    person.go("data/").await?;
    person.click_by(thirtyfour::By::XPath("//button[contains(., 'Save a copy')]")).await?;
    let copy = saved(&person).await?;
    person.go(GROUP).await?;
    // Once the page is open, all of it works without a connection.
    person.until("return performance.getEntriesByType('resource').some((file) => file.name.endsWith('/opening.wasm') && file.responseEnd > 0)").await?;
    person.loses_connection().await?;
    hands_in(&person, &files("copy", &[copy])).await?;
    person.sees_text("1 file or code: 0 counted, 1 left out.").await?;
    person.presses_summary("What was left out, and why (1)").await?;
    person.sees_text("This is a saved copy of everything someone has recorded here").await?;
    person.presses("Reduce it to a workshop file, and count that").await?;
    person.sees_text("This group: 1 person").await?;
    person.sees_text("1 file or code: all counted.").await?;
    person.sees_text("Fewer than five people answered: not shown").await?;
    person.leaves().await
}

/// The two rules: small rows are hidden in the room, small numbers everywhere else, and what is kept of one group can be
/// laid beside the next.
#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_kept_and_the_next_one_laid_beside_it() -> Outcome {
    let server = Server::start().await;
    let trainer = Person::open(&server.root(), Options { script: CATCH, ..Options::default() }).await?;
    trainer.go(GROUP).await?;
    let group = |first: u64, low: u64, high: u64| {
        let low = (0..low).map(move |at| workshop_file(first + at, "honest-scope", "aware"));
        low.chain((0..high).map(move |at| workshop_file(first + 100 + at, "honest-scope", "practising")))
            .collect::<Vec<_>>()
    };
    hands_in(&trainer, &files("then", &group(1, 14, 6))).await?;
    trainer.sees_text("This group: 20 people").await?;
    trainer.presses("For others").await?;
    trainer.sees_text("14: Aware or below, or not asked").await?;
    trainer.sees_text("6: Developing or above").await?;
    trainer.click("#group-title").await?;
    trainer.types("Spring day").await?;
    trainer.presses("Save as CSV").await?;
    let sheet = saved(&trainer).await?;
    assert!(sheet.contains("\"Honest scope\",\"Developing or above\",\"6\",\"20\""), "{sheet}");
    trainer.presses("Keep as one file").await?;
    trainer.sees_text("It holds what this picture shows and no more.").await?;
    let kept = saved(&trainer).await?;
    assert!(!kept.contains("number"), "{kept}");

    // The next group, in a tab of its own.
    let next = Person::open(&server.root(), Options { script: CATCH, ..Options::default() }).await?;
    next.go(GROUP).await?;
    hands_in(&next, &files("now", &group(1000, 9, 21))).await?;
    next.sees_text("This group: 30 people").await?;
    next.presses("For others").await?;
    next.presses_summary("Beside an earlier group").await?;
    next.names_file("#group-earlier", &file("kept.json", &kept)).await?;
    next.sees_text("Spring day, November 2026: 20 people. Now: 30 people.").await?;
    next.until("return document.querySelector('.app-group__changes')?.innerText.replace(/\\s+/g, ' ').includes('Developing or above 6 of 20 21 of 30')").await?;
    next.names_file("#group-earlier", &file("other.json", "{}")).await?;
    next.sees_text("This file is of another kind. Choose a picture of a group.").await?;
    next.leaves().await?;
    trainer.leaves().await
}

/// The example is marked, never kept, and gives way to the first file.
#[tokio::test(flavor = "multi_thread")]
async fn the_example_never_mixes_with_real_files() -> Outcome {
    let server = Server::start().await;
    let trainer = Person::open(&server.root(), Options { script: CATCH, ..Options::default() }).await?;
    trainer.go(GROUP).await?;
    trainer.presses("Show an example").await?;
    trainer.sees_text("An example, made up: 14 people").await?;
    trainer.presses("For others").await?;
    trainer.presses("Keep as one file").await?;
    trainer.sees_text("The example is made up, so it is not kept.").await?;
    trainer.presses_summary("Add files or codes").await?;
    hands_in(&trainer, &files("real", &[workshop_file(1, "honest-scope", "aware")])).await?;
    trainer.sees_text("This group: 1 person").await?;
    // Dots from a wall, typed in.
    trainer.presses("In the room").await?;
    trainer.presses_summary("Type in dots from a wall").await?;
    for (level, number) in [("aware", "3"), ("practising", "x")] {
        trainer.click(&format!("#tally-{level}")).await?;
        trainer.types(number).await?;
    }
    trainer.presses("Add these dots").await?;
    trainer.sees_text("\"x\" is not a number of dots from 0 to 500. Nothing was added.").await?;
    trainer.ask("document.querySelector('#tally-practising').value = '4'").await?;
    trainer.presses("Add these dots").await?;
    trainer.sees_text("Added to Decision-maker partnership: 7.").await?;
    let first = "[...document.querySelectorAll('.app-board tbody tr')][0]";
    trainer.until(&format!("return {first}.innerText.includes('7 people')")).await?;
    trainer.presses_summary("Add files or codes").await?;
    trainer.leaves().await
}

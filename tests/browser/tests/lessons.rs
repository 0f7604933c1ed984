//! Lessons: readers who reach the end can mark one as done, quietly, and it is kept like everything else.

use browser_tests::{CATCH, Options, Outcome, Person, Server};
use serde_json::Value;
use thirtyfour::prelude::*;

const LESSON: &str = "principles/honest-scope/lesson/";

/// The label of the button at the end of a lesson.
const BUTTON: &str = "document.querySelector('.app-lesson-done button')";

/// Which lessons the overview marks.
const MARKED: &str = "return [...document.querySelectorAll('[data-lesson-done]')].filter((place) => getComputedStyle(place, '::after').content.includes('done')).map((place) => place.dataset.lessonDone)";

async fn open(options: Options) -> WebDriverResult<(Server, Person)> {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), options).await?;
    Ok((server, person))
}

/// Reads a lesson to its end and presses the button, with the keyboard alone.
async fn finishes(person: &Person) -> Outcome {
    person.go(LESSON).await?;
    person.arrives("The poster that promised too much", false).await?;
    person.types(Key::End).await?;
    person.until(&format!("return {BUTTON}?.innerText === 'Mark as done'")).await?;
    person.tabs_to(".app-lesson-done button").await?;
    person.types(Key::Enter).await?;
    is_done(person).await
}

/// The lesson says that it is done, and on which day.
async fn is_done(person: &Person) -> Outcome {
    let today = "new Date().toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric'})";
    person.until(&format!("return document.querySelector('.app-lesson-done').innerText.includes(`You finished this lesson on ${{{today}}}.`) && {BUTTON}.innerText === 'Not done after all'")).await
}

async fn is_not_done(person: &Person) -> Outcome {
    person.until(&format!("return {BUTTON}?.innerText === 'Mark as done' && !document.querySelector('.app-lesson-done').innerText.includes('You finished')")).await
}

/// By a link in the running app.
async fn to_overview(person: &Person) -> Outcome {
    person.follows("Lessons").await?;
    person.arrives("Ten-minute lessons", true).await
}

/// The overview counts and marks what is done.
async fn overview_marks(person: &Person, lessons: &[&str]) -> Outcome {
    let marked = serde_json::json!(lessons);
    person.until(&format!("{MARKED}.join() === {marked}.join()")).await?;
    let words = match lessons.len() {
        0 => {
            return person
                .until("return !document.querySelector('main').innerText.includes('You have finished')")
                .await;
        }
        1 => "You have finished 1 lesson of 12.".to_string(),
        some => format!("You have finished {some} lessons of 12."),
    };
    person.sees_text(&words).await
}

/// In a browser that keeps nothing, the app comes only to readers who reach the end of a lesson, and offers one button.
#[tokio::test(flavor = "multi_thread")]
async fn the_app_comes_at_the_end_of_a_lesson() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    person.go(LESSON).await?;
    let fetched = "return performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('.wasm'))";
    assert_eq!(person.ask(fetched).await?, false, "whoever only begins to read downloads no app");
    assert_eq!(person.ask(&format!("return {BUTTON} === null")).await?, true);
    person.types(Key::End).await?;
    person.until(&format!("return {BUTTON}?.innerText === 'Mark as done'")).await?;
    assert_eq!(person.ask(fetched).await?, true);
    assert_eq!(person.axe().await?, Vec::<String>::new());
    // It asks for nothing: users who move on have left nothing behind.
    to_overview(&person).await?;
    person.follows("Lessons").await?;
    person.arrives("Ten-minute lessons", true).await?;
    overview_marks(&person, &[]).await?;
    assert_eq!(person.stored().await?, serde_json::json!({}));
    person.leaves().await
}

/// LESSON-2: who judges with the keyboard sees the verdict when they ask for it. What they chose leads nowhere, is not
/// stored, and is gone after a reload.
#[tokio::test(flavor = "multi_thread")]
async fn a_person_judges_with_the_keyboard_and_then_sees_the_verdict() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    person.go(LESSON).await?;
    let chosen = "return [...document.querySelectorAll('main :checked')].map((choice) => choice.id).join()";
    let open = "return document.querySelectorAll('.app-judge details[open]').length";
    person.tabs_to("#judge-a-aware").await?;
    person.types(Key::Down).await?;
    person.finds(chosen, "judge-a-developing").await?;
    // Some would press Enter to be done with it.
    person.types(Key::Enter).await?;
    assert_eq!(person.ask(open).await?, 0, "the verdict waits");
    person.tabs_to(".app-judge summary").await?;
    person.types(Key::Enter).await?;
    person.finds(open, 1).await?;
    person.sees_text("Sefa drafted from a model").await?;
    person.finds(chosen, "judge-a-developing").await?;
    assert_eq!(person.ask("return location.search").await?, "");
    assert_eq!(person.axe().await?, Vec::<String>::new());
    assert_eq!(person.stored().await?, serde_json::json!({}));
    person.driver.refresh().await?;
    person.arrives("The poster that promised too much", false).await?;
    person.finds(chosen, "").await?;
    person.leaves().await
}

/// Marking says the day, keeps the focus on the one button, survives a reload, shows on the page of lessons, and is
/// undone by the same button.
#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_marked_and_unmarked_with_the_keyboard() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    finishes(&person).await?;
    let focused = format!("return document.activeElement === {BUTTON}");
    assert_eq!(person.ask(&focused).await?, true, "the focus stays");
    let spoken = "return document.querySelector('.app-lesson-done [role=status]').innerText.startsWith('You finished this lesson on ')";
    assert_eq!(person.ask(spoken).await?, true, "a screen reader hears the day");
    person.reads_in_header("Saved in this browser at").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.driver.refresh().await?;
    is_done(&person).await?;

    // The overview, by a link in the running app, and by its address.
    person.follows("Learn").await?;
    person.arrives("Twelve principles of good engagement", true).await?;
    person.follows("Lessons").await?;
    person.arrives("Ten-minute lessons", true).await?;
    overview_marks(&person, &["honest-scope"]).await?;
    person.driver.refresh().await?;
    overview_marks(&person, &["honest-scope"]).await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());

    // Not done after all.
    person.follows("The poster that promised too much").await?;
    person.arrives("The poster that promised too much", true).await?;
    is_done(&person).await?;
    person.tabs_to(".app-lesson-done button").await?;
    person.types(Key::Space).await?;
    is_not_done(&person).await?;
    assert_eq!(person.ask(&focused).await?, true, "the focus stays");
    person.driver.refresh().await?;
    is_not_done(&person).await?;
    person.go("lessons/").await?;
    overview_marks(&person, &[]).await?;
    person.leaves().await
}

/// Several lessons are counted, each marked on its own.
#[tokio::test(flavor = "multi_thread")]
async fn several_lessons_are_counted() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    finishes(&person).await?;
    person.go("principles/open-results/lesson/").await?;
    is_not_done(&person).await?;
    person.presses("Mark as done").await?;
    is_done(&person).await?;
    person.go("lessons/").await?;
    let order = "return [...document.querySelectorAll('[data-lesson-done]')].map((place) => place.dataset.lessonDone)";
    let order: Vec<String> = serde_json::from_value(person.ask(order).await?).expect("names");
    assert_eq!(order.len(), 12);
    let both: Vec<&str> =
        order.iter().map(String::as_str).filter(|id| ["honest-scope", "open-results"].contains(id)).collect();
    overview_marks(&person, &both).await?;
    person.leaves().await
}

/// A saved copy holds the lessons, and opens again in another browser.
#[tokio::test(flavor = "multi_thread")]
async fn a_saved_copy_holds_the_lessons() -> Outcome {
    let catching = || Options { script: CATCH, ..Options::default() };
    let (_server, first) = open(catching()).await?;
    finishes(&first).await?;
    first.go("data/").await?;
    first.presses("Save a copy (JSON").await?;
    first.sees_text("look in your downloads").await?;
    first.until("return (window.saved ?? '') !== ''").await?;
    let saved = first.ask("return window.saved").await?.as_str().unwrap_or_default().to_string();
    let parsed: Value = serde_json::from_str(&saved).expect("our own file");
    assert!(parsed["record"]["entries"]["lesson/honest-scope"].is_array(), "{saved}");
    first.leaves().await?;

    let (_server, second) = open(catching()).await?;
    second.go("data/").await?;
    let file = std::env::temp_dir().join(format!("{}-lessons.json", std::process::id()));
    std::fs::write(&file, &saved).expect("a file to choose");
    second.sees("#file").await?;
    second.names_file("#file", &file).await?;
    second.sees_text("What is in the file").await?;
    second.presses("Open it").await?;
    second.sees_notice("The file is merged into what was here.").await?;
    second.go("lessons/").await?;
    overview_marks(&second, &["honest-scope"]).await?;
    second.go(LESSON).await?;
    is_done(&second).await?;
    second.leaves().await
}

/// Your data names the lessons: under what is stored, and in the preview of a file that holds nothing else.
#[tokio::test(flavor = "multi_thread")]
async fn your_data_names_the_lessons() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    finishes(&person).await?;
    person.go("data/").await?;
    person.sees_text("Nothing planned yet").await?;
    let copy = person.ask("return document.querySelector('#copy').value").await?;
    let stored = "return [...document.querySelectorAll('main dl')].some((list) => list.innerText.includes('1 lesson'))";
    assert_eq!(person.ask(stored).await?, true, "under what is stored");
    person.click_by(By::XPath("//main//summary[contains(., 'text of a copy')]")).await?;
    person.ask(&format!("const field = document.querySelector('#text'); field.value = {copy}; field.dispatchEvent(new Event('input', {{bubbles: true}}))")).await?;
    person.presses("Open this text").await?;
    person.sees_text("What is in the file").await?;
    let counted = "return [...document.querySelectorAll('main tr')].some((row) => /lesson/i.test(row.cells[0].innerText) && row.cells[1].innerText === '1' && row.cells[2].innerText === '1')";
    assert_eq!(person.ask(counted).await?, true, "in the preview of a file");
    person.leaves().await
}

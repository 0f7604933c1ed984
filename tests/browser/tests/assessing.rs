//! Assessing oneself as people do: on a phone, with interruptions, with second thoughts, a second time.

use crate::home::sized;
use browser_tests::{Options, Outcome, Person, Server};
use serde_json::json;
use thirtyfour::prelude::*;

async fn open(options: Options) -> WebDriverResult<(Server, Person)> {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), options).await?;
    Ok((server, person))
}

/// Taps an element with a finger: at its position, not by its name.
async fn taps(person: &Person, selector: &str) -> Outcome {
    person.sees(selector).await?;
    let place = format!(
        "const found = document.querySelector({}); found.scrollIntoView({{block: 'center'}});
         const {{x, y, width, height}} = found.getBoundingClientRect();
         return [x + width / 2, y + height / 2, width, height]",
        json!(selector)
    );
    let place = person.ask(&place).await?;
    let (x, y) = (place[0].as_f64().unwrap_or_default(), place[1].as_f64().unwrap_or_default());
    person
        .devtools("Input.dispatchTouchEvent", json!({"type": "touchStart", "touchPoints": [{"x": x, "y": y}]}))
        .await?;
    person.devtools("Input.dispatchTouchEvent", json!({"type": "touchEnd", "touchPoints": []})).await?;
    Ok(())
}

/// The nine questions with one finger on a screen of 375 px, with nothing beyond its edge.
#[tokio::test(flavor = "multi_thread")]
async fn nine_questions_by_touch_at_375_pixels() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    let phone = json!({"width": 375, "height": 740, "deviceScaleFactor": 2, "mobile": true});
    person.devtools("Emulation.setDeviceMetricsOverride", phone).await?;
    person.devtools("Emulation.setTouchEmulationEnabled", json!({"enabled": true})).await?;
    person.go("assess/?track=engagement-generalist&grade=g2").await?;
    taps(&person, "main .app-panel .govuk-button").await?;
    for question in 1..=9 {
        person.sees_text(&format!("Question {question} of 9")).await?;
        let wide = person.ask("return document.documentElement.scrollWidth <= innerWidth").await?;
        assert_eq!(wide, true, "question {question} is wider than the screen");
        taps(&person, &format!("label[for=level-{}]", 2 + question % 4)).await?;
        person.until("return document.querySelector('input[name=level]:checked') !== null").await?;
        taps(&person, "main button[type=submit]").await?;
    }
    person.arrives("Your results", true).await?;
    person.leaves().await
}

/// The button is in reach on a phone, whichever of the nine is asked.
#[tokio::test(flavor = "multi_thread")]
async fn the_button_of_a_question_is_in_reach_on_a_phone() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    sized(&person, 375, 812).await?;
    person.begins().await?;
    for question in 1..=9 {
        person.sees_text(&format!("Question {question} of 9")).await?;
        let ends =
            "return Math.round(document.querySelector('form [type=submit]').getBoundingClientRect().bottom + scrollY)";
        let ends = person.ask(ends).await?.as_i64();
        assert!(ends.is_some_and(|ends| ends <= 817), "question {question}: {ends:?}");
        person.click("#level-3").await?;
        person.click("form [type=submit]").await?;
    }
    person.leaves().await
}

/// Holds the app back until `letGo()`, while `sessionStorage.hold` says so.
const HELD: &str = "window.go = new Promise((go) => { window.letGo = go; });
    if (sessionStorage.getItem('hold') === null) letGo();
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const make = WebAssembly[name];
        WebAssembly[name] = async (...all) => { await window.go; return make.apply(WebAssembly, all); };
    }";

/// A question and a role can be read, chosen and sent on before the app has come; then it does what was asked.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_pressed_before_the_app_comes_is_done() -> Outcome {
    let (_server, person) = open(Options { script: HELD, ..Options::default() }).await?;
    person.read("site.json").await?;
    person.ask("sessionStorage.setItem('hold', 'yes')").await?;
    person.read("assess/").await?;
    person.sees_text("Or one part of the work, in three families").await?;
    person.click("button[value=engagement-generalist]").await?;
    person.ask("letGo()").await?;
    person.arrives("How much responsibility do you carry?", false).await?;
    person.click("button[value=g2]").await?;
    person.sees_text("Question 1 of 9").await?;
    person.read("assess/honest-scope/b/").await?;
    person.sees_text("Match methods to the influence promised").await?;
    person.click("#level-4").await?;
    person.click("form [type=submit]").await?;
    assert_eq!(person.ask("return document.documentElement.dataset.app").await?, "coming");
    person.ask("letGo()").await?;
    person.sees_text("Question 3 of 9").await?;
    person.click(".govuk-back-link").await?;
    person.sees_text("Question 2 of 9").await?;
    person.until("return document.querySelector('#level-4').checked").await?;
    person.leaves().await
}

/// A tab that stood open while the host got new words: the answer names the wording that was read.
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_names_the_wording_that_was_read() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    person.begins().await?;
    person.ask("document.getElementById('question').dataset.wording = '2'").await?;
    person.click("#level-3").await?;
    person.sees_text("Saved in this browser").await?;
    let stored = person.stored().await?.to_string();
    assert!(stored.contains("wording\\\":2"), "{stored}");
    person.leaves().await
}

/// Users who leave at a question, wherever that is, are brought back to it.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_at_a_question_is_brought_back_to_it() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    person.begins().await?;
    for answered in 0..9 {
        person.go("").await?;
        person.presses(&format!("Go on with question {}", answered + 1)).await?;
        person.sees_text(&format!("Question {} of 9", answered + 1)).await?;
        // From the list too.
        person.go("assess/").await?;
        person.click("main .app-button").await?;
        person.sees_text(&format!("Question {} of 9", answered + 1)).await?;
        person.click("#level-2").await?;
        person.until("return document.querySelector('#level-2').checked").await?;
        // Leaves without going on.
        person.driver.goto("about:blank").await?;
    }
    person.go("assess/").await?;
    person.sees_text("You have answered all 9 questions").await?;
    person.leaves().await
}

/// Evidence is asked for at Practising and Leading alone, is optional, and is kept.
#[tokio::test(flavor = "multi_thread")]
async fn evidence_is_asked_where_it_matters_and_kept() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    person.begins().await?;
    person.go("assess/honest-scope/a/").await?;
    person.click("#level-3").await?;
    person.sees_text("Saved in this browser").await?;
    assert_eq!(person.ask("return document.querySelector('#kind')").await?, serde_json::Value::Null);
    person.click("#level-4").await?;
    person.presses_summary("Add what you could point to").await?;
    person.tabs_to("#month").await?;
    person.types(Key::Down).await?;
    person.tabs_to("#kind").await?;
    person.types("Feedback").await?;
    person.tabs_to("#sure").await?;
    person.types("Fairly").await?;
    // The choice never removes the field that the user is in.
    person
        .until("return document.activeElement.id === 'sure' && document.activeElement.value === 'fairly-sure'")
        .await?;
    person.driver.refresh().await?;
    person.until("return document.querySelector('#kind')?.value === 'feedback'").await?;
    person.until("return document.querySelector('#month').value !== '' && document.querySelector('#sure').value === 'fairly-sure'").await?;
    person.go("assess/check/").await?;
    person.sees_text("Feedback from someone it was for, ").await?;
    person.sees_text("Fairly sure.").await?;
    person.leaves().await
}

/// An answer changed by mistake can be put back, one cleared by mistake can be undone, and the focus is never lost.
#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_mind_costs_nothing() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.go("assess/honest-scope/a/").await?;
    person.click("#level-2").await?;
    person.sees_text("Your answer was \"Practising\"").await?;
    person.presses("Put it back").await?;
    person
        .until("return document.querySelector('#level-4').checked && document.activeElement.name === 'level'")
        .await?;
    person.presses("Clear this answer").await?;
    person.until("return document.querySelector('input[name=level]:checked') === null").await?;
    // Where the button was, with the focus: at the top of the page it would be out of sight.
    person.until("return document.activeElement.innerText === 'Answer cleared. Undo'").await?;
    person.presses("Undo").await?;
    person.until("return document.querySelector('#level-4').checked").await?;
    person.leaves().await
}

/// Situations and wording load when they are opened, in place; without a connection the page says so and tries again.
#[tokio::test(flavor = "multi_thread")]
async fn situations_and_words_are_at_hand() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    person.begins().await?;
    person.go("assess/honest-scope/b/").await?;
    person.devtools("Network.enable", json!({})).await?;
    person.devtools("Network.setBlockedURLs", json!({"urls": ["*help.html"]})).await?;
    person.tabs_to("form + div summary").await?;
    person.types(Key::Enter).await?;
    person.sees_text("This could not be fetched.").await?;
    person.devtools("Network.setBlockedURLs", json!({"urls": []})).await?;
    person.types(Key::Enter).await?;
    person.until("return !document.querySelector('form + div details').open").await?;
    person.types(Key::Enter).await?;
    person.until("return document.querySelectorAll('.app-situation').length === 2").await?;
    person.until("return document.querySelector('.app-meanings dt')?.innerText.length > 2").await?;
    assert!(person.path().await?.ends_with("assess/honest-scope/b/"));
    assert_eq!(person.axe().await?, [""; 0]);
    person.leaves().await
}

/// One principle on a page, or everything: remembered, with the same answers, and usable by keyboard.
#[tokio::test(flavor = "multi_thread")]
async fn the_layout_of_questions_is_remembered() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    person.begins().await?;
    person.go("assess/").await?;
    person.presses_summary("A second role").await?;
    person.tabs_to("#layout").await?;
    person.types("One principle").await?;
    person
        .until("return document.querySelector('main .app-button').getAttribute('href').includes('#question-')")
        .await?;
    person.tabs_to("main .app-button").await?;
    assert_eq!(person.ask("return document.activeElement.innerText").await?, "Start");
    person.types(Key::Enter).await?;
    person.until("return document.querySelectorAll('main fieldset').length === 3").await?;
    person.click("input[value=developing]").await?;
    person.sees_text("8 questions left").await?;
    person.go("assess/").await?;
    person.until("return document.querySelector('#layout').value === 'one-principle'").await?;
    person.presses_summary("A second role").await?;
    person.tabs_to("#layout").await?;
    person.types("Everything").await?;
    person.click("main .app-button").await?;
    person.arrives("All questions on one page", false).await?;
    person.until("return document.querySelectorAll('main fieldset').length === 9").await?;
    assert_eq!(person.ask("return document.querySelectorAll('main input:checked').length").await?, 1);
    person.leaves().await
}

/// Nine, then the rest of the core, then all: answers stay, and a step too far can be undone.
#[tokio::test(flavor = "multi_thread")]
async fn more_questions_come_when_someone_wants_them() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    person.go("assess/").await?;
    person.sees_text("The rest of your core: ").await?;
    person.presses("All 36 practices").await?;
    person.sees_text("1 of 36 answered").await?;
    person.presses("Undo").await?;
    person.sees_text("1 of 9 answered").await?;
    person.presses("The rest of your core").await?;
    person.until("return /1 of 1[0-9] answered/.test(document.querySelector('main').innerText)").await?;
    person.leaves().await
}

/// A second assessment begins empty, shows what was chosen last time, and asks calmly where a level falls.
#[tokio::test(flavor = "multi_thread")]
async fn a_second_assessment_stands_beside_the_first() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.presses_summary("Add what you could point to").await?;
    person.click("#note").await?;
    person.types("The cycleway drop-ins").await?;
    person.tabs_to("#kind").await?;
    person.types("Someone saw me").await?;
    person.go("results/").await?;
    person.presses("Finish this assessment").await?;
    person.go("assess/").await?;
    person.sees_text("is finished and kept, as you left it then. A new one starts empty").await?;
    person.presses("Start again as Engagement generalist, Advisor (G2)").await?;
    person.sees_text("Question 1 of 9").await?;
    person.go("assess/honest-scope/a/").await?;
    person.until("const option = document.querySelector('[data-last=practising]'); return option.innerText === 'Last time' && /^[A-Z][a-z]+ 20\\d\\d$/.test(option.nextElementSibling.innerText)").await?;
    assert_eq!(
        person.ask("return document.querySelector('input[name=level]:checked')").await?,
        serde_json::Value::Null
    );
    // Last time's note can be read beside it, and is not copied.
    person.presses_summary("What you wrote last time").await?;
    person.sees_text("Someone saw me do it.").await?;
    person.sees_text("The cycleway drop-ins").await?;
    assert_eq!(person.ask("return document.querySelector('#note').value").await?, "");
    person.click("#level-3").await?;
    person.sees_text("Knowing what you know now, where were you then?").await?;
    person.tabs_to("#then").await?;
    person.types("Developing").await?;
    person
        .until("return document.activeElement.id === 'then' && document.activeElement.value === 'developing'")
        .await?;
    person.driver.refresh().await?;
    person.until("return document.querySelector('#then')?.value === 'developing'").await?;
    // At last time's level there is nothing to explain.
    person.click("#level-4").await?;
    person.until("return document.querySelector('#then') === null").await?;
    // And the answer about that time does not come back by itself.
    person.click("#level-3").await?;
    person.until("return document.querySelector('#then')?.value === ''").await?;
    person.leaves().await
}

/// Users who change track keep their answers, in the list and in every count.
#[tokio::test(flavor = "multi_thread")]
async fn answers_stay_on_the_list_when_the_track_changes() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    person.go("assess/?track=public-input-designer&grade=g3").await?;
    person.presses("Confirm").await?;
    person.sees_text("Question 1 of 9").await?;
    // A first question for a designer, but not for an analyst.
    person.answers("equal-voice/b", 4).await?;
    person.go("assess/role/").await?;
    person
        .until(
            "return document.querySelector('button[value=public-input-designer]').innerText.includes('You chose this')",
        )
        .await?;
    person.click("button[value=public-input-analyst]").await?;
    person.click("button[value=g3]").await?;
    person.sees_text("of 10: ").await?;
    person.go("assess/").await?;
    person.sees_text("1 of 10 answered").await?;
    person.sees("main a[href='assess/equal-voice/b/']").await?;
    person.sees_text("All 36 practices: 26 more questions").await?;
    person.go("results/").await?;
    person.sees_text("One practice answered.").await?;
    person.sees_text("9 more questions, about 10 minutes. That finishes what you began.").await?;
    person.leaves().await
}

/// Two roles: both targets, and the question of which role is meant.
#[tokio::test(flavor = "multi_thread")]
async fn dual_role_staff_are_asked_which_hat() -> Outcome {
    let (_server, person) = open(Options::default()).await?;
    person.begins().await?;
    person.go("assess/").await?;
    person.presses_summary("A second role").await?;
    person.tabs_to("#second-role").await?;
    person.types("Public input analyst").await?;
    person.sees_text("Second role").await?;
    person.go("assess/honest-scope/a/").await?;
    person.sees_text("Which hat? As engagement generalist or as public input analyst: think of the role in which you do this most.").await?;
    person.leaves().await
}

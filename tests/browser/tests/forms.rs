//! Form validation: bad input gets the GOV.UK error pattern, and a link that names unknown items is handled.

use browser_tests::{Options, Outcome, Person, Server};
use thirtyfour::prelude::*;

/// The GOV.UK error pattern: focus on the summary, its links lead to the fields, the title says so, typed text stays.
#[tokio::test(flavor = "multi_thread")]
async fn an_invalid_date_or_an_empty_field_gets_the_error_pattern() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.begins().await?;
    person.go("plan/?add=honest-scope.a").await?;
    person.click("#action-due").await?;
    person.types("31/2/2090").await?;
    person.click("button[type=submit]").await?;
    person.until("return document.activeElement.id === 'error-summary'").await?;
    person.until("return document.title.startsWith('Error: ')").await?;
    let said = "return document.querySelector('#error-summary').innerText";
    let said = person.ask(said).await?.to_string();
    for words in
        ["Enter what you will do", "Select how you will learn it", "There is no such day. Write the date like "]
    {
        assert!(said.contains(words), "{words:?} in {said}");
    }
    person.click("#error-summary li:last-child a").await?;
    person
        .until("return document.activeElement.id === 'action-due' && document.activeElement.value === '31/2/2090'")
        .await?;
    person.until("return document.activeElement.getAttribute('aria-describedby') === 'action-due-hint action-due-read action-due-error'").await?;
    assert_eq!(person.path().await?, "plan/?add=honest-scope.a");
    person.leaves().await
}

/// Names in a link that the framework does not have are reported and ignored; those that it has are filled in.
#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_link_prepares_what_it_can_and_names_the_rest() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.go("assess/?track=public-input-designer&grade=g9&scope=start&title=Spring%20day").await?;
    person.sees_text("You opened a workshop link: Spring day.").await?;
    person.sees_text("so it was left out: grade \"g9\".").await?;
    person.sees_text("The link is for this role: Public input designer.").await?;
    // One line to confirm or change, in place of all the roles.
    person.until("return document.querySelector('#roles').hidden").await?;
    person.presses("Choose another role").await?;
    person.until("return !document.querySelector('#roles').hidden && document.activeElement.id === 'roles'").await?;
    person.click("button[value=public-input-analyst]").await?;
    person.sees_text("Your role: Public input analyst.").await?;
    person.until("return location.search === '?title=Spring+day&scope=start'").await?;
    // The trainer's page makes such a link.
    person.go("trainers/").await?;
    person.click("#workshop-title").await?;
    person.types("Spring day").await?;
    person.tabs_to("#workshop-who").await?;
    person.types(Key::Down).await?;
    person.tabs_to("#workshop-track").await?;
    person.types("Public input designer").await?;
    let link = "return document.querySelector('#workshop-link').value.endsWith('/assess/?title=Spring+day&closing=What+could+we+help+each+other+with%3F&track=public-input-designer&file=1&scope=start')";
    person.until(link).await?;
    person.leaves().await
}

/// Every field of the page, as it is filled in.
const FILLED: &str = "JSON.stringify([...document.querySelectorAll('main input, main select, main textarea')].map((field) => [field.id, field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value]))";

/// Something else changes in another tab: a lesson is marked as done there. Waits until this tab knows.
async fn changes_elsewhere(person: &Person, lesson: &str) -> Outcome {
    let here = person.driver.window().await?;
    // After the app's own listener.
    person.ask("window.heard = false; addEventListener('storage', () => { window.heard = true; })").await?;
    let other = person.driver.new_tab().await?;
    person.driver.switch_to_window(other).await?;
    person.read("site.json").await?;
    let mark = format!(
        "const profile = Object.keys(localStorage).find((key) => key.endsWith('/profile'));
         const stamp = '1700000000000-00000000000000ee';
         const lesson = [{{stamp, run: stamp, value: {{lesson: {{done: '2026-11-23'}}}}}}];
         localStorage.setItem(profile.replace('/profile', '/lesson/{lesson}'), JSON.stringify(lesson));"
    );
    person.ask(&mark).await?;
    person.driver.close_window().await?;
    person.driver.switch_to_window(here).await?;
    person.until("return window.heard").await
}

/// What someone is in the middle of choosing or typing, in any form, stays as it is while something else changes; and
/// so does the field that they are in.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_chosen_in_a_form_stays_while_something_else_changes() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    for (page, fields, lesson) in [
        ("assess/role-finder/", &[("#busiest-2", " "), ("#result-3", " ")][..], "honest-scope"),
        ("assess/honest-scope/b/", &[("#level-2", " "), ("#note", "Ask Ana")], "equal-voice"),
        ("plan/?add=honest-scope.a", &[("#action-due", "march"), ("#action-text", "Ask Ana")], "right-issue"),
        ("log/?entry=00000000000000aa", &[("#log-month", "May"), ("#log-heard", "Not yet")], "open-results"),
        (
            "trainers/",
            &[("#workshop-who-2", " "), ("#workshop-track", "Public input designer"), ("#workshop-title", "Spring")],
            "diverse-reach",
        ),
        ("tracks/compare/", &[("#from", "Public input designer"), ("#grade", "Principal")], "rigorous-analysis"),
        ("activities/", &[("#mode", "With peers"), ("#principle", "Honest scope")], "faithful-record"),
        (
            "results/principles/",
            &[("#as-track", "Government liaison"), ("#as-grade", "Principal")],
            "reasoned-response",
        ),
        ("results/report/", &[("#no-notes", " "), ("#no-log", " ")], "impartial-connection"),
        ("results/one-page/", &[("#below", " ")], "decision-maker-partnership"),
        ("assess/", &[("#second-role", "Government liaison"), ("#layout", "Everything")], "learning-profession"),
    ] {
        person.go(page).await?;
        person.ask("document.querySelectorAll('main details').forEach((folded) => { folded.open = true; })").await?;
        let before = person.ask(&format!("return {FILLED}")).await?;
        for (field, keys) in fields {
            person.sees(field).await?;
            person.ask(&format!("document.querySelector('{field}').focus()")).await?;
            person.types(*keys).await?;
        }
        person.until(&format!("return {FILLED} !== {before}")).await?;
        let filled = person.ask(&format!("window.held = document.activeElement; return {FILLED}")).await?;
        changes_elsewhere(&person, lesson).await?;
        assert_eq!(person.ask(&format!("return {FILLED}")).await?, filled, "{page}");
        assert_eq!(person.ask("return document.activeElement === window.held").await?, true, "{page}");
    }
    person.leaves().await
}

/// What was typed into the form of the plan is there again after Back and after a reload, until the step is added.
#[tokio::test(flavor = "multi_thread")]
async fn a_step_half_written_is_there_again() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    person.go("plan/?add=honest-scope.a").await?;
    person.click("#action-text").await?;
    person.types("One page for the drop-in").await?;
    person.click("#action-mode-2").await?;
    person.click("#action-due").await?;
    person.types("march").await?;
    let is_there = "const value = (id) => document.getElementById(id)?.value; return value('action-text') === 'One page for the drop-in' && value('action-due') === 'march' && document.getElementById('action-mode-2').checked";
    person.driver.refresh().await?;
    person.until(is_there).await?;
    person.go("results/").await?;
    person.driver.back().await?;
    person.until(is_there).await?;
    // Another form has its own, and cancelling is over and done with.
    person.go("plan/?add=honest-scope.b").await?;
    person.until("return document.getElementById('action-text')?.value === ''").await?;
    person.go("plan/?add=honest-scope.a").await?;
    person.until(is_there).await?;
    person.presses("Cancel").await?;
    person.go("plan/?add=honest-scope.a").await?;
    person.until("return document.getElementById('action-text')?.value === ''").await?;
    person.leaves().await
}

/// A date by one press or by its month alone: most steps have no day of their own.
#[tokio::test(flavor = "multi_thread")]
async fn a_step_is_due_in_some_months_or_by_the_end_of_one() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.is_on("2026-11-28").await?;
    person.begins().await?;
    person.go("plan/?add=honest-scope.a").await?;
    person.click("#action-text").await?;
    person.types("Ask Ana").await?;
    person.click("#action-mode").await?;
    person.tabs_to("#action-due").await?;
    for key in [Key::Tab, Key::Tab, Key::Enter] {
        person.types(key).await?;
    }
    let typed = "return document.getElementById('action-due').value";
    person.finds(typed, "28 May 2027").await?;
    person.until("return document.querySelector('#action-due-read').innerText === '28 May 2027'").await?;
    person.until("return document.activeElement.innerText.startsWith('6 months')").await?;
    assert_eq!(person.axe().await?, [""; 0]);
    person.presses("12 months").await?;
    person.finds(typed, "28 November 2027").await?;
    person.click("#action-due").await?;
    person.types(Key::Control + "a").await?;
    person.types("next March").await?;
    person
        .until("return document.querySelector('#action-due-read').innerText === '31 March 2027, the end of the month'")
        .await?;
    person.click("button[type=submit]").await?;
    person.sees_text("by 31 March 2027").await?;
    person.leaves().await
}

/// A day that has passed is asked about once, and then taken: someone may write down what they have done.
#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_has_passed_is_asked_about_and_not_forbidden() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.is_on("2026-11-28").await?;
    person.begins().await?;
    person.go("plan/?own").await?;
    for (field, words) in
        [("#goal-words", "Run a hui with confidence"), ("#action-text", "Sit in on one"), ("#action-due", "1/3/2026")]
    {
        person.click(field).await?;
        person.types(words).await?;
    }
    person.click("#action-mode").await?;
    person.click("button[type=submit]").await?;
    person.sees_text("1 March 2026 has passed. Change the date, or press the button again to keep it").await?;
    person.click("button[type=submit]").await?;
    person.arrives("Your plan", true).await?;
    person.sees_text("Run a hui with confidence").await?;
    person.sees_text("Late: it was due on 1 March 2026").await?;
    person.leaves().await
}

//! Form validation: bad input gets the GOV.UK error pattern, and a link that names unknown items is handled.

use browser_tests::{Options, Outcome, Person, Server};

/// The GOV.UK error pattern: focus on the summary, its links lead to the fields, the title says so, typed text stays.
#[tokio::test(flavor = "multi_thread")]
async fn an_invalid_date_or_an_empty_field_gets_the_error_pattern() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.begins().await?;
    person.go("plan/?add=honest-scope.a").await?;
    person.click("#action-due").await?;
    person.types("31").await?;
    person.click("#action-due-month").await?;
    person.types("2").await?;
    person.click("#action-due-year").await?;
    person.types("2090").await?;
    person.click("button[type=submit]").await?;
    person.until("return document.activeElement.id === 'error-summary'").await?;
    person.until("return document.title.startsWith('Error: ')").await?;
    let said = "return document.querySelector('#error-summary').innerText";
    let said = person.ask(said).await?.to_string();
    for words in ["Enter what you will do", "Select how you will learn it", "The date must be a real date, like "] {
        assert!(said.contains(words), "{words:?} in {said}");
    }
    person.click("#error-summary li:last-child a").await?;
    person.until("return document.activeElement.id === 'action-due' && document.activeElement.value === '31'").await?;
    person.until("return document.querySelector('fieldset[role=group]').getAttribute('aria-describedby') === 'action-due-hint action-due-error'").await?;
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
    person
        .until("return document.querySelector('input[name=track]:checked').value === 'public-input-designer'")
        .await?;
    person.until("return document.querySelector('input[name=grade]:checked') === null").await?;
    // The trainer's page makes such a link.
    person.go("trainers/").await?;
    person.click("#workshop-title").await?;
    person.types("Spring day").await?;
    person.tabs_to("#workshop-track").await?;
    person.types("Public input designer").await?;
    let link = "return document.querySelector('#workshop-link').value.endsWith('/assess/?track=public-input-designer&scope=start&title=Spring+day')";
    person.until(link).await?;
    person.leaves().await
}

//! One site at two addresses of one host: two spellings of its path, or a folder that was moved. What was answered at
//! the one is in the same browser storage as what is answered at the other, under another name.

use browser_tests::{Options, Outcome, Person, Server};
use serde_json::Value;

const OFFER: &str = "Answers from another address of this site are in this browser";

/// What is stored under the address at `/`: names and texts.
async fn at_the_root(person: &Person) -> Result<Value, thirtyfour::error::WebDriverError> {
    person.ask("return Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('engagement-career-path:/:')).sort())").await
}

/// Two answers at the copy at `/`, then on to the copy at a sub-path.
async fn moved(server: &Server) -> Result<(Person, Value), thirtyfour::error::WebDriverError> {
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    person.answers("honest-scope/b", 3).await?;
    let stored = at_the_root(&person).await?;
    Ok((person, stored))
}

async fn goes(person: &Person, server: &Server, path: &str) -> Outcome {
    person.driver.goto(format!("{}{path}", server.sub_path())).await?;
    person.until("return document.documentElement.dataset.app === 'live'").await
}

/// They are offered with their address, brought by one button, merged as a file is, and stay where they were.
#[tokio::test(flavor = "multi_thread")]
async fn answers_from_another_address_are_brought_here() -> Outcome {
    let server = Server::start().await;
    let (person, before) = moved(&server).await?;
    for page in ["data/", "assess/"] {
        goes(&person, &server, page).await?;
        person.sees_text(OFFER).await?;
        person.sees_text(&format!("At {}: ", server.root())).await?;
        person.sees_text("4 items, last changed on ").await?;
        assert_eq!(person.axe().await?, Vec::<String>::new());
        person.presses("Bring them here").await?;
        person.sees_notice("Your answers from the other address are here now.").await?;
        person.until("return document.activeElement.id === 'done'").await?;
        person
            .sees_text(if page == "data/" { "2 answers and 0 notes in 1 assessment" } else { "2 of 9 answered" })
            .await?;
        let text = person.text("main").await?;
        assert!(!text.contains(OFFER), "{text}");
        assert_eq!(at_the_root(&person).await?, before, "nothing is taken away there");
        // They are stored here: a reload finds them.
        person.driver.refresh().await?;
        person
            .sees_text(if page == "data/" { "2 answers and 0 notes in 1 assessment" } else { "2 of 9 answered" })
            .await?;
        goes(&person, &server, "data/delete/").await?;
        // Whoever deletes here is told of the others.
        person.sees_text(&server.root()).await?;
        person.presses("Delete everything from this browser").await?;
        person.sees_notice("Everything is deleted from this browser.").await?;
        assert_eq!(at_the_root(&person).await?, before);
    }
    // And it can be undone at once.
    goes(&person, &server, "data/").await?;
    person.presses("Bring them here").await?;
    person.sees_notice("Your answers from the other address are here now.").await?;
    person.presses("Undo").await?;
    person.sees_text(OFFER).await?;
    person.sees_text("None yet").await?;
    person.leaves().await
}

/// Two agencies on one host: nothing happens unasked, the offer can be declined, and once something is answered here it
/// is not made again.
#[tokio::test(flavor = "multi_thread")]
async fn answers_of_another_copy_are_left_alone() -> Outcome {
    let server = Server::start().await;
    let (person, before) = moved(&server).await?;
    goes(&person, &server, "assess/").await?;
    person.sees_text(OFFER).await?;
    person.presses("Not mine, leave them").await?;
    person.arrives("Which week sounds most like yours?", true).await?;
    person.until(&format!("return !document.querySelector('main').innerText.includes('{OFFER}')")).await?;
    // That is remembered where people begin, and Your data goes on to say what is there.
    goes(&person, &server, "data/").await?;
    person.sees_text(OFFER).await?;
    goes(&person, &server, "assess/?track=public-input-analyst&grade=g3").await?;
    person.sees_text("Which week sounds most like yours?").await?;
    let text = person.text("main").await?;
    assert!(!text.contains(OFFER), "{text}");
    person.presses("Confirm").await?;
    person.sees_text("Question 1 of 9").await?;
    goes(&person, &server, "data/").await?;
    person.sees_text("0 answers and 0 notes in 1 assessment").await?;
    let text = person.text("main").await?;
    assert!(!text.contains(OFFER), "{text}");
    assert_eq!(at_the_root(&person).await?, before);
    person.leaves().await
}

/// A mark of a deletion, settings and texts of other programs are not answers; what a newer version stored is left to it.
#[tokio::test(flavor = "multi_thread")]
async fn only_answers_that_can_be_read_are_offered() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    let head = r#"{"schema":1,"generation":"5-0000000000000001"}"#;
    let older = ("4-0000000000000001/profile", "[]");
    let foreign = ("something/else", "{}");
    person.seed_storage(&[("head", head), ("device", "{}"), older, foreign]).await?;
    person.ask("localStorage.setItem('another-program:/:head', '1')").await?;
    goes(&person, &server, "assess/").await?;
    person.sees_text("Which week sounds most like yours?").await?;
    let text = person.text("main").await?;
    assert!(!text.contains(OFFER), "{text}");

    let newer = r#"{"schema":99,"generation":"7-0000000000000000","new":true}"#;
    person.seed_storage(&[("head", newer), ("7-0000000000000000/answer/a1/x.a", "{\"new\":1}")]).await?;
    let before = at_the_root(&person).await?;
    goes(&person, &server, "data/").await?;
    person.sees_text(OFFER).await?;
    person.sees_text("a newer version of this site has saved them").await?;
    let text = person.text("main").await?;
    assert!(!text.contains("Bring them here"), "{text}");
    assert_eq!(at_the_root(&person).await?, before);
    person.leaves().await
}

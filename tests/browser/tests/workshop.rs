//! A trainer's link: from the settings to the wall, and into the hands of whoever opens it.

use browser_tests::{Options, Outcome, Person, Server};
use serde_json::json;

const LINK: &str = "document.querySelector('#workshop-link').value";

/// The settings, each by keyboard; the link is copied, and stands as a code beside it.
#[tokio::test(flavor = "multi_thread")]
async fn a_trainer_makes_a_link_copies_it_and_prints_it() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.go("trainers/").await?;
    person.click("#workshop-title").await?;
    person.types("Regional day").await?;
    person.click("#workshop-scope-4").await?;
    person.click("#workshop-honest-scope").await?;
    person.click("#workshop-equal-voice").await?;
    person.sees_text("Opens with its name: Regional day").await?;
    person.sees_text("Asks six questions on Honest scope and Equal voice, about six minutes").await?;
    person.sees_text("which nobody answers here: What could we help each other with?").await?;
    let query =
        "title=Regional+day&closing=What+could+we+help+each+other+with%3F&file=1&scope=honest-scope%2Cequal-voice";
    let link = format!("{}assess/?{query}", server.sub_path());
    person.until(&format!("return {LINK} === {}", json!(link))).await?;
    // What it holds is read in tests/workshop_link.rs.
    let path = "document.querySelector('.app-qr__drawing path')?.getAttribute('d')";
    person.until(&format!("return {path}?.length > 1000")).await?;
    let drawn = person.ask(&format!("return {path}")).await?;

    person.devtools("Browser.grantPermissions", json!({"permissions": ["clipboardReadWrite"]})).await?;
    person.presses("Copy the link").await?;
    person.sees_text("Copied").await?;
    person.until(&format!("return navigator.clipboard.readText().then((text) => text === {})", json!(link))).await?;
    // Where a browser or a policy lets no page copy, the link is marked and the way is said.
    person.ask("navigator.clipboard.writeText = () => Promise.reject(new Error('blocked')); document.execCommand = () => false;").await?;
    person.presses("Copy the link").await?;
    person.sees_text("This browser lets no page copy.").await?;
    person
        .until(&format!(
            "return document.activeElement.id === 'workshop-link' && getSelection().toString() === {}",
            json!(link)
        ))
        .await?;

    // What was chosen survives a reload, and Back from the poster.
    person.driver.refresh().await?;
    person.until("return document.documentElement.dataset.app === 'live'").await?;
    person.until(&format!("return {LINK} === {}", json!(link))).await?;
    person.follows("Make a poster of it").await?;
    person.sees_text("Answer six questions on Honest scope and Equal voice, about six minutes, by yourself.").await?;
    person.until(&format!("return {path} === {}", drawn)).await?;
    person.driver.back().await?;
    person.until(&format!("return document.querySelector('#workshop-link') && {LINK} === {}", json!(link))).await?;
    person.until("return document.querySelector('#workshop-equal-voice').checked").await?;
    person.leaves().await
}

/// The link arrives as a mail program hurt it; the person sees in words what it asked for, and talks about its question
/// at the end.
#[tokio::test(flavor = "multi_thread")]
async fn a_hurt_link_says_what_it_asks_and_ends_with_its_question() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person
        .go("assess/?title=Regional+day&amp;closing=Who+helps+whom%3F&amp;track=PUBLIC-INPUT-DESIGNER&amp;grade=g3&amp;scope=ALL).")
        .await?;
    person.sees_text("You opened a workshop link: Regional day.").await?;
    person
        .sees_text("It asks for 36 questions, about thirty minutes, for Public input designer, Senior Advisor (G3).")
        .await?;
    person.until("return !document.body.innerText.includes('could not be understood')").await?;
    person.presses("Confirm").await?;
    person.sees_text("Question 1 of 36").await?;
    person.answers("honest-scope/a", 3).await?;
    person.go("results/").await?;
    person.sees_text("To talk about").await?;
    person.sees_text("Who helps whom?").await?;
    // A grade for all, where each person chooses the role.
    person.go("assess/?title=Regional+day&grade=g3&scope=start").await?;
    person.sees_text("It asks for nine questions, about ten minutes, for Senior Advisor (G3).").await?;
    person.click("button[value=public-input-analyst]").await?;
    person.sees_text("The link suggests Senior Advisor (G3).").await?;
    person.leaves().await
}

//! What a copy holds and when it counts, and what stays in the browser until it is removed for good.

use crate::data::{catching, save};
use browser_tests::{Options, Outcome, Person, Server};
use serde_json::json;

/// A browser hands a file out and says nothing about what became of it: the page goes on asking until the user has seen
/// the file.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_counts_once_it_was_seen() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), catching()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.go("data/").await?;
    person.sees_text("no saved copy yet").await?;
    person.presses("Save a copy (JSON").await?;
    person.sees_text("Until you say so, it does not count as saved.").await?;
    person.sees_text("no saved copy yet").await?;
    // The question stays until it is answered, in later visits too.
    person.go("data/").await?;
    person.sees_text("no saved copy yet").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.presses("I have seen the file").await?;
    person.sees_notice("Noted: this is your last saved copy.").await?;
    person.until("return !document.querySelector('main').innerText.includes('no saved copy')").await?;
    person.driver.refresh().await?;
    person.sees_text("Save a copy (JSON").await?;
    person.until("return !document.querySelector('main').innerText.includes('no saved copy')").await?;
    person.leaves().await
}

/// Words that were written over stay in the browser and in one's own copies, never in one to hand on; removed for good,
/// they are nowhere.
#[tokio::test(flavor = "multi_thread")]
async fn earlier_words_are_removed_for_good() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), catching()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.click("#note").await?;
    person.types("The minister was furious").await?;
    person.finds_second_copy("JSON.stringify(all).includes('furious')").await?;
    // Another sitting, so that the words before it count as earlier ones.
    person.driver.refresh().await?;
    person.until("return document.querySelector('#note')?.value.includes('furious')").await?;
    person.presses_summary("What you could point to: added").await?;
    person.ask("document.querySelector('#note').select()").await?;
    person.types("The minister had questions").await?;
    person.finds_second_copy("JSON.stringify(all).includes('had questions')").await?;
    let own = save(&person).await?;
    assert!(own.contains("furious"), "one's own copy: {own}");
    person.sees_text("Your copy also holds earlier words of ").await?;

    person.ask("window.saved = ''").await?;
    person.presses_summary("A copy to hand on").await?;
    person.presses("Save a copy to hand on").await?;
    person.until("return (window.saved ?? '') !== ''").await?;
    let handed = person.ask("return window.saved").await?;
    let handed = handed.as_str().unwrap_or_default();
    assert!(handed.contains("had questions") && !handed.contains("furious"), "the copy to hand on: {handed}");

    person.presses_summary("Earlier words of ").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.presses("Remove all of them for good").await?;
    person.sees_notice("Removed for good").await?;
    person.until("return document.activeElement.id === 'done'").await?;
    person.until("return !JSON.stringify(localStorage).includes('furious')").await?;
    person.finds_second_copy("!JSON.stringify(all).includes('furious')").await?;
    person.driver.refresh().await?;
    let after = save(&person).await?;
    assert!(after.contains("had questions") && !after.contains("furious"), "the next copy: {after}");
    person.leaves().await
}

/// A browser that will not delete: the page says what is left and never that it is gone, and trying again finishes it.
#[tokio::test(flavor = "multi_thread")]
async fn a_deletion_that_could_not_finish_says_what_is_left() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 3).await?;
    person.go("data/delete/").await?;
    person.sees_text("Save a copy first").await?;
    person
        .ask("window.removes = Storage.prototype.removeItem; Storage.prototype.removeItem = () => { throw new DOMException('no', 'SecurityError'); }")
        .await?;
    person.presses("Delete everything from this browser").await?;
    person.sees_text("Not everything is deleted. Left in this browser:").await?;
    person.until("return !document.body.innerText.includes('Everything is deleted')").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.ask("Storage.prototype.removeItem = window.removes").await?;
    person.presses("Try again").await?;
    person.sees_text("There is nothing of yours in this browser.").await?;
    let stored = person.stored().await?;
    let answers = stored.as_object().map(|all| all.keys().filter(|name| name.contains("/answer/")).count());
    assert_eq!(json!(answers), json!(0));
    person.finds_second_copy("!JSON.stringify(all).includes('/answer/')").await?;
    person.leaves().await
}

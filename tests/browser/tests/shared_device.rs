//! One device for a whole room: each person starts clean and leaves nothing, on a browser that holds a trainer's own
//! record.

use browser_tests::{Options, Outcome, Person, Server, THIRD_YEAR, keep_record};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

const LINK: &str = "assess/?title=Regional+day&device=shared&scope=start";
const DONE: &str = "Done: clear this device for the next person";
const START: &str = "Which week sounds most like yours?";
/// Words of the trainer's, and of two people.
const WORDS: [&str; 3] = ["The library drop-in", "Only for the first", "Only for the second"];

/// Everything that this browser holds besides the tab, as one text.
async fn own(person: &Person) -> WebDriverResult<Value> {
    person.read("site.json").await?;
    person
        .ask(
            "return (async () => {
                const answered = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
                const all = [...Object.entries(localStorage).sort()];
                for (const { name } of await indexedDB.databases()) {
                    const database = await answered(indexedDB.open(name));
                    for (const store of database.objectStoreNames) {
                        const open = database.transaction(store).objectStore(store);
                        all.push([await answered(open.getAllKeys()), await answered(open.getAll())]);
                    }
                    database.close();
                }
                return JSON.stringify(all);
            })()",
        )
        .await
}

/// The names in the tab's storage, without their prefix.
async fn in_tab(person: &Person) -> WebDriverResult<Value> {
    person.ask("return Object.keys(sessionStorage).map((name) => name.split(':').slice(2).join(':')).sort()").await
}

/// Nothing of these is anywhere in the page, nor in its fields, its title, or what a crash would hand out.
async fn shows_nothing_of(person: &Person, words: &[&str]) -> Outcome {
    let all = "return document.title + document.documentElement.outerHTML
        + [...document.querySelectorAll('input[type=text], textarea')].map((field) => field.value).join(' ')
        + early.stored().map(([storage, name]) => storage[name]).join(' ')";
    let shown = person.ask(all).await?.to_string();
    for words in words {
        assert!(!shown.contains(words), "{words}: {shown}");
    }
    Ok(())
}

/// Opens the link, which begins a turn.
async fn sits_down(person: &Person) -> Outcome {
    person.go(LINK).await?;
    person.arrives(START, false).await?;
    is_clean(person).await
}

/// The start of a turn, with nothing of anyone before.
async fn is_clean(person: &Person) -> Outcome {
    person.sees_text("This device is shared, and it is your turn. It starts clean").await?;
    person.reads_in_header("Shared").await?;
    shows_nothing_of(person, &WORDS).await?;
    let page = person.text("#page").await?;
    for words in ["under way", "finished", "You chose this", "another address", "still on this device"] {
        assert!(!page.contains(words), "{words}: {page}");
    }
    assert_eq!(in_tab(person).await?, json!(["shared"]));
    Ok(())
}

/// A trainer who has used the site for years, and shows all questions on one page.
async fn trainer(server: &Server) -> WebDriverResult<(Person, Value)> {
    let person = Person::open(&server.root(), Options::default()).await?;
    keep_record(&person, &THIRD_YEAR).await?;
    person.read("site.json").await?;
    let device = "localStorage[`engagement-career-path:${location.pathname.replace('site.json', '')}:device`]";
    person.ask(&format!("{device} = JSON.stringify({{asked_to_persist: true, layout: 'everything'}})")).await?;
    let before = own(&person).await?;
    Ok((person, before))
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_one_after_another_see_nothing_of_each_other_or_the_trainer() -> Outcome {
    let server = Server::start().await;
    let (person, before) = trainer(&server).await?;

    // The first, with the keyboard alone.
    sits_down(&person).await?;
    person.sees_text("You opened a workshop link: Regional day.").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.tabs_to("button[value=public-input-designer]").await?;
    person.types(Key::Enter).await?;
    person.sees_text("Your role: Public input designer").await?;
    person.until("return !document.querySelector('#page').innerText.includes('On a shared computer?')").await?;
    person.tabs_to("button[value=g2]").await?;
    person.types(Key::Enter).await?;
    person.sees_text("Question 1 of 9").await?;
    person.tabs_to("input[name=level]").await?;
    person.types(Key::Down + Key::Down).await?;
    person.tabs_to("#note").await?;
    person.types(WORDS[1]).await?;
    person.tabs_to("button[type=submit]").await?;
    person.types(Key::Enter).await?;
    person.sees_text("Question 2 of 9").await?;
    person.go("results/").await?;
    person.sees_text("in this tab only, until you close it").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.sees("#page .app-close__end button").await?;
    person.tabs_to("#page .app-close__end button").await?;
    person.types(Key::Enter).await?;
    person.arrives(START, true).await?;
    is_clean(&person).await?;

    // Back, a reload, and each page that may show something: an empty one.
    person.driver.back().await?;
    person.until("return document.documentElement.dataset.app === 'live'").await?;
    shows_nothing_of(&person, &WORDS).await?;
    person.driver.refresh().await?;
    person.until("return document.documentElement.dataset.app === 'live'").await?;
    shows_nothing_of(&person, &WORDS).await?;
    for page in ["", "assess/all/", "results/", "plan/", "log/", "progress/", "data/", "principles/"] {
        person.go(page).await?;
        shows_nothing_of(&person, &WORDS).await?;
    }
    assert_eq!(in_tab(&person).await?, json!(["shared"]));

    // The second, who leaves from Your data.
    sits_down(&person).await?;
    person.click("button[value=public-input-analyst]").await?;
    person.click("button[value=g3]").await?;
    person.sees_text("Question 1 of 9").await?;
    person.until("return document.querySelector('input:checked') === null").await?;
    person.click("#level-4").await?;
    person.click("#note").await?;
    person.types(WORDS[2]).await?;
    person.go("data/").await?;
    shows_nothing_of(&person, &WORDS[..2]).await?;
    person.sees_text("This device is shared.").await?;
    person.presses("Clear it for the next person").await?;
    person.presses("Remove them, and start clean").await?;
    person.sees_text("It starts clean").await?;
    is_clean(&person).await?;
    assert_eq!(own(&person).await?, before);

    // The trainer takes the device back, and finds everything as it was.
    person.go(LINK).await?;
    person.presses_summary("For the trainer: stop sharing this device").await?;
    person.presses("Stop sharing this device").await?;
    person.arrives("Run a workshop", true).await?;
    assert_eq!(in_tab(&person).await?, json!([]));
    person.reads_in_header("Saved in this browser").await?;
    assert_eq!(own(&person).await?, before);
    person.go("assess/").await?;
    person.sees_text("You have answered all 36 questions.").await?;
    person.leaves().await
}

#[tokio::test(flavor = "multi_thread")]
async fn someone_walked_away_and_the_next_person_decides() -> Outcome {
    let server = Server::start().await;
    let (person, before) = trainer(&server).await?;
    sits_down(&person).await?;
    person.click("button[value=public-input-designer]").await?;
    person.click("button[value=g2]").await?;
    person.sees_text("Question 1 of 9").await?;
    person.click("#level-3").await?;
    person.click("#note").await?;
    person.types(WORDS[1]).await?;

    // As a mail program hurt it.
    let hurt = LINK.replace('&', "&amp;").replace("=shared", "=SHARED");
    person.go(&hurt).await?;
    person.sees_text("Someone's answers are still on this device").await?;
    person.sees_text("1 answer, last changed today at 12:").await?;
    person.until("return document.querySelector('#roles').hidden").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.presses("They are mine: go on with them").await?;
    person.sees_text("1 of 9 answered").await?;

    person.go(LINK).await?;
    person.presses("Remove them, and start clean").await?;
    person.until("return !document.querySelector('#page').innerText.includes('still on this device')").await?;
    is_clean(&person).await?;
    assert_eq!(own(&person).await?, before);
    person.leaves().await
}

/// Most are found before the app starts (`public/sharing.js`), the last by what reads the whole link.
#[tokio::test(flavor = "multi_thread")]
async fn a_hurt_link_shares_the_device_all_the_same() -> Outcome {
    let server = Server::start().await;
    let (person, before) = trainer(&server).await?;
    for query in [
        "device=3Dshared&scope=3Dstart",
        "title=Day&amp;amp;DEVICE=Shared&amp;amp;scope=start).",
        "title=Day&device%3Dshared&scope%3Dstart",
        "title%3DDay%26device%3Dshared%26scope%3Dstart",
        "title=Day&device=%20shared%20&scope=start",
        "title=Day&de%E2%80%8Bvice=shared&scope=start",
    ] {
        person.go(&format!("assess/?{query}")).await?;
        is_clean(&person).await?;
        person.ask("sessionStorage.clear()").await?;
    }
    assert_eq!(own(&person).await?, before);
    // A title that only sounds like it.
    person.go("assess/?title=One+device+shared&scope=start").await?;
    person.sees_text("Nobody sees your answers: they stay in this browser.").await?;
    assert_eq!(in_tab(&person).await?, json!([]));
    person.leaves().await
}

/// A page that the browser brings back as it was shows nothing, and is loaded anew.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_the_browser_brings_back_shows_nothing() -> Outcome {
    let server = Server::start().await;
    let (person, _) = trainer(&server).await?;
    person.go("assess/honest-scope/a/").await?;
    person.until(&format!("return document.querySelector('#note')?.value.includes({})", json!(WORDS[0]))).await?;
    // Brought back in a tab that is shared since.
    person.ask("sessionStorage[`${early.prefix}shared`] = 'device=shared&scope=start'").await?;
    person.ask("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))").await?;
    person.reads_in_header("Shared").await?;
    shows_nothing_of(&person, &WORDS).await?;
    // Left while it was shared.
    person.ask("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))").await?;
    assert_eq!(person.ask("return document.body.checkVisibility()").await?, json!(false));
    person.ask("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))").await?;
    person.reads_in_header("Shared").await?;
    person.leaves().await
}

/// What cannot be removed is not said to be gone.
#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_removes_nothing_is_told_on() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    sits_down(&person).await?;
    person.click("button[value=public-input-designer]").await?;
    person.click("button[value=g2]").await?;
    person.sees_text("Question 1 of 9").await?;
    person.click("#level-3").await?;
    person.go("results/").await?;
    person.ask("Storage.prototype.removeItem = () => {}").await?;
    person.presses(DONE).await?;
    person.sees_text("Close this tab: that removes it. Then open the link again.").await?;
    person.leaves().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trainer_makes_the_link_and_its_poster() -> Outcome {
    let server = Server::start().await;
    let (person, _) = trainer(&server).await?;
    person.go("trainers/").await?;
    person.click("#workshop-device-2").await?;
    person.sees_text("Is for one device, one person after another").await?;
    person
        .until("return document.querySelector('#workshop-link').value.endsWith('&device=shared&scope=start')")
        .await?;
    person.follows("Make a poster of it").await?;
    person.sees_text("When it is your turn, sit down at the device that we share.").await?;
    person.driver.back().await?;
    person.until("return document.querySelector('#workshop-device-2')?.checked").await?;
    // The app that runs here holds the trainer's own: the browser starts anew.
    person.follows("Open it, to see what people will see").await?;
    person.arrives(START, true).await?;
    is_clean(&person).await?;
    person.leaves().await
}

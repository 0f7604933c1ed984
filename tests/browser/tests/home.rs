//! Home: what it shows to a newcomer, and what it says to someone who comes back.

use browser_tests::{Options, Outcome, Person, Server};
use serde_json::json;
use thirtyfour::prelude::WebDriverResult;

const GENERATION: &str = "0-0000000000000000";

/// The nine answers of a generalist on 28 November 2026, and a step for 28 February 2027.
pub fn begun() -> Vec<(String, String)> {
    let mut stored = vec![("head".to_string(), format!(r#"{{"schema":2,"generation":"{GENERATION}"}}"#))];
    let mut put = |name: &str, value: serde_json::Value| {
        let stamp = "1795867200000-0000000000000001";
        let entry = json!([{"stamp": stamp, "run": stamp, "value": value}]);
        stored.push((format!("{GENERATION}/{name}"), entry.to_string()));
    };
    put("profile", json!({"profile": {"track": "engagement-generalist"}}));
    put(
        "assessment/a1",
        json!({"assessment": {"started": "2026-11-28", "track": "engagement-generalist", "grade": "g2", "scope": "start", "framework": "1"}}),
    );
    for (practice, rating) in [
        ("honest-scope.a", "not-yet"),
        ("honest-scope.b", "practising"),
        ("diverse-reach.a", "practising"),
        ("faithful-record.a", "practising"),
        ("faithful-record.b", "developing"),
        ("reasoned-response.b", "aware"),
        ("reasoned-response.c", "practising"),
        ("learning-profession.b", "practising"),
        ("learning-profession.c", "no-chance"),
    ] {
        put(&format!("answer/a1/{practice}"), json!({"answer": {"rating": rating, "wording": 1}}));
    }
    put(
        "goal/b1",
        json!({"goal": {"made": "2026-11-28", "practice": "honest-scope.a", "from": "not-yet", "to": "aware"}}),
    );
    put(
        "action/c1",
        json!({"action": {"goal": "b1", "text": "Have a peer critique my plan", "mode": "with-peers", "due": "2027-02-28", "state": "planned"}}),
    );
    stored
}

/// Puts these texts into the browser's storage.
pub async fn seed(person: &Person, stored: &[(String, String)]) -> Outcome {
    let stored: Vec<(&str, &str)> = stored.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    person.seed_storage(&stored).await
}

/// Makes the window this wide and high.
pub async fn sized(person: &Person, width: u32, height: u32) -> Outcome {
    let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
    person.devtools("Emulation.setDeviceMetricsOverride", size).await?;
    // As on a phone, where they take no room.
    person.devtools("Emulation.setScrollbarsHidden", json!({"hidden": true})).await?;
    Ok(())
}

pub const SIDEWAYS: &str = "const page = document.documentElement; return page.scrollWidth - page.clientWidth";

/// The value of a script that measures something, in pixels.
async fn pixels(person: &Person, script: &str) -> WebDriverResult<f64> {
    Ok(person.ask(&format!("return {script}")).await?.as_f64().unwrap_or(f64::NAN))
}

/// One button, whose words stay together, and the first row of the example within the first screen; nothing as wide as
/// to scroll sideways.
#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_sees_the_button_and_an_example_on_the_first_screen() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    for width in [320, 375, 768, 1280] {
        sized(&person, width, 812).await?;
        person.read("").await?;
        assert_eq!(person.ask(SIDEWAYS).await?, 0, "{width}");
        let lines = "(() => { const words = document.createRange(); words.selectNodeContents(document.querySelector('.app-button--start')); return words.getClientRects().length })()";
        assert_eq!(pixels(&person, lines).await?, 1.0, "the button's words at {width}");
        let row = "document.querySelector('.app-example .app-picture__row').getBoundingClientRect().bottom";
        let row = pixels(&person, row).await?;
        assert!(width == 320 || row < 812.0, "the first row ends at {row} of 812 at {width}");
    }
    let example = person.text(".app-example").await?;
    assert!(example.contains("an example we made up"), "{example}");
    person.leaves().await
}

/// The header on a narrow screen: one line with the name and the menu, and one with the pages of the section. While
/// someone answers it is one quiet line at every width.
#[tokio::test(flavor = "multi_thread")]
async fn the_header_is_one_line() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    seed(&person, &begun()).await?;
    sized(&person, 375, 812).await?;
    let header = "document.getElementById('header').getBoundingClientRect().height";
    let until_main = "document.querySelector('main').getBoundingClientRect().top";
    for page in ["plan/", "results/", "progress/", "log/", "assess/", "principles/", "tracks/", "meetings/"] {
        person.go(page).await?;
        assert_eq!(pixels(&person, header).await?, 52.0, "{page}");
        let top = pixels(&person, until_main).await?;
        assert!(top <= 96.0, "{page}: the main part begins at {top}");
    }
    // On a wide one: the name, the search and where the answers are kept stand beside each other.
    sized(&person, 1280, 812).await?;
    person.go("data/").await?;
    assert_eq!(pixels(&person, "document.querySelector('.app-header__row').offsetHeight").await?, 56.0);
    for (width, most) in [(320, 52.0), (375, 52.0), (1280, 56.0)] {
        sized(&person, width, 812).await?;
        person.go("assess/honest-scope/a/").await?;
        assert!(pixels(&person, header).await? <= most, "a question at {width}");
        let header = person.text("#header").await?;
        assert_eq!(
            header.lines().collect::<Vec<_>>().join(" ").trim(),
            "Skip to main content Engagement Career Path Saved",
            "{width}"
        );
        assert_eq!(person.ask(SIDEWAYS).await?, 0, "a question at {width}");
    }
    // Within the app the header follows too.
    person.click(".govuk-back-link").await?;
    person.arrives("Your self-assessment", true).await?;
    person.reads_in_header("Save a copy").await?;
    person.until("return document.getElementById('header').innerText.includes('For trainers')").await?;
    person.leaves().await
}

/// RETURN-1, RETURN-2: after ten months home invites the person to look again, and "Not now" hides it for a month.
#[tokio::test(flavor = "multi_thread")]
async fn home_invites_to_look_again_and_takes_no_for_an_answer() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    seed(&person, &begun()).await?;
    person.is_on("2027-09-27").await?;
    person.go("").await?;
    person.arrives("Your path", false).await?;
    person.sees_text("Where you stand").await?;
    person.until("return !document.querySelector('main').innerText.includes('What has changed?')").await?;
    person.is_on("2027-10-03").await?;
    person.go("").await?;
    person.sees_text("It has been nearly a year. What has changed?").await?;
    person.sees_text("Where you stood").await?;
    person.sees_text("Of nine practices, five were where your role asks or above.").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.presses("Not now").await?;
    person.sees_text("This comes back on 3 November 2027.").await?;
    person.until("return document.activeElement.innerText === 'Undo'").await?;
    person.presses("Undo").await?;
    person.sees_text("It has been nearly a year. What has changed?").await?;
    person.presses("Not now").await?;
    person.sees_text("This comes back on 3 November 2027.").await?;
    person.is_on("2027-11-02").await?;
    person.go("").await?;
    person.sees_text("Where you stood").await?;
    person.until("return !document.querySelector('main').innerText.includes('What has changed?')").await?;
    person.is_on("2027-11-03").await?;
    person.go("").await?;
    person.presses("Look again").await?;
    person.arrives("Which week sounds most like yours?", true).await?;
    person.leaves().await
}

/// RETURN-3, PLAN-1: a late step says so, kindly, and each way on acts where it stands, can be undone there and keeps the
/// focus and the scroll.
#[tokio::test(flavor = "multi_thread")]
async fn a_late_step_has_three_ways_on_where_it_stands() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    seed(&person, &begun()).await?;
    person.is_on("2027-10-03").await?;
    sized(&person, 375, 812).await?;
    person.go("").await?;
    person.sees_text("Late: it was due on 28 February 2027").await?;
    person.sees_text("Plans slip: choose a date that fits now, or let it go.").await?;
    let undone = async |said: &str| -> Outcome {
        person.sees_text(said).await?;
        person.until("return document.activeElement.innerText === 'Undo'").await?;
        person.until("return Math.abs(scrollY - window.before) < 2").await?;
        person.presses("Undo").await?;
        person.sees_text("Undone: the step is as it was.").await?;
        person.until("return document.activeElement.id === 'ways-next'").await?;
        person.sees_text("Late: it was due on 28 February 2027").await
    };
    person.ask("scrollTo(0, 400)").await?;
    let press = async |words: &str| -> Outcome {
        let button = format!(
            "[...document.querySelectorAll('.app-box button')].find((button) => button.innerText.startsWith('{words}'))"
        );
        person.ask(&format!("{button}.scrollIntoView({{block: 'center'}}); window.before = scrollY; {button}.focus({{preventScroll: true}}); {button}.click()")).await?;
        Ok(())
    };
    press("Done").await?;
    undone("Done: state what is open and closed.").await?;
    press("New date").await?;
    press("In three months").await?;
    person.sees_text("By 3 January 2028").await?;
    undone("New date: 3 January 2028.").await?;
    press("Let it go").await?;
    person.until("return !document.querySelector('main').innerText.includes('Have a peer critique')").await?;
    undone("Let go: state what is open and closed. In your plan you can write what came of it.").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());

    // The same on the plan, where a step that was let go says so in its place.
    person.go("plan/").await?;
    person.sees_text("Late: it was due on 28 February 2027").await?;
    person.sees_text("Now: Not yet. Towards Aware.").await?;
    person.presses("New date").await?;
    person.presses("In a month").await?;
    person.sees_text("With peers, by 3 November 2027.").await?;
    person.presses("Undo").await?;
    person.sees_text("With peers, by 28 February 2027.").await?;
    person.presses("Let it go").await?;
    person.sees_text("In your plan you can write what came of it.").await?;
    person.sees_text("What came of it?").await?;
    person.presses("Undo").await?;
    person.sees_text("Late: it was due on 28 February 2027").await?;
    person.leaves().await
}

/// Begun and not finished: the first question without an answer takes the place of the invitation.
#[tokio::test(flavor = "multi_thread")]
async fn home_goes_on_with_the_first_open_question() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    let mut stored = begun();
    stored.retain(|(name, _)| {
        !name.ends_with("faithful-record.a") && !name.contains("/goal/") && !name.contains("/action/")
    });
    seed(&person, &stored).await?;
    person.go("").await?;
    person.sees_text("You have begun").await?;
    // Nothing is planned, so the results' first step is on offer.
    person.sees_text("Add it from your results").await?;
    person.presses("Go on with question 4").await?;
    person.arrives("Capture what was said, not what was hoped", true).await?;
    person.leaves().await
}

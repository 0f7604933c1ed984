//! Own words, own settings: long words wrap, a larger font fits, a translated page goes on changing, and paper holds what
//! was folded.

use crate::data::{catching, choose, save};
use crate::home::{SIDEWAYS, begun, seed, sized};
use browser_tests::{CONTENT, Options, Outcome, PERSONAL, Person, Server};
use serde_json::{Value, json};
use thirtyfour::prelude::Key;

/// A pasted address, and then letters to 5,000 characters without a space.
fn endless() -> String {
    format!("https://example.govt.nz/a/long/address?with=everything&in=it{:m<4940}", "")
}

/// A record in which every text that a person can write is endless.
fn endless_record() -> Vec<(String, String)> {
    let mut stored = begun();
    for (name, text) in &mut stored {
        if name.ends_with("action/c1") {
            *text = text.replace("Have a peer critique my plan", &endless());
        } else if name.ends_with("assessment/a1") {
            *text = text.replace("\"scope\"", &format!("\"title\":{},\"scope\"", json!(endless())));
        }
    }
    let generation = "0-0000000000000000";
    for (name, value) in [
        ("note/a1/honest-scope.a", json!({"note": {"text": endless()}})),
        ("needs/a1", json!({"note": {"text": endless()}})),
        (
            "log/00000000000000aa",
            json!({"log-entry": {"month": "2026-09", "title": endless(), "part": endless(), "methods": ["survey"], "people": endless(), "found": endless()}}),
        ),
        ("evidence/a1/honest-scope.b", json!({"evidence": {"month": "2026-09", "log": ["00000000000000aa"]}})),
    ] {
        let stamp = "1795867200000-0000000000000001";
        stored.push((
            format!("{generation}/{name}"),
            json!([{"stamp": stamp, "run": stamp, "value": value}]).to_string(),
        ));
    }
    stored
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_as_long_as_a_page_breaks() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), catching()).await?;
    seed(&person, &endless_record()).await?;
    let mut wide = Vec::new();
    for page in [""].into_iter().chain(PERSONAL) {
        person.go(page).await?;
        for width in [320, 375, 768, 1280] {
            sized(&person, width, 812).await?;
            let over = person.ask(SIDEWAYS).await?;
            if over != 0 {
                wide.push(format!("{page} at {width}: {over}"));
            }
        }
    }
    // What a file holds, before it is opened.
    let saved = save(&person).await?;
    choose(&person, "endless.json", &saved).await?;
    person.sees("#preview").await?;
    for width in [320, 375, 768, 1280] {
        sized(&person, width, 812).await?;
        if person.ask(SIDEWAYS).await? != 0 {
            wide.push(format!("the preview at {width}"));
        }
    }
    assert_eq!(wide, Vec::<String>::new());
    person.leaves().await
}

/// The browser's own font at 20 and at 24 px: the margins stay, and nothing scrolls sideways.
#[tokio::test(flavor = "multi_thread")]
async fn a_larger_font_of_the_browser_fits() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    seed(&person, &begun()).await?;
    let mut faults = Vec::new();
    for font in [20, 24] {
        person.devtools("Page.setFontSizes", json!({"fontSizes": {"standard": font}})).await?;
        for page in CONTENT.into_iter().chain(PERSONAL) {
            person.go(page).await?;
            for width in [320, 375, 768, 1024, 1280, 1440] {
                sized(&person, width, 812).await?;
                let over = person.ask(SIDEWAYS).await?;
                let margin = "const box = document.querySelector('main').getBoundingClientRect(); return Math.round(Math.min(box.left, innerWidth - box.right))";
                let margin = person.ask(margin).await?.as_f64().unwrap_or_default();
                if over != 0 || margin < 15.0 {
                    faults.push(format!("{page} at {width}, {font} px: {over} too wide, margin {margin}"));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
    person.leaves().await
}

/// What a browser does that translates the page: each text is taken out, and a `font` element with another stands there.
pub const TRANSLATE: &str = "const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) if (walk.currentNode.data.trim() !== '' && walk.currentNode.parentElement.closest('script, style, textarea, option') === null) texts.push(walk.currentNode);
    for (const text of texts) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = '«' + text.data + '»';
        outer.append(inner);
        text.replaceWith(outer);
    }";

#[tokio::test(flavor = "multi_thread")]
async fn live_texts_go_on_changing_on_a_translated_page() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    let mut stored = begun();
    stored.retain(|(name, _)| !name.contains("/learning-profession."));
    seed(&person, &stored).await?;

    // When it was saved, and that there is no room left.
    person.go("assess/learning-profession/c/").await?;
    person.sees("#level-3").await?;
    person.ask(TRANSLATE).await?;
    person.click("#level-3").await?;
    person.until("return /^Saved in this browser at/.test(document.querySelector('.app-saved').innerText)").await?;
    let fill = "let size = 1 << 20; for (let n = 0; size > 0; n++) { try { localStorage.setItem('other' + n, 'x'.repeat(size)); } catch { size >>= 1; } }";
    person.ask(fill).await?;
    person.go("assess/learning-profession/b/").await?;
    person.sees("#level-4").await?;
    person.ask(TRANSLATE).await?;
    person.click("#level-4").await?;
    person.sees_notice("This browser has no room left for this site.").await?;
    person
        .until("return document.querySelector('.app-saved').innerText.startsWith('Not saved: see the message')")
        .await?;
    person.reads_in_header("Not saved").await?;
    person
        .ask("for (const key of Object.keys(localStorage)) if (key.startsWith('other')) localStorage.removeItem(key)")
        .await?;
    person.ask(TRANSLATE).await?;
    person.click("#level-3").await?;
    person.until("return document.querySelector('.app-notices').innerText === ''").await?;
    person
        .until("return /^Saved in this browser at [^«]*$/.test(document.querySelector('.app-saved').innerText)")
        .await?;

    // How many a filter shows, twice in a row.
    person.go("activities/").await?;
    person.sees("#mode").await?;
    let shown = "document.querySelector('main [role=status]').innerText";
    let before = person.ask(&format!("return {shown}")).await?;
    person.ask(TRANSLATE).await?;
    person.ask("document.querySelector('#mode').focus()").await?;
    for _ in 0..2 {
        person.types(Key::Down).await?;
        person
            .until(&format!("const now = {shown}; return now !== {before} && /^\\d+ activit(y|ies) shown.$/.test(now)"))
            .await?;
        person.ask(TRANSLATE).await?;
    }

    // What a search finds.
    person.go("search/?q=scope").await?;
    person.sees(".app-found").await?;
    person.ask(TRANSLATE).await?;
    person
        .ask("const field = document.querySelector('main input[type=search]'); field.focus(); field.select()")
        .await?;
    person.types("retreat").await?;
    person.types(Key::Enter).await?;
    person.until("const found = document.querySelector('.app-found').innerText; return /retreat/i.test(found) && !found.includes('«')").await?;
    person.until("return !document.querySelector('main [role=status]').innerText.includes('«')").await?;
    person.leaves().await
}

/// What was folded is open on paper, and folded again afterwards.
#[tokio::test(flavor = "multi_thread")]
async fn paper_holds_what_was_folded() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    seed(&person, &begun()).await?;
    person.go("data/").await?;
    person.presses_summary("A copy to hand on").await?;
    let open = "return [...document.querySelectorAll('main details')].map((folded) => folded.open)";
    let before = person.ask(open).await?;
    assert!(before.as_array().is_some_and(|all| all.contains(&Value::Bool(false)) && all.contains(&Value::Bool(true))));
    person.ask("dispatchEvent(new Event('beforeprint'))").await?;
    let all = person.ask(open).await?;
    assert!(all.as_array().is_some_and(|all| !all.contains(&Value::Bool(false))), "{all}");
    person.devtools("Emulation.setEmulatedMedia", json!({"media": "print"})).await?;
    person.until("return [...document.querySelectorAll('main details')].every((folded) => folded.getClientRects().length > 0)").await?;
    person.ask("dispatchEvent(new Event('afterprint'))").await?;
    assert_eq!(person.ask(open).await?, before);
    person.leaves().await
}

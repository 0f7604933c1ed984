//! Each page carries only the rules of the style that it uses: it looks as it does with all of them.

use crate::home::{begun, seed};
use browser_tests::{CONTENT, Options, Outcome, PERSONAL, Person, Server};
use serde_json::Value;

/// What looks otherwise once the whole style is added: each with its element, a property, and both values. Only
/// properties that some rule sets are read: all four hundred of every element took ten minutes.
const DIFFERENCES: &str = "const done = arguments[0];
    (async () => {
        const folder = document.getElementById('boot').dataset.js.replace(/[^/]*$/, '');
        const css = await (await fetch(new URL(`${folder}style.css`, document.baseURI))).text();
        const whole = new CSSStyleSheet();
        whole.replaceSync(css);
        const set = (rules) => [...rules].flatMap((rule) => [...(rule.style ?? []), ...set(rule.cssRules ?? [])]);
        const names = [...new Set(set(whole.cssRules))].filter((name) => !name.startsWith('--'));
        const parts = [...document.querySelectorAll('body, body *')].flatMap((element) => [[element], [element, '::before'], [element, '::after']]);
        const look = ([element, part]) => {
            const style = getComputedStyle(element, part);
            const stands = !part || style.content !== 'none';
            return names.map((name) => stands ? style.getPropertyValue(name) : '');
        };
        document.adoptedStyleSheets = [];
        const before = parts.map(look);
        document.adoptedStyleSheets = [whole];
        const found = names.length < 100 ? ['the style could not be read'] : parts.flatMap(([element, part], at) => look([element, part])
            .map((now, name) => [names[name], before[at][name], now])
            .filter(([, then, now]) => then !== now)
            .map(([name, then, now]) => `${element.tagName} ${element.className} ${part ?? ''} ${name}: ${then} | ${now}`));
        done(found.slice(0, 5));
    })();";

async fn differences(person: &Person, page: &str) -> Result<Vec<String>, thirtyfour::error::WebDriverError> {
    let found: Vec<Value> = person.driver.execute_async(DIFFERENCES, Vec::new()).await?.convert()?;
    Ok(found.iter().map(|one| format!("{page}: {one}")).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_to_read_has_the_rules_for_what_stands_in_it() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    have_their_rules(person, &CONTENT).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_personal_page_has_the_rules_for_what_stands_in_it() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    seed(&person, &begun()).await?;
    have_their_rules(person, &PERSONAL).await
}

async fn have_their_rules(person: Person, pages: &[&str]) -> Outcome {
    let mut found = Vec::new();
    for page in pages {
        person.go(page).await?;
        found.extend(differences(&person, page).await?);
    }
    assert!(found.is_empty(), "{found:#?}");
    person.leaves().await
}

/// What the app draws after a link looks as if it had been opened.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_after_a_link_has_the_whole_style() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    seed(&person, &begun()).await?;
    for (from, to) in [("data/", "results/"), ("", "plan/"), ("results/", "tracks/")] {
        person.go(from).await?;
        person.until("return document.documentElement.dataset.app === 'live'").await?;
        person.ask(&format!("document.querySelector('main').insertAdjacentHTML('beforeend', '<a id=\"there\" href=\"{to}\">There</a>'); document.querySelector('#there').click()")).await?;
        person
            .until(&format!("return location.pathname.endsWith('/{to}') && document.adoptedStyleSheets.length === 1"))
            .await?;
        assert_eq!(person.ask("return performance.getEntriesByType('navigation').length").await?, 1);
    }
    person.leaves().await
}

//! Each page carries only the rules of the style that it uses: it looks as it does with all of them.

use crate::home::{begun, seed};
use browser_tests::{CONTENT, Options, Outcome, PERSONAL, Person, Server};
use serde_json::Value;

/// What looks otherwise once the whole style is added: each with its element, a property, and both values.
const DIFFERENCES: &str = "const done = arguments[0];
    (async () => {
        const folder = document.getElementById('boot').dataset.js.replace(/[^/]*$/, '');
        const css = await (await fetch(new URL(`${folder}style.css`, document.baseURI))).text();
        const looks = () => [...document.querySelectorAll('body, body *')].flatMap((element) => [null, '::before', '::after'].map((part) => {
            const style = getComputedStyle(element, part);
            return [element, part, Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]))];
        }));
        document.adoptedStyleSheets = [];
        const before = looks();
        const whole = new CSSStyleSheet();
        whole.replaceSync(css);
        document.adoptedStyleSheets = [whole];
        const after = looks();
        const found = before.flatMap(([element, part, style], at) => Object.keys(style)
            .filter((name) => style[name] !== after[at][2][name])
            .map((name) => `${element.tagName} ${element.className} ${part ?? ''} ${name}: ${style[name]} | ${after[at][2][name]}`));
        done(found.slice(0, 5));
    })();";

async fn differences(person: &Person, page: &str) -> Result<Vec<String>, thirtyfour::error::WebDriverError> {
    let found: Vec<Value> = person.driver.execute_async(DIFFERENCES, Vec::new()).await?.convert()?;
    Ok(found.iter().map(|one| format!("{page}: {one}")).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_has_the_rules_for_what_stands_in_it() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    let mut found = Vec::new();
    for page in CONTENT {
        person.go(page).await?;
        found.extend(differences(&person, page).await?);
    }
    seed(&person, &begun()).await?;
    for page in PERSONAL {
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

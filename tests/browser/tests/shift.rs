//! Nothing that someone reads moves when the app comes: the layout shift of every page, from its first paint on.

use crate::home::{begun, seed};
use browser_tests::{CONTENT, Options, Outcome, PERSONAL, Person, Server};
use serde_json::json;

/// Adds up the shifts that nobody caused, from before anything is drawn.
const WATCH: &str = "window.moved = 0;
    const add = (entries) => { for (const entry of entries) if (!entry.hadRecentInput) window.moved += entry.value; };
    const watch = new PerformanceObserver((list) => add(list.getEntries()));
    watch.observe({ type: 'layout-shift', buffered: true });
    window.settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
        add(watch.takeRecords());
        done(window.moved);
    })));";

/// Links that the app answers once it is there.
const ASKING: [&str; 2] =
    ["tracks/compare/?tracks=public-input-designer,public-input-analyst", "activities/?mode=formal"];

/// Pages that still move, because what the app says above the rest was not known when they were written: a grade before
/// a role, a question outside an assessment, and Your data when the second copy answers late.
const MOVING: [&str; 3] = ["assess/grade/", "assess/honest-scope/a/", "data/"];

/// The most that a page may shift, by the measure of Core Web Vitals: a tenth of what they call good.
const MOST: f64 = 0.01;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_when_the_app_comes() -> Outcome {
    let server = Server::start().await;
    let mut found = Vec::new();
    for narrow in [true, false] {
        let person = Person::open(&server.sub_path(), Options { narrow, ..Options::default() }).await?;
        person.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": WATCH})).await?;
        for has_begun in [false, true] {
            if has_begun {
                seed(&person, &begun()).await?;
            }
            let pages = CONTENT.into_iter().chain(ASKING).chain(PERSONAL);
            for page in pages.filter(|page| !MOVING.contains(page)) {
                person.go(page).await?;
                let moved = person.ask("return window.settled()").await?.as_f64().unwrap_or(1.0);
                if moved > MOST {
                    found.push(format!("/{page} (narrow: {narrow}, begun: {has_begun}): {moved:.3}"));
                }
            }
        }
        person.leaves().await?;
    }
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

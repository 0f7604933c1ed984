//! Nothing that someone reads moves when the app comes: the layout shift of every page, from its first paint on.

use crate::home::{begun, seed};
use browser_tests::{CONTENT, Options, Outcome, PERSONAL, Person, Server, THIRD_YEAR, keep_record};
use serde_json::{Value, json};

/// Adds up the shifts that nobody caused, from before anything is drawn.
const WATCH: &str = "window.moved = { by: 0, what: [] };
    const place = ({ left, top, width, height }) => [left, top, width, height].map(Math.round).join(' ');
    const named = ({ node, previousRect, currentRect }) =>
        `${node?.tagName ?? node?.nodeName}.${node?.className ?? ''} from ${place(previousRect)} to ${place(currentRect)}`;
    const add = (entries) => { for (const entry of entries) if (!entry.hadRecentInput) {
        window.moved.by += entry.value;
        window.moved.what.push(`${Math.round(entry.startTime)} ms: ${entry.sources.map(named).join(', ')}`);
    } };
    const watch = new PerformanceObserver((list) => add(list.getEntries()));
    watch.observe({ type: 'layout-shift', buffered: true });
    window.settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
        add(watch.takeRecords());
        done(window.moved);
    })));";

/// Links that the app answers once it is there.
const ASKING: [&str; 2] =
    ["tracks/compare/?tracks=public-input-designer,public-input-analyst", "activities/?mode=formal"];

/// Slow enough that a page arrives in pieces, and is painted before it is whole.
fn slow_line() -> Value {
    json!({"offline": false, "latency": 20, "downloadThroughput": 200_000, "uploadThroughput": 200_000})
}

/// The most that a page may shift, by the measure of Core Web Vitals: a tenth of what they call good.
const MOST: f64 = 0.01;

/// Who has a page open: each of them sees other parts of it. A journey for each, because they take long.
#[derive(Clone, Copy, Debug)]
enum Who {
    Newcomer,
    Begun,
    ThirdYear,
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_for_a_newcomer_when_the_app_comes() -> Outcome {
    nothing_moves(Who::Newcomer).await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_for_someone_who_has_begun_when_the_app_comes() -> Outcome {
    nothing_moves(Who::Begun).await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_in_the_third_year_when_the_app_comes() -> Outcome {
    nothing_moves(Who::ThirdYear).await
}

async fn nothing_moves(who: Who) -> Outcome {
    let server = Server::start().await;
    let mut found = Vec::new();
    for narrow in [true, false] {
        let person = Person::open(&server.sub_path(), Options { narrow, ..Options::default() }).await?;
        match who {
            Who::Begun => seed(&person, &begun()).await?,
            Who::ThirdYear => keep_record(&person, &THIRD_YEAR).await?,
            Who::Newcomer => {}
        }
        person.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": WATCH})).await?;
        person.devtools("Network.enable", json!({})).await?;
        person.devtools("Network.emulateNetworkConditions", slow_line()).await?;
        person.devtools("Emulation.setCPUThrottlingRate", json!({"rate": 4})).await?;
        for page in CONTENT.into_iter().chain(ASKING).chain(PERSONAL) {
            person.go(page).await?;
            // The second copy may answer late.
            person.until("return !document.body.innerText.includes('Opening the browser')").await?;
            let moved = person.ask("return window.settled()").await?;
            let by = moved["by"].as_f64().unwrap_or(1.0);
            if by > MOST {
                let what = &moved["what"];
                found.push(format!("/{page} (narrow: {narrow}, {who:?}): {by:.3} {what}"));
            }
        }
        person.leaves().await?;
    }
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

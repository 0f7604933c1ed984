//! One start of one page, on a slow computer and line.

use super::DAY;
use browser_tests::Person;
use serde_json::json;
use thirtyfour::prelude::*;

/// How many times slower the processor is made.
pub const SLOWER: u32 = 4;
/// Of the line, in bits a second.
pub const DOWN: u32 = 1_600_000;
/// From a request to the first byte of its answer, in milliseconds.
pub const LATENCY: u32 = 150;

/// What one start gave, in the order of [`WATCH`].
pub const FIGURES: usize = 6;
/// Milliseconds until something shows, until the largest part shows, and until the page answers; milliseconds of the
/// main thread that a press would have waited for; layout shift; bytes over the line until the page answers.
pub type Start = [f64; FIGURES];
/// The place of "until the page answers" in a [`Start`].
pub const LIVE: usize = 2;

/// Keeps in `window.start` the promise of the figures. A page is watched until a second after it answers: by then the
/// second copy has answered, too, and what is fetched for later has not begun. The search answers twice: as a page to
/// read, and with its program.
const WATCH: &str = "window.start = new Promise((done) => {
    const seen = { 'layout-shift': [], 'largest-contentful-paint': [], longtask: [], paint: [] };
    const observers = Object.keys(seen).map((type) => {
        const observer = new PerformanceObserver((list) => seen[type].push(...list.getEntries()));
        observer.observe({ type, buffered: true });
        return () => seen[type].push(...observer.takeRecords());
    });
    const sum = (values) => values.reduce((total, value) => total + value, 0);
    const figures = (live) => {
        observers.forEach((take) => take());
        const first = seen.paint.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN;
        const blocked = ({ startTime, duration }) => Math.max(0, startTime + duration - Math.max(startTime + 50, first));
        const shifts = seen['layout-shift'].filter((shift) => !shift.hadRecentInput);
        const fetched = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        return [
            first,
            seen['largest-contentful-paint'].at(-1)?.startTime ?? NaN,
            live,
            sum(seen.longtask.map(blocked)),
            sum(shifts.map(({ value }) => value)),
            sum(fetched.filter(({ responseEnd }) => responseEnd <= live).map(({ transferSize }) => transferSize)),
        ];
    };
    let waiting;
    new MutationObserver(() => {
        clearTimeout(waiting);
        if (document.documentElement.dataset.app === 'stopped') done(null);
        if (document.documentElement.dataset.app !== 'live') return;
        const live = performance.now();
        waiting = setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done(figures(live)))), 1000);
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] });
});";

/// The figures; none if the site has no such page, as an older one may not, or cannot start it.
const TAKEN: &str = "const done = arguments[0];
    const [{ responseStatus }] = performance.getEntriesByType('navigation');
    if (responseStatus === 200) { window.start.then(done); } else { done(null); }";

/// Opens a page in a tab and so in a process of its own, with nothing in the cache, and closes it again.
pub async fn start(person: &Person, path: &str) -> WebDriverResult<Option<Start>> {
    let first = person.driver.window().await?;
    let tab = person.driver.new_tab().await?;
    person.driver.switch_to_window(tab).await?;
    slow_down(person).await?;
    person.is_on(DAY).await?;
    person.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": WATCH})).await?;
    person.read(path).await?;
    let taken = person.driver.execute_async(TAKEN, Vec::new()).await?.convert();
    person.driver.close_window().await?;
    person.driver.switch_to_window(first).await?;
    taken
}

async fn slow_down(person: &Person) -> WebDriverResult<()> {
    let line =
        json!({"offline": false, "latency": LATENCY, "downloadThroughput": DOWN / 8, "uploadThroughput": DOWN / 16});
    for (command, parameters) in [
        // A tab behind another draws nothing.
        ("Page.bringToFront", json!({})),
        ("Network.enable", json!({})),
        ("Network.clearBrowserCache", json!({})),
        ("Network.emulateNetworkConditions", line),
        ("Emulation.setCPUThrottlingRate", json!({"rate": SLOWER})),
    ] {
        person.devtools(command, parameters).await?;
    }
    Ok(())
}

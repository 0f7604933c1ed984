//! Benchmark: how soon a chosen level shows on a slow computer.

use browser_tests::Person;
use serde_json::json;
use thirtyfour::prelude::*;

/// How many times slower the processor is made.
pub const SLOWER: u32 = 4;
const PRESSES: usize = 40;

/// The times from the browser's input event until the frame that shows the choice, in milliseconds.
pub struct Response {
    pub median: f64,
    /// Nine of ten presses took at most this long.
    pub nine_of_ten: f64,
}

/// Waits for a press on a level, and then for the first frame in which it is chosen, stored, and reported as saved;
/// keeps in `window.took` how long that took. The message is handled after that frame has been drawn.
const WATCH: &str = "window.took = null;
    const level = document.querySelector(arguments[0]);
    const [key] = Object.keys(localStorage).filter((key) => key.includes('/answer/') && key.endsWith('honest-scope.a')).sort().reverse();
    const before = localStorage.getItem(key);
    document.addEventListener('click', ({ timeStamp }) => {
        const look = () => {
            const saved = document.querySelector('.app-saved').textContent.includes('Saved in this browser');
            if (!level.checked || localStorage.getItem(key) === before || !saved) {
                requestAnimationFrame(look);
                return;
            }
            const drawn = new MessageChannel();
            drawn.port1.onmessage = () => { window.took = performance.now() - timeStamp; };
            drawn.port2.postMessage(0);
        };
        requestAnimationFrame(look);
    }, { capture: true, once: true });
    level.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = level.getBoundingClientRect();
    return [x + width / 2, y + height / 2];";

/// Polls rarely, because polling takes time from the page.
const TOOK: &str = "const done = arguments[0];
    const look = () => { if (window.took === null) { setTimeout(look, 50); } else { done(window.took); } };
    setTimeout(look, 50);";

/// Presses levels with native mouse events, with the processor slowed down.
pub async fn respond(person: &Person) -> WebDriverResult<Response> {
    person.go("assess/honest-scope/a/").await?;
    person.sees("#level-3").await?;
    person.devtools("Emulation.setCPUThrottlingRate", json!({"rate": SLOWER})).await?;
    let mut times: Vec<f64> = Vec::new();
    for press in 0..PRESSES {
        let level = ["#level-3", "#level-4", "#level-5", "#level-2"][press % 4];
        let place = person.driver.execute(WATCH, vec![json!(level)]).await?.json().clone();
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({"type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1});
            person.devtools("Input.dispatchMouseEvent", event).await?;
        }
        times.push(person.driver.execute_async(TOOK, Vec::new()).await?.convert()?);
    }
    person.devtools("Emulation.setCPUThrottlingRate", json!({"rate": 1})).await?;
    times.sort_by(f64::total_cmp);
    Ok(Response { median: times[PRESSES / 2], nine_of_ten: times[PRESSES * 9 / 10] })
}

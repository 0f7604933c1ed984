//! Benchmark: how long a thousand workshop files take until their picture shows, and whether the page answers meanwhile.

use browser_tests::Person;
use thirtyfour::prelude::*;

/// Makes a thousand files of 36 levels in the page, gives them to the file field, and returns the milliseconds until all
/// are counted, and those of the longest task meanwhile.
const ADDED: &str = r#"const done = arguments[0];
    const principles = [...document.querySelectorAll('#tally-principle option')].map((option) => option.value);
    const levels = ['not-yet', 'aware', 'developing', 'practising', 'leading'];
    const held = new DataTransfer();
    for (let number = 0; number < 1000; number += 1) {
        const given = principles.flatMap((id, at) => ['a', 'b', 'c'].map((letter) => [`${id}.${letter}`, levels[(number * 7 + at * 3) % 5]]));
        const text = JSON.stringify({
            type: 'engagement-career-path/workshop-file', schema: 1, month: '2026-11', family: 'collection',
            levels: Object.fromEntries(given), number: number.toString(16).padStart(16, '0'),
        });
        held.items.add(new File([text], `${number}.json`, { type: 'application/json' }));
    }
    const field = document.querySelector('#group-files');
    field.files = held.files;
    const counted = document.querySelector('.app-group__counted');
    const give = () => {
        let longest = 0;
        new PerformanceObserver((list) => { for (const task of list.getEntries()) longest = Math.max(longest, task.duration); }).observe({ type: 'longtask' });
        const begun = performance.now();
        const look = () => {
            if (!counted.innerText.includes('1000 files and codes: all counted.')) return requestAnimationFrame(look);
            done([performance.now() - begun, longest]);
        };
        field.dispatchEvent(new Event('change', { bubbles: true }));
        requestAnimationFrame(look);
    };
    // In a task of its own: making the files takes longer than any task of the app.
    setTimeout(give);"#;

/// Milliseconds until a thousand files are counted and shown, and of the longest task meanwhile.
pub async fn thousand_files(person: &Person) -> WebDriverResult<(f64, f64)> {
    person.go("trainers/cohort/").await?;
    // The fields that name the principles come with a picture.
    person.presses("Show an example").await?;
    person.sees("#tally-principle").await?;
    person.driver.execute_async(ADDED, Vec::new()).await?.convert()
}

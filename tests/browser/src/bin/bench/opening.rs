//! Benchmark: how long it takes to open a file with one very long entry, which no app writes but anyone may supply.

use browser_tests::Person;
use thirtyfour::prelude::*;

/// Makes a file of nearly 20 MB in the page, with 150,000 versions of one note, gives it to the file field, and returns
/// the milliseconds until its content shows.
const OPENED: &str = r#"const done = arguments[0];
    const stamp = (time) => `${time}-0000000000000001`;
    const versions = Array.from({ length: 150000 }, (_, at) => ({ stamp: stamp(at + 1), run: stamp(at + 1), value: { note: { text: `${at}` } } }));
    const text = JSON.stringify({
        type: 'engagement-career-path/record', version: 1, source: 'bench', exported_at: '2026-11-28',
        framework: { id: 'engagement', version: 'x' },
        record: { generation: stamp(0), entries: { 'note/0000000000000001/honest-scope.b': versions } },
    });
    const held = new DataTransfer();
    held.items.add(new File([text], 'long.json', { type: 'application/json' }));
    const field = document.querySelector('#file');
    field.files = held.files;
    const begun = performance.now();
    const watch = new MutationObserver(() => {
        if (document.querySelector('#preview, #error-summary') === null) return;
        watch.disconnect();
        done([performance.now() - begun, document.querySelector('#preview') !== null, text.length]);
    });
    watch.observe(document.querySelector('main'), { childList: true, subtree: true });
    field.dispatchEvent(new Event('change', { bubbles: true }));"#;

/// Milliseconds from choosing the file until its content shows.
pub async fn opening(person: &Person) -> WebDriverResult<f64> {
    person.go("data/").await?;
    person.sees("#file").await?;
    let (took, opened, length): (f64, bool, usize) =
        person.driver.execute_async(OPENED, Vec::new()).await?.convert()?;
    assert!(opened, "the file of {length} characters opens");
    Ok(took)
}

//! Progress over time: the drawing is also in words and in the table, only the same wording is compared, and nothing is
//! lost or added up.

use browser_tests::{Options, Outcome, Person, Server};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

const GENERATION: &str = "0-0000000000000000";

/// One assessment as it is stored: when it was started, whether it is finished, what it was for, and answers by
/// practice.
struct Taken {
    started: &'static str,
    finished: bool,
    track: &'static str,
    answers: Vec<(&'static str, Value)>,
}

impl Taken {
    fn new(started: &'static str, finished: bool, answers: &[(&'static str, &str)]) -> Self {
        let answer = |(practice, rating): &(&'static str, &str)| (*practice, json!({"rating": rating, "wording": 1}));
        Self { started, finished, track: "engagement-generalist", answers: answers.iter().map(answer).collect() }
    }
}

fn stored(all: &[Taken]) -> Vec<(String, String)> {
    let mut time = 1_790_000_000_000_u64;
    let mut entries = vec![("head".to_string(), json!({"schema": 1, "generation": GENERATION}).to_string())];
    let mut put = |key: String, value: Value| {
        time += 1;
        let stamp = format!("{time}-0000000000000001");
        let text = json!([{"stamp": stamp, "run": stamp, "value": value}]).to_string();
        entries.push((format!("{GENERATION}/{key}"), text));
    };
    for (number, taken) in all.iter().enumerate() {
        let id = format!("{number:016x}");
        let mut assessment =
            json!({"started": taken.started, "track": taken.track, "grade": "g2", "scope": "all", "framework": "x"});
        if taken.finished {
            assessment["finished"] = taken.started.into();
        }
        put(format!("assessment/{id}"), json!({"assessment": assessment}));
        for (practice, answer) in &taken.answers {
            put(format!("answer/{id}/{practice}"), json!({"answer": answer}));
        }
    }
    entries
}

async fn open(all: &[Taken], options: Options) -> WebDriverResult<(Server, Person)> {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), options).await?;
    let texts = stored(all);
    let texts: Vec<(&str, &str)> = texts.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    person.seed_storage(&texts).await?;
    person.go("progress/").await?;
    person.arrives("Your progress", false).await?;
    Ok((server, person))
}

/// Practising in May 2025, Developing in November 2026; another principle moved up.
fn two(finished: bool) -> Vec<Taken> {
    vec![
        Taken::new(
            "2025-05-10",
            true,
            &[
                ("honest-scope.a", "practising"),
                ("honest-scope.b", "practising"),
                ("open-results.a", "aware"),
                ("open-results.b", "aware"),
            ],
        ),
        Taken::new(
            "2026-11-10",
            finished,
            &[
                ("honest-scope.a", "developing"),
                ("honest-scope.b", "developing"),
                ("open-results.a", "leading"),
                ("open-results.b", "practising"),
            ],
        ),
    ]
}

/// What the page says about a principle: its words, its table row, and how many dots and rings are drawn at each step
/// from the bottom.
async fn says(person: &Person, principle: &str) -> WebDriverResult<Value> {
    person
        .ask(&format!(
            "const name = document.getElementById('path-{principle}');
             const figure = name.closest('figure');
             const steps = (part) => figure.querySelector(part).getAttribute('d').split('M').slice(1)
                .map((circle) => 4 - Math.floor(Number(circle.split(/[ m]/)[1]) / 200));
             const row = [...document.querySelectorAll('tbody tr')].find((row) => row.cells[0].innerText === name.innerText);
             return {{
                words: figure.querySelector('figcaption').innerText,
                row: [...row.cells].slice(1).map((cell) => cell.innerText.replaceAll('\\n', ' ')),
                dots: steps('.app-path__dots'),
                rings: steps('.app-path__rings'),
                named: figure.getAttribute('aria-labelledby') === name.id,
                hidden: figure.querySelector('svg').closest('[aria-hidden=true]') !== null,
             }}"
        ))
        .await
}

/// The drawing, the words and the table say the same, to the eye and to a screen reader; and no figure adds up
/// principles.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_drawn_is_told_and_stands_in_the_table() -> Outcome {
    let (_server, person) = open(&two(false), Options::default()).await?;
    let scope = says(&person, "honest-scope").await?;
    assert_eq!(scope["words"], "May 2025: Practising. November 2026: Developing, one level lower.");
    assert_eq!(scope["row"], json!(["Practising", "Developing"]));
    assert_eq!(scope["dots"], json!([3, 2]));
    assert_eq!((&scope["named"], &scope["hidden"]), (&json!(true), &json!(true)));
    let results = says(&person, "open-results").await?;
    assert_eq!(results["words"], "May 2025: Aware. November 2026: Practising, two levels up.");
    assert_eq!(results["dots"], json!([1, 3]));
    person.sees_text("Higher than the time before: Open results (Practising, two levels up).").await?;
    person.sees_text("Lower: Honest scope (Developing, one level lower).").await?;

    let table = person
        .ask(
            "const table = document.querySelector('main table');
            const scopes = (cells) => [...cells].map((cell) => cell.scope);
            return {
                caption: table.caption.innerText,
                columns: scopes(table.tHead.rows[0].cells),
                rows: [...new Set([...table.tBodies[0].rows].flatMap((row) => scopes([row.cells[0]])))],
                count: table.tBodies[0].rows.length,
                scrolls: table.parentElement.tabIndex === 0 && table.parentElement.getAttribute('role') === 'region',
            }",
        )
        .await?;
    let expected = json!({"caption": "Levels from May 2025 to November 2026", "columns": ["col", "col", "col"], "rows": ["row"], "count": 12, "scrolls": true});
    assert_eq!(table, expected);
    let all = person.ask("return document.querySelector('main').innerText").await?;
    let all = all.as_str().unwrap_or_default().to_lowercase();
    for word in ["%", "average", "overall", "score", "total", "rank"] {
        assert!(!all.contains(word), "\"{word}\" in: {all}");
    }
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.leaves().await
}

/// A lower level is stated calmly, and "where were you then?" is answered by keyboard: the answer is beside the old
/// level.
#[tokio::test(flavor = "multi_thread")]
async fn looking_back_stands_beside_the_old_level() -> Outcome {
    let (_server, person) = open(&two(false), Options::default()).await?;
    person.sees_text("People who learn may place themselves lower than before").await?;
    for practice in ["a", "b"] {
        person.go("progress/").await?;
        person.tabs_to(&format!("main li a[href='assess/honest-scope/{practice}/']")).await?;
        person.types(Key::Enter).await?;
        person.sees_text("Knowing what you know now, where were you then?").await?;
        person.tabs_to("#then").await?;
        person.types("Aware").await?;
        person.until("return document.querySelector('#then').value === 'aware'").await?;
    }
    person.go("progress/").await?;
    person.sees_text("Developing now, Practising in May 2025; looking back, Aware").await?;
    let scope = says(&person, "honest-scope").await?;
    assert_eq!(
        scope["words"],
        "May 2025: Practising; looking back, Aware. November 2026: Developing, one level lower; one level up from where you now say you were."
    );
    assert_eq!(scope["row"], json!(["Practising Looking back: Aware", "Developing"]));
    assert_eq!((&scope["dots"], &scope["rings"]), (&json!([3, 2]), &json!([1])));
    person.leaves().await
}

/// If the assessment is finished, it can be reopened to look back, and closed again by undo.
#[tokio::test(flavor = "multi_thread")]
async fn a_finished_assessment_opens_again_to_look_back() -> Outcome {
    let (_server, person) = open(&two(true), Options::default()).await?;
    person.tabs_to("main button.app-link-button").await?;
    person.types(Key::Enter).await?;
    person.sees_notice("The assessment is open again").await?;
    person.until("return document.activeElement.id === 'done'").await?;
    person.sees("main li a[href='assess/honest-scope/a/']").await?;
    person.presses("Undo").await?;
    person.sees_text("This assessment is finished").await?;
    person.leaves().await
}

/// An answer to older wording is compared only once the person keeps it; keeping it can be undone, and the link to
/// answer again leads to the question.
#[tokio::test(flavor = "multi_thread")]
async fn answers_to_older_words_are_kept_or_given_again() -> Outcome {
    let mut all = two(false);
    for taken in &mut all {
        taken.answers[0].1["wording"] = 0.into();
    }
    let (_server, person) = open(&all, Options::default()).await?;
    let before = says(&person, "honest-scope").await?;
    assert_eq!(before["words"], "May 2025 to November 2026: answered to other words, so not compared.");
    assert_eq!(before["row"], json!(["Other words", "Other words"]));
    // Newest first.
    person.sees_text("You chose Developing in November 2026.").await?;
    person.sees_text("You chose Practising in May 2025.").await?;
    for said in ["The words then", "They are no longer kept here.", "The words now"] {
        person.sees_text(said).await?;
    }
    for left in [
        "May 2025: answered to other words, so not compared. November 2026: Developing.",
        "May 2025: Practising. November 2026: Developing, one level lower.",
    ] {
        person.tabs_to(".app-reworded button").await?;
        person.types(Key::Enter).await?;
        person.sees_notice("Your answer is kept under the new words.").await?;
        person.until("return document.activeElement.id === 'done'").await?;
        assert_eq!(says(&person, "honest-scope").await?["words"], left);
    }
    let kept = person.stored().await?;
    let kept = kept[format!("{GENERATION}/answer/0000000000000000/honest-scope.a")].to_string();
    assert!(kept.contains("practising") && kept.contains("wording\\\":1"), "{kept}");
    person.presses("Undo").await?;
    person.sees_text("You chose Practising in May 2025.").await?;
    assert_eq!(
        says(&person, "honest-scope").await?["words"],
        "May 2025: answered to other words, so not compared. November 2026: Developing."
    );
    person.leaves().await
}

/// The link to answer older wording again leads to the question.
#[tokio::test(flavor = "multi_thread")]
async fn older_words_lead_to_their_question() -> Outcome {
    let mut all = two(false);
    all[1].answers[0].1["wording"] = 0.into();
    let (_server, person) = open(&all, Options::default()).await?;
    person.presses("Answer again").await?;
    person.sees_text("The words of this question have changed since you answered it.").await?;
    assert_eq!(person.path().await?, "assess/honest-scope/a/");
    person.leaves().await
}

/// With fewer than two assessments there is no path, and the page says how it begins.
#[tokio::test(flavor = "multi_thread")]
async fn before_two_assessments_the_page_says_how_a_path_begins() -> Outcome {
    let first = |finished| Taken::new("2025-05-10", finished, &[("honest-scope.a", "aware")]);
    let one = "One assessment so far, from May 2025.";
    for (taken, words, button) in [
        (vec![], "Once you have assessed yourself twice", "Go to your self-assessment"),
        (vec![first(false)], one, "Go to your self-assessment"),
        (vec![first(true)], one, "Start your next assessment"),
        // Started, and nothing answered yet.
        (vec![first(true), Taken::new("2026-11-02", false, &[])], one, "Go on with your next assessment"),
    ] {
        let (_server, person) = open(&taken, Options::default()).await?;
        person.sees_text(words).await?;
        person.presses(button).await?;
        person.arrives("Your self-assessment", true).await?;
        person.leaves().await?;
    }
    Ok(())
}

/// Items that the framework no longer has still show, and are marked as such.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_retired_still_shows() -> Outcome {
    let mut all = two(false);
    all[0].track = "engagement-archivist";
    all[0].answers.push(("old-principle.b", json!({"rating": "leading", "wording": 1})));
    let (_server, person) = open(&all, Options::default()).await?;
    person.sees_text("May 2025: engagement-archivist (no longer in the framework), Advisor (G2), 5 answers").await?;
    person.sees_text("old-principle.b (no longer in the framework). May 2025: Leading.").await?;
    person.leaves().await
}

/// Ten years stay readable: the newest eight, or all forty in tables of eight, never wider than a narrow screen or
/// paper.
#[tokio::test(flavor = "multi_thread")]
async fn ten_years_stay_readable() -> Outcome {
    let rating = |number: usize| ["aware", "developing", "practising"][number / 14];
    let started =
        |number: usize| -> &'static str { format!("{}-0{}-10", 2016 + number / 4, 1 + number % 4 * 2).leak() };
    let all: Vec<Taken> = (0..40)
        .map(|number| {
            let answers = [("honest-scope.a", rating(number)), ("honest-scope.b", rating(number))];
            Taken::new(started(number), number < 39, &answers)
        })
        .collect();
    let (_server, person) = open(&all, Options { narrow: true, ..Options::default() }).await?;
    let fits = "return document.documentElement.scrollWidth <= innerWidth";
    let columns =
        "return [...document.querySelectorAll('main table')].map((table) => table.tHead.rows[0].cells.length - 1)";
    person.sees_text("40 assessments, from January 2016 to July 2025").await?;
    person.finds(columns, json!([8])).await?;
    person.finds(fits, true).await?;
    assert_eq!(says(&person, "honest-scope").await?["dots"], json!(vec![3_u8; 8]));

    person.tabs_to("main a[href='progress/?all']").await?;
    person.types(Key::Enter).await?;
    person.sees_text("All of them are shown.").await?;
    person.arrives("Your progress", true).await?;
    person.finds(columns, json!([8, 8, 8, 8, 8])).await?;
    person.finds(fits, true).await?;
    let dots = says(&person, "honest-scope").await?["dots"].as_array().map_or(0, Vec::len);
    assert_eq!(dots, 40);
    person
        .sees_text("January 2016: Aware. March 2016 to March 2019: still Aware. May 2019: Developing, one level up.")
        .await?;

    // In print: the width of A4 between margins.
    person.devtools("Emulation.setEmulatedMedia", json!({"media": "print"})).await?;
    let paper = json!({"width": 670, "height": 1000, "deviceScaleFactor": 1, "mobile": false});
    person.devtools("Emulation.setDeviceMetricsOverride", paper).await?;
    person.until("return innerWidth === 670").await?;
    person.finds(fits, true).await?;
    let wide = "return [...document.querySelectorAll('main table')].every((table) => table.getBoundingClientRect().right <= innerWidth)";
    person.finds(wide, true).await?;
    person.devtools("Emulation.setEmulatedMedia", json!({"media": ""})).await?;

    person.driver.back().await?;
    person.sees_text("The newest 8 are shown, from January 2024 on.").await?;
    person.leaves().await
}

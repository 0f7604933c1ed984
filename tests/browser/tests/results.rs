//! Results: what the page shows, in which order, and what users can do about it, with the keyboard.

use browser_tests::{Options, Outcome, Person, Server};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

const GENERATION: &str = "0-0000000000000000";
/// The principles of a designer that these tests answer: two that are core, one that is not.
const ANSWERS: [(&str, &str); 9] = [
    ("honest-scope.a", "practising"),
    ("honest-scope.b", "practising"),
    ("honest-scope.c", "developing"),
    ("equal-voice.a", "no-chance"),
    ("equal-voice.b", "not-yet"),
    ("equal-voice.c", "not-yet"),
    ("open-results.a", "leading"),
    ("open-results.b", "leading"),
    ("open-results.c", "leading"),
];

/// Builds stored data.
struct Kept {
    items: Vec<(String, String)>,
}

impl Kept {
    /// A designer who would like to be an analyst.
    fn new() -> Self {
        let head = json!({"schema": 1, "generation": GENERATION}).to_string();
        let profile =
            json!({"profile": {"track": "public-input-designer", "grade": "g2", "next_track": "public-input-analyst"}});
        Self { items: vec![("head".into(), head)] }.with("profile", profile)
    }

    fn with(mut self, key: &str, value: Value) -> Self {
        let stamp = format!("{}-0000000000000001", 1_790_000_000_000_usize + self.items.len());
        let entry = json!([{"stamp": stamp, "run": stamp, "value": value}]).to_string();
        self.items.push((format!("{GENERATION}/{key}"), entry));
        self
    }

    /// An assessment with answers.
    fn assessed(self, id: &str, settings: Value, answers: &[(&str, &str)]) -> Self {
        let mut assessment = json!({"started": "2026-11-10", "track": "public-input-designer", "grade": "g2", "scope": "all", "framework": "x"});
        for (name, value) in settings.as_object().expect("settings") {
            assessment[name] = value.clone();
        }
        let begun = self.with(&format!("assessment/{id}"), json!({"assessment": assessment}));
        answers.iter().fold(begun, |kept, (practice, rating)| {
            kept.with(&format!("answer/{id}/{practice}"), json!({"answer": {"rating": rating, "wording": 1}}))
        })
    }

    async fn opens(&self, server: &Server, path: &str) -> WebDriverResult<Person> {
        let person = Person::open(&server.root(), Options::default()).await?;
        let items: Vec<(&str, &str)> = self.items.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
        person.seed_storage(&items).await?;
        person.go(path).await?;
        Ok(person)
    }
}

/// The designer's assessment of November 2026, with evidence for one principle.
fn designer() -> Kept {
    let evidence = || json!({"evidence": {"month": "2026-10", "kind": "artefact"}});
    Kept::new()
        .assessed("a1", json!({}), &ANSWERS)
        .with("evidence/a1/open-results.a", evidence())
        .with("evidence/a1/open-results.b", evidence())
}

/// The principles in the table, from the top.
const NAMES: &str = "[...document.querySelectorAll('tbody th a')].map((link) => link.innerText)";

/// Strengths come first, then the step, a quarter of an hour, how much is answered, the table, the picture, chances,
/// where the user stands, the plan, other roles, and what to keep; and axe-core finds no fault in it.
#[tokio::test(flavor = "multi_thread")]
async fn results_come_in_the_order_that_helps() -> Outcome {
    let server = Server::start().await;
    let person = designer().opens(&server, "results/").await?;
    let headings = person.ask("return [...document.querySelectorAll('main h2')].map((h) => h.innerText)").await?;
    let wanted = [
        "What you already do well",
        "Your next step",
        "Fifteen minutes to try",
        "How much is answered",
        "Principle by principle",
        "The same as a picture",
        "Look for a chance",
        "Where you stand",
        "Steps for your plan",
        "If I were in another role",
        "Keep it, share it",
    ];
    assert_eq!(headings, json!(wanted));
    person.sees_text("9 of 36 questions answered.").await?;
    person.sees_text("Now: Public input designer, Advisor (G2)").await?;
    person.sees_text("Next: Public input analyst, Advisor (G2)").await?;
    person.sees_text("Core: 1 of 3 met, none with evidence; 1 not known yet.").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.leaves().await
}

/// Each row says level, range, target, steps to go and evidence; the picture's own text says what it shows, and its
/// marks differ by shape.
#[tokio::test(flavor = "multi_thread")]
async fn table_and_picture_say_the_same() -> Outcome {
    let server = Server::start().await;
    let before: Vec<(&str, &str)> = ANSWERS[..3].iter().map(|(practice, _)| (*practice, "aware")).collect();
    let first = Kept::new().assessed("a0", json!({"started": "2025-05-02", "finished": "2025-05-03"}), &before);
    let both = designer().items.into_iter().filter(|(key, _)| key.contains("a1"));
    let person = Kept { items: first.items.into_iter().chain(both).collect() }.opens(&server, "results/").await?;
    let row = |name: &str| {
        format!(
            "return [...document.querySelectorAll('tbody tr')].find((row) => row.innerText.startsWith('{name}')).innerText.split(/\\s*[\\n\\t]\\s*/).join(' | ')"
        )
    };
    assert_eq!(
        person.ask(&row("Honest scope")).await?,
        "Honest scope | Core | Practising | Developing to Practising | Last time: Aware | Practising | Target reached | Thin | Its questions | : Honest scope"
    );
    assert_eq!(
        person.ask(&row("Open results")).await?,
        "Open results | Baseline | Leading | Aware | Target reached | Something to show | Its questions | : Open results"
    );
    assert_eq!(
        person.ask(&row("Right issue")).await?,
        "Right issue | Supporting | Not asked or answered | Developing | Not known yet | Not known yet | Its questions | : Right issue"
    );
    person.sees_text("Highest: Open results (Leading) and Honest scope (Practising).").await?;
    person.sees_text("Most steps to go: Equal voice (three levels to go).").await?;
    person.sees_text("Levels against last time: 1 higher.").await?;
    let marks = |name: &str| {
        format!(
            "return [...[...document.querySelectorAll('.app-chart__row')].find((row) => row.innerText.startsWith('{name}')).querySelectorAll('.app-mark')].map((mark) => mark.className)"
        )
    };
    let honest = [
        "app-mark app-mark--target app-at-3",
        "app-mark app-mark--last app-at-1",
        "app-mark app-mark--now app-mark--thin app-at-3",
    ];
    person.finds(&marks("Honest scope"), json!(honest)).await?;
    let equal = [
        "app-mark app-mark--way app-from-0 app-to-3",
        "app-mark app-mark--target app-at-3",
        "app-mark app-mark--now app-at-0",
    ];
    person.finds(&marks("Equal voice"), json!(equal)).await?;
    // As the user sees it: the marks of one level line up in one column, whatever the row.
    let middle = "const middle = (mark) => { const box = mark.getBoundingClientRect(); return Math.round(box.left + box.width / 2); };
        const places = [...document.querySelectorAll('.app-chart__scale .app-at-3')].map(middle);
        return places.length > 3 && places.every((place) => Math.abs(place - places[0]) <= 1)";
    person.until(middle).await?;
    person.leaves().await
}

/// By keyboard the table is sorted another way, says so, and keeps the focus on the button; unknown values come last.
#[tokio::test(flavor = "multi_thread")]
async fn sorting_is_announced_and_keeps_the_focus() -> Outcome {
    let server = Server::start().await;
    let person = designer().opens(&server, "results/").await?;
    let framework = person.ask(&format!("return {NAMES}")).await?;
    let button = "th:nth-child(4) .app-sort-button";
    person.tabs_to(button).await?;
    for (key, said, direction, first) in [
        (Key::Enter, "Sorted by steps to go, the most first.", "descending", "Equal voice"),
        (Key::Space, "Sorted by steps to go, the fewest first.", "ascending", "Honest scope"),
    ] {
        person.types(key).await?;
        let told = format!(
            "return [...document.querySelectorAll('main [role=status]')].some((status) => status.innerText === {})",
            json!(said)
        );
        person.until(&told).await?;
        person.until(&format!("return {NAMES}[0] === '{first}' && {NAMES}.length === 12")).await?;
        let at = format!(
            "return document.activeElement.matches('{button}') && document.activeElement.closest('th').getAttribute('aria-sort') === '{direction}'"
        );
        person.until(&at).await?;
        person
            .until("return document.querySelector('tbody tr:last-child').innerText.includes('Not known yet')")
            .await?;
    }
    person.click("th:nth-child(2) .app-sort-button").await?;
    person.until(&format!("return {NAMES}[0] === 'Open results'")).await?;
    person
        .until("return document.querySelectorAll('th[aria-sort=ascending], th[aria-sort=descending]').length === 1")
        .await?;
    person.click("th:nth-child(1) .app-sort-button").await?;
    person.until(&format!("return JSON.stringify({NAMES}) === JSON.stringify({framework})")).await?;
    person.leaves().await
}

/// One press adds a step with its activity and a date to the plan, one press removes both, and the page does not move
/// meanwhile.
#[tokio::test(flavor = "multi_thread")]
async fn a_step_goes_into_the_plan_and_back() -> Outcome {
    let server = Server::start().await;
    let person = designer().opens(&server, "results/").await?;
    person.ask("window.stands = document.querySelector('main h1')").await?;
    let name = person.ask("return document.querySelector('.app-step h3').innerText").await?;
    person.tabs_to(".app-step__add button").await?;
    person.types(Key::Enter).await?;
    person.sees_notice("Added to your plan, by ").await?;
    // The focus stays with the step, beside Undo: two more may be added from here.
    person.until("return document.activeElement.innerText.startsWith('In your plan')").await?;
    let planned = "return document.querySelector('.app-step__add').innerText.startsWith('In your plan')";
    person.until(planned).await?;
    person.until("return window.stands === document.querySelector('main h1')").await?;
    let kept = |stored: &Value, kind: &str| {
        let items = stored.as_object().into_iter().flatten();
        let living = |text: &Value| {
            text.as_str().is_some_and(|text| !text.starts_with("[{\"stamp\"") || !text.contains("\"value\":null}"))
        };
        items.filter(|(key, text)| key.contains(kind) && living(text)).count()
    };
    let stored = person.stored().await?;
    assert_eq!((kept(&stored, "/goal/"), kept(&stored, "/action/")), (1, 1));
    person.tabs_to(".app-step__add button").await?;
    person.types(Key::Enter).await?;
    person.sees_notice("Undone.").await?;
    person.until("return document.querySelector('.app-step__add').innerText.startsWith('Add to my plan')").await?;
    person.until("return document.activeElement.innerText.startsWith('Add to my plan')").await?;
    let stored = person.stored().await?;
    assert_eq!((kept(&stored, "/goal/"), kept(&stored, "/action/")), (0, 0));

    person.presses("Add to my plan").await?;
    person.until(planned).await?;
    person.presses("In your plan").await?;
    person.arrives("Your plan", true).await?;
    person.sees_text(name.as_str().expect("a name")).await?;
    person.until("return document.querySelectorAll('.app-step').length === 1").await?;
    person.leaves().await
}

/// If no activity fits, the practice's own way to meet it goes into the plan, as a full sentence.
#[tokio::test(flavor = "multi_thread")]
async fn a_way_to_meet_a_practice_goes_into_the_plan() -> Outcome {
    let server = Server::start().await;
    let answers = [("constructive-deliberation.b", "not-yet")];
    let person = Kept::new().assessed("a1", json!({}), &answers).opens(&server, "results/").await?;
    person.sees_text("To get there: Ask whoever runs the next mixed workshop").await?;
    person.presses("Add to my plan").await?;
    person.sees_notice("and watch what the mix does.").await?;
    assert!(!person.text(".app-notices").await?.contains(".."));
    person.go("results/one-page/").await?;
    person.sees_text("and watch what the mix does").await?;
    person.leaves().await
}

/// A step in the plan can be changed, which can be undone, and a finished step links to the log and to the question.
#[tokio::test(flavor = "multi_thread")]
async fn a_planned_step_can_be_changed_and_leads_on_when_done() -> Outcome {
    let server = Server::start().await;
    let person = designer().opens(&server, "results/").await?;
    person.presses("Add to my plan").await?;
    person.presses("In your plan").await?;
    person.arrives("Your plan", true).await?;
    let before = person.text(".app-step strong[data-own]").await?;
    person.presses("Change").await?;
    person.arrives("Change a step", true).await?;
    person.until(&format!("return document.querySelector('#action-text').value === {}", json!(before))).await?;
    person.tabs_to("#action-text").await?;
    person.types(Key::Control + "a").await?;
    person.types("Ask Ana to show me").await?;
    person.tabs_to("#action-due-year").await?;
    person.types(Key::Control + "a").await?;
    person.types("2099").await?;
    person.types(Key::Enter).await?;
    person.sees_notice("Step changed.").await?;
    person.until("return document.activeElement.id === 'done'").await?;
    person.sees_text("Ask Ana to show me").await?;
    person.sees_text("2099").await?;
    person.presses("Undo").await?;
    person.sees_text(&before).await?;
    person.tabs_to(".app-state select").await?;
    person.types("Done").await?;
    person.sees_text("answer the question again").await?;
    person.presses("Write it in your log").await?;
    person.arrives("An engagement you worked on", true).await?;
    person.go("plan/?change=nothing").await?;
    person.sees_text("The link names a step that is not here").await?;
    person.leaves().await
}

/// "If I were": a choice is answered at once, below, is in the address, and is restored from that address; the focus
/// stays, and any unknown name in the address is reported.
#[tokio::test(flavor = "multi_thread")]
async fn any_other_role_is_answered_at_once() -> Outcome {
    let server = Server::start().await;
    let person = designer().opens(&server, "results/").await?;
    person.ask("window.stands = document.querySelector('main h1')").await?;
    person.tabs_to("#as-track").await?;
    person.types("Public input analyst").await?;
    person.sees_text("As Public input analyst, Advisor (G2)").await?;
    person.until("return document.activeElement.id === 'as-track'").await?;
    person.tabs_to("#as-grade").await?;
    person.types("Senior").await?;
    person.sees_text("As Public input analyst, Senior").await?;
    person.until("return document.activeElement.id === 'as-grade'").await?;
    person.until("return window.stands === document.querySelector('main h1')").await?;
    assert_eq!(person.path().await?, "results/?as=public-input-analyst&grade=g3");
    let answer = "const status = [...document.querySelectorAll('main [role=status]')].pop().innerText; ";
    let says = |words: &str| format!("{answer} return status.includes({})", json!(words));
    person.until(&says("Core: 1 of 3 met")).await?;
    person.until(&says("Steps to go: ")).await?;

    person.go("results/?as=public-input-analyst&grade=g3").await?;
    person.sees_text("As Public input analyst, Senior").await?;
    person.until("return document.querySelector('#as-track').value === 'public-input-analyst' && document.querySelector('#as-grade').value === 'g3'").await?;
    person.go("results/?as=nobody&grade=g9").await?;
    person.sees_text("The link names what is not here: track \"nobody\"; grade \"g9\".").await?;
    person.go("results/?as=head-of-profession").await?;
    person.sees_text(" is described in words and has no targets.").await?;
    person.leaves().await
}

/// A finished assessment is linked from the newer one and back, and an unknown id is named.
#[tokio::test(flavor = "multi_thread")]
async fn earlier_assessments_are_a_link_away() -> Outcome {
    let server = Server::start().await;
    let finished = json!({"started": "2025-05-02", "finished": "2025-05-03", "grade": "g1"});
    let aware: Vec<(&str, &str)> = ANSWERS[..3].iter().map(|(practice, _)| (*practice, "aware")).collect();
    let first = Kept::new().assessed("a0", finished, &aware);
    let second = designer().items.into_iter().filter(|(key, _)| key.contains("a1"));
    let kept = Kept { items: first.items.into_iter().chain(second).collect() };
    let person = kept.opens(&server, "results/").await?;
    person.sees_text("From November 2026. Earlier: May 2025.").await?;
    person.presses("May 2025").await?;
    person.sees_text("From May 2025. Later: November 2026.").await?;
    person.sees_text("Public input designer, Associate (G1)").await?;
    assert_eq!(person.path().await?, "results/?assessment=a0");
    person.tabs_to("#as-track").await?;
    person.types("Public input analyst").await?;
    person.sees_text("As Public input analyst, Associate (G1)").await?;
    assert_eq!(person.path().await?, "results/?assessment=a0&as=public-input-analyst");
    person.presses("Put it into your plan").await?;
    person.until("return document.activeElement.innerText === 'Steps for your plan'").await?;
    person.sees_text("From May 2025.").await?;

    person.go("results/?assessment=nonsense").await?;
    person
        .sees_text("The link names an assessment that is not here: \"nonsense\". These are your latest results.")
        .await?;
    person.sees_text("From November 2026.").await?;
    person.leaves().await
}

/// Items that the framework no longer has still show, marked, and none of them is lost.
#[tokio::test(flavor = "multi_thread")]
async fn a_retired_track_and_practice_still_show() -> Outcome {
    let server = Server::start().await;
    let kept = Kept::new()
        .assessed("a1", json!({"track": "town-crier"}), &ANSWERS)
        .with("answer/a1/old-principle.a", json!({"answer": {"rating": "practising", "wording": 1}}));
    let person = kept.opens(&server, "results/").await?;
    person.sees_text("town-crier (no longer in the framework)").await?;
    person.sees_text("The track of this assessment is no longer in the framework").await?;
    person.sees_text("old-principle.a: Practising").await?;
    person.until("return document.querySelectorAll('tbody tr').length === 12").await?;
    person.until("return document.querySelector('tbody').innerText.includes('No target')").await?;
    person.until("return document.querySelector('.app-mark--target') === null").await?;
    person.tabs_to("#as-track").await?;
    person.types("Public input designer").await?;
    person.sees_text("As Public input designer, Advisor (G2)").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.leaves().await
}

/// Without an assessment, or without an answer, the page says so and where to go.
#[tokio::test(flavor = "multi_thread")]
async fn without_answers_there_is_a_next_step_all_the_same() -> Outcome {
    let server = Server::start().await;
    let person = Kept::new().opens(&server, "results/?assessment=nonsense").await?;
    person.sees_text("The link names an assessment that is not here: \"nonsense\".").await?;
    person.sees_text("You have not started an assessment yet.").await?;
    person.leaves().await?;
    let person = Kept::new().assessed("a1", json!({}), &[]).opens(&server, "results/").await?;
    person.sees_text("You have not answered a question yet. Results show from the first answer.").await?;
    person.presses("Go to your self-assessment").await?;
    person.arrives("Your self-assessment", true).await?;
    person.leaves().await
}

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
        let head = json!({"schema": 2, "generation": GENERATION}).to_string();
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

/// The nine questions of a generalist: five where the role asks, one without a chance.
const NINE: [(&str, &str); 9] = [
    ("honest-scope.a", "practising"),
    ("honest-scope.b", "not-yet"),
    ("diverse-reach.a", "practising"),
    ("faithful-record.a", "practising"),
    ("faithful-record.b", "developing"),
    ("reasoned-response.b", "practising"),
    ("reasoned-response.c", "aware"),
    ("learning-profession.b", "no-chance"),
    ("learning-profession.c", "practising"),
];

fn generalist() -> Kept {
    let settings = json!({"track": "engagement-generalist", "scope": "start"});
    let evidence = json!({"evidence": {"month": "2026-10", "kind": "artefact"}});
    Kept::new().assessed("a1", settings, &NINE).with("evidence/a1/honest-scope.a", evidence)
}

/// Sets the size of the screen; a narrow one is a phone's, without a scrollbar beside the page.
async fn resize(person: &Person, width: u32, height: u32) -> Outcome {
    let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500});
    person.devtools("Emulation.setDeviceMetricsOverride", size).await?;
    person.until(&format!("return window.innerWidth === {width}")).await
}

/// The picture comes first, then the step, what goes well, what is left, and the end; the rest is a link away. axe-core
/// finds no fault in either.
#[tokio::test(flavor = "multi_thread")]
async fn results_come_in_the_order_that_helps() -> Outcome {
    let server = Server::start().await;
    let person = designer().opens(&server, "results/").await?;
    let headings = person.ask("return [...document.querySelectorAll('main h2')].map((h) => h.innerText)").await?;
    let wanted = ["Your answers", "Your next step", "What goes well", "9 more principles to explore", "Finish here?"];
    assert_eq!(headings, json!(wanted));
    person.sees_text("Of nine practices, five are where your role asks or above.").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.presses("Show the whole table").await?;
    person.arrives("Principle by principle", true).await?;
    person.finds("return document.querySelector('.app-section [aria-current=true]').innerText", "Results").await?;
    let headings = person.ask("return [...document.querySelectorAll('main h2')].map((h) => h.innerText)").await?;
    let wanted = [
        "Every principle",
        "The same as a picture",
        "Where you stand",
        "Steps for your plan",
        "Look for a chance",
        "If I were in another role",
        "Keep it, share it",
    ];
    assert_eq!(headings, json!(wanted));
    person.sees_text("Now: Public input designer, Advisor (G2)").await?;
    person.sees_text("Next: Public input analyst, Advisor (G2)").await?;
    person.sees_text("Core: 1 of 3 met, none with evidence; 1 not known yet.").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.leaves().await
}

/// After nine answers all of them are in sight at once: within the first screen of a phone, whose header takes up to 96
/// pixels, and on a desktop. The page is short, and next to nothing in it is "not known".
#[tokio::test(flavor = "multi_thread")]
async fn nine_answers_are_in_sight_at_once() -> Outcome {
    let server = Server::start().await;
    let person = generalist().opens(&server, "results/").await?;
    let measure =
        "const rows = [...document.querySelectorAll('.app-picture__row')].map((row) => row.getBoundingClientRect());
        const main = document.querySelector('main').getBoundingClientRect().top;
        return { rows: rows.length, lowest: Math.min(...rows.map((row) => row.height)), last: rows.at(-1).bottom - main,
            all: rows.at(-1).bottom - rows[0].top, height: document.documentElement.scrollHeight,
            unknown: (document.body.innerText.match(/not known/gi) ?? []).length }";
    for (width, height, last) in [(375, 812, 700.0), (1280, 900, 700.0)] {
        resize(&person, width, height).await?;
        let found = person.ask(measure).await?;
        let of = |name: &str| found[name].as_f64().expect("a figure");
        assert_eq!(of("rows"), 9.0, "{found}");
        assert!(of("lowest") >= 44.0, "a finger hits a row: {found}");
        assert!(of("last") <= last, "{width}: {found}");
        assert!(of("height") <= 4500.0 && of("unknown") <= 1.0, "{width}: {found}");
    }
    person.sees_text("8 more principles to explore").await?;
    person.sees_text("4 more questions, about 4 minutes.").await?;
    person.leaves().await
}

/// A row says in words what it shows, and leads to its question; a phone and a desktop have the names of the levels on
/// top while the picture scrolls.
#[tokio::test(flavor = "multi_thread")]
async fn a_row_says_what_it_shows_and_leads_to_its_question() -> Outcome {
    let server = Server::start().await;
    let person = generalist().opens(&server, "results/").await?;
    let rows =
        person.ask("return [...document.querySelectorAll('.app-picture__row')].map((row) => row.textContent)").await?;
    let rows: Vec<&str> = rows.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert_eq!(rows[0], "State what is open and closed: Practising. Your role asks for Practising.");
    assert!(rows[3].ends_with(": Practising, little to show for it yet. Your role asks for Practising."), "{rows:?}");
    assert!(
        rows[7].ends_with("Look for a chance: No chance yet: look for one. Your role asks for Practising."),
        "{rows:?}"
    );
    for width in [375, 1280] {
        resize(&person, width, 500).await?;
        person.ask("document.querySelector('.app-picture__row:last-of-type').scrollIntoView(); window.scrollTo({ top: document.querySelectorAll('.app-picture__row')[5].getBoundingClientRect().top + scrollY - 100, behavior: 'instant' })").await?;
        person
            .until("return Math.abs(document.querySelector('.app-picture__names').getBoundingClientRect().top) < 2")
            .await?;
    }
    person.presses("Match methods to the influence promised").await?;
    person.arrives("Match methods to the influence promised", true).await?;
    person.leaves().await
}

/// With more than eighteen rows the principles at the core are open, and the others show their dots in one line.
#[tokio::test(flavor = "multi_thread")]
async fn many_rows_fold_outside_the_core() -> Outcome {
    let server = Server::start().await;
    let all =
        FOLDED_PRINCIPLES.iter().flat_map(|principle| ["a", "b", "c"].map(|letter| format!("{principle}.{letter}")));
    let all: Vec<String> = all.collect();
    let answers: Vec<(&str, &str)> = all.iter().map(|practice| (practice.as_str(), "developing")).collect();
    let settings = json!({"track": "engagement-generalist"});
    let person = Kept::new().assessed("a1", settings, &answers).opens(&server, "results/").await?;
    person.sees_text("Of 21 practices, nine are where your role asks or above.").await?;
    person.finds("return document.querySelectorAll('.app-picture__folded').length", 3).await?;
    person.finds("return document.querySelectorAll('.app-picture__small .app-mark').length", 9).await?;
    person.presses_summary("Right issue").await?;
    person.sees_text("Test whether input can still influence").await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.leaves().await
}

/// Four core principles of a generalist, and three that are not.
const FOLDED_PRINCIPLES: [&str; 7] = [
    "honest-scope",
    "faithful-record",
    "reasoned-response",
    "learning-profession",
    "right-issue",
    "diverse-reach",
    "equal-voice",
];

/// Last time is a ring, and the sentence says what has changed.
#[tokio::test(flavor = "multi_thread")]
async fn last_time_stands_beside_now() -> Outcome {
    let server = Server::start().await;
    let before =
        json!({"track": "engagement-generalist", "scope": "start", "started": "2025-11-10", "finished": "2025-11-12"});
    let mut kept = Kept::new().assessed("a0", before, &NINE);
    let now: Vec<(&str, &str)> = [
        ("honest-scope.a", "practising"),
        ("honest-scope.b", "developing"),
        ("faithful-record.a", "leading"),
        ("learning-profession.b", "aware"),
    ]
    .into();
    kept = kept.assessed("a1", json!({"track": "engagement-generalist", "scope": "start"}), &now);
    let person = kept.opens(&server, "results/").await?;
    person.sees_text("Of four practices, two are where your role asks or above. Two are up since November 2025. See your progress").await?;
    person.finds("return document.querySelectorAll('.app-picture .app-mark--last').length", 3).await?;
    person.finds("return document.querySelectorAll('.app-picture .app-mark--moved').length", 2).await?;
    person.sees_text("A ring round the dot: the same as last time.").await?;
    person.sees_text("Engagement generalist, Advisor (G2), November 2026").await?;
    person.presses("See your progress").await?;
    person.until("return location.pathname.endsWith('/progress/') && document.activeElement.tagName === 'H1'").await?;
    person.leaves().await
}

/// Finishing stays where it is: the box says that it is done, thanks, and offers the day to come back as a file for a
/// calendar.
#[tokio::test(flavor = "multi_thread")]
async fn finishing_stays_on_the_page_and_says_when_to_come_back() -> Outcome {
    let server = Server::start().await;
    let person = generalist().opens(&server, "results/").await?;
    person.sees_text("That is enough for now. Thank you for looking honestly.").await?;
    person.sees_text("Your nine answers and your plan, in this browser only.").await?;
    person.sees_text("From September 2027, or when your job changes.").await?;
    person.ask(browser_tests::CATCH).await?;
    person.presses("Put it in my calendar").await?;
    person.until("return (window.saved ?? '').includes('DTSTART;VALUE=DATE:20270910')").await?;
    person.until("return window.saved.split('\\r\\n').every((line) => line.length <= 75)").await?;
    person.sees_text("Look in your downloads, and open the file to add it.").await?;
    person.ask("window.stands = document.querySelector('main h1')").await?;
    person.tabs_to(".app-close__end .govuk-button").await?;
    let before = person.ask("return scrollY").await?;
    person.types(Key::Enter).await?;
    person.sees_text("Finished on 28 November 2026").await?;
    person.until("return document.activeElement.innerText === 'Finished on 28 November 2026'").await?;
    let said = "return [...document.querySelectorAll('main [role=status]')].some((status) => status.innerText === 'This assessment is finished and kept. Thank you.')";
    person.until(said).await?;
    assert_eq!(person.ask("return scrollY").await?, before);
    person.until("return window.stands === document.querySelector('main h1')").await?;
    assert_eq!(person.path().await?, "results/");
    person.go("results/").await?;
    person.sees_text("Finished on 28 November 2026").await?;
    person.sees_text("Your next assessment can ask about them.").await?;
    person.presses("Reopen this assessment").await?;
    person.sees_text("Finish here?").await?;
    person.leaves().await
}

/// The questions that come next are asked at once, and the assessment has them.
#[tokio::test(flavor = "multi_thread")]
async fn going_on_leads_straight_to_the_next_question() -> Outcome {
    let server = Server::start().await;
    let person = generalist().opens(&server, "results/").await?;
    person.presses("Go on with 4 more questions").await?;
    person.arrives("Report changes of scope promptly", true).await?;
    person.go("results/").await?;
    person.sees_text("That finishes what you began.").await?;
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
    let person = Kept { items: first.items.into_iter().chain(both).collect() };
    let person = person.opens(&server, "results/principles/").await?;
    let row = |name: &str| {
        format!(
            "return [...document.querySelectorAll('tbody tr')].find((row) => row.innerText.startsWith('{name}')).innerText.split(/\\s*[\\n\\t]\\s*/).join(' | ')"
        )
    };
    assert_eq!(
        person.ask(&row("Honest scope")).await?,
        "Honest scope | Core | Practising | Developing to Practising | Last time: Aware | Practising | Target reached | Little to show | Questions | : Honest scope"
    );
    assert_eq!(
        person.ask(&row("Open results")).await?,
        "Open results | Baseline | Leading | Aware | Target reached | Something to show | Questions | : Open results"
    );
    assert_eq!(
        person.ask(&row("Right issue")).await?,
        "Right issue | Supporting | Not asked or answered | Developing | Not known yet | None yet | Questions | : Right issue"
    );
    person.sees_text("Highest: Open results (Leading) and Honest scope (Practising).").await?;
    person.sees_text("Most levels to go: Equal voice (three levels to go).").await?;
    let marks = |name: &str| {
        format!(
            "return [...[...document.querySelectorAll('.app-picture__row')].find((row) => row.innerText.startsWith('{name}')).querySelectorAll('.app-mark')].map((mark) => mark.className)"
        )
    };
    let honest = [
        "app-mark app-mark--moved app-from-1 app-to-3",
        "app-mark app-mark--target app-at-3",
        "app-mark app-mark--last app-at-1",
        "app-mark app-mark--now app-mark--thin",
    ];
    person.finds(&marks("Honest scope"), json!(honest)).await?;
    let equal = [
        "app-mark app-mark--way app-from-0 app-to-3",
        "app-mark app-mark--target app-at-3",
        // Two of its practices have a level, and both are shown.
        "app-mark app-mark--now",
        "app-mark app-mark--now",
    ];
    person.finds(&marks("Equal voice"), json!(equal)).await?;
    // As the user sees it: the marks of one level line up in one column, whatever the row.
    let middle = "const middle = (mark) => { const box = mark.getBoundingClientRect(); return Math.round(box.left + box.width / 2); };
        const places = [...document.querySelectorAll('.app-picture__scale .app-at-3')].map(middle);
        return places.length > 2 && places.every((place) => Math.abs(place - places[0]) <= 1)";
    person.until(middle).await?;
    person.leaves().await
}

/// By keyboard the table is sorted another way, says so, and keeps the focus on the button; unknown values come last.
#[tokio::test(flavor = "multi_thread")]
async fn sorting_is_announced_and_keeps_the_focus() -> Outcome {
    let server = Server::start().await;
    let person = designer().opens(&server, "results/principles/").await?;
    let framework = person.ask(&format!("return {NAMES}")).await?;
    let button = "th:nth-child(4) .app-sort-button";
    person.tabs_to(button).await?;
    for (key, said, direction, first) in [
        (Key::Enter, "Sorted by levels to go, the most first.", "descending", "Equal voice"),
        (Key::Space, "Sorted by levels to go, the fewest first.", "ascending", "Honest scope"),
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

/// One press adds the next step with a date to the plan, one press takes it out, and the page does not move meanwhile:
/// the box keeps its height, and the focus stays in it.
#[tokio::test(flavor = "multi_thread")]
async fn a_step_goes_into_the_plan_where_it_stands_and_back() -> Outcome {
    let server = Server::start().await;
    let person = generalist().opens(&server, "results/").await?;
    person.ask("window.stands = document.querySelector('main h1')").await?;
    let kept = |stored: &Value, kind: &str| {
        let items = stored.as_object().into_iter().flatten();
        let living = |text: &Value| {
            text.as_str().is_some_and(|text| !text.starts_with("[{\"stamp\"") || !text.contains("\"value\":null}"))
        };
        items.filter(|(key, text)| key.contains(kind) && living(text)).count()
    };
    let place = "const box = document.querySelector('.app-next').getBoundingClientRect();
        return [scrollY, box.top, box.height, document.documentElement.scrollHeight].map(Math.round)";
    let says = |words: &str| {
        format!(
            "return [...document.querySelectorAll('.app-next [role=status]')].some((status) => status.innerText === {})",
            json!(words)
        )
    };
    for (width, height) in [(375, 812), (1280, 900)] {
        resize(&person, width, height).await?;
        person.tabs_to(".app-add .govuk-button").await?;
        person.ask("document.activeElement.scrollIntoView({ block: 'center', behavior: 'instant' })").await?;
        let before = person.ask(place).await?;
        person.types(Key::Enter).await?;
        person.until(&says("In your plan, by 28 February 2027.")).await?;
        person.until("return document.activeElement.innerText.includes('In your plan')").await?;
        assert_eq!(person.ask(place).await?, before, "at {width}");
        person.until("return window.stands === document.querySelector('main h1')").await?;
        let stored = person.stored().await?;
        assert_eq!((kept(&stored, "/goal/"), kept(&stored, "/action/")), (1, 1));
        person.tabs_to(".app-add .app-link-button").await?;
        person.types(Key::Enter).await?;
        person.until("return document.activeElement.innerText.startsWith('Add to my plan')").await?;
        assert_eq!(person.ask(place).await?, before, "at {width}");
        let stored = person.stored().await?;
        assert_eq!((kept(&stored, "/goal/"), kept(&stored, "/action/")), (0, 0));
    }
    person.presses("Add to my plan").await?;
    person.presses("Change the date").await?;
    person.arrives("Change a step", true).await?;
    person.follows("Plan").await?;
    person.arrives("Your plan", true).await?;
    person.sees_text("Match methods to the influence promised").await?;
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
    person.sees_text("In your plan").await?;
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
    person.tabs_to("#action-due").await?;
    person.types(Key::Control + "a").await?;
    person.types("1 March 2099").await?;
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
    let person = designer().opens(&server, "results/principles/").await?;
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
    assert_eq!(person.path().await?, "results/principles/?as=public-input-analyst&grade=g3");
    let answer = "const status = [...document.querySelectorAll('main [role=status]')].pop().innerText; ";
    let says = |words: &str| format!("{answer} return status.includes({})", json!(words));
    person.until(&says("Core: 1 of 3 met")).await?;
    person.until(&says("Levels to go: ")).await?;

    person.go("results/principles/?as=public-input-analyst&grade=g3").await?;
    person.sees_text("As Public input analyst, Senior").await?;
    person.until("return document.querySelector('#as-track').value === 'public-input-analyst' && document.querySelector('#as-grade').value === 'g3'").await?;
    person.go("results/principles/?as=nobody&grade=g9").await?;
    person.sees_text("The link names what is not here: role \"nobody\"; grade \"g9\".").await?;
    person.go("results/principles/?as=head-of-profession").await?;
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
    person.sees_text("Public input designer, Assistant Advisor (G1), May 2025").await?;
    person
        .until("return document.querySelector('.app-picture__row').pathname.endsWith('/principles/honest-scope/')")
        .await?;
    assert_eq!(person.path().await?, "results/?assessment=a0");
    person.presses("Show the whole table").await?;
    person.arrives("Principle by principle", true).await?;
    person.tabs_to("#as-track").await?;
    person.types("Public input analyst").await?;
    person.sees_text("As Public input analyst, Assistant Advisor (G1)").await?;
    assert_eq!(person.path().await?, "results/principles/?assessment=a0&as=public-input-analyst");
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
    person.sees_text("The role of this assessment is no longer in the framework").await?;
    person.sees_text("Nine practices answered.").await?;
    person.until("return document.querySelector('.app-mark--target') === null").await?;
    person.presses("Show the whole table").await?;
    person.arrives("Principle by principle", true).await?;
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

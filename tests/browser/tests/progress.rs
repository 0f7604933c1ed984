//! Progress over time: the picture is also in words, its lines meet their marks at every width, only the same wording is
//! compared, and nothing is lost or added up.

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
    let mut entries = vec![("head".to_string(), json!({"schema": 2, "generation": GENERATION}).to_string())];
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
    person.until("return (document.querySelector('main h1')?.innerText ?? '') !== ''").await?;
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

/// A practice of each principle in [`two`].
const SCOPE: &str = "State what is open and closed";
const RESULTS: &str = "Publish as the work proceeds";

/// What the picture says about a practice: its band, what stands beside its name, and how many lines are drawn.
async fn says(person: &Person, title: &str) -> WebDriverResult<Value> {
    person
        .ask(&format!(
            "const chart = [...document.querySelectorAll('.app-slope')].find((chart) => chart.offsetParent !== null);
             const names = [...chart.querySelectorAll('.app-slope__name')];
             const own = names.find((name) => name.firstElementChild.innerText === {});
             let row = own.closest('.app-slope__row');
             while (row.querySelector('.app-slope__band') === null) row = row.previousElementSibling;
             return [row.querySelector('.app-slope__band').innerText, own.querySelector('.app-slope__note')?.innerText.trim() ?? '']",
            json!(title)
        ))
        .await
}

/// Where a piece of a line ends, there is another piece's end or a mark: the picture is cut at its rows.
const LOOSE_ENDS: &str = "
    const chart = [...document.querySelectorAll('.app-slope')].find((chart) => chart.offsetParent !== null);
    const middle = (mark) => { const box = mark.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; };
    const marks = [...chart.querySelectorAll('.app-slope__marks svg')].map(middle);
    const ends = [];
    for (const path of chart.querySelectorAll('.app-slope__lines path')) {
        const place = path.getScreenCTM();
        for (const piece of path.getAttribute('d').split('M').slice(1)) {
            const all = piece.match(/-?\\d+/g).map(Number);
            for (const [x, y] of [all.slice(0, 2), all.slice(-2)]) {
                const point = new DOMPoint(x, y).matrixTransform(place);
                ends.push([point.x, point.y]);
            }
        }
    }
    const near = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 3;
    const loose = ends.filter((end, at) => !marks.some((mark) => near(mark, end)) && !ends.some((other, place) => place !== at && near(other, end)));
    const bare = marks.filter((mark) => !ends.some((end) => near(mark, end)));
    return [ends.length > 0, loose.length, bare.length];
";

/// The picture and its words say the same, to the eye and to a screen reader; and no figure adds up principles.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_drawn_is_told() -> Outcome {
    let (_server, person) = open(&two(false), Options::default()).await?;
    person.arrives("2 up, 2 down", false).await?;
    let sentence = "From May 2025 to November 2026: two up, two down. Engagement generalist, Advisor (G2).";
    person.sees_text(sentence).await?;
    assert_eq!(says(&person, SCOPE).await?, json!(["Developing", "one level down"]));
    assert_eq!(says(&person, RESULTS).await?, json!(["Leading", "three levels up"]));
    let named = "const chart = document.querySelector('.app-slope--wide');
        return chart.getAttribute('role') === 'img' && document.getElementById(chart.getAttribute('aria-labelledby')).innerText";
    assert_eq!(person.ask(named).await?, sentence);
    person.click("main summary").await?;
    person.sees_text("Up: Publish as the work proceeds (Aware to Leading, three levels)").await?;
    person.sees_text("Down: State what is open and closed, Match methods to the influence promised (all Practising to Developing, one level).").await?;
    person.sees_text("Two can be compared: at least two of their practices were answered both times.").await?;
    person.sees_text("Aware to Practising").await?;
    let all = person.ask("return document.querySelector('main').innerText").await?;
    let all = all.as_str().unwrap_or_default().to_lowercase();
    for word in ["%", "average", "overall", "score", "total", "rank"] {
        assert!(!all.contains(word), "\"{word}\" in: {all}");
    }
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.leaves().await
}

/// However the names wrap, each line is drawn without a gap from its mark to its next mark.
#[tokio::test(flavor = "multi_thread")]
async fn lines_meet_their_marks_at_every_width() -> Outcome {
    let mut all = two(true);
    all.push(Taken::new(
        "2027-11-10",
        false,
        &[
            ("honest-scope.a", "leading"),
            ("honest-scope.b", "no-chance"),
            ("open-results.b", "practising"),
            ("open-results.a", "not-yet"),
        ],
    ));
    for taken in [&all[..2], &all] {
        let (_server, person) = open(taken, Options::default()).await?;
        for (width, font) in [(1280, 16), (768, 16), (375, 16), (320, 24)] {
            let size = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false});
            person.devtools("Emulation.setDeviceMetricsOverride", size).await?;
            person.ask(&format!("document.documentElement.style.fontSize = '{font}px'")).await?;
            person.until(&format!("return innerWidth === {width}")).await?;
            assert_eq!(person.ask(LOOSE_ENDS).await?, json!([true, 0, 0]), "{width} px, font {font}, {}", taken.len());
            person.finds("return document.documentElement.scrollWidth <= innerWidth", true).await?;
        }
        person.leaves().await?;
    }
    Ok(())
}

/// What may have helped: logged between the two, and behind a practice that went up.
#[tokio::test(flavor = "multi_thread")]
async fn what_helped_is_found_in_the_log() -> Outcome {
    let (_server, person) = open(&two(false), Options::default()).await?;
    person.sees_text("Your log has nothing from the time between.").await?;
    person.presses("Take this to your manager").await?;
    person.arrives("One page for your manager", true).await?;
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
    person.sees_text("State what is open and closed: Aware then").await?;
    assert_eq!(says(&person, SCOPE).await?, json!(["Developing", "one level down; looking back, Aware then"]));
    person.sees_text("looking back, Aware then").await?;
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
    all[0].answers[0].1["wording"] = 0.into();
    let (_server, person) = open(&all, Options::default()).await?;
    person.arrives("2 up, 1 down", false).await?;
    assert_eq!(says(&person, SCOPE).await?, json!(["Developing", "asked in other words"]));
    for said in
        ["You chose Practising in May 2025.", "The words then", "They are no longer kept here.", "The words now"]
    {
        person.sees_text(said).await?;
    }
    person.tabs_to(".app-reworded button").await?;
    person.types(Key::Enter).await?;
    person.sees_notice("Your answer is kept under the new words.").await?;
    person.until("return document.activeElement.id === 'done'").await?;
    person.arrives("2 up, 2 down", false).await?;
    assert_eq!(says(&person, SCOPE).await?, json!(["Developing", "one level down"]));
    let kept = person.stored().await?;
    let kept = kept[format!("{GENERATION}/answer/0000000000000000/honest-scope.a")].to_string();
    assert!(kept.contains("practising") && kept.contains("wording\\\":1"), "{kept}");
    person.presses("Undo").await?;
    person.sees_text("You chose Practising in May 2025.").await?;
    assert_eq!(says(&person, SCOPE).await?, json!(["Developing", "asked in other words"]));
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

/// CHANGE-8: with fewer than two assessments there is no picture, and the page says when to look again.
#[tokio::test(flavor = "multi_thread")]
async fn before_two_assessments_the_page_says_when_to_look_again() -> Outcome {
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
        person.arrives("Your progress", false).await?;
        person.sees_text(words).await?;
        assert_eq!(person.ask("return document.querySelector('.app-slope')").await?, Value::Null);
        if words == one {
            person.sees_text("A good time to look again: May 2026.").await?;
        }
        person.presses(button).await?;
        person.until("return ['Your self-assessment', 'Which week sounds most like yours?'].includes(document.querySelector('main h1')?.innerText)").await?;
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

/// Ten years stay readable: on a narrow screen the first and the last two are drawn, or the newest eight; all forty are
/// told in words, on paper too.
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
        "const chart = [...document.querySelectorAll('.app-slope')].find((chart) => chart.offsetParent !== null);
        return chart.querySelectorAll('.app-slope__columns > span').length";
    person.arrives("2 practices held", false).await?;
    person.finds(columns, 3).await?;
    person.finds(fits, true).await?;

    person.tabs_to("main a[href='progress/?all']").await?;
    person.types(Key::Enter).await?;
    person.sees_text("all of them are told in words.").await?;
    person.arrives("2 practices held", true).await?;
    person.finds(columns, 8).await?;
    person.finds(fits, true).await?;
    // In print: the width of A4 between margins.
    person.devtools("Emulation.setEmulatedMedia", json!({"media": "print"})).await?;
    let paper = json!({"width": 670, "height": 1000, "deviceScaleFactor": 1, "mobile": false});
    person.devtools("Emulation.setDeviceMetricsOverride", paper).await?;
    person.until("return innerWidth === 670").await?;
    person.finds(fits, true).await?;
    let told = "January 2016 to March 2019 Aware, May 2019 to July 2022 Developing";
    person.until(&format!("return document.querySelector('main').innerText.includes('{told}')")).await?;
    person.devtools("Emulation.setEmulatedMedia", json!({"media": ""})).await?;

    person.driver.back().await?;
    person.sees_text("The newest 8 are shown, from January 2024 on.").await?;
    person.leaves().await
}

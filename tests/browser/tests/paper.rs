//! What people hand over: the page for a manager, which must be understood alone, and the report.

use browser_tests::{Options, Outcome, Person, Server};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

const GENERATION: &str = "0-0000000000000000";

/// The generalist's nine questions, with the answers of November 2026 and of December 2027.
const NINE: [(&str, &str, &str); 9] = [
    ("diverse-reach.a", "practising", "practising"),
    ("faithful-record.a", "practising", "leading"),
    ("faithful-record.b", "developing", "practising"),
    ("honest-scope.a", "practising", "practising"),
    ("honest-scope.b", "not-yet", "developing"),
    ("learning-profession.b", "no-chance", "aware"),
    ("learning-profession.c", "practising", "practising"),
    ("reasoned-response.b", "practising", "practising"),
    ("reasoned-response.c", "aware", "developing"),
];

/// Goals with a step each: practice, level to reach, words, day.
const PLAN: [(&str, &str, &str, &str); 4] = [
    ("honest-scope.b", "practising", "Have a peer critique my plan", "2020-02-28"),
    ("learning-profession.b", "developing", "Bring a problem to the monthly meeting", "2098-03-01"),
    ("honest-scope.b", "practising", "Have a peer critique my plan", "2021-02-28"),
    ("faithful-record.b", "practising", "Send the notes back", "2020-02-28"),
];

const NOTE: &str = "The page on the library hours said what was open and closed.";
const PART: &str = "I went through a sample of notes with two colleagues.";

/// The record of the walk's year, as it is stored. `again` is whether there is a second assessment.
fn stored(again: bool) -> Vec<(String, String)> {
    let mut entries = vec![("head".to_string(), json!({"schema": 2, "generation": GENERATION}).to_string())];
    let mut time = 1_790_000_000_000_u64;
    let mut put = |key: String, value: Value| {
        time += 1;
        let stamp = format!("{time}-0000000000000001");
        let text = json!([{"stamp": stamp, "run": stamp, "value": value}]).to_string();
        entries.push((format!("{GENERATION}/{key}"), text));
    };
    let id = |number: usize| format!("{number:016x}");
    for (number, day) in [(1, "2026-11-23"), (2, "2027-12-02")].into_iter().take(1 + usize::from(again)) {
        let assessment = json!({"started": day, "finished": day, "track": "engagement-generalist", "grade": "g2", "scope": "start", "framework": "x"});
        put(format!("assessment/{}", id(number)), json!({"assessment": assessment}));
        for (practice, then, now) in NINE {
            let rating = if number == 1 { then } else { now };
            put(format!("answer/{}/{practice}", id(number)), json!({"answer": {"rating": rating, "wording": 1}}));
        }
    }
    let logged = json!({"month": "2027-10", "title": "Reviewed notes", "part": PART});
    put(format!("log/{}", id(10)), json!({"log-entry": logged}));
    put(format!("evidence/{}/faithful-record.a", id(2)), json!({"evidence": {"log": [id(10)]}}));
    put(format!("note/{}/honest-scope.a", id(2)), json!({"note": {"text": NOTE}}));
    put(format!("needs/{}", id(2)), json!({"note": {"text": "Half a day a month for the peer meeting."}}));
    for (number, (practice, to, text, due)) in (50..).zip(PLAN) {
        let goal = json!({"made": "2026-11-24", "practice": practice, "from": "not-yet", "to": to});
        put(format!("goal/{}", id(number)), json!({"goal": goal}));
        let action = json!({"goal": id(number), "text": text, "mode": "with-peers", "due": due, "state": "planned"});
        put(format!("action/{}", id(number + 50)), json!({"action": action}));
    }
    entries
}

async fn open(again: bool, page: &str) -> WebDriverResult<(Server, Person)> {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    let texts = stored(again);
    let texts: Vec<(&str, &str)> = texts.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    person.seed_storage(&texts).await?;
    person.go(page).await?;
    person.sees(".app-paper h2").await?;
    Ok((server, person))
}

/// How many sheets of A4 the page is printed on.
async fn sheets(person: &Person) -> WebDriverResult<Value> {
    let paper = json!({"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true});
    let printed = person.devtools("Page.printToPDF", paper).await?;
    let data = printed["data"].as_str().unwrap_or_default().to_string();
    person.ask(&format!("return (atob('{data}').match(/\\/Type \\/Page\\b/g) ?? []).length")).await
}

/// Someone who has never seen the site can read it: whose it is, what grade and levels mean, what is late; and nothing
/// stands twice or is promised that is reached (STEP-10).
#[tokio::test(flavor = "multi_thread")]
async fn the_page_for_a_manager_is_one_sheet_and_stands_alone() -> Outcome {
    let (_server, person) = open(true, "results/one-page/").await?;
    let paper = person.text("#one-page").await?;
    let address = person.ask("return document.baseURI.split('://')[1].replace(/\\/$/, '')").await?;
    for words in [
        address.as_str().unwrap_or_default(),
        "Engagement Career Path",
        "Engagement generalist, Advisor (G2). “You run your own part of an engagement.”",
        "The core of this role asks for Practising.",
        "You can explain it, or point to it, when someone asks.",
        "What changed since November 2026: 4 practices up",
        "Match methods to the influence promised: Developing to Practising",
        "Late: new date to agree",
        "1 March 2098",
        "Half a day a month",
        "My own view of my work, to support a conversation. It is not an appraisal.",
        PART,
    ] {
        assert!(paper.contains(words), "\"{words}\" in: {paper}");
    }
    assert_eq!(paper.matches("Have a peer critique my plan").count(), 1, "{paper}");
    assert!(!paper.contains("Send the notes back"), "it promises what is reached: {paper}");
    assert_eq!(sheets(&person).await?, 1);
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.leaves().await
}

/// CONTENT-6: whoever hosts a meeting takes one sheet along, printed on one side.
#[tokio::test(flavor = "multi_thread")]
async fn the_host_of_a_meeting_takes_one_sheet_along() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    for principle in ["rigorous-analysis", "right-issue", "faithful-record", "learning-profession"] {
        person.go(&format!("meetings/{principle}/")).await?;
        person.sees("#host").await?;
        assert_eq!(sheets(&person).await?, 1, "{principle}");
    }
    person.leaves().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poster_is_one_sheet_however_long_its_link() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    let long = "W".repeat(80);
    let (title, closing) = (format!("title={long}"), format!("closing={}", "What+now%3F+".repeat(7)));
    for settings in ["scope=start", &format!("{title}&{closing}&track=public-input-designer&grade=g3&scope=all")] {
        person.go(&format!("trainers/poster/?{settings}")).await?;
        person.sees(".app-qr__drawing").await?;
        assert_eq!(sheets(&person).await?, 1, "{settings}");
    }
    person.leaves().await
}

/// CONTENT-11: a handout is one sheet, both sides, with the questions in the order of the site.
#[tokio::test(flavor = "multi_thread")]
async fn a_handout_is_one_sheet_on_both_sides() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.go("trainers/handout/").await?;
    let links = "return [...document.querySelectorAll('.app-card a')].map((link) => link.getAttribute('href'))";
    let links = person.ask(links).await?;
    let handouts: Vec<&str> = links.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert_eq!(handouts.len(), 9, "{handouts:?}");
    for handout in handouts {
        person.go(handout).await?;
        person.sees(".app-handout").await?;
        assert_eq!(sheets(&person).await?, 2, "{handout}");
    }
    person.leaves().await
}

/// Before a second assessment there is no picture, and room to write instead.
#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_for_a_manager_leaves_room_to_write() -> Outcome {
    let (_server, person) = open(false, "results/one-page/").await?;
    let paper = person.text("#one-page").await?;
    assert!(paper.contains("What we agree") && !paper.contains("What changed"), "{paper}");
    assert_eq!(sheets(&person).await?, 1);
    person.leaves().await
}

/// LOG-6: a note is on the page only once it is ticked, a linked engagement until it is unticked; the tick keeps the
/// focus, and nothing of it is stored.
#[tokio::test(flavor = "multi_thread")]
async fn examples_stand_where_the_person_allows_it() -> Outcome {
    let (_server, person) = open(true, "results/one-page/").await?;
    let stored = person.stored().await?;
    let shows =
        |words: &str| format!("return document.querySelector('#one-page').innerText.includes({})", json!(words));
    person.finds(&shows(PART), true).await?;
    person.finds(&shows(NOTE), false).await?;
    for (field, words, shown) in [("#example-1", PART, false), ("#example-2", NOTE, true)] {
        person.ask(&format!("document.querySelector('{field}').focus()")).await?;
        person.types(" ").await?;
        person.finds(&shows(words), shown).await?;
        person.finds(&format!("return document.activeElement.matches('{field}')"), true).await?;
    }
    assert_eq!(person.stored().await?, stored);
    person.leaves().await
}

/// The report holds the log, unless the person leaves it out.
#[tokio::test(flavor = "multi_thread")]
async fn the_report_has_the_log_unless_it_is_left_out() -> Outcome {
    let (_server, person) = open(true, "results/report/").await?;
    let shows = |words: &str| format!("return document.querySelector('#report').innerText.includes({})", json!(words));
    person.finds(&shows("Engagement log"), true).await?;
    person.finds(&shows(PART), true).await?;
    person.ask("document.querySelector('#no-log').focus()").await?;
    person.types(" ").await?;
    person.finds(&shows("Engagement log"), false).await?;
    person.finds(&shows(PART), false).await?;
    person.leaves().await
}

/// A printed plan says how far each step is and which are late, and has nothing to press.
#[tokio::test(flavor = "multi_thread")]
async fn a_printed_plan_says_how_far_each_step_is() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    let texts = stored(true);
    let texts: Vec<(&str, &str)> = texts.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    person.seed_storage(&texts).await?;
    person.go("plan/").await?;
    person.sees(".app-state select").await?;
    person.devtools("Emulation.setEmulatedMedia", json!({"media": "print"})).await?;
    let plan = person.text("main").await?;
    assert!(plan.contains("Late: it was due on 28 February 2020"), "{plan}");
    assert!(!plan.contains("New date") && !plan.contains("Choose another step"), "{plan}");
    let seen =
        "return [...document.querySelectorAll('.app-state select')].filter((one) => one.checkVisibility()).length";
    // The fourth is of a goal that is reached: folded on the screen, and opened on paper as everything folded is.
    assert_eq!(person.ask(seen).await?, 3);
    person.leaves().await
}

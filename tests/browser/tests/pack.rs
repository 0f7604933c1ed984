//! What an operator puts beside the built site: who runs this copy (`site.json`), and an agency's own entries (the
//! pack). Both show without a new build, and neither can break the site.

use browser_tests::{BEGUN, CONTENT, Options, Outcome, PERSONAL, Person, Server};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// The example that operators copy.
const EXAMPLE: &str = include_str!("../../../public/pack-example.json");

/// Pages that end with "Suggest a change".
const DRAFTS: [&str; 5] = [
    "tracks/",
    "tracks/engagement-generalist/",
    "principles/honest-scope/",
    "principles/honest-scope/lesson/",
    "meetings/",
];

/// Names that the example changes, and their new names.
const RENAMED: [(&str, &str); 5] = [
    ("Public input designer", "Engagement designer"),
    ("Assistant Advisor", "Graduate advisor"),
    ("Senior Advisor", "Lead advisor"),
    ("Liaison", "Ministerial liaison"),
    ("Beside another job", "Engagement beside another job"),
];

/// `site.json`, with every field filled in.
fn filled() -> Value {
    json!({
        "$schema": "framework/schema/site.schema.json",
        "organisation": "Ministry of Rivers and Shores",
        "home": "https://rivers.example/",
        "maintainer": "the engagement team",
        "contact": "engagement@rivers.example",
        "privacy": "https://rivers.example/privacy",
        "accessibility": "https://rivers.example/accessibility",
        "suggest": "mailto:engagement@rivers.example",
        "status": "Adopted by the Ministry of Rivers and Shores.",
        "pack": ""
    })
}

/// `site.json` that names a pack, and nothing else.
fn with_pack(name: &str) -> String {
    json!({"pack": name}).to_string()
}

/// The example with fixed meeting dates: two to come, the later first, and one long past.
fn pack() -> Value {
    let mut pack: Value = serde_json::from_str(EXAMPLE).expect("the example");
    pack["meetings"] = json!([
        {"date": "2090-03-09", "time": "12.30 to 1.30 pm", "where": "Online", "title": "Who never came?"},
        {
            "date": "2090-02-14", "time": "10 to 11 am", "where": "Map room", "title": "What is on the table?",
            "link": "https://intranet.rivers.example/meetings", "note": "Bring one sentence"
        },
        {"date": "2001-02-09", "time": "Noon", "where": "Online", "title": "Long ago"},
    ]);
    pack
}

/// A browser that keeps nothing, at a copy with these files put in.
async fn open(files: &[(&str, &str)]) -> WebDriverResult<(Server, Person)> {
    let server = Server::with(files).await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    Ok((server, person))
}

/// The same at a copy with the pack.
async fn open_with_pack() -> WebDriverResult<(Server, Person)> {
    open(&[("site.json", &with_pack("pack.json")), ("pack.json", &pack().to_string())]).await
}

async fn follow(person: &Person, words: &str, heading: &str) -> Outcome {
    person.follows(words).await?;
    person.arrives(heading, true).await
}

async fn footer_says(person: &Person, words: &str) -> Outcome {
    person.until(&format!("return document.querySelector('footer').innerText.includes({})", json!(words))).await
}

/// Waits until a link from `site.json` is visible, and leads there.
async fn leads(person: &Person, field: &str, href: &str) -> Outcome {
    let link = format!("document.querySelector('a[data-site={field}]')");
    person
        .until(&format!(
            "return {link}?.getClientRects().length > 0 && {link}.getAttribute('href') === {}",
            json!(href)
        ))
        .await
}

/// Waits until none of these is visible on the page.
async fn are_absent(person: &Person, fields: &[&str]) -> Outcome {
    let fields = json!(fields);
    person.until(&format!("return {fields}.every((field) => [...document.querySelectorAll(`[data-site-if=${{field}}]`)].every((place) => place.getClientRects().length === 0))")).await
}

async fn has(person: &Person, selector: &str) -> WebDriverResult<bool> {
    Ok(!person.driver.find_all(By::Css(selector)).await?.is_empty())
}

/// Settings filled in after the build show in the footer and at the end of pages, for readers without the app and
/// during navigation inside it.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_filled_in_shows_on_every_page() -> Outcome {
    let (_server, person) = open(&[("site.json", &filled().to_string())]).await?;
    for begun in [false, true] {
        if begun {
            person.seed_storage(&BEGUN).await?;
        }
        for page in CONTENT.into_iter().chain(["accessibility/"]).chain(PERSONAL) {
            person.go(page).await?;
            shows_filled(&person).await?;
        }
        for page in DRAFTS {
            person.go(page).await?;
            leads(&person, "suggest", "mailto:engagement@rivers.example").await?;
        }
    }
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.go("").await?;
    person.ask("window.stillHere = true").await?;
    follow(&person, "Roles", "Career map").await?;
    leads(&person, "suggest", "mailto:engagement@rivers.example").await?;
    follow(&person, "My path", "Which week sounds most like yours?").await?;
    shows_filled(&person).await?;
    follow(&person, "Network", "Monthly meetings").await?;
    leads(&person, "suggest", "mailto:engagement@rivers.example").await?;
    shows_filled(&person).await?;
    person.until("return window.stillHere === true").await?;
    person.leaves().await
}

async fn shows_filled(person: &Person) -> Outcome {
    for words in [
        "Run by Ministry of Rivers and Shores.",
        "This copy is maintained by the engagement team.",
        "Questions: engagement@rivers.example.",
        "Adopted by the Ministry of Rivers and Shores.",
    ] {
        footer_says(person, words).await?;
    }
    leads(person, "home", "https://rivers.example/").await?;
    leads(person, "privacy", "https://rivers.example/privacy").await?;
    leads(person, "accessibility", "https://rivers.example/accessibility").await
}

/// A page never names a different maintainer or status from its own footer.
#[tokio::test(flavor = "multi_thread")]
async fn no_page_contradicts_its_footer() -> Outcome {
    let (_server, person) = open(&[("site.json", &filled().to_string())]).await?;
    for page in ["", "about/"] {
        person.go(page).await?;
        shows_filled(&person).await?;
        let said = person.text("main").await?;
        for old in ["maintained by the Engagement Career Path project", "not endorsed by any agency"] {
            assert!(!said.contains(old), "{page:?} says {old:?} in: {said}");
        }
    }
    person.leaves().await
}

/// Empty fields are left out: no "Run by", no link that leads nowhere.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_empty_is_absent() -> Outcome {
    let mut site = filled();
    for (name, value) in site.as_object_mut().expect("an object") {
        if name != "organisation" {
            *value = json!("");
        }
    }
    let (_server, person) = open(&[("site.json", &site.to_string())]).await?;
    let built = built_footer().await?;
    for page in DRAFTS.into_iter().chain(["", "assess/"]) {
        person.go(page).await?;
        footer_says(&person, "Run by Ministry of Rivers and Shores.").await?;
        are_absent(&person, &["home", "maintainer", "contact", "privacy", "accessibility", "suggest"]).await?;
        let said = person.text("footer").await?;
        assert!(!said.contains("Questions:") && !said.contains("maintained by"), "{page}: {said}");
        // The framework's own line stays if no other replaces it.
        let draft = built.lines().find(|line| line.starts_with("Draft:")).expect("the draft line");
        assert!(said.contains(draft), "{page}: {said}");
    }
    person.leaves().await
}

/// A missing field is left out, like an empty one.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_absent() -> Outcome {
    let (_server, person) = open(&[("site.json", r#"{"organisation": "Ministry of Rivers and Shores"}"#)]).await?;
    person.go("tracks/").await?;
    footer_says(&person, "Run by Ministry of Rivers and Shores.").await?;
    are_absent(&person, &["home", "contact", "privacy", "accessibility", "suggest"]).await?;
    are_absent(&person, &["maintainer"]).await?;
    person.leaves().await
}

/// The footer as it was built.
async fn built_footer() -> WebDriverResult<String> {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options { without_script: true, ..Options::default() }).await?;
    person.read("about/").await?;
    let built = person.text("footer").await?;
    person.leaves().await?;
    Ok(built)
}

/// Whatever `site.json` holds, no address runs a script, and no text becomes markup.
#[tokio::test(flavor = "multi_thread")]
async fn no_address_becomes_a_script() -> Outcome {
    for address in [
        "javascript:window.hurt=true",
        " javascript:window.hurt=true",
        "JaVaScRiPt:window.hurt=true",
        "java\nscript:window.hurt=true",
        "data:text/html,<script>alert(1)</script>",
        "//rivers.example/",
    ] {
        let markup = "<img src=x onerror='window.hurt=true'>";
        let site = json!({
            "organisation": markup, "contact": address, "home": address, "privacy": address,
            "accessibility": address, "suggest": address,
        });
        let (_server, person) = open(&[("site.json", &site.to_string())]).await?;
        person.seed_storage(&BEGUN).await?;
        person.go("").await?;
        for (words, heading) in [("Roles", "Career map"), ("Network", "Monthly meetings"), ("Results", "Your results")]
        {
            if words == "Results" {
                person.go("results/").await?;
            } else {
                follow(&person, words, heading).await?;
            }
            footer_says(&person, &format!("Run by {markup}.")).await?;
            are_absent(&person, &["home", "privacy", "accessibility", "suggest"]).await?;
            let unsafe_links = "return [...document.links].map((link) => link.href).filter((href) => !/^(https?|mailto):/.test(href) || href.includes('rivers.example'))";
            assert_eq!(person.ask(unsafe_links).await?, json!([]), "{address:?}");
            assert_eq!(person.ask("return document.querySelector('footer img') === null").await?, true);
            assert_eq!(person.ask("return window.hurt ?? false").await?, false, "{address:?}");
        }
        person.leaves().await?;
    }
    Ok(())
}

/// A `site.json` that is not JSON leaves the site as it was built, and the About page says what is wrong.
#[tokio::test(flavor = "multi_thread")]
async fn a_broken_site_json_leaves_the_site_as_built() -> Outcome {
    let built = built_footer().await?;
    for broken in
        ["", "{\"organisation\": \"Ministry of Riv", "{\"organisation\": “Ministry”}", "<!doctype html><p>Not here"]
    {
        let (_server, person) = open(&[("site.json", broken)]).await?;
        person.go("about/").await?;
        person.sees_text("site.json could not be read: ").await?;
        person.sees_text("The site runs without it.").await?;
        assert_eq!(person.text("footer").await?, built, "{broken}");
        assert_eq!(person.axe().await?, Vec::<String>::new());
        person.begins().await?;
        assert_eq!(person.text("footer").await?, built, "{broken}");
        person.leaves().await?;
    }
    Ok(())
}

/// However the user gets to the About page, it says that `site.json` could not be read.
#[tokio::test(flavor = "multi_thread")]
async fn a_broken_site_json_is_told_inside_the_app_too() -> Outcome {
    let (_server, person) = open(&[("site.json", "{\"organisation\": \"Ministry of Riv")]).await?;
    person.seed_storage(&BEGUN).await?;
    person.go("").await?;
    follow(&person, "About and licence", "About and licence").await?;
    person.sees_text("site.json could not be read: ").await?;
    person.leaves().await
}

/// An unknown field is usually a typing error: the About page names it.
#[tokio::test(flavor = "multi_thread")]
async fn a_mistyped_field_of_site_json_is_told() -> Outcome {
    let (_server, person) = open(&[("site.json", r#"{"organization": "Ministry of Rivers and Shores"}"#)]).await?;
    person.go("about/").await?;
    person.sees_text("organization").await?;
    person.leaves().await
}

/// Without JavaScript the site reads as it was built: nothing from either file shows, and nothing is broken.
#[tokio::test(flavor = "multi_thread")]
async fn without_javascript_the_site_reads_as_built() -> Outcome {
    let mut site = filled();
    site["pack"] = json!("pack.json");
    let built = built_footer().await?;
    let server = Server::with(&[("site.json", &site.to_string()), ("pack.json", &pack().to_string())]).await;
    let person = Person::open(&server.sub_path(), Options { without_script: true, ..Options::default() }).await?;
    for page in CONTENT.into_iter().chain(["accessibility/", "activities/", "awards/"]) {
        person.read(page).await?;
        assert!(person.text("main").await?.len() > 300, "{page}");
        assert_eq!(person.text("footer").await?, built, "{page}");
        let main = person.text("main").await?;
        assert!(!main.contains("Suggest a change"), "{page}: there is no address for it");
        assert!(!main.contains("Ministry of Rivers and Shores"), "{page}");
    }
    person.read("meetings/").await?;
    assert!(person.text("main").await?.contains("This copy of the site names no dates."));
    person.read("tracks/public-input-designer/").await?;
    person.arrives("Public input designer", false).await?;
    person.leaves().await
}

/// Meetings to come are on their page, the nearest first, and past ones are not; so are the contacts.
#[tokio::test(flavor = "multi_thread")]
async fn the_pack_brings_dates_and_contacts() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    for begun in [false, true] {
        if begun {
            // By a link inside the app, without a reload.
            person.seed_storage(&BEGUN).await?;
            person.go("").await?;
            pack_has_come(&person).await?;
            follow(&person, "Network", "Monthly meetings").await?;
        } else {
            person.go("meetings/").await?;
        }
        person.sees_text("14 February 2090: What is on the table?").await?;
        let main = person.text("main").await?;
        let at = |words: &str| main.find(words).unwrap_or_else(|| panic!("{words:?} in {main}"));
        assert!(at("14 February 2090") < at("9 March 2090: Who never came?"), "the nearest first");
        at("10 to 11 am. Map room. Bring one sentence.");
        at("From Ministry of Rivers and Shores (an example, made up).");
        for gone in ["Long ago", "2001", "names no dates"] {
            assert!(!main.contains(gone), "{gone:?} in {main}");
        }
        has_link(&person, "https://intranet.rivers.example/meetings", "Join or read more").await?;
        at("Engagement team, Plans, second readers and this site: engagement@rivers.example");
        has_link(&person, "mailto:engagement@rivers.example", "engagement@rivers.example").await?;
        has_link(&person, "https://intranet.rivers.example/learning", "https://intranet.rivers.example/learning")
            .await?;
        // Text stays text.
        at(
            "Sam Example, Host of the monthly meeting until June 2027: Extension 555, or the third floor, beside the map room",
        );
        assert_eq!(person.axe().await?, Vec::<String>::new());
    }
    person.leaves().await
}

/// If every date has passed the page says so, and does not go back to saying that there are none.
#[tokio::test(flavor = "multi_thread")]
async fn dates_that_have_all_passed_say_so() -> Outcome {
    let mut past = pack();
    past["meetings"] = json!([{"date": "2001-02-09", "time": "Noon", "where": "Online", "title": "Long ago"}]);
    let (_server, person) = open(&[("site.json", &with_pack("pack.json")), ("pack.json", &past.to_string())]).await?;
    person.go("meetings/").await?;
    person.sees_text("The dates that were set have passed. Ask for the next one.").await?;
    let main = person.text("main").await?;
    assert!(!main.contains("Long ago") && !main.contains("names no dates"), "{main}");
    person.leaves().await
}

async fn has_link(person: &Person, href: &str, words: &str) -> Outcome {
    let (href, words) = (json!(href), json!(words));
    person.until(&format!("return [...document.querySelectorAll('main a')].some((link) => link.getAttribute('href') === {href} && link.innerText.startsWith({words}))")).await
}

/// Waits until the pack has been fetched: the app handles it before anything that the user does later.
async fn pack_has_come(person: &Person) -> Outcome {
    person.until("return performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('/pack.json') && entry.responseEnd > 0)").await
}

/// The agency's activities are among the others: one added, one replaced, and those that it hides are gone. The filter
/// finds and counts them.
#[tokio::test(flavor = "multi_thread")]
async fn the_pack_changes_the_activities_and_the_filter_finds_them() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    person.go("activities/").await?;
    person.sees("[data-group=diverse-reach] li#sit-in-on-river-day").await?;
    person.sees("[data-group=any-principle] li#find-a-second-reader").await?;
    let added = person.text("#sit-in-on-river-day").await?;
    for words in [
        "Sit in on a river day",
        "First step: Look up the next river day",
        "Builds: Diverse reach, Faithful record. Time: One day. Provider: Coastal team. Can begin within three months.",
        "Aware",
        "Developing",
        "From Ministry of Rivers and Shores (an example, made up).",
    ] {
        assert!(added.contains(words), "{words:?} in {added}");
    }
    has_link(&person, "https://intranet.rivers.example/river-days", "Read more or book").await?;
    let replaced = person.text("#take-iap2-certificate").await?;
    assert!(replaced.starts_with("Take the IAP2 certificate modules, booked for you"), "{replaced}");
    let once = "return document.querySelectorAll('[id=take-iap2-certificate]').length";
    assert_eq!(person.ask(once).await?, 1);
    for hidden in ["#train-in-deliberative-facilitation", "#read-one-chapter"] {
        assert!(!has(&person, hidden).await?, "{hidden}");
    }
    counts_what_it_shows(&person).await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());

    // With the keyboard.
    person.tabs_to("#principle").await?;
    person.types("Diverse reach").await?;
    person.until("return location.search === '?principle=diverse-reach'").await?;
    shows(&person, &["sit-in-on-river-day", "find-a-second-reader", "take-iap2-certificate"], &["agree-a-brief"])
        .await?;
    person.tabs_to("#mode").await?;
    person.types("On the job").await?;
    shows(&person, &["sit-in-on-river-day"], &["find-a-second-reader", "take-iap2-certificate"]).await?;
    person.tabs_to("#soon").await?;
    person.types(Key::Space).await?;
    shows(&person, &["sit-in-on-river-day"], &["walk-the-barriers"]).await?;
    counts_what_it_shows(&person).await?;

    // By address.
    person.go("activities/?mode=formal&reaches=developing").await?;
    shows(&person, &["take-iap2-certificate"], &["sit-in-on-river-day", "find-a-second-reader"]).await?;
    person.go("activities/?principle=faithful-record&reaches=leading").await?;
    shows(&person, &[], &["sit-in-on-river-day", "find-a-second-reader", "take-iap2-certificate"]).await?;
    counts_what_it_shows(&person).await?;
    person.leaves().await
}

/// Waits until the filter shows these, which the pack has added or kept, and none of those.
async fn shows(person: &Person, these: &[&str], none: &[&str]) -> Outcome {
    person.sees("#sit-in-on-river-day").await?;
    let seen = "const seen = (id) => document.getElementById(id).getClientRects().length > 0";
    let (these, none) = (json!(these), json!(none));
    person.until(&format!("{seen}; return {these}.every(seen) && !{none}.some(seen)")).await
}

async fn counts_what_it_shows(person: &Person) -> Outcome {
    person.until("const shown = [...document.querySelectorAll('.app-activity')].filter((item) => item.getClientRects().length > 0).length; return document.querySelector('main [role=status]').innerText.startsWith(`${shown} activit`)").await
}

/// The agency's awards: one added, one replaced, one gone.
#[tokio::test(flavor = "multi_thread")]
async fn the_pack_changes_the_awards() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    person.go("awards/").await?;
    person.sees(".app-awards li#muddy-boots").await?;
    let added = person.text("#muddy-boots").await?;
    for words in [
        "Muddy Boots",
        "Someone who went to where people are",
        "Nominations close on 30 September 2027.",
        "Nominate or read more",
    ] {
        assert!(added.contains(words), "{words:?} in {added}");
    }
    let replaced = person.text("#clear-table").await?;
    assert!(replaced.contains("Someone who told people along a river"), "{replaced}");
    assert_eq!(person.ask("return document.querySelectorAll('[id=clear-table]').length").await?, 1);
    assert!(!has(&person, "#learning-out-loud").await?);
    assert!(has(&person, "#missing-voices").await?, "what the pack does not name stays");
    assert_eq!(person.axe().await?, Vec::<String>::new());
    person.leaves().await
}

/// The page's links to what the pack hides.
const TO_HIDDEN: &str = "[...document.querySelectorAll('main a')].map((link) => link.getAttribute('href')).filter((href) => /#(train-in-deliberative-facilitation|read-one-chapter|learning-out-loud)$/.test(href))";

/// What the pack hides is not among a principle's activities either: a link there would lead to nothing.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_hidden_is_not_an_activity_of_a_principle() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    for principle in ["constructive-deliberation", "learning-profession"] {
        person.go(&format!("principles/{principle}/")).await?;
        pack_has_come(&person).await?;
        person.until(&format!("return {TO_HIDDEN}.length === 0")).await?;
    }
    person.leaves().await
}

/// The search finds what the pack adds, by its words, and what it replaces; what it hides is not found, and is not in
/// the list of everything.
#[tokio::test(flavor = "multi_thread")]
async fn the_search_knows_the_pack() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    for query in ["", "?q=FIDE", "?q=journal+club", "?q=Learning+Out+Loud"] {
        person.go(&format!("search/{query}")).await?;
        pack_has_come(&person).await?;
        if !query.is_empty() {
            person.until("return /found|result/.test(document.querySelector('main [role=status]')?.innerText)").await?;
        }
        person.until(&format!("return {TO_HIDDEN}.length === 0")).await?;
    }
    for (query, title, href) in [
        ("passers-by", "Sit in on a river day", "activities/#sit-in-on-river-day"),
        ("muddy", "Muddy Boots", "awards/#muddy-boots"),
        ("IAP2+certificate", "Take the IAP2 certificate modules, booked for you", "activities/#take-iap2-certificate"),
    ] {
        person.go(&format!("search/?q={query}")).await?;
        has_link(&person, href, title).await?;
        let once = format!("return document.querySelectorAll('.app-found a[href=\"{href}\"]').length");
        assert_eq!(person.ask(&once).await?, 1, "{title}");
    }
    person.click(".app-found a[href='activities/#take-iap2-certificate']").await?;
    person.until("return document.activeElement.id === 'take-iap2-certificate'").await?;
    person.leaves().await
}

/// Tracks, grades, families and settings have their local names: in headings, in the list of the map, and on the
/// personal pages, by address and inside the app.
#[tokio::test(flavor = "multi_thread")]
async fn the_pack_changes_names() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    person.go("tracks/public-input-designer/").await?;
    person.arrives("Engagement designer", false).await?;
    person.go("tracks/").await?;
    person.sees_text("Engagement designer").await?;
    let main = "return document.querySelector('main').textContent";
    let said = person.ask(main).await?.as_str().unwrap_or_default().to_string();
    for (old, new) in RENAMED {
        assert!(said.contains(new), "{new:?} in {said}");
        assert!(!said.contains(old), "{old:?} in {said}");
    }
    // In the list and in both pictures of the map.
    let places = "return ['.app-track-list a', '.app-map__picture--wide text', '.app-map__picture--narrow text'].every((place) => [...document.querySelectorAll(place)].some((found) => found.textContent === 'Engagement designer'))";
    assert_eq!(person.ask(places).await?, true);

    // Inside the app, and on pages that it renders.
    person.go("assess/").await?;
    pack_has_come(&person).await?;
    person.click("button[value=engagement-generalist]").await?;
    person.sees_text("Lead advisor (G3)").await?;
    person.ask("window.stillHere = true").await?;
    follow(&person, "Roles", "Career map").await?;
    person.click(".app-track-list a[href='tracks/public-input-designer/']").await?;
    person.arrives("Engagement designer", true).await?;
    person.sees_text("G3 Lead advisor").await?;
    person.presses("Assess yourself for this role").await?;
    person.arrives("Which week sounds most like yours?", true).await?;
    person.sees_text("The link is for this role: Engagement designer.").await?;
    person.presses("Confirm").await?;
    person.click("button[value=g3]").await?;
    person.sees_text("Question 1 of 9").await?;
    person.click("#level-2").await?;
    person.sees_text("Saved in this browser").await?;
    person.presses("Stop here").await?;
    person.arrives("Your results", true).await?;
    follow(&person, "My path", "Your self-assessment").await?;
    person.until("return [...document.querySelectorAll('main dd')].slice(0, 2).map((value) => value.innerText).join() === 'Engagement designer,Lead advisor (G3)'").await?;
    follow(&person, "see your results so far", "Your results").await?;
    follow(&person, "Show the whole table", "Principle by principle").await?;
    person.sees_text("Now: Engagement designer, Lead advisor (G3)").await?;
    person.until("return window.stillHere === true").await?;
    for page in ["results/", "assess/", "tracks/"] {
        person.go(page).await?;
        person.sees_text("Lead advisor").await?;
        let said = person.ask(main).await?.as_str().unwrap_or_default().to_string();
        for (old, _) in RENAMED {
            assert!(!said.contains(old), "{old:?} on {page} in {said}");
        }
    }
    person.leaves().await
}

/// People who listen to a page, or read the title of its window, get the same names as people who see it.
#[tokio::test(flavor = "multi_thread")]
async fn names_that_are_heard_change_too() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    person.go("tracks/").await?;
    person.sees_text("Engagement designer").await?;
    let heard = "return [...document.querySelectorAll('[aria-label]')].map((named) => named.ariaLabel).filter((label) => /Public input designer|Senior Advisor|Assistant Advisor/.test(label)).length";
    let heard = person.ask(heard).await?;
    person.click(".app-track-list a[href='tracks/public-input-designer/']").await?;
    person.arrives("Engagement designer", true).await?;
    let title = person.driver.title().await?;
    assert_eq!(heard, 0, "labels with an old name");
    assert!(title.starts_with("Engagement designer – "), "{title}");
    person.leaves().await
}

/// Text that the user wrote, containing names that are different here.
const NOTE: &str = "Showed it to the Senior Advisor; our Public input designer agreed";
const FIRST: &str = "Sit beside a Senior Advisor";
const SECOND: &str = "Ask the Public input designer and an Assistant Advisor";

/// Text that the user wrote stays as written, even if it contains names that are different here: on every page that
/// shows it, and in the saved copy.
#[tokio::test(flavor = "multi_thread")]
async fn what_someone_wrote_is_never_changed() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    person.click("#note").await?;
    person.types(NOTE).await?;
    pack_has_come(&person).await?;
    // Inside the app, where the names are changed as soon as they show.
    person.presses("Stop here").await?;
    follow(&person, "My path", "Your self-assessment").await?;
    follow(&person, "Check your answers", "Check your answers").await?;
    read(&person, ".app-note", &[NOTE]).await?;
    for (practice, words, day) in [("honest-scope.a", FIRST, "1"), ("honest-scope.b", SECOND, "2")] {
        plans(&person, practice, words, day).await?;
    }
    read(&person, ".app-step strong[data-own]", &[FIRST, SECOND]).await?;
    // And by address, where they are changed once the pack has arrived.
    for (page, selector, words) in [
        ("plan/", ".app-step strong[data-own]", vec![FIRST, SECOND]),
        ("", "main [data-own]", vec![FIRST]),
        ("assess/check/", ".app-note", vec![NOTE]),
    ] {
        person.go(page).await?;
        pack_has_come(&person).await?;
        read(&person, selector, &words).await?;
    }
    person.go("assess/honest-scope/a/").await?;
    pack_has_come(&person).await?;
    person.until(&format!("return document.querySelector('#note').value === {}", json!(NOTE))).await?;
    person.go("data/").await?;
    pack_has_come(&person).await?;
    let copy = person.ask("return document.querySelector('#copy').value").await?.to_string();
    for own in [NOTE, FIRST, SECOND] {
        assert!(copy.contains(own), "{own:?} in {copy}");
    }
    person.leaves().await
}

/// Waits until these elements have exactly these texts, in any order.
async fn read(person: &Person, selector: &str, words: &[&str]) -> Outcome {
    let (selector, words) = (json!(selector), json!(words));
    let found = format!("[...document.querySelectorAll({selector})].map((found) => found.innerText)");
    person.until(&format!("return JSON.stringify({found}.sort()) === JSON.stringify({words}.sort())")).await
}

/// Plans a step for a day in March 2090.
async fn plans(person: &Person, practice: &str, words: &str, day: &str) -> Outcome {
    person.go(&format!("plan/?add={practice}")).await?;
    pack_has_come(person).await?;
    let due = format!("{day} March 2090");
    for (field, value) in [("#action-text", words), ("#action-due", due.as_str())] {
        person.click(field).await?;
        person.types(value).await?;
    }
    person.click("#action-mode").await?;
    person.click("button[type=submit]").await?;
    person.arrives("Your plan", true).await
}

/// A step that moves up the list because another is removed reads as the user wrote it; so does one that comes back.
#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_moves_is_not_changed() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    person.begins().await?;
    plans(&person, "honest-scope.a", FIRST, "1").await?;
    plans(&person, "honest-scope.b", SECOND, "2").await?;
    let last =
        person.ask("return [...document.querySelectorAll('.app-step strong[data-own]')].at(-1).innerText").await?;
    person.presses("Remove").await?;
    person.sees_notice("Goal removed from your plan.").await?;
    read(&person, ".app-step strong[data-own]", &[last.as_str().unwrap_or_default()]).await?;
    person.presses("Undo").await?;
    person.sees_notice("Undone.").await?;
    read(&person, ".app-step strong[data-own]", &[FIRST, SECOND]).await?;
    person.leaves().await
}

/// A note written in another tab reads here as it was written there.
#[tokio::test(flavor = "multi_thread")]
async fn a_note_from_another_tab_is_not_changed() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    person.click("#note").await?;
    person.types("Seen").await?;
    person.sees_text("Saved in this browser at").await?;
    person.go("assess/check/").await?;
    pack_has_come(&person).await?;
    read(&person, ".app-note", &["Seen"]).await?;
    let first = person.driver.window().await?;
    let second = person.driver.new_tab().await?;
    person.driver.switch_to_window(second).await?;
    person.go("assess/honest-scope/a/").await?;
    person.click("#note").await?;
    person.types(Key::End).await?;
    person.types(" by a Senior Advisor").await?;
    person.driver.switch_to_window(first).await?;
    read(&person, ".app-note", &["Seen by a Senior Advisor"]).await?;
    person.leaves().await
}

/// Two versions of a note, written concurrently, both read as they were written.
#[tokio::test(flavor = "multi_thread")]
async fn the_other_version_of_a_note_is_not_changed() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    person.click("#note").await?;
    person.types(NOTE).await?;
    person.sees_text("Saved in this browser at").await?;
    pack_has_come(&person).await?;
    // Like a tab that was asleep: another version of the same note, which names no version that it replaces.
    let own = "Object.keys(localStorage).find((key) => key.includes('/note/'))";
    let stamp = "'1700000000000-00000000000000ee'";
    let elsewhere = format!(
        "localStorage.setItem({own}, JSON.stringify([{{stamp: {stamp}, run: {stamp}, value: {{note: {{text: {}}}}}}}]))",
        json!(FIRST)
    );
    let first = person.driver.window().await?;
    let second = person.driver.new_tab().await?;
    person.driver.switch_to_window(second).await?;
    person.read("site.json").await?;
    person.ask(&elsewhere).await?;
    person.driver.switch_to_window(first).await?;
    person.sees_text("was changed in two places. Which one is right?").await?;
    person.until(&format!("return document.querySelector('#note').value === {}", json!(NOTE))).await?;
    person.sees_text(FIRST).await?;
    person.leaves().await
}

/// A workshop keeps the name that its facilitator gave it, in its link and afterwards.
#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_keeps_its_title() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    person.go("assess/?track=engagement-generalist&grade=g3&title=Senior%20Advisor%20day").await?;
    pack_has_come(&person).await?;
    person.sees_text("Lead advisor (G3)").await?;
    person.sees_text("You opened a workshop link: Senior Advisor day.").await?;
    person.presses("Confirm").await?;
    person.sees_text("Question 1 of 9").await?;
    person.go("assess/").await?;
    person.sees_text("9 questions").await?;
    person.sees_text("Senior Advisor day").await?;
    person.leaves().await
}

/// Users who type in a static page while the pack is still loading lose no letter, and stay in the field.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_before_the_pack_came_is_kept() -> Outcome {
    let (_server, person) = open_with_pack().await?;
    person.seed_storage(&BEGUN).await?;
    person.devtools("Network.enable", json!({})).await?;
    let slow = json!({"offline": false, "latency": 3000, "downloadThroughput": -1, "uploadThroughput": -1});
    person.devtools("Network.emulateNetworkConditions", slow).await?;
    person.go("trainers/").await?;
    person.click("#workshop-who-2").await?;
    person.click("#workshop-title").await?;
    person.types("Spring day").await?;
    let come = "performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('/pack.json'))";
    assert_eq!(person.ask(&format!("return {come}")).await?, false, "it is still on its way");
    pack_has_come(&person).await?;
    // The names on the page have changed, so the pack is in use.
    person.until("return document.querySelector('#workshop-track').innerText.includes('Engagement designer')").await?;
    person
        .until("return document.activeElement.id === 'workshop-title' && document.activeElement.value === 'Spring day'")
        .await?;
    person.until("return document.querySelector('#workshop-link').value.includes('title=Spring+day')").await?;
    person.leaves().await
}

/// A pack with a fault is refused whole: the page says in which file, where and why, and the site works as if without
/// it.
#[tokio::test(flavor = "multi_thread")]
async fn a_bad_pack_is_refused_whole() -> Outcome {
    let bad = EXAMPLE.replacen("\"on-the-job\"", "\"on the job\"", 1);
    let at = bad.find("\"on the job\"").expect("the fault");
    let line = bad[..at].matches('\n').count() + 1;
    let character = bad[..at].rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let (_server, person) = open(&[("site.json", &with_pack("pack.json")), ("pack.json", &bad)]).await?;
    let told = format!(
        "pack.json, line {line}, character {character}: activities[0].mode must be one of on-the-job, with-peers, formal, and is \"on the job\". The site works without them."
    );
    person.go("meetings/").await?;
    person.sees_notice(&told).await?;
    assert_eq!(person.axe().await?, Vec::<String>::new());
    for begun in [false, true] {
        for page in ["meetings/", "activities/", "awards/", "tracks/", "tracks/public-input-designer/", "assess/"] {
            person.go(page).await?;
            person.sees_notice(&told).await?;
            shows_no_pack(&person, page).await?;
        }
        if !begun {
            person.begins().await?;
        }
    }
    // Inside the app it stays in sight, and people can do what they came for.
    follow(&person, "Network", "Monthly meetings").await?;
    person.sees_notice(&told).await?;
    shows_no_pack(&person, "meetings/").await?;
    person.answers("honest-scope/a", 3).await?;
    person.sees_notice(&told).await?;
    follow(&person, "whoever maintains this copy", "About and licence").await?;
    person.leaves().await
}

/// The page is as it was built.
async fn shows_no_pack(person: &Person, page: &str) -> Outcome {
    let main = person.ask("return document.querySelector('main').textContent").await?;
    let main = main.as_str().unwrap_or_default();
    for (_, new) in RENAMED {
        assert!(!main.contains(new), "{new:?} on {page}");
    }
    for own in ["Ministry of Rivers and Shores", "Engagement team", "river day", "Muddy Boots"] {
        assert!(!main.contains(own), "{own:?} on {page}");
    }
    match page {
        "meetings/" => person.sees_text("This copy of the site names no dates.").await,
        "activities/" => person.sees("#read-one-chapter").await,
        "awards/" => person.sees("#learning-out-loud").await,
        "tracks/public-input-designer/" => person.arrives("Public input designer", false).await,
        _ => Ok(()),
    }
}

/// A missing pack is reported, and the site works without it.
#[tokio::test(flavor = "multi_thread")]
async fn a_missing_pack_says_so() -> Outcome {
    let (_server, person) = open(&[("site.json", &with_pack("packs/rivers.json"))]).await?;
    person.go("").await?;
    let told = "packs/rivers.json could not be fetched: check its name in site.json. The site works without them.";
    person.sees_notice(told).await?;
    person.go("meetings/").await?;
    person.sees_notice(told).await?;
    shows_no_pack(&person, "meetings/").await?;
    person.begins().await?;
    person.sees_notice(told).await?;
    person.leaves().await
}

/// With a pack and a `site.json` full of addresses no request leaves the origin, and none outside the site is tried,
/// whatever the pack is called.
#[tokio::test(flavor = "multi_thread")]
async fn no_request_leaves_the_origin_with_a_pack() -> Outcome {
    const WATCH: &str = "addEventListener('securitypolicyviolation', (e) => { (window.refused ??= []).push(e.violatedDirective + ' ' + e.blockedURI); }, true);";
    let elsewhere = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith(document.baseURI)).concat(window.refused ?? [])";
    let mut site = filled();
    site["pack"] = json!("pack.json");
    let server = Server::with(&[("site.json", &site.to_string()), ("pack.json", &pack().to_string())]).await;
    let person = Person::open(&server.sub_path(), Options { script: WATCH, ..Options::default() }).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    let pages = ["accessibility/", "activities/", "awards/", "search/?q=river", "principles/honest-scope/lesson/"];
    for page in CONTENT.into_iter().chain(pages).chain(PERSONAL) {
        person.go(page).await?;
        pack_has_come(&person).await?;
        footer_says(&person, "Run by Ministry of Rivers and Shores.").await?;
        assert_eq!(person.ask(elsewhere).await?, json!([]), "{page}");
    }
    person.leaves().await?;

    for name in [
        "https://rivers.example/pack.json",
        "//rivers.example/pack.json",
        "/pack.json",
        "../pack.json",
        "a/../../../pack.json",
        "data:,{}",
    ] {
        let mut site = filled();
        site["pack"] = json!(name);
        let server = Server::with(&[("site.json", &site.to_string()), ("pack.json", &pack().to_string())]).await;
        let person = Person::open(&server.sub_path(), Options { script: WATCH, ..Options::default() }).await?;
        person.seed_storage(&BEGUN).await?;
        person.go("meetings/").await?;
        footer_says(&person, "Run by Ministry of Rivers and Shores.").await?;
        person.sees_text("This copy of the site names no dates.").await?;
        assert_eq!(person.ask(elsewhere).await?, json!([]), "{name}");
        person.leaves().await?;
    }
    Ok(())
}

//! Hosts that deliver a page at addresses other than its own, and hosts that do not.

use browser_tests::{BEGUN, Options, Outcome, Person, Server};
use std::fs;
use thirtyfour::prelude::*;
use tokio::process::Command;

/// What is asked for, the page's own address, and its heading.
const ASKED: [(&str, &str, &str); 10] = [
    ("TRACKS/", "tracks/", "Career map"),
    ("tracks", "tracks/", "Career map"),
    ("/tracks/", "tracks/", "Career map"),
    ("tracks//Compare//", "tracks/compare/", "Compare roles"),
    ("tr%61cks/", "tracks/", "Career map"),
    ("Tracks/INDEX.HTML", "tracks/index.html", "Career map"),
    ("principles/Equal-Voice/", "principles/equal-voice/", "Equal voice"),
    ("Glossary", "glossary/", "Glossary"),
    ("Assess/Equal-Voice/A", "assess/equal-voice/a/", ""),
    ("RESULTS/?from=a%20mail#top", "results/", ""),
];

async fn path(person: &Person) -> WebDriverResult<String> {
    Ok(person.ask("return location.pathname").await?.as_str().unwrap_or_default().to_string())
}

/// Whether every file that the page asked for came from this host.
const ALL_OURS: &str =
    "return performance.getEntriesByType('resource').every((file) => file.name.startsWith(location.origin))";
/// Whether every file that the page asked for was found.
const ALL_FOUND: &str = "return performance.getEntriesByType('resource').every((file) => file.responseStatus !== 404)";

/// Without a record no app runs on most of these pages; with one, it runs on all.
async fn is_shown_at_its_own_address(has_record: bool) -> Outcome {
    let server = Server::on(|site| site.is_lenient = true).await;
    for home in [server.root(), server.sub_path()] {
        let person = Person::open(&home, Options::default()).await?;
        if has_record {
            person.seed_storage(&BEGUN).await?;
        }
        for (asked, own, heading) in ASKED {
            person.driver.goto(format!("{home}{asked}")).await?;
            person.until("return document.documentElement.dataset.app === 'live'").await?;
            let shown = person.text("main h1").await?;
            assert!(shown != "Page not found" && (heading.is_empty() || shown == heading), "{asked}: {shown}");
            let query = person.ask("return location.search + location.hash").await?;
            assert_eq!(query, if asked.contains('?') { "?from=a%20mail#top" } else { "" }, "{asked}");
            assert_eq!(format!("{}{}", server.origin(), path(&person).await?), format!("{home}{own}"), "{asked}");
        }
        // Files and links too, where a slash too many would have led to another folder.
        person.driver.goto(format!("{home}/Principles//")).await?;
        person.until("return document.documentElement.dataset.app === 'live'").await?;
        person.follows("Roles").await?;
        person.arrives("Career map", true).await?;
        assert_eq!(person.path().await?, "tracks/");
        person.until(ALL_FOUND).await?;
        person.until(ALL_OURS).await?;
        person.leaves().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_to_read_is_shown_at_its_own_address_whatever_was_asked() -> Outcome {
    is_shown_at_its_own_address(false).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_the_app_is_shown_at_its_own_address_whatever_was_asked() -> Outcome {
    is_shown_at_its_own_address(true).await
}

/// Where the host ignores capitals, each spelling of the site's address leads to the one record.
#[tokio::test(flavor = "multi_thread")]
async fn answers_are_found_in_other_capitals_of_the_address() -> Outcome {
    let server = Server::on(|site| site.is_lenient = true).await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.begins().await?;
    person.answers("honest-scope/a", 2).await?;
    let stored = person.stored().await?;
    for other in ["ANY/sub/path", "Any/Sub/Path", "any//sub/%70ath"] {
        for page in ["results/", "tracks/"] {
            person.driver.goto(format!("{}{other}/{page}", server.root())).await?;
            let own = format!("return location.pathname === '/any/sub/path/{page}'");
            person.until(&own).await?;
            person.until("return document.documentElement.dataset.app === 'live'").await?;
            assert_eq!(person.stored().await?, stored, "{other}");
        }
    }
    // Whoever has answers at both spellings stays.
    let both = "for (const [key, text] of Object.entries(localStorage))
        localStorage.setItem(key.replace('/any/sub/path/', '/Any/Sub/Path/'), text)";
    person.ask(both).await?;
    person.driver.goto(format!("{}Any/Sub/Path/data/", server.root())).await?;
    person.until("return document.documentElement.dataset.app === 'live'").await?;
    assert_eq!(path(&person).await?, "/Any/Sub/Path/data/");
    person.leaves().await
}

/// Where capitals count, two spellings are two sites, and nobody is led away.
#[tokio::test(flavor = "multi_thread")]
async fn where_capitals_count_another_spelling_is_another_site() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    let put = "localStorage.setItem('engagement-career-path:/Any/Sub/Path/:assessment/2026-11-28', '{}')";
    person.read("site.json").await?;
    person.ask(put).await?;
    person.go("data/").await?;
    person
        .until("return performance.getEntriesByType('resource').some((file) => file.name.endsWith('BOOT.JS'))")
        .await?;
    assert_eq!(path(&person).await?, "/any/sub/path/data/");
    person.leaves().await
}

/// A strict host has no page in other capitals, but its "Page not found" knows the way.
#[tokio::test(flavor = "multi_thread")]
async fn an_address_in_capitals_is_found_on_a_strict_host() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.read("Tracks/Compare/?a=1#top").await?;
    person.until("return location.pathname === '/any/sub/path/tracks/compare/'").await?;
    assert_eq!(person.ask("return location.search + location.hash").await?, "?a=1#top");
    person.read("Tracks/No-Such/").await?;
    person.until("return document.querySelector('#ways')?.hidden === false").await?;
    assert_eq!(person.text("h1").await?, "Page not found");
    person.leaves().await
}

/// An address with two slashes at its start looks like another host: nothing is asked of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_missing_page_asks_nothing_of_another_host() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    let refused = "addEventListener('securitypolicyviolation', (event) => { window.refused = event.blockedURI; })";
    person.devtools("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": refused })).await?;
    for asked in ["/other.example/x", "/other.example/", "//other.example/x/y"] {
        person.read(asked).await?;
        person.until("return document.querySelector('#ways')?.hidden === false").await?;
        assert_eq!(person.ask("return window.refused ?? ''").await?, "", "{asked}");
        person.until(ALL_OURS).await?;
        let home = person.ask("return document.querySelector('[data-to]').href").await?;
        assert_eq!(home, server.root(), "{asked}");
    }
    person.leaves().await
}

/// What `hosting/check.mjs` says of a host: each line that asks for a change, and whether it ends with an error.
async fn to_change(address: &str) -> (Vec<String>, bool) {
    let done = Command::new("node").args(["../../hosting/check.mjs", address]).output().await.expect("node");
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    let lines = said.lines().filter_map(|line| line.strip_prefix("CHANGE  ").map(str::to_string)).collect();
    (lines, !done.status.success())
}

/// The headers of `public/_headers` for every file.
fn sample_headers() -> Vec<(axum::http::HeaderName, axum::http::HeaderValue)> {
    let sample = fs::read_to_string("../../public/_headers").expect("a file");
    let every = sample.lines().skip_while(|line| *line != "/*").skip(1).take_while(|line| line.starts_with(' '));
    every
        .map(|line| line.trim().split_once(": ").expect("a name and a value"))
        .map(|(name, value)| (name.parse().expect("a name"), value.parse().expect("a value")))
        .collect()
}

/// Operators are told what their host does wrong, and no more.
#[tokio::test(flavor = "multi_thread")]
async fn the_check_of_a_host_names_what_to_change() -> Outcome {
    let careful = Server::on(|site| site.headers = sample_headers()).await;
    for home in [careful.root(), careful.sub_path()] {
        let (said, failed) = to_change(&home).await;
        let uncompressed = said.iter().all(|line| line.ends_with("is not compressed"));
        assert!(failed && said.len() == 2 && uncompressed, "dist/ has no compressed files: {said:#?}");
    }
    let plain = Server::start().await;
    let (said, _) = to_change(&plain.root()).await;
    for fault in ["into a frame", "x-content-type-options is missing", "browsers may keep old pages"] {
        assert!(said.iter().any(|line| line.contains(fault)), "{fault}: {said:#?}");
    }
    let strict = Server::on(|site| {
        site.rewrites = true;
        site.headers = vec![(
            axum::http::header::CONTENT_SECURITY_POLICY,
            axum::http::HeaderValue::from_static("default-src 'self'"),
        )];
    });
    let (said, failed) = to_change(&strict.await.root()).await;
    for fault in
        ["does not exist is answered with 200", "file that is gone is answered with 200", "forbids WebAssembly"]
    {
        assert!(said.iter().any(|line| line.contains(fault)), "{fault}: {said:#?}");
    }
    assert!(failed);
    // A page that something on the way has changed.
    let shell = fs::read_to_string(browser_tests::dist().join("index.html")).expect("a file");
    let changed = shell.replace("</body>", "<script>track()</script></body>");
    let proxied = Server::with(&[("", &changed)]).await;
    let (said, _) = to_change(&proxied.root()).await;
    assert!(said.iter().any(|line| line == "something on the way changes the pages"), "{said:#?}");
    let (said, failed) = to_change(&format!("{}framework/", plain.root())).await;
    assert!(failed && said.is_empty(), "no site there: {said:#?}");
    Ok(())
}

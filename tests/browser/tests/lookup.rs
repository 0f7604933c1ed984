//! Pages to look things up in: how long they are on a phone, what the first screen shows, what stays where it is when
//! the app comes, and what paper gets.

use browser_tests::{BEGUN, Options, Outcome, Person, Server};
use serde_json::json;
use thirtyfour::prelude::*;

/// Makes the screen this large.
async fn screen(person: &Person, width: u32, height: u32) -> Outcome {
    let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
    person.devtools("Emulation.setDeviceMetricsOverride", size).await?;
    person.devtools("Emulation.setScrollbarsHidden", json!({"hidden": true})).await?;
    person.until(&format!("return innerWidth === {width} && innerHeight === {height}")).await
}

/// Before these pages were folded they were twice as long, or more.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_no_longer_than_this_on_a_phone() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    screen(&person, 375, 812).await?;
    for (page, most) in [
        ("tracks/", 7_500),
        ("tracks/compare/", 2_600),
        ("tracks/public-input-designer/", 5_575),
        ("tracks/engagement-generalist/", 5_575),
        ("activities/", 8_000),
        ("meetings/", 5_000),
        ("awards/", 4_500),
    ] {
        person.go(page).await?;
        let height = person.ask("return document.documentElement.scrollHeight").await?;
        assert!(height.as_u64().is_some_and(|height| height <= most), "{page}: {height} of {most}");
        person.finds("return document.documentElement.scrollWidth", 375).await?;
    }
    person.leaves().await
}

/// The map is on the first screen, also for someone who has begun: what is near stands after it.
#[tokio::test(flavor = "multi_thread")]
async fn the_map_is_on_the_first_screen() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    for begun in [false, true] {
        if begun {
            person.begins().await?;
        }
        for (width, height, least) in [(1280, 900, 1.0), (375, 812, 0.65)] {
            screen(&person, width, height).await?;
            person.go("tracks/").await?;
            let part = "const map = [...document.querySelectorAll('.app-map__picture')].find((it) => it.getClientRects().length > 0).getBoundingClientRect();
                return (Math.min(innerHeight, map.bottom) - map.top) / map.height";
            let part = person.ask(part).await?;
            assert!(part.as_f64().is_some_and(|part| part >= least), "{width}, begun: {begun}: {part} of {least}");
        }
    }
    person.leaves().await
}

/// Head of profession has its own place: no family's box reaches it.
#[tokio::test(flavor = "multi_thread")]
async fn the_destination_stands_in_no_box() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    for width in [1280, 375] {
        screen(&person, width, 812).await?;
        person.go("tracks/").await?;
        let over = "const picture = [...document.querySelectorAll('.app-map__picture')].find((it) => it.getClientRects().length > 0);
            const summit = picture.querySelector(\"[data-node='head-of-profession.g5'] .app-map__station\").getBoundingClientRect();
            return [...picture.querySelectorAll('.app-map__band')].map((band) => band.getBoundingClientRect())
                .filter((band) => band.right > summit.left && band.bottom > summit.top && band.top < summit.bottom).length";
        person.finds(over, 0).await?;
    }
    person.leaves().await
}

/// What opens is as high as a finger, and opens with the keyboard.
#[tokio::test(flavor = "multi_thread")]
async fn every_line_that_opens_is_large_enough() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    screen(&person, 375, 812).await?;
    for page in ["tracks/", "tracks/compare/", "tracks/public-input-designer/", "activities/", "meetings/", "awards/"] {
        person.go(page).await?;
        let small = "const lines = [...document.querySelectorAll('main summary')].filter((it) => it.getClientRects().length > 0);
            return [lines.length > 0, lines.filter((it) => it.getBoundingClientRect().height < 44).map((it) => it.innerText)]";
        person.finds(small, json!([true, []])).await?;
    }
    person.go("tracks/compare/").await?;
    person.tabs_to(".app-grid-rows summary").await?;
    person.types(Key::Enter).await?;
    person.sees_text("Core: Government liaison, Issue selection strategist, Leadership response advisor.").await?;
    person.leaves().await
}

/// On paper nothing is folded: everything that a page says can be read.
#[tokio::test(flavor = "multi_thread")]
async fn paper_gets_all_of_it() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    for page in ["tracks/compare/", "tracks/public-input-designer/", "activities/", "meetings/", "awards/"] {
        person.go(page).await?;
        person.devtools("Emulation.setEmulatedMedia", json!({"media": "print"})).await?;
        person.ask("dispatchEvent(new Event('beforeprint'))").await?;
        person.finds("return document.querySelectorAll('main details:not([open])').length", 0).await?;
        person.ask("dispatchEvent(new Event('afterprint'))").await?;
        person.finds("return document.querySelectorAll('main details[open]').length", 0).await?;
        person.devtools("Emulation.setEmulatedMedia", json!({"media": ""})).await?;
    }
    person.leaves().await
}

/// A link to what is folded opens it: without the app, within the page, and in the running app.
#[tokio::test(flavor = "multi_thread")]
async fn a_link_opens_what_it_leads_to() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    for begun in [false, true] {
        if begun {
            person.seed_storage(&BEGUN).await?;
        }
        person.go("tracks/public-input-designer/#g3").await?;
        let open = |id: &str| {
            format!(
                "const place = document.getElementById('{id}'); return (place.closest('details') ?? place.querySelector('details')).open"
            )
        };
        person.finds(&open("g3"), true).await?;
        person.finds(&open("g2"), false).await?;
        person.follows("Advisor").await?;
        person.finds(&open("g2"), true).await?;
        person.go("activities/#agree-a-brief").await?;
        person.finds(&open("agree-a-brief"), true).await?;
    }
    person.leaves().await
}

//! Benchmark: how every kind of page starts on a slow computer and line, beside an empty Leptos app.

mod kinds;
mod measure;
mod table;

use browser_tests::{Options, Person, Server, THIRD_YEAR, keep_record};
use kinds::{FLOOR, KINDS, Kind};
use measure::{Start, start};
use std::path::PathBuf;
use table::{heading, medians, row};
use thirtyfour::prelude::*;

/// The day on which the pages are opened, so that every measuring sees the same record as new.
const DAY: &str = "2026-11-28";

/// What is to be measured.
pub struct Asked<'a> {
    /// The folder of a compressed site.
    pub site: PathBuf,
    /// The folder of the empty app.
    pub floor: PathBuf,
    /// How often; an odd number has a middle.
    pub runs: usize,
    /// Parts of the names of the wanted kinds, with commas between them; nothing for all.
    pub kinds: &'a str,
}

impl Asked<'_> {
    fn wants(&self, kind: &Kind) -> bool {
        let name = kind.name.to_lowercase();
        self.kinds.to_lowercase().split(',').any(|part| name.contains(part.trim()))
    }
}

/// Measures and prints a row for each kind.
pub async fn pages(asked: &Asked<'_>) -> WebDriverResult<()> {
    let (site, floor) = (Server::of(&asked.site).await, Server::of(&asked.floor).await);
    heading(asked.runs);
    let person = newcomer(&floor, &FLOOR).await?;
    let least = median_start(&person, &FLOOR, asked.runs).await?;
    person.leaves().await?;
    row(FLOOR.name, &least, &least);
    for begun in [false, true] {
        let person = newcomer(&site, &KINDS[0]).await?;
        if begun {
            keep_record(&person, &THIRD_YEAR).await?;
            // The pages of this tab would keep its process busy.
            person.driver.goto("about:blank").await?;
        }
        for kind in KINDS.iter().filter(|kind| kind.begun == begun && asked.wants(kind)) {
            row(kind.name, &median_start(&person, kind, asked.runs).await?, &least);
        }
        person.leaves().await?;
    }
    Ok(())
}

/// A browser that has opened a page before: what it does once, at its first page, belongs to no kind.
async fn newcomer(server: &Server, kind: &Kind) -> WebDriverResult<Person> {
    let person = Person::open(&server.root(), Options::default()).await?;
    start(&person, kind.path).await?;
    Ok(person)
}

async fn median_start(person: &Person, kind: &Kind, runs: usize) -> WebDriverResult<Start> {
    let mut starts = Vec::new();
    for _ in 0..runs {
        starts.extend(start(person, kind.path).await?);
    }
    Ok(medians(&starts))
}

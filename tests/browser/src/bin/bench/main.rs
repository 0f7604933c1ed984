//! Benchmark. `bench cost` measures what a change and a start cost in the built site; `bench pages SITE FLOOR RUNS KINDS`
//! how every kind of page starts in a compressed one, beside an empty app. `scripts/bench` calls both.

mod cost;
mod group;
mod opening;
mod pages;
mod respond;

use cost::cost;
use pages::{Asked, pages};
use std::env::args;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["cost"] => cost().await,
        ["pages", site, floor, runs, kinds] => match runs.parse() {
            Ok(runs) => pages(&Asked { site: site.into(), floor: floor.into(), runs, kinds }).await.map(|()| true),
            Err(error) => {
                eprintln!("RUNS is how often to measure, and not {runs}: {error}");
                Ok(false)
            }
        },
        _ => {
            eprintln!("bench: give cost, or pages with a site, a floor, how often, and which kinds");
            Ok(false)
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

//! Starts the app in the browser.

#![forbid(unsafe_code)]

fn main() {
    engagement_career_path::app::start();
}

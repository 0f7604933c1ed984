//! Starts the app in the browser.

fn main() {
    engagement_career_path::app::start();
}

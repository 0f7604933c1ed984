//! What the browser tests share: the built site on its own server, a browser, and what a person can do in it.
//!
//! Nothing here sleeps: [`Person::until`] asks again until the page shows what a person would wait for.

mod person;
mod record;
mod server;

pub use person::{Options, Person};
pub use record::{THIRD_YEAR, keep_record, practices};
pub use server::{Server, dist};

use thirtyfour::error::WebDriverError;

/// What a test returns.
pub type Outcome = Result<(), WebDriverError>;

/// A script that keeps the text of a downloaded file in `window.saved`.
pub const CATCH: &str = "const make = URL.createObjectURL; URL.createObjectURL = (blob) => { window.saved = ''; blob.text().then((text) => { window.saved = text; }); return make(blob); };";

/// A record in which the only item has been removed: nothing of it shows, and yet the app starts on every page, as it
/// does for a person who has begun. A head alone wakes nobody.
pub const BEGUN: [(&str, &str); 2] = [
    ("head", r#"{"schema":2,"generation":"0-0000000000000000"}"#),
    (
        "0-0000000000000000/lesson/honest-scope",
        r#"[{"stamp":"1-0000000000000001","run":"1-0000000000000001","value":null}]"#,
    ),
];

/// The content routes, which can be read without JavaScript, and the personal ones.
pub const CONTENT: [&str; 33] = [
    "",
    "tracks/",
    "tracks/engagement-generalist/",
    "tracks/head-of-profession/",
    "principles/",
    "tracks/compare/",
    "principles/honest-scope/",
    "principles/learning-profession/",
    "principles/honest-scope/lesson/",
    "activities/",
    "glossary/",
    "search/",
    "meetings/",
    "meetings/honest-scope/",
    "retreat/",
    "awards/",
    "moving-jobs/",
    "trainers/",
    "conversation/",
    "conversation/?about=1&track=public-input-designer&scope=start",
    "conversation/?example=1",
    "trainers/example/",
    "trainers/guide/",
    "trainers/handout/",
    "trainers/handout/public-input-designer/",
    "trainers/cohort/",
    "trainers/card-sort/",
    "assess/worksheet/",
    "privacy/",
    "about/",
    "about/proposal/",
    "sources/",
    "open-data/",
];
/// Pages that show what the user entered.
pub const PERSONAL: [&str; 24] = [
    "assess/",
    "assess/role/",
    "assess/role-finder/",
    "assess/grade/",
    "assess/honest-scope/a/",
    "assess/honest-scope/",
    "assess/all/",
    "assess/check/",
    "results/",
    "results/principles/",
    "results/file/",
    "results/report/",
    "results/one-page/",
    "progress/",
    "plan/",
    "plan/?add=honest-scope.a",
    "year/",
    "meetings/mine/",
    "awards/nominate/",
    "log/",
    "log/?entry=00000000000000aa&for=honest-scope.a",
    "data/",
    "data/delete/",
    "data/finish/",
];

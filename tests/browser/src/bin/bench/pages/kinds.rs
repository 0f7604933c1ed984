//! The kinds of page that `scripts/size.mjs` weighs, each by one page.

/// A kind of page.
pub struct Kind {
    /// As in `scripts/size.mjs`.
    pub name: &'static str,
    /// The address of its page, from the home page on.
    pub path: &'static str,
    /// Opened by someone who has a record, or by a newcomer.
    pub begun: bool,
}

const fn newcomer(name: &'static str, path: &'static str) -> Kind {
    Kind { name, path, begun: false }
}

const fn begun(name: &'static str, path: &'static str) -> Kind {
    Kind { name, path, begun: true }
}

/// An empty app with Leptos and its router (`tools/empty-app`).
pub const FLOOR: Kind = newcomer("Floor: an empty Leptos app", "");

/// All kinds, those of the newcomer first. A page that the app answers once it is asked is opened with a question.
pub const KINDS: [Kind; 20] = [
    newcomer("Page to read", "principles/honest-scope/"),
    newcomer("Home", ""),
    newcomer("Activities, once asked", "activities/?mode=formal"),
    newcomer("Compare, once asked", "tracks/compare/?tracks=public-input-designer,public-input-analyst"),
    newcomer("Search, once asked", "search/?q=feedback"),
    newcomer("Assess", "assess/"),
    newcomer("Workshop link", "trainers/"),
    begun("Home, coming back", ""),
    begun("Question", "assess/honest-scope/a/"),
    begun("Questions on one page", "assess/honest-scope/"),
    begun("Results", "results/"),
    begun("Results, whole table", "results/principles/"),
    begun("Page for a manager", "results/one-page/"),
    begun("Report", "results/report/"),
    begun("Plan", "plan/"),
    begun("Log", "log/"),
    begun("Progress", "progress/"),
    begun("Your data", "data/"),
    begun("Assess, coming back", "assess/"),
    begun("Page to read, coming back", "principles/honest-scope/"),
];

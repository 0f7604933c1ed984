//! What a page is given and what it hands back.

use crate::components::{element, fragment, link};
use crate::route::{Route, Section};
use leptos::prelude::*;

/// What a page hands to the frame.
pub struct Page {
    /// Breadcrumbs or a back link: before the main part, so that the skip link skips them.
    pub above: AnyView,
    pub main: AnyView,
    /// Whether a table of contents stands beside the text, which leaves room for it from the first line on.
    pub has_contents: bool,
}

impl Page {
    pub fn new(main: impl IntoView + 'static) -> Self {
        Self::under((), main)
    }

    pub fn under(above: impl IntoView + 'static, main: impl IntoView + 'static) -> Self {
        Self { above: above.into_any(), main: main.into_any(), has_contents: false }
    }

    /// With room for a table of contents beside the text.
    pub fn with_contents(self) -> Self {
        Self { has_contents: true, ..self }
    }

    /// With links to the other pages of its section above, if `here` is one of them; otherwise unchanged. `mark` says
    /// whether the page is the one marked, `page`, or is within it, `true`.
    pub fn in_section(self, section: Section, here: &Route, mark: &'static str) -> Self {
        let pages = section.pages();
        if !pages.iter().any(|(_, route)| route == here) {
            return self;
        }
        let item = |(name, route): (&'static str, Route)| {
            let link = link(route.href(), name);
            element("li").child(if route == *here { link.attr("aria-current", mark) } else { link })
        };
        let list = element("ul").class("app-section").child(pages.into_iter().map(item).collect::<Vec<_>>());
        let above = element("nav").attr("aria-label", section.name()).child(list).into_any();
        Self { above, ..self }
    }

    /// Both parts, as they appear in the frame.
    pub fn view(self) -> AnyView {
        let class = if self.has_contents { "govuk-main-wrapper app-main--contents" } else { "govuk-main-wrapper" };
        let main = element("main").class(class).attr("id", "main").attr("tabindex", "-1");
        fragment([self.above, main.child(self.main).into_any()])
    }
}

/// How a page navigates to another.
#[derive(Clone, Copy)]
pub struct Navigator {
    pub to: Callback<Route>,
    /// Follows a link of this site, which may carry a query.
    pub follow: Callback<String>,
    /// Without a new history entry.
    pub replace: Callback<Route>,
    /// Shows another address of the same page, without a new history entry: focus and scroll are left alone.
    pub set_query: Callback<String>,
    /// Fetches the text of a file on this site; `None` if that fails.
    pub fetch_text: fn(String, Received),
}

/// The callback that receives a fetched text.
pub type Received = Box<dyn FnOnce(Option<String>)>;

/// Where a slot in a static page is, and how it reaches beyond the page.
#[derive(Clone)]
pub struct SlotContext {
    pub route: Option<Route>,
    pub query: Memo<String>,
    pub go: Navigator,
}

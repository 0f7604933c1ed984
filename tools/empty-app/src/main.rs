//! One route that shows a heading: what Leptos and its router cost before a site says anything.

use leptos::mount::mount_to_body;
use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

fn main() {
    mount_to_body(app);
    if let Some(root) = document().document_element() {
        // As the site says it (`src/app/start.rs`), because the benchmark looks for it. The name is a valid constant.
        let _ = root.set_attribute("data-app", "live");
    }
}

fn app() -> impl IntoView {
    view! {
        <Router>
            <Routes fallback=|| "Not found">
                <Route path=path!("/") view=|| view! { <h1>"An empty app"</h1> } />
            </Routes>
        </Router>
    }
}

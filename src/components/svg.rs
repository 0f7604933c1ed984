//! Drawings of paths, each with its class. `view!`, because elements of SVG are of another namespace.

use leptos::prelude::*;

/// A drawing without words, which screen readers skip: what it shows is said beside it. Stretched, it fills its place
/// without keeping its proportions.
pub fn svg(class: &'static str, view: String, stretched: bool, paths: Vec<(&'static str, String)>) -> AnyView {
    let path = |(class, path): (&'static str, String)| view! { <path class=class d=path /> };
    let ratio = stretched.then_some("none");
    let paths = paths.into_iter().map(path).collect_view();
    view! { <svg class=class viewBox=view preserveAspectRatio=ratio aria-hidden="true" focusable="false">{paths}</svg> }
        .into_any()
}

//! Views whose code is a part of its own, and those of them that are fetched once the page answers: what stands behind one
//! line until someone opens it, or what few people ever see.

use crate::components::{paragraph, reactive};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// A file could not be fetched. Trying again fetches it again.
pub type NotLoaded = SplitLoaderError;

/// Whether the part has come: signals of another type would cost everyone a kilobyte.
const HERE: &str = "here";
const MISSING: &str = "missing";

/// The result of an entry point, if its file is loaded.
pub fn loaded<T>(asked: impl Future<Output = Result<T, NotLoaded>>) -> Option<T> {
    match pin!(asked).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(found)) => Some(found),
        _ => None,
    }
}

/// Shows the view as soon as `load` says that its part is here, and says so if it could not be fetched.
pub fn later(
    load: impl Future<Output = bool> + 'static,
    view: impl Fn() -> Option<AnyView> + Send + Sync + 'static,
) -> AnyView {
    // At once if an earlier page has brought the part.
    if let Some(view) = view() {
        return view;
    }
    let came = RwSignal::new(String::new());
    spawn_local(async move {
        let is_here = load.await;
        // The user may have left the page by then.
        let _ = came.try_set(if is_here { HERE } else { MISSING }.into());
    });
    reactive(
        move || came.get(),
        move |came| match came.as_str() {
            HERE => view(),
            MISSING => Some(paragraph("This could not be fetched. Reload the page to try again.").into_any()),
            _ => None,
        },
    )
}

//! The running app: navigation, what stands in the page, start. The only room that knows leptos_router.

mod document;
mod frame;
mod navigation;
mod pack;
mod region;
mod start;
mod window;

pub use start::start;

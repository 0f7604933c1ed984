//! The running app: startup, filling the page, leading to the next. The only module that knows leptos_router.

mod context;
mod document;
mod frame;
mod missing;
mod mounted;
mod navigation;
mod onward;
mod pack;
mod region;
mod release;
mod slots;
mod start;
mod style_sheet;
mod window;

pub use start::start;

//! The running app: shell, navigation, what stands in the page, start. The only room that knows leptos_router.

mod notices;
mod shell;

#[cfg(feature = "csr")]
mod document;
#[cfg(feature = "csr")]
mod navigation;
#[cfg(feature = "csr")]
mod region;
#[cfg(feature = "csr")]
mod start;

#[cfg(feature = "csr")]
pub use start::start;
pub use shell::{REGION, Shell};

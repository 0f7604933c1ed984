//! Shell, navigation, address to page, mounting. The only room that knows leptos_router.

mod navigation;
mod notices;
mod shell;

#[cfg(feature = "csr")]
mod mount;

#[cfg(feature = "csr")]
pub use mount::mount;
pub use shell::{App, title};

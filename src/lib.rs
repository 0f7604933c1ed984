//! Engagement Career Path: the modules of the crate, one line each. See ARCHITECTURE.md for what may depend on what.

#![forbid(unsafe_code)]

/// The competency framework: principles, practices, levels, tracks, grades, targets. Pure.
#[deny(missing_docs)]
pub mod framework;

/// The user's record: entities, Lamport timestamps, merge, commands, the stored form. Pure.
#[deny(missing_docs)]
pub mod record;

/// What is calculated from both: levels, gaps, standing, next steps. Pure.
#[deny(missing_docs)]
pub mod insight;

/// Import and export: the record file, links with query parameters. Pure.
#[deny(missing_docs)]
pub mod exchange;

/// What the files of a group add up to: pictures for the room and for others, an agenda. Pure.
#[deny(missing_docs)]
pub mod cohort;

/// Agency packs: a file beside the site that adds to, replaces or hides content. Pure.
#[deny(missing_docs)]
pub mod pack;

/// Untrusted JSON beyond serde_json: nesting depth, duplicate names. Pure.
#[deny(missing_docs)]
pub mod json;

/// One stable sort for every type of item. Pure.
#[deny(missing_docs)]
pub mod order;

/// Full-text search, ignoring case and diacritics. Pure.
#[deny(missing_docs)]
pub mod search;

/// Routes: parses and writes every address of the app. Pure.
#[deny(missing_docs)]
pub mod route;

/// Page titles. Pure.
#[deny(missing_docs)]
pub mod title;

/// Validation of the content files before publication. Native.
#[cfg(feature = "check")]
pub mod content_check;

/// What memory, web storage, the second copy and other tabs each hold, and what follows: a state machine. Pure.
#[deny(missing_docs)]
pub mod persistence;

/// The only access to web storage.
#[cfg(feature = "app")]
pub mod store;

/// Application state: the signals, the one way to change them, and startup data.
#[cfg(feature = "app")]
pub mod state;

/// Page components that take plain values only.
#[cfg(feature = "view")]
pub mod components;

/// The search page, which needs nothing of the record.
#[cfg(feature = "view")]
pub mod search_page;

/// Pages that are the same for everyone: prerendered when the site is built, not part of the running app.
#[cfg(feature = "ssr")]
pub mod documents;

/// The framework as open data: the bundle, its schema, the spreadsheets.
#[cfg(feature = "open-data")]
pub mod open_data;

/// Pages about the user's record, one file or folder each: they read the state and dispatch commands.
#[cfg(feature = "app")]
pub mod pages;

/// Navigation, page content and startup of the running app.
#[cfg(feature = "csr")]
pub mod app;

//! Engagement Career Path: the map of the house, one line a room. See ARCHITECTURE.md for the rules between rooms.

/// What the profession expects: principles, practices, levels, tracks, grades, targets. Pure.
pub mod framework;

/// What one person has said: entities, stamps, merge, commands, the stored form. Pure.
pub mod record;

/// What follows from both: levels, gaps, where somebody stands, the next step. Pure.
pub mod insight;

/// Files and links in and out: the record file, the workshop link. Pure.
pub mod exchange;

/// What an operator adds to the content, replaces or hides, in a file beside the site. Pure.
pub mod pack;

/// What files from outside need beside serde_json: depth, and objects as they stand. Pure.
pub mod json;

/// Sorting, once for every kind of item. Pure.
pub mod order;

/// One search over everything, without accents or case. Pure.
pub mod search;

/// Every address of the app, both ways. Pure.
pub mod route;

/// What every page is called. Pure.
pub mod title;

/// Whether the content files are fit to be published. Native.
#[cfg(feature = "check")]
pub mod content_check;

/// The only door to web storage.
#[cfg(feature = "app")]
pub mod store;

/// The signals, the one way to change them, and what the app starts with.
#[cfg(feature = "app")]
pub mod state;

/// Parts of a page that know values only.
#[cfg(feature = "app")]
pub mod components;

/// Pages that say the same to everybody: written as files when the site is built, no part of the running app.
#[cfg(feature = "ssr")]
pub mod documents;

/// The framework as open data: the bundle, its schema, the sheets.
#[cfg(feature = "open-data")]
pub mod open_data;

/// Pages about what somebody has said: one file or folder a page, reads the state, dispatches commands.
#[cfg(feature = "app")]
pub mod pages;

/// Navigation, what stands in the page, start.
#[cfg(feature = "csr")]
pub mod app;

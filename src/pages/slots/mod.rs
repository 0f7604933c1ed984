//! Small views that the app puts into slots in documents.

pub mod activities;
pub mod cohort;
pub mod compare;
pub mod conversation;
pub mod data;
pub mod lesson;
pub mod map;
pub mod notices;
pub mod pack;
pub mod saved;
pub mod search;
pub mod welcome;
pub mod workshop;

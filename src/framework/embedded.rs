//! The framework's content, embedded when the app is built.

#[allow(clippy::wildcard_imports, reason = "the generated data names every type of the model")]
use super::model::{Fits::*, GradeId::*, Level::*, Mode::*, Weight::*, *};
use super::{List, PracticeId, PrincipleId, Text, TrackId};
use Activities::Embedded;
use std::borrow::Cow::Borrowed;
use std::ops::Deref;

/// The whole framework as static data, which `build.rs` generates from `public/framework/`. In the running app (`csr`),
/// fields that only documents show are empty.
pub static FRAMEWORK: Framework = include!(concat!(env!("OUT_DIR"), "/framework.rs"));

static ACTIVITIES: List<Activity> = include!(concat!(env!("OUT_DIR"), "/activities.rs"));

impl Deref for Activities {
    type Target = List<Activity>;

    fn deref(&self) -> &List<Activity> {
        match self {
            Activities::Embedded => &ACTIVITIES,
            Activities::Read(read) => read,
        }
    }
}

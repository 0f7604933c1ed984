//! Parts of a page that know values only: no state, no addresses, no record.

mod browser;
mod date_field;
mod errors;
mod link_list;
mod page;
mod radios;

pub use browser::{download, focus, focus_heading, set_title};
pub use date_field::{DateDraft, DateField};
pub use errors::{ErrorMessage, ErrorSummary, FieldError};
pub use link_list::{LinkCard, LinkCards};
pub use page::{BackLink, Crumbs, Heading, LevelTag};
pub use radios::{Choice, Radios};

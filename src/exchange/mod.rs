//! Files and links in and out. Whatever is opened is untrusted.

mod comparison;
mod open;
mod record_file;
mod workshop_link;

pub use comparison::{Comparison, compare};
pub use open::{MAX_BYTES, OpenError, Opened, open};
pub use record_file::{Saved, file_name, write_record};
pub use workshop_link::{WorkshopLink, read_workshop_link, write_workshop_link};

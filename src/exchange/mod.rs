//! Files and links in and out. Whatever is opened is untrusted.

mod record_file;
mod workshop_link;

pub use record_file::{RecordFile, file_name, write_record};
pub use workshop_link::{WorkshopLink, read_workshop_link, write_workshop_link};

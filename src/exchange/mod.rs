//! Import and export: saved copies of the record, what is handed over in a workshop, and links with query parameters. Whatever is opened is untrusted.

mod activity_filter;
mod calendar_days;
mod calendar_file;
mod code_number;
mod code_search;
mod compare_link;
mod comparison;
mod hurt_query;
mod log_link;
mod nomination_file;
mod open;
mod opened;
mod qr_code;
mod record_file;
mod refused;
mod results_link;
mod salvage;
mod second_view;
mod strict_fields;
mod time_zone;
mod unfold;
mod view_link;
mod workshop_code;
mod workshop_file;
mod workshop_link;
mod workshop_start;

pub use activity_filter::{ActivityFilter, read_activity_filter, write_activity_filter};
pub use calendar_days::CalendarDays;
pub use calendar_file::{CalendarEvent, write_calendar};
pub use code_search::{FoundCode, read_workshop_code, read_workshop_codes};
pub use compare_link::{COMPARED_AT_ONCE, CompareLink, read_compare_link, write_compare_link};
pub use comparison::{Comparison, compare};
pub use log_link::{LogLink, read_log_link, write_log_link};
pub use nomination_file::{as_file, nomination_parts, thank_you, write_nomination};
pub use open::open;
pub use opened::{Damage, MAX_BYTES, OpenError, Opened};
pub use qr_code::QrCode;
pub use record_file::{Saved, file_name, write_record};
pub use refused::{FileKind, MAX_STRICT_BYTES, Refused};
pub use results_link::{ResultsLink, read_results_link, write_results_link};
pub use second_view::{SecondView, read_second_view, read_view_code, write_view_code};
pub use strict_fields::{StrictFields, impossible, text_of};
pub use time_zone::Zone;
pub use view_link::{asked_in_view, read_view_link, write_view_link};
pub use workshop_code::{CodeError, SHORT_NUMBER_BITS, write_workshop_code};
pub use workshop_file::{NothingToHandOver, WorkshopFile, read_workshop_file};
pub use workshop_link::{WorkshopLink, brings_settings, read_workshop_link, write_workshop_link};
pub use workshop_start::Chosen;

/// The longest text taken from a link, in characters.
const LINK_TEXT: usize = 80;

/// A query string of these names and values, without empty values.
fn query_of<const N: usize>(pairs: [(&str, &str); N]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
        query.append_pair(name, value);
    }
    query.finish()
}

/// Text from a link, made fit to show.
fn shortened(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LINK_TEXT).collect()
}

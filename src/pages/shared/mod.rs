//! What personal pages and slots share: names in the document, phrases, and parts that read the state.

pub mod backup_line;
pub mod calendar;
pub mod copy_button;
pub mod dom_names;
pub mod draft;
pub mod elsewhere;
pub mod hand_over;
pub mod keep;
pub mod later;
pub mod left;
pub mod length;
pub mod not_found;
pub mod query_form;
pub mod saved_line;
pub mod site_activity;
pub mod slope;
pub mod slot_names;
pub mod turn;
pub mod typed_date;
pub mod versions;
pub mod words;
pub mod workshop_words;
pub mod year_links;

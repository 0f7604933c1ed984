//! Interface components that know only plain values: no state, no addresses, no record.

mod browser;
mod curve;
mod dots;
mod element;
mod errors;
mod field;
mod files;
mod level_picture;
mod link_list;
mod page;
mod radios;
mod reactive;
mod slope_chart;
mod svg;
mod two_levels;
mod written_form;
mod year_picture;

pub use browser::{
    FileType, adopt, copy_text, count_visible, download, focus, focus_heading, focus_in_place, html_of, input_of, mark,
    mark_only, move_into, open_in_place, print, reload, set_hidden, set_title, site_address, site_url, take_heading,
    value_of,
};
pub use dots::dots;
pub use element::{
    Child, Element, button, button_link, details, element, fragment, heading_m, link, paragraph, small, summary_row,
    view_of, visually_hidden,
};
pub use errors::{FieldError, error_message, error_summary};
pub use field::{check, checkbox, checked_field, checks, group, hint, label, select, text_area, text_field};
pub use files::{FileFault, chosen_files, dropped_files, file_text, name_of, text_of};
pub use level_picture::{LevelGroup, LevelMark, LevelRow, level_key, level_picture};
pub use link_list::{LinkCard, link_cards};
pub use page::{Crumbs, back_link, caption, heading, level_tag};
pub use radios::{Choice, radios};
pub use reactive::{follow, keyed_list, reactive, reactive_text};
pub use slope_chart::{SlopeChart, SlopeLine, SlopeLook, SlopeRows, slope_key};
pub use svg::svg;
pub use two_levels::{LevelSide, side_mark, two_levels};
pub use written_form::{choose_in, chosen_in, data_of, on_form, on_pressed, once_there, radio_of, say_in};
pub use year_picture::{YearMark, YearShape, shape_of, year_key, year_picture};

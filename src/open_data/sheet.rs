//! A CSV sheet that Excel opens by double-click: UTF-8 with a byte order mark, CRLF line ends, every field in quotes.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use std::borrow::Cow;

/// Without it Excel reads UTF-8 as an old code page, and macrons are lost.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A cell that no spreadsheet mistakes for a formula. Some run anything that begins with one of these, in quotes or
/// not; an apostrophe in front says that it is text.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{cell}").into() } else { cell.into() }
}

/// The bytes of the sheet.
pub fn sheet<const COLUMNS: usize>(
    headings: [&str; COLUMNS],
    rows: impl Iterator<Item = [String; COLUMNS]>,
) -> Result<Vec<u8>, String> {
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for row in std::iter::once(headings.map(String::from)).chain(rows) {
        writer.write_record(row.iter().map(|cell| guarded(cell).into_owned())).map_err(|error| error.to_string())?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

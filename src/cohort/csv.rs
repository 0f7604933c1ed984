//! The picture for others as a sheet that a spreadsheet opens by double-click: UTF-8 with a byte order mark, CRLF line
//! ends, every field in quotes (RFC 4180). Written by hand: the crate that writes the open data is native.

use super::others::OthersPicture;
use crate::framework::Framework;

/// The sheet's text: a line for each box of each principle.
pub fn picture_csv(framework: &Framework, picture: &OthersPicture) -> String {
    let mut sheet = "\u{feff}".to_string();
    line(&mut sheet, ["Principle", "Level", "People", "Of"]);
    let of = picture.people.to_string();
    for row in &picture.rows {
        for found in &row.boxes {
            let (words, people) = (found.in_words(framework), found.people.to_string());
            line(&mut sheet, [row.principle.name.as_str(), &words, &people, &of]);
        }
    }
    sheet
}

fn line(sheet: &mut String, cells: [&str; 4]) {
    sheet.push_str(&cells.map(cell).join(","));
    sheet.push_str("\r\n");
}

/// A cell in quotes. Some spreadsheets run anything that begins with one of these; an apostrophe in front says that it
/// is text. An agency's pack may rename a principle to anything.
fn cell(text: &str) -> String {
    let inert = if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { "'" } else { "" };
    format!("\"{inert}{}\"", text.replace('"', "\"\""))
}

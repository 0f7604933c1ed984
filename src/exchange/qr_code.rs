//! A link as a QR code (ISO/IEC 18004): a picture that a phone or a tablet reads from a wall.

use fast_qr::{ECL, QRBuilder};
use std::fmt::Write;

/// Modules without ink around the code, which a reader needs (ISO/IEC 18004, 6.3.8).
const QUIET: usize = 4;

/// The drawing of a code, in units of one module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// The `viewBox`, with the quiet zone.
    pub view: String,
    /// The dark modules as a path, row by row.
    pub path: String,
}

impl QrCode {
    /// The code of `text`; `None` if it is too long for one, at about 2,300 bytes. A seventh of it may be covered or
    /// creased: level M, as a poster on a wall needs.
    pub fn of(text: &str) -> Option<Self> {
        let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
        let mut path = String::new();
        for y in 0..code.size {
            let mut x = 0;
            while x < code.size {
                let length = code[y][x..code.size].iter().take_while(|module| module.value()).count();
                if length > 0 {
                    // Writing into a string cannot fail.
                    let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
                }
                x += length + 1;
            }
        }
        let side = code.size + 2 * QUIET;
        Some(Self { view: format!("-{QUIET} -{QUIET} {side} {side}"), path })
    }

    /// The drawing as a file, black on white.
    pub fn file(&self) -> String {
        include_str!("qr_code.svg").replace("{view}", &self.view).replace("{path}", &self.path)
    }
}

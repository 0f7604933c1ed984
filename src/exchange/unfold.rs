//! A copy's text as it was before an email changed it: quote marks, quoted-printable, and lines broken to a width.
//!
//! The app writes a line break inside an item as `\n`, so a break that falls into one was put in on the way. A program
//! that breaks lines anywhere makes all but the last piece of a line equally long: such a break is taken out. Any other
//! breaks at spaces: the break stands for the space, unless a space stands beside it.

/// How long a line of an email is.
const IN_A_MAIL: usize = 76;

/// The text from the line with the type of the file on, as it was. What was not changed stays as it is, except for
/// breaks between items, which mean nothing.
pub(super) fn unfolded(text: &str) -> String {
    let one_kind = text.contains('\r').then(|| text.replace("\r\n", "\n").replace('\r', "\n"));
    let text = one_kind.as_deref().unwrap_or(text);
    let decoded = quoted_printable(text);
    let text = decoded.as_deref().unwrap_or(text);
    let at = text.find("\"type\":").unwrap_or(0);
    let begin = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let mark = text.get(begin..at).unwrap_or_default();
    let depth = if mark.trim_matches(['>', ' ', '{']).is_empty() { mark.matches('>').count() } else { 0 };
    let lines = text.get(begin..).unwrap_or_default().lines();
    let lines: Vec<&str> = lines.map(|line| unquoted(line, depth)).filter(|line| !line.is_empty()).collect();
    joined(&lines)
}

/// A line without the marks of a quotation this deep: "> > ".
fn unquoted(line: &str, depth: usize) -> &str {
    let mut rest = line;
    for _ in 0..depth {
        match rest.trim_start().strip_prefix('>') {
            Some(shorter) => rest = shorter,
            None => break,
        }
    }
    if rest.len() < line.len() { rest.strip_prefix(' ').unwrap_or(rest) } else { rest }
}

/// Lines put together again.
fn joined(lines: &[&str]) -> String {
    let is_full = full(lines);
    let mut text = String::with_capacity(lines.iter().map(|line| line.len() + 1).sum());
    for (at, line) in lines.iter().enumerate() {
        text.push_str(line);
        let Some(next) = lines.get(at + 1) else { break };
        let has_space = line.ends_with(char::is_whitespace) || next.starts_with(char::is_whitespace);
        if !has_space && !is_full.get(at).is_some_and(|is_full| *is_full) {
            text.push(' ');
        }
    }
    text
}

/// Which lines a program has made, that breaks lines anywhere; empty if none has. These are equally long: none is longer,
/// or they are as long as emails have them. The others end as lines of JSON do. Programs count bytes, characters, or
/// halves of wide ones.
fn full(lines: &[&str]) -> Vec<bool> {
    let characters: fn(&str) -> usize = |line| line.chars().count();
    // In UTF 16, those of four bytes are two.
    let halves: fn(&str) -> usize = |line| line.chars().count() + line.bytes().filter(|byte| *byte >= 0xf0).count();
    let measures = [str::len, characters, halves];
    // All three are one in ASCII.
    let used = if lines.iter().all(|line| line.is_ascii()) { 1 } else { measures.len() };
    // A signature comes after the last brace.
    let end = lines.iter().rposition(|line| line.contains('}')).unwrap_or(lines.len());
    let (mut most, mut best) = (0, Vec::new());
    for measure in measures.into_iter().take(used) {
        let lengths: Vec<usize> = lines.iter().map(|line| measure(line)).collect();
        let longest = lengths.iter().take(end).max().copied().unwrap_or_default();
        for width in [longest, IN_A_MAIL] {
            let mut surplus = 0_i64;
            for (line, length) in lines.iter().zip(&lengths).take(end) {
                if *length == width {
                    surplus += 1;
                } else if !ends_as_json(line) {
                    surplus -= 1;
                }
            }
            if surplus > most {
                (most, best) = (surplus, lengths.iter().map(|length| *length == width).collect());
            }
        }
    }
    best
}

/// Whether a break could stand after this line in JSON. Where a program has put it in, there is mostly a word, or the
/// colon after a name.
fn ends_as_json(line: &str) -> bool {
    let line = line.trim_end();
    line.ends_with(['{', '}', '[', ']', ','])
        || line.ends_with(|sign: char| sign.is_ascii_digit())
        || line.ends_with('"') && !line.ends_with("\\\"")
}

/// The text of a body in quoted-printable; `None` if it is not. There, all is ASCII, no line is longer than 76, and `=`
/// always stands before two digits or a line's end.
fn quoted_printable(text: &str) -> Option<String> {
    if !text.contains("=\n") || !text.is_ascii() || text.lines().any(|line| line.len() > IN_A_MAIL) {
        return None;
    }
    let mut decoded = Vec::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'=' {
            decoded.push(byte);
            continue;
        }
        let first = bytes.next()?;
        if first != b'\n' {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            decoded.push(u8::try_from(digit(first)? * 16 + digit(bytes.next()?)?).ok()?);
        }
    }
    String::from_utf8(decoded).ok()
}

//! How long questions take.

/// A question takes about a minute.
pub fn minutes(questions: usize) -> String {
    match questions {
        0..=1 => "a minute".into(),
        2..=8 => format!("{questions} minutes"),
        9..=10 => "10 minutes".into(),
        _ => format!("{} minutes", (questions * 5 / 6).div_ceil(5) * 5),
    }
}

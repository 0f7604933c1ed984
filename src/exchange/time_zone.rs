//! The two time zones of New Zealand, as a calendar file has to spell them out (RFC 5545, 3.6.5;
//! docs/rules.md, CALENDAR-4).
//!
//! Summer time runs from the last Sunday of September, 2 am standard time, to the first Sunday of April, 3 am summer time,
//! since 2007 (New Zealand Daylight Time Order 2007, SR 2007/185). The Chatham Islands change at the same moment and are 45
//! minutes ahead.

/// Whose clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// New Zealand without the Chatham Islands.
    Auckland,
    /// The Chatham Islands.
    Chatham,
}

impl Zone {
    /// Both.
    pub const ALL: [Zone; 2] = [Zone::Auckland, Zone::Chatham];

    /// Its name in the IANA time zone database.
    pub fn name(self) -> &'static str {
        match self {
            Zone::Auckland => "Pacific/Auckland",
            Zone::Chatham => "Pacific/Chatham",
        }
    }

    /// The lines of its VTIMEZONE. A beginning is given on the clocks that it ends.
    pub(super) fn lines(self) -> [(&'static str, &'static str); 15] {
        let (standard, daylight, to_standard, to_daylight) = match self {
            Zone::Auckland => ("+1200", "+1300", "20080406T030000", "20070930T020000"),
            Zone::Chatham => ("+1245", "+1345", "20080406T034500", "20070930T024500"),
        };
        [
            ("BEGIN", "VTIMEZONE"),
            ("TZID", self.name()),
            ("BEGIN", "STANDARD"),
            ("DTSTART", to_standard),
            ("TZOFFSETFROM", daylight),
            ("TZOFFSETTO", standard),
            ("RRULE", "FREQ=YEARLY;BYMONTH=4;BYDAY=1SU"),
            ("END", "STANDARD"),
            ("BEGIN", "DAYLIGHT"),
            ("DTSTART", to_daylight),
            ("TZOFFSETFROM", standard),
            ("TZOFFSETTO", daylight),
            ("RRULE", "FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU"),
            ("END", "DAYLIGHT"),
            ("END", "VTIMEZONE"),
        ]
    }
}

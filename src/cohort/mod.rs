//! What the files of a group add up to: a picture for the room, a picture for others, and what follows from each.
//!
//! Two pictures, because two kinds of people look. In the room, people know each other and talk about what they see:
//! rows of fewer than five are hidden ([`room_picture`]). Whoever was not there may combine what is published with
//! anything else, so [`others_picture`] publishes only what no count under five follows from (docs/rules.md, COHORT-5
//! to COHORT-9).

mod agenda;
mod compared;
mod cover;
mod csv;
mod example;
mod group;
mod kept;
mod level_box;
mod others;
mod room;
mod split;
mod told;

pub use agenda::{AgendaItem, MeetingLength, agenda};
pub use compared::{BoundaryChange, RowChange, compared};
pub use csv::picture_csv;
pub use example::example_group;
pub use group::{Counted, Group, LeftOut, Reason};
pub use kept::{KeptPicture, KeptRow, TITLE_LENGTH, read_kept_picture};
pub use level_box::{FEWEST_PEOPLE, LevelBox, TOO_FEW_IN_WORDS};
pub use others::{OthersHidden, OthersPicture, OthersRow, others_picture, split_rows};
pub use room::{FamiliesHidden, RoomCounts, RoomPicture, RoomRow, RoomRows, room_picture};
pub use split::{FEWEST_TO_SPLIT, best_split};
pub use told::{Share, Told, told_to_others, told_to_the_room};

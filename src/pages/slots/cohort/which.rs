//! Which of the two pictures a part belongs to.

use crate::components::Element;
use leptos::prelude::*;

/// One of the two pictures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// In the room: dots as on a wall.
    Room,
    /// For people who were not there.
    Others,
}

impl Which {
    /// Whether this one is shown.
    pub fn is_shown(self, is_for_others: RwSignal<bool>) -> bool {
        is_for_others.get() == (self == Self::Others)
    }

    /// A part of this picture. On paper it is always the one for others: a sheet leaves the room.
    pub fn part(self, is_for_others: RwSignal<bool>, part: Element) -> Element {
        part.attr_live("class", move || {
            let class = match (self.is_shown(is_for_others), self) {
                (true, Self::Room) => "app-no-print",
                (true, Self::Others) => "app-group__own",
                (false, Self::Room) => "app-group__away app-no-print",
                (false, Self::Others) => "app-print-only",
            };
            Some(class.to_string())
        })
    }
}

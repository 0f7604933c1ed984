//! Types that are one of a few: their list, ids and names, written from one table.

/// Writes `ALL`, `id`, `parse` and `name` of a type whose values people choose from. So
///
/// ```ignore
/// choices! {
///     /// Both answers, in the order shown in the form.
///     Heard { NotYet = ("not-yet", "Not yet"), Yes = ("yes", "Yes") }
/// }
/// ```
///
/// gives `Heard::ALL == [Heard::NotYet, Heard::Yes]`, `Heard::Yes.id() == "yes"`,
/// `Heard::parse("yes") == Some(Heard::Yes)` and `Heard::Yes.name() == "Yes"`. Where the content has the names, the
/// table is of ids alone: `NotYet = "not-yet"`. An id is the same text as serde's, and never changes.
macro_rules! choices {
    ($(#[$order:meta])* $type:ident { $($variant:ident = ($id:literal, $name:literal)),+ $(,)? }) => {
        choices! { $(#[$order])* $type { $($variant = $id),+ } }

        impl $type {
            /// The name shown on the page.
            pub fn name(self) -> &'static str {
                match self {
                    $($type::$variant => $name,)+
                }
            }
        }
    };
    ($(#[$order:meta])* $type:ident { $($variant:ident = $id:literal),+ $(,)? }) => {
        impl $type {
            $(#[$order])*
            pub const ALL: [$type; [$($id),+].len()] = [$($type::$variant),+];

            /// The id used in files, addresses and form values.
            pub fn id(self) -> &'static str {
                match self {
                    $($type::$variant => $id,)+
                }
            }

            /// The one with this id; `None` if unknown.
            pub fn parse(id: &str) -> Option<$type> {
                Self::ALL.into_iter().find(|choice| choice.id() == id)
            }
        }
    };
}

pub(crate) use choices;

//! What the app has drawn into a page.

use leptos::mount::UnmountHandle;
use leptos::tachys::view::any_view::AnyViewState;

/// A mounted view of this app; dropping it removes it and disposes of its signals.
pub type Mounted = UnmountHandle<AnyViewState>;

//! One sort for every kind of item.

/// The items by rising key; those of equal keys stay in their order. Only the keys are sorted, with their positions:
/// the standard sort costs 3 KB of the download for each type that it is used with.
pub fn ordered<T>(items: Vec<T>, key: impl Fn(&T) -> i64) -> Vec<T> {
    let mut keys: Vec<(i64, usize)> = items.iter().map(key).zip(0..).collect();
    keys.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    keys.into_iter().filter_map(|(_, at)| items.get_mut(at)?.take()).collect()
}

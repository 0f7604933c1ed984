//! Words that say nothing about what is wanted.

const FILLERS: &str = "a able about also am an and any are as at be become becoming been best between by can could did difference do does doing \
    dont for from get gets getting go going good got had has have how i if im in into is it its ive just know like look looking make \
    makes making me mean meaning means mine much my need needs not of on one or our out please should so some somehow someone \
    something tell than that the their them then there these they this to up us use using very want was way ways we were what whats \
    when where wheres which who whos whose why will with would you your";

/// Whether a word, in lower case and without diacritics, is such a word.
pub fn is_filler(plain: &str) -> bool {
    FILLERS.split(' ').any(|filler| filler == plain)
}

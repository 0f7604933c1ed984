//! Search ignores accents and case, understands questions and slips, and puts the best result first.

use engagement_career_path::search::{Entry, Index, Kind, pieces};
use proptest::prelude::*;

fn entry(title: &str, text: &str) -> Entry {
    Entry::new(Kind::Word, title, "glossary/".into(), text)
}

fn titles(entries: &[(&str, &str)], query: &str) -> Vec<String> {
    let index = Index::new(entries.iter().map(|(title, text)| entry(title, text)).collect());
    index.find(query).into_iter().map(|found| found.title.clone()).collect()
}

#[test]
fn accents_case_and_the_spelling_of_long_vowels_do_not_matter() {
    let entries = [("Mātauranga Māori", "Knowledge"), ("Wānanga", "Deliberation"), ("Café", "")];
    for query in ["Maori", "maori", "MĀORI", "Māori", "maaori", "ma\u{304}ori", "  maori  ", "(Maori)"] {
        assert_eq!(titles(&entries, query), ["Mātauranga Māori"], "{query:?}");
    }
    for query in ["wananga", "waananga"] {
        assert_eq!(titles(&entries, query), ["Wānanga"], "{query:?}");
    }
    assert_eq!(titles(&entries, "cafe"), ["Café"]);
}

#[test]
fn english_words_with_double_vowels_are_still_told_apart_by_the_rest() {
    let entries = [("Meeting", ""), ("Metric", ""), ("Feedback", "")];
    assert_eq!(titles(&entries, "meeting"), ["Meeting"]);
    assert_eq!(titles(&entries, "feed"), ["Feedback"]);
}

#[test]
fn the_endings_of_a_word_do_not_matter() {
    let entries = [("Close the loop", ""), ("Meetings", ""), ("Scope", ""), ("Iwi", "")];
    for (query, found) in [
        ("closing the loop", "Close the loop"),
        ("closed", "Close the loop"),
        ("meeting", "Meetings"),
        ("meet", "Meetings"),
        ("scoping", "Scope"),
        ("iwi", "Iwi"),
    ] {
        assert_eq!(titles(&entries, query), [found], "{query:?}");
    }
}

#[test]
fn every_word_must_be_there_and_titles_come_before_texts() {
    let entries = [
        ("Write a report", "About the scope of a workshop"),
        ("Scope statement", "What is open and closed"),
        ("Scoping", "With a decision-maker"),
        ("Report on scope", "Short"),
    ];
    assert_eq!(titles(&entries, "scope"), ["Scope statement", "Scoping", "Report on scope", "Write a report"]);
    assert_eq!(titles(&entries, "stat"), ["Scope statement"], "the beginning of a word");
    assert_eq!(titles(&entries, "rep"), ["Write a report", "Report on scope"]);
    assert_eq!(titles(&entries, "scope report"), ["Report on scope", "Write a report"]);
    assert_eq!(titles(&entries, "short workshop"), ["Report on scope", "Write a report"], "nowhere together");
    assert_eq!(titles(&entries, "statement nowhere"), ["Scope statement"], "what is nowhere is asked in vain");
    assert_eq!(titles(&entries, "nowhere"), [""; 0]);
    assert_eq!(titles(&entries, " .,- "), [""; 0]);
}

/// Questions as people ask them: in sentences, with filler words, or with a word that is nowhere.
#[test]
fn a_question_finds_what_it_is_about() {
    let entries = [
        ("Honest scope", "Aware: one. Developing: two. Practising: three."),
        ("Public input designer at G3 (Senior Advisor)", "Designs"),
        ("Communications", "A way in"),
        ("Community of practice", "Others"),
    ];
    for (query, found) in [
        ("What is the difference between Developing and Practising in honest scope?", "Honest scope"),
        ("G3", "Public input designer at G3 (Senior Advisor)"),
        ("what would I do as a public input designer at G3?", "Public input designer at G3 (Senior Advisor)"),
        ("developing practising nowhere", "Honest scope"),
        ("of", "Community of practice"),
    ] {
        assert_eq!(titles(&entries, query), [found], "{query:?}");
    }
}

/// The sentence under a title is whole, and is the one that answers; without one, it says what the thing is.
#[test]
fn a_snippet_is_a_whole_sentence() {
    let about = "What can change, and what cannot.";
    let text = "The poster came first. Hapū were asked (\"twice\", they said). It cost $3.50 then.\nPrincipal Advisor\nWho pays?";
    let index = Index::new(vec![entry("Scope", text).about(about)]);
    let snippet = |query: &str| index.answer(query, 1).first.first().map(|(_, snippet)| snippet.clone());
    for (query, sentence) in [
        ("scope", about),
        ("hapu", "Hapū were asked (\"twice\", they said)."),
        ("costs", "It cost $3.50 then."),
        ("scope and posters", "The poster came first."),
        ("principal", about),
        ("paying", "Who pays?"),
    ] {
        assert_eq!(snippet(query).as_deref(), Some(sentence), "{query}");
    }
    assert_eq!(Index::new(vec![entry("Title", "no sentence")]).answer("title", 1).first[0].1, "");
}

#[test]
fn words_of_te_reo_maori_are_told_apart() {
    let forms: Vec<String> = ["mana whenua", "mana", "hapū", "hui"].map(String::from).into();
    let marked = |text: &str| -> String {
        let pieces = pieces(text, &forms);
        assert_eq!(pieces.iter().map(|(piece, _)| *piece).collect::<String>(), text);
        pieces.into_iter().map(|(piece, maori)| if maori { format!("[{piece}]") } else { piece.into() }).collect()
    };
    for (text, expected) in [
        ("A hui with mana whenua", "A [hui] with [mana whenua]"),
        ("Hui. hapū, mana", "[Hui]. [hapū], [mana]"),
        ("manager, humana, huia", "manager, humana, huia"),
        ("(hui)", "([hui])"),
        ("ahui hui", "ahui [hui]"),
        ("", ""),
    ] {
        assert_eq!(marked(text), expected, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_word_of_an_entry_finds_it(words in prop::collection::vec("[a-zA-ZāēīōūĀĒĪŌŪ0-9]{1,8}", 1..8), at in any::<prop::sample::Index>()) {
        let text = words.join(" ");
        let index = Index::new(vec![entry("Title", &text)]);
        let word: &String = at.get(&words);
        prop_assert_eq!(index.find(word).len(), 1);
    }

    #[test]
    fn any_query_and_any_text_is_safe(query in ".{0,40}", text in ".{0,80}") {
        prop_assert_eq!(pieces(&text, &[query.clone(), "a".into()]).into_iter().map(|(piece, _)| piece).collect::<String>(), text.clone());
        let _ = Index::new(vec![entry("Title", &text)]).answer(&query, 3);
    }
}

//! Ranking: how much of what is looked for an article says.
//!
//! The measure is BM25F (Robertson, Zaragoza, Taylor, 2004). What doesn't depend on the question
//! is worked out when the index is made and kept in one byte for each word of each article: the
//! word's weight in the article, which counts more in the headline than in the lead and there more
//! than in the body, relative to the article's length. The length that counts as usual is a
//! constant, so that an article's bytes don't change with the articles around it.

use crate::article::Part;

/// How much an occurrence counts, by where it stands.
pub(super) fn weight(part: Part) -> f32 {
    match part {
        Part::Headline => 5.0,
        Part::Lead => 2.0,
        Part::Body(_) => 1.0,
    }
}

/// The length, in words, that counts as usual.
const USUAL_LENGTH: f32 = 300.0;

/// How far an article's length counts (Robertson's b).
const LENGTH: f32 = 0.75;

/// How soon more occurrences of a word say nothing more (Robertson's k1).
const SATURATION: f32 = 1.2;

/// How many steps of the byte make up one occurrence in an article of the usual length.
const STEPS: f32 = 8.0;

/// How much another form of the word counts than the one that was asked for.
const OTHER_FORM: f32 = 0.5;

/// The impact of a word on an article of so many words: what its occurrences weigh.
pub(super) fn impact(weight: f32, length: usize) -> u8 {
    let length = 1.0 - LENGTH + LENGTH * length as f32 / USUAL_LENGTH;
    // From a float to an integer `as` keeps to the integer's bounds.
    (STEPS * weight / length).round().max(1.0) as u8
}

/// What an article scores for a condition: `exact` and `other` are its impacts by the form that
/// was asked for and by other forms; the condition is met by `of` articles out of `all`.
pub(super) fn score(exact: u32, other: u32, of: usize, all: usize) -> f32 {
    let occurrences = (exact as f32 + OTHER_FORM * other as f32) / STEPS;
    let (of, all) = (of as f32, all as f32);
    let rarity = (1.0 + (all - of + 0.5) / (of + 0.5)).ln();
    rarity * occurrences * (SATURATION + 1.0) / (occurrences + SATURATION)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_counts_more_in_a_short_article_and_in_its_headline() {
        assert!(impact(1.0, 100) > impact(1.0, 900));
        assert!(impact(weight(Part::Headline), 300) > impact(weight(Part::Lead), 300));
        assert!((1..=255).contains(&impact(9999.0, 1)) && impact(0.001, 9999) == 1);
    }

    #[test]
    fn rare_words_and_the_form_asked_for_count_more() {
        assert!(score(8, 0, 10, 1000) > score(8, 0, 100, 1000));
        assert!(score(8, 0, 10, 1000) > score(0, 8, 10, 1000));
        assert!(score(16, 0, 10, 1000) > score(8, 0, 10, 1000));
        assert!(score(1, 0, 1000, 1000) > 0.0);
    }
}

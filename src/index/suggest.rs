//! What was meant by a word that no article holds.

use super::reader::decoded;
use super::record::Lexicon;
use super::words::ClauseSet;
use super::{Family, Reader, ShelfError, key};
use crate::words::{Query, Sought, fold};

/// The query with words that articles hold in the place of those that none does, as far as one is
/// a mistyping of the other: a letter too many, too few, another one, or two that have changed
/// places (Damerau, 1964). Of several the most frequent is taken.
///
/// A mistyping of the first letter is found where the second is right: words are looked up by
/// their first letter, and those that would be by any other aren't fetched.
pub(super) async fn suggestion(
    reader: &Reader,
    query: &Query,
    sets: &[ClauseSet],
) -> Result<Option<Query>, ShelfError> {
    let unknown: Vec<(usize, String)> = query
        .clauses()
        .iter()
        .zip(sets)
        .enumerate()
        .filter(|(_, (clause, set))| !clause.excluded && set.docs.is_empty())
        .filter_map(|(place, (clause, _))| match &clause.sought {
            Sought::Word(word) => Some((place, fold(word))),
            Sought::Beginning(_) | Sought::Phrase(_) => None,
        })
        .collect();
    if unknown.is_empty() {
        return Ok(None);
    }
    let letters = unknown.iter().flat_map(|(_, word)| word.chars().take(2));
    let keys = crate::archive::distinct(letters.collect()).into_iter();
    let keys = keys.map(|letter| key::text(&letter.to_string())).collect();
    let lexicons = decoded::<Lexicon>(&reader.records(Family::Lexicon, keys).await?)?;
    let mut meant = query.clone();
    for (place, word) in unknown {
        let words = lexicons.iter().flatten().flatten();
        let best = words.filter(|(it, _)| one_edit(&word, it)).max_by_key(|(_, count)| *count);
        let Some((best, _)) = best else { return Ok(None) };
        meant = meant.with_word(place, best);
    }
    Ok(Some(meant))
}

/// Whether one word becomes another by one mistyping.
fn one_edit(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([x, y, rest @ ..], [p, q, others @ ..]) if (x, y) == (q, p) && rest == others => true,
        ([_, rest @ ..], [_, others @ ..]) if rest == others => true,
        ([_, rest @ ..], b) if rest == b => true,
        (a, [_, others @ ..]) => a == others,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mistyping_is_seen() {
        for mistyped in ["cumbr", "cumbrre", "cumbte", "cubmre", "xcumbre", "umbre", "cumbrex"] {
            assert!(one_edit(mistyped, "cumbre"), "{mistyped}");
            assert!(one_edit("cumbre", mistyped), "{mistyped}");
        }
        for other in ["cumbre", "cumb", "cmubrex", "monte", ""] {
            assert!(!one_edit(other, "cumbre"), "{other}");
        }
    }
}

//! [`contracted`]: prepositions and articles as people write them.

use super::draft::Draft;
use super::sample::Sample;
use crate::tagger::names;

/// Prepositions with the article that follows, and what people write for both.
const TOGETHER: [(&str, &str, &str); 34] = [
    ("de", "o", "do"),
    ("de", "a", "da"),
    ("de", "os", "dos"),
    ("de", "as", "das"),
    ("em", "o", "no"),
    ("em", "a", "na"),
    ("em", "os", "nos"),
    ("em", "as", "nas"),
    ("a", "o", "ao"),
    ("a", "a", "à"),
    ("a", "os", "aos"),
    ("a", "as", "às"),
    ("por", "o", "pelo"),
    ("por", "a", "pela"),
    ("por", "os", "pelos"),
    ("por", "as", "pelas"),
    ("de", "este", "deste"),
    ("de", "esta", "desta"),
    ("de", "esse", "desse"),
    ("de", "essa", "dessa"),
    ("em", "este", "neste"),
    ("em", "esta", "nesta"),
    ("em", "esse", "nesse"),
    ("em", "essa", "nessa"),
    ("de", "ele", "dele"),
    ("de", "ela", "dela"),
    ("em", "um", "num"),
    ("em", "uma", "numa"),
    ("de", "um", "dum"),
    ("de", "uma", "duma"),
    ("de", "aquele", "daquele"),
    ("em", "aquele", "naquele"),
    ("de", "el", "del"),
    ("a", "el", "al"),
];

/// The same sentence with prepositions and articles written as one. A name that begins with the
/// article begins after it.
#[must_use]
pub fn contracted(sample: &Sample) -> Sample {
    let given = names(&sample.labels);
    let mut draft = Draft::default();
    // For each word of the sample its place in the draft.
    let mut places = Vec::with_capacity(sample.tokens.len() + 1);
    let mut at = 0;
    while let Some(token) = sample.tokens.get(at) {
        let lower = token.to_lowercase();
        let next = sample.tokens.get(at + 1);
        let pair =
            TOGETHER.iter().find(|(one, two, _)| *one == lower && next.is_some_and(|n| n == two));
        places.push(draft.tokens.len());
        if let Some((_, _, both)) = pair {
            places.push(draft.tokens.len());
            draft.tokens.push(if token.starts_with(char::is_uppercase) {
                capitalised(both)
            } else {
                (*both).to_owned()
            });
            at += 2;
        } else {
            draft.tokens.push(token.clone());
            at += 1;
        }
    }
    places.push(draft.tokens.len());
    for (range, class) in given {
        // The article's place is also the preposition's, which is not in the name.
        let shares = range.start > 0 && places[range.start - 1] == places[range.start];
        let start = places[range.start] + usize::from(shares);
        let end = places[range.end - 1] + 1;
        if start < end {
            draft.names.push((start..end, class));
        }
    }
    draft.sample(sample, 4, 1.0)
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tagger::Class;
    use crate::train::sample::sample;

    #[test]
    fn prepositions_and_articles_become_one() {
        let given = [(2..3, Class::Organization), (4..7, Class::Place)];
        let made = contracted(&sample("em o Público em Rio de o Sul", &given));
        assert_eq!(made.tokens.join(" "), "no Público em Rio do Sul");
        let expected = [(1..2, Class::Organization), (3..5, Class::Place)];
        assert_eq!(names(&made.labels)[0], expected[0]);
        assert_eq!(names(&made.labels)[1].0, 3..5);
    }

    #[test]
    fn a_name_that_began_with_the_article_begins_after_it() {
        let made = contracted(&sample(
            "por O Globo e de o Porto",
            &[(1..3, Class::Organization), (5..7, Class::Place)],
        ));
        assert_eq!(made.tokens.join(" "), "por O Globo e do Porto");
        assert_eq!(names(&made.labels), [(1..3, Class::Organization), (5..6, Class::Place)]);
    }
}

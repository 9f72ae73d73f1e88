//! [`runs`]: names as capitals tell them, in languages of which there is no model.
//!
//! A word that begins a sentence is part of a name only if it never stands in lower case: its
//! capital says nothing.

use std::collections::HashSet;
use std::ops::Range;

use super::tokens::tokens;
use crate::entity::Kind;

/// Capitalised words in a row, with the word before them in lower case.
pub(super) struct Run {
    /// Its bytes.
    pub(super) span: Range<usize>,
    before: String,
}

impl Run {
    /// What the name may be; a guess.
    pub(super) fn kind(&self, text: &str) -> Kind {
        guess(&text[self.span.clone()], &self.before)
    }
}

/// Words in lower case that may stand within a name.
const WITHIN: [&str; 11] = ["de", "del", "la", "las", "los", "y", "e", "da", "do", "dos", "of"];

/// Every word that stands somewhere in lower case.
pub(super) fn common_words<'a>(texts: impl Iterator<Item = &'a str>) -> HashSet<String> {
    texts
        .flat_map(|text| tokens(text).into_iter().map(move |token| (text, token)))
        .filter(|(text, token)| text[token.span.clone()] == token.lower)
        .map(|(_, token)| token.lower.into_owned())
        .collect()
}

/// The names in a text, as capitals tell them.
pub(super) fn runs(text: &str, common: &HashSet<String>) -> Vec<Run> {
    let tokens = tokens(text);
    let capital = |n: usize| {
        tokens.get(n).is_some_and(|t| text[t.span.clone()].starts_with(char::is_uppercase))
    };
    let joined = |n: usize| {
        let gap = &text[tokens[n - 1].span.end..tokens[n].span.start];
        gap.chars().all(|c| c.is_whitespace() || c == '-')
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !capital(at) {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at + 1;
        while end < tokens.len() && joined(end) {
            let within = (end..tokens.len().min(end + 3))
                .take_while(|&n| {
                    joined(n) && !capital(n) && WITHIN.contains(&tokens[n].lower.as_ref())
                })
                .count();
            let next = end + within;
            // "y" joins names as often as it stands within one: only after "de" is it trusted.
            let trusted = within == 0 || tokens[end].lower != "y" && tokens[end].lower != "e";
            if next < tokens.len() && trusted && capital(next) && joined(next) {
                end = next + 1;
            } else {
                break;
            }
        }
        at = end;
        let begins_a_sentence = begins_sentence(&text[..tokens[start].span.start]);
        // Of a run that begins a sentence the first word is doubtful; alone it says nothing.
        let doubtful = begins_a_sentence
            && (end - start == 1 || common.contains(tokens[start].lower.as_ref()));
        let first = if doubtful { start + 1 } else { start };
        let Some(whole) = (first..end).find(|&n| capital(n)) else { continue };
        let span = tokens[whole].span.start..tokens[end - 1].span.end;
        let letters = text[span.clone()].chars().filter(|c| c.is_alphabetic()).count();
        if letters > 2 {
            let before =
                whole.checked_sub(1).map(|n| tokens[n].lower.to_string()).unwrap_or_default();
            found.push(Run { span, before });
        }
    }
    found
}

fn begins_sentence(before: &str) -> bool {
    let before = before
        .trim_end()
        .trim_end_matches(['«', '“', '"', '‘', '\'', '¿', '¡', '(', '—', '–', '-'])
        .trim_end();
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '…', '»', '”'])
}

/// What a name may be, by a word in it or the word before it.
fn guess(name: &str, before: &str) -> Kind {
    const BODIES: [&str; 21] = [
        "universidad",
        "ministerio",
        "consejo",
        "partido",
        "banco",
        "asociación",
        "organización",
        "agencia",
        "comisión",
        "comité",
        "tribunal",
        "fundación",
        "instituto",
        "academia",
        "ejército",
        "flota",
        "university",
        "ministry",
        "council",
        "party",
        "agency",
    ];
    const PLACES: [&str; 8] = ["en", "hacia", "desde", "in", "from", "to", "em", "a"];
    let words: Vec<_> = tokens(name).into_iter().map(|t| t.lower).collect();
    let acronym = words.len() == 1 && name.chars().all(char::is_uppercase);
    if acronym || words.iter().any(|w| BODIES.contains(&w.as_ref())) {
        Kind::Organization
    } else if PLACES.contains(&before) {
        Kind::Place
    } else if words.len() > 1 {
        Kind::Person
    } else {
        Kind::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&str> {
        runs(text, &common_words([text].into_iter()))
            .into_iter()
            .map(|run| &text[run.span])
            .collect()
    }

    #[test]
    fn capitalised_words_in_a_row_are_a_name() {
        assert_eq!(names("ayer habló John Kirby en la Casa Blanca"), ["John Kirby", "Casa Blanca"]);
        assert_eq!(
            names("la Universidad Federal del Lejano Oriente abre"),
            ["Universidad Federal del Lejano Oriente"]
        );
        assert_eq!(names("hablaron Putin y Kim"), ["Putin", "Kim"]);
        assert_eq!(names("visitó Moscú, Pekín"), ["Moscú", "Pekín"]);
    }

    #[test]
    fn a_lone_word_that_begins_a_sentence_says_nothing() {
        assert_eq!(
            names("Cabe decir. Según fuentes, no. «Hoy», dice. John Kirby habló."),
            ["John Kirby"]
        );
    }

    #[test]
    fn a_common_word_that_begins_a_sentence_is_no_part_of_the_name_after_it() {
        assert_eq!(
            names("Habla John Kirby. El que habla calla. Xi Jinping no."),
            ["John Kirby", "Xi Jinping"]
        );
    }

    #[test]
    fn the_kind_is_guessed_by_words_in_and_before_the_name() {
        assert_eq!(guess("Ministerio de Defensa", "el"), Kind::Organization);
        assert_eq!(guess("ONU", "la"), Kind::Organization);
        assert_eq!(guess("Jasán", "en"), Kind::Place);
        assert_eq!(guess("John Kirby", "portavoz"), Kind::Person);
    }
}

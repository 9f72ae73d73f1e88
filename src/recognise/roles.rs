//! [`Roles`]: what people are called before their names ("el ministro de Defensa ruso").

use std::ops::Range;

use super::tokens::{Token, tokens};
use crate::tagger::{Cue, Tagger};

/// So many bytes before a name are looked at: roles are short.
const BEFORE: usize = 160;

/// Words that may stand within a role. All three languages have their own, and no other's.
const WITHIN: [&str; 15] = [
    "de", "del", "la", "las", "los", "da", "das", "do", "dos", "of", "for", "the", "y", "e", "and",
];
const CONJUNCTIONS: [&str; 3] = ["y", "e", "and"];
const ARTICLES: [&str; 11] = ["el", "la", "los", "las", "un", "una", "o", "a", "os", "as", "the"];

/// English has the field before the role, in lower case: "foreign minister".
const FIELDS: [&str; 14] = [
    "foreign",
    "defence",
    "defense",
    "finance",
    "interior",
    "justice",
    "health",
    "energy",
    "trade",
    "agriculture",
    "home",
    "prime",
    "deputy",
    "vice",
];

/// Those who have a field and not an organization: the "Defensa" of a "ministro de Defensa" is no
/// name.
const WITH_A_FIELD: [&str; 22] = [
    "ministro",
    "ministra",
    "ministros",
    "ministras",
    "exministro",
    "exministra",
    "viceministro",
    "viceministra",
    "viceministros",
    "secretario",
    "secretaria",
    "subsecretario",
    "subsecretaria",
    "consejero",
    "consejera",
    "secretário",
    "secretária",
    "titular",
    "minister",
    "ministers",
    "secretary",
    "undersecretary",
];

/// Finds roles by the words that a model has as cues.
#[derive(Clone, Copy, Debug)]
pub(super) struct Roles<'a, 'm>(pub(super) &'a Tagger<'m>);

impl Roles<'_, '_> {
    /// The bytes of the role that stands right before a person's name, or before a comma in front
    /// of a name that a comma ends.
    pub(super) fn before(self, text: &str, name: &Range<usize>) -> Option<Range<usize>> {
        let (from, words) = words_before(text, name.start);
        let gap = |n: usize| {
            let end = words.get(n + 1).map_or(name.start, |next| from + next.span.start);
            &text[from + words[n].span.end..end]
        };
        let last = words.len().checked_sub(1)?;
        let in_apposition = gap(last).trim() == ","
            && text[name.end..].trim_start().chars().next().is_none_or(|c| ",.;)".contains(c));
        if !(in_apposition || is_space(gap(last)) || gap(last) == ". ") {
            return None;
        }
        let role =
            |n: usize| words[n].lower == "president" || self.0.cues(&words[n].lower, Cue::Role);
        let is_within = |n: usize| WITHIN.contains(&words[n].lower.as_ref());
        let written = |n: usize| &text[from + words[n].span.start..from + words[n].span.end];
        let capital = |n: usize| written(n).starts_with(char::is_uppercase);
        let mut start = None;
        for n in (0..=last).rev() {
            let word = words[n].lower.as_ref();
            let ends = n < last && !is_space(gap(n));
            let begins =
                start.is_some() && (ARTICLES.contains(&word) || CONJUNCTIONS.contains(&word));
            if ends || begins || self.0.cues(word, Cue::Speech) {
                break;
            }
            if role(n) {
                start = Some(n);
                continue;
            }
            // "la oposición" in "líder de la oposición"
            let after_within = n > 0 && is_within(n - 1);
            let fits =
                is_within(n) || capital(n) || after_within || self.0.cues(word, Cue::Belonging);
            if !fits {
                break;
            }
        }
        let mut start = start?;
        while start > 0 && is_space(gap(start - 1)) && {
            let word = words[start - 1].lower.as_ref();
            FIELDS.contains(&word) || self.0.cues(word, Cue::Belonging)
        } {
            start -= 1;
        }
        Some(from + words[start].span.start..from + words[last].span.end)
    }

    /// Whether a name is the field of somebody's office: "Defensa", "Recursos Naturales".
    pub(super) fn is_field(self, text: &str, name: &Range<usize>) -> bool {
        let (_, words) = words_before(text, name.start);
        let mut words = words.iter().rev().map(|word| word.lower.as_ref());
        let mut next = words.next();
        let within = next.is_some_and(|word| WITHIN.contains(&word));
        while next.is_some_and(|word| WITHIN.contains(&word) || self.0.cues(word, Cue::Belonging)) {
            next = words.next();
        }
        within && next.is_some_and(|word| WITH_A_FIELD.contains(&word))
    }

    /// Whether a name is only what somebody from somewhere is called: English has a capital there.
    pub(super) fn is_nationality(self, name: &str) -> bool {
        // The models know many thousands; these are none of them.
        const PARTS: [&str; 5] = ["north", "south", "east", "west", "american"];
        tokens(name).iter().all(|word| {
            PARTS.contains(&word.lower.as_ref()) || self.0.cues(&word.lower, Cue::Belonging)
        })
    }
}

/// The words before a byte, and the byte from which theirs are counted.
fn words_before(text: &str, end: usize) -> (usize, Vec<Token<'_>>) {
    let from = (end.saturating_sub(BEFORE)..=end).find(|&byte| text.is_char_boundary(byte));
    let from = from.unwrap_or(end);
    (from, tokens(&text[from..end]))
}

fn is_space(gap: &str) -> bool {
    !gap.is_empty() && gap.chars().all(|c| c.is_whitespace() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tagger::Model;

    const SPANISH: &[u8] = include_bytes!("../../models/es.model");
    const ENGLISH: &[u8] = include_bytes!("../../models/en.model");

    /// The role of the person whose name is in brackets.
    fn role(model: &[u8], marked: &str) -> Option<String> {
        let tagger = Tagger::new(Model::read(model).unwrap());
        let start = marked.find('[').unwrap();
        let end = marked.find(']').unwrap() - 1;
        let text = marked.replace(['[', ']'], "");
        Roles(&tagger).before(&text, &(start..end)).map(|range| text[range].to_owned())
    }

    #[track_caller]
    fn reads(model: &[u8], marked: &str, expected: &str) {
        assert_eq!(role(model, marked).as_deref(), Some(expected), "{marked}");
    }

    #[test]
    fn what_stands_before_a_name_is_its_bearers_role() {
        reads(SPANISH, "El presidente [Vladimir Putin] viajó", "presidente");
        reads(
            SPANISH,
            "Llegó el ministro de Defensa de Rusia, [Sergei Shoigu], con",
            "ministro de Defensa de Rusia",
        );
        reads(
            SPANISH,
            "al ministro de Defensa ruso, [Andrei Belousov].",
            "ministro de Defensa ruso",
        );
        reads(SPANISH, "habló el Sr. [Putin]", "Sr");
        reads(SPANISH, "Kim y el presidente [Putin]", "presidente");
        reads(ENGLISH, "the Russian foreign minister [Sergei Lavrov]", "Russian foreign minister");
        reads(ENGLISH, "President [Putin] said", "President");
    }

    #[test]
    fn other_words_before_a_name_are_none() {
        for marked in [
            "Según [Putin]",
            "El presidente recibió a [Putin]",
            "dijo el presidente, [Putin] llegó",
            "[Putin]",
            "la ciudad de [Putin]",
        ] {
            assert_eq!(role(SPANISH, marked), None, "{marked}");
        }
    }

    #[test]
    fn the_field_of_an_office_is_no_name() {
        let tagger = Tagger::new(Model::read(SPANISH).unwrap());
        let is = |text: &str, name: &str| {
            let start = text.find(name).unwrap();
            Roles(&tagger).is_field(text, &(start..start + name.len()))
        };
        assert!(is("el ministro de Defensa ruso", "Defensa"));
        assert!(is("el ministro ruso de Recursos Naturales", "Recursos Naturales"));
        assert!(is("los viceministros de Exteriores", "Exteriores"));
        assert!(!is("el presidente de Repsol", "Repsol"));
        assert!(!is("el Ministerio de Defensa", "Ministerio de Defensa"));
    }
}

//! [`Query`]: words that a reader looks for.

use std::fmt;

use super::fold::lower;
use super::{fold, folded, tokens};

/// How many conditions a query may have: a text that somebody has pasted is no query.
const CLAUSES: usize = 24;

/// How many letters of a word that is being written are enough to look for it.
const BEGINNING: usize = 3;

/// Words that a reader looks for. An article must meet every condition.
///
/// | written | an article must have |
/// |---|---|
/// | `cumbre` | the word in any of its forms: `cumbres` too |
/// | `cumbr*` | a word that begins so |
/// | `"corea del norte"` | these words one after another, in just these forms |
/// | `-cumbre`, `-"corea del norte"` | none of it |
///
/// Case and accents don't count. What can't be understood is passed over: a query is never wrong.
/// Its text form ([`fmt::Display`]) reads back as the same query.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    clauses: Vec<Clause>,
}

/// A condition of a query.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Clause {
    /// Whether an article must not meet it.
    pub excluded: bool,
    /// What is looked for.
    pub sought: Sought,
}

/// What a condition looks for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Sought {
    /// A word in any of its forms; in lower case, with its accents, as stemmers want it.
    Word(String),
    /// Words that begin so; folded.
    Beginning(String),
    /// Words one after another; folded, two or more of them, or one that must have just this form.
    Phrase(Vec<String>),
}

impl Query {
    /// The query of a text.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut clauses = Vec::new();
        let mut rest = text.trim_start();
        while !rest.is_empty() && clauses.len() < CLAUSES {
            let (excluded, body) = match rest.strip_prefix(['-', '−', '–']) {
                Some(body) => (true, body),
                None => (false, rest),
            };
            let (sought, after) = match body.strip_prefix(is_quote) {
                Some(body) => {
                    let (phrase, after) = body.split_once(is_quote).unwrap_or((body, ""));
                    (phrase_of(phrase), after)
                }
                None => {
                    let end = |c: char| c.is_whitespace() || is_quote(c);
                    let (chunk, after) = body.split_at(body.find(end).unwrap_or(body.len()));
                    (chunk_of(chunk), after)
                }
            };
            clauses.extend(sought.map(|sought| Clause { excluded, sought }));
            rest = after.trim_start();
        }
        // The same condition twice is one, and a query reads the same however often it is read.
        let mut once: Vec<Clause> = Vec::with_capacity(clauses.len());
        for clause in clauses {
            if !once.contains(&clause) {
                once.push(clause);
            }
        }
        Self { clauses: once }
    }

    /// The query of a text that is still being written: its last word may go on, so words that
    /// begin so are looked for. Of one or two letters too much would begin so: they wait for the
    /// next.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let mut query = Self::read(text);
        let goes_on = text.ends_with(char::is_alphanumeric);
        if let Some(Clause { sought, .. }) = query.clauses.last_mut().filter(|_| goes_on)
            && let Sought::Word(word) = sought
        {
            match fold(word) {
                beginning if beginning.chars().count() >= BEGINNING => {
                    *sought = Sought::Beginning(beginning);
                }
                _ => drop(query.clauses.pop()),
            }
        }
        query
    }

    /// Whether its last word is one that may go on.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        matches!(self.clauses.last(), Some(Clause { sought: Sought::Beginning(_), .. }))
    }

    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// Its conditions, in their order.
    #[must_use]
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// The query with this word as its condition at a place.
    #[must_use]
    pub fn with_word(&self, place: usize, word: &str) -> Self {
        let mut clauses = self.clauses.clone();
        if let Some(clause) = clauses.get_mut(place) {
            clause.sought = Sought::Word(word.to_owned());
        }
        Self { clauses }
    }

    /// The query without its condition at a place.
    #[must_use]
    pub fn without(&self, place: usize) -> Self {
        let others = self.clauses.iter().enumerate().filter(|(at, _)| *at != place);
        Self { clauses: others.map(|(_, clause)| clause.clone()).collect() }
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// What stands within quotation marks: just these words.
fn phrase_of(text: &str) -> Option<Sought> {
    let mut words = folded(text);
    words.retain(|word| !word.is_empty());
    (!words.is_empty()).then_some(Sought::Phrase(words))
}

/// What stands between spaces: `2023-09-13` is three words one after another.
fn chunk_of(text: &str) -> Option<Sought> {
    let mut words = tokens(text);
    let first = words.next()?;
    match words.next() {
        Some(_) => phrase_of(text),
        None if fold(first.word).is_empty() => None,
        None if text[first.range.end..].starts_with('*') => {
            Some(Sought::Beginning(fold(first.word)))
        }
        None => Some(Sought::Word(lower(first.word))),
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, clause) in self.clauses.iter().enumerate() {
            if at > 0 {
                f.write_str(" ")?;
            }
            write!(f, "{clause}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.excluded {
            f.write_str("-")?;
        }
        match &self.sought {
            Sought::Word(word) => f.write_str(word),
            Sought::Beginning(beginning) => write!(f, "{beginning}*"),
            Sought::Phrase(words) => write!(f, "\"{}\"", words.join(" ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> String {
        Query::read(text).to_string()
    }

    #[test]
    fn a_query_reads_as_people_write_it() {
        assert_eq!(read("  Cumbre  en Moscú "), "cumbre en moscú");
        assert_eq!(read("cumbre -Hanói"), "cumbre -hanói");
        assert_eq!(read("«Corea del Norte»  cumb*"), "\"corea del norte\" cumb*");
        assert_eq!(read("-“Corea del Sur”"), "-\"corea del sur\"");
        assert_eq!(read("2023-09-13"), "\"2023 09 13\"");
        assert_eq!(read("\"Kim"), "\"kim\"");
        assert_eq!(read("金正恩"), "\"金 正 恩\"");
        assert_eq!(read("\u{670}\u{ad1}d&e"), "\"d e\"");
    }

    #[test]
    fn no_character_makes_a_query_that_reads_back_otherwise() {
        for c in '\0'..='\u{323af}' {
            for text in [format!("\u{670}{c}d&e"), format!("d{c}e&\u{301}{c}"), format!("-{c}{c}*")]
            {
                let query = Query::read(&text);
                assert_eq!(Query::read(&query.to_string()), query, "{text:?}");
            }
        }
    }

    #[test]
    fn what_says_nothing_is_passed_over() {
        for text in ["", "  ", "-", "\"\"", "* - \" ¿? \"", "…"] {
            assert!(Query::read(text).is_empty(), "{text}");
        }
        assert_eq!(read("cumbre cumbre -cumbre"), "cumbre -cumbre");
        let pasted = "palabra ".repeat(9) + &(0..99).map(|n| format!("w{n} ")).collect::<String>();
        assert!(Query::read(&pasted).clauses().len() <= CLAUSES);
    }

    #[test]
    fn a_word_that_is_being_written_may_go_on() {
        let typed = |text: &str| Query::typed(text).to_string();
        assert_eq!(typed("Corea cumb"), "corea cumb*");
        assert_eq!(typed("Corea cu"), "corea");
        assert_eq!(typed("Corea cumbre "), "corea cumbre");
        assert_eq!(typed("\"Corea del"), "\"corea del\"");
        assert_eq!(typed("corea -mosc"), "corea -mosc*");
        assert_eq!(typed("cumb*"), "cumb*");
        assert_eq!(typed("x"), "");
    }

    #[test]
    fn a_condition_can_be_let_go() {
        assert_eq!(Query::read("a \"b c\" -d").without(1).to_string(), "a -d");
    }

    proptest! {
        #[test]
        fn its_text_reads_back_as_the_same_query(text in "(\\PC|[-\" *«a-cñ]){0,40}") {
            let query = Query::read(&text);
            prop_assert_eq!(Query::read(&query.to_string()), query);
        }
    }
}

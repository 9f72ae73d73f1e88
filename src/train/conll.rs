//! Reads texts with marked names, as the Conference on Natural Language Learning has them: a token
//! a line with its label, a blank line after each sentence (Tjong Kim Sang 2002).

use std::ops::Range;

use thiserror::Error;

use super::sample::Sample;
use crate::tagger::{Class, Name, TOGETHER, labels};

/// What is wrong in a file of marked texts.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}: {what}; a line is a token, a space or tab, and O, B-PER, I-PER, B-LOC …")]
pub struct ConllError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub what: String,
}

/// Reads marked sentences. `documents`, if given, names the document of each, a line each; else
/// `-DOCSTART-` begins one, and where there is none, [`TOGETHER`] sentences are one.
///
/// # Errors
/// When a line is none of the format, or there are not as many documents as sentences.
pub fn read_conll(text: &str, documents: Option<&str>) -> Result<Vec<Sample>, ConllError> {
    let named: Option<Vec<&str>> = documents.map(|text| text.lines().map(str::trim).collect());
    let marked = text.contains("-DOCSTART-");
    let mut samples: Vec<Sample> = Vec::new();
    let mut sentence = Sentence::default();
    let mut document = 0;
    for (at, line) in text.lines().chain([""]).enumerate() {
        let line = line.trim_end();
        let starts = line.starts_with("-DOCSTART-");
        if !line.is_empty() && !starts {
            sentence.add(line).map_err(|what| ConllError { line: at + 1, what })?;
            continue;
        }
        if !sentence.tokens.is_empty() {
            let number = samples.len();
            let begins = match &named {
                Some(named) if number > 0 => named.get(number) != named.get(number - 1),
                Some(_) => false,
                None => !marked && number > 0 && number.is_multiple_of(TOGETHER),
            };
            document += u32::from(begins);
            samples.push(std::mem::take(&mut sentence).sample(document));
        }
        document += u32::from(starts);
    }
    if let Some(named) = named.filter(|named| named.len() != samples.len()) {
        let what =
            format!("{} sentences, and {} documents of sentences", samples.len(), named.len());
        return Err(ConllError { line: text.lines().count(), what });
    }
    Ok(samples)
}

/// A sentence that is being read.
#[derive(Default)]
struct Sentence {
    tokens: Vec<String>,
    names: Vec<Name>,
}

impl Sentence {
    fn add(&mut self, line: &str) -> Result<(), String> {
        let separator = |c: char| if line.contains('\t') { c == '\t' } else { c == ' ' };
        let mut parts = line.split(separator);
        let (Some(token), Some(label)) = (parts.next(), parts.next_back()) else {
            return Err(format!("\"{line}\" has no label"));
        };
        let at = self.tokens.len();
        self.tokens.push(token.to_owned());
        if label == "O" {
            return Ok(());
        }
        let class = label.get(2..).and_then(Class::of_code);
        let (Some(class), Some("B-" | "I-")) = (class, label.get(..2)) else {
            return Err(format!("\"{label}\" is no label"));
        };
        match self.names.last_mut() {
            Some((Range { end, .. }, last))
                if label.starts_with('I') && *end == at && *last == class =>
            {
                *end = at + 1;
            }
            _ => self.names.push((at..at + 1, class)),
        }
        Ok(())
    }

    fn sample(self, document: u32) -> Sample {
        Sample {
            labels: labels(self.tokens.len(), &self.names),
            tokens: self.tokens,
            document,
            every_class: true,
            weight: 1.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tagger::names;

    #[test]
    fn sentences_are_read_with_their_names() {
        let text = "Ana B-PER\nRuiz I-PER\nBilbao B-LOC\n\n-DOCSTART- O\n\nla O\nONU\tB-ORG\n";
        let samples = read_conll(text, None).unwrap();
        assert_eq!(samples[0].tokens, ["Ana", "Ruiz", "Bilbao"]);
        assert_eq!(names(&samples[0].labels), [(0..2, Class::Person), (2..3, Class::Place)]);
        assert_eq!(names(&samples[1].labels), [(1..2, Class::Organization)]);
        assert_eq!((samples[0].document, samples[1].document), (0, 1));
    }

    #[test]
    fn what_is_no_label_is_told_with_its_line() {
        assert_eq!(read_conll("a O\nb B-XYZ\n", None).unwrap_err().line, 2);
        assert!(
            read_conll("a O\n\nb\n", None)
                .unwrap_err()
                .to_string()
                .contains("line 3: \"b\" has no label")
        );
    }

    #[test]
    fn each_sentence_has_a_document() {
        let samples = read_conll("a O\n\nb O\n\nc O\n", Some("x\nx\ny\n")).unwrap();
        assert_eq!(samples.iter().map(|s| s.document).collect::<Vec<_>>(), [0, 0, 1]);
        assert!(read_conll("a O\n\nb O\n", Some("x\n")).is_err());
    }
}

//! [`Problem`]: what is wrong in a file, where, and what to do about it.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use toml::de::DeTable;

/// How much a problem costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Something was passed over; the file is used.
    Warning,
    /// The file, or the entry in it, can't be used.
    Error,
}

/// What is wrong in one file.
///
/// It knows a place in the text but not the file's name: the reader of a file is given its
/// bytes, and whoever opened it knows what it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// How much it costs.
    pub severity: Severity,
    /// What is wrong, as a sentence without a full stop.
    pub what: String,
    /// The bytes of the file that it is about, where there are any.
    pub at: Option<Range<usize>>,
    /// What to do, as a sentence without a full stop.
    pub remedy: String,
}

impl Problem {
    /// A problem for which the file or entry can't be used.
    pub fn error(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { severity: Severity::Error, what: what.into(), at: None, remedy: remedy.into() }
    }

    /// A problem in spite of which the file is used.
    pub fn warning(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(what, remedy) }
    }

    /// The same problem, at these bytes of the file.
    #[must_use]
    pub fn at(mut self, span: Range<usize>) -> Self {
        self.at = Some(span);
        self
    }

    /// What is wrong with TOML, at its place if there is one.
    #[must_use]
    pub fn of_toml(error: &toml::de::Error, remedy: impl Into<String>) -> Self {
        Self { at: error.span(), ..Self::error(error.message(), remedy) }
    }

    /// The table that a file of TOML is.
    ///
    /// # Errors
    /// With what is wrong and this remedy, when the text is no TOML.
    pub fn table<'a>(text: &'a str, remedy: &str) -> Result<DeTable<'a>, Self> {
        let table = DeTable::parse(text).map_err(|error| Self::of_toml(&error, remedy))?;
        Ok(table.into_inner())
    }

    /// Moves the place on by some bytes, when the text turns out to be part of a larger one.
    pub fn shift(&mut self, bytes: usize) {
        self.at = self.at.take().map(|at| at.start + bytes..at.end + bytes);
    }
}

/// The line, counted from 1, in which a byte of a text stands.
#[must_use]
pub fn line_of(text: &[u8], byte: usize) -> usize {
    let before = &text[..byte.min(text.len())];
    1 + before.iter().filter(|&&b| b == b'\n').count()
}

//! [`Words`]: all that the interface says in one language.

use std::sync::Arc;

use thiserror::Error;

/// A word or a sentence.
type Text = &'static str;

/// The text is no words of this version of the interface.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the interface's words are those of another version")]
pub struct OtherWords;

/// What one thing that the interface says takes of all its texts.
trait Said: Copy {
    /// How many texts it is.
    const TEXTS: usize;

    fn of(texts: &[Text; COUNT], at: usize) -> Self;
    fn put(self, texts: &mut Vec<Text>);
}

impl Said for Text {
    const TEXTS: usize = 1;

    fn of(texts: &[Text; COUNT], at: usize) -> Self {
        texts[at]
    }

    fn put(self, texts: &mut Vec<Text>) {
        texts.push(self);
    }
}

impl Said for (Text, Text) {
    const TEXTS: usize = 2;

    fn of(texts: &[Text; COUNT], at: usize) -> Self {
        (texts[at], texts[at + 1])
    }

    fn put(self, texts: &mut Vec<Text>) {
        texts.extend([self.0, self.1]);
    }
}

impl<const N: usize> Said for [Text; N] {
    const TEXTS: usize = N;

    fn of(texts: &[Text; COUNT], at: usize) -> Self {
        std::array::from_fn(|of_these| texts[at + of_these])
    }

    fn put(self, texts: &mut Vec<Text>) {
        texts.extend(self);
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $said:ty,)*) => {
        /// How many texts a language has.
        const COUNT: usize = 0 $(+ <$said>::TEXTS)*;

        /// Tells apart versions of the interface that say other things.
        const VERSION: u32 = hash(concat!($(stringify!($name $said),)*));

        /// The table of a language; of what is counted a pair: for one, for others.
        #[derive(Debug)]
        pub(super) struct Table {
            $($(#[$doc])* pub(super) $name: $said,)*
        }

        impl Table {
            fn texts(&self) -> Vec<Text> {
                let mut texts = Vec::with_capacity(COUNT);
                $(self.$name.put(&mut texts);)*
                texts
            }
        }

        impl Words {
            words!(0; $($(#[$doc])* $name: $said,)*);
        }
    };
    ($at:expr;) => {};
    ($at:expr; $(#[$doc:meta])* $name:ident: $said:ty, $($rest:tt)*) => {
        $(#[$doc])*
        pub(in crate::app) fn $name(&self) -> $said {
            Said::of(&self.0, $at)
        }

        words!($at + <$said>::TEXTS; $($rest)*);
    };
}

/// All that the interface says in one language. They are cheap to clone.
///
/// The viewer is in no language: it takes the words of its archive from beside it, as a text, and
/// only who publishes has the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(Arc<[Text; COUNT]>);

impl Words {
    /// Those of a table.
    pub(super) fn of_table(table: &Table) -> Self {
        Self::in_order(table.texts().into_iter())
    }

    fn in_order(mut texts: impl Iterator<Item = Text>) -> Self {
        Self(Arc::new(std::array::from_fn(|_| texts.next().unwrap_or_default())))
    }

    /// The words as a text, a line each.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{VERSION}\n{}", self.0.join("\n"))
    }

    /// The words of such a text.
    ///
    /// # Errors
    /// When it was written by another version of the interface.
    pub fn read(text: String) -> Result<Self, OtherWords> {
        // They last as long as the page.
        let mut lines = text.leak().split('\n');
        let version = lines.next().and_then(|line| line.parse().ok());
        if version == Some(VERSION) { Ok(Self::in_order(lines)) } else { Err(OtherWords) }
    }
}

words! {
    skip: Text,
    own_text: Text,
    wrong: Text,
    archive: Text,
    articles: (Text, Text),
    mentions: (Text, Text),
    paragraphs_folded: (Text, Text),
    filter_by: Text,
    filter: Text,
    clear_all: Text,
    remove: Text,
    how: Text,
    more: Text,
    more_values: (Text, Text),
    show: Text,
    fewer: Text,
    nothing: Text,
    loosen: Text,
    in_this_article: Text,
    of: Text,
    previous: Text,
    next: Text,
    fold: Text,
    close: Text,
    entity_page: Text,
    also_called: Text,
    where_it_is: Text,
    company: Text,
    in_articles: Text,
    updated: Text,
    source: Text,
    subjects: Text,
    not_found: Text,
    not_found_help: Text,
    walk: Text,
    keys: Text,
    meant: Text,
    pack: Text,
    pack_about: Text,
    pack_back: Text,
    packing: Text,
    not_packed: Text,
    too_old: Text,
    not_loaded: Text,
    more_articles: Text,
    no_date: Text,
    language: Text,
    not_named: Text,
    keep: Text,
    keeping: Text,
    cancel: Text,
    kept: Text,
    forget: Text,
    forgotten: Text,
    not_kept: Text,
    try_again: Text,
    meant_words: Text,
    search: Text,
    search_for: Text,
    published: Text,
    from: Text,
    to: Text,
    in_language: Text,
    any_language: Text,
    order: Text,
    /// Newest, oldest, relevance.
    orders: [Text; 3],
    not_come: Text,
    new_edition: Text,
    read_it: Text,
    not_now: Text,
    /// What stands before the tenths of a number.
    decimal_mark: Text,
    /// Person, organization, place, event, date, other.
    kinds: [Text; 6],
    /// All, any, none.
    joins: [Text; 3],
    /// Authority file, short form, declared, date rule, model.
    provenances: [Text; 5],
    /// What stands between day, month and year.
    in_date: Text,
    months: [Text; 12],
    settings: Text,
    text_size: Text,
    measure: Text,
    /// Narrow, normal, wide.
    measures: [Text; 3],
    colours: Text,
    /// As the device has them, light, dark.
    schemes: [Text; 3],
}

/// FNV-1a with 32 bits.
const fn hash(text: &str) -> u32 {
    let (bytes, mut at, mut hash) = (text.as_bytes(), 0, 0x811c_9dc5_u32);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::super::english::ENGLISH;
    use super::super::spanish::SPANISH;
    use super::*;

    #[test]
    fn words_come_back_from_their_text() {
        for table in [&SPANISH, &ENGLISH] {
            let words = Words::of_table(table);
            let text = words.to_text();
            // Each stands in a line of its own, and none says nothing.
            assert_eq!(text.lines().count(), 1 + COUNT);
            assert!(text.lines().all(|line| !line.is_empty()));
            assert_eq!(Words::read(text), Ok(words));
        }
    }

    #[test]
    fn each_thing_said_has_its_texts() {
        let words = Words::of_table(&SPANISH);
        assert_eq!(words.skip(), SPANISH.skip);
        assert_eq!(words.articles(), SPANISH.articles);
        assert_eq!(words.kinds(), SPANISH.kinds);
        assert_eq!(words.months(), SPANISH.months);
    }

    #[test]
    fn words_of_another_version_are_refused() {
        for text in ["1\nSaltar", "", "es"] {
            assert_eq!(Words::read(text.to_owned()), Err(OtherWords));
        }
    }
}

//! [`Line`]: a mention in its sentence.

use std::rc::Rc;

use crate::article::text_of;
use crate::entity::{Mention, Span};
use crate::page::{ArticlePage, Listed, Named};

/// How many characters a line shows on either side of the name.
const SIDE: usize = 80;

/// A mention in its sentence, as far as a line has room for that.
///
/// Invariant: `before`, `name` and `after` together are a piece of one of the article's texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The article in which it stands.
    pub article: Rc<Listed>,
    /// The id of the paragraph; headline and lead have none.
    pub anchor: Option<String>,
    /// What stands before the name.
    pub before: String,
    /// The name as it is written there.
    pub name: String,
    /// What stands after it.
    pub after: String,
    /// Whether the sentence begins before the line does.
    pub begins_earlier: bool,
    /// Whether it ends after it.
    pub ends_later: bool,
    /// The ordinal of the article, and the place of the mention among its own.
    pub at: (u32, u32),
}

/// The lines of an article, in reading order.
pub(super) fn lines<'a>(
    ordinal: u32,
    page: &'a ArticlePage,
    named: &Named,
) -> impl Iterator<Item = Line> + use<'a> {
    let place = page.place_of(&named.key);
    let texts = page.article.texts();
    let article = Rc::new(Listed::of(&page.article));
    let mentions = page.mentions.iter().filter(move |it| Some(it.entity) == place);
    (0..).zip(mentions).filter_map(move |(number, mention)| {
        let Mention { part, span, sentence, .. } = mention;
        let [(before, begins_earlier), (name, _), (after, ends_later)] =
            cut(text_of(&texts, *part), *sentence, *span)?;
        Some(Line {
            article: article.clone(),
            anchor: page.anchor_of(*part).map(|anchor| anchor.id.clone()),
            before: before.to_owned(),
            name: name.to_owned(),
            after: after.to_owned(),
            begins_earlier,
            ends_later,
            at: (ordinal, number),
        })
    })
}

/// What of a sentence stands before a name, the name, and what stands after it; each with whether
/// there is more of it.
fn cut(text: &str, sentence: Span, name: Span) -> Option<[(&str, bool); 3]> {
    let (sentence, name) = (sentence.range(), name.range());
    Some([
        last_words(text.get(sentence.start..name.start)?),
        (text.get(name.clone())?, false),
        first_words(text.get(name.end..sentence.end)?),
    ])
}

/// The last words of a text, as many as there is room for, and whether there are more. A word that
/// is longer than that is cut.
fn last_words(text: &str) -> (&str, bool) {
    let Some((at, first)) = text.char_indices().rev().nth(SIDE) else { return (text, false) };
    let piece = &text[at..];
    let words = piece.split_once(char::is_whitespace).map_or("", |(_, words)| words.trim_start());
    (if words.is_empty() { &piece[first.len_utf8()..] } else { words }, true)
}

/// The same for the first words.
fn first_words(text: &str) -> (&str, bool) {
    let Some((at, last)) = text.char_indices().nth(SIDE) else { return (text, false) };
    let piece = &text[..at + last.len_utf8()];
    let words = piece.rsplit_once(char::is_whitespace).map_or("", |(words, _)| words.trim_end());
    (if words.is_empty() { &text[..at] } else { words }, true)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{archive, folded, whole};
    use super::*;
    use crate::article::Part;
    use crate::page::{Concordance, LineOrder};

    const LONG: &str =
        "una palabra y otra y otra y otra y otra y otra y otra y otra y otra y otra y otra";

    fn shown(concordance: &Concordance, order: LineOrder) -> Vec<String> {
        let shown = |line: &Rc<Line>| format!("{}[{}]{}", line.before, line.name, line.after);
        concordance.lines(order, &folded).iter().map(shown).collect()
    }

    #[test]
    fn every_mention_has_a_line_with_its_sentence_and_its_paragraph() {
        let archive = archive(&[("a.txt", "Ana Ruiz\nNada. Hoy Ana Ruiz habló.\nCalla Ruiz.")]);
        let lines = whole(&archive).lines(LineOrder::Newest, &folded);
        assert_eq!(
            shown(&whole(&archive), LineOrder::Newest),
            ["[Ana Ruiz]", "Hoy [Ana Ruiz] habló.", "Calla [Ruiz]."]
        );
        let page = ArticlePage::of(&archive, archive.articles().next().unwrap());
        let anchors: Vec<_> = lines.iter().map(|line| line.anchor.as_deref()).collect();
        let [first, second] = [0, 1].map(|at| page.anchors.get(at).map(|it| it.id.as_str()));
        assert_eq!(anchors, [None, first, second]);
        assert_eq!(page.anchor_of(Part::Body(2)), None);
    }

    #[test]
    fn a_long_sentence_is_cut_at_words() {
        let archive =
            archive(&[("a.txt", &format!("T\nDijo que {LONG} Ana Ruiz {LONG} {LONG} calla."))]);
        let lines = whole(&archive).lines(LineOrder::Newest, &folded);
        let [line] = &lines[..] else { panic!("{lines:?}") };
        assert!(line.begins_earlier && line.ends_later);
        assert!(LONG.ends_with(line.before.trim_end()), "{line:?}");
        assert!(line.before.starts_with("palabra") || line.before.starts_with("otra"), "{line:?}");
        assert!(LONG.starts_with(line.after.trim_start()), "{line:?}");
        // Without spaces a word can't be spared.
        assert_eq!(last_words(&"ñ".repeat(200)), ("ñ".repeat(SIDE).as_str(), true));
        assert_eq!(first_words(&"ñ".repeat(200)), ("ñ".repeat(SIDE).as_str(), true));
    }

    proptest! {
        #[test]
        fn a_line_is_a_piece_of_its_text(
            text in "(Ana Ruiz|Ruiz|[a-zñ]{1,9}|[a-z]{70,90}| |, |[.] |\n){0,60}",
        ) {
            let text = format!("Titular\nAna Ruiz calla. {text}");
            let archive = archive(&[("a.txt", &text)]);
            let page = ArticlePage::of(&archive, archive.articles().next().unwrap());
            let concordance = whole(&archive);
            prop_assert_eq!(concordance.found(), page.mentions.len());
            let texts = page.article.texts();
            for (line, mention) in concordance.lines(LineOrder::Newest, &folded).iter().zip(&page.mentions) {
                let Line { before, name, after, begins_earlier, ends_later, .. } = &**line;
                let piece = format!("{before}{name}{after}");
                let sentence = &text_of(&texts, mention.part)[mention.sentence.range()];
                prop_assert!(sentence.contains(&piece), "{:?} in {:?}", piece, sentence);
                prop_assert!(before.chars().count() <= SIDE && after.chars().count() <= SIDE);
                prop_assert_eq!(sentence.starts_with(&piece) || *begins_earlier, true);
                prop_assert_eq!(sentence.ends_with(&piece) || *ends_later, true);
                if !begins_earlier && !ends_later {
                    prop_assert_eq!(sentence, &piece);
                }
            }
        }
    }
}

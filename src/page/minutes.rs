//! How long an article is read.

use crate::article::Article;

/// How many words a minute: what adults read of prose in silence (238 in English: M. Brysbaert,
/// How many words do we read per minute?, Journal of Memory and Language 109, 2019), and a little
/// less, since names and dates take longer.
const WORDS: usize = 230;

/// How many minutes it takes to read an article, one at least. Not known where most of it isn't
/// in Latin letters: words are other things there.
pub(super) fn minutes(article: &Article) -> Option<u32> {
    let texts = article.texts();
    let letters = || texts.iter().flat_map(|(_, text)| text.chars()).filter(|c| c.is_alphabetic());
    let latin = letters().filter(|letter| *letter < '\u{250}').count();
    let words: usize = texts.iter().map(|(_, text)| text.split_whitespace().count()).sum();
    let minutes = u32::try_from(words.div_ceil(WORDS)).unwrap_or(u32::MAX);
    (2 * latin > letters().count()).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;
    use crate::language::Language;

    #[test]
    fn a_minute_is_begun_with_every_230_words() {
        let of = |body: &str| {
            let text = format!("Titular\n{body}");
            let article = intake::take("a.txt", text.as_bytes(), &Language::spanish()).article;
            minutes(&article.unwrap())
        };
        assert_eq!(of("Texto."), Some(1));
        assert_eq!(of(&"año ".repeat(229)), Some(1));
        assert_eq!(of(&"año ".repeat(230)), Some(2));
        assert_eq!(of("وصلت آنا رويز أمس"), None);
    }
}

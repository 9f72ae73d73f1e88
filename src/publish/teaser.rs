//! [`teaser`]: what an article says in a sentence or two.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::article::{Article, Block, one_line};

/// The most characters of a paragraph that stand for a lead, where there is none.
const LONGEST: usize = 160;

/// The lead; where there is none, the beginning of the first paragraph, cut between words.
pub(super) fn teaser(article: &Article) -> String {
    match article.lead() {
        Some(lead) => lead.to_owned(),
        None => cut(&first_paragraph(article), LONGEST),
    }
}

/// The first paragraph that holds text; the first text of any kind where there is none.
fn first_paragraph(article: &Article) -> String {
    let paragraphs = article.body().blocks().iter().filter_map(|block| match block {
        Block::Paragraph(text) => Some(text),
        _ => None,
    });
    let texts = paragraphs.chain(article.body().texts()).map(|text| one_line(&text.plain()));
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

fn cut(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let mut kept = String::new();
    for word in text.split_word_bounds() {
        // One character is the ellipsis's.
        if kept.chars().count() + word.chars().count() >= longest {
            break;
        }
        kept.push_str(word);
    }
    let kept = kept.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':'));
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;
    use crate::language::Language;

    fn teaser_of(text: &str) -> String {
        teaser(&intake::take("a.md", text.as_bytes(), &Language::spanish()).article.unwrap())
    }

    #[test]
    fn the_lead_stands_for_the_article_and_else_its_first_paragraph() {
        assert_eq!(teaser_of("---\ntitle: T\nlead: Entradilla\n---\nTexto."), "Entradilla");
        assert_eq!(teaser_of("# T\n\n## Uno\n\nTexto\n*breve*."), "Texto breve.");
        assert_eq!(teaser_of("# T\n\n> Cita."), "Cita.");
    }

    #[test]
    fn a_long_paragraph_is_cut_between_words() {
        assert_eq!(cut("uno, dos, tres", 14), "uno, dos, tres");
        assert_eq!(cut("uno, dos, tres", 13), "uno, dos…");
        assert_eq!(cut("uno, dos, tres", 5), "uno…");
        let long = teaser_of(&format!("# T\n\n{}", "palabra ".repeat(60)));
        assert!(long.ends_with("palabra…") && long.chars().count() <= LONGEST, "{long}");
    }
}

//! [`Translations`]: which articles are one and the same in several languages.

use std::collections::{BTreeMap, BTreeSet};

use super::{Archive, ArticleIx};

/// The articles that are one and the same in several languages, in groups.
///
/// To be a translation goes both ways, and on: where A names B and B names C, each of the three
/// has the two others. An article that names one that isn't there has none for it.
#[derive(Debug)]
pub(super) struct Translations {
    /// For each article that has translations, the number of its group.
    group: BTreeMap<ArticleIx, usize>,
    groups: Vec<BTreeSet<ArticleIx>>,
}

impl Translations {
    /// The translations among the articles of an archive.
    pub(super) fn of(archive: &Archive) -> Self {
        let mut found = Self { group: BTreeMap::new(), groups: Vec::new() };
        for article in archive.articles() {
            let entry = archive.entry(article);
            for named in &entry.article.about().translations {
                if let Some(named) = archive.article_by_slug(named)
                    && named != article
                {
                    found.join(article, named);
                }
            }
        }
        found
    }

    /// The others of an article's group, in the order of articles.
    pub(super) fn of_article(&self, article: ArticleIx) -> Vec<ArticleIx> {
        let group = self.group.get(&article).map(|&number| &self.groups[number]);
        group.into_iter().flatten().copied().filter(|&other| other != article).collect()
    }

    /// Puts two articles, and all that are one with either, into one group.
    fn join(&mut self, a: ArticleIx, b: ArticleIx) {
        let (into, from) = (self.group_of(a), self.group_of(b));
        if into != from {
            let moved = std::mem::take(&mut self.groups[from]);
            for &article in &moved {
                self.group.insert(article, into);
            }
            self.groups[into].extend(moved);
        }
    }

    fn group_of(&mut self, article: ArticleIx) -> usize {
        *self.group.entry(article).or_insert_with(|| {
            self.groups.push(BTreeSet::from([article]));
            self.groups.len() - 1
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::archive::{Archive, Builder, Site};
    use crate::entity::Authority;
    use crate::intake;
    use crate::language::Language;

    fn archive(files: &[(&str, &str)]) -> Archive {
        let authority = Authority::default();
        let mut builder = Builder::new(Site::default(), &authority);
        for (name, translations) in files {
            let text = format!("---\ntitle: T\ntranslations: {translations}\n---\nTexto.");
            let taken = intake::take(&format!("{name}.md"), text.as_bytes(), &Language::spanish());
            builder.add(taken.article.unwrap()).unwrap();
        }
        builder.build().unwrap()
    }

    fn translations(archive: &Archive, slug: &str) -> Vec<String> {
        let article = archive.article_by_slug(&slug.parse().unwrap()).unwrap();
        let others = archive.translations(article).into_iter();
        others.map(|other| archive.entry(other).article.slug().to_string()).collect()
    }

    #[test]
    fn to_be_a_translation_goes_both_ways_and_on() {
        let archive = archive(&[("a", ""), ("b", "[d, a]"), ("c", "[d]"), ("d", "[]"), ("e", "")]);
        assert_eq!(translations(&archive, "a"), ["b", "c", "d"]);
        assert_eq!(translations(&archive, "b"), ["a", "c", "d"]);
        assert_eq!(translations(&archive, "d"), ["a", "b", "c"]);
        assert!(translations(&archive, "e").is_empty());
    }

    #[test]
    fn an_article_is_no_translation_of_itself_or_of_one_that_is_not_there() {
        let archive = archive(&[("a", "[a, nowhere]")]);
        assert!(translations(&archive, "a").is_empty());
    }
}

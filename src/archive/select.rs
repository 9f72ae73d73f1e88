//! [`Selection`]: the articles that a filter leaves.

use fixedbitset::FixedBitSet;

use super::{Archive, ArticleIx, Filter, Join};

/// The articles that a filter leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    pub(super) articles: FixedBitSet,
}

impl Selection {
    /// How many articles there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.articles.count_ones(..)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.articles.is_clear()
    }

    /// The articles, newest first.
    pub fn articles(&self) -> impl Iterator<Item = ArticleIx> {
        self.articles.ones().filter_map(|n| u32::try_from(n).ok()).map(ArticleIx)
    }
}

impl Archive {
    /// The articles that a filter leaves. An entity that the archive doesn't have is in no
    /// article.
    #[must_use]
    pub fn select(&self, filter: &Filter) -> Selection {
        let nothing = FixedBitSet::with_capacity(self.parts.entries.len());
        let lists = |join| {
            filter.group(join).map(|key| {
                let articles = self.entity_by_key(key).map(|entity| self.articles_of(entity));
                let mut list = nothing.clone();
                list.extend(articles.into_iter().flatten().map(ArticleIx::index));
                list
            })
        };
        let mut articles = nothing.clone();
        articles.insert_range(..);
        for list in lists(Join::All) {
            articles.intersect_with(&list);
        }
        let any = lists(Join::Any).fold(None, |any: Option<FixedBitSet>, list| {
            let mut any = any.unwrap_or_else(|| nothing.clone());
            any.union_with(&list);
            Some(any)
        });
        if let Some(any) = any {
            articles.intersect_with(&any);
        }
        for list in lists(Join::None) {
            articles.difference_with(&list);
        }
        if !filter.words.is_empty() {
            articles.intersect_with(&self.scan(&filter.words));
        }
        if filter.from.is_some() || filter.to.is_some() || filter.language.is_some() {
            let mut others = nothing.clone();
            others.extend((0..self.parts.entries.len()).filter(|&at| !self.is_of(at, filter)));
            articles.difference_with(&others);
        }
        Selection { articles }
    }

    /// Whether an article is of the days and the language that a filter asks for.
    fn is_of(&self, at: usize, filter: &Filter) -> bool {
        let article = &self.parts.entries[at].article;
        let day = article.about().date;
        let dated = filter.from.is_none() && filter.to.is_none() || day.is_some();
        dated
            && filter.from.is_none_or(|from| day >= Some(from))
            && filter.to.is_none_or(|to| day <= Some(to))
            && filter
                .language
                .as_ref()
                .is_none_or(|language| language.primary() == article.language().primary())
    }
}

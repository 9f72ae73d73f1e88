//! [`Annotator`]: finds what single articles speak of.

use serde::{Deserialize, Serialize};

use super::decisions::decided;
use crate::article::Article;
use crate::entity::{Authority, EntityKey, Mention};
use crate::recognise::{DateRules, Gazetteer, Recogniser, declared_key, recognise};

/// Finds what single articles speak of. One article's answer depends on no other article, so
/// several threads may ask at once and answers may be kept.
pub struct Annotator<'a> {
    authority: &'a Authority,
    gazetteer: Gazetteer,
}

/// An article with what it speaks of, apart from any archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annotated {
    /// The article.
    pub article: Article,
    /// Its mentions, disjoint and in reading order.
    pub mentions: Vec<Mention<EntityKey>>,
    /// The entities that its file declares, each with its name there.
    pub declared: Vec<(String, EntityKey)>,
}

impl<'a> Annotator<'a> {
    /// An annotator by this authority file.
    #[must_use]
    pub fn new(authority: &'a Authority) -> Self {
        Self { authority, gazetteer: Gazetteer::of_authority(authority) }
    }

    /// The article with what it speaks of.
    #[must_use]
    pub fn annotate(&self, article: Article) -> Annotated {
        let declared: Vec<(String, EntityKey)> = article
            .about()
            .declared
            .iter()
            .filter(|d| !self.authority.rejects(&d.name))
            .filter_map(|d| Some((d.name.clone(), declared_key(self.authority, d.kind, &d.name)?)))
            .collect();
        let own = declared.iter().map(|(name, key)| (name.as_str(), key.clone()));
        let own = Gazetteer::of_declared(own);
        let recognisers: [&dyn Recogniser; 3] = [&self.gazetteer, &own, &DateRules];
        let mentions = recognise(&article, &recognisers);
        decided(self.authority, Annotated { article, mentions, declared })
    }
}

//! [`Annotator`]: finds what single articles speak of.

use serde::{Deserialize, Serialize};

use super::decisions::decided;
use crate::article::Article;
use crate::entity::{Authority, Entity, EntityKey, Mention};
use crate::language::Language;
use crate::recognise::{
    DateRules, Gazetteer, Known, Names, Places, Recognised, Recogniser, Unlisted, declared_key,
    recognise_names,
};

/// Finds what single articles speak of. One article's answer depends on no other article, so
/// several threads may ask at once and answers may be kept.
pub struct Annotator<'a> {
    authority: &'a Authority,
    known: Known<'a>,
    gazetteer: Gazetteer,
    names: Names<'a>,
    least: u8,
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
    /// The entities that nobody has listed or declared: models found them.
    pub unlisted: Vec<Unlisted>,
}

impl<'a> Annotator<'a> {
    /// An annotator by this authority file, which finds no other names.
    #[must_use]
    pub fn new(authority: &'a Authority) -> Self {
        Self {
            authority,
            known: Known::new(authority, None),
            gazetteer: Gazetteer::of_authority(authority),
            names: Names::default(),
            least: 100,
        }
    }

    /// One that finds further names: those of which a model is at least so sure, in percent. Names
    /// of these places are known to be theirs.
    #[must_use]
    pub fn finding(self, names: Names<'a>, places: &'a Places<'a>, least: u8) -> Self {
        Self { names, known: Known::new(self.authority, Some(places)), least, ..self }
    }

    /// The entities that people have listed.
    pub fn listed(&self) -> impl Iterator<Item = &'a Entity> {
        self.authority.entries().iter().map(|entry| &entry.entity)
    }

    /// All that is known of the entity with this key, in an archive of this language.
    #[must_use]
    pub fn known(&self, key: &EntityKey, language: &Language) -> Option<Entity> {
        self.known.entity(key, language)
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
        let named = self.names.of(&article).unwrap_or_default();
        let sure = named.into_iter().filter(|named| named.confidence >= self.least);
        let named = sure.filter(|named| !self.authority.rejects(&named.name)).collect();
        let Recognised { mentions, unlisted } =
            recognise_names(&article, &recognisers, named, &self.known);
        decided(self.authority, Annotated { article, mentions, declared, unlisted })
    }
}

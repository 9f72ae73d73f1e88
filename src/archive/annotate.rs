//! [`Annotator`]: finds what single articles speak of.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::decisions::decided;
use crate::article::Article;
use crate::entity::{Authority, Entity, EntityKey, Kind, Mention};
use crate::language::Language;
use crate::recognise::{
    DateRules, Gazetteer, Known, Named, Names, Recognised, Recogniser, Texts, Unlisted, World,
    declared_key, recognise_names,
};

/// Finds what single articles speak of. One article's answer depends on no other article, so
/// several threads may ask at once and answers may be kept.
pub struct Annotator<'a> {
    authority: &'a Authority,
    met: &'a [Entity],
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
            met: &[],
            known: Known::new(authority, None),
            gazetteer: Gazetteer::of_authority(authority),
            names: Names::default(),
            least: 100,
        }
    }

    /// One that finds further names: those of which a model is at least so sure, in percent. Names
    /// of what this world knows are known to be theirs.
    #[must_use]
    pub fn finding(self, names: Names<'a>, world: &'a World<'a>, least: u8) -> Self {
        let known = Known::new(self.authority, Some(world)).aware_of(self.met);
        Self { names, known, least, ..self }
    }

    /// One that knows these entities of another archive: they are not looked for, but what is
    /// found may be one of them.
    #[must_use]
    pub fn aware_of(self, met: &'a [Entity]) -> Self {
        Self { known: self.known.aware_of(met), met, ..self }
    }

    /// The entities that were there before any article: those that people have listed, and those
    /// of another archive.
    pub fn listed(&self) -> impl Iterator<Item = &'a Entity> {
        self.authority.entries().iter().map(|entry| &entry.entity).chain(self.met)
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
        let texts = Texts::of(&article);
        let named = self.names.of_texts(article.language(), &texts).unwrap_or_default();
        let named = self.sure(named, article.language());
        let Recognised { mentions, unlisted } =
            recognise_names(&article, &texts, &recognisers, named, &self.known);
        decided(self.authority, Annotated { article, mentions, declared, unlisted })
    }

    /// Those of the names in an article of a language that count. What every archive knows, and a
    /// name that is sure elsewhere in the article, may be less sure by itself.
    fn sure(&self, mut named: Vec<Named>, language: &Language) -> Vec<Named> {
        named.retain(|named| !self.authority.rejects(&named.name));
        let is_sure = |named: &&Named| named.confidence >= self.least;
        let sure: HashSet<(Kind, String)> =
            named.iter().filter(is_sure).map(|named| (named.kind, named.name.clone())).collect();
        named.retain(|named| {
            let known = || self.known.key(named.kind, &named.name, language).is_some();
            let elsewhere = || sure.contains(&(named.kind, named.name.clone()));
            named.confidence >= self.least
                || named.confidence + LEEWAY >= self.least && (known() || elsewhere())
        });
        named
    }
}

/// By so much, in percent, a name may be less sure that something else speaks for.
const LEEWAY: u8 = 20;

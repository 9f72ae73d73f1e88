//! [`Builder`]: articles and an authority file become an archive.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::joined::{Joined, Names, join};
use super::{Annotated, Annotator, Archive, ArchiveError, EntityIx, Entry, Parts, Site};
use crate::article::Article;
use crate::entity::{Authority, Entity, EntityKey, Kind};
use crate::slug::Slug;

/// Gathers articles and what they speak of.
pub struct Builder<'a> {
    site: Site,
    annotator: Arc<Annotator<'a>>,
    entries: BTreeMap<Slug, Entry>,
    entities: Vec<Entity>,
    numbers: HashMap<EntityKey, EntityIx>,
    /// The names of entities that models have found.
    found: HashMap<EntityKey, Names>,
    /// Those that articles' files declare.
    declared: HashSet<EntityKey>,
}

impl<'a> Builder<'a> {
    /// A builder without articles.
    #[must_use]
    pub fn new(site: Site, authority: &'a Authority) -> Self {
        Self::with(site, Annotator::new(authority))
    }

    /// A builder without articles, whose articles this annotator reads.
    #[must_use]
    pub fn with(site: Site, annotator: impl Into<Arc<Annotator<'a>>>) -> Self {
        Self {
            site,
            annotator: annotator.into(),
            entries: BTreeMap::new(),
            entities: Vec::new(),
            numbers: HashMap::new(),
            found: HashMap::new(),
            declared: HashSet::new(),
        }
    }

    /// What finds out what articles speak of.
    #[must_use]
    pub fn annotator(&self) -> Arc<Annotator<'a>> {
        self.annotator.clone()
    }

    /// Adds an article.
    ///
    /// # Errors
    /// When there is one with its slug already; the first one stays.
    pub fn add(&mut self, article: Article) -> Result<(), ArchiveError> {
        self.add_annotated(self.annotator.annotate(article))
    }

    /// Adds an article that the same authority file's [`Annotator`] has read.
    ///
    /// # Errors
    /// When there is one with its slug already; the first one stays.
    pub fn add_annotated(&mut self, annotated: Annotated) -> Result<(), ArchiveError> {
        let Annotated { article, mentions, declared, unlisted } = annotated;
        if self.entries.contains_key(article.slug()) {
            return Err(ArchiveError::SameSlug(article.slug().clone()));
        }
        for found in unlisted {
            self.found.entry(found.key).or_default().add(found.name, found.aliases);
        }
        self.declared.extend(declared.iter().map(|(_, key)| key.clone()));
        let mut number = |key: EntityKey, name: &str| self.number(key, name);
        let declared = declared.into_iter().map(|(name, key)| number(key, &name)).collect();
        let mentions = mentions.into_iter().map(|mention| mention.map(|key| self.number(key, "")));
        let mut mentions: Vec<_> = mentions.collect();
        // The list is made where the longer one of keys lay.
        mentions.shrink_to_fit();
        self.entries.insert(article.slug().clone(), Entry { article, mentions, declared });
        Ok(())
    }

    /// The archive of all articles added.
    ///
    /// # Errors
    /// Never for what [`Builder::add`] has taken; a recogniser that breaks its word would show
    /// here.
    pub fn build(self) -> Result<Archive, ArchiveError> {
        self.build_joined().map(|(archive, _)| archive)
    }

    /// The archive of all articles added, and which entities in it were joined or may be one.
    ///
    /// # Errors
    /// As [`Builder::build`].
    pub fn build_joined(self) -> Result<(Archive, Vec<Joined>), ArchiveError> {
        // In the order of their keys: whatever the order of the files, the archive is the same.
        let unlisted = self.unlisted();
        let mut order: Vec<usize> = (0..self.entities.len()).collect();
        order.sort_by(|&a, &b| self.entities[a].key.cmp(&self.entities[b].key));
        let mut numbers = vec![EntityIx(0); order.len()];
        for (number, &was) in (0..).map(EntityIx).zip(&order) {
            numbers[was] = number;
        }
        let entities = order.iter().map(|&was| self.named(self.entities[was].clone())).collect();
        let entries = self.entries.into_values();
        let renumber = |entry: Entry| entry.renumbered(&mut |was| numbers[was.index()]);
        let mut parts =
            Parts { site: self.site, entries: entries.map(renumber).collect(), entities };
        // A name in the texts may be another spelling of one that only the list has.
        let met: HashSet<&EntityKey> = self.numbers.keys().collect();
        let listed = self.annotator.listed().filter(|entity| !met.contains(&entity.key));
        let joined = join(&mut parts, listed, &unlisted);
        Ok((Archive::new(parts)?, joined))
    }

    /// The entities that nobody has listed or declared.
    fn unlisted(&self) -> HashSet<EntityKey> {
        let known = |key: &EntityKey| self.annotator.known(key, &self.site.lang).is_some();
        let unlisted = |key: &&EntityKey| !self.declared.contains(*key) && !known(key);
        self.found.keys().filter(unlisted).cloned().collect()
    }

    /// An entity with the names that articles give it, where nobody has listed it.
    fn named(&self, entity: Entity) -> Entity {
        if !entity.name.is_empty() {
            return entity;
        }
        match self.found.get(&entity.key) {
            Some(names) => names.name(entity),
            // A key that somebody has written by hand.
            None => Entity { name: entity.key.slug().as_str().replace('-', " "), ..entity },
        }
    }

    /// The number of an entity, which is taken in when it is met first: the archive holds the
    /// entities that its articles speak of, not all that the authority file knows.
    fn number(&mut self, key: EntityKey, name: &str) -> EntityIx {
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let number =
            EntityIx(u32::try_from(self.entities.len()).expect("entities are far fewer than 2³²"));
        let entity = self.annotator.known(&key, &self.site.lang).unwrap_or_else(|| {
            let name = match key.kind() {
                Kind::Date => key.edtf().map(|date| date.to_string()).unwrap_or_default(),
                _ => name.to_owned(),
            };
            Entity::named(key.clone(), name)
        });
        self.entities.push(entity);
        self.numbers.insert(key, number);
        number
    }
}

//! `entities split`: one entity is two.

use std::collections::BTreeMap;

use super::document::Document;
use super::find::{are_there, find, find_to_decide};
use crate::article::{one_line, text_of};
use crate::entity::{EntityKey, Kind};
use crate::publish::{EntitiesError, Folder};
use crate::slug::Slug;

/// Says that in some articles the names of an entity mean another one.
pub(super) fn split(
    folder: &Folder,
    document: &mut Document,
    entity: &str,
    into: &str,
    articles: &[Slug],
) -> Result<(), EntitiesError> {
    let key = find_to_decide(folder, entity)?;
    are_there(folder, articles)?;
    let other = other(folder, document, key.kind(), into)?;
    if other == key {
        return Err(EntitiesError::Same(key));
    }
    for (name, articles) in names(folder, &key, articles)? {
        document.pin(&name, &other, &articles, None)?;
    }
    Ok(())
}

/// The entity of this name, made if there is none.
fn other(
    folder: &Folder,
    document: &mut Document,
    kind: Kind,
    name: &str,
) -> Result<EntityKey, EntitiesError> {
    match find(folder, name) {
        Err(EntitiesError::Unknown { .. }) if name.parse::<EntityKey>().is_err() => {
            let name = one_line(name);
            let key = EntityKey::of_name(kind, &name);
            let key = key.map_err(|_| EntitiesError::NoName(name.clone()))?;
            document.add_entry(&key, &name)?;
            Ok(key)
        }
        found => {
            let key = found?;
            if key.kind() == Kind::Date {
                return Err(EntitiesError::Date(key));
            }
            document.need_entry(folder, &key)?;
            Ok(key)
        }
    }
}

/// What these articles call an entity, each name with the articles that have it. Of names that
/// differ in their capitals the one with fewest is enough: it stands for the others too.
fn names(
    folder: &Folder,
    key: &EntityKey,
    articles: &[Slug],
) -> Result<Vec<(String, Vec<Slug>)>, EntitiesError> {
    let archive = &folder.archive;
    let mut names: BTreeMap<String, Vec<Slug>> = BTreeMap::new();
    for slug in articles {
        let entry = archive.article_by_slug(slug).map(|article| archive.entry(article));
        let texts = entry.map(|entry| entry.article.texts()).unwrap_or_default();
        let mentions = entry.into_iter().flat_map(|entry| &entry.mentions);
        let of_it = mentions.filter(|mention| archive.entity(mention.entity).key == *key);
        let called =
            of_it.map(|mention| one_line(&text_of(&texts, mention.part)[mention.span.range()]));
        let mut called: Vec<String> = called.collect();
        // Capitals come before small letters.
        called.sort_by(|a, b| b.cmp(a));
        called.dedup_by(|next, kept| next.to_lowercase() == kept.to_lowercase());
        if called.is_empty() {
            return Err(EntitiesError::NotNamed { slug: slug.clone(), key: key.clone() });
        }
        for name in called {
            names.entry(name).or_default().push(slug.clone());
        }
    }
    Ok(names.into_iter().collect())
}

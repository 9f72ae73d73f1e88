//! Which entity or article is meant.

use crate::entity::{Entity, EntityKey, Kind};
use crate::publish::{EntitiesError, Folder};
use crate::slug::Slug;

/// The entity that this key names, or that alone bears this name, in the archive or in the
/// authority file. A key that is merged means what it is merged into; a short form means an
/// entity that no full name means.
pub(super) fn find(folder: &Folder, asked: &str) -> Result<EntityKey, EntitiesError> {
    let known = known(folder);
    if let Ok(key) = asked.parse::<EntityKey>() {
        let key = folder.authority.merged(&key);
        if known.iter().any(|entity| entity.key == *key) {
            return Ok(key.clone());
        }
    } else {
        let wanted = asked.to_lowercase();
        let is_wanted = |name: &str| name.to_lowercase() == wanted;
        let mut bearers: Vec<&EntityKey> = known
            .iter()
            .filter(|entity| entity.every_name().any(is_wanted))
            .map(|entity| &entity.key)
            .collect();
        if bearers.is_empty() {
            let entries = folder.authority.entries().iter();
            let short = entries.filter(|entry| entry.short.iter().any(|name| is_wanted(name)));
            bearers = short.map(|entry| &entry.entity.key).collect();
        }
        // A name that only one who is another bore, and of whom no entry is left.
        let was: Vec<EntityKey> =
            Kind::ALL.into_iter().filter_map(|kind| EntityKey::of_name(kind, asked).ok()).collect();
        if bearers.is_empty() {
            let ends = was.iter().map(|key| (key, folder.authority.merged(key)));
            bearers = ends.filter(|(key, end)| key != end).map(|(_, end)| end).collect();
        }
        match bearers[..] {
            [] => {}
            [key] => return Ok(key.clone()),
            _ => {
                let keys = bearers.into_iter().map(ToString::to_string).collect();
                return Err(EntitiesError::Ambiguous { asked: asked.to_owned(), keys });
            }
        }
    }
    let names = known.iter().flat_map(|entity| {
        let key = entity.key.to_string();
        let names = entity.every_name().map(|name| (name.to_owned(), key.clone()));
        names.chain([(key.clone(), key.clone())]).collect::<Vec<_>>()
    });
    Err(EntitiesError::Unknown { asked: asked.to_owned(), nearest: nearest(asked, names) })
}

/// The same, of an entity of which something is to be decided.
pub(super) fn find_to_decide(folder: &Folder, asked: &str) -> Result<EntityKey, EntitiesError> {
    let key = find(folder, asked)?;
    if key.kind() == Kind::Date { Err(EntitiesError::Date(key)) } else { Ok(key) }
}

/// That these articles are there.
pub(super) fn are_there(folder: &Folder, articles: &[Slug]) -> Result<(), EntitiesError> {
    let missing = articles.iter().find(|slug| folder.archive.article_by_slug(slug).is_none());
    let Some(slug) = missing else { return Ok(()) };
    let entries = folder.archive.parts().entries.iter();
    let slugs = entries.map(|entry| entry.article.slug().to_string());
    let nearest = nearest(slug.as_str(), slugs.map(|slug| (slug.clone(), slug)));
    Err(EntitiesError::NoArticle { slug: slug.clone(), nearest })
}

/// Every entity of the archive, and those that only the authority file has.
pub(super) fn known(folder: &Folder) -> Vec<&Entity> {
    let (archive, authority) = (&folder.archive, &folder.authority);
    let in_archive = archive.entities().map(|entity| archive.entity(entity));
    let entries = authority.entries().iter().map(|entry| &entry.entity);
    let others = entries.filter(|entity| archive.entity_by_key(&entity.key).is_none());
    in_archive.chain(others).collect()
}

/// Of some names, each with what it stands for, the few that come near to one that isn't there.
fn nearest(asked: &str, names: impl IntoIterator<Item = (String, String)>) -> Vec<String> {
    const NEAR: f64 = 0.6;
    const OFFERED: usize = 3;
    let asked = asked.to_lowercase();
    let mut near: Vec<(f64, String)> = Vec::new();
    for (name, stands_for) in names {
        let name = name.to_lowercase();
        let part = asked.len() > 2 && name.contains(&asked);
        let alike = strsim::normalized_damerau_levenshtein(&asked, &name);
        let alike = if part { alike.max(NEAR) } else { alike };
        if alike >= NEAR {
            near.push((alike, stands_for));
        }
    }
    near.sort_by(|(a, one), (b, other)| b.total_cmp(a).then_with(|| one.cmp(other)));
    let mut offered: Vec<String> = Vec::new();
    for (_, name) in near {
        if offered.len() < OFFERED && !offered.contains(&name) {
            offered.push(name);
        }
    }
    offered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_near_is_offered_best_first_and_each_once() {
        let names = ["Ana Ruiz", "Ana Ruis", "Luis Peña", "Ruiz de la Prada, Ana"];
        let names = names.map(|name| (name.to_owned(), name.replace("Ruis", "Ruiz")));
        let offered = nearest("ana ruz", names.clone());
        assert_eq!(offered, ["Ana Ruiz"]);
        assert_eq!(nearest("prada", names.clone()), ["Ruiz de la Prada, Ana"]);
        assert_eq!(nearest("Moscú", names), [""; 0]);
    }
}

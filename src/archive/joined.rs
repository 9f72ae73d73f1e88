//! [`Joined`]: entities that several articles have under different names.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{EntityIx, Parts};
use crate::entity::{Entity, EntityKey, Kind};
use crate::identity::across::{Bearer, Join, end, joins};
use crate::identity::{Name, Reason};

/// Two entities that were joined, or that may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The one that was found in some article.
    pub from: EntityKey,
    /// Its name.
    pub name: String,
    /// The one that it is, or may be.
    pub into: EntityKey,
    /// Why.
    pub reason: Reason,
    /// How sure that is, in percent.
    pub score: u8,
    /// Whether they were joined; if not, a person should look at them.
    pub sure: bool,
    /// How many articles name the first one.
    pub articles: usize,
}

/// The names that articles give an entity: in how many each is the best one, and all others.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(BTreeMap<String, usize>);

impl Names {
    /// The names of one more article.
    pub(super) fn add(&mut self, best: String, aliases: Vec<String>) {
        *self.0.entry(best).or_default() += 1;
        for alias in aliases {
            self.0.entry(alias).or_default();
        }
    }

    /// The entity under the name that is most often the best.
    pub(super) fn name(&self, entity: Entity) -> Entity {
        let mut names: Vec<(&String, &usize)> = self.0.iter().collect();
        names.sort_by_key(|(_, articles)| std::cmp::Reverse(**articles));
        let mut names = names.into_iter().map(|(name, _)| name.clone());
        Entity { name: names.next().unwrap_or_default(), aliases: names.collect(), ..entity }
    }
}

/// Joins those entities that are surely one, and tells of those too that may be. What people have
/// listed stays as it is; of that, `further` is what no article names as it is listed.
pub(super) fn join<'a>(
    parts: &mut Parts,
    further: impl Iterator<Item = &'a Entity>,
    unlisted: &HashSet<EntityKey>,
) -> Vec<Joined> {
    if unlisted.is_empty() {
        return Vec::new();
    }
    let named = parts.entities.len();
    parts.entities.extend(further.cloned());
    let of_article: Vec<Vec<usize>> = parts
        .entries
        .iter()
        .map(|entry| {
            let mentioned = entry.mentions.iter().map(|mention| mention.entity.index());
            let mut all: Vec<usize> =
                mentioned.chain(entry.declared.iter().map(|e| e.index())).collect();
            all.sort_unstable();
            all.dedup();
            all
        })
        .collect();
    let bearer = |entity: &Entity| Bearer {
        kind: entity.key.kind(),
        names: match entity.key.kind() {
            Kind::Date => Vec::new(),
            // Its acronym in another language may be of something else: "EU" is no European Union
            // where it is written in Spanish.
            Kind::Organization if !unlisted.contains(&entity.key) => {
                let names = std::iter::once(&entity.name).chain(&entity.aliases);
                names.map(|name| Name::of(name)).collect()
            }
            _ => entity.every_name().map(Name::of).collect(),
        },
        listed: !unlisted.contains(&entity.key),
        articles: Vec::new(),
    };
    let mut bearers: Vec<Bearer> = parts.entities.iter().map(bearer).collect();
    for (article, entities) in (0..).zip(&of_article) {
        for &entity in entities {
            bearers[entity].articles.push(article);
        }
    }
    let joins = joins(&bearers, &|article| &of_article[article as usize]);
    let told = |join: &Join| Joined {
        from: parts.entities[join.from].key.clone(),
        name: parts.entities[join.from].name.clone(),
        into: parts.entities[join.into].key.clone(),
        reason: join.reason,
        score: join.score,
        sure: join.is_sure(),
        articles: bearers[join.from].articles.len(),
    };
    let joined: Vec<Joined> = joins.iter().map(told).collect();
    let listed: Vec<bool> = bearers.iter().map(|bearer| bearer.listed).collect();
    let sure = joins.iter().filter(|join| join.is_sure());
    let met: BTreeSet<usize> = sure.clone().map(|join| join.into).collect();
    let stays = |entity: usize| entity < named || met.contains(&entity);
    apply(parts, sure, &listed, stays);
    joined
}

/// Gives up entities for others, and drops what doesn't stay.
fn apply<'a>(
    parts: &mut Parts,
    joins: impl Iterator<Item = &'a Join>,
    listed: &[bool],
    stays: impl Fn(usize) -> bool,
) {
    let mut becomes: Vec<Option<usize>> = vec![None; parts.entities.len()];
    for join in joins {
        becomes[join.from] = Some(join.into);
    }
    for from in (0..parts.entities.len()).filter(|&entity| becomes[entity].is_some()) {
        let into = end(&becomes, from);
        // What people have listed has the names that they gave it.
        if !listed[into] {
            let Entity { name, aliases, .. } = parts.entities[from].clone();
            let target = &mut parts.entities[into];
            for name in std::iter::once(name).chain(aliases) {
                if target.name != name && !target.aliases.contains(&name) {
                    target.aliases.push(name);
                }
            }
        }
    }
    let mut numbers = Vec::with_capacity(parts.entities.len());
    let mut next = 0;
    let is_left = |(entity, gone): (usize, &Option<usize>)| gone.is_none() && stays(entity);
    let left: Vec<bool> = becomes.iter().enumerate().map(is_left).collect();
    for &is_left in &left {
        numbers.push(EntityIx(next));
        next += u32::from(is_left);
    }
    let renumber = |was: EntityIx| numbers[end(&becomes, was.index())];
    let entries = std::mem::take(&mut parts.entries).into_iter();
    parts.entries = entries.map(|entry| entry.renumbered(&mut |was| renumber(was))).collect();
    let mut left = left.into_iter();
    parts.entities.retain(|_| left.next().unwrap_or(true));
}

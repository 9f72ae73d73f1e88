//! Which entities of an archive are one.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::{Name, Reason, related, spelling};
use crate::kind::Kind;

/// An entity as articles have it.
#[derive(Clone, Debug)]
pub struct Bearer {
    /// What it is.
    pub kind: Kind,
    /// Its names, the best one first.
    pub names: Vec<Name>,
    /// Whether people or a list made it: then it isn't moved, others may be joined with it.
    pub listed: bool,
    /// The articles that name it, in ascending order.
    pub articles: Vec<u32>,
}

/// Two entities that are, or may be, one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Join {
    /// The one that is given up.
    pub from: usize,
    /// The one that takes its place.
    pub into: usize,
    /// Why.
    pub reason: Reason,
    /// How sure it is, in percent.
    pub score: u8,
}

impl Join {
    /// Whether it is sure enough to be made without asking anybody.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.score >= SURE
    }
}

/// From this score on two entities are joined.
const SURE: u8 = 75;

/// So many points, at most, are given for shared company.
const FOR_COMPANY: usize = 40;

/// Shared company of so many counts in full.
const MUCH_COMPANY: usize = 8;

/// From this score on the names alone make it sure.
const BY_NAME: u8 = 90;

/// The joins among entities of an archive: at most one for each that may be given up, and no
/// circle. `of_article` gives the entities that an article names.
#[must_use]
pub fn joins<'a>(bearers: &[Bearer], of_article: &dyn Fn(u32) -> &'a [usize]) -> Vec<Join> {
    let nearby = Nearby::of(bearers);
    let company = |bearer: usize| -> BTreeSet<usize> {
        let articles = bearers[bearer].articles.iter();
        let all = articles.flat_map(|&article| of_article(article).iter().copied());
        all.filter(|&other| other != bearer && bearers[other].kind != Kind::Date).collect()
    };
    let mut becomes: Vec<Option<usize>> = vec![None; bearers.len()];
    let mut joins = Vec::new();
    // What names make sure first: two spellings of one name are then no two that could be meant.
    for by_name in [true, false] {
        for from in (0..bearers.len()).filter(|&from| !bearers[from].listed) {
            if becomes[from].is_some() {
                continue;
            }
            let near = nearby.near(&bearers[from]).filter(|&other| other != from);
            let suiting = near.filter_map(|other| {
                let reason = moves(bearers, from, other)?;
                Some((Reverse(reason.score()), end(&becomes, other), reason))
            });
            let suiting: BTreeSet<_> = suiting.collect();
            let Some(&(Reverse(names), into, reason)) = suiting.first() else { continue };
            // Who suits less well doesn't count; of several that suit as well none can be chosen.
            let others = suiting.iter().skip_while(|(_, other, _)| *other == into);
            let other = others.map(|(score, ..)| score.0).next();
            if (names >= BY_NAME) != by_name || other == Some(names) || into == from {
                continue;
            }
            let score = if by_name {
                names
            } else {
                let (own, theirs) = (company(from), company(into));
                let shared = own.intersection(&theirs).count();
                let of = own.len().clamp(1, MUCH_COMPANY);
                let points = FOR_COMPANY * shared.min(of) / of;
                (names + u8::try_from(points).unwrap_or(u8::MAX)).min(95)
            };
            let join = Join { from, into, reason, score };
            if join.is_sure() {
                becomes[from] = Some(into);
            }
            joins.push(join);
        }
    }
    joins.sort_by_key(|join| join.from);
    joins
}

/// What an entity becomes, when all joins are followed: none leads back, so there is an end.
#[must_use]
pub fn end(becomes: &[Option<usize>], mut entity: usize) -> usize {
    while let Some(next) = becomes[entity] {
        entity = next;
    }
    entity
}

/// Why one entity may be given up for another. Of two the one stays whose name is the better one
/// ([`rank`]): following joins from one to the next never leads back.
fn moves(bearers: &[Bearer], from: usize, into: usize) -> Option<Reason> {
    let (a, b) = (&bearers[from], &bearers[into]);
    if a.kind != b.kind || (rank(b), into) <= (rank(a), from) {
        return None;
    }
    let own = a.names.first()?;
    let reasons = b.names.iter().enumerate().filter_map(|(number, other)| {
        let shorter = own.words().len() <= other.words().len();
        let reason = if shorter {
            related(a.kind, own, other)
        } else {
            // What is longer says more: it isn't given up for a part of it.
            related(a.kind, other, own).filter(|reason| *reason != Reason::Part)
        }?;
        let says_little = a.kind == Kind::Person && own.words().len() == 1 && number > 0;
        Some(if says_little { Reason::Part } else { reason })
    });
    // "Irlanda" is no part of the name of Irlanda del Norte.
    let reasons = reasons.filter(|reason| a.kind != Kind::Place || *reason != Reason::Part);
    reasons.max_by_key(|reason| reason.score())
}

/// How good a name an entity has: listed by people, of several words, without initials, used by
/// many articles, long.
fn rank(bearer: &Bearer) -> (bool, bool, bool, usize, usize) {
    let name = bearer.names.first();
    let words = name.map_or(0, |name| name.words().len());
    let spelled_out = name.is_some_and(Name::is_spelled_out);
    (bearer.listed, words > 1, spelled_out, bearer.articles.len(), words)
}

/// Entities by what their names may be found by.
struct Nearby {
    by_word: HashMap<(Kind, String), Vec<usize>>,
}

impl Nearby {
    fn of(bearers: &[Bearer]) -> Self {
        let mut by_word: HashMap<(Kind, String), Vec<usize>> = HashMap::new();
        for (number, bearer) in bearers.iter().enumerate() {
            let mut keys: BTreeSet<String> = BTreeSet::new();
            for name in &bearer.names {
                keys.extend(name.words().first().map(|word| spelling::skeleton(word)));
                keys.extend(name.words().last().map(|word| spelling::skeleton(word)));
                // Of two family names the first is the one by which people are called.
                keys.extend(name.words().iter().rev().nth(1).map(|word| spelling::skeleton(word)));
                if name.words().len() > 1 {
                    keys.extend([name.initials(), name.all_initials()].map(|i| format!(".{i}")));
                }
                keys.extend(name.acronym().map(|letters| format!(".{letters}")));
            }
            for key in keys {
                by_word.entry((bearer.kind, key)).or_default().push(number);
            }
        }
        Self { by_word }
    }

    /// Those that may be the same: where a word of a name is so frequent that thousands have it,
    /// it says nothing.
    fn near<'a>(&'a self, bearer: &'a Bearer) -> impl Iterator<Item = usize> + 'a {
        const TOO_MANY: usize = 500;
        let names = bearer.names.iter().take(1);
        let keys = names.flat_map(|name| {
            let last = name.words().last().map(|word| spelling::skeleton(word));
            let first = name.words().first().map(|word| spelling::skeleton(word));
            let letters = name.acronym().map(|letters| format!(".{letters}"));
            last.into_iter().chain(first).chain(letters)
        });
        let lists = keys.filter_map(|key| self.by_word.get(&(bearer.kind, key)));
        lists.filter(|list| list.len() <= TOO_MANY).flatten().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(names: &[&str], articles: &[u32]) -> Bearer {
        Bearer {
            kind: Kind::Person,
            names: names.iter().map(|name| Name::of(name)).collect(),
            listed: false,
            articles: articles.to_vec(),
        }
    }

    fn told(bearers: &[Bearer]) -> Vec<(usize, usize, Reason, bool)> {
        let articles = bearers.iter().flat_map(|bearer| bearer.articles.iter().copied());
        let count = articles.max().map_or(0, |last| last as usize + 1);
        let named = |article: u32| {
            let names = |number: &usize| bearers[*number].articles.contains(&article);
            (0..bearers.len()).filter(names).collect()
        };
        let lists: Vec<Vec<usize>> = (0..).take(count).map(named).collect();
        joins(bearers, &|article| &lists[article as usize])
            .iter()
            .map(|join| (join.from, join.into, join.reason, join.is_sure()))
            .collect()
    }

    #[test]
    fn a_transliteration_goes_with_the_one_that_is_used_more() {
        let bearers = [person(&["Sergey Shoigu"], &[0]), person(&["Serguéi Shoigú"], &[1, 2])];
        assert_eq!(told(&bearers), [(0, 1, Reason::Spelling, true)]);
    }

    #[test]
    fn a_last_name_alone_needs_company() {
        let others = [person(&["Ana Ruiz"], &[0, 1]), person(&["Luis Mora"], &[0, 1])];
        let mut bearers = vec![person(&["Duisenberg"], &[1]), person(&["Wim Duisenberg"], &[0])];
        assert_eq!(told(&bearers), [(0, 1, Reason::Part, false)]);
        bearers.extend(others);
        assert_eq!(told(&bearers), [(0, 1, Reason::Part, true)]);
    }

    #[test]
    fn where_two_could_be_meant_nobody_is() {
        let bearers = [
            person(&["Bush"], &[0]),
            person(&["George W. Bush"], &[0]),
            person(&["George H. W. Bush"], &[0]),
        ];
        assert_eq!(told(&bearers), []);
    }

    #[test]
    fn an_acronym_goes_with_the_one_that_has_it() {
        let organization = |names| Bearer { kind: Kind::Organization, ..person(names, &[0]) };
        let bearers = [
            organization(&["KCNA"]),
            organization(&["Agencia Central de Noticias de Corea", "KCNA"]),
            organization(&["OTAN"]),
            organization(&["Organización del Tratado del Atlántico Norte"]),
        ];
        assert_eq!(told(&bearers), [(0, 1, Reason::Words, true), (2, 3, Reason::Acronym, true)]);
    }

    #[test]
    fn what_people_have_listed_stays() {
        let mut bearers =
            [person(&["Nelson Mandela"], &[0]), person(&["Nelson Rolihlahla Mandela"], &[1])];
        bearers[0].listed = true;
        let [(from, into, reason, _)] = told(&bearers)[..] else { panic!() };
        assert_eq!((from, into, reason), (1, 0, Reason::Forenames));
    }
}

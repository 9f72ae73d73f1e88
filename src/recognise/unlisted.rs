//! [`recognise_names`]: mentions of entities that nobody has listed.

use std::collections::HashMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{
    Candidate, Known, Meaning, Named, Placed, Recogniser, Texts, mentions, placed, resolve,
};
use crate::article::{Article, Part, one_line, text_of};
use crate::entity::{EntityKey, Kind, Mention, Provenance};
use crate::identity::Name;
use crate::identity::within::{self, Form, Group, groups};

/// What an article speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// Its mentions, disjoint and in reading order.
    pub mentions: Vec<Mention<EntityKey>>,
    /// The entities among them that nobody has listed.
    pub unlisted: Vec<Unlisted>,
}

/// An entity that nobody has listed: a model found it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unlisted {
    /// What names it outside the article: its kind and its best name there.
    pub key: EntityKey,
    /// Its best name in the article.
    pub name: String,
    /// Its other names in the article.
    pub aliases: Vec<String>,
}

/// From this confidence on a found name counts where it holds a listed one: "Banco de España" is
/// no mention of España.
const SURE: u8 = 70;

/// The mentions of an article: those of entities that are listed or that `recognisers` know, and
/// those of the names that models have found in it. Where both are, the longer one counts; of
/// equal ones, what is listed. Names of entities that nobody has listed are put together where
/// only one entity can be meant ([`groups`]). `texts` are those of the article.
#[must_use]
pub fn recognise_names(
    article: &Article,
    texts: &Texts,
    recognisers: &[&dyn Recogniser],
    named: Vec<Named>,
    known: &Known<'_>,
) -> Recognised {
    let mut candidates = placed(article, texts, recognisers);
    // Of a person that is listed, the model knows the role all the same.
    let role_of = |named: &Named| Some(((named.part, named.span.start), named.role.clone()?));
    let roles: HashMap<_, _> = named.iter().filter_map(role_of).collect();
    let found: Vec<Placed> = named
        .into_iter()
        .filter(|named| counts(named, &candidates))
        .map(|named| Placed {
            part: named.part,
            candidate: Candidate {
                span: named.span,
                meaning: Meaning::Unlisted(named.kind),
                provenance: Provenance::Model(named.confidence),
            },
        })
        .collect();
    candidates.extend(found);
    let settled = resolve::settle(candidates);
    let identities = Identities::of(texts.all(), &settled, known);
    let unlisted = identities.entities();
    let mentions = mentions(
        texts,
        settled,
        |number| identities.key(number),
        |part, start| roles.get(&(part, start)).cloned(),
    );
    Recognised { mentions, unlisted }
}

/// Whether a found name counts beside what is listed.
fn counts(named: &Named, listed: &[Placed]) -> bool {
    let mut overlapping = listed.iter().filter(|Placed { part, candidate }| {
        let span = &candidate.span;
        !matches!(candidate.meaning, Meaning::Short(_))
            && *part == named.part
            && span.start < named.span.end
            && named.span.start < span.end
    });
    overlapping.all(|placed| {
        let span = &placed.candidate.span;
        let holds = named.span.start <= span.start && span.end <= named.span.end;
        holds && *span != named.span && named.confidence >= SURE
    })
}

/// Which entities the found names of an article are.
struct Identities {
    forms: Vec<Form>,
    /// For each settled candidate what it is, if it is a found name.
    found: Vec<Option<Found>>,
    groups: Vec<Group>,
    /// The known entities that the article names.
    named: Vec<EntityKey>,
}

/// A found name: of a place that every archive knows, or the form with this number.
enum Found {
    Place(EntityKey),
    Form(usize),
}

impl Identities {
    fn of(texts: &[(Part, String)], settled: &[Placed], known: &Known<'_>) -> Self {
        let mut forms: Vec<Form> = Vec::new();
        let mut named: Vec<EntityKey> = Vec::new();
        let mut found = Vec::with_capacity(settled.len());
        for Placed { part, candidate } in settled {
            found.push(match &candidate.meaning {
                Meaning::Unlisted(kind) => {
                    let name = one_line(&text_of(texts, *part)[candidate.span.clone()]);
                    let place = known.place(*kind, &name).map(Found::Place);
                    Some(place.unwrap_or_else(|| Found::Form(form_of(&mut forms, *kind, &name))))
                }
                Meaning::Entity(key) | Meaning::Short(key) => {
                    if !named.contains(key) {
                        named.push(key.clone());
                    }
                    None
                }
                Meaning::Date(_) => None,
            });
        }
        let names = |key: &EntityKey| {
            let entity = known.listed(key).into_iter();
            let names = entity.flat_map(|entity| entity.every_name()).map(Name::of).collect();
            within::Known { kind: key.kind(), names }
        };
        let groups = if forms.is_empty() {
            Vec::new()
        } else {
            let of_named: Vec<_> = named.iter().map(names).collect();
            groups(&forms, &of_named, &brackets(texts, settled, &found))
        };
        Self { forms, found, groups, named }
    }

    /// The key of a group; none if its best name has nothing to make a key of.
    fn key_of(&self, group: &Group) -> Option<EntityKey> {
        if let Some(known) = group.known {
            return Some(self.named[known].clone());
        }
        let Form { kind, name, .. } = &self.forms[group.best(&self.forms)];
        EntityKey::of_name(*kind, name.text()).ok()
    }

    /// The key of the entity that a settled candidate names.
    fn key(&self, candidate: usize) -> Option<EntityKey> {
        let form = match self.found[candidate].as_ref()? {
            Found::Place(key) => return Some(key.clone()),
            Found::Form(form) => *form,
        };
        let has = |group: &&Group| group.forms.iter().any(|(own, _)| *own == form);
        self.key_of(self.groups.iter().find(has)?)
    }

    /// The entities that nobody has listed.
    fn entities(&self) -> Vec<Unlisted> {
        let unlisted = self.groups.iter().filter(|group| group.known.is_none());
        let entity = |group: &Group| {
            let best = group.best(&self.forms);
            let others = group.forms.iter().map(|(form, _)| *form).filter(|form| *form != best);
            let text = |form: usize| self.forms[form].name.text().to_owned();
            let key = self.key_of(group)?;
            Some(Unlisted { key, name: text(best), aliases: others.map(text).collect() })
        };
        unlisted.filter_map(entity).collect()
    }
}

/// The number of a form, which is there once more.
fn form_of(forms: &mut Vec<Form>, kind: Kind, text: &str) -> usize {
    let same = |form: &Form| form.kind == kind && form.name.text() == text;
    let number = forms.iter().position(same).unwrap_or_else(|| {
        forms.push(Form { kind, name: Name::of(text), mentions: 0 });
        forms.len() - 1
    });
    forms[number].mentions += 1;
    number
}

/// The forms of which one stands in brackets right after the other.
fn brackets(
    texts: &[(Part, String)],
    settled: &[Placed],
    found: &[Option<Found>],
) -> Vec<(usize, usize)> {
    let span = |placed: &Placed| -> Range<usize> { placed.candidate.span.clone() };
    let form = |found: &Option<Found>| match found {
        Some(Found::Form(form)) => Some(*form),
        _ => None,
    };
    let pairs = settled.windows(2).zip(found.windows(2));
    let pair = |(placed, found): (&[Placed], &[Option<Found>])| {
        let (first, second) = (&placed[0], &placed[1]);
        let forms = form(&found[0]).zip(form(&found[1]))?;
        let text = text_of(texts, first.part);
        let opens = first.part == second.part
            && text[span(first).end..span(second).start].trim_start() == "(";
        let closes = opens && text[span(second).end..].starts_with([')', ',', ';']);
        closes.then_some(forms)
    };
    pairs.filter_map(pair).collect()
}

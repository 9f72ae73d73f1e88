//! [`Identities`]: which entities the names are that models have found in an article.

use std::ops::Range;

use super::{Known, Meaning, Placed, Unlisted};
use crate::article::{Part, one_line, text_of};
use crate::entity::{EntityKey, Kind};
use crate::identity::within::{self, Form, Group, groups};
use crate::identity::{Name, Reason, letters_of_acronym, related};
use crate::language::Language;

/// Which entities the found names of an article are.
pub(super) struct Identities {
    forms: Vec<Form>,
    /// For each settled candidate what it is, if it is a found name.
    found: Vec<Option<Found>>,
    groups: Vec<Group>,
    /// The known entities that the article names, by the names that may be short for others.
    named: Vec<(EntityKey, Vec<Name>)>,
}

/// A found name: of what every archive knows, or the form with this number.
enum Found {
    Known(EntityKey),
    Form(usize),
}

impl Identities {
    pub(super) fn of(
        language: &Language,
        texts: &[(Part, String)],
        settled: &[Placed],
        known: &Known<'_>,
    ) -> Self {
        let mut forms: Vec<Form> = Vec::new();
        let mut named: Vec<(EntityKey, Vec<Name>)> = Vec::new();
        let name_of = |Placed { part, candidate }: &Placed| {
            one_line(&text_of(texts, *part)[candidate.span.clone()])
        };
        let means = |kind: Kind, name: &str| {
            let key = known.key(kind, name, language)?;
            // "AEE", where the article also has the Asociación Empresarial Eólica.
            let another = |placed: &Placed| {
                let is_one = match &placed.candidate.meaning {
                    Meaning::Unlisted(kind) => *kind == Kind::Organization,
                    Meaning::Entity(key) => key.kind() == Kind::Organization,
                    _ => false,
                };
                let long = Name::of(&name_of(placed));
                is_one
                    && related(key.kind(), &Name::of(name), &long) == Some(Reason::Acronym)
                    && known.key(key.kind(), long.text(), language).as_ref() != Some(&key)
            };
            let acronym = key.kind() == Kind::Organization && letters_of_acronym(name).is_some();
            let contested = acronym && settled.iter().any(another);
            (!contested).then_some(key)
        };
        let mut found = Vec::with_capacity(settled.len());
        for placed in settled {
            found.push(match &placed.candidate.meaning {
                Meaning::Unlisted(kind) => {
                    let name = name_of(placed);
                    let means = means(*kind, &name);
                    if let Some(key) = means.as_ref().filter(|key| key.kind() == Kind::Organization)
                    {
                        let own = entry_of(&mut named, key, Vec::new);
                        own.push(Name::of(&name));
                    }
                    let form = || Found::Form(form_of(&mut forms, *kind, &name));
                    Some(means.map_or_else(form, Found::Known))
                }
                Meaning::Entity(key) | Meaning::Short(key) => {
                    entry_of(&mut named, key, || {
                        let entity = known.listed(key).into_iter();
                        entity.flat_map(|entity| entity.every_name()).map(Name::of).collect()
                    });
                    None
                }
                Meaning::Date(_) => None,
            });
        }
        let groups = if forms.is_empty() {
            Vec::new()
        } else {
            let known = |(key, names): &(EntityKey, Vec<Name>)| within::Known {
                kind: key.kind(),
                names: names.clone(),
            };
            let of_named: Vec<_> = named.iter().map(known).collect();
            groups(&forms, &of_named, &brackets(texts, settled, &found))
        };
        Self { forms, found, groups, named }
    }

    /// The key of a group; none if its best name has nothing to make a key of.
    fn key_of(&self, group: &Group) -> Option<EntityKey> {
        if let Some(known) = group.known {
            return Some(self.named[known].0.clone());
        }
        let Form { kind, name, .. } = &self.forms[group.best(&self.forms)];
        EntityKey::of_name(*kind, name.text()).ok()
    }

    /// The key of the entity that a settled candidate names.
    pub(super) fn key(&self, candidate: usize) -> Option<EntityKey> {
        let form = match self.found[candidate].as_ref()? {
            Found::Known(key) => return Some(key.clone()),
            Found::Form(form) => *form,
        };
        let has = |group: &&Group| group.forms.iter().any(|(own, _)| *own == form);
        self.key_of(self.groups.iter().find(has)?)
    }

    /// The entities that nobody has listed.
    pub(super) fn entities(&self) -> Vec<Unlisted> {
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

/// The names of a known entity that the article names; `names` if it does so for the first time.
fn entry_of<'n>(
    named: &'n mut Vec<(EntityKey, Vec<Name>)>,
    key: &EntityKey,
    names: impl FnOnce() -> Vec<Name>,
) -> &'n mut Vec<Name> {
    let number = named.iter().position(|(own, _)| own == key).unwrap_or_else(|| {
        named.push((key.clone(), names()));
        named.len() - 1
    });
    &mut named[number].1
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

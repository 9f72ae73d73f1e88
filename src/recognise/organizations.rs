//! [`Organizations`]: organizations of several countries that every archive knows.

use std::collections::HashMap;

use super::called::{Called, form, in_languages, plain};
use crate::entity::{Entity, EntityKey, Kind, WikidataId};
use crate::identity::letters_of_acronym;
use crate::language::Language;
use crate::slug::Slug;

/// A line of the list.
#[derive(Debug)]
struct Organization<'a> {
    called: Called<'a>,
    wikidata: Option<WikidataId>,
}

/// Organizations of several countries with their names in several languages: that the European
/// Union is the Unión Europea. An acronym means one only in the languages that write it so: "EU" is
/// Estados Unidos in Mexico.
#[derive(Debug, Default)]
pub struct Organizations<'a> {
    all: Vec<Organization<'a>>,
    by_name: HashMap<String, usize>,
    by_acronym: HashMap<String, Vec<(Language, usize)>>,
    by_slug: HashMap<Slug, usize>,
}

/// A list of organizations that can't be read, by the number of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {0} of the list of organizations is none: see gazetteer/NOTICE.md")]
pub struct OrganizationsError(pub usize);

impl<'a> Organizations<'a> {
    /// Reads a list: an organization a line, tabs between its Spanish name, its names in other
    /// languages (`en=European Union|pt=União Europeia`), further ones (`a|b`), acronyms by
    /// language (`es=UE|en=EU`) and Wikidata id.
    ///
    /// # Errors
    /// When a line is none.
    pub fn read(list: &'a str) -> Result<Self, OrganizationsError> {
        let mut organizations = Self::default();
        for (number, line) in (1..).zip(list.lines()) {
            organizations.add(line).ok_or(OrganizationsError(number))?;
        }
        Ok(organizations)
    }

    fn add(&mut self, line: &'a str) -> Option<()> {
        let number = self.all.len();
        let mut cells = line.split('\t');
        let called = Called::read(|| cells.next())?;
        for (language, acronym) in in_languages(cells.next()?)? {
            self.by_acronym.entry(form(acronym)).or_default().push((language, number));
        }
        let wikidata = match cells.next()? {
            "" => None,
            id => Some(WikidataId::try_from(id.to_owned()).ok()?),
        };
        for name in called.names() {
            self.by_name.entry(plain(name)).or_insert(number);
        }
        self.by_slug.insert(Slug::of(called.spanish).ok()?, number);
        self.all.push(Organization { called, wikidata });
        Some(())
    }

    /// The key of the organization of this name in a text of a language, if a model that takes it
    /// for this kind may mean it: a union of countries is taken for a place, a name in full for
    /// anything.
    #[must_use]
    pub fn key(&self, kind: Kind, name: &str, language: &Language) -> Option<EntityKey> {
        let by_acronym = || {
            let all = self.by_acronym.get(&form(name))?;
            let own = all.iter().find(|(tag, _)| tag.primary() == language.primary());
            own.map(|(_, number)| *number)
        };
        let number = match kind {
            Kind::Organization | Kind::Place => by_acronym().or_else(|| self.in_full(name)),
            Kind::Other => self.in_full(name),
            _ => None,
        }?;
        self.key_of(number)
    }

    /// The key of the organization that one of these names means, whatever their language. Where
    /// one of them is in full, acronyms say nothing.
    #[must_use]
    pub fn key_of_any(&self, names: &[&str]) -> Option<EntityKey> {
        let acronym = |name: &&str| self.by_acronym.get(&form(name))?.first().map(|(_, it)| *it);
        let only_acronyms = || names.iter().all(|name| letters_of_acronym(name).is_some());
        let in_full = names.iter().find_map(|name| self.in_full(name));
        let by_acronym = || names.iter().find_map(acronym).filter(|_| only_acronyms());
        self.key_of(in_full.or_else(by_acronym)?)
    }

    fn in_full(&self, name: &str) -> Option<usize> {
        self.by_name.get(&plain(name)).copied()
    }

    fn key_of(&self, number: usize) -> Option<EntityKey> {
        EntityKey::of_name(Kind::Organization, self.all[number].called.spanish).ok()
    }

    /// All that is known of the organization with this key, named in a language. Its acronyms are
    /// no names of it where nobody writes them: others have them too.
    #[must_use]
    pub fn entity(&self, key: &EntityKey, language: &Language) -> Option<Entity> {
        if key.kind() != Kind::Organization {
            return None;
        }
        let Organization { called, wikidata } = &self.all[*self.by_slug.get(key.slug())?];
        Some(Entity { wikidata: *wikidata, ..called.entity(key, language) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = include_str!("../../gazetteer/organizations.tsv");

    fn key(kind: Kind, name: &str, language: &str) -> Option<String> {
        let organizations = Organizations::read(LIST).unwrap();
        organizations.key(kind, name, &language.parse().unwrap()).map(|key| key.to_string())
    }

    #[test]
    fn an_organization_is_one_in_every_language() {
        for (name, language) in [
            ("Unión Europea", "es"),
            ("UE", "es"),
            ("UNIÓN EUROPEA", "es"),
            ("União Europeia", "pt"),
            ("European Union", "es"),
            ("EU", "en"),
            ("E.U.", "en-GB"),
        ] {
            let key = key(Kind::Organization, name, language);
            assert_eq!(key.as_deref(), Some("organization/union-europea"), "{name}");
        }
        for name in ["Unesco", "UNESCO"] {
            let key = key(Kind::Organization, name, "es");
            assert_eq!(key.as_deref(), Some("organization/unesco"), "{name}");
        }
    }

    #[test]
    fn an_acronym_means_it_only_where_it_is_written_so() {
        assert_eq!(key(Kind::Organization, "EU", "es"), None);
        assert_eq!(key(Kind::Organization, "UE", "en"), None);
        assert_eq!(key(Kind::Organization, "ue", "es"), None);
    }

    #[test]
    fn a_union_of_countries_may_be_taken_for_a_place_but_nothing_for_a_person() {
        let of = |kind, name| key(kind, name, "es").is_some();
        assert!(of(Kind::Place, "UE") && of(Kind::Place, "Unión Europea"));
        assert!(of(Kind::Other, "Mercosur") && !of(Kind::Other, "ESA"));
        assert!(!of(Kind::Person, "Interpol"));
    }

    #[test]
    fn of_several_names_one_in_full_tells_which_it_is() {
        let organizations = Organizations::read(LIST).unwrap();
        let key =
            |names: &[&str]| organizations.key_of_any(names).map(|key| key.slug().to_string());
        assert_eq!(key(&["ONU"]).as_deref(), Some("naciones-unidas"));
        assert_eq!(key(&["Naciones Unidas", "ONU"]).as_deref(), Some("naciones-unidas"));
        assert_eq!(key(&["Asociación Empresarial Eólica", "AEE"]), None);
    }

    #[test]
    fn it_has_the_name_of_the_archives_language() {
        let organizations = Organizations::read(LIST).unwrap();
        let key = "organization/naciones-unidas".parse().unwrap();
        let entity = organizations.entity(&key, &"en".parse().unwrap()).unwrap();
        assert_eq!(entity.name, "United Nations");
        assert_eq!(entity.name_in(&Language::spanish()), "Naciones Unidas");
        assert_eq!(entity.wikidata, Some(WikidataId::try_from("Q1065".to_owned()).unwrap()));
        assert_eq!(entity.aliases, Vec::<String>::new());
    }

    #[test]
    fn every_organization_can_be_found_by_its_names_and_by_its_key() {
        let organizations = Organizations::read(LIST).unwrap();
        for (number, organization) in organizations.all.iter().enumerate() {
            let key = organizations.key_of(number).unwrap();
            assert!(organizations.entity(&key, &Language::spanish()).is_some(), "{key}");
            for name in organization.called.names() {
                assert_eq!(organizations.in_full(name), Some(number), "{name}");
            }
        }
        assert!(organizations.all.len() > 60);
    }

    #[test]
    fn a_line_that_is_no_organization_is_told() {
        for bad in
            ["", "\t\t\t\t", "Unión Europea\ten\t\t\t", "UE\t\t\tes\t", "UE\t\t\t\tQ", "UE\t\t"]
        {
            let list = format!("Mercosur\t\t\t\t\n{bad}\n");
            assert_eq!(Organizations::read(&list).unwrap_err(), OrganizationsError(2), "{bad}");
        }
    }
}

//! [`Places`]: countries and cities that every archive knows.

use std::collections::HashMap;

use super::called::{Called, bare, form, plain};
use crate::entity::{Coordinates, Entity, EntityKey, Kind, WikidataId};
use crate::language::Language;
use crate::slug::Slug;

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Country,
    Territory,
    Capital,
    City,
}

/// A line of the list.
#[derive(Debug)]
struct Place<'a> {
    sort: Sort,
    called: Called<'a>,
    coordinates: Option<Coordinates>,
    wikidata: Option<WikidataId>,
}

/// Countries and cities with their names in several languages: where they are, and that Moscow is
/// Moscú. Names that several places of like size share are nobody's.
#[derive(Debug, Default)]
pub struct Places<'a> {
    places: Vec<Place<'a>>,
    by_name: HashMap<String, usize>,
    by_slug: HashMap<Slug, usize>,
}

/// A list of places that can't be read, by the number of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {0} of the list of places is no place: see gazetteer/NOTICE.md")]
pub struct PlacesError(pub usize);

impl<'a> Places<'a> {
    /// Reads a list: a place a line, tabs between its sort (`C`, `T`, `K`, `M`), its Spanish name, its
    /// names in other languages (`en=Moscow|pt=Moscou`), aliases (`a|b`), latitude, longitude,
    /// Wikidata id, country and inhabitants. What stands in brackets after a name only tells it
    /// from another: such a name is nobody's.
    ///
    /// # Errors
    /// When a line is no place.
    pub fn read(list: &'a str) -> Result<Self, PlacesError> {
        let mut places = Self::default();
        for (number, line) in (1..).zip(list.lines()) {
            places.add(Place::read(line).ok_or(PlacesError(number))?);
        }
        Ok(places)
    }

    fn add(&mut self, place: Place<'a>) {
        let number = self.places.len();
        for name in place.called.names() {
            if !name.ends_with(')') {
                self.by_name.entry(form(name)).or_insert(number);
            }
        }
        if let Ok(slug) = Slug::of(bare(place.called.spanish)) {
            self.by_slug.entry(slug).or_insert(number);
        }
        self.places.push(place);
    }

    /// The key of the place of this name, if a model that takes it for this kind may mean it: a
    /// country is one also where it acts, and a capital stands for it.
    #[must_use]
    pub fn key(&self, kind: Kind, name: &str) -> Option<EntityKey> {
        // A text may have any name in capitals.
        let found = self.by_name.get(&form(name)).or_else(|| self.by_name.get(&plain(name)))?;
        let place = &self.places[*found];
        let may_be = match kind {
            Kind::Place => true,
            Kind::Organization => matches!(place.sort, Sort::Country | Sort::Capital),
            _ => false,
        };
        let slug = may_be.then(|| Slug::of(bare(place.called.spanish)).ok())??;
        Some(EntityKey::new(Kind::Place, slug))
    }

    /// All that is known of the place with this key, named in a language.
    #[must_use]
    pub fn entity(&self, key: &EntityKey, language: &Language) -> Option<Entity> {
        if key.kind() != Kind::Place {
            return None;
        }
        let place = &self.places[*self.by_slug.get(key.slug())?];
        let Place { wikidata, coordinates, called, .. } = place;
        let entity = called.entity(key, language);
        Some(Entity { wikidata: *wikidata, coordinates: *coordinates, ..entity })
    }
}

impl<'a> Place<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let mut cells = line.split('\t');
        let mut cell = || cells.next();
        let sort = match cell()? {
            "C" => Sort::Country,
            "T" => Sort::Territory,
            "K" => Sort::Capital,
            "M" => Sort::City,
            _ => return None,
        };
        let called = Called::read(&mut cell)?;
        let degrees = [cell()?, cell()?];
        let coordinates = match degrees {
            ["", ""] => None,
            [latitude, longitude] => {
                let at = [latitude.parse().ok()?, longitude.parse().ok()?];
                Some(Coordinates::try_from(at).ok()?)
            }
        };
        let wikidata = match cell()? {
            "" => None,
            id => Some(WikidataId::try_from(id.to_owned()).ok()?),
        };
        Some(Self { sort, called, coordinates, wikidata })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = include_str!("../../gazetteer/places.tsv");

    fn key(kind: Kind, name: &str) -> Option<String> {
        Places::read(LIST).unwrap().key(kind, name).map(|key| key.to_string())
    }

    #[test]
    fn a_place_is_one_in_every_language() {
        for name in ["Moscú", "Moscow", "MOSCÚ", "Moscou", "Moscovo"] {
            assert_eq!(key(Kind::Place, name).as_deref(), Some("place/moscu"), "{name}");
        }
        for name in ["EE. UU.", "EE.UU.", "U.S.", "United States", "Estados Unidos", "EUA"] {
            assert_eq!(key(Kind::Place, name).as_deref(), Some("place/estados-unidos"), "{name}");
        }
        assert_eq!(key(Kind::Place, "us"), None);
    }

    #[test]
    fn what_several_share_is_nobodys() {
        assert_eq!(key(Kind::Place, "Valencia"), None);
    }

    #[test]
    fn a_country_is_a_place_also_where_it_acts() {
        assert_eq!(key(Kind::Organization, "Rusia").as_deref(), Some("place/rusia"));
        assert_eq!(key(Kind::Organization, "Moscú").as_deref(), Some("place/moscu"));
        assert_eq!(key(Kind::Organization, "Barcelona"), None);
        assert_eq!(key(Kind::Person, "Rusia"), None);
    }

    #[test]
    fn it_has_the_name_of_the_archives_language() {
        let places = Places::read(LIST).unwrap();
        let key = "place/rusia".parse().unwrap();
        let entity = |language: &str| places.entity(&key, &language.parse().unwrap()).unwrap();
        assert_eq!(entity("es").name, "Rusia");
        assert_eq!(entity("en").name, "Russia");
        assert_eq!(entity("en").name_in(&Language::spanish()), "Rusia");
        assert_eq!(entity("es").wikidata, Some(WikidataId::try_from("Q159".to_owned()).unwrap()));
        assert_eq!(entity("es").coordinates.unwrap().to_string(), "56.38° N, 83.09° E");
    }

    #[test]
    fn every_place_can_be_found_by_its_key() {
        let places = Places::read(LIST).unwrap();
        for place in &places.places {
            let key = EntityKey::of_name(Kind::Place, bare(place.called.spanish)).unwrap();
            assert!(places.entity(&key, &Language::spanish()).is_some(), "{key}");
        }
        assert!(places.places.len() > 6000);
    }

    #[test]
    fn a_line_that_is_no_place_is_told() {
        for bad in [
            "X\tMoscú\t\t\t\t\t",
            "C\t\t\t\t\t\t",
            "C\tMoscú\tru\t\t\t\t",
            "C\tMoscú\t\t\t91\t0\t",
            "",
        ] {
            let list = format!("C\tRusia\t\t\t\t\t\n{bad}\n");
            assert_eq!(Places::read(&list).unwrap_err(), PlacesError(2), "{bad}");
        }
    }
}

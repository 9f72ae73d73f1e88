//! [`Entity`]: one real thing that articles speak of.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::language::Language;

mod authority;
mod edtf;
mod key;
mod mention;

pub use authority::{Authority, AuthorityEntry, Decision, Outline};
pub(crate) use authority::{place, written};
pub use edtf::{Edtf, EdtfError, Moment};
pub use key::{EntityKey, KeyError};
pub use mention::{Mention, Provenance, Span};

pub use crate::kind::Kind;

/// One real thing that articles speak of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// What names it outside the archive's bytes.
    pub key: EntityKey,
    /// Its name in the archive's language.
    pub name: String,
    /// Its name in other languages.
    pub names: Vec<(Language, String)>,
    /// Its other names.
    pub aliases: Vec<String>,
    /// Its item in Wikidata.
    pub wikidata: Option<WikidataId>,
    /// Where it is.
    pub coordinates: Option<Coordinates>,
}

impl Entity {
    /// An entity of which only key and name are known.
    #[must_use]
    pub fn named(key: EntityKey, name: impl Into<String>) -> Self {
        Self {
            key,
            name: name.into(),
            names: Vec::new(),
            aliases: Vec::new(),
            wikidata: None,
            coordinates: None,
        }
    }

    /// Its name in a language, or else in the archive's language.
    #[must_use]
    pub fn name_in(&self, language: &Language) -> &str {
        self.names
            .iter()
            .find(|(tag, _)| tag.primary() == language.primary())
            .map_or(&self.name, |(_, name)| name)
    }
}

/// The number of an item in Wikidata: `Q7747`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WikidataId(u32);

/// The text is no Wikidata id.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("\"{0}\" is no Wikidata id: it is a Q with a number, such as \"Q7747\"")]
pub struct WikidataIdError(String);

impl TryFrom<String> for WikidataId {
    type Error = WikidataIdError;

    fn try_from(text: String) -> Result<Self, WikidataIdError> {
        text.strip_prefix('Q')
            .filter(|digits| !digits.starts_with(['0', '+']))
            .and_then(|digits| digits.parse().ok())
            .map(Self)
            .ok_or(WikidataIdError(text))
    }
}

impl From<WikidataId> for String {
    fn from(id: WikidataId) -> Self {
        format!("Q{}", id.0)
    }
}

impl WikidataId {
    /// The item's address.
    #[must_use]
    pub fn url(self) -> String {
        format!("https://www.wikidata.org/wiki/Q{}", self.0)
    }
}

/// A place on the Earth (WGS 84), held in hundred-thousandths of a degree: about a metre, and
/// comparable exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "[f64; 2]", into = "[f64; 2]")]
pub struct Coordinates {
    latitude: i32,
    longitude: i32,
}

/// The numbers are no latitude and longitude.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("these are no coordinates: latitude (-90 to 90) comes first, then longitude (-180 to 180)")]
pub struct CoordinatesError;

const UNITS_A_DEGREE: f64 = 100_000.0;

impl TryFrom<[f64; 2]> for Coordinates {
    type Error = CoordinatesError;

    fn try_from([latitude, longitude]: [f64; 2]) -> Result<Self, CoordinatesError> {
        if latitude.abs() <= 90.0 && longitude.abs() <= 180.0 {
            // In range after the check above: 180° is 18,000,000 units.
            #[allow(clippy::cast_possible_truncation)]
            let units = |degrees: f64| (degrees * UNITS_A_DEGREE).round() as i32;
            Ok(Self { latitude: units(latitude), longitude: units(longitude) })
        } else {
            Err(CoordinatesError)
        }
    }
}

impl From<Coordinates> for [f64; 2] {
    fn from(at: Coordinates) -> Self {
        [at.latitude, at.longitude].map(|units| f64::from(units) / UNITS_A_DEGREE)
    }
}

/// "39.03° N, 125.75° E". Without floating point, whose formatting would weigh more in the
/// reader's wasm than a whole page.
impl fmt::Display for Coordinates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let angle = |units: i32, sides: [char; 2]| {
            let degrees = units.unsigned_abs();
            let (whole, rest) = (degrees / 100_000, format!("{:05}", degrees % 100_000));
            let rest = rest.trim_end_matches('0');
            let dot = if rest.is_empty() { "" } else { "." };
            format!("{whole}{dot}{rest}° {}", sides[usize::from(units < 0)])
        };
        write!(f, "{}, {}", angle(self.latitude, ['N', 'S']), angle(self.longitude, ['E', 'W']))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wikidata_id_is_a_q_and_a_number() {
        let id = WikidataId::try_from("Q7747".to_owned()).unwrap();
        assert_eq!(id.url(), "https://www.wikidata.org/wiki/Q7747");
        for bad in ["7747", "Q", "Q07", "Q+7", "q7", "Q7a"] {
            assert!(WikidataId::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }

    #[test]
    fn coordinates_have_a_range() {
        let at = |degrees| Coordinates::try_from(degrees).unwrap().to_string();
        assert_eq!(at([39.03, 125.75]), "39.03° N, 125.75° E");
        assert_eq!(at([-33.0, -0.05]), "33° S, 0.05° W");
        assert_eq!(
            <[f64; 2]>::from(Coordinates::try_from([39.03, 125.75]).unwrap()),
            [39.03, 125.75]
        );
        assert!(Coordinates::try_from([125.75, 39.03]).is_err());
        assert!(Coordinates::try_from([f64::NAN, 0.0]).is_err());
    }
}

//! Entities that are made up, for properties of archives.

use hemeroteca::entity::{Authority, EntityKey};
use proptest::prelude::*;

/// Names that overlap, share short forms, have accents, and are written in several scripts.
const ENTITIES: &str = r#"
[[person]]
name = "Ana Ruiz"
aliases = ["Ana"]
short = ["Ruiz"]
[[person]]
name = "Luis Ruiz"
short = ["Ruiz"]
[[place]]
name = "Moscú"
names = { ar = "موسكو" }
[[place]]
name = "Lejano Oriente"
[[organization]]
name = "Universidad del Lejano Oriente"
"#;

pub(crate) fn authority() -> Authority {
    let (authority, problems) = Authority::read(ENTITIES);
    assert_eq!(problems, []);
    authority
}

/// Keys of those entities, of a date, and of one that no archive has.
pub(crate) fn key() -> impl Strategy<Value = EntityKey> {
    prop_oneof![
        Just("person/ana-ruiz"),
        Just("person/luis-ruiz"),
        Just("place/moscu"),
        Just("place/lejano-oriente"),
        Just("organization/universidad-del-lejano-oriente"),
        Just("date/2019-04"),
        Just("place/nowhere"),
    ]
    .prop_map(|text| text.parse().expect("these are keys"))
}

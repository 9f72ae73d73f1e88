//! [`Asked`]: whose mentions a reader has come for.

use crate::entity::EntityKey;
use crate::page::LineOrder;

/// What the address of the page names after its hash, which no host is told:
/// `#entity=person/x&sort=after`. Each part may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// The entity.
    pub(super) entity: Option<EntityKey>,
    /// The order of its mentions.
    pub(super) order: LineOrder,
}

impl Asked {
    /// What an address names, from its hash on. What isn't part of that is passed over.
    pub(super) fn of_hash(hash: &str) -> Self {
        let mut asked = Self::default();
        // In a single file the address of the page goes on like that of any other.
        let query = hash.trim_start_matches('#').trim_start_matches('/');
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "entity" => asked.entity = value.parse().ok(),
                "sort" => asked.order = LineOrder::of_name(&value),
                _ => {}
            }
        }
        asked
    }

    /// The hash of an address that names it, in the place of another.
    pub(super) fn to_hash(&self, before: &str) -> String {
        let mark = if before.starts_with("#/") { "#/" } else { "#" };
        let entity = self.entity.as_ref().map(|key| format!("entity={key}&")).unwrap_or_default();
        format!("{mark}{entity}sort={}", self.order.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_an_entity_and_an_order() {
        let asked = Asked::of_hash("#/entity=person/ana-ruiz&sort=after");
        assert_eq!(asked.entity, "person/ana-ruiz".parse().ok());
        assert_eq!(asked.order, LineOrder::After);
        for (before, hash) in [
            ("#entity=x", "#entity=person/ana-ruiz&sort=after"),
            ("#/", "#/entity=person/ana-ruiz&sort=after"),
        ] {
            assert_eq!(asked.to_hash(before), hash);
            assert_eq!(Asked::of_hash(hash), asked);
        }
        assert_eq!(Asked::of_hash("#entity=ana&sort=x&y"), Asked::default());
        assert_eq!(Asked::of_hash(""), Asked::default());
    }
}

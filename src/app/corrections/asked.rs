//! [`Asked`]: what a reader has come to correct.

use crate::corrections::plain;
use crate::entity::EntityKey;
use crate::slug::Slug;

/// What the address of the page names after its hash, which no host is told:
/// `#entity=person/x&article=slug&name=words-as-written`. Each part may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::app) struct Asked {
    /// The entity that something is wrong with.
    pub(in crate::app) entity: Option<EntityKey>,
    /// The article in which that was seen.
    pub(in crate::app) article: Option<Slug>,
    /// The name as the article has it.
    pub(in crate::app) name: Option<String>,
}

impl Asked {
    /// What an address names, from its hash on. What isn't part of that is passed over.
    pub(in crate::app) fn of_hash(hash: &str) -> Self {
        let mut asked = Self::default();
        // In a single file the address of the page goes on like that of any other.
        let query = hash.trim_start_matches('#').trim_start_matches('/');
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "entity" => asked.entity = value.parse().ok(),
                "article" => asked.article = value.parse().ok(),
                "name" => asked.name = Some(plain(&value)).filter(|name| !name.is_empty()),
                _ => {}
            }
        }
        asked
    }

    /// The hash of an address that names it.
    pub(in crate::app) fn to_hash(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("entity", self.entity.as_ref().map(ToString::to_string)),
            ("article", self.article.as_ref().map(ToString::to_string)),
            ("name", self.name.clone()),
        ] {
            if let Some(value) = value {
                query.append_pair(name, &value);
            }
        }
        format!("#{}", query.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_what_it_is_about() {
        let asked = Asked::of_hash("#entity=person/ana-ruiz&article=el-puerto&name=la+Ruiz%0A%26");
        assert_eq!(asked.entity, "person/ana-ruiz".parse().ok());
        assert_eq!(asked.article, "el-puerto".parse().ok());
        assert_eq!(asked.name.as_deref(), Some("la Ruiz &"));
        assert_eq!(Asked::of_hash(&asked.to_hash()), asked);
        assert_eq!(Asked::of_hash("#entity=ana&article=A+b&name=&x=y"), Asked::default());
        assert_eq!(Asked::of_hash(""), Asked::default());
    }
}

//! How the page of corrections tells of them.

use crate::app::i18n::CorrectionWords;
use crate::corrections::{Called, Correction, Made};
use crate::entity::Kind;

impl CorrectionWords {
    /// What one of a kind is.
    pub(super) fn a(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Person => self.a_person(),
            Kind::Organization => self.an_organization(),
            Kind::Place => self.a_place(),
            Kind::Event => self.an_event(),
            Kind::Date => self.a_date(),
            Kind::Other => self.something_else(),
        }
    }

    /// A correction as a sentence.
    pub(super) fn sentence(&self, correction: &Correction) -> String {
        let name = |called: &Called| match &called.name {
            Some(name) => name.clone(),
            None => called.key.to_string(),
        };
        match correction {
            Correction::Merge { from, into } => self.said_merge(&name(from), &name(into)),
            Correction::Rename { entity, name: new } => self.said_rename(&name(entity), new),
            Correction::Kind { entity, kind } => self.said_kind(&name(entity), self.a(*kind)),
            Correction::Reject { name, article: None } => self.said_reject(name),
            Correction::Reject { name, article: Some(article) } => {
                self.said_reject_in(name, article.as_str())
            }
            Correction::Pin { name: words, article, entity, .. } => {
                self.said_pin(words, &name(entity), article.as_str())
            }
        }
    }

    /// What stands above a correction in the patch: on which page it was made, and what it says.
    pub(super) fn comment(&self, made: &Made) -> String {
        format!("{}: {}", made.page, self.sentence(&made.correction))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Words;

    #[test]
    fn a_correction_is_told_in_the_archives_language_with_its_page() {
        let who = |key: &str, name: Option<&str>| Called {
            key: key.parse().unwrap(),
            name: name.map(str::to_owned),
        };
        let ana = who("person/ana", Some("Ana Ruiz"));
        let merge = Correction::Merge { from: who("person/eva", None), into: ana.clone() };
        let kind = Correction::Kind { entity: ana.clone(), kind: Kind::Place };
        let pin = Correction::Pin {
            name: "Ruiz".to_owned(),
            article: "el-puerto".parse().unwrap(),
            nth: None,
            entity: ana,
        };
        let told = |tag: &str, correction: Correction| {
            let words = CorrectionWords::beside(&Words::of(&tag.parse().unwrap()));
            words.comment(&Made { correction, page: "a/el-puerto/".to_owned() })
        };
        assert_eq!(told("es", merge.clone()), "a/el-puerto/: person/eva es lo mismo que Ana Ruiz");
        assert_eq!(told("es", pin), "a/el-puerto/: «Ruiz» es Ana Ruiz en el-puerto");
        assert_eq!(told("de", kind), "a/el-puerto/: Ana Ruiz is a place");
        assert_eq!(told("en", merge), "a/el-puerto/: person/eva is the same as Ana Ruiz");
    }
}

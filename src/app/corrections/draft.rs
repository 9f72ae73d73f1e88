//! [`Draft`]: a correction while it is being written.

use super::subject::Subject;
use crate::corrections::{Called, Correction, plain};
use crate::entity::Kind;

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Merge,
    Rename,
    Kind,
    Reject,
    Pin,
}

impl What {
    /// What can be wrong with this one. Dates are what they say: only that a name is one, or which
    /// one, can be wrong.
    pub(super) fn offered(subject: &Subject) -> Vec<Self> {
        let mut offered = Vec::new();
        if subject.entity.is_some() && !subject.is_date() {
            offered.extend([Self::Merge, Self::Rename, Self::Kind]);
        }
        if subject.article.is_some() {
            // Who comes from an article comes for a name in it.
            offered.insert(0, Self::Pin);
        }
        offered.push(Self::Reject);
        offered
    }

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Merge => "merge",
            Self::Rename => "rename",
            Self::Kind => "kind",
            Self::Reject => "reject",
            Self::Pin => "pin",
        }
    }
}

/// A correction while it is being written. What another choice needs is kept beside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) what: What,
    /// The other entity, to merge into or to pin to.
    pub(super) other: Option<Called>,
    /// The new name.
    pub(super) name: String,
    pub(super) kind: Option<Kind>,
    /// The name as texts have it, to reject or to pin.
    pub(super) words: String,
    /// Whether it is to be rejected in every article.
    pub(super) everywhere: bool,
}

/// Why a draft is no correction yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unfinished {
    /// The right one isn't chosen.
    NoChoice,
    /// It says what is said already.
    Same,
}

impl Draft {
    /// A draft that says nothing yet.
    pub(super) fn of(subject: &Subject) -> Self {
        let name = subject.entity.as_ref().and_then(|entity| entity.name.clone());
        Self {
            what: What::offered(subject)[0],
            other: None,
            name: name.unwrap_or_default(),
            kind: None,
            words: subject.names.first().cloned().unwrap_or_default(),
            everywhere: subject.article.is_none(),
        }
    }

    /// The correction that it is.
    pub(super) fn finish(&self, subject: &Subject) -> Result<Correction, Unfinished> {
        let entity = || subject.entity.clone().ok_or(Unfinished::NoChoice);
        let other = || self.other.clone().ok_or(Unfinished::NoChoice);
        let words = || Some(plain(&self.words)).filter(|words| !words.is_empty());
        let words = || words().ok_or(Unfinished::NoChoice);
        let article = || subject.article.as_ref().map(|(slug, _)| slug.clone());
        match self.what {
            What::Merge => {
                let (from, into) = (entity()?, other()?);
                if from.key == into.key {
                    return Err(Unfinished::Same);
                }
                Ok(Correction::Merge { from, into })
            }
            What::Rename => {
                let (entity, name) = (entity()?, plain(&self.name));
                if name.is_empty() {
                    return Err(Unfinished::NoChoice);
                }
                if entity.name.as_ref() == Some(&name) {
                    return Err(Unfinished::Same);
                }
                Ok(Correction::Rename { entity, name })
            }
            What::Kind => {
                let (entity, kind) = (entity()?, self.kind.ok_or(Unfinished::NoChoice)?);
                if entity.key.kind() == kind {
                    return Err(Unfinished::Same);
                }
                Ok(Correction::Kind { entity, kind })
            }
            What::Reject => {
                let article = article().filter(|_| !self.everywhere);
                Ok(Correction::Reject { name: words()?, article })
            }
            What::Pin => {
                let entity = other()?;
                let article = article().ok_or(Unfinished::NoChoice)?;
                Ok(Correction::Pin { name: words()?, article, nth: None, entity })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(key: &str, name: &str) -> Called {
        Called { key: key.parse().unwrap(), name: Some(name.to_owned()) }
    }

    fn subject(entity: Option<&str>, article: Option<&str>) -> Subject {
        Subject {
            entity: entity.map(|key| who(key, "Ana")),
            article: article.map(|slug| (slug.parse().unwrap(), None)),
            names: vec!["Anita".to_owned()],
        }
    }

    #[test]
    fn what_is_offered_goes_by_what_it_is_about() {
        let offered = |entity, article| What::offered(&subject(entity, article));
        let all = [What::Merge, What::Rename, What::Kind, What::Reject];
        assert_eq!(offered(Some("person/ana"), None), all);
        assert_eq!(offered(Some("person/ana"), Some("a"))[0], What::Pin);
        assert_eq!(offered(Some("person/ana"), Some("a")).len(), 5);
        assert_eq!(offered(Some("date/2023"), Some("a")), [What::Pin, What::Reject]);
        assert_eq!(offered(None, Some("a")), [What::Pin, What::Reject]);
    }

    #[test]
    fn each_choice_becomes_its_correction() {
        let of_article = subject(Some("person/ana"), Some("a"));
        let draft = Draft {
            other: Some(who("person/eva", "Eva")),
            name: " Ana\nRuiz ".to_owned(),
            kind: Some(Kind::Place),
            ..Draft::of(&of_article)
        };
        let ana = who("person/ana", "Ana");
        let made = |what| Draft { what, ..draft.clone() }.finish(&of_article).unwrap();
        let eva = who("person/eva", "Eva");
        let merge = Correction::Merge { from: ana.clone(), into: eva.clone() };
        assert_eq!(made(What::Merge), merge);
        let rename = Correction::Rename { entity: ana.clone(), name: "Ana Ruiz".to_owned() };
        assert_eq!(made(What::Rename), rename);
        assert_eq!(made(What::Kind), Correction::Kind { entity: ana, kind: Kind::Place });
        let (name, article) = ("Anita".to_owned(), "a".parse().ok());
        let reject = Correction::Reject { name: name.clone(), article: article.clone() };
        assert_eq!(made(What::Reject), reject);
        let article = article.unwrap();
        assert_eq!(made(What::Pin), Correction::Pin { name, article, nth: None, entity: eva });
        let everywhere = Draft { what: What::Reject, everywhere: true, ..draft };
        let reject = Correction::Reject { name: "Anita".to_owned(), article: None };
        assert_eq!(everywhere.finish(&of_article), Ok(reject));
    }

    #[test]
    fn what_says_nothing_new_or_nothing_at_all_is_none() {
        let ana = subject(Some("person/ana"), None);
        let draft = Draft::of(&ana);
        for (what, why) in [
            (What::Merge, Unfinished::NoChoice),
            (What::Rename, Unfinished::Same),
            (What::Kind, Unfinished::NoChoice),
            (What::Pin, Unfinished::NoChoice),
        ] {
            assert_eq!(Draft { what, ..draft.clone() }.finish(&ana), Err(why), "{what:?}");
        }
        let itself = Draft { other: ana.entity.clone(), ..draft.clone() };
        assert_eq!(itself.finish(&ana), Err(Unfinished::Same));
        let blank = Draft { what: What::Reject, words: " ".to_owned(), ..draft };
        assert_eq!(blank.finish(&ana), Err(Unfinished::NoChoice));
    }
}

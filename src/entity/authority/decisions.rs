//! [`Decision`]: what people have said of a name in one article.

use std::num::NonZeroU32;
use std::ops::Range;

use serde::Serialize;
use toml::Spanned;

use super::reading::Reading;
use super::written::{Pin, Reject, Word};
use crate::article::one_line;
use crate::entity::{EntityKey, Kind};
use crate::problem::Problem;
use crate::slug::{Slug, SlugError};

/// What people have said of a name in one article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The name.
    pub name: String,
    /// Which of its places in the article is meant, counted from 1; every one if there is none.
    pub nth: Option<NonZeroU32>,
    /// What it means there; no entity if there is none.
    pub entity: Option<EntityKey>,
    /// Where the file has the name. What articles speak of doesn't depend on it, so it isn't
    /// part of what answers are kept under.
    #[serde(skip)]
    pub name_at: Range<usize>,
    /// Where the file has the article.
    #[serde(skip)]
    pub article_at: Range<usize>,
}

impl Reading {
    /// Takes a rejection in.
    pub(super) fn reject(&mut self, Reject { name, articles }: Reject) {
        let shape = Word::Reject.shape();
        match articles {
            Some(articles) => self.decide(&name, articles, None, None, shape),
            None if one_line(name.get_ref()).is_empty() => {
                self.problems.push(Problem::error("the name is empty", shape).at(name.span()));
            }
            None => self.reject_everywhere(&name),
        }
    }

    /// Takes a pin in, if there is an entity to pin to.
    pub(super) fn pin(&mut self, Pin { name, articles, nth, entity, .. }: Pin) {
        let at = entity.span();
        let entity = self.authority.merged(entity.get_ref()).clone();
        if entity.kind() == Kind::Date {
            let wrong = format!("{entity} is a date");
            self.problems.push(Problem::error(wrong, "pin names to other entities").at(at));
            return;
        }
        if self.authority.entry(&entity).is_none() {
            let wrong = format!("no entry of this file has the key {entity}");
            let remedy = "write an entry for it, or called = \"…\", which gives the entity its name; \
                          or mend the key";
            self.problems.push(Problem::error(wrong, remedy).at(at));
            return;
        }
        let nth = match nth.map(place).transpose() {
            Ok(nth) => nth,
            Err(problem) => {
                self.problems.push(problem);
                return;
            }
        };
        self.decide(&name, articles, nth, Some(entity), Word::Pin.shape());
    }

    fn decide(
        &mut self,
        written: &Spanned<String>,
        articles: Spanned<Vec<Spanned<String>>>,
        nth: Option<NonZeroU32>,
        entity: Option<EntityKey>,
        shape: &str,
    ) {
        let name = one_line(written.get_ref());
        if name.is_empty() {
            self.problems.push(Problem::error("the name is empty", shape).at(written.span()));
        } else if articles.get_ref().is_empty() {
            self.problems.push(Problem::error("`in` names no article", shape).at(articles.span()));
        } else {
            for article in articles.into_inner() {
                let article_at = article.span();
                match article.get_ref().parse() {
                    Ok(slug) => {
                        let (name, entity) = (name.clone(), entity.clone());
                        let name_at = written.span();
                        self.decide_in(slug, Decision { name, nth, entity, name_at, article_at });
                    }
                    Err(error) => {
                        let problem = Problem::error(SlugError::to_string(&error), shape);
                        self.problems.push(problem.at(article_at));
                    }
                }
            }
        }
    }

    fn decide_in(&mut self, article: Slug, decision: Decision) {
        let others = self.authority.decisions.entry(article.clone()).or_default();
        if others.iter().any(|one| (&one.name, one.nth) == (&decision.name, decision.nth)) {
            let wrong = format!("\"{}\" in {article} is decided twice", decision.name);
            let remedy = "leave one of the two; of a pin with nth and one without, the first counts at its place";
            self.problems.push(Problem::error(wrong, remedy).at(decision.article_at));
        } else {
            others.push(decision);
        }
    }
}

/// The number of a place of a name in an article.
pub(crate) fn place(nth: Spanned<i64>) -> Result<NonZeroU32, Problem> {
    let number = u32::try_from(*nth.get_ref()).ok().and_then(NonZeroU32::new);
    number.ok_or_else(|| {
        let wrong = format!("{} is no place in an article", nth.get_ref());
        let remedy = "count the places of the name from 1, or leave nth out for all";
        Problem::error(wrong, remedy).at(nth.span())
    })
}

#[cfg(test)]
mod tests {
    use crate::entity::Authority;

    const ANA: &str = "[[person]]\nname = \"Ana\"\n";

    #[test]
    fn decisions_are_kept_by_article() {
        let text = format!(
            "{ANA}[[pin]]\nname = \"Ruiz\"\nin = [\"a\", \"b\"]\nnth = 2\nentity = \"person/ana\"\n\
             [[reject]]\nname = \"Moon\"\nin = [\"a\"]\n"
        );
        let (authority, problems) = Authority::read(&text);
        assert_eq!(problems, []);
        let [pin, reject] = authority.decisions_on(&"a".parse().unwrap()) else { panic!() };
        assert_eq!((pin.name.as_str(), pin.nth.map(u32::from)), ("Ruiz", Some(2)));
        assert_eq!(pin.entity.as_ref().map(ToString::to_string).as_deref(), Some("person/ana"));
        assert_eq!((reject.name.as_str(), &reject.entity), ("Moon", &None));
        assert_eq!(&text[reject.article_at.clone()], "\"a\"");
        assert_eq!(authority.decisions_on(&"b".parse().unwrap()).len(), 1);
        assert_eq!(authority.decisions_on(&"c".parse().unwrap()), []);
    }

    #[test]
    fn a_rejection_without_articles_is_for_all() {
        let (authority, problems) = Authority::read("[[reject]]\nname = \"Cabe\"\n");
        assert_eq!(problems, []);
        assert!(authority.rejects("Cabe"));
        assert_eq!(authority.decisions().count(), 0);
    }

    #[test]
    fn a_pin_follows_merges() {
        let text = format!(
            "{ANA}[[merge]]\nfrom = \"person/anita\"\ninto = \"person/ana\"\n\
             [[pin]]\nname = \"Ruiz\"\nin = [\"a\"]\nentity = \"person/anita\"\n"
        );
        let (authority, problems) = Authority::read(&text);
        assert_eq!(problems, []);
        let [pin] = authority.decisions_on(&"a".parse().unwrap()) else { panic!() };
        assert_eq!(pin.entity.as_ref().map(ToString::to_string).as_deref(), Some("person/ana"));
    }

    #[test]
    fn what_can_not_be_decided_is_told_at_its_place() {
        let pin = |more: &str| format!("{ANA}[[pin]]\nname = \"Ruiz\"\n{more}\n");
        let ana = "entity = \"person/ana\"";
        let reject = "[[reject]]\nname = \"Moon\"\nin = [\"a\"]\n";
        for (text, what, place) in [
            (pin(&format!("in = []\n{ana}")), "no article", "[]"),
            (pin(&format!("in = [\"A b\"]\n{ana}")), "is no slug", "\"A b\""),
            (pin(&format!("in = [\"a\"]\nnth = 0\n{ana}")), "0 is no place", "0"),
            (pin("in = [\"a\"]\nentity = \"date/2023\""), "is a date", "\"date/2023\""),
            (pin("in = [\"a\"]\nentity = \"ana\""), "no entity key", "\"ana\""),
            (pin("in = [\"a\"]\nentity = \"place/ana\""), "no entry", "\"place/ana\""),
            (pin(&format!("in = [\"a\", \"a\"]\n{ana}")), "twice", "\"a\""),
            ("[[reject]]\nname = \" \"\nin = [\"a\"]\n".to_owned(), "empty", "\" \""),
            ("[[reject]]\nname = \" \"\n".to_owned(), "empty", "\" \""),
            (format!("{ANA}[[reject]]\nname = \"Ana\"\n"), "names person/ana", "\"Ana\""),
            (format!("{reject}nth = 2\n"), "nth", "nth"),
            (reject.repeat(2), "twice", "\"a\""),
        ] {
            let (_, problems) = Authority::read(&text);
            assert_eq!(problems.len(), 1, "{text}{problems:?}");
            assert!(problems[0].what.contains(what), "{}", problems[0].what);
            assert_eq!(&text[problems[0].at.clone().unwrap()], place);
        }
    }
}

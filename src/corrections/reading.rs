//! [`Patch`]: corrections that somebody has sent, as text.

use std::num::NonZeroU32;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Called, Correction, plain};
use crate::entity::EntityKey;
use crate::entity::written::{Merge, OfKind, Pin, Reject, Rename, Word, Written};
use crate::problem::Problem;
use crate::slug::Slug;

/// Corrections that somebody has sent, as text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Patch {
    /// What it says, in its order.
    pub corrections: Vec<Placed>,
}

/// A correction, and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub struct Placed {
    /// What it says.
    pub correction: Correction,
    /// Its bytes in the patch: what it is about.
    pub at: Range<usize>,
}

const SHAPE: &str = "write [[merge]], [[rename]], [[kind]], [[reject]] or [[pin]]; put the rest into \
                     entities.toml by hand";

impl Patch {
    /// Reads a patch. What is wrong is left out and reported, in the order of the text; the rest
    /// is kept.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<Problem>) {
        let mut reading = Reading::default();
        let remedy = "mend the TOML there; until then nothing of this patch counts";
        match Problem::table(text, remedy) {
            Ok(table) => reading.table(table),
            Err(problem) => reading.problems.push(problem),
        }
        reading.problems.sort_by_key(|problem| problem.at.as_ref().map(|at| at.start));
        (reading.patch, reading.problems)
    }
}

#[derive(Default)]
struct Reading {
    patch: Patch,
    problems: Vec<Problem>,
}

impl Reading {
    fn table(&mut self, table: DeTable<'_>) {
        let mut all = Vec::new();
        for (name, value) in table {
            let at = name.span();
            let value_at = value.span();
            match (Word::of(name.get_ref()), value.into_inner()) {
                (Some(word), DeValue::Array(tables)) => {
                    all.extend(tables.into_iter().map(|table| (word, table)));
                }
                (word, value) => {
                    let name = name.get_ref();
                    let wrong = match word {
                        Some(_) => format!("`{name}` is a {} here", value.type_str()),
                        None => format!("`{name}` is no decision of a patch"),
                    };
                    let at = if at.is_empty() { value_at } else { at };
                    self.problems.push(Problem::error(wrong, SHAPE).at(at));
                }
            }
        }
        // TOML gathers tables by their names; what was made later is decided later.
        all.sort_by_key(|(_, table)| table.span().start);
        for (word, table) in all {
            match Written::read(word, table) {
                Ok(written) => self.written(written),
                Err(problem) => self.problems.push(problem),
            }
        }
    }

    fn written(&mut self, written: Written) {
        match written {
            Written::Merge(Merge { from, into, called }) => {
                let at = from.span();
                let from = Called { key: from.into_inner(), name: None };
                self.add(Correction::Merge { from, into: named(into, called) }, at);
            }
            Written::Rename(Rename { entity, name, called }) => {
                let at = name.span();
                if let Some(name) = self.name(&name, Word::Rename) {
                    self.add(Correction::Rename { entity: named(entity, called), name }, at);
                }
            }
            Written::Kind(OfKind { entity, kind, called }) => {
                let at = entity.span();
                let kind = kind.into_inner();
                self.add(Correction::Kind { entity: named(entity, called), kind }, at);
            }
            Written::Reject(Reject { name, articles: None }) => {
                let at = name.span();
                if let Some(name) = self.name(&name, Word::Reject) {
                    self.add(Correction::Reject { name, article: None }, at);
                }
            }
            Written::Reject(Reject { name, articles: Some(articles) }) => {
                let Some(name) = self.name(&name, Word::Reject) else { return };
                for (article, at) in self.articles(articles, Word::Reject) {
                    let article = Some(article);
                    self.add(Correction::Reject { name: name.clone(), article }, at);
                }
            }
            Written::Pin(Pin { name, articles, nth, entity, called }) => {
                let Some(name) = self.name(&name, Word::Pin) else { return };
                let nth: Option<NonZeroU32> = match nth.map(crate::entity::place).transpose() {
                    Ok(nth) => nth,
                    Err(problem) => return self.problems.push(problem),
                };
                let entity = named(entity, called);
                for (article, at) in self.articles(articles, Word::Pin) {
                    let (name, entity) = (name.clone(), entity.clone());
                    self.add(Correction::Pin { name, article, nth, entity }, at);
                }
            }
        }
    }

    fn add(&mut self, correction: Correction, at: Range<usize>) {
        self.patch.corrections.push(Placed { correction, at });
    }

    fn name(&mut self, written: &Spanned<String>, word: Word) -> Option<String> {
        let name = plain(written.get_ref());
        if name.is_empty() {
            let problem = Problem::error("the name is empty", word.shape());
            self.problems.push(problem.at(written.span()));
        }
        (!name.is_empty()).then_some(name)
    }

    /// The articles that a decision names, each with where it does.
    fn articles(
        &mut self,
        written: Spanned<Vec<Spanned<String>>>,
        word: Word,
    ) -> Vec<(Slug, Range<usize>)> {
        if written.get_ref().is_empty() {
            let problem = Problem::error("`in` names no article", word.shape());
            self.problems.push(problem.at(written.span()));
        }
        let mut articles = Vec::new();
        for article in written.into_inner() {
            match article.get_ref().parse::<Slug>() {
                Ok(slug) => articles.push((slug, article.span())),
                Err(error) => {
                    let problem = Problem::error(error.to_string(), word.shape());
                    self.problems.push(problem.at(article.span()));
                }
            }
        }
        articles
    }
}

fn named(key: Spanned<EntityKey>, called: Option<Spanned<String>>) -> Called {
    let name = called.map(|called| plain(called.get_ref())).filter(|name| !name.is_empty());
    Called { key: key.into_inner(), name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_costs_only_itself_and_is_told_at_its_place() {
        let good = "[[reject]]\nname = \"Cabe\"\n";
        for (bad, what, place) in [
            ("[[reject]]\nname = \" \"\n", "empty", "\" \""),
            ("[[reject]]\nname = \"x\"\nin = []\n", "no article", "[]"),
            ("[[reject]]\nname = \"x\"\nin = [\"A b\"]\n", "is no slug", "\"A b\""),
            ("[[merge]]\nfrom = \"Ana\"\ninto = \"person/b\"\n", "no entity key", "\"Ana\""),
            ("[[person]]\nname = \"x\"\n", "no decision", "person"),
            ("[[kind]]\nentity = \"person/a\"\nkind = \"x\"\n", "unknown variant", "\"x\""),
            (
                "[[pin]]\nname = \"x\"\nin = [\"a\"]\nentity = \"person/a\"\nnth = 0\n",
                "0 is no place",
                "0",
            ),
        ] {
            let text = format!("{good}{bad}{good}");
            let (patch, problems) = Patch::read(&text);
            assert_eq!(patch.corrections.len(), 2, "{text}");
            assert_eq!(problems.len(), 1, "{text}{problems:?}");
            assert!(problems[0].what.contains(what), "{}", problems[0].what);
            assert_eq!(&text[problems[0].at.clone().unwrap()], place);
        }
    }

    #[test]
    fn what_is_no_toml_is_told_at_its_place() {
        let (patch, problems) = Patch::read("[[merge]\n");
        assert_eq!(patch, Patch::default());
        assert!(problems[0].at.is_some());
        let (_, problems) = Patch::read("[merge]\nfrom = 1\n");
        assert!(problems[0].what.contains("`merge` is a table"), "{}", problems[0].what);
    }

    #[test]
    fn what_is_decided_of_several_articles_is_several_corrections_in_the_order_of_the_text() {
        let text = "[[pin]]\nname = \"x\"\nin = [\"a\", \"b\"]\nentity = \"person/y\"\n\
                    [[merge]]\nfrom = \"person/z\"\ninto = \"person/y\"\n\
                    [[pin]]\nname = \"z\"\nin = [\"a\"]\nentity = \"person/y\"\n";
        let (patch, problems) = Patch::read(text);
        assert_eq!(problems, []);
        let at: Vec<&str> = patch.corrections.iter().map(|it| &text[it.at.clone()]).collect();
        assert_eq!(at, ["\"a\"", "\"b\"", "\"person/z\"", "\"a\""]);
    }
}

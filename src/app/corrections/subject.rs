//! [`Subject`]: what is to be corrected, as the archive has it.

use super::asked::Asked;
use crate::app::{Locale, Route, Store};
use crate::article::{spaced, text_of};
use crate::corrections::Called;
use crate::entity::{EntityKey, Kind};
use crate::page::{ArticlePage, Ask, EntityPage, Page};
use crate::slug::Slug;

/// What is to be corrected: an entity, a name in an article, or an entity as an article names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The entity.
    pub entity: Option<Called>,
    /// The article, with its headline if the archive has it.
    pub article: Option<(Slug, Option<String>)>,
    /// The names that this may be about, the likeliest first: as the article has them, or else all
    /// that the archive knows of the entity.
    pub names: Vec<String>,
}

impl Subject {
    /// What an address names, by the pages that the archive has of it; none if it names nothing
    /// that can be corrected.
    fn of(
        asked: &Asked,
        entity: Option<&EntityPage>,
        article: Option<&ArticlePage>,
        locale: &Locale,
    ) -> Option<Self> {
        let Asked { entity: key, article: slug, name } = asked;
        if key.is_none() && (slug.is_none() || name.is_none()) {
            return None;
        }
        let entity_name = entity.map(|page| locale.name(&page.named).to_string());
        let mut names: Vec<String> = name.clone().into_iter().collect();
        let as_written = article.zip(key.as_ref()).map(|(page, key)| written(page, key));
        let known = || {
            let known = entity.into_iter().flat_map(|page| page.entity.every_name());
            known.map(str::to_owned).collect()
        };
        for name in as_written.filter(|names| !names.is_empty()).unwrap_or_else(known) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Some(Self {
            entity: key.clone().map(|key| Called { key, name: entity_name }),
            article: slug.clone().map(|slug| {
                let headline = article.map(|page| page.article.headline().to_owned());
                (slug, headline)
            }),
            names,
        })
    }

    fn of_pages(
        asked: &Asked,
        [entity, article]: [Option<&Page>; 2],
        locale: &Locale,
    ) -> Option<Self> {
        let entity = match entity {
            Some(Page::Entity(page)) => Some(page),
            _ => None,
        };
        let article = match article {
            Some(Page::Article(page)) => Some(page),
            _ => None,
        };
        Self::of(asked, entity, article, locale)
    }

    /// The same, with the pages that it takes from the archive. What can't be had is left out:
    /// keys are enough to correct by.
    pub(super) async fn find(asked: &Asked, store: &Store, locale: &Locale) -> Option<Self> {
        let entity = match &asked.entity {
            Some(key) => store.page(&Ask::Entity(key.clone())).await.ok(),
            None => None,
        };
        let article = match &asked.article {
            Some(slug) => store.page(&Ask::Article(slug.clone())).await.ok(),
            None => None,
        };
        Self::of_pages(asked, [entity, article].each_ref().map(Option::as_ref), locale)
    }

    /// Whether nothing can be said of the entity but where it is named.
    pub(super) fn is_date(&self) -> bool {
        self.entity.as_ref().is_some_and(|entity| entity.key.kind() == Kind::Date)
    }

    /// The path of the page on which a reader has seen it.
    pub(super) fn page(&self) -> String {
        match (&self.article, &self.entity) {
            (Some((slug, _)), _) => Route::article(slug).path(),
            (None, Some(entity)) => Route::entity(&entity.key).path(),
            (None, None) => String::new(),
        }
    }
}

/// The words by which an article names an entity, in the order of the text.
fn written(page: &ArticlePage, key: &EntityKey) -> Vec<String> {
    let Some(place) = page.place_of(key) else { return Vec::new() };
    let texts = page.article.texts();
    let mentions = page.mentions.iter().filter(|mention| mention.entity == place);
    let words = mentions.map(|it| spaced(&text_of(&texts, it.part)[it.span.range()]));
    let mut written: Vec<String> = Vec::new();
    for words in words {
        if !written.contains(&words) {
            written.push(words);
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{Archive, Builder, Site};
    use crate::entity::Authority;
    use crate::intake;
    use crate::language::Language;

    fn archive() -> Archive {
        let (authority, _) = Authority::read(
            "[[person]]\nname = \"Ana Ruiz\"\naliases = [\"La Ruiz\"]\nshort = [\"Ruiz\"]\n",
        );
        let mut builder = Builder::new(Site::default(), &authority);
        let text = "Ana Ruiz llega\nRuiz habló el 4 de mayo de 2023. Ana  Ruiz y Ruiz.";
        let taken = intake::take("llega.txt", text.as_bytes(), &Language::spanish());
        builder.add(taken.article.unwrap()).unwrap();
        builder.build().unwrap()
    }

    fn subject(hash: &str) -> Option<Subject> {
        let archive = archive();
        let asked = Asked::of_hash(hash);
        let page = |ask: Ask| Page::of(&archive, &ask);
        let entity = asked.entity.clone().map(|key| page(Ask::Entity(key)));
        let article = asked.article.clone().map(|slug| page(Ask::Article(slug)));
        let pages = [entity.as_ref(), article.as_ref()];
        Subject::of_pages(&asked, pages, &Locale::of(&Language::spanish()))
    }

    #[test]
    fn of_an_entity_all_names_are_at_hand() {
        let subject = subject("#entity=person/ana-ruiz").unwrap();
        assert_eq!(subject.names, ["Ana Ruiz", "La Ruiz"]);
        assert_eq!(subject.entity.as_ref().unwrap().name.as_deref(), Some("Ana Ruiz"));
        assert_eq!(subject.page(), "e/person/ana-ruiz/");
    }

    #[test]
    fn in_an_article_its_own_words_are_what_counts() {
        let asked = "#entity=person/ana-ruiz&article=llega";
        let found = subject(asked).unwrap();
        assert_eq!(found.names, ["Ana Ruiz", "Ruiz"]);
        assert_eq!(found.article.as_ref().unwrap().1.as_deref(), Some("Ana Ruiz llega"));
        assert_eq!(found.page(), "a/llega/");
        let named = subject(&format!("{asked}&name=Ruiz")).unwrap();
        assert_eq!(named.names, ["Ruiz", "Ana Ruiz"]);
        let date = subject("#entity=date/2023-05-04&article=llega").unwrap();
        assert!(date.is_date());
        assert_eq!(date.names, ["4 de mayo de 2023"]);
    }

    #[test]
    fn what_the_archive_does_not_have_can_be_named_all_the_same() {
        let found = subject("#article=llega&name=habl%C3%B3").unwrap();
        assert_eq!((found.names.as_slice(), &found.entity), (&["habló".to_owned()][..], &None));
        let gone = subject("#entity=person/eva&article=zz").unwrap();
        assert_eq!(gone.entity.unwrap().name, None);
        assert_eq!(gone.article.unwrap().1, None);
        assert_eq!(subject("#article=llega"), None);
        assert_eq!(subject(""), None);
    }
}

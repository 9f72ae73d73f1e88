//! [`Desk`]: reads the texts that lie on it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Answer, Begin, Brought, Knowledge, MODELS, Outcome, TextId, Tongue, Trouble};
use crate::archive::{Annotated, Annotator, Builder, Site};
use crate::article::{Article, Draft};
use crate::bundle::{self, BundleError};
use crate::entity::Authority;
use crate::index::{Held, Pictures};
use crate::recognise::{Names, Organizations, Places, World};
use crate::slug::Slug;
use crate::tagger::{Model, Tagger};

/// From so much on, in percent, a model is sure enough of a name: what an archive goes by that
/// says nothing else.
const LEAST: u8 = 60;

/// What is read to warm up: names of each kind, and a date.
const FEW_WORDS: &str = "Ana Ruiz, Madrid\n- El Banco de España, 4 de mayo de 2023\n\
    La directora del Banco de España (BE), Ana Ruiz, volvió el martes a Madrid. Ruiz no habló.\n";

/// What a desk is set up with.
#[derive(Debug)]
pub struct Means {
    site: Site,
    knowledge: Knowledge,
    authority: Authority,
    places: String,
    organizations: String,
}

impl Means {
    /// What comes with it.
    ///
    /// # Errors
    /// When what the archive knows is damaged.
    pub fn read(begin: Begin) -> Result<Self, BundleError> {
        let Begin { site, knowledge, places, organizations } = begin;
        let mut knowledge: Knowledge = bundle::decode(&knowledge)?;
        let authority = std::mem::take(&mut knowledge.authority).into();
        Ok(Self { site, knowledge, authority, places, organizations })
    }

    /// The world of its lists; none if a line of them can't be read.
    #[must_use]
    pub fn world(&self) -> Option<World<'_>> {
        let places = Places::read(&self.places).ok()?;
        let organizations = Organizations::read(&self.organizations).ok()?;
        Some(World { places, organizations })
    }
}

/// Texts of a reader's own, and what finds out what they speak of.
pub struct Desk<'a> {
    means: &'a Means,
    world: &'a World<'a>,
    tongue: Tongue,
    /// By language: a model, or that there is none to be had.
    models: BTreeMap<String, Option<Model<'a>>>,
    annotator: Arc<Annotator<'a>>,
    texts: BTreeMap<TextId, Text>,
}

/// A text on the desk.
struct Text {
    taken: Option<Article>,
    /// Found out when it has the model that it wants.
    annotated: Option<Annotated>,
    troubles: Vec<Trouble>,
}

impl<'a> Desk<'a> {
    /// An empty desk.
    #[must_use]
    pub fn new(means: &'a Means, world: &'a World<'a>) -> Self {
        let annotator = annotator(means, world, Vec::new()).into();
        let (models, texts) = (BTreeMap::new(), BTreeMap::new());
        Self { means, world, tongue: Tongue::default(), models, annotator, texts }
    }

    /// Puts texts on the desk, in place of those with the same ids, and takes others away.
    #[must_use]
    pub fn change(&mut self, put: Vec<Brought>, away: &[TextId]) -> Answer {
        for id in away {
            self.texts.remove(id);
        }
        for brought in put {
            let taken = brought.take(&self.tongue, &self.means.site.lang);
            let of = |problem| Trouble::of(&brought, problem);
            let text = Text {
                taken: taken.article.map(without_pictures),
                annotated: None,
                troubles: taken.problems.into_iter().map(of).collect(),
            };
            self.texts.insert(brought.id, text);
        }
        self.read_on()
    }

    /// Goes on with a model of this language; without one if there is none.
    #[must_use]
    pub fn model(&mut self, language: String, model: Option<&'a [u8]>) -> Answer {
        let read = model.map(Model::read).transpose();
        let (model, wrong) = match read {
            Ok(model) => (model, None),
            Err(error) => (None, Some(error.to_string())),
        };
        self.models.insert(language, model);
        let models = self.models.values().flatten().cloned().map(Tagger::new);
        self.annotator = annotator(self.means, self.world, models.collect()).into();
        if self.texts.is_empty() {
            self.warm_up();
        }
        wrong.map_or_else(|| self.read_on(), Answer::Failed)
    }

    /// Reads a few words, before anyone waits for it. A browser makes a function ready when it is
    /// first called, and that takes longer than to read an article.
    fn warm_up(&mut self) {
        for language in self.models.keys().cloned().collect::<Vec<_>>() {
            let name = format!("warm-up.{language}.txt");
            let _ = self.change(vec![Brought { id: 0, name, bytes: FEW_WORDS.into() }], &[]);
        }
        self.texts.clear();
    }

    /// Reads what hasn't been read yet, as far as there are models for it.
    fn read_on(&mut self) -> Answer {
        for text in self.texts.values_mut().filter(|text| text.annotated.is_none()) {
            let Some(article) = &text.taken else { continue };
            let language = article.language().primary();
            if MODELS.contains(&language) && !self.models.contains_key(language) {
                return Answer::Wants(language.to_owned());
            }
            text.annotated = text.taken.take().map(|article| self.annotator.annotate(article));
        }
        self.outcome().map_or_else(|error| Answer::Failed(error.to_string()), Answer::Read)
    }

    /// All texts as an archive.
    fn outcome(&self) -> Result<Outcome, crate::archive::ArchiveError> {
        let mut builder = Builder::with(self.means.site.clone(), self.annotator.clone());
        let mut slugs = Vec::new();
        let mut used = BTreeSet::new();
        for (id, text) in &self.texts {
            let Some(annotated) = text.annotated.clone() else { continue };
            let annotated = Annotated { article: apart(annotated.article, &mut used), ..annotated };
            slugs.push((*id, annotated.article.slug().clone()));
            builder.add_annotated(annotated)?;
        }
        let troubles = self.texts.values().flat_map(|text| text.troubles.clone()).collect();
        if slugs.is_empty() {
            return Ok(Outcome { troubles, ..Outcome::default() });
        }
        let archive = builder.build()?;
        let keys = archive.entities().map(|entity| &archive.entity(entity).key);
        let shared =
            keys.filter_map(|key| Some((key.clone(), self.means.knowledge.articles_of(key)?)));
        let shared = shared.collect();
        let held = Held::whole(&archive, Pictures::new()).encode();
        Ok(Outcome { held, slugs, troubles, shared })
    }
}

/// Finds what texts speak of, by these models.
fn annotator<'a>(means: &'a Means, world: &'a World<'a>, models: Vec<Tagger<'a>>) -> Annotator<'a> {
    let annotator = Annotator::new(&means.authority).aware_of(&means.knowledge.met);
    annotator.finding(Names::by(models), world, LEAST)
}

/// An article without its pictures, whose captions stay: to show one would be to ask for it.
fn without_pictures(article: Article) -> Article {
    let mut draft = Draft::from(article.clone());
    draft.body = draft.body.with_sources(|_| None);
    Article::try_from(draft).unwrap_or(article)
}

/// An article at an address that none of the others has.
fn apart(article: Article, used: &mut BTreeSet<Slug>) -> Article {
    let own = article.slug().clone();
    let further = (2..).filter_map(|number| format!("{own}-{number}").parse::<Slug>().ok());
    let free = std::iter::once(own.clone()).chain(further).find(|slug| !used.contains(slug));
    let slug = free.unwrap_or(own);
    used.insert(slug.clone());
    let draft = Draft { slug, ..Draft::from(article.clone()) };
    Article::try_from(draft).unwrap_or(article)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::Outline;

    const SPANISH: &[u8] = include_bytes!("../../models/es.model");

    fn knowledge() -> Vec<u8> {
        let (authority, problems) = Authority::read(
            "[[person]]\nname = \"Vladímir Putin\"\naliases = [\"Putin\"]\n[[place]]\nname = \"Vladivostok\"\n",
        );
        assert_eq!(problems, []);
        let articles = [("person/vladimir-putin", 7), ("organization/rosatom", 3)];
        let key = |key: &str| key.parse().unwrap();
        let mut articles: Vec<_> = articles.map(|(name, count)| (key(name), count)).into();
        articles.sort();
        bundle::encode(&Knowledge {
            authority: Outline::of(&authority),
            met: vec![crate::entity::Entity::named(key("organization/rosatom"), "Rosatom")],
            articles,
        })
    }

    fn means() -> &'static Means {
        let begin = Begin {
            site: Site::default(),
            knowledge: knowledge(),
            places: "C\tRusia\ten=Russia\t\t\t\t\tRU\t\n".to_owned(),
            organizations: String::new(),
        };
        Box::leak(Box::new(Means::read(begin).unwrap()))
    }

    fn desk() -> Desk<'static> {
        let means = means();
        Desk::new(means, Box::leak(Box::new(means.world().unwrap())))
    }

    fn pasted(id: TextId, text: &str) -> Brought {
        Brought { id, name: String::new(), bytes: text.as_bytes().to_vec() }
    }

    fn outcome(answer: Answer) -> Outcome {
        match answer {
            Answer::Read(outcome) => outcome,
            other => panic!("{other:?}"),
        }
    }

    const TEXT: &str = "Putin recibe a Ana Ruiz en Vladivostok\n\
        La directora de Rosatom, Ana Ruiz, llegó el martes a Rusia y habló con los periodistas.";

    #[test]
    fn a_text_waits_for_the_model_of_its_language_and_becomes_an_archive() {
        let mut desk = desk();
        assert_eq!(desk.change(vec![pasted(1, TEXT)], &[]), Answer::Wants("es".to_owned()));
        let read = outcome(desk.model("es".to_owned(), Some(SPANISH)));
        assert_eq!(read.slugs[0].1.as_str(), "putin-recibe-a-ana-ruiz-en-vladivostok");
        let shared: Vec<_> =
            read.shared.iter().map(|(key, count)| (key.to_string(), *count)).collect();
        let both =
            [("person/vladimir-putin".to_owned(), 7), ("organization/rosatom".to_owned(), 3)];
        assert_eq!(shared, both);
        let (reader, _) = Held::decode(&read.held).unwrap().open().unwrap();
        assert_eq!(reader.root().articles, 1);
        assert_eq!(desk.texts[&1].troubles, []);
    }

    #[test]
    fn without_a_model_dates_and_listed_names_are_found() {
        let mut desk = desk();
        let _ = desk.change(vec![pasted(1, TEXT)], &[]);
        let read = outcome(desk.model("es".to_owned(), None));
        assert!(read.shared.iter().any(|(key, _)| key.to_string() == "person/vladimir-putin"));
    }

    #[test]
    fn two_texts_of_one_headline_have_two_addresses_and_one_is_taken_away() {
        let mut desk = desk();
        let _ = desk.model("es".to_owned(), None);
        let read = outcome(desk.change(vec![pasted(1, TEXT), pasted(4, TEXT)], &[]));
        let slugs: Vec<_> = read.slugs.iter().map(|(_, slug)| slug.as_str()).collect();
        assert_eq!(slugs[1], format!("{}-2", slugs[0]));
        let read = outcome(desk.change(Vec::new(), &[1]));
        assert_eq!(read.slugs.len(), 1);
        let read = outcome(desk.change(Vec::new(), &[4]));
        assert_eq!(read, Outcome::default());
    }

    #[test]
    fn a_text_that_is_no_article_is_told_and_the_others_are_read() {
        let mut desk = desk();
        let _ = desk.model("es".to_owned(), None);
        let bad = Brought { id: 2, name: "a.docx".to_owned(), bytes: b"x".to_vec() };
        let read = outcome(desk.change(vec![pasted(1, TEXT), bad], &[]));
        assert_eq!(read.slugs.len(), 1);
        let [trouble] = &read.troubles[..] else { panic!("{:?}", read.troubles) };
        assert!(trouble.is_error && trouble.name == "a.docx" && trouble.text == 2);
    }

    #[test]
    fn pictures_are_not_asked_for() {
        let mut desk = desk();
        let _ = desk.model("es".to_owned(), None);
        let text = "---\ntitle: T\nlang: es\n---\n![Un puente](puente.jpg)\n\nTexto.";
        let read = outcome(desk.change(vec![pasted(1, text)], &[]));
        let (reader, _) = Held::decode(&read.held).unwrap().open().unwrap();
        assert_eq!(reader.root().articles, 1);
        assert!(desk.texts[&1].annotated.as_ref().unwrap().article.body().sources().is_empty());
    }

    #[test]
    fn warming_up_leaves_nothing_on_the_desk() {
        let mut desk = desk();
        let read = outcome(desk.model("es".to_owned(), Some(SPANISH)));
        assert_eq!(read, Outcome::default());
        let read = outcome(desk.change(vec![pasted(1, TEXT)], &[]));
        assert_eq!(read.slugs.len(), 1);
    }

    #[test]
    fn a_damaged_model_is_told() {
        let mut desk = desk();
        let _ = desk.change(vec![pasted(1, TEXT)], &[]);
        let answer = desk.model("es".to_owned(), Some(b"<!doctype html>"));
        assert!(matches!(answer, Answer::Failed(_)));
        // The next time it is read without.
        assert!(matches!(desk.change(Vec::new(), &[]), Answer::Read(_)));
    }
}

//! [`Edition`]: what all pages of one publication have in common.

use std::sync::Arc;

use yew::AttrValue;

use super::components::pack_button::pack_button;
use super::tool::{Packer, Tool};
use super::{Locale, Place, Route, Words};
use crate::archive::Site;
use crate::index::Pictures;
use crate::page::Stamp;

/// What all pages of one publication have in common. It is cheap to clone.
#[derive(Clone, Debug)]
pub struct Edition {
    site: Arc<Site>,
    words: Words,
    /// Whether they are others than those in which pages were rendered.
    is_translated: bool,
    /// By languages, where their words are; nowhere but in the page, in a file.
    tongues: Arc<[(&'static str, String)]>,
    generation: Arc<str>,
    pictures: Arc<Pictures>,
    template: Option<Arc<str>>,
    tools: &'static [Tool],
    packer: Option<Packer>,
}

impl Edition {
    /// An edition of this site. The generation names all that was published at once; it is empty
    /// where nothing was.
    #[must_use]
    pub fn new(site: &Site, generation: &str) -> Self {
        Self::in_words(Words::of(&site.lang), site, generation)
    }

    /// The same, with an interface in these words.
    pub(super) fn in_words(words: Words, site: &Site, generation: &str) -> Self {
        Self {
            site: Arc::new(site.clone()),
            words,
            is_translated: false,
            tongues: Arc::default(),
            generation: generation.into(),
            pictures: Arc::default(),
            template: None,
            tools: &[],
            packer: None,
        }
    }

    /// The same, with pictures at hand.
    #[must_use]
    pub fn with_pictures(self, pictures: Pictures) -> Self {
        Self { pictures: pictures.into(), ..self }
    }

    /// The same, with these tools.
    #[must_use]
    pub fn with_tools(self, tools: &'static [Tool]) -> Self {
        Self { tools, ..self }
    }

    /// Whether there is a tool.
    pub(super) fn has(&self, tool: Tool) -> bool {
        self.tools.contains(&tool)
    }

    /// The same, for a program that puts what it shows into one file itself.
    #[must_use]
    pub fn packing(self) -> Self {
        Self { packer: Some(pack_button), ..self }
    }

    /// How it does so; none where it leaves that to a tool.
    pub(super) fn packer(&self) -> Option<Packer> {
        self.packer
    }

    /// The same, beside the template of a file that holds viewer and archive in one.
    pub(super) fn with_template(self, template: Option<String>) -> Self {
        Self { template: template.map(Into::into), ..self }
    }

    /// The path of that template; there is none where this is such a file.
    pub(super) fn template(&self) -> Option<&str> {
        self.template.as_deref()
    }

    /// The archive as a whole.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// What the interface says.
    pub(super) fn locale(&self) -> Locale {
        Locale::with(&self.site.lang, self.words.clone())
    }

    /// The same, whose interface can speak other languages too: their words have these addresses.
    pub(super) fn with_tongues(self, tongues: Vec<(&'static str, String)>) -> Self {
        Self { tongues: tongues.into(), ..self }
    }

    /// The address of a language's words.
    pub(super) fn tongue(&self, code: &str) -> Option<&str> {
        let (_, address) = self.tongues.iter().find(|(of, _)| *of == code)?;
        Some(address)
    }

    /// The same, with an interface in these words.
    pub(super) fn speaking(self, words: Words) -> Self {
        Self { words, is_translated: true, ..self }
    }

    /// Whether the interface speaks as it did when pages were rendered.
    pub(super) fn speaks_as_published(&self) -> bool {
        !self.is_translated
    }

    /// The words of the interface.
    pub(super) fn words(&self) -> Words {
        self.words.clone()
    }

    /// The pictures at hand.
    pub(super) fn pictures(&self) -> &Pictures {
        &self.pictures
    }

    /// The name of what was published at once.
    #[must_use]
    pub fn generation(&self) -> AttrValue {
        self.generation.to_string().into()
    }

    /// What a prerendered page says that it was rendered from. The front page is the face of
    /// what was published at once and names it: the service worker looks for that.
    #[must_use]
    pub fn stamped(&self, place: &Place, stamp: Stamp) -> String {
        match place.route {
            Route::Archive => format!("/ {stamp} {}", self.generation),
            _ => format!("/{} {stamp}", place.route.path()),
        }
    }
}

/// Two are equal when they are clones of one and speak the same language.
impl PartialEq for Edition {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.site, &other.site)
            && Arc::ptr_eq(&self.pictures, &other.pictures)
            && self.words == other.words
    }
}

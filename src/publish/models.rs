//! [`Models`]: which model reads a text.

use std::fs;
use std::sync::OnceLock;

use super::PublishError;
use super::args::ModelArgs;
use super::teach::wrong;
use crate::desk::Tongue;
use crate::recognise::{Names, Organizations, Places, World};
use crate::tagger::{Model, Tagger};

/// The models that this program carries, by language. They lie in it as they are used.
pub(super) const CARRIED: [(&str, &[u8]); 3] = [
    ("es", include_bytes!("../../models/es.model")),
    ("pt", include_bytes!("../../models/pt.model")),
    ("en", include_bytes!("../../models/en.model")),
];

/// The places that this program carries.
pub(super) const PLACES: &str = include_str!("../../gazetteer/places.tsv");

/// The organizations that this program carries.
pub(super) const ORGANIZATIONS: &str = include_str!("../../gazetteer/organizations.tsv");

/// What finds names by a model that this program carries.
fn carried(bytes: &'static [u8]) -> Tagger<'static> {
    Tagger::new(Model::read(bytes).expect("a model that is carried was made by this version"))
}

/// Finds names in articles of every language of which there is a model.
pub(super) fn names() -> Names<'static> {
    Names::by(CARRIED.map(|(_, bytes)| carried(bytes)).into())
}

/// What every archive knows.
pub(super) fn world() -> &'static World<'static> {
    static WORLD: OnceLock<World<'static>> = OnceLock::new();
    WORLD.get_or_init(|| World {
        places: Places::read(PLACES).expect("a test reads every line"),
        organizations: Organizations::read(ORGANIZATIONS).expect("a test reads every line"),
    })
}

/// Which model reads a text: one for all, or that of its language.
#[derive(Debug)]
pub(super) enum Models {
    One(Box<Tagger<'static>>),
    ByLanguage(Box<Tongue>, Vec<Tagger<'static>>),
}

impl Models {
    /// The models that the command line asks for.
    pub(super) fn of(args: &ModelArgs) -> Result<Self, PublishError> {
        if let Some(path) = &args.model {
            let bytes = fs::read(path).map_err(PublishError::read(path))?;
            // There is one, and it is wanted until the program ends.
            let model = Model::read(bytes.leak()).map_err(|error| wrong(path, error))?;
            return Ok(Self::One(Tagger::new(model).into()));
        }
        if let Some(wanted) = &args.lang {
            let one = CARRIED.iter().find(|(name, _)| name == wanted);
            let (_, bytes) = one.expect("clap lets no other language through");
            return Ok(Self::One(carried(bytes).into()));
        }
        let taggers = CARRIED.map(|(_, bytes)| carried(bytes));
        Ok(Self::ByLanguage(Box::default(), taggers.into()))
    }

    /// What reads this text.
    pub(super) fn for_text(&self, text: &str) -> &Tagger<'static> {
        match self {
            Self::One(tagger) => tagger,
            Self::ByLanguage(tongue, taggers) => {
                let found = tongue.model_for(text);
                taggers.iter().find(|tagger| tagger.language() == found).unwrap_or(&taggers[0])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::MODELS;

    #[test]
    fn a_text_is_read_by_the_model_of_its_language() {
        let models = Models::of(&ModelArgs { lang: None, model: None }).unwrap();
        let language = |text| models.for_text(text).language().to_owned();
        assert_eq!(
            language("El presidente llegó ayer a la ciudad y habló con los periodistas."),
            "es"
        );
        assert_eq!(
            language("O presidente chegou ontem à cidade e não falou com os jornalistas."),
            "pt"
        );
        assert_eq!(language("The president arrived in the city and spoke with journalists."), "en");
        assert_eq!(language(""), "es");
    }

    #[test]
    fn models_are_of_the_languages_that_they_are_kept_under() {
        for (name, bytes) in CARRIED {
            assert_eq!(Model::read(bytes).unwrap().language(), name);
        }
        assert_eq!(CARRIED.map(|(name, _)| name), MODELS);
    }
}

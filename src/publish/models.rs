//! [`Models`]: which model reads a text.

use std::fs;
use std::sync::OnceLock;

use whatlang::{Detector, Lang};

use super::PublishError;
use super::args::ModelArgs;
use super::teach::wrong;
use crate::recognise::{Names, Organizations, Places, World};
use crate::tagger::{Model, Tagger};

/// The models that this program carries. They lie in it as they are used.
const CARRIED: [(&str, Lang, &[u8]); 3] = [
    ("es", Lang::Spa, include_bytes!("../../models/es.model")),
    ("pt", Lang::Por, include_bytes!("../../models/pt.model")),
    ("en", Lang::Eng, include_bytes!("../../models/en.model")),
];

/// The languages of the models that this program carries.
pub(super) const LANGUAGES: [&str; 3] = [CARRIED[0].0, CARRIED[1].0, CARRIED[2].0];

/// What finds names by a model that this program carries.
fn carried(bytes: &'static [u8]) -> Tagger<'static> {
    Tagger::new(Model::read(bytes).expect("a model that is carried was made by this version"))
}

/// Finds names in articles of every language of which there is a model.
pub(super) fn names() -> Names<'static> {
    Names::by(CARRIED.map(|(.., bytes)| carried(bytes)).into())
}

/// What every archive knows.
pub(super) fn world() -> &'static World<'static> {
    static WORLD: OnceLock<World<'static>> = OnceLock::new();
    const PLACES: &str = include_str!("../../gazetteer/places.tsv");
    const ORGANIZATIONS: &str = include_str!("../../gazetteer/organizations.tsv");
    WORLD.get_or_init(|| World {
        places: Places::read(PLACES).expect("a test reads every line"),
        organizations: Organizations::read(ORGANIZATIONS).expect("a test reads every line"),
    })
}

/// Which model reads a text: one for all, or that of its language.
#[derive(Debug)]
pub(super) enum Models {
    One(Box<Tagger<'static>>),
    ByLanguage(Detector, Vec<(Lang, Tagger<'static>)>),
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
            let one = CARRIED.iter().find(|(name, ..)| name == wanted);
            let (.., bytes) = one.expect("clap lets no other language through");
            return Ok(Self::One(carried(bytes).into()));
        }
        let detector = Detector::with_allowlist(CARRIED.map(|(_, language, _)| language).to_vec());
        let taggers = CARRIED.map(|(_, language, bytes)| (language, carried(bytes)));
        Ok(Self::ByLanguage(detector, taggers.into()))
    }

    /// What reads this text.
    pub(super) fn for_text(&self, text: &str) -> &Tagger<'static> {
        match self {
            Self::One(tagger) => tagger,
            Self::ByLanguage(detector, taggers) => {
                let found = detector.detect_lang(text);
                let of = taggers.iter().find(|(language, _)| Some(*language) == found);
                &of.unwrap_or(&taggers[0]).1
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        for (name, _, bytes) in CARRIED {
            assert_eq!(Model::read(bytes).unwrap().language(), name);
        }
    }
}

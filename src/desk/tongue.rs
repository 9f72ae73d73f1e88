//! [`Tongue`]: which language a text is written in, and which model reads it.

use whatlang::{Detector, Info, Lang, Script};

use crate::language::Language;

/// The languages of which there are models, by the tags under which they are kept.
pub const MODELS: [&str; 3] = ["es", "pt", "en"];

/// Tells which language a text is written in.
#[derive(Debug)]
pub struct Tongue {
    any: Detector,
    of_models: Detector,
}

/// Languages by the codes of ISO 639-3, as they are found, and of BCP 47, as they are written.
const TAGS: [(Lang, &str); 41] = [
    (Lang::Spa, "es"),
    (Lang::Por, "pt"),
    (Lang::Eng, "en"),
    (Lang::Ara, "ar"),
    (Lang::Ben, "bn"),
    (Lang::Bul, "bg"),
    (Lang::Cat, "ca"),
    (Lang::Ces, "cs"),
    (Lang::Cmn, "zh"),
    (Lang::Dan, "da"),
    (Lang::Deu, "de"),
    (Lang::Ell, "el"),
    (Lang::Epo, "eo"),
    (Lang::Est, "et"),
    (Lang::Fin, "fi"),
    (Lang::Fra, "fr"),
    (Lang::Heb, "he"),
    (Lang::Hin, "hi"),
    (Lang::Hrv, "hr"),
    (Lang::Hun, "hu"),
    (Lang::Hye, "hy"),
    (Lang::Ind, "id"),
    (Lang::Ita, "it"),
    (Lang::Jpn, "ja"),
    (Lang::Kat, "ka"),
    (Lang::Kor, "ko"),
    (Lang::Lat, "la"),
    (Lang::Nld, "nl"),
    (Lang::Nob, "nb"),
    (Lang::Pes, "fa"),
    (Lang::Pol, "pl"),
    (Lang::Ron, "ro"),
    (Lang::Rus, "ru"),
    (Lang::Slk, "sk"),
    (Lang::Swe, "sv"),
    (Lang::Tha, "th"),
    (Lang::Tur, "tr"),
    (Lang::Ukr, "uk"),
    (Lang::Urd, "ur"),
    (Lang::Vie, "vi"),
    (Lang::Yid, "yi"),
];

impl Default for Tongue {
    fn default() -> Self {
        let of_models = TAGS.iter().filter(|(_, tag)| MODELS.contains(tag));
        Self {
            any: Detector::with_allowlist(TAGS.iter().map(|(lang, _)| *lang).collect()),
            of_models: Detector::with_allowlist(of_models.map(|(lang, _)| *lang).collect()),
        }
    }
}

impl Tongue {
    /// The language of a text, if one stands out: of all, or else of those that have a model. In a
    /// few words, half of them names, none does.
    #[must_use]
    pub fn of(&self, text: &str) -> Option<Language> {
        let found = self.any.detect(text)?;
        let stands_out = |found: &Info| found.is_reliable() || found.script() != Script::Latin;
        let of_models = || self.of_models.detect(text).filter(stands_out);
        let found = Some(found).filter(stands_out).or_else(of_models)?;
        let (_, tag) = TAGS.iter().find(|(lang, _)| *lang == found.lang())?;
        tag.parse().ok()
    }

    /// The tag of the model that reads a text, the first one's where nothing stands out.
    #[must_use]
    pub fn model_for(&self, text: &str) -> &'static str {
        let found = self.of_models.detect_lang(text);
        let tag = TAGS.iter().find(|(lang, _)| Some(*lang) == found).map(|(_, tag)| *tag);
        tag.unwrap_or(MODELS[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_text_is_found() {
        let tongue = Tongue::default();
        let of = |text: &str| tongue.of(text).map(|language| language.to_string());
        for (text, tag) in [
            ("El presidente llegó ayer a la ciudad y habló con los periodistas.", "es"),
            ("O presidente chegou ontem à cidade e não falou com os jornalistas.", "pt"),
            ("The president arrived in the city and spoke with journalists.", "en"),
            ("Президент вчера прибыл в город и поговорил с журналистами.", "ru"),
            ("وصل الرئيس أمس إلى المدينة وتحدث مع الصحفيين.", "ar"),
            (
                "Der Präsident ist gestern in der Stadt angekommen und sprach mit den Journalisten über die Lage.",
                "de",
            ),
        ] {
            assert_eq!(of(text).as_deref(), Some(tag), "{text}");
        }
        for text in ["Visita oficial", "Vladímir Putin viajó ayer a Vladivostok.", "1234", ""] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn every_model_has_a_language_that_is_found() {
        for tag in MODELS {
            assert!(TAGS.iter().any(|(_, own)| *own == tag), "{tag}");
        }
    }
}

//! The tagger learns names, finds them, and takes whatever text and whatever model it is given.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use hemeroteca::recognise::names_in;
use hemeroteca::tagger::{Class, List, Model, ModelError, Tagger};
use hemeroteca::train::{Learner, Recipe, Vocabulary, read_conll};
use proptest::prelude::*;

/// The model of Spanish that is shipped.
fn spanish() -> &'static Tagger<'static> {
    static TAGGER: OnceLock<Tagger<'static>> = OnceLock::new();
    TAGGER.get_or_init(|| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/es.model");
        let bytes = fs::read(path).expect("the model is there").leak();
        Tagger::new(Model::read(bytes).expect("it is a model"))
    })
}

/// The names in sentences of a document, with their classes.
fn names<'a>(tagger: &Tagger<'_>, sentences: &[&'a str]) -> Vec<(&'a str, &'static str)> {
    let found = tagger.tag(sentences).into_iter().zip(sentences);
    found
        .flat_map(|(names, sentence)| {
            names.into_iter().map(|name| (&sentence[name.span], name.class.code()))
        })
        .collect()
}

const RECIPE: &str = r#"
language = "es"
rounds = 12
step = 0.2
floor = 0.1
cost = 0.1
least = 1
exponent = 4
alone = 0.5
words = { clusters = "none", probabilities = "none", most = 0 }
variants = { renamed = 0.5, listed = 0.5, loud = 0.0, datelines = 0.0 }
corpora = []
"#;

/// A model that has learned who lives where.
fn taught() -> &'static [u8] {
    static MODEL: OnceLock<Vec<u8>> = OnceLock::new();
    MODEL.get_or_init(teach)
}

/// Teaches who lives where, by thirty-two sentences.
fn teach() -> Vec<u8> {
    let people = ["Ana", "Luis Gil", "Rosa", "Eva Paz"];
    let towns = ["Vigo", "Lugo", "San Juan", "Ávila"];
    let mut text = String::new();
    for person in people {
        for town in towns {
            for verb in ["vive", "nació"] {
                for (name, class) in [(person, "PER"), (verb, ""), ("en", ""), (town, "LOC")] {
                    for (nth, word) in name.split(' ').enumerate() {
                        let label = match (class, nth) {
                            ("", _) => "O".to_owned(),
                            (class, 0) => format!("B-{class}"),
                            (class, _) => format!("I-{class}"),
                        };
                        text += &format!("{word} {label}\n");
                    }
                }
                text += ". O\n\n";
            }
        }
    }
    let samples = read_conll(&text, None).expect("the text is well formed");
    let recipe = Recipe::read(RECIPE).expect("the recipe is well formed");
    let mut vocabulary = Vocabulary::default();
    vocabulary.learn_names("Noia\nOrense", List::Place);
    Learner::new(&recipe, &vocabulary.lexicon(), &()).learn(&samples, &[])
}

#[test]
fn what_was_taught_is_found_and_so_is_what_is_like_it() {
    let tagger = Tagger::new(Model::read(taught()).unwrap());
    assert_eq!(
        names(&tagger, &["Rosa vive en San Juan.", "Iria Sanz nació en Noia."]),
        [("Rosa", "PER"), ("San Juan", "LOC"), ("Iria Sanz", "PER"), ("Noia", "LOC")]
    );
}

#[test]
fn the_same_teaching_makes_the_same_model() {
    assert!(taught() == teach());
}

/// Written anew by `HEMEROTECA_SEED=1 cargo test --test tagger`.
#[test]
fn the_fuzzer_begins_with_a_model_of_this_format() {
    let seed = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/models/taught");
    if std::env::var_os("HEMEROTECA_SEED").is_some() {
        fs::write(&seed, taught()).expect("it can be written");
    }
    assert!(Model::read(&fs::read(&seed).expect("it is there")).is_ok(), "{}", seed.display());
}

#[test]
fn a_spanish_text_is_read() {
    let text = [
        "El ministro de Defensa de Rusia, Serguéi Shoigú, llegó ayer a Pyongyang.",
        "Shoigú habló con Kim Jong Un y con enviados de la ONU y del Banco Santander.",
    ];
    assert_eq!(
        names(spanish(), &text),
        [
            // The ministry by its field, as the corpora have it.
            ("Defensa", "ORG"),
            ("Rusia", "LOC"),
            ("Serguéi Shoigú", "PER"),
            ("Pyongyang", "LOC"),
            ("Shoigú", "PER"),
            ("Kim Jong Un", "PER"),
            ("ONU", "ORG"),
            ("Banco Santander", "ORG"),
        ]
    );
}

#[test]
fn how_sure_it_is_is_a_percentage_that_rises() {
    let sure = |text: &str| {
        let found = spanish().tag(&[text]).remove(0);
        found.into_iter().map(|name| (name.class, name.probability, name.confidence)).next_back()
    };
    let (class, probability, confidence) = sure("Ayer viajó a Madrid.").unwrap();
    assert_eq!(class, Class::Place);
    assert!(probability > 0.9 && (80..=100).contains(&confidence), "{probability} {confidence}");
}

#[test]
fn bytes_that_are_no_model_are_told_apart_from_damaged_ones() {
    let model = taught();
    assert_eq!(Model::read(b"<!doctype html>").unwrap_err(), ModelError::Version);
    assert_eq!(Model::read(&model[..model.len() - 1]).unwrap_err(), ModelError::Damaged);
    let mut longer = model.to_vec();
    longer.push(0);
    assert_eq!(Model::read(&longer).unwrap_err(), ModelError::Damaged);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_has_disjoint_names_on_character_boundaries(
        text in prop_oneof!["\\PC{0,80}", "([A-ZÑ][a-zé]{1,6}|de|la|,|\\.|«|🙂|\u{200b}|\u{301}|\\x00|[0-9]{1,4}| ){0,60}"]
    ) {
        let found = spanish().tag(&[&text]).remove(0);
        let mut end = 0;
        for name in &found {
            prop_assert!(name.span.start >= end && name.span.start < name.span.end);
            prop_assert!(text.is_char_boundary(name.span.start) && text.is_char_boundary(name.span.end));
            prop_assert!((0.0..=1.001).contains(&name.probability) && name.confidence <= 100);
            end = name.span.end;
        }
        let spaced = format!("{text} ");
        prop_assert_eq!(found, spanish().tag(&[&spaced]).remove(0));
    }

    #[test]
    fn a_damaged_model_is_refused_or_read(
        at in prop::collection::vec(any::<prop::sample::Index>(), 1..6),
        bits: u8,
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = taught().to_vec();
        for at in at {
            let length = bytes.len();
            bytes[at.index(length)] ^= bits;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(model) = Model::read(&bytes) {
            let text = "Ana y Luis Gil viven en San Juan, y Eva en Lugo.";
            let _ = Tagger::new(model).tag(&[text, text]);
        }
    }
}

#[test]
fn a_line_of_a_megabyte_is_read() {
    let text = "Ana Ruiz, de Vigo, y la ONU. ".repeat(40_000);
    assert!(spanish().tag(&[&text])[0].len() > 80_000);
}

proptest! {
    /// Names lie on the borders of characters, apart from each other, and what follows a text as
    /// white space changes nothing.
    #[test]
    fn a_trailing_space_changes_nothing(
        words in prop::collection::vec(prop::sample::select(vec![
            "Pedro", "Sánchez", "viajó", "a", "Madrid", "con", "la", "ONU", ",", ".", "EE.", "UU.", "de",
            "Banco", "«Ñandú»", "el", "É\u{301}l", "2023", "🙂", "José", "(COI)", "ayer", "'s", "—",
        ]), 0..40),
        end in "[ \t\u{a0}]{0,3}",
    ) {
        let text = words.join(" ");
        let found = names_in(spanish(), &[&text]).remove(0);
        let mut last = 0;
        for name in &found {
            prop_assert!(last <= name.span.start && name.span.start < name.span.end);
            prop_assert!(text.get(name.span.clone()).is_some());
            last = name.span.end;
        }
        let longer = text.clone() + &end;
        prop_assert_eq!(names_in(spanish(), &[&longer]).remove(0), found);
    }
}

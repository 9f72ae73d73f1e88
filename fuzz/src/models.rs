//! Bytes that come as a model of names, and texts that a model reads.

use std::sync::OnceLock;

use hemeroteca::tagger::{Found, Model, Tagger};

/// Whatever bytes come as a model are one, and then they read texts; or they are refused.
pub fn models(bytes: &[u8]) {
    let Ok(model) = Model::read(bytes) else { return };
    let tagger = Tagger::new(model);
    let text = "Ana y Luis Gil viven en San Juan, EE.UU.; Eva, en Lugo.";
    for found in tagger.tag(&[text, "ONU", "", text]) {
        stand_apart(text, &found);
    }
}

/// Whatever text comes, the names in it are disjoint and stand on the borders of characters.
///
/// # Panics
/// When they don't.
pub fn names(bytes: &[u8]) {
    static TAGGER: OnceLock<Tagger<'static>> = OnceLock::new();
    let tagger = TAGGER.get_or_init(|| {
        let model = Model::read(include_bytes!("../../models/es.model"));
        Tagger::new(model.expect("the model of Spanish is one"))
    });
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<&str> = text.lines().collect();
    for (line, found) in lines.iter().zip(tagger.tag(&lines)) {
        stand_apart(line, &found);
    }
}

fn stand_apart(text: &str, found: &[Found]) {
    let mut end = 0;
    for name in found {
        assert!(name.span.start >= end && !text[name.span.clone()].is_empty());
        assert!(name.confidence <= 100);
        end = name.span.end;
    }
}

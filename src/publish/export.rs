//! `hemeroteca mentions`: every mention as JSON, for other tools.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::archive::{Archive, EntityIx, Entry};
use crate::article::{Part, text_of};
use crate::entity::{Mention, Span};

/// Writes a line of JSON for each mention: where it stands, in code points of a text of its
/// article; what it names; who or what said so, and how sure that is.
pub(super) fn mentions(archive: &Archive, mut to: impl Write) -> io::Result<()> {
    for entry in &archive.parts().entries {
        let texts = entry.article.texts();
        for mention in &entry.mentions {
            let text = text_of(&texts, mention.part);
            writeln!(to, "{}", told(archive, entry, mention, text))?;
        }
    }
    to.flush()
}

fn told(archive: &Archive, entry: &Entry, mention: &Mention<EntityIx>, text: &str) -> Value {
    let code_points = |byte: usize| text[..byte].chars().count();
    let words = |span: Span| &text[span.range()];
    let range = mention.span.range();
    let entity = archive.entity(mention.entity);
    let mut told = json!({
        "article": entry.article.slug().as_str(),
        "part": match mention.part {
            Part::Headline => json!("headline"),
            Part::Lead => json!("lead"),
            Part::Body(leaf) => json!(leaf),
        },
        "start": code_points(range.start),
        "end": code_points(range.end),
        "text": words(mention.span),
        "entity": entity.key.to_string(),
        "name": entity.name,
        "by": mention.provenance.as_str(),
    });
    if let Some(confidence) = mention.provenance.confidence() {
        told["confidence"] = json!(confidence);
    }
    if let Some(role) = mention.role {
        told["role"] = json!(words(role));
    }
    told
}

//! `recognise`: the names in texts, a text a line.

use std::io::{BufRead, Write};

use serde_json::{Value, json};

use super::models::Models;
use super::{PublishError, heard};
use crate::recognise::names_in;
use crate::tagger::{Found, TOGETHER};

/// Reads texts, a line each, and writes the names in each as a line of JSON: where they begin and
/// end, in Unicode code points, and their class. Lines up to an empty one, [`TOGETHER`] at most, are
/// one document: what one makes plain helps the others.
pub(super) fn recognise(
    models: &Models,
    from: impl BufRead,
    mut to: impl Write,
) -> Result<(), PublishError> {
    let mut document = Vec::new();
    let result = (|| {
        for line in from.split(b'\n') {
            let line = line?;
            // A byte that is no text is a letter that nobody knows, and the line stays a line.
            let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
            let ends = line.trim().is_empty();
            document.push(line);
            if ends || document.len() == TOGETHER {
                write(models, &std::mem::take(&mut document), &mut to)?;
            }
        }
        write(models, &document, &mut to)?;
        to.flush()
    })();
    heard(result)
}

fn write(models: &Models, lines: &[String], to: &mut impl Write) -> std::io::Result<()> {
    let texts: Vec<&str> = lines.iter().map(String::as_str).collect();
    let found = names_in(models.for_text(&texts.join(" ")), &texts);
    for (line, names) in lines.iter().zip(found) {
        // Names come in order: what is before one is counted from the end of the one before it.
        let (mut byte, mut point) = (0, 0);
        let mut point_of = |to: usize| {
            point += line[byte..to].chars().count();
            byte = to;
            point
        };
        let span = |Found { span, class, .. }: Found| {
            json!([point_of(span.start), point_of(span.end), class.code()])
        };
        let spans: Vec<Value> = names.into_iter().map(span).collect();
        writeln!(to, "{}", json!({ "spans": spans }))?;
    }
    Ok(())
}

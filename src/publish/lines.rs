//! `recognise`: the names in texts, a text a line.

use std::io::{BufRead, Write};
use std::path::Path;

use serde_json::json;

use super::PublishError;
use super::models::Models;
use crate::article::sentences;
use crate::tagger::Found;

/// So many lines are read as one document if no empty line parts them.
const TOGETHER: usize = 40;

/// Reads texts, a line each, and writes the names in each as a line of JSON: where they begin and
/// end, in Unicode code points, and their class. Lines up to an empty one belong together: what
/// one makes plain helps the others.
pub(super) fn recognise(
    models: &Models,
    from: impl BufRead,
    mut to: impl Write,
) -> Result<(), PublishError> {
    let mut document = Vec::new();
    let written = PublishError::write(Path::new("standard output"));
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
    match result {
        // Who listens has heard enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        result => result.map_err(written),
    }
}

fn write(models: &Models, lines: &[String], to: &mut impl Write) -> std::io::Result<()> {
    let of_lines: Vec<Vec<_>> = lines.iter().map(|line| sentences(line)).collect();
    let all = lines.iter().zip(&of_lines);
    let texts: Vec<&str> =
        all.flat_map(|(line, ranges)| ranges.iter().map(|range| &line[range.clone()])).collect();
    let mut found = models.for_text(&lines.join(" ")).tag(&texts).into_iter();
    for (line, ranges) in lines.iter().zip(&of_lines) {
        let mut spans = Vec::new();
        for (range, names) in ranges.iter().zip(found.by_ref()) {
            for Found { span, class, .. } in names {
                let at = |byte: usize| line[..range.start + byte].chars().count();
                spans.push(json!([at(span.start), at(span.end), class.code()]));
            }
        }
        writeln!(to, "{}", json!({ "spans": spans }))?;
    }
    Ok(())
}

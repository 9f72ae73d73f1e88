//! The places at which libraries panic, taken out of a wasm.
//!
//! The compiler puts the file, the line and the column of each place at which something may panic
//! into the program, of the standard library and of every other too: one or two kilobytes of what each
//! reader fetches, of which nobody ever sees one. Those of our own sources stay, and what libraries
//! leave to their callers (an index that is out of range, a value that isn't there) is told of
//! these. What a panic says stays as well.

use std::ops::Range;

use wasmparser::{DataKind, Operator, Parser, Payload};

/// How paths of our own sources begin, and how those of all end.
const OWN: &[u8] = b"src/";
const SOURCE: &[u8] = b".rs";

/// What [`std::panic::Location`] is made of in a wasm: address and length of the path, line, column.
const FIELDS: usize = 4;
const PLACE: usize = FIELDS * 4;

/// No path is longer; no file has more lines, no line more columns.
const LONGEST: u32 = 256;
const LINES: Range<u32> = 1..100_000;
const COLUMNS: Range<u32> = 1..1_000;

/// Takes the places of libraries out: each is nowhere, in line 0. What is no wasm stays as it is.
pub(super) fn without_places(mut wasm: Vec<u8>) -> Vec<u8> {
    let pieces = pieces(&wasm).unwrap_or_default();
    let mut paths = Vec::new();
    for piece in &pieces {
        let first = piece.address.next_multiple_of(4) - piece.address;
        for at in (first..piece.len().saturating_sub(PLACE - 1)).step_by(4) {
            let place = piece.start + at..piece.start + at + PLACE;
            if let Some(path) = library(&wasm, &pieces, place.clone()) {
                paths.push(path);
                wasm[place.clone()].fill(0);
                // No address is zero, not even that of nothing.
                wasm[place.start] = 1;
            }
        }
    }
    // Several places are in one file: it goes when all of them have been seen.
    for path in paths {
        wasm[path].fill(0);
    }
    wasm
}

/// A stretch of memory, and where in the file it stands.
struct Piece {
    address: usize,
    start: usize,
    end: usize,
}

impl Piece {
    fn len(&self) -> usize {
        self.end - self.start
    }
}

/// What stands in memory from the beginning.
fn pieces(wasm: &[u8]) -> Result<Vec<Piece>, wasmparser::BinaryReaderError> {
    let mut pieces = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::DataSection(section) = payload? else { continue };
        for data in section {
            let data = data?;
            let DataKind::Active { offset_expr, .. } = data.kind else { continue };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                continue;
            };
            if let (Ok(address), Ok(end)) =
                (usize::try_from(value), usize::try_from(data.range.end))
            {
                pieces.push(Piece { address, start: end - data.data.len(), end });
            }
        }
    }
    Ok(pieces)
}

/// Where the path stands of what may be a place, if it is one of a library's.
fn library(wasm: &[u8], pieces: &[Piece], place: Range<usize>) -> Option<Range<usize>> {
    let mut fields = wasm[place].chunks_exact(4);
    let mut field = || Some(u32::from_le_bytes(fields.next()?.try_into().ok()?));
    let (address, length, line, column) = (field()? as usize, field()?, field()?, field()?);
    if length > LONGEST || !LINES.contains(&line) || !COLUMNS.contains(&column) {
        return None;
    }
    let holds = |it: &&Piece| (it.address..it.address + it.len()).contains(&address);
    let piece = pieces.iter().find(holds)?;
    let start = piece.start + (address - piece.address);
    let path = start..start + length as usize;
    let text = wasm[..piece.end].get(path.clone())?;
    let is_path = text.ends_with(SOURCE) && text.iter().all(u8::is_ascii_graphic);
    (is_path && !text.starts_with(OWN)).then_some(path)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ConstExpr, DataSection, MemorySection, MemoryType, Module};

    use super::*;

    const AT: u32 = 1024;

    /// A wasm with these paths in its memory, and places in them.
    fn wasm(paths: &[&str], places: &[[u32; FIELDS]]) -> Vec<u8> {
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut bytes = paths.concat().into_bytes();
        bytes.resize(bytes.len().next_multiple_of(4), b'x');
        bytes.extend(places.iter().flatten().flat_map(|field| field.to_le_bytes()));
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(AT as i32), bytes);
        let mut module = Module::new();
        module.section(&memories).section(&data);
        module.finish()
    }

    #[test]
    fn libraries_lose_their_places_and_we_keep_ours() {
        let (library, own) = ("/lib/yew/src/a.rs", "src/page.rs");
        let (there, ours) = (library.len() as u32, own.len() as u32);
        let places =
            [[AT, there, 3, 9], [AT + there, ours, 70, 5], [AT, there, 4, 1], [AT, there, 0, 1]];
        let nothing = [1, 0, 0, 0];
        let left = without_places(wasm(&[library, own], &places));
        let without_path = "\0".repeat(library.len());
        let expected = wasm(&[&without_path, own], &[nothing, places[1], nothing, places[3]]);
        assert_eq!(left, expected);
    }

    #[test]
    fn what_is_no_place_stays() {
        let text = "/lib/readme.md and src";
        let length = text.len() as u32;
        for place in [[AT, length, 1, 1], [AT + 99, 9, 1, 1], [0, 9, 1, 1], [AT, u32::MAX, 1, 1]] {
            let wasm = wasm(&[text], &[place]);
            assert_eq!(without_places(wasm.clone()), wasm);
        }
        assert_eq!(without_places(b"no wasm".to_vec()), b"no wasm");
    }
}

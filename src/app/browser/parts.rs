//! What the desk is made of: in the page itself, or files that the page names.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::data::{bytes, embedded, inflate, send_for, told};
use super::download::{Refused, fetched};
use crate::app::{Addresses, Tool};
use crate::bundle::Name;

/// The id of the element that lists the desk's parts, a line each: its name, and its path in the
/// archive's folder. In a single file its name alone: the part itself stands in the element with
/// the id `desk-` and its name.
pub const PARTS: &str = "desk";

/// The tools of a file, by what it holds for them.
pub(in crate::app) fn tools_of_file() -> &'static [Tool] {
    let has_knowledge = || told(&format!("{PARTS}-knowledge")).is_some();
    match told(PARTS) {
        Some(_) => &Tool::OF_FILE_WITH_MODEL,
        None if has_knowledge() => &Tool::OF_FILE,
        None => &[],
    }
}

/// A part of the desk; none if it has none of this name.
///
/// # Errors
/// When it can't be fetched, or isn't what its name says.
pub(in crate::app) async fn part(
    name: &str,
    addresses: &Addresses,
) -> Result<Option<Vec<u8>>, Refused> {
    if let Some(packed) = embedded(&format!("{PARTS}-{name}")) {
        return inflate(&packed).await.map(Some).map_err(Refused);
    }
    let list = told(PARTS).unwrap_or_default();
    let mut lines = list.lines().filter_map(|line| line.split_once(' '));
    let Some((_, path)) = lines.find(|(own, _)| *own == name) else { return Ok(None) };
    let address = addresses.file(path);
    let wrong = || Refused(format!("{path}: it hasn't come whole"));
    match path.strip_prefix("archive/").and_then(|path| path.strip_suffix(".shard")) {
        Some(shard) => {
            let shard: Name = shard.parse().map_err(|_| wrong())?;
            send_for(&address, false).unpacked(shard).await.map(Some).map_err(|_| wrong())
        }
        None => {
            let buffer = JsFuture::from(fetched(&address).await?.array_buffer()?).await?;
            Ok(Some(bytes(buffer.unchecked_ref())))
        }
    }
}

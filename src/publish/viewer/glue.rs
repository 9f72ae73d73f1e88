//! Shorter glue: wasm-bindgen names what wasm imports by a hash, which no compression makes
//! smaller. A number in its place takes as much room before compression and hardly any after.

use std::collections::BTreeMap;
use std::ops::Range;

/// What each name begins with that is for wasm-bindgen alone.
const START: &[u8] = b"__wbg_";

/// Hexadecimal digits of a hash.
const HASH: usize = 16;

/// Puts numbers in the place of hashes, the same in the script and in the wasm. Names that the
/// script doesn't have stay as they are.
pub(super) fn number_names(script: &mut [u8], wasm: &mut [u8]) {
    let mut numbers: BTreeMap<Vec<u8>, String> = BTreeMap::new();
    let mut taken: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for at in names(script) {
        let name = &script[at];
        if !numbers.contains_key(name) {
            // Most names are the only ones that begin as they do.
            let number = taken.entry(name[..name.len() - HASH].to_owned()).or_default();
            numbers.insert(name.to_owned(), format!("{number:0HASH$x}"));
            *number += 1;
        }
    }
    for bytes in [script, wasm] {
        for at in names(bytes) {
            if let Some(number) = numbers.get(&bytes[at.clone()]) {
                bytes[at.end - HASH..at.end].copy_from_slice(number.as_bytes());
            }
        }
    }
}

/// Where the names stand that end in a hash.
fn names(bytes: &[u8]) -> Vec<Range<usize>> {
    let starts = bytes.windows(START.len()).enumerate().filter(|(_, window)| *window == START);
    let names = starts.map(|(start, _)| {
        let rest = bytes[start..].iter();
        let length = rest.take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
        start..start + length
    });
    names.filter(|name| ends_in_hash(&bytes[name.clone()])).collect()
}

fn ends_in_hash(name: &[u8]) -> bool {
    let hash = name.len().checked_sub(HASH).and_then(|at| name.split_at_checked(at));
    hash.is_some_and(|(before, hash)| {
        before.len() > START.len()
            && before.ends_with(b"_")
            && hash.iter().all(u8::is_ascii_hexdigit)
    })
}

#[cfg(test)]
mod tests {
    use super::number_names;

    fn numbered(script: &str, wasm: &str) -> (String, String) {
        let (mut script, mut wasm) = (script.as_bytes().to_owned(), wasm.as_bytes().to_owned());
        number_names(&mut script, &mut wasm);
        (String::from_utf8(script).unwrap(), String::from_utf8(wasm).unwrap())
    }

    #[test]
    fn script_and_wasm_agree_and_names_stay_apart() {
        let (script, wasm) = numbered(
            "__wbg_get_00ff00ff00ff00ff: f, __wbg_get_11ee11ee11ee11ee: g, __wbg_x_22dd22dd22dd22dd",
            "\u{1}__wbg_get_11ee11ee11ee11ee\0\u{1}__wbg_get_00ff00ff00ff00ff\0",
        );
        assert_eq!(
            script,
            "__wbg_get_0000000000000000: f, __wbg_get_0000000000000001: g, __wbg_x_0000000000000000"
        );
        assert_eq!(wasm, "\u{1}__wbg_get_0000000000000001\0\u{1}__wbg_get_0000000000000000\0");
    }

    #[test]
    fn what_is_no_such_name_stays() {
        let script = "__wbg_get_imports, __wbg_00ff00ff00ff00ff, wasm.get_00ff00ff00ff00ff";
        let wasm = "__wbg_other_00ff00ff00ff00ff";
        assert_eq!(numbered(script, wasm), (script.to_owned(), wasm.to_owned()));
    }
}

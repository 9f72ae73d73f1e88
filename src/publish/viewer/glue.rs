//! Shorter glue: wasm-bindgen names what wasm imports at length and by a hash, once in the script
//! and once in the wasm, and with each what it is imported from. To the two any name is as good as
//! another. What else a wasm tells of how it was made no browser reads.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::ops::Range;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{CustomSectionReader, Import, ImportSectionReader, Parser};

/// What each name begins with that is for wasm-bindgen alone.
const START: &[u8] = b"__wbg_";

/// What the name ends with of what is imported from, and what stands in its place.
const GLUE: &str = "_bg.js";
const FROM: &str = "_";

/// Hexadecimal digits of a hash.
const HASH: usize = 16;

/// Puts short names in the place of those that are wasm-bindgen's own, the same in the script and
/// in the wasm. What isn't in both stays as it is, and so does what is no wasm.
pub(super) fn shorten_names(script: &str, wasm: &[u8]) -> (String, Vec<u8>) {
    let places = names(script.as_bytes());
    let known = places.iter().map(|at| &script[at.clone()]).collect();
    let mut shortener = Shortener { script, known, short: BTreeMap::new(), from: BTreeSet::new() };
    let mut module = Module::new();
    if shortener.parse_core_module(&mut module, Parser::new(0), wasm).is_err() {
        return (script.to_owned(), wasm.to_owned());
    }
    let mut written = String::with_capacity(script.len());
    let mut rest = 0;
    for at in places {
        let name = &script[at.clone()];
        written.push_str(&script[rest..at.start]);
        written.push_str(shortener.short.get(name).map_or(name, String::as_str));
        rest = at.end;
    }
    written.push_str(&script[rest..]);
    for from in shortener.from {
        written = written.replace(&from, FROM);
    }
    (written, module.finish())
}

/// Writes a wasm anew, with other names for what it imports.
struct Shortener<'a> {
    script: &'a str,
    known: BTreeSet<&'a str>,
    short: BTreeMap<String, String>,
    /// What it imports from, as far as the script says that too.
    from: BTreeSet<String>,
}

impl Reencode for Shortener<'_> {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let Import { module, name, ty } = import?;
            let kind = self.entity_type(ty)?;
            let next = self.short.len();
            let name = match self.known.contains(name) {
                // No name of the script is like these.
                true => self.short.entry(name.to_owned()).or_insert_with(|| format!("_{next:x}")),
                false => name,
            };
            // Each is quoted in the script, and nothing else there is written so.
            let module = match module.ends_with(GLUE) && self.script.contains(module) {
                true => {
                    self.from.insert(module.to_owned());
                    FROM
                }
                false => module,
            };
            imports.import(module, name, kind);
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

/// Where the names stand that end in a hash.
fn names(bytes: &[u8]) -> Vec<Range<usize>> {
    let starts = bytes.windows(START.len()).enumerate().filter(|(_, window)| *window == START);
    let mut names: Vec<Range<usize>> = Vec::new();
    for (start, _) in starts {
        // What begins so within a name is a part of it.
        if names.last().is_none_or(|name| name.end <= start) {
            let rest = bytes[start..].iter();
            let is_in_name = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'_';
            names.push(start..start + rest.take_while(is_in_name).count());
        }
    }
    names.retain(|name| ends_in_hash(&bytes[name.clone()]));
    names
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
    use wasm_encoder::{CustomSection, EntityType, TypeSection};
    use wasmparser::Payload;

    use super::*;

    /// A wasm that imports functions of these names, and says with what it was made.
    fn importing(names: &[&str]) -> Vec<u8> {
        importing_from("glue", names)
    }

    fn importing_from(from: &str, names: &[&str]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in names {
            imports.import(from, name, EntityType::Function(0));
        }
        let made = CustomSection { name: "producers".into(), data: b"made".into() };
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&made);
        module.finish()
    }

    fn imported(wasm: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            if let Payload::ImportSection(section) = payload.unwrap() {
                let imports = section.into_imports();
                names.extend(imports.map(|import| import.unwrap().name.to_owned()));
            }
        }
        names
    }

    #[test]
    fn script_and_wasm_agree_and_names_stay_apart() {
        let (script, wasm) = shorten_names(
            "__wbg_get_00ff00ff00ff00ff: f, __wbg__wbg_get_11ee11ee11ee11ee: «g», wasm.x",
            &importing(&["__wbg__wbg_get_11ee11ee11ee11ee", "__wbg_get_00ff00ff00ff00ff"]),
        );
        assert_eq!(script, "_1: f, _0: «g», wasm.x");
        assert_eq!(imported(&wasm), ["_0", "_1"]);
    }

    #[test]
    fn where_from_is_told_in_short_and_how_it_was_made_not_at_all() {
        let names = ["__wbg_get_00ff00ff00ff00ff"];
        let (script, wasm) = shorten_names(
            "{`./viewer_bg.js`: {__wbg_get_00ff00ff00ff00ff: f}}",
            &importing_from("./viewer_bg.js", &names),
        );
        assert_eq!(script, "{`_`: {_0: f}}");
        for payload in Parser::new(0).parse_all(&wasm) {
            match payload.unwrap() {
                Payload::CustomSection(section) => panic!("it tells {}", section.name()),
                Payload::ImportSection(section) => {
                    assert!(section.into_imports().all(|it| it.unwrap().module == "_"));
                }
                _ => {}
            }
        }
    }

    #[test]
    fn what_is_no_such_name_stays() {
        let script = "__wbg_get_imports, __wbg_00ff00ff00ff00ff, wasm.get_00ff00ff00ff00ff";
        let names = ["__wbg_other_00ff00ff00ff00ff", "__wbindgen_init"];
        let (written, wasm) = shorten_names(script, &importing(&names));
        assert_eq!(
            (written.as_str(), imported(&wasm)),
            (script, names.map(str::to_owned).to_vec())
        );
        let no_wasm = shorten_names("__wbg_get_00ff00ff00ff00ff", b"no wasm");
        assert_eq!(no_wasm, ("__wbg_get_00ff00ff00ff00ff".to_owned(), b"no wasm".to_vec()));
    }
}

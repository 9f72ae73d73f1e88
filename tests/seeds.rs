//! The fuzzer begins with bytes of today's format, and tries the crates that are shipped: of any
//! others it would learn nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use hemeroteca::bundle::{self, Shard};
use hemeroteca::index::{Held, Root};

/// The seeds of a target of `fuzz/` that `fuzz/examples/seeds.rs` makes; what begins with
/// `crash-` was found by the fuzzer.
fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let files = fs::read_dir(folder).expect("each target has seeds").map(|file| {
        let path = file.expect("a seed").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, fs::read(path).expect("a seed can be read"))
    });
    files.filter(|(name, _)| !name.starts_with("crash-")).collect()
}

fn are_of_this_format(target: &str, decodes: impl Fn(&[u8]) -> bool) {
    let seeds = seeds(target);
    assert!(!seeds.is_empty());
    for (name, bytes) in seeds {
        assert!(
            decodes(&bytes),
            "fuzz/corpus/{target}/{name} is of another format: run `cargo run --example seeds` in \
             fuzz/, which makes the seeds anew"
        );
    }
}

#[test]
fn seeds_are_of_the_format_that_is_read() {
    are_of_this_format("shards", |bytes| Shard::decode(bytes).is_ok());
    are_of_this_format("files", |bytes| Held::decode(bytes).is_ok());
    let root = seeds("records").into_iter().find(|(name, _)| name == "root");
    let (_, root) = root.expect("a root is among the seeds");
    assert!(bundle::decode::<Root>(&root[1..]).is_ok(), "run `cargo run --example seeds` in fuzz/");
}

/// The packages that a lock file holds, each with its version.
fn locked(path: &str) -> BTreeSet<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let lock = fs::read_to_string(path).expect("a lock file");
    let lines: Vec<&str> = lock.lines().collect();
    let value = |line: &str, key: &str| {
        Some(line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"')?.to_owned())
    };
    let package = |two: &[&str]| Some((value(two[0], "name")?, value(two[1], "version")?));
    lines.windows(2).filter_map(package).collect()
}

#[test]
fn the_fuzzer_tries_what_is_shipped() {
    let (shipped, tried) = (locked("Cargo.lock"), locked("fuzz/Cargo.lock"));
    let names: BTreeSet<&String> = shipped.iter().map(|(name, _)| name).collect();
    let other: Vec<_> =
        tried.difference(&shipped).filter(|(name, _)| names.contains(name)).collect();
    assert!(
        !tried.is_empty() && other.is_empty(),
        "fuzz/Cargo.lock has other versions, {other:?}: copy Cargo.lock over it and run `cargo \
         metadata` in fuzz/, which puts right the rest"
    );
}

//! The asker (`examples/asker.rs`): what the bench `search` asks in place of the viewer, built as
//! trunk builds that.

use crate::failure::Failure;
use crate::place::Place;
use crate::step;
use crate::wasm::TARGET;

/// Where it is left, within the project.
const FOLDER: &str = "target/asker";

/// How wasm-opt makes the viewer: see index.html.
const SMALLER: &str = "-Oz --low-memory-unused --enable-bulk-memory \
    --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals \
    --enable-reference-types --enable-multivalue";

/// Builds it.
pub(crate) fn build(place: &Place) -> Result<(), Failure> {
    let built = format!("target/{TARGET}/release/examples/asker.wasm");
    let wasm = format!("{FOLDER}/asker_bg.wasm");
    let cargo = format!(
        "build --release --offline --target-dir target --target {TARGET} --example asker \
         --no-default-features --features app"
    );
    let bindgen = format!("--target web --no-typescript --out-dir {FOLDER} {built}");
    let smaller = format!("{SMALLER} {wasm} -o {wasm}");
    let steps = [("cargo", cargo), ("wasm-bindgen", bindgen), ("wasm-opt", smaller)];
    step::step("the asker: cargo build --example asker, for wasm", || {
        for (program, line) in &steps {
            let mut command = place.command(program);
            command.args(line.split_whitespace());
            let log = format!("asker-{program}");
            step::logged(place, &log, &mut command, "mend what it says and run it again")?;
        }
        Ok(())
    })
}

//! The wasm target: rustup's, or else Debian's own Rust for the wasm builds alone.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::place::Place;
use crate::{step, system};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's Rust that is new enough, its sources, to build the standard library from,
/// and its linker. They stand beside rustup's.
const DEBIAN: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];
const DEBIAN_CLIPPY: &str = "rust-web-clippy";

/// Sees to it that `cargo … --target wasm32-unknown-unknown` works.
pub(crate) fn set_up(place: &mut Place, with_clippy: bool) -> Result<(), Failure> {
    if sysroot(place)?.join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    let mut wanted = DEBIAN.to_vec();
    wanted.extend(with_clippy.then_some(DEBIAN_CLIPPY));
    let wanted = system::missing(place, &wanted);
    // Debian's in place are an earlier run's answer: rustup's host is out of reach here.
    let settled = system::missing(place, DEBIAN).is_empty();
    let refused = if settled { None } else { add_target(place).err() };
    if !settled && refused.is_none() {
        return Ok(());
    }
    if !wanted.is_empty() {
        let installed = system::install(place, &wanted, "Rust for wasm");
        installed.map_err(|failure| match refused {
            Some(earlier) => failure.after(earlier),
            None => failure,
        })?;
    }
    send_wasm_builds_to_debian(place)
}

fn sysroot(place: &Place) -> Result<PathBuf, Failure> {
    match place.command("rustc").args(["--print", "sysroot"]).output() {
        Ok(output) if output.status.success() => {
            Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
        }
        _ => Err(Failure::new("rustc does not run", "install Rust with rustup, from rustup.rs")),
    }
}

fn add_target(place: &Place) -> Result<(), Failure> {
    let remedy = format!("run `rustup target add {TARGET}` where rustup reaches its host");
    let mut command = place.command("rustup");
    command.args(["target", "add", TARGET]);
    step::step(&format!("wasm target: rustup target add {TARGET}"), || {
        step::logged(place, "wasm-target", &mut command, &remedy)
    })
}

/// Puts a `cargo` first on our PATH that knows the two apart. Debian ships no compiled
/// standard library for wasm, so its cargo builds one, an unstable feature.
fn send_wasm_builds_to_debian(place: &mut Place) -> Result<(), Failure> {
    let folder = place.tool_folder("debian-wasm");
    let cargo = place.find("cargo").filter(|cargo| !cargo.starts_with(&folder));
    let cargo = cargo.unwrap_or_else(|| PathBuf::from("/usr/bin/cargo"));
    write_program(&folder, "cargo", &shim(&cargo)).map_err(|error| {
        Failure::new(
            format!("{} cannot be written ({error})", folder.display()),
            "make the folder writable for you",
        )
    })?;
    place.put_first_on_path(folder);
    Ok(())
}

fn shim(cargo: &Path) -> String {
    format!(
        r#"#!/bin/sh
# Written by `cargo xtask`: builds for wasm go to Debian's Rust, all others to rustup's.
case "$*" in
*{TARGET}*)
    unset CARGO RUSTC RUSTDOC RUSTUP_TOOLCHAIN LD_LIBRARY_PATH
    export PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
    exec /usr/bin/cargo "$@"
    ;;
esac
exec '{}' "$@"
"#,
        cargo.display()
    )
}

/// Writes beside and renames: another xtask may be running the one that is there.
fn write_program(folder: &Path, name: &str, text: &str) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let new = folder.join(format!(".{name}-{}", std::process::id()));
    fs::write(&new, text)?;
    fs::set_permissions(&new, fs::Permissions::from_mode(0o755))?;
    fs::rename(new, folder.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_wasm_builds_go_to_debian() {
        let shim = shim(Path::new("/home/ana/.cargo/bin/cargo"));
        assert!(shim.starts_with("#!/bin/sh\n"));
        assert!(shim.contains("*wasm32-unknown-unknown*)\n"));
        assert!(shim.ends_with("exec '/home/ana/.cargo/bin/cargo' \"$@\"\n"));
    }
}

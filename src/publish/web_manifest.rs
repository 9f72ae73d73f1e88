//! [`web_manifest`]: how the site stands among a device's own apps (W3C Web Application
//! Manifest).

use std::collections::BTreeMap;

use serde_json::json;

use super::printable::printable;
use super::viewer::Asset;
use crate::archive::Archive;

/// The icon that is sharp at any size.
pub(super) const ICON: &str = "icon.svg";
/// The icon of 192 pixels.
pub(super) const ICON_192: &str = "icon-192.png";
/// The icon of 512 pixels.
pub(super) const ICON_512: &str = "icon-512.png";
/// The icon of 512 pixels that a device may cut to any shape.
pub(super) const ICON_MASKABLE: &str = "icon-maskable-512.png";

/// The most characters of a name that stand under an icon.
const SHORT: usize = 12;

/// The colours of the page before its styles are there: those of the light design in
/// `tokens.css` (`tests/contrast.rs` holds this).
const PAPER: &str = "#fefcf8";
const ACCENT: &str = "#901e1f";

/// The text of `site.webmanifest`. All addresses in it are relative to it, so that it needs no
/// base.
pub(super) fn web_manifest(archive: &Archive, icons: &BTreeMap<String, Asset>) -> String {
    let site = archive.site();
    let name = printable(&site.title);
    let icon = |(name, sizes, purpose): (&str, &str, &str)| {
        let Asset { path, .. } = icons.get(name)?;
        let kind = if name.ends_with(".svg") { "image/svg+xml" } else { "image/png" };
        Some(json!({ "src": path, "sizes": sizes, "type": kind, "purpose": purpose }))
    };
    let icons = [
        (ICON, "any", "any"),
        (ICON_192, "192x192", "any"),
        (ICON_512, "512x512", "any"),
        (ICON_MASKABLE, "512x512", "maskable"),
    ];
    let manifest = json!({
        "name": name,
        "short_name": short(&name),
        "description": printable(&site.description),
        "lang": site.lang.as_str(),
        "dir": site.lang.direction().as_str(),
        "start_url": "./",
        "scope": "./",
        // Back undoes what a reader does here, so the browser's own button stays.
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": ACCENT,
        "categories": ["news"],
        "icons": icons.into_iter().filter_map(icon).collect::<Vec<_>>(),
    });
    format!("{manifest:#}\n")
}

/// As many words of a name as there is room for, and at least one.
fn short(name: &str) -> String {
    let mut short = String::new();
    for word in name.split_whitespace() {
        if !short.is_empty() {
            if short.chars().count() + 1 + word.chars().count() > SHORT {
                break;
            }
            short.push(' ');
        }
        short.push_str(word);
    }
    short.trim_end_matches(|c: char| c.is_ascii_punctuation()).to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::archive::{Builder, Site};
    use crate::entity::Authority;

    /// The icons of the design, each under its own name.
    fn icons() -> BTreeMap<String, Asset> {
        let names = [ICON, ICON_192, ICON_512, ICON_MASKABLE];
        names.map(|name| (name.to_owned(), Asset::new(name, Vec::new().into()))).into()
    }

    fn manifest(title: &str, lang: &str) -> Value {
        let site = Site { title: title.to_owned(), lang: lang.parse().unwrap(), ..Site::default() };
        let archive = Builder::new(site, &Authority::default()).build().unwrap();
        serde_json::from_str(&web_manifest(&archive, &icons())).unwrap()
    }

    #[test]
    fn the_site_is_named_in_its_language() {
        let manifest = manifest("أخبار \"</script>\"", "ar");
        assert_eq!(manifest["name"], "أخبار \"</script>\"");
        assert_eq!((&manifest["lang"], &manifest["dir"]), (&"ar".into(), &"rtl".into()));
    }

    #[test]
    fn the_name_under_the_icon_is_short_and_whole_words() {
        assert_eq!(short("Hemeroteca: Pyongyang–Moscú"), "Hemeroteca");
        assert_eq!(short("El Diario del Puerto"), "El Diario");
        assert_eq!(short("Donaudampfschifffahrt"), "Donaudampfschifffahrt");
    }

    #[test]
    fn every_icon_is_there_and_has_the_size_that_is_told() {
        let icons = manifest("x", "es")["icons"].as_array().unwrap().clone();
        assert_eq!(icons.len(), 4);
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static/icons");
        assert!(folder.join(ICON).is_file());
        for (name, icon) in [ICON_192, ICON_512, ICON_MASKABLE].into_iter().zip(&icons[1..]) {
            let png = std::fs::read(folder.join(name)).unwrap();
            let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            assert_eq!(format!("{}x{}", number(16), number(20)), icon["sizes"], "{name}");
        }
    }
}

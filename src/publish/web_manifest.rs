//! [`web_manifest`]: how the site stands among a device's own apps (W3C Web Application
//! Manifest).

use serde_json::json;

use super::printable::printable;
use crate::archive::Archive;

/// The icon that is sharp at any size.
pub(super) const ICON: &str = "icons/icon.svg";
/// The icon of 192 pixels.
pub(super) const ICON_192: &str = "icons/icon-192.png";
/// The icon of 512 pixels.
pub(super) const ICON_512: &str = "icons/icon-512.png";
/// The icon of 512 pixels that a device may cut to any shape.
pub(super) const ICON_MASKABLE: &str = "icons/icon-maskable-512.png";

/// The most characters of a name that stand under an icon.
const SHORT: usize = 12;

/// The colours of the page before its styles are there: those of the light design in
/// `tokens.css`.
const PAPER: &str = "#fffdf8";
const ACCENT: &str = "#8a1f1f";

/// The text of `site.webmanifest`. All addresses in it are relative to it, so that it needs no
/// base.
pub(super) fn web_manifest(archive: &Archive) -> String {
    let site = archive.site();
    let name = printable(&site.title);
    let icon = |src: &str, sizes: &str, purpose: &str| {
        let kind = if src.ends_with(".svg") { "image/svg+xml" } else { "image/png" };
        json!({ "src": src, "sizes": sizes, "type": kind, "purpose": purpose })
    };
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
        "icons": [
            icon(ICON, "any", "any"),
            icon(ICON_192, "192x192", "any"),
            icon(ICON_512, "512x512", "any"),
            icon(ICON_MASKABLE, "512x512", "maskable"),
        ],
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

    fn manifest(title: &str, lang: &str) -> Value {
        let site = Site { title: title.to_owned(), lang: lang.parse().unwrap(), ..Site::default() };
        let archive = Builder::new(site, &Authority::default()).build().unwrap();
        serde_json::from_str(&web_manifest(&archive)).unwrap()
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
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
        for icon in manifest("x", "es")["icons"].as_array().unwrap() {
            let (src, sizes) = (icon["src"].as_str().unwrap(), icon["sizes"].as_str().unwrap());
            if src == ICON {
                // The drawing stands beside the folder of icons that are made from it.
                assert!(root.join("icon.svg").is_file());
                continue;
            }
            let png = std::fs::read(root.join(src)).unwrap();
            let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            assert_eq!(format!("{}x{}", number(16), number(20)), sizes, "{src}");
        }
    }

    #[test]
    fn the_colours_are_those_of_the_design() {
        let tokens = include_str!("../../static/styles/tokens.css");
        assert!(tokens.contains(&format!("--paper: {PAPER};")), "{PAPER}");
        assert!(tokens.contains(&format!("--accent: {ACCENT};")), "{ACCENT}");
    }
}

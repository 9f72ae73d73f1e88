//! What the colours of the design are to be able to do is counted from its tokens: every text can be
//! read on every ground, in light and in dark (WCAG 2.2: 1.4.3 and 1.4.6, 1.4.11), and kinds of
//! entities are told apart by who sees no colours.

mod sheets;

mod contrast {
    pub(crate) mod colour;
    pub(crate) mod sight;
}

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use contrast::colour::Colour;
use contrast::sight::{SIGHTS, seen};
use sheets::Declaration;

/// The least contrast of what is no text and yet must be seen.
const MARK: f64 = 3.0;

/// The least distance in Oklab of two colours that are told apart side by side in thin lines: four
/// times what is just noticed between large patches (0.02).
const APART: f64 = 0.08;

/// What stands behind text.
const GROUNDS: [&str; 2] = ["paper", "paper-raised"];

/// Colours of text besides those of kinds.
const INKS: [&str; 4] = ["ink", "ink-soft", "ink-faint", "accent"];

const KINDS: [&str; 6] = ["person", "organization", "place", "event", "date", "other"];

/// Colours by their names.
struct Colours(BTreeMap<String, Colour>);

impl Colours {
    fn of(&self, name: &str) -> Colour {
        *self.0.get(name).unwrap_or_else(|| panic!("there is no --{name}"))
    }
}

/// A way to show pages: what it is called, the least contrast of its texts, and its colours.
type Scheme = (String, f64, Colours);

/// Light and dark, at the usual contrast (level AA) and at the most (level AAA).
fn schemes(sheet: &[Declaration]) -> Vec<Scheme> {
    let more = |it: &&Declaration| it.is_within("@media (prefers-contrast: more)");
    let mut schemes = Vec::new();
    for (at, scheme) in ["light", "dark"].into_iter().enumerate() {
        let colours = |declarations: &mut dyn Iterator<Item = &Declaration>| -> BTreeMap<_, _> {
            let named = declarations.filter_map(|it| Some((it.name.strip_prefix("--")?, it)));
            let named = named.filter_map(|(name, it)| Some((name, pair(&it.value)?[at])));
            named.map(|(name, colour)| (name.to_owned(), colour)).collect()
        };
        let usual = colours(&mut sheet.iter().filter(|it| !more(it)));
        let most = colours(&mut sheet.iter().filter(more));
        // What isn't said again stays as it is.
        let most = usual.clone().into_iter().chain(most).collect();
        schemes.push((scheme.to_owned(), 4.5, Colours(usual)));
        schemes.push((format!("{scheme}, more contrast"), 7.0, Colours(most)));
    }
    schemes
}

/// The colours of `light-dark(oklch(…), oklch(…))`.
fn pair(value: &str) -> Option<[Colour; 2]> {
    let both = value.strip_prefix("light-dark(")?;
    let mut colours = both.split("oklch(").skip(1).map(|text| {
        let numbers = text.split(')').next().unwrap_or_default().split_whitespace();
        let numbers: Vec<f64> =
            numbers.map(|it| it.parse().unwrap_or_else(|_| panic!("{value}: {it}"))).collect();
        let [lightness, chroma, hue] = numbers[..] else { panic!("{value}") };
        Colour::oklch(lightness, chroma, hue)
    });
    Some([colours.next()?, colours.next()?])
}

/// A token that is a part of a hundred.
fn part(sheet: &[Declaration], name: &str) -> f64 {
    let value = &sheet.iter().find(|it| it.name == name).expect("the token is there").value;
    value.trim_end_matches('%').parse::<f64>().expect("it is a number") / 100.0
}

#[test]
fn every_text_can_be_read_on_every_ground() {
    let sheet = sheets::sheet("tokens");
    let tint = part(&sheet, "--tint");
    let mut least = Vec::new();
    for (scheme, enough, colours) in schemes(&sheet) {
        let of = |name: &str| colours.of(name);
        let mut reads = |ink: Colour, ground: Colour, enough: f64, what: String| {
            let contrast = ink.contrast(ground);
            assert!(contrast >= enough, "{what}, {scheme}: {contrast:.2}");
            least.push((contrast / enough, format!("{what}, {scheme}: {contrast:.2}")));
        };
        for ground in GROUNDS {
            for ink in INKS.into_iter().chain(KINDS) {
                reads(of(ink), of(ground), enough, format!("--{ink} on --{ground}"));
            }
            for line in ["focus", "ink-faint"] {
                reads(of(line), of(ground), MARK, format!("--{line} on --{ground}"));
            }
        }
        // A button that is meant is written the other way round.
        reads(of("paper"), of("ink"), enough, "--paper on --ink".to_owned());
        for kind in KINDS {
            let followed = of(kind).mixed(tint, of("paper"));
            reads(of("ink"), followed, enough, format!("a followed {kind}"));
            reads(of("paper"), of(kind), enough, format!("the {kind} at which the reader is"));
        }
    }
    least.sort_by(|a, b| a.0.total_cmp(&b.0));
    println!("the least: {:#?}", &least[..5]);
}

#[test]
fn what_is_counted_is_what_is_shown() {
    for (scheme, _, colours) in schemes(&sheets::sheet("tokens")) {
        for (name, colour) in colours.0 {
            assert!(colour.is_shown(), "--{name}, {scheme}: no screen of sRGB shows {colour:?}");
        }
    }
}

/// The kinds that someone could take for each other: with the same mark, and colours too near.
fn alike(sheet: &[Declaration]) -> Vec<String> {
    let mark = |kind: &str, name: &str| {
        let rule = format!(".{kind}");
        let own = sheet.iter().find(|it| it.within == [rule.as_str()] && it.name == name);
        own.unwrap_or_else(|| panic!("{rule} has no {name}")).value.clone()
    };
    let mark = |kind: &str| [mark(kind, "--line"), mark(kind, "--line-weight")];
    let mut alike = Vec::new();
    for (scheme, _, colours) in schemes(sheet) {
        for (at, a) in KINDS.into_iter().enumerate() {
            for b in &KINDS[at + 1..] {
                if mark(a) != mark(b) {
                    continue;
                }
                for sight in &SIGHTS {
                    let [one, other] = [a, b].map(|kind| seen(colours.of(kind), sight));
                    if one.distance(other) < APART {
                        alike.push(format!("{a} and {b}, {scheme}, {}", sight.0));
                    }
                }
            }
        }
    }
    alike
}

#[test]
fn kinds_are_told_apart_by_everyone() {
    let tokens = sheets::sheet("tokens");
    assert_eq!(alike(&tokens), [""; 0]);
}

#[test]
fn kinds_that_someone_could_mix_up_are_found() {
    let mut tokens = sheets::sheet("tokens");
    for it in &mut tokens {
        match it.name.as_str() {
            "--line" => it.value = "solid".to_owned(),
            "--line-weight" => it.value = "1px".to_owned(),
            _ => {}
        }
    }
    let alike = alike(&tokens);
    // Blue and violet are told apart by red; nothing else tells them apart.
    for sight in ["protanopia", "deuteranopia"] {
        let two = format!("person and organization, light, {sight}");
        assert!(alike.contains(&two), "{two}: {alike:#?}");
    }
    assert!(!alike.iter().any(|two| two.starts_with("person and event, light")), "{alike:#?}");
}

#[test]
fn a_browser_that_does_not_know_the_colours_has_its_own() {
    let tokens = sheets::sheet("tokens");
    let plain = |name: &str| {
        tokens.iter().find(|it| it.within == [":root"] && it.name == format!("--{name}"))
    };
    for name in GROUNDS.into_iter().chain(INKS).chain(KINDS).chain(["rule", "focus"]) {
        let value = plain(name).map(|it| it.value.as_str());
        let wanted = match name {
            "paper" | "paper-raised" => "Canvas",
            "rule" => "GrayText",
            _ => "CanvasText",
        };
        assert_eq!(value, Some(wanted), "--{name}");
    }
}

#[test]
fn the_app_among_the_apps_of_a_device_has_the_colours_of_the_design() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/publish/web_manifest.rs");
    let source = fs::read_to_string(path).expect("the source is there");
    let (_, _, colours) = &schemes(&sheets::sheet("tokens"))[0];
    for (constant, token) in [("PAPER", "paper"), ("ACCENT", "accent")] {
        let line = format!("const {constant}: &str = \"{}\";", colours.of(token).hex());
        assert!(source.contains(&line), "{line}");
    }
}

//! Every colour of the design can be read on every ground, in light and in dark: what WCAG 2.2 asks
//! of text (1.4.3, level AA) and of the ring around the focus (1.4.11).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The least contrast of text with what is behind it.
const TEXT: f64 = 4.5;

/// The least contrast of what is no text and yet must be seen.
const MARK: f64 = 3.0;

/// What stands behind text.
const GROUNDS: [&str; 2] = ["--paper", "--paper-raised"];

/// Colours of text, the kinds of entities among them.
const INKS: [&str; 10] = [
    "--ink",
    "--ink-soft",
    "--ink-faint",
    "--accent",
    "--person",
    "--organization",
    "--place",
    "--event",
    "--date",
    "--other",
];

type Colours = BTreeMap<String, [f64; 3]>;

/// The colours of the tokens, in light and in dark.
fn schemes() -> [(&'static str, Colours); 2] {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/styles/tokens.css");
    let sheet = fs::read_to_string(path).expect("there are tokens");
    let (light, rest) =
        sheet.split_once("@media (prefers-color-scheme: dark)").expect("two schemes");
    let dark = rest.split_once("\n}").expect("the scheme ends").0;
    let light = colours(light);
    // What the dark scheme doesn't say again stays as it is.
    let dark = light.clone().into_iter().chain(colours(dark)).collect();
    [("light", light), ("dark", dark)]
}

fn colours(sheet: &str) -> Colours {
    let lines = sheet.lines().filter_map(|line| line.trim().split_once(": #"));
    lines.map(|(name, digits)| (name.to_owned(), colour(digits))).collect()
}

/// A colour of six hexadecimal digits: red, green and blue from 0 to 1.
fn colour(digits: &str) -> [f64; 3] {
    let digits = digits.trim_end_matches(';');
    assert_eq!(digits.len(), 6, "#{digits} is no colour of six digits");
    [0, 2, 4].map(|at| {
        let part = u8::from_str_radix(&digits[at..at + 2], 16).expect("digits are hexadecimal");
        f64::from(part) / 255.0
    })
}

/// The relative luminance of a colour (WCAG 2.2).
fn luminance(colour: [f64; 3]) -> f64 {
    let [red, green, blue] =
        colour.map(
            |part| {
                if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
            },
        );
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of two colours, from 1 to 21 (WCAG 2.2).
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn contrast_is_as_wcag_counts_it() {
    let of = |a: &str, b: &str| contrast(colour(a), colour(b));
    assert!((of("000000", "ffffff") - 21.0).abs() < 1e-9);
    assert!((of("777777", "ffffff") - 4.478).abs() < 1e-3);
    assert!((of("123456", "123456") - 1.0).abs() < 1e-9);
}

#[test]
fn every_text_can_be_read_on_every_ground() {
    let mut least = Vec::new();
    for (scheme, colours) in schemes() {
        let of = |name: &str| *colours.get(name).unwrap_or_else(|| panic!("there is no {name}"));
        for ground in GROUNDS {
            for ink in INKS {
                let contrast = contrast(of(ink), of(ground));
                least.push((contrast, scheme, ink, ground));
                assert!(contrast >= TEXT, "{ink} on {ground}, {scheme}: {contrast:.2}");
            }
            let focus = contrast(of("--focus"), of(ground));
            assert!(focus >= MARK, "--focus on {ground}, {scheme}: {focus:.2}");
        }
        // A button of the desk is written the other way round.
        assert!(contrast(of("--paper"), of("--ink")) >= TEXT, "{scheme}");
    }
    least.sort_by(|a, b| a.0.total_cmp(&b.0));
    println!("the least: {:?}", &least[..3]);
}

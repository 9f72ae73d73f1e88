//! The design is a system: what it is made of stands in `tokens.css`, and every other sheet uses
//! that alone.

mod sheets;

use std::collections::BTreeSet;

use sheets::{Declaration, read, sheet};

/// Sheets of values: the tokens, and the faces of fonts, which a script makes.
const VALUES: [&str; 3] = ["tokens", "fallback", "serif"];

/// Words for colours that are no values of ours: none, that of the text, and those of a system that
/// has its own.
const FREE: [&str; 5] = ["transparent", "currentcolor", "inherit", "highlight", "highlighttext"];

/// Properties whose values are a colour, or have one in them.
const COLOURED: [&str; 9] = [
    "color",
    "background",
    "background-color",
    "border-color",
    "outline",
    "text-decoration",
    "text-decoration-color",
    "box-shadow",
    "accent-color",
];

/// The sheets that use tokens.
fn others() -> Vec<(String, Vec<Declaration>)> {
    let names = sheets::names().into_iter().filter(|name| !VALUES.contains(&name.as_str()));
    names.map(|name| (name.clone(), sheet(&name))).collect()
}

/// What a declaration says that only a token may say.
fn literal(it: &Declaration) -> Option<&'static str> {
    let value = it.value.to_ascii_lowercase();
    let mut words = value.split(|c: char| c.is_whitespace() || "(),/".contains(c));
    let has_unit = |word: &str, units: &[&str]| {
        let unit = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        unit.len() < word.len() && units.contains(&unit)
    };
    if words.clone().any(|word| has_unit(word, &["s", "ms"])) {
        return Some("a duration");
    }
    let sizes = ["px", "pt", "rem", "em", "vw"];
    let is_own = it.name.starts_with("--");
    if ["font", "font-size"].contains(&it.name.as_str())
        && words.clone().any(|word| has_unit(word, &sizes))
    {
        return Some("a size of type");
    }
    let functions = ["rgb(", "rgba(", "hsl(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];
    let named = ["black", "white", "gray", "grey", "red", "green", "blue", "canvas", "canvastext"];
    let is_colour =
        |word: &str| named.contains(&word) || (word.starts_with('#') && !FREE.contains(&word));
    let has_colour = functions.iter().any(|function| value.contains(function))
        || ((COLOURED.contains(&it.name.as_str()) || it.name.starts_with("border") || is_own)
            && words.any(is_colour));
    has_colour.then_some("a colour")
}

#[test]
fn no_sheet_but_the_tokens_has_values_of_its_own() {
    let mut found = Vec::new();
    for (name, sheet) in others() {
        for it in &sheet {
            if let Some(what) = literal(it) {
                let rule = it.within.join(" ");
                found.push(format!("{name}.css, {rule}: {}: {} ({what})", it.name, it.value));
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn values_of_a_sheets_own_are_found() {
    let sheet = read(
        "a { color: #123; border-top: 1px solid gray; font: 600 1rem/1.4 var(--sans) }
         @media print { b { font-size: 11pt; transition: color .2s; background: rgb(0 0 0 / 18%) } }
         c { font: var(--text) / 1.4 var(--sans); border: 1px solid var(--rule); color: inherit;
             background: color-mix(in oklab, var(--kind) var(--tint), var(--paper));
             margin: 1rem; font-size: 100%; background: none; color: HighlightText }",
    );
    let found: Vec<_> = sheet.iter().filter_map(literal).collect();
    let expected =
        ["a colour", "a colour", "a size of type", "a size of type", "a duration", "a colour"];
    assert_eq!(found, expected);
}

/// The names in `var(…)` of a value. What has another value beside it needn't be there: the app
/// may say it.
fn used(value: &str) -> impl Iterator<Item = &str> {
    let names = value.split("var(").skip(1).filter_map(|rest| rest.split(')').next());
    names.filter(|name| !name.contains(','))
}

#[test]
fn every_token_is_there_and_is_used() {
    let tokens = sheet("tokens");
    let there: BTreeSet<&str> =
        tokens.iter().map(|it| it.name.as_str()).filter(|name| name.starts_with("--")).collect();
    let others = others();
    let all = tokens.iter().chain(others.iter().flat_map(|(_, sheet)| sheet));
    let wanted: BTreeSet<&str> = all.flat_map(|it| used(&it.value)).collect();
    // A sheet may reckon with lengths of its own.
    let own = others.iter().flat_map(|(_, sheet)| sheet).map(|it| it.name.as_str());
    let there: BTreeSet<&str> =
        there.into_iter().chain(own.filter(|name| name.starts_with("--"))).collect();
    let missing: Vec<_> = wanted.difference(&there).collect();
    let idle: Vec<_> = there.difference(&wanted).collect();
    assert!(missing.is_empty(), "used, and nowhere: {missing:?}");
    assert!(idle.is_empty(), "there, and used by no one: {idle:?}");
}

#[test]
fn arabic_asks_for_no_font_of_ours() {
    let tokens = sheet("tokens");
    let own = sheet("serif").into_iter().find(|it| it.name == "font-family").expect("a face").value;
    let stacks = |name: &'static str| tokens.iter().filter(move |it| it.name == name);
    assert!(stacks("--latin").any(|it| it.value.contains(&own)));
    assert!(stacks("--naskh").count() == 1 && stacks("--naskh").all(|it| !it.value.contains(&own)));
    let rtl: Vec<_> = stacks("--serif").filter(|it| it.within == ["[dir=\"rtl\"]"]).collect();
    assert_eq!(rtl.len(), 1);
    assert_eq!(rtl[0].value, "var(--naskh)");
}

#[test]
fn our_own_font_changes_no_text_that_is_read() {
    let own = sheet("serif").into_iter().find(|it| it.name == "font-family").expect("a face").value;
    let asks: Vec<_> = sheet("tokens").into_iter().filter(|it| it.value.contains(&own)).collect();
    let first = format!("{own},");
    let asks: Vec<_> = asks.iter().filter(|it| it.value.starts_with(&first)).collect();
    assert_eq!(asks.len(), 1);
    // Where it is here already (static/serif.js), and in time: it is never swapped in.
    assert_eq!(asks[0].within, [":root[data-serif]"]);
    assert!(sheet("serif").iter().any(|it| it.name == "font-display" && it.value == "optional"));
}

//! [`Texts`]: what the interface says in one language, as lines.

use std::sync::Arc;

use crate::app::conventions;

/// What fills a place in a text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    Number(usize),
    Text(&'a str),
}

/// What the interface says in one language: a line each, as `build/pattern.rs` writes them. The
/// first one is the language's tag. They are cheap to clone.
#[derive(Clone, Debug)]
pub(super) struct Texts(Arc<[&'static str]>);

impl Texts {
    pub(super) fn of(lines: impl IntoIterator<Item = &'static str>) -> Self {
        Self(lines.into_iter().collect())
    }

    pub(super) fn lines(&self) -> &[&'static str] {
        &self.0
    }

    /// A text in which nothing is to be filled in.
    pub(super) fn plain(&self, at: usize) -> &'static str {
        self.0.get(at).copied().unwrap_or_default()
    }

    /// A text with these values in their places; of several forms the one for its number.
    pub(super) fn filled(&self, tag: &'static str, at: usize, values: &[Value]) -> String {
        let mut form = self.plain(at);
        if let Some(forms) = form.strip_prefix('¦') {
            form = chosen(tag, forms, values);
        }
        let mut pieces = form.split('{');
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (place, rest) = piece.split_once('}').unwrap_or_default();
            match place_of(place).and_then(|place| values.get(place)) {
                Some(Value::Number(number)) => {
                    text += &conventions::number(tag, *number as u64 * 10);
                }
                Some(Value::Text(value)) => text += value,
                None => {}
            }
            text += rest;
        }
        text
    }
}

/// The form that fits: "0¦one=…¦other=…". The last one always does.
fn chosen(tag: &'static str, forms: &'static str, values: &[Value]) -> &'static str {
    let mut forms = forms.split('¦');
    let number = forms.next().and_then(place_of).and_then(|place| values.get(place));
    let wanted = match number {
        Some(Value::Number(number)) => conventions::plural(tag, *number),
        _ => String::new(),
    };
    let mut last = "";
    for form in forms {
        let (key, text) = form.split_once('=').unwrap_or_default();
        last = text;
        if key == wanted {
            break;
        }
    }
    last
}

/// The place that a digit stands for: a message has fewer than ten.
fn place_of(digit: &str) -> Option<usize> {
    Some(usize::from(digit.bytes().next()?.wrapping_sub(b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &'static str, values: &[Value]) -> String {
        Texts::of([line]).filled("es", 0, values)
    }

    #[test]
    fn places_are_filled_wherever_they_stand() {
        let values = [Value::Text("Kim"), Value::Number(1200)];
        assert_eq!(said("{1} de {0}", &values), "1200 de Kim");
        assert_eq!(said("«{0}», {0}", &values), "«Kim», Kim");
        assert_eq!(said("nada", &values), "nada");
        // A name may hold what marks a place: it is not looked into.
        assert_eq!(said("{0}.", &[Value::Text("{1}¦")]), "{1}¦.");
    }

    #[test]
    fn the_number_chooses_the_form() {
        let line = "¦0¦one={0} mención¦other={0} menciones";
        assert_eq!(said(line, &[Value::Number(1)]), "1 mención");
        assert_eq!(said(line, &[Value::Number(0)]), "0 menciones");
        // What has no form of its own takes the last one: a million is "many" in Spanish.
        assert_eq!(said(line, &[Value::Number(1_000_000)]), "1.000.000 menciones");
    }

    #[test]
    fn a_line_of_another_version_brings_no_panic() {
        for line in ["{", "{9}", "¦", "¦0", "¦0¦one", "{}", "¦é=x"] {
            let _ = said(line, &[Value::Number(1)]);
        }
        assert_eq!(Texts::of([]).plain(7), "");
    }
}

//! [`Pattern`]: a message of a Fluent file, as the program reads it.
//!
//! Of [Fluent](https://projectfluent.org) a message may have variables, `NUMBER($variable)`, and one
//! choice by a number. That much is written in a line: `{0}` stands for the first variable, and of
//! a choice by the first variable each form follows a `¦` with its key, the one that always fits
//! last: `¦0¦one={0} artículo¦other={0} artículos`.

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern as Parsed, PatternElement, VariantKey,
};

/// What no text may hold: the marks of a line, and what is markup in the page that holds it.
const MARKS: [char; 6] = ['{', '}', '¦', '\n', '<', '&'];

/// A variable of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Variable {
    pub(crate) name: String,
    /// Whether it is a number, which each language writes in its own way.
    pub(crate) is_number: bool,
}

/// A message, with its variables in the order of a reference.
#[derive(Debug)]
pub(crate) struct Pattern {
    /// One form, or several by the key for which each is meant.
    forms: Vec<(String, Vec<Piece>)>,
    /// What chooses between the forms.
    selector: Option<String>,
    pub(crate) variables: Vec<Variable>,
}

#[derive(Clone, Debug)]
enum Piece {
    Text(String),
    Variable(String),
}

impl Pattern {
    /// Reads a message's value.
    pub(crate) fn read(parsed: &Parsed<&str>) -> Result<Self, String> {
        let mut pattern = Self { forms: Vec::new(), selector: None, variables: Vec::new() };
        let mut forms = vec![(String::new(), Vec::new())];
        for element in &parsed.elements {
            match element {
                PatternElement::Placeable {
                    expression: Expression::Select { selector, variants },
                } => {
                    if pattern.selector.is_some() {
                        return Err("it chooses twice".to_owned());
                    }
                    let selector = pattern.variable(selector)?;
                    pattern.know(&selector, true);
                    pattern.selector = Some(selector);
                    let mut chosen = Vec::new();
                    // The one that always fits goes last.
                    for wanted in [false, true] {
                        for variant in variants.iter().filter(|variant| variant.default == wanted) {
                            let (VariantKey::Identifier { name: key }
                            | VariantKey::NumberLiteral { value: key }) = &variant.key;
                            let mut pieces: Vec<Piece> = forms[0].1.clone();
                            for element in &variant.value.elements {
                                pieces.push(pattern.piece(element)?);
                            }
                            chosen.push(((*key).to_owned(), pieces));
                        }
                    }
                    forms = chosen;
                }
                element => {
                    let piece = pattern.piece(element)?;
                    for (_, pieces) in &mut forms {
                        pieces.push(piece.clone());
                    }
                }
            }
        }
        pattern.forms = forms;
        Ok(pattern)
    }

    /// The line of a message whose variables are called in this order.
    pub(crate) fn line(&self, order: &[Variable]) -> String {
        let place =
            |name: &str| order.iter().position(|variable| variable.name == name).unwrap_or(0);
        let text = |pieces: &[Piece]| {
            let pieces = pieces.iter().map(|piece| match piece {
                Piece::Text(text) => text.clone(),
                Piece::Variable(name) => format!("{{{}}}", place(name)),
            });
            pieces.collect::<String>()
        };
        match &self.selector {
            None => self.forms.iter().map(|(_, pieces)| text(pieces)).collect(),
            Some(selector) => {
                let forms =
                    self.forms.iter().map(|(key, pieces)| format!("¦{key}={}", text(pieces)));
                format!("¦{}{}", place(selector), forms.collect::<String>())
            }
        }
    }

    fn piece(&mut self, element: &PatternElement<&str>) -> Result<Piece, String> {
        match element {
            PatternElement::TextElement { value } if value.contains(MARKS) => {
                Err(format!("\"{value}\" holds one of {MARKS:?}"))
            }
            PatternElement::TextElement { value } => Ok(Piece::Text((*value).to_owned())),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => Ok(Piece::Text((*value).to_owned())),
                inline => {
                    let name = self.variable(inline)?;
                    let is_number = matches!(inline, InlineExpression::FunctionReference { .. });
                    self.know(&name, is_number);
                    Ok(Piece::Variable(name))
                }
            },
            PatternElement::Placeable { .. } => Err("a choice stands within a choice".to_owned()),
        }
    }

    /// The variable that an expression stands for.
    fn variable(&self, expression: &InlineExpression<&str>) -> Result<String, String> {
        match expression {
            InlineExpression::VariableReference { id } => Ok(id.name.to_owned()),
            InlineExpression::FunctionReference { id, arguments }
                if id.name == "NUMBER" && arguments.named.is_empty() =>
            {
                match &arguments.positional[..] {
                    [one] => self.variable(one),
                    _ => Err("NUMBER takes one variable".to_owned()),
                }
            }
            _ => {
                Err("it has something else than text, variables, NUMBER and one choice".to_owned())
            }
        }
    }

    fn know(&mut self, name: &str, is_number: bool) {
        match self.variables.iter_mut().find(|variable| variable.name == name) {
            Some(variable) => variable.is_number |= is_number,
            None => self.variables.push(Variable { name: name.to_owned(), is_number }),
        }
    }
}

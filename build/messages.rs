//! The interface's messages as code: a function for each, and the texts of each language.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

use crate::pattern::{Pattern, Variable};

/// A part of the messages: those whose names begin so have functions of this type.
struct Part {
    prefix: &'static str,
    owner: &'static str,
    table: &'static str,
}

/// What a page of its own says is carried by that page alone. The last part takes all others.
const PARTS: [Part; 4] = [
    Part { prefix: "desk-", owner: "DeskWords", table: "DESK" },
    Part { prefix: "corrections-", owner: "CorrectionWords", table: "CORRECTIONS" },
    Part { prefix: "mentions-", owner: "MentionWords", table: "MENTIONS" },
    Part { prefix: "", owner: "Words", table: "WORDS" },
];

/// What a language calls itself. It is said in every language, and so no text of any.
const OWN_NAME: &str = "language-name";

/// The messages of one language by their names.
type Messages = BTreeMap<String, Pattern>;

/// Code for the messages of these languages, of which the first says what there is to be said.
///
/// # Errors
/// Says of each file what it lacks, what it has too much, and what can't be read in it.
pub(crate) fn code(sources: &[(&str, String)]) -> Result<String, Vec<String>> {
    let mut faults = Vec::new();
    let mut order = Vec::new();
    let mut languages = Vec::new();
    for (language, source) in sources {
        let messages = read(language, source, &mut order, &mut faults);
        if let Some((_, reference)) = languages.first() {
            compare(language, reference, &messages, &mut faults);
        }
        languages.push((*language, messages));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(written(&languages, &order))
}

/// The messages of a file; those of the first file say the order.
fn read(
    language: &str,
    source: &str,
    order: &mut Vec<String>,
    faults: &mut Vec<String>,
) -> Messages {
    let is_first = order.is_empty();
    let mut fault = |what: String| faults.push(format!("locales/{language}.ftl: {what}"));
    let resource = parser::parse(source).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = source[..error.pos.start].lines().count().max(1);
            fault(format!("line {line}: {error}"));
        }
        resource
    });
    let mut messages = Messages::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name;
        let Some(value) = &message.value else {
            fault(format!("\"{name}\" says nothing"));
            continue;
        };
        match Pattern::read(value) {
            Err(why) => fault(format!("\"{name}\": {why}")),
            Ok(_) if messages.contains_key(name) => fault(format!("\"{name}\" stands there twice")),
            Ok(pattern) => {
                messages.insert(name.to_owned(), pattern);
                if is_first {
                    order.push(name.to_owned());
                }
            }
        }
    }
    messages
}

/// Finds what a language lacks of the reference, and what it has too much.
fn compare(language: &str, reference: &Messages, messages: &Messages, faults: &mut Vec<String>) {
    let mut fault = |what: String| faults.push(format!("locales/{language}.ftl: {what}"));
    for (name, wanted) in reference {
        let Some(found) = messages.get(name) else {
            fault(format!("there is no \"{name}\": translate it"));
            continue;
        };
        for variable in &found.variables {
            if !wanted.variables.contains(variable) {
                fault(format!("\"{name}\" has a variable ${} of its own", variable.name));
            }
        }
        for variable in &wanted.variables {
            if !found.variables.contains(variable) {
                fault(format!("\"{name}\" does without the variable ${}", variable.name));
            }
        }
    }
    for name in messages.keys().filter(|name| !reference.contains_key(*name)) {
        fault(format!("\"{name}\" is said nowhere: the first language doesn't have it"));
    }
}

fn written(languages: &[(&str, Messages)], order: &[String]) -> String {
    let (_, reference) = &languages[0];
    let mut code = format!(
        "/// The languages of the interface, each with what it calls itself.\n\
         pub(in crate::app) static TONGUES: [(&str, &str); {}] = [\n",
        languages.len()
    );
    for (language, messages) in languages {
        let _ = writeln!(code, "    ({language:?}, {:?}),", messages[OWN_NAME].line(&[]));
    }
    code.push_str("];\n");
    for (number, part) in PARTS.iter().enumerate() {
        let belongs = |name: &&String| {
            PARTS.iter().position(|part| name.starts_with(part.prefix)) == Some(number)
        };
        let names: Vec<_> = order.iter().filter(belongs).filter(|name| *name != OWN_NAME).collect();
        functions(&mut code, part, &names, reference);
        let count = names.len();
        let _ = writeln!(
            code,
            "\n/// The texts of [`{}`] by language.\nstatic {}: [(&str, [&str; {count}]); {}] = [",
            part.owner,
            part.table,
            languages.len()
        );
        for (language, messages) in languages {
            let _ = writeln!(code, "    ({language:?}, [");
            for name in &names {
                let line = messages[*name].line(&reference[*name].variables);
                let _ = writeln!(code, "        {line:?},");
            }
            code.push_str("    ]),\n");
        }
        code.push_str("];\n");
    }
    code
}

/// A function for each message of a part.
fn functions(code: &mut String, part: &Part, names: &[&String], reference: &Messages) {
    let signatures = names.iter().map(|name| format!("{name}{:?}", reference[*name].variables));
    let _ = writeln!(
        code,
        "\nimpl {} {{\n    /// Tells apart versions of the interface that say other things.\n    \
         #[allow(dead_code)]\n    const VERSION: u32 = {};\n",
        part.owner,
        hash(&signatures.collect::<String>())
    );
    for (at, name) in names.iter().enumerate() {
        let pattern = &reference[*name];
        let line = pattern.line(&pattern.variables);
        let function = name[part.prefix.len()..].replace('-', "_");
        let _ = writeln!(code, "    /// `{line}`");
        if pattern.variables.is_empty() {
            let _ = writeln!(
                code,
                "    pub(in crate::app) fn {function}(&self) -> &'static str {{\n        self.0.plain({at})\n    }}\n"
            );
        } else {
            let argument = |Variable { name, is_number }: &Variable| {
                format!(", {name}: {}", if *is_number { "usize" } else { "&str" })
            };
            let value = |Variable { name, is_number }: &Variable| {
                format!("Value::{}({name})", if *is_number { "Number" } else { "Text" })
            };
            let arguments: String = pattern.variables.iter().map(argument).collect();
            let values: Vec<_> = pattern.variables.iter().map(value).collect();
            let _ = writeln!(
                code,
                "    pub(in crate::app) fn {function}(&self{arguments}) -> String {{\n        \
                 self.0.filled({at}, &[{}])\n    }}\n",
                values.join(", ")
            );
        }
    }
    code.push_str("}\n");
}

/// FNV-1a with 32 bits.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

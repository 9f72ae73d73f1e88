//! Corrections as text: decisions as they stand in an authority file.

use std::fmt::Write as _;

use super::{Called, Correction, Corrections, Made, plain};

impl Corrections {
    /// The corrections as TOML that can stand at the end of an authority file. Above each stands
    /// what is said of it, as a comment.
    #[must_use]
    pub fn patch(&self, said: impl Fn(&Made) -> String) -> String {
        let mut patch = String::new();
        for made in self.all() {
            if !patch.is_empty() {
                patch.push('\n');
            }
            // Writing to a string can't fail.
            let _ = writeln!(patch, "# {}", plain(&said(made)));
            table(&mut patch, &made.correction);
        }
        patch
    }
}

/// Writes the table of a correction.
fn table(patch: &mut String, correction: &Correction) {
    let word = match correction {
        Correction::Merge { .. } => "merge",
        Correction::Rename { .. } => "rename",
        Correction::Kind { .. } => "kind",
        Correction::Reject { .. } => "reject",
        Correction::Pin { .. } => "pin",
    };
    let _ = writeln!(patch, "[[{word}]]");
    let mut line = |key: &str, value: &str| {
        let _ = writeln!(patch, "{key} = {value}");
    };
    match correction {
        Correction::Merge { from, into } => {
            line("from", &string(&from.key.to_string()));
            line("into", &string(&into.key.to_string()));
            called(into, line);
        }
        Correction::Rename { entity, name } => {
            line("entity", &string(&entity.key.to_string()));
            line("name", &string(name));
            called(entity, line);
        }
        Correction::Kind { entity, kind } => {
            line("entity", &string(&entity.key.to_string()));
            line("kind", &string(kind.as_str()));
            called(entity, line);
        }
        Correction::Reject { name, article } => {
            line("name", &string(name));
            if let Some(article) = article {
                line("in", &format!("[{}]", string(article.as_str())));
            }
        }
        Correction::Pin { name, article, nth, entity } => {
            line("name", &string(name));
            line("in", &format!("[{}]", string(article.as_str())));
            if let Some(nth) = nth {
                line("nth", &nth.to_string());
            }
            line("entity", &string(&entity.key.to_string()));
            called(entity, line);
        }
    }
}

fn called(entity: &Called, mut line: impl FnMut(&str, &str)) {
    if let Some(name) = &entity.name {
        line("called", &string(name));
    }
}

/// A string of TOML. Names come from articles and from addresses: nothing in one ends it.
fn string(text: &str) -> String {
    let mut string = String::from("\"");
    for c in plain(text).chars() {
        if matches!(c, '"' | '\\') {
            string.push('\\');
        }
        string.push(c);
    }
    string.push('"');
    string
}

#[cfg(test)]
mod tests {
    use super::super::Patch;
    use super::*;
    use crate::entity::{Authority, Kind};

    fn who(key: &str, name: &str) -> Called {
        Called { key: key.parse().unwrap(), name: Some(name.to_owned()) }
    }

    fn made(corrections: Vec<Correction>) -> Corrections {
        let made = corrections.into_iter().map(|correction| {
            let page = "a/x/".to_owned();
            Made { correction, page }
        });
        Corrections::from(made.collect::<Vec<_>>())
    }

    fn every() -> Vec<Correction> {
        let eva = who("person/eva-sol", "Eva Sol");
        vec![
            // The name of what goes says nothing any more.
            Correction::Merge {
                from: Called { key: "person/eva".parse().unwrap(), name: None },
                into: eva.clone(),
            },
            Correction::Rename { entity: who("place/moscu", "Moscú"), name: "Moscow".to_owned() },
            Correction::Kind { entity: who("person/vostochni", "Vostochni"), kind: Kind::Place },
            Correction::Reject { name: "Cabe".to_owned(), article: None },
            Correction::Reject { name: "Moon".to_owned(), article: "a".parse().ok() },
            Correction::Pin {
                name: "E. \"Sol\" \\".to_owned(),
                article: "b".parse().unwrap(),
                nth: 2.try_into().ok(),
                entity: eva,
            },
        ]
    }

    #[test]
    fn each_decision_has_its_comment_and_its_table() {
        let patch = made(every()).patch(|made| format!("on {}", made.page));
        insta::assert_snapshot!(patch);
    }

    #[test]
    fn a_patch_is_an_authority_file_by_itself_and_reads_back() {
        let corrections = made(every());
        let patch = corrections.patch(|_| "so".to_owned());
        let (authority, problems) = Authority::read(&patch);
        assert_eq!(problems, []);
        assert!(authority.rejects("Cabe"));
        let (read, problems) = Patch::read(&patch);
        assert_eq!(problems, []);
        let read: Vec<Correction> =
            read.corrections.into_iter().map(|placed| placed.correction).collect();
        assert_eq!(read, every());
    }

    #[test]
    fn no_name_and_no_comment_brings_in_another_decision() {
        let hostile = "x\"\n[[merge]]\nfrom = \"person/a\"\r\ninto = \"person/b\"\u{7f}\u{202e}\0";
        let reject = Correction::Reject { name: hostile.to_owned(), article: None };
        let patch = made(vec![reject]).patch(|_| format!("on {hostile}"));
        assert_eq!(patch.lines().count(), 3, "{patch}");
        let (authority, problems) = Authority::read(&patch);
        assert_eq!(problems, []);
        let key = "person/a".parse().unwrap();
        assert_eq!(authority.merged(&key), &key);
        assert!(authority.rejects("x\" [[merge]] from = \"person/a\" into = \"person/b\""));
    }

    proptest::proptest! {
        #[test]
        fn any_name_is_read_back_as_it_stands_in_one_line(name in "\\PC*\\p{L}", said in ".*") {
            let reject = Correction::Reject { name: name.clone(), article: None };
            let patch = made(vec![reject]).patch(|_| said.clone());
            let (read, problems) = Patch::read(&patch);
            proptest::prop_assert_eq!(problems, []);
            let [placed] = &read.corrections[..] else { panic!("{patch}") };
            let read = Correction::Reject { name: plain(&name), article: None };
            proptest::prop_assert_eq!(&placed.correction, &read);
        }
    }
}

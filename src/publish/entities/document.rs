//! [`Document`]: the authority file as it is written.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, TableLike, Value};

use crate::entity::Authority;
use crate::problem::Problem;
use crate::publish::folder::ENTITIES;
use crate::publish::{EntitiesError, FileProblem, PublishError, output};

/// The authority file as it is written, to be edited: comments, order and spacing stay as they
/// are wherever nothing is decided.
#[derive(Clone)]
pub(super) struct Document {
    path: PathBuf,
    toml: DocumentMut,
    /// What the file holds now.
    before: String,
    /// The same as it is written here: with a line end at its end.
    unedited: String,
}

/// What some editors begin a text with.
const BYTE_ORDER_MARK: char = '\u{feff}';

impl Document {
    /// The authority file of a folder; an empty one if there is none.
    pub(super) fn open(folder: &Path) -> Result<Self, PublishError> {
        let path = folder.join(ENTITIES);
        // A link goes on to lead where it leads.
        let path = fs::canonicalize(&path).unwrap_or(path);
        let text = match fs::read(&path) {
            Ok(bytes) => String::from_utf8(bytes).map_err(|error| {
                let at = error.utf8_error().valid_up_to();
                let problem = Problem::error("the file is not UTF-8", "save it as UTF-8");
                broken(&path, error.into_bytes(), vec![problem.at(at..at)])
            })?,
            Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
            Err(error) => return Err(PublishError::read(&path)(error)),
        };
        Ok(Self::read(path, text)?)
    }

    fn read(path: PathBuf, before: String) -> Result<Self, EntitiesError> {
        let text = before.trim_start_matches(BYTE_ORDER_MARK).replace("\r\n", "\n");
        match text.parse::<DocumentMut>() {
            Ok(toml) => Ok(Self { unedited: toml.to_string(), path, toml, before }),
            // Its reader says where.
            Err(_) => Err(unfit(&path, &before)),
        }
    }

    /// What it would hold. Lines end as they did.
    pub(super) fn text(&self) -> String {
        let mut text = self.toml.to_string();
        if self.before.contains("\r\n") {
            text = text.replace('\n', "\r\n");
        }
        if self.before.starts_with(BYTE_ORDER_MARK) {
            text.insert(0, BYTE_ORDER_MARK);
        }
        text
    }

    /// Whether anything in it has been decided anew.
    pub(super) fn has_changed(&self) -> bool {
        self.toml.to_string() != self.unedited
    }

    /// Writes it, whole or not at all.
    pub(super) fn save(&self) -> Result<(), PublishError> {
        output::replace_file(&self.path, self.text().as_bytes())
    }

    /// What stands outside of all tables.
    pub(super) fn root(&mut self) -> &mut dyn TableLike {
        self.toml.as_table_mut()
    }

    /// The tables of a name: `[[person]]`.
    pub(super) fn tables(&self, word: &str) -> Vec<&dyn TableLike> {
        match self.toml.get(word) {
            Some(Item::ArrayOfTables(tables)) => {
                tables.iter().map(|table| table as &dyn TableLike).collect()
            }
            Some(Item::Value(Value::Array(array))) => {
                let tables = array.iter().filter_map(Value::as_inline_table);
                tables.map(|table| table as &dyn TableLike).collect()
            }
            _ => Vec::new(),
        }
    }

    /// One of the tables of a name, by its place among them.
    pub(super) fn table(&mut self, word: &str, place: usize) -> Option<&mut dyn TableLike> {
        match self.toml.get_mut(word)? {
            Item::ArrayOfTables(tables) => {
                tables.get_mut(place).map(|table| table as &mut dyn TableLike)
            }
            Item::Value(Value::Array(array)) => {
                let mut tables = array.iter_mut().filter_map(Value::as_inline_table_mut);
                tables.nth(place).map(|table| table as &mut dyn TableLike)
            }
            _ => None,
        }
    }

    /// Takes one of the tables of a name out.
    pub(super) fn take(&mut self, word: &str, place: usize) -> Option<Table> {
        match self.toml.get_mut(word)? {
            Item::ArrayOfTables(tables) => (place < tables.len()).then(|| tables.remove(place)),
            Item::Value(Value::Array(array)) => match array.remove(place) {
                Value::InlineTable(table) => Some(table.into_table()),
                _ => None,
            },
            _ => None,
        }
    }

    /// Puts a table at the end of the file, after all that stands there.
    pub(super) fn append(&mut self, word: &str, mut table: Table) -> Result<(), EntitiesError> {
        let last = positions(self.toml.as_table()).into_iter().max();
        let text = self.toml.to_string();
        let mut before = self.toml.trailing().as_str().unwrap_or_default().to_owned();
        if !text.is_empty() && !text.ends_with('\n') {
            before.push('\n');
        }
        if !text.is_empty() && !text.ends_with("\n\n") {
            before.push('\n');
        }
        table.decor_mut().set_prefix(before);
        table.set_position(Some(last.map_or(0, |last| last + 1)));
        self.insert(word, table)?;
        self.toml.set_trailing("");
        Ok(())
    }

    /// Puts a table among those of a name, at its own place in the file.
    pub(super) fn insert(&mut self, word: &str, table: Table) -> Result<(), EntitiesError> {
        let list = self.toml.entry(word).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
        match list {
            Item::ArrayOfTables(tables) => tables.push(table),
            Item::Value(Value::Array(array)) => array.push(table.into_inline_table()),
            _ => return Err(unfit(&self.path, &self.before)),
        }
        Ok(())
    }
}

/// Where tables stand among all tables of the file.
fn positions(table: &Table) -> Vec<isize> {
    let within = table.iter().flat_map(|(_, item)| match item {
        Item::Table(table) => positions(table),
        Item::ArrayOfTables(tables) => tables.iter().flat_map(positions).collect(),
        _ => Vec::new(),
    });
    table.position().into_iter().chain(within).collect()
}

/// What is wrong with a file that can't be edited.
fn unfit(path: &Path, text: &str) -> EntitiesError {
    let (_, problems) = Authority::read(text);
    broken(path, text.as_bytes().to_vec(), problems)
}

fn broken(path: &Path, bytes: Vec<u8>, problems: Vec<Problem>) -> EntitiesError {
    let bytes: Arc<[u8]> = bytes.into();
    let told = |problem| FileProblem { path: path.to_owned(), bytes: bytes.clone(), problem };
    EntitiesError::Broken {
        path: path.to_owned(),
        problems: problems.into_iter().map(told).collect(),
    }
}

#[cfg(test)]
impl Document {
    /// A file that holds this.
    pub(super) fn of(text: &str) -> Self {
        Self::read(PathBuf::from(ENTITIES), text.to_owned()).expect("tests write TOML")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_more(text: &str) -> String {
        let mut document = Document::of(text);
        let mut table = Table::new();
        table.insert("name", toml_edit::value("x"));
        document.append("place", table).unwrap();
        document.text()
    }

    #[test]
    fn what_is_added_comes_after_all_that_is_there() {
        const NEW: &str = "[[place]]\nname = \"x\"\n";
        for (text, gap) in [
            ("", ""),
            ("[[place]]\nname = \"a\"\n[[person]]\nname = \"b\"\n[[place]]\nname = \"c\"\n", "\n"),
            ("[[person]]\nname = \"b\"\n[person.names]\nes = \"c\"\n", "\n"),
            ("[[person]]\nname = \"b\"\n\n# The end", "\n\n"),
            ("[[person]]\nname = \"b\"\n\n# The end\n\n", ""),
            ("# Nothing yet\n", "\n"),
        ] {
            assert_eq!(with_more(text), format!("{text}{gap}{NEW}"));
        }
    }

    #[test]
    fn lines_end_as_they_did_and_a_byte_order_mark_stays() {
        let text = "\u{feff}# Quién\r\n[[person]]\r\nname = \"b\"\r\n";
        assert_eq!(Document::of(text).text(), text);
        assert_eq!(with_more(text), format!("{text}\r\n[[place]]\r\nname = \"x\"\r\n"));
    }

    #[test]
    fn a_missing_line_end_alone_is_no_change() {
        assert!(!Document::of("[[person]]\nname = \"b\"").has_changed());
    }

    #[test]
    fn what_is_no_toml_is_told_at_its_place() {
        let broken = Document::read(PathBuf::from(ENTITIES), "[[person]\n".to_owned());
        let Err(EntitiesError::Broken { problems, .. }) = broken else { panic!("it is no TOML") };
        assert!(problems[0].problem.at.is_some());
    }
}

//! [`Corpus`]: a folder of made-up articles, the same each time.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::chance::Chance;
use super::words::{capital, names, words};

/// How many words the language has.
const WORDS: usize = 20_000;

/// A folder of made-up articles.
pub(crate) struct Corpus {
    pub(crate) folder: PathBuf,
    /// The file of each article, the oldest first.
    pub(crate) files: Vec<PathBuf>,
    /// How many entities the authority file has.
    pub(crate) entities: usize,
    /// Bytes of all articles.
    pub(crate) bytes: usize,
}

impl Corpus {
    /// Writes so many articles, five times as many as entities, into a new folder.
    pub(crate) fn write(folder: &Path, articles: usize) -> Self {
        let chance = &mut Chance::new(1605);
        let words = words(chance, WORDS);
        let many = (articles / 5).max(20);
        // Of five entities two are people, two organizations or events, one is a place.
        let people = names(chance, many * 2 / 5, 2);
        let others = names(chance, many * 2 / 5, 3);
        let places = names(chance, many - people.len() - others.len(), 1);
        fs::create_dir_all(folder).expect("a folder can be made");
        let put = |name: &str, text: &str| {
            let path = folder.join(name);
            fs::write(&path, text).expect("files can be written");
            path
        };
        put(
            "site.toml",
            "title = \"El Corpus\"\nlang = \"es\"\nbase = \"https://news.example/\"\n\
             [recognition]\nnames = false\n",
        );
        put(
            "entities.toml",
            &authority(&[("person", &people), ("organization", &others), ("place", &places)]),
        );
        // The frequent ones are of every kind.
        let mut entities = Vec::new();
        for rank in 0..people.len() {
            entities.extend([&people, &others, &places].into_iter().filter_map(|of| of.get(rank)));
        }
        let mut corpus =
            Self { folder: folder.to_owned(), files: Vec::new(), entities: many, bytes: 0 };
        for number in 0..articles {
            let day = number * 365 * 20 / articles;
            let (year, month, date) = (2005 + day / 365, day % 365 * 12 / 365 + 1, day % 28 + 1);
            let text = article(chance, &words, &entities);
            corpus.bytes += text.len();
            let name = format!("{year}-{month:02}-{date:02}-noticia-{number:06}.txt");
            corpus.files.push(put(&name, &text));
        }
        corpus
    }
}

fn authority(kinds: &[(&str, &[String])]) -> String {
    let mut text = String::new();
    for (kind, names) in kinds {
        for name in *names {
            writeln!(text, "[[{kind}]]\nname = \"{name}\"").expect("memory takes it");
        }
    }
    text
}

/// A headline, a lead and paragraphs: 250 to 400 words, 5 to 20 of them entities.
fn article(chance: &mut Chance, words: &[String], entities: &[&String]) -> String {
    let many = chance.between(5, 20);
    let named: Vec<&str> =
        (0..many).map(|_| entities[chance.ranked(entities.len())].as_str()).collect();
    let mut named = named.into_iter();
    let mut text = sentence(chance, words, named.next(), 9);
    text.truncate(text.len() - 1);
    text += "\n- ";
    text += &sentence(chance, words, named.next(), 20);
    text.push('\n');
    let mut left = chance.between(250, 400);
    while left > 0 {
        let mut paragraph = Vec::new();
        for _ in 0..chance.between(2, 4) {
            let length = chance.between(10, 28);
            left = left.saturating_sub(length);
            // Rather more sentences than names: some have none.
            let name = if chance.between(0, 9) < 7 { named.next() } else { None };
            paragraph.push(sentence(chance, words, name, length));
        }
        text += &paragraph.join(" ");
        text.push('\n');
    }
    text
}

fn sentence(chance: &mut Chance, words: &[String], name: Option<&str>, length: usize) -> String {
    let mut parts: Vec<&str> =
        (0..length).map(|_| words[chance.ranked(words.len())].as_str()).collect();
    if let Some(name) = name {
        let place = chance.between(1, length - 1);
        parts[place] = name;
    }
    let first = capital(parts[0]);
    parts[0] = &first;
    parts.join(" ") + "."
}

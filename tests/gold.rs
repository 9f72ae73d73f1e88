//! The gold set: forty short articles of ours in which every name and date is marked, with what it
//! means (`tests/gold/README.md`). What is found in them is measured, and doesn't get worse.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;

use hemeroteca::article::{Article, Part};
use hemeroteca::entity::{EntityKey, Kind};
use hemeroteca::intake;
use hemeroteca::language::Language;
use hemeroteca::recognise::{DateRules, Names, recognise};
use hemeroteca::tagger::{Model, Tagger};

#[path = "gold/identities.rs"]
mod identities;

/// A marked article.
struct Gold {
    name: String,
    article: Article,
    /// What is marked: in which text, which bytes of it, and what it means.
    marks: BTreeSet<Mark>,
}

type Mark = (Part, usize, usize, EntityKey);

impl Gold {
    /// Reads a marked article: `[[words|kind/slug]]`.
    fn read(name: &str, text: &str) -> Result<Self, String> {
        let (head, body) = text.split_once('\n').ok_or("it has one line")?;
        let date = head.strip_prefix("date: ").ok_or("its first line is no date")?.trim();
        let mut plain = String::new();
        let mut marked = Vec::new();
        for line in body.lines() {
            let mut spans = Vec::new();
            let start = plain.len();
            let mut rest = line;
            while let Some((before, marked)) = rest.split_once("[[") {
                plain += before;
                let (mark, after) = marked.split_once("]]").ok_or("a mark has no end")?;
                let (words, key) = mark.split_once('|').ok_or("a mark has no meaning")?;
                let key = match key.strip_prefix("date/") {
                    Some(edtf) => EntityKey::new(
                        Kind::Date,
                        edtf.replace('/', "--")
                            .parse()
                            .map_err(|_| format!("{edtf} makes no slug"))?,
                    ),
                    None => key.parse().map_err(|_| format!("{key} is no key"))?,
                };
                let at = plain.len() - start;
                spans.push((at, at + words.len(), key));
                plain += words;
                rest = after;
            }
            if rest.contains("]]") {
                return Err(format!("a mark has no beginning: {rest}"));
            }
            plain += rest;
            marked.push((
                plain[start..].trim_start_matches("- ").to_owned(),
                line.starts_with("- "),
                spans,
            ));
            plain.push('\n');
        }
        let language = name.split('-').next().unwrap_or_default();
        let file = format!("{date}-{name}.{language}.txt");
        let taken = intake::take(&file, plain.as_bytes(), &Language::spanish());
        let article = taken.article.ok_or_else(|| format!("{:?}", taken.problems))?;
        let texts = article.texts();
        let mut marks = BTreeSet::new();
        for (line, is_lead, spans) in marked.into_iter().filter(|(line, ..)| !line.is_empty()) {
            let of_line = texts.iter().find(|(_, text)| **text == *line);
            let (part, _) = of_line.ok_or_else(|| format!("the article lacks: {line}"))?;
            let shift = if is_lead { 2 } else { 0 };
            marks.extend(
                spans.into_iter().map(|(start, end, key)| (*part, start - shift, end - shift, key)),
            );
        }
        Ok(Self { name: name.to_owned(), article, marks })
    }

    fn language(&self) -> &str {
        self.article.language().primary()
    }
}

fn gold() -> Vec<Gold> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the gold set is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(path).expect("it is text");
        Gold::read(&name, &text).unwrap_or_else(|what| panic!("{name}: {what}"))
    };
    paths.iter().map(read).collect()
}

/// How many are marked, found, and right.
#[derive(Clone, Copy, Default)]
struct Tally {
    marked: usize,
    found: usize,
    right: usize,
}

impl Tally {
    fn add<T: Ord>(&mut self, marked: &BTreeSet<T>, found: &BTreeSet<T>) {
        self.marked += marked.len();
        self.found += found.len();
        self.right += marked.intersection(found).count();
    }

    fn f1(self) -> f64 {
        200.0 * self.right as f64 / (self.marked + self.found).max(1) as f64
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { marked, found, right } = self;
        write!(f, "F1 {:.1}: {right} right of {found} found and {marked} marked", self.f1())
    }
}

#[test]
fn there_are_forty_articles_in_three_languages() {
    let gold = gold();
    let of = |language| gold.iter().filter(|gold| gold.language() == language).count();
    assert_eq!((of("es"), of("en"), of("pt")), (25, 8, 7));
    assert!(gold.iter().all(|gold| gold.marks.len() > 10));
}

/// What kind a name is of, as the models tell it: events are among other things.
fn told(kind: Kind) -> Kind {
    if kind == Kind::Event { Kind::Other } else { kind }
}

/// `HEMEROTECA_MISSES=1 cargo test --test gold -- --nocapture` names every miss.
fn misses<T: fmt::Debug + Ord>(
    gold: &Gold,
    marked: &BTreeSet<T>,
    found: &BTreeSet<T>,
    show: impl Fn(&T) -> String,
) {
    if std::env::var_os("HEMEROTECA_MISSES").is_some() {
        for missed in marked.difference(found) {
            println!("{}: not found: {}", gold.name, show(missed));
        }
        for wrong in found.difference(marked) {
            println!("{}: found, not marked: {}", gold.name, show(wrong));
        }
    }
}

#[test]
fn names_are_found() {
    let mut all = Tally::default();
    for (language, least) in [("es", 85.5), ("en", 86.0), ("pt", 92.0)] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("models/{language}.model"));
        let bytes = fs::read(path).expect("the model is there");
        let names = Names::by(vec![Tagger::new(Model::read(&bytes).expect("it is a model"))]);
        let mut tally = Tally::default();
        for gold in gold().iter().filter(|gold| gold.language() == language) {
            let texts = gold.article.texts();
            let found = names.of(&gold.article).expect("there is a model of its language");
            let found = found
                .into_iter()
                .map(|name| (name.part, name.span.start, name.span.end, name.kind))
                .collect();
            let names = gold.marks.iter().filter(|(.., key)| key.kind() != Kind::Date);
            let marked = names
                .map(|(part, start, end, key)| (*part, *start, *end, told(key.kind())))
                .collect();
            misses(gold, &marked, &found, |(part, start, end, kind)| {
                let (_, text) = texts.iter().find(|(own, _)| own == part).expect("it is there");
                format!("{kind} {}", &text[*start..*end])
            });
            tally.add(&marked, &found);
            all.add(&marked, &found);
        }
        println!("names in {language}: {tally}");
        assert!(tally.f1() >= least, "names in {language}: {tally}");
    }
    println!("names: {all}");
}

#[test]
fn dates_are_found() {
    let mut all = Tally::default();
    for language in ["es", "en", "pt"] {
        let mut tally = Tally::default();
        for gold in gold().iter().filter(|gold| gold.language() == language) {
            let found = recognise(&gold.article, &[&DateRules]);
            let found: BTreeSet<Mark> = found
                .into_iter()
                .map(|mention| {
                    let range = mention.span.range();
                    (mention.part, range.start, range.end, mention.entity)
                })
                .collect();
            let dates = gold.marks.iter().filter(|(.., key)| key.kind() == Kind::Date);
            let marked = dates.cloned().collect();
            let texts = gold.article.texts();
            misses(gold, &marked, &found, |(part, start, end, key)| {
                let (_, text) = texts.iter().find(|(own, _)| own == part).expect("it is there");
                format!("{key} {}", &text[*start..*end])
            });
            tally.add(&marked, &found);
            all.add(&marked, &found);
        }
        println!("dates in {language}: {tally}");
        assert!(tally.f1() >= 97.0, "dates in {language}: {tally}");
    }
    println!("dates: {all}");
}

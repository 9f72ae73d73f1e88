//! Front matter: YAML between two lines of three dashes, before a Markdown text.

use std::ops::Range;

use saphyr::{MarkedYaml, YamlData, YamlLoader};
use saphyr_parser::{Event, Parser};

use super::Found;
use crate::article::{Date, Declared, SafeUrl, Source, one_line};
use crate::entity::Kind;
use crate::problem::Problem;
use crate::slug::Slug;

const FENCE: &str = "---";
const KEYS: &str = "the keys are title, lead, date, updated, lang, author, located, source, rights, \
                    people, organisations, places, events, subjects, translations and slug";

/// Reads the front matter; also tells where in the text the body begins.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Result<(Found, usize), Problem> {
    let mut found = Found::default();
    let Some((yaml, body_at)) = split(text)? else {
        return Ok((found, 0));
    };
    let mut reading = Reading { text, yaml: yaml.clone(), found: &mut found, problems };
    reading.read()?;
    Ok((found, body_at))
}

/// The bytes of the YAML, and the byte at which the body begins.
fn split(text: &str) -> Result<Option<(Range<usize>, usize)>, Problem> {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == FENCE) else {
        return Ok(None);
    };
    let mut at = first.len();
    for line in lines {
        if matches!(line.trim_end(), FENCE | "...") {
            return Ok(Some((first.len()..at, at + line.len())));
        }
        at += line.len();
    }
    Err(Problem::error("the front matter has no end", "close it with a line of three dashes: ---")
        .at(0..FENCE.len()))
}

struct Reading<'a> {
    text: &'a str,
    yaml: Range<usize>,
    found: &'a mut Found,
    problems: &'a mut Vec<Problem>,
}

type Node<'a> = MarkedYaml<'a>;

impl<'a> Reading<'a> {
    fn read(&mut self) -> Result<(), Problem> {
        let source = &self.text[self.yaml.clone()];
        if let Some(at) = too_deep(source) {
            let at = self.byte(at);
            return Err(Problem::error(
                "the front matter has lists or tables that are nested too deep",
                "write one text, or a list of texts, after each colon",
            )
            .at(at..at));
        }
        let mut loader = YamlLoader::<Node<'a>>::default();
        // Every value is text as written: a title "2023" stays a title, a date is ours to read.
        loader.early_parse(false);
        let parsed = Parser::new_from_str(source).load(&mut loader, false);
        if let Some(error) = parsed.as_ref().err().or(loader.error()) {
            let at = self.byte(error.marker().index());
            return Err(Problem::error(
                format!("the front matter is no YAML: {}", error.info()),
                "mend the line; a text with a colon or a quote in it needs quotes around it",
            )
            .at(at..at));
        }
        let Some(document) = loader.into_documents().into_iter().next() else {
            return Ok(());
        };
        let whole = self.span(&document);
        let YamlData::Mapping(fields) = document.data else {
            return Err(Problem::error(
                "the front matter holds no keys",
                "write `title: …` and further keys, a line each",
            )
            .at(whole));
        };
        for (key, value) in &fields {
            self.field(key, value);
        }
        Ok(())
    }

    fn field(&mut self, key: &Node<'a>, value: &Node<'a>) {
        let name = scalar(key).unwrap_or_default();
        let at = self.span(key);
        match name.as_str() {
            "title" | "headline" => self.found.headline = self.one(value),
            "lead" | "description" | "subtitle" | "summary" | "standfirst" => {
                self.found.lead = self.some(value)
            }
            "date" | "pubdate" | "pubDate" | "published" | "datePublished" => {
                self.found.about.date = self.date(value)
            }
            "updated" | "lastmod" | "modified" | "dateModified" => {
                self.found.about.updated = self.date(value)
            }
            "lang" | "language" | "inLanguage" => self.found.language = self.parsed(value, at),
            "slug" => self.found.slug = self.parsed(value, at),
            "author" | "authors" | "byline" => self.found.about.authors = self.many(value),
            "located" | "dateline" | "location" => self.found.about.located = self.some(value),
            "rights" | "license" | "licence" | "copyright" => {
                self.found.about.rights = self.some(value)
            }
            "source" => self.found.about.source = self.source(value),
            "subjects" | "tags" | "keywords" | "categories" => {
                self.found.about.subjects = self.many(value)
            }
            "translations" | "translation" | "translationOf" => {
                self.found.about.translations = self.slugs(value, at)
            }
            "people" | "persons" => self.declare(Kind::Person, value),
            "organisations" | "organizations" => self.declare(Kind::Organization, value),
            "places" => self.declare(Kind::Place, value),
            "events" => self.declare(Kind::Event, value),
            _ => self.problems.push(
                Problem::warning(
                    format!("`{name}` is no key of an article's front matter; it is passed over"),
                    KEYS,
                )
                .at(at),
            ),
        }
    }

    fn declare(&mut self, kind: Kind, value: &Node<'a>) {
        let names = self.many(value);
        self.found.about.declared.extend(names.into_iter().map(|name| Declared { kind, name }));
    }

    /// A single text.
    fn one(&mut self, value: &Node<'a>) -> String {
        scalar(value).unwrap_or_else(|| {
            self.wrong(
                value,
                "here stands a list or a table where one text is wanted",
                "write one text after the colon",
            );
            String::new()
        })
    }

    /// A single text that isn't empty.
    fn some(&mut self, value: &Node<'a>) -> Option<String> {
        Some(self.one(value)).filter(|text| !text.is_empty())
    }

    /// One text or a list of them.
    fn many(&mut self, value: &Node<'a>) -> Vec<String> {
        let texts = match &value.data {
            YamlData::Sequence(items) => items.iter().map(|item| self.one(item)).collect(),
            _ => vec![self.one(value)],
        };
        texts.into_iter().filter(|text: &String| !text.is_empty()).collect()
    }

    /// One slug or a list of them.
    fn slugs(&mut self, value: &Node<'a>, key: Range<usize>) -> Vec<Slug> {
        let items = match &value.data {
            YamlData::Sequence(items) => items.as_slice(),
            _ => std::slice::from_ref(value),
        };
        items.iter().filter_map(|item| self.parsed(item, key.clone())).collect()
    }

    fn date(&mut self, value: &Node<'a>) -> Option<Date> {
        let text = self.some(value)?;
        // A time after the day is common in feeds and exports; the archive keeps days.
        let day = text.split(['T', ' ']).next().unwrap_or_default();
        let date = day.parse::<Date>().ok();
        if date.is_none() {
            self.wrong(
                value,
                &format!("\"{text}\" is no date"),
                "write the day as year-month-day, such as 2023-09-04",
            );
        }
        date
    }

    fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(
        &mut self,
        value: &Node<'a>,
        key: Range<usize>,
    ) -> Option<T> {
        let text = self.some(value)?;
        text.parse()
            .map_err(|error: T::Err| {
                let key = &self.text[key];
                self.wrong(value, &error.to_string(), &format!("mend it, or leave `{key}` out"));
            })
            .ok()
    }

    /// A name, or a table of name and url.
    fn source(&mut self, value: &Node<'a>) -> Option<Source> {
        let YamlData::Mapping(fields) = &value.data else {
            let name = self.one(value);
            return (!name.is_empty()).then_some(Source { name, url: None });
        };
        let (mut name, mut url) = (String::new(), None);
        for (key, value) in fields {
            match scalar(key).as_deref() {
                Some("name") => name = self.one(value),
                Some("url") => {
                    let text = self.one(value);
                    url = SafeUrl::try_from(text)
                        .map_err(|error| {
                            self.wrong(value, &error.to_string(), "write the address of a web page")
                        })
                        .ok();
                }
                _ => {
                    let at = self.span(key);
                    self.problems.push(
                        Problem::warning(
                            "a source has only a name and a url; this is passed over",
                            "write source: { name: …, url: … }",
                        )
                        .at(at),
                    );
                }
            }
        }
        if name.is_empty() {
            name = url.clone().map(String::from).unwrap_or_default();
        }
        (!name.is_empty()).then_some(Source { name, url })
    }

    fn wrong(&mut self, value: &Node<'a>, what: &str, remedy: &str) {
        let at = self.span(value);
        self.problems.push(Problem::error(what, remedy).at(at));
    }

    /// The byte of the file at which a character of the YAML stands.
    fn byte(&self, chars: usize) -> usize {
        let yaml = &self.text[self.yaml.clone()];
        self.yaml.start + yaml.char_indices().nth(chars).map_or(yaml.len(), |(at, _)| at)
    }

    fn span(&self, node: &Node<'a>) -> Range<usize> {
        let (start, end) = (self.byte(node.span.start.index()), self.byte(node.span.end.index()));
        let text = &self.text[start..end.max(start)];
        start..start + text.trim_end().len()
    }
}

/// How deep lists and tables may stand in each other. The loader calls itself for each, and would
/// use up the stack; no key wants more than two.
const DEEPEST: usize = 32;

/// The character at which what is nested too deep begins. What is no YAML, the loader tells.
fn too_deep(source: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for event in Parser::new_from_str(source) {
        let (event, span) = event.ok()?;
        match event {
            Event::SequenceStart(..) | Event::MappingStart(..) if depth == DEEPEST => {
                return Some(span.start.index());
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// The text of a node that holds no others; an empty value and `null` are empty texts.
fn scalar(node: &Node<'_>) -> Option<String> {
    match &node.data {
        YamlData::Representation(text, style, _) => {
            let nothing = *style == saphyr::ScalarStyle::Plain && matches!(&**text, "~" | "null");
            Some(if nothing { String::new() } else { one_line(text) })
        }
        YamlData::Tagged(_, inner) => scalar(inner),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Severity;

    fn found(yaml: &str) -> (Found, Vec<(Severity, String, String)>) {
        let text = format!("---\n{yaml}\n---\nTexto.");
        let mut problems = Vec::new();
        let (found, body_at) = read(&text, &mut problems).unwrap();
        assert_eq!(&text[body_at..], "Texto.");
        let told = problems
            .into_iter()
            .map(|p| (p.severity, p.what, text[p.at.unwrap()].to_owned()))
            .collect();
        (found, told)
    }

    #[test]
    fn every_key_is_read_under_its_names() {
        let (found, problems) = found(
            "headline: '«Cumbre»: 2019 '\nlead: \"El encuentro: primero\"\ndate: 2019-04-25T10:00:00Z\n\
             lang: es\nauthor: [Ana, Luis]\nlocated: Vladivostok\nsource: {name: EP, url: https://e.example/}\n\
             rights: CC BY\npeople:\n  - Kim Jong Un\nplaces: [Rusia]\ntags: cumbre\nslug: cumbre\nupdated:\n\
             translations: [the-summit, a-cimeira]",
        );
        assert_eq!(problems, []);
        assert_eq!(found.headline, "«Cumbre»: 2019");
        assert_eq!(found.lead.as_deref(), Some("El encuentro: primero"));
        assert_eq!(found.slug.unwrap().as_str(), "cumbre");
        let about = found.about;
        assert_eq!(about.date, Some(crate::article::Date::new(2019, 4, 25).unwrap()));
        assert_eq!(about.updated, None);
        assert_eq!(about.authors, ["Ana", "Luis"]);
        assert_eq!(about.located.as_deref(), Some("Vladivostok"));
        assert_eq!(about.source.unwrap().name, "EP");
        assert_eq!(about.subjects, ["cumbre"]);
        let translations: Vec<_> = about.translations.iter().map(Slug::as_str).collect();
        assert_eq!(translations, ["the-summit", "a-cimeira"]);
        let declared: Vec<_> = about.declared.iter().map(|d| (d.kind, d.name.as_str())).collect();
        assert_eq!(declared, [(Kind::Person, "Kim Jong Un"), (Kind::Place, "Rusia")]);
    }

    #[test]
    fn an_unknown_key_is_a_warning_at_its_place() {
        let (_, problems) = found("título: x");
        let [(severity, what, at)] = &problems[..] else { panic!("{problems:?}") };
        assert_eq!((*severity, at.as_str()), (Severity::Warning, "título"));
        assert!(what.contains("`título`"), "{what}");
    }

    #[test]
    fn a_bad_date_language_slug_or_shape_is_an_error_at_its_place() {
        for (yaml, place) in [
            ("title: á\ndate: ayer", "ayer"),
            ("date: 2023-02-30", "2023-02-30"),
            ("lang: español", "español"),
            ("slug: Kim en Rusia", "Kim en Rusia"),
            ("translationOf: [a, La cumbre]", "La cumbre"),
            ("title: [a, b]", "[a, b"),
        ] {
            let (_, problems) = found(yaml);
            let [(severity, _, at)] = &problems[..] else { panic!("{problems:?}") };
            assert_eq!((*severity, at.as_str()), (Severity::Error, place));
        }
    }

    #[test]
    fn what_is_no_yaml_or_has_no_end_is_an_error() {
        for (text, what) in [
            ("---\ntitle: a: b: c\n---\nx", "no YAML"),
            ("---\ntitle: a\ntitle: b\n---\nx", "no YAML"),
            ("---\ntitle: a\n\nx", "no end"),
            ("---\ntexto\n---\nx", "no keys"),
        ] {
            let problem = read(text, &mut Vec::new()).unwrap_err();
            assert!(problem.what.contains(what), "{}", problem.what);
        }
    }

    #[test]
    fn nesting_without_end_is_an_error_at_its_place() {
        let lists = format!("---\ntitle: a\nauthor:\n {}x\n---\nx", "- ".repeat(20_000));
        let problem = read(&lists, &mut Vec::new()).unwrap_err();
        assert!(problem.what.contains("too deep"), "{}", problem.what);
        let place = lists.find("- ").unwrap() + 2 * (DEEPEST - 1);
        assert_eq!(problem.at, Some(place..place));
    }

    #[test]
    fn a_text_without_front_matter_is_all_body() {
        let (found, body_at) = read("Texto.\n---\n", &mut Vec::new()).unwrap();
        assert_eq!((body_at, found.headline.as_str()), (0, ""));
    }
}

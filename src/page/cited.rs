//! [`Cited`]: an article as others cite it.

use serde::{Deserialize, Serialize};

use crate::archive::Site;
use crate::article::{Article, Date};

/// An article as others cite it, in the forms that they ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cited {
    /// A reference in words: author, headline, where it was published, day, address.
    pub plain: String,
    /// An entry for BibTeX (and biblatex, which has `urldate` and `langid`).
    pub bibtex: String,
    /// A record for reference managers (RIS), its lines ended as everywhere here.
    pub ris: String,
}

impl Cited {
    /// The citations of an article of an archive. Its address is the archive's, or else that of
    /// its source, or none.
    #[must_use]
    pub fn of(article: &Article, site: &Site) -> Self {
        let about = article.about();
        let own = site.base.as_ref().map(|base| base.join(&format!("a/{}/", article.slug())));
        let source = about.source.as_ref();
        let elsewhere = || source.and_then(|it| Some(it.url.as_ref()?.as_str().to_owned()));
        let facts = Facts {
            authors: &about.authors,
            title: article.headline(),
            published: source.map_or(&*site.title, |source| &source.name),
            date: about.date,
            address: own.or_else(elsewhere),
            language: article.language().to_string(),
            key: article.slug().as_str(),
        };
        Self { plain: facts.plain(), bibtex: facts.bibtex(), ris: facts.ris() }
    }
}

struct Facts<'a> {
    authors: &'a [String],
    title: &'a str,
    published: &'a str,
    date: Option<Date>,
    address: Option<String>,
    language: String,
    key: &'a str,
}

impl Facts<'_> {
    fn plain(&self) -> String {
        let authors = (!self.authors.is_empty()).then(|| self.authors.join(", "));
        let title = Some(format!("«{}»", self.title));
        let date = self.date.map(|date| date.to_string());
        let published = Some(self.published.to_owned()).filter(|name| !name.is_empty());
        let parts = [authors, title, published, date, self.address.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
    }

    fn bibtex(&self) -> String {
        let year = self.date.map(|date| date.to_string().chars().take(4).collect::<String>());
        let fields = [
            // A name in braces is taken as it is: who is called by one name, or is an agency.
            ("author", names(self.authors)),
            // Inner braces keep the case.
            ("title", Some(format!("{{{}}}", bibtex(self.title)))),
            ("journal", Some(bibtex(self.published))),
            ("date", self.date.map(|date| date.to_string())),
            ("year", year),
            ("url", self.address.as_deref().map(address)),
            ("langid", Some(self.language.clone())),
        ];
        let mut entry = format!("@article{{{}", self.key);
        for (name, value) in fields {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                entry += &format!(",\n  {name} = {{{value}}}");
            }
        }
        entry + "\n}\n"
    }

    fn ris(&self) -> String {
        let date = self.date.map(|date| date.to_string());
        let year = date.as_deref().map(|date| date.chars().take(4).collect::<String>());
        let mut record = String::new();
        let mut line = |tag: &str, value: &str| {
            // A line is one field: what breaks it would begin another.
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            if !value.is_empty() {
                record += &format!("{tag}  - {value}\n");
            }
        };
        line("TY", "NEWS");
        for author in self.authors {
            line("AU", author);
        }
        line("TI", self.title);
        line("T2", self.published);
        line("PY", &year.unwrap_or_default());
        line("DA", &date.unwrap_or_default().replace('-', "/"));
        line("LA", &self.language);
        line("UR", self.address.as_deref().unwrap_or_default());
        record + "ER  - \n"
    }
}

fn names(authors: &[String]) -> Option<String> {
    let names: Vec<_> = authors.iter().map(|name| format!("{{{}}}", bibtex(name))).collect();
    (!names.is_empty()).then(|| names.join(" and "))
}

/// A text as BibTeX takes it: letters as they are (UTF-8), signs of TeX as letters, and braces
/// always in pairs.
fn bibtex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '{' => escaped += r"\textbraceleft{}",
            '}' => escaped += r"\textbraceright{}",
            '\\' => escaped += r"\textbackslash{}",
            '^' => escaped += r"\textasciicircum{}",
            '~' => escaped += r"\textasciitilde{}",
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', letter]),
            letter if letter.is_whitespace() || letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// An address as BibTeX takes it: it is printed as it stands, but its braces must be in pairs.
fn address(address: &str) -> String {
    address.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;
    use crate::language::Language;

    fn cited(text: &str, base: &str) -> Cited {
        let article = intake::take("a-b.md", text.as_bytes(), &Language::spanish()).article;
        let base = base.parse().ok();
        let site = Site { title: "El Archivo & Cía.".to_owned(), base, ..Site::default() };
        Cited::of(&article.expect("it is an article"), &site)
    }

    #[test]
    fn an_article_is_cited_by_who_wrote_what_where_and_when() {
        let text = "---\ntitle: Kim viaja a Rusia\nauthor: [Ana Núñez, Agencia Eñe]\n\
                    date: 2023-09-12\n---\nTexto.";
        let cited = cited(text, "https://diario.example/h/");
        assert_eq!(
            cited.plain,
            "Ana Núñez, Agencia Eñe. «Kim viaja a Rusia». El Archivo & Cía.. 2023-09-12. \
             https://diario.example/h/a/a-b/"
        );
        assert_eq!(
            cited.bibtex,
            "@article{a-b,\n  author = {{Ana Núñez} and {Agencia Eñe}},\n  \
             title = {{Kim viaja a Rusia}},\n  journal = {El Archivo \\& Cía.},\n  \
             date = {2023-09-12},\n  year = {2023},\n  \
             url = {https://diario.example/h/a/a-b/},\n  langid = {es}\n}\n"
        );
        assert_eq!(
            cited.ris,
            "TY  - NEWS\nAU  - Ana Núñez\nAU  - Agencia Eñe\nTI  - Kim viaja a Rusia\n\
             T2  - El Archivo & Cía.\nPY  - 2023\nDA  - 2023/09/12\nLA  - es\n\
             UR  - https://diario.example/h/a/a-b/\nER  - \n"
        );
    }

    #[test]
    fn without_an_address_of_its_own_it_has_that_of_its_source_or_none() {
        let source = "source: { name: Agencia, url: \"https://agencia.example/{1}\" }";
        let text = format!("---\ntitle: A\n{source}\n---\nTexto.");
        let from = cited(&text, "");
        assert_eq!(from.plain, "«A». Agencia. https://agencia.example/{1}");
        assert!(from.bibtex.contains("url = {https://agencia.example/%7B1%7D}"), "{}", from.bibtex);
        assert!(!cited("---\ntitle: A\n---\nTexto.", "").ris.contains("UR"));
    }

    #[test]
    fn a_hostile_title_stays_a_title() {
        for title in ["}, url = {x", "{", "}}}", "\\\\input{x}", "100 % & $5 #1 a_b ^ ~", "{\\\\}"]
        {
            let text = format!("---\ntitle: \"{title}\"\nauthor: \"{title}\"\n---\nTexto.");
            let cited = cited(&text, "https://x.example/");
            let mut depth = 0;
            for (at, letter) in cited.bibtex.char_indices() {
                match letter {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ => {}
                }
                let ends = at + 2 >= cited.bibtex.len();
                assert!(depth > 0 || at < "@article".len() || ends, "{title}: {}", cited.bibtex);
            }
            assert_eq!(depth, 0, "{title}: {}", cited.bibtex);
            assert!(!cited.bibtex.contains("\\input"), "{}", cited.bibtex);
        }
        let broken = Facts {
            authors: &["A\nER  - ".to_owned()],
            title: "B\u{2028}TY  - BOOK\nUR  - javascript:x",
            published: "\n",
            date: None,
            address: None,
            language: "es".to_owned(),
            key: "a",
        };
        let ris = broken.ris();
        let tags: Vec<_> = ris.split("\n").map(|line| line.get(..2).unwrap_or_default()).collect();
        assert_eq!(tags, ["TY", "AU", "TI", "LA", "ER", ""]);
        assert!(!ris.contains('\u{2028}') && ris.matches('\n').count() == 5, "{ris}");
    }
}

//! [`Concordance`]: the mentions of an entity, each in its sentence, one under another.

use std::cmp::Ordering;
use std::ops::Range;
use std::rc::Rc;

use super::{ArticlePage, Named};
use crate::archive::ordered;
use crate::words::tokens;

mod line;

pub use line::Line;
use line::lines;

/// How a language puts texts in order: the place of each of them among all; equal ones have the
/// same.
pub type Collation<'a> = dyn Fn(&[String]) -> Vec<usize> + 'a;

/// In which order the lines of a concordance stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineOrder {
    /// By date, the newest article first.
    #[default]
    Newest,
    /// By date, the oldest article first.
    Oldest,
    /// By the words before the name, of which the nearest counts first.
    Before,
    /// By the words after the name.
    After,
}

impl LineOrder {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Newest, Self::Oldest, Self::Before, Self::After];

    /// Its name in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Before => "before",
            Self::After => "after",
        }
    }

    /// The order of this name; the newest first where it is none's.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.as_str() == name).unwrap_or_default()
    }
}

/// The mentions of an entity in the articles that were read so far. They are read from both ends,
/// so that what was not read is always one run of articles. It is cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concordance {
    /// The entity.
    pub named: Named,
    /// The ordinals of the articles that speak of it, the oldest first.
    articles: Rc<[u32]>,
    /// The places of those that were not read yet.
    unread: Range<usize>,
    lines: Vec<Rc<Line>>,
}

impl Concordance {
    /// How many articles are read at once: what is shown fills while the rest is on its way.
    pub const PIECE: usize = 64;

    /// The concordance of an entity in these articles, of which none has been read; the oldest
    /// come first.
    #[must_use]
    pub fn of(named: Named, articles: &[u32]) -> Self {
        let unread = 0..articles.len();
        Self { named, articles: articles.into(), unread, lines: Vec::new() }
    }

    /// How many articles speak of the entity.
    #[must_use]
    pub fn articles(&self) -> usize {
        self.articles.len()
    }

    /// How many of them have been read.
    #[must_use]
    pub fn read(&self) -> usize {
        self.articles.len() - self.unread.len()
    }

    /// How many mentions have been found.
    #[must_use]
    pub fn found(&self) -> usize {
        self.lines.len()
    }

    /// Whether all of them have been read.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.unread.is_empty()
    }

    /// The articles that are to be read next for the first so many lines in an order; none where
    /// enough has been read. Words can only be ordered when all of them are known.
    #[must_use]
    pub fn wanted(&self, order: LineOrder, lines: usize) -> &[u32] {
        let by_date = matches!(order, LineOrder::Newest | LineOrder::Oldest);
        if by_date && self.settled(order).count() >= lines {
            return &[];
        }
        let unread = &self.articles[self.unread.clone()];
        let piece = unread.len().min(Self::PIECE);
        match order {
            LineOrder::Oldest => &unread[..piece],
            _ => &unread[unread.len() - piece..],
        }
    }

    /// Takes in articles that were wanted. One that the archive has lost has no mentions.
    pub fn take(&mut self, articles: &[u32], pages: &[Option<ArticlePage>]) {
        let first = |range: &Range<usize>| self.articles.get(range.start).copied();
        if articles.first().copied() == first(&self.unread) {
            self.unread.start += articles.len();
        } else {
            self.unread.end -= articles.len();
        }
        for (&ordinal, page) in articles.iter().zip(pages) {
            if let Some(page) = page {
                self.lines.extend(lines(ordinal, page, &self.named).map(Rc::new));
            }
        }
    }

    /// The lines in an order, as far as nothing that was not read comes before them by date. Words
    /// are put in order by a collation.
    #[must_use]
    pub fn lines(&self, order: LineOrder, collation: &Collation) -> Vec<Rc<Line>> {
        let newest_first = |a: &Line, b: &Line| b.at.0.cmp(&a.at.0).then(a.at.1.cmp(&b.at.1));
        let lines: Vec<Rc<Line>> = self.settled(order).cloned().collect();
        let by_words = |words: fn(&Line) -> String| {
            let texts: Vec<String> = lines.iter().map(|line| words(line)).collect();
            let keyed = collation(&texts).into_iter().zip(lines.iter().cloned()).collect();
            let by_place = |a: &(usize, Rc<Line>), b: &(usize, Rc<Line>)| {
                a.0.cmp(&b.0).then_with(|| newest_first(&a.1, &b.1))
            };
            ordered(keyed, by_place).into_iter().map(|(_, line)| line).collect()
        };
        match order {
            LineOrder::Newest => ordered(lines, |a, b| newest_first(a, b)),
            LineOrder::Oldest => ordered(lines, |a, b| -> Ordering { a.at.cmp(&b.at) }),
            LineOrder::Before => by_words(|line| {
                let mut words = words_of(&line.before);
                words.reverse();
                words.join(" ")
            }),
            LineOrder::After => by_words(|line| words_of(&line.after).join(" ")),
        }
    }

    /// The lines that no article can come before, of those that were not read yet.
    fn settled(&self, order: LineOrder) -> impl Iterator<Item = &Rc<Line>> {
        let unread = &self.articles[self.unread.clone()];
        let (oldest, newest) = (unread.first().copied(), unread.last().copied());
        self.lines.iter().filter(move |line| match order {
            LineOrder::Newest => newest.is_none_or(|newest| line.at.0 > newest),
            LineOrder::Oldest => oldest.is_none_or(|oldest| line.at.0 < oldest),
            LineOrder::Before | LineOrder::After => true,
        })
    }
}

fn words_of(text: &str) -> Vec<&str> {
    tokens(text).map(|token| token.word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{Archive, Builder, Site};
    use crate::entity::{Authority, EntityKey};
    use crate::intake;
    use crate::language::Language;

    pub(super) fn archive(files: &[(&str, &str)]) -> Archive {
        let (authority, _) =
            Authority::read("[[person]]\nname = \"Ana Ruiz\"\nshort = [\"Ruiz\"]\n");
        let mut builder = Builder::new(Site::default(), &authority);
        for (name, text) in files {
            let taken = intake::take(name, text.as_bytes(), &Language::spanish());
            builder.add(taken.article.unwrap()).unwrap();
        }
        builder.build().unwrap()
    }

    fn ana() -> EntityKey {
        "person/ana-ruiz".parse().unwrap()
    }

    /// The concordance of Ana Ruiz, of which nothing has been read.
    fn unread(archive: &Archive) -> Concordance {
        let number = archive.entity_by_key(&ana()).unwrap();
        let mut articles: Vec<_> =
            archive.articles_of(number).map(|it| archive.ordinal(it)).collect();
        articles.reverse();
        Concordance::of(Named::of(archive.entity(number), &archive.site().lang), &articles)
    }

    /// Reads what is wanted; tells the articles.
    fn read(
        concordance: &mut Concordance,
        archive: &Archive,
        order: LineOrder,
        lines: usize,
    ) -> usize {
        let wanted = concordance.wanted(order, lines).to_vec();
        let page = |&ordinal: &u32| {
            let article = archive.articles().find(|&it| archive.ordinal(it) == ordinal)?;
            Some(ArticlePage::of(archive, article))
        };
        let pages: Vec<_> = wanted.iter().map(page).collect();
        concordance.take(&wanted, &pages);
        wanted.len()
    }

    pub(super) fn whole(archive: &Archive) -> Concordance {
        let mut concordance = unread(archive);
        while !concordance.is_whole() {
            read(&mut concordance, archive, LineOrder::After, 1);
        }
        concordance
    }

    /// As the words are folded: the browser's collation has a test of its own.
    pub(super) fn folded(texts: &[String]) -> Vec<usize> {
        let texts: Vec<String> = texts.iter().map(|text| crate::words::fold(text)).collect();
        crate::archive::ranks(texts.len(), |a, b| texts[a].cmp(&texts[b]))
    }

    #[test]
    fn words_on_either_side_put_lines_in_order() {
        let archive = archive(&[
            ("2023-01-02-a.txt", "T\nUna cumbre con Ana Ruiz ayer."),
            ("2023-01-03-b.txt", "T\nÁrbol de Ana Ruiz, aquí."),
            ("2023-01-04-c.txt", "T\nUna bomba con Ana Ruiz zarpa."),
        ]);
        let names = |order| {
            let lines = whole(&archive).lines(order, &folded);
            lines.iter().map(|line| line.article.slug.to_string()).collect::<String>()
        };
        assert_eq!(LineOrder::ALL.map(names), ["cba", "abc", "cab", "bac"]);
        for order in LineOrder::ALL {
            assert_eq!(LineOrder::of_name(order.as_str()), order);
        }
        assert_eq!(LineOrder::of_name("x"), LineOrder::Newest);
    }

    #[test]
    fn no_more_is_read_than_an_order_takes() {
        let files: Vec<_> = (0..150)
            .map(|day| {
                let (month, day) = (1 + day / 25, 1 + day % 25);
                (format!("2023-{month:02}-{day:02}-a{month}-{day}.txt"), "T\nAna Ruiz habló.")
            })
            .collect();
        let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        let archive = archive(&files);
        let mut concordance = unread(&archive);
        let mut step = |order, lines| {
            let articles = read(&mut concordance, &archive, order, lines);
            (articles, concordance.lines(order, &folded).len(), concordance.read())
        };
        // From the newest down, and no further.
        assert_eq!(step(LineOrder::Newest, 50), (64, 64, 64));
        assert_eq!(step(LineOrder::Newest, 50), (0, 64, 64));
        // From the oldest up: what is known of the newest comes after what is not.
        assert_eq!(step(LineOrder::Oldest, 50), (64, 64, 128));
        assert_eq!(step(LineOrder::Newest, 64), (0, 64, 128));
        // Words are in order when all are known.
        assert_eq!(step(LineOrder::After, 1), (22, 150, 150));
        assert_eq!(step(LineOrder::After, 500), (0, 150, 150));
        assert_eq!(step(LineOrder::Newest, 500), (0, 150, 150));
    }
}

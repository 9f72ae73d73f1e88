//! [`PartOf`]: one of the parts in which an archive too large for one machine is indexed.
//!
//! What is found out of an article depends on no other article: so several machines may each find
//! out a part ([`index`]), and `merge` makes the site of what they have found. It is the very site
//! that one machine would make, whoever has found what: a part is a cache (`cache.rs`) that goes
//! by what a file holds.

use std::path::Path;
use std::str::FromStr;

use super::PublishError;
use super::cache::Cache;
use super::folder::{FileProblem, Source};
use super::progress::Progress;

/// The k-th of n parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PartOf {
    part: usize,
    of: usize,
}

impl PartOf {
    /// Those of some things that are in the part: runs of about the same length, which together
    /// hold each thing once.
    fn among<T>(self, things: &[T]) -> &[T] {
        let end = |part: usize| things.len() * part / self.of;
        &things[end(self.part - 1)..end(self.part)]
    }
}

impl FromStr for PartOf {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |text: &str| text.parse::<usize>().ok();
        match text.split_once('/').map(|(part, of)| (number(part), number(of))) {
            Some((Some(part), Some(of))) if (1..=of).contains(&part) => Ok(Self { part, of }),
            _ => Err("write the third of eight parts as 3/8"),
        }
    }
}

/// What was found out of the articles of a part.
pub(super) struct Indexed {
    /// How many good ones there are.
    pub(super) articles: usize,
    /// What was wrong.
    pub(super) problems: Vec<FileProblem>,
}

/// Finds out what the articles of a part speak of, and keeps it in a file for a merge.
pub(super) fn index(folder: &Path, part: PartOf, out: &Path) -> Result<Indexed, PublishError> {
    let (mut source, mut problems) = Source::open(folder, None, None)?;
    source.files = part.among(&source.files).to_vec();
    let cache = Cache::at(out.to_owned());
    let progress = Progress::begin("reading articles", Some(source.files.len()));
    let annotator = source.annotator();
    let mut articles = 0;
    source.read(&annotator, &cache, &progress, |path, file| {
        articles += usize::from(file.annotated.is_some());
        for problem in file.problems {
            problems.add(path, &file.bytes, problem);
        }
        Ok(())
    })?;
    cache.write().map_err(PublishError::write(out))?;
    Ok(Indexed { articles, problems: problems.sorted() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_hold_each_thing_once() {
        let things: Vec<u32> = (0..10).collect();
        for of in 1..13 {
            let parts = (1..=of).map(|part| PartOf { part, of });
            let all: Vec<u32> = parts.flat_map(|part| part.among(&things).to_vec()).collect();
            assert_eq!(all, things);
        }
    }

    #[test]
    fn a_part_is_one_of_several() {
        assert_eq!("3/8".parse(), Ok(PartOf { part: 3, of: 8 }));
        for wrong in ["0/8", "9/8", "3", "3/", "/8", "a/b", "1/0"] {
            assert!(wrong.parse::<PartOf>().is_err(), "{wrong}");
        }
    }
}

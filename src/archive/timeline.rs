//! [`Timeline`]: how many articles there are of each stretch of time.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{Archive, ArticleIx, Selection};
use crate::article::Date;
use crate::entity::{Edtf, Moment};

/// Months in a year, and so in the stretches that are tried one after another.
const MONTHS: u32 = 12;
const LENGTHS: [u32; 3] = [1, MONTHS, 10 * MONTHS];

/// More stretches than these are no picture any more: the next longer ones are taken.
const MOST: u32 = 72;

/// How many articles there are of each month, of each year or of each decade, from the first to the
/// last; of what has no date it says nothing.
///
/// It never has more than a thousand stretches, whatever the archive holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// How many months a stretch has.
    length: u32,
    /// The number of the first stretch; that which begins with the year 0 has 0.
    first: u32,
    /// The articles of each.
    counts: Vec<u32>,
}

/// A stretch of time with the number of its articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
    /// How it is called.
    pub name: Edtf,
    /// How many articles are of it.
    pub count: u32,
}

/// The number of a day's month, counted from the year 0.
fn month(day: Date) -> u32 {
    // No year of ours is before the first.
    u32::try_from(day.year()).unwrap_or_default() * MONTHS + day.month().unsigned_abs() as u32 - 1
}

impl Timeline {
    /// That of these days.
    #[must_use]
    pub fn of(days: &[Date]) -> Self {
        let (Some(&first), Some(&last)) = (days.iter().min(), days.iter().max()) else {
            return Self::default();
        };
        let stretches = |length: &u32| month(last) / length - month(first) / length + 1;
        let length = LENGTHS.into_iter().find(|length| stretches(length) <= MOST);
        let length = length.unwrap_or(LENGTHS[2]);
        let counts = vec![0; stretches(&length) as usize];
        let mut line = Self { length, first: month(first) / length, counts };
        line.add(days);
        line
    }

    /// Counts some of its days.
    fn add(&mut self, days: &[Date]) {
        for &day in days {
            self.counts[(month(day) / self.length - self.first) as usize] += 1;
        }
    }

    /// The same stretches, with the counts of a selection: of the articles with these ordinals there
    /// are so many. The ordinals of this line's own articles end at `end`, the newest last.
    #[must_use]
    pub fn recounted(&self, end: u32, count: impl Fn(Range<u32>) -> usize) -> Self {
        // What is damaged may count more than there are.
        let all = self.counts.iter().fold(0_u32, |all, count| all.saturating_add(*count));
        let mut at = end.saturating_sub(all);
        let mut counts = Vec::with_capacity(self.counts.len());
        for own in &self.counts {
            let run = at..at.saturating_add(*own);
            at = run.end;
            counts.push(u32::try_from(count(run)).unwrap_or(u32::MAX));
        }
        Self { counts, ..self.clone() }
    }

    /// How many stretches there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// Whether nothing has a date.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// The stretches, the oldest first; what is damaged may have none.
    #[must_use]
    pub fn stretches(&self) -> Vec<Stretch> {
        let mut all = Vec::with_capacity(self.counts.len());
        let mut begin = self.first.saturating_mul(self.length);
        for &count in &self.counts {
            let end = begin.saturating_add(self.length);
            all.extend(stretch(begin, end.saturating_sub(1), count));
            begin = end;
        }
        all
    }
}

/// The stretch from a month to another.
fn stretch(from: u32, to: u32, count: u32) -> Option<Stretch> {
    let year = |month: u32| i16::try_from(month / MONTHS).ok();
    let of_year = |month: u32| (month % MONTHS) as i8 + 1;
    let first = Date::new(year(from)?, of_year(from), 1)?;
    let last = Date::last_of_month(year(to)?, of_year(to))?;
    let name = match to.saturating_sub(from) {
        0 => Some(Edtf::at(Moment::Month(Some(first.year()), first.month()))),
        1..MONTHS => Some(Edtf::at(Moment::Year(first.year()))),
        _ => Edtf::between(Moment::Year(first.year()), Moment::Year(last.year())),
    };
    Some(Stretch { first, last, name: name?, count })
}

impl Archive {
    /// That of some articles.
    #[must_use]
    pub fn timeline_of(&self, articles: &[ArticleIx]) -> Timeline {
        Timeline::of(&self.days_of(articles.iter().copied()))
    }

    /// How many articles of a selection there are of each stretch of the whole archive's.
    #[must_use]
    pub fn timeline(&self, selection: &Selection) -> Timeline {
        let mut line = Timeline::of(&self.days_of(self.articles()));
        line.counts.fill(0);
        line.add(&self.days_of(selection.articles()));
        line
    }

    fn days_of(&self, articles: impl Iterator<Item = ArticleIx>) -> Vec<Date> {
        articles.filter_map(|it| self.entry(it).article.about().date).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(days: &[&str]) -> Timeline {
        Timeline::of(&days.iter().map(|day| day.parse().unwrap()).collect::<Vec<_>>())
    }

    fn told(line: &Timeline) -> Vec<String> {
        let told = |it: &Stretch| format!("{} {}..{}: {}", it.name, it.first, it.last, it.count);
        line.stretches().iter().map(told).collect()
    }

    #[test]
    fn months_are_counted_from_the_first_to_the_last() {
        assert_eq!(
            told(&line(&["2024-02-10", "2023-12-31", "2024-02-29"])),
            [
                "2023-12 2023-12-01..2023-12-31: 1",
                "2024-01 2024-01-01..2024-01-31: 0",
                "2024-02 2024-02-01..2024-02-29: 2"
            ]
        );
    }

    #[test]
    fn a_longer_time_is_counted_in_years_and_in_decades() {
        let years = line(&["2001-05-05", "2023-12-31"]);
        assert_eq!((years.len(), told(&years)[0].as_str()), (23, "2001 2001-01-01..2001-12-31: 1"));
        let decades = line(&["1896-01-01", "2023-12-31"]);
        assert_eq!(told(&decades)[0], "1890/1899 1890-01-01..1899-12-31: 1");
        assert_eq!(decades.len(), 14);
        assert!(line(&["0000-01-01", "9999-12-31"]).len() <= 1000);
    }

    #[test]
    fn without_days_there_is_nothing() {
        assert!(line(&[]).is_empty());
    }

    #[test]
    fn a_selection_is_counted_by_runs_of_ordinals() {
        let all = line(&["2023-12-31", "2024-02-10", "2024-02-29"]);
        // Two articles have no date: they are the oldest.
        let chosen = [1_u32, 3, 4];
        let count = |run: Range<u32>| chosen.iter().filter(|it| run.contains(it)).count();
        assert_eq!(all.recounted(5, count).counts, [0, 0, 2]);
    }

    #[test]
    fn what_is_damaged_tells_nothing() {
        let damaged = Timeline { length: u32::MAX, first: 7, counts: vec![1, 2] };
        assert!(damaged.stretches().is_empty());
        assert!(Timeline { length: 0, ..damaged }.stretches().len() <= 2);
        let many = Timeline { length: 1, first: 0, counts: vec![u32::MAX; 3] };
        assert_eq!(many.recounted(9, |run| run.len().min(9)).counts, [9, 0, 0]);
    }
}

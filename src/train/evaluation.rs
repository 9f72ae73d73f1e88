//! [`Evaluation`]: how many names are right.

use std::fmt;

use crate::tagger::{Class, Name};

/// How many names there are, how many were found, and how many of those are right: with the same
/// ends and the same class, as `conlleval` counts.
#[derive(Clone, Debug, Default)]
pub struct Evaluation {
    classes: [Counts; Class::ALL.len()],
    /// Names whose ends are right, whatever their class.
    spans: usize,
    /// By tens of percent of confidence: names that were found, and those that are right.
    sureness: [(usize, usize); 10],
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    marked: usize,
    found: usize,
    right: usize,
}

impl Counts {
    fn percents(self, right: usize) -> [f64; 3] {
        let share = |of: usize| if of == 0 { 0.0 } else { 100.0 * right as f64 / of as f64 };
        let both = self.marked + self.found;
        let f1 = if both == 0 { 0.0 } else { 200.0 * right as f64 / both as f64 };
        [share(self.found), share(self.marked), f1]
    }
}

impl Evaluation {
    /// Counts the names of a sentence: those that are marked, and those that were found.
    pub fn add(&mut self, marked: &[Name], found: &[Name]) {
        for (_, class) in marked {
            self.classes[*class as usize].marked += 1;
        }
        for name in found {
            let counts = &mut self.classes[name.1 as usize];
            counts.found += 1;
            counts.right += usize::from(marked.contains(name));
            self.spans += usize::from(marked.iter().any(|(span, _)| *span == name.0));
        }
    }

    /// Notes how sure the model was of a name, in percent, and whether it is right.
    pub fn note(&mut self, confidence: u8, right: bool) {
        let (all, good) = &mut self.sureness[usize::from(confidence.min(99)) / 10];
        *all += 1;
        *good += usize::from(right);
    }

    fn all(&self) -> Counts {
        self.classes.iter().fold(Counts::default(), |all, counts| Counts {
            marked: all.marked + counts.marked,
            found: all.found + counts.found,
            right: all.right + counts.right,
        })
    }

    /// The harmonic mean of precision and recall over all classes, in percent.
    #[must_use]
    pub fn f1(&self) -> f64 {
        let all = self.all();
        all.percents(all.right)[2]
    }

    /// A row for each class that there is, then ALL, then SPAN: names with the right ends, whatever
    /// their class.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        let row = |name, counts: Counts, right| {
            let [precision, recall, f1] = counts.percents(right);
            let Counts { marked, found, .. } = counts;
            Row { name, precision, recall, f1, marked, found }
        };
        let all = self.all();
        let classes = Class::ALL.into_iter().map(|class| (class, self.classes[class as usize]));
        classes
            .filter(|(_, counts)| counts.marked + counts.found > 0)
            .map(|(class, counts)| row(class.code(), counts, counts.right))
            .chain([row("ALL", all, all.right), row("SPAN", all, self.spans)])
            .collect()
    }

    /// By tens of percent of confidence that there are: where they begin, how many names were
    /// found, and how many of them are right.
    pub fn sureness(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        let tens = self.sureness.iter().enumerate();
        tens.filter(|(_, (found, _))| *found > 0)
            .map(|(ten, (found, right))| (ten * 10, *found, *right))
    }
}

/// How right the names of a class are, in percent, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The class, or ALL, or SPAN.
    pub name: &'static str,
    /// How many of those that were found are right.
    pub precision: f64,
    /// How many of those that are marked were found.
    pub recall: f64,
    /// The harmonic mean of the two.
    pub f1: f64,
    /// How many are marked.
    pub marked: usize,
    /// How many were found.
    pub found: usize,
}

/// Two tables: by class precision, recall, F1 and the numbers of names; by confidence how many were
/// right.
impl fmt::Display for Evaluation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:6} {:>6} {:>6} {:>6} {:>7} {:>7}", "", "P", "R", "F1", "marked", "found")?;
        for Row { name, precision, recall, f1, marked, found } in self.rows() {
            writeln!(f, "{name:6} {precision:6.2} {recall:6.2} {f1:6.2} {marked:7} {found:7}")?;
        }
        for (nth, (from, found, right)) in self.sureness().enumerate() {
            if nth == 0 {
                writeln!(f, "\n{:10} {:>7} {:>7}", "confidence", "right", "found")?;
            }
            let percent = 100.0 * right as f64 / found as f64;
            writeln!(f, "{from:>3} to {:<4}{percent:7.1} {found:7}", from + 10)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_right_with_its_ends_and_its_class() {
        let mut evaluation = Evaluation::default();
        evaluation.add(
            &[(0..2, Class::Person), (4..5, Class::Place), (7..8, Class::Place)],
            &[(0..2, Class::Person), (4..5, Class::Organization), (7..9, Class::Place)],
        );
        assert!((evaluation.f1() - 100.0 / 3.0).abs() < 1e-9);
        let table = evaluation.to_string();
        assert!(!table.contains("confidence"), "{table}");
        assert!(table.contains("SPAN    66.67  66.67  66.67       3       3"), "{table}");
    }
}

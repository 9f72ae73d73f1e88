//! How a page of a preview has its corrections written into the newsroom's file.

use super::collected::Applying;
use crate::app::browser;
use crate::app::i18n::CorrectionWords;
use crate::corrections::Corrections;

/// What the preview has answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::app) struct Reply {
    /// Why nothing could be decided, if that is so.
    pub(in crate::app) error: Option<String>,
    /// What is wrong, each with its line in the patch, counted from 1.
    pub(in crate::app) problems: Vec<(u32, String)>,
}

/// Sends corrections to the preview; gives those that are left, and what became of it.
pub(super) async fn apply(words: &CorrectionWords, made: &Corrections) -> (Corrections, Applying) {
    let patch = made.patch(|made| words.comment(made));
    match browser::send_patch(&patch).await {
        Ok(reply) => left(made, &patch, reply),
        Err(error) => (made.clone(), Applying::Failed(error.to_string())),
    }
}

/// Those of a patch that the preview hasn't taken. Between two of them stands an empty line.
fn left(made: &Corrections, patch: &str, reply: Reply) -> (Corrections, Applying) {
    let Reply { error, problems } = reply;
    if let Some(error) = error {
        return (made.clone(), Applying::Failed(error));
    }
    if problems.is_empty() {
        return (Corrections::default(), Applying::Done);
    }
    let place = |line: u32| {
        let before = patch.lines().take(usize::try_from(line).unwrap_or(usize::MAX));
        before.filter(|line| line.is_empty()).count()
    };
    let wrong: Vec<usize> = problems.iter().map(|(line, _)| place(*line)).collect();
    let all = made.all().iter().enumerate();
    let left = all.filter(|(place, _)| wrong.contains(place)).map(|(_, made)| made.clone());
    let left = Corrections::from(left.collect::<Vec<_>>());
    (left, Applying::Partly(problems.into_iter().map(|(_, why)| why).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corrections::{Correction, Made};

    fn reject(name: &str) -> Made {
        let correction = Correction::Reject { name: name.to_owned(), article: None };
        Made { correction, page: "a/x/".to_owned() }
    }

    #[test]
    fn what_was_not_taken_is_left_with_why() {
        let made = Corrections::from(["A", "B", "C"].map(reject).to_vec());
        let patch = made.patch(|_| "so".to_owned());
        let line = |name: &str| {
            let place = patch.lines().position(|line| line.contains(name)).unwrap();
            u32::try_from(place + 1).unwrap()
        };
        let problems = vec![(line("\"B\""), "no B".to_owned())];
        let (b, applying) = left(&made, &patch, Reply { problems, error: None });
        assert_eq!(b.all(), [reject("B")]);
        assert_eq!(applying, Applying::Partly(vec!["no B".to_owned()]));
        let (none, applying) = left(&made, &patch, Reply::default());
        assert_eq!((none.all(), applying), (&[][..], Applying::Done));
        let error = Some("broken".to_owned());
        let (all, applying) = left(&made, &patch, Reply { error, problems: Vec::new() });
        assert_eq!((all, applying), (made, Applying::Failed("broken".to_owned())));
    }
}

//! [`Worker`]: a desk that is asked and answers in bytes.

use super::{Answer, Ask, Desk, Means};

/// A desk that is asked and answers in bytes, in a thread of its own that lasts as long as the
/// page: what it was begun with, and its models, are kept for good.
#[derive(Default)]
pub struct Worker(Option<Desk<'static>>);

impl Worker {
    /// Does what is asked.
    #[must_use]
    pub fn answer(&mut self, ask: &[u8]) -> Vec<u8> {
        let answer = match Ask::decode(ask) {
            Ok(ask) => self.answer_to(ask),
            Err(error) => Answer::Failed(error.to_string()),
        };
        answer.encode()
    }

    fn answer_to(&mut self, ask: Ask) -> Answer {
        match (ask, &mut self.0) {
            (Ask::Begin(begin), begun) => {
                let means = match Means::read(begin) {
                    Ok(means) => Box::leak(Box::new(means)),
                    Err(error) => return Answer::Failed(error.to_string()),
                };
                let Some(world) = means.world() else {
                    return Answer::Failed("the lists of places are damaged".to_owned());
                };
                *begun = Some(Desk::new(means, Box::leak(Box::new(world))));
                Answer::Ready
            }
            (Ask::Change(put, away), Some(desk)) => desk.change(put, &away),
            (Ask::Model(language, model), Some(desk)) => {
                desk.model(language, model.map(|model| &*model.leak()))
            }
            (_, None) => Answer::Failed("nothing was begun".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle;
    use crate::desk::{Begin, Brought, Knowledge};

    fn answer(worker: &mut Worker, ask: &Ask) -> Answer {
        Answer::decode(&worker.answer(&ask.encode())).unwrap()
    }

    #[test]
    fn what_is_asked_in_bytes_is_answered_in_bytes() {
        let mut worker = Worker::default();
        let text = Brought { id: 1, name: String::new(), bytes: b"Uno\nDos.".to_vec() };
        let change = Ask::Change(vec![text], Vec::new());
        assert!(matches!(answer(&mut worker, &change), Answer::Failed(_)));
        let knowledge = bundle::encode(&Knowledge::default());
        let begin = Ask::Begin(Begin { knowledge, ..Begin::default() });
        assert_eq!(answer(&mut worker, &begin), Answer::Ready);
        let Answer::Wants(language) = answer(&mut worker, &change) else { panic!("no model") };
        let read = answer(&mut worker, &Ask::Model(language, None));
        assert!(matches!(read, Answer::Read(outcome) if outcome.slugs.len() == 1));
    }

    #[test]
    fn what_is_no_ask_is_no_panic() {
        for bytes in [&b""[..], b"<!doctype html>", &Ask::Change(Vec::new(), vec![1]).encode()[..8]]
        {
            let answer = Answer::decode(&Worker::default().answer(bytes)).unwrap();
            assert!(matches!(answer, Answer::Failed(_)));
        }
    }
}

//! The desk: texts of a reader's own, read beside an archive.
//!
//! A reader brings texts, and they become an archive by themselves: articles with their entities,
//! which are the ones of the archive beside it where that has them. It is done on the reader's
//! device, by a worker that is asked ([`Ask`]) and answers ([`Answer`]) in bytes; nothing here
//! knows where the bytes come from.

mod ask;
mod brought;
mod knowledge;
mod reading;
mod tongue;
mod worker;

pub use ask::{Answer, Ask, Begin, Outcome, Trouble};
pub use brought::{Brought, TextId};
pub use knowledge::Knowledge;
pub use reading::{Desk, Means};
pub use tongue::{MODELS, Tongue};
pub use worker::Worker;

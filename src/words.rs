//! Text as words, for search: where words begin and end, which of them are the same word, and
//! what a reader's query asks for.
//!
//! Publisher and reader use the very same code and the same tables, so that what is indexed as a
//! word is found as one.

mod fold;
mod marks;
mod query;
mod stem;
mod tokens;

pub use fold::fold;
pub use marks::{holds, marks};
pub use query::{Clause, Query, Sought};
pub use stem::Stemmer;
pub use tokens::{Token, folded, tokens};

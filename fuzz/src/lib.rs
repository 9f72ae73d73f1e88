//! What is asserted of whatever bytes come, one function for each target of `fuzz_targets/`.
//!
//! None of them may panic, take memory for counts that can't be, or give another value for what it
//! has encoded itself. `cargo xtask test --only fuzz` runs each for a minute; `cargo run --example
//! seeds`, here, makes the seeds in `corpus/` anew when the format of the bundle has changed.

mod articles;
mod files;
pub mod kept;
mod memory;
mod models;
mod queries;
pub mod records;
mod searches;
mod settings;
mod shards;

pub use articles::articles;
pub use files::files;
pub use models::{models, names};
pub use queries::queries;
pub use records::records;
pub use searches::searches;
pub use settings::settings;
pub use shards::shards;

#[global_allocator]
static MEMORY: memory::Bounded = memory::Bounded::new();

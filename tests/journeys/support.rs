//! What the journeys stand on: a served site, a browser, and a reader who uses both.

mod devtools;
mod engine;
mod home;
mod hostile;
mod large;
mod permit;
mod probe;
mod reader;
mod server;
mod session;
mod wait;

pub(crate) use engine::Engine;
pub(crate) use hostile::ATTEMPTS;
pub(crate) use large::large;
pub(crate) use reader::{Blocks, Reader};

/// Sends a reader on a journey, and checks that nothing went wrong on the way.
pub(crate) fn walk(engine: Engine, journey: fn(&mut Reader)) {
    let _permit = permit::Permit::wait();
    let mut reader = Reader::new(engine);
    journey(&mut reader);
    reader.leaves();
}

//! See [`hemeroteca_fuzz::shards`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hemeroteca_fuzz::shards(bytes));

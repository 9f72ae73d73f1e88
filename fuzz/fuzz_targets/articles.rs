//! See [`hemeroteca_fuzz::articles`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hemeroteca_fuzz::articles(bytes));

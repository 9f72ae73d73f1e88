//! See [`hemeroteca_fuzz::models`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hemeroteca_fuzz::models(bytes));

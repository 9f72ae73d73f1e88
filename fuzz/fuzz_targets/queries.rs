//! See [`hemeroteca_fuzz::queries`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hemeroteca_fuzz::queries(bytes));

//! See [`hemeroteca_fuzz::records`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hemeroteca_fuzz::records(bytes));

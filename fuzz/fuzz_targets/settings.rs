//! See [`hemeroteca_fuzz::settings`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hemeroteca_fuzz::settings(bytes));

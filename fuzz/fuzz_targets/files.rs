//! See [`hemeroteca_fuzz::files`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hemeroteca_fuzz::files(bytes));

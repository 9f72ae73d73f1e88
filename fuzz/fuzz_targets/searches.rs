//! See [`hemeroteca_fuzz::searches`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hemeroteca_fuzz::searches(bytes));

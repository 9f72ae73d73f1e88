//! Behaviour that needs a browser but no whole page, in headless Chromium.
#![cfg(target_arch = "wasm32")]

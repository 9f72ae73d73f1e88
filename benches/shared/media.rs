//! What a host says of a file of a site.

/// What a file is, by the end of its name.
pub(crate) fn of(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("xml") => "application/xml",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// How long a file may be kept, by its place in the site.
pub(crate) fn kept(name: &str) -> &'static str {
    let hashed = name.starts_with("assets/") || name.ends_with(".shard");
    if hashed { "public, max-age=31536000, immutable" } else { "no-cache" }
}

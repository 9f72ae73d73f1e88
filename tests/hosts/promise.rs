//! What docs/hosting.md promises of each file.

use super::answer::Answer;

/// For names that are hashes of what they hold.
pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// For all others.
pub(crate) const ASK_EACH_TIME: &str = "no-cache";

/// What no page can say of itself in a `<meta>`.
const SECURITY: [(&str, &str); 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Content-Security-Policy", "frame-ancestors 'self'"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
];

/// Endings and types. Pictures of an article may have others, which are no concern of ours.
const TYPES: [(&str, &str); 13] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("wasm", "application/wasm"),
    ("xml", "application/xml"),
    ("shard", "application/octet-stream"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("webp", "image/webp"),
];

/// Sees that a file of the site came as promised.
#[track_caller]
pub(crate) fn kept(file: &str, answer: &Answer) {
    assert_eq!(answer.status, 200, "{file}");
    let end = file.rsplit('.').next().unwrap_or_default();
    if let Some((_, kind)) = TYPES.iter().find(|(ending, _)| *ending == end) {
        assert_eq!(answer.header("Content-Type"), Some(*kind), "{file}");
    }
    let caching = if is_for_ever(file) { FOR_EVER } else { ASK_EACH_TIME };
    assert_eq!(answer.header("Cache-Control"), Some(caching), "{file}");
    for (name, value) in SECURITY {
        assert_eq!(answer.header(name), Some(value), "{file}");
    }
}

/// All that docs/hosting.md has to say for a host to keep the promises.
pub(crate) fn said() -> impl Iterator<Item = String> {
    let types = TYPES.iter().map(|(_, kind)| *kind);
    let caching = [FOR_EVER, ASK_EACH_TIME].map(|value| format!("Cache-Control: {value}"));
    let security = SECURITY.map(|(name, value)| format!("{name}: {value}"));
    types.map(str::to_owned).chain(caching).chain(security)
}

fn is_for_ever(file: &str) -> bool {
    match file.split_once('/') {
        Some(("assets", _)) => true,
        Some(("archive", name)) => name.ends_with(".shard"),
        _ => false,
    }
}

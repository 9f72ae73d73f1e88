//! Media types of the files of a site.

/// The media type of a file, by its ending.
pub(super) fn media_type(path: &str) -> &'static str {
    let (_, end) = path.rsplit_once('.').unwrap_or_default();
    match end.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_told_what_they_get() {
        assert_eq!(media_type("assets/viewer-1.wasm"), "application/wasm");
        assert_eq!(media_type("fotos/A.JPG"), "image/jpeg");
        assert_eq!(media_type("site.webmanifest"), "application/manifest+json");
        assert_eq!(media_type("archive/1.shard"), "application/octet-stream");
    }
}

//! [`Asked`]: what a browser asks the preview for.

use percent_encoding::percent_decode_str;

/// Where the script stands that loads a page anew.
pub(super) const SCRIPT: &str = "/.preview.js";
/// Where a page sends corrections.
pub(super) const CORRECTIONS: &str = "/.corrections";
/// Where a page hears of changes.
const EVENTS: &str = "/.preview";

/// What a browser asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// To hear when another site is shown than the one of this stamp.
    Events(String),
    /// To write what it brings into the authority file.
    Corrections,
    /// The script of the preview.
    Script,
    /// The script that undoes what an earlier preview has left.
    ServiceWorker,
    /// A file of the site: `a/slug/index.html`.
    File(String),
    /// A folder of the site without its slash, if it is one: `a/slug`. Files may have such names
    /// too.
    Bare(String),
    /// Nothing that could be there.
    Nothing,
}

impl Asked {
    /// What an address asks for, from its path on.
    pub(super) fn by(url: &str) -> Self {
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        match path {
            EVENTS => return Self::Events(query.to_owned()),
            CORRECTIONS => return Self::Corrections,
            SCRIPT => return Self::Script,
            "/service-worker.js" => return Self::ServiceWorker,
            _ => {}
        }
        let Ok(path) = percent_decode_str(path).decode_utf8() else { return Self::Nothing };
        let Some(path) = path.strip_prefix('/') else { return Self::Nothing };
        let (names, folder) = match path.strip_suffix('/') {
            Some(names) => (names, true),
            None => (path, path.is_empty()),
        };
        // A colon and a backslash mean something to some systems, a point before a name is ours.
        let good = |name: &str| {
            !name.is_empty() && !name.starts_with('.') && !name.contains(['\\', ':', '\0'])
        };
        match (names, folder) {
            ("", _) if path.is_empty() => Self::File("index.html".to_owned()),
            _ if !names.split('/').all(good) => Self::Nothing,
            (_, true) => Self::File(format!("{names}/index.html")),
            (_, false) => Self::Bare(names.to_owned()),
        }
    }
}

/// Whether a request means this machine by one of its own names. Another site's page may have
/// its own name lead here, and would read what is shown.
pub(super) fn is_own_name(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    name == "127.0.0.1" || name.eq_ignore_ascii_case("localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_file_of_the_site() {
        let file = |path: &str| Asked::File(path.to_owned());
        assert_eq!(Asked::by("/"), file("index.html"));
        assert_eq!(Asked::by("/?all=person/x"), file("index.html"));
        assert_eq!(Asked::by("/a/x%20y/?q"), file("a/x y/index.html"));
        assert_eq!(Asked::by("/feed.xml"), Asked::Bare("feed.xml".to_owned()));
        assert_eq!(Asked::by("/a/x"), Asked::Bare("a/x".to_owned()));
        assert_eq!(Asked::by("/.preview?7"), Asked::Events("7".to_owned()));
        assert_eq!(Asked::by("/.corrections"), Asked::Corrections);
    }

    #[test]
    fn no_address_leads_out_of_the_site() {
        for url in [
            "",
            "x",
            "//",
            "//evil.example",
            "/../x",
            "/a/../../x",
            "/%2e%2e/x",
            "/a/%2E%2E%2Fx",
            "/..%5cx",
            "/c:/x",
            "/%00",
            "/%ff",
            "/.git/config",
            "/a/./x",
            "http://x/",
        ] {
            assert_eq!(Asked::by(url), Asked::Nothing, "{url}");
        }
    }

    #[test]
    fn only_this_machines_own_names_are_answered() {
        for host in ["127.0.0.1", "127.0.0.1:8080", "localhost:1", "LocalHost"] {
            assert!(is_own_name(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "evil.example:8080",
            "127.0.0.1.evil.example",
            "localhost:x",
            "127.0.0.1@x",
        ] {
            assert!(!is_own_name(host), "{host}");
        }
    }
}

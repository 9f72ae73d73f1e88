//! [`Letter`]: what comes to the preview to be written into a file.
//!
//! A browser carries requests of any page of any site to this machine. Only what a page of the
//! preview itself has sent is taken: the browser says so in what no page can forge (`Origin`,
//! `Sec-Fetch-Site`), the host that it means is this machine by one of its own names (another
//! site's name may lead here too), and the media type is one that no form sends and no other
//! site's script may.

use tiny_http::Request;

use super::asked::is_own_name;

/// The media type of a patch.
const TOML: &str = "application/toml";
/// How many bytes a patch may have. A thousand corrections are fewer.
pub(super) const LONGEST: usize = 256 * 1024;

/// What a request says of itself that brings something to be written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter<'a> {
    host: Option<&'a str>,
    origin: Option<&'a str>,
    /// How the site of the page that has sent it relates to this one.
    site: Option<&'a str>,
    kind: Option<&'a str>,
    length: Option<usize>,
}

/// Why something isn't taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unwanted {
    /// No page of this preview has sent it.
    Foreign,
    /// It is no patch.
    NoPatch,
    /// It doesn't say how long it is.
    Endless,
    /// It is too long.
    Long,
}

impl Unwanted {
    /// The status of the answer, and what it says.
    pub(super) fn answer(self) -> (u16, &'static str) {
        match self {
            Self::Foreign => (403, "only a page of this preview may write"),
            Self::NoPatch => (415, "send a patch, as application/toml"),
            Self::Endless => (411, "say how long the patch is"),
            Self::Long => (413, "send fewer corrections at once"),
        }
    }
}

impl<'a> Letter<'a> {
    /// What a request says. Of what it says twice nothing counts.
    pub(super) fn of(request: &'a Request) -> Self {
        let header = |name: &'static str| {
            let mut said = request.headers().iter().filter(|it| it.field.equiv(name));
            let (first, more) = (said.next(), said.next());
            first.filter(|_| more.is_none()).map(|header| header.value.as_str())
        };
        let site = request.headers().iter().any(|it| it.field.equiv("Sec-Fetch-Site"));
        Self {
            host: header("Host"),
            origin: header("Origin"),
            site: site.then(|| header("Sec-Fetch-Site").unwrap_or_default()),
            kind: header("Content-Type"),
            length: request.body_length(),
        }
    }

    /// How many bytes it brings, if it may be written.
    ///
    /// # Errors
    /// When it comes from elsewhere, is no patch or is too long.
    pub(super) fn length(&self) -> Result<usize, Unwanted> {
        let Self { host, origin, site, kind, length } = *self;
        let host = host.filter(|host| is_own_name(host)).ok_or(Unwanted::Foreign)?;
        let from = origin.and_then(|origin| origin.strip_prefix("http://"));
        if !from.is_some_and(|from| from.eq_ignore_ascii_case(host)) {
            return Err(Unwanted::Foreign);
        }
        // Old browsers don't say it.
        if site.is_some_and(|site| site != "same-origin") {
            return Err(Unwanted::Foreign);
        }
        let kind = kind.and_then(|kind| kind.split(';').next()).unwrap_or_default();
        if !kind.trim().eq_ignore_ascii_case(TOML) {
            return Err(Unwanted::NoPatch);
        }
        match length {
            None => Err(Unwanted::Endless),
            Some(length) if length > LONGEST => Err(Unwanted::Long),
            Some(length) => Ok(length),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: Letter<'_> = Letter {
        host: Some("127.0.0.1:8080"),
        origin: Some("http://127.0.0.1:8080"),
        site: Some("same-origin"),
        kind: Some("application/toml"),
        length: Some(9),
    };

    #[test]
    fn what_a_page_of_the_preview_sends_is_taken() {
        assert_eq!(OWN.length(), Ok(9));
        let old = Letter { site: None, kind: Some("application/toml; charset=utf-8"), ..OWN };
        assert_eq!(old.length(), Ok(9));
        let by_name =
            Letter { host: Some("localhost:1"), origin: Some("http://localhost:1"), ..OWN };
        assert_eq!(by_name.length(), Ok(9));
    }

    #[test]
    fn what_any_other_page_sends_is_not() {
        for origin in [
            None,
            Some("null"),
            Some(""),
            Some("https://evil.example"),
            Some("https://127.0.0.1:8080"),
            // Another program of this machine shows it.
            Some("http://127.0.0.1:3000"),
            Some("http://localhost:8080"),
            Some("http://127.0.0.1"),
            Some("http://127.0.0.1:8080.evil.example"),
        ] {
            assert_eq!(Letter { origin, ..OWN }.length(), Err(Unwanted::Foreign), "{origin:?}");
        }
        for site in ["cross-site", "same-site", "none", ""] {
            let letter = Letter { site: Some(site), ..OWN };
            assert_eq!(letter.length(), Err(Unwanted::Foreign), "{site}");
        }
    }

    #[test]
    fn another_name_that_leads_to_this_machine_is_not_its_own() {
        for host in [None, Some("evil.example:8080"), Some("")] {
            let letter = Letter { host, origin: Some("http://evil.example:8080"), ..OWN };
            assert_eq!(letter.length(), Err(Unwanted::Foreign), "{host:?}");
        }
    }

    #[test]
    fn what_a_form_could_send_and_what_is_too_long_is_no_patch() {
        for kind in [
            None,
            Some(""),
            Some("text/plain"),
            Some("application/x-www-form-urlencoded"),
            Some("multipart/form-data; x=application/toml"),
        ] {
            assert_eq!(Letter { kind, ..OWN }.length(), Err(Unwanted::NoPatch), "{kind:?}");
        }
        let of = |length| Letter { length, ..OWN }.length();
        assert_eq!(of(None), Err(Unwanted::Endless));
        assert_eq!(of(Some(LONGEST)), Ok(LONGEST));
        assert_eq!(of(Some(LONGEST + 1)), Err(Unwanted::Long));
    }
}

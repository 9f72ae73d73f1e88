//! [`Answer`]: what a server says over plain HTTP, with nothing unpacked or followed.

use ureq::{Agent, Body, RequestBuilder, typestate::WithoutBody};

/// What a server has answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: http::HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Asks for an address.
    pub(crate) fn to(url: &str) -> Self {
        Self::get(url, |request| request)
    }

    /// Asks as a browser does that unpacks gzip.
    pub(crate) fn compressed(url: &str) -> Self {
        Self::get(url, |request| request.header("Accept-Encoding", "gzip"))
    }

    /// Asks as a browser does that has kept an answer with this tag.
    pub(crate) fn unless(url: &str, tag: &str) -> Self {
        Self::get(url, |request| request.header("If-None-Match", tag))
    }

    fn get(
        url: &str,
        ask: impl FnOnce(RequestBuilder<WithoutBody>) -> RequestBuilder<WithoutBody>,
    ) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .timeout_global(Some(crate::wait::PATIENCE))
            .build()
            .new_agent();
        let answer = ask(agent.get(url)).call();
        let (head, mut body): (_, Body) = match answer {
            Ok(answer) => answer.into_parts(),
            Err(error) => panic!("{url}: {error}"),
        };
        let body = body.with_config().limit(u64::MAX).read_to_vec();
        let body = body.unwrap_or_else(|error| panic!("{url}: {error}"));
        Self { status: head.status.as_u16(), headers: head.headers, body }
    }

    /// A header's value.
    ///
    /// # Panics
    /// If it is there more than once: browsers differ over which they take.
    #[track_caller]
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next()?;
        assert!(values.next().is_none(), "{name} is there twice: {:?}", self.headers);
        Some(value.to_str().expect("headers are ASCII"))
    }

    /// How the body is compressed.
    #[track_caller]
    pub(crate) fn encoding(&self) -> Option<&str> {
        self.header("Content-Encoding")
    }
}

//! [`Weather`]: what happens to answers on a bad host or a bad line.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use hemeroteca::bundle::Shard;
use hyper::header::CONTENT_TYPE;
use hyper::{Response, StatusCode};

use super::payload::Payload;

/// How long a slow answer takes.
const SLOW: Duration = Duration::from_millis(1_200);

/// What happens to one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It comes as it should.
    Comes,
    /// The host has no time for it.
    IsRefused,
    /// The connection ends in the middle of it.
    IsCutOff,
    /// It comes, but takes its time.
    IsSlow,
    /// A page comes in its place, as where one has to log in first.
    IsAPage,
    /// A shard comes that is whole and holds nothing: another one than was asked for.
    IsAnother,
}

impl Fate {
    /// A file as it is sent, or what becomes of it.
    pub(super) async fn send(self, kind: &str, bytes: Vec<u8>) -> Response<Payload> {
        if self == Self::IsSlow {
            tokio::time::sleep(SLOW).await;
        }
        let (status, kind, payload) = match self {
            Self::Comes | Self::IsSlow => (StatusCode::OK, kind, Payload::whole(bytes)),
            Self::IsCutOff => (StatusCode::OK, kind, Payload::cut_off(bytes)),
            Self::IsRefused => {
                (StatusCode::SERVICE_UNAVAILABLE, "text/plain", Payload::whole(Vec::new()))
            }
            Self::IsAPage => {
                let page = b"<!doctype html><title>Log in</title><p>Log in first.".to_vec();
                (StatusCode::OK, "text/html", Payload::whole(page))
            }
            Self::IsAnother => (StatusCode::OK, kind, Payload::whole(packed(&Shard::encode(&[])))),
        };
        let response = Response::builder().status(status).header(CONTENT_TYPE, kind);
        response.body(payload).expect("headers are ASCII here")
    }
}

/// Decides over answers. The same seed decides the same: by what is asked for, and how often it
/// was before. So a journey that has failed can be repeated, whatever was asked for at once.
pub(super) struct Weather {
    seed: u64,
    /// Of so many answers one is a bad one.
    one_in: u64,
    asked: BTreeMap<String, u64>,
}

impl Weather {
    pub(super) fn new(seed: u64, one_in: u64) -> Self {
        Self { seed, one_in, asked: BTreeMap::new() }
    }

    /// What happens to the next answer at a path.
    pub(super) fn fate(&mut self, path: &str) -> Fate {
        let times = self.asked.entry(path.to_owned()).or_default();
        *times += 1;
        let number = mixed(self.seed, path, *times);
        if !number.is_multiple_of(self.one_in) {
            return Fate::Comes;
        }
        match number / self.one_in % 5 {
            0 => Fate::IsRefused,
            1 => Fate::IsCutOff,
            2 => Fate::IsSlow,
            3 if path.ends_with(".shard") => Fate::IsAnother,
            _ => Fate::IsAPage,
        }
    }
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).and_then(|()| packer.finish()).expect("memory takes it")
}

/// FNV-1a, its bits mixed once more.
fn mixed(seed: u64, path: &str, times: u64) -> u64 {
    let bytes = seed.to_le_bytes().into_iter().chain(path.bytes()).chain(times.to_le_bytes());
    let fnv = bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    (fnv ^ (fnv >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20
}

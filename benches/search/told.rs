//! What each question fetched and when, for whoever looks for where its time goes:
//! `HEMEROTECA_VERBOSE=1`.

use super::host::{Host, Line, Sent};

/// Tells what was fetched for something, if that is wanted.
pub(crate) fn tell(host: &Host, what: &str, line: Line, ms: f64, sent: &Sent) {
    if std::env::var_os("HEMEROTECA_VERBOSE").is_none() {
        return;
    }
    println!("      {what}, {line:?}: {ms:.0} ms");
    for (after, file, bytes) in &sent.files {
        let family = host.family(file).map(|family| format!("{family:?}")).unwrap_or_default();
        println!("        asked for after {after:>5.0} ms {bytes:>8} {family:<10}{file}");
    }
}

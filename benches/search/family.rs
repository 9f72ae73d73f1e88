//! A process and what it has started.

use std::fs;

/// A process, and all that it has started and those in turn.
pub(crate) fn family(process: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|id: u32| {
            // The name before it may hold anything: `12 (a) b) S 1 …`.
            let text = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
            let (_, rest) = text.rsplit_once(')')?;
            Some((id, rest.split_whitespace().nth(1)?.parse().ok()?))
        })
        .collect();
    let mut family = vec![process];
    let mut at = 0;
    while let Some(&parent) = family.get(at) {
        family.extend(parents.iter().filter(|(_, it)| *it == parent).map(|(id, _)| id));
        at += 1;
    }
    family
}

//! Texts that come as `site.toml`, as `entities.toml` and as corrections for that.

use std::collections::BTreeSet;

use hemeroteca::archive::{Settings, Site};
use hemeroteca::bundle;
use hemeroteca::corrections::{Corrections, Made, Patch};
use hemeroteca::entity::Authority;

use crate::articles::stand_in_the_file;

/// Whatever text comes as one of these files is one, or problems that say where; and what was
/// read can be published.
///
/// # Panics
/// When they are not.
pub fn settings(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    match Settings::read(text) {
        Ok(Settings { site, .. }) => {
            let again = bundle::record::<Site>(&bundle::encode_record(&site));
            assert_eq!(again.as_ref(), Ok(&site));
        }
        Err(problem) => stand_in_the_file(&[problem], bytes),
    }
    let (authority, problems) = Authority::read(text);
    stand_in_the_file(&problems, bytes);
    let keys: BTreeSet<_> = authority.entries().iter().map(|entry| &entry.entity.key).collect();
    assert_eq!(keys.len(), authority.entries().len(), "no two entries have one key");
    for entry in authority.entries() {
        assert!(!entry.entity.name.is_empty());
        let again = bundle::record(&bundle::encode_record(&entry.entity));
        assert_eq!(again.as_ref(), Ok(&entry.entity));
        assert_eq!(authority.merged(&entry.entity.key), &entry.entity.key, "it is no other's");
    }
    for (_, decision) in authority.decisions() {
        assert!(!decision.name.is_empty());
        assert!(text.get(decision.name_at.clone()).is_some());
        assert!(text.get(decision.article_at.clone()).is_some());
        let entity = decision.entity.as_ref();
        assert!(entity.is_none_or(|key| authority.entry(key).is_some()), "it has a name");
    }
    let (patch, problems) = Patch::read(text);
    stand_in_the_file(&problems, bytes);
    let made = patch.corrections.into_iter().map(|placed| {
        assert!(text.get(placed.at).is_some());
        Made { correction: placed.correction, page: String::new() }
    });
    let made = Corrections::from(made.collect::<Vec<_>>());
    let (again, problems) = Patch::read(&made.patch(|_| text.to_owned()));
    assert_eq!(problems, [], "what is written can be read");
    assert_eq!(again.corrections.len(), made.all().len());
    assert_eq!(Corrections::of_text(&made.to_text()), made);
}

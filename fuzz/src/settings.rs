//! Texts that come as `site.toml` and as `entities.toml`.

use std::collections::BTreeSet;

use hemeroteca::archive::Settings;
use hemeroteca::bundle;
use hemeroteca::entity::Authority;

use crate::articles::stand_in_the_file;

/// Whatever text comes as one of the two files is one, or problems that say where; and what was
/// read can be published.
///
/// # Panics
/// When they are not.
pub fn settings(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    match Settings::read(text) {
        Ok(site) => {
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
    }
}

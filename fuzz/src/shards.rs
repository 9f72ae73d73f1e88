//! Bytes that come as a shard.

use hemeroteca::bundle::Shard;

/// Whatever bytes come as a shard are one or an error; and each record of a shard is found by
/// every way that leads to it.
///
/// # Panics
/// When they are not.
pub fn shards(bytes: &[u8]) {
    let Ok(shard) = Shard::decode(bytes) else { return };
    let records = all(&shard);
    assert!(records.is_sorted_by(|(one, _), (next, _)| one < next), "keys rise");
    let places = shard.size() - bytes.len();
    assert!(places <= 16 * bytes.len(), "{places} bytes of memory for {} read", bytes.len());
    let again = Shard::decode(Shard::encode(&records)).expect("it was encoded just now");
    assert_eq!(all(&again), records);
    assert_eq!(shard.first(), records.first().map(|(_, record)| record.as_slice()));
    for (place, (key, record)) in records.iter().enumerate() {
        let record = Some(record.as_slice());
        assert_eq!(shard.get(key), record);
        assert_eq!(shard.at_or_before(key), record);
        assert_eq!(shard.from(key).count(), records.len() - place);
        assert!(shard.between(key, key).eq(record));
        // What comes right after a key: it is the next one, or none.
        let after = [key, &[0][..]].concat();
        let next = records.get(place + 1).filter(|(key, _)| *key == after);
        assert_eq!(shard.get(&after), next.map(|(_, record)| record.as_slice()));
        assert!(shard.between(key, &after).count() <= 2);
    }
    assert_eq!(shard.between(b"", &[u8::MAX; 9]).count().min(1), records.len().min(1));
}

fn all(shard: &Shard) -> Vec<(Vec<u8>, Vec<u8>)> {
    shard.from(b"").map(|(key, record)| (key.to_vec(), record.to_vec())).collect()
}

//! Texts that come as a query or as an address.

use hemeroteca::archive::Filter;
use hemeroteca::words::Query;

/// Whatever is written as a query or an address is read, and what is written of it then reads the
/// same.
///
/// # Panics
/// When it doesn't.
pub fn queries(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let query = Query::read(&text);
    assert_eq!(Query::read(&query.to_string()), query);
    for place in 0..query.clauses().len() {
        let shorter = query.without(place);
        assert_eq!(Query::read(&shorter.to_string()), shorter);
    }
    let filter = Filter::from_query(&text);
    assert_eq!(Filter::from_query(&filter.to_query()), filter);
    for condition in filter.conditions() {
        let looser = filter.clone().without_condition(&condition);
        assert_eq!(Filter::from_query(&looser.to_query()), looser);
    }
}

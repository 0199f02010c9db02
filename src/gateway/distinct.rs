//! Equal values of a list, found by a fingerprint: comparing each with each other takes quadratic
//! time.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hash, Hasher};

use super::json::Json;

/// The values of a list seen so far, for JSON Schema's `uniqueItems`: values are the same whatever
/// the order of their fields, and `1` is `1.0`.
pub(super) struct Distinct<'j> {
    seed: u64,
    seen: HashMap<Same<'j>, usize>,
}

impl<'j> Distinct<'j> {
    pub(super) fn with_capacity(values: usize) -> Self {
        Self {
            // Without a secret, lists could be made whose values have one fingerprint.
            seed: RandomState::new().hash_one(values) | 1,
            seen: HashMap::with_capacity(values),
        }
    }

    /// The index of the first value that is the same: the given one, if there is no earlier one.
    pub(super) fn first(&mut self, value: &'j Json<'j>, index: usize) -> usize {
        let fingerprint = fingerprint(value, self.seed);
        let same = Same { fingerprint, value };
        *self.seen.entry(same).or_insert(index)
    }
}

struct Same<'j> {
    fingerprint: u64,
    value: &'j Json<'j>,
}

impl Hash for Same<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.fingerprint.hash(state);
    }
}

impl PartialEq for Same<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.fingerprint == other.fingerprint && is_same(self.value, other.value)
    }
}

impl Eq for Same<'_> {}

fn is_same(one: &Json<'_>, other: &Json<'_>) -> bool {
    match (one, other) {
        (Json::Object(ones), Json::Object(others)) => {
            let mut ones = ones.iter();
            ones.len() == others.len()
                && ones.all(|(name, value)| {
                    let found = other.get(name);
                    found.is_some_and(|found| is_same(value, found))
                })
        }
        (Json::List(ones), Json::List(others)) => {
            let mut pairs = ones.iter().zip(others);
            ones.len() == others.len() && pairs.all(|(one, other)| is_same(one, other))
        }
        _ => match (one.whole(), other.whole()) {
            (None, None) => one == other,
            (one, other) => one == other,
        },
    }
}

/// The same for the same values.
fn fingerprint(value: &Json<'_>, seed: u64) -> u64 {
    match value {
        Json::Text(text) => of_bytes(text.as_bytes(), seed),
        Json::Object(fields) => fields.iter().fold(seed, |sum, (name, value)| {
            let name = of_bytes(name.as_bytes(), seed);
            sum.wrapping_add(mix(name ^ fingerprint(value, seed).rotate_left(32), seed))
        }),
        Json::List(items) => items
            .iter()
            .fold(seed, |hash, item| mix(hash ^ fingerprint(item, seed), seed)),
        other => mix(other.whole().unwrap_or_default(), seed),
    }
}

fn of_bytes(bytes: &[u8], seed: u64) -> u64 {
    let words = bytes.chunks(size_of::<u64>()).map(|chunk| {
        chunk.first_chunk().map_or_else(
            || {
                chunk
                    .iter()
                    .fold(0, |word, byte| word << 8 | u64::from(*byte))
            },
            |word| u64::from_le_bytes(*word),
        )
    });
    words.fold(bytes.len() as u64, |hash, word| mix(hash ^ word, seed))
}

/// Spreads every bit over the word.
fn mix(word: u64, seed: u64) -> u64 {
    let product = u128::from(word ^ seed.rotate_left(17)) * u128::from(seed | 1 << 63);
    (product as u64) ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Json<'_> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn values_are_the_same_whatever_the_order_of_fields() {
        let values = [
            r#"{"a":1,"b":["x",null]}"#,
            r#"{"b":["x",null],"a":1.0}"#,
            r#"{"a":1,"b":[null,"x"]}"#,
            r#"{"a":1}"#,
            r#""a""#,
            "1",
            "1.0",
            "-1",
            "1.5",
            "null",
            "false",
            "true",
        ]
        .map(json);
        let mut distinct = Distinct::with_capacity(0);
        let firsts: Vec<_> = (0..)
            .zip(&values)
            .map(|(at, value)| distinct.first(value, at))
            .collect();
        assert_eq!(firsts, [0, 0, 2, 3, 4, 5, 5, 7, 8, 9, 10, 11]);
    }
}

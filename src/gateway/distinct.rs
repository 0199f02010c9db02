//! Equal values of a list, found by a fingerprint: comparing each with each other takes quadratic
//! time.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, BuildHasherDefault, Hash, Hasher};

use super::json::Json;

/// The values of a list seen so far, for JSON Schema's `uniqueItems`: values are the same whatever
/// the order of their fields, and `1` is `1.0`.
pub(super) struct Distinct<'j> {
    seed: u64,
    seen: HashMap<Same<'j>, usize, BuildHasherDefault<AsHash>>,
}

impl<'j> Distinct<'j> {
    pub(super) fn with_capacity(values: usize) -> Self {
        Self {
            // Without a secret, lists could be made whose values have one fingerprint.
            seed: RandomState::new().hash_one(values) | 1,
            seen: HashMap::with_capacity_and_hasher(values, BuildHasherDefault::default()),
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
        // In any order.
        Json::Object(fields) => fields.iter().fold(seed, |sum, (name, value)| {
            sum.wrapping_add(fingerprint(value, of_bytes(name.as_bytes(), seed)))
        }),
        Json::List(items) => items
            .iter()
            .fold(seed, |hash, item| mix(hash, fingerprint(item, seed))),
        other => mix(seed, other.whole().unwrap_or_default()),
    }
}

/// Reads two words at once, the last of which may overlap.
fn of_bytes(bytes: &[u8], seed: u64) -> u64 {
    const TWO: usize = 2 * size_of::<u64>();

    let mut hash = seed ^ bytes.len() as u64;
    if bytes.len() > TWO {
        for pair in bytes.chunks_exact(TWO) {
            let (first, last) = ends(pair);
            hash = mix(hash ^ first, seed ^ last);
        }
    }
    let start = bytes.len().saturating_sub(TWO);
    let (first, last) = ends(bytes.get(start..).unwrap_or_default());
    mix(hash ^ first, seed ^ last)
}

/// The first and the last word of at most 16 bytes; half words of fewer than eight.
#[inline]
fn ends(bytes: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let [first, last] = [first, last].map(|half| u64::from(u32::from_le_bytes(*half)));
        return (first, last);
    }
    let word = bytes
        .iter()
        .fold(0, |word, byte| word << 8 | u64::from(*byte));
    (word, 0)
}

/// Spreads every bit of both over a word.
#[inline]
fn mix(one: u64, other: u64) -> u64 {
    let product = u128::from(one ^ ONE) * u128::from(other ^ OTHER);
    (product as u64) ^ (product >> 64) as u64
}

// The fractional digits of pi: any words with about as many ones as zeros.
const ONE: u64 = 0x243F_6A88_85A3_08D3;
const OTHER: u64 = 0x1319_8A2E_0370_7344;

/// Takes a fingerprint for a hash, which it is.
#[derive(Default)]
struct AsHash(u64);

impl Hasher for AsHash {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = of_bytes(bytes, self.0);
    }

    fn write_u64(&mut self, fingerprint: u64) {
        self.0 = fingerprint;
    }

    fn finish(&self) -> u64 {
        self.0
    }
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

    #[test]
    fn each_byte_of_a_text_counts() {
        for len in 0..40 {
            let text = "x".repeat(len);
            let all = of_bytes(text.as_bytes(), 7);
            for at in 0..len {
                let mut changed = text.clone();
                changed.replace_range(at..=at, "y");
                assert_ne!(of_bytes(changed.as_bytes(), 7), all, "{len} {at}");
            }
            assert_ne!(of_bytes("x".repeat(len + 1).as_bytes(), 7), all, "{len}");
        }
    }
}

//! The keys of Evolution API's `createJid`.

use super::Phone;
use super::candidates::{Candidates, Reason};
use crate::id::{Digits, Wuid};

/// The last two steps of `createJid`, on all digits: of 13 that begin with 52 or 54 the third goes;
/// of 13 that begin with 55 the fifth, where the area code is 31 or more and the sixth is 7 or
/// more. The forms that its look-up tries follow (`getAvailableNumbers`).
pub(super) fn candidates(phone: &Phone) -> Candidates {
    let number = phone.as_wuid();
    let key = match phone.e164().as_bytes() {
        [b'5', country @ (b'2' | b'4'), _, ten @ ..] if ten.len() == 10 => {
            wuid(&[b"5", &[*country], ten])
        }
        [b'5', b'5', a, b, _, eight @ ..]
            if eight.len() == 8 && [*a, *b] >= *b"31" && eight >= b"7".as_slice() =>
        {
            wuid(&[b"55", &[*a, *b], eight])
        }
        _ => None,
    };
    Candidates::only(key.unwrap_or(number), Reason::EvolutionKey).or(Some(number), Reason::Number)
}

fn wuid(runs: &[&[u8]]) -> Option<Wuid> {
    Digits::concat(runs).map(Wuid::from_number)
}

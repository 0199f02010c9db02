//! WhatsApp's national rules: the ids of countries whose numbering plan moved on while WhatsApp
//! kept the form in which an account was registered.

use super::Phone;
use super::candidates::{Candidates, Reason};
use crate::id::{Digits, Wuid};

/// The first of [`candidates`]. In most countries it is the number, also where there are others.
#[inline]
pub(super) fn best(phone: &Phone) -> Wuid {
    match phone.e164_bytes() {
        [b'5', b'5', ..] => brazil(phone).best().wuid,
        [b'5', b'2', ..] => mexico(phone).best().wuid,
        [b'5', b'4', ..] => argentina(phone).best().wuid,
        _ => phone.as_wuid(),
    }
}

/// The ids that a number may have, the likeliest first.
pub(super) fn candidates(phone: &Phone) -> Candidates {
    // No calling code begins another: the first digits determine it.
    match phone.e164_bytes() {
        [b'5', b'5', ..] => brazil(phone),
        [b'5', b'2', ..] => mexico(phone),
        [b'5', b'4', ..] => argentina(phone),
        [b'2', b'2', b'5', ..] => ivory_coast(phone),
        [b'2', b'2', b'9', ..] => benin(phone),
        _ => Candidates::only(phone.as_wuid(), Reason::Number),
    }
}

/// Whether WhatsApp still uses a national number whose length its plan has given up.
pub(super) fn is_still_used(calling_code: &str, national: &[u8]) -> bool {
    match calling_code {
        "225" | "229" => national.len() == 8,
        "52" => national.len() == 11 && national.first() == Some(&b'1'),
        _ => false,
    }
}

/// The grouping of a number in a format that its country has retired and WhatsApp still uses: as
/// people there wrote it.
pub(super) fn former_template(phone: &Phone) -> Option<&'static str> {
    let national = phone.national_bytes();
    match (phone.calling_code(), national) {
        ("55", [_, _, b'6'..=b'9', ..]) if national.len() == 10 => Some("## ####-####"),
        // The four largest towns have area codes of two digits.
        ("52", [b'1', b'3', b'3', ..] | [b'1', b'5', b'5' | b'6', ..] | [b'1', b'8', b'1', ..])
            if national.len() == 11 =>
        {
            Some("# ## #### ####")
        }
        ("52", [b'1', ..]) if national.len() == 11 => Some("# ### ### ####"),
        ("225" | "229", _) if national.len() == 8 => Some("## ## ## ##"),
        _ => None,
    }
}

/// The area codes in use (Anatel), as bits; the others have no mobile numbers to have a rule for.
const BRAZIL_AREA_CODES: u128 = area_codes(&[
    11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 24, 27, 28, 31, 32, 33, 34, 35, 37, 38, 41, 42, 43,
    44, 45, 46, 47, 48, 49, 51, 53, 54, 55, 61, 62, 63, 64, 65, 66, 67, 68, 69, 71, 73, 74, 75, 77,
    79, 81, 82, 83, 84, 85, 86, 87, 88, 89, 91, 92, 93, 94, 95, 96, 97, 98, 99,
]);

const fn area_codes(codes: &[u8]) -> u128 {
    let mut bits = 0;
    let mut at = 0;
    while at < codes.len() {
        bits |= 1 << codes[at];
        at += 1;
    }
    bits
}

/// Mobile numbers got a ninth digit, a 9 in front, between 2012 (area code 11) and 2016. The eight
/// digits of older mobile numbers begin with 6 to 9, those of landlines with 2 to 5, those of newer
/// mobile numbers with any digit.
#[inline(always)]
fn brazil(phone: &Phone) -> Candidates {
    /// The index of the ninth digit, after calling code and area code.
    const NINTH: usize = 4;

    let number = phone.digits();
    let dialled = Candidates::only(phone.as_wuid(), Reason::BrazilAsDialled);
    let (area, first, [with, without]) = match phone.e164_bytes() {
        [_, _, a, b, b'9', first, rest @ ..] if rest.len() == 7 => {
            ([a, b], first, [number, number.without(NINTH)])
        }
        [_, _, a, b, first, rest @ ..] if rest.len() == 7 => {
            ([a, b], first, [number.with(NINTH, b'9'), number])
        }
        _ => return dialled,
    };
    let area = area
        .iter()
        .fold(0, |sum, digit| sum * 10 + (**digit - b'0'));
    if BRAZIL_AREA_CODES >> area & 1 == 0 || matches!(first, b'2'..=b'5') {
        return dialled;
    }
    let with = (with, Reason::BrazilWithNinth);
    let without = (without, Reason::BrazilWithoutNinth);
    let is_mobile_before = matches!(first, b'6'..=b'9');
    match area < 31 || !is_mobile_before {
        true => ranked([with, without]),
        false => ranked([without, with]),
    }
}

#[inline(always)]
fn mexico(phone: &Phone) -> Candidates {
    let number = phone.digits();
    let [with, without] = match phone.national_bytes() {
        [b'1', ten @ ..] if ten.len() == 10 => [number, number.without(2)],
        _ => [number.with(2, b'1'), number],
    };
    ranked([
        (with, Reason::MexicoWithOne),
        (without, Reason::MexicoWithoutOne),
    ])
}

/// Reading a number has already turned the national mobile prefix 15 into the 9.
#[inline(always)]
fn argentina(phone: &Phone) -> Candidates {
    let number = phone.digits();
    let [with, without] = match phone.national_bytes() {
        [b'9', ten @ ..] if ten.len() == 10 => [number, number.without(2)],
        ten if ten.len() == 10 => [number.with(2, b'9'), number],
        _ => return Candidates::only(phone.as_wuid(), Reason::Number),
    };
    ranked([
        (with, Reason::ArgentinaWithNine),
        (without, Reason::ArgentinaWithoutNine),
    ])
}

/// On 31 January 2021 every number got two digits in front, those of its operator. A ten-digit
/// number with another operator's digits is younger, and has no older form.
fn ivory_coast(phone: &Phone) -> Candidates {
    let as_written = phone.as_wuid();
    match phone.national_bytes() {
        [zero, operator, eight @ ..]
            if eight.len() == 8 && ivorian_operator(eight) == Some(&[*zero, *operator]) =>
        {
            Candidates::only(as_written, Reason::TenDigits)
                .or(wuid(&[b"225", eight]), Reason::EightDigits)
        }
        eight if eight.len() == 8 => {
            let ten = ivorian_operator(eight).and_then(|operator| wuid(&[b"225", operator, eight]));
            Candidates::only(as_written, Reason::EightDigits).or(ten, Reason::TenDigits)
        }
        _ => Candidates::only(as_written, Reason::Number),
    }
}

/// The digits that a mobile number of eight digits got. Its second digit identified its operator:
/// 0–3 Moov (01), 4–6 MTN (05), 7–9 Orange (07). Landlines began with 2 and 3.
fn ivorian_operator(eight: &[u8]) -> Option<&'static [u8; 2]> {
    match eight {
        [b'2' | b'3', ..] => None,
        [_, b'4'..=b'6', ..] => Some(b"05"),
        [_, b'7'..=b'9', ..] => Some(b"07"),
        _ => Some(b"01"),
    }
}

/// On 30 November 2024 every number got 01 in front.
fn benin(phone: &Phone) -> Candidates {
    let as_written = phone.as_wuid();
    match phone.national_bytes() {
        [b'0', b'1', eight @ ..] if eight.len() == 8 => {
            Candidates::only(as_written, Reason::TenDigits)
                .or(wuid(&[b"229", eight]), Reason::EightDigits)
        }
        eight if eight.len() == 8 => Candidates::only(as_written, Reason::EightDigits)
            .or(wuid(&[b"229", b"01", eight]), Reason::TenDigits),
        _ => Candidates::only(as_written, Reason::Number),
    }
}

fn wuid(runs: &[&[u8]]) -> Option<Wuid> {
    Digits::concat(runs).map(Wuid::from_number)
}

#[inline]
fn ranked([(best, reason), (other, other_reason)]: [(Digits, Reason); 2]) -> Candidates {
    let other = Some(Wuid::from_number(other));
    Candidates::only(Wuid::from_number(best), reason).or(other, other_reason)
}

use std::fmt;

use super::Phone;
use super::digits::Digits;
use crate::wuid::Wuid;

/// How a phone number becomes a WhatsApp user id.
///
/// Mostly the id is the E.164 number. In five countries it may not be, because WhatsApp keeps
/// the form in which an account was registered while the numbering plan moved on:
///
/// | country | ids by [`Rules::WhatsApp`], best first | by [`Rules::Evolution`] |
/// |---|---|---|
/// | Brazil (+55), area codes 11–28, mobile | with the ninth digit, then without | with |
/// | Brazil, area codes from 31, digit after the 9 is 6–9 | without the ninth digit, then with | without where it is 7–9 |
/// | Brazil, digit after the 9 is 2–5 | with: such a number is younger than the ninth digit | with |
/// | Mexico (+52) | `521` and ten digits, then `52` | `52` |
/// | Argentina (+54) | `549` and ten digits, then `54` | `54` |
/// | Côte d'Ivoire (+225), Benin (+229) | as written, then in the other length | as written |
///
/// Sources: cards that WhatsApp's own clients sent (Mexico `521…`, Argentina `549…`, Benin with
/// eight digits); the gateways' documentation (Green API and Whapi on Brazil's area codes,
/// Mexico and Argentina); WAHA issues 238 and 1894 (Brazil: it depends on when the account was
/// registered; Côte d'Ivoire: old accounts answer to both forms); ITU operational bulletins for
/// the plans themselves.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Rules {
    /// What real cards carry.
    #[default]
    WhatsApp,
    /// The keys that Evolution API's `createJid` makes of well-formed international numbers
    /// (`src/utils/createJid.ts`, 1.8.2 and later): they find a chat, they need not be its id.
    Evolution,
}

impl Rules {
    pub(super) fn candidates(self, phone: &Phone) -> Candidates {
        // No calling code begins another: the first digits tell which it is.
        match (self, phone.e164.as_bytes()) {
            (Self::WhatsApp, [b'5', b'5', ..]) => brazil(phone),
            (Self::WhatsApp, [b'5', b'2', ..]) => mexico(phone),
            (Self::WhatsApp, [b'5', b'4', ..]) => argentina(phone),
            (Self::WhatsApp, [b'2', b'2', b'5', ..]) => ivory_coast(phone),
            (Self::WhatsApp, [b'2', b'2', b'9', ..]) => benin(phone),
            (Self::Evolution, [b'5', b'2' | b'4' | b'5', ..]) => evolution(phone),
            _ => Candidates::one(phone.as_wuid(), Reason::Number),
        }
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

/// How a number is grouped whose form its plan has given up, and WhatsApp has not: as people
/// there wrote it then.
pub(super) fn former_template(phone: &Phone) -> Option<&'static str> {
    let national = phone.national_number().as_bytes();
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

/// An id that an account may have, and why.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Candidate {
    /// The id.
    pub wuid: Wuid,
    /// Why it may be that, and why it stands where it does.
    pub reason: Reason,
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $reason:ident = $name:literal, $text:literal;)*) => {
        /// Why a number may have an id. Shows as a sentence for people.
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
        #[non_exhaustive]
        pub enum Reason {
            $($(#[$doc])* $reason,)*
        }

        impl Reason {
            /// The reason's name for programs, in kebab case.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$reason => $name,)*
                }
            }
        }

        impl fmt::Display for Reason {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self {
                    $(Self::$reason => $text,)*
                })
            }
        }
    };
}

reasons! {
    /// The E.164 number is the id, as it is nearly everywhere.
    Number = "number", "the number itself";
    /// It was given as an id.
    Given = "given", "given as an id";
    /// Brazil: the ninth digit belongs to the id.
    BrazilWithNinth = "brazil-with-ninth",
        "with Brazil's ninth digit: usual for area codes 11 to 28, and for accounts made since 2016";
    /// Brazil: the id is older than the ninth digit.
    BrazilWithoutNinth = "brazil-without-ninth",
        "without Brazil's ninth digit: usual for older accounts in area codes from 31";
    /// Brazil: a number that could not exist before the ninth digit, or a landline.
    BrazilAsDialled = "brazil-as-dialled",
        "as dialled in Brazil: a landline, or a mobile number that is younger than the ninth digit";
    /// Mexico: with the `1` of mobile numbers until 2019.
    MexicoWithOne = "mexico-with-one",
        "with Mexico's mobile 1, which WhatsApp kept when dialling dropped it in 2019";
    /// Mexico: as dialled since 2019.
    MexicoWithoutOne = "mexico-without-one",
        "without Mexico's mobile 1: landlines, and some accounts made since 2019";
    /// Argentina: with the `9` of mobile numbers dialled from abroad.
    ArgentinaWithNine = "argentina-with-nine",
        "with Argentina's mobile 9, as in the ids that WhatsApp shows";
    /// Argentina: without it.
    ArgentinaWithoutNine = "argentina-without-nine",
        "without Argentina's mobile 9: landlines";
    /// Côte d'Ivoire or Benin: in the plan's present length of ten digits.
    TenDigits = "ten-digits",
        "in the present ten digits";
    /// Côte d'Ivoire or Benin: in the eight digits of before 2021 and 2024.
    EightDigits = "eight-digits",
        "in the eight digits of an account older than the present plan";
    /// The key that Evolution API looks a chat up by.
    EvolutionKey = "evolution-key",
        "the key that Evolution API makes of the number";
}

/// The ids that a number may have, the likeliest first; one or two of them.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Candidates {
    best: Candidate,
    other: Option<Candidate>,
}

impl Candidates {
    pub(super) fn one(wuid: Wuid, reason: Reason) -> Self {
        Self {
            best: Candidate { wuid, reason },
            other: None,
        }
    }

    /// Adds an id, unless it is the one already there.
    fn or(self, wuid: Option<Wuid>, reason: Reason) -> Self {
        let other = wuid.filter(|wuid| *wuid != self.best.wuid);
        Self {
            other: other.map(|wuid| Candidate { wuid, reason }),
            ..self
        }
    }

    /// The likeliest.
    pub fn best(&self) -> Candidate {
        self.best
    }

    /// All, the likeliest first.
    pub fn iter(&self) -> impl Iterator<Item = Candidate> {
        std::iter::once(self.best).chain(self.other)
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

/// Mobile numbers got a ninth digit, always 9, between 2012 (area code 11) and 2016; those of
/// before begin with 6 to 9 behind it, landlines with 2 to 5, and new mobiles with anything.
fn brazil(phone: &Phone) -> Candidates {
    /// Where the ninth digit stands, behind calling code and area code.
    const NINTH: usize = 4;

    let number = phone.e164;
    let dialled = Candidates::one(phone.as_wuid(), Reason::BrazilAsDialled);
    let (area, first, [with, without]) = match number.as_bytes() {
        [_, _, a, b, b'9', first, ..] if number.len() == 13 => {
            ([a, b], first, [number, number.without(NINTH)])
        }
        [_, _, a, b, first, ..] if number.len() == 12 => {
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
    let ((best, reason), (other, other_reason)) = match area < 31 || !is_mobile_before {
        true => (with, without),
        false => (without, with),
    };
    Candidates::one(Wuid::from_number(best), reason)
        .or(Some(Wuid::from_number(other)), other_reason)
}

fn mexico(phone: &Phone) -> Candidates {
    let national = phone.national_number().as_bytes();
    let ten = match national {
        [b'1', ten @ ..] if ten.len() == 10 => ten,
        _ => national,
    };
    ranked(
        phone,
        [
            (wuid(&[b"521", ten]), Reason::MexicoWithOne),
            (wuid(&[b"52", ten]), Reason::MexicoWithoutOne),
        ],
    )
}

/// The national mobile prefix 15 is gone already: reading a number turns it into the 9.
fn argentina(phone: &Phone) -> Candidates {
    let national = phone.national_number().as_bytes();
    let ten = match national {
        [b'9', ten @ ..] if ten.len() == 10 => ten,
        _ => national,
    };
    if ten.len() != 10 {
        return Candidates::one(phone.as_wuid(), Reason::Number);
    }
    ranked(
        phone,
        [
            (wuid(&[b"549", ten]), Reason::ArgentinaWithNine),
            (wuid(&[b"54", ten]), Reason::ArgentinaWithoutNine),
        ],
    )
}

/// On 31 January 2021 every number got two digits in front, those of its operator. Mobile
/// numbers tell the operator by their second digit: 1–3 Moov (01), 4–6 MTN (05), 7–9 Orange
/// (07); 0 is Moov's too.
fn ivory_coast(phone: &Phone) -> Candidates {
    let as_written = phone.as_wuid();
    match phone.national_number().as_bytes() {
        [b'0', b'1' | b'5' | b'7', eight @ ..] if eight.len() == 8 => {
            Candidates::one(as_written, Reason::TenDigits)
                .or(wuid(&[b"225", eight]), Reason::EightDigits)
        }
        eight @ [first, second, ..] if eight.len() == 8 => {
            let operator = match (first, second) {
                (b'2' | b'3', _) => return Candidates::one(as_written, Reason::EightDigits),
                (_, b'4'..=b'6') => b"05",
                (_, b'7'..=b'9') => b"07",
                _ => b"01",
            };
            Candidates::one(as_written, Reason::EightDigits)
                .or(wuid(&[b"225", operator, eight]), Reason::TenDigits)
        }
        _ => Candidates::one(as_written, Reason::Number),
    }
}

/// On 30 November 2024 every number got 01 in front.
fn benin(phone: &Phone) -> Candidates {
    let as_written = phone.as_wuid();
    match phone.national_number().as_bytes() {
        [b'0', b'1', eight @ ..] if eight.len() == 8 => {
            Candidates::one(as_written, Reason::TenDigits)
                .or(wuid(&[b"229", eight]), Reason::EightDigits)
        }
        eight if eight.len() == 8 => Candidates::one(as_written, Reason::EightDigits)
            .or(wuid(&[b"229", b"01", eight]), Reason::TenDigits),
        _ => Candidates::one(as_written, Reason::Number),
    }
}

/// `createJid`, its last two steps, on all digits: of 13 that begin with 52 or 54 the third goes;
/// of 13 that begin with 55 the fifth, where the area code is 31 or more and the sixth is 7 or
/// more. The forms that its look-up tries follow (`getAvailableNumbers`).
fn evolution(phone: &Phone) -> Candidates {
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
    Candidates::one(key.unwrap_or(number), Reason::EvolutionKey).or(Some(number), Reason::Number)
}

fn wuid(runs: &[&[u8]]) -> Option<Wuid> {
    Digits::concat(runs).map(Wuid::from_number)
}

fn ranked(phone: &Phone, ids: [(Option<Wuid>, Reason); 2]) -> Candidates {
    let [(first, reason), (second, second_reason)] = ids;
    Candidates::one(first.unwrap_or(phone.as_wuid()), reason).or(second, second_reason)
}

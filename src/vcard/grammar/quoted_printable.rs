//! Quoted-printable (RFC 2045 §6.7).

use memchr::memchr;
use nom::bytes::complete::tag;
use nom::character::complete::satisfy;
use nom::sequence::preceded;
use nom::{AsChar, IResult, Parser};

/// The bytes of a value whose soft line breaks are gone. An equals sign that begins no octet is
/// kept.
pub(in crate::vcard) fn quoted_printable(text: &str) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some(at) = memchr(b'=', rest) {
        let (before, from) = rest.split_at_checked(at).unwrap_or_default();
        decoded.extend_from_slice(before);
        rest = match hex_octet(from) {
            Ok((after, octet)) => {
                decoded.push(octet);
                after
            }
            Err(_) => {
                decoded.push(b'=');
                from.get(1..).unwrap_or_default()
            }
        };
    }
    decoded.extend_from_slice(rest);
    decoded
}

/// `hex-octet = "=" 2(DIGIT / "A" / "B" / "C" / "D" / "E" / "F")`, in any case.
fn hex_octet(input: &[u8]) -> IResult<&[u8], u8> {
    let (rest, (high, low)) = preceded(tag("="), (hex_digit, hex_digit)).parse(input)?;
    Ok((rest, high << 4 | low))
}

fn hex_digit(input: &[u8]) -> IResult<&[u8], u8> {
    let digit = satisfy(|c| c.is_hex_digit());
    digit
        .map(|c| c.to_digit(16).unwrap_or_default() as u8)
        .parse(input)
}

/// A line without the `=` of a soft line break at its end. Returns `None` if the line is broken
/// there for good.
pub(in crate::vcard) fn strip_soft_break(line: &str) -> Option<&str> {
    line.trim_end_matches([' ', '\t']).strip_suffix('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn octets_are_decoded_and_other_equals_signs_kept() {
        assert_eq!(quoted_printable("a=C3=a9=3D"), "aé=".as_bytes());
        assert_eq!(quoted_printable("=4"), b"=4");
        assert_eq!(quoted_printable("a=b=zz"), b"a=b=zz");
        assert_eq!(hex_octet(b"=0Ax"), Ok((b"x".as_slice(), b'\n')));
    }

    #[test]
    fn a_soft_break_may_have_white_space_after_it() {
        assert_eq!(strip_soft_break("abc= \t"), Some("abc"));
        assert_eq!(strip_soft_break("abc"), None);
    }
}

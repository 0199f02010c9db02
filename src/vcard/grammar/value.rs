//! Values and parameters that are neither texts nor dates, as the standards write them.

use nom::bytes::complete::{tag_no_case, take_while_m_n, take_while1};
use nom::character::complete::{char, digit0, digit1, one_of, satisfy};
use nom::combinator::{all_consuming, opt, recognize, rest};
use nom::multi::many0_count;
use nom::sequence::{pair, preceded, separated_pair};
use nom::{IResult, Parser};

use super::uri::uri;
use super::whole::is_whole;
use crate::vcard::names::is_name_byte;

/// `x-name = "X-" 1*(ALPHA / DIGIT / "-")`
pub(in crate::vcard) fn is_x_name(text: &str) -> bool {
    let token = take_while1(|c: char| u8::try_from(c).is_ok_and(is_name_byte));
    is_whole(pair(tag_no_case("X-"), token), text)
}

/// `geo-value = float-value ";" float-value` (RFC 2426 §4)
pub(in crate::vcard) fn is_position(text: &str) -> bool {
    is_whole(separated_pair(float, char(';'), float), text)
}

/// `float = [sign] 1*DIGIT ["." 1*DIGIT]` (RFC 2425 §5.8.4)
fn float(input: &str) -> IResult<&str, &str> {
    let fraction = opt(pair(char('.'), digit1));
    recognize((opt(one_of("+-")), digit1, fraction)).parse(input)
}

/// `Language-Tag = Primary-tag *("-" Subtag)`, each of 1 to 8 letters and digits (RFC 1766 §2,
/// RFC 5646 §2.1).
pub(in crate::vcard) fn is_language_tag(text: &str) -> bool {
    let subtag = || take_while_m_n(1, 8, |c: char| c.is_ascii_alphanumeric());
    is_whole(pair(subtag(), many0_count(pair(char('-'), subtag()))), text)
}

/// `pref-param = "PREF=" (1*2DIGIT / "100")`, from 1 (RFC 6350 §5.3)
pub(in crate::vcard) fn is_preference(text: &str) -> bool {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits
        && text
            .parse()
            .is_ok_and(|number: u8| (1..=100).contains(&number))
}

/// `pid-value = 1*DIGIT ["." 1*DIGIT]` (RFC 6350 §5.5); the number of the source, if there is one.
pub(in crate::vcard) fn pid(text: &str) -> Option<Option<&str>> {
    let source = opt(preceded(char('.'), digit1));
    let result: IResult<_, _> = all_consuming(preceded(digit1, source)).parse(text);
    result.ok().map(|(_, source)| source)
}

/// `CLIENTPIDMAP-value = 1*DIGIT ";" URI`, the number positive (RFC 6350 §6.7.7)
pub(in crate::vcard) fn is_pid_map(text: &str) -> bool {
    let positive = (many0_count(char('0')), one_of("123456789"), digit0);
    is_whole(separated_pair(positive, char(';'), uri), text)
}

/// `mediatype = type-name "/" subtype-name *(";" attribute "=" value)` (RFC 6350 §5.7, RFC 4288
/// §4.2)
pub(in crate::vcard) fn is_media_type(text: &str) -> bool {
    let reg_name = || take_while1(|c: char| c.is_ascii_alphanumeric() || "!#$&.+-^_".contains(c));
    let attribute = preceded(
        char(';'),
        separated_pair(reg_name(), char('='), take_while1(|c| c != ';')),
    );
    is_whole(
        (reg_name(), char('/'), reg_name(), many0_count(attribute)),
        text,
    )
}

/// `GENDER-value = sex [";" text]` (RFC 6350 §6.2.7); returns the text.
pub(in crate::vcard) fn gender_text(value: &str) -> Option<&str> {
    let sex = opt(satisfy(|c| "MFONU".contains(c.to_ascii_uppercase())));
    let text = opt(preceded(char(';'), rest));
    let result: IResult<_, _> = all_consuming(preceded(sex, text)).parse(value);
    result.ok().map(|(_, text)| text.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_match_their_rules() {
        assert!(["0;0", "+1.5;-2.25"].iter().all(|text| is_position(text)));
        assert!(
            ["1,2", "1.;2", ".5;1", "1;2;3"]
                .iter()
                .all(|text| !is_position(text))
        );
        assert!(
            ["en", "pt-BR", "zh-Hant-TW"]
                .iter()
                .all(|text| is_language_tag(text))
        );
        assert!(
            ["", "pt_BR", "pt-", "portuguese"]
                .iter()
                .all(|text| !is_language_tag(text))
        );
        assert!(["1", "100"].iter().all(|text| is_preference(text)));
        assert!(
            ["0", "101", "+1", ""]
                .iter()
                .all(|text| !is_preference(text))
        );
        assert_eq!(
            (pid("3.1"), pid("3"), pid("3."), pid("a")),
            (Some(Some("1")), Some(None), None, None)
        );
        assert!(is_media_type("text/plain;charset=utf-8") && !is_media_type("text"));
        assert!(is_x_name("x-a") && !is_x_name("X-") && !is_x_name("X-a_b"));
        assert_eq!(
            (gender_text("F;grrrl"), gender_text(";x"), gender_text("Q")),
            (Some("grrrl"), Some("x"), None)
        );
        assert!(is_pid_map("1;urn:a:b") && !is_pid_map("0;urn:a:b") && !is_pid_map("1;x"));
    }
}

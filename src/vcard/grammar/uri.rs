//! URIs (RFC 3986), and `data:` URIs (RFC 2397).

use nom::branch::alt;
use nom::bytes::complete::{tag_no_case, take_till, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, satisfy};
use nom::combinator::{recognize, rest};
use nom::multi::many0_count;
use nom::sequence::{pair, preceded, separated_pair};
use nom::{IResult, Parser};

use super::whole::is_whole;

/// The media type and the base64 of a `data:` URI that has base64:
/// `data:image/jpeg;base64,…`.
pub(crate) fn base64_of_data_uri(text: &str) -> Option<(&str, &str)> {
    let (_, (media, data)) = data_uri(text).ok()?;
    Some((media.strip_suffix(";base64")?, data))
}

/// `dataurl = "data:" [mediatype] [";base64"] "," data`; the first two undivided.
fn data_uri(input: &str) -> IResult<&str, (&str, &str)> {
    let media = take_till(|c| c == ',');
    preceded(tag_no_case("data:"), separated_pair(media, char(','), rest)).parse(input)
}

/// Whether a text is a URI with a scheme.
pub(in crate::vcard) fn is_uri(text: &str) -> bool {
    is_whole(uri, text)
}

/// `URI = scheme ":" *(unreserved / reserved / pct-encoded)` (RFC 3986 §3, §2); the parts after
/// the scheme undivided.
pub(super) fn uri(input: &str) -> IResult<&str, &str> {
    let plain =
        take_while1(|c: char| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=".contains(c));
    let hex = take_while_m_n(2, 2, |c: char| c.is_ascii_hexdigit());
    let encoded = recognize(pair(char('%'), hex));
    recognize((scheme, char(':'), many0_count(alt((plain, encoded))))).parse(input)
}

/// `scheme = ALPHA *(ALPHA / DIGIT / "+" / "-" / ".")`
fn scheme(input: &str) -> IResult<&str, &str> {
    let more = take_while(|c: char| c.is_ascii_alphanumeric() || "+-.".contains(c));
    recognize(pair(satisfy(|c| c.is_ascii_alphabetic()), more)).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 3986 §1.1.2, and texts that are not URIs.
    #[test]
    fn a_uri_has_a_scheme() {
        let uris = [
            "ftp://ftp.is.co.za/rfc/rfc1808.txt",
            "http://www.ietf.org/rfc/rfc2396.txt",
            "ldap://[2001:db8::7]/c=GB?objectClass?one",
            "mailto:John.Doe@example.com",
            "news:comp.infosystems.www.servers.unix",
            "tel:+1-816-555-1212",
            "telnet://192.0.2.16:80/",
            "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
        ];
        assert!(uris.iter().all(|text| is_uri(text)));
        let others = [
            "www.example.com",
            "http://a b",
            "a:%2",
            "1a:b",
            "a:é",
            "a:<b>",
            "",
        ];
        assert!(others.iter().all(|text| !is_uri(text)));
    }

    #[test]
    fn a_data_uri_has_a_media_type_and_base64() {
        let found = base64_of_data_uri("DATA:image/jpeg;base64,QUJD");
        assert_eq!(found, Some(("image/jpeg", "QUJD")));
        assert_eq!(base64_of_data_uri("data:;base64,"), Some(("", "")));
        assert_eq!(base64_of_data_uri("data:,a,b"), None);
        assert_eq!(data_uri("data:,a,b"), Ok(("", ("", "a,b"))));
        assert!(data_uri("data:x").is_err());
    }
}

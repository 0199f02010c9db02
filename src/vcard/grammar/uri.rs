//! `data:` URIs (RFC 2397).

use nom::bytes::complete::{tag_no_case, take_till};
use nom::character::complete::char;
use nom::combinator::rest;
use nom::sequence::{preceded, separated_pair};
use nom::{IResult, Parser};

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

#[cfg(test)]
mod tests {
    use super::*;

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

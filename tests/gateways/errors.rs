//! The texts and codes of errors in fields.

use wacard::gateway::{FieldError, FieldErrorKind as Kind, InvalidRequest};
use wacard::id::Excerpt;
use wacard::{Phone, Wuid};

/// `requests` and `evolution_requests` have requests that cause these.
#[test]
fn every_error_of_a_field_has_its_text_and_its_code() {
    let phone = Phone::parse("call me", None).unwrap_err();
    let wuid = "12345".parse::<Wuid>().unwrap_err();
    let (offset, found) = (1, '\0');
    let expected = "a string";
    let cases = [
        (Kind::Missing, "missing", "is required"),
        (
            Kind::MissingAny { expected: "a name" },
            "missing-any",
            "a name is required",
        ),
        (
            Kind::Null { expected },
            "null",
            "is null, expected a string",
        ),
        (
            Kind::Type {
                expected,
                found: "a number",
            },
            "type",
            "expected a string, found a number",
        ),
        (Kind::Empty, "empty", "must not be empty"),
        (Kind::NoVcard, "no-vcard", "no BEGIN:VCARD in the text"),
        (
            Kind::LargeVcard { line: 2, column: 1 },
            "large-vcard",
            "the vCard exceeds a limit at line 2, column 1",
        ),
        (
            Kind::NoContacts,
            "no-contacts",
            "expected at least one contact, found none",
        ),
        (
            Kind::TooManyContacts(258),
            "too-many-contacts",
            "expected at most 257 contacts, found 258",
        ),
        (
            Kind::Repeated(0),
            "repeated",
            "the same contact as at index 0",
        ),
        (
            Kind::Control { offset, found },
            "control",
            "expected text, found the control character '\\0' at byte 1",
        ),
        (
            Kind::Phone(phone),
            "no-digit",
            "expected a phone number, found no digit",
        ),
        (Kind::Wuid(wuid), "waid", "expected 6 to 15 digits, found 5"),
        (
            Kind::TooShort {
                expected: 10,
                found: 9,
            },
            "few-characters",
            "expected at least 10 characters, found 9",
        ),
        (
            Kind::TooLong {
                expected: 9,
                found: 10,
            },
            "many-characters",
            "expected at most 9 characters, found 10",
        ),
        (
            Kind::Value {
                expected: "`a` or `b`",
                found: Excerpt::new("c"),
            },
            "value",
            "expected `a` or `b`, found `c`",
        ),
    ];
    for (kind, code, message) in cases {
        assert_eq!(kind.code(), code);
        let error = FieldError::new("contact[0].fullName", kind);
        assert_eq!(error.to_string(), format!("contact[0].fullName: {message}"));
    }
}

/// An application that reads a gateway of its own reports one mistake as a request's.
#[test]
fn one_mistake_makes_an_invalid_request() {
    let invalid = InvalidRequest::from(FieldError::new("to", Kind::Missing));
    assert_eq!(invalid.to_string(), "to: is required");
    assert_eq!(invalid.errors(), [FieldError::new("to", Kind::Missing)]);
}

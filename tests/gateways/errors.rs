//! The texts of errors in fields.

use wacard::gateway::{FieldError, FieldErrorKind as Kind};
use wacard::{Phone, Wuid};

/// `requests` and `tests/evolution.rs` have requests that cause these.
#[test]
fn every_error_of_a_field_has_its_text() {
    let phone = Phone::parse("call me", None).unwrap_err();
    let wuid = "12345".parse::<Wuid>().unwrap_err();
    let (offset, found) = (1, '\0');
    let expected = "a string";
    let cases = [
        (Kind::Missing, "is required"),
        (
            Kind::MissingAny { expected: "a name" },
            "a name is required",
        ),
        (Kind::Null { expected }, "is null, expected a string"),
        (
            Kind::Type {
                expected,
                found: "a number",
            },
            "expected a string, found a number",
        ),
        (Kind::Empty, "must not be empty"),
        (Kind::NoVcard, "no BEGIN:VCARD in the text"),
        (
            Kind::LargeVcard { line: 2, column: 1 },
            "the vCard exceeds a limit at line 2, column 1",
        ),
        (
            Kind::NoContacts,
            "expected at least one contact, found none",
        ),
        (
            Kind::TooManyContacts(258),
            "expected at most 257 contacts, found 258",
        ),
        (Kind::Repeated(0), "the same contact as at index 0"),
        (
            Kind::Control { offset, found },
            "expected text, found the control character '\\0' at byte 1",
        ),
        (
            Kind::Phone(phone),
            "expected a phone number, found no digit",
        ),
        (Kind::Wuid(wuid), "expected 6 to 15 digits, found 5"),
    ];
    for (kind, message) in cases {
        let error = FieldError::new("contact[0].fullName", kind);
        assert_eq!(error.to_string(), format!("contact[0].fullName: {message}"));
    }
}

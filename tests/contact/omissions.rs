//! What a card leaves out of a contact, and how the writer says so.

use wacard::contact::{
    Address, Birthday, ExtensionProperty, OmittedKind, Photo, Reading, Tel, WriteOptions,
};
use wacard::vcard::Card;
use wacard::{Contact, Dialect};

/// Reads a line of a card of version 4.0, and names what the dialect does not carry of it.
#[track_caller]
fn omitted(line: &str, options: impl Into<WriteOptions>) -> String {
    let text = format!("BEGIN:VCARD\nVERSION:4.0\nFN:Ana\n{line}\nEND:VCARD");
    let card = Card::parse(&text).unwrap();
    let contact = Reading::from_card(&card).contact;
    match contact.to_vcard(options) {
        Ok(_) => String::new(),
        Err(error) => error.omitted.to_string(),
    }
}

#[test]
fn rfc_2426_has_no_properties_parameters_and_values_of_version_4() {
    let rows = [
        ("KIND:individual", "KIND 1"),
        ("GENDER:F\nGENDER:M", "GENDER 1; GENDER 2"),
        ("TEL;PREF=2:+1 555", "of TEL 1: preference 2"),
        ("TEL;PREF=1:+1 555", ""),
        ("BDAY:circa 1800", "BDAY 1"),
        ("BDAY:--0415", ""),
        (
            "IMPP;PREF=1:sip:ana@example.com",
            "of IMPP 1: parameter `PREF=1`",
        ),
        (
            "CATEGORIES:x\nCATEGORIES;PID=1:y",
            "of CATEGORIES 2: parameter `PID=1`",
        ),
    ];
    for (line, expected) in rows {
        assert_eq!(omitted(line, Dialect::Rfc2426), expected, "{line}");
    }
}

#[test]
fn whatsapps_dialect_names_no_media_type_and_no_year_that_is_missing() {
    let rows = [
        (
            "PHOTO:data:image/bmp;base64,Qk0=",
            "of PHOTO 1: media type `image/bmp`",
        ),
        ("PHOTO:data:image/gif;base64,R0lGODlh", ""),
        (
            "BDAY:--0415",
            "of BDAY 1: the mark of a missing year, for which 1604 stands",
        ),
        ("BDAY:1604-04-15", ""),
        ("KIND:individual", ""),
    ];
    for (line, expected) in rows {
        assert_eq!(omitted(line, Dialect::WhatsApp), expected, "{line}");
    }
}

#[test]
fn without_groups_go_labels_country_codes_and_the_groups_of_extensions() {
    let options = WriteOptions::from(Dialect::WhatsApp).without_groups();
    let address = "item1.ADR:;;Rua A;;;;\nitem1.X-ABADR:br\nitem1.X-ABLabel:Casa";
    assert_eq!(
        omitted(address, options),
        "of ADR 1: the label; of ADR 1: country code `br`"
    );
    let extension = "x1.X-SERVICE:a\nx1.X-OTHER:b";
    assert_eq!(
        omitted(extension, options),
        "of X-SERVICE 1: group `x1`; of X-OTHER 1: group `x1`"
    );
}

/// A photo whose base64 is broken cannot be written by any dialect.
#[test]
fn a_photo_without_bytes_is_omitted() {
    let mut contact = Contact::new("Ana");
    contact.photo = Some(Photo::Inline {
        base64: "R0lG!".into(),
        media_type: None,
    });
    for dialect in Dialect::ALL {
        let error = contact.to_vcard(*dialect).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the card omits a part of the contact: PHOTO 1"
        );
        assert!(!error.card.contains("PHOTO"), "{}", error.card);
    }
}

#[test]
fn control_characters_are_counted_in_the_property_that_had_them() {
    let address = Address::new().street("a\u{1}\u{2}").locality("b\u{3}");
    let mut contact = Contact::new("Ana")
        .nickname("n\u{1}")
        .organization("o\u{1}")
        .title("t\u{1}")
        .role("r\u{1}")
        .note("n\u{1}\u{2}")
        .add_email("e\u{1}")
        .add_url("https://a")
        .add_url("u\u{1}")
        .add_phone(Tel::new("+1\u{1}").label("l\u{1}"))
        .add_extension(ExtensionProperty::new("X-A", "a").unwrap())
        .add_extension(ExtensionProperty::new("X-A", "a\u{1}").unwrap());
    contact.addresses.push(address);
    contact.birthday = Some(Birthday::new("b\u{1}"));
    contact.lid = Some("1\u{1}".into());
    let error = contact.to_vcard(Dialect::WhatsApp).unwrap_err();
    let mut found: Vec<_> = error.omitted.parts().to_vec();
    found.sort_by(|one, other| one.property.cmp(&other.property));
    let found = found.iter().map(|part| match part.kind {
        OmittedKind::ControlCharacters(count) => {
            format!("{} {}: {count}", part.property, part.index + 1)
        }
        _ => part.to_string(),
    });
    assert_eq!(
        found.collect::<Vec<_>>(),
        [
            "ADR 1: 3",
            "BDAY 1: 1",
            "EMAIL 1: 1",
            "NICKNAME 1: 1",
            "NOTE 1: 2",
            "ORG 1: 1",
            "ROLE 1: 1",
            "TEL 1: 2",
            "TITLE 1: 1",
            "URL 2: 1",
            "X-A 2: 1",
            "X-WA-LID 1: 1",
        ],
    );
}

/// Of a contact as gateways send it, in a value that its card has once.
#[test]
fn one_control_character_is_reported() {
    let tel: Tel<'_> = "+55 11 98765-4321".parse().unwrap();
    let contact = Contact::new("Ana").organization("A\u{1}BC").add_phone(tel);
    for dialect in Dialect::ALL {
        let omitted = contact.push_vcard(*dialect, &mut String::new());
        assert_eq!(omitted.to_string(), "of ORG 1: control characters (1)");
    }
}

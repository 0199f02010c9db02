//! What a gateway does not carry of a contact, and what it refuses, in words and codes.

use wacard::contact::{
    Address, Birthday, Business, ExtensionProperty, Labelled, PersonName, Photo, Tel,
};
use wacard::gateway::ultramsg::UltraMsg;
use wacard::gateway::z_api::ZApi;
use wacard::gateway::{
    ContactRequest, Field, Gateway, Unsupported, UnsupportedKind, UnsupportedRequest,
};
use wacard::{Contact, Dialect, Wuid};

fn wuid(digits: &str) -> Wuid {
    digits.parse().unwrap()
}

/// A contact that has every field.
fn full() -> Contact<'static> {
    let mut tel = Tel::new("+55 31 9829-6801")
        .waid(wuid("553198296801"))
        .label("Celular")
        .add_type("CELL");
    tel.preference = Some(1);
    let mut contact = Contact::new("Ana Lima")
        .nickname("Nana")
        .organization("AtendAI")
        .title("Engineer")
        .role("Developer")
        .note("VIP")
        .add_phone(tel)
        .add_email(Labelled::new("ana@example.com"))
        .add_url("https://example.com")
        .business(Business {
            name: Some("AtendAI".into()),
            description: Some("Cards".into()),
        })
        .add_extension(ExtensionProperty::new("X-A", "1").unwrap());
    contact.name = Some(PersonName {
        family: "Lima".into(),
        given: "Ana".into(),
        ..PersonName::default()
    });
    contact.addresses.push(Address::new().street("Rua A"));
    contact.birthday = Some(Birthday::new("1990-04-15"));
    contact.photo = Some(Photo::from_bytes(b"GIF89a", "image/gif"));
    contact.lid = Some("183746529105829".into());
    contact
}

fn lost(gateway: &dyn Gateway, contact: Contact<'_>) -> Vec<String> {
    let request = ContactRequest::new("5511987654321", vec![contact]);
    let lost = gateway.unsupported(&request, Dialect::WhatsApp.into());
    lost.iter().map(ToString::to_string).collect()
}

/// Z-API documents a name, numbers and a business description for `/send-contacts`.
#[test]
fn a_gateway_of_names_and_numbers_loses_all_other_fields() {
    let expected = [
        "parts of the name",
        "number as written",
        "label of a phone",
        "types of a phone",
        "preference among phones",
        "organization or its units",
        "title",
        "email addresses",
        "URLs",
        "postal addresses",
        "birthday",
        "name and description of the business",
        "nickname",
        "role",
        "note",
        "photo",
        "hidden id",
        "further properties",
    ];
    let expected = expected.map(|field| format!("contact 0: {field}: not carried"));
    let mut found = lost(&ZApi, full());
    found.sort_unstable();
    let mut expected = Vec::from(expected);
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn a_gateway_of_cards_loses_no_field() {
    assert_eq!(lost(&UltraMsg, full()), Vec::<String>::new());
}

/// UltraMsg documents at most 4096 characters for `vcard`.
#[test]
fn a_card_may_have_the_documented_length_and_no_more() {
    let request = |note: usize| {
        let contact = Contact::new("Ana").note("é".repeat(note));
        ContactRequest::new("5511987654321", vec![contact])
    };
    let frame = Contact::new("Ana")
        .note("")
        .to_vcard_lossy(Dialect::WhatsApp);
    let room = 4096 - frame.chars().count();
    let write = |note| UltraMsg.write(&request(note), Dialect::WhatsApp.into());
    assert!(write(room).is_ok());
    let error = write(room + 1).unwrap_err();
    assert_eq!(
        error.to_string(),
        "contact 0: card: expected at most 4096 characters"
    );
    assert_eq!(error.reasons()[0].kind.code(), "many-characters");
}

#[test]
fn every_reason_has_its_text_and_its_code() {
    let cases = [
        (UnsupportedKind::NotCarried, "not-carried", "not carried"),
        (UnsupportedKind::Required, "required", "required"),
        (
            UnsupportedKind::TooShort(10),
            "few-characters",
            "expected at least 10 characters",
        ),
        (
            UnsupportedKind::TooLong(9),
            "many-characters",
            "expected at most 9 characters",
        ),
        (UnsupportedKind::Form("digits"), "form", "expected digits"),
        (
            UnsupportedKind::Repeated(2),
            "repeated",
            "the same contact as at index 2",
        ),
    ];
    for (kind, code, text) in cases {
        assert_eq!((kind.code(), kind.to_string().as_str()), (code, text));
    }
    let reasons = vec![
        Unsupported::new(1, Field::Waid, UnsupportedKind::Required),
        Unsupported::of_request(Field::LinkPreview, UnsupportedKind::NotCarried),
        Unsupported::of_request(Field::MentionOfEveryone, UnsupportedKind::NotCarried),
    ];
    let none = UnsupportedRequest::new(Vec::new());
    assert_eq!(none.to_string(), "unsupported request");
    assert_eq!(
        UnsupportedRequest::new(reasons).to_string(),
        "contact 1: WhatsApp user id: required\npreview of links: not carried\n\
         mention of everyone: not carried",
    );
}

#[test]
fn a_guessed_id_that_may_have_no_account_is_warned_of_by_its_place() {
    let ana = Contact::new("Ana").add_phone("+55 31 99829-6801".parse().unwrap());
    let bia = Contact::new("Bia")
        .add_phone("+55 31 98888-2222".parse().unwrap())
        .add_phone("+1 555 123 4567".parse().unwrap());
    let request = ContactRequest::new("5511987654321", vec![ana, bia]);
    let warnings: Vec<_> = request.warnings().map(|it| it.to_string()).collect();
    assert_eq!(
        warnings,
        ["contact 1: phone 1: no numbering plan has +15551234567"]
    );
}

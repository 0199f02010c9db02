//! Groups, labels and extensions: what belongs to which field.

use wacard::contact::{Label, Labelled, Reading, Tel};
use wacard::vcard::Card;
use wacard::{Contact, Dialect};

/// A property in the group of a field has no group of its own; a label or a country code is read
/// only with its field, and kept otherwise.
#[test]
fn an_extension_leaves_the_group_of_a_field() {
    let extensions = |lines: &str| {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\n{lines}\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        let contact = Contact::from_card(&card);
        assert_eq!(Reading::from_card(&card).contact, contact);
        let names = contact.extensions.iter();
        let names = names.map(|it| (it.group().map(str::to_owned), it.name().to_string()));
        names.collect::<Vec<_>>()
    };
    let in_group = |group: &str, name: &str| (Some(group.to_owned()), name.to_owned());
    assert_eq!(
        extensions("item1.TEL:1\nitem1.X-FOO:1\nx.X-FOO:1"),
        [(None, "X-FOO".to_owned()), in_group("x", "X-FOO")]
    );
    for lines in ["x.X-ABLabel:Casa", "TEL:1\nx.X-ABLabel:Casa"] {
        assert_eq!(extensions(lines), [in_group("x", "X-ABLabel")]);
    }
    assert_eq!(extensions("TEL:1\nX-ABLabel:Casa"), []);
    let without_group = [(None, "X-ABLabel".to_owned())];
    assert_eq!(extensions("x.TEL:1\nX-ABLabel:Casa"), without_group);
    assert_eq!(
        extensions("item1.ADR:;;Rua A;;;;\nx.X-ABADR:br"),
        [in_group("x", "X-ABADR")]
    );
}

#[test]
fn the_raw_value_of_an_extension_is_on_one_line() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nX-A:a\nb\nEND:VCARD";
    let contact = Contact::from_card(&Card::parse(text).unwrap()).into_owned();
    assert_eq!(contact.extensions[0].raw_value(), "a\\nb");
    assert_eq!(contact.extensions[0].value(), "a\nb");
}

/// RFC 2426 §3.5.4: the card of an agent is escaped as a whole, with the escapes that it has.
#[test]
fn the_card_of_an_agent_keeps_its_separators_and_escapes() {
    let agent = "BEGIN:VCARD\nFN:Gomes\\, Bia\nN:Gomes;Bia;;;\nEND:VCARD";
    let text = format!("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nAGENT:\n{agent}\nEND:VCARD");
    let contact = Contact::parse(&text).unwrap();
    assert_eq!(contact.extensions[0].value().trim_start(), agent);
}

#[test]
fn an_address_without_text_is_none() {
    for address in ["ADR:;;;;;;", "ADR:", "ADR;TYPE=HOME: ;; ,;;;;"] {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\n{address}\nEND:VCARD");
        let contact = Contact::parse(&text).unwrap();
        assert_eq!(contact.addresses, []);
        assert_eq!(contact.extensions, []);
    }
}

/// An address that is the only one has its label and its types too.
#[test]
fn the_only_address_is_labelled() {
    let contact = Contact::new("Ana").add_phone("+447911123456".parse::<Tel<'_>>().unwrap());
    for email in [
        Labelled::new("a@b.c").label("Casa"),
        Labelled::new("a@b.c").add_type("WORK"),
    ] {
        let contact = contact.clone().add_email(email);
        let written = contact.to_vcard_lossy(Dialect::WhatsApp);
        let read = Contact::from_card(&Card::parse(&written).unwrap()).into_owned();
        assert_eq!(read.emails, contact.emails, "{written}");
    }
}

/// Beside its field and elsewhere in its group; a label that shows nothing is none.
#[test]
fn a_label_has_text_within_its_marks() {
    for (label, expected) in [
        ("Casa", Some("Casa")),
        ("_$!<Home>!$_", Some("Home")),
        ("Casa\\, 2", Some("Casa, 2")),
        ("", None),
        (" ", None),
        ("_$!<>!$_", None),
        ("_$!< >!$_", None),
    ] {
        for between in ["", "X-A:1\n"] {
            let lines = format!("item1.TEL:1\n{between}item1.X-ABLabel:{label}");
            let text = format!("BEGIN:VCARD\nN:A\nFN:A\n{lines}\nEND:VCARD");
            let card = Card::parse(&text).unwrap();
            let read = &Contact::from_card(&card).phones[0];
            assert_eq!(read.label.as_deref(), expected, "{text}");
        }
    }
}

/// The marks of Apple's address book are at both ends.
#[test]
fn a_label_that_apple_translates_has_its_marks() {
    let labels = ["_$!<Mobile>!$_", "_$!<Mobile", "Mobile>!$_", "Mobile"].map(Label::from);
    assert_eq!(
        labels.each_ref().map(Label::is_apple),
        [true, false, false, false]
    );
    assert_eq!(
        labels.map(|label| label.to_string()),
        ["Mobile", "_$!<Mobile", "Mobile>!$_", "Mobile"]
    );
}

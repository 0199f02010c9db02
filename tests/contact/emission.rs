//! What each profile writes.

use wacard::contact::{Business, ExtensionProperty, OmittedKind, Organization, PersonName};
use wacard::contact::{Tel, WriteOptions};
use wacard::vcard::{Card, Name, Value, Writer};
use wacard::{Contact, Dialect, Wuid};

fn guilherme() -> Contact<'static> {
    Contact::new("Guilherme Gomes")
        .organization("AtendAI")
        .add_email("contato@example.com")
        .add_url("https://example.com:8443/a?b=c;d,e")
        .add_phone(Tel::new("+55 99 9 9999-9999").waid("559999999999".parse::<Wuid>().unwrap()))
}

#[test]
fn evolution_is_its_template_byte_for_byte() {
    // The template of Evolution API 1.8.2 and 2.3.6, filled in by hand.
    let expected = "BEGIN:VCARD\nVERSION:3.0\nN:Guilherme Gomes\nFN:Guilherme Gomes\nORG:AtendAI;\n\
        EMAIL:contato@example.com\nURL:https://example.com:8443/a?b=c;d,e\n\
        item1.TEL;waid=559999999999:+55 99 9 9999-9999\nitem1.X-ABLabel:Celular\nEND:VCARD";
    assert_eq!(guilherme().to_vcard_lossy(Dialect::Evolution), expected);
    // And a card that it sent.
    let sent = include_str!("../data/cards/48-evolution-v2-full.vcf");
    assert_eq!(expected.replace(",e", ""), sent);

    let bare =
        Contact::new("Ana").add_phone(Tel::new("1").waid("5511987654321".parse::<Wuid>().unwrap()));
    assert_eq!(
        bare.to_vcard_lossy(Dialect::Evolution),
        "BEGIN:VCARD\nVERSION:3.0\nN:Ana\nFN:Ana\nitem1.TEL;waid=5511987654321:1\n\
         item1.X-ABLabel:Celular\nEND:VCARD",
    );
}

#[test]
fn whatsapp_is_the_subset_that_its_readers_accept() {
    let contact = guilherme()
        .add_phone(Tel::new("+62 132").label("Recado; casa"))
        .add_phone(Tel::new("3").add_type("HOME").add_type("a;b").label("x"))
        .business(Business {
            name: Some("AtendAI".into()),
            description: Some("a\nb".into()),
        });
    let mut card = String::new();
    let left_out = contact.push_vcard(Dialect::WhatsApp, &mut card);
    assert_eq!(
        card,
        "BEGIN:VCARD\nVERSION:3.0\nN:;Guilherme Gomes;;;\nFN:Guilherme Gomes\nORG:AtendAI\n\
        TEL;type=CELL;type=VOICE;waid=559999999999:+55 99 9 9999-9999\n\
        item1.TEL:+62 132\nitem1.X-ABLabel:Recado\\; casa\n\
        item2.TEL;type=HOME:3\nitem2.X-ABLabel:x\n\
        URL:https://example.com:8443/a?b=c;d,e\nEMAIL:contato@example.com\n\
        X-WA-BIZ-DESCRIPTION:a\\nb\nX-WA-BIZ-NAME:AtendAI\nEND:VCARD"
    );
    assert_eq!(left_out.to_string(), "of TEL 3: type `a;b`");
}

#[test]
fn rfc2426_is_folded_and_quoted() {
    let long = format!("{}é{}", "x".repeat(71), "y".repeat(80));
    let mut contact = Contact::new(long.as_str()).add_phone(
        Tel::new("1")
            .add_type("a;b")
            .waid("5511987654321".parse::<Wuid>().unwrap()),
    );
    contact.name = Some(PersonName {
        family: "Silva".into(),
        given: "Ana".into(),
        ..PersonName::default()
    });
    contact.organization = Some(Organization {
        name: "A;B".into(),
        units: vec!["C".into()],
    });
    let card = contact.to_vcard_lossy(Dialect::Rfc2426);
    let y = "y".repeat(72);
    assert_eq!(
        card,
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Silva;Ana;;;\r\nFN:{}\r\n é{y}\r\n {}\r\n\
        ORG:A\\;B;C\r\nTEL;TYPE=\"a;b\";waid=5511987654321:1\r\nEND:VCARD\r\n",
            "x".repeat(71),
            "y".repeat(8)
        )
    );
    let mut card = String::new();
    let left_out = contact.push_vcard(
        WriteOptions::from(Dialect::Rfc2426).without_waid(),
        &mut card,
    );
    assert!(!card.contains("waid") && card.contains("TEL;TYPE=\"a;b\":1\r\n"));
    assert_eq!(left_out.to_string(), "of TEL 1: waid 5511987654321");
}

#[test]
fn no_text_adds_a_property() {
    let attack = "Bob\r\nTEL;waid=13135550002:+1 313 555 0002\rFN:Alice\nEND:VCARD\nBEGIN:VCARD";
    for profile in [Dialect::WhatsApp, Dialect::Evolution, Dialect::Rfc2426] {
        let mut contact = Contact::new(attack)
            .organization(attack)
            .add_email(attack)
            .add_url(attack);
        contact.note = Some(attack.into());
        contact.lid = Some(attack.into());
        let contact = contact.add_phone(Tel::new(attack).label(attack).add_type(attack));
        let mut text = String::new();
        let left_out = contact.push_vcard(profile, &mut text);
        let [part] = left_out.parts() else {
            panic!("{left_out}")
        };
        assert_eq!((&*part.property, part.index), ("TEL", 0));
        assert_eq!(part.kind, OmittedKind::Type(attack.to_owned()));
        let card = Card::parse(&text).unwrap();
        let names: Vec<_> = card.properties().iter().map(|it| it.name()).collect();
        let mut sorted = names.clone();
        sorted.sort_unstable();
        let expected = [
            "EMAIL",
            "FN",
            "N",
            "NOTE",
            "ORG",
            "TEL",
            "URL",
            "VERSION",
            "X-ABLabel",
            "X-WA-LID",
        ];
        assert_eq!(sorted, expected, "{text}");
        assert_eq!(card.diagnostics(), [], "{text}");
        let normal = attack.replace("\r\n", "\n").replace('\r', "\n");
        assert_eq!(card.get("FN").unwrap().text(), normal.as_str());
    }
}

/// The escapes of RFC 2426 §4. Texts are searched many bytes at a time, in another way for each
/// range of lengths: so every length and every place.
#[test]
fn a_special_character_is_escaped_at_any_place_of_a_text_of_any_length() {
    let escapes = [
        (',', "\\,"),
        (';', "\\;"),
        ('\\', "\\\\"),
        ('\n', "\\n"),
        ('\t', "\t"),
        ('\u{7}', ""),
        ('é', "é"),
    ];
    for len in 0..70 {
        for at in 0..=len {
            let (before, after) = ("a".repeat(at), "b".repeat(len - at));
            for (special, escape) in escapes {
                let text = format!("{before}{special}{after}");
                let mut card = String::new();
                let omitted = Contact::new("A")
                    .note(&text)
                    .push_vcard(Dialect::WhatsApp, &mut card);
                let line = format!("\nNOTE:{before}{escape}{after}\n");
                assert!(card.contains(&line), "{line:?} {card:?}");
                assert_eq!(omitted.parts().len(), usize::from(escape.is_empty()));
                let card = Card::parse(&card).unwrap();
                let kept = text.replace('\u{7}', "");
                assert_eq!(card.get("NOTE").unwrap().text(), kept);
            }
        }
    }
}

#[test]
fn control_characters_are_left_out_and_counted() {
    let mut text = String::new();
    let contact = Contact::new("A\0B\u{1B}[31m\tC\u{7F}");
    let left_out = contact.push_vcard(Dialect::WhatsApp, &mut text);
    assert_eq!(
        left_out.to_string(),
        "of N 1: control characters (3); of FN 1: control characters (3)",
    );
    assert!(text.contains("\nFN:AB[31m\tC\n"), "{text:?}");
}

#[test]
fn an_unnamed_contact_shows_what_it_has() {
    let contact = Contact::new(" ").add_phone(Tel::new("+62 132"));
    assert!(
        contact
            .to_vcard_lossy(Dialect::WhatsApp)
            .contains("\nFN:+62 132\n")
    );
}

#[test]
fn an_ungrouped_form_has_no_group_and_counts_the_labels() {
    // KDE's KContacts finds no phone in a group.
    let contact = guilherme().add_phone(Tel::new("+62 132").label("Toko").add_type("WORK"));
    for profile in [Dialect::WhatsApp, Dialect::Evolution, Dialect::Rfc2426] {
        let mut text = String::new();
        let left_out = contact.push_vcard(WriteOptions::from(profile).without_groups(), &mut text);
        let text = text.replace("TYPE", "type");
        assert!(text.contains("\nTEL;type=CELL;type=VOICE;waid=559999999999:+55 99"));
        assert!(text.contains("\nTEL;type=WORK:+62 132"));
        assert!(!text.contains("item1"));
        assert_eq!(left_out.to_string(), "of TEL 2: the label");
    }
}

#[test]
fn extension_properties_are_written_by_their_names() {
    let contact = Contact::new("Ana")
        .add_extension(ExtensionProperty::new("X-Notes", "a; b\nTEL:1").unwrap());
    let card = contact.to_vcard_lossy(Dialect::WhatsApp);
    assert!(card.contains("\nX-Notes:a\\; b\\nTEL:1\n"), "{card}");
    let read = Card::parse(&card).unwrap();
    assert_eq!(read.get("x-notes").unwrap().text(), "a; b\nTEL:1");
    let taken = [
        ("tel", "TEL"),
        ("END", "END"),
        ("agent", "AGENT"),
        ("x-ablabel", "X-ABLabel"),
        ("FN", "FN"),
    ];
    for (name, known) in taken {
        let error = ExtensionProperty::new(name, "").unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("`{known}` is written by another field")
        );
    }
    assert!(ExtensionProperty::new("X-A:\n", "").is_err());
}

#[test]
fn every_target_gets_the_same_bytes() {
    let contact = guilherme()
        .note("é".repeat(100))
        .role("chief")
        .nickname("Gui");
    for profile in [Dialect::WhatsApp, Dialect::Evolution, Dialect::Rfc2426] {
        let (mut text, mut bytes, mut other) = (String::new(), Vec::new(), String::new());
        let _ = contact.push_vcard(profile, &mut text);
        let _ = contact.push_vcard_bytes(profile, &mut bytes);
        let other_target: &mut dyn std::fmt::Write = &mut other;
        let _ = contact.write_vcard(profile, &mut { other_target }).unwrap();
        assert_eq!((text.as_bytes(), &text), (bytes.as_slice(), &other));
        assert!(text.contains("ROLE:chief"));
    }
}

#[test]
fn a_type_that_would_be_read_otherwise_is_left_out() {
    let contact = Contact::new("Ana").add_phone(Tel::new("1").add_type("a^nb").add_type("a^b"));
    for profile in [Dialect::WhatsApp, Dialect::Rfc2426] {
        let mut text = String::new();
        let omitted = contact.push_vcard(profile, &mut text);
        assert_eq!(omitted.to_string(), "of TEL 1: type `a^nb`");
        let card = Card::parse(&text).unwrap();
        let read = Contact::from_card(&card).phones[0].types.concat();
        assert_eq!(read, "a^b");
    }
}

/// The value of RFC 2426 §3.5.5, whose components are an organization and its units.
#[test]
fn components_have_semicolons_between_them_and_none_within() {
    let mut card = String::new();
    let mut writer = Writer::lf(&mut card);
    let components = ["ABC, Inc.", "North; American\nDivision", "Marketing"];
    let name = Name::new("ORG").unwrap();
    writer
        .property(None, name, [], Value::Components(&components))
        .unwrap();
    assert_eq!(
        card.trim_start(),
        "ORG:ABC\\, Inc.;North\\; American\\nDivision;Marketing"
    );
    let card = format!("BEGIN:VCARD\n{}\nEND:VCARD", card.trim());
    let card = Card::parse(&card).unwrap();
    let read: Vec<_> = card.get("ORG").unwrap().components().collect();
    assert_eq!(read, components);
}

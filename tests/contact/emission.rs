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
    let tel = Tel::new("+55 31 9829-6801").waid("553198296801".parse::<Wuid>().unwrap());
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
                if len == 0 {
                    continue;
                }
                // The card that most contacts have is written in another way.
                let mut card = String::new();
                let contact = Contact::new(&text).add_phone(tel.clone());
                let omitted = contact.push_vcard(Dialect::WhatsApp, &mut card);
                assert_eq!(omitted.is_empty(), !escape.is_empty());
                let line = format!("\nFN:{before}{escape}{after}\n");
                assert!(card.contains(&line), "{line:?} {card:?}");
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

/// vCard 2.1 has types without a name, quoted-printable, character sets, and no escape but that of
/// a semicolon; RFC 2426 §5 lists what 3.0 has instead.
#[test]
fn an_extension_of_version_2_1_is_written_in_version_3_0() {
    let cases = [
        ("X-A;HOME:a", "X-A;TYPE=HOME:a"),
        ("X-A;TYPE=HOME:a", "X-A;TYPE=HOME:a"),
        ("X-A;X-P=1;CHARSET=UTF-8:a", "X-A;X-P=1:a"),
        ("X-A;ENCODING=8BIT:a", "X-A:a"),
        ("X-A;BASE64:QUJD\n", "X-A;ENCODING=b:QUJD"),
        ("X-A;ENCODING=BASE64:QUJD\n", "X-A;ENCODING=b:QUJD"),
        (
            "X-A;HOME;QUOTED-PRINTABLE;CHARSET=UTF-8:Jos=C3=A9=0D=0Ab=0Dc=0Ad",
            "X-A;TYPE=HOME:José\\nb\\nc\\nd",
        ),
        (r"X-A:a\;b", r"X-A:a\;b"),
        (r"X-A:C:\new", r"X-A:C:\\new"),
        (r"X-A:C:\dir", r"X-A:C:\\dir"),
        (r"X-A:a\", r"X-A:a\\"),
    ];
    for (line, written) in cases {
        assert_eq!(extension("2.1", line), written, "{line:?}");
    }
}

/// Phones write quoted-printable in cards of version 3.0 too: its escapes are 3.0's.
#[test]
fn an_extension_of_version_3_0_keeps_its_escapes() {
    let cases = [
        (r"X-A:a\nb\,c\;d\\e", r"X-A:a\nb\,c\;d\\e"),
        (
            r"X-A;ENCODING=QUOTED-PRINTABLE:=C3=A9\nb\,c\;d\\e",
            r"X-A:é\nb\,c\;d\\e",
        ),
        (
            r"X-A;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab\nc\N\,d",
            r"X-A:a\nb\nc\N\,d",
        ),
        // Raw line breaks are escaped, whatever stands before them.
        ("X-A:a\\,b\\nc\nd", r"X-A:a\,b\nc\nd"),
        ("X-A:a\\\nb", r"X-A:a\\\nb"),
        ("X-A:C:\\dir\nb", r"X-A:C:\dir\nb"),
    ];
    for (line, written) in cases {
        assert_eq!(extension("3.0", line), written, "{line:?}");
    }
}

/// Parameters of RFC 2426 §4; to WhatsApp those that Android reads, without quotes.
#[test]
fn an_extension_keeps_the_parameters_that_its_reader_knows() {
    let cases = [
        // The line, and what WhatsApp and RFC 2426 get.
        ("X-A;type=HOME:a", "X-A;type=HOME:a", "X-A;type=HOME:a"),
        ("X-A;x-p=1:a", "X-A;x-p=1:a", "X-A;x-p=1:a"),
        (
            "X-A;LANGUAGE=pt:a",
            "X-A;LANGUAGE=pt:a",
            "X-A;LANGUAGE=pt:a",
        ),
        ("X-A;language=pt:a", "X-A:a", "X-A;language=pt:a"),
        ("X-A;TYPE=\"b;c\":a", "X-A:a", "X-A;TYPE=\"b;c\":a"),
        ("X-A;X-P=1=2:a", "X-A:a", "X-A;X-P=1=2:a"),
        ("X-A;ALTID=1:a", "X-A:a", "X-A:a"),
    ];
    for (line, whatsapp, rfc2426) in cases {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\n{line}\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        let contact = Contact::from_card(&card);
        for (dialect, written) in [(Dialect::WhatsApp, whatsapp), (Dialect::Rfc2426, rfc2426)] {
            let card = contact.to_vcard_lossy(dialect);
            assert!(card.lines().any(|line| line == written), "{written} {card}");
        }
    }
}

/// Android reads the groups `item1`, `item2`, …: properties of one group stay together.
#[test]
fn the_groups_of_extensions_are_numbered_in_their_order() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nb.X-A:1\nC.X-B:2\nB.X-C:3\nX-D:4\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let contact = Contact::from_card(&card).add_phone(Tel::new("1").label("Casa"));
    let written = contact.to_vcard_lossy(Dialect::WhatsApp);
    let lines: Vec<_> = written.lines().filter(|line| line.contains("X-")).collect();
    let expected = [
        "item1.X-ABLabel:Casa",
        "item2.X-A:1",
        "item3.X-B:2",
        "item2.X-C:3",
        "X-D:4",
    ];
    assert_eq!(lines, expected);
}

/// The line `X-A` of a card, as it is written again in version 3.0.
fn extension(version: &str, line: &str) -> String {
    let text = format!("BEGIN:VCARD\nVERSION:{version}\nN:A\nFN:A\n{line}\nEND:VCARD");
    let card = Card::parse(&text).unwrap();
    let written = Contact::from_card(&card).to_vcard_lossy(Dialect::Rfc2426);
    let mut lines = written.lines();
    lines.find(|line| line.starts_with("X-A")).unwrap().into()
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
        let mut json = "\"".to_owned();
        let _ = contact.push_vcard_json(profile, &mut json);
        json.push('"');
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
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

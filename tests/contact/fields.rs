//! Contacts that are built field by field, beside the published cards that have the same fields.

use std::hash::{DefaultHasher, Hash, Hasher};

use wacard::contact::{
    Account, Address, Base64, Birthday, Label, Labelled, List, Organization, Photo, SummaryLabels,
    Tel, TelWarning,
};
use wacard::vcard::{Card, TextList};
use wacard::{Contact, Dialect, Rules, Wuid};

/// The card of an author, RFC 2426 §7.
const AUTHOR: &str = "\
BEGIN:vCard
VERSION:3.0
FN:Frank Dawson
ORG:Lotus Development Corporation
ADR;TYPE=WORK,POSTAL,PARCEL:;;6544 Battleford Drive
 ;Raleigh;NC;27613-3502;U.S.A.
TEL;TYPE=VOICE,MSG,WORK:+1-919-676-9515
TEL;TYPE=FAX,WORK:+1-919-676-9564
EMAIL;TYPE=INTERNET,PREF:Frank_Dawson@Lotus.com
EMAIL;TYPE=INTERNET:fdawson@earthlink.net
URL:http://home.earthlink.net/~fdawson
END:vCard
";

#[test]
fn builders_make_what_is_read_from_the_card_of_an_author_of_rfc_2426() {
    let address = Address::new()
        .street("6544 Battleford Drive")
        .locality("Raleigh")
        .region("NC")
        .postal_code("27613-3502")
        .country("U.S.A.");
    let address = ["WORK", "POSTAL", "PARCEL"]
        .into_iter()
        .fold(address, Address::add_type);
    let voice = Tel::new("+1-919-676-9515")
        .add_type("VOICE")
        .add_type("MSG")
        .add_type("WORK");
    let mail = Labelled::new("Frank_Dawson@Lotus.com")
        .add_type("INTERNET")
        .add_type("PREF");
    let mut contact = Contact::new("Frank Dawson")
        .organization("Lotus Development Corporation")
        .add_phone(voice)
        .add_phone(Tel::new("+1-919-676-9564").add_type("FAX").add_type("WORK"))
        .add_email(mail)
        .add_email(Labelled::new("fdawson@earthlink.net").add_type("INTERNET"))
        .add_url("http://home.earthlink.net/~fdawson");
    contact.addresses.push(address);
    let card = Card::parse(AUTHOR).unwrap();
    assert_eq!(Contact::from_card(&card), contact);
}

/// A contact borrows from its card; an owned one has the same fields without it.
#[test]
fn an_owned_contact_outlives_its_card_with_every_field() {
    let fields = "\
        N:Lima;Ana;Maria;Dra.;Jr.\nNICKNAME:Nana,Aninha\nORG:Acme;Sales;Brazil\n\
        TITLE:Engineer\nROLE:Developer\nNOTE:one\\ntwo\n\
        item1.TEL;TYPE=CELL,pref;waid=553198296801:+55 31 9829-6801\nitem1.X-ABLabel:_$!<Mobile>!$_\n\
        item2.EMAIL;TYPE=WORK:ana@example.com\nitem2.X-ABLabel:Trabalho\n\
        item3.ADR;TYPE=HOME:1;2;Rua A\\, 1;Belo Horizonte;MG;30130-000;Brasil\nitem3.X-ABADR:br\n\
        URL;TYPE=HOME:https://example.com\nBDAY:1990-04-15\nPHOTO;ENCODING=b;TYPE=GIF:R0lG\n ODlh\n\
        X-WA-BIZ-NAME:Loja\nX-WA-BIZ-DESCRIPTION:Flores\nX-WA-LID:75716465037562\n\
        item4.X-A;LANGUAGE=en:b";
    let text = format!("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Lima\n{fields}\nEND:VCARD");
    let card = Card::parse(&text).unwrap();
    let contact = Contact::from_card(&card);
    assert_eq!(contact.extensions.len(), 1, "each other line has its field");
    assert_eq!(contact.clone().into_owned(), contact);
    let url = Card::parse("BEGIN:VCARD\nPHOTO;VALUE=uri:https://example.com/a.gif\nEND:VCARD");
    let url = url.unwrap();
    let contact = Contact::from_card(&url);
    assert_eq!(contact.clone().into_owned(), contact);
}

/// The lines of RFC 2426 §3.5.1, §3.5.5 and §3.1.3, as its dialect writes them.
#[test]
fn fields_are_written_as_the_examples_of_rfc_2426_show_them() {
    let organization = Organization::from("ABC, Inc.")
        .add_unit("North American Division")
        .add_unit("Marketing");
    let contact = Contact::new("Jim")
        .organization(organization)
        .title("Director, Research and Development")
        .role("Programmer")
        .nickname("Jim,Jimmie");
    let card = contact.to_vcard(Dialect::Rfc2426).unwrap();
    let lines: Vec<_> = card.split("\r\n").skip(2).collect();
    assert_eq!(
        lines,
        [
            "N:;Jim;;;",
            "FN:Jim",
            "NICKNAME:Jim\\,Jimmie",
            "ORG:ABC\\, Inc.;North American Division;Marketing",
            "TITLE:Director\\, Research and Development",
            "ROLE:Programmer",
            "END:VCARD",
            "",
        ],
    );
}

/// RFC 2426 §3.5.5, in the card that most contacts have: a name and a phone with its id.
#[test]
fn units_follow_their_organization_in_every_dialect() {
    let organization = Organization::from("ABC, Inc.").add_unit("Marketing");
    let tel = Tel::new("+55 31 9829-6801").waid("553198296801".parse::<Wuid>().unwrap());
    let contact = Contact::new("Ana")
        .organization(organization)
        .add_phone(tel);
    for dialect in Dialect::ALL {
        let text = contact.to_vcard(*dialect).unwrap();
        assert!(text.contains("\nORG:ABC\\, Inc.;Marketing"), "{text}");
        let card = Card::parse(&text).unwrap();
        let read = Contact::from_card(&card);
        assert_eq!(read.organization, contact.organization, "{text}");
    }
}

/// RFC 2426 §3.5.5: the components are positional.
#[test]
fn an_empty_unit_keeps_its_place() {
    let organization = |line: &str| {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\nFN:A\n{line}\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        Contact::from_card(&card).into_owned().organization
    };
    let abc = Organization::from("ABC, Inc.");
    assert_eq!(
        organization("ORG:ABC\\, Inc.;;;Marketing;"),
        Some(abc.clone().add_unit("").add_unit("").add_unit("Marketing"))
    );
    assert_eq!(organization("ORG:ABC\\, Inc.;;"), Some(abc));
    for empty in ["ORG:", "ORG:;", "ORG:;;"] {
        assert_eq!(organization(empty), None, "{empty}");
    }
    assert_eq!(
        organization("ORG:;Marketing"),
        Some(Organization::from("").add_unit("Marketing"))
    );
}

/// A summary has a line for each field that has a text.
#[test]
fn an_organization_without_a_name_has_no_line_in_a_summary() {
    let summary = |organization: Organization<'static>| {
        let contact = Contact::new("Ana").organization(organization);
        contact.summary(SummaryLabels::ENGLISH).to_string()
    };
    let without = Contact::new("Ana");
    let without = without.summary(SummaryLabels::ENGLISH).to_string();
    let name = Organization::from("ABC\nInc.");
    let line = format!("_{}:_ ABC Inc.", SummaryLabels::ENGLISH.organization);
    assert_eq!(summary(name), format!("{without}\n{line}"));
    let unit = Organization::from(" ").add_unit("Marketing");
    assert_eq!(summary(unit), without);
}

/// Apple and WhatsApp write 1604 for a year that is not known, and say so; a date stays as written.
#[test]
fn a_birthday_without_a_year_is_written_in_the_leap_year_of_apple() {
    let cases = [
        ("--04-15", "1604-04-15"),
        ("1604-04-15", "1604-04-15"),
        ("16040415", "16040415"),
    ];
    for (value, date) in cases {
        let contact = Contact::new("A").birthday(Birthday::new(value));
        let text = contact.to_vcard(Dialect::Rfc2426).unwrap();
        let line = format!("\nBDAY;X-APPLE-OMIT-YEAR=1604:{date}\r\n");
        assert!(text.contains(&line), "{text}");
    }
}

/// RFC 2426 §3.3.1 knows `pref` as a type: once is enough.
#[test]
fn a_preference_is_a_type_once() {
    let written = |tel: Tel<'_>| {
        let text = Contact::new("A")
            .add_phone(tel)
            .to_vcard_lossy(Dialect::Rfc2426);
        text.to_lowercase().matches("pref").count()
    };
    let mut tel = Tel::new("1");
    assert_eq!(written(tel.clone()), 0);
    tel.preference = Some(1);
    assert_eq!(written(tel.clone()), 1);
    assert_eq!(written(tel.add_type("PREF")), 1);
}

/// RFC 2426 §3.1.4: an image has a TYPE if its format is known.
#[test]
fn the_type_of_a_photo_is_its_subtype() {
    let written = |photo: Photo<'_>| {
        let text = Contact::new("A")
            .photo(photo)
            .to_vcard_lossy(Dialect::Rfc2426);
        let line = text.lines().find(|line| line.starts_with("PHOTO"));
        line.map(str::to_owned)
    };
    let photo = |media_type: Option<&'static str>| Photo::Inline {
        base64: Base64::from("R0lGODlh"),
        media_type: media_type.map(Into::into),
    };
    let line = |params: &str| Some(format!("PHOTO;ENCODING=b{params}:R0lGODlh"));
    assert_eq!(written(photo(Some("image/gif"))), line(";TYPE=GIF"));
    assert_eq!(written(photo(None)), line(""));
}

/// The order of RFC 2426 §3.2.1: post office box, extended address, street, locality, region, postal
/// code, country.
#[test]
fn an_address_has_seven_components_in_their_order() {
    let address = Address::new()
        .country("country")
        .postal_code("postal code")
        .region("region")
        .locality("locality")
        .street("street")
        .extended("extended")
        .po_box("box");
    let contact = Contact::new("Ana").add_address(address);
    let text = contact.to_vcard(Dialect::WhatsApp).unwrap();
    let line = "\nADR:box;extended;street;locality;region;postal code;country\n";
    assert!(text.contains(line), "{text}");
    let card = Card::parse(&text).unwrap();
    assert_eq!(Contact::from_card(&card).addresses, contact.addresses);
}

/// Apple's address book exports an address in a group, with its country's code and its label.
#[test]
fn an_address_has_its_country_code_and_its_label_in_its_group() {
    let address = Address::new()
        .street("1 Infinite Loop")
        .country_code("us")
        .label(Label::apple("Work"))
        .add_type("WORK");
    let mut contact = Contact::new("Apple").add_email(Labelled::new("a@b.c").label("Help"));
    contact.addresses.push(address);
    let card = contact.to_vcard(Dialect::WhatsApp).unwrap();
    let lines: Vec<_> = card.lines().skip(4).collect();
    assert_eq!(
        lines,
        [
            "item1.EMAIL:a@b.c",
            "item1.X-ABLabel:Help",
            "item2.ADR;type=WORK:;;1 Infinite Loop;;;;",
            "item2.X-ABLabel:_$!<Work>!$_",
            "item2.X-ABADR:us",
            "END:VCARD",
        ],
    );
    let read = Card::parse(&card).unwrap();
    assert_eq!(Contact::from_card(&read), contact);
    // An address has one code: a second is a property that no field holds.
    let twice = card.replace("END:VCARD", "item2.X-ABADR:br\nEND:VCARD");
    let read = Card::parse(&twice).unwrap();
    let read = Contact::from_card(&read);
    assert_eq!(read.addresses, contact.addresses);
    assert_eq!(read.extensions[0].name().as_str(), "X-ABADR");
}

/// RFC 4648 §3.3 lets a reader ignore line ends within base64.
#[test]
fn base64_is_equal_and_hashes_alike_whatever_its_white_space() {
    let hash = |base64: &Base64<'_>| {
        let mut hasher = DefaultHasher::new();
        base64.hash(&mut hasher);
        hasher.finish()
    };
    let (folded, whole) = (Base64::from("R0lG\r\n ODlh"), Base64::from("R0lGODlh"));
    assert_eq!(folded, whole);
    assert_eq!(hash(&folded), hash(&whole));
    assert_eq!(folded.as_written(), "R0lG\r\n ODlh");
    assert_eq!(folded.to_text(), "R0lGODlh");
    let other = Base64::from("R0lGODdh");
    assert_ne!(other, whole);
    assert_ne!(hash(&other), hash(&whole));
}

/// The first bytes of each format: ITU-T T.81, PNG §5.2, GIF89a §17, RIFF's `WEBP`.
#[test]
fn the_media_type_of_an_unnamed_photo_is_that_of_its_first_bytes() {
    let starts: [(&[u8], _); 5] = [
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Some("image/jpeg")),
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", Some("image/png")),
        (b"GIF89a", Some("image/gif")),
        (b"RIFF\x24\0\0\0WEBPVP8 ", Some("image/webp")),
        (b"BM\x36\0\0\0", None),
    ];
    for (bytes, expected) in starts {
        let photo = Photo::from_bytes(bytes, "image/x-any");
        let mut contact = Contact::new("Ana");
        contact.photo = Some(photo);
        // WhatsApp's dialect names no type.
        let text = contact.to_vcard_lossy(Dialect::WhatsApp);
        let card = Card::parse(&text).unwrap();
        match Contact::from_card(&card).photo {
            Some(Photo::Inline { media_type, base64 }) => {
                assert_eq!(media_type.as_deref(), expected, "{text}");
                assert_eq!(base64.decode().unwrap(), bytes);
            }
            other => panic!("{other:?}"),
        }
    }
}

/// A value that `ENCODING` calls base64 and that only begins like a `data:` URI is kept whole.
#[test]
fn a_broken_photo_is_kept_and_has_no_bytes() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nPHOTO;ENCODING=b;TYPE=PNG:data:image/png,x\nEND:VCARD";
    let card = Card::parse(card).unwrap();
    let photo = Contact::from_card(&card).photo.unwrap();
    let expected = Photo::Inline {
        base64: "data:image/png,x".into(),
        media_type: Some("image/png".into()),
    };
    assert_eq!((photo.bytes(), photo), (None, expected));
}

/// The given id of a phone is the one that WhatsApp has, so two phones with it are the same.
#[test]
fn a_guessed_id_equals_the_same_id_given() {
    let guessed = Tel::parse("+55 31 9 9829-6801", None, Rules::WhatsApp).unwrap();
    let wuid: Wuid = "553198296801".parse().unwrap();
    let given = Tel::new("+55 31 9 9829-6801").waid(wuid);
    let all = std::collections::HashSet::from([guessed.clone(), given.clone()]);
    assert_eq!((&guessed, all.len()), (&given, 1));
    let other = "5531998296801".parse::<Wuid>().unwrap();
    assert_ne!(guessed, given.waid(other));
    assert_eq!(Account::new(wuid).wuid(), wuid);
}

/// The text is an id itself: a short number that no country has.
#[test]
fn an_id_in_the_place_of_a_number_is_warned_of_as_a_given_one() {
    let tel = Tel::parse("551234@s.whatsapp.net", None, Rules::WhatsApp).unwrap();
    let wuid = "551234".parse::<Wuid>().unwrap();
    assert_eq!(tel.warning(), Some(TelWarning::ImpossibleId(wuid)));
}

/// A list that is collected from nothing is a text: the one that a component without text is.
#[test]
fn no_texts_are_one_empty_text() {
    let none: TextList<'_> = Vec::<&str>::new().into_iter().collect();
    assert_eq!(none, TextList::from(""));
    assert!(none.is_empty());
}

#[test]
fn lists_are_made_and_compared_as_vectors_are() {
    assert_eq!(List::from([1, 2])[..], [1, 2]);
    let list = TextList::from("a");
    assert!(list == "a" && list != "b");
    let contact = Contact::new("A\0");
    let omitted = contact.push_vcard(Dialect::WhatsApp, &mut String::new());
    let parts = omitted.parts().to_vec();
    assert_eq!(parts.len(), 2);
    assert_eq!(omitted.into_iter().collect::<Vec<_>>(), parts);
}

/// A hidden id reaches the contact, and not the number beside it.
#[test]
fn a_hidden_id_in_the_place_of_waid_is_the_contacts() {
    let lid = |waid: &str| {
        let text = format!("BEGIN:VCARD\nTEL;waid={waid}:+55 11 98765-4321\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        let contact = Contact::from_card(&card).into_owned();
        assert_eq!(contact.phones[0].wuid(), None, "{waid}");
        contact.lid
    };
    assert_eq!(
        lid("183746529105829@lid").as_deref(),
        Some("183746529105829")
    );
    assert_eq!(lid("183746529105829@g.us"), None);
}

/// What follows a raw line break is not part of a name, a number or an address.
#[test]
fn the_first_line_of_a_value_is_read() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:Ana\nLima\nitem1.TEL:1\n2\nEMAIL:a@b.c\nd\n\
        item1.X-ABLabel:Casa\nRua\nEND:VCARD";
    let contact = Contact::parse(text).unwrap();
    assert_eq!(contact.full_name, "Ana");
    assert_eq!(contact.phones[0].value, "1");
    assert_eq!(contact.phones[0].label.as_deref(), Some("Casa"));
    assert_eq!(contact.emails[0].value, "a@b.c");
}

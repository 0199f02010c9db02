//! What is promised to allocate nothing allocates nothing, from the first call on; a repair does in
//! proportion to its card.

use std::hint::black_box;

use wacard::check::fix;
use wacard::contact::Tel;
use wacard::vcard::Card;
use wacard::{Contact, Dialect, Phone, Region, Rules, Wuid};

#[track_caller]
fn allocates_nothing(what: impl FnOnce()) {
    let counted = allocation_counter::measure(what);
    assert_eq!(counted.count_total, 0);
}

#[test]
fn a_number_is_read_and_judged_without_allocation() {
    let texts = [
        ("+55 31 9 9829-6801", None),
        ("(31) 99829-6801", Some(Region::BR)),
        ("0055 31 99829-6801", Some(Region::US)),
        ("Tel: ＋５５ ３１ ９９８２９ ６８０１ ext. 12", None),
        ("5531998296801:12@s.whatsapp.net", None),
        ("+54 9 11 15-2345-6789", None),
        ("call me", None),
    ];
    for (text, region) in texts {
        allocates_nothing(|| {
            if let Ok(phone) = black_box(Phone::parse(text, region)) {
                black_box((phone.number_type(), phone.region(), phone.is_valid()));
                black_box(phone.candidates(Rules::WhatsApp).iter().count());
                black_box(phone.wuid(Rules::Evolution));
            }
        });
    }
}

#[test]
fn a_plain_card_is_read_with_one_allocation() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nORG:Acme\n\
        TEL;type=CELL;waid=553198296801:+55 31 9829-6801\nEND:VCARD\n";
    let counted = allocation_counter::measure(|| {
        let card = Card::parse(black_box(text)).unwrap();
        assert_eq!(
            card.get("TEL").unwrap().param("waid").unwrap(),
            "553198296801"
        );
        assert_eq!(card.properties().len(), 5);
    });
    assert_eq!(counted.count_total, 1);
}

#[test]
fn a_plain_contact_is_read_without_an_allocation_of_its_own() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:Ana Gomes\nFN:Ana Gomes\nORG:AtendAI;\n\
        EMAIL:ana@example.com\nURL:https://example.com/ana\n\
        item1.TEL;waid=553198296801:+55 31 9829-6801\nitem1.X-ABLabel:Celular\nEND:VCARD\n";
    let card = Card::parse(text).unwrap();
    allocates_nothing(|| {
        let contact = black_box(Contact::from_card(&card));
        assert_eq!(contact.phones[0].label.as_deref(), Some("Celular"));
        assert_eq!((contact.emails.len(), contact.urls.len()), (1, 1));
    });
}

#[test]
fn a_photo_is_not_decoded_before_it_is_asked_for() {
    let lines = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldY\r\n ".repeat(10_000);
    let text = format!("BEGIN:VCARD\r\nPHOTO;ENCODING=b;TYPE=JPEG:{lines}QUJD\r\nEND:VCARD");
    let card = Card::parse(&text).unwrap();
    let counted = allocation_counter::measure(|| {
        black_box(Contact::from_card(&card));
    });
    assert!(counted.bytes_total < 1_000, "{counted:?}");
    let photo = Contact::from_card(&card).photo.unwrap();
    assert_eq!(photo.bytes().unwrap().len(), 24 * 10_000 + 3);
}

#[test]
fn a_card_is_written_without_allocating() {
    let tel = Tel::new("+55 31 9829-6801").waid("553198296801".parse::<Wuid>().unwrap());
    let contact = Contact::new("José, \"Zé\"\n🎉".repeat(20))
        .organization("AtendAI; Research")
        .add_email("a@example.com")
        .add_url("https://example.com/a;b")
        .add_phone(tel.clone())
        .add_phone(tel.label("Celular").add_type("WORK"));
    let (mut text, mut bytes) = (String::with_capacity(1 << 13), Vec::with_capacity(1 << 13));
    for profile in [Dialect::WhatsApp, Dialect::Evolution, Dialect::Rfc2426] {
        allocates_nothing(|| {
            text.clear();
            bytes.clear();
            let _ = black_box(contact.push_vcard(profile, &mut text));
            let _ = black_box(contact.push_vcard_bytes(profile, &mut bytes));
        });
    }
}

/// Each label is looked for among those that were moved: by a table, not one after another.
#[test]
fn a_repair_allocates_in_proportion_to_its_card() {
    let counted = |phones: usize| {
        let tels = (0..phones).map(|item| format!("item{item}.TEL;waid=5511987654321:1\n"));
        let labels = (0..phones).map(|item| format!("item{item}.X-ABLabel:{item}\n"));
        let lines: String = tels.chain(labels.rev()).collect();
        let text = format!("BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\n{lines}END:VCARD");
        let card = Card::parse(&text).unwrap();
        let counted = allocation_counter::measure(|| {
            assert_eq!(fix(&card).unwrap().changes.len(), phones - 1);
        });
        counted.count_total
    };
    let (one, double) = (counted(200), counted(400));
    assert!(2 * double < 5 * one, "{one}, {double}");
}

//! The id of a phone, of all that its parameters hold.

use wacard::Contact;
use wacard::contact::Reading;
use wacard::vcard::Card;

/// WhatsApp's readers know the parameter alone: it counts before an id among the types, and an id
/// before what is none.
#[test]
fn the_first_id_counts_and_a_parameter_before_a_type() {
    let rows = [
        (";waid=447911123456", "447911123456", ""),
        (";waid=447911123456;waid=447911123457", "447911123456", ""),
        (";waid=undefined;waid=447911123456", "447911123456", ""),
        (
            ";TYPE=CELL,WAID=447911123457;waid=447911123456",
            "447911123456",
            "waid-among-types",
        ),
        (
            ";TYPE=CELL,WAID=undefined;waid=447911123456",
            "447911123456",
            "waid-among-types",
        ),
        (
            ";waid=undefined;TYPE=CELL,WAID=447911123456",
            "447911123456",
            "waid-among-types",
        ),
        (
            ";TYPE=CELL, waid=447911123456",
            "447911123456",
            "waid-among-types",
        ),
        (
            ";TYPE=WAID=1,WAID=447911123456",
            "447911123456",
            "waid-among-types",
        ),
        (";waid=undefined", "", "waid"),
        (";TYPE=WAID=x;waid=undefined", "", "waid-among-types waid"),
    ];
    for (params, id, warnings) in rows {
        let text =
            format!("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL{params}:+44 7911 123456\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        let reading = Reading::from_card(&card);
        let tel = &reading.contact.phones[0];
        let found = tel.wuid().map(|wuid| wuid.to_string());
        assert_eq!(found.unwrap_or_default(), id, "{params}");
        let of_ids = reading.warnings.iter().map(|it| it.kind.code());
        let of_ids: Vec<_> = of_ids.filter(|code| code.contains("waid")).collect();
        assert_eq!(of_ids.join(" "), warnings, "{params}");
    }
}

#[test]
fn a_hidden_id_beside_an_id_is_kept() {
    for params in [
        ";waid=183746529105829@lid;waid=447911123456",
        ";waid=447911123456;waid=183746529105829@lid",
        ";waid=183746529105829@lid;waid=283746529105829@lid;waid=447911123456",
    ] {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL{params}:1\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        let contact = Contact::from_card(&card);
        assert_eq!(contact.phones[0].wuid().unwrap().as_str(), "447911123456");
        assert_eq!(contact.lid.as_deref(), Some("183746529105829"), "{params}");
    }
}

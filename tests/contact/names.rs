//! Names: the full name, and its parts where they are known.

use wacard::Contact;
use wacard::check::fix;
use wacard::contact::Reading;
use wacard::vcard::Card;

/// An `N` on the line before its `FN` is compared with it, and not divided.
#[test]
fn a_name_that_repeats_the_full_name_is_forgotten_wherever_it_stands() {
    let full_names = [
        "Ana",
        "Ana Lima",
        "A;B",
        "A\\, B",
        " ",
        "",
        "Ana\r\n B",
        "A\u{301}na",
    ];
    let names = |full: &str| {
        let parts = ["", ";", ";;;", ";;;;"];
        let of =
            |name: &str| parts.map(|after| [format!("{name}{after}"), format!(";{name}{after}")]);
        [of(full), of("Bia")].concat().concat()
    };
    for full_name in full_names {
        for name in names(full_name) {
            for further in ["", "N:Gomes;Ana;;;\r\n", "FN:Bia\r\n", "X-A:1\r\n"] {
                let text = |lines: &str| format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{lines}END:VCARD");
                let (n, full) = (format!("N:{name}\r\n"), format!("FN:{full_name}\r\n"));
                let beside = text(&format!("{n}{full}{further}"));
                let apart = text(&format!("{n}VERSION:3.0\r\n{full}{further}"));
                let [beside, apart] = [&beside, &apart].map(|text| Card::parse(text).unwrap());
                let [beside, apart] = [&beside, &apart].map(Reading::from_card);
                assert_eq!(beside.contact, apart.contact, "{n}{full}{further}");
                let kinds =
                    |of: &Reading<'_>| of.warnings.iter().map(|it| it.kind).collect::<Vec<_>>();
                assert_eq!(kinds(&beside), kinds(&apart), "{n}{full}{further}");
            }
        }
    }
}

#[test]
fn a_name_of_control_characters_shows_nothing() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:\u{1};\u{0} \u{0};;;\nFN:\u{0}\nORG:Acme\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    assert_eq!(Contact::from_card(&card).display_name(), "Acme");
    let fixed = fix(&card).unwrap();
    assert!(fixed.text.contains("\nFN:Acme\n"), "{fixed:?}");
    let again = fix(&Card::parse(&fixed.text).unwrap()).unwrap();
    assert_eq!(again.changes, []);
}

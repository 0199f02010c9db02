//! Ids that may have no account: the warning of a phone, its code and its words.

use wacard::contact::{Tel, TelWarning};
use wacard::{Region, Rules, Wuid};

#[test]
fn a_phone_is_warned_of_by_its_number_or_its_given_id() {
    let rows = [
        ("+55 31 99829-6801", None, "", ""),
        (
            "31 99829-6801",
            None,
            "perhaps-national",
            "no numbering plan has +31998296801: set the `region` of a national number, or write + and the calling code",
        ),
        (
            "+1 555 123 4567",
            None,
            "invalid-number",
            "no numbering plan has +15551234567",
        ),
        (
            "+55 31 99829-6801 / +55 31 98888-2222",
            None,
            "several-numbers",
            "expected one number, found several: 553198296801 is the id of the first",
        ),
        // An id that was given is trusted, if a country has numbers of its length.
        ("call me", Some("15551234567"), "", ""),
        (
            "call me",
            Some("551234"),
            "impossible-id",
            "no country has numbers of the length of 551234",
        ),
        (
            "call me",
            Some("183746529105829"),
            "lid",
            "183746529105829 looks like a hidden id (LID), and not like a phone number",
        ),
        (
            "+55 31 9 9999-9999",
            Some("553198296801"),
            "another-number",
            "a message goes to 553198296801, which is not the number shown",
        ),
        ("+55 31 9 9829-6801", Some("553198296801"), "", ""),
        ("31 99829-6801", Some("553198296801"), "", ""),
    ];
    for (number, id, code, words) in rows {
        let tel = match id {
            Some(id) => Tel::new(number).waid(id.parse::<Wuid>().unwrap()),
            None => number.parse().unwrap(),
        };
        let warning = tel.warning();
        assert_eq!(warning.map_or("", TelWarning::code), code, "{number}");
        assert_eq!(warning.map(|it| it.to_string()).unwrap_or_default(), words);
    }
}

#[test]
fn a_region_helps_a_national_number_that_is_valid_there() {
    let best = |number: &str, region| {
        let tel: Tel<'_> = number.parse().unwrap();
        let candidates = tel.warning()?.candidates(region, Rules::WhatsApp)?;
        Some(candidates.best().wuid.to_string())
    };
    let found = best("31 99829-6801", Region::BR);
    assert_eq!(found.as_deref(), Some("553198296801"));
    assert_eq!(best("31 99829-6801", Region::US), None);
    assert_eq!(best("+1 555 123 4567", Region::US), None);
}

//! Numbers beside libphonenumber's examples: their types, their lengths and their ids.

use crate::rows::rows;
use wacard::phone::PhoneErrorKind;
use wacard::{Phone, Region, Rules, Wuid};

const EXAMPLES: &str = include_str!("../data/examples.tsv");

/// The column `type` has the names of libphonenumber's types, in kebab case.
#[test]
fn every_example_has_its_type_and_its_region() {
    for row in rows(EXAMPLES) {
        let phone = Phone::parse(&format!("+{}", row["e164"]), None).unwrap();
        let shown = phone.number_type().map(|it| format!("{it:>20}"));
        let expected = Some(format!("{:>20}", row["type"]));
        assert_eq!(shown, expected, "{row:?}");
        let region = phone.region().map(|it| it.to_string());
        assert_eq!(region.as_deref(), Some(row["owner"]), "{row:?}");
    }
}

/// libphonenumber's plan of Brazil has numbers of eight to eleven digits.
#[test]
fn an_error_of_length_names_the_plan_and_what_it_has() {
    let rows = [
        ("+55 11 9876", "too-short", 6),
        ("+55 11 98765-43210", "too-long", 12),
    ];
    for (text, code, found) in rows {
        let kind = Phone::parse(text, None).unwrap_err().kind();
        assert_eq!(kind.code(), code, "{text}");
        let (PhoneErrorKind::TooShort(error) | PhoneErrorKind::TooLong(error)) = kind else {
            panic!("{text}: {kind:?}");
        };
        assert_eq!((error.region(), error.found()), (Region::BR, found));
        assert_eq!(error.expected().to_string(), "8, 9, 10 or 11");
    }
    // Samoa has numbers of five to seven digits, and of ten.
    let kind = Phone::parse("+685 12345678", None).unwrap_err().kind();
    assert_eq!(kind.code(), "length");
}

#[test]
fn candidates_are_iterated_by_value_and_by_reference_alike() {
    let phone = Phone::parse("+55 31 9 9829-6801", None).unwrap();
    let candidates = phone.candidates(Rules::WhatsApp);
    let texts: Vec<_> = (&candidates).into_iter().map(|it| it.wuid).collect();
    let expected = ["553198296801", "5531998296801"].map(|it| it.parse::<Wuid>().unwrap());
    assert_eq!(texts, expected);
    assert!(candidates.into_iter().eq(candidates));
    assert_eq!(candidates.iter().size_hint(), (2, Some(2)));
}

/// Benin's numbers have ten digits since 30 November 2024, all of which begin with 01.
#[test]
fn a_number_of_benin_has_the_id_of_both_forms() {
    let ids = |text: &str| {
        let phone = Phone::parse(text, None).unwrap();
        let candidates = phone.candidates(Rules::WhatsApp).into_iter();
        candidates.map(|it| it.wuid.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids("+229 01 90 01 12 34"), ["2290190011234", "22990011234"]);
    assert_eq!(ids("+229 90 01 12 34"), ["22990011234", "2290190011234"]);
    assert_eq!(ids("+229 90 01 12 34 56"), ["2299001123456"]);
}

/// In Brazil a carrier's two digits follow 00, as in `0015 1 650 253 0000`; most people leave them out.
#[test]
fn in_brazil_00_is_a_plus_sign_unless_a_carriers_number_follows() {
    let e164 = |text: &str| {
        let phone = Phone::parse(text, Some(Region::BR));
        phone.map(|phone| phone.e164().to_owned())
    };
    for text in ["001 650 253 0000", "0015 1 650 253 0000"] {
        assert_eq!(e164(text).as_deref(), Ok("16502530000"), "{text}");
    }
    for text in ["0055 31 99829-6801", "0021 55 31 99829-6801"] {
        assert_eq!(e164(text).as_deref(), Ok("5531998296801"), "{text}");
    }
}

/// The crate `phonenumber` reads the same number, and gives it back. It takes away the trunk prefix
/// of some plans from international numbers that begin with its digits, which libphonenumber keeps.
#[cfg(feature = "phonenumber")]
#[test]
fn the_crate_phonenumber_has_the_same_numbers_but_for_known_rows() {
    use phonenumber::{Mode, PhoneNumber};

    let differ = rows(EXAMPLES).into_iter().filter(|row| {
        let phone = Phone::parse(row["international"], None).unwrap();
        let number = PhoneNumber::try_from(phone).unwrap();
        let e164 = number.format().mode(Mode::E164).to_string();
        e164 != format!("+{}", row["e164"]) || Phone::try_from(&number) != Ok(phone)
    });
    let mut differ: Vec<_> = differ.map(|row| row["e164"]).collect();
    differ.sort_unstable();
    differ.dedup();
    let known = [
        "37080012345",
        "37080123456",
        "37080812345",
        "3758011234567",
        "78001234567",
        "78081234567",
        "78091234567",
    ];
    assert_eq!(differ, known);
}

//! Laws of numbers and ids.

use std::collections::BTreeSet;

use proptest::prelude::*;
use wacard::phone::display_text;
use wacard::{Jid, Phone, PhoneError, Region, Rules, Wuid};

use crate::arbitrary::wuid;
use crate::config;
use crate::rows::rows;

/// Numbers as people write them, and texts that are nearly numbers: many valid ones, many of the
/// countries that have a rule, and many that are neither.
fn stylised() -> impl Strategy<Value = String> {
    let written = "\\+?[0-9]{1,4}[0-9 ().-]{2,18}";
    let marked = "(\\+|00|0)?[0-9]{2,3}[ (]{0,2}[0-9]{1,3}[) /-]{0,2}[0-9]{3,9}([x;#@][0-9]{0,4})?";
    prop_oneof![written, marked, "[0-9+ ./@a-z-]{0,20}", valid(), of_rules()]
}

/// A number of libphonenumber's examples, internationally or nationally.
fn valid() -> impl Strategy<Value = String> {
    let rows = rows(include_str!("../data/examples.tsv"));
    let both = rows
        .into_iter()
        .flat_map(|row| [row["international"], row["national"]]);
    prop::sample::select(both.map(str::to_owned).collect::<Vec<_>>())
}

/// A number of a country with a rule, in the forms that its accounts have.
fn of_rules() -> impl Strategy<Value = String> {
    "\\+?(55[1-9]{2}9?[0-9]{8}|521?[0-9]{10}|549?[0-9]{10}|225(0[157])?[0-9]{8}|229(01)?[0-9]{8})"
}

/// What machines and copies put before a number.
const BEFORE: [&str; 8] = [
    "",
    "\u{202A}",
    "\u{FEFF}Ana ",
    "tel:",
    "Ana TEL://",
    "whatsapp:",
    "\u{202A}https://wa.me/",
    "Ana https://api.whatsapp.com/send?text=2&phone=",
];

/// What they put after it.
const AFTER: [&str; 6] = [
    ";ext=5",
    ";phone-context=+55",
    "?text=2",
    "@c.us",
    ":3@s.whatsapp.net",
    " ext. 5",
];

fn region() -> impl Strategy<Value = Option<Region>> {
    prop::option::of((0..245usize).prop_map(|at| Region::all().nth(at).unwrap()))
}

proptest! {
    #![proptest_config(config())]

    /// An international form has the id's digits, in their order; a valid one reads back to the number.
    #[test]
    fn an_international_form_keeps_the_number(wuid in wuid()) {
        let phone = wuid.phone();
        let written = phone.international().to_string();
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        prop_assert_eq!(&digits, wuid.as_str());
        if let Some(read) = Phone::parse(wuid.as_str(), None).ok().filter(Phone::is_valid) {
            let again = Phone::parse(&read.international().to_string(), None);
            prop_assert_eq!(again, Ok(read));
        }
    }

    /// `"{wuid}".parse() == wuid`, and cleaning changes nothing.
    #[test]
    fn an_id_is_what_it_shows(wuid in wuid()) {
        prop_assert_eq!(wuid.to_string().parse(), Ok(wuid));
        prop_assert_eq!(Wuid::parse_lenient(wuid.as_str()), Ok(wuid));
        prop_assert_eq!(Jid::parse(&wuid.jid().to_string()).unwrap().wuid(), Some(wuid));
    }

    /// No text panics as a number, and separators between its digits change nothing.
    #[test]
    fn separators_do_not_count(text in any::<String>(), number in "\\+55[1-9]{2}9[0-9]{8}", at in 1..13usize) {
        let _ = (Phone::parse(&text, None), Phone::parse(&text, Some(Region::BR)), Wuid::parse_lenient(&text));
        let _ = Jid::parse(&text);
        let (before, after) = number.split_at(at);
        let written = format!("{before}\u{A0}- {after}");
        prop_assert_eq!(Phone::parse(&written, None), Phone::parse(&number, None));
    }

    /// What a JID shows is that JID.
    #[test]
    fn a_jid_is_what_it_shows(text in "[0-9]{1,9}[._]?[0-9]{0,3}:?[0-9]{0,5}@(s.whatsapp.net|c.us|lid|g.us|hosted|bot)") {
        if let Ok(jid) = Jid::parse(&text) {
            let shown = jid.to_string();
            prop_assert_eq!(Jid::parse(&shown), Ok(jid));
        }
    }

    /// A number that is valid is read again from its E.164 form, with any default region.
    #[test]
    fn e164_is_a_fixed_point_of_valid_numbers(text in stylised(), [one, other] in [region(), region()]) {
        if let Some(phone) = Phone::parse(&text, one).ok().filter(Phone::is_valid) {
            prop_assert_eq!(Phone::parse(&phone.to_string(), other), Ok(phone));
        }
    }

    /// Every candidate of a number is an id, all of them are different, and each of them, read as a
    /// number, has the same ones.
    #[test]
    fn each_candidate_has_the_same_candidates(text in of_rules()) {
        let wuids = |phone: Phone| -> BTreeSet<_> {
            phone.candidates(Rules::WhatsApp).iter().map(|candidate| candidate.wuid).collect()
        };
        if let Ok(phone) = Phone::parse(&text, None) {
            let all = wuids(phone);
            for rules in Rules::ALL {
                let ids: Vec<_> = phone.candidates(*rules).iter().map(|candidate| candidate.wuid).collect();
                prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
            }
            for wuid in &all {
                prop_assert_eq!(wuid.as_str().parse(), Ok(*wuid));
                let again = Phone::parse(&format!("+{wuid}"), None).map(wuids);
                prop_assert_eq!(again.as_ref(), Ok(&all), "{}", wuid);
            }
        }
    }

    /// A number shows as a text that reads to the same number; shown again, it does not change.
    #[test]
    fn a_shown_number_is_the_number(
        start in prop::sample::select(&BEFORE), ends in prop::collection::vec(prop::sample::select(&AFTER), 0..3), text in stylised(), region in region(),
    ) {
        // `links_hold_international_numbers_in_every_region` is about the others.
        let is_link = start.contains("wa.me/") || start.contains("whatsapp");
        let region = region.filter(|_| !is_link);
        let text = format!("\r\n{start}{text}{}", ends.concat());
        let shown = display_text(&text);
        // A JID may hold digits that are no number.
        let is_number = |phone: &Phone| phone.is_valid() || !text.contains('@');
        if let Some(phone) = Phone::parse(&text, region).ok().filter(is_number) {
            prop_assert_eq!(&*display_text(&shown), &*shown);
            let again = Phone::parse(&shown, region);
            prop_assert_eq!(again.map(|phone| phone.to_string()), Ok(phone.to_string()), "{}", shown);
        }
    }

    /// An invisible mark before a number changes nothing but the place of its error. With one, no
    /// number is read by the fast path.
    #[test]
    fn the_fast_path_reads_what_the_full_reading_does(text in stylised(), region in region()) {
        let kind = |error: PhoneError| error.kind();
        let fast = Phone::parse(&text, region).map_err(kind);
        let full = Phone::parse(&format!("\u{200E}{text}"), region).map_err(kind);
        prop_assert_eq!(fast, full);
    }

    /// The best id, which is made without the others, is the first of them.
    #[test]
    fn the_best_id_is_the_first_candidate(text in stylised(), region in region()) {
        if let Ok(phone) = Phone::parse(&text, region) {
            for rules in Rules::ALL {
                prop_assert_eq!(phone.wuid(*rules), phone.candidates(*rules).best().wuid);
            }
        }
    }
}

//! Laws of cards: whatever the text, it is read, kept and checked.

use proptest::prelude::*;
use wacard::check::{Verdict, check, fix};
use wacard::contact::Reading;
use wacard::vcard::{
    Card, DiagnosticKind, Parser, Property, Reader, Standard, Version, decode_text,
};
use wacard::{Contact, Dialect};

use crate::config;
use crate::texts::text;

/// A line as gateways write it, or now and then one that nearly is.
fn line() -> impl Strategy<Value = &'static str> {
    let plain = prop::sample::select(&[
        "VERSION:3.0",
        "VERSION:3.0",
        "N:;Ana;;;\nFN:Ana",
        "FN:Ana",
        "FN:Bia",
        "FN: ",
        "ORG:ABC",
        "ORG:ABC;",
        "TEL:+1 555 0100",
        "TEL:tel:+1-555-0100",
        "TEL;type=CELL;type=VOICE;waid=553198296801:+55 31 9829-6801",
        "item1.TEL;waid=553198296801:+55 31 9829-6801\nitem1.X-ABLabel:Celular",
        "EMAIL:a@b.c",
        "URL:https://example.com",
    ]);
    prop_oneof![4 => plain, 1 => unusual_line()]
}

fn unusual_line() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&[
        "VERSION:3.0",
        "VERSION:3.0",
        "version:3.0",
        "VERSION:4.0",
        "VERSION:2.1",
        "N:Ana",
        "N:;Ana;;;",
        "N:;Ana;;;\nFN:Ana",
        "N:Lima;Ana;;;",
        "FN:Ana",
        "FN:Ana\\, Lima",
        "FN:",
        "FN: ",
        "item1.FN:Ana",
        "ORG:ABC",
        "ORG:ABC;",
        "ORG:ABC;D",
        "ORG:;",
        "ORG:",
        "TEL:+1 555 0100",
        "TEL:",
        "TEL;CELL:1",
        "TEL;TYPE=CELL,WORK;PREF=1:+1 555 0100",
        "TEL;type=CELL;type=VOICE;waid=553198296801:+55 31 9829-6801",
        "TEL;TYPE=\"a:b\":1",
        "TEL;TYPE=CELL,WAID=553198296801:1",
        "TEL;waid=553198296801;waid=447911123456:1",
        "TEL;waid=x;waid=447911123456:1",
        "TEL;waid=123456789012@lid:1",
        "TEL;waid=0553198296801:1",
        "TEL;VALUE=uri:tel:+15550100",
        "TEL;PREF=101;X-A=1:1",
        "TEL:a\\;b",
        "item1.TEL;waid=553198296801:+55 31 9829-6801\nitem1.X-ABLabel:Celular",
        "ITEM1.TEL:1\nitem1.x-ablabel:_$!<Mobile>!$_",
        "item1.TEL:1\nitem1.X-ABLabel:_$!<>!$_",
        "item1.TEL:1",
        "item1.X-ABLabel:Casa",
        "item2.X-ABLabel:Casa",
        "X-ABLabel:Casa",
        "X-ABLabel: ",
        "X-ABLabel:a\\, b",
        "EMAIL:a@b.c",
        "EMAIL;TYPE=INTERNET;TYPE=WORK:a@b.c",
        "item2.EMAIL:a@b.c",
        "EMAIL:a,b",
        "URL:https://example.com",
        "URL;TYPE=HOME:https://example.com/?a,b;c",
        "https://example.com",
        "NOTE:a",
        " folded",
        "ORG:ABC\n B;",
        "X-A:1",
        ":",
        "",
        "ADR:;;Rua A;;;;",
        "END:VCARD",
        "BEGIN:VCARD",
    ])
}

proptest! {
    #![proptest_config(config())]

    /// A card that was read is written with the same properties.
    #[test]
    fn a_card_that_is_read_is_kept(lines in prop::collection::vec(text(), 0..8)) {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\n{}\nEND:VCARD", lines.join("\n"));
        for card in Parser::new().cards(&text).flatten() {
            let written = card.to_string();
            let again = Card::parse(&written).unwrap();
            let facts = |card: &Card<'_>| -> Vec<String> {
                let fact = |property: &Property<'_>| {
                    let params: Vec<_> = property.params().collect();
                    let value = property.value().replace('\n', "\\n");
                    format!("{:?} {} {params:?} {value}", property.group(), property.name())
                };
                let named = card.properties().iter().filter(|property| !property.name().is_empty());
                named.map(fact).collect()
            };
            prop_assert_eq!(facts(&again), facts(&card), "{:?}", written);
        }
    }

    /// No text panics, within the frame of a card or without one. What a card is read as can be
    /// written, and is read as a card again.
    #[test]
    fn any_text_is_read(text in text(), more in ".{0,200}") {
        for text in [format!("{text}{more}"), format!("BEGIN:VCARD\n{text}\n{more}\nEND:VCARD")] {
            for card in Parser::new().cards(&text).flatten() {
                let written = Reading::from_card(&card).contact.to_vcard_lossy(Dialect::Rfc2426);
                prop_assert!(Card::parse(&written).is_ok(), "{}", written);
            }
        }
    }

    /// No bytes panic.
    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = decode_text(&bytes);
        let mut reader = Reader::new(bytes.as_slice(), Parser::new());
        while let Some(text) = reader.next_chunk().unwrap() {
            text.cards().for_each(drop);
        }
    }

    /// A fixed card is not refused, not judged worse than before, and stays as it is; a card
    /// without a reported change keeps its bytes.
    #[test]
    fn a_fixed_card_needs_no_fixing(lines in prop::collection::vec(text(), 0..6)) {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\n{}\nEND:VCARD", lines.join("\n"));
        for card in Parser::new().cards(&text).flatten() {
            let fixed = match fix(&card) {
                Ok(fixed) => fixed,
                Err(error) => {
                    prop_assert!(!error.reasons.is_empty(), "{}\n{}", error, text);
                    continue;
                }
            };
            prop_assert_eq!(fixed.changes.is_empty(), fixed.text == card.source(), "{:?}", fixed);
            let read = Card::parse(&fixed.text).unwrap();
            for (before, after) in check(&card).iter().zip(check(&read)).take(3) {
                prop_assert!(after.verdict <= before.verdict && after.verdict != Verdict::Refused);
            }
            let again = fix(&read).unwrap();
            prop_assert_eq!(&again.text, &fixed.text);
            prop_assert_eq!(again.changes, []);
        }
    }

    /// An edit without a change is the card, byte for byte; one that removes a property leaves
    /// the others as they were, if the card has a `BEGIN` and an `END` on lines of their own.
    #[test]
    fn an_edit_keeps_the_lines_that_it_does_not_touch(
        lines in prop::collection::vec(text(), 0..8),
        index in 0usize..8,
    ) {
        let text = format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{}\r\nEND:VCARD", lines.join("\r\n"));
        for card in Parser::new().cards(&text).flatten() {
            let mut edit = card.edit();
            prop_assert_eq!(edit.to_string(), card.source());
            let mut kinds = card.diagnostics().iter().map(|diagnostic| diagnostic.kind);
            use DiagnosticKind::{AfterBegin, NoBegin, NoEnd};
            if kinds.any(|kind| matches!(kind, AfterBegin | NoBegin | NoEnd)) {
                continue;
            }
            let Some(mut property) = edit.property(index) else { continue };
            property.remove();
            let edited = edit.to_string();
            let cut = card.source().len() - edited.len();
            let starts = (0..=edited.len()).filter(|at| {
                let (before, after) = (edited.get(..*at), edited.get(*at..));
                let is_around = |before, after| {
                    card.source().starts_with::<&str>(before) && card.source().ends_with::<&str>(after)
                };
                before.zip(after).is_some_and(|(before, after)| is_around(before, after))
            });
            prop_assert!(starts.count() > 0, "{cut} bytes\n{edited}");
        }
    }

    /// A limit on combining marks changes nothing but what passes it. Under a limit of none, no
    /// line is read by the fast path.
    #[test]
    fn fast_lines_read_as_others_do(lines in prop::collection::vec(text(), 0..6)) {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\n{}\nEND:VCARD\n", lines.join("\n"));
        let fast: Vec<_> = Parser::new().cards(&text).collect();
        let slow: Vec<_> = Parser::new().max_combining_marks(0).cards(&text).collect();
        prop_assert_eq!(fast.len(), slow.len());
        for (fast, slow) in fast.into_iter().zip(slow) {
            match slow {
                Ok(slow) => prop_assert_eq!(fast, Ok(slow)),
                Err(error) => prop_assert_eq!(error.diagnostic().kind.code(), "too-many-marks"),
            }
        }
    }

    /// The lines of plain cards are read one by one, and others by way of a card.
    #[test]
    fn a_contact_of_a_text_is_that_of_its_card(
        lines in prop::collection::vec(line(), 0..9),
        more in prop::collection::vec(text(), 0..3),
        end in prop::sample::select(&["\n", "\r\n", "\r"]),
        after in prop::sample::select(&["", "\n", " ", "\n ", "\nx", "END:VCARD", ":"]),
    ) {
        let both = [lines.join(end), more.join(end)];
        for lines in [both.join(end), both[0].clone(), both[1].clone()] {
            let text = format!("BEGIN:VCARD{end}{lines}{end}END:VCARD{after}");
            let owned = |card: Card<'_>| Contact::from_card(&card).into_owned();
            prop_assert_eq!(Contact::parse(&text), Card::parse(&text).map(owned), "{:?}", text);
            let several = text.repeat(2) + &text;
            let cards = Parser::new().cards(&several).map(|card| card.map(owned));
            let contacts: Vec<_> = Contact::parse_all(&several).collect();
            prop_assert_eq!(contacts, cards.collect::<Vec<_>>(), "{:?}", several);
        }
    }

    /// A violation is on a line of its card, and a card without any is accepted by a strict reading
    /// if the lenient one reports nothing.
    #[test]
    fn violations_are_within_their_card(lines in prop::collection::vec(text(), 0..8), more in text()) {
        let head = "BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a";
        let text = format!("{head}\n{}\nNOTE{more}:{more}\nEND:VCARD", lines.join("\n"));
        let last = text.split(['\n', '\r']).count();
        for card in Parser::new().cards(&text).flatten() {
            for standard in [Standard::Rfc2426, Standard::Rfc6350] {
                for violation in card.violations(standard) {
                    prop_assert!((card.line()..=last).contains(&violation.line), "{}", violation);
                }
            }
        }
        let strict: Vec<_> = Parser::new().strict().cards(&text).collect();
        let clean = |card: Card<'_>| {
            card.diagnostics().is_empty() && card.violations(Standard::Rfc2426).is_empty()
        };
        for (card, strict) in Parser::new().cards(&text).flatten().zip(strict) {
            if card.version() == Some(Version::V3_0) {
                prop_assert_eq!(clean(card), strict.is_ok(), "{:?}", text);
            }
        }
    }

    /// Every verdict but the best has a reason.
    #[test]
    fn a_verdict_has_its_reason(lines in prop::collection::vec(text(), 0..5)) {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\n{}\nEND:VCARD", lines.join("\n"));
        for card in Parser::new().cards(&text).flatten() {
            for report in check(&card) {
                let is_best = matches!(report.verdict, Verdict::Message | Verdict::Accepted);
                prop_assert!(is_best || !report.reasons.is_empty(), "{:?}\n{}", report, text);
            }
        }
    }
}

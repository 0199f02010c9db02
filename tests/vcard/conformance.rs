//! RFC 2426 and RFC 6350, rule by rule: `tests/data/rfc2426.tsv` and `tests/data/rfc6350.tsv` hold
//! cards that keep and cards that break each rule, the examples of the RFCs among them.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::rows::rows;
use wacard::check::{Receiver, Verdict, check};
use wacard::contact::WriteOptions;
use wacard::vcard::{Card, Diagnostic, Parser, Requirement, Standard};
use wacard::{Contact, Dialect};

const RFC2426: &str = include_str!("../data/rfc2426.tsv");
const RFC6350: &str = include_str!("../data/rfc6350.tsv");

/// The text of a cell, within a card that is complete without it unless it is a card itself.
fn text(cell: &str, complete: &str) -> String {
    let text = unescaped(cell);
    match text.starts_with("BEGIN:") || text.contains("VERSION:") {
        true => text,
        false => format!("BEGIN:VCARD\r\n{complete}{text}\r\nEND:VCARD\r\n"),
    }
}

fn unescaped(cell: &str) -> String {
    let mut text = String::new();
    let mut rest = cell;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let (escape, next) = after.split_at(1);
        rest = next;
        match escape {
            "n" => text.push_str("\r\n"),
            "t" => text.push('\t'),
            "\\" => text.push('\\'),
            "x" => {
                let (code, next) = rest.split_at(2);
                text.push(u8::from_str_radix(code, 16).unwrap().into());
                rest = next;
            }
            other => panic!("{other:?} in {cell}"),
        }
    }
    text + rest
}

fn strict(text: &str) -> Option<Diagnostic> {
    let mut cards = Parser::new().strict().cards(text);
    cards
        .find_map(|card| card.err())
        .map(|error| error.diagnostic())
}

/// Holds the rows of a table to the strict reading; `complete` lacks only what a row adds.
fn assert_answers(table: &str, complete: &str) {
    let mut wrong = Vec::new();
    for row in rows(table) {
        let text = text(row["card"], complete);
        let found = strict(&text);
        let code = found.map_or("ok", |found| found.kind.code());
        let section = found.and_then(|found| found.kind.section());
        if code != row["strict"] || section.is_some_and(|section| section != row["section"]) {
            wrong.push(format!("{row:?}\n    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_strict_reading_refuses_what_rfc_2426_forbids() {
    assert_answers(RFC2426, "VERSION:3.0\r\nN:;Ana;;;\r\nFN:Ana\r\n");
}

#[test]
fn a_strict_reading_refuses_what_rfc_6350_forbids() {
    assert_answers(RFC6350, "VERSION:4.0\r\nFN:Ana\r\n");
}

/// A card of vCard 2.1 is held to no RFC.
#[test]
fn a_strict_reading_of_version_2_1_knows_its_parameters() {
    let text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:a\r\nTEL;CELL:1\r\nNOTE;ENCODING=QUOTED-PRINTABLE:a=3Db\r\nEND:VCARD";
    assert_eq!(strict(text), None);
}

/// The receiver refuses the same cards of version 3.0 by the same rule, and all of version 4.0.
#[test]
fn the_receiver_rfc_2426_refuses_what_a_strict_reading_does() {
    let complete = "VERSION:3.0\r\nN:;Ana;;;\r\nFN:Ana\r\n";
    let later = "VERSION:4.0\r\nFN:Ana\r\n";
    let both = [(RFC2426, complete), (RFC6350, later)];
    for (row, complete) in both
        .iter()
        .flat_map(|(table, complete)| rows(table).into_iter().map(move |row| (row, complete)))
    {
        let text = text(row["card"], complete);
        let card = Card::parse(&text).unwrap();
        let [.., report] = check(&card);
        let is_accepted = report.verdict == Verdict::Accepted;
        assert_eq!(report.receiver, Receiver::Rfc2426);
        assert_eq!(
            is_accepted,
            row["check"] == "accepted",
            "{row:?} {report:?}"
        );
        if row["strict"] != "ok" && row["section"].starts_with("RFC 2426 ") && *complete != later {
            let sources = report.reasons.iter().map(|reason| reason.rule.source());
            assert!(
                sources.into_iter().any(|source| source == row["section"]),
                "{row:?} {report:?}"
            );
        }
    }
}

/// Every rule in words has a card that keeps it and a card that breaks it.
#[test]
fn every_rule_has_both_answers() {
    for table in [RFC2426, RFC6350] {
        let mut answers = HashMap::<_, HashSet<_>>::new();
        for row in rows(table) {
            answers
                .entry(row["rule"])
                .or_default()
                .insert(row["strict"] == "ok");
        }
        let one_sided: Vec<_> = answers
            .iter()
            .filter(|(_, answers)| answers.len() < 2)
            .collect();
        assert!(one_sided.is_empty(), "{one_sided:?}");
    }
}

#[test]
fn every_requirement_refuses_a_card() {
    let tables = [rows(RFC2426), rows(RFC6350)];
    let codes: HashSet<_> = tables.iter().flatten().map(|row| row["strict"]).collect();
    let untested = Requirement::ALL
        .iter()
        .filter(|it| !codes.contains(it.code()));
    assert_eq!(untested.collect::<Vec<_>>(), Vec::<&Requirement>::new());
}

/// The figures that the docs of `Standard` state.
#[test]
fn the_tables_have_as_many_rows_as_the_docs_say() {
    let counts = |table| {
        let mut counts = BTreeMap::<_, usize>::new();
        let rows = rows(table);
        let rules: HashSet<_> = rows.iter().map(|row| row["rule"]).collect();
        for row in &rows {
            *counts.entry(row["strict"] == "ok").or_default() += 1;
        }
        (rules.len(), rows.len(), counts[&false], counts[&true])
    };
    assert_eq!(
        (counts(RFC2426), counts(RFC6350)),
        ((54, 290, 170, 120), (95, 292, 135, 157))
    );
}

/// Each violation is at its own place, after a group and among equal parameters.
/// Of these the grammar of a line says nothing: the place is the first character that is wrong.
#[test]
fn violations_of_the_frame_and_of_characters_have_their_columns() {
    let text = "BEGIN:VCARD \r\nVERSION:3.0\r\nN:;A;;;\r\nFN:é\u{7}A\r\nTEL:1\r\nPHOTO;ENCODING=b:R0lG\r\nODlh\r\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let violations = card.violations(Standard::Rfc2426);
    let places = violations
        .iter()
        .map(|it| (it.requirement, it.line, it.column, it.width));
    let places: Vec<_> = places.collect();
    for place in [
        (Requirement::Frame, 1, 12, 1),
        (Requirement::ControlCharacter, 4, 5, 1),
        (Requirement::Fold, 7, 1, 1),
    ] {
        assert!(places.contains(&place), "{place:?} {places:?}");
    }
}

#[test]
fn violations_are_underlined_where_they_are() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;é;;;\r\nFN:é\r\na.TEL;X=\"é\";CELL;CELL:1\r\nN.FOO:1\r\nNOTE:a,b\r\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let places: Vec<_> = card
        .violations(Standard::Rfc2426)
        .iter()
        .map(|it| (it.requirement, it.line, it.column, it.width))
        .collect();
    assert_eq!(
        places,
        [
            (Requirement::TelParameter, 5, 7, 5),
            (Requirement::ParamName, 5, 13, 4),
            (Requirement::ParamName, 5, 18, 4),
            (Requirement::Property, 6, 3, 3),
            (Requirement::Text, 7, 6, 3),
        ]
    );
}

/// What does not match the grammar of parameters is underlined, up to their end.
#[test]
fn a_parameter_that_is_none_is_underlined() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;é;;;\r\nFN:é\r\na.NOTE;X-A=\"é\"bé:1\r\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let violations = card.violations(Standard::Rfc2426);
    let places = violations
        .iter()
        .map(|it| (it.requirement, it.line, it.column, it.width));
    assert_eq!(
        places.collect::<Vec<_>>(),
        [(Requirement::ParamSyntax, 5, 15, 2)]
    );
}

/// RFC 2426 §3.5.4: the value is a card with all of its lines.
#[test]
fn a_card_within_a_card_begins_and_ends() {
    for agent in [r"BEGIN:VCARD\nFN:A", r"FN:A\nEND:VCARD"] {
        let text =
            format!("BEGIN:VCARD\r\nVERSION:3.0\r\nN:A\r\nFN:A\r\nAGENT:{agent}\r\nEND:VCARD\r\n");
        assert_eq!(strict(&text).unwrap().kind.code(), "agent", "{agent}");
    }
}

/// The dialect RFC 2426 keeps the standard, but for `waid`, which its options omit.
#[test]
fn a_card_that_keeps_the_rules_is_written_by_the_rules() {
    let lines = [
        "VERSION:3.0",
        "N:Lima;Ana;;Dra.;Jr.",
        "FN:Dra. Ana Lima\\, Jr.",
        "NICKNAME:Nana",
        "ORG:Acme\\, Inc.;Sales",
        "TITLE:Head\\; Sales",
        "ROLE:Seller",
        "NOTE:two\\nlines",
        "EMAIL;TYPE=INTERNET:ana@example.com",
        "URL:https://example.com/?a=b,c",
        "item1.TEL;TYPE=CELL:+55 11 98765-4321",
        "item1.X-ABLabel:_$!<Mobile>!$_",
        "ADR;TYPE=HOME:;;Rua A\\, 1;São Paulo;SP;01000-000;Brasil",
        "BDAY;VALUE=date:1985-04-12",
        "PHOTO;ENCODING=b;TYPE=GIF:R0lGODlh",
        "X-WA-LID:75716465037562",
        "X-WA-BIZ-NAME:Acme\\, Inc.",
    ];
    let text = format!("BEGIN:VCARD\r\n{}\r\nEND:VCARD\r\n", lines.join("\r\n"));
    assert_eq!(strict(&text), None);
    let contact = Contact::from_card(&Card::parse(&text).unwrap()).into_owned();
    let options = WriteOptions::from(Dialect::Rfc2426).without_waid();
    assert_eq!(strict(&contact.to_vcard_lossy(options)), None);
    let by_default = contact.add_phone("+5511987654321".parse().unwrap());
    let error = strict(&by_default.to_vcard_lossy(Dialect::Rfc2426)).unwrap();
    assert_eq!(error.kind.code(), "tel-parameter");
}

//! The repair of cards, by the rows of `tests/data/repairs.tsv`.

use std::collections::HashMap;

use wacard::Region;
use wacard::check::{Change, FixError, FixOptions, Fixed};
use wacard::vcard::{Card, Parser};

use crate::rows::rows;

/// The text of a cell.
fn text(cell: &str) -> String {
    let mut text = String::new();
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        text.push(match c {
            '\\' => match chars.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                Some('\\') => '\\',
                other => panic!("{other:?} after a backslash: {cell}"),
            },
            c => c,
        });
    }
    text
}

/// The card of a cell, whole or in the frame of one that is complete without its lines.
fn card(cell: &str) -> String {
    let text = text(cell);
    match text.trim_start().starts_with("BEGIN:VCARD") || text.ends_with("END:VCARD") {
        true => text,
        false => format!("BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\n{text}\nEND:VCARD"),
    }
}

fn options(args: &str) -> FixOptions {
    match args.split(' ').collect::<Vec<_>>().as_slice() {
        ["-"] => FixOptions::default(),
        ["--add-waid"] => FixOptions::default().add_waid(None),
        ["--add-waid", "--region", region] => {
            FixOptions::default().add_waid(Some(region.parse::<Region>().unwrap()))
        }
        other => panic!("{other:?}"),
    }
}

fn changes(fixed: &Fixed) -> Vec<String> {
    let place = |change: &Change| match change {
        Change::Added { .. } => "+".to_owned(),
        changed => changed.line().unwrap().to_string(),
    };
    let made = fixed
        .changes
        .iter()
        .map(|change| format!("{}: {change}", place(change)));
    let without = fixed.without_waid.iter();
    let without = without.map(|phone| format!("!{}: {}", phone.line, phone.kind));
    made.chain(without).collect()
}

/// The receiver that would refuse the card, and the rules.
fn refusal(error: &FixError) -> String {
    let rules: Vec<_> = error
        .reasons
        .iter()
        .map(|finding| finding.rule.code())
        .collect();
    format!("! {}: {}", error.receiver.code(), rules.join(", "))
}

/// All cards of a text as they are repaired, and what changed, in the form of a row.
fn repaired(row: &HashMap<&str, &str>) -> (String, String) {
    let source = card(row["card"]);
    let (mut cards, mut all) = (Vec::new(), Vec::new());
    for card in Parser::new().cards(&source) {
        match options(row["args"]).fix(&card.unwrap()) {
            Ok(fixed) => {
                all.extend(changes(&fixed));
                cards.push(fixed.text);
            }
            Err(error) => cards.push(refusal(&error)),
        }
    }
    let changes = if all.is_empty() {
        "-".to_owned()
    } else {
        all.join(" // ")
    };
    (cards.join("\n"), changes)
}

#[test]
fn each_card_is_repaired_as_its_row_says() {
    let mut wrong = Vec::new();
    for row in rows(include_str!("../data/repairs.tsv")) {
        let expected = match row["gives"] {
            "=" => card(row["card"]),
            refusal if refusal.starts_with('!') => refusal.to_owned(),
            gives => card(gives),
        };
        let found = repaired(&row);
        let expected = (expected, text(row["changes"]));
        if found != expected {
            wrong.push(format!(
                "{}: {}\n  {found:?}\n  {expected:?}\n",
                row["rule"], row["card"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.concat());
}

/// A card that a row gives needs no repair itself.
#[test]
fn a_repaired_card_stays_as_it_is() {
    for row in rows(include_str!("../data/repairs.tsv")) {
        if row["gives"].starts_with('!') {
            continue;
        }
        let gives = if row["gives"] == "=" {
            row["card"]
        } else {
            row["gives"]
        };
        let text = card(gives);
        for card in Parser::new().cards(&text) {
            let card: Card<'_> = card.unwrap();
            let fixed = FixOptions::default().fix(&card).unwrap();
            assert_eq!(
                (fixed.text.as_str(), fixed.changes),
                (card.source(), vec![]),
                "{row:?}"
            );
        }
    }
}

/// The value is on one line afterwards, without its control characters, and a date with a time.
#[test]
fn a_birthday_with_control_characters_is_repaired_at_once() {
    let text = card("BDAY:1953\u{1}1015T\n100000Z").replace("3.0", "5.0");
    let fixed = fix(&text);
    assert!(
        fixed
            .text
            .contains("BDAY;value=date-time:19531015T\\n100000Z"),
        "{fixed:?}"
    );
    assert_eq!(fix(&fixed.text).changes, []);
}

/// The number is read as it stands on its one line afterwards.
#[test]
fn a_number_with_control_characters_gets_its_id_at_once() {
    let text = card("TEL:+55 3\u{1}1 99829-6801\\\\\n+55 31 98888-2222");
    let options = FixOptions::default().add_waid(None);
    let fixed = options.fix(&Card::parse(&text).unwrap()).unwrap();
    assert!(fixed.text.contains("waid=553198296801"), "{fixed:?}");
    let again = options.fix(&Card::parse(&fixed.text).unwrap()).unwrap();
    assert_eq!(again.changes, []);
}

/// A value that is not rewritten keeps its control character, at which a number ends for others.
#[test]
fn no_id_is_made_of_the_digits_after_a_control_character() {
    let text = card("TEL:+1000000000 / \u{0}0");
    let options = FixOptions::default().add_waid(None);
    let fixed = options.fix(&Card::parse(&text).unwrap()).unwrap();
    assert_eq!((&fixed.text, fixed.without_waid.len()), (&text, 1));
}

#[test]
fn several_numbers_before_a_raw_line_break_are_divided_at_once() {
    let text = card("TEL:+55 31 99829-6801 / +55 31 98888-2222\\nat work");
    let options = FixOptions::default().add_waid(None);
    let fixed = options.fix(&Card::parse(&text).unwrap()).unwrap();
    assert!(
        fixed.text.contains("waid=553188882222:+55 31 98888-2222"),
        "{fixed:?}"
    );
    let again = options.fix(&Card::parse(&fixed.text).unwrap()).unwrap();
    assert_eq!(again.changes, []);
}

/// A `waid` among the types is the id of a phone, and of nothing else.
#[test]
fn types_of_other_properties_hold_no_id() {
    let text = card("EMAIL;type=waid=INTERNET;type=WORK:a@example.com");
    assert_eq!(fix(&text).changes, []);
    let fixed = fix(&text.replace("waid=INTERNET", "\"HOME\",waid=INTERNET"));
    assert_eq!(fix(&fixed.text).changes, []);
}

#[track_caller]
fn fix(text: &str) -> Fixed {
    FixOptions::default()
        .fix(&Card::parse(text).unwrap())
        .unwrap()
}

/// A report is read on a screen, so a long value shows its first 80 characters.
#[test]
fn a_long_value_is_cut_in_the_report() {
    let number = format!("+55 31 99829-6801 / +55 31 98888-2222 {}", "é".repeat(80));
    let changes = fix(&card(&format!("TEL:{number}"))).changes;
    let shown: String = number.chars().take(80).collect();
    let shown = format!("it was `{shown}`… (118 characters)");
    let texts: Vec<_> = changes.iter().map(ToString::to_string).collect();
    assert!(texts[0].ends_with(&shown), "{texts:?}");
}

#[test]
fn the_error_of_a_repair_names_its_reasons() {
    let text = card("TEL:call me at the office in the morning");
    let error = FixOptions::default()
        .fix(&Card::parse(&text).unwrap())
        .unwrap_err();
    let reason = error.reasons[0].to_string();
    assert!(
        error.to_string().ends_with(&format!("; {reason}")),
        "{error}"
    );
    assert_eq!(error.reasons.len(), 1);
}

/// A property that is made from another is on its line; one that is made from none is on none.
#[test]
fn an_added_property_has_the_line_that_it_is_made_from() {
    let added = |text: &str| {
        let is_added = |change: &&Change| matches!(change, Change::Added { .. });
        let changes = fix(text).changes;
        let lines: Vec<_> = changes.iter().filter(is_added).map(Change::line).collect();
        lines
    };
    let two = card("TEL:+55 31 99829-6801 / +55 31 98888-2222");
    assert_eq!(added(&two), [Some(5)]);
    assert_eq!(added(&two.replace("VERSION:3.0\n", "")), [None, Some(4)]);
}

//! What receivers make of cards: the readers' rules, and the 64 cards of `tests/data/cards`.

use std::fs;
use std::path::Path;

use wacard::check::{Finding, Receiver, Verdict, check, fix};
use wacard::contact::Tel;
use wacard::phone::display_text;
use wacard::vcard::{Card, Parser, decode_text};
use wacard::{Contact, Dialect};

const WAID: &str = "waid=5511987654321:+55 11 98765-4321";

/// A card with these lines behind a version, a name and a full name.
fn card(lines: &str) -> String {
    format!("BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\n{lines}\nEND:VCARD")
}

#[track_caller]
fn judged(text: &str, receiver: Receiver, verdict: Verdict, rule: &str) {
    let card = Card::parse(text).unwrap();
    let reports = check(&card);
    let report = reports.iter().find(|it| it.receiver == receiver).unwrap();
    let rules: Vec<_> = report.reasons.iter().map(|it| it.rule.code()).collect();
    assert_eq!(report.verdict, verdict, "{rules:?} {text}");
    assert!(
        rule.is_empty() && rules.is_empty() || rules.contains(&rule),
        "{rules:?} {text}"
    );
}

#[test]
fn every_rule_of_web_has_a_card_that_breaks_it() {
    use Verdict::{Invite, Message, NoNumber, Refused};
    let tel = format!("TEL;{WAID}");
    let rows = [
        (card(&tel), Message, ""),
        (card("TEL:+55 11 98765-4321"), Invite, "no-waid"),
        (card("X-WA-LID:75716465037562"), NoNumber, "no-number"),
        (card(&tel).replace("3.0", "5.0"), Refused, "web-version"),
        (card(&tel).replace("3.0", "4.0"), Message, ""),
        (
            card(&tel).replace("VERSION:3.0\n", ""),
            Refused,
            "web-version-place",
        ),
        (card(&tel).replace("\nEND:VCARD", ""), Refused, "web-frame"),
        (card("TEL;waid=undefined:1"), Refused, "web-waid"),
        (
            card("TEL;waid=5511987654321@s.whatsapp.net:1"),
            Refused,
            "web-waid",
        ),
        (card("TEL;waid=123=4:1"), Invite, "web-two-equals"),
        (card(&format!("Item1.{tel}")), NoNumber, "web-group"),
        (card(&format!("item1.{tel}")), Message, ""),
        (card("TEL;type=\"CELL\":1"), Invite, "web-quotes"),
        (
            card("FN:a\\, b\\, c").replace("FN:Ana\n", ""),
            NoNumber,
            "web-escapes",
        ),
        (card("NOTE:x").replace("FN:Ana\n", ""), NoNumber, "web-name"),
        // One step from a rule: a single escape, and another parameter with what an id may not have.
        (card(&tel).replace("FN:Ana", "FN:a\\, b"), Message, ""),
        (card(&format!("TEL;X-A=1=2;{WAID}")), Message, ""),
        (card(&format!("TEL;X-A=9991234567;{WAID}")), Message, ""),
    ];
    for (text, verdict, rule) in rows {
        judged(&text, Receiver::Web, verdict, rule);
    }
}

#[test]
fn every_rule_of_android_has_a_card_that_breaks_it() {
    use Verdict::{Invite, Message, NoNumber, Refused};
    let tel = format!("TEL;{WAID}");
    let eleven = ["TEL:1"; 11].join("\n");
    let rows = [
        (card(&tel), Message, ""),
        (card(&tel).replace("3.0", "4.0"), Refused, "android-version"),
        (
            card(&format!("TEL;PREF=1;{WAID}")),
            Refused,
            "android-parameter",
        ),
        (card(&format!("item1.TEL;PREF=1;{WAID}")), Message, ""),
        (card("BDAY;value=date:2000-01-01"), NoNumber, "no-number"),
        (
            card("NOTE;ENCODING=QUOTED-PRINTABLE:a"),
            Refused,
            "android-encoding",
        ),
        (card("TEL;waid=123:1"), Refused, "android-waid"),
        (card("AGENT:x"), Refused, "android-agent"),
        (card(&eleven), Refused, "android-plain-numbers"),
        (
            card(&format!("TEL:{}", "1".repeat(31))),
            Refused,
            "android-plain-number",
        ),
        (
            card(&format!("TEL:+1 {}", "2".repeat(16_400))),
            NoNumber,
            "android-line",
        ),
        (
            card("item1.TEL;WAID=5511987654321:1"),
            Invite,
            "android-item-case",
        ),
        (
            card("item1.X-ABLabel:x\nitem1.TEL:1"),
            Invite,
            "android-label",
        ),
        (
            card(&format!("{tel}\nBDAY:1953-10-15T23:10:00Z")),
            Message,
            "android-birthday",
        ),
        (card(&format!("{tel}\nBDAY:1996-04-15")), Message, ""),
        (
            card("TEL:1")
                .replace("FN:Ana\n", "")
                .replace("N:;Ana;;;\n", ""),
            Invite,
            "android-name",
        ),
        // One step from a rule.
        (card("TEL;WAID=5511987654321:1"), Message, ""),
        (
            card(&format!("TEL;value=text;{WAID}")),
            Refused,
            "android-parameter",
        ),
        (card(&format!("TEL:{}", "1".repeat(30))), Invite, "no-waid"),
        (
            card(&format!("{tel}\nNOTE:{}", "a".repeat(16_384 - 5))),
            Message,
            "",
        ),
    ];
    for (text, verdict, rule) in rows {
        judged(&text, Receiver::Android, verdict, rule);
    }
}

/// RFC 2425 §5.8.1: a line has at most 75 bytes, and ends in CRLF.
#[test]
fn a_line_is_underlined_where_it_breaks_the_rfc() {
    let shown = |note: usize, end: &str| {
        let note = format!("NOTE:{}", "n".repeat(note - 5));
        let text = card(&note).replace('\n', "\r\n");
        let text = text.replace(&format!("{note}\r\n"), &format!("{note}{end}"));
        let card = Parser::new()
            .first_line(10)
            .cards(&text)
            .next()
            .unwrap()
            .unwrap();
        let [.., report] = check(&card);
        let place = |found: &Finding| (found.rule.code(), found.line, found.column, found.width);
        let places: Vec<_> = report.reasons.iter().map(place).collect();
        let display = report.display(&text).first_line(10).to_string();
        let underlined: Vec<_> = display
            .lines()
            .filter(|line| line.ends_with('^'))
            .map(|line| (line.find('^').unwrap() - 4, line.matches('^').count()))
            .collect();
        (places, underlined)
    };
    assert_eq!(shown(75, "\r\n"), (vec![], vec![]));
    let long = |width| ("rfc2426-line", 14, 76, width);
    let bare = |column| ("rfc2426-line-end", 14, column, 1);
    assert_eq!(shown(80, "\r\n"), (vec![long(5)], vec![(75, 5)]));
    assert_eq!(shown(60, "\n"), (vec![bare(61)], vec![(60, 1)]));
    // Of a line, 160 characters are shown.
    assert_eq!(shown(200, "\r\n"), (vec![long(125)], vec![(75, 85)]));
    assert_eq!(
        shown(160, "\n"),
        (vec![long(85), bare(161)], vec![(75, 85)])
    );
}

/// Every reader of WhatsApp's judges an id by the numbering plans alike.
#[test]
fn an_id_that_no_plan_has_shows_no_message_button() {
    use Verdict::{Invite, Message};
    let rows = [
        // Chad has eight national digits; LIDs have 14 or 15 (fazer-ai/chatwoot#420).
        ("235085806727321", Invite, "waid-lid"),
        ("75716465037562", Invite, "waid-lid"),
        // No calling code begins with 999, no number of Great Britain has six national digits.
        ("9991234567", Invite, "waid-impossible"),
        ("44791112", Invite, "waid-impossible"),
        // Possible, but in no range of the plan.
        ("14155550000", Message, ""),
        ("11987654321", Message, "waid-invalid"),
        // Forms that WhatsApp kept.
        ("553198296801", Message, ""),
        ("5215532231113", Message, ""),
        ("22997123456", Message, ""),
    ];
    for (waid, verdict, rule) in rows {
        let text = card(&format!("TEL;waid={waid}:+{waid}"));
        for receiver in [Receiver::Web, Receiver::Android, Receiver::Ios] {
            judged(&text, receiver, verdict, rule);
        }
    }
}

#[test]
fn strict_readers_refuse_by_section() {
    let contact = Contact::new("Ana").add_phone("+55 11 98765-4321".parse().unwrap());
    let with_waid = contact.to_vcard_lossy(Dialect::Rfc2426);
    judged(
        &with_waid,
        Receiver::Rfc2426,
        Verdict::Refused,
        "rfc2426-tel-parameter",
    );
    let form = wacard::contact::WriteOptions::from(Dialect::Rfc2426).without_waid();
    judged(
        &contact.to_vcard_lossy(form),
        Receiver::Rfc2426,
        Verdict::Accepted,
        "",
    );
    judged(
        &card("TEL:1"),
        Receiver::Rfc2426,
        Verdict::Accepted,
        "rfc2426-line-end",
    );
    judged(
        &card("no colon"),
        Receiver::Rfc2426,
        Verdict::Refused,
        "rfc2426-grammar",
    );
    let long = card(&format!("NOTE:{}", "x".repeat(80)));
    judged(&long, Receiver::Rfc2426, Verdict::Accepted, "rfc2426-line");
    judged(
        &card("").replace("3.0", "2.1"),
        Receiver::Rfc2426,
        Verdict::Refused,
        "rfc2426-version",
    );
}

#[test]
fn ios_shows_an_invitation_where_the_id_is_none() {
    judged(
        &card("TEL;waid=123:1"),
        Receiver::Ios,
        Verdict::Invite,
        "ios-waid",
    );
    let nameless = card("TEL:1").replace("FN:Ana\n", "");
    judged(&nameless, Receiver::Ios, Verdict::Invite, "ios-name");
}

#[test]
fn every_rule_that_all_share_has_a_card_that_breaks_it() {
    use Verdict::{Invite, Message, NoNumber};
    let rows = [
        ("NOTE:x", NoNumber, "no-number"),
        ("TEL:+55 11 98765-4321", Invite, "no-waid"),
        ("TEL;waid=235085806727321:1", Invite, "waid-lid"),
        ("TEL;waid=9999999:1", Invite, "waid-impossible"),
        ("TEL;waid=31998296801:+31998296801", Message, "waid-invalid"),
        (
            "TEL;TYPE=CELL,waid=5511987654321:1",
            Invite,
            "waid-among-types",
        ),
        (
            "TEL;waid=5511987654321;waid=5511987654322:+55 11 98765-4321",
            Message,
            "waid-twice",
        ),
        (
            "TEL;waid=13135550002:+62 857-1706-0000",
            Message,
            "waid-other",
        ),
        (
            "TEL;waid=5511987654321:+55 11 98765-4321\nNOTE:a\nb",
            Message,
            "line-break",
        ),
        (
            "TEL;waid=5511987654321:12@s.whatsapp.net:+55 11 98765-4321",
            Message,
            "tel-text",
        ),
        (
            "TEL;waid=5511987654321:tel:+5511987654321",
            Message,
            "tel-text",
        ),
        (
            "TEL;waid=5511987654321:+55 11 98765-4321 / +55 11 98765-4322",
            Message,
            "tel-several",
        ),
        (
            "TEL;TYPE=WORK\\,VOICE;waid=5511987654321:+55 11 98765-4321",
            Message,
            "type-escape",
        ),
    ];
    for (lines, verdict, rule) in rows {
        judged(&card(lines), Receiver::Ios, verdict, rule);
    }
}

#[test]
fn reasons_are_shown_below_their_lines() {
    let text = format!("x\n{}", card("TEL;type=CELL;waid=12 34:é"));
    let card = Card::parse(&text).unwrap();
    let shown = check(&card)[0].display(&text).to_string();
    assert_eq!(
        shown,
        "WhatsApp Web: refused\n  line 6, column 15: expected 6 to 15 digits in waid: Web fails to make a \
         user id from another text (WhatsApp Web's vCard parser)\n    TEL;type=CELL;waid=12 34:é\n    \
         \u{20}             ^^^^^^^^^^\n",
    );
}

/// The cards as phones, gateways and people write them: what is fixed, no reader of WhatsApp's
/// refuses, and it has the same name and phones.
#[test]
fn fixed_cards_are_accepted_and_lose_no_phone() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/cards");
    let mut count = 0;
    for file in fs::read_dir(directory).unwrap() {
        let path = file.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let text = decode_text(&bytes);
        for card in wacard::vcard::Parser::new().cards(&text) {
            let card = card.unwrap();
            let fixed = fix(&card).unwrap_or_else(|error| panic!("{path:?} {error}"));
            let read = Card::parse(&fixed.text).unwrap();
            for report in &check(&read)[..3] {
                assert_ne!(report.verdict, Verdict::Refused, "{path:?} {report:?}");
            }
            let (before, after) = (Contact::from_card(&card), Contact::from_card(&read));
            assert_eq!(before.display_name(), after.display_name(), "{path:?}");
            assert_eq!(before.phones.len(), after.phones.len());
            for (one, other) in before.phones.iter().zip(&after.phones) {
                let shown = |tel: &Tel<'_>| match tel.value.contains('@') {
                    true => display_text(&tel.value).into_owned(),
                    false => tel.value.to_string(),
                };
                assert_eq!(
                    (shown(one), one.wuid()),
                    (shown(other), other.wuid()),
                    "{path:?}"
                );
            }
            count += 1;
        }
    }
    assert!(count >= 64, "{count} cards");
}

/// Columns count characters from 1, as the report's underlines do.
#[test]
fn a_reason_points_at_its_own_part_of_the_line() {
    let rows: [(_, _, &[usize]); 4] = [
        (
            "TEL;waid=5511987654321;waid=5511987654321:1",
            "waid-twice",
            &[24],
        ),
        ("TEL;PREF=1;PREF=1:1", "android-parameter", &[5, 12]),
        ("X-A.TEL:1", "web-group", &[1]),
        ("TEL.EL:1", "rfc2426-property", &[5]),
    ];
    for (line, rule, columns) in rows {
        let text = card(line);
        let reports = check(&Card::parse(&text).unwrap());
        let reasons = reports.iter().flat_map(|report| &report.reasons);
        let found = reasons.filter(|reason| reason.rule.code() == rule);
        let mut found: Vec<_> = found.map(|reason| (reason.line, reason.column)).collect();
        // Several receivers may have the rule.
        found.dedup();
        let expected: Vec<_> = columns.iter().map(|column| (5, *column)).collect();
        assert_eq!(found, expected, "{line}");
    }
}

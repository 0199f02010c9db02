//! JIDs: how each is read, what it gives, and how it is written.

use crate::rows::rows;
use wacard::Jid;
use wacard::id::{Escaped, Server};

/// The user and the device, as each of the two programs was run and as we read them, and how many
/// of the readings are the same.
#[test]
fn jids_are_read_as_baileys_and_whatsmeow_do_but_for_known_rows() {
    let mut same = (0, 0);
    let rows = rows(include_str!("../data/jids.tsv"));
    for row in &rows {
        let input: String = serde_json::from_str(row["input"]).unwrap();
        let ours = Jid::parse(&input).ok();
        let ours = ours.map(|jid| (jid.user().to_owned(), jid.device().to_string()));
        let baileys = foreign(row["baileys"]);
        same.0 += usize::from(ours == baileys);
        same.1 += usize::from(ours == foreign(row["whatsmeow"]));
        // Baileys gives an agent in its domain, and leaves a number after a dot in the user.
        if let (Some(ours), Some(baileys)) = (ours, baileys) {
            assert_eq!(ours.1, baileys.1, "{input}");
            assert!(baileys.0.starts_with(&ours.0), "{input}");
        }
    }
    assert_eq!((same, rows.len()), ((35, 34), 51));
}

/// `user=… dev=…` among other fields; `-` is device 0. Returns `None` for a refusal.
fn foreign(reading: &str) -> Option<(String, String)> {
    let (user, rest) = reading.strip_prefix("user=")?.split_once(' ')?;
    let (_, device) = rest.split_once("dev=")?;
    let device = device.split(' ').next()?.replace('-', "0");
    Some((user.to_owned(), device))
}

#[test]
fn jids_are_read_as_documented() {
    for row in rows(include_str!("../data/jids.tsv")) {
        let input: String = serde_json::from_str(row["input"]).unwrap();
        let read = match Jid::parse(&input) {
            Ok(jid) => format!(
                "{} agent={} device={} {}",
                jid.user(),
                jid.agent(),
                jid.device(),
                jid.to_user(),
            ),
            Err(error) => error.to_string(),
        };
        assert_eq!(read, row["ours"], "{input}");
    }
}

#[test]
fn the_same_digits_of_another_kind_are_another_id() {
    let ids = ["@s.whatsapp.net", "@lid", "@g.us", "@newsletter", "@bot"]
        .map(|server| format!("123456789012345{server}"));
    for (at, one) in ids.iter().enumerate() {
        for (other_at, other) in ids.iter().enumerate() {
            let (one, other) = (Jid::parse(one).unwrap(), Jid::parse(other).unwrap());
            assert_eq!(one == other, at == other_at);
        }
    }
}

#[test]
fn every_server_is_read_and_written() {
    for server in Server::ALL {
        let name = match server {
            Server::Interop => "1-123456",
            _ => "123456",
        };
        let text = format!("{name}@{server}");
        let jid = Jid::parse(&text).unwrap();
        assert_eq!((jid.server(), jid.to_string()), (*server, text.clone()));
        assert_eq!(Jid::parse(&text.to_uppercase()), Ok(jid));
    }
}

/// The written forms of whatsmeow: `user.agent:device@server`, where 0 is not written. On the
/// servers of hidden ids a dot belongs to the user, so the agent follows an underscore.
#[test]
fn a_jid_is_written_with_its_agent_and_device() {
    for (text, written) in [
        ("5531999999999@c.us", "5531999999999@c.us"),
        ("5531999999999:0@c.us", "5531999999999@c.us"),
        ("5531999999999:1@c.us", "5531999999999:1@c.us"),
        (
            "5531999999999_1:12@s.whatsapp.net",
            "5531999999999.1:12@s.whatsapp.net",
        ),
        (
            "5531999999999.0@s.whatsapp.net",
            "5531999999999@s.whatsapp.net",
        ),
        ("183746529105829_1:2@lid", "183746529105829_1:2@lid"),
        ("1.2_3@hosted.lid", "1.2_3@hosted.lid"),
    ] {
        let jid = Jid::parse(text).unwrap();
        assert_eq!(jid.to_string(), written);
        assert_eq!(Jid::parse(written), Ok(jid), "{text}");
    }
}

/// The servers of phone users, of hidden ids, and of neither.
#[test]
fn a_jid_gives_the_id_of_its_kind_alone() {
    let ids = |server: &str| {
        let text = format!("183746529105829@{server}");
        let jid = Jid::parse(&text).unwrap();
        (jid.wuid().is_some(), jid.lid() == Some("183746529105829"))
    };
    for server in ["s.whatsapp.net", "c.us", "hosted"] {
        assert_eq!(ids(server), (true, false), "{server}");
    }
    for server in ["lid", "hosted.lid"] {
        assert_eq!(ids(server), (false, true), "{server}");
    }
    for server in ["g.us", "newsletter", "bot", "msgr", "broadcast", "call"] {
        assert_eq!(ids(server), (false, false), "{server}");
    }
}

/// Unicode's control characters, line separators and default ignorable marks. Arabic's number sign
/// is a format character that shows.
#[test]
fn what_is_not_seen_is_escaped() {
    let rows = [
        ("\u{7}", r"\u{7}"),
        ("a\u{9b}b", r"a\u{9b}b"),
        ("\u{2028}", r"\u{2028}"),
        ("\u{2029}\u{202e}x", r"\u{2029}\u{202e}x"),
        ("a\u{200b}", r"a\u{200b}"),
        ("\u{e0041}", r"\u{e0041}"),
        ("São Paulo\u{a0}\u{600}\\", "São Paulo\u{a0}\u{600}\\"),
    ];
    for (text, shown) in rows {
        assert_eq!(Escaped(text).to_string(), shown, "{text:?}");
    }
}

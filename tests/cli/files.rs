//! Files and streams as an operating system has them: full, closed, broken and oddly named.

use std::ffi::OsStr;
use std::fs;
use std::io::Read as _;
use std::os::unix::ffi::OsStrExt as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::{json_lines, program, run, wacard};

const CARD: &str = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nEND:VCARD\n";

/// A folder of one test.
fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The program, run by a shell that redirects its streams.
fn redirected(args: &str, redirection: &str) -> Command {
    let mut shell = Command::new("sh");
    let script = format!("exec \"$0\" {args} {redirection}");
    shell
        .args(["-c", &script, env!("CARGO_BIN_EXE_wacard")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    shell
}

#[test]
fn a_file_name_need_not_be_utf8() {
    let path = folder("names").join(OsStr::from_bytes(b"caf\xE9.vcf"));
    // Some file systems refuse such names.
    if fs::write(&path, format!("{CARD}hello\n")).is_err() {
        return eprintln!("skipped: the file system takes only UTF-8");
    }
    for command in ["parse", "check"] {
        let ran = wacard(&[OsStr::new(command), path.as_os_str()], "");
        assert_eq!(ran.status, 0, "{}", ran.err);
        assert!(ran.out.contains("caf\u{FFFD}.vcf"), "{}", ran.out);
    }
    let missing = path.with_file_name(OsStr::from_bytes(b"\xFF.vcf"));
    for command in ["send-contact", "emit", "parse", "check"] {
        let ran = wacard(&[OsStr::new(command), missing.as_os_str()], "");
        assert!(ran.err.contains("\u{FFFD}.vcf: "), "{}", ran.err);
        assert_eq!((ran.out.as_str(), ran.status), ("", 1));
    }
}

#[test]
fn an_unreadable_file_does_not_keep_the_others_from_being_read() {
    let folder = folder("others");
    let good = folder.join("good.vcf");
    fs::write(&good, CARD).unwrap();
    let missing = folder.join("missing.vcf");
    let ran = wacard(
        &[
            OsStr::new("parse"),
            folder.as_ref(),
            missing.as_ref(),
            good.as_ref(),
        ],
        "",
    );
    assert_eq!((json_lines(&ran.out).len(), ran.status), (1, 1));
    let lines: Vec<_> = ran.err.lines().collect();
    assert!(lines[0].starts_with(&format!("{}: ", folder.display())));
    assert!(lines[1].starts_with(&format!("{}: ", missing.display())));
}

#[test]
fn a_reader_that_has_read_enough_is_no_error() {
    let contact = r#"{"fullName": "Ana", "phoneNumber": "+18092240000"}"#;
    let contacts = format!("{contact}\n").repeat(20_000);
    let array = format!("[{}]", contacts.trim_end().replace('\n', ","));
    for (command, input) in [
        ("parse", CARD.repeat(20_000)),
        ("check", CARD.repeat(20_000)),
        ("emit", contacts),
        ("emit", array),
        ("normalize", "+18092240000\n".repeat(200_000)),
    ] {
        let mut child = program(&[command]).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let writer =
            std::thread::spawn(move || std::io::Write::write_all(&mut stdin, input.as_bytes()));
        let mut few = [0; 10];
        let mut stdout = child.stdout.take().unwrap();
        stdout.read_exact(&mut few).unwrap();
        drop(stdout);
        let ended = child.wait_with_output().unwrap();
        // It stops reading, too.
        assert!(
            writer.join().unwrap().is_err(),
            "{command} read all of its input"
        );
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "{command}");
        assert_eq!(ended.status.code(), Some(0), "{command}");
    }
}

#[test]
fn closed_streams_do_not_stop_the_program() {
    let ran = run(&mut redirected("normalize", ">&-"), "call me\n");
    assert_eq!(
        ran.err,
        "stdin:1: expected a phone number, found no digit\n"
    );
    assert_eq!(ran.status, 1);
    let ran = run(
        &mut redirected("normalize", "2>&-"),
        "call me\n+18092240000\n",
    );
    assert_eq!((ran.out.as_str(), ran.status), ("\n18092240000\n", 1));
    let ran = run(&mut redirected("parse", "<&-"), "");
    assert_eq!(
        (ran.out.as_str(), ran.err.as_str(), ran.status),
        ("", "", 0)
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_of_the_results() {
    let lost = "stdout: No space left on device (os error 28)\n";
    for (args, input) in [
        ("normalize", "+18092240000\n"),
        ("parse", CARD),
        ("check", CARD),
        ("completions bash", ""),
        ("man emit", ""),
        ("--help", ""),
        ("-h", ""),
        ("--version", ""),
        ("help send-contact", ""),
    ] {
        let ran = run(&mut redirected(args, ">/dev/full"), input);
        assert_eq!((ran.err.as_str(), ran.status), (lost, 1), "{args}");
    }
    let ran = run(&mut redirected("normalize", "2>/dev/full"), "call me\n");
    assert_eq!((ran.out.as_str(), ran.status), ("\n", 1));
}

#[test]
fn bytes_that_are_no_text_are_refused_with_a_place() {
    let bytes: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let path = folder("binary").join("photo.vcf");
    fs::write(&path, &bytes).unwrap();
    let path = path.to_str().unwrap();
    for command in ["parse", "check", "emit", "send-contact"] {
        let ran = wacard(&[command, path], "");
        assert_eq!((ran.out.as_str(), ran.status), ("", 1), "{command}");
        assert!(ran.err.starts_with(&format!("{path}:1:1: ")), "{}", ran.err);
        assert!(
            !ran.err
                .trim_end()
                .contains(|c: char| c.is_control() && c != '\n')
        );
    }
    let ran = wacard(&["normalize"], &bytes);
    assert_eq!(ran.status, 1);
    let lines = bytes.split_inclusive(|byte| *byte == b'\n').count();
    assert_eq!(ran.out.lines().count(), lines);
}

/// A card of too many bytes is reported where it begins; another, at the line that has too much.
#[test]
fn a_card_beyond_a_limit_is_reported_with_its_line_and_the_next_is_read() {
    let with = |added: &str| CARD.replace("FN:Ana\n", &format!("FN:Ana{added}\n"));
    for (card, place, message) in [
        (
            with(&"\nNOTE:x".repeat(10_000)),
            "stdin:10007:1",
            "expected a card of at most 10000 properties, found more",
        ),
        (
            with(&"\u{301}".repeat(1_001)),
            "stdin:9:1",
            "expected a value with at most 1000 combining marks and control characters, found more",
        ),
        (
            with(&"x".repeat(64 << 20)),
            "stdin:6:1",
            "expected a card of at most 67108864 bytes, found a longer one",
        ),
    ] {
        let ran = wacard(&["parse"], format!("{CARD}{card}{CARD}"));
        let cards = json_lines(&ran.out);
        let indexes: Vec<_> = cards.iter().map(|card| &card["index"]).collect();
        assert_eq!(indexes, [0, 2], "{message}");
        assert_eq!((ran.err, ran.status), (format!("{place}: {message}\n"), 1));
    }
}

#[test]
fn a_device_is_read_as_a_stream() {
    let ran = run(&mut redirected("parse /dev/stdin", ""), CARD);
    assert_eq!(json_lines(&ran.out)[0]["source"], "/dev/stdin");
    assert_eq!(ran.status, 0);
    assert_eq!(wacard(&["parse", "/dev/null"], "").status, 0);
}

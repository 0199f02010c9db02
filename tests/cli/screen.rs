//! The program on a terminal: colours, and the progress bar.

use std::fs::File;
use std::io::{Read as _, Write};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use indicatif::HumanBytes;
use rustix::pty;

use crate::program;

const RED: &str = "\u{1b}[1m\u{1b}[31m";
const GREEN: &str = "\u{1b}[1m\u{1b}[32m";
const GOOD: &str = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nTEL;waid=18092240000:+1 809 224 0000\nEND:VCARD\n";

/// Runs a program whose streams a function connects to a terminal, and returns what that showed.
fn on_terminal(
    program: &mut Command,
    connect: fn(&mut Command, OwnedFd),
    pieces: &[&str],
) -> String {
    let flags = pty::OpenptFlags::RDWR | pty::OpenptFlags::NOCTTY;
    let terminal = pty::openpt(flags).unwrap();
    pty::grantpt(&terminal).unwrap();
    pty::unlockpt(&terminal).unwrap();
    let name = pty::ptsname(&terminal, Vec::new()).unwrap();
    let name = std::ffi::OsStr::from_bytes(name.as_bytes());
    let screen = File::options().read(true).write(true).open(name).unwrap();
    connect(program, screen.into());
    let mut child = program.spawn().unwrap();
    // The command holds the terminal until it is dropped or connected otherwise.
    program
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let keyboard = File::from(terminal.try_clone().unwrap());
    let shown = std::thread::spawn(move || {
        let mut shown = Vec::new();
        // Linux ends the output of a terminal by an error.
        let _ = File::from(terminal).read_to_end(&mut shown);
        String::from_utf8(shown).unwrap()
    });
    let mut input: Box<dyn Write> = match child.stdin.take() {
        Some(stdin) => Box::new(stdin),
        None => Box::new(keyboard),
    };
    for (index, piece) in pieces.iter().enumerate() {
        if index > 0 {
            std::thread::sleep(Duration::from_millis(700));
        }
        input.write_all(piece.as_bytes()).unwrap();
    }
    drop(input);
    child.wait_with_output().unwrap();
    shown.join().unwrap()
}

fn results(program: &mut Command, terminal: OwnedFd) {
    program.stdout(terminal);
}

fn messages(program: &mut Command, terminal: OwnedFd) {
    program.stderr(terminal).stdout(Stdio::null());
}

fn messages_beside_a_pipe(program: &mut Command, terminal: OwnedFd) {
    program.stderr(terminal);
}

fn messages_beside_a_file(program: &mut Command, terminal: OwnedFd) {
    let results = Path::new(env!("CARGO_TARGET_TMPDIR")).join("results");
    program
        .stderr(terminal)
        .stdout(File::create(results).unwrap());
}

#[test]
fn verdicts_and_places_are_coloured_on_a_terminal() {
    let bad = GOOD.replace("waid=", "PREF=1;waid=");
    let shown = on_terminal(&mut program(&["check"]), results, &[&bad]);
    assert!(shown.contains(&format!(
        "{GREEN}WhatsApp Web: shows with Message button\u{1b}[0m"
    )));
    assert!(shown.contains(&format!("{RED}WhatsApp for Android: refused\u{1b}[0m")));
    assert!(
        shown.contains(&format!("{RED}        ^^^^^^\u{1b}[0m")),
        "{shown}"
    );
    let shown = on_terminal(&mut program(&["normalize", "call me"]), messages, &[]);
    assert_eq!(
        shown,
        format!("{RED}argument 1\u{1b}[0m: expected a phone number, found no digit\r\n")
    );
}

#[test]
fn the_environment_forbids_and_forces_colours() {
    for (name, value) in [("NO_COLOR", "1"), ("CLICOLOR", "0"), ("TERM", "dumb")] {
        let mut program = program(&["check"]);
        let shown = on_terminal(program.env(name, value), results, &[GOOD]);
        assert!(
            !shown.is_empty() && !shown.contains('\u{1b}'),
            "{name}: {shown}"
        );
    }
    let forced = crate::run(program(&["check"]).env("CLICOLOR_FORCE", "1"), GOOD);
    assert!(forced.out.contains(GREEN));
}

#[test]
fn cards_and_json_are_never_coloured() {
    for args in [&["check", "--fix"][..], &["check", "--json"], &["parse"]] {
        let shown = on_terminal(&mut program(args), results, &[GOOD]);
        assert!(
            shown.contains("Ana") && !shown.contains('\u{1b}'),
            "{args:?}: {shown}"
        );
    }
}

#[test]
fn the_result_of_each_line_shows_at_once() {
    let mut child = program(&["normalize"]);
    let shown = on_terminal(
        &mut child,
        |program, terminal| {
            // Results and messages keep their order only if neither is held back.
            program
                .stderr(terminal.try_clone().unwrap())
                .stdout(terminal);
        },
        &["+18092240000\ncall me\n+18092240001\n"],
    );
    let lines: Vec<_> = shown.lines().collect();
    assert_eq!((lines[0], lines[3]), ("18092240000", "18092240001"));
    assert!(
        lines[1].contains("found no digit") && lines.len() == 4,
        "{shown}"
    );
}

/// A long input shows its rate; a message has a line of its own, because the bar is cleared first;
/// and nothing of the bar is left at the end.
#[test]
fn the_bar_and_the_messages_never_share_a_line() {
    let bad = "BEGIN:VCARD\nVERSION:3.0\nN:;A;;;\nEND:VCARD\n";
    let pieces = [GOOD, GOOD, bad, bad, GOOD];
    let shown = on_terminal(&mut program(&["parse", "--strict"]), messages, &pieces);
    assert!(shown.contains("/s "), "{shown:?}");
    let is_message = |line: &&str| line.contains("expected FN");
    let messages: Vec<_> = shown.lines().filter(is_message).collect();
    assert_eq!(messages.len(), 2, "{shown:?}");
    for message in messages {
        // What the terminal shows of a line is what follows the last clearing of it.
        let visible = message.rsplit("\u{1b}[2K").next().unwrap();
        let visible = visible.trim_start_matches('\r');
        assert!(visible.starts_with(&format!("{RED}stdin:")), "{message:?}");
    }
    let (_, end) = shown.rsplit_once("\u{1b}[2K").unwrap();
    assert_eq!(end.trim_matches(['\r', '\n']), "", "{shown:?}");
}

/// `check` takes long enough for a bar.
#[test]
fn a_file_shows_its_length_its_rate_and_the_time_that_is_left() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("long.vcf");
    std::fs::write(&path, GOOD.repeat(5_000)).unwrap();
    let args = ["check", "--json", path.to_str().unwrap()];
    let shown = on_terminal(&mut program(&args), messages_beside_a_file, &[]);
    let total = HumanBytes(GOOD.len() as u64 * 5_000).to_string();
    assert!(shown.contains(&format!("/{total} ")), "{shown:?}");
    assert!(
        shown.contains("/s ") && shown.contains(" left"),
        "{shown:?}"
    );
}

#[test]
fn there_is_no_bar_while_people_type() {
    const END_OF_INPUT: &str = "\u{4}";

    let typed = |program: &mut Command, terminal: OwnedFd| {
        program
            .stderr(terminal.try_clone().unwrap())
            .stdin(terminal);
    };
    let pieces = [
        "+18092240000\n",
        "call me\n",
        "+18092240001\n",
        END_OF_INPUT,
    ];
    let shown = on_terminal(&mut program(&["normalize"]), typed, &pieces);
    assert!(shown.contains("found no digit"), "{shown:?}");
    assert!(!shown.contains("/s "), "{shown:?}");
}

/// The reader of a pipe may write to the same terminal.
#[test]
fn there_is_no_bar_beside_a_pipe() {
    let pieces = [GOOD, "hello\n", GOOD];
    let mut program = program(&["parse"]);
    let shown = on_terminal(&mut program, messages_beside_a_pipe, &pieces);
    assert_eq!(shown, "");
}

#[test]
fn there_is_no_bar_for_a_short_input_nor_beside_results_on_the_terminal() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("short.vcf");
    std::fs::write(&path, GOOD).unwrap();
    let args = ["parse", path.to_str().unwrap()];
    assert_eq!(on_terminal(&mut program(&args), messages, &[]), "");
    let both = |program: &mut Command, terminal: OwnedFd| {
        program
            .stderr(terminal.try_clone().unwrap())
            .stdout(terminal);
    };
    let shown = on_terminal(&mut program(&["parse"]), both, &[GOOD, GOOD, GOOD]);
    assert!(shown.contains("Ana") && !shown.contains("/s "), "{shown}");
}

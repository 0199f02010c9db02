//! The command line's contract: what goes in, what comes out, and the exit status.
#![cfg(feature = "cli")]

mod commands;
mod encodings;
mod errors;
#[cfg(unix)]
mod files;
mod manual;
mod numbers;
mod readme;
mod receive;
mod requests;
mod results;
#[path = "../rows/mod.rs"]
mod rows;
#[cfg(unix)]
mod screen;
mod tables;
mod terminal;
mod waiting;

use std::ffi::OsStr;
use std::io::Write as _;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

struct Ran {
    out: String,
    err: String,
    status: i32,
}

fn program(args: &[impl AsRef<OsStr>]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_wacard"));
    // What decides of colours, `CI` too: it makes a dumb terminal one that shows them.
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "CI"] {
        program.env_remove(name);
    }
    program.env("TERM", "xterm").args(args);
    program
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    program
}

fn wacard(args: &[impl AsRef<OsStr>], input: impl AsRef<[u8]>) -> Ran {
    run(&mut program(args), input)
}

fn run(program: &mut Command, input: impl AsRef<[u8]>) -> Ran {
    finish(program.spawn().unwrap(), input)
}

fn finish(mut child: Child, input: impl AsRef<[u8]>) -> Ran {
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_ref().to_vec();
    // A program that ends early does not read all of its input.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Ran {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}

/// A text in UTF-8, in UTF-16 of little and of big endian, with byte order marks.
fn encoded(text: &str) -> [Vec<u8>; 3] {
    let text = format!("\u{feff}{text}");
    let units = || text.encode_utf16();
    [
        text.clone().into_bytes(),
        units().flat_map(u16::to_le_bytes).collect(),
        units().flat_map(u16::to_be_bytes).collect(),
    ]
}

fn json_lines(text: &str) -> Vec<Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

//! The command line's contract: what goes in, what comes out, and the exit status.
#![cfg(feature = "cli")]

mod commands;
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

fn json_lines(text: &str) -> Vec<Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

//! The command line's contract: what goes in, what comes out, and the exit status.
#![cfg(feature = "cli")]

mod commands;
mod errors;
mod numbers;
mod readme;
#[path = "../rows/mod.rs"]
mod rows;
mod terminal;

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;

struct Ran {
    out: String,
    err: String,
    status: i32,
}

fn wacard(args: &[&str], input: impl AsRef<[u8]>) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wacard"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
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

//! `wacard completions`: the completions of a shell.

use std::io::{self, Write};

use clap::CommandFactory;

use crate::Cli;
use crate::args::Completions;
use crate::output::Output;

pub fn run(args: &Completions, out: &mut Output) -> io::Result<()> {
    // The generator panics where it cannot write.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "wacard", &mut script);
    out.write_all(&script)
}

//! `wacard man`: the manual page of the program or of a command.

use std::io;

use clap::error::ErrorKind;
use clap::{Command, CommandFactory};
use clap_mangen::Man;
use wacard::id::Escaped;

use crate::Cli;
use crate::args;
use crate::output::Output;

pub fn run(args: &args::Man, out: &mut Output) -> io::Result<()> {
    let mut program = Cli::command().disable_help_subcommand(true);
    program.build();
    let command = match &args.command {
        None => program,
        Some(name) => match program.find_subcommand(name) {
            Some(command) => command.clone(),
            None => exit_for(name, &mut program),
        },
    };
    Man::new(command).render(out)
}

/// Ends the program for an unknown command, as wrong usage.
fn exit_for(name: &str, program: &mut Command) -> ! {
    let message = format!("no command has the name `{}`", Escaped(name));
    program.error(ErrorKind::InvalidValue, message).exit()
}

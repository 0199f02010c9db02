//! The arguments of the commands.

use std::error::Error;
use std::str::FromStr;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use wacard::phone::ReadOptions;
use wacard::{Dialect, Region, Rules};

#[derive(Args)]
pub struct Normalize {
    /// Numbers; - or none reads them from standard input, one per line
    pub numbers: Vec<String>,
    /// The region where numbers without a country code are dialled, such as BR
    #[arg(long)]
    pub region: Option<Region>,
    /// The national rules that convert a number to an id
    #[arg(long, value_parser = by_code(Rules::ALL, Rules::code), ignore_case = true, default_value_t)]
    pub rules: Rules,
    /// Print an object per line, with all candidates or the error
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Emission {
    /// The file; - or none is standard input
    file: Option<String>,
    /// The dialect of vCard to write
    #[arg(long, visible_alias = "dialect", value_parser = by_code(Dialect::ALL, Dialect::code), ignore_case = true, default_value_t)]
    pub profile: Dialect,
    /// The region where numbers without a country code are dialled, such as BR
    #[arg(long)]
    region: Option<Region>,
    /// The national rules that convert a number to an id
    #[arg(long, value_parser = by_code(Rules::ALL, Rules::code), ignore_case = true, default_value_t)]
    rules: Rules,
}

impl Emission {
    /// How numbers are read.
    pub fn reading(&self) -> ReadOptions {
        ReadOptions::from(self.rules).region(self.region)
    }

    /// The name of the input; `-` is standard input.
    pub fn input(&self) -> &str {
        self.file.as_deref().unwrap_or("-")
    }
}

#[derive(Args)]
pub struct Parse {
    /// Files; - or none is standard input
    pub files: Vec<String>,
    /// Refuse cards with any deviation from the specification
    #[arg(long)]
    pub strict: bool,
}

#[derive(Args)]
pub struct Check {
    /// Files; - or none is standard input
    pub files: Vec<String>,
    /// Print an object per line for each card
    #[arg(long)]
    pub json: bool,
    /// Print each card with the changes that WhatsApp's readers demand, and report them
    #[arg(long, conflicts_with = "json")]
    pub fix: bool,
    /// Add the likeliest id to each phone that has none
    #[arg(long, requires = "fix")]
    pub add_waid: bool,
    /// The region where numbers without a country code are dialled, such as BR
    #[arg(long, requires = "add_waid")]
    pub region: Option<Region>,
}

/// Reads a value by its code, and lists the codes of all values in the help.
fn by_code<T>(all: &'static [T], code: fn(T) -> &'static str) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err: Error + Send + Sync> + Copy + Send + Sync,
{
    let codes = all.iter().map(|value| code(*value));
    PossibleValuesParser::new(codes).try_map(|code| code.parse())
}

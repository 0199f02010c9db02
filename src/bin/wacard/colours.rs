//! Colours, on a terminal only.

use std::fmt;

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};

pub const GOOD: Style = AnsiColor::Green.on_default().bold();
pub const WARNING: Style = AnsiColor::Yellow.on_default().bold();
pub const ERROR: Style = AnsiColor::Red.on_default().bold();

/// Whether a stream shows colours.
#[derive(Clone, Copy)]
pub struct Colours(bool);

impl Colours {
    /// A terminal shows colours, unless `NO_COLOR` or `CLICOLOR=0` is set; with `CLICOLOR_FORCE=1`
    /// every stream does.
    pub fn of(stream: &impl RawStream) -> Self {
        Self(AutoStream::choice(stream) != ColorChoice::Never)
    }

    /// A text that shows in a style if the stream shows colours.
    pub fn paint<T: fmt::Display>(self, style: Style, text: T) -> Painted<T> {
        let style = if self.0 { style } else { Style::new() };
        Painted { style, text }
    }
}

/// A text in a style.
pub struct Painted<T> {
    style: Style,
    text: T,
}

impl<T: fmt::Display> fmt::Display for Painted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { style, text } = self;
        write!(f, "{style}{text}{style:#}")
    }
}

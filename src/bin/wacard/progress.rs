//! The progress of long inputs.

#[cfg(unix)]
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::results::Results;

const OF_KNOWN_LENGTH: &str = "{bar:40} {bytes}/{total_bytes} {bytes_per_sec} {eta} left";
const OF_UNKNOWN_LENGTH: &str = "{spinner} {bytes} {bytes_per_sec} {elapsed}";

/// How long an input is read before its bar appears.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar on a terminal that does not show the results too; shared by its clones.
#[derive(Clone)]
pub struct Progress {
    bar: ProgressBar,
    /// Whether results and the bar can never share a line.
    can_show: bool,
}

impl Progress {
    /// The progress of an input whose length in bytes is known or not. The bar is hidden at first.
    pub fn new(len: Option<u64>) -> Self {
        let template = match len {
            Some(_) => OF_KNOWN_LENGTH,
            None => OF_UNKNOWN_LENGTH,
        };
        let bar = ProgressBar::with_draw_target(len, ProgressDrawTarget::hidden());
        let bar = match ProgressStyle::with_template(template) {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        };
        let can_show = !may_show_results();
        Self { bar, can_show }
    }

    /// Runs a function that writes to standard error, with the bar out of its way.
    pub fn suspend<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }

    fn advance(&self, bytes: usize) {
        if self.can_show && self.bar.is_hidden() && self.bar.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(bytes as u64);
    }
}

/// Whether the terminal may show the results: itself, or by a program such as `less` or `jq` at the
/// other end of a pipe.
fn may_show_results() -> bool {
    let stdout = io::stdout();
    stdout.is_terminal() || is_pipe(&stdout)
}

#[cfg(unix)]
fn is_pipe(stdout: &io::Stdout) -> bool {
    use std::os::fd::AsFd as _;
    use std::os::unix::fs::FileTypeExt as _;

    let file = stdout.as_fd().try_clone_to_owned().map(File::from);
    let kind = file.and_then(|file| Ok(file.metadata()?.file_type()));
    kind.is_ok_and(|kind| kind.is_fifo() || kind.is_socket())
}

#[cfg(not(unix))]
fn is_pipe(_: &io::Stdout) -> bool {
    false
}

/// A reader that writes all results before it waits for more of the input. It shows its progress,
/// unless people type what it reads, and clears the bar when it is dropped.
pub struct Watched<R> {
    pub input: R,
    pub progress: Option<Progress>,
    pub results: Results,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.results.hand_over()?;
        let len = loop {
            match self.input.read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read?,
            }
        };
        if let Some(progress) = &self.progress {
            progress.advance(len);
        }
        Ok(len)
    }
}

impl<R> Drop for Watched<R> {
    fn drop(&mut self) {
        if let Some(progress) = &self.progress {
            progress.bar.finish_and_clear();
        }
    }
}

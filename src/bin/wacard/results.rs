//! Standard output, shared with the readers of inputs.

use std::cell::RefCell;
use std::io::{self, IsTerminal, Stdout, StdoutLock, Write};
use std::rc::Rc;

use crate::input::BUFFER_LEN;

/// The results. A reader of an input holds a clone, and flushes it before it waits for more: whoever
/// writes a record and waits for its result gets it, and results for a file are still written in
/// large pieces.
#[derive(Clone)]
pub struct Results(Rc<RefCell<Buffer>>);

struct Buffer {
    bytes: Vec<u8>,
    /// How many bytes are held back. On a terminal none: each line shows when it is written.
    limit: usize,
    stdout: StdoutLock<'static>,
    /// The error of the first write that failed.
    error: Option<io::Error>,
}

impl Results {
    pub fn new(stdout: &Stdout) -> Self {
        let limit = match stdout.is_terminal() {
            true => 0,
            false => BUFFER_LEN,
        };
        Self(Rc::new(RefCell::new(Buffer {
            bytes: Vec::with_capacity(2 * limit),
            limit,
            stdout: stdout.lock(),
            error: None,
        })))
    }

    /// Whether people see each line at once.
    pub fn are_on_terminal(&self) -> bool {
        self.0.borrow().limit == 0
    }

    /// Appends what a function writes.
    pub fn append(&self, write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> io::Result<()> {
        let mut buffer = self.0.borrow_mut();
        write(&mut buffer.bytes)?;
        match buffer.bytes.len() > buffer.limit {
            true => buffer.flush(),
            false => Ok(()),
        }
    }

    /// Writes what is held back. An error is kept for [`finish`](Self::finish).
    pub fn hand_over(&self) -> io::Result<()> {
        self.0.borrow_mut().flush()
    }

    /// Whether the results can no longer be written.
    pub fn are_lost(&self) -> bool {
        self.0.borrow().error.is_some()
    }

    /// Writes what is held back, and returns the first error of all writes.
    pub fn finish(&self) -> io::Result<()> {
        let mut buffer = self.0.borrow_mut();
        let written = buffer.flush();
        buffer.error.take().map_or(written, Err)
    }
}

/// Appends; flushing hands over nothing before the buffer is full or an input is waited for.
impl Write for Results {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.append(|buffer| {
            buffer.extend_from_slice(bytes);
            Ok(())
        })?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Buffer {
    fn flush(&mut self) -> io::Result<()> {
        if let Some(error) = &self.error {
            return Err(error.kind().into());
        }
        if self.bytes.is_empty() {
            return Ok(());
        }
        let written = self.stdout.write_all(&self.bytes);
        let written = written.and_then(|()| self.stdout.flush());
        self.bytes.clear();
        written.map_err(|error| {
            let kind = error.kind();
            self.error = Some(error);
            kind.into()
        })
    }
}

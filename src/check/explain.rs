use std::fmt;

use super::report::Report;
use crate::id::Escaped;
use crate::vcard::physical_lines;

/// A report for people: each finding with the line that it is about, underlined. Made by
/// [`Report::display`].
///
/// Each control character and invisible mark of the line shows as `\u{FFFD}`, so that the card cannot
/// drive a terminal and the underline fits.
///
/// ```
/// use wacard::check::check;
/// use wacard::vcard::Card;
///
/// let text = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nTEL;waid=undefined:+1\nEND:VCARD";
/// let reports = check(&Card::parse(text)?);
/// let explained = reports[0].display(text).to_string();
/// assert!(explained.starts_with("WhatsApp Web: refused\n"));
/// assert!(explained.contains("\n    TEL;waid=undefined:+1\n        ^^^^^^^^^^^^^^\n"));
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct DisplayReport<'a> {
    /// All of the text, from its first line on.
    text: &'a str,
    first_line: usize,
    report: &'a Report,
}

impl Report {
    /// The report for people, with lines of the text that the card was read from.
    #[must_use]
    pub fn display<'a>(&'a self, text: &'a str) -> DisplayReport<'a> {
        DisplayReport {
            text,
            first_line: 1,
            report: self,
        }
    }
}

impl DisplayReport<'_> {
    /// Counts the text's lines from this one on.
    #[must_use]
    pub fn first_line(self, first_line: usize) -> Self {
        Self { first_line, ..self }
    }
}

impl fmt::Display for DisplayReport<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// The most characters of a line that are shown.
        const MAX_WIDTH: usize = 160;

        let Report {
            receiver,
            verdict,
            reasons,
        } = self.report;
        writeln!(f, "{receiver}: {verdict}")?;
        let lines: Vec<_> = physical_lines(self.text).map(|(line, _)| line).collect();
        for finding in reasons {
            writeln!(f, "  {finding}")?;
            let at = finding.line.saturating_sub(self.first_line);
            let line = lines.get(at).copied().unwrap_or_default();
            let shown = |c| if Escaped::escapes(c) { '\u{FFFD}' } else { c };
            let line: String = line.chars().take(MAX_WIDTH).map(shown).collect();
            let before = finding.column.saturating_sub(1);
            if !line.is_empty() && before < MAX_WIDTH {
                let width = finding.width.clamp(1, MAX_WIDTH - before);
                writeln!(f, "    {line}")?;
                writeln!(f, "    {}{}", " ".repeat(before), "^".repeat(width))?;
            }
        }
        Ok(())
    }
}

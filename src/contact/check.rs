//! What receivers will make of a card: the verdict of each, and the reasons.
//!
//! The rules are those that WhatsApp's own readers were seen to follow; what a phone shows was not
//! tried on phones. Each [`Rule`] tells where it is from.

mod fix;
#[cfg(feature = "serde")]
mod json;
mod rule;
mod rules;

use std::collections::HashSet;
use std::fmt;

pub use self::fix::{Change, Fixed, fix};
pub use self::rule::{Effect, Rule};
use crate::id::Wuid;
use crate::vcard::{Card, Property};

/// Who reads a card.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
#[non_exhaustive]
pub enum Receiver {
    /// WhatsApp Web and Desktop.
    Web,
    /// WhatsApp for Android.
    Android,
    /// WhatsApp for iOS, of which little is known.
    Ios,
    /// A strict reader of RFC 2426, such as an address book.
    Rfc2426,
}

impl Receiver {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Web, Self::Android, Self::Ios, Self::Rfc2426];

    /// A stable name for programs: `web`, `android`, `ios`, `rfc2426`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Android => "android",
            Self::Ios => "ios",
            Self::Rfc2426 => "rfc2426",
        }
    }
}

impl fmt::Display for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Web => "WhatsApp Web",
            Self::Android => "WhatsApp for Android",
            Self::Ios => "WhatsApp for iOS",
            Self::Rfc2426 => "RFC 2426",
        })
    }
}

/// How a receiver shows a card.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// With the button "Message".
    Message,
    /// With the number and the button "Invite".
    Invite,
    /// Without a number.
    NoNumber,
    /// A reader that has no such buttons takes all of it.
    Accepted,
    /// Not at all.
    Refused,
}

impl Verdict {
    /// A stable name for programs: `message`, `invite`, `no-number`, `accepted`, `refused`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Invite => "invite",
            Self::NoNumber => "no-number",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Message => "shows with Message button",
            Self::Invite => "shows with Invite",
            Self::NoNumber => "shown without number",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
        })
    }
}

/// Where a card meets a rule of a receiver.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Reason {
    /// The rule.
    pub rule: Rule,
    /// The line of the text as given, from 1.
    pub line: usize,
    /// Where on it, in characters from 1.
    pub column: usize,
    /// How many characters it is about.
    pub width: usize,
    /// What was found there.
    pub found: String,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            rule, line, column, ..
        } = self;
        write!(f, "line {line}, column {column}: {}", rule.text())?;
        if !self.found.is_empty() {
            write!(f, ": {}", self.found)?;
        }
        write!(f, " ({})", rule.source())
    }
}

/// What one receiver makes of a card.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// Who.
    pub receiver: Receiver,
    /// How it shows the card.
    pub verdict: Verdict,
    /// Why it is not better, in the order of the lines.
    pub reasons: Vec<Reason>,
}

/// What every receiver makes of a card, in the order of [`Receiver::ALL`].
///
/// ```
/// use wacard::contact::check::{Receiver, Verdict, check};
/// use wacard::vcard::Card;
///
/// let card = Card::parse("\
/// BEGIN:VCARD
/// VERSION:3.0
/// FN:Ana
/// TEL;PREF=1;waid=5511987654321:+55 11 98765-4321
/// END:VCARD")?;
///
/// let [web, android, ..] = check(&card);
/// assert_eq!(web.verdict, Verdict::Message);
/// assert_eq!((android.receiver, android.verdict), (Receiver::Android, Verdict::Refused));
/// assert_eq!((android.reasons[0].line, android.reasons[0].column), (4, 5));
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
pub fn check(card: &Card<'_>) -> [Report; 4] {
    Receiver::ALL.map(|receiver| {
        let mut reasons = rules::reasons(receiver, card);
        reasons.sort_by_key(|it| (it.line, it.column));
        let is_refused = reasons.iter().any(|it| it.rule.effect() == Effect::Refuses);
        let verdict = match (is_refused, receiver) {
            (true, _) => Verdict::Refused,
            (false, Receiver::Rfc2426) => Verdict::Accepted,
            (false, _) => buttons(card, &reasons),
        };
        Report {
            receiver,
            verdict,
            reasons,
        }
    })
}

/// The best that any phone of the card gets.
fn buttons(card: &Card<'_>, reasons: &[Reason]) -> Verdict {
    let hits: HashSet<_> = reasons
        .iter()
        .map(|it| (it.line, it.rule.effect()))
        .collect();
    let is_hit = |tel: &Property<'_>, effect| hits.contains(&(tel.line(), effect));
    let seen = card
        .all("TEL")
        .filter(|it| !is_hit(it, Effect::HidesNumber));
    let of_tel = seen.map(|tel| match id(tel) {
        Some(_) if !is_hit(tel, Effect::HidesId) => Verdict::Message,
        _ => Verdict::Invite,
    });
    of_tel.min().unwrap_or(Verdict::NoNumber)
}

/// The id in `waid`, where it is one as it stands.
fn id(tel: &Property<'_>) -> Option<Wuid> {
    tel.param("waid")?.parse().ok()
}

/// A card with its reasons below the lines that they are about, for people.
///
/// ```
/// use wacard::contact::check::{Explained, check};
/// use wacard::vcard::Card;
///
/// let text = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nTEL;waid=undefined:+1\nEND:VCARD";
/// let reports = check(&Card::parse(text)?);
/// let explained = Explained::new(text, &reports[0]).to_string();
/// assert!(explained.starts_with("WhatsApp Web: refused\n"));
/// assert!(explained.contains("\n    TEL;waid=undefined:+1\n        ^^^^^^^^^^^^^^\n"));
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Explained<'a> {
    /// All of the text, from its first line on.
    text: &'a str,
    first_line: usize,
    report: &'a Report,
}

impl<'a> Explained<'a> {
    /// A report, and the text that the card was read from.
    pub fn new(text: &'a str, report: &'a Report) -> Self {
        Self {
            text,
            first_line: 1,
            report,
        }
    }

    /// Counts the text's lines from this one on.
    pub fn first_line(self, first_line: usize) -> Self {
        Self { first_line, ..self }
    }
}

impl fmt::Display for Explained<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// More of a line is not shown.
        const MAX_WIDTH: usize = 160;

        let Report {
            receiver,
            verdict,
            reasons,
        } = self.report;
        writeln!(f, "{receiver}: {verdict}")?;
        let lines: Vec<_> = self.text.lines().collect();
        for reason in reasons {
            writeln!(f, "  {reason}")?;
            let at = reason.line.saturating_sub(self.first_line);
            let line = lines.get(at).copied().unwrap_or_default();
            let shown = |c: char| if c.is_control() { '\u{FFFD}' } else { c };
            let line: String = line.chars().take(MAX_WIDTH).map(shown).collect();
            let before = reason.column.saturating_sub(1);
            if !line.is_empty() && before < MAX_WIDTH {
                let width = reason.width.clamp(1, MAX_WIDTH - before);
                writeln!(f, "    {line}")?;
                writeln!(f, "    {}{}", " ".repeat(before), "^".repeat(width))?;
            }
        }
        Ok(())
    }
}

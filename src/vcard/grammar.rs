//! The grammars of vCards as nom parsers: one rule, one function, with its ABNF above it and its
//! tests beside it. The only place in this room that names nom.
//!
//! Combinators are the shell; byte searches (`memchr`) are the leaves. By hand stay:
//!
//! | what | where | why |
//! |---|---|---|
//! | line ends and folds | [`lines`](super::lines) | they come before any grammar: a rule sees one logical line |
//! | recovery of broken cards | [`recover`](super::recover) | it decides between readings, by what follows |
//! | [`fast_head`] | `content_line` | most lines; equal to [`head`] by law |
//! | a byte outside quotes | `param` | a rule would run once a character |
//! | the scan for bytes to escape | [`escape`](super::writer) | it reads 16 bytes at once |

mod content_line;
mod date;
mod frame;
mod param;
mod quoted_printable;
mod text;
mod uri;

pub(super) use self::content_line::{Head, fast_head, grouped_name, head, may_name_encoding};
pub(crate) use self::date::date_of;
pub(crate) use self::frame::find_begin;
pub(super) use self::frame::{Frame, frame, is_spaced_end, strip_frame};
pub use self::param::Param;
pub(crate) use self::param::params;
pub(super) use self::quoted_printable::{quoted_printable, strip_soft_break};
pub(super) use self::text::{Escapes, first_part, unescape};
pub(crate) use self::text::{escape, unescape_text};
pub(crate) use self::uri::base64_of_data_uri;

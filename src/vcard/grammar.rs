//! The grammars of vCards as nom parsers: one rule, one function, with its ABNF above it and its
//! tests beside it. The only place in this room that names nom.
//!
//! Combinators are the shell; byte searches (`memchr`) are the leaves. By hand stay:
//!
//! | what | where | why |
//! |---|---|---|
//! | line ends and folds | [`line_end`](super::line_end), [`lines`](super::lines) | they come before any grammar: a rule sees one logical line |
//! | recovery of broken cards | [`recover`](super::recover) | it decides between readings, by what follows |
//! | [`fast_head`], `plain_param` | `content_line`, `param` | most lines and parameters; equal to the rules by law |
//! | a byte outside quotes | `param` | a rule would run once a character |
//! | the scan for bytes to escape | [`escape`](super::writer) | it reads 16 bytes at once |

mod caret;
mod content_line;
mod date;
mod frame;
mod param;
mod params;
mod quoted_printable;
mod short_param;
mod text;
mod uri;
mod value;
mod whole;

pub(super) use self::content_line::{Head, fast_head, grouped_name, head};
pub(super) use self::content_line::{is_group, may_name_encoding};
pub(crate) use self::date::date_of;
pub(super) use self::date::{is_date_and_or_time, is_rfc2425_date, is_rfc2425_date_time};
pub(super) use self::date::{is_rfc2426_utc_offset, is_rfc6350_utc_offset, is_timestamp};
pub(crate) use self::frame::find_begin;
pub(super) use self::frame::{Frame, frame, is_spaced_end, strip_frame};
pub use self::param::Param;
pub(super) use self::params::after_strict_params;
pub(crate) use self::params::params;
pub(super) use self::params::params_within;
pub(super) use self::quoted_printable::{quoted_printable, strip_soft_break};
pub(super) use self::text::{Escapes, MARKS, after_text, first_part, unescape};
pub(crate) use self::text::{escape, unescape_text};
pub(crate) use self::uri::base64_of_data_uri;
pub(super) use self::uri::is_uri;
pub(super) use self::value::{gender_text, is_language_tag, is_media_type, is_pid_map};
pub(super) use self::value::{is_position, is_preference, is_x_name, pid};

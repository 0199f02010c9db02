/// A literal that starts a line, such as `FN:`, with each line end that may stand before it.
#[derive(Clone, Copy, Debug)]
pub struct LineStart {
    /// Alone.
    pub(crate) bare: &'static str,
    /// After the LF that ends the line before it.
    pub(super) lf: &'static str,
    /// After CRLF.
    pub(super) crlf: &'static str,
    /// The same, as they stand in a JSON string.
    pub(super) lf_in_json: &'static str,
    pub(super) crlf_in_json: &'static str,
}

/// A [`LineStart`] from a literal without quotes and backslashes; with another line before it; or
/// with the two lines that begin a card.
macro_rules! line_start {
    ($text:literal) => {
        const {
            $crate::vcard::LineStart::new(
                $text,
                concat!("\n", $text),
                concat!("\r\n", $text),
                concat!("\\n", $text),
                concat!("\\r\\n", $text),
            )
        }
    };
    ($first:literal, $text:literal) => {
        const {
            $crate::vcard::LineStart::new(
                $text,
                concat!("\n", $first, "\n", $text),
                concat!("\r\n", $first, "\r\n", $text),
                concat!("\\n", $first, "\\n", $text),
                concat!("\\r\\n", $first, "\\r\\n", $text),
            )
        }
    };
    ($first:literal, $second:literal, $text:literal) => {
        const {
            $crate::vcard::LineStart::new(
                $text,
                concat!($first, "\n", $second, "\n", $text),
                concat!($first, "\r\n", $second, "\r\n", $text),
                concat!($first, "\\n", $second, "\\n", $text),
                concat!($first, "\\r\\n", $second, "\\r\\n", $text),
            )
        }
    };
}
pub(crate) use line_start;

impl LineStart {
    pub(crate) const fn new(
        bare: &'static str,
        lf: &'static str,
        crlf: &'static str,
        lf_in_json: &'static str,
        crlf_in_json: &'static str,
    ) -> Self {
        Self {
            bare,
            lf,
            crlf,
            lf_in_json,
            crlf_in_json,
        }
    }
}

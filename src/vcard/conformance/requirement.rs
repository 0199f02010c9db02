use std::fmt;

macro_rules! requirements {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $message:literal;)*) => {
        /// A rule that a strict reading holds a card to; shows what the standard expects.
        ///
        /// RFC 2426 and RFC 6350 state most of them both, each in a section of its own:
        /// [`Violation::section`](super::Violation::section).
        ///
        /// ```
        /// use wacard::vcard::Requirement;
        ///
        /// let pref = Requirement::Pref;
        /// assert_eq!((pref.code(), pref.to_string()), ("pref", "expected PREF from 1 to 100".into()));
        /// ```
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
        #[non_exhaustive]
        pub enum Requirement {
            $($(#[$doc])* $name,)*
        }

        impl Requirement {
            /// Every rule, in the order of the standards.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// A stable name for programs, in kebab case: `blank-line`.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }

            /// The name by which the receiver RFC 2426 reports it: `rfc2426-blank-line`.
            pub(crate) fn rfc2426_code(self) -> &'static str {
                match self {
                    $(Self::$name => concat!("rfc2426-", $code),)*
                }
            }

            /// What the standard expects.
            pub(crate) fn message(self) -> &'static str {
                match self {
                    $(Self::$name => $message,)*
                }
            }
        }
    };
}

// Variant, name, message.
requirements! {
    /// `BEGIN:VCARD` and `END:VCARD` have no white space.
    Frame = "frame", "expected BEGIN:VCARD and END:VCARD without white space";
    /// A card has no blank lines; in vCard 3.0 they may follow `BEGIN:VCARD`.
    BlankLine = "blank-line", "expected a property, found a blank line";
    /// A line that continues another is white space and at least one character.
    Fold = "fold", "expected white space and text on a line that continues another";
    /// A line has no control character but the tab.
    ControlCharacter = "control-character", "expected no control character but the tab";
    /// A name is letters, digits and hyphens; after `X-` there is at least one.
    Name = "name", "expected a name of ASCII letters, digits and hyphens";
    /// A property is the standard's, another one registered for it, or an extension.
    Property = "property", "expected a property of this version or an X- name";
    /// `VERSION` is the standard's, without white space.
    Version = "version", "expected the VERSION of this standard and nothing else";
    /// `VERSION` follows `BEGIN:VCARD` in vCard 4.0.
    VersionPlace = "version-place", "expected VERSION on the line after BEGIN:VCARD";
    /// The property does not occur again.
    Cardinality = "cardinality", "expected this property at most once";
    /// A parameter has a name: `TYPE=work`, not `work`.
    ParamName = "param-name", "expected a parameter's name and =, such as TYPE=";
    /// Parameters are separated by semicolons alone, and quotes enclose a whole value.
    ParamSyntax = "param-syntax", "expected name=value, each value whole in quotes or without quotes";
    /// No parameter names a character set.
    Charset = "charset", "expected no CHARSET: the whole text has one character set";
    /// The only encoding of vCard 3.0 is `b`; vCard 4.0 has none.
    Encoding = "encoding", "expected no ENCODING but b, and none in version 4.0";
    /// The property has no parameters.
    NoParameter = "no-parameter", "expected no parameter";
    /// `TEL` of vCard 3.0 has no parameter but `TYPE`.
    TelParameter = "tel-parameter", "expected no parameter but TYPE";
    /// The property has this parameter.
    Parameter = "parameter", "expected a parameter that this property takes";
    /// `VALUE` is a type that the property's value can have.
    ValueType = "value-type", "expected a VALUE that this property can have";
    /// `TYPE` is one that the standard gives to the property, or an extension.
    Type = "type", "expected a TYPE of this property or an X- name";
    /// A language is named by a language tag.
    LanguageTag = "language-tag", "expected a language tag such as pt-BR";
    /// `PREF` is a number from 1 to 100.
    Pref = "pref", "expected PREF from 1 to 100";
    /// `PID` is numbers, each with the number of its source or without.
    Pid = "pid", "expected numbers in PID such as 1 or 1.1";
    /// The source of a `PID` is in `CLIENTPIDMAP`.
    PidSource = "pid-source", "expected a CLIENTPIDMAP for the source in PID";
    /// `MEDIATYPE` is a type and a subtype.
    MediaType = "media-type", "expected a media type such as text/plain";
    /// `CALSCALE` is `gregorian` or an extension.
    CalendarScale = "calendar-scale", "expected CALSCALE=gregorian or an X- name";
    /// A text has no bare separator.
    Text = "text", r"expected separators in a text to be escaped: \, and in version 3.0 \;";
    /// A backslash escapes a backslash, a comma, a semicolon or a line break.
    Escape = "escape", r"expected \\, \,, \; or \n";
    /// The components of `N` and `ADR` are as many as the standard counts.
    Components = "components", "expected the number of components that this property has";
    /// A URI has a scheme and only characters of RFC 3986.
    Uri = "uri", "expected a URI, with its scheme and other characters percent-encoded";
    /// Bytes are in base64 (`ENCODING=b`) or elsewhere (`VALUE=uri`).
    Binary = "binary", "expected either ENCODING=b or VALUE=uri";
    /// Base64 is complete, with its padding.
    Base64 = "base64", "expected base64 with its padding and no other character";
    /// A date, or a date with a time, in the standard's formats.
    Date = "date", "expected a date in the format of this version, of the type in VALUE";
    /// A date with a time, both complete.
    Timestamp = "timestamp", "expected a timestamp such as 19961022T140000Z";
    /// `TZ` is an offset from UTC.
    TimeZone = "time-zone", "expected an offset from UTC: -05:00 in version 3.0, -0500 in 4.0";
    /// `GEO` of vCard 3.0 is a latitude and a longitude.
    Position = "position", "expected two decimal numbers such as 37.386013;-122.082932";
    /// `AGENT` is a card as a text.
    Agent = "agent", r"expected a whole card as one text, its line ends as \n";
    /// `CLASS` is one of three, or an extension.
    Class = "class", "expected PUBLIC, PRIVATE, CONFIDENTIAL or an X- name";
    /// `PROFILE` is `VCARD`.
    Profile = "profile", "expected PROFILE:VCARD";
    /// `KIND` is registered, or an extension.
    Kind = "kind", "expected individual, group, org, location or another registered kind";
    /// `MEMBER` is only in the card of a group.
    Member = "member", "expected MEMBER only in a card with KIND:group";
    /// `GENDER` is a letter and a text, each optional.
    Gender = "gender", "expected M, F, O, N, U or nothing, and a text after a semicolon";
    /// `CLIENTPIDMAP` is a number and a URI.
    PidMap = "pid-map", "expected a positive number and a URI such as 1;urn:uuid:…";
}

impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.message())
    }
}

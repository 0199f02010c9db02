//! The properties that a contact's fields hold: the only list of their names.

use crate::vcard::Param;

macro_rules! field_properties {
    ($($name:literal => $property:ident,)*) => {
        /// A property that a field of a contact holds.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub(super) enum FieldProperty {
            $($property,)*
        }

        impl FieldProperty {
            const NAMES: &'static [&'static str] = &[$($name,)*];

            /// The property with a name, in any case.
            #[inline]
            pub(super) fn from_name(name: &str) -> Option<Self> {
                // Each has a length and a first letter of its own, or this would not compile.
                #[allow(non_upper_case_globals)]
                #[deny(unreachable_patterns)]
                {
                    $(const $property: (usize, u8) = key($name);)*
                    match key(name) {
                        $($property => is_in_any_case(name, $name).then_some(Self::$property),)*
                        _ => None,
                    }
                }
            }
        }
    };
}

field_properties! {
    "TEL" => Tel,
    "FN" => FullName,
    "N" => Name,
    "ORG" => Org,
    "EMAIL" => Email,
    "URL" => Url,
    "X-ABLabel" => Label,
    "X-ABADR" => CountryCode,
    "ADR" => Adr,
    "BDAY" => Bday,
    "PHOTO" => Photo,
    "NICKNAME" => Nickname,
    "TITLE" => Title,
    "ROLE" => Role,
    "NOTE" => Note,
    "X-WA-LID" => Lid,
    "X-WA-BIZ-NAME" => BusinessName,
    "X-WA-BIZ-DESCRIPTION" => BusinessDescription,
}

/// Most names are written in the case of the list.
#[inline(always)]
fn is_in_any_case(name: &str, known: &str) -> bool {
    name == known || name.eq_ignore_ascii_case(known)
}

/// The length of a name, and its first letter in upper case.
const fn key(name: &str) -> (usize, u8) {
    let first = match name.as_bytes() {
        [first, ..] => first.to_ascii_uppercase(),
        [] => 0,
    };
    (name.len(), first)
}

impl FieldProperty {
    /// Whether the first line alone is read of a value that raw line breaks divide.
    pub(super) fn has_first_line(self) -> bool {
        !matches!(
            self,
            Self::Name | Self::Org | Self::Adr | Self::Note | Self::BusinessDescription
        )
    }

    /// Whether a field holds what a parameter says, or reading makes use of it.
    pub(super) fn reads(self, param: &Param<'_>) -> bool {
        const OF_ENCODING: [&str; 3] = ["VALUE", "ENCODING", "CHARSET"];

        let is = |name: &str| param.is_named(name);
        let has_types = matches!(
            self,
            Self::Tel | Self::Email | Self::Url | Self::Adr | Self::Photo
        );
        match param.name() {
            "" => has_types || param.types().next().is_none(),
            _ if is("TYPE") => has_types,
            _ if is("waid") || is("PREF") => self == Self::Tel,
            _ if is("MEDIATYPE") => self == Self::Photo,
            _ if is("X-APPLE-OMIT-YEAR") => self == Self::Bday,
            _ => OF_ENCODING.iter().any(|name| is(name)),
        }
    }
}

/// Properties that the card itself writes, and the one that holds a card within the card, which
/// WhatsApp refuses.
const RESERVED: [&str; 4] = ["BEGIN", "END", "VERSION", "AGENT"];

/// The name as it is written, if only a field or the card itself may write the property.
pub(super) fn reserved(name: &str) -> Option<&'static str> {
    let mut all = FieldProperty::NAMES.iter().chain(&RESERVED);
    all.find(|known| known.eq_ignore_ascii_case(name)).copied()
}

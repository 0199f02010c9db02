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
                // Names differ in length more often than not.
                $(if name.len() == $name.len() && name.eq_ignore_ascii_case($name) {
                    return Some(Self::$property);
                })*
                None
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
    "X-ABLABEL" => Label,
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

/// The name in upper case, if only a field or the card itself may write the property.
pub(super) fn reserved(name: &str) -> Option<&'static str> {
    let mut all = FieldProperty::NAMES.iter().chain(&RESERVED);
    all.find(|known| known.eq_ignore_ascii_case(name)).copied()
}

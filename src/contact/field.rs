//! The properties that a contact's fields hold: the only list of their names.

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

/// Properties that the card itself writes, and the one that holds a card within the card, which
/// WhatsApp refuses.
const RESERVED: [&str; 4] = ["BEGIN", "END", "VERSION", "AGENT"];

/// The name in upper case, if only a field or the card itself may write the property.
pub(super) fn reserved(name: &str) -> Option<&'static str> {
    let mut all = FieldProperty::NAMES.iter().chain(&RESERVED);
    all.find(|known| known.eq_ignore_ascii_case(name)).copied()
}

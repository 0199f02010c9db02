//! The properties that a contact's fields hold: the only list of their names.

/// A property that a field of a contact holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum FieldProperty {
    Adr,
    Bday,
    BusinessDescription,
    BusinessName,
    Email,
    FullName,
    Label,
    Lid,
    Name,
    Nickname,
    Note,
    Org,
    Photo,
    Role,
    Tel,
    Title,
    Url,
}

const PROPERTIES: [(&str, FieldProperty); 17] = [
    ("TEL", FieldProperty::Tel),
    ("FN", FieldProperty::FullName),
    ("N", FieldProperty::Name),
    ("ORG", FieldProperty::Org),
    ("EMAIL", FieldProperty::Email),
    ("URL", FieldProperty::Url),
    ("X-ABLABEL", FieldProperty::Label),
    ("ADR", FieldProperty::Adr),
    ("BDAY", FieldProperty::Bday),
    ("PHOTO", FieldProperty::Photo),
    ("NICKNAME", FieldProperty::Nickname),
    ("TITLE", FieldProperty::Title),
    ("ROLE", FieldProperty::Role),
    ("NOTE", FieldProperty::Note),
    ("X-WA-LID", FieldProperty::Lid),
    ("X-WA-BIZ-NAME", FieldProperty::BusinessName),
    ("X-WA-BIZ-DESCRIPTION", FieldProperty::BusinessDescription),
];

/// Properties that the card itself writes, and the one that holds a card within the card, which
/// WhatsApp refuses.
const RESERVED: [&str; 4] = ["BEGIN", "END", "VERSION", "AGENT"];

impl FieldProperty {
    /// The property with a name, in any case.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        // Names differ in length more often than not.
        let matches = |known: &str| known.len() == name.len() && known.eq_ignore_ascii_case(name);
        let found = PROPERTIES.iter().find(|(known, _)| matches(known));
        found.map(|(_, property)| *property)
    }
}

/// The name in upper case, if only a field or the card itself may write the property.
pub(super) fn reserved(name: &str) -> Option<&'static str> {
    let fields = PROPERTIES.iter().map(|(known, _)| *known);
    let mut all = fields.chain(RESERVED);
    all.find(|known| known.eq_ignore_ascii_case(name))
}

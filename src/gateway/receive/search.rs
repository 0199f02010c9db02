//! The first container of contacts in a message.

use super::field::{Role, bare, is_text_type, role};
use super::item;
use super::place::{Found, Place, decode, is_card_type, join};
use crate::gateway::error::{FieldError, FieldErrorKind};
use crate::gateway::json::Json;
use crate::vcard::{base64_of_data_uri, find_begin};

/// The depth of nesting after which a message is not searched.
const MAX_DEPTH: usize = 64;

/// The contacts of a value at a path.
pub(super) fn search(json: &Json<'_>, path: &str) -> Vec<Found> {
    Place::new(path).search(json)
}

/// The contacts of an object at a path, in these of its fields, in this order. Returns `None` if
/// it has none of the fields.
pub(super) fn search_fields(
    object: &Json<'_>,
    path: &str,
    fields: &[&'static str],
) -> Option<Vec<Found>> {
    let fields = fields.iter();
    let fields = fields.filter_map(|name| Some((*name, object.get(name)?)));
    let fields: Vec<_> = fields.filter(|(_, value)| **value != Json::Null).collect();
    (!fields.is_empty()).then(|| Place::new(path).fields(object, fields))
}

impl Place<'_> {
    fn search(self, json: &Json<'_>) -> Vec<Found> {
        if self.depth > MAX_DEPTH {
            return Vec::new();
        }
        match json {
            Json::Text(text) => self.text(text),
            Json::List(items) => self.items(items),
            Json::Object(fields) => match item::read(json, self) {
                found if !found.is_empty() => found,
                _ => self.fields(json, fields.iter().map(|(name, value)| (&**name, value))),
            },
            _ => Vec::new(),
        }
    }

    /// Each item of an array has its own contacts. Among the contacts of an array, an item without a
    /// card is one that cannot be read.
    fn items(self, items: &[Json<'_>]) -> Vec<Found> {
        let items = items.iter().enumerate();
        let found = items.map(|(index, item)| {
            let path = format!("{}[{index}]", self.path);
            let place = Place {
                path: &path,
                depth: self.depth + 1,
                ..self
            };
            let found = place.search(item);
            (path, found)
        });
        let found: Vec<_> = found.collect();
        let is_of_contacts = bare(self.field).starts_with("contact")
            && found.iter().any(|(_, found)| !found.is_empty());
        let found =
            found
                .into_iter()
                .flat_map(|(path, found)| match is_of_contacts && found.is_empty() {
                    true => vec![Err(FieldError::new(path, FieldErrorKind::NoVcard))],
                    false => found,
                });
        found.collect()
    }

    /// The fields of an object hold the same contacts in several forms: the first that can be
    /// read counts, or else the first that cannot.
    fn fields<'f>(
        self,
        object: &Json<'_>,
        fields: impl IntoIterator<Item = (&'f str, &'f Json<'f>)>,
    ) -> Vec<Found> {
        let (is_text, name) = (declares_text(object), formatted_name(object));
        let mut unreadable = Vec::new();
        for (field, value) in fields {
            if !may_hold_contacts(field, value, is_text) {
                continue;
            }
            let place = Place {
                path: &join(self.path, field),
                field,
                name,
                depth: self.depth + 1,
            };
            let found = place.search(value);
            if found.iter().any(Result::is_ok) {
                return found;
            }
            if unreadable.is_empty() {
                unreadable = found;
            }
        }
        unreadable
    }

    /// The cards of a text. A text in a field of cards is one; another must begin as one.
    fn text(self, text: &str) -> Vec<Found> {
        let is_card = role(self.field) == Role::Card && !text.trim().is_empty();
        match base64_of_data_uri(text) {
            Some((media_type, content)) if is_card_type(media_type) => match decode(content) {
                Some(card) => self.cards(&card, self.name),
                None => vec![Err(FieldError::new(self.path, FieldErrorKind::NoVcard))],
            },
            _ if is_card || begins_as_card(text) => self.cards(text, self.name),
            _ => Vec::new(),
        }
    }
}

fn may_hold_contacts(name: &str, value: &Json<'_>, is_text_message: bool) -> bool {
    match (role(name), value) {
        (Role::OtherMessage | Role::ChatText, _) => false,
        (Role::Any, Json::Text(_)) => !is_text_message,
        _ => true,
    }
}

/// Whether an object says that it is a text message. whatsapp-web.js says so in `_data`.
fn declares_text(object: &Json<'_>) -> bool {
    let names = ["type", "messageType", "typeMessage", "message_type"];
    let types = names.iter().filter_map(|name| object.get(name)?.as_str());
    types
        .chain(object.text_at(&["_data", "type"]))
        .any(is_text_type)
}

/// The name of the contact that WhatsApp Web shows beside the text of its card.
fn formatted_name<'j>(object: &'j Json<'_>) -> Option<&'j str> {
    let name = object.text_at(&["vcardFormattedName"]);
    name.or_else(|| object.text_at(&["_data", "vcardFormattedName"]))
}

fn begins_as_card(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    find_begin(text.as_bytes()) == Some(0)
}

//! The first container of contacts in a message.

use super::field::{Role, bare, is_card_message_type, is_text_of_card, is_text_type, role};
use super::item;
use super::place::{Found, Place, decode, is_card_type, join};
use crate::gateway::error::{FieldError, FieldErrorKind};
use crate::gateway::json::Json;
use crate::gateway::limits::MAX_CARDS;
use crate::vcard::{base64_of_data_uri, find_begin};

/// The depth of nesting after which a message is not searched.
const MAX_DEPTH: usize = 64;

/// The contacts of a value at a path.
pub(super) fn search(json: &Json<'_>, path: &str) -> Vec<Found> {
    Place::new(path).search(json)
}

/// The contacts of a message of a known form at a path, in these of its fields, in this order, or
/// anywhere if it has none of the fields.
pub(super) fn search_message(
    message: &Json<'_>,
    path: &str,
    containers: &[&'static str],
) -> Vec<Found> {
    let found = search_fields(message, path, containers);
    found.unwrap_or_else(|| Place::known(path).search(message))
}

fn search_fields(object: &Json<'_>, path: &str, fields: &[&'static str]) -> Option<Vec<Found>> {
    let fields = fields.iter();
    let fields = fields.filter_map(|name| Some((*name, object.get(name)?)));
    let fields: Vec<_> = fields.filter(|(_, value)| **value != Json::Null).collect();
    let place = Place {
        is_container: true,
        ..Place::known(path)
    };
    (!fields.is_empty()).then(|| place.fields(object, fields))
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
                _ => self
                    .inside()
                    .fields(json, fields.iter().map(|(name, value)| (&**name, value))),
            },
            _ => Vec::new(),
        }
    }

    /// Each item of an array has its own contacts. Among the contacts of an array, an item without a
    /// card is one that cannot be read.
    fn items(self, items: &[Json<'_>]) -> Vec<Found> {
        let mut all = Vec::new();
        let mut unreadable = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let path = format!("{}[{index}]", self.path);
            let place = Place {
                path: &path,
                depth: self.depth + 1,
                is_container: false,
                ..self
            };
            let found = place.search(item);
            if found.is_empty() && unreadable.len() <= MAX_CARDS {
                let kind = match unreadable.len() {
                    MAX_CARDS => FieldErrorKind::TooManyCards(MAX_CARDS),
                    _ => FieldErrorKind::NoVcard,
                };
                unreadable.push(all.len());
                all.push(Err(FieldError::new(path, kind)));
            }
            all.extend(found);
        }
        let has_any = self.is_known || unreadable.len() < all.len();
        let is_of_contacts =
            self.is_container || has_any && bare(self.field).starts_with("contact");
        if !is_of_contacts {
            let mut unreadable = unreadable.into_iter().peekable();
            let mut at = 0;
            all.retain(|_| {
                let is_unreadable = unreadable.next_if_eq(&at).is_some();
                at += 1;
                !is_unreadable
            });
        }
        all
    }

    /// The fields of an object hold the same contacts in several forms: the first that can be
    /// read counts, or else the first that cannot.
    fn fields<'f>(
        self,
        object: &Json<'_>,
        fields: impl IntoIterator<Item = (&'f str, &'f Json<'f>)>,
    ) -> Vec<Found> {
        let (text, name) = (self.declared_text(object), formatted_name(object));
        let mut unreadable = Vec::new();
        for (field, value) in fields {
            if !may_hold_contacts(field, value, text) {
                continue;
            }
            let place = Place {
                path: &join(self.path, field),
                field,
                name,
                depth: self.depth + 1,
                ..self
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

fn may_hold_contacts(name: &str, value: &Json<'_>, text: Text) -> bool {
    match (role(name), value) {
        (Role::OtherMessage | Role::ChatText, _) => false,
        (Role::Any, Json::Text(_)) => match text {
            Text::Chat => false,
            Text::Card => is_text_of_card(name),
            Text::Any => true,
        },
        _ => true,
    }
}

/// What the texts of an object are, in fields whose names say nothing.
#[derive(Clone, Copy)]
enum Text {
    Chat,
    /// The body is a card.
    Card,
    /// Any of them may be a card.
    Any,
}

impl Place<'_> {
    /// What an object says that its text is. whatsapp-web.js says so in `_data`.
    fn declared_text(self, object: &Json<'_>) -> Text {
        let names = ["type", "messageType", "typeMessage", "message_type"];
        let types = names.iter().filter_map(|name| object.get(name)?.as_str());
        let mut types = types.chain(object.text_at(&["_data", "type"]));
        match self.is_known {
            true if types.any(is_card_message_type) => Text::Card,
            false if !types.any(is_text_type) => Text::Any,
            _ => Text::Chat,
        }
    }
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

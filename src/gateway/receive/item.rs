//! Objects that are contacts.

use super::field::{Role, bare, role};
use super::place::{Found, Place, decode, is_card_type, join};
use super::received::ReceivedContact;
use crate::contact::{Contact, PersonName, Tel};
use crate::gateway::cloud_api;
use crate::gateway::error::{FieldError, FieldErrorKind};
use crate::gateway::json::Json;
use crate::phone::Rules;

/// The contacts of an object that is one, or that holds a card as a document. Empty for any other
/// object.
pub(super) fn read(json: &Json<'_>, place: Place<'_>) -> Vec<Found> {
    let card = read_card(json, place);
    if card.iter().any(Result::is_ok) {
        return card;
    }
    let others = [read_cloud_contact, read_numbered, read_document];
    let found = others.iter().map(|read| read(json, place));
    let mut found = found.filter(|found| !found.is_empty());
    found.next().unwrap_or(card)
}

/// `{"displayName", "vcard"}`, where the name of the field is in any case.
fn read_card(json: &Json<'_>, place: Place<'_>) -> Vec<Found> {
    let Json::Object(fields) = json else {
        return Vec::new();
    };
    let mut cards = fields.iter().filter_map(|(name, value)| {
        let text = value.as_str().filter(|text| !text.trim().is_empty())?;
        (role(name) == Role::Card).then_some((name, text))
    });
    let Some((field, text)) = cards.next() else {
        return missing_card(json, place);
    };
    let path = join(place.path, field);
    place.at(&path).cards(text, shown_name(json).as_deref())
}

/// The failure of an object that has the form of a contact, but no text in the field of its card.
fn missing_card(json: &Json<'_>, place: Place<'_>) -> Vec<Found> {
    const CARD: &str = "vcard";

    let is_contact =
        bare(place.field) == "contactmessage" || json.get(CARD).is_some_and(is_no_card);
    match is_contact {
        true => {
            let path = join(place.path, CARD);
            vec![Err(FieldError::new(path, FieldErrorKind::NoVcard))]
        }
        false => Vec::new(),
    }
}

/// A list holds cards of its own.
fn is_no_card(value: &Json<'_>) -> bool {
    !matches!(value, Json::Null | Json::List(_))
}

/// The name that a message shows for its contact.
fn shown_name(json: &Json<'_>) -> Option<String> {
    const NAMES: [&str; 6] = [
        "displayname",
        "vcardformattedname",
        "formattedname",
        "fullname",
        "contactname",
        "name",
    ];
    let Json::Object(fields) = json else {
        return None;
    };
    let text_of = |wanted: &str| {
        let mut named = fields.iter().filter(|(name, _)| bare(name) == wanted);
        named.find_map(|(_, value)| filled(value.as_str()?))
    };
    let name = NAMES.iter().find_map(|name| text_of(name));
    name.map(str::to_owned).or_else(|| {
        let name = parts(json).joined();
        (!name.is_empty()).then_some(name)
    })
}

/// The parts of a name, as Telegram and Green API have them.
fn parts<'j>(json: &'j Json<'_>) -> PersonName<'j> {
    let part = |names: [&str; 2]| {
        let mut found = names.iter().filter_map(|name| json.get(name)?.as_str());
        found.next().unwrap_or_default().into()
    };
    PersonName {
        given: part(["first_name", "firstName"]),
        additional: part(["middle_name", "middleName"]),
        family: part(["last_name", "lastName"]),
        ..PersonName::default()
    }
}

fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.trim().is_empty())
}

/// A contact of the Cloud API, of which any field may be missing.
fn read_cloud_contact(json: &Json<'_>, place: Place<'_>) -> Vec<Found> {
    if !is_cloud_contact(json, place.field) {
        return Vec::new();
    }
    let (contact, invalid_fields) = cloud_api::read_any_contact(json, place.path);
    vec![Ok(ReceivedContact {
        contact: contact.into_owned(),
        path: place.path.to_owned(),
        invalid_fields,
        ..ReceivedContact::default()
    })]
}

/// The sender, which has a `profile`, is in a field of the same name.
fn is_cloud_contact(json: &Json<'_>, field: &str) -> bool {
    let has_part = |parts: &[&str]| {
        let name = json.get("name");
        name.is_some_and(|name| parts.iter().any(|part| name.get(part).is_some()))
    };
    let has_whole_name = has_part(&["formatted_name", "formattedName"]);
    let has_name = has_part(&["first_name", "last_name", "firstName", "lastName"]);
    let lists = ["phones", "emails", "addresses", "urls"];
    let has_list = lists.iter().any(|name| is_list_of_objects(json.get(name)));
    let has_object = matches!(json.get("org"), Some(Json::Object(org)) if !org.is_empty());
    let is_in_contacts = bare(field).starts_with("contact");
    let is_sender = json.get("profile").is_some();
    !is_sender && (has_whole_name || is_in_contacts && (has_name || has_list || has_object))
}

fn is_list_of_objects(json: Option<&Json<'_>>) -> bool {
    match json {
        Some(Json::List(items)) => items.iter().any(|item| matches!(item, Json::Object(_))),
        _ => false,
    }
}

/// A contact of Telegram, of Green API's other messengers or of Z-API: a name and numbers.
fn read_numbered(json: &Json<'_>, place: Place<'_>) -> Vec<Found> {
    let (numbers, name) = (numbers(json), shown_name(json));
    let is_contact = bare(place.field).starts_with("contact");
    let (true, false, Some(name)) = (is_contact, numbers.is_empty(), name) else {
        return Vec::new();
    };
    let mut contact = Contact::new(name);
    let parts = parts(json);
    contact.name = (parts != PersonName::default()).then_some(parts);
    contact.phones = numbers.iter().map(|number| read_tel(number)).collect();
    vec![Ok(ReceivedContact {
        contact: contact.into_owned(),
        path: place.path.to_owned(),
        ..ReceivedContact::default()
    })]
}

/// The numbers of a contact, in the field that its form has beside the name: other fields hold the
/// members of a chat.
fn numbers(json: &Json<'_>) -> Vec<String> {
    let fields = [
        ("phone_number", "first_name"),
        ("phoneContact", "firstName"),
        ("phoneContact", "lastName"),
        ("phones", "displayName"),
    ];
    let mut numbers = fields
        .iter()
        .filter(|(_, name)| json.get(name).is_some())
        .filter_map(|(number, _)| json.get(number));
    match numbers.next() {
        Some(Json::List(many)) => many.iter().filter_map(Json::to_id).collect(),
        Some(one) => one.to_id().into_iter().collect(),
        None => Vec::new(),
    }
}

/// A phone with the ids that its number may have. Text that is not a number has none.
fn read_tel(number: &str) -> Tel<'_> {
    Tel::parse(number, None, Rules::WhatsApp).unwrap_or_else(|_| Tel::new(number))
}

/// A `.vcf` document whose content is in base64, beside it or in it.
fn read_document(json: &Json<'_>, place: Place<'_>) -> Vec<Found> {
    let Json::Object(fields) = json else {
        return Vec::new();
    };
    let inner = fields.iter().map(|(_, value)| value);
    let with_caption = json.get("documentWithCaptionMessage");
    let with_caption = with_caption.and_then(|outer| outer.get("message")?.get("documentMessage"));
    let inner = inner.chain(with_caption);
    if !std::iter::once(json).chain(inner).any(is_card_document) {
        return Vec::new();
    }
    let content = ["base64", "data", "fileData", "body"]
        .iter()
        .find_map(|field| {
            let card = decode(json.get(field)?.as_str()?)?;
            Some((field, card))
        });
    let Some((field, card)) = content else {
        return Vec::new();
    };
    place.at(&join(place.path, field)).cards(&card, None)
}

fn is_card_document(json: &Json<'_>) -> bool {
    let types = ["mimetype", "mimeType", "mime_type"];
    let mut types = types.iter().filter_map(|name| json.get(name)?.as_str());
    types.any(is_card_type) || json.get("contactVcard") == Some(&Json::Bool(true))
}

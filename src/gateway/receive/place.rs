//! The place of a value in a message, and the cards of a text there.

use super::received::ReceivedContact;
use crate::gateway::cards::{CardReading, read_cards};
use crate::gateway::error::{FieldError, FieldErrorKind};
use crate::vcard::{base64_bytes, decode_text};

pub(super) type Found = Result<ReceivedContact, FieldError>;

/// The place of a value in a message.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    pub(super) path: &'p str,
    /// The name of the field that holds it, or the array that holds it.
    pub(super) field: &'p str,
    /// The name that the message shows for a card that is a text.
    pub(super) name: Option<&'p str>,
    pub(super) depth: usize,
    /// Whether the form of the message is known: then a text is a card only where the form has one.
    pub(super) is_known: bool,
    /// Whether this is where the form of the message has its contacts.
    pub(super) is_container: bool,
}

impl<'p> Place<'p> {
    pub(super) fn new(path: &'p str) -> Self {
        Self {
            path,
            field: "",
            name: None,
            depth: 0,
            is_known: false,
            is_container: false,
        }
    }

    /// A place in a message whose form is known.
    pub(super) fn known(path: &'p str) -> Self {
        Self {
            is_known: true,
            ..Self::new(path)
        }
    }

    /// A place within the value of this one.
    pub(super) fn inside(self) -> Self {
        Self {
            is_container: false,
            ..self
        }
    }

    /// Another place in the same field.
    pub(super) fn at<'q>(self, path: &'q str) -> Place<'q>
    where
        'p: 'q,
    {
        Place { path, ..self }
    }

    /// The cards of a text, with the name beside it.
    pub(super) fn cards(self, text: &str, name: Option<&str>) -> Vec<Found> {
        let readings = read_cards(text, name).into_iter();
        readings.map(|reading| self.found(reading)).collect()
    }

    fn found(self, reading: Result<CardReading, FieldErrorKind>) -> Found {
        let reading = reading.map_err(|kind| FieldError::new(self.path, kind))?;
        Ok(ReceivedContact {
            contact: reading.contact,
            path: self.path.to_owned(),
            diagnostics: reading.diagnostics,
            warnings: reading.warnings,
            invalid_fields: Vec::new(),
        })
    }
}

/// The path of a field.
pub(super) fn join(path: &str, field: &str) -> String {
    match path {
        "" => field.to_owned(),
        path => format!("{path}.{field}"),
    }
}

pub(super) fn decode(content: &str) -> Option<String> {
    let bytes = base64_bytes(content)?;
    Some(decode_text(&bytes).into_owned())
}

/// Whether a media type is that of vCards: `text/vcard`, `text/x-vcard; charset=utf-8`.
pub(super) fn is_card_type(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let types = ["text/vcard", "text/x-vcard", "text/directory"];
    types.iter().any(|name| essence.eq_ignore_ascii_case(name))
}

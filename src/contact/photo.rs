use std::borrow::Cow;

use super::base64::Base64;
use super::owned::owned;
use crate::vcard::{ContentLine, base64_of_data_uri, base64_text, unescape_text};

/// A picture of a contact (`PHOTO`): within the card, or elsewhere.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Photo<'a> {
    /// The picture within the card.
    Inline {
        /// The bytes as they were written; [`Photo::bytes`] decodes them.
        base64: Base64<'a>,
        /// The media type, such as `image/jpeg`, if it is known.
        media_type: Option<Cow<'a, str>>,
    },
    /// The address of a picture elsewhere.
    Url(Cow<'a, str>),
}

impl<'a> Photo<'a> {
    /// A photo from its bytes.
    ///
    /// ```
    /// use wacard::contact::Photo;
    ///
    /// let photo = Photo::from_bytes(b"GIF89a", "image/gif");
    /// assert_eq!(photo.bytes().unwrap(), b"GIF89a");
    /// ```
    pub fn from_bytes(bytes: &[u8], media_type: impl Into<Cow<'a, str>>) -> Self {
        Self::Inline {
            base64: base64_text(bytes).into(),
            media_type: Some(media_type.into()),
        }
    }

    /// The bytes. Returns `None` if they are elsewhere, or if the base64 is broken.
    #[must_use]
    pub fn bytes(&self) -> Option<Vec<u8>> {
        match self {
            Self::Inline { base64, .. } => base64.decode(),
            Self::Url(_) => None,
        }
    }

    /// A picture is neither unfolded nor decoded: it may be larger than all the rest.
    pub(super) fn read(line: ContentLine<'a>) -> Option<Self> {
        let base64 = line.base64_as_written().map(Base64);
        match base64.filter(|base64| !base64.may_be_data_uri()) {
            Some(base64) if base64.is_empty() => None,
            Some(base64) => Some(Self::Inline {
                media_type: media_type(line, &base64),
                base64,
            }),
            None => Self::read_value(line),
        }
    }

    /// As [`Self::read`], for a URI and for base64 in one.
    fn read_value(line: ContentLine<'a>) -> Option<Self> {
        let value = line.value();
        if value.trim().is_empty() {
            return None;
        }
        if let Some((media, base64)) = base64_of_data_uri(&unescape_text(&value)) {
            let media_type = Some(media).filter(|media| !media.is_empty());
            return Some(Self::Inline {
                base64: base64.to_owned().into(),
                media_type: media_type.map(|media| Cow::Owned(media.to_owned())),
            });
        }
        if !line.is_base64() {
            return Some(Self::Url(line.first_line()));
        }
        let base64 = Base64(value);
        let media_type = media_type(line, &base64);
        Some(Self::Inline { base64, media_type })
    }

    pub(super) fn into_owned(self) -> Photo<'static> {
        match self {
            Self::Inline { base64, media_type } => Photo::Inline {
                base64: base64.into_owned(),
                media_type: media_type.map(owned),
            },
            Self::Url(url) => Photo::Url(owned(url)),
        }
    }

    /// `JPEG` of `image/jpeg`, as `TYPE` wants it (RFC 2426 §3.1.4).
    pub(super) fn subtype(media_type: &str) -> String {
        let (_, subtype) = media_type.split_once('/').unwrap_or(("", media_type));
        subtype.to_ascii_uppercase()
    }

    /// The media type by the first bytes of the format, as base64 shows them.
    pub(super) fn media_type_of(base64: &Base64<'_>) -> Option<&'static str> {
        const STARTS: [(&str, &str); 4] = [
            ("/9j/", "image/jpeg"),
            ("iVBORw0KGgo", "image/png"),
            ("R0lGOD", "image/gif"),
            ("UklGR", "image/webp"),
        ];
        let known = STARTS.iter().find(|(start, _)| base64.starts_with(start));
        known.map(|(_, media_type)| *media_type)
    }
}

/// The media type that a property names, or that the picture shows.
fn media_type<'a>(line: ContentLine<'a>, base64: &Base64<'_>) -> Option<Cow<'a, str>> {
    let of_type = || {
        let subtype = line.types().find(|name| !name.contains('='))?;
        let subtype = subtype.to_ascii_lowercase();
        Some(Cow::Owned(match subtype.split_once('/') {
            Some(_) => subtype,
            None => format!("image/{subtype}"),
        }))
    };
    let named = line.param("MEDIATYPE").or_else(of_type);
    named.or_else(|| Photo::media_type_of(base64).map(Cow::Borrowed))
}

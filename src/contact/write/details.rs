//! Addresses, birthday and photo, which few cards have.

use std::fmt;

use super::card_writer::{CardWriter, Of};
use crate::contact::address::Address;
use crate::contact::base64::Base64;
use crate::contact::birthday::{Birthday, DateType};
use crate::contact::blank::shows_something;
use crate::contact::dialect::{BirthdayStyle, PhotoStyle, Styled};
use crate::contact::omitted::OmittedKind;
use crate::contact::photo::Photo;
use crate::vcard::{Layout, Name, ParamValue, Value, is_base64, line_start};

const BDAY: Name<'static> = Name::literal("BDAY");
const ENCODING: Name<'static> = Name::literal("ENCODING");
const OMIT_YEAR: Name<'static> = Name::literal("X-APPLE-OMIT-YEAR");
const PHOTO: Name<'static> = Name::literal("PHOTO");
const UPPER_VALUE: Name<'static> = Name::literal("VALUE");
const VALUE: Name<'static> = Name::literal("value");

impl<D: Styled, L: Layout> CardWriter<D, L> {
    pub(super) fn addresses(&mut self, addresses: &[Address<'_>]) -> fmt::Result {
        for (at, address) in addresses.iter().enumerate() {
            self.address(address, ("ADR", at))?;
        }
        Ok(())
    }

    fn address(&mut self, address: &Address<'_>, of: Of) -> fmt::Result {
        let label = self.label(address.label.as_ref(), of);
        let code = address.country_code.as_deref();
        let code = code.filter(|code| shows_something(code));
        let grouped_code = code.filter(|_| !self.options.omits_groups);
        if let Some(code) = code.filter(|_| grouped_code.is_none()) {
            self.omit(of, OmittedKind::CountryCode(code.to_owned()));
        }
        match (label, grouped_code) {
            (None, None) => self.out.line(line_start!("ADR"))?,
            _ => {
                self.groups += 1;
                self.begin_item()?;
                self.out.literal("ADR")?;
            }
        }
        self.types(&address.types, of)?;
        self.end_grouped(Value::Lists(&address.components()), label)?;
        match grouped_code {
            None => Ok(()),
            Some(code) => {
                self.begin_item()?;
                self.out.literal("X-ABADR:")?;
                self.out.value(Value::Text(code))
            }
        }
    }

    pub(super) fn birthday(&mut self, birthday: &Birthday<'_>) -> fmt::Result {
        let date_type = birthday.date_type();
        let (date, has_year) = birthday.with_year();
        let param = match (D::STYLE.birthday, date_type) {
            (BirthdayStyle::OmitYear, None) => {
                self.omit(("BDAY", 0), OmittedKind::Property);
                return Ok(());
            }
            (BirthdayStyle::OmitYear, _) if !has_year => Some((OMIT_YEAR, "1604")),
            (BirthdayStyle::OmitYear, Some(DateType::Date)) => None,
            (BirthdayStyle::OmitYear, Some(DateType::DateTime)) => Some((UPPER_VALUE, "date-time")),
            (BirthdayStyle::ValueDate, Some(DateType::Date)) => Some((VALUE, "date")),
            (BirthdayStyle::ValueDate, Some(DateType::DateTime)) => Some((VALUE, "date-time")),
            (BirthdayStyle::ValueDate, None) => None,
        };
        if param == Some((VALUE, "date")) && date != birthday.value {
            self.omit(("BDAY", 0), OmittedKind::MissingYear);
        }
        let param = param.map(|(name, value)| (name, ParamValue::literal(value)));
        let value = match date_type {
            Some(_) => Value::Uri(&date),
            None => Value::Text(&date),
        };
        self.out.property(None, BDAY, param, value)
    }

    pub(super) fn photo(&mut self, photo: &Photo<'_>) -> fmt::Result {
        match (photo, D::STYLE.photo) {
            (Photo::Inline { base64, media_type }, style) if is_base64(&base64.to_text()) => {
                match style {
                    PhotoStyle::OneLine => self.photo_on_one_line(base64, media_type.as_deref()),
                    PhotoStyle::EncodingB => self.encoded_photo(base64, media_type.as_deref()),
                }
            }
            (Photo::Url(url), _) => {
                let uri = [(UPPER_VALUE, ParamValue::literal("uri"))];
                self.out.property(None, PHOTO, uri, Value::Uri(url))
            }
            (Photo::Inline { .. }, _) => {
                self.omit(("PHOTO", 0), OmittedKind::Property);
                Ok(())
            }
        }
    }

    fn photo_on_one_line(&mut self, base64: &Base64<'_>, media_type: Option<&str>) -> fmt::Result {
        let shown = Photo::media_type_of(base64);
        if let Some(hidden) = media_type.filter(|_| media_type != shown) {
            self.omit(("PHOTO", 0), OmittedKind::MediaType(hidden.to_owned()));
        }
        self.out.line(line_start!("PHOTO;BASE64:"))?;
        self.out.value(Value::Uri(&base64.to_text()))
    }

    fn encoded_photo(&mut self, base64: &Base64<'_>, media_type: Option<&str>) -> fmt::Result {
        let subtype = media_type.map(Photo::subtype).unwrap_or_default();
        let subtype = ParamValue::new(&subtype)
            .ok()
            .filter(|_| !subtype.is_empty());
        let params = [(ENCODING, ParamValue::literal("b"))].into_iter();
        let params = params.chain(subtype.map(|value| (D::STYLE.type_name, value)));
        self.out
            .property(None, PHOTO, params, Value::Uri(&base64.to_text()))
    }
}

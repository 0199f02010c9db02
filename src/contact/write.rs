use std::borrow::Cow;
use std::cell::Cell;
use std::fmt::{self, Write};

use super::profile::{Form, Profile, Waid};
use super::{Address, Birthday, Business, Contact, Labelled, PersonName, Photo, Tel};
use crate::vcard::{Folded, Lines, Name, ParamValue, Unfolded, Value, Writer};

/// What a card does not say of its contact, because its form has no way to.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct LeftOut {
    /// How many control characters (NUL and the like; not line breaks and tabs).
    pub control_characters: usize,
    /// How many types of phones, email addresses and URLs.
    pub types: usize,
    /// How many WhatsApp user ids ([`Form::without_waid`]).
    pub waids: usize,
    /// How many photos: those elsewhere, which WhatsApp's readers do not fetch, and those whose
    /// base64 holds anything else.
    pub photos: usize,
    /// How many degrees of preference: vCard 3.0 has one, `pref`.
    pub preferences: usize,
}

impl LeftOut {
    /// Whether the card says everything.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Contact<'_> {
    /// The contact as a vCard.
    pub fn to_vcard(&self, form: impl Into<Form>) -> String {
        let mut card = String::new();
        self.push_vcard(form, &mut card);
        card
    }

    /// Appends the contact's vCard to a text; allocates nothing where the text has room.
    pub fn push_vcard(&self, form: impl Into<Form>, card: &mut String) -> LeftOut {
        // Writing into a `String` does not fail.
        self.write_vcard(form, card).unwrap_or_default()
    }

    /// Writes the contact's vCard, and tells what it had to leave out.
    ///
    /// # Errors
    ///
    /// Only those of `out`.
    pub fn write_vcard(
        &self,
        form: impl Into<Form>,
        out: &mut impl Write,
    ) -> Result<LeftOut, fmt::Error> {
        let form = form.into();
        match form.profile {
            Profile::WhatsApp | Profile::Evolution => {
                CardWriter::new(form, Unfolded(out)).write(self)
            }
            Profile::Rfc2426 => CardWriter::new(form, Folded::new(out)).write(self),
        }
    }
}

struct CardWriter<L> {
    form: Form,
    out: Writer<L>,
    /// How many groups (`item1`) there are.
    groups: usize,
    left_out: LeftOut,
}

const TYPE: Name<'static> = Name::known("type");
const TYPE_RFC2426: Name<'static> = Name::known("TYPE");
const WAID: Name<'static> = Name::known("waid");
const ADR: Name<'static> = Name::known("ADR");
const BDAY: Name<'static> = Name::known("BDAY");
const ENCODING: Name<'static> = Name::known("ENCODING");
const OMIT_YEAR: Name<'static> = Name::known("X-APPLE-OMIT-YEAR");
const PHOTO: Name<'static> = Name::known("PHOTO");
const VALUE: Name<'static> = Name::known("value");
const EMAIL: Name<'static> = Name::known("EMAIL");
const FN: Name<'static> = Name::known("FN");
const N: Name<'static> = Name::known("N");
const NICKNAME: Name<'static> = Name::known("NICKNAME");
const NOTE: Name<'static> = Name::known("NOTE");
const ORG: Name<'static> = Name::known("ORG");
const TEL: Name<'static> = Name::known("TEL");
const TITLE: Name<'static> = Name::known("TITLE");
const URL: Name<'static> = Name::known("URL");
const X_WA_BIZ_DESCRIPTION: Name<'static> = Name::known("X-WA-BIZ-DESCRIPTION");
const X_WA_BIZ_NAME: Name<'static> = Name::known("X-WA-BIZ-NAME");
const X_WA_LID: Name<'static> = Name::known("X-WA-LID");
const X_ABLABEL: Name<'static> = Name::known("X-ABLabel");

impl<L: Lines> CardWriter<L> {
    fn new(form: Form, lines: L) -> Self {
        Self {
            form,
            out: Writer::new(lines),
            groups: 0,
            left_out: LeftOut::default(),
        }
    }

    fn write(mut self, contact: &Contact<'_>) -> Result<LeftOut, fmt::Error> {
        self.out.begin()?;
        self.out.fixed("VERSION:3.0")?;
        self.names(contact)?;
        self.organization(contact)?;
        self.text(TITLE, contact.title.as_deref())?;
        self.text(NOTE, contact.note.as_deref())?;
        self.emails_and_urls_of_evolution(contact)?;
        contact.phones.iter().try_for_each(|tel| self.tel(tel))?;
        self.emails_and_urls(contact)?;
        self.postal_addresses(&contact.addresses)?;
        self.birthday(contact.birthday.as_ref())?;
        self.photo(contact.photo.as_ref())?;
        self.business(contact.business.as_ref())?;
        self.text(X_WA_LID, contact.lid.as_deref())?;
        self.out.end()?;
        self.left_out.control_characters = self.out.left_out();
        Ok(self.left_out)
    }

    fn names(&mut self, contact: &Contact<'_>) -> fmt::Result {
        let shown = contact.display_name();
        let full_name = match contact.full_name.trim() {
            "" => shown.as_ref(),
            _ => contact.full_name.as_ref(),
        };
        let all: [&str; 5];
        let components = match &contact.name {
            Some(name) => {
                all = name.components();
                all.as_slice()
            }
            None if self.form.profile == Profile::Evolution => &[full_name],
            None => {
                all = ["", full_name, "", "", ""];
                &all
            }
        };
        self.line(N, Value::Components(components))?;
        self.line(FN, Value::Text(full_name))?;
        self.text(NICKNAME, contact.nickname.as_deref())
    }

    fn organization(&mut self, contact: &Contact<'_>) -> fmt::Result {
        let Some(organization) = &contact.organization else {
            return Ok(());
        };
        let name = organization.name.as_ref();
        if organization.units.is_empty() {
            return match self.form.profile {
                Profile::Evolution => self.line(ORG, Value::Components(&[name, ""])),
                _ => self.line(ORG, Value::Components(&[name])),
            };
        }
        let units = organization.units.iter().map(Cow::as_ref);
        let components: Vec<_> = std::iter::once(name).chain(units).collect();
        self.line(ORG, Value::Components(&components))
    }

    /// Evolution writes email addresses and URLs before phones, WhatsApp behind them.
    fn emails_and_urls_of_evolution(&mut self, contact: &Contact<'_>) -> fmt::Result {
        match self.form.profile {
            Profile::Evolution => {
                self.emails(&contact.emails)?;
                self.urls(&contact.urls)
            }
            _ => Ok(()),
        }
    }

    fn emails_and_urls(&mut self, contact: &Contact<'_>) -> fmt::Result {
        match self.form.profile {
            Profile::Evolution => Ok(()),
            _ => {
                self.urls(&contact.urls)?;
                self.emails(&contact.emails)
            }
        }
    }

    fn emails(&mut self, emails: &[Labelled<'_>]) -> fmt::Result {
        emails
            .iter()
            .try_for_each(|email| self.labelled(EMAIL, email, Value::Text(&email.value)))
    }

    fn urls(&mut self, urls: &[Labelled<'_>]) -> fmt::Result {
        urls.iter()
            .try_for_each(|url| self.labelled(URL, url, Value::Uri(&url.value)))
    }

    fn labelled(
        &mut self,
        name: Name<'static>,
        it: &Labelled<'_>,
        value: Value<'_>,
    ) -> fmt::Result {
        let label = it.label.as_deref();
        self.grouped(name, label, &it.types, None, value)
    }

    fn tel(&mut self, tel: &Tel<'_>) -> fmt::Result {
        let waid = tel.wuid.as_ref().map(|wuid| wuid.as_str());
        let waid = match self.form.waid {
            Waid::Kept => waid,
            Waid::LeftOut => {
                self.left_out.waids += usize::from(waid.is_some());
                None
            }
        };
        let default_types = [Cow::Borrowed("CELL"), Cow::Borrowed("VOICE")];
        let label = tel.label.as_deref().filter(|it| shows(it));
        let (label, types) = match (label, tel.types.as_slice()) {
            (None, []) if self.form.profile == Profile::Evolution => {
                (Some("Celular"), [].as_slice())
            }
            (None, []) => (None, default_types.as_slice()),
            given => given,
        };
        let has_pref = types.iter().any(|it| it.eq_ignore_ascii_case("pref"));
        let value = Value::Text(&tel.value);
        match tel.preference {
            Some(1) if !has_pref => {
                let mut types = types.to_vec();
                types.push(Cow::Borrowed("pref"));
                self.grouped(TEL, label, &types, waid, value)
            }
            preference => {
                self.left_out.preferences += usize::from(preference.is_some_and(|it| it > 1));
                self.grouped(TEL, label, types, waid, value)
            }
        }
    }

    /// A property, and its label on the next line, of the same group.
    fn grouped(
        &mut self,
        name: Name<'static>,
        label: Option<&str>,
        types: &[Cow<'_, str>],
        waid: Option<&str>,
        value: Value<'_>,
    ) -> fmt::Result {
        let label = label.filter(|it| shows(it));
        let mut buffer = GroupName::default();
        let group = label.map(|_| {
            self.groups += 1;
            buffer.item(self.groups)
        });
        let profile = self.form.profile;
        let left_out = Cell::new(0);
        let usable = types.iter().filter_map(|it| {
            let value = param_value(profile, it);
            left_out.set(left_out.get() + usize::from(value.is_none()));
            value
        });
        let type_name = match profile {
            Profile::Rfc2426 => TYPE_RFC2426,
            _ => TYPE,
        };
        let params = usable
            .map(|value| (type_name, value))
            .chain(waid.map(|waid| (WAID, ParamValue::known(waid))));
        self.out.property(group, name, params, value)?;
        self.left_out.types += left_out.get();
        match label {
            // Readers take one layer of Apple's brackets away.
            Some(label) if is_bracketed(label) => {
                let label = format!("_$!<{label}>!$_");
                self.out.property(group, X_ABLABEL, [], Value::Text(&label))
            }
            Some(label) => self.out.property(group, X_ABLABEL, [], Value::Text(label)),
            None => Ok(()),
        }
    }

    fn postal_addresses(&mut self, addresses: &[Address<'_>]) -> fmt::Result {
        addresses.iter().try_for_each(|address| {
            let label = address.label.as_deref();
            let components = address.components();
            let value = Value::Components(&components);
            self.grouped(ADR, label, &address.types, None, value)
        })
    }

    fn birthday(&mut self, birthday: Option<&Birthday<'_>>) -> fmt::Result {
        let Some(birthday) = birthday else {
            return Ok(());
        };
        let (text, has_year) = birthday.with_year();
        let params = match (self.form.profile, has_year) {
            (Profile::Rfc2426, true) => None,
            (Profile::Rfc2426, false) => Some((OMIT_YEAR, ParamValue::known("1604"))),
            _ => Some((VALUE, ParamValue::known("date"))),
        };
        self.out.property(None, BDAY, params, Value::Uri(&text))
    }

    fn photo(&mut self, photo: Option<&Photo<'_>>) -> fmt::Result {
        let is_rfc2426 = self.form.profile == Profile::Rfc2426;
        match photo {
            None => Ok(()),
            Some(Photo::Inline { base64, media_type }) if is_base64(base64) => {
                let subtype = media_type
                    .as_deref()
                    .map(Photo::subtype)
                    .unwrap_or_default();
                let subtype = ParamValue::new(&subtype)
                    .ok()
                    .filter(|_| !subtype.is_empty());
                let params = [(ENCODING, ParamValue::known("b"))].into_iter();
                let params = params.chain(subtype.map(|it| (TYPE_RFC2426, it)));
                let value = Value::Uri(base64);
                match is_rfc2426 {
                    true => self.out.property(None, PHOTO, params, value),
                    // As WhatsApp for Android writes and reads it.
                    false => self.out.spelled("PHOTO;BASE64", value),
                }
            }
            Some(Photo::Url(url)) if is_rfc2426 => {
                let uri = [(VALUE, ParamValue::known("uri"))];
                self.out.property(None, PHOTO, uri, Value::Uri(url))
            }
            Some(_) => {
                self.left_out.photos += 1;
                Ok(())
            }
        }
    }

    fn business(&mut self, business: Option<&Business<'_>>) -> fmt::Result {
        let Some(business) = business else {
            return Ok(());
        };
        self.text(X_WA_BIZ_DESCRIPTION, business.description.as_deref())?;
        self.text(X_WA_BIZ_NAME, business.name.as_deref())
    }

    fn text(&mut self, name: Name<'static>, text: Option<&str>) -> fmt::Result {
        match text {
            Some(text) => self.line(name, Value::Text(text)),
            None => Ok(()),
        }
    }

    fn line(&mut self, name: Name<'static>, value: Value<'_>) -> fmt::Result {
        self.out.property(None, name, [], value)
    }
}

fn is_base64(text: &str) -> bool {
    let base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    !text.is_empty() && text.bytes().all(base64)
}

fn is_bracketed(label: &str) -> bool {
    label.starts_with("_$!<") && label.ends_with(">!$_")
}

/// Whether a label has anything to show.
fn shows(label: &str) -> bool {
    label
        .chars()
        .any(|c| !c.is_whitespace() && !c.is_ascii_control())
}

/// A type as the profile's readers take it: WhatsApp's know no quotes, and split at `=`.
fn param_value<'a>(profile: Profile, text: &'a str) -> Option<ParamValue<'a>> {
    let bare = !text.contains([';', ':', ',', '=']);
    let fits = bare || profile == Profile::Rfc2426;
    let value = ParamValue::new(text.trim()).ok()?;
    (fits && !value.as_str().is_empty()).then_some(value)
}

impl PersonName<'_> {
    fn components(&self) -> [&str; 5] {
        [
            &self.family,
            &self.given,
            &self.additional,
            &self.prefixes,
            &self.suffixes,
        ]
    }
}

/// `item1`, `item2` and so on, without allocation.
#[derive(Default)]
struct GroupName {
    bytes: [u8; 24],
}

impl GroupName {
    fn item(&mut self, number: usize) -> Name<'_> {
        const PREFIX: &[u8] = b"item";
        let mut rest = number;
        let digits = number.checked_ilog10().unwrap_or(0) as usize + 1;
        let len = PREFIX.len() + digits;
        for (at, byte) in self.bytes.iter_mut().enumerate().take(len).rev() {
            *byte = match PREFIX.get(at) {
                Some(letter) => *letter,
                None => {
                    let digit = b'0' + (rest % 10) as u8;
                    rest /= 10;
                    digit
                }
            };
        }
        let text = std::str::from_utf8(self.bytes.get(..len).unwrap_or_default());
        Name::new(text.unwrap_or("item")).unwrap_or(Name::known("item"))
    }
}

use std::borrow::Cow;
use std::fmt::{self, Write};

use super::profile::{Dialect, Groups, Waid, WriteOptions};
use super::{
    Address, Birthday, Business, Contact, ExtensionProperty, Labelled, Organization, PersonName,
};
use super::{Photo, Tel};
use crate::vcard::{Bytes, Folded, Lines, Name, ParamValue, Scanned, Unfolded, Value, Writer};

/// What a card does not say of its contact, because its form has no way to.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct LeftOut {
    /// How many control characters (NUL and the like; not line breaks and tabs).
    pub control_characters: usize,
    /// How many types of phones, email addresses and URLs.
    pub types: usize,
    /// How many labels ([`WriteOptions::without_groups`]).
    pub labels: usize,
    /// How many WhatsApp user ids ([`WriteOptions::without_waid`]).
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
    pub fn to_vcard(&self, form: impl Into<WriteOptions>) -> String {
        let mut card = String::new();
        self.push_vcard(form, &mut card);
        card
    }

    /// Appends the contact's vCard to a text; allocates nothing where the text has room.
    pub fn push_vcard(&self, form: impl Into<WriteOptions>, card: &mut String) -> LeftOut {
        // Writing into a `String` does not fail.
        self.write_vcard(form, card).unwrap_or_default()
    }

    /// Appends the contact's vCard to bytes; allocates nothing where there is room.
    pub fn push_vcard_bytes(&self, form: impl Into<WriteOptions>, card: &mut Vec<u8>) -> LeftOut {
        // Nor does writing into a vector.
        self.write_vcard(form, &mut Bytes(card)).unwrap_or_default()
    }

    /// Writes the contact's vCard, and tells what it had to leave out.
    ///
    /// # Errors
    ///
    /// Only those of `out`.
    pub fn write_vcard(
        &self,
        form: impl Into<WriteOptions>,
        out: &mut impl Write,
    ) -> Result<LeftOut, fmt::Error> {
        let form = form.into();
        match form.profile {
            Dialect::WhatsApp | Dialect::Evolution => {
                CardWriter::new(form, Unfolded(To(out))).write(self)
            }
            Dialect::Rfc2426 => CardWriter::new(form, Folded::new(To(out))).write(self),
        }
    }
}

/// Somebody else's place to write text.
struct To<'a, W>(&'a mut W);

impl<W: Write> Write for To<'_, W> {
    #[inline(always)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write_str(text)
    }
}

struct CardWriter<L> {
    form: WriteOptions,
    out: Writer<L>,
    /// How many groups (`item1`) there are.
    groups: usize,
    left_out: LeftOut,
}

const TYPE: Name<'static> = Name::known("type");
const TYPE_RFC2426: Name<'static> = Name::known("TYPE");
const BDAY: Name<'static> = Name::known("BDAY");
const ENCODING: Name<'static> = Name::known("ENCODING");
const OMIT_YEAR: Name<'static> = Name::known("X-APPLE-OMIT-YEAR");
const PHOTO: Name<'static> = Name::known("PHOTO");
const VALUE: Name<'static> = Name::known("value");

/// What a phone is where its contact does not tell.
const DEFAULT_LABEL_OF_EVOLUTION: Scanned<'_> = Scanned::known("Celular");
const DEFAULT_TYPES: &str = ";type=CELL;type=VOICE";
const DEFAULT_TYPES_RFC2426: &str = ";TYPE=CELL;TYPE=VOICE";

impl<L: Lines> CardWriter<L> {
    fn new(form: WriteOptions, lines: L) -> Self {
        Self {
            form,
            out: Writer::new(lines),
            groups: 0,
            left_out: LeftOut::default(),
        }
    }

    fn write(mut self, contact: &Contact<'_>) -> Result<LeftOut, fmt::Error> {
        self.out.begin()?;
        self.out.line("\nVERSION:3.0")?;
        self.names(contact)?;
        self.organization(contact.organization.as_ref())?;
        self.text("\nTITLE:", contact.title.as_deref())?;
        self.text("\nROLE:", contact.role.as_deref())?;
        self.text("\nNOTE:", contact.note.as_deref())?;
        // Evolution writes email addresses and URLs before phones, WhatsApp behind them.
        if self.form.profile == Dialect::Evolution {
            self.emails(&contact.emails)?;
            self.urls(&contact.urls)?;
        }
        contact.phones.iter().try_for_each(|tel| self.tel(tel))?;
        if self.form.profile != Dialect::Evolution {
            self.urls(&contact.urls)?;
            self.emails(&contact.emails)?;
        }
        self.postal_addresses(&contact.addresses)?;
        self.birthday(contact.birthday.as_ref())?;
        self.photo(contact.photo.as_ref())?;
        self.further(&contact.further)?;
        self.business(contact.business.as_ref())?;
        self.text("\nX-WA-LID:", contact.lid.as_deref())?;
        self.out.end()?;
        self.left_out.control_characters = self.out.left_out();
        Ok(self.left_out)
    }

    #[inline(always)]
    fn names(&mut self, contact: &Contact<'_>) -> fmt::Result {
        let full_name = match shows_something(&contact.full_name) {
            true => Cow::Borrowed(contact.full_name.as_ref()),
            false => contact.display_name(),
        };
        let full_name = Scanned::new(&full_name);
        match &contact.name {
            Some(name) => {
                self.out.line("\nN:")?;
                self.out.value(Value::Components(&name.components()))?;
            }
            None if self.form.profile == Dialect::Evolution => {
                self.out.line("\nN:")?;
                self.out.text(full_name)?;
            }
            None => {
                self.out.line("\nN:;")?;
                self.out.text(full_name)?;
                self.out.syntax(";;;")?;
            }
        }
        self.out.line("\nFN:")?;
        self.out.text(full_name)?;
        self.text("\nNICKNAME:", contact.nickname.as_deref())
    }

    #[inline(always)]
    fn organization(&mut self, organization: Option<&Organization<'_>>) -> fmt::Result {
        let Some(organization) = organization else {
            return Ok(());
        };
        self.text("\nORG:", Some(&organization.name))?;
        for unit in &organization.units {
            self.out.syntax(";")?;
            self.out.text(Scanned::new(unit))?;
        }
        match (organization.units.as_slice(), self.form.profile) {
            ([], Dialect::Evolution) => self.out.syntax(";"),
            _ => Ok(()),
        }
    }

    #[inline(always)]
    fn emails(&mut self, emails: &[Labelled<'_>]) -> fmt::Result {
        emails
            .iter()
            .try_for_each(|email| self.labelled("\nEMAIL:", email, Value::Text(&email.value)))
    }

    #[inline(always)]
    fn urls(&mut self, urls: &[Labelled<'_>]) -> fmt::Result {
        urls.iter()
            .try_for_each(|url| self.labelled("\nURL:", url, Value::Uri(&url.value)))
    }

    #[inline(always)]
    fn labelled(
        &mut self,
        lf_and_head: &'static str,
        it: &Labelled<'_>,
        value: Value<'_>,
    ) -> fmt::Result {
        let label = self.label(it.label.as_deref());
        if label.is_none() && it.types.is_empty() {
            self.out.line(lf_and_head)?;
            return self.out.value(value);
        }
        self.begin_grouped(lf_and_head.trim_end_matches(':'), label)?;
        self.types(&it.types)?;
        self.end_grouped(value, label)
    }

    #[inline(always)]
    fn tel(&mut self, tel: &Tel<'_>) -> fmt::Result {
        let mut label = self.label(tel.label.as_deref());
        let says_nothing = label.is_none() && tel.types.is_empty();
        if says_nothing && self.form.gives_label() {
            label = Some(DEFAULT_LABEL_OF_EVOLUTION);
        }
        self.begin_grouped("\nTEL", label)?;
        match (says_nothing && label.is_none(), self.form.profile) {
            (false, _) => self.types(&tel.types)?,
            (true, Dialect::Rfc2426) => self.out.syntax(DEFAULT_TYPES_RFC2426)?,
            (true, _) => self.out.syntax(DEFAULT_TYPES)?,
        }
        if let Some(preference) = tel.preference {
            self.preference(preference, &tel.types)?;
        }
        match (&tel.wuid, self.form.waid) {
            (Some(wuid), Waid::Kept) => {
                self.out.syntax(";waid=")?;
                self.out.syntax(wuid.as_str())?;
            }
            (Some(_), Waid::LeftOut) => self.left_out.waids += 1,
            (None, _) => {}
        }
        self.end_grouped(Value::Text(&tel.value), label)
    }

    fn preference(&mut self, preference: u8, types: &[Cow<'_, str>]) -> fmt::Result {
        match preference {
            1 if types.iter().any(|it| it.eq_ignore_ascii_case("pref")) => Ok(()),
            1 => self.types(&[Cow::Borrowed("pref")]),
            _ => {
                self.left_out.preferences += 1;
                Ok(())
            }
        }
    }

    /// A label that the form has a way to write.
    #[inline(always)]
    fn label<'l>(&mut self, label: Option<&'l str>) -> Option<Scanned<'l>> {
        let label = label.filter(|it| shows_something(it))?;
        match self.form.groups {
            Groups::Kept => Some(Scanned::new(label)),
            Groups::LeftOut => {
                self.left_out.labels += 1;
                None
            }
        }
    }

    /// Begins a property; one with a label is of a group.
    #[inline(always)]
    fn begin_grouped(
        &mut self,
        lf_and_name: &'static str,
        label: Option<Scanned<'_>>,
    ) -> fmt::Result {
        if label.is_none() {
            return self.out.line(lf_and_name);
        }
        self.groups += 1;
        self.begin_item()?;
        self.out.syntax(lf_and_name.get(1..).unwrap_or_default())
    }

    /// Begins a line of the last group.
    #[inline(always)]
    fn begin_item(&mut self) -> fmt::Result {
        // Few cards have more.
        const FIRST: [&str; 4] = ["\nitem1.", "\nitem2.", "\nitem3.", "\nitem4."];

        match FIRST.get(self.groups.wrapping_sub(1)) {
            Some(item) => self.out.line(item),
            None => {
                self.out.line("\nitem")?;
                self.out.number(self.groups)?;
                self.out.syntax(".")
            }
        }
    }

    /// Ends the property with its value, and puts its label on the next line.
    #[inline(always)]
    fn end_grouped(&mut self, value: Value<'_>, label: Option<Scanned<'_>>) -> fmt::Result {
        self.out.syntax(":")?;
        self.out.value(value)?;
        let Some(label) = label else {
            return Ok(());
        };
        self.begin_item()?;
        self.out.syntax("X-ABLabel:")?;
        match label.is_bracketed() {
            // Readers take one layer of Apple's brackets away.
            true => {
                self.out.syntax("_$!<")?;
                self.out.text(label)?;
                self.out.syntax(">!$_")
            }
            false => self.out.text(label),
        }
    }

    fn types(&mut self, types: &[Cow<'_, str>]) -> fmt::Result {
        if types.is_empty() {
            return Ok(());
        }
        let profile = self.form.profile;
        let name = match profile {
            Dialect::Rfc2426 => TYPE_RFC2426,
            _ => TYPE,
        };
        for kind in types {
            match param_value(profile, kind) {
                Some(value) => self.out.param(name, value)?,
                None => self.left_out.types += 1,
            }
        }
        Ok(())
    }

    fn postal_addresses(&mut self, addresses: &[Address<'_>]) -> fmt::Result {
        addresses.iter().try_for_each(|address| {
            let label = self.label(address.label.as_deref());
            self.begin_grouped("\nADR", label)?;
            self.types(&address.types)?;
            self.end_grouped(Value::Components(&address.components()), label)
        })
    }

    fn birthday(&mut self, birthday: Option<&Birthday<'_>>) -> fmt::Result {
        let Some(birthday) = birthday else {
            return Ok(());
        };
        let (text, has_year) = birthday.with_year();
        let params = match (self.form.profile, has_year) {
            (Dialect::Rfc2426, true) => None,
            (Dialect::Rfc2426, false) => Some((OMIT_YEAR, ParamValue::known("1604"))),
            _ => Some((VALUE, ParamValue::known("date"))),
        };
        self.out.property(None, BDAY, params, Value::Uri(&text))
    }

    fn photo(&mut self, photo: Option<&Photo<'_>>) -> fmt::Result {
        let is_rfc2426 = self.form.profile == Dialect::Rfc2426;
        match photo {
            None => Ok(()),
            Some(Photo::Inline { base64, media_type }) if is_base64(base64) => {
                if !is_rfc2426 {
                    // As WhatsApp for Android writes and reads it.
                    self.out.line("\nPHOTO;BASE64:")?;
                    return self.out.syntax(base64);
                }
                let subtype = media_type
                    .as_deref()
                    .map(Photo::subtype)
                    .unwrap_or_default();
                let subtype = ParamValue::new(&subtype)
                    .ok()
                    .filter(|_| !subtype.is_empty());
                let params = [(ENCODING, ParamValue::known("b"))].into_iter();
                let params = params.chain(subtype.map(|it| (TYPE_RFC2426, it)));
                self.out.property(None, PHOTO, params, Value::Uri(base64))
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

    fn further(&mut self, further: &[ExtensionProperty<'_>]) -> fmt::Result {
        further.iter().try_for_each(|it| {
            let value = Value::Text(it.value());
            self.out.property(None, it.name(), [], value)
        })
    }

    fn business(&mut self, business: Option<&Business<'_>>) -> fmt::Result {
        let Some(business) = business else {
            return Ok(());
        };
        self.text("\nX-WA-BIZ-DESCRIPTION:", business.description.as_deref())?;
        self.text("\nX-WA-BIZ-NAME:", business.name.as_deref())
    }

    #[inline(always)]
    fn text(&mut self, lf_and_head: &'static str, text: Option<&str>) -> fmt::Result {
        match text {
            Some(text) => {
                self.out.line(lf_and_head)?;
                self.out.text(Scanned::new(text))
            }
            None => Ok(()),
        }
    }
}

fn is_base64(text: &str) -> bool {
    let base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    !text.is_empty() && text.bytes().all(base64)
}

/// Whether a text has more than white space and control characters.
#[inline]
fn shows_something(text: &str) -> bool {
    // Nearly every text shows something with its first byte.
    let shows = |c: char| !c.is_whitespace() && !c.is_ascii_control();
    text.bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_graphic())
        || text.chars().any(shows)
}

/// A type as the profile's readers take it: WhatsApp's know no quotes, and split at `=`.
fn param_value<'a>(profile: Dialect, text: &'a str) -> Option<ParamValue<'a>> {
    let bare = !text.contains([';', ':', ',', '=']);
    // To readers of RFC 6868, ours among them, these are escapes; to others they are not.
    let has_escape = text.contains('^') && ["^n", "^^", "^'"].iter().any(|it| text.contains(it));
    let fits = !has_escape && (bare || profile == Dialect::Rfc2426);
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

//! The fields of a contact, as properties in the order of the dialect.
//!
//! The methods for the fields of nearly every card are `#[inline(always)]`, and so are the writes
//! below them: without it the compiler calls them, which costs 9 % more instructions in the LF
//! dialects and 27 % in RFC 2426's (`benches/instructions.rs`).

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::controls;
use super::extension::ExtensionWriter;
use crate::contact::Contact;
use crate::contact::blank::shows_something;
use crate::contact::business::Business;
use crate::contact::dialect::{Order, Quotes, Styled, WriteOptions};
use crate::contact::label::Label;
use crate::contact::labelled::Labelled;
use crate::contact::name::PersonName;
use crate::contact::omitted::{Omitted, OmittedKind};
use crate::contact::organization::Organization;
use crate::contact::tel::Tel;
use crate::vcard::line_start;
use crate::vcard::{Layout, LineStart, ParamValue, Scanned, Value, Writer};

/// A property: its name, and its index among those with this name.
pub(super) type Of = (&'static str, usize);

pub(super) struct CardWriter<D, L> {
    pub(super) options: WriteOptions,
    dialect: PhantomData<D>,
    pub(super) out: Writer<L>,
    /// The number of groups (`item1`) so far.
    pub(super) groups: usize,
    omitted: Omitted,
}

impl<D: Styled, L: Layout> CardWriter<D, L> {
    pub(super) fn new(options: WriteOptions, out: Writer<L>) -> Self {
        Self {
            options,
            dialect: PhantomData,
            out,
            groups: 0,
            omitted: Omitted::default(),
        }
    }

    /// Writes a contact, and reports what its card omits.
    pub(super) fn write(mut self, contact: &Contact<'_>) -> Result<Omitted, fmt::Error> {
        self.names(contact)?;
        self.organization(contact.organization.as_ref())?;
        self.text(line_start!("TITLE:"), contact.title.as_deref())?;
        self.text(line_start!("ROLE:"), contact.role.as_deref())?;
        self.text(line_start!("NOTE:"), contact.note.as_deref())?;
        if D::STYLE.order == Order::PhonesLast {
            self.emails(&contact.emails)?;
            self.urls(&contact.urls)?;
        }
        for (at, tel) in contact.phones.iter().enumerate() {
            self.tel(tel, at)?;
        }
        if D::STYLE.order == Order::PhonesFirst {
            self.urls(&contact.urls)?;
            self.emails(&contact.emails)?;
        }
        self.addresses(&contact.addresses)?;
        if let Some(birthday) = &contact.birthday {
            self.birthday(birthday)?;
        }
        if let Some(photo) = &contact.photo {
            self.photo(photo)?;
        }
        if !contact.extensions.is_empty() {
            self.extensions(contact)?;
        }
        if let Some(business) = &contact.business {
            self.business(business)?;
        }
        self.text(line_start!("X-WA-LID:"), contact.lid.as_deref())?;
        self.out.end()?;
        if self.out.dropped_controls() > 0 {
            controls::report(contact, &mut self.omitted);
        }
        Ok(self.omitted)
    }

    /// Begins the card, and writes its names.
    #[inline(always)]
    fn names(&mut self, contact: &Contact<'_>) -> fmt::Result {
        let display_name;
        let full_name = match shows_something(&contact.full_name) {
            true => &contact.full_name,
            false => {
                display_name = contact.display_name();
                &display_name
            }
        };
        let full_name = self.out.scan(full_name);
        match &contact.name {
            Some(name) => self.name(name)?,
            None => {
                self.out.line(D::STYLE.usual.start)?;
                self.out.text(full_name)?;
                self.out.literal(D::STYLE.full_name_end)?;
            }
        }
        self.out.line(line_start!("FN:"))?;
        self.out.text(full_name)?;
        match &contact.nickname {
            None => Ok(()),
            Some(names) => {
                self.out.line(line_start!("NICKNAME:"))?;
                self.out.value(Value::List(names))
            }
        }
    }

    #[cold]
    fn name(&mut self, name: &PersonName<'_>) -> fmt::Result {
        self.out.begin()?;
        self.out.line(line_start!("VERSION:3.0"))?;
        self.out.line(line_start!("N:"))?;
        self.out.value(Value::Lists(&name.components()))
    }

    #[inline(always)]
    fn organization(&mut self, organization: Option<&Organization<'_>>) -> fmt::Result {
        let Some(organization) = organization else {
            return Ok(());
        };
        self.text(line_start!("ORG:"), Some(&organization.name))?;
        for unit in &organization.units {
            self.out.literal(";")?;
            self.out.value(Value::Text(unit))?;
        }
        match organization.units.as_slice() {
            [] => self.out.literal(D::STYLE.organization_end),
            _ => Ok(()),
        }
    }

    #[inline(always)]
    fn emails(&mut self, emails: &[Labelled<'_>]) -> fmt::Result {
        const EMAIL: Start = start(line_start!("EMAIL"), line_start!("EMAIL:"));
        for (at, email) in emails.iter().enumerate() {
            self.labelled(EMAIL, email, at, Value::Text(&email.value))?;
        }
        Ok(())
    }

    #[inline(always)]
    fn urls(&mut self, urls: &[Labelled<'_>]) -> fmt::Result {
        const URL: Start = start(line_start!("URL"), line_start!("URL:"));
        for (at, url) in urls.iter().enumerate() {
            self.labelled(URL, url, at, Value::Uri(&url.value))?;
        }
        Ok(())
    }

    #[inline(always)]
    fn labelled(
        &mut self,
        start: Start,
        item: &Labelled<'_>,
        at: usize,
        value: Value<'_>,
    ) -> fmt::Result {
        let of = (start.name.bare, at);
        let label = self.label(item.label.as_ref(), of);
        if label.is_none() && item.types.is_empty() {
            self.out.line(start.name_and_colon)?;
            return self.out.value(value);
        }
        self.begin_grouped(start.name, label)?;
        self.types(&item.types, of)?;
        self.end_grouped(value, label)
    }

    fn tel(&mut self, tel: &Tel<'_>, at: usize) -> fmt::Result {
        let of = ("TEL", at);
        let mut label = self.label(tel.label.as_ref(), of);
        let is_bare = label.is_none() && tel.types.is_empty();
        if let (true, false, Some(default)) =
            (is_bare, self.options.omits_groups, D::STYLE.default_label)
        {
            label = Some(Scanned::literal(default));
        }
        self.begin_grouped(line_start!("TEL"), label)?;
        match is_bare && label.is_none() {
            false => self.types(&tel.types, of)?,
            true => self.out.literal(D::STYLE.default_types)?,
        }
        if let Some(preference) = tel.preference {
            self.preference(preference, tel, of)?;
        }
        match (&tel.waid, self.options.omits_waid) {
            (Some(waid), false) => {
                self.out.literal(";waid=")?;
                self.out.text(Scanned::digits(waid.as_wuid().as_str()))?;
            }
            (Some(waid), true) => self.omit(of, OmittedKind::Waid(waid.wuid())),
            (None, _) => {}
        }
        self.end_grouped(Value::Text(&tel.value), label)
    }

    fn preference(&mut self, preference: u8, tel: &Tel<'_>, of: Of) -> fmt::Result {
        let is_pref = |name: &Cow<'_, str>| name.eq_ignore_ascii_case("pref");
        match preference {
            1 if tel.types.iter().any(is_pref) => Ok(()),
            1 => self.types(&[Cow::Borrowed("pref")], of),
            degree => {
                self.omit(of, OmittedKind::Preference(degree));
                Ok(())
            }
        }
    }

    #[cold]
    pub(super) fn omit(&mut self, (property, index): Of, kind: OmittedKind) {
        self.omitted.push(property, index, kind);
    }

    /// A label that has anything to show, unless the options omit labels.
    #[inline(always)]
    pub(super) fn label<'l>(
        &mut self,
        label: Option<&'l Label<'_>>,
        of: Of,
    ) -> Option<Scanned<'l>> {
        let label = label.filter(|label| shows_something(label))?;
        match self.options.omits_groups {
            false => Some(self.out.scan(label.as_written())),
            true => {
                self.omit(of, OmittedKind::Label);
                None
            }
        }
    }

    /// Begins a property; one with a label is in a group of its own.
    #[inline(always)]
    fn begin_grouped(&mut self, name: LineStart, label: Option<Scanned<'_>>) -> fmt::Result {
        if label.is_none() {
            return self.out.line(name);
        }
        self.groups += 1;
        self.begin_item()?;
        self.out.literal(name.bare)
    }

    /// Begins a line of the last group.
    #[inline(always)]
    pub(super) fn begin_item(&mut self) -> fmt::Result {
        // Few cards have more.
        const FIRST: [LineStart; 4] = [
            line_start!("item1."),
            line_start!("item2."),
            line_start!("item3."),
            line_start!("item4."),
        ];

        match FIRST.get(self.groups.wrapping_sub(1)) {
            Some(item) => self.out.line(*item),
            None => {
                self.out.line(line_start!("item"))?;
                self.out.number(self.groups)?;
                self.out.literal(".")
            }
        }
    }

    /// Ends the property with its value, and puts its label on the next line.
    #[inline(always)]
    pub(super) fn end_grouped(
        &mut self,
        value: Value<'_>,
        label: Option<Scanned<'_>>,
    ) -> fmt::Result {
        self.out.literal(":")?;
        self.out.value(value)?;
        let Some(label) = label else {
            return Ok(());
        };
        self.begin_item()?;
        self.out.literal("X-ABLabel:")?;
        self.out.text(label)
    }

    pub(super) fn types(&mut self, types: &[Cow<'_, str>], of: Of) -> fmt::Result {
        for name in types {
            match type_value(D::STYLE.quotes, name) {
                Some(value) => self.out.param(D::STYLE.type_name, value)?,
                None => self.omit(of, OmittedKind::Type(name.clone().into_owned())),
            }
        }
        Ok(())
    }

    #[cold]
    fn extensions(&mut self, contact: &Contact<'_>) -> fmt::Result {
        let mut writer = ExtensionWriter {
            style: &D::STYLE,
            omits_groups: self.options.omits_groups,
            out: &mut self.out,
            groups: self.groups,
            omitted: &mut self.omitted,
        };
        writer.write(&contact.extensions)
    }

    fn business(&mut self, business: &Business<'_>) -> fmt::Result {
        let description = business.description.as_deref();
        self.text(line_start!("X-WA-BIZ-DESCRIPTION:"), description)?;
        self.text(line_start!("X-WA-BIZ-NAME:"), business.name.as_deref())
    }

    #[inline(always)]
    fn text(&mut self, start: LineStart, text: Option<&str>) -> fmt::Result {
        match text {
            Some(text) => {
                self.out.line(start)?;
                self.out.value(Value::Text(text))
            }
            None => Ok(()),
        }
    }
}

/// The start of a property that mostly has no parameters.
#[derive(Clone, Copy)]
struct Start {
    name: LineStart,
    name_and_colon: LineStart,
}

const fn start(name: LineStart, name_and_colon: LineStart) -> Start {
    Start {
        name,
        name_and_colon,
    }
}

/// A type as the dialect's readers accept it. WhatsApp's know no quotes, and split at `=`.
fn type_value(quotes: Quotes, name: &str) -> Option<ParamValue<'_>> {
    let is_bare = !name.contains([';', ':', ',', '=']);
    // To readers of RFC 6868, ours among them, these are escapes; to others they are not.
    let has_escape = name.contains('^')
        && ["^n", "^^", "^'"]
            .iter()
            .any(|escape| name.contains(escape));
    let fits = !has_escape && (is_bare || quotes == Quotes::WhereNeeded);
    let value = ParamValue::new(name.trim()).ok()?;
    (fits && !value.as_str().is_empty()).then_some(value)
}

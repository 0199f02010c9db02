use std::borrow::Cow;
use std::fmt;

use crate::vcard::content_line::Wrapping;
use crate::vcard::grammar::{Param, params, strip_soft_break};
use crate::vcard::names::{Name, ParamValue};
use crate::vcard::property::Property;
use crate::vcard::writer::{Value, Writer};

/// A content line that was changed or added.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Line {
    group: Option<String>,
    name: String,
    /// As written.
    params: Vec<String>,
    /// With its escapes. `None` if the property keeps its own.
    value: Option<String>,
    /// The line of the property that it is a copy of.
    origin: Option<usize>,
}

impl Line {
    pub(super) fn new<'p>(
        group: Option<Name<'_>>,
        name: Name<'_>,
        params: impl IntoIterator<Item = (Name<'p>, ParamValue<'p>)>,
        value: Value<'_>,
    ) -> Self {
        let params = params.into_iter();
        Self {
            group: group.map(|group| group.as_str().to_owned()),
            name: name.as_str().to_owned(),
            params: params
                .map(|(name, value)| param_text(name, value))
                .collect(),
            value: Some(value_text(value)),
            origin: None,
        }
    }

    /// The line of a property, still unchanged.
    pub(super) fn from_property(property: &Property<'_>) -> Self {
        let params = property.params();
        Self {
            group: property.group().map(str::to_owned),
            name: property.name().to_owned(),
            params: params.map(|param| param.source().to_owned()).collect(),
            value: None,
            origin: Some(property.line()),
        }
    }

    /// The line of the property that it is a copy of, from 1.
    pub(crate) fn origin(&self) -> Option<usize> {
        self.origin
    }

    /// The line with the property's value as its own.
    pub(super) fn with_value_of(mut self, property: &Property<'_>) -> Self {
        self.value
            .get_or_insert_with(|| own_value(property).into_owned());
        self
    }

    pub(super) fn set_group(&mut self, group: Option<Name<'_>>) {
        self.group = group.map(|group| group.as_str().to_owned());
    }

    pub(super) fn set_param(&mut self, name: Name<'_>, value: ParamValue<'_>) {
        let text = param_text(name, value);
        let is_same = |param: &&mut String| is_param(param, name.as_str());
        match self.params.iter_mut().find(is_same) {
            Some(param) => *param = text,
            None => self.params.push(text),
        }
    }

    pub(super) fn set_value(&mut self, value: Value<'_>) {
        self.value = Some(value_text(value));
    }

    /// Sets a value that has its escapes; line breaks are escaped.
    pub(super) fn set_raw_value(&mut self, value: &str) {
        let mut text = String::with_capacity(value.len());
        // Writing into a `String` does not fail.
        let _ = Writer::lf(&mut text).verbatim(value);
        self.value = Some(text);
    }

    pub(super) fn replace_params(&mut self, with: impl Fn(&Param<'_>) -> Vec<String>) {
        let all: String = self.params.iter().flat_map(|param| [";", param]).collect();
        self.params = params(&all).flat_map(|param| with(&param)).collect();
    }

    /// The text of a line that is the same as a property's.
    pub(crate) fn text_of(property: &Property<'_>) -> String {
        format!("{}:{}", property.content_line().head(), own_value(property))
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The value, if it was set.
    pub(crate) fn value(&self) -> Option<&str> {
        self.value.as_deref()
    }

    /// Group, name and parameters.
    pub(crate) fn head(&self) -> String {
        let mut head = String::new();
        if let Some(group) = &self.group {
            head.extend([group, "."]);
        }
        head.push_str(&self.name);
        for param in &self.params {
            head.extend([";", param]);
        }
        head
    }

    /// The line without an end.
    pub(crate) fn text(&self, property: Option<&Property<'_>>) -> String {
        let kept = property.filter(|_| self.value.is_none()).map(own_value);
        let value = self.value.as_deref().map(Cow::Borrowed).or(kept);
        format!("{}:{}", self.head(), value.unwrap_or_default())
    }
}

fn is_param(param: &str, name: &str) -> bool {
    let found = param.split_once('=').map(|(name, _)| name.trim());
    found.is_some_and(|found| found.eq_ignore_ascii_case(name))
}

/// A property's value as its card has it, with its folds, but without raw line breaks.
pub(super) fn kept_value<'p>(property: &'p Property<'_>) -> Cow<'p, str> {
    match (&property.raw, property.layout.wrapping) {
        (_, Wrapping::Broken) => own_value(property),
        (Cow::Borrowed(_), _) => Cow::Borrowed(property.content_line().raw_value()),
        (Cow::Owned(_), _) => property.value(),
    }
}

/// The value of a property of which another part changes: on one line where only the encoding joins
/// lines, as the property may have another encoding now.
fn own_value<'p>(property: &'p Property<'_>) -> Cow<'p, str> {
    match property.layout.wrapping {
        Wrapping::SoftBroken => Cow::Owned(without_soft_breaks(property)),
        Wrapping::Broken if property.content_line().is_quoted_printable() => {
            Cow::Owned(without_soft_breaks(property))
        }
        Wrapping::Broken => property.content_line().portable_value(),
        Wrapping::Block => property.value(),
        Wrapping::OneLine | Wrapping::Folded => kept_value(property),
    }
}

/// A quoted-printable value on one line, with its raw line breaks encoded. An equals sign at its
/// end would join the next line.
fn without_soft_breaks(property: &Property<'_>) -> String {
    let value = property.value().replace('\n', "=0A");
    match strip_soft_break(&value) {
        Some(before) => format!("{before}=3D"),
        None => value,
    }
}

/// Whether a quoted-printable value ends with a soft line break, as the last of a card may.
pub(super) fn is_open(property: &Property<'_>) -> bool {
    property.content_line().is_quoted_printable()
        && strip_soft_break(property.content_line().raw_value()).is_some()
}

fn param_text(name: Name<'_>, value: ParamValue<'_>) -> String {
    written(|writer| writer.param(name, value)).split_off(1)
}

fn value_text(value: Value<'_>) -> String {
    written(|writer| writer.value(value))
}

fn written(
    write: impl FnOnce(&mut Writer<crate::vcard::LfLines<&mut String>>) -> fmt::Result,
) -> String {
    let mut text = String::new();
    // Writing into a `String` does not fail.
    let _ = write(&mut Writer::lf(&mut text));
    text
}

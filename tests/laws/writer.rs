//! Laws of the public writer: whatever names, parameters and values it takes, the card that it
//! writes has exactly those properties.

use proptest::prelude::*;
use wacard::vcard::{Name, ParamValue, Parser, Property, Value, Writer};

use crate::config;
use crate::texts::{held, text};

/// A property as a caller would write it: group, name, parameters, value.
type Given = (Option<String>, String, Vec<(String, String)>, String);

pub fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z0-9-]{1,8}",
        2 => prop::sample::select(vec![
            "BEGIN", "END", "VERSION", "AGENT", "TEL", "NOTE", "N", "ENCODING", "CHARSET", "TYPE",
            "X-ABLabel", "end", "B", "BASE64", "VALUE",
        ]).prop_map(str::to_owned),
        1 => text(),
    ]
}

pub fn param_value() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-z0-9 ;:,=+^-]{0,8}",
        2 => prop::sample::select(vec!["QUOTED-PRINTABLE", "b", "BASE64", "UTF-8", "uri", "UTF-16"])
            .prop_map(str::to_owned),
        1 => text(),
    ]
}

fn property() -> impl Strategy<Value = Given> {
    let params = prop::collection::vec((name(), param_value()), 0..3);
    (prop::option::of(name()), name(), params, text())
}

/// A property whose names and parameters the types accept.
type Checked<'a> = (
    Option<Name<'a>>,
    Name<'a>,
    Vec<(Name<'a>, ParamValue<'a>)>,
    &'a str,
);

fn checked(given: &Given) -> Option<Checked<'_>> {
    let (group, name, params, value) = given;
    let group = group.as_deref().map(Name::new).transpose().ok()?;
    let params = params
        .iter()
        .map(|(name, value)| Some((Name::new(name).ok()?, ParamValue::new(value).ok()?)));
    Some((
        group,
        Name::new(name).ok()?,
        params.collect::<Option<_>>()?,
        value,
    ))
}

macro_rules! write_all {
    ($writer:expr, $properties:expr) => {{
        let mut writer = $writer;
        writer.begin().unwrap();
        for (group, name, params, value) in $properties {
            let value = Value::Text(value);
            writer
                .property(*group, *name, params.iter().copied(), value)
                .unwrap();
        }
        writer.end().unwrap();
    }};
}

/// The parts of a property as RFC 2426 §4 wants them written.
fn expected((group, name, params, value): &Checked<'_>) -> String {
    let mut line = String::new();
    if let Some(group) = group {
        line += &format!("{group}.");
    }
    line += name.as_str();
    for (name, value) in params {
        let text = value.as_str();
        line += &match text.contains([';', ':', ',']) {
            true => format!(";{name}=\"{text}\""),
            false => format!(";{name}={}", text.trim()),
        };
    }
    let value = held(value).replace('\\', r"\\");
    let value = value
        .replace(';', r"\;")
        .replace(',', r"\,")
        .replace('\n', r"\n");
    format!("{line}:{value}")
}

fn found(property: &Property<'_>) -> String {
    let group = property
        .group()
        .map(|group| format!("{group}."))
        .unwrap_or_default();
    let params: Vec<_> = property
        .params()
        .map(|param| format!(";{}={}", param.name(), param.raw()))
        .collect();
    format!(
        "{group}{}{}:{}",
        property.name(),
        params.concat(),
        property.value()
    )
}

proptest! {
    #![proptest_config(config())]

    /// The written properties are read back, each with its parts, and no other.
    #[test]
    fn no_text_adds_or_removes_a_property(all in prop::collection::vec(property(), 0..6)) {
        let all: Vec<_> = all.iter().filter_map(checked).collect();
        let expected: Vec<_> = all.iter().map(expected).collect();
        let (mut lf, mut folded) = (String::new(), String::new());
        write_all!(Writer::lf(&mut lf), &all);
        write_all!(Writer::folded(&mut folded), &all);
        for text in [lf, folded] {
            let cards: Vec<_> = Parser::new().cards(&text).map(Result::unwrap).collect();
            prop_assert_eq!(cards.len(), 1, "{}", text);
            let found: Vec<_> = cards[0].properties().iter().map(found).collect();
            prop_assert_eq!(&found, &expected, "{}", text);
        }
    }
}

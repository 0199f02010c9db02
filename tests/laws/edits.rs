//! Laws of edits: an edited card is the card with these changes, and no others.

use proptest::prelude::*;
use wacard::vcard::{Card, Edit, Name, Param, ParamValue, Parser, Property, PropertyEdit, Value};

use crate::config;
use crate::texts::{held, text};
use crate::writer::{name, param_value};

/// The parts of a property: what the law is about.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Facts {
    group: Option<String>,
    name: String,
    /// Name and raw value.
    params: Vec<(String, String)>,
    /// `None` if another encoding was set, by which the value is another text.
    text: Option<String>,
}

fn facts(property: &Property<'_>) -> Facts {
    let param = |param: Param<'_>| (param.name().to_owned(), param.raw().to_owned());
    Facts {
        group: property.group().map(str::to_owned),
        name: property.name().to_owned(),
        params: property.params().map(param).collect(),
        text: Some(match property.name() {
            // On a line of several, white space separates it from the next.
            "" => property.text().trim_end().to_owned(),
            _ => property.text().into_owned(),
        }),
    }
}

/// A parameter's raw value, quoted where RFC 2426 §4 demands it.
fn raw(value: &str) -> String {
    match value.contains([';', ':', ',']) {
        true => format!("\"{value}\""),
        false => value.trim().to_owned(),
    }
}

/// A change, by what its caller gives; the property is one of the card's, modulo their number.
#[derive(Clone, Debug)]
enum Change {
    Remove,
    SetGroup(Option<String>),
    SetParam(String, String),
    RemoveParam(String),
    SetValue(String),
    Insert(Option<String>, String, Vec<(String, String)>, String),
    Add(String, String),
}

fn change() -> impl Strategy<Value = (usize, Change)> {
    use Change::{Add, Insert, Remove, RemoveParam, SetGroup, SetParam, SetValue};
    let given = prop::collection::vec((name(), param_value()), 0..3);
    let change = prop_oneof![
        Just(Remove),
        prop::option::of(name()).prop_map(SetGroup),
        (name(), param_value()).prop_map(|(name, value)| SetParam(name, value)),
        name().prop_map(RemoveParam),
        text().prop_map(SetValue),
        (prop::option::of(name()), name(), given, text())
            .prop_map(|(group, name, params, value)| Insert(group, name, params, value)),
        (name(), text()).prop_map(|(name, value)| Add(name, value)),
    ];
    (0usize..9, change)
}

/// What becomes of a card's properties.
#[derive(Debug)]
struct Expected {
    /// One for each property; `None` if it was removed.
    kept: Vec<Option<Facts>>,
    /// By the index of the property that it stands before.
    added: Vec<(usize, Facts)>,
}

impl Expected {
    fn all(&self) -> Vec<Facts> {
        let added = |at| self.added.iter().filter(move |(before, _)| *before == at);
        let at = |index: usize| {
            let kept = self.kept.get(index).cloned().flatten();
            added(index).map(|(_, facts)| facts.clone()).chain(kept)
        };
        (0..=self.kept.len()).flat_map(at).collect()
    }

    /// Adds a property after the lines without a name.
    fn add(&mut self, index: usize, card: &Card<'_>, facts: Facts) {
        let is_nameless = |property: &&Property<'_>| property.name().is_empty();
        let first = card.properties().iter().take_while(is_nameless).count();
        self.added
            .push((index.clamp(first, self.kept.len()), facts));
    }
}

/// Makes a change to a card, and to what is expected of it. Returns `None` if the types refuse it.
fn make(
    (index, change): &(usize, Change),
    card: &Card<'_>,
    edit: &mut Edit<'_, '_>,
    expected: &mut Expected,
) -> Option<()> {
    let count = card.properties().len();
    let index = if count == 0 { 0 } else { index % count };
    match change {
        Change::Insert(group, name, params, value) => {
            let checked = params
                .iter()
                .map(|(name, value)| Some((Name::new(name).ok()?, ParamValue::new(value).ok()?)));
            let checked: Vec<_> = checked.collect::<Option<_>>()?;
            let group_name = group.as_deref().map(Name::new).transpose().ok()?;
            edit.insert(
                index,
                group_name,
                Name::new(name).ok()?,
                checked,
                Value::Text(value),
            );
            let raws = params
                .iter()
                .map(|(name, value)| (name.clone(), raw(value)));
            let facts = Facts {
                group: group.clone(),
                name: name.clone(),
                params: raws.collect(),
                text: (!params.iter().any(|(name, _)| is_encoding(name))).then(|| held(value)),
            };
            expected.add(index, card, facts);
        }
        Change::Add(name, value) => {
            edit.add(None, Name::new(name).ok()?, [], Value::Text(value));
            let (name, text) = (name.clone(), Some(held(value)));
            let facts = Facts {
                group: None,
                name,
                params: Vec::new(),
                text,
            };
            expected.add(usize::MAX, card, facts);
        }
        change => {
            let mut property = edit.property(index)?;
            let kept = expected.kept.get_mut(index)?;
            match kept {
                _ if matches!(change, Change::Remove) => {
                    property.remove();
                    *kept = None;
                }
                Some(facts) if !facts.name.is_empty() => set(change, &mut property, facts)?,
                _ => set(change, &mut property, &mut facts(&card.properties()[index]))?,
            }
        }
    }
    Some(())
}

fn set(change: &Change, property: &mut PropertyEdit<'_>, facts: &mut Facts) -> Option<()> {
    match change {
        Change::SetGroup(group) => {
            property.set_group(group.as_deref().map(Name::new).transpose().ok()?);
            facts.group = group.clone();
        }
        Change::SetParam(name, value) => {
            property.set_param(Name::new(name).ok()?, ParamValue::new(value).ok()?);
            let param = (name.clone(), raw(value));
            let mut named = facts.params.iter_mut();
            match named.find(|(found, _)| found.eq_ignore_ascii_case(name)) {
                Some(found) => *found = param,
                None => facts.params.push(param),
            }
            facts.text = facts.text.take().filter(|_| !is_encoding(name));
        }
        Change::RemoveParam(name) => {
            property.remove_param(name);
            facts
                .params
                .retain(|(found, _)| !found.eq_ignore_ascii_case(name));
            facts.text = facts.text.take().filter(|_| !is_encoding(name));
        }
        Change::SetValue(value) => {
            property.set_value(Value::Text(value));
            let is_quoted_printable = |(name, raw): &(String, String)| {
                let is_encoding = name.is_empty() || name.eq_ignore_ascii_case("ENCODING");
                is_encoding && raw.eq_ignore_ascii_case("QUOTED-PRINTABLE")
            };
            let is_charset = |(name, _): &(String, String)| name.eq_ignore_ascii_case("CHARSET");
            facts
                .params
                .retain(|param| !is_quoted_printable(param) && !is_charset(param));
            facts.text = Some(held(value));
        }
        Change::Remove | Change::Insert(..) | Change::Add(..) => {}
    }
    Some(())
}

fn is_encoding(name: &str) -> bool {
    name.is_empty()
        || ["ENCODING", "CHARSET"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known))
}

/// A line as cards have it, or any text.
fn line() -> impl Strategy<Value = String> {
    let params = prop_oneof![
        3 => Just(String::new()),
        1 => Just(";ENCODING=QUOTED-PRINTABLE".to_owned()),
        1 => Just(";CHARSET=UTF-8;QUOTED-PRINTABLE".to_owned()),
        1 => Just(";ENCODING=b".to_owned()),
        1 => param_value().prop_map(|value| format!(";TYPE={value}")),
    ];
    prop_oneof![
        3 => ("(item1\\.)?[A-Z]{2,5}", params, text()).prop_map(|(name, params, text)| {
            format!("{name}{params}:{text}")
        }),
        1 => text(),
    ]
}

proptest! {
    #![proptest_config(config())]

    /// Whatever the names, parameters and values, an edited card reads as the card with the
    /// changes, and no others: no text adds, hides or changes another property.
    #[test]
    fn an_edited_card_has_the_changes_and_no_others(
        lines in prop::collection::vec(line(), 0..6),
        changes in prop::collection::vec(change(), 1..5),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let text = format!("BEGIN:VCARD{end}VERSION:3.0{end}{}{end}END:VCARD", lines.join(end));
        for card in Parser::new().cards(&text).flatten() {
            let mut edit = card.edit();
            let kept = card.properties().iter().map(|property| Some(facts(property)));
            let mut expected = Expected { kept: kept.collect(), added: Vec::new() };
            for change in &changes {
                let _ = make(change, &card, &mut edit, &mut expected);
            }
            let edited = edit.to_string();
            let cards: Vec<_> = Parser::new().cards(&edited).collect();
            prop_assert_eq!(cards.len(), 1, "{:?}", edited);
            let read = cards[0].as_ref().unwrap();
            let expected = expected.all();
            let mut found: Vec<_> = read.properties().iter().map(facts).collect();
            for (found, expected) in found.iter_mut().zip(&expected) {
                found.text = found.text.take().filter(|_| expected.text.is_some());
            }
            prop_assert_eq!(found, expected, "{:?}", edited);
        }
    }
}

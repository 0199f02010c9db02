use arbitrary::Arbitrary;
use wacard::vcard::{Name, ParamValue, TextList, Value};

use crate::Text;

/// A property of any texts.
#[derive(Arbitrary, Debug)]
pub struct AnyProperty {
    group: Option<Text>,
    name: Text,
    params: Vec<(Text, Text)>,
    form: Form,
    texts: Vec<Text>,
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Form {
    Text,
    Uri,
    Components,
    List,
    Lists,
}

impl AnyProperty {
    pub fn group(&self) -> Option<Name<'_>> {
        Name::new(&self.group.as_ref()?.0).ok()
    }

    /// The name, if the type takes the text.
    pub fn name(&self) -> Option<Name<'_>> {
        Name::new(&self.name.0).ok()
    }

    /// The parameters that the types take.
    pub fn params(&self) -> Vec<(Name<'_>, ParamValue<'_>)> {
        let checked = self
            .params
            .iter()
            .map(|(name, value)| Some((Name::new(&name.0).ok()?, ParamValue::new(&value.0).ok()?)));
        checked.flatten().collect()
    }

    /// Gives the value of the property's form to a closure.
    pub fn with_value<T>(&self, with: impl FnOnce(Value<'_>) -> T) -> T {
        let texts: Vec<&str> = self.texts.iter().map(|text| text.0.as_str()).collect();
        let first = texts.first().copied().unwrap_or_default();
        let list = TextList::from_iter(texts.iter().copied());
        let lists = [&list, &list];
        with(match self.form {
            Form::Text => Value::Text(first),
            Form::Uri => Value::Uri(first),
            Form::Components => Value::Components(&texts),
            Form::List => Value::List(&list),
            Form::Lists => Value::Lists(&lists),
        })
    }
}

//! Reads any JSON.

use std::borrow::Cow;
use std::fmt;
use std::mem;

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Json;

impl<'de: 'a, 'a> Deserialize<'de> for Json<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut json = Json::Null;
        let keeps_room = true;
        deserializer.deserialize_any(Place(&mut json, keeps_room))?;
        Ok(json)
    }
}

/// The place of a value that is read, and whether an object there may keep spare room. To write it
/// there is quicker than to return it: parts that were just stored cannot be moved at once.
struct Place<'p, T>(&'p mut T, bool);

/// The place of a value in another one, of which there may be millions.
fn within<T>(value: &mut T) -> Place<'_, T> {
    let keeps_room = false;
    Place(value, keeps_room)
}

impl<'de: 'a, 'a> DeserializeSeed<'de> for Place<'_, Json<'a>> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de: 'a, 'a> DeserializeSeed<'de> for Place<'_, Cow<'a, str>> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

/// The name of a field.
impl<'de: 'a, 'a> Visitor<'de> for Place<'_, Cow<'a, str>> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<(), E> {
        *self.0 = Cow::Borrowed(name);
        Ok(())
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<(), E> {
        *self.0 = Cow::Owned(name.to_owned());
        Ok(())
    }
}

/// Room for the fields of most objects.
const USUAL_LEN: usize = 8;

/// Up to so many items have no more room than they need.
const FEW: usize = 2;

impl<'de: 'a, 'a> Visitor<'de> for Place<'_, Json<'a>> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        *self.0 = Json::Null;
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        *self.0 = Json::Bool(value);
        Ok(())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        *self.0 = Json::Whole(value);
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        *self.0 = u64::try_from(value).map_or(Json::Negative(value), Json::Whole);
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        *self.0 = Json::Number(value);
        Ok(())
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<(), E> {
        *self.0 = Json::Text(Cow::Borrowed(value));
        Ok(())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        *self.0 = Json::Text(Cow::Owned(value.to_owned()));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut items = Vec::new();
        let mut item = Json::Null;
        while seq.next_element_seed(within(&mut item))?.is_some() {
            if items.len() < FEW {
                items.reserve_exact(1);
            }
            items.push(mem::replace(&mut item, Json::Null));
        }
        *self.0 = Json::List(items);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut fields = Vec::new();
        let mut name = Cow::Borrowed("");
        while map.next_key_seed(within(&mut name))?.is_some() {
            if fields.is_empty() {
                fields.reserve(USUAL_LEN);
            }
            fields.push((mem::take(&mut name), Json::Null));
            if let Some((_, value)) = fields.last_mut() {
                map.next_value_seed(within(value))?;
            }
        }
        if fields.len() <= FEW && !self.1 {
            fields.shrink_to_fit();
        }
        *self.0 = Json::Object(fields);
        Ok(())
    }
}

//! The fields of a request that hold the options of sending, described once for both directions.

use super::field::OptionField;
use super::value::{Fields, OptionValue, write_fields};
use super::{Quoted, SendOptions};
use crate::gateway::json::Json;
use crate::gateway::validate::Input;

/// The fields of a gateway's options.
#[derive(Clone, Copy)]
pub(in crate::gateway) struct OptionFields {
    fields: Fields,
    /// Fields that are read where the others have no value, and never written: other spellings,
    /// and options that the gateway takes but ignores.
    read_only: Fields,
    /// Whether a value of another type counts as missing.
    ignores_types: bool,
}

impl OptionFields {
    pub(in crate::gateway) const NONE: Self = Self::new(&[]);

    pub(in crate::gateway) const fn new(fields: Fields) -> Self {
        Self {
            fields,
            read_only: &[],
            ignores_types: false,
        }
    }

    /// Reads further fields, which are not written.
    pub(in crate::gateway) const fn reading(self, read_only: Fields) -> Self {
        Self { read_only, ..self }
    }

    /// Takes a value of another type for a missing one.
    pub(in crate::gateway) const fn of_any_type(self) -> Self {
        Self {
            ignores_types: true,
            ..self
        }
    }

    pub(in crate::gateway) fn read<'j>(self, body: Input<'_, 'j>) -> SendOptions<'j> {
        let mut options = SendOptions::default();
        self.read_fields(self.fields, body, &mut options);
        self.read_fields(self.read_only, body, &mut options);
        options.quoted = options.quoted.filter(|quoted| *quoted != Quoted::default());
        options
    }

    fn read_fields<'j>(self, fields: Fields, object: Input<'_, 'j>, options: &mut SendOptions<'j>) {
        for (name, value) in fields {
            let field = object.field(name);
            if field.json().is_none() {
                continue;
            }
            if let OptionValue::Within(fields) = value {
                self.read_fields(fields, field, options);
                continue;
            }
            let ignores_types = self.ignores_types || field.mends();
            let field = OptionField {
                field,
                ignores_types,
            };
            value.read(field, options);
        }
    }

    /// A body with the fields of the options.
    pub(in crate::gateway) fn write(
        self,
        options: &SendOptions<'_>,
        mut body: Json<'static>,
    ) -> Json<'static> {
        let written = write_fields(self.fields, options);
        if let Json::Object(fields) = &mut body {
            fields.extend(written);
        }
        body
    }
}

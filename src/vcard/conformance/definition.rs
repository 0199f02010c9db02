//! What a standard defines: its properties, their parameters, and the sections of other rules.

use super::requirement::Requirement;
use super::violation::Findings;
use crate::vcard::Card;
use crate::vcard::grammar::is_x_name;
use crate::vcard::names::is_name_byte;
use crate::vcard::property::Property;

/// A standard's rules.
pub(super) struct Rules {
    pub(super) definitions: &'static [Definition],
    /// Properties whose names begin with `X-`.
    pub(super) extension: Definition,
    /// Parameters that every property can have.
    pub(super) any_params: &'static [&'static str],
    /// What the values of parameters must be.
    pub(super) params: &'static [ParamRule],
    /// The only encoding that a property can have.
    pub(super) encoding: Option<&'static str>,
    /// Whether a value of `TYPE` in quotes is a list.
    pub(super) divides_quoted_types: bool,
    pub(super) sections: Sections,
    /// Rules about several properties.
    pub(super) of_card: fn(&Card<'_>, &mut Findings),
}

/// Where a standard states its rules about any property, and a licence of the frame.
pub(super) struct Sections {
    pub(super) frame: &'static str,
    /// Whether blank lines may follow `BEGIN:VCARD`.
    pub(super) blank_after_begin: bool,
    pub(super) fold: &'static str,
    pub(super) characters: &'static str,
    pub(super) names: &'static str,
    /// The grammar of all properties' parameters; else each property's section.
    pub(super) params: Option<&'static str>,
    pub(super) param_syntax: &'static str,
    pub(super) charset: &'static str,
    pub(super) encoding: &'static str,
}

/// What a standard says of a property.
#[derive(Clone, Copy)]
pub(super) struct Definition {
    pub(super) name: &'static str,
    pub(super) section: &'static str,
    pub(super) may_repeat: bool,
    /// The names of its parameters; `X-` for extensions.
    pub(super) params: &'static [&'static str],
    /// The types that `VALUE` can name.
    pub(super) value_types: &'static [&'static str],
    /// The types that `TYPE` can name besides extensions. Empty for any type.
    pub(super) types: &'static [&'static str],
    pub(super) value: Check,
}

/// Returns the rule that a value breaks. The value is unfolded.
pub(super) type Check = fn(&Property<'_>, &str) -> Option<Requirement>;

/// A property that may repeat, without parameters.
pub(super) const fn property(
    name: &'static str,
    section: &'static str,
    value: Check,
) -> Definition {
    Definition {
        name,
        section,
        may_repeat: true,
        params: &[],
        value_types: &[],
        types: &[],
        value,
    }
}

impl Definition {
    pub(super) const fn once(self) -> Self {
        let may_repeat = false;
        Self { may_repeat, ..self }
    }

    pub(super) const fn params(self, params: &'static [&'static str]) -> Self {
        Self { params, ..self }
    }

    pub(super) const fn value_types(self, value_types: &'static [&'static str]) -> Self {
        Self {
            value_types,
            ..self
        }
    }

    pub(super) const fn types(self, types: &'static [&'static str]) -> Self {
        Self { types, ..self }
    }
}

impl Rules {
    pub(super) fn definition(&self, name: &str) -> Option<&Definition> {
        if is_extension(name) {
            return Some(&self.extension);
        }
        let mut all = self.definitions.iter();
        all.find(|definition| definition.name.eq_ignore_ascii_case(name))
    }
}

/// Whether a name is an extension's, valid or not.
pub(super) fn is_extension(name: &str) -> bool {
    let prefix = name.get(..2).unwrap_or_default();
    prefix.eq_ignore_ascii_case("X-")
}

/// Whether a name matches the grammar: an extension's has characters after `X-`.
pub(super) fn is_valid_name(name: &str) -> bool {
    is_x_name(name) || !is_extension(name) && name.bytes().all(is_name_byte)
}

/// What each value of a parameter must be, in any property.
pub(super) struct ParamRule {
    pub(super) name: &'static str,
    pub(super) section: &'static str,
    pub(super) requirement: Requirement,
    pub(super) is_valid: fn(&str) -> bool,
}

//! The errors of a request that is being read.

use std::cell::RefCell;

use super::error::FieldError;
use super::ignored::ReadFields;
use super::strictness::Strictness;
use crate::phone::ReadOptions;

/// Collects the errors of one request.
pub(super) struct Validator {
    options: ReadOptions,
    strictness: Strictness,
    ignores_case: bool,
    errors: RefCell<Vec<FieldError>>,
    /// The fields that were read.
    pub(super) read_fields: ReadFields,
}

impl Validator {
    pub(super) fn new(options: impl Into<ReadOptions>) -> Self {
        Self {
            options: options.into(),
            strictness: Strictness::Usable,
            ignores_case: false,
            errors: RefCell::default(),
            read_fields: ReadFields::default(),
        }
    }

    /// Takes field names in any case, as Go's JSON does.
    pub(super) fn in_any_case(self) -> Self {
        Self {
            ignores_case: true,
            ..self
        }
    }

    /// Mends what is wrong, for requests that the gateway takes.
    pub(super) fn with_strictness(self, strictness: Strictness) -> Self {
        Self { strictness, ..self }
    }

    pub(super) fn ignores_case(&self) -> bool {
        self.ignores_case
    }

    /// How the request's numbers are read.
    pub(super) fn options(&self) -> ReadOptions {
        self.options
    }

    /// Whether what is wrong is mended, and not reported.
    pub(super) fn mends(&self) -> bool {
        self.strictness == Strictness::Gateway
    }

    pub(super) fn report(&self, error: FieldError) {
        self.errors.borrow_mut().push(error);
    }

    pub(super) fn into_errors(self) -> Vec<FieldError> {
        self.errors.into_inner()
    }
}

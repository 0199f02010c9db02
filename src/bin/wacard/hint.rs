//! The options that help where the library names a parameter of its own.

use std::fmt;

use wacard::contact::TelWarning;
use wacard::gateway::{FieldError, FieldErrorKind};
use wacard::{PhoneError, phone::PhoneErrorKind};

/// A message that a default region may help with.
pub trait NeedsRegion: fmt::Display {
    /// Whether the number may be national.
    fn needs_region(&self) -> bool;
}

impl NeedsRegion for PhoneError {
    fn needs_region(&self) -> bool {
        self.kind() == PhoneErrorKind::MissingCountryCode
    }
}

impl NeedsRegion for FieldError {
    fn needs_region(&self) -> bool {
        match self.kind() {
            FieldErrorKind::Phone(error) => error.needs_region(),
            _ => false,
        }
    }
}

impl NeedsRegion for TelWarning {
    fn needs_region(&self) -> bool {
        matches!(self, Self::PerhapsNational(_))
    }
}

/// Shows the message, and after it the option if that helps.
pub struct WithOption<'a, T>(pub &'a T);

impl<T: NeedsRegion> fmt::Display for WithOption<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)?;
        match self.0.needs_region() {
            true => f.write_str(" (option --region)"),
            false => Ok(()),
        }
    }
}

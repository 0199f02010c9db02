use phonenumber::{ParseError, PhoneNumber};

use super::{Phone, PhoneError};

/// The crate `phonenumber`'s type, for its formatting and its validity.
///
/// The crate takes the trunk prefix 8 of Belarus, Kazakhstan, Lithuania and Russia away from numbers
/// that only begin with this digit, such as `+7 800 …`: these become other numbers.
///
/// ```
/// use phonenumber::{Mode, PhoneNumber};
/// use wacard::Phone;
///
/// let phone = Phone::parse("+55 31 9 9829-6801", None)?;
/// let number = PhoneNumber::try_from(phone)?;
/// assert_eq!(number.format().mode(Mode::International).to_string(), "+55 31 99829-6801");
/// assert_eq!(Phone::try_from(&number)?, phone);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl TryFrom<Phone> for PhoneNumber {
    type Error = ParseError;

    fn try_from(phone: Phone) -> Result<Self, ParseError> {
        phonenumber::parse(None, phone.to_string())
    }
}

/// The number alone: an extension is ignored.
impl TryFrom<&PhoneNumber> for Phone {
    type Error = PhoneError;

    fn try_from(number: &PhoneNumber) -> Result<Self, PhoneError> {
        let code = number.code().value();
        Self::parse(&format!("+{code}{}", number.national()), None)
    }
}

use std::fmt;

/// The place of a value in a request: `contact[2].phoneNumber`.
#[derive(Clone, Copy)]
pub(super) enum Path<'p> {
    /// The whole request; its name shows only where the request itself is wrong.
    Root(&'static str),
    /// A value whose whole path is known.
    Whole(&'p str),
    /// A field of an object.
    Field(&'p Path<'p>, &'p str),
    /// An item of an array.
    Item(&'p Path<'p>, usize),
}

impl Path<'_> {
    /// The index of an item; 0 for anything else.
    pub(super) fn index(&self) -> usize {
        match self {
            Self::Item(_, index) => *index,
            _ => 0,
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root(name) => f.write_str(name),
            Self::Whole(path) => f.write_str(path),
            Self::Field(Self::Root(_), name) => f.write_str(name),
            Self::Field(object, name) => write!(f, "{object}.{name}"),
            Self::Item(array, index) => write!(f, "{array}[{index}]"),
        }
    }
}

//! Extensions: what a dialect can carry of them.

use std::fmt;

use crate::contact::dialect::{Extensions, Style};
use crate::contact::extension::ExtensionProperty;
use crate::contact::omitted::{Omitted, OmittedKind};
use crate::vcard::{Layout, Name, Param, Writer};

/// The names of which RFC 6350 and its extensions make a property of vCard 4.0 (RFC 6474, 6715,
/// 9554, 9555).
const ONLY_IN_4_0: [&str; 24] = [
    "KIND",
    "MEMBER",
    "GENDER",
    "LANG",
    "ANNIVERSARY",
    "RELATED",
    "XML",
    "CLIENTPIDMAP",
    "BIRTHPLACE",
    "DEATHPLACE",
    "DEATHDATE",
    "EXPERTISE",
    "HOBBY",
    "INTEREST",
    "ORG-DIRECTORY",
    "CONTACT-URI",
    "CREATED",
    "GRAMGENDER",
    "LANGUAGE",
    "PRONOUNS",
    "SOCIALPROFILE",
    "JSPROP",
    "JSID",
    "JSPTR",
];

/// Writes extensions one after another.
pub(super) struct ExtensionWriter<'w, L> {
    pub(super) style: &'static Style,
    pub(super) omits_groups: bool,
    pub(super) out: &'w mut Writer<L>,
    /// The number of groups (`item1`) so far.
    pub(super) groups: usize,
    pub(super) omitted: &'w mut Omitted,
}

impl<L: Layout> ExtensionWriter<'_, L> {
    /// Groups get numbers after those of the fields.
    pub(super) fn write(&mut self, extensions: &[ExtensionProperty<'_>]) -> fmt::Result {
        let mut groups: Vec<&str> = Vec::new();
        for (at, extension) in extensions.iter().enumerate() {
            let before = extensions.get(..at).unwrap_or_default();
            let index = || count_named(before, extension.name());
            if !self.carries(extension) {
                self.omit(extension, index(), OmittedKind::Property);
                continue;
            }
            let group = self.number(extension, index, &mut groups);
            self.begin(extension.name(), group)?;
            for param in extension.params() {
                match self.carries_param(&param) {
                    true => self.out.syntax(";", param.source())?,
                    false => {
                        let source = param.source().to_owned();
                        self.omit(extension, index(), OmittedKind::Parameter(source));
                    }
                }
            }
            self.out.literal(":")?;
            let dropped = self.out.dropped_controls();
            self.out.verbatim(extension.raw_value())?;
            match self.out.dropped_controls() - dropped {
                0 => {}
                count => self.omit(extension, index(), OmittedKind::ControlCharacters(count)),
            }
        }
        Ok(())
    }

    fn begin(&mut self, name: Name<'_>, group: Option<usize>) -> fmt::Result {
        self.out.begin_line()?;
        if let Some(number) = group {
            self.out.literal("item")?;
            self.out.number(number)?;
            self.out.literal(".")?;
        }
        self.out.syntax("", name.as_str())
    }

    /// The number of the extension's group.
    fn number<'e>(
        &mut self,
        extension: &'e ExtensionProperty<'_>,
        index: impl FnOnce() -> usize,
        groups: &mut Vec<&'e str>,
    ) -> Option<usize> {
        let group = extension.group()?;
        if self.omits_groups {
            self.omit(extension, index(), OmittedKind::Group(group.to_owned()));
            return None;
        }
        let known = groups
            .iter()
            .position(|known| known.eq_ignore_ascii_case(group));
        let at = known.unwrap_or_else(|| {
            groups.push(group);
            groups.len() - 1
        });
        Some(self.groups + at + 1)
    }

    fn carries(&self, extension: &ExtensionProperty<'_>) -> bool {
        let name = extension.name().as_str();
        let is = |known: &&str| known.eq_ignore_ascii_case(name);
        match self.style.extensions {
            Extensions::WhatsApp => !is(&"AGENT"),
            Extensions::Rfc2426 => Name::new(name).is_ok() && !ONLY_IN_4_0.iter().any(is),
        }
    }

    /// The parameters of WhatsApp for Android, by their case there, and of RFC 2426 §4.
    fn carries_param(&self, param: &Param<'_>) -> bool {
        const NAMED: [&str; 3] = ["VALUE", "ENCODING", "LANGUAGE"];

        let (name, source) = (param.name(), param.source());
        let is_any_case = is_in_any_case(name, "TYPE") || name.get(..2).is_some_and(is_x);
        let is_named = |in_any_case: bool| {
            let is = |known: &&str| *known == name || in_any_case && is_in_any_case(name, known);
            NAMED.iter().any(is)
        };
        let is_written = match self.style.extensions {
            Extensions::WhatsApp => {
                let is_bare = !source.contains('"') && source.matches('=').count() == 1;
                is_bare && (is_any_case || is_named(false))
            }
            Extensions::Rfc2426 => {
                let is_closed = source.matches('"').count() % 2 == 0;
                is_closed && Name::new(name).is_ok() && (is_any_case || is_named(true))
            }
        };
        is_written && !source.contains(|c: char| c.is_ascii_control())
    }

    #[cold]
    fn omit(&mut self, extension: &ExtensionProperty<'_>, index: usize, kind: OmittedKind) {
        let name = extension.name().as_str().to_owned();
        self.omitted.push(name, index, kind);
    }
}

fn count_named(extensions: &[ExtensionProperty<'_>], name: Name<'_>) -> usize {
    let is_named =
        |other: &&ExtensionProperty<'_>| other.name().as_str().eq_ignore_ascii_case(name.as_str());
    extensions.iter().filter(is_named).count()
}

fn is_in_any_case(name: &str, known: &str) -> bool {
    name.eq_ignore_ascii_case(known)
}

fn is_x(prefix: &str) -> bool {
    is_in_any_case(prefix, "X-")
}

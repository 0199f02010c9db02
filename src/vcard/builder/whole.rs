//! What is checked of a card when all its properties are read.

use super::Builder;
use crate::vcard::content_line::Wrapping;
use crate::vcard::diagnostic::DiagnosticKind;
use crate::vcard::version::Version;

impl Builder<'_, '_> {
    /// Checks what could be added to properties after they were checked: once at the end, as a
    /// value may go on over many lines.
    pub(super) fn check_continued(&mut self) {
        let all = self.properties.iter();
        let continued = all.filter(|property| property.layout.wrapping == Wrapping::Broken);
        let passed = continued.filter_map(|property| {
            let kind = self.limits.passed_marks(property)?;
            Some(kind.at(property.line(), 1))
        });
        self.diagnostics.extend(passed.collect::<Vec<_>>());
    }

    /// Returns the version, and reports the mandatory properties that the card lacks.
    #[inline]
    pub(super) fn check_mandatory(&mut self, line: usize) -> Option<Version> {
        let (mut version, mut no_fn, mut no_n) = (None, true, true);
        for property in &self.properties {
            if property.is_named("VERSION") {
                version.get_or_insert_with(|| Version::read(&property.value()));
            } else if property.is_named("N") {
                no_n = false;
            } else if property.is_named("FN") {
                no_fn = false;
            }
            if version.is_some() && !no_fn && !no_n {
                break;
            }
        }
        match version {
            None => self.report(DiagnosticKind::NoVersion, line),
            Some(Version::Other) => self.report(DiagnosticKind::UnknownVersion, line),
            Some(_) => {}
        }
        if no_fn && version != Some(Version::V2_1) {
            self.report(DiagnosticKind::NoFn, line);
        }
        if no_n && version != Some(Version::V4_0) {
            self.report(DiagnosticKind::NoN, line);
        }
        version
    }
}

//! The lists of a request.

use super::{Input, Path};
use crate::gateway::distinct::Distinct;
use crate::gateway::error::FieldErrorKind;
use crate::gateway::json::Json;
use crate::gateway::limits::MAX_CONTACTS;

impl<'j> Input<'_, 'j> {
    /// An array of one to 257 items, which are contacts or parts of one. Every item is read, so
    /// that the errors of all are reported.
    pub(in crate::gateway) fn list<T>(
        self,
        mut read: impl FnMut(Input<'_, 'j>) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.list_in_place(|item, all| {
            all.push(read(item)?);
            Some(())
        })
    }

    /// Like [`list`](Self::list), but each item adds itself: contacts are large to move.
    fn list_in_place<T>(
        self,
        mut read: impl FnMut(Input<'_, 'j>, &mut Vec<T>) -> Option<()>,
    ) -> Option<Vec<T>> {
        let list = match self.value {
            Some(Json::List(list)) => list,
            _ => return self.report_type("an array of contacts"),
        };
        match list.len() {
            0 => self.report(FieldErrorKind::NoContacts),
            many if many > MAX_CONTACTS && !self.validator.mends() => {
                self.report(FieldErrorKind::TooManyContacts(many))
            }
            many => {
                let mut all = Vec::with_capacity(many);
                let mut is_whole = true;
                for item in self.items(list) {
                    is_whole &= read(item, &mut all).is_some();
                }
                is_whole.then_some(all)
            }
        }
    }

    /// Like [`list`](Self::list), but an item that is equal to an earlier one is an error.
    pub(in crate::gateway) fn distinct_list<T>(
        self,
        mut read: impl FnMut(Input<'_, 'j>) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.distinct_list_in_place(|item, all| {
            all.push(read(item)?);
            Some(())
        })
    }

    /// Like [`distinct_list`](Self::distinct_list), but each item adds itself: contacts are large
    /// to move.
    pub(in crate::gateway) fn distinct_list_in_place<T>(
        self,
        mut read: impl FnMut(Input<'_, 'j>, &mut Vec<T>) -> Option<()>,
    ) -> Option<Vec<T>> {
        let len = match self.value {
            Some(Json::List(list)) => list.len(),
            _ => 0,
        };
        if len < 2 {
            return self.list_in_place(read);
        }
        let mut distinct = Distinct::with_capacity(len.min(MAX_CONTACTS));
        self.list_in_place(|item, all| {
            let index = item.path.index();
            let first = distinct.first(item.value?, index);
            match first == index {
                false => item.report(FieldErrorKind::Repeated(first)),
                true => read(item, all),
            }
        })
    }

    /// The items of this array.
    pub(super) fn items<'s>(&'s self, list: &'j [Json<'j>]) -> impl Iterator<Item = Input<'s, 'j>> {
        let items = list.iter().enumerate();
        items.map(|(index, value)| Input {
            validator: self.validator,
            path: Path::Item(&self.path, index),
            value: Some(value),
        })
    }
}

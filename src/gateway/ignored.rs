//! The fields of a request that nobody reads.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;

use super::json::Json;
use super::path::Path;

/// The fields of an object, in their order.
pub(super) type Fields<'j> = [(Cow<'j, str>, Json<'j>)];

/// The fields that were read, by their objects.
#[derive(Default)]
pub(super) struct ReadFields(RefCell<Blocks>);

/// Those of a request with one contact take no allocation.
#[derive(Default)]
struct Blocks {
    first: [Block; 2],
    /// How many of the first are taken.
    taken: usize,
    others: Vec<Block>,
}

/// Up to 64 fields of an object that follow each other.
#[derive(Clone, Copy, Default)]
struct Block {
    /// The first one's place in memory, which no other block has.
    address: usize,
    /// How many fields the object has.
    object_len: usize,
    /// A bit for each field that was read, the lowest for the first.
    read: u64,
}

const BLOCK_LEN: usize = u64::BITS as usize;

impl Blocks {
    fn push(&mut self, block: Block) {
        match self.first.get_mut(self.taken) {
            Some(free) => {
                *free = block;
                self.taken += 1;
            }
            None => self.others.push(block),
        }
    }

    fn last(&mut self) -> Option<&mut Block> {
        let first = self.first.iter_mut().take(self.taken);
        self.others.last_mut().or(first.last())
    }

    fn iter(&self) -> impl Iterator<Item = &Block> {
        self.first.iter().take(self.taken).chain(&self.others)
    }
}

impl ReadFields {
    /// Marks a field of an object as read.
    pub(super) fn mark(&self, fields: &Fields<'_>, index: usize) {
        let first = index / BLOCK_LEN * BLOCK_LEN;
        let from = fields.get(first..).unwrap_or_default();
        self.mark_block(from, fields.len(), 1 << (index % BLOCK_LEN));
    }

    /// Marks fields of an object as read, by a bit for each of its first 64, the lowest for the
    /// first.
    pub(super) fn mark_all(&self, fields: &Fields<'_>, read: u64) {
        self.mark_block(fields, fields.len(), read);
    }

    fn mark_block(&self, from: &Fields<'_>, object_len: usize, read: u64) {
        let mut blocks = self.0.borrow_mut();
        let address = from.as_ptr().addr();
        match blocks.last() {
            Some(last) if last.address == address => last.read |= read,
            _ => blocks.push(Block {
                address,
                object_len,
                read,
            }),
        }
    }

    /// The paths of the fields that were not read, in the objects of which one was read. An object
    /// of which none was read is taken as a whole.
    pub(super) fn ignored(&self, json: &Json<'_>, path: Path<'_>) -> Vec<String> {
        let blocks = self.0.borrow();
        let is_whole = |block: &Block| match u32::try_from(block.object_len) {
            Ok(len @ ..=u64::BITS) => block.read.count_ones() == len,
            _ => false,
        };
        if blocks.iter().all(is_whole) {
            return Vec::new();
        }
        let mut read = BTreeMap::new();
        for block in blocks.iter() {
            *read.entry(block.address).or_insert(0) |= block.read;
        }
        let mut ignored = Vec::new();
        add_ignored(json, path, &read, &mut ignored);
        ignored
    }
}

fn add_ignored(
    json: &Json<'_>,
    path: Path<'_>,
    read: &BTreeMap<usize, u64>,
    ignored: &mut Vec<String>,
) {
    match json {
        Json::Object(fields) => {
            let blocks = fields.chunks(BLOCK_LEN);
            let blocks: Vec<_> = blocks
                .map(|block| read.get(&block.as_ptr().addr()).copied())
                .collect();
            if blocks.iter().all(Option::is_none) {
                return;
            }
            for (at, (name, value)) in fields.iter().enumerate() {
                let path = Path::Field(&path, name);
                let block = blocks.get(at / BLOCK_LEN).copied().flatten();
                match block.unwrap_or_default() >> (at % BLOCK_LEN) & 1 {
                    0 => ignored.push(path.to_string()),
                    _ => add_ignored(value, path, read, ignored),
                }
            }
        }
        Json::List(items) => {
            for (at, item) in items.iter().enumerate() {
                add_ignored(item, Path::Item(&path, at), read, ignored);
            }
        }
        _ => {}
    }
}

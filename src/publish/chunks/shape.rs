//! What a module consists of, and which of its functions can wait.

use std::collections::BTreeMap;
use std::io;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{EntityType, ExportKind, TableType};
use wasmparser::{
    ElementItems, ExternalKind, FunctionBody, KnownCustom, Name, NameMap, Operator, Parser, Payload, TypeRef,
};

/// Parts of the names of functions that wait: those that draw what is below what a reader sees first, those that nobody
/// needs before a reader does something, or comes to see what is far below, as places are, or ever, as some of what Yew
/// can, and those that search. What only these call waits with them.
const LATE: [&[&str]; CHUNKS - 1] = [
    &[
        "::model::Model>::act",
        "::model::Model>::in_places",
        "::sections::Page>::in_one_piece",
        "::sections::Page>::next_part",
        "::sections::Page>::sources",
        "::sections::Page>::table",
        "::widget::compact::view",
        "::widget::kept::Kept>::",
        "::widget::table::",
        "::language::en::prose::Prose>::of",
        "::apply_diff_as_maps",
        "ReconcileTarget>::shift",
    ],
    &[
        "::sections::Page>::late_part",
        "::sections::places",
        "::sections::years",
        "::charts::scores",
        "::charts::tiles",
        "::charts::years",
        "::language::en::in_places",
        "::widget::sortable",
        "::nearby::Nearby>::take",
        "::comparison::path",
        "::virtual_dom::vraw::",
        "::virtual_dom::vsuspense::",
        "::virtual_dom::vportal::",
        "::suspense::",
    ],
    &[
        "compare::search::Index",
        "compare::search::shelf",
        "compare::search::rank",
        "::place::search::search",
        "::named::Resolver>::searched",
    ],
];

/// How the names begin of functions that never wait: what drops a value belongs to whoever has one.
const NEVER: &str = "core::ptr::drop_in_place";

/// How many bytes a stub takes, and what it is called by: what is no larger stays.
const STUB: usize = 30;

/// How many chunks there are.
pub(super) const CHUNKS: usize = 4;

/// Why a module is not divided.
pub(super) type Error = reencode::Error<io::Error>;

/// What is read of a module.
#[derive(Default)]
pub(super) struct Shape<'a> {
    /// How many functions are imported. They have the first numbers.
    pub(super) imported: u32,
    /// How many parameters each type of functions has.
    pub(super) parameters: Vec<u32>,
    /// Of which type each function is.
    pub(super) kinds: Vec<u32>,
    /// How many places the table has.
    pub(super) slots: u32,
    /// What all chunks have in common besides functions.
    pub(super) shared: Vec<Shared>,
    bodies: Vec<FunctionBody<'a>>,
    names: BTreeMap<u32, &'a str>,
    /// The functions that are exported or in the table, which anybody may call.
    pub(super) open: Vec<u32>,
}

/// A table, a memory or a global.
pub(super) struct Shared {
    pub(super) ty: EntityType,
    pub(super) kind: ExportKind,
    pub(super) index: u32,
}

/// Writes types as they are.
struct Same;

impl Reencode for Same {
    type Error = io::Error;
}

impl<'a> Shape<'a> {
    /// Reads a module.
    ///
    /// # Errors
    /// It is none.
    pub(super) fn of(module: &'a [u8]) -> Result<Shape<'a>, Error> {
        let mut shape = Shape::default();
        for payload in Parser::new(0).parse_all(module) {
            shape.take(payload?)?;
        }
        Ok(shape)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<(), Error> {
        let mut same = Same;
        match payload {
            Payload::TypeSection(section) => {
                for ty in section.into_iter_err_on_gc_types() {
                    self.parameters.push(ty?.params().len() as u32);
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let TypeRef::Func(kind) = import?.ty else {
                        return Err(Error::UserError(io::Error::other(
                            "the module imports more than functions",
                        )));
                    };
                    self.kinds.push(kind);
                    self.imported += 1;
                }
            }
            Payload::FunctionSection(section) => {
                self.kinds.extend(section.into_iter().collect::<Result<Vec<u32>, _>>()?);
            }
            Payload::TableSection(section) => {
                if section.count() != 1 {
                    return Err(Error::UserError(io::Error::other(
                        "the module has another number of tables than one",
                    )));
                }
                for table in section {
                    let ty = table?.ty;
                    self.slots = u32::try_from(ty.initial).unwrap_or(u32::MAX);
                    // There is more in it by then.
                    let ty = TableType { maximum: None, ..same.table_type(ty)? };
                    self.share(ExportKind::Table, EntityType::Table(ty));
                }
            }
            Payload::MemorySection(section) => {
                for ty in section {
                    self.share(ExportKind::Memory, EntityType::Memory(same.memory_type(ty?)?));
                }
            }
            Payload::GlobalSection(section) => {
                for global in section {
                    self.share(ExportKind::Global, EntityType::Global(same.global_type(global?.ty)?));
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    self.open.extend((export.kind == ExternalKind::Func).then_some(export.index));
                }
            }
            Payload::StartSection { func, .. } => self.open.push(func),
            Payload::ElementSection(section) => {
                for element in section {
                    let ElementItems::Functions(functions) = element?.items else {
                        return Err(Error::UserError(io::Error::other(
                            "the module computes what is in its table",
                        )));
                    };
                    self.open.extend(functions.into_iter().collect::<Result<Vec<u32>, _>>()?);
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(sections) = section.as_known() {
                    for section in sections {
                        if let Name::Function(names) = section? {
                            self.name(names)?;
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn share(&mut self, kind: ExportKind, ty: EntityType) {
        let index = self.shared.iter().filter(|other| other.kind == kind).count() as u32;
        self.shared.push(Shared { ty, kind, index });
    }

    fn name(&mut self, names: NameMap<'a>) -> Result<(), Error> {
        for name in names {
            let name = name?;
            self.names.insert(name.index, name.name);
        }
        Ok(())
    }

    /// The body of a function that is not imported.
    pub(super) fn body(&self, function: u32) -> FunctionBody<'a> {
        self.bodies[(function - self.imported) as usize].clone()
    }

    /// The functions that this one calls by number.
    pub(super) fn calls(&self, function: u32) -> Result<Vec<u32>, Error> {
        let mut calls = Vec::new();
        if function >= self.imported {
            for operator in self.body(function).get_operators_reader()? {
                match operator? {
                    Operator::Call { function_index } => calls.push(function_index),
                    Operator::ReturnCall { .. } | Operator::RefFunc { .. } => {
                        return Err(Error::UserError(io::Error::other(
                            "the module uses a function otherwise than to call it",
                        )));
                    }
                    Operator::MemoryInit { .. } | Operator::DataDrop { .. } => {
                        return Err(Error::UserError(io::Error::other(
                            "code of the module puts its data in place",
                        )));
                    }
                    _ => {}
                }
            }
        }
        Ok(calls)
    }

    /// The first chunk in which each function may be.
    fn waits(&self) -> Vec<usize> {
        let mut waits = vec![0; self.kinds.len()];
        for (function, name) in &self.names {
            let name = without_hashes(name);
            if *function >= self.imported
                && self.body(*function).as_bytes().len() > STUB
                && !name.starts_with(NEVER)
            {
                let is_in = |late: &&[&str]| late.iter().any(|late| name.contains(late));
                waits[*function as usize] = LATE.iter().position(is_in).map_or(0, |chunk| chunk + 1);
            }
        }
        waits
    }

    /// In which chunk each function is: where it may be, the first from which it is called.
    pub(super) fn chunks(&self) -> Result<Vec<usize>, Error> {
        let waits = self.waits();
        // What is imported is there from the beginning.
        let mut chunks = vec![Some(0); self.imported as usize];
        chunks.resize(waits.len(), None);
        let mut next = self.open.clone();
        for chunk in 0..CHUNKS {
            while let Some(function) = next.pop() {
                let place = function as usize;
                if waits[place] <= chunk && chunks[place].is_none() {
                    chunks[place] = Some(chunk);
                    next.extend(self.calls(function)?);
                }
            }
            let waiting = (0..).zip(&waits).filter(|(_, waits)| **waits == chunk + 1);
            next.extend(waiting.map(|(function, _)| function));
        }
        // What nobody calls keeps nobody waiting.
        Ok(chunks.into_iter().map(|chunk| chunk.unwrap_or(CHUNKS - 1)).collect())
    }
}

/// A name of Rust without what tells one crate of that name from another.
fn without_hashes(name: &str) -> String {
    name.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest)).collect()
}

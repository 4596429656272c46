//! The module of the widget in chunks: the first draws what a reader sees first, and runs while the others still come.
//!
//! A function of another chunk that a chunk calls has a stub there, which calls it through a place in the table that the
//! other fills once it is there; until then the call is a trap. So no chunk knows a function of another by name or
//! number. What they have in common, table, memory and globals, has names that only the chunks of one module share.
//!
//! All but the last are one file, which is the first with each of the others in a section behind it: they come in their
//! order without being asked for, compress as one, and are always of one build. The last, which searches, is a file of
//! its own with the names of all occupations in a section, since most who compare never search. Their side in JavaScript
//! is `static/web/chunks.js`.

mod shape;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::io;

use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, ElementSection, Elements, ExportSection, Function,
    FunctionSection, ImportSection, Module, Section, TableType, TypeSection,
};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, ElementSectionReader, ExportSectionReader, FunctionSectionReader,
    Parser, Payload,
};

use super::likeness;
use crate::dataset::{Dataset, fnv};
use shape::{CHUNKS, Error, Shape};

/// The name of the sections with the chunks behind the first.
const SECTION: &str = "chunk";

/// The name of the section with the names of all occupations.
const NAMES: &str = "names";

/// The files of a module.
pub(super) struct Files {
    /// All chunks but the last.
    pub(super) module: Vec<u8>,
    /// The last.
    pub(super) search: Vec<u8>,
}

/// Since all calls were looked at, none is left to a function of another chunk.
fn missing() -> Error {
    Error::UserError(io::Error::other("a function of another chunk is used"))
}

/// Divides a module that still has the names of its functions.
///
/// # Errors
/// It is no module, or a chunk of it would be empty.
pub(super) fn divided(module: &[u8]) -> io::Result<Files> {
    let chunks = chunks(module).map_err(io::Error::other)?.into_iter();
    let mut chunks = chunks.map(|chunk| likeness::ordered(&chunk)).collect::<io::Result<Vec<_>>>()?;
    let mut search = chunks.pop().unwrap_or_default();
    append(&mut search, NAMES, Dataset::names_file());
    let mut chunks = chunks.into_iter();
    let mut module = chunks.next().unwrap_or_default();
    for chunk in chunks {
        append(&mut module, SECTION, &chunk);
    }
    Ok(Files { module, search })
}

fn append(file: &mut Vec<u8>, name: &str, data: &[u8]) {
    CustomSection { name: Cow::Borrowed(name), data: Cow::Borrowed(data) }.append_to(file);
}

/// The chunks of such a file.
///
/// # Errors
/// It is none.
pub(super) fn of_file(file: &[u8]) -> io::Result<Vec<&[u8]>> {
    let (mut end, mut later) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(file) {
        match payload.map_err(io::Error::other)? {
            Payload::CustomSection(section) => later.push(section.data()),
            other => end = other.as_section().map_or(end, |(_, section)| section.end as usize),
        }
    }
    Ok([&file[..end]].into_iter().chain(later).collect())
}

/// Each as a module.
fn chunks(module: &[u8]) -> Result<Vec<Vec<u8>>, Error> {
    let shape = Shape::of(module)?;
    let edge = Edge::of(&shape, module)?;
    if edge.own.iter().any(Vec::is_empty) {
        return Err(Error::UserError(io::Error::other(
            "no function can wait: are their names in the module?",
        )));
    }
    let mut first = Module::new();
    utils::parse_core_module(&mut First::of(&edge), &mut first, Parser::new(0), module)?;
    let mut chunks = vec![first.finish()];
    for chunk in 1..CHUNKS {
        chunks.push(Later::of(&edge, chunk).module(module)?.finish());
    }
    Ok(chunks)
}

/// Where the chunks meet.
struct Edge<'a> {
    shape: &'a Shape<'a>,
    /// The functions that each has itself.
    own: Vec<Vec<u32>>,
    /// The functions of others that each calls, or, in the first, that anybody may.
    others: Vec<BTreeSet<u32>>,
    /// The functions of each that others call. They are in the table behind what is there.
    met: Vec<Vec<u32>>,
    /// The place in the table of each of them.
    slots: HashMap<u32, u32>,
    /// What the names begin with of what the first chunk gives to the others.
    name: String,
}

impl<'a> Edge<'a> {
    fn of(shape: &'a Shape<'a>, module: &[u8]) -> Result<Edge<'a>, Error> {
        let (mut own, mut others) = (vec![Vec::new(); CHUNKS], vec![BTreeSet::new(); CHUNKS]);
        let chunk_of = shape.chunks()?;
        for (function, chunk) in (0..).zip(&chunk_of) {
            own[*chunk].push(function);
            others[*chunk].extend(shape.calls(function)?);
        }
        others[0].extend(&shape.open);
        for (chunk, others) in others.iter_mut().enumerate() {
            others.retain(|function| chunk_of[*function as usize] != chunk);
        }
        let is_met = |function: &u32| others.iter().any(|others| others.contains(function));
        let met_of = |own: &Vec<u32>| own.iter().copied().filter(is_met).collect();
        let met: Vec<Vec<u32>> = own.iter().map(met_of).collect();
        let slots = met.iter().flatten().copied().zip(shape.slots..).collect();
        Ok(Edge { shape, own, others, met, slots, name: format!("{:08x}", fnv(module)) })
    }

    /// Puts the functions of a chunk that others call into the table, under the numbers that they have in it.
    fn fill(
        &self,
        elements: &mut ElementSection,
        chunk: usize,
        writer: &mut impl Reencode<Error = io::Error>,
    ) -> Result<(), Error> {
        let met = &self.met[chunk];
        if let Some(first) = met.first() {
            let numbers = met.iter().map(|function| writer.function_index(*function));
            let numbers: Vec<u32> = numbers.collect::<Result<_, _>>()?;
            let place = ConstExpr::i32_const(self.slots[first] as i32);
            elements.active(None, &place, Elements::Functions(numbers.into()));
        }
        Ok(())
    }

    /// A function that calls this one through the table.
    fn stub(&self, function: u32) -> Function {
        let kind = self.shape.kinds[function as usize];
        let mut stub = Function::new([]);
        let mut code = stub.instructions();
        for parameter in 0..self.shape.parameters[kind as usize] {
            code.local_get(parameter);
        }
        code.i32_const(self.slots[&function] as i32).call_indirect(0, kind).end();
        stub
    }
}

/// Writes the first chunk, where functions keep their order.
struct First<'a> {
    edge: &'a Edge<'a>,
    /// Those that it has itself, or a stub of, under their numbers in the whole module.
    functions: Vec<u32>,
}

impl<'a> First<'a> {
    fn of(edge: &'a Edge<'a>) -> First<'a> {
        let functions: BTreeSet<u32> = edge.own[0].iter().chain(&edge.others[0]).copied().collect();
        First { edge, functions: functions.into_iter().collect() }
    }

    /// Those that are not imported.
    fn own(&self) -> Vec<u32> {
        self.functions[self.edge.shape.imported as usize..].to_vec()
    }
}

impl Reencode for First<'_> {
    type Error = io::Error;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let place = self.functions.binary_search(&function);
        place.map(|place| place as u32).map_err(|_| missing())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        _: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        for function in self.own() {
            functions.function(self.edge.shape.kinds[function as usize]);
        }
        Ok(())
    }

    fn table_type(&mut self, ty: wasmparser::TableType) -> Result<TableType, Error> {
        let (table, more) = (utils::table_type(self, ty)?, self.edge.slots.len() as u64);
        let maximum = table.maximum.map(|most| most + more);
        Ok(TableType { minimum: table.minimum + more, maximum, ..table })
    }

    fn parse_element_section(
        &mut self,
        elements: &mut ElementSection,
        section: ElementSectionReader<'_>,
    ) -> Result<(), Error> {
        utils::parse_element_section(self, elements, section)?;
        self.edge.fill(elements, 0, self)
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error> {
        utils::parse_export_section(self, exports, section)?;
        for (number, shared) in self.edge.shape.shared.iter().enumerate() {
            exports.export(&format!("{}{number}", self.edge.name), shared.kind, shared.index);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, _: CodeSectionReader<'_>) -> Result<(), Error> {
        let edge = self.edge;
        for function in self.own() {
            if edge.others[0].contains(&function) {
                code.function(&edge.stub(function));
            } else {
                self.parse_function_body(code, edge.shape.body(function))?;
            }
        }
        Ok(())
    }

    /// The names of functions have told which can wait, and nobody else asks for them.
    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error> {
        Ok(())
    }
}

/// Writes a later chunk, where functions have other numbers: stubs come first, for those of others.
struct Later<'a> {
    edge: &'a Edge<'a>,
    chunk: usize,
    numbers: HashMap<u32, u32>,
}

impl<'a> Later<'a> {
    fn of(edge: &'a Edge<'a>, chunk: usize) -> Later<'a> {
        let numbers = edge.others[chunk].iter().chain(&edge.own[chunk]).copied().zip(0..).collect();
        Later { edge, chunk, numbers }
    }

    fn module(&mut self, whole: &[u8]) -> Result<Module, Error> {
        let (edge, shape) = (self.edge, self.edge.shape);
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        for payload in Parser::new(0).parse_all(whole) {
            if let Payload::TypeSection(section) = payload? {
                self.parse_type_section(&mut types, section)?;
            }
        }
        for (number, shared) in shape.shared.iter().enumerate() {
            imports.import("", &format!("{}{number}", edge.name), shared.ty);
        }
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for function in &edge.others[self.chunk] {
            functions.function(shape.kinds[*function as usize]);
            code.function(&edge.stub(*function));
        }
        for function in &edge.own[self.chunk] {
            functions.function(shape.kinds[*function as usize]);
            self.parse_function_body(&mut code, shape.body(*function))?;
        }
        let mut elements = ElementSection::new();
        edge.fill(&mut elements, self.chunk, self)?;
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&elements).section(&code);
        Ok(module)
    }
}

impl Reencode for Later<'_> {
    type Error = io::Error;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let number = self.numbers.get(&function).copied();
        number.ok_or_else(missing)
    }
}

#[cfg(test)]
mod tests;

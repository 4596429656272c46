//! The module of the widget in two: what it takes to draw what a reader sees first, and the rest, which comes while that
//! is looked at.
//!
//! A function of the rest that the first half calls has a stub there, which calls it through a place in the table that
//! the rest fills once it is there; until then the call is a trap. What the rest calls of the first half it calls in the
//! same way. So neither half knows a function of the other by name or number. What they have in common, table, memory
//! and globals, has names that only the halves of one module share. Its side in JavaScript is `static/web/instance.js`.

mod shape;

use std::collections::HashMap;
use std::io;

use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, ExportSection, Function, FunctionSection,
    ImportSection, Module, TableType, TypeSection,
};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, ElementSectionReader, ExportSectionReader, FunctionSectionReader,
    Parser, Payload,
};

use crate::dataset::fnv;
use shape::{Error, Shape};

/// Since all calls were looked at, none is left to a function of the other half.
fn missing() -> Error {
    Error::UserError(io::Error::other("a function of the other half is used"))
}

/// Both halves, as modules.
pub(super) struct Halves {
    /// The module without the bodies of the others.
    pub(super) first: Vec<u8>,
    /// The others, which import what the first exports.
    pub(super) rest: Vec<u8>,
}

/// Divides a module that still has the names of its functions.
///
/// # Errors
/// It is no module, or none of its functions can wait.
pub(super) fn divided(module: &[u8]) -> io::Result<Halves> {
    halves(module).map_err(io::Error::other)
}

fn halves(module: &[u8]) -> Result<Halves, Error> {
    let shape = Shape::of(module)?;
    let edge = Edge::of(&shape, module)?;
    if edge.late.is_empty() {
        return Err(Error::UserError(io::Error::other(
            "no function can wait: are their names in the module?",
        )));
    }
    let mut first = Module::new();
    utils::parse_core_module(&mut First::of(&edge), &mut first, Parser::new(0), module)?;
    let rest = Rest::of(&edge).module(module)?;
    Ok(Halves { first: first.finish(), rest: rest.finish() })
}

/// Where the halves meet.
struct Edge<'a> {
    shape: &'a Shape<'a>,
    /// The functions of the first half that the second calls. They are in the table behind what is there.
    called: Vec<u32>,
    /// The functions of the second half that the first calls, behind those.
    doors: Vec<u32>,
    /// The functions of the second half.
    late: Vec<u32>,
    /// The place in the table of each that is called.
    slots: HashMap<u32, u32>,
    /// What the names begin with of what the first half gives to the second.
    name: String,
}

impl<'a> Edge<'a> {
    fn of(shape: &'a Shape<'a>, module: &[u8]) -> Result<Edge<'a>, Error> {
        let late = shape.late()?;
        let (called, doors) = (shape.called_by(&late)?, shape.called_among(&late)?);
        let slots = called.iter().chain(&doors).copied().zip(shape.slots..).collect();
        Ok(Edge { shape, called, doors, late, slots, name: format!("{:08x}", fnv(module)) })
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

/// Puts functions into the table, from this place on, under the numbers that they have in this half.
fn fill(
    half: &mut impl Reencode<Error = io::Error>,
    elements: &mut ElementSection,
    from: u32,
    functions: &[u32],
) -> Result<(), Error> {
    let functions: Vec<u32> =
        functions.iter().map(|function| half.function_index(*function)).collect::<Result<_, _>>()?;
    elements.active(None, &ConstExpr::i32_const(from as i32), Elements::Functions(functions.into()));
    Ok(())
}

/// Writes the first half, where functions keep their order.
struct First<'a> {
    edge: &'a Edge<'a>,
    /// Those that it has itself, or a stub of, under their numbers in the whole module.
    functions: Vec<u32>,
}

impl<'a> First<'a> {
    fn of(edge: &'a Edge<'a>) -> First<'a> {
        let is_here = |function: &u32| {
            edge.late.binary_search(function).is_err() || edge.doors.binary_search(function).is_ok()
        };
        First { edge, functions: (0..edge.shape.kinds.len() as u32).filter(is_here).collect() }
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
        let edge = self.edge;
        fill(self, elements, edge.shape.slots, &edge.called)
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
            match edge.doors.binary_search(&function) {
                Ok(_) => _ = code.function(&edge.stub(function)),
                Err(_) => self.parse_function_body(code, edge.shape.body(function))?,
            }
        }
        Ok(())
    }

    /// The names of functions have told which can wait, and nobody else asks for them.
    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error> {
        Ok(())
    }
}

/// Writes the second half, where functions have other numbers: stubs come first, for those of the first half.
struct Rest<'a> {
    edge: &'a Edge<'a>,
    numbers: HashMap<u32, u32>,
}

impl<'a> Rest<'a> {
    fn of(edge: &'a Edge<'a>) -> Rest<'a> {
        Rest { edge, numbers: edge.called.iter().chain(&edge.late).copied().zip(0..).collect() }
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
        for function in &edge.called {
            functions.function(shape.kinds[*function as usize]);
            code.function(&edge.stub(*function));
        }
        for function in &edge.late {
            functions.function(shape.kinds[*function as usize]);
            self.parse_function_body(&mut code, shape.body(*function))?;
        }
        let mut elements = ElementSection::new();
        fill(self, &mut elements, shape.slots + edge.called.len() as u32, &edge.doors)?;
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&elements).section(&code);
        Ok(module)
    }
}

impl Reencode for Rest<'_> {
    type Error = io::Error;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let number = self.numbers.get(&function).copied();
        number.ok_or_else(missing)
    }
}

#[cfg(test)]
mod tests;

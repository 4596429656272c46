//! The functions of a module in an order that compresses better: each beside one that is like it.
//!
//! Brotli tells a repetition by how far back it is, and a compiler writes functions in an order of its own: 3.7 kB less
//! to fetch. Functions are called by number, so every call is written anew.

use std::collections::HashMap;
use std::convert::Infallible;
use std::io;

use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{BinaryReaderError, CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// Functions are alike that share many runs of so many bytes.
const RUN: usize = 4;

/// The module with each function beside one that is like it.
///
/// # Errors
/// The bytes are no module.
pub(super) fn ordered(module: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = Module::new();
    let mut order = InOrder::of(module).map_err(io::Error::other)?;
    utils::parse_core_module(&mut order, &mut out, Parser::new(0), module).map_err(io::Error::other)?;
    Ok(out.finish())
}

/// In which order functions are written.
struct InOrder {
    /// How many functions are imported. They come first, and stay.
    imported: u32,
    /// Which function comes at each place.
    functions: Vec<usize>,
    /// At which place each function comes.
    places: Vec<u32>,
}

impl InOrder {
    fn of(module: &[u8]) -> Result<InOrder, BinaryReaderError> {
        let mut imported = 0;
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let functions = by_likeness(&bodies);
        let mut places = vec![0; bodies.len()];
        for (place, function) in (0..).zip(&functions) {
            places[*function] = place;
        }
        Ok(InOrder { imported, functions, places })
    }
}

/// The largest first, then always the one that is most like the one before; where none is, the largest that is left.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let mut with_run: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, body) in bodies.iter().enumerate() {
        for run in body.windows(RUN) {
            let functions = with_run.entry(run).or_default();
            if functions.last() != Some(&function) {
                functions.push(function);
            }
        }
    }
    let mut by_size: Vec<usize> = (0..bodies.len()).collect();
    by_size.sort_by_key(|function| std::cmp::Reverse(bodies[*function].len()));
    let mut is_left = vec![true; bodies.len()];
    let mut order = Vec::with_capacity(bodies.len());
    let mut next = None;
    while let Some(function) = next.or_else(|| by_size.iter().copied().find(|other| is_left[*other])) {
        is_left[function] = false;
        order.push(function);
        let mut runs: Vec<&[u8]> = bodies[function].windows(RUN).collect();
        runs.sort_unstable();
        runs.dedup();
        // What few share tells more of them than what many do.
        let mut shared = vec![0_u64; bodies.len()];
        for functions in runs.into_iter().map(|run| &with_run[run]) {
            for other in functions.iter().filter(|other| is_left[**other]) {
                shared[*other] += 1000 / u64::from(1 + functions.len().ilog2());
            }
        }
        // A large function shares something with every other.
        let likeness = |other: &usize| 100 * shared[*other].pow(2) / bodies[*other].len().max(1) as u64;
        next = (0..bodies.len()).filter(|other| shared[*other] > 0).max_by_key(likeness);
    }
    order
}

impl Reencode for InOrder {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error> {
        Ok(match function.checked_sub(self.imported) {
            Some(own) => self.imported + self.places[own as usize],
            None => function,
        })
    }

    fn parse_function_section(
        &mut self,
        out: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for function in &self.functions {
            out.function(types[*function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        out: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for function in self.functions.clone() {
            self.parse_function_body(out, bodies[function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        EntityType, ExportKind, ExportSection, Function, ImportSection, TypeSection, ValType,
    };
    use wasmparser::Operator;

    /// A module that imports a function and exports others, each of which tells the number in its name so many times
    /// and calls the one before.
    fn module(numbers: &[(i32, usize)]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I64], []);
        let mut imports = ImportSection::new();
        imports.import("host", "call", EntityType::Function(0));
        let (mut functions, mut exports, mut code) =
            (FunctionSection::new(), ExportSection::new(), CodeSection::new());
        for (before, (number, times)) in (0..).zip(numbers) {
            functions.function(if number % 2 == 0 { 0 } else { 1 });
            exports.export(&format!("f{number}"), ExportKind::Func, before + 1);
            let mut function = Function::new([]);
            for _ in 0..*times {
                function.instructions().i32_const(*number).drop();
            }
            function.instructions().call(before).end();
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    /// Of each function in its order: the name under which it is exported, the number that it tells, its type, and the
    /// name of the function that it calls.
    fn functions(module: &[u8]) -> Vec<(String, i32, u32, String)> {
        let (mut names, mut types, mut bodies) =
            (HashMap::from([(0, "host".to_owned())]), Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::FunctionSection(section) => {
                    types = section.into_iter().map(Result::unwrap).collect()
                }
                Payload::ExportSection(section) => {
                    for export in section.into_iter().map(Result::unwrap) {
                        names.insert(export.index, export.name.to_owned());
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let each = (0..).zip(bodies).map(|(place, body)| {
            let (mut number, mut called) = (0, 0);
            for operator in body.get_operators_reader().unwrap() {
                match operator.unwrap() {
                    Operator::I32Const { value } => number = value,
                    Operator::Call { function_index } => called = function_index,
                    _ => {}
                }
            }
            (names[&(place + 1)].clone(), number, types[place as usize], names[&called].clone())
        });
        each.collect()
    }

    #[test]
    fn every_function_stays_what_it_is_beside_one_that_is_like_it() {
        let before = module(&[(2, 3), (77, 40), (4, 5), (77_777, 60), (6, 9), (78, 50)]);
        let after = ordered(&before).unwrap();
        let [mut was, is] = [functions(&before), functions(&after)];
        assert_eq!(is[0].0, "f77777", "the largest is first");
        assert_ne!(was, is);
        was.sort_by_key(|function| is.iter().position(|other| other == function));
        assert_eq!(was, is, "names, numbers, types and calls are the same");
        assert_eq!(ordered(&before).unwrap(), after, "the same in every run");
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(ordered(b"\0asm\x01\0\0\0\x0a\xff").is_err());
    }
}

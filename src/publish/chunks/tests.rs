use wasm_encoder::{
    EntityType, ExportKind, GlobalSection, GlobalType, MemorySection, MemoryType, NameMap, NameSection,
    RefType, TableSection, ValType,
};
use wasmparser::{ElementItems, ElementKind, Operator};

use super::*;

/// An instruction that does nothing.
const NOP: u8 = 1;

/// A module with a function each: imported, `shown`, `late`, `alone` (which only that calls), `shared` (which both
/// call), one in the table, `next`, which `shown` calls and which calls `late`, and `search`, which nobody calls and which
/// calls `shared`. Named as Rust does, or not at all.
fn module(is_named: bool) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32, ValType::I64], []);
    types.ty().function([], []);
    let mut imports = ImportSection::new();
    imports.import("host", "call", EntityType::Function(1));
    let mut functions = FunctionSection::new();
    functions.function(1).function(0).function(1).function(1).function(1).function(1).function(1);
    let mut tables = TableSection::new();
    let (minimum, maximum) = (2, Some(2));
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum,
        maximum,
        shared: false,
    });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut globals = GlobalSection::new();
    let stack = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
    globals.global(stack, &ConstExpr::i32_const(1024));
    let mut exports = ExportSection::new();
    exports.export("show", ExportKind::Func, 1);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::i32_const(1), Elements::Functions([5].as_slice().into()));
    let body = |calls: &[u32]| {
        let mut body = Function::new([]);
        body.raw([NOP; 30]);
        for function in calls {
            if *function == 2 {
                body.instructions().i32_const(7).i64_const(8);
            }
            body.instructions().call(*function);
        }
        body.instructions().end();
        body
    };
    let mut code = CodeSection::new();
    for calls in [&[2, 4, 6][..], &[3, 4, 0, 4], &[], &[], &[], &[2, 4], &[4]] {
        code.function(&body(calls));
    }
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&tables).section(&memories);
    module.section(&globals).section(&exports).section(&elements).section(&code);
    if is_named {
        let (mut names, mut named) = (NameSection::new(), NameMap::new());
        named.append(1, "<it[12ab]::widget::sections::Page>::part");
        named.append(2, "<it[12ab]::widget::sections::Page>::late_part");
        named.append(5, "core[9]::ptr::drop_in_place::<it[12ab]::widget::charts::tiles::Tiles>");
        named.append(6, "<it[12ab]::widget::sections::Page>::next_part");
        named.append(7, "<occupation_compare[12ab]::search::Index>::search");
        names.functions(&named);
        module.section(&names);
    }
    module.finish()
}

/// What is looked at of a chunk.
#[derive(Debug, Default)]
struct Looked {
    imports: Vec<String>,
    exports: Vec<String>,
    /// The size of its table.
    table: Option<(u64, Option<u64>)>,
    /// Which functions it puts at which places of the table.
    elements: Vec<(i32, Vec<u32>)>,
    /// The types of its functions.
    kinds: Vec<u32>,
    /// What each calls: by number, or through a place in the table.
    calls: Vec<Vec<Call>>,
    has_names: bool,
}

#[derive(Clone, Debug, PartialEq)]
enum Call {
    Number(u32),
    Place(i32),
}

fn looked(module: &[u8]) -> Looked {
    let mut chunk = Looked::default();
    for payload in Parser::new(0).parse_all(module) {
        match payload.unwrap() {
            Payload::ImportSection(section) => {
                let imports = section.into_imports().map(Result::unwrap);
                chunk.imports.extend(imports.map(|import| format!("{}.{}", import.module, import.name)));
            }
            Payload::ExportSection(section) => {
                chunk.exports.extend(section.into_iter().map(|export| export.unwrap().name.to_owned()));
            }
            Payload::TableSection(section) => {
                let ty = section.into_iter().next().unwrap().unwrap().ty;
                chunk.table = Some((ty.initial, ty.maximum));
            }
            Payload::FunctionSection(section) => {
                chunk.kinds = section.into_iter().map(Result::unwrap).collect()
            }
            Payload::ElementSection(section) => {
                for element in section.into_iter().map(Result::unwrap) {
                    let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
                        (element.kind, element.items)
                    else {
                        panic!("another kind of element");
                    };
                    let Operator::I32Const { value } = offset_expr.get_operators_reader().read().unwrap()
                    else {
                        panic!("another kind of place");
                    };
                    chunk.elements.push((value, functions.into_iter().map(Result::unwrap).collect()));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let (mut calls, mut place) = (Vec::new(), 0);
                for operator in body.get_operators_reader().unwrap() {
                    match operator.unwrap() {
                        Operator::I32Const { value } => place = value,
                        Operator::Call { function_index } => calls.push(Call::Number(function_index)),
                        Operator::CallIndirect { .. } => calls.push(Call::Place(place)),
                        _ => {}
                    }
                }
                chunk.calls.push(calls);
            }
            Payload::CustomSection(_) => chunk.has_names = true,
            _ => {}
        }
    }
    chunk
}

/// The chunks of the files.
fn of(files: &Files) -> [Looked; CHUNKS] {
    let chunks = of_file(&files.module).unwrap().into_iter().chain([&*files.search]);
    chunks.map(looked).collect::<Vec<_>>().try_into().unwrap()
}

#[test]
fn what_waits_and_what_only_that_calls_is_in_later_chunks() {
    use Call::{Number, Place};
    let [first, next, last, search] =
        [0, 1, 2, 3].map(|chunk| looked(&chunks(&module(true)).unwrap()[chunk]));
    // Behind what is there: what others call of the first, then of the next, then of the last.
    assert_eq!(first.elements, [(1, vec![4]), (2, vec![0, 3])]);
    assert_eq!(first.table, Some((6, Some(6))));
    let expected = [vec![Number(2), Number(3), Number(5)], vec![Place(5)], vec![], vec![], vec![Place(4)]];
    assert_eq!(first.calls, expected, "stubs for `late` and `next`, and nothing for `alone`");
    assert_eq!(first.kinds, [1, 0, 1, 1, 1]);
    assert_eq!(next.kinds, [0, 1, 1]);
    assert_eq!(next.elements, [(4, vec![2])]);
    assert_eq!(next.calls, [vec![Place(5)], vec![Place(3)], vec![Number(0), Number(1)]]);
    assert_eq!(last.kinds, [1, 1, 0, 1]);
    assert_eq!(last.elements, [(5, vec![2])]);
    let late = vec![Number(3), Number(1), Number(0), Number(1)];
    assert_eq!(last.calls, [vec![Place(2)], vec![Place(3)], late, vec![]]);
    assert_eq!((search.kinds.len(), search.elements.len()), (2, 0), "nobody calls it");
    assert_eq!(search.calls, [vec![Place(3)], vec![Number(0)]]);
    assert!([first, next, last, search].iter().all(|chunk| !chunk.has_names));
}

#[test]
fn a_file_is_the_first_chunk_with_others_behind_and_the_last_is_one_with_the_names_of_all() {
    let Files { module: file, search } = divided(&module(true)).unwrap();
    let sizes: Vec<usize> = of_file(&file).unwrap().iter().map(|chunk| chunk.len()).collect();
    let separate = chunks(&module(true)).unwrap();
    let expected: Vec<usize> = separate.iter().map(Vec::len).collect();
    assert_eq!(sizes, expected[..3]);
    let (chunk, names) = search.split_at(expected[3]);
    assert!(looked(chunk).calls.len() == 2 && names.ends_with(Dataset::names_file()));
    assert!(file.starts_with(of_file(&file).unwrap()[0]));
    assert!(file.ends_with(of_file(&file).unwrap()[2]));
    assert!(of_file(&file[..file.len() - 1]).is_err(), "cut off");
}

#[test]
fn only_the_chunks_of_one_module_fit() {
    let [first, later @ ..] = of(&divided(&module(true)).unwrap());
    assert_eq!(first.exports[0], "show");
    let given: Vec<String> = first.exports[1..].iter().map(|name| format!(".{name}")).collect();
    assert_eq!(given.len(), 3, "table, memory and global");
    assert!(later.iter().all(|chunk| chunk.imports == given));
    assert_eq!(first.imports, ["host.call"]);
    let mut other = module(true);
    let at = other.windows(4).position(|bytes| bytes == b"show").unwrap();
    other[at] = b'S';
    let [_, later @ ..] = of(&divided(&other).unwrap());
    assert!(later.iter().flat_map(|chunk| &chunk.imports).all(|name| !given.contains(name)));
}

#[test]
fn what_this_does_not_expect_is_refused() {
    let ty = TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 0,
        maximum: None,
        shared: false,
    };
    let mut tables = TableSection::new();
    tables.table(ty).table(ty);
    let mut module = Module::new();
    module.section(&tables);
    let why = divided(&module.finish()).err().map(|error| error.to_string()).unwrap_or_default();
    assert!(why.contains("another number of tables than one"), "{why}");
    let mut imports = ImportSection::new();
    imports.import("host", "table", ty);
    let mut module = Module::new();
    module.section(&imports);
    assert!(divided(&module.finish()).is_err());
}

#[test]
fn a_module_without_names_is_refused() {
    assert!(divided(&module(false)).is_err());
    assert!(divided(b"\0asm\x01\0\0\0\x0a\xff").is_err());
}

//! The bytes that are part of this build.

use occupation_compare::dataset::{Broken, Column, Dataset, Kind, Occupation};
use occupation_compare::occupation::Missing;

pub(crate) const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/occupations.bin"));

/// Where a text stands in the bytes.
fn place(text: &str) -> usize {
    BYTES.windows(text.len()).position(|window| window == text.as_bytes()).unwrap()
}

#[test]
fn opening_reads_the_header_and_the_length_and_nothing_that_grows() {
    // Whatever the names, figures and categories are, opening does not look at them.
    let header = 12 + 9 * Column::PLACES;
    let length = place("chief executives\n") - 3;
    let mut bytes = vec![0xff; BYTES.len()];
    bytes[..header].copy_from_slice(&BYTES[..header]);
    bytes[length..length + 3].copy_from_slice(&BYTES[length..length + 3]);
    assert_eq!(Dataset::open(bytes).unwrap().len(), Dataset::bundled().len());
    // Each of the bytes that tell of places decides, but for the number of sources, which may be any.
    let widths = (0..Column::PLACES).map(|place| 12 + 9 * place + 1);
    for place in (0..11).chain(widths).chain(length..length + 3) {
        let mut bytes = BYTES.to_vec();
        bytes[place] ^= 0x55;
        assert_eq!(Dataset::open(bytes).err(), Some(Broken), "{place}");
    }
}

#[test]
fn figures_categories_and_skills_cost_at_most_105_kilobytes_compressed() {
    let (names, sources) = (place("chief executives\n"), place("oews\tU.S. Bureau"));
    let without_names = [&BYTES[..names], &BYTES[sources..]].concat();
    let sizes = [&without_names, BYTES].map(|bytes| {
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        let mut out = Vec::new();
        brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).unwrap();
        out.len()
    });
    println!("{} bytes, compressed {}, without names {}", BYTES.len(), sizes[1], sizes[0]);
    assert!(sizes[0] <= 105_000, "{sizes:?}");
}

#[test]
fn every_source_says_of_which_years_it_is_and_when_it_was_published() {
    let dataset = Dataset::bundled();
    let source = |id: &str| dataset.source(dataset.source_number(id).unwrap());
    for (id, period, released, newer) in [
        ("oews", "May 2025", "May 2026", ""),
        ("oews-years", "May 2003 to May 2025", "", ""),
        ("projections", "2025–35", "August 2026", ""),
        ("projections-before", "2024–34", "August 2025", "2025–35 (August 2026)"),
        ("attainment", "2019 and 2021", "", ""),
        ("onet", "rated 2005–2025", "February 2026", "O*NET 31.0 (August 2026)"),
        ("cip-soc", "2020", "", ""),
    ] {
        let told = source(id);
        assert_eq!((&*told.period, &*told.released, &*told.newer), (period, released, newer), "{id}");
    }
    for number in 0..dataset.sources() {
        let told = dataset.source(u8::try_from(number).unwrap());
        assert!(!told.period.is_empty() && !told.period.contains(['{', '}']), "{}: {}", told.id, told.period);
        assert!(!told.dataset.contains("released"), "{}: {}", told.id, told.dataset);
    }
}

#[test]
fn an_outline_with_the_files_of_occupations_is_the_whole() {
    let (whole, outline) = (Dataset::bundled(), Dataset::outline());
    assert_eq!((outline.len(), outline.sources()), (whole.len(), whole.sources()));
    for occupation in whole.iter() {
        let lines = occupation.figure_lines();
        assert!(lines.len() <= 3300, "{} bytes: {lines}", lines.len());
        outline.add_file(&lines).expect("its figures");
    }
    let read = outline.iter().chain(outline.all_occupations());
    for (expected, read) in whole.iter().chain(whole.all_occupations()).zip(read) {
        assert_eq!(
            (read.name(), read.title(), read.code()),
            (expected.name(), expected.title(), expected.code())
        );
        assert!(read.related().map(|o| o.index()).eq(expected.related().map(|o| o.index())));
        for column in Column::ALL {
            assert_eq!(read.source_of(*column), expected.source_of(*column));
            for place in 0..column.places() {
                let cell = |o: Occupation<'_>| match column.kind() {
                    Kind::Text => o.text_at(*column, place).map(str::to_owned),
                    _ => o.number_at(*column, place).map(|number| number.to_string()),
                };
                assert_eq!(cell(read), cell(expected), "{}: {column:?}", expected.slug());
            }
        }
    }
}

#[test]
fn an_outline_refuses_files_that_are_not_of_its_edition() {
    let outline = Dataset::outline();
    let nurses = Dataset::bundled().find("registered-nurses").expect("an occupation").figure_lines();
    let cut = nurses.rsplit_once('\t').expect("a cell").0;
    let other = nurses.replace(outline.edition(), "00000000");
    let (names, _) = nurses.split_once(&format!("# {}", outline.edition())).expect("figures behind names");
    for broken in
        ["", "# ", cut, &other, names, &format!("{}\t1", nurses.trim_end()), &nurses.replace('!', "!9")]
    {
        assert_eq!(outline.add_file(broken), Err(Broken), "{broken}");
        assert!(outline.iter().all(|o| !o.has_figures() && o.slug().is_empty()), "nothing of it is taken");
    }
    assert!(Dataset::bundled().iter().all(|o| o.has_figures()));
}

#[test]
fn before_the_names_of_all_came_those_are_known_that_files_tell() {
    let (whole, outline) = (Dataset::bundled(), Dataset::outline());
    let title = whole.find("loss-mitigation-specialist").expect("a job title");
    outline.add_file(&title.figure_lines()).expect("its figures");
    let told: Vec<_> =
        [Some(title), title.counted_with()].into_iter().flatten().chain(title.related()).collect();
    assert!(told.len() > 4 && !outline.has_names());
    for occupation in whole.iter() {
        let found = outline.find(&occupation.slug()).map(|o| (o.index(), o.name()));
        let is_told = told.contains(&occupation);
        assert_eq!(found, is_told.then(|| (occupation.index(), occupation.name())), "{}", occupation.slug());
    }
    let figures = outline.iter().filter(|o| o.has_figures()).count();
    assert_eq!(figures, 2, "its own, and those of the occupation that it is counted with");
    outline.add_names(Dataset::names_file()).expect("names");
    assert!(outline.has_names());
    for occupation in whole.iter() {
        let found = outline.find(&occupation.slug()).expect("all are known");
        assert_eq!((found.index(), found.code()), (occupation.index(), occupation.code()));
    }
    assert_eq!(Dataset::outline().add_names(&b"OCD5"[..]), Err(Broken));
    assert_eq!(Dataset::outline().add_names(whole.as_bytes()[..20].to_vec()), Err(Broken));
}

#[test]
fn all_occupations_are_read_like_one_and_are_none_of_the_list() {
    let dataset = Dataset::bundled();
    let all = dataset.all_occupations().expect("totals are published");
    assert_eq!(all.number(Column::MeanYear), Ok(69_770));
    assert_eq!(all.number(Column::P50Hour), Ok(2451));
    assert_eq!(all.number(Column::Growth), Ok(35));
    assert_eq!(all.number(Column::Bachelor), Ok(245));
    assert_eq!(all.number(Column::Jobs), Err(Missing::NoSource));
    assert_eq!((all.name().plural.as_str(), all.code()), ("all occupations", None));
    assert!(dataset.iter().all(|o| o.slug() != all.slug()));
    assert_eq!((dataset.find(&all.slug()), dataset.get(all.index())), (None, None));
    assert_eq!(dataset.source(all.source_of(Column::MeanYear)).id, "oews");
}

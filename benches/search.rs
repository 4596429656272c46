//! How long a query takes over all job titles: the labelled queries, every beginning of those typed letter by
//! letter, and as many titles again with a typo.

use std::fs;
use std::time::{Duration, Instant};

use occupation_compare::dataset::Dataset;
use occupation_compare::search::{Index, write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let read = |path: &str| fs::read_to_string(format!("static/data/{path}.tsv"));
    let titles = write::titles(&read("generated/job-titles")?, &read("authored/title-overrides")?)?;
    let bytes = write::pack(&titles)?;
    let dataset = Dataset::bundled();
    let begin = Instant::now();
    let mut index = Index::new(&dataset);
    let names = begin.elapsed();
    let begin = Instant::now();
    index.add_titles(&bytes)?;
    println!("ready: names {names:?}, all titles {:?} from {} bytes", begin.elapsed(), bytes.len());
    println!("memory: {} bytes", index.bytes());

    let mut queries = Vec::new();
    for line in fs::read_to_string("tests/search/queries.tsv")?.lines().skip(1) {
        let mut fields = line.split('\t');
        let (kind, query) = (fields.next().unwrap_or(""), fields.next().unwrap_or(""));
        match kind {
            "prefix" => {
                queries.extend((0..=query.len()).filter_map(|end| Some(query.get(..end)?.to_owned())))
            }
            _ => queries.push(query.to_owned()),
        }
    }
    for (place, title) in titles.iter().enumerate().step_by(20) {
        let mut letters: Vec<char> = title.text.chars().collect();
        letters.remove(1 + place % (letters.len() - 1));
        queries.push(letters.into_iter().collect());
    }
    queries.push("registered nurse ".repeat(600));
    queries.push("x".repeat(10_000));

    let mut times: Vec<(Duration, &str)> = Vec::new();
    for query in &queries {
        let once = || {
            let begin = Instant::now();
            std::hint::black_box(index.search(query, 8));
            begin.elapsed()
        };
        // The best of three, for others may use the machine too.
        times.push(((0..3).map(|_| once()).min().unwrap_or_default(), query));
    }
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    for percent in [60, 70, 80, 90, 95, 97, 99] {
        println!("  {percent} {:?}", at(percent));
    }
    println!("{} queries: p50 {:?}, p95 {:?}, max {:?}", times.len(), at(50).0, at(95).0, at(100));
    Ok(())
}

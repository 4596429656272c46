//! A comparison as one picture, for what shows a link with one: names, the chart of pay, what it means, its sources.

use yew::prelude::*;

use super::charts::pay_parts;
use super::rendered::rendered;
use crate::comparison::{Comparison, RowId};
use crate::language::{self, Label, say};

/// How wide a picture is, in pixels.
pub(crate) const WIDTH: u32 = 1200;
/// How high it is.
pub(crate) const HEIGHT: u32 = 630;

/// The light colors of `sheet/base.css`, and the sheet's rules for charts as far as a picture needs them, in sizes of its
/// own: what makes pixels of it knows no custom properties.
const STYLE: &str = "text{font-family:'Noto Sans';fill:#16202c;font-size:14px}\
    .label{font-weight:700}.end,.axis text{fill:#55616f;font-size:13px}\
    .thin{stroke:currentColor;stroke-width:3;stroke-linecap:round;opacity:.6}\
    .half{fill:currentColor;opacity:.32}.median{stroke:currentColor;stroke-width:4}\
    .mean path{fill:#fff;stroke:currentColor;stroke-width:2}.axis line{stroke:#55616f}\
    .color-1{color:#0072b2}.color-2{color:#d55e00}\
    .name{font-size:36px;font-weight:700}.mark{fill:currentColor}.small{font-size:22px;fill:#55616f}";

/// The room around everything, and the chart's width within.
const EDGE: u32 = 56;
const CHART: u32 = WIDTH - 2 * EDGE;
/// Lines of names and of small print: their height, and how many letters fit into one.
const NAME: (u32, usize) = (44, 50);
const SMALL: (u32, usize) = (30, 100);
/// Heights of the chart's parts, which are drawn for a page at half the size.
const ROW: u32 = 2 * 48;
const AXIS: u32 = 2 * 22;
/// Where the first name begins at the earliest.
const TOP: u32 = 66;
/// So many lines of a name and of small print have room.
const MAX_LINES: (u32, u32) = (2, 3);

// Two long names leave room for small print.
const _: () = assert!(TOP + 2 * (MAX_LINES.0 * NAME.0 + ROW) + AXIS <= foot(MAX_LINES.1));

/// Where so many lines of small print begin.
const fn foot(lines: u32) -> u32 {
    HEIGHT - EDGE + 8 - lines * SMALL.0
}

/// A picture of a comparison.
pub(crate) struct Picture {
    /// What is drawn, as SVG.
    pub(crate) svg: String,
    /// What it tells, for who cannot see it.
    pub(crate) alt: String,
}

/// The picture of two occupations; nothing unless percentiles of the pay of both are published.
pub(crate) fn picture(comparison: &Comparison) -> Option<Picture> {
    let chart = pay_parts(comparison)?;
    let names: Vec<Vec<String>> =
        comparison.subjects.iter().map(|subject| lines(&subject.name.heading(), NAME.1)).collect();
    let mut small = lines(chart.caption, SMALL.1);
    small.extend(lines(&sources(comparison), SMALL.1));
    let height = names.iter().map(|name| count(name) * NAME.0 + ROW).sum::<u32>() + AXIS;
    let foot = foot(count(&small));
    // What is left over goes above the first name and below the axis.
    let mut y = TOP + foot.saturating_sub(TOP + height) / 2;
    let mut parts = vec![text("small", EDGE, EDGE + 10, above())];
    for (place, (name, drawn)) in names.iter().zip(chart.rows).enumerate() {
        let color = format!("color-{}", place + 1);
        parts.push(html! {
            <g class={color.clone()}>{ mark(place, y + NAME.0 - 32) }</g>
        });
        for line in name {
            y += NAME.0;
            parts.push(text("name", EDGE + 40, y - 10, line.clone()));
        }
        parts.push(placed(color, y, ROW, drawn));
        y += ROW;
    }
    parts.push(placed(String::new(), y, AXIS, chart.axis));
    for (i, line) in (1..).zip(small) {
        parts.push(text("small", EDGE, foot + i * SMALL.0 - 8, line));
    }
    let svg = rendered(html! {
        <svg xmlns="http://www.w3.org/2000/svg" width={WIDTH.to_string()} height={HEIGHT.to_string()}
            viewBox={format!("0 0 {WIDTH} {HEIGHT}")}>
            <style>{ STYLE }</style>
            <rect width="100%" height="100%" fill="#fff" />
            { for parts }
        </svg>
    });
    Some(Picture { svg, alt: chart.labels.join(". ") })
}

/// What the picture is of and whose.
fn above() -> String {
    format!("{} · {}", say(Label::SiteName), language::row_label(RowId::SalaryRange))
}

/// Where and when the figures are from.
fn sources(comparison: &Comparison) -> String {
    let is_drawn = |number: u8| comparison.charts.pay.iter().flatten().any(|range| range.source == number);
    let drawn = comparison.sources.iter().filter(|(number, _)| is_drawn(*number));
    let cited = drawn.map(|(_, s)| format!("{}: {}, {} · {}", s.topic, s.short, s.period, s.area));
    cited.collect::<Vec<_>>().join(" · ")
}

/// The text in lines of so many letters at most, unless a word is longer.
fn lines(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                *line += &format!(" {word}")
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn count(lines: &[String]) -> u32 {
    u32::try_from(lines.len()).unwrap_or(u32::MAX)
}

/// The mark of an occupation, which no font needs to have, with its upper edge at this height.
fn mark(place: usize, y: u32) -> Html {
    let (x, y) = (EDGE.to_string(), y.to_string());
    let half = "9";
    match place {
        0 => html! { <svg {x} {y}><circle class="mark" cx={half} cy={half} r={half} /></svg> },
        _ => html! { <svg {x} {y}><rect class="mark" width="18" height="18" /></svg> },
    }
}

fn text(class: &'static str, x: u32, y: u32, words: String) -> Html {
    html! { <text class={class} x={x.to_string()} y={y.to_string()}>{ words }</text> }
}

/// A part of the chart at twice its size.
fn placed(color: String, y: u32, height: u32, drawn: Html) -> Html {
    html! {
        <svg class={color} x={EDGE.to_string()} y={y.to_string()} width={CHART.to_string()}
            height={height.to_string()} viewBox={format!("0 0 {} {}", CHART / 2, height / 2)}>{ drawn }</svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Pay;
    use crate::dataset::{Dataset, Occupation};

    fn compared(slugs: &[&str], dataset: &Dataset) -> Comparison {
        let found: Vec<_> = slugs.iter().map(|slug| dataset.find(slug).expect("an occupation")).collect();
        Comparison::new(&found, dataset, Pay::Yearly)
    }

    #[test]
    fn what_is_written_fits() {
        let dataset = Dataset::bundled();
        let name = |o: &Occupation<'_>| count(&lines(&o.name().heading(), NAME.1));
        let official: Vec<_> = dataset.iter().filter(|o| o.is_official()).collect();
        let longest = |of: &[Occupation<'_>]| {
            let mut of = of.to_vec();
            of.sort_by_key(|o| (name(o), o.name().singular.len()));
            let (last, rest) = of.split_last().expect("several");
            [rest.last().expect("two").slug(), last.slug()]
        };
        assert!(dataset.iter().all(|o| name(&o) <= MAX_LINES.0));
        let pair = longest(&official);
        let comparison = compared(&pair.each_ref().map(String::as_str), &dataset);
        let chart = pay_parts(&comparison).expect("percentiles of both");
        let small = count(&lines(chart.caption, SMALL.1)) + count(&lines(&sources(&comparison), SMALL.1));
        assert!(small <= MAX_LINES.1, "{small} lines of small print");
        let names: u32 = comparison.subjects.iter().map(|s| count(&lines(&s.name.heading(), NAME.1))).sum();
        let axis = TOP + names * NAME.0 + 2 * ROW + AXIS;
        assert!(
            axis <= foot(small),
            "{pair:?}: the axis ends at {axis}, small print begins at {}",
            foot(small)
        );
    }

    #[test]
    fn figures_names_and_source_are_in_it_and_told() {
        let dataset = Dataset::bundled();
        let picture =
            picture(&compared(&["registered-nurses", "software-developers"], &dataset)).expect("one");
        for text in [
            "Registered nurse",
            "Software developer",
            "$97,550",
            "$135,980",
            "Pay: BLS OEWS, May 2025 · United States",
        ] {
            assert!(picture.svg.contains(&format!("{text}</text>")), "{text}");
        }
        assert!(picture.alt.contains("$97,550") && picture.alt.contains("$135,980"), "{}", picture.alt);
    }

    #[test]
    fn there_is_none_unless_percentiles_of_both_are_published_by_the_year() {
        let dataset = Dataset::bundled();
        assert!(picture(&compared(&["actors", "registered-nurses"], &dataset)).is_none());
        // An estimate has no place where nothing says that it is one.
        let title = "loss-mitigation-specialist";
        assert!(picture(&compared(&[title, "collections-accounts-receivable"], &dataset)).is_none());
        assert!(picture(&compared(&[title, "registered-nurses"], &dataset)).is_none());
    }

    #[test]
    fn its_colors_are_those_of_the_sheet() {
        let sheet = include_str!("../../static/web/sheet/base.css");
        let rules: Vec<(&str, &str)> = [
            ".color-1{color:",
            ".color-2{color:",
            "text{font-family:'Noto Sans';fill:",
            ".small{font-size:22px;fill:",
        ]
        .iter()
        .zip([
            "--color-1: var(--oc-1",
            "--color-2: var(--oc-2",
            "--ink: var(--oc-ink",
            "--soft: var(--oc-soft",
        ])
        .map(|(rule, property)| (*rule, property))
        .collect();
        for (rule, property) in rules {
            let color = STYLE.split_once(rule).expect(rule).1.get(..7).expect("a color");
            assert!(sheet.contains(&format!("{property}, light-dark({color},")), "{property}: {color}");
        }
    }
}

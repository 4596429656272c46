//! Pay and employment over the years: a line for each occupation on one scale, with its label at its end.

use yew::prelude::*;

use super::scale::{Scale, round_step};
use crate::language;
use crate::occupation::{Name, Unit};
use crate::place::Break;
use crate::widget::marks::{mark, numbered, shape};

/// A line: an occupation's figures by year.
pub(in crate::widget) struct YearLine<'a> {
    /// Its column, whose color and mark it has.
    pub(in crate::widget) column: usize,
    /// Whose it is.
    pub(in crate::widget) name: &'a Name,
    /// The figures of its years, in order; whether each is only the least that it may be.
    pub(in crate::widget) points: Vec<(u16, i32, bool)>,
}

/// How high the chart is, in pixels; of that the room above and below the lines.
const HEIGHT: i32 = 190;
const ABOVE: i32 = 12;
const BELOW: i32 = 26;

/// How far apart labels at the ends of lines are at least, in pixels.
const LABEL: i32 = 18;

/// The lines on the years from the first to the last; nothing if none has two points.
pub(in crate::widget) fn years(
    lines: &[YearLine<'_>],
    unit: Unit,
    span: (u16, u16),
    caption: &str,
    label: &str,
) -> Html {
    let highest = lines.iter().flat_map(|line| &line.points).map(|(_, steps, _)| *steps).max();
    let Some(highest) = highest.filter(|_| lines.iter().any(|line| line.points.len() > 1)) else {
        return Html::default();
    };
    let step = round_step(highest, 4);
    let chart = Chart {
        x: Scale { from: span.0.into(), to: span.1.into(), before: 130, behind: 200 },
        top: (highest + step - 1) / step * step,
    };
    let ticks = (0..).map(|i| i * step).take_while(|tick| *tick <= chart.top);
    html! {
        <figure class="chart over-time" part="chart">
            <svg width="100%" height={HEIGHT.to_string()} role="img" aria-label={label.to_owned()}>
                { for ticks.map(|tick| chart.grid(tick, unit)) }
                { for Break::between(span.0, span.1).map(|b| chart.broken(b.year)) }
                { for chart.years(span) }
                { for lines.iter().map(|line| chart.line(line)) }
                { for chart.labels(lines, unit) }
            </svg>
            <figcaption>{ caption.to_owned() }</figcaption>
        </figure>
    }
}

struct Chart {
    x: Scale,
    /// The value at the top.
    top: i32,
}

impl Chart {
    fn x(&self, year: u16) -> String {
        self.x.at(year.into())
    }

    fn y(&self, steps: i32) -> i32 {
        let room = i64::from(HEIGHT - ABOVE - BELOW);
        let up = i64::from(steps) * room / i64::from(self.top).max(1);
        HEIGHT - BELOW - i32::try_from(up).unwrap_or(0)
    }

    fn grid(&self, tick: i32, unit: Unit) -> Html {
        let y = self.y(tick);
        html! {
            <>
                <line class="track" x1="13%" x2="80%" y1={y.to_string()} y2={y.to_string()} />
                <text class="end" x="12%" y={(y + 4).to_string()} text-anchor="end">{ language::axis(tick, unit) }</text>
            </>
        }
    }

    fn years(&self, (first, last): (u16, u16)) -> impl Iterator<Item = Html> + '_ {
        let round =
            (first..=last).filter(move |year| year.is_multiple_of(5) && year - first > 2 && last - year > 2);
        std::iter::once(first).chain(round).chain(std::iter::once(last)).map(|year| {
            html! { <text class="end" x={self.x(year)} y={(HEIGHT - 6).to_string()} text-anchor="middle">{ year }</text> }
        })
    }

    /// From this year on figures are made in another way.
    fn broken(&self, year: u16) -> Html {
        // Between the year and the one before.
        let x = self.x.between(i32::from(year) - 1, year.into());
        html! { <line class="broken" x1={x.clone()} x2={x} y1={ABOVE.to_string()} y2={(HEIGHT - BELOW).to_string()} /> }
    }

    fn line(&self, line: &YearLine<'_>) -> Html {
        let pairs = line.points.windows(2).filter(|pair| pair[0].0 + 1 == pair[1].0);
        let class = format!("year-line color-{}", line.column + 1);
        let is_alone = |at: usize| {
            let year = |other: Option<&(u16, i32, bool)>| other.map(|(year, ..)| *year);
            let this = line.points[at].0;
            year(at.checked_sub(1).and_then(|before| line.points.get(before))) != Some(this - 1)
                && year(line.points.get(at + 1)) != Some(this + 1)
        };
        html! {
            <g {class}>
                { for pairs.map(|pair| html! {
                    <line x1={self.x(pair[0].0)} y1={self.y(pair[0].1).to_string()} x2={self.x(pair[1].0)} y2={self.y(pair[1].1).to_string()} />
                }) }
                { for line.points.iter().enumerate().filter(|(at, point)| point.2 || is_alone(*at)).map(|(_, (year, steps, is_least))| html! {
                    <circle class={is_least.then_some("least")} cx={self.x(*year)} cy={self.y(*steps).to_string()} r="4" />
                }) }
            </g>
        }
    }

    /// The last figure of each line beside its end, none upon another.
    fn labels<'a>(&'a self, lines: &'a [YearLine<'a>], unit: Unit) -> impl Iterator<Item = Html> + 'a {
        let mut ends: Vec<(i32, &YearLine<'_>, i32, bool)> = lines
            .iter()
            .filter_map(|line| {
                line.points.last().map(|(_, steps, least)| (self.y(*steps), line, *steps, *least))
            })
            .collect();
        ends.sort_by_key(|(y, ..)| *y);
        let mut lowest = ABOVE;
        for (y, ..) in &mut ends {
            *y = (*y).max(lowest);
            lowest = *y + LABEL;
        }
        // What went below the axis goes up again, with those above it.
        let mut highest = HEIGHT - BELOW;
        for (y, ..) in ends.iter_mut().rev() {
            *y = (*y).min(highest);
            highest = *y - LABEL;
        }
        ends.into_iter().map(move |(y, line, steps, is_least)| {
            let least = if is_least { "+" } else { "" };
            html! {
                <text class={numbered("year-label color-", line.column + 1)} x="81.5%" y={(y + 5).to_string()}>
                    <tspan class="shape">{ shape(line.column) }</tspan>
                    { format!(" {}{least}", language::axis(steps, unit)) }
                </text>
            }
        })
    }
}

/// Whose line is whose.
pub(in crate::widget) fn year_key(lines: &[YearLine<'_>]) -> Html {
    html! {
        <ul class="key">
            { for lines.iter().map(|line| html! { <li>{ mark(line.column) }{ line.name.short_heading() }</li> }) }
        </ul>
    }
}

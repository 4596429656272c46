//! What the choice of a place says.

/// Says that nothing is called so.
pub fn unknown_place(name: &str) -> String {
    format!("“{name}” is not a state, metro or nonmetropolitan area here; the nation is shown instead.")
}

/// What those hear who listen, once the prices are others.
pub const fn told_prices(national: bool) -> &'static str {
    if national { "Pay is shown at US-average prices." } else { "Pay is shown as it is paid there." }
}

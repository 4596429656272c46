//! What spreadsheets would take for something else.

use super::*;

#[test]
fn a_month_of_a_year_has_a_word_before_it_and_no_other_period() {
    for (period, told) in [
        ("May 2025", "in May 2025"),
        ("2025", "2025"),
        ("2024–2034", "2024–2034"),
        ("2019 and 2021", "2019 and 2021"),
        ("2019, 2021", "2019, 2021"),
        ("rated 2005–2025", "rated 2005–2025"),
        ("May 2003 to May 2025", "May 2003 to May 2025"),
        ("undated", "undated"),
    ] {
        assert_eq!(in_month(period), told);
    }
}

//! The columns of the dataset: one list that the packer writes by and the reader reads by.

/// What a column's cells hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number of steps.
    Number {
        /// So many bytes have room for any number of the column.
        bytes: usize,
        /// A step is 10^-`decimals` of the unit.
        decimals: u32,
        /// Added to the number so that it is never negative.
        base: i32,
    },
    /// Pay in whole dollars a year or, where the cell has decimals, in tenths of a cent an hour, so that
    /// both are multiples of ten.
    Pay,
    /// The index of a text in the dataset's list of texts.
    Text,
    /// The index of another occupation.
    Link,
}

/// What foretells a column's numbers, so that only the rest is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// Nothing does.
    Nothing,
    /// The number in another column.
    Column(Column),
    /// Pay by the hour in another column: that of a year has 2,080 hours, to ten dollars.
    Hours(Column),
    /// The occupation's own place in the list.
    Place,
}

macro_rules! columns {
    ($($(#[$doc:meta])* $column:ident = $name:literal, $kind:expr $(, $near:expr)?;)*) => {
        /// A column of the dataset. Names are those of the tables under `static/data/`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "a column whose name in the tables says what it holds needs no more")]
        pub enum Column { $($(#[$doc])* $column,)* }

        impl Column {
            /// All columns in the order in which they are stored.
            pub const ALL: &'static [Column] = &[$(Column::$column,)*];

            /// The column's name in the tables.
            pub const fn name(self) -> &'static str {
                match self { $(Column::$column => $name,)* }
            }

            /// What the column's cells hold.
            pub const fn kind(self) -> Kind {
                match self { $(Column::$column => $kind,)* }
            }

            /// What foretells the column's numbers.
            pub const fn near(self) -> Near {
                #[allow(unused_variables, reason = "the last of two values counts")]
                match self { $(Column::$column => { let near = Near::Nothing; $(let near = $near;)? near })* }
            }
        }
    };
}

const fn number(bytes: usize, decimals: u32) -> Kind {
    Kind::Number { bytes, decimals, base: 0 }
}

const MONEY: Kind = number(3, 0);
const HOURLY: Kind = number(3, 2);
const SHARE: Kind = number(2, 1);
const SCORE: Kind = number(1, 1);
const WHOLE: Kind = number(1, 0);

columns! {
    /// Digits of the code; 0 for an occupation that has none.
    Digits = "code", number(3, 0);
    /// The official occupation that a job title is counted with.
    CountedWith = "counted_with", Kind::Link;
    /// The source of every figure of this occupation, where it is not each column's own.
    OwnSource = "own_source", WHOLE;

    Employees = "employees", MONEY, Near::Column(Column::Jobs);
    MeanYear = "mean_year", MONEY, Near::Hours(Column::MeanHour);
    P10Year = "p10_year", MONEY, Near::Hours(Column::P10Hour);
    P25Year = "p25_year", MONEY, Near::Hours(Column::P25Hour);
    P50Year = "p50_year", MONEY, Near::Hours(Column::P50Hour);
    P75Year = "p75_year", MONEY, Near::Hours(Column::P75Hour);
    P90Year = "p90_year", MONEY, Near::Hours(Column::P90Hour);
    MeanHour = "mean_hour", HOURLY, Near::Column(Column::P50Hour);
    P10Hour = "p10_hour", HOURLY;
    P25Hour = "p25_hour", HOURLY, Near::Column(Column::P10Hour);
    P50Hour = "p50_hour", HOURLY, Near::Column(Column::P25Hour);
    P75Hour = "p75_hour", HOURLY, Near::Column(Column::P50Hour);
    P90Hour = "p90_hour", HOURLY, Near::Column(Column::P75Hour);
    /// Bottom of a range whose percentiles are not named.
    RangeLow = "range_low", MONEY;
    /// Top of a range whose percentiles are not named.
    RangeHigh = "range_high", MONEY;

    /// `year` or `hour`: what the pay of cities and states counts.
    PlaceBasis = "places.basis", Kind::Text;
    City1 = "city1", Kind::Text;
    City1Pay = "city1_pay", Kind::Pay, Near::Column(Column::State1Pay);
    City2 = "city2", Kind::Text;
    City2Pay = "city2_pay", Kind::Pay, Near::Column(Column::City1Pay);
    City3 = "city3", Kind::Text;
    City3Pay = "city3_pay", Kind::Pay, Near::Column(Column::City2Pay);
    /// Cities that pay at or above what is published, parted by `; `.
    CityTop = "city_top", Kind::Text;
    State1 = "state1", Kind::Text;
    State1Pay = "state1_pay", Kind::Pay, Near::Column(Column::MeanYear);
    State2 = "state2", Kind::Text;
    State2Pay = "state2_pay", Kind::Pay, Near::Column(Column::State1Pay);
    State3 = "state3", Kind::Text;
    State3Pay = "state3_pay", Kind::Pay, Near::Column(Column::State2Pay);
    /// States that pay at or above what is published, parted by `; `.
    StateTop = "state_top", Kind::Text;
    /// `year` or `hour`: what the pay of industries counts.
    IndustryBasis = "industries.basis", Kind::Text;
    Sector = "sector", Kind::Text;
    SectorPay = "sector_pay", Kind::Pay, Near::Column(Column::MeanYear);
    /// Sectors that pay at or above what is published, parted by `; `.
    SectorTop = "sector_top", Kind::Text;
    Industry = "industry", Kind::Text;
    IndustryPay = "industry_pay", Kind::Pay, Near::Column(Column::SectorPay);
    /// Industries that pay at or above what is published, parted by `; `.
    IndustryTop = "industry_top", Kind::Text;
    Company = "company", Kind::Text;

    Jobs = "jobs", MONEY;
    Growth = "growth", Kind::Number { bytes: 2, decimals: 1, base: 10_000 };
    Openings = "openings", MONEY;
    Satisfaction = "satisfaction", number(2, 2);
    EntryEducation = "entry_education", Kind::Text;
    /// The place of the entry education among its levels, from none (0) to a doctorate (7).
    EntryLevel = "entry_level", WHOLE;
    EntryExperience = "projections.experience", Kind::Text;
    Training = "training", Kind::Text;

    EducationMatch = "match", Kind::Text;
    LessThanHighSchool = "less_than_high_school", SHARE;
    HighSchool = "high_school", SHARE;
    SomeCollege = "some_college", SHARE;
    Associate = "associate", SHARE;
    Bachelor = "bachelor", SHARE;
    Master = "master", SHARE;
    Doctoral = "doctoral", SHARE;
    Degree = "degree", Kind::Text;
    DegreeShare = "degree_share", SHARE;
    /// The major that most people of a job title studied.
    CommonMajor = "major", Kind::Text;
    Major1 = "major1", Kind::Text;
    Major2 = "major2", Kind::Text;
    Major3 = "major3", Kind::Text;
    College = "college", Kind::Text;

    /// How many official occupations share one Census title's figures; 1 is its own.
    SharedCodes = "shared_codes", WHOLE;
    Age = "age", number(2, 1);
    AgeKind = "age_kind", Kind::Text;
    WomenCps = "women_cps", SHARE;
    WomenAcs = "women_acs", SHARE, Near::Column(Column::WomenCps);
    Women = "women", SHARE;
    Men = "men", SHARE;
    White = "white", SHARE;
    Black = "black", SHARE;
    Asian = "asian", SHARE;
    Hispanic = "hispanic", SHARE;
    AmericanIndian = "american_indian", SHARE;
    UnknownRace = "unknown_race", SHARE;
    Lgbt = "lgbt", SHARE;

    /// The O*NET occupation that speaks for this one, where it is not the one of the same code.
    SkillsFrom = "skills_from", Kind::Text;
    Skill1 = "skill1", Kind::Text;
    Skill1Amount = "skill1_importance", WHOLE;
    Skill2 = "skill2", Kind::Text;
    Skill2Amount = "skill2_importance", WHOLE, Near::Column(Column::Skill1Amount);
    Skill3 = "skill3", Kind::Text;
    Skill3Amount = "skill3_importance", WHOLE, Near::Column(Column::Skill2Amount);
    Skill4 = "skill4", Kind::Text;
    Skill4Amount = "skill4_importance", WHOLE, Near::Column(Column::Skill3Amount);
    Skill5 = "skill5", Kind::Text;
    Skill5Amount = "skill5_importance", WHOLE, Near::Column(Column::Skill4Amount);
    Skill6 = "skill6", Kind::Text;
    Skill6Amount = "skill6_importance", WHOLE, Near::Column(Column::Skill5Amount);
    Distinctive1 = "distinctive1", Kind::Text;
    Distinctive2 = "distinctive2", Kind::Text;
    Distinctive3 = "distinctive3", Kind::Text;
    /// Years of related experience that employers ask for.
    ExperienceRequired = "skills.experience", number(2, 1);
    /// The O*NET occupation that the experience is of, where it is not the one of the same code.
    ExperienceFrom = "experience_from", Kind::Text;
    /// Years that people of a job title have worked.
    YearsWorked = "years_worked", number(2, 1);
    Preparation = "preparation", Kind::Text;
    /// The O*NET occupation that the preparation is of, where it is not the one of the same code.
    PreparationFrom = "preparation_from", Kind::Text;
    TimeToBecome = "time_to_become", Kind::Text;

    ScoreBasis = "scores.basis", Kind::Text;
    Adaptability = "adaptability", SCORE;
    Computers = "computers_and_information_technology", SCORE;
    Creativity = "creativity_and_innovation", SCORE;
    CriticalThinking = "critical_and_analytical_thinking", SCORE;
    CustomerService = "customer_service", SCORE;
    DetailOriented = "detail_oriented", SCORE;
    FineMotor = "fine_motor", SCORE;
    Interpersonal = "interpersonal", SCORE;
    Leadership = "leadership", SCORE;
    Mathematics = "mathematics", SCORE;
    Mechanical = "mechanical", SCORE;
    PhysicalStrength = "physical_strength_and_stamina", SCORE;
    ProblemSolving = "problem_solving_and_decision_making", SCORE;
    ProjectManagement = "project_management", SCORE;
    Science = "science", SCORE;
    Speaking = "speaking_and_listening", SCORE;
    Writing = "writing_and_reading", SCORE;

    Related1 = "related1", Kind::Link, Near::Place;
    Related2 = "related2", Kind::Link, Near::Place;
    Related3 = "related3", Kind::Link, Near::Place;
    Related4 = "related4", Kind::Link, Near::Place;
    Related5 = "related5", Kind::Link, Near::Place;
    Related6 = "related6", Kind::Link, Near::Place;
}

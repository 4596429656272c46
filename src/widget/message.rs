//! What happens to the widget, and what it has done beyond itself in return.

use super::choice::Theme;
use super::chunk::Chunk;
use super::options::Options;
use super::state::Action;

/// What happens to the widget.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// What is on show changes.
    Change(Change),
    /// The reader asks for a picker for one more occupation.
    Add,
    /// The reader wants no more occupation.
    Cancel,
    /// On a phone, which two of three or four are in sight: a side and the place shown there.
    InSight(usize, usize),
    /// Which way from one occupation to another the reader looks at, among all.
    Path(usize),
    /// The reader types what they earn.
    OwnPay(String),
    /// A picker took the focus: from now on there is something to search.
    PickerFocused,
    /// Names that a change waits for came, or did not.
    Named(bool),
    /// What searches came, and the names of all occupations, or did not.
    Searchable(bool),
    /// The reader asks again for what searches, which did not come.
    RetrySearch,
    /// The file of all job titles came, or did not.
    Titles(Option<Vec<u8>>),
    /// The text of the file of the occupation at this place in the dataset came, or did not.
    File(usize, Option<String>),
    /// The reader asks again for such a file, which did not come.
    Retry(usize),
    /// The list of areas came, or did not.
    Areas(Option<Vec<u8>>),
    /// The figures in places of the official occupation at this place in the dataset came, or did not.
    Local(usize, Option<Vec<u8>>),
    /// The reader came near what needs places.
    PlacesNear,
    /// A picker of places took the focus.
    PlacePickerFocused,
    /// The reader asks again for places that did not come.
    RetryPlaces,
    /// The reader follows a link to a part of the page, which this selects.
    Follow(String),
    /// What was drawn is on the screen: the next slice can follow.
    Drawn,
    /// The reader takes the comparison along.
    Export(Export),
    /// What was to be copied is in the clipboard, or is not.
    Copied(Export, bool),
    /// The reader closes what shares the comparison.
    CloseShare,
}

/// A change of what is on show, by whoever wants it.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The reader acts.
    Reader(Action),
    /// The reader follows a link within the widget, to this query: another comparison begins.
    Link(String),
    /// The host, or the address of the page, asks for something else. It is not told of that.
    Host(Box<Options>),
}

impl From<Action> for Message {
    fn from(action: Action) -> Message {
        Message::Change(Change::Reader(action))
    }
}

/// A way to take the comparison along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Its address, into the clipboard.
    Link,
    /// The comparison as text, into the clipboard.
    Text,
    /// A file for spreadsheets.
    Csv,
    /// Paper.
    Print,
    /// The code that embeds it.
    Embed,
}

/// What the widget has done beyond itself. Whoever mounts it does that, once the message is dealt with.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Draws anew.
    Draw,
    /// Tells the host what the reader changed.
    Tell(Shown),
    /// Begins at the top, where the heading takes the focus, once that is drawn.
    Begin,
    /// Puts the focus on the first that answers the selector, once that is drawn: what had it goes away. Not a field,
    /// for which a phone would bring its keyboard.
    Focus(String),
    /// Leaves in sight what has the focus, though what stands above it may have grown.
    SeeFocus,
    /// Leaves the page as high as it is until all of it is drawn anew, and open what the reader opened once it is there.
    Keep,
    /// Closes what shares the comparison, and leaves the focus on what opens it.
    CloseShare,
    /// Fetches the file of an occupation, its words and figures: its place in the dataset and its slug.
    FetchFile(usize, String),
    /// Fetches the list of areas.
    FetchAreas,
    /// Fetches the figures in places of an official occupation: its place in the dataset and its slug.
    FetchLocal(usize, String),
    /// Fetches the file of all job titles.
    FetchTitles,
    /// Sends [`Message::Drawn`] when the page has been drawn.
    AwaitDrawn,
    /// The same when this chunk of the module is there besides, which draws what comes next.
    AwaitChunk(Chunk),
    /// Sends [`Message::Named`] when it is known of these slugs what they name, or what names there are.
    AwaitNames(Vec<String>),
    /// Sends [`Message::Searchable`] when what searches is there, and the names of all occupations, or does not come.
    AwaitSearch,
    /// Puts a text into the clipboard and sends [`Message::Copied`].
    Copy(Export, String),
    /// Hands the reader a file.
    Save(File),
    /// Prints the page.
    Print,
    /// Shows the code that embeds what this query asks for in these colors.
    Embed(String, Theme),
}

/// What is on show, as the host is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its query.
    pub query: String,
    /// Where it is on a site that has pages, from the site's root.
    pub page: String,
}

/// A file to hand to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

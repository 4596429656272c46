//! Folders of publishers' files to change and to import from.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use occupation_compare::import::{self, Error, Report};

/// A folder that is gone when the test is over.
pub(crate) struct Folder(pub(crate) PathBuf);

static FOLDERS: AtomicUsize = AtomicUsize::new(0);

impl Folder {
    pub(crate) fn empty() -> Folder {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("occupation-import-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the test");
        Folder(folder)
    }

    /// Small files of all publishers, with five occupations.
    pub(crate) fn publishers() -> Folder {
        let folder = Folder::empty();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/publishers"), &folder.0);
        folder
    }

    pub(crate) fn change(&self, file: &str, from: &str, to: &str) {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        assert!(text.contains(from), "{file} has {from:?}");
        fs::write(path, text.replacen(from, to, 1)).expect("the file can be changed");
    }

    pub(crate) fn import_into(&self, out: &Folder) -> Result<Report, Error> {
        import::run(&self.0, &out.0, false, &mut |_| {})
    }

    /// The files of the folder and of those in it, by name.
    pub(crate) fn contents(&self) -> BTreeMap<String, Vec<u8>> {
        fn list(folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
            for entry in fs::read_dir(folder).expect("the folder is there") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    list(&path, files);
                } else {
                    let bytes = fs::read(&path).expect("a file");
                    files.insert(path.file_name().expect("a name").display().to_string(), bytes);
                }
            }
        }
        let mut files = BTreeMap::new();
        list(&self.0, &mut files);
        files
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A test that failed for another reason should say that one.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the fixtures are there") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            fs::create_dir_all(&target).expect("a folder");
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}

//! The WebAssembly module of the data functions. What it offers to JavaScript is
//! `occupation_compare::browser::Occupations`.

fn main() {
    // Naming one export is what links them all in.
    #[cfg(target_arch = "wasm32")]
    let _ = occupation_compare::browser::Occupations::new;
}

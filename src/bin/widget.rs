//! The WebAssembly module. What it offers to JavaScript are the exports of `occupation_compare::browser`.

fn main() {
    // Naming one export is what links them all in.
    #[cfg(target_arch = "wasm32")]
    let _ = occupation_compare::browser::mount;
}

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

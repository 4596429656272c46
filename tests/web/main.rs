//! Browser tests.
#![cfg(target_arch = "wasm32")]
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_widget_mounts() {
    let document = web_sys::window().and_then(|w| w.document()).expect("a document");
    let host = document.create_element("div").expect("a div");
    document.body().expect("a body").append_child(&host).expect("appended");
    let mounted = occupation_compare::browser::mount(host.clone());
    let turn = js_sys::Promise::resolve(&wasm_bindgen::JsValue::NULL);
    wasm_bindgen_futures::JsFuture::from(turn).await.expect("a turn");
    assert!(host.inner_html().contains("<button>count 0</button>"), "{}", host.inner_html());
    occupation_compare::browser::unmount(mounted);
    let _ = host.dyn_ref::<web_sys::HtmlElement>();
}

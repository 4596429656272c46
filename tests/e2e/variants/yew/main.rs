//! A host that is itself a Yew page around the widget: it passes attributes, hears events, and its own
//! handlers answer only what happens to its own elements.

fn main() {
    #[cfg(target_arch = "wasm32")]
    yew::Renderer::<host::Host>::new().render();
}

#[cfg(target_arch = "wasm32")]
mod host {
    use wasm_bindgen::prelude::*;
    use yew::prelude::*;

    /// More handlers than the widget has, so that one number of its own is surely one of these.
    const HANDLERS: usize = 400;

    /// The page.
    pub(crate) struct Host {
        is_shown: bool,
        view: &'static str,
        /// How often one of the page's own buttons was pressed, as the page has it.
        pressed: u32,
        /// How often something in the wrapper of the widget was.
        within: u32,
        heard: Vec<String>,
        wrapper: NodeRef,
        listener: Option<Closure<dyn FnMut(web_sys::Event)>>,
    }

    /// What happens in it.
    pub(crate) enum Message {
        Pressed,
        Within,
        Heard(String),
        View(&'static str),
        Toggle,
    }

    impl Component for Host {
        type Message = Message;
        type Properties = ();

        fn create(_: &Context<Host>) -> Host {
            Host {
                is_shown: true,
                view: "full",
                pressed: 0,
                within: 0,
                heard: Vec::new(),
                wrapper: NodeRef::default(),
                listener: None,
            }
        }

        fn update(&mut self, _: &Context<Host>, message: Message) -> bool {
            match message {
                Message::Pressed => self.pressed += 1,
                Message::Within => self.within += 1,
                Message::Heard(what) => self.heard.push(what),
                Message::View(view) => self.view = view,
                Message::Toggle => self.is_shown = !self.is_shown,
            }
            true
        }

        fn rendered(&mut self, ctx: &Context<Host>, is_first: bool) {
            let Some(wrapper) = self.wrapper.cast::<web_sys::Element>().filter(|_| is_first) else { return };
            let heard = ctx.link().callback(Message::Heard);
            let listener: Closure<dyn FnMut(web_sys::Event)> =
                Closure::new(move |event: web_sys::Event| heard.emit(event.type_()));
            for name in ["comparison-ready", "comparison-change"] {
                wrapper
                    .add_event_listener_with_callback(name, listener.as_ref().unchecked_ref())
                    .unwrap_or_default();
            }
            self.listener = Some(listener);
        }

        fn view(&self, ctx: &Context<Host>) -> Html {
            let press = ctx.link().callback(|_: Event| Message::Pressed);
            let own = |_| {
                let click = press.reform(|event: MouseEvent| Event::from(event));
                let focus = press.reform(|event: FocusEvent| Event::from(event));
                html! { <button class="own" onclick={click} onfocus={focus}>{ "Own" }</button> }
            };
            html! {
                <>
                    <h1>{ "A host" }</h1>
                    <p id="heard">{ self.heard.join(" ") }</p>
                    <p id="counts">{ format!("{} {}", self.pressed, self.within) }</p>
                    <button id="card" onclick={ctx.link().callback(|_| Message::View("card"))}>{ "Card" }</button>
                    <button id="toggle" onclick={ctx.link().callback(|_| Message::Toggle)}>{ "Toggle" }</button>
                    <div id="wrapper" ref={self.wrapper.clone()} onclick={ctx.link().callback(|_| Message::Within)}>
                        if self.is_shown {
                            <occupation-compare occupations="registered-nurses, software-developers" view={self.view}>
                                { "The comparison" }
                            </occupation-compare>
                        }
                    </div>
                    { for (0..HANDLERS).map(own) }
                </>
            }
        }
    }
}

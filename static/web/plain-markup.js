/**
 * For pages whose editor takes out tags that it does not know:
 *
 *   <div class="occupation-compare" data-occupations="registered-nurses, software-developers" data-view="card">
 *     <a href="…">Compare these occupations</a>
 *   </div>
 *
 * Each such block gets an element, which has the block's options and its content to fall back on.
 */

/**
 * @param {string} name the element's, which is the blocks' class
 * @param {readonly string[]} attributes what a block may say after `data-`
 */
export function takeOver(name, attributes) {
  for (const block of document.querySelectorAll(`.${name}[data-occupations]`)) {
    const element = document.createElement(name);
    for (const attribute of attributes) {
      const value = block.getAttribute(`data-${attribute}`);
      if (value !== null) element.setAttribute(attribute, value);
    }
    element.append(...block.childNodes);
    // What is taken over once is found no more.
    block.removeAttribute("data-occupations");
    block.append(element);
  }
}

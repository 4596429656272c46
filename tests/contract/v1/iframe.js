globalThis.told = [];
addEventListener("message", ({ data }) => globalThis.told.push(data));

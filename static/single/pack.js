/**
 * Takes apart the files that `packed` of `src/publish/places.rs` put into one.
 * @param {Uint8Array} bytes
 * @returns {Map<string, Uint8Array>} the files by name
 */
export function unpack(bytes) {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  /** @type {[string, number][]} */
  const list = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  let at = 4 + length;
  return new Map(list.map(([name, size]) => [name, bytes.subarray(at, (at += size))]));
}

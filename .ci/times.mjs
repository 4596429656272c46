// A reporter for node's test runner: a line for each test with its seconds, for `.ci/slowest.mjs`.
export default async function* times(source) {
  for await (const { type, data } of source) {
    const isTest = type === 'test:pass' && data.details?.type !== 'suite';
    if (isTest) yield `${(data.details.duration_ms / 1000).toFixed(3)}\t${data.file?.split('/').pop() ?? ''}: ${data.name}\n`;
  }
}

import { expect, test } from 'vitest';

test('the tests run on the Node.js of the project, whatever the machine has', () => {
  expect(process.version, 'run "npm ci" with install scripts, and start through npm').toMatch(/^v24\./);
});

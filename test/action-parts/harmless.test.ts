import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmless, withoutMarks } from '../../src/action/harmless.ts';

/** Whether the runner takes a line for a command: actions/runner, ActionCommand.cs, both forms. */
const isCommand = (line: string): boolean => /^\s*::[^:]*::/.test(line) || /##\[[^\]]+\]/.test(line);

test('no text becomes a command of the runner, in whatever line it stands', () => {
  const piece = fc.constantFrom(
    '::',
    '##[',
    ']',
    'error',
    'set-output name=ok',
    '\n',
    '\r',
    '\u2028',
    ' ',
    '\t',
    '#',
    ':',
    '%0A',
    'x',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const line = harmless(pieces.join(''));
      expect(line.split(/\r\n|\r|\n/)).toHaveLength(1);
      expect(isCommand(line)).toBe(false);
    }),
  );
});

test('the old form of a command is broken up', () => {
  expect(withoutMarks('a ##[command]b')).toBe('a # #[command]b');
  expect(withoutMarks('###[x]')).not.toContain('##[');
});

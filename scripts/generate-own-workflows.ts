/** Writes the workflows by which this repository judges its own records: those of `gitsm init`, with the action beside them. */
import { writeFileSync } from 'node:fs';
import { workflows } from '../src/workflows/workflows.ts';

for (const [path, text] of workflows({ uses: './' })) writeFileSync(new URL(`../${path}`, import.meta.url), text);

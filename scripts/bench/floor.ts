import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CORE_SCHEMA, load } from 'js-yaml';
import { builtinFiles, commonSchema } from '../../src/records/builtin.ts';
import { report } from './report.ts';

// The least that anyone must do: one thread; list, read, split, parse the frontmatter, ask the compiled schema.
const [folder = ''] = process.argv.slice(2);
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addKeyword('link');
ajv.addKeyword('due');
ajv.addSchema(commonSchema);
const validate = ajv.compile(builtinFiles['incident']?.schema ?? {});

report(() => {
  let records = 0;
  for (const item of readdirSync(join(folder, 'records/incidents'), { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const text = readFileSync(join(item.parentPath, item.name), 'utf8');
    const data = load(text.slice(4, text.indexOf('\n---', 4)), { schema: CORE_SCHEMA });
    if (!validate(data)) throw new Error(`${item.name} is not valid`);
    records += 1;
  }
  return { records };
});

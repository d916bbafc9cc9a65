import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { CORE_SCHEMA, load } from 'js-yaml';
import { builtinFiles, builtinProcesses, commonSchema } from '../../src/records/builtin.ts';
import { report } from './report.ts';

// The least that anyone must do with records of all kinds: list, read, split, parse the frontmatter, ask the compiled schema.
const [folder = ''] = process.argv.slice(2);
const ajv = new Ajv2020({ strict: false, validateFormats: false });
for (const keyword of ['link', 'due']) ajv.addKeyword(keyword);
ajv.addSchema(commonSchema);
const validators = new Map<string, ValidateFunction>();
for (const { kind, prefix } of builtinProcesses().values())
  validators.set(prefix, ajv.compile(builtinFiles[kind]?.schema ?? {}));

report(() => {
  let records = 0;
  for (const item of readdirSync(join(folder, 'records'), { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const text = readFileSync(join(item.parentPath, item.name), 'utf8');
    const data = load(text.slice(4, text.indexOf('\n---', 4)), { schema: CORE_SCHEMA });
    const validate = validators.get(basename(item.name).split('-')[0] ?? '');
    if (validate === undefined) throw new Error(`${item.name} is of no kind`);
    validate(data);
    records += 1;
  }
  return { records };
});

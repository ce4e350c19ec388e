import { camelCase } from './records.mjs';

/**
 * The functions that make requests of GraphQL inputs, as TypeScript: one for each schema of the contract with an `x-input`. They rename; what a field needs besides has its
 * reader (`x-as`) in the provider's values.ts. The compiler refuses a field that the input does not have.
 *
 * @param omitsNull whether the provider takes no null, so that a field without a value is left out here
 */
export function toRequests({ components: { schemas }, 'x-omits-null': omitsNull = false }, provider) {
  const readers = new Set(omitsNull ? ['given'] : []);
  const inputOf = (schema) => {
    const name = (schema.$ref ?? schema.allOf?.[0]?.$ref)?.split('/').at(-1);
    return name && schemas[name]['x-input'] ? name : undefined;
  };

  const nameOf = (wireName, property) =>
    property['x-name'] ?? `${camelCase(wireName)}${property['x-as'] === 'amount' ? 'MinorUnits' : ''}`;

  const valueOf = (name, property) => {
    const value = `input.${name}`;
    const reader = property['x-as'];
    if (reader && reader !== 'amount') {
      readers.add(reader);
      return `${reader}(${value})`;
    }
    const item = property.items && inputOf(property.items);
    if (item) return `${value}?.map(to${item})`;
    const part = inputOf(property);
    return part ? `${value} && to${part}(${value})` : value;
  };

  const functions = Object.entries(schemas)
    .filter(([, schema]) => schema['x-input'])
    .map(([name, { 'x-input': input, properties }]) => {
      const fields = Object.entries(properties).map(([wireName, property]) => ({
        wireName,
        name: nameOf(wireName, property),
        property,
      }));
      const picked = fields.map((field) => `'${field.name}'`).join(' | ');
      const lines = fields.map((field) => `    ${field.wireName}: ${valueOf(field.name, field.property)},\n`);
      const [open, close] = omitsNull ? ['given({', '})'] : ['{', '}'];
      return `export function to${name}(input: Pick<Schema.${input}, ${picked}>): RequestOf<'${name}'> {\n  return ${open}\n${lines.join('')}  ${close};\n}\n`;
    });
  if (functions.length === 0) return null;

  const imports = [
    `import type { RequestOf } from '../providers/${provider}/types.js';\n`,
    readers.size > 0 ? `import { ${[...readers].sort().join(', ')} } from '../providers/${provider}/values.js';\n` : '',
    `import type * as Schema from './schema.js';\n`,
  ];
  return `${imports.join('')}\n${functions.join('\n')}`;
}

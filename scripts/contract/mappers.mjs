import { namedType } from './records.mjs';

/** The reader of each kind of value, where it is not called as the kind is. */
const readerOfKind = {
  id: 'text',
  url: 'text',
  currency: 'text',
  code: 'enumCode',
  int: 'integer',
  json: 'jsonObject',
  object: 'part',
  objectUnlessEmpty: 'partUnlessEmpty',
  list: 'each',
};

/** The readers that every provider has, in src/providers/wire.ts. */
const commonReaders = new Set(
  `amount boolean day decimal each enumCode instant integer jsonObject jsonObjects knownCurrency lastFour object opaque part
   partUnlessEmpty text texts textsOrNull unixSeconds webUrl`.split(/\s+/),
);

/**
 * The functions that map an answer of a provider to its own records, as TypeScript: one for each record, exported where it is a document, that is a member of a union.
 * Functions, not a table: a table that is walked at each read takes twice as long (docs/decisions/0014-fields-from-the-contract.md).
 *
 * @param provider the name of its folder; its values.ts has the readers that only it needs
 * @param documents the names of the schema types that are members of a union
 */
export function toMappers(records, provider, documents, { 'x-names': names = 'exact', 'x-readers': ownReaders = [] }) {
  const byType = new Map(records.map((record) => [record.type, record]));
  const used = { common: new Set(), own: new Set() };
  const isLowerCase = names === 'lowerCase';
  const member = (name) => `wire.${isLowerCase ? name.toLowerCase() : name}`;

  const reader = (name) => {
    const isCommon = commonReaders.has(name) && !ownReaders.includes(name);
    (isCommon ? used.common : used.own).add(name);
    return name;
  };
  const textAt = ([first, ...rest]) => {
    const value = rest.reduce(
      (outer, name) => `${reader('object')}(${outer})['${isLowerCase ? name.toLowerCase() : name}']`,
      member(first),
    );
    return `${reader('text')}(${value})`;
  };
  const recordOf = ({ kind, type }) => (/^object|^list$/.test(kind) ? byType.get(namedType(type)) : undefined);

  /** Whether a record has amounts in the currency of the one around it. */
  const needsCurrency = ({ currency, fields }) =>
    !currency &&
    fields.some((field) => {
      const inner = recordOf(field);
      return /^amount$|Currency$/.test(field.kind) && field.kind !== 'knownCurrency'
        ? true
        : inner && !field.currency && needsCurrency(inner);
    });

  const valueOf = (record, field) => {
    const { name, wireName, kind, wrapper, currency } = field;
    if (kind === 'given') return isLowerCase ? `given.${name}` : member(wireName);
    if (kind === 'recordCurrency') return 'currency';
    if (kind === 'others') {
      const documented = record.fields.filter((one) => !['others', 'recordCurrency'].includes(one.kind));
      return `${reader(kind)}(wire, [${documented.map((one) => `'${one.wireName}'`).join(', ')}])`;
    }
    const args = [member(wireName)];
    if (kind === 'amount') args.push('currency');
    const inner = recordOf(field);
    if (inner)
      args.push(
        needsCurrency(inner)
          ? `(inner) => to${inner.type}(inner, ${currency ? textAt(currency.split('.')) : 'currency'})`
          : `to${inner.type}`,
      );
    if (wrapper) args.push(`'${wrapper}'`);
    return `${reader(readerOfKind[kind] ?? kind)}(${args.join(', ')})`;
  };

  const toFunction = (record) => {
    const { type, schema, currency, fields } = record;
    const isDocument = documents.has(type);
    const given = fields.filter(({ kind }) => kind === 'given').map(({ name }) => `'${name}'`);
    const pick = given.length > 0 && `Pick<Schema.${type}, ${given.join(' | ')}>`;
    const parameters = [
      `wire: ${isLowerCase ? 'WireObject' : `Wire<'${schema}'>`}${pick && !isLowerCase ? ` & ${pick}` : ''}`,
    ];
    if (pick && isLowerCase) parameters.push(`given: ${pick}`);
    if (needsCurrency(record)) parameters.push('currency: string | null');
    const lines = fields.map((field) => `    ${field.name}: ${valueOf(record, field)},\n`);
    return [
      `${isDocument ? 'export ' : ''}function to${type}(${parameters.join(', ')}): ${isDocument ? 'Document' : 'WithMoney'}<${isDocument ? `'${type}', ` : ''}Schema.${type}> {\n`,
      currency ? `  const currency = ${textAt(currency.split('.'))};\n` : '',
      `  return {\n${isDocument ? `    __typename: '${type}',\n` : ''}${lines.join('')}  };\n}\n`,
    ].join('');
  };

  const reached = new Set();
  const reach = (record) => {
    if (reached.has(record)) return;
    reached.add(record);
    record.fields.map(recordOf).forEach((inner) => inner && reach(inner));
  };
  records.filter(({ type }) => documents.has(type)).forEach(reach);
  const functions = records.filter((record) => reached.has(record)).map(toFunction);

  const imports = [
    `import type { Document, WithMoney } from '../domain/records.js';\n`,
    importOf([...used.common].sort(), '../providers/wire.js'),
    importOf([...used.own].sort(), `../providers/${provider}/values.js`),
    isLowerCase
      ? `import type { WireObject } from '../providers/wire.js';\n`
      : `import type { components } from './${provider}.js';\n`,
    `import type * as Schema from './schema.js';\n`,
  ];
  const wire = `type Schemas = components['schemas'];\ntype Wire<Name extends keyof Schemas> = { readonly [Field in keyof Schemas[Name]]?: unknown };\n`;
  return `${imports.join('')}\n${isLowerCase ? '' : `${wire}\n`}${functions.join('\n')}`;
}

const importOf = (names, path) => (names.length > 0 ? `import { ${names.join(', ')} } from '${path}';\n` : '');

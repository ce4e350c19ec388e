/**
 * A provider's own records, from the schemas of its contract that have an `x-type`: the SDL, and
 * the content class of each field (./mappers.mjs makes the functions that map them). docs/adding-a-provider.md describes the marks.
 */

/** The GraphQL type of each kind of value. A provider's own kinds name theirs with `x-type`. */
const typeOfKind = {
  text: 'String',
  id: 'ID',
  code: 'String',
  lastFour: 'String',
  decimal: 'String',
  opaque: 'String',
  url: 'URL',
  webUrl: 'URL',
  currency: 'Currency',
  knownCurrency: 'Currency',
  amount: 'Money',
  boolean: 'Boolean',
  int: 'Int',
  integer: 'SafeInt',
  unixSeconds: 'DateTime',
  instant: 'DateTime',
  day: 'Date',
  json: 'JSONObject',
  texts: '[String!]!',
  textsOrNull: '[String!]',
  jsonObjects: '[JSONObject!]!',
};

const scopeOf = { personal: 'pii:read', secret: 'secrets:read', commercial: 'commercial:read' };

/** The type that a field holds, without lists and nullability. */
export const namedType = (type) => type.replace(/\W/g, '');

export const camelCase = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** Where a fact comes from is for readers of the contract: `[SPEC]`, `[SEED, DOC:page]`. */
const withoutSources = (description) => description.replace(/ \[[A-Z][^\]]*\]/g, '');

/** A schema without what may stand around it: a reference, an alternative that is null, a single member of `allOf`. */
function bare(schema, schemas) {
  const inner = schema.allOf?.[0] ?? [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].find((one) => !isNull(one));
  if (inner) return bare(inner, schemas);
  const referred = schema.$ref && schemas[schema.$ref.split('/').at(-1)];
  return referred ? bare(referred, schemas) : schema;
}

const isNull = ({ type, enum: values }) => type === 'null' || (values?.length === 1 && values[0] === null);

/** How a value is read when the contract does not say it with `x-as`. */
function kindOf({ type, format, items, 'x-type': recordType }, schemas) {
  if (recordType) return 'object';
  switch ([type].flat()[0]) {
    case 'string':
      return { date: 'day', 'date-time': 'instant' }[format] ?? 'text';
    case 'integer':
      return format === 'int64' ? 'integer' : 'int';
    case 'boolean':
      return 'boolean';
    case 'array': {
      const item = bare(items, schemas);
      return item['x-type'] ? 'list' : item.type === 'object' ? 'jsonObjects' : 'texts';
    }
    default:
      return type === undefined ? 'text' : 'json';
  }
}

function typeOf(kind, shape, schemas) {
  if (kind.startsWith('object')) return shape['x-type'];
  return kind === 'list' ? `[${bare(shape.items, schemas)['x-type']}!]!` : typeOfKind[kind];
}

/** @param around the content class of the record, which its fields need not ask for again */
function toField(wireName, property, schemas, around) {
  const shape = bare(property, schemas);
  const kind = property['x-as'] ?? kindOf(shape, schemas);
  const content = property['x-sensitive'];
  const scope = content === around ? undefined : content;
  const type = property['x-type'] ?? typeOf(kind, shape, schemas);
  if (!type) throw new Error(`${wireName}: the kind ${kind} has no GraphQL type; name it with x-type`);
  return {
    name: property['x-name'] ?? camelCase(wireName),
    wireName,
    kind,
    // What a caller may not see is null for that caller, so a list with a scope of its own is nullable.
    type: scope ? type.replace(/!$/, '') : type,
    description: withoutSources(property.description),
    content,
    scope,
    currency: property['x-currency'],
    wrapper: property['x-wrapper'],
  };
}

/** Every record of a contract, in its order. */
export function recordsOf({ components: { schemas } }) {
  return Object.entries(schemas)
    .filter(([, schema]) => schema['x-type'])
    .map(([name, schema]) => {
      const members = { ...schema['x-fields'], ...schema.properties };
      const others = schema['x-others'];
      if (others) members[others['x-name']] = others;
      return {
        schema: name,
        type: schema['x-type'],
        description: withoutSources(schema.description),
        content: schema['x-sensitive'],
        currency: schema['x-currency'],
        fields: Object.entries(members).map(([wireName, member]) =>
          toField(wireName, member, schemas, schema['x-sensitive']),
        ),
      };
    });
}

/** The SDL of a provider's own records. */
export function toSdl(records) {
  return records
    .map(({ type, description, content, fields }) => {
      const lines = fields.map(
        (field) => `${quoted(field.description, '  ')}  ${field.name}: ${field.type}${scopes(field.scope)}\n`,
      );
      return `${quoted(description, '')}type ${type}${scopes(content)} {\n${lines.join('')}}\n`;
    })
    .join('\n');
}

const scopes = (content) => (content ? ` @requiresScopes(scopes: [["${scopeOf[content]}"]])` : '');

const quoted = (description, indent) =>
  description.includes('\n')
    ? `${indent}"""\n${description.trimEnd()}\n${indent}"""\n`
    : `${indent}"${description.replaceAll('"', '\\"')}"\n`;

/** The content class of every field: its own mark, that of its type, that of the record it leads to, or that of every way to its type. */
export function toContentClasses(records) {
  const byType = new Map(records.map((record) => [record.type, record]));
  const inherited = (type, seen = []) => {
    const { content } = byType.get(type) ?? {};
    if (content || seen.includes(type)) return content;
    const ways = records.flatMap((record) =>
      record.fields
        .filter((field) => namedType(field.type) === type)
        .map((field) => field.content ?? inherited(record.type, [...seen, type])),
    );
    return ways.length > 0 && ways.every((way) => way === ways[0]) ? ways[0] : undefined;
  };
  const classOf = (record, { content, type }) =>
    content ?? inherited(record.type) ?? byType.get(namedType(type))?.content ?? 'plain';
  return Object.fromEntries(
    records.map((record) => [
      record.type,
      Object.fromEntries(record.fields.map((field) => [field.name, classOf(record, field)])),
    ]),
  );
}

import type { CodegenConfig } from '@graphql-codegen/cli';

/** How the GraphQL scalars appear in TypeScript: always as text or whole numbers, never as a Date or a float. */
const scalars = {
  ID: 'string',
  DateTime: 'string',
  Date: 'string',
  SafeInt: 'number',
  Currency: 'string',
  URL: 'string',
  ReturnURL: 'string',
  CallbackURL: 'string',
  ParameterName: 'string',
  JSONObject: 'Record<string, unknown>',
};

const shared = {
  scalars,
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  avoidOptionals: { field: true, object: true, inputValue: false, defaultValue: true },
  skipTypename: true,
};

/** The parent type of each entity and edge is our own record, not the GraphQL type (see src/domain/records.ts). */
const mappers = {
  Purchase: '../domain/records.js#PurchaseRecord',
  Payment: '../domain/records.js#PaymentRecord',
  Cart: '../domain/records.js#CartRecord',
  CartLine: '../domain/records.js#CartLineRecord',
  ClientSession: '../domain/records.js#ClientSessionRecord',
  PaymentLink: '../domain/records.js#PaymentLinkRecord',
  PaymentLinkPayment: '../domain/records.js#PaymentLinkPaymentRecord',
  PaymentLinkClientSession: '../domain/records.js#PaymentLinkClientSessionRecord',
  RecurringToken: '../domain/records.js#RecurringTokenRecord',
  Redirection: '../domain/records.js#RedirectionRecord',
  Money: '../domain/money.js#Money as MoneyValue',
  AllowedAction: '../domain/records.js#AllowedActionRecord',
  Operation: '../domain/operation.js#OperationRecord',
};

/** The resolvers use the types of schema.ts. Their plugin writes the names of entities without the namespace. */
const schemaImports = `import type * as Types from './schema.js';
import type { Cart, ClientSession, Payment, PaymentLink, Purchase } from './schema.js';`;

const config: CodegenConfig = {
  schema: 'schema/**/*.graphql',
  generates: {
    'src/generated/schema.ts': { plugins: ['typescript'], config: shared },
    'src/generated/resolvers.ts': {
      plugins: [{ add: { content: schemaImports } }, 'typescript-resolvers'],
      config: {
        ...shared,
        namespacedImportName: 'Types',
        federation: true,
        contextType: '../graphql/context.js#GatewayContext',
        mappers,
        resolverTypeWrapperSignature: 'Promise<T> | T',
      },
    },
    'test/generated/operations.ts': {
      documents: ['src/graphql/explorer/tabs/*.graphql'],
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { scalars, useTypeImports: true, enumsAsTypes: true, skipTypename: true },
    },
  },
};

export default config;

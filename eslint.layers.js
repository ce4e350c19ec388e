/**
 * Who may import whom (design, section 2): graphql -> domain <- providers -> upstream. The domain imports nothing but the
 * vocabulary that the schema generates; a provider never imports another provider, GraphQL or the server; main.ts alone
 * knows them all.
 */
const reach = {
  domain: ['generated/schema'],
  cache: ['upstream/answers', 'secrets', 'storage'],
  upstream: ['domain', 'cache', 'generated/schema'],
  providers: ['domain', 'upstream', 'cache', 'generated', 'storage/time-limit'],
  graphql: ['domain', 'cache', 'generated'],
  ledger: ['domain', 'generated/schema', 'storage'],
  storage: [],
  secrets: [],
  vault: ['domain', 'secrets', 'storage'],
  observability: ['domain', 'upstream', 'ledger', 'generated/schema'],
  sandbox: ['generated'],
};

const layers = Object.keys(reach);
const providers = ['chip', 'cleverbridge', 'purse'];

/** A pattern that matches relative imports that climb out of the layer, except into what it may reach. */
function outside(layer) {
  const allowed = reach[layer].map((path) => `${path}(?:[./]|$)`).join('|');
  return {
    regex: `^(?:\\.\\./)+(?:(?!${allowed || '$^'})(?:${[...layers, 'generated', 'server', 'config', 'main'].join('|')}))(?:[./]|$)`,
  };
}

const message = 'This import goes against the direction of the layers (docs/decisions/0001-layers.md).';

const layerRule = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: patterns.map((pattern) => ({ ...pattern, message })) }] },
});

/** Inside a provider's folder, its siblings are closed too, and only its own generated types are open. */
function providerPatterns(provider) {
  const siblings = providers.filter((name) => name !== provider).join('|');
  return [
    outside('providers'),
    { regex: `^(?:\\.\\./)+(?:${siblings})/` },
    { regex: `generated/(?:${siblings})(?:-records|-requests)?\\.js$` },
    ...graphqlPackages,
  ];
}

/** Providers, domain and upstream know nothing of GraphQL or of HTTP servers. */
const graphqlPackages = [
  { regex: '^(?:graphql|@apollo/.*|graphql-scalars|fastify|@fastify/.*)$' },
  { regex: 'generated/resolvers\\.js$' },
];

export const layerRules = [
  ...layers
    .filter((layer) => layer !== 'providers')
    .map((layer) =>
      layerRule([`src/${layer}/**/*.ts`], [outside(layer), ...(layer === 'graphql' ? [] : graphqlPackages)]),
    ),
  layerRule(['src/providers/*.ts'], [outside('providers'), ...graphqlPackages]),
  // The kit serves every provider and knows none.
  layerRule(
    ['src/providers/kit/**/*.ts'],
    [outside('providers'), { regex: `^\\.\\./(?:${providers.join('|')})/` }, ...graphqlPackages],
  ),
  ...providers.map((provider) => layerRule([`src/providers/${provider}/**/*.ts`], providerPatterns(provider))),
];

import { composeServices } from '@apollo/composition';
import { parse, visit } from 'graphql';

/**
 * Reads the SDL of each subgraph and composes the supergraph, as `rover supergraph compose` does from supergraph.yaml.
 *
 * @param {{ name: string, url: string, headers?: Record<string, string> }[]} subgraphs
 * @param {{ withScopes?: boolean }} options whether the router knows `@authenticated` and `@requiresScopes`; one that does not refuses to start with them
 * @returns {Promise<string>} the supergraph's SDL
 */
export async function composeSupergraph(subgraphs, { withScopes = true } = {}) {
  const services = await Promise.all(
    subgraphs.map(async ({ name, url, headers = {} }) => {
      const typeDefs = parse(await readSdl(url, headers));
      return { name, url, typeDefs: withScopes ? typeDefs : withoutScopes(typeDefs) };
    }),
  );
  const { errors, supergraphSdl } = composeServices(services);
  if (!supergraphSdl) throw new Error(`The supergraph does not compose:\n${errors.map(String).join('\n')}`);
  return supergraphSdl;
}

/** The payments subgraph enforces its scopes itself, so a router that does not know them opens nothing. */
function withoutScopes(typeDefs) {
  const isOfScopes = ({ name }) => /^(?:federation__)?(?:authenticated|requiresScopes)$/.test(name.value);
  return visit(typeDefs, {
    Directive: (node) => (isOfScopes(node) ? null : undefined),
    DirectiveDefinition: (node) => (isOfScopes(node) ? null : undefined),
  });
}

async function readSdl(url, headers) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data, errors } = await response.json();
  if (!data?._service) throw new Error(`${url} does not return its schema: ${errors?.[0]?.message ?? response.status}`);
  return data._service.sdl;
}

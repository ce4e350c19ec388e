import { isNestedTooDeeply } from './nesting.js';
import type { GraphqlBody } from './trusted-documents.js';

/**
 * A GraphQL request by GET: the members that a body would have. What is given twice, or is no JSON, is left to Apollo Server to refuse.
 *
 * @returns undefined when one of them is nested too deeply
 */
export function readGet(search: string): GraphqlBody | undefined {
  const parameters = [...new URLSearchParams(search)];
  if (parameters.some(([, text]) => isNestedTooDeeply(text))) return undefined;
  return Object.fromEntries(parameters.map(([name, text]) => [name, name === 'extensions' ? parsed(text) : text]));
}

/** The query string of a request in the form that `readGet` returns. */
export function toSearch(body: GraphqlBody): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) {
    parameters.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return `?${parameters.toString()}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

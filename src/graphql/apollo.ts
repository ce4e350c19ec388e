import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { GatewayContext } from './context.js';
import { createDocumentStore } from './document-store.js';
import { createFormatError, isInternalError, masked } from './errors.js';
import { costPlugin, type CostPluginOptions } from './limits/cost-plugin.js';
import { responsePlugin } from './limits/response-plugin.js';
import { limitRules, maxTokens } from './limits/validation-rules.js';
import { servedSchema } from './schema.js';

interface ApolloOptions {
  /** Shown pages, hints and the schema's names in errors are for the developer's own machine. */
  readonly isLocalDevelopment: boolean;
  readonly hasIntrospection: boolean;
  readonly cost: CostPluginOptions;
  /** Reports what was masked. */
  readonly onInternalError: (error: unknown, requestId: string | null) => void;
  /** What belongs to the HTTP server around it. */
  readonly plugins: readonly ApolloServerPlugin<GatewayContext>[];
}

/** The GraphQL server, closed where its defaults are open (hardening, section 2). */
export function createApollo({
  isLocalDevelopment,
  hasIntrospection,
  cost,
  onInternalError,
  plugins,
}: ApolloOptions): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    schema: servedSchema(),
    introspection: hasIntrospection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !isLocalDevelopment,
    persistedQueries: false,
    documentStore: createDocumentStore(),
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: maxTokens },
    validationRules: [...limitRules],
    // A developer corrects several faults at a time; in production clients have been validated when they were built.
    validationOptions: { maxErrors: isLocalDevelopment ? 20 : 1 },
    executionOptions: { maxCoercionErrors: isLocalDevelopment ? 20 : 1 },
    formatError: createFormatError({ hidesSuggestions: !isLocalDevelopment }),
    // What it would say of our own errors is reported by `internalErrorPlugin`, without the texts that may hold anything.
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    plugins: [
      isLocalDevelopment
        ? ApolloServerPluginLandingPageLocalDefault({ embed: true, footer: false })
        : ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      // It would wrap every field's resolver, for HTTP caching headers that a POST endpoint about money never sends.
      ApolloServerPluginCacheControlDisabled(),
      costPlugin(cost),
      internalErrorPlugin(onInternalError),
      responsePlugin(),
      ...plugins,
    ],
  });
}

const ignore = (): void => undefined;

/** Hands what is masked to the log, and gives the client the id to find it by. */
function internalErrorPlugin(onInternalError: ApolloOptions['onInternalError']): ApolloServerPlugin<GatewayContext> {
  return {
    contextCreationDidFail: async ({ error }) => onInternalError(error, null),
    unexpectedErrorProcessingRequest: async ({ error, requestContext }) =>
      onInternalError(error, requestContext.contextValue.requestId),
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        for (const error of errors) {
          if (isInternalError(error)) onInternalError(unwrapResolverError(error), contextValue.requestId);
        }
      },
      willSendResponse: async ({ response: { body }, contextValue: { requestId } }) => {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map((error) =>
          error.extensions?.['code'] === masked.code
            ? { ...error, extensions: { ...error.extensions, requestId } }
            : error,
        );
      },
    }),
  };
}

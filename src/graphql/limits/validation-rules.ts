import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { depthLimit } from '@graphile/depth-limit';
import { type ASTVisitor, GraphQLError, Kind, type ValidationContext, type ValidationRule } from 'graphql';

/** More than any question of ours needs: our own longest Explorer tab has a third of it. */
export const maxTokens = 4_000;
/** A hundred is what one page holds: a client that asks for more of one kind asks for pages. */
const maxAliases = 100;
const maxRootFields = 100;
const maxDirectives = 50;
/** From a list through an edge to the deepest field of a provider's own record are eleven. */
const maxDepth = 15;
const maxListDepth = 6;

/** What the tools of developers ask: nine wrappers around a type, in fields and arguments. Where it is off, it is refused before. */
const introspection = {
  maxIntrospectionDepth: 20,
  maxIntrospectionListDepth: 6,
  maxDepthByFieldCoordinates: { '__Type.ofType': 10 },
};

/** As an error of validation: by default these rules throw, which would be an answer of 500. */
const reported = {
  exposeLimits: false,
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/**
 * What a document may be at most, whatever its variables. Judged once per document, before anything runs. Messages tell no limits to who does not know
 * them from the documentation.
 */
export const limitRules: readonly ValidationRule[] = [
  depthLimit({ maxDepth, maxListDepth, maxSelfReferentialDepth: 2, ...introspection }),
  // By default it lets any number of aliased `__typename` pass.
  maxAliasesRule({ n: maxAliases, allowList: [], errorMessage: 'Too many aliases.', ...reported }),
  maxDirectivesRule({ n: maxDirectives, errorMessage: 'Too many directives.', ...reported }),
  rootFieldLimit,
];

/** Fields at the root, those in fragments included: each may be a call or a write of its own. */
function rootFieldLimit(context: ValidationContext): ASTVisitor {
  const roots = new Set(
    [context.getSchema().getQueryType(), context.getSchema().getMutationType()].filter((type) => type != null),
  );
  let count = 0;
  return {
    [Kind.OPERATION_DEFINITION]: () => void (count = 0),
    [Kind.FIELD]: () => {
      const parent = context.getParentType();
      if (!parent || !roots.has(parent as never)) return;
      count += 1;
      if (count === maxRootFields + 1) context.reportError(new GraphQLError('Too many fields at the root.'));
    },
  };
}

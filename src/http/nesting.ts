/**
 * How deep the brackets of a document or of JSON may lie in each other: three times what our deepest document with its input needs. Everything that reads
 * caller text (parser, validation, coercion of variables, checks of input, `JSON.stringify`) calls itself once or more for each level, and
 * the first of them runs out of stack at about a thousand.
 */
export const maxNesting = 64;

/**
 * Whether brackets of any kind lie deeper in each other than `maxNesting`. Reads a GraphQL document or JSON once from its start, without calling
 * itself. Strings, block strings and comments are skipped; what is neither JSON nor GraphQL is refused by its parser.
 */
export function isNestedTooDeeply(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case openBrace:
      case openBracket:
      case openParenthesis:
        if (++depth > maxNesting) return true;
        break;
      case closeBrace:
      case closeBracket:
      case closeParenthesis:
        depth = Math.max(0, depth - 1);
        break;
      case quote:
        index = text.startsWith('"""', index) ? endOfBlock(text, index) : endOfString(text, index);
        break;
      case hash:
        index = endOfLine(text, index);
        break;
    }
  }
  return false;
}

const [openBrace, openBracket, openParenthesis, closeBrace, closeBracket, closeParenthesis, quote, hash, backslash] =
  [...'{[(}])"#\\'].map((character) => character.charCodeAt(0));

/** @returns the index of the closing quote, or of the last character */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text.charCodeAt(index) !== quote) index += text.charCodeAt(index) === backslash ? 2 : 1;
  return index;
}

/** A block string ends at three quotes that no backslash stands before. */
function endOfBlock(text: string, start: number): number {
  let end = text.indexOf('"""', start + 3);
  while (end !== -1 && text.charCodeAt(end - 1) === backslash) end = text.indexOf('"""', end + 3);
  return end === -1 ? text.length : end + 2;
}

function endOfLine(text: string, start: number): number {
  const rest = /[\r\n]/g;
  rest.lastIndex = start;
  return rest.exec(text)?.index ?? text.length;
}

/** How deep brackets may lie in each other: three times what our deepest document with its input needs. */
const maxNesting = 64;
/**
 * How deep the parts of a document may be nested all together: fragments continue each other. What reads caller text (validation, coercion of variables,
 * checks of input, `JSON.stringify`) calls itself once or more for each level. The first of them runs out of stack at some 1,000 levels, or at 400 in code that
 * was not compiled yet.
 */
const maxTotalNesting = 300;

/**
 * Whether brackets of any kind lie deeper in each other than can be followed. Reads a GraphQL document or JSON once from its start, without calling
 * itself. Strings, block strings and comments are skipped; what is neither JSON nor GraphQL is refused by its parser.
 */
export function isNestedTooDeeply(text: string): boolean {
  let depth = 0;
  let deepest = 0;
  let total = 0;
  for (let index = 0; index < text.length; index++) {
    switch (text[index]) {
      case '{':
      case '[':
      case '(':
        deepest = Math.max(deepest, ++depth);
        if (deepest > maxNesting || total + deepest > maxTotalNesting) return true;
        break;
      case '}':
      case ']':
      case ')':
        depth = Math.max(0, depth - 1);
        if (depth === 0) {
          total += deepest;
          deepest = 0;
        }
        break;
      case '"':
        index = text.startsWith('"""', index) ? endOfBlock(text, index) : endOfString(text, index);
        break;
      case '#':
        index = endOfLine(text, index);
        break;
    }
  }
  return false;
}

/** @returns the index of the closing quote, or of the last character */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index;
}

/** A block string ends at three quotes without a backslash before them. */
function endOfBlock(text: string, start: number): number {
  let end = text.indexOf('"""', start + 3);
  while (end !== -1 && text[end - 1] === '\\') end = text.indexOf('"""', end + 3);
  return end === -1 ? text.length : end + 2;
}

function endOfLine(text: string, start: number): number {
  const rest = /[\r\n]/g;
  rest.lastIndex = start;
  return rest.exec(text)?.index ?? text.length;
}

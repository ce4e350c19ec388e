/* global GraphiQL, React, ReactDOM */
const defaultTabs = await (await fetch('/explorer/tabs.json')).json();
const tabsVersion = await shortHash(JSON.stringify(defaultTabs));

/**
 * The browser's storage, except that the open tabs belong to one set of prepared tabs: a gateway with others shows those, and
 * not what another GraphiQL on this address has left behind. Everything that was run stays in the history.
 */
const own = (key) => key.replace(/^graphiql:(tabState|query|variables)$/, `graphiql:$1:${tabsVersion}`);
const storage = {
  getItem: (key) => localStorage.getItem(own(key)),
  setItem: (key, value) => localStorage.setItem(own(key), value),
  removeItem: (key) => localStorage.removeItem(own(key)),
  clear: () => localStorage.clear(),
  get length() {
    return localStorage.length;
  },
};

ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs,
    storage,
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: false,
  }),
);

async function shortHash(text) {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + character.codePointAt(0)) | 0;
  return (hash >>> 0).toString(36);
}

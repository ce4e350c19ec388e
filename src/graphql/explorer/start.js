/* global GraphiQL, React, ReactDOM */
const answer = await fetch('/explorer/tabs.json');
const tabs = await answer.text();

/*
 * Open tabs outlive a reload, but not a change of the prepared ones: those are shown then, and not what an older gateway, or
 * another GraphiQL at this address, has left in the browser. What was run stays in the history.
 */
if (localStorage.getItem('paygraph:tabs') !== tabs) {
  for (const key of ['tabState', 'query', 'variables', 'headers']) localStorage.removeItem(`graphiql:${key}`);
  localStorage.setItem('paygraph:tabs', tabs);
}

ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs: JSON.parse(tabs),
    shouldPersistHeaders: false,
  }),
);

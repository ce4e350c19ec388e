/** The same job as a tutorial shows it: startStandaloneServer and fetch. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { mapByHand } from './contract.mjs';

const typeDefs = `
  type Query { payment(id: ID!): Payment }
  type Payment { id: ID! status: String createdAt: String amount: Money amounts: Amounts method: Method }
  type Money { minorUnits: Int currency: String decimal: String }
  type Amounts { captured: Money availableToCapture: Money availableToRefund: Money }
  type Method { name: String cardNetwork: String cardLastFour: String }
`;

let token;
const resolvers = {
  Query: {
    payment: async (_root, { id }) => {
      if (!token) {
        const response = await fetch(`${process.env.UPSTREAM}/oauth/token`, { method: 'POST' });
        token = (await response.json()).access_token;
      }
      const response = await fetch(`${process.env.UPSTREAM}/payment/v2/payments/${id.split(':')[2]}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return mapByHand(await response.json());
    },
  },
};

const { url } = await startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), {
  listen: { port: 0, host: '127.0.0.1' },
});
process.send?.({ port: Number(new URL(url).port) });

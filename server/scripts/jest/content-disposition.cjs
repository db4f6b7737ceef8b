// Jest cannot require the ESM that @fastify/static asks for on Node 20; no test downloads through it.
module.exports = { create: () => 'attachment' };

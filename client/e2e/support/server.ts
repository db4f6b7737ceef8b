export { type KnownQuestion, rightAnswers } from '../../../server/src/testing/right-answers.js';
/** The built product on a free port with a database of its own that holds the manuals and the demonstration. */
export { startTestServer, type TestServer } from '../../../server/src/testing/server.js';

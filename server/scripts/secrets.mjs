// Prints a new set of production secrets as lines of an .env file. Without Node on the machine:
//   docker run --rm -v "$PWD/server/scripts:/scripts:ro" node:24-bookworm-slim node /scripts/secrets.mjs >> .env
import { generateKeyPairSync, randomBytes } from 'node:crypto';

const random = (bytes) => randomBytes(bytes).toString('base64url');
const { privateKey } = generateKeyPairSync('ed25519');

console.log(`POSTGRES_PASSWORD=${random(24)}
SESSION_SECRET=${random(32)}
CNIC_SEALING_KEY=${random(32)}
CNIC_MATCHING_KEY=${random(32)}
CERTIFICATE_KEY='${JSON.stringify(privateKey.export({ format: 'jwk' }))}'`);

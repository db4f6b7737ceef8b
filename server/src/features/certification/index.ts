export { CertificationModule } from './certification.module.js';

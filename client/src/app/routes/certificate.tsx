import { Placeholder } from '../../ui/placeholder.js';

export default function CertificatePage() {
  return <Placeholder name="certificate" />;
}

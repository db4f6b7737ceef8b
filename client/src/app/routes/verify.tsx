import { Placeholder } from '../../ui/placeholder.js';

export default function VerifyPage() {
  return <Placeholder name="verify" />;
}

import { Placeholder } from '../../ui/placeholder.js';

export default function MePage() {
  return <Placeholder name="me" />;
}

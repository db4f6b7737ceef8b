import { Placeholder } from '../../ui/placeholder.js';

export default function TestPage() {
  return <Placeholder name="test" />;
}

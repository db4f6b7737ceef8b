import { Placeholder } from '../../ui/placeholder.js';

export default function TestRulesPage() {
  return <Placeholder name="test-rules" />;
}

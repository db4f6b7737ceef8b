import { Placeholder } from '../../ui/placeholder.js';

export default function ResultPage() {
  return <Placeholder name="result" />;
}

import { Placeholder } from '../../ui/placeholder.js';

export default function LearningPage() {
  return <Placeholder name="learning" />;
}

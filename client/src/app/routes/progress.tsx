import { Placeholder } from '../../ui/placeholder.js';

export default function ProgressPage() {
  return <Placeholder name="progress" />;
}

import { Placeholder } from '../../ui/placeholder.js';

export default function TrainedPage() {
  return <Placeholder name="trained" />;
}
